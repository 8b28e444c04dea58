"""Who waits against what is there: tokens handed out, households served, bags; and half bags from now on.

The last token's number lives in the second file, and ends with its day.
"""

from __future__ import annotations

from dataclasses import replace

from pantry.desk.parts import Outcome, Parts, refused, told
from pantry.desk.state import DeskState, Question
from pantry.reply import Did, Reply, Tone
from pantry.shelf.bag_stock import bags_left

KEPT_AS = "tokens"
MOST_TOKENS = 9_999


def say_tokens(parts: Parts, state: DeskState, arguments: str) -> Outcome:
    """The last token that was handed out; without a number it is asked."""
    if not parts.settings.tokens:
        return refused(state, parts.words.no_tokens())
    if not arguments:
        asking = state.settled().asking(Question.WHO_WAITS)
        return told(asking, Did.SWITCHED, parts.words.question(Question.WHO_WAITS))
    number = int(arguments) if arguments.isascii() and arguments.isdigit() and len(arguments) <= 6 else -1
    return set_tokens(parts, state, number)


def set_tokens(parts: Parts, state: DeskState, number: int) -> Outcome:
    """Tokens up to this number were handed out today."""
    if not 0 <= number <= MOST_TOKENS:
        return refused(state, parts.words.token_needs_number())
    text = f"{parts.today.isoformat()} {number}"
    parts.site_file.today.keep(KEPT_AS, text, parts.clock.now())
    saved = parts.site_file.today.kept(KEPT_AS) == text
    headline = parts.words.last_token(number)
    detail = parts.words.waiting(waiting_now(parts) or 0, bags_there(parts, state))
    reply = Reply(
        line="", did=Did.SET, saved=saved, quantity=number, says=f"{headline}.", headline=headline, detail=detail,
        tone=Tone.OK,
    )  # fmt: skip
    return Outcome(state.settled(), reply)


def toggle_half(parts: Parts, state: DeskState) -> Outcome:
    """Half bags from now on, or whole ones again."""
    today = parts.today.isoformat()
    half_of = "" if state.half_of == today else today
    words = parts.words.half_bags() if half_of else parts.words.whole_bags()
    return told(replace(state, half_of=half_of), Did.SWITCHED, words)


def are_half(parts: Parts, state: DeskState) -> bool:
    """Whether bags are half ones now; the next day they are whole."""
    return state.half_of == parts.today.isoformat()


def waiting_now(parts: Parts) -> int | None:
    """Tokens handed out today less households served; None: nobody said a token."""
    date, _, number = parts.site_file.today.kept(KEPT_AS).partition(" ")
    today = parts.today.isoformat()
    if date != today or not (number.isascii() and number.isdigit()):
        return None
    return max(int(number) - parts.shelf.totals(today).households, 0)


def bags_there(parts: Parts, state: DeskState) -> int | None:
    """How many of the chosen bag can be given; None: no bag is chosen, or it has no recipe."""
    bag = parts.shelf.bag(state.bag) if state.bag else None
    return bags_left(parts.shelf, bag, half=are_half(parts, state)) if bag else None
