"""A line of today that is open to be set right, as it reads now: what a number is for, its parts, its question.

In: the books and what the table remembers. Out: frozen values and words; nothing is done here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.lots import Lot, read_lot
from pantry.desk.moving import amount_words, boxes_of
from pantry.desk.products import UNWEIGHED_G, name_of, product_of_item
from pantry.desk.state import LastLine, first_question
from pantry.desk.telling import entry_words, hour_words
from pantry.desk.views import OpenedLine, PartLine
from pantry.places import MINUTE_ITEM, PLATE_ITEM
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.desk.parts import Parts
    from pantry.desk.products import Product
    from pantry.desk.state import DeskState
    from pantry.readings.facts import Moved
    from pantry.shelf import EntryView

_PEOPLE = "people"
_COUNTED_ONLY = frozenset({PLATE_ITEM, MINUTE_ITEM})


def line_of(parts: Parts, view: EntryView, part: str = "") -> LastLine | None:
    """What a number, a date or a product is for; None where only the line's buttons can change it."""
    moved = next((one for one in view.movements if one.event == part), None)
    if not view.stands or view.counts or (part and moved is None):
        return None
    if moved is None and view.visits:
        visit = view.visits[0]
        is_household = len(view.visits) == 1 and visit.people > 0
        return LastLine(entry=view.entry, event=visit.event, unit=_PEOPLE) if is_household else None
    if moved is None:
        if len(view.movements) != 1:
            return None
        moved = view.movements[0]
    item = product_of_item(parts, moved.item).item
    return LastLine(
        entry=view.entry,
        event=moved.event,
        item=moved.item,
        unit=moved.unit,
        kind=item.kind,
        named=item.named or moved.item in _COUNTED_ONLY,
        lot=moved.lot,
        boxes=boxes_of(moved.reason),
        needs_weight=moved.unit == WEIGHED and moved.quantity == UNWEIGHED_G,
        was_taken_in=view.act == "took",
    )


def is_meant(state: DeskState, product: Product, quantity: int | None) -> bool:
    """Whether a product sets the open line right; the same product again, and no number, is a new line."""
    line = state.line
    if state.opened is None or line is None or line.unit == _PEOPLE or line.item in _COUNTED_ONLY:
        return False
    return product.item.item != line.item or quantity is not None


def question_words(parts: Parts, state: DeskState) -> str:
    """What can be set right of the open line, or how much of a kind it was; nothing where something else is asked."""
    if state.asks_kind:
        return parts.words.how_much(parts.words.kind(state.kind or ""))
    if state.opened is None or state.question is not first_question(state.mode):
        return ""
    view = parts.shelf.entry(state.opened.entry)
    if view is None:
        return ""
    moved = next((one for one in view.movements if one.event == state.opened.part), None)
    words = moved_words(parts, moved) if moved else entry_words(parts, view)
    if not view.stands:
        return parts.words.language.say("{line} is undone. Put it back, or press Esc.", line=words)
    return _what_is_right(parts, words, state.line)


def opened_line(parts: Parts, state: DeskState) -> OpenedLine | None:
    """The open line and its parts."""
    view = parts.shelf.entry(state.opened.entry) if state.opened else None
    if state.opened is None or view is None:
        return None
    shown = tuple(_part(parts, view, moved, chosen=moved.event == state.opened.part) for moved in _parts_of(view))
    given = _given(parts, state, view)
    words = _dated(parts, entry_words(parts, view), state.line)
    return OpenedLine(view.entry, words, hour_words(parts, view.entry), view.stands, view.sent, (*shown, *given))


def _dated(parts: Parts, words: str, line: LastLine | None) -> str:
    """With the date that can be set right."""
    lot = read_lot(line.lot) if line and line.was_taken_in else Lot()
    if not lot.date:
        return words
    return parts.words.language.say("{line}, {date}", line=words, date=parts.words.best_by(lot.kind, lot.date))


def moved_words(parts: Parts, moved: Moved) -> str:
    """A movement in plain words; one that was taken back as it was before."""
    quantity = moved.quantity
    if not quantity:
        before = parts.shelf.part_before(moved.event)
        quantity = before.quantity if before else 0
    if moved.item == PLATE_ITEM:
        return parts.words.plates(quantity)
    if moved.item == MINUTE_ITEM:
        return parts.words.minutes(quantity)
    name = name_of(parts, product_of_item(parts, moved.item).item)
    return amount_words(parts, quantity, moved.unit, name, boxes_of(moved.reason))


def _parts_of(view: EntryView) -> tuple[Moved, ...]:
    """The movements of an entry that has more than one thing in it."""
    return view.movements if view.visits or len(view.movements) > 1 else ()


def _part(parts: Parts, view: EntryView, moved: Moved, *, chosen: bool = False) -> PartLine:
    return PartLine(moved.event, view.entry, moved_words(parts, moved), view.stands and moved.quantity > 0, chosen)


def _given(parts: Parts, state: DeskState, view: EntryView) -> tuple[PartLine, ...]:
    """What was scanned for the household, as lines of their own; this run remembers it of the last household."""
    if state.household is None or state.household.entry != view.entry:
        return ()
    views = (parts.shelf.entry(entry) for entry in state.household.given)
    return tuple(_part(parts, one, one.movements[0]) for one in views if one and one.movements)


def _what_is_right(parts: Parts, words: str, line: LastLine | None) -> str:
    say = parts.words.language.say
    if line is None:
        return say("{line}: choose a part, undo it, or press Esc.", line=words)
    if line.unit == _PEOPLE:
        return say("{line}: type the right number of people.", line=words)
    if line.item in _COUNTED_ONLY:
        return say("{line}: type the right number.", line=words)
    if line.boxes is not None:
        return say("{line}: type the right number of boxes, or a weight.", line=words)
    match line.unit == WEIGHED, line.was_taken_in:
        case True, True:
            return say("{line}: type the right weight, a date, or scan the right product.", line=words)
        case True, False:
            return say("{line}: type the right weight, or scan the right product.", line=words)
        case False, True:
            return say("{line}: type the right number, a date, or scan the right product.", line=words)
        case _:
            return say("{line}: type the right number, or scan the right product.", line=words)
