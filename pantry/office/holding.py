"""Holds an item or one lot of it back from guests, and releases it again; the stick carries both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.catalog.written_codes import item_of_name
from pantry.codes.lots import meets, read_lot
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.office.kept_words import refuse_command
from pantry.office.naming import LONGEST_NAME
from pantry.readings.fields import NAME
from pantry.readings.holds import CLEARED_YES, cleared_field, hold_field, hold_text, release_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.codes.lots import Lot
    from pantry.readings.holds import Hold
    from pantry.recalls.told import Recall
    from pantry.shelf import Shelf
    from pantry.shelf.recalled import Recalled

LONGEST_WHY = 200
LONGEST_BY = 60
LONGEST_LOT = 100


def hold_back(books: Books, shelf: Shelf, clock: Clock, wanted: Sequence[Hold], called: str = "") -> tuple[Hold, ...]:
    """From now on nobody may give them out: each scan of them says so. `called`: it is new here, by this name.

    Raises RefusedInput, NotSaved.
    """
    today = clock.today().isoformat()
    holds = tuple(replace(hold, why=one_line(hold.why), by=one_line(hold.by), date=today) for hold in wanted)
    for hold in holds:
        _refuse_unsaid(hold.why, read_lot(hold.lot))
        _refuse_nobody(hold.by)
    said = [
        Change(thing=hold.item, field=hold_field(hold.lot), value=hold_text(hold.why, hold.by, hold.recall))
        for hold in holds
    ]
    items = dict.fromkeys(hold.item for hold in holds)
    said += [Change(thing=item, field=NAME, value=one_line(called)) for item in items if called]
    books.record(Draft(Act.SET, today, (*said, *(change for item in items for change in _said_first(shelf, item)))))
    return holds


def new_item_called(said: str) -> str:
    """The item of what has no code and no name here yet; every laptop finds the same one by this name.

    Raises RefusedInput for what is no name.
    """
    name = one_line(" ".join(said.split()))
    refuse_command(name)
    if len(name) > LONGEST_NAME or not any(letter.isalpha() for letter in name):
        raise RefusedInput("A name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_NAME)
    return item_of_name(name)


def release_item(books: Books, shelf: Shelf, clock: Clock, item: str, lot: str, by: str) -> Hold:
    """It is held no more; gives what was held. Raises RefusedInput where it is not held so, NotSaved."""
    who = one_line(by)
    _refuse_nobody(who)
    held = held_like(shelf, item, lot)
    change = Change(thing=item, field=hold_field(held.lot), value=release_text(who, held.recall))
    books.record(Draft(Act.SET, clock.today().isoformat(), (change,)))
    return held


def still_recalled(shelf: Shelf, released: Hold) -> Recalled | None:
    """What a list says of it all the same: each scan of it goes on to say so."""
    return shelf.recalled.on(released.item, read_lot(released.lot))


def take_back_hold(books: Books, clock: Clock, hold: Hold, before: str) -> None:
    """A hold or its release was a slip: the books say again what they said before. Raises NotSaved."""
    change = Change(thing=hold.item, field=hold_field(hold.lot), value=before)
    books.record(Draft(Act.SET, clock.today().isoformat(), (change,)))


def clear_of_recalls(books: Books, clock: Clock, item: str, recalls: Iterable[Recall], *, is_so: bool = True) -> None:
    """Somebody looked: what lies here is not what they may mean; or that is taken back. Raises NotSaved."""
    fields = [cleared_field(recall.source, recall.number) for recall in recalls]
    said = tuple(Change(thing=item, field=field, value=CLEARED_YES if is_so else "") for field in fields)
    books.record(Draft(Act.SET, clock.today().isoformat(), said))


def held_like(shelf: Shelf, item: str, lot: str) -> Hold:
    """What is held of an item with this lot or date. Raises RefusedInput."""
    found = next((hold for hold in shelf.holds.open() if hold.item == item and _is_that(hold.lot, lot)), None)
    if found is None:
        raise RefusedInput(
            "Nothing is held like that. Nothing was changed. Say the lot and the date as they were held: pantry hold"
        )
    return found


def _is_that(held: str, said: str) -> bool:
    return held == said or (held != "" and meets(read_lot(held), read_lot(said)) is True)


def _refuse_unsaid(why: str, lot: Lot) -> None:
    if not why or len(why) > LONGEST_WHY:
        raise RefusedInput(
            "Say in 1 to {most} letters why it is held, as guests may hear it. Nothing was changed.", most=LONGEST_WHY
        )
    if len(lot.code) > LONGEST_LOT:
        raise RefusedInput("A lot's code has at most {most} letters. Nothing was changed.", most=LONGEST_LOT)


def _refuse_nobody(by: str) -> None:
    if not by or len(by) > LONGEST_BY:
        raise RefusedInput(
            "Say in 1 to {most} letters who says so: FDA, the food bank, a volunteer. Nothing was changed.",
            most=LONGEST_BY,
        )


def _said_first(shelf: Shelf, item: str) -> tuple[Change, ...]:
    """What only this laptop's catalog knows of it so far: the hold is read on others too."""
    known = shelf.item(item)
    return known.first_changes() if known else ()
