"""Food in a banana box is weighed with it: while that is said, the box is taken off each weight that comes in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.desk.parts import Outcome, Parts, told
from pantry.desk.state import Mode
from pantry.reply import Did

if TYPE_CHECKING:
    from pantry.desk.state import DeskState
    from pantry.reply import Reply


def toggle_box(parts: Parts, state: DeskState) -> Outcome:
    """From now on weights are with the box, or not."""
    in_box = not state.in_box
    words = parts.words.in_a_box(parts.settings.tare_g) if in_box else parts.words.without_a_box()
    return told(replace(state, in_box=in_box), Did.SWITCHED, words)


def net_of(parts: Parts, state: DeskState, grams: int) -> int:
    """What a typed weight is without its box; 0 or less where the box alone weighs as much."""
    return grams - parts.settings.tare_g if takes_off(state) else grams


def takes_off(state: DeskState) -> bool:
    """Whether the box is taken off now: of what comes in, and not of what is thrown away."""
    return state.in_box and state.mode is Mode.IN and state.waste is None


def with_box(parts: Parts, state: DeskState, reply: Reply, gross: int) -> Reply:
    """The card says what was typed; a caution that stands there stays."""
    if not takes_off(state) or reply.look:
        return reply
    return replace(reply, detail=parts.words.box_taken_off(gross))
