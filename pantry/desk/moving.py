"""Takes in, gives out and composts: a product, a weight or boxes move from a place to a place, saved before said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.lots import Lot, lot_text, read_lot
from pantry.desk.cautions import FIX_KEY, looked_at, odd_number, with_date_advice, with_hold, with_share
from pantry.desk.parts import Outcome, Parts, refused
from pantry.desk.products import UNWEIGHED_G, Product, kind_item, name_of
from pantry.desk.state import DeskState, Household, LastLine, Mode, Question, first_question
from pantry.desk.tare import net_of, with_box
from pantry.events import Act, Movement, WeightKnown
from pantry.places import GUESTS, KITCHEN, PACKED, PLATE_ITEM, UNKNOWN_SOURCE, WASTE
from pantry.reply import Did, Fix, Look, Reply, Tone
from pantry.rules.boxes import boxes_weight_g
from pantry.rules.cold import asks_how_cold
from pantry.rules.odd_numbers import odd_units, odd_weight
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.events import Entry
    from pantry.shelf import Item

BOXES = "boxes:"
_MIXED, _PRODUCE = "mixed", "produce"


@dataclass(frozen=True, slots=True)
class Way:
    """From where to where a line goes."""

    act: Act
    did: Did
    from_place: str
    to_place: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of an item: `quantity` in its unit; `weight_g` of all of it."""

    quantity: int
    weight_g: int | None
    weight_known: WeightKnown


def way_now(parts: Parts, state: DeskState, item: Item) -> Way:
    """In Take in to the item's place, else to guests; where waste was said, from its place to waste."""
    shelf = parts.place(item.lies_at)
    if state.waste is not None:
        return Way(Act.WASTED, Did.WASTED, shelf, parts.place(WASTE), state.waste)
    if state.mode is Mode.IN:
        return Way(Act.TOOK, Did.TOOK, state.source or parts.place(UNKNOWN_SOURCE), shelf)
    return Way(Act.GAVE, Did.GAVE, shelf, parts.place(GUESTS))


def move_product(parts: Parts, state: DeskState, product: Product, quantity: int | None, unused: str = "") -> Outcome:
    """So many of a product, one where nobody said a number."""
    item = product.item
    amount, needs_weight = _amount(product, quantity or state.times or 1)
    if product.is_weighed and quantity is not None:
        unused = unused or str(quantity)
    way = way_now(parts, state, item)
    lot = product.lot or _assumed_lot(parts, item, way)
    soonest = parts.shelf.soonest_lot(item.item) if way.did is Did.GAVE else Lot()
    entry, movement = _saved(parts, item, way, amount, lot_text(lot))
    line = LastLine(
        entry=entry.entry,
        event=movement.event,
        item=item.item,
        unit=item.unit,
        kind=item.kind,
        named=item.named,
        lot=movement.lot,
        needs_weight=needs_weight,
        was_taken_in=way.did is Did.TOOK,
        other_item=product.other_item,
    )
    reply = _reply(parts, way, entry, movement, item)
    after = _after(parts, state, movement, line, question=_next_question(way, state.mode, line, product))
    reply = _with_notes(parts, after.household, reply, product, line, unused)
    reply = with_date_advice(parts, reply, lot if lot.date else soonest, item.item)
    reply = with_hold(parts, reply, item.item, product.lot or Lot())
    if needs_weight:
        reply = replace(reply, quantity=None, grams=None)
    return Outcome(after, reply)


def move_weight(parts: Parts, state: DeskState, grams: int) -> Outcome:
    """A weight of the selected kind; none chosen: produce."""
    item = kind_item(parts, state.kind or _PRODUCE)
    net = net_of(parts, state, grams)
    if net <= UNWEIGHED_G:
        return refused(state, parts.words.only_the_box(parts.settings.tare_g))
    moved = _move_bulk(parts, state, item, Amount(net, net, WeightKnown.WEIGHED))
    return replace(moved, reply=with_box(parts, state, moved.reply, grams))


def move_heap(parts: Parts, state: DeskState, product: Product, grams: int) -> Outcome:
    """A weight that was typed before the product that it is of."""
    net = net_of(parts, state, grams)
    if net <= UNWEIGHED_G:
        return refused(state, parts.words.only_the_box(parts.settings.tare_g))
    moved = move_product(parts, replace(state, times=None), replace(product, weight_g=net, weighed=True), None)
    return replace(moved, reply=with_box(parts, state, moved.reply, grams))


def move_boxes(parts: Parts, state: DeskState, boxes: int) -> Outcome:
    """Boxes of the selected kind at its typical net weight; none chosen: mixed."""
    item = kind_item(parts, state.kind or _MIXED)
    grams = boxes_weight_g(boxes, item.kind)
    return _move_bulk(parts, state, item, Amount(grams, grams, WeightKnown.ESTIMATED), boxes)


def serve_plates(parts: Parts, state: DeskState, plates: int) -> Outcome:
    """Plates go from the kitchen to guests."""
    row = Movement(
        item=PLATE_ITEM,
        from_place=parts.place(KITCHEN),
        to_place=parts.place(GUESTS),
        quantity=plates,
        unit="plate",
    )
    entry = parts.record(Act.SERVED, row)
    line = LastLine(entry=entry.entry, event=entry.events[0].event, item=PLATE_ITEM, unit="plate")
    headline = parts.words.plates(plates)
    reply = Reply(
        line="",
        did=Did.SERVED,
        saved=True,
        entry=entry.entry,
        item=PLATE_ITEM,
        name=parts.words.mode(Mode.PLATES),
        quantity=plates,
        unit="plate",
        says=parts.words.went(headline),
        headline=headline,
        tone=Tone.OK,
    )
    if odd_units(plates, parts.settings.odd_units):
        reply = odd_number(parts, reply, plates)
    return Outcome(replace(state.settled(), line=line), reply)


def on_shelf_words(parts: Parts, item: str, unit: str) -> str:
    """What lies there of an item now, same-as included."""
    is_packed = parts.shelf.lies_at(item) == PACKED
    return parts.words.lying(parts.shelf.on_hand_of(item), unit, is_packed=is_packed)


def _move_bulk(parts: Parts, state: DeskState, item: Item, amount: Amount, boxes: int | None = None) -> Outcome:
    way = way_now(parts, state, item)
    if boxes is not None and not way.reason:
        way = replace(way, reason=f"{BOXES}{boxes}")
    entry, movement = _saved(parts, item, way, amount, "")
    line = LastLine(
        entry=entry.entry,
        event=movement.event,
        item=item.item,
        unit=WEIGHED,
        kind=item.kind,
        boxes=boxes,
        was_taken_in=way.did is Did.TOOK,
    )
    reply = _reply(parts, way, entry, movement, item)
    is_odd = odd_weight(movement.quantity, parts.settings.odd_weight_g)
    if is_odd:
        reply = odd_number(parts, reply, boxes)  # the total of the shelf hides no question
    reply = with_hold(parts, _with_stock(parts, reply, item, only_trouble=is_odd), item.item, Lot())
    return Outcome(_after(parts, state, movement, line, question=first_question(state.mode)), reply)


def _amount(product: Product, times: int) -> tuple[Amount, bool]:
    """How much one line moves, and whether its weight is still to be asked."""
    item = product.item
    labeled = product.weight_g * times if product.weight_g else None
    if product.is_weighed:
        if labeled is None:
            return Amount(UNWEIGHED_G, None, WeightKnown.UNKNOWN), True
        return Amount(labeled, labeled, WeightKnown.WEIGHED if product.weighed else WeightKnown.LABEL), False
    pieces = times * product.pieces
    if labeled is not None:
        return Amount(pieces, labeled, WeightKnown.LABEL), False
    return Amount(pieces, *item.weight_of(pieces)), False


def _assumed_lot(parts: Parts, item: Item, way: Way) -> Lot:
    """The same date as the last case of it, where one was said and it is taken in."""
    if way.did is not Did.TOOK:
        return Lot()
    last = read_lot(parts.shelf.last_lot(item.item))
    return Lot(kind=last.kind, date=last.date) if last.date else Lot()


def _saved(parts: Parts, item: Item, way: Way, amount: Amount, lot: str) -> tuple[Entry, Movement]:
    row = Movement(
        item=item.item,
        lot=lot,
        from_place=way.from_place,
        to_place=way.to_place,
        quantity=amount.quantity,
        unit=item.unit,
        weight_g=amount.weight_g,
        weight_known=amount.weight_known.value,
        reason=way.reason,
    )
    entry = parts.record(way.act, row, *item.first_changes())
    movement = entry.events[0]
    assert isinstance(movement, Movement)  # noqa: S101 - the row that was given first
    return entry, movement


def _reply(parts: Parts, way: Way, entry: Entry, movement: Movement, item: Item) -> Reply:
    name = name_of(parts, item)
    boxes = boxes_of(way.reason)
    headline = amount_words(parts, movement.quantity, movement.unit, name, boxes)
    says = {
        Did.TOOK: parts.words.came(headline),
        Did.GAVE: parts.words.went(headline),
        Did.WASTED: parts.words.wasted(headline, parts.words.waste_reason(way.reason)),
    }[way.did]
    lot = read_lot(movement.lot)
    if way.did is Did.WASTED:
        headline = parts.words.wasted_line(headline)
    return Reply(
        line="",
        did=way.did,
        saved=True,
        entry=entry.entry,
        item=item.item,
        name=name,
        quantity=movement.quantity,
        unit=movement.unit,
        grams=movement.weight_g,
        lot=movement.lot or None,
        best_by=lot.by or None,
        says=says,
        headline=headline,
        tone=Tone.OK,
    )


def amount_words(parts: Parts, quantity: int, unit: str, name: str, boxes: int | None = None) -> str:
    """24 × Black beans; 18.5 lb Produce; 40 boxes Mixed, about 1,280 lb."""
    if boxes:
        return parts.words.boxes(boxes, name, quantity)
    if unit == WEIGHED:
        return name if quantity == UNWEIGHED_G else parts.words.weighed(quantity, name)
    return parts.words.pieces(quantity, name)


def boxes_of(reason: str) -> int | None:
    """How many boxes a movement was counted as; nothing where it was weighed."""
    digits = reason.removeprefix(BOXES)
    return int(digits) if reason.startswith(BOXES) and digits.isascii() and digits.isdigit() else None


def _with_notes(
    parts: Parts, household: Household | None, reply: Reply, product: Product, line: LastLine, unused: str
) -> Reply:
    """What the card says below the line, the weightiest last, so that it is the one that shows."""
    item, words = product.item, parts.words
    taken_in = reply.did is Did.TOOK
    if taken_in and line.lot and product.lot is None:
        reply = replace(reply, detail=words.same_date(read_lot(line.lot).date))
    elif reply.did is Did.GAVE and household is not None:
        reply = replace(reply, detail=words.for_household(household.people))
    if not item.named:
        detail = reply.detail or words.counted_unnamed()
        reply = replace(reply, look=(Look.UNKNOWN,), tone=Tone.UNKNOWN, detail=detail)
    reply = _with_stock(parts, reply, item, only_trouble=bool(reply.detail))
    if unused:
        reply = replace(reply, detail=words.number_unused(unused))
    if product.other_item:
        reply = replace(reply, fix=Fix(FIX_KEY, words.other_product(), f"/is {product.other_item}"))
    if odd_units(reply.quantity or 0, parts.settings.odd_units) and not product.is_weighed:
        reply = odd_number(parts, reply, reply.quantity)
    if product.weighed and odd_weight(reply.quantity or 0, parts.settings.odd_weight_g):
        reply = odd_number(parts, reply, None)
    if product.separator_lost:
        reply = looked_at(reply, Look.SEPARATOR_LOST, words.separator_lost())
    if reply.did is Did.GAVE and household is not None:
        reply = with_share(parts, reply, household, item)
    return reply


def _with_stock(parts: Parts, reply: Reply, item: Item, *, only_trouble: bool = False) -> Reply:
    """The running total; below zero warns."""
    on_hand = parts.shelf.on_hand_of(item.item)
    if on_hand < 0 and reply.did is not Did.TOOK:
        return looked_at(reply, Look.BELOW_ZERO, parts.words.below_zero(reply.name or ""))
    if only_trouble or reply.did is Did.WASTED or (reply.quantity == UNWEIGHED_G and item.unit == WEIGHED):
        return reply
    return replace(reply, detail=parts.words.lying(on_hand, item.unit, is_packed=item.lies_at == PACKED))


def _next_question(way: Way, mode: Mode, line: LastLine, product: Product) -> Question:
    if line.needs_weight:
        return Question.WEIGHT
    if way.did is not Did.TOOK or (product.weighed and line.named):
        return first_question(mode)
    item, lot = product.item, product.lot
    carries_date = item.dated or not item.named or line.lot
    return Question.DATE if carries_date and not (lot and lot.date) else Question.HOW_MANY


def _after(parts: Parts, state: DeskState, movement: Movement, line: LastLine, *, question: Question) -> DeskState:
    """The line is the last one now, and nothing else is pending."""
    household = state.household
    if household is not None and movement.act == Act.GAVE:
        household = replace(household, given=(*household.given, movement.entry))
    kept = (line.kind or parts.shelf.kind_of(line.item)) if line.was_taken_in and line.named else ""
    cold = line if asks_how_cold(kept) else state.cold
    newest = movement.lot or state.newest_lot
    return replace(state.settled(), line=line, household=household, cold=cold, question=question, newest_lot=newest)
