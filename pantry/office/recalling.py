"""Recalls: takes a list in, holds what it surely names, tells what it may touch, and books what was pulled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pantry.codes.lots import meets, read_lot
from pantry.errors import RefusedInput
from pantry.events import Act, Draft, Movement, WeightKnown
from pantry.office.holding import LONGEST_WHY, hold_back
from pantry.places import SHELF, WASTE, fixed_place
from pantry.readings.holds import Hold
from pantry.recalls.keeping import recalls
from pantry.recalls.matching import Match, Tier, matches
from pantry.shelf.gave_out import DayGave, days_gave_out
from pantry.shelf.ours import what_is_ours

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from sqlite3 import Connection

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.recalls.reading import ReadRecalls
    from pantry.shelf import Shelf
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
    """How much was taken off the shelf, and the days that gave it out before."""

    quantity: int
    unit: str
    days: tuple[DayGave, ...]


def take_in_list(
    books: Books,
    shelf: Shelf,
    site_file: SiteFile,
    clock: Clock,
    path: Path,
    progress: Callable[[int, int], None] | None = None,
) -> ListTaken:
    """Takes a recall file in, and holds at once what it names by code and by lot or date.

    What somebody held or released before stays as it is. Raises RefusedInput, NotSaved.
    """
    from pantry.recalls.reading import read_recalls  # its reader of JSON is slow to load

    read = read_recalls(site_file.db, path, progress=progress)
    sure = [one for one in touched(site_file.reading, shelf, clock) if one.tier is Tier.HOLD and not one.recall.ended]
    wanted = {(one.item, one.lot): _hold_of(one) for one in reversed(sure)}
    new = tuple(hold for (item, lot), hold in wanted.items() if not shelf.holds.was_said(item, lot))
    return ListTaken(read, hold_back(books, shelf, clock, new) if new else ())


def touched(db: Connection, shelf: Shelf, clock: Clock) -> tuple[Match, ...]:
    """What of ours the lists may touch: the surest first, then the newest recall."""
    since = (clock.today() - timedelta(days=_DAYS_OF_NAMES)).isoformat()
    found = sorted(matches(recalls(db), what_is_ours(db, shelf), since), key=lambda one: (one.item, one.lot))
    found.sort(key=lambda one: one.recall.date, reverse=True)
    return tuple(sorted(found, key=lambda one: _ORDER[one.tier]))


def pull(books: Books, shelf: Shelf, site_file: SiteFile, clock: Clock, pulling: Pulling) -> Pulled:
    """Books what was taken off the shelf, and tells which days gave it out. Raises RefusedInput, NotSaved."""
    lies = _lies(shelf, pulling)
    quantity = lies if pulling.quantity is None else pulling.quantity
    if quantity < 0:
        raise RefusedInput("A quantity must be more than 0. Nothing was saved. Type it again.")
    known = shelf.item(pulling.item)
    unit = known.unit if known else "piece"
    if quantity:
        each = 1 if unit == "g" else (known and known.grams) or 0
        moved = Movement(
            item=pulling.item,
            lot=pulling.lot,
            from_place=fixed_place(shelf.site, SHELF),
            to_place=pulling.back_to or fixed_place(shelf.site, WASTE),
            quantity=quantity,
            unit=unit,
            weight_g=each * quantity or None,
            weight_known=(WeightKnown.LABEL if each else WeightKnown.UNKNOWN).value,
            reason=RECALLED,
        )
        books.record(Draft(Act.MOVED if pulling.back_to else Act.WASTED, clock.today().isoformat(), (moved,)))
    return Pulled(quantity, unit, days_gave_out(site_file.reading, shelf.site, pulling.item, pulling.lot))


def _lies(shelf: Shelf, pulling: Pulling) -> int:
    """What lies there of it by the books; of a lot about, as lots are shares."""
    if not pulling.lot:
        return max(shelf.on_hand(pulling.item), 0)
    rows = (row for row in shelf.stock() if row.item == pulling.item and row.lot)
    return sum(row.quantity for row in rows if meets(read_lot(pulling.lot), read_lot(row.lot or "")) is True)


def _hold_of(match: Match) -> Hold:
    why = match.recall.reason or match.recall.product
    short = why if len(why) <= LONGEST_WHY else f"{why[: LONGEST_WHY - 1].rstrip()}…"
    return Hold(match.item, match.lot, short or match.recall.number, match.recall.source)
