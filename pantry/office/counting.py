"""Counts a place, in parts: each item is saved as it is counted, by whoever counts, and gone on with at any time.

A count says that the record was wrong, whatever the reason: what lies there now is what was found. Goods that were
moved are moved (`pantry.office.moving`); that changes the stock after a count, and a count does not see it as missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.events import MOST_QUANTITY, Act, Change, Count, Draft, new_id
from pantry.office.count_lines import count_line
from pantry.office.kept_words import refuse_command
from pantry.places import PACKED, fixed_place
from pantry.readings.fields import AFTER, NO, TAKEN_BACK, YES
from pantry.shelf.countings import COUNTING, FINISHED, KIND, PLACE, WHY, WHY_OF
from pantry.shelf.found_counts import BY
from pantry.shelf.items import unknown_item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.office.count_lines import CountLine
    from pantry.shelf import Shelf
    from pantry.shelf.countings import CameMeanwhile, Counting
    from pantry.shelf.found_counts import FoundBy
    from pantry.shelf.items import Item

LONGEST_ALIAS = 60
LONGEST_WHY = 200


@dataclass(frozen=True, slots=True)
class ToCount:
    """What is counted: a place by its id, or what is of one kind there."""

    place: str
    kind: str = ""


def start_counting(
    books: Books, shelf: Shelf, clock: Clock, what: ToCount, by: Iterable[str], why: str = ""
) -> Counting:
    """Begins to count, or goes on where the same is being counted; who joins is noted.

    Raises RefusedInput, NotSaved.
    """
    names = tuple(dict.fromkeys(map(alias_said, filter(str.strip, by))))
    reason = _why_said(why)
    going_on = next((one for one in shelf.countings.open() if (one.place, one.kind) == (what.place, what.kind)), None)
    if going_on is None and not names:
        raise RefusedInput("Say who counts: a letter is enough, as what you say stays in the books. Nothing was saved.")
    thing = going_on.counting if going_on else COUNTING + new_id("", clock)
    known = going_on.by if going_on else ()
    said = {
        **({} if going_on else {PLACE: what.place, **({KIND: what.kind} if what.kind else {})}),
        **({WHY: reason} if reason and not (going_on and going_on.why == reason) else {}),
        **{f"{BY}{name}": YES for name in names if name not in known},
    }
    if said:
        rows = tuple(Change(thing=thing, field=field, value=value) for field, value in said.items())
        books.record(Draft(Act.SET, clock.today().isoformat(), rows))
    return next(one for one in shelf.countings.open() if one.counting == thing)


@dataclass(frozen=True, slots=True)
class FoundNow:
    """So many more of an item were found; `instead`: so many in all; `by`: who found them, where that is said.

    `anew`: what somebody else counted of it before is left out.
    """

    item: str
    quantity: int
    by: str = ""
    instead: bool = False
    anew: bool = False


def count_item(books: Books, shelf: Shelf, clock: Clock, counting: Counting, now: FoundNow) -> Saved:
    """Saves at once what was found of an item. Raises RefusedInput, NotSaved.

    Of items that are the same the whole is counted: the figure is on the item, 0 on the others.
    """
    whole, factor = shelf.whole(now.item)
    found = count_line(shelf, counting, whole)
    left_out = now.instead or (now.anew and counted_by_other(found, now.by) is not None)
    total = now.quantity * factor + (found.quantity if found and not left_out else 0)
    if now.quantity < 0 or total > MOST_QUANTITY:
        raise RefusedInput("{value} is too big to be true. Nothing was saved. Type it again.", value=total)
    known = shelf.item(whole) or unknown_item(whole)
    _refuse_elsewhere(shelf, counting, known)
    counts = counts_of(shelf, counting.place, whole, total, counting.counting)
    by = (BY + alias_said(now.by),) if now.by.strip() else ()
    who = (Change(thing=counting.counting, field=field, value=YES) for field in by)
    return books.record(Draft(Act.COUNTED, clock.today().isoformat(), (*counts, *who, *known.first_changes())))


def counted_by_other(found: CountLine | None, by: str) -> FoundBy | None:
    """Who counted an item last, and how many there were then, where that was somebody else."""
    last = found.said[-1] if found and found.said else None
    return last if last and last.who != one_line(by) else None


def say_why(books: Books, clock: Clock, counting: Counting, item: str, why: str) -> Saved:
    """Why the difference of an item is one; nothing: that is not known after all. Raises RefusedInput, NotSaved."""
    row = Change(thing=counting.counting, field=WHY_OF + item, value=_why_said(why))
    return books.record(Draft(Act.SET, clock.today().isoformat(), (row,)))


def counts_of(shelf: Shelf, place: str, whole: str, quantity: int, reason: str) -> tuple[Count, ...]:
    """The counts that say what lies of an item at a place: the figure is on the item, 0 on others that are the same."""
    others = sorted(shelf.all_the_same(whole) - {whole})
    return (_count(shelf, place, whole, quantity, reason), *(_count(shelf, place, one, 0, reason) for one in others))


def say_order(books: Books, came: Iterable[CameMeanwhile], *, after: bool | None) -> Saved:
    """What came meanwhile was before the count, or after it; None: nobody knows. Raises RefusedInput, NotSaved."""
    value = TAKEN_BACK if after is None else YES if after else NO
    pairs = [pair for one in came for pair in one.pairs]
    return books.settle(Change(thing=moved, field=AFTER + count, value=value) for moved, count in pairs)


def finish_counting(books: Books, clock: Clock, counting: Counting) -> None:
    """Nothing more is counted of it; what was not counted stays as it was. Raises NotSaved."""
    row = Change(thing=counting.counting, field=FINISHED, value=YES)
    books.record(Draft(Act.SET, clock.today().isoformat(), (row,)))


def go_on_counting(books: Books, clock: Clock, counting: Counting) -> None:
    """It is not finished after all. Raises NotSaved."""
    row = Change(thing=counting.counting, field=FINISHED, value="")
    books.record(Draft(Act.SET, clock.today().isoformat(), (row,)))


def _count(shelf: Shelf, place: str, item: str, quantity: int, reason: str) -> Count:
    known = shelf.item(item) or unknown_item(item)
    return Count(place=place, item=item, quantity=quantity, unit=known.unit, reason=reason)


def alias_said(name: str) -> str:
    """Who counts, as the books keep it. Raises RefusedInput for what is no name."""
    said = one_line(name)
    refuse_command(said)
    if not said or len(said) > LONGEST_ALIAS:
        raise RefusedInput("A name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_ALIAS)
    return said


def _why_said(why: str) -> str:
    said = one_line(why)
    if len(said) > LONGEST_WHY:
        raise RefusedInput(
            "Say in at most {most} letters why it is counted. Nothing was changed. Type it again.", most=LONGEST_WHY
        )
    return said


def _refuse_elsewhere(shelf: Shelf, counting: Counting, item: Item) -> None:
    """Packed bags are counted apart, unless some were moved to where it is counted."""
    packed = fixed_place(shelf.site, PACKED)
    if item.lies_at == PACKED and counting.place != packed and item.item not in shelf.lying_at(counting.place):
        raise RefusedInput(
            "{name} is a packed bag: those are counted apart, at the place where they stand. Nothing was saved.",
            name=item.name,
        )
