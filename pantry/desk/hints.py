"""What Enter will do with what is in the box, in a few words, before Enter. Reads only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.desk import meanings as means
from pantry.desk.ages import shares_of
from pantry.desk.correcting_words import it_was
from pantry.desk.households import times_of
from pantry.desk.moving import amount_words
from pantry.desk.opened_line import is_meant
from pantry.desk.products import name_of, product_of, product_of_item
from pantry.desk.tare import net_of
from pantry.desk.waiting import are_half
from pantry.rules.boxes import boxes_weight_g

if TYPE_CHECKING:
    from pantry.desk.meanings import Meaning
    from pantry.desk.parts import Parts
    from pantry.desk.state import DeskState


def hint_words(parts: Parts, state: DeskState, meaning: Meaning) -> str:
    """The words beside the box; nothing where Enter would do nothing."""
    words = parts.words
    match meaning:
        case means.People(people):
            bag = parts.shelf.bag(state.bag) if state.bag else None
            named = words.half(bag.name) if bag and are_half(parts, state) else bag.name if bag else ""
            return words.household(people, named, times_of(bag, people) if bag else 1)
        case means.Ages(numbers):
            return words.ages(shares_of(parts, state, numbers))
        case means.Token(number):
            return words.last_token(number)
        case means.Volunteer(alias):
            return alias
        case means.Plates(plates):
            return words.plates(plates)
        case means.Named(quantity=quantity):
            return _product_words(parts, state, meaning, quantity or state.times or 1)
        case means.SetQuantity(quantity):
            return _set_words(parts, state, quantity)
        case means.OfWhat(number):
            return words.of_what(number)
        case means.Dated(read):
            return words.until(read.value)
        case means.Warmth(temperature):
            return words.temperature(temperature.tenths_f)
        case means.WeightOfLast(grams) if state.line:
            name = name_of(parts, product_of_item(parts, state.line.item).item)
            return words.weighed(max(net_of(parts, state, grams), 0), name)
        case means.WeightOfLast(grams) | means.WeightOfKind(grams):
            return words.weighed(max(net_of(parts, state, grams), 0), words.kind(state.kind or "produce"))
        case means.Boxes(boxes):
            kind = state.kind or "mixed"
            return words.boxes(boxes, words.kind(kind), boxes_weight_g(boxes, kind))
        case means.NameOfLast(name):
            return words.name_it(name)
        case means.SearchFor(sought):
            return words.look_for(sought)
        case means.Picked(place):
            return name_of(parts, product_of_item(parts, state.choices[place]).item)
        case means.Mend():
            return state.fix.words if state.fix else ""
        case means.NextTimes(times):
            return words.next_times(times)
        case _:
            return ""


def _product_words(parts: Parts, state: DeskState, named: means.Named, quantity: int) -> str:
    product = product_of(parts, state, named)
    item = product.item
    if is_meant(state, product, named.quantity or state.times):
        return it_was(parts.words.language, name_of(parts, item))
    if item.unit == "g":
        return name_of(parts, item)
    return amount_words(parts, quantity, item.unit, name_of(parts, item))


def _set_words(parts: Parts, state: DeskState, quantity: int) -> str:
    last = state.line
    if last is None or last.unit == "people":
        return parts.words.people(quantity)
    if last.unit == "plate":
        return parts.words.plates(quantity)
    name = name_of(parts, product_of_item(parts, last.item).item)
    if last.boxes is not None:
        return parts.words.boxes(quantity, name, boxes_weight_g(quantity, last.kind))
    return parts.words.pieces(quantity, name)
