"""What a line means here and now: its readings and the table's state in, one meaning out. Nothing is done here.

The order is the grammar's: command, our own code, product code, PLU, date, temperature, weight, boxes, count, words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pantry.codes.dates import DateRead
from pantry.codes.own import OwnKind
from pantry.desk.meanings import (
    Ages,
    BagCard,
    Boxes,
    Commanded,
    Dated,
    HeapOfWhat,
    HouseholdCard,
    ManyPeople,
    Mend,
    Named,
    NameOfLast,
    NextTimes,
    Nothing,
    OfWhat,
    People,
    Picked,
    PlaceCard,
    Plates,
    Refusal,
    SearchFor,
    SetQuantity,
    SoMuchOfChoice,
    Token,
    Volunteer,
    Warmth,
    WeightOfKind,
    WeightOfLast,
    WhereAreWe,
)
from pantry.desk.products import UNWEIGHED_G
from pantry.desk.state import Heap, Mode, Question
from pantry.desk.why import Why
from pantry.rules.odd_numbers import LARGEST_HOUSEHOLD

if TYPE_CHECKING:
    from pantry.codes.barcodes import Code
    from pantry.codes.gs1 import Elements
    from pantry.codes.line import Line
    from pantry.desk.meanings import Meaning
    from pantry.desk.state import DeskState

MOST_COUNT_DIGITS = 3
MOST_TOKEN_DIGITS = 4
GTIN_DIGITS = (8, 12, 13, 14)
_AGES = re.compile(r"\d{1,2}(?:[ ,+/.-]+\d{1,2})+", re.ASCII)
_NUMBER = re.compile(r"\d+", re.ASCII)
_LIKE_ITEMS = (OwnKind.ITEM, OwnKind.BLANK_STICKER, OwnKind.LOT)


def meaning_of(line: Line, state: DeskState) -> Meaning:
    """The one thing that a line means at this table now."""
    if line.is_empty:
        return Nothing()
    if line.too_long:
        return Refusal(Why.TOO_LONG)
    return (
        _answers_question(line, state)
        or _answers_card(line, state)
        or _command(line, state)
        or _own_code(line)
        or _product(line, state)
        or _measure(line, state)
        or _number(line, state)
        or _words(line, state)
    )


def _answers_question(line: Line, state: DeskState) -> Meaning | None:
    """What is asked beside the usual: ages, which anything else skips; the last token; a volunteer's name."""
    if line.scanned or line.multiplier is not None:
        return None
    text = line.text.strip()
    match state.question:
        case Question.WHO_WAITS if line.digits and len(line.digits) <= MOST_TOKEN_DIGITS:
            return Token(int(line.digits))
        case Question.VOLUNTEER if line.number and 0 < line.number <= len(state.choices):
            return Volunteer(state.choices[line.number - 1])
        case Question.VOLUNTEER if text[:1].isalpha() and not line.names_something:
            return Volunteer(text)
        case _ if state.mode is Mode.OUT and state.line and state.line.has_ages and _AGES.fullmatch(text):
            return Ages(tuple(int(number) for number in _NUMBER.findall(text)))
        case _:
            return None


def _answers_card(line: Line, state: DeskState) -> Meaning | None:
    """What the last card or list offers: a digit picks, the fix's key mends."""
    if line.scanned or line.multiplier is not None:
        return None
    if state.choices and line.number and len(line.digits) == 1 and line.number <= len(state.choices):
        return Picked(line.number - 1)
    if state.fix and line.text.strip().casefold() == state.fix.key.casefold():
        return Mend(state.fix.line)
    return None


def _command(line: Line, state: DeskState) -> Meaning | None:
    if line.asks:
        return WhereAreWe()
    if line.command:
        return Commanded(line.command.name, line.command.arguments)
    if line.next_multiplier is not None:
        return NextTimes(line.next_multiplier)
    if line.card is None:
        return None
    if state.mode is Mode.IN:
        return Refusal(Why.CARD_IS_FOR_GIVING)
    if line.card.line.endswith("+") and state.question is Question.MANY_PEOPLE:
        return People(int(line.card.line.removesuffix("+")))
    if line.card.line.isdigit():
        return People(int(line.card.line)) if state.mode is Mode.OUT else Plates(int(line.card.line))
    return ManyPeople() if line.card.line.endswith("+") else Refusal(Why.UNKNOWN_CARD)


def _own_code(line: Line) -> Meaning | None:
    own = line.own
    if own is None:
        return None
    if own.kind in _LIKE_ITEMS:
        return _counted(line, own.code)
    match own.kind:
        case OwnKind.BAG:
            return _refused_people(line.multiplier) or BagCard(own.digits, line.multiplier)
        case OwnKind.HOUSEHOLD_CARD:
            return _refused_people(line.multiplier) or HouseholdCard(own.digits, line.multiplier)
        case OwnKind.PLACE:
            return PlaceCard(own.digits)
        case _:
            return Refusal(Why.UNKNOWN_CARD)


def _refused_people(people: int | None) -> Refusal | None:
    if people is None:
        return None
    if people < 1:
        return Refusal(Why.NOT_ABOVE_ZERO)
    return Refusal(Why.TOO_MANY_PEOPLE) if people > LARGEST_HOUSEHOLD else None


def _product(line: Line, state: DeskState) -> Meaning | None:
    typed = not line.scanned and line.multiplier is None and not line.unused
    if line.code:
        asks_date = state.question is Question.DATE or _sets_date_right(state)
        is_date = len(line.digits) == 8 and asks_date and line.date and state.line
        if is_date and typed:
            return None
        return _so_many_named(line) if line.words and not line.scanned else _counted(line, line.code)
    if line.elements:
        return _case_label(line.elements, state)
    if line.plu and (not typed or state.mode is Mode.IN or state.waste is not None or state.opened is not None):
        return _counted(line, line.plu)
    return None


def _counted(line: Line, code: Code) -> Meaning:
    if line.multiplier is not None and line.multiplier < 1:
        return Refusal(Why.NOT_ABOVE_ZERO)
    return Named(code=code, elements=line.elements, quantity=line.multiplier, unused=line.unused)


def _so_many_named(line: Line) -> Meaning:
    """`24*milk`."""
    if line.multiplier is not None and line.multiplier < 1:
        return Refusal(Why.NOT_ABOVE_ZERO)
    return SearchFor(line.words, line.multiplier, line.code)


def _case_label(elements: Elements, state: DeskState) -> Meaning:
    """A case's second barcode: lot and date without a product are the last line's."""
    lot = elements.lot_value
    if not (state.line and state.line.was_taken_in and (lot.date or lot.code)):
        return Refusal(Why.NO_PRODUCT_IN_IT)
    return Dated(DateRead(lot.date, kind=lot.kind if lot.date else None), lot.code)


def _measure(line: Line, state: DeskState) -> Meaning | None:
    """Date, temperature, weight, boxes, and the 24 of `24x`."""
    is_short_number = line.digits and len(line.digits) <= MOST_COUNT_DIGITS
    takes_date = state.mode is Mode.IN or _sets_date_right(state)
    if line.date and takes_date and not is_short_number:
        can_bear_it = state.line is not None and state.line.was_taken_in
        return Dated(line.date) if can_bear_it else Refusal(Why.DATE_OF_WHAT)
    if line.no_such_date and takes_date:
        return Refusal(Why.NO_SUCH_DATE)
    if line.temperature:
        return Warmth(line.temperature)
    if line.no_such_weight:
        return Refusal(Why.NO_SUCH_WEIGHT)
    if line.weight_g is not None:
        return _weight(line.weight_g, state)
    if line.boxes and state.picks and (state.heap is None or state.heap.boxes is None):
        return Refusal(Why.CHOOSE_FIRST)  # boxes are of a kind, and things are listed
    if line.boxes and (state.picks or (state.opened is None and not state.shows_kind)):
        return HeapOfWhat(Heap(boxes=line.boxes))
    if line.boxes is not None and state.opened is not None and state.line and state.line.boxes is not None:
        return _set_quantity(line.boxes, state)
    if line.boxes is not None:
        return Boxes(line.boxes) if line.boxes else Refusal(Why.NOT_ABOVE_ZERO)
    if line.quantity is not None:
        return _set_quantity(line.quantity, state)
    return None


def _weight(grams: int, state: DeskState) -> Meaning:
    if grams <= UNWEIGHED_G:
        return Refusal(Why.NOT_ABOVE_ZERO)
    last = state.line
    if state.picks:
        of_things = state.heap is None or state.heap.boxes is None
        return SoMuchOfChoice(Heap(grams)) if of_things else HeapOfWhat(Heap(grams))
    if last and last.needs_weight and state.waste is None:
        return WeightOfLast(grams)
    if last and state.opened is not None and last.unit in ("g", "piece"):
        return WeightOfLast(grams)
    return WeightOfKind(grams) if state.opened or state.shows_kind else HeapOfWhat(Heap(grams))


def _sets_date_right(state: DeskState) -> bool:
    """Whether a date is for the line that is open."""
    return state.opened is not None and state.line is not None and state.line.was_taken_in


def _set_quantity(quantity: int, state: DeskState) -> Meaning:
    if quantity < 1:
        return Refusal(Why.NOT_ABOVE_ZERO)
    if state.picks:
        return SoMuchOfChoice(times=quantity) if state.heap is None else Refusal(Why.CHOOSE_FIRST)
    last = state.line
    if last is None and state.opened is not None:
        return Refusal(Why.NOT_FOR_THIS_LINE)
    if last is None:
        return OfWhat(quantity) if state.mode is Mode.IN else Refusal(Why.NOTHING_TO_SET)
    if last.unit == "g" and last.boxes is None:
        return Refusal(Why.IS_WEIGHED)
    if last.unit == "people":
        return _refused_people(quantity) or SetQuantity(quantity)
    return SetQuantity(quantity)


def _number(line: Line, state: DeskState) -> Meaning | None:
    if line.or_more is not None and state.opened is not None:
        return Refusal(Why.EXACT_NUMBER)
    if line.or_more is not None:
        return ManyPeople() if state.mode is Mode.OUT else Refusal(Why.CARD_IS_FOR_GIVING)
    if line.number is None and not line.digits:
        return None
    if len(line.digits) > MOST_COUNT_DIGITS:
        return Refusal(_why_so_long(line, state))
    if line.number is None or line.number < 1:
        return Refusal(Why.NOT_ABOVE_ZERO)
    if state.picks:
        return Refusal(Why.CHOOSE_FIRST)  # none of the list has that number
    if state.opened is not None:
        return _set_quantity(line.number, state)
    if state.waste is not None:
        return OfWhat(line.number)
    match state.mode:
        case Mode.IN:
            return _set_quantity(line.number, state)
        case Mode.OUT:
            return _refused_people(line.number) or People(line.number)
        case Mode.PLATES:
            return Plates(line.number)


def _why_so_long(line: Line, state: DeskState) -> Why:
    if len(line.digits) in GTIN_DIGITS:
        return Why.CHECK_DIGIT
    counts_people = state.line.unit == "people" if state.opened and state.line else state.mode is Mode.OUT
    return Why.TOO_MANY_PEOPLE if counts_people and not line.scanned else Why.LONG_NUMBER


def _words(line: Line, state: DeskState) -> Meaning:
    if not line.words:
        return Nothing()
    if not any(letter.isalpha() for letter in line.words):
        return Refusal(Why.LONG_NUMBER)
    last = state.line
    if line.multiplier is not None:
        return _so_many_named(line)
    if state.heap is not None:
        return SearchFor(line.words)
    if last is not None and not last.named and (line.date or line.no_such_date):
        return Refusal(Why.DATE_IS_FOR_TAKING_IN)  # else it would be the name of the last line's product
    if last is not None and not last.named and state.waste is None:
        return NameOfLast(line.words)
    return SearchFor(line.words)
