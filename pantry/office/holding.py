"""Holds an item or one lot of it back from guests, and releases it again; the stick carries both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.codes.lots import meets, read_lot
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.readings.holds import Hold, hold_field, hold_text, release_text

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.codes.lots import Lot
    from pantry.shelf import Shelf

LONGEST_WHY = 200
LONGEST_BY = 60
LONGEST_LOT = 100


def hold_item(books: Books, shelf: Shelf, clock: Clock, hold: Hold) -> Hold:
    """From now on nobody may give it out: each scan of it says so. Raises RefusedInput, NotSaved."""
    why, by = one_line(hold.why), one_line(hold.by)
    _refuse_unsaid(why, by, read_lot(hold.lot))
    today = clock.today().isoformat()
    held = Change(thing=hold.item, field=hold_field(hold.lot), value=hold_text(why, by))
    books.record(Draft(Act.SET, today, (held, *_said_first(shelf, hold.item))))
    return Hold(hold.item, hold.lot, why, by, today)


def release_item(books: Books, shelf: Shelf, clock: Clock, item: str, lot: str, by: str) -> None:
    """It is held no more. Raises RefusedInput where it is not held so, NotSaved."""
    who = one_line(by)
    _refuse_unsaid("-", who, read_lot(lot))
    held = next((hold for hold in shelf.holds.open() if hold.item == item and _is_that(hold.lot, lot)), None)
    if held is None:
        raise RefusedInput(
            "Nothing is held like that. Nothing was changed. Say the lot and the date as they were held: pantry hold"
        )
    change = Change(thing=item, field=hold_field(held.lot), value=release_text(who))
    books.record(Draft(Act.SET, clock.today().isoformat(), (change,)))


def _is_that(held: str, said: str) -> bool:
    return held == said or (held != "" and meets(read_lot(held), read_lot(said)) is True)


def _refuse_unsaid(why: str, by: str, lot: Lot) -> None:
    if not why or len(why) > LONGEST_WHY:
        raise RefusedInput(
            "Say in 1 to {most} letters why it is held, as guests may hear it. Nothing was changed.", most=LONGEST_WHY
        )
    if not by or len(by) > LONGEST_BY:
        raise RefusedInput(
            "Say in 1 to {most} letters who says so: FDA, the food bank, a volunteer. Nothing was changed.",
            most=LONGEST_BY,
        )
    if len(lot.code) > LONGEST_LOT:
        raise RefusedInput("A lot's code has at most {most} letters. Nothing was changed.", most=LONGEST_LOT)


def _said_first(shelf: Shelf, item: str) -> tuple[Change, ...]:
    """What only this laptop's catalog knows of it so far: the hold is read on others too."""
    known = shelf.item(item)
    fields = known.said_first() if known else {}
    return tuple(Change(thing=item, field=field, value=value) for field, value in fields.items())
