"""What Enter will do with what is in the box, in a few words, before Enter. Reads only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.desk import meanings as means
from pantry.desk.ages import shares_of
from pantry.desk.correcting_words import it_was, saves_nothing
from pantry.desk.heaps import asks_of_choice
from pantry.desk.households import times_of
from pantry.desk.moving import amount_words
from pantry.desk.opened_line import is_meant
from pantry.desk.products import name_of, product_of, product_of_item
from pantry.desk.refusing import will_refuse
from pantry.desk.searching import hits
from pantry.desk.state import Mode, Question
from pantry.desk.tare import net_of
from pantry.desk.telling import entry_words
from pantry.desk.waiting import are_half
from pantry.rules.boxes import boxes_weight_g
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.desk.meanings import Meaning
    from pantry.desk.parts import Parts
    from pantry.desk.state import DeskState, LastLine


def hint_words(parts: Parts, state: DeskState, meaning: Meaning) -> str:
    """The words beside the box; nothing where nothing stands in it."""
    if will_refuse(parts, state, meaning):
        return saves_nothing(parts.words.language)
    return _numbers_words(parts, state, meaning) or _other_words(parts, state, meaning)


def _numbers_words(parts: Parts, state: DeskState, meaning: Meaning) -> str:
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
            return _weight_words(parts, state, state.line, grams)
        case means.WeightOfLast(grams) | means.WeightOfKind(grams):
            return words.weighed(max(net_of(parts, state, grams), 0), words.kind(state.kind or "produce"))
        case means.HeapOfWhat(heap):
            return words.heap_of_what(heap.grams, heap.boxes)
        case means.SoMuchOfChoice(heap, times):
            return words.times_of_which(times) if times else asks_of_choice(parts, replace(state, heap=heap))
        case means.Boxes(boxes):
            kind = state.kind or "mixed"
            if state.waste is not None:
                return words.weighed(boxes_weight_g(boxes, kind), words.kind(kind))
            return words.boxes(boxes, words.kind(kind), boxes_weight_g(boxes, kind))
        case _:
            return ""


def _other_words(parts: Parts, state: DeskState, meaning: Meaning) -> str:
    words = parts.words
    match meaning:
        case means.NameOfLast(name):
            return words.name_it(name)
        case means.Commanded(name, arguments):
            return _command_words(parts, state, name, arguments)
        case means.WhereAreWe():
            return words.language.say("say where we are")
        case means.ManyPeople():
            return words.question(Question.MANY_PEOPLE)
        case means.HouseholdCard(_, people):
            return words.people(people) if people else words.card_scanned()
        case means.BagCard(digits, people):
            return _bag_card_words(parts, state, digits, people)
        case means.PlaceCard(digits):
            return words.from_source(words.source(parts.shelf.place_name(parts.shelf.bound(digits) or "")))
        case means.SearchFor(sought, times):
            return _search_words(parts, state, sought, times)
        case means.Picked(place):
            return name_of(parts, product_of_item(parts, state.choices[place]).item)
        case means.Mend():
            return state.fix.words if state.fix else ""
        case means.NextTimes(times):
            return words.next_times(times)
        case _:
            return ""


def _weight_words(parts: Parts, state: DeskState, last: LastLine, grams: int) -> str:
    if last.unit != WEIGHED:
        return parts.words.weight(grams)
    net = net_of(parts, state, grams) if last.needs_weight else grams
    return parts.words.weighed(net, name_of(parts, product_of_item(parts, last.item).item))


def _command_words(parts: Parts, state: DeskState, name: str, arguments: str) -> str:
    words, say = parts.words, parts.words.language.say
    match name, arguments:
        case ("in" | "out", _) | ("plates", ""):
            return words.mode(Mode(name))
        case "undo", _ if state.opened is None:
            entry = parts.shelf.newest_standing(parts.today.isoformat())
            view = parts.shelf.entry(entry) if entry else None
            return say("Undo: {line}", line=entry_words(parts, view)) if view else words.nothing_to_undo()
        case _:
            return say("the command {name}", name=f"/{name} {arguments}".rstrip())


def _search_words(parts: Parts, state: DeskState, sought: str, times: int | None) -> str:
    """What one sure hit saves; else that it is looked for."""
    found = hits(parts, sought)
    if state.heap is not None:
        return parts.words.look_for(sought)
    if len(found) == 1 and found[0].surely:
        item, quantity = product_of_item(parts, found[0].item).item, times or state.times or 1
        name = name_of(parts, item)
        weighs_or_mends = item.unit == WEIGHED or state.opened is not None
        return name if weighs_or_mends else amount_words(parts, quantity, item.unit, name)
    return parts.words.look_for(sought, times)


def _bag_card_words(parts: Parts, state: DeskState, digits: str, people: int | None) -> str:
    bag = parts.shelf.bag(parts.shelf.bound(digits) or "")
    if bag is None:
        return ""
    if people is None or bag.extra or state.mode is not Mode.OUT:
        return parts.words.extra_bag(bag.name, 1) if bag.extra else bag.name
    named = parts.words.half(bag.name) if are_half(parts, state) else bag.name
    return parts.words.household(people, named, times_of(bag, people))


def _product_words(parts: Parts, state: DeskState, named: means.Named, quantity: int) -> str:
    product = product_of(parts, state, named)
    item = product.item
    if is_meant(state, product, named.quantity or state.times):
        return it_was(parts.words.language, name_of(parts, item))
    if item.unit == "g":
        return name_of(parts, item)
    return amount_words(parts, quantity, item.unit, name_of(parts, item))


def _instead(parts: Parts, people: int, before: int) -> str:
    """It is no household of its own: 2 people instead of 3."""
    words = parts.words
    return (
        words.people(people)
        if people == before
        else words.instead_of(words.people(people), words.language.number(before))
    )


def _set_words(parts: Parts, state: DeskState, quantity: int) -> str:
    last = state.line
    if last is None or last.unit == "people":
        household = state.household
        return _instead(parts, quantity, household.people if household and last and state.opened is None else quantity)
    if last.unit == "plate":
        return parts.words.plates(quantity)
    name = name_of(parts, product_of_item(parts, last.item).item)
    if last.boxes is not None:
        return parts.words.boxes(quantity, name, boxes_weight_g(quantity, last.kind))
    return parts.words.pieces(quantity, name)
