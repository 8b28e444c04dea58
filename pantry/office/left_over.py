"""What is left of a kind at the end of a day, and what of it was composted: said, said anew, and taken back.

What is left is a count whose difference was given; what was composted went to waste before it, in the same entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from pantry.codes.measures import GRAMS_A_POUND, Units, half_up, plain_text, read_boxes, read_weight, weight_words
from pantry.events import Act, Change, Count, Draft, Movement
from pantry.places import SHELF, fixed_place
from pantry.readings.facts import GIVEN
from pantry.readings.fields import NO, STANDS, YES
from pantry.rules.boxes import boxes_weight_g
from pantry.shelf.items import WEIGHED
from pantry.shelf.left import SaidLeft
from pantry.shelf.loose import loose, loose_item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.books import Books, Saved
    from pantry.events import Event
    from pantry.language import Language
    from pantry.shelf import Shelf
    from pantry.shelf.left import LeftOfDay

_MOST_DIGITS = 6
_ROUNDING_G = 227  # half a pound: what is said in whole pounds may be so much more


@dataclass(frozen=True, slots=True)
class LeftAnswer:
    """What was said of a kind and is in the books: its entry, and those that stand no more since."""

    entry: str
    instead_of: tuple[str, ...]


def said_now(day: LeftOfDay, kind: str, left_g: int | None = None, composted_g: int | None = None) -> SaidLeft:
    """What is said of a kind now; None: nothing of that, so what was said of it before stays as it was."""
    before = day.said(kind) or SaidLeft()
    return SaidLeft(
        before.left_g if left_g is None else left_g, before.composted_g if composted_g is None else composted_g
    )


def left_rows(shelf: Shelf, day: LeftOfDay, kind: str, said: SaidLeft) -> tuple[Event, ...]:
    """What says it in the books, in the place of what was said before; where nothing lies, none of it is left."""
    none_left = Count(place=fixed_place(shelf.site, SHELF), item=loose(kind), quantity=0, unit=WEIGHED, reason=GIVEN)
    rows = day.rows(kind, said)
    if not any(isinstance(row, Movement) or not day.is_held(row.item) for row in rows):
        rows = (*rows, none_left)
    bulk = loose_item(shelf, kind)
    first = bulk.first_changes() if any(getattr(row, "item", "") == bulk.item for row in rows) else ()
    taken_back = (Change(thing=entry, field=STANDS, value=NO) for entry in day.composted(kind))
    return (*taken_back, *rows, *first)


def say_left(books: Books, shelf: Shelf, day: LeftOfDay, kind: str, said: SaidLeft) -> LeftAnswer:
    """Saves it on its day, at once. Raises NotSaved, RefusedInput."""
    saved = books.record(Draft(Act.COUNTED, day.date, left_rows(shelf, day, kind, said)))
    return LeftAnswer(saved.entry.entry, day.composted(kind))


def more_than_had(day: LeftOfDay, kind: str, said: SaidLeft) -> int | None:
    """What the books had there, where more is left or was composted than that: it may be a slip; else None."""
    had = day.had_g(kind) if said.left_g or said.composted_g else None
    return had if had is not None and said.left_g + said.composted_g > had + _ROUNDING_G else None


def more_than_had_words(had: int, language: Language, units: Units) -> str:
    """What the books had there."""
    if not had:
        return language.say("That is more than the books had there: none.")
    return language.say("That is more than the books had there: {amount}.", amount=weight_words(had, units, language))


def take_back_left(books: Books, answer: LeftAnswer) -> Saved:
    """It reads as before it was said. Raises NotSaved."""
    stand_again = (Change(thing=entry, field=STANDS, value=YES) for entry in answer.instead_of)
    return books.settle((Change(thing=answer.entry, field=STANDS, value=NO), *stand_again))


def grams_left(amount: str, kind: str, units: Units, languages: Sequence[str]) -> int | None:
    """Grams of `30` in the site's weight unit, `12lb`, `3b`; nothing where it is no amount."""
    plain = plain_text(amount.strip())
    if plain.isascii() and plain.isdigit() and len(plain) <= _MOST_DIGITS:
        return half_up(int(plain) * (Fraction(1000) if units is Units.METRIC else GRAMS_A_POUND))
    boxes = read_boxes(plain, tuple(languages))
    return boxes_weight_g(boxes, kind) if boxes is not None else read_weight(plain)
