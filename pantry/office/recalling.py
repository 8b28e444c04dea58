"""Recalls: takes a list in, holds what it surely names, tells what it may touch, and books what was pulled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pantry.codes.lots import meets, read_lot
from pantry.errors import RefusedInput
from pantry.events import Act, Draft
from pantry.office.goods import Goods, rows_of
from pantry.office.holding import LONGEST_WHY, hold_back
from pantry.office.storages import storages
from pantry.places import WASTE, fixed_place
from pantry.readings.holds import Hold, cleared_field, recall_name
from pantry.recalls.keeping import recalls
from pantry.recalls.matching import Match, Tier, matches
from pantry.shelf.gave_out import DayGave, days_gave_out
from pantry.shelf.items import unknown_item
from pantry.shelf.ours import what_is_ours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from sqlite3 import Connection

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.events import Event, Movement
    from pantry.recalls.reading import ReadRecalls
    from pantry.shelf import Item, Shelf
    from pantry.store import SiteFile

RECALLED = "recalled"
_DAYS_OF_NAMES = 730  # what is only called like a recalled food: after two years hardly any of it is left
_ORDER = {tier: at for at, tier in enumerate(Tier)}


@dataclass(frozen=True, slots=True)
class ListTaken:
    """What came of a list, and what is held because of it that was not before."""

    read: ReadRecalls
    held: tuple[Hold, ...]


@dataclass(frozen=True, slots=True)
class Pulling:
    """What is taken off the shelf: of an item all or one lot, all that lies there or so much; to waste, or a place."""

    item: str
    lot: str = ""
    quantity: int | None = None
    back_to: str = ""


@dataclass(frozen=True, slots=True)
class Pulled:
    """How much was taken off the shelf, the days that gave it out before, and what takes the pulling back, if any."""

    quantity: int
    unit: str
    days: tuple[DayGave, ...]
    entry: str = ""


def take_in_list(
    books: Books,
    shelf: Shelf,
    site_file: SiteFile,
    clock: Clock,
    path: Path,
    progress: Callable[[int, int], None] | None = None,
) -> ListTaken:
    """Takes a recall file in, and holds at once what it names by code and by lot or date.

    What somebody holds, and released of the same recall, stays as it is. Raises RefusedInput, NotSaved.
    """
    from pantry.recalls.reading import read_recalls  # its reader of JSON is slow to load

    read = read_recalls(site_file.db, path, progress=progress)
    found = touched(site_file.reading, shelf, clock)
    sure = [one for one in found if one.tier is Tier.HOLD and not one.recall.ended]
    held = _held(books, shelf, clock, (one for one in sure if not one.is_packed))
    bags = (one for one in sure if one.is_packed and not _is_held(shelf, one))
    return ListTaken(read, held + _held(books, shelf, clock, bags))


def hold_match(books: Books, shelf: Shelf, clock: Clock, match: Match) -> Hold:
    """Holds what a list may touch, with what the list says of it. Raises NotSaved."""
    (held,) = hold_back(books, shelf, clock, (_hold_of(match),))
    return held


def touched(
    db: Connection, shelf: Shelf, clock: Clock, progress: Callable[[int, int], None] | None = None
) -> tuple[Match, ...]:
    """What of ours the lists may touch: the surest first, then the newest recall; progress is told in recalls."""
    since = (clock.today() - timedelta(days=_DAYS_OF_NAMES)).isoformat()
    found = sorted(matches(recalls(db, progress), what_is_ours(db, shelf), since), key=lambda one: (one.item, one.lot))
    found.sort(key=lambda one: one.recall.date, reverse=True)
    return tuple(sorted(found, key=lambda one: _ORDER[one.tier]))


def not_cleared(shelf: Shelf, found: Iterable[Match]) -> tuple[Match, ...]:
    """Those that nobody looked at and found to be of something else; what a list surely names stays."""
    cleared = shelf.recalled.cleared()
    if not cleared:
        return tuple(found)
    return tuple(
        one
        for one in found
        if one.tier is Tier.HOLD or (one.item, cleared_field(one.recall.source, one.recall.number)) not in cleared
    )


def pull(books: Books, shelf: Shelf, site_file: SiteFile, clock: Clock, pulling: Pulling) -> Pulled:
    """Books what was taken off the shelf, and tells which days gave it out. Raises RefusedInput, NotSaved."""
    lies = lying(shelf, pulling.item, pulling.lot)
    quantity = lies if pulling.quantity is None else pulling.quantity
    if quantity < 0:
        raise RefusedInput("A quantity must be more than 0. Nothing was saved. Type it again.")
    known = _item(shelf, shelf.whole(pulling.item)[0])
    days = days_gave_out(site_file.reading, shelf.site, pulling.item, pulling.lot)
    if not quantity:
        return Pulled(0, known.unit, days)
    rows: tuple[Event, ...] = (*_pulled_rows(shelf, pulling, quantity), *known.first_changes())
    draft = Draft(Act.MOVED if pulling.back_to else Act.WASTED, clock.today().isoformat(), rows)
    return Pulled(quantity, known.unit, days, books.record(draft).entry.entry)


def lying(shelf: Shelf, item: str, lot: str) -> int:
    """What lies here of an item, or of one lot of it, by the books, in units of the whole; of a lot about."""
    return sum(share.quantity * share.factor for share in _shares(shelf, item, lot))


def maybe_lying(shelf: Shelf, item: str, lot: str) -> int:
    """What lies here besides of which nobody said whether it is of that lot; nothing where all of it is meant."""
    if not lot:
        return 0
    wanted, shares = read_lot(lot), _shares(shelf, item, "")
    return sum(share.quantity * share.factor for share in shares if meets(wanted, read_lot(share.lot)) is None)


def lots_lying(shelf: Shelf, item: str) -> tuple[tuple[str, int], ...]:
    """Each lot of an item that lies here, the soonest at its usual place first, and how much of it, about."""
    found: dict[str, int] = {}
    for share in _shares(shelf, item, ""):
        found[share.lot] = found.get(share.lot, 0) + share.quantity * share.factor
    return tuple(found.items())


@dataclass(frozen=True, slots=True)
class _Share:
    """So much of one code of an item, each `factor` of the whole, that lies at a place."""

    item: str
    factor: int
    place: str
    lot: str
    quantity: int


def _shares(shelf: Shelf, item: str, lot: str) -> tuple[_Share, ...]:
    """Where it lies, by the books; without a lot all of it."""
    wanted, codes = read_lot(lot), sorted(shelf.together(item))
    return tuple(
        _Share(code, shelf.whole(code)[1], storage.place, has, quantity)
        for code in codes
        for storage in storages(shelf)
        for has, _, quantity in shelf.lots_at(code, storage.place)
        if quantity > 0 and (not lot or meets(wanted, read_lot(has)) is True)
    )


def _item(shelf: Shelf, item: str) -> Item:
    """What is held may never have been named, or never have come."""
    return shelf.item(item) or unknown_item(item)


def _pulled_rows(shelf: Shelf, pulling: Pulling, quantity: int) -> tuple[Movement, ...]:
    """From where it lies; what the books don't know of, and a part of a pack, as the whole."""
    whole, left = shelf.whole(pulling.item)[0], quantity
    to_place = pulling.back_to or fixed_place(shelf.site, WASTE)
    usual = Goods(whole, left, fixed_place(shelf.site, shelf.lies_at(whole)), pulling.lot)
    rows: list[Movement] = []
    for share in _shares(shelf, pulling.item, pulling.lot):
        packs = min(left // share.factor, share.quantity)
        if packs:
            goods = Goods(share.item, packs, share.place, share.lot)
            rows += rows_of(shelf, _item(shelf, share.item), goods, to_place, RECALLED)
            left -= packs * share.factor
    if left:
        rows += rows_of(shelf, _item(shelf, whole), replace(usual, quantity=left), to_place, RECALLED)
    return tuple(rows)


def _held(books: Books, shelf: Shelf, clock: Clock, sure: Iterable[Match]) -> tuple[Hold, ...]:
    """Each item and lot once, for the newest recall that nobody released it of, unless it is held."""
    held = {(hold.item, hold.lot) for hold in shelf.holds.open()}
    wanted: list[Hold] = []
    for match in sure:
        which, lot = (match.item, match.lot), read_lot(match.lot)
        if which not in held and not shelf.recalled.is_released(match.item, lot, match.recall):
            held.add(which)
            wanted.append(_hold_of(match))
    return hold_back(books, shelf, clock, wanted) if wanted else ()


def _is_held(shelf: Shelf, match: Match) -> bool:
    touched_by = shelf.holds.on((match.item,), read_lot(match.lot))
    return touched_by is not None and touched_by.sure


def _hold_of(match: Match) -> Hold:
    why = match.recall.reason or match.recall.product
    short = why if len(why) <= LONGEST_WHY else f"{why[: LONGEST_WHY - 1].rstrip()}…"
    name = recall_name(match.recall.source, match.recall.number)
    return Hold(match.item, match.lot, short or match.recall.number, match.recall.source, recall=name)
