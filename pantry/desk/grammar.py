"""What stands in the box: read, given its meaning here and now, then hinted, listed or done.

The desk loads it when somebody types: with all that reads a line behind it, it is a tenth of the window's start.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.codes.line_reading import read_line
from pantry.desk import households, searching
from pantry.desk import meanings as means
from pantry.desk.acting import act_on
from pantry.desk.hints import hint_words
from pantry.desk.meaning import meaning_of
from pantry.desk.parts import refused
from pantry.desk.refusing import will_refuse
from pantry.desk.state import Mode
from pantry.desk.why import Why

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.desk.meanings import Meaning
    from pantry.desk.parts import Outcome, Parts
    from pantry.desk.state import DeskState
    from pantry.desk.views import Hit

    ServeOnce = Callable[[DeskState, int, tuple[str, str]], DeskState]


def hint_of(parts: Parts, state: DeskState, text: str) -> str:
    """What Enter will do with it."""
    now = _as_known_now(parts, state)
    return hint_words(parts, now, _meaning(parts, now, text))


def naming_words(parts: Parts, state: DeskState, text: str) -> str:
    """That Enter names the last line's item so; nothing where it does something else, or names nothing."""
    state = _as_known_now(parts, state)
    meaning = _meaning(parts, state, text)
    if not isinstance(meaning, means.NameOfLast) or will_refuse(parts, state, meaning):
        return ""
    return parts.words.names_unknown(meaning.name)


def hits_of(parts: Parts, state: DeskState, text: str) -> tuple[Hit, ...]:
    """What its letters find, before Enter; nothing where they are something else."""
    meaning = _meaning(parts, _as_known_now(parts, state), text)
    return searching.hits(parts, meaning.words) if isinstance(meaning, means.SearchFor) else ()


def take_line(parts: Parts, state: DeskState, line: str, serve_once: ServeOnce, *, scanned: bool) -> Outcome:
    """Does what it means; `serve_once` serves the household of a bag's card, again where only the bag was not saved."""
    state = _as_known_now(parts, state)
    meaning = _meaning(parts, state, line, scanned=scanned)
    if isinstance(meaning, means.BagCard):
        return _take_bag_card(parts, state, meaning, serve_once)
    return act_on(parts, _after_a_list(state, meaning), meaning)


def _after_a_list(state: DeskState, meaning: Meaning) -> DeskState:
    """Anything but a pick, or what is said of it, closes an open list."""
    match meaning:
        case means.Picked() | means.Nothing() | means.SoMuchOfChoice():
            return state
        case means.Refusal() if state.picks:
            return state
        case means.SearchFor() if state.heap is not None:
            return state
        case means.Named() if state.heap is not None:
            return state.named()
        case means.HeapOfWhat():
            return replace(state.named(), heap=None)
        case _:
            return state.with_list_closed()


def take_bag(parts: Parts, state: DeskState, bag_id: str | None, in_box: str, serve_once: ServeOnce) -> Outcome:
    """A bag's tile, or No bag; with a number in the box that household takes it."""
    bag = parts.shelf.bag(bag_id) if bag_id else None
    was_open = state.opened is not None
    state = state.with_list_closed().left()
    if bag_id and bag is None:
        return refused(state, parts.words.no_such_bag("", tuple(one.name for one in parts.shelf.bags())))
    number = _meaning(parts, state, in_box) if in_box.strip() else None
    if isinstance(number, means.Refusal):
        return refused(state, parts.words.refusal(number.why))
    if bag is not None and bag.extra:
        if isinstance(number, means.People):
            state = serve_once(state, number.people, (bag.bag, in_box))
        return households.add_extra(parts, state, bag)
    chosen = households.select_bag(parts, state, bag)
    if was_open:
        left = replace(chosen.reply, detail=parts.words.left_as_it_is())
        chosen = replace(chosen, reply=left)
    if isinstance(number, means.People):
        return households.serve_household(parts, chosen.state, number.people)
    return chosen


def _take_bag_card(parts: Parts, state: DeskState, card: means.BagCard, serve_once: ServeOnce) -> Outcome:
    bound = parts.shelf.bound(card.digits)
    if bound is None or parts.shelf.bag(bound) is None:
        return refused(state.with_list_closed(), parts.words.refusal(Why.UNKNOWN_CARD))
    in_box = str(card.people) if card.people and state.mode is Mode.OUT else ""
    return take_bag(parts, state, bound, in_box, serve_once)


def _as_known_now(parts: Parts, state: DeskState) -> DeskState:
    """What was named or merged meanwhile in another room is not named by the next letters: they are looked for."""
    line = state.line
    if line is None or line.named or not parts.shelf.is_named(line.item):
        return state
    return replace(state, line=replace(line, named=True))


def _meaning(parts: Parts, state: DeskState, text: str, *, scanned: bool = False) -> Meaning:
    return meaning_of(read_line(text, parts.today, parts.habits, scanned=scanned), state)
