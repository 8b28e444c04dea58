"""Sets a line of today right in its place, also from hours ago: opens it, sets it or a part of it, leaves it.

What is typed or scanned while a line is open is for that line, once; then it is left. All of it are changes to what is
saved, on the date of that line and on each copy of it; nothing is erased.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.codes.lots import lot_text, read_lot
from pantry.desk import setting_right
from pantry.desk.bag_cells import read_bag_cell
from pantry.desk.cautions import FIX_KEY, odd_number
from pantry.desk.correcting_words import counted_otherwise, it_was
from pantry.desk.households import set_people, times_of
from pantry.desk.moving import move_product
from pantry.desk.opened_line import is_meant, line_of, moved_words, opened_line, question_words
from pantry.desk.parts import Outcome, Parts, refused, told
from pantry.desk.products import name_of, product_of_item
from pantry.desk.state import DeskState, LastLine, Opened, first_question
from pantry.events import Change, WeightKnown
from pantry.reply import Did, Fix, Reply, Tone
from pantry.rules.odd_numbers import odd_people
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.codes.dates import DateRead
    from pantry.desk.products import Product
    from pantry.desk.views import OpenedLine
    from pantry.readings.facts import Moved
    from pantry.shelf import EntryView


class Correcting:
    """What a desk does with a line that is open; `act` lets an act happen, `know` says what the table knows."""

    def __init__(
        self, act: Callable[[Callable[[Parts, DeskState], Outcome]], Reply], know: Callable[[], tuple[Parts, DeskState]]
    ) -> None:
        self._act, self._know = act, know

    @property
    def line(self) -> OpenedLine | None:
        """The line that is open, as it reads now."""
        return opened_line(*self._know())

    def open(self, entry: str) -> Reply:
        """Opens a line: what is typed or scanned next sets it right."""
        return self._act(lambda parts, state: open_line(parts, state, entry))

    def choose(self, part: str) -> Reply:
        """A part of the open line is what is set right; chosen again, it is the whole line."""
        return self._act(lambda parts, state: choose_part(parts, state, part))

    def undo_part(self, part: str) -> Reply:
        """A part of the open line stands no more; the rest does."""
        return self._act(lambda parts, state: undo_part(parts, state, part))

    def put_part_back(self, part: str) -> Reply:
        """A part that was taken back stands again."""
        return self._act(lambda parts, state: put_part_back(parts, state, part))


def open_line(parts: Parts, state: DeskState, entry: str, part: str = "") -> Outcome:
    """A line of this table is open."""
    view = parts.shelf.entry(entry)
    if view is None:
        return refused(state, parts.words.nothing_to_set(), keeps_text=False)
    here = state.left()
    question = first_question(state.mode) if here.waits else here.question
    opened = Opened(entry, part, here.line, question)
    after = replace(here.settled(), line=line_of(parts, view, part), opened=opened)
    words = question_words(parts, after)
    reply = Reply(line="", did=Did.LISTED, entry=entry, says=words, headline=words)
    return Outcome(replace(after, asks=words), reply)


def choose_part(parts: Parts, state: DeskState, part: str) -> Outcome:
    """A part of the open line, or a line of its own that was given to the household."""
    view = _open_view(parts, state)
    if state.opened is None or view is None:
        return refused(state, parts.words.nothing_to_set(), keeps_text=False)
    if part not in {moved.event for moved in view.movements}:
        given = _given_entry(parts, state, part)
        return open_line(parts, state, given or view.entry)
    return open_line(parts, state, view.entry, "" if part == state.opened.part else part)


def undo_part(parts: Parts, state: DeskState, part: str) -> Outcome:
    """Of all that is in a line, this did not happen."""
    view = _open_view(parts, state)
    moved = next((one for one in view.movements if one.event == part), None) if view else None
    given = _given_entry(parts, state, part)
    if view is not None and given:
        return _still_open(parts, state, view, setting_right.undo_entry(parts, state.left(), given).reply)
    if view is None or moved is None or not view.stands or not moved.quantity:
        return refused(state, parts.words.nothing_to_undo(), keeps_text=False)
    words = parts.words.undone(moved_words(parts, moved))
    if not view.visits and all(one.event == part or not one.quantity for one in view.movements):
        return setting_right.undo_entry(parts, state.left(), view.entry)
    before = parts.shelf.part_before(part)
    weight = {"weight_g": "0"} if before and before.weight_g else {}
    parts.books.correct(part, quantity="0", **weight)
    return _still_open(parts, state, view, _said(view, words))


def put_part_back(parts: Parts, state: DeskState, part: str) -> Outcome:
    """It happened after all."""
    view = _open_view(parts, state)
    moved = next((one for one in view.movements if one.event == part), None) if view else None
    given = _given_entry(parts, state, part)
    if view is not None and given:
        return _still_open(parts, state, view, setting_right.put_back(parts, state.left(), given).reply)
    before = parts.shelf.part_before(part) if moved and not moved.quantity else None
    if view is None or moved is None or before is None or not view.stands:
        return refused(state, parts.words.nothing_to_put_back(), keeps_text=False)
    weight = {} if before.weight_g is None else {"weight_g": str(before.weight_g)}
    parts.books.correct(part, quantity=str(before.quantity), **weight)
    return _still_open(parts, state, view, _said(view, parts.words.is_back(moved_words(parts, moved))))


def undo_here(parts: Parts, state: DeskState) -> Outcome:
    """Undo takes back what the question names: the open line or its chosen part, else the newest line of today."""
    view = _open_view(parts, state)
    if state.opened is None or view is None:
        return setting_right.undo_newest(parts, state)
    if state.opened.part:
        return undo_part(parts, state, state.opened.part)
    if not view.stands:
        return told(state, Did.NOTHING, parts.words.nothing_to_undo())
    return setting_right.undo_entry(parts, state.left(), view.entry)


def undo_shown(parts: Parts, state: DeskState, entry: str) -> Outcome:
    """What the question names, else what a card shows; yesterday's, or a line that is gone, takes nothing."""
    if state.opened is not None:
        return undo_here(parts, state)
    view = parts.shelf.entry(entry)
    if view is None or not view.stands or view.date != parts.today.isoformat():
        return told(state.settled(), Did.NOTHING, parts.words.nothing_to_undo())
    return setting_right.undo_entry(parts, state, entry)


def set_quantity(parts: Parts, state: DeskState, last: LastLine, quantity: int) -> Outcome:
    """So many it was. A line that is open or was on a stick stays the same entry."""
    view = parts.shelf.entry(last.entry)
    if view is None:
        return refused(state, parts.words.nothing_to_set())
    before = _number_of(view, last)
    if last.unit == "people":
        is_last = state.household is not None and state.household.entry == last.entry
        goes_anew = state.opened is None and is_last and not view.sent
        outcome = set_people(parts, state, last, quantity) if goes_anew else _set_people(parts, state, view, quantity)
        outcome = outcome if state.opened else _told_instead(parts, outcome, before)
    else:
        outcome = setting_right.set_quantity(parts, state, last, quantity)
    fix = Fix(FIX_KEY, parts.words.it_was(before), f"{before}x") if before and before != quantity else None
    return left_after(state, outcome, fix)


def _told_instead(parts: Parts, outcome: Outcome, before: int) -> Outcome:
    """It is no household of its own, which a slip of a finger may have meant; what it was is one tap away."""
    reply, words = outcome.reply, parts.words
    people = reply.quantity
    if not (reply.saved and before and people) or before == people:
        return outcome
    so_many = words.people(people)
    instead = words.instead_of(so_many, words.language.number(before))
    headline, says = (said.replace(so_many, instead, 1) for said in (reply.headline, reply.says))
    fix = reply.fix or Fix(FIX_KEY, words.it_was(before), f"{before}x")
    return Outcome(outcome.state, replace(reply, headline=headline, says=says, fix=fix))


def set_date(parts: Parts, state: DeskState, last: LastLine, read: DateRead, lot_code: str = "") -> Outcome:
    """The date of the line."""
    outcome = setting_right.set_date(parts, state, last, read, lot_code)
    before = read_lot(last.lot).date
    can_mend = before not in ("", read.value)
    fix = Fix(FIX_KEY, it_was(parts.words.language, parts.words.until(before)), before) if can_mend else None
    return left_after(state, outcome, fix)


def set_weight(parts: Parts, state: DeskState, last: LastLine, grams: int) -> Outcome:
    """The weight of the line; what is counted in pieces keeps their number."""
    if last.boxes is not None:  # it is counted in boxes no more
        weighed = {"quantity": str(grams), "weight_known": WeightKnown.WEIGHED.value, "reason": ""}
        parts.books.correct(last.event, **weighed)
        after = replace(state.asking(first_question(state.mode)), line=replace(last, boxes=None))
        return left_after(state, Outcome(after, setting_right.as_it_reads(parts, last, Did.WEIGHED)))
    if last.unit == WEIGHED:
        return left_after(state, setting_right.set_weight(parts, state, last, grams))
    parts.books.correct(last.event, weight_g=str(grams), weight_known=WeightKnown.WEIGHED.value)
    reply = replace(setting_right.as_it_reads(parts, last, Did.WEIGHED), detail=parts.words.weight(grams))
    return left_after(state, Outcome(state, reply))


def move_or_set(parts: Parts, state: DeskState, product: Product, quantity: int | None, unused: str = "") -> Outcome:
    """A product is what the open line was; where none is open, it moves."""
    last, said = state.line, quantity or state.times
    if last is None or not is_meant(state, product, said):
        return move_product(parts, state.left(), product, quantity, unused)
    if product.item.unit != last.unit:
        return refused(state, counted_otherwise(parts.words.language, name_of(parts, product.item)))
    if product.item.item == last.item and said:
        return set_quantity(parts, state, last, said * product.pieces)
    return _set_product(parts, state, last, product, said)


def left_after(state: DeskState, outcome: Outcome, fix: Fix | None = None) -> Outcome:
    """The line is left after one correction, so that the next number is the next guest's."""
    if state.opened is None or not outcome.reply.saved:
        return outcome
    reply = replace(outcome.reply, fix=outcome.reply.fix or fix)
    return Outcome(replace(outcome.state, opened=None, asks=""), reply)


def _set_product(parts: Parts, state: DeskState, last: LastLine, product: Product, said: int | None) -> Outcome:
    item = product.item
    view = parts.shelf.entry(last.entry)
    before = _number_of(view, last) if view else 0
    pieces = said * product.pieces if said else before
    values = {"item": item.item, **setting_right.place_of(parts, last, item)}
    if last.unit != WEIGHED:
        values |= {"quantity": str(pieces)} if said else {}
        values |= setting_right.weight_of(item, pieces)
    lot = product.lot
    if lot is not None and last.was_taken_in:
        values["lot"] = lot_text(lot)
    changes = (Change(thing=last.event, field=field, value=value) for field, value in values.items())
    parts.books.settle((*changes, *item.first_changes()))
    line = replace(
        last, item=item.item, named=item.named, kind=item.kind, other_item=last.item, lot=values.get("lot", last.lot)
    )
    reply = setting_right.as_it_reads(parts, line, Did.SET)
    was = name_of(parts, product_of_item(parts, last.item).item)
    fix = Fix(FIX_KEY, it_was(parts.words.language, was), f"/is {last.item}")
    after = replace(state.asking(first_question(state.mode)), line=line, times=None, choices=())
    return left_after(state, Outcome(after, reply), fix)


def _set_people(parts: Parts, state: DeskState, view: EntryView, people: int) -> Outcome:
    """Another number in the same entry; a bag that goes by size takes its contents along."""
    visit = view.visits[0]
    taken = read_bag_cell(visit.bag)
    bag = parts.shelf.bag(taken.bag) if taken.bag else None
    times = times_of(bag, people) if bag else taken.times
    changes = [Change(thing=visit.event, field="people", value=str(people))]
    if parts.settings.bands:  # ages that were said added up to the other number
        changes.append(Change(thing=visit.event, field="bands", value=""))
    if times != taken.times:
        changes.append(Change(thing=visit.event, field="bag", value=replace(taken, times=times).cell))
        changes.extend(
            Change(thing=moved.event, field="quantity", value=str(moved.quantity * times // taken.times))
            for moved in view.movements
        )
    parts.books.settle(changes)
    last = LastLine(entry=view.entry, event=visit.event, unit="people")
    reply = setting_right.as_it_reads(parts, last, Did.SET)
    if odd_people(people, parts.settings.odd_people):
        reply = odd_number(parts, reply, people)
    household = state.household
    if household is not None and household.entry == view.entry:
        household = replace(household, people=people)
    after = replace(state.asking(first_question(state.mode)), line=last, household=household)
    return Outcome(after, reply)


def _open_view(parts: Parts, state: DeskState) -> EntryView | None:
    return parts.shelf.entry(state.opened.entry) if state.opened else None


def _given_entry(parts: Parts, state: DeskState, part: str) -> str:
    """The entry of its own that a part of the open household is, else nothing."""
    if state.opened is None or state.household is None or state.household.entry != state.opened.entry:
        return ""
    views = (parts.shelf.entry(entry) for entry in state.household.given)
    events = {moved.event: view.entry for view in views if view for moved in view.movements}
    return events.get(part, "")


def _number_of(view: EntryView, last: LastLine) -> int:
    """What the line says now, as a number that can be typed again."""
    if last.unit == "people":
        return next((visit.people for visit in view.visits if visit.event == last.event), 0)
    if last.boxes is not None:
        return last.boxes
    moved: Moved | None = next((one for one in view.movements if one.event == last.event), None)
    return moved.quantity if moved else 0


def _said(view: EntryView, words: str) -> Reply:
    return Reply(line="", did=Did.SET, saved=True, entry=view.entry, says=f"{words}.", headline=words, tone=Tone.OK)


def _still_open(parts: Parts, state: DeskState, view: EntryView, reply: Reply) -> Outcome:
    after = open_line(parts, state, view.entry).state
    return Outcome(after, replace(reply, did=Did.SET, entry=view.entry))
