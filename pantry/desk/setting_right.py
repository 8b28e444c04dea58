"""Sets the last line right: its quantity, date, weight, temperature, name, product; undo and put it back.

Each is a change to what is saved already; nothing is erased.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.codes.dates import DateKind
from pantry.codes.lots import Lot, lot_text, read_lot
from pantry.codes.measures import Scale, weight_in_name
from pantry.desk.cautions import FIX_KEY, looked_at, odd_number, with_date_advice, with_hold, with_share
from pantry.desk.day_papers import bring_back, take_back
from pantry.desk.households import set_people
from pantry.desk.moving import BOXES, on_shelf_words
from pantry.desk.parts import Outcome, Parts, refused, told
from pantry.desk.products import UNWEIGHED_G, name_of, product_of_item
from pantry.desk.state import DeskState, LastLine, Mode, NameTaken, Question, first_question
from pantry.desk.tare import net_of, with_box
from pantry.desk.telling import entry_words
from pantry.events import Act, Change, WeightKnown
from pantry.places import PLATE_ITEM
from pantry.readings.fields import GRAMS, NAME, STANDS, share_of
from pantry.reply import Did, Fix, Look, Reply, Tone
from pantry.rules.boxes import boxes_weight_g
from pantry.rules.cold import asks_how_cold
from pantry.rules.odd_numbers import odd_date, odd_units, odd_weight
from pantry.shelf.items import WEIGHED, shown_code
from pantry.shelf.temperatures import TEMPERATURE, limits_for

if TYPE_CHECKING:
    from pantry.codes.dates import DateRead
    from pantry.codes.measures import Temperature
    from pantry.readings.facts import Moved
    from pantry.shelf import EntryView, Item

LONGEST_NAME = 200


def set_quantity(parts: Parts, state: DeskState, last: LastLine, quantity: int) -> Outcome:
    """So many it was."""
    if last.unit == "people":
        return set_people(parts, state, last, quantity)
    if last.boxes is not None:
        grams = boxes_weight_g(quantity, last.kind)
        parts.books.correct(last.event, quantity=str(grams), reason=f"{BOXES}{quantity}")
    else:
        parts.books.correct(last.event, quantity=str(quantity), **_weight_in_step(parts, last, quantity))
    reply = as_it_reads(parts, last, Did.SET)
    if odd_units(quantity, parts.settings.odd_units):
        reply = odd_number(parts, reply, quantity)
    item = parts.shelf.item(last.item)
    if item is not None and state.household is not None and last.entry in state.household.given:
        reply = with_share(parts, reply, state.household, item)
    reply = _still_held(parts, state, last, reply)
    question = Question.DATE if state.question is Question.DATE else first_question(state.mode)
    line = replace(last, boxes=quantity) if last.boxes is not None else last
    return Outcome(replace(state.asking(question), line=line), reply)


def set_date(parts: Parts, state: DeskState, last: LastLine, read: DateRead, lot_code: str = "") -> Outcome:
    """The date of the last line; its lot's code stays."""
    before = read_lot(last.lot)
    kind = DateKind.NONE if not read.value else read.kind or DateKind.BEST_BY
    lot = Lot(kind=kind, date=read.value, code=lot_code or before.code, program=before.program)
    text = lot_text(lot)
    parts.books.correct(last.event, lot=text)
    reply = as_it_reads(parts, last, Did.DATED)
    words = parts.words.best_by(lot.kind, lot.date)
    reply = replace(reply, says=f"{words}.", headline=words, detail=reply.headline)
    if read.other is not None:
        reply = replace(reply, fix=Fix(FIX_KEY, parts.words.or_until(read.other), read.other))
    if odd_date(lot.date, parts.today):
        fix = reply.fix or Fix(FIX_KEY, parts.words.until(""), "x")
        reply = looked_at(reply, Look.ODD_NUMBER, parts.words.odd_date(), fix)
    reply = with_hold(parts, with_date_advice(parts, reply, lot, last.item), last.item, lot)
    after = state.asking(Question.HOW_MANY if state.question is Question.DATE else state.question)
    return Outcome(replace(after, line=replace(last, lot=text), newest_lot=text or state.newest_lot), reply)


def same_date(parts: Parts, state: DeskState) -> Outcome:
    """The date that was said last is this line's too."""
    lot = read_lot(state.newest_lot)
    if state.line is None or not state.line.was_taken_in or not lot.date:
        return refused(state, parts.words.no_date_to_repeat())
    from pantry.codes.dates import DateRead as Read

    return set_date(parts, state, state.line, Read(lot.date, kind=lot.kind))


def set_weight(parts: Parts, state: DeskState, last: LastLine, grams: int) -> Outcome:
    """The weight of the last line, whose item is weighed."""
    net = net_of(parts, state, grams) if last.needs_weight else grams
    if net <= UNWEIGHED_G:
        return refused(state, parts.words.only_the_box(parts.settings.tare_g))
    parts.books.correct(last.event, quantity=str(net), weight_known=WeightKnown.WEIGHED.value)
    reply = as_it_reads(parts, last, Did.WEIGHED)
    if odd_weight(grams, parts.settings.odd_weight_g):
        reply = odd_number(parts, reply, None)
    if net != grams:
        reply = with_box(parts, state, reply, grams)
    reply = _still_held(parts, state, last, reply)
    asks_date = state.line is not None and not state.line.named and not last.lot and last.was_taken_in
    question = Question.DATE if asks_date else first_question(state.mode)
    return Outcome(replace(state.asking(question), line=replace(last, needs_weight=False)), reply)


def _still_held(parts: Parts, state: DeskState, last: LastLine, reply: Reply) -> Reply:
    """While its date is asked, the line bears the last case's date, and nobody said that it is of that lot."""
    lot = Lot() if state.question is Question.DATE else read_lot(last.lot)
    return with_hold(parts, reply, last.item, lot)


def set_temperature(parts: Parts, state: DeskState, last: LastLine, temperature: Temperature) -> Outcome:
    """How cold the delivery was; too warm is amber and in the log."""
    kind = last.kind or parts.shelf.kind_of(last.item)
    if last.named and not asks_how_cold(kind):
        return refused(state, parts.words.asks_no_temperature(parts.words.kind(kind)))
    tenths = temperature.tenths_f
    row = Change(thing=last.event, field=TEMPERATURE, value=str(tenths))
    parts.record(Act.SET, row)
    shown = parts.words.temperature(tenths)
    reply = as_it_reads(parts, last, Did.SET)
    reply = replace(reply, says=f"{shown}. {reply.says}", headline=f"{shown} · {reply.headline}")
    limits = limits_for(parts.shelf.item(last.item), kind)
    if limits.too_warm(tenths):
        reply = looked_at(reply, Look.TOO_WARM, parts.words.too_warm(limits))
    elif temperature.scale is Scale.CELSIUS:
        reply = replace(reply, detail="")
    return Outcome(replace(state, cold=None), reply)


def name_last(parts: Parts, state: DeskState, last: LastLine, name: str) -> Outcome:
    """What nobody knew has a name now; all its past lines show it."""
    if len(name) > LONGEST_NAME:
        return refused(state, parts.words.name_too_long())
    grams = _weight_named(parts, last, name)
    parts.record(Act.NAMED, *_naming(last.item, name, grams))
    reply = as_it_reads(parts, last, Did.NAMED)
    weighs = parts.words.one_weighs(grams) if grams else ""
    reply = replace(reply, says=f"{reply.headline}.", detail=" ".join(filter(None, (parts.words.named(), weighs))))
    return Outcome(replace(state, line=replace(last, named=True, name_given=name)), reply)


def _weight_named(parts: Parts, last: LastLine, name: str) -> int | None:
    """What one weighs where the name ends with it, of what is counted and nobody knows the weight of."""
    known = parts.shelf.item(last.item)
    is_open = last.unit != WEIGHED and not (known and known.grams)
    return weight_in_name(name) if is_open else None


def _naming(item: str, name: str, grams: int | None) -> tuple[Change, ...]:
    named = Change(thing=item, field=NAME, value=name)
    return (named, Change(thing=item, field=GRAMS, value=str(grams))) if grams else (named,)


def take_other_product(parts: Parts, state: DeskState, item: str) -> Outcome:
    """The code can be two products, and the other one was meant."""
    last = state.line
    if last is None or not item or last.other_item != item:
        return refused(state, parts.words.nothing_to_set())
    found = product_of_item(parts, item).item
    known = replace(found, code=found.code or shown_code(item, found.fields))
    # The weight of the product that was not meant goes too.
    said = {"item": item, **({} if last.unit == WEIGHED else weight_of(known, _pieces(parts, last)))}
    said |= place_of(parts, last, known)
    changes = (Change(thing=last.event, field=field, value=value) for field, value in said.items())
    parts.books.settle((*changes, *known.first_changes()))
    line = replace(last, item=item, named=known.named, kind=known.kind, other_item=last.item)
    reply = with_hold(parts, as_it_reads(parts, line, Did.SET), item, read_lot(last.lot))
    return Outcome(replace(state, line=line), reply)


def weight_of(item: Item, pieces: int) -> dict[str, str]:
    """What the books must say of the weight of so many of an item that a line was not for before."""
    if not item.grams:
        return {"weight_known": WeightKnown.UNKNOWN.value}
    return {"weight_g": str(item.grams * pieces), "weight_known": WeightKnown.LABEL.value}


def place_of(parts: Parts, last: LastLine, item: Item) -> dict[str, str]:
    """What the books must say of where a line went, when the item that was meant lies elsewhere."""
    if product_of_item(parts, last.item).item.lies_at == item.lies_at:
        return {}
    return {"to_place" if last.was_taken_in else "from_place": parts.place(item.lies_at)}


def _weight_in_step(parts: Parts, last: LastLine, quantity: int) -> dict[str, str]:
    """Grams that were said of all of it, when another product was meant, are no more those of so many."""
    before = parts.shelf.part_before(last.event)
    if before is None or before.is_weighed or not before.weight_g:
        return {}
    return {"weight_g": str(share_of(before.weight_g, quantity, before.quantity))}


def _pieces(parts: Parts, last: LastLine) -> int:
    view = parts.shelf.entry(last.entry)
    return sum(moved.quantity for moved in view.movements if moved.event == last.event) if view else 0


def undo_entry(parts: Parts, state: DeskState, entry: str) -> Outcome:
    """The line stands no more; its card offers to put it back."""
    view = parts.shelf.entry(entry)
    if view is None:
        return refused(state, parts.words.nothing_to_undo(), keeps_text=False)
    words = entry_words(parts, view)
    taken = _name_given_with(parts, state, entry)
    if view.stands and taken:
        gone = (Change(thing=one.thing, field=one.field, value="") for one in _name_of(parts, taken, said=True))
        parts.books.settle((Change(thing=entry, field=STANDS, value="no"), *gone))
    elif view.stands:
        take_back(parts, entry)
    headline = parts.words.undone(words)
    reply = replace(_of_view(parts, view, Did.UNDID), says=f"{headline}.", headline=headline, tone=Tone.OK)
    if taken:
        reply = replace(reply, detail=parts.words.name_taken(taken.name))
    state = replace(state, name_taken=taken or state.name_taken)
    line = None if state.line and state.line.entry == entry else state.line
    household = None if state.household and state.household.entry == entry else state.household
    return Outcome(replace(state.settled(), line=line, household=household), reply)


def undo_newest(parts: Parts, state: DeskState) -> Outcome:
    """The newest line of today that was made on this laptop, in any run, and stands."""
    entry = parts.shelf.newest_standing(parts.today.isoformat())
    if entry is None:
        return told(state.settled(), Did.NOTHING, parts.words.nothing_to_undo())
    return undo_entry(parts, state, entry)


def put_back(parts: Parts, state: DeskState, entry: str) -> Outcome:
    """The line stands again."""
    view = parts.shelf.entry(entry)
    if view is None:
        return refused(state, parts.words.nothing_to_put_back(), keeps_text=False)
    taken = state.name_taken if state.name_taken and state.name_taken.entry == entry else None
    if not view.stands and taken and not parts.shelf.is_named(taken.item):
        parts.books.settle((Change(thing=entry, field=STANDS, value="yes"), *_name_of(parts, taken, said=False)))
        view = parts.shelf.entry(entry) or view
    elif not view.stands:
        bring_back(parts, entry)
    words = entry_words(parts, view)
    headline = parts.words.is_back(words)
    reply = replace(_of_view(parts, view, Did.SET), says=f"{headline}.", headline=headline, tone=Tone.OK)
    return Outcome(state.settled(), reply)


def _name_given_with(parts: Parts, state: DeskState, entry: str) -> NameTaken | None:
    """The name that somebody gave at this line, while nobody gave another: one act, one undo."""
    last = state.line
    if last is None or last.entry != entry or not last.name_given:
        return None
    item = parts.shelf.item(last.item)
    return NameTaken(entry, last.item, last.name_given) if item and item.name == last.name_given else None


def _name_of(parts: Parts, taken: NameTaken, *, said: bool) -> tuple[Change, ...]:
    """The name, and the weight that was said with it: while it is still `said` so, or while nobody knows another."""
    known, grams = parts.shelf.item(taken.item), weight_in_name(taken.name)
    is_its_own = grams is not None and (known.grams if known else None) == (grams if said else None)
    return _naming(taken.item, taken.name, grams if is_its_own else None)


def put_back_newest(parts: Parts, state: DeskState) -> Outcome:
    """What was undone last stands again."""
    entry = parts.shelf.newest_undone(parts.today.isoformat())
    if entry is None:
        return told(state.settled(), Did.NOTHING, parts.words.nothing_to_put_back())
    return put_back(parts, state, entry)


def as_it_reads(parts: Parts, last: LastLine, did: Did) -> Reply:
    """A line as it reads after a change."""
    view = parts.shelf.entry(last.entry)
    if view is None:
        return Reply(line="", did=did, saved=True, entry=last.entry, tone=Tone.OK)
    return _of_view(parts, view, did, event=last.event)


def _of_view(parts: Parts, view: EntryView, did: Did, event: str = "") -> Reply:
    moved = next((one for one in view.movements if event in ("", one.event)), None)
    words = entry_words(parts, view)
    reply = Reply(line="", did=did, saved=True, entry=view.entry, says=f"{words}.", headline=words, tone=Tone.OK)
    if view.visits:
        return replace(reply, quantity=view.visits[0].people, unit="people")
    return _with_item(parts, reply, moved) if moved else reply


def _with_item(parts: Parts, reply: Reply, moved: Moved) -> Reply:
    lot = read_lot(moved.lot)
    item = product_of_item(parts, moved.item).item
    is_food = moved.item != PLATE_ITEM
    weighs = moved.weight_g if moved.weight_g is not None or not item.grams else item.grams * moved.quantity
    is_unweighed = moved.unit == WEIGHED and moved.quantity == UNWEIGHED_G
    return replace(
        reply,
        item=moved.item,
        name=name_of(parts, item) if is_food else parts.words.mode(Mode.PLATES),
        quantity=None if is_unweighed else moved.quantity,
        unit=moved.unit,
        grams=None if is_unweighed else weighs,
        lot=moved.lot or None,
        best_by=lot.by or None,
        detail=on_shelf_words(parts, moved.item, moved.unit) if is_food else "",
    )
