"""Closes what was made here into new bundles: prepared and proven first, then kept in one transaction each.

In: the books' unsent entries. Out: bundles with their bytes, held by this laptop; the stick comes later.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.books import Arriving
from pantry.errors import StickError
from pantry.events import KINDS
from pantry.stick.about import About, Named, folder_name
from pantry.stick.bundle import MOST_BYTES, MOST_EVENTS, Opened, read_bundle, write_bundle
from pantry.stick.refusals import Refused
from pantry.stick.zipped import write_zip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.books import Books, Row, Unsent
    from pantry.clock import Clock
    from pantry.stick.exchange import Exchange
    from pantry.stick.tables import StickTables
    from pantry.store import SiteFile

_CELL_COVER = 4  # quotes, comma, guard


@dataclass(frozen=True, slots=True)
class Prepared:
    """A bundle that is proven and not kept yet. `size`: bytes that its folder and its zip take."""

    opened: Opened
    entries: tuple[str, ...]
    folder: str
    packed: bytes
    size: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An entry of this laptop that no bundle can hold, and why."""

    entry: str
    why: str


@dataclass(slots=True)
class _Part:
    entries: list[str] = field(default_factory=list)
    rows: Arriving = field(default_factory=Arriving)
    events: int = 0
    size: int = 0


class Closing:
    """Makes the new bundles of one laptop."""

    def __init__(
        self, books: Books, site_file: SiteFile, clock: Clock, exchange: Exchange, tables: StickTables
    ) -> None:
        self._books = books
        self._laptop = site_file.laptop
        self._clock = clock
        self._exchange = exchange
        self._tables = tables
        self.left_out: tuple[LeftOut, ...] = ()
        """What the bundles last prepared could not hold."""

    def prepare(self) -> tuple[Prepared, ...]:
        """The bundles of all that no bundle holds yet, proven by the reader's own code, less what can't be carried.

        Raises StickError.
        """
        prepared: list[Prepared] = []
        left_out: list[LeftOut] = []
        before = list(self._tables.bundles_of(self._laptop.device))
        for part in parts_of(self._books.unsent()):
            try:
                prepared.append(self._prepared(part, tuple(before)))
            except (Refused, ValueError) as trouble:
                bad = self._left_out(part, tuple(before), trouble)
                left_out.extend(bad)
                rest = _without(part, {one.entry for one in bad})
                if not rest.entries:
                    continue
                prepared.append(self._prepared_rest(rest, tuple(before)))
            about = prepared[-1].opened.about
            before.append(Named(about.device, about.number, prepared[-1].opened.bundle))
        self.left_out = tuple(left_out)
        return tuple(prepared)

    def _prepared_rest(self, part: _Part, before: tuple[Named, ...]) -> Prepared:
        try:
            return self._prepared(part, before)
        except (Refused, ValueError) as trouble:  # the entries are good one by one, and not together
            raise StickError(
                "An entry can't be written onto a stick: {why} The books are safe. Nothing was written."
                " Please tell the people who make Pantry.",
                why=trouble,
            ) from trouble

    def _left_out(self, part: _Part, before: tuple[Named, ...], trouble: Exception) -> list[LeftOut]:
        """The entries that make a part fail, found by halves."""
        if len(part.entries) == 1:
            return [LeftOut(part.entries[0], str(trouble))]
        found: list[LeftOut] = []
        middle = len(part.entries) // 2
        for some in (part.entries[:middle], part.entries[middle:]):
            half = _without(part, set(part.entries) - set(some))
            try:
                self._prepared(half, before)
            except (Refused, ValueError) as of_half:
                found.extend(self._left_out(half, before, of_half))
        return found

    def keep(self, prepared: tuple[Prepared, ...]) -> bool:
        """Keeps each bundle with its membership; False where another program closed bundles meanwhile."""
        for one in prepared:
            about = one.opened.about
            with self._books.merging() as merge:
                if self._tables.bundles_of(about.device) != about.before:
                    return False
                self._tables.add_bundle(one.opened, one.folder, one.packed)
                merge.mark_sent(one.entries, one.opened.bundle)
        return True

    def _prepared(self, part: _Part, before: tuple[Named, ...]) -> Prepared:
        about = About(
            device=self._laptop.device,
            site=self._laptop.site,
            number=1 + max((named.number for named in before), default=0),
            date=self._clock.today().isoformat(),
            site_name=self._exchange.site_name(),
            laptop_name=self._exchange.laptop_name(self._laptop.device),
            before=before,
        )
        files = write_bundle(about, part.rows, self._laptop.seed)
        opened = read_bundle(files)
        folder = folder_name(about.date, about.number, opened.bundle)
        packed = write_zip(folder, about.date, files)
        return Prepared(opened, tuple(part.entries), folder, packed, sum(map(len, files.values())) + len(packed))


def _without(part: _Part, entries: set[str]) -> _Part:
    rest = _Part([entry for entry in part.entries if entry not in entries])
    for kind in KINDS:
        rest.rows.of(kind).extend(row for row in part.rows.of(kind) if row[1] not in entries)
    return rest


def parts_of(unsent: Unsent) -> Iterator[_Part]:
    """The entries in the order in which they were made, whole, in parts that one bundle may hold."""
    sizes: dict[str, list[int]] = {entry: [0, 0] for entry in unsent.entries}
    for kind in KINDS:
        for row in unsent.rows.of(kind):
            size = sizes[str(row[1])]
            size[0] += 1
            size[1] += _most_bytes(row)
    part_of: dict[str, _Part] = {}
    parts: list[_Part] = []
    for entry, (events, most) in sizes.items():
        full = bool(parts) and (parts[-1].events + events > MOST_EVENTS or parts[-1].size + most > MOST_BYTES)
        if full or not parts:
            parts.append(_Part())
        part = part_of[entry] = parts[-1]
        part.entries.append(entry)
        part.events += events
        part.size += most
    for kind in KINDS:
        for row in unsent.rows.of(kind):
            part_of[str(row[1])].rows.of(kind).append(row)
    yield from parts


def _most_bytes(row: Row) -> int:
    text = "".join(map(str, row))
    return len(text.encode()) + text.count('"') + _CELL_COVER * len(row)
