"""Does what a line means: each meaning leads to one act.

In: the parts, what the table remembers, a meaning. Out: the act's Outcome. Raises NotSaved, PantryError.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.codes.line_reading import read_line
from pantry.desk import ages, commands, correcting, heaps, households, moving, searching, setting_right, telling
from pantry.desk import meanings as means
from pantry.desk.meaning import meaning_of
from pantry.desk.parts import Outcome, Parts, refused, told
from pantry.desk.products import product_of
from pantry.desk.state import DeskState, Mode
from pantry.desk.volunteering import volunteer
from pantry.desk.waiting import set_tokens
from pantry.desk.why import Why
from pantry.reply import Did, Reply, Tone

if TYPE_CHECKING:
    from pantry.desk.meanings import Meaning


def act_on(parts: Parts, state: DeskState, meaning: Meaning) -> Outcome:
    """Does it."""
    return _state_fact(parts, state, meaning) or _set_last(parts, state, meaning) or _other(parts, state, meaning)


def _state_fact(parts: Parts, state: DeskState, meaning: Meaning) -> Outcome | None:
    match meaning:
        case means.Named():
            product = product_of(parts, state, meaning)
            if state.heap is not None:
                return heaps.move_named(parts, replace(state, heap=None), state.heap, product, meaning)
            return correcting.move_or_set(parts, state, product, meaning.quantity, meaning.unused)
        case means.People(people):
            return households.serve_household(parts, state, people)
        case means.Plates(plates):
            return moving.serve_plates(parts, state, plates)
        case means.WeightOfKind(grams):
            return moving.move_weight(parts, state, grams)
        case means.Boxes(boxes):
            return moving.move_boxes(parts, state, boxes)
        case means.HeapOfWhat(heap):
            return heaps.ask_of_what(parts, state, heap)
        case means.SoMuchOfChoice(heap, times):
            return heaps.so_much_of_choice(parts, state, heap, times)
        case means.Picked(place):
            return searching.pick(parts, state, state.choices[place])
        case means.HouseholdCard(digits, people):
            return _household_card(parts, state, digits, people)
        case means.Token(number):
            return set_tokens(parts, state, number)
        case means.Volunteer(alias):
            return volunteer(parts, state, alias)
        case means.Warmth(temperature) if state.cold is not None and state.opened is None:
            return setting_right.set_temperature(parts, state, state.cold, temperature)
        case _:
            return None


def _set_last(parts: Parts, state: DeskState, meaning: Meaning) -> Outcome | None:
    last = state.line
    if last is None:
        return None
    match meaning:
        case means.SetQuantity(quantity):
            return correcting.set_quantity(parts, state, last, quantity)
        case means.Dated(read, lot_code):
            return correcting.set_date(parts, state, last, read, lot_code)
        case means.WeightOfLast(grams):
            return correcting.set_weight(parts, state, last, grams)
        case means.Warmth(temperature) if last.was_taken_in:
            return correcting.left_after(state, setting_right.set_temperature(parts, state, last, temperature))
        case means.Ages(numbers):
            return ages.set_ages(parts, state, last, numbers)
        case means.NameOfLast(name):
            return correcting.left_after(state, setting_right.name_last(parts, state, last, name))
        case _:
            return None


def _other(parts: Parts, state: DeskState, meaning: Meaning) -> Outcome:
    words = parts.words
    match meaning:
        case means.Commanded(name, arguments):
            return commands.do_command(parts, state, name, arguments)
        case means.SearchFor():
            return searching.search_for(parts, state, meaning)
        case means.WhereAreWe():
            return told(state, Did.LISTED, *telling.where_words(parts, state))
        case means.Mend(line):
            read = read_line(line, parts.today, parts.habits)  # a date is one in every mode
            return act_on(parts, state, meaning_of(read, replace(state, mode=Mode.IN)))
        case means.NextTimes(times):
            return told(replace(state.left(), times=times), Did.SWITCHED, words.next_times(times))
        case means.ManyPeople():
            return households.ask_many(parts, state.left())
        case means.OfWhat(number):
            asks = words.of_what(number)
            return refused(state.asking(state.question, asks), asks, tone=Tone.PLAIN)
        case means.PlaceCard(digits):
            return _place_card(parts, state, digits)
        case means.Nothing():
            return Outcome(state, Reply(line="", did=Did.NOTHING, fix=state.fix))
        case means.Warmth():
            return refused(state, words.refusal(Why.TEMPERATURE_OF_WHAT))
        case means.Refusal(why) if state.picks:
            return heaps.refused_in_list(parts, state, words.refusal(why))
        case means.Refusal(why):
            return refused(state, words.refusal(why))
        case _:
            return refused(state, words.nothing_to_set())


def _household_card(parts: Parts, state: DeskState, digits: str, people: int | None) -> Outcome:
    if state.mode is Mode.IN:
        return refused(state, parts.words.refusal(Why.CARD_IS_FOR_GIVING))
    with_card = replace(state, card=digits)
    if people is not None:
        return households.serve_household(parts, with_card, people)
    return households.scan_card(parts, state, digits)


def _place_card(parts: Parts, state: DeskState, digits: str) -> Outcome:
    bound = parts.shelf.bound(digits)
    if bound is None:
        return refused(state, parts.words.refusal(Why.UNKNOWN_CARD))
    return commands.from_place(parts, state.left(), bound)
