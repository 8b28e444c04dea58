"""Reads a stick: each bundle is proven, then taken or refused as a whole, in one transaction with its own row.

In: an open site and a stick's folder. Out: what was read, was known, was refused and why, and what is missing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pantry.books.revisions import refuse_wrong_revisions
from pantry.errors import RefusedInput, TooBig
from pantry.readings.clocks import clock_slow_days
from pantry.stick.about import Named
from pantry.stick.belief import is_bold
from pantry.stick.bundle import read_bundle, wrong_rev
from pantry.stick.exchange import Exchange, Gap
from pantry.stick.folders import FoundBundle, list_bytes, scan_stick
from pantry.stick.holdings import Holdings, read_holdings
from pantry.stick.opening import Brought, one_bundle, open_found
from pantry.stick.refusals import Refusal, Refused, refusal
from pantry.stick.tables import StickTables
from pantry.stick.words import reading_in_words
from pantry.stick.zipped import read_zip

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.stick.bundle import Opened
    from pantry.stick.folders import Scan
    from pantry.store import SiteFile


@dataclass(frozen=True, slots=True)
class Read:
    """What a stick brought: bundles new to the books, bundles that were here, what was refused, what is missing.

    `conflicts`: fields that read two ways now. `unread`: entries held that need the newer app.
    `same_names`: names that two laptops bear. `clock_slow_days`: how far behind this laptop's clock looks, when read.
    """

    read: int
    known: int
    refused: tuple[Refusal, ...]
    gaps: tuple[Gap, ...]
    conflicts: int
    unread: int
    same_names: tuple[str, ...]
    clock_slow_days: int = 0


@dataclass(frozen=True, slots=True)
class _RefusedCopy:
    """A copy that was refused; `said` is the id that it would have."""

    refusal: Refusal
    first_name: str
    said: str


@dataclass(slots=True)
class _Tally:
    """What was found so far; `in_vain`: what an older program kept and this one refuses."""

    read: dict[str, Named] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    refused: list[_RefusedCopy] = field(default_factory=list)
    in_vain: list[Refusal] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    dates: set[str] = field(default_factory=set)

    def refuse(self, found: FoundBundle, trouble: Refused) -> None:
        self.refused.append(_RefusedCopy(refusal(found.name, trouble), found.first_name, found.said_id()))

    def take(self, brought: Brought) -> None:
        about = brought.opened.about
        self.read[brought.opened.bundle] = Named(about.device, about.number, brought.opened.bundle)
        self.named.extend(about.before)
        self.dates.add(about.date)


def read_stick(
    books: Books, site_file: SiteFile, clock: Clock, root: Path, progress: Callable[[int, int], None] | None = None
) -> Read:
    """Takes all that a stick brings. Raises StickError where there is none; NotSaved, and what was read is kept."""
    tables = StickTables(site_file.db)
    tally = _Tally()
    with reading_in_words(root), site_file.folding_rarely():
        scan = scan_stick(root)
        _read_again(books, tables, tally)
        held = {one.bundle for one in tables.held()}
        for done, found in enumerate(scan.bundles):
            _report(progress, done, len(scan.bundles))
            with one_bundle():
                _read_one(books, found, held, tally)
        _read_lists(books, site_file, scan, tally)
    _note_refusals(books, tables, tally, clock)
    _report(progress, len(scan.bundles), len(scan.bundles))
    slow = clock_slow_days(site_file.db, clock.today(), tally.dates)
    return replace(_result(site_file, tables, tally, ahead=False), clock_slow_days=slow)


def _read_one(books: Books, found: FoundBundle, held: set[str], tally: _Tally) -> None:
    said = found.said_id()
    if said in held:
        tally.known.add(said)
        return
    brought = _opened(found, tally)
    if brought is None or brought.opened.bundle in tally.read:
        return
    if brought.opened.bundle in held:
        tally.known.add(brought.opened.bundle)
    else:
        _take(books, brought, tally)


def check_stick(
    books: Books, site_file: SiteFile, root: Path, progress: Callable[[int, int], None] | None = None
) -> Read:
    """Proves all that is on a stick, what is known too, and changes nothing. Raises StickError."""
    tables = StickTables(site_file.db)
    tally = _Tally()
    with reading_in_words(root):
        scan = scan_stick(root)
        held = {one.bundle for one in tables.held()}
        bold: list[Brought] = []
        for done, found in enumerate(scan.bundles):
            _report(progress, done, len(scan.bundles))
            with one_bundle():
                _check_one(site_file, found, held, tally, bold)
        if bold:
            _try(books, bold, tally)
        tally.named.extend(named for holdings, _ in _lists(scan, books.device, tally) for named in holdings.holds)
    _report(progress, len(scan.bundles), len(scan.bundles))
    return _result(site_file, tables, tally, ahead=True)


def _check_one(site_file: SiteFile, found: FoundBundle, held: set[str], tally: _Tally, bold: list[Brought]) -> None:
    brought = _opened(found, tally)
    if brought is None:
        return
    if brought.opened.bundle in held:
        tally.known.add(brought.opened.bundle)
    elif is_bold(brought.opened.rows):
        bold.append(brought)
    elif _revs_fit(site_file, brought, tally):
        tally.take(brought)


def _report(progress: Callable[[int, int], None] | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


def _opened(found: FoundBundle, tally: _Tally) -> Brought | None:
    try:
        return open_found(found)
    except Refused as trouble:
        tally.refuse(found, trouble)
        return None


def _take(books: Books, brought: Brought, tally: _Tally) -> None:
    """One decision for the whole bundle: its rows, its bytes and its own row, or none of them."""
    try:
        _keep(books, brought.opened, brought.folder, brought.packed())
    except Refused as trouble:
        tally.refuse(brought.found, trouble)
    else:
        tally.take(brought)


def _revs_fit(site_file: SiteFile, brought: Brought, tally: _Tally) -> bool:
    try:
        refuse_wrong_revisions(site_file.db, brought.opened.rows.changes)
    except RefusedInput as trouble:
        tally.refuse(brought.found, _refused(brought.opened, trouble))
        return False
    return True


def _try(books: Books, bold: list[Brought], tally: _Tally) -> None:
    """Bundles with numbers far past a table's, as if they were taken; the others need no lock on the books."""
    for brought, trouble in zip(bold, books.would_refuse(one.opened.rows for one in bold), strict=True):
        if trouble is not None:
            tally.refuse(brought.found, _refused(brought.opened, trouble))
        else:
            tally.take(brought)


def _read_again(books: Books, tables: StickTables, tally: _Tally) -> None:
    """After an update: what an older program kept without being able to read it all."""
    folders = {one.bundle: one.folder for one in tables.held()}
    for bundle in tables.to_read_again():
        packed = tables.bundle_bytes(bundle)
        try:
            _keep(books, read_bundle(read_zip(packed)), folders[bundle], packed)
        except Refused as trouble:
            with books.merging() as merge:
                StickTables(merge.db).read_in_vain(bundle)
            tally.in_vain.append(refusal(folders[bundle], trouble))


def _keep(books: Books, opened: Opened, folder: str, packed: bytes) -> None:
    try:
        with books.merging() as merge:
            if opened.counted:
                merge.take(opened.rows)
            StickTables(merge.db).add_bundle(opened, folder, packed)
    except RefusedInput as trouble:
        raise _refused(opened, trouble) from trouble


def _refused(opened: Opened, trouble: RefusedInput) -> Refused:
    if isinstance(trouble, TooBig):
        return Refused("With its numbers the sums would be too big to be true.", file="")
    return wrong_rev(opened.rows, str(trouble.values.get("event")))


def _lists(scan: Scan, own_device: str, tally: _Tally) -> list[tuple[Holdings, bytes]]:
    """The lists of other laptops; what is wrong with one is told with the bundles."""
    found = []
    for path in scan.lists:
        try:
            data = list_bytes(path)
            holdings = read_holdings(path.name, data)
        except Refused as trouble:
            tally.refused.append(_RefusedCopy(refusal(path.name, trouble), path.name, ""))
            continue
        if holdings is not None and holdings.device != own_device:
            found.append((holdings, data))
    return found


def _read_lists(books: Books, site_file: SiteFile, scan: Scan, tally: _Tally) -> None:
    newest = {known.device: known.number for known in StickTables(site_file.db).lists()}
    lists = _lists(scan, books.device, tally)
    fresh = [(holdings, data) for holdings, data in lists if holdings.number > newest.get(holdings.device, 0)]
    if fresh:
        with books.merging() as merge:
            for holdings, data in fresh:
                StickTables(merge.db).add_list(holdings, data)


def _note_refusals(books: Books, tables: StickTables, tally: _Tally, clock: Clock) -> None:
    """Keeps what was refused, for this laptop's list; damaged copies of what is held now need no mention."""
    held = tables.held()
    ids, folders = {one.bundle for one in held}, {one.folder for one in held}
    tally.refused = [one for one in tally.refused if one.said not in ids and one.first_name not in folders]
    known = set(tables.refusals())
    new = [one for one in tally.refused if one.refusal not in known]
    if new:
        with books.merging() as merge:
            for one in new:
                StickTables(merge.db).note_refusal(one.refusal, one.said, clock.today().isoformat())


def _result(site_file: SiteFile, tables: StickTables, tally: _Tally, *, ahead: bool) -> Read:
    exchange = Exchange(site_file, tables)
    gaps = exchange.gaps_with(tuple(tally.read.values()), tuple(tally.named)) if ahead else exchange.gaps()
    return Read(
        read=len(tally.read),
        known=len(tally.known),
        refused=(*(one.refusal for one in tally.refused), *tally.in_vain),
        gaps=gaps,
        conflicts=tables.conflicts(),
        unread=tables.unread_entries(),
        same_names=exchange.same_names(),
    )
