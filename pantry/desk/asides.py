"""What stands beside the table, apart from its one question: who waits, or how cold a delivery was. Reads only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.desk.products import name_of, product_of_item
from pantry.desk.state import DeskState, Mode
from pantry.desk.views import Aside
from pantry.desk.waiting import are_half, bags_there, waiting_now

if TYPE_CHECKING:
    from pantry.desk.parts import Parts


def aside_of(parts: Parts, state: DeskState) -> Aside | None:
    """What is to be said there now, if anything; normality is not."""
    match state.mode:
        case Mode.IN:
            return _how_cold(parts, state)
        case Mode.OUT:
            return _waiting(parts, state)
        case Mode.PLATES:
            return None


def _how_cold(parts: Parts, state: DeskState) -> Aside | None:
    cold = state.cold
    view = parts.shelf.entry(cold.entry) if cold else None
    if cold is None or view is None or not view.stands:
        return None
    words = parts.words
    name = name_of(parts, product_of_item(parts, cold.item).item)
    return Aside(words.how_cold(), words.type_cold(name), act=words.skip(), line="/skip")


def _waiting(parts: Parts, state: DeskState) -> Aside | None:
    words = parts.words
    half, bags = are_half(parts, state), bags_there(parts, state)
    whole_again = words.back_to_whole() if half else ""
    waiting = waiting_now(parts) if parts.settings.tokens else None
    if waiting is None:
        if half:
            return Aside(words.half_now(), words.bags_there(bags) if bags is not None else "", whole_again, "/half")
        if parts.settings.tokens:
            return Aside(words.tokens(), words.which_token(), words.say_the_token(), "/tokens")
        return None
    title = words.waiting(waiting, bags)
    is_short = bags is not None and bags < waiting
    if half:
        return Aside(title, words.half_now(), whole_again, "/half", warns=is_short)
    if is_short and not bags:
        return Aside(title, words.not_for_all(), warns=True)  # of nothing there is no half
    if is_short:
        return Aside(title, words.not_for_all(), words.half_bags(), "/half", warns=True)
    return Aside(title)
