"""Whether the desk will refuse what a line means, before Enter: as the acts themselves decide it. Reads only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.desk import meanings as means
from pantry.desk.ages import shares_of
from pantry.desk.commands import KNOWN
from pantry.desk.heaps import takes_heap
from pantry.desk.opened_line import is_meant
from pantry.desk.products import UNWEIGHED_G, product_of
from pantry.desk.setting_right import LONGEST_NAME
from pantry.desk.state import Mode
from pantry.desk.tare import net_of
from pantry.desk.waiting import MOST_TOKENS
from pantry.office.volunteers import LONGEST_ALIAS
from pantry.rules.cold import asks_how_cold

if TYPE_CHECKING:
    from pantry.desk.meanings import Meaning
    from pantry.desk.parts import Parts
    from pantry.desk.state import DeskState


def will_refuse(parts: Parts, state: DeskState, meaning: Meaning) -> bool:
    """Whether nothing will be saved, chosen or listed."""
    match meaning:
        case means.Refusal():
            return True
        case means.Warmth():
            return not _is_asked_how_cold(parts, state)
        case means.Ages(numbers):
            return not shares_of(parts, state, numbers)
        case means.Token(number):
            return number > MOST_TOKENS
        case means.Volunteer(alias):
            return not 0 < len(one_line(alias)) <= LONGEST_ALIAS
        case means.WeightOfLast(grams) if state.line and state.line.needs_weight:
            return net_of(parts, state, grams) <= UNWEIGHED_G
        case means.Picked(place) if state.heap is not None:
            return not takes_heap(parts, state.heap, state.choices[place])
        case means.WeightOfKind(grams):
            return net_of(parts, state, grams) <= UNWEIGHED_G
        case means.NameOfLast(name):
            return len(name) > LONGEST_NAME
        case means.Named(quantity=quantity):
            product = product_of(parts, state, meaning)
            return is_meant(state, product, quantity or state.times) and _counted_otherwise(state, product.item.unit)
        case means.Commanded(name):
            return name not in KNOWN
        case means.HouseholdCard():
            return state.mode is Mode.IN
        case means.BagCard(digits):
            return parts.shelf.bag(parts.shelf.bound(digits) or "") is None
        case means.PlaceCard(digits):
            return parts.shelf.bound(digits) is None
        case _:
            return False


def _is_asked_how_cold(parts: Parts, state: DeskState) -> bool:
    if state.cold is not None and state.opened is None:
        return True
    last = state.line
    if last is None or not last.was_taken_in:
        return False
    return not last.named or asks_how_cold(last.kind or parts.shelf.kind_of(last.item))


def _counted_otherwise(state: DeskState, unit: str) -> bool:
    return state.line is not None and state.line.unit != unit
