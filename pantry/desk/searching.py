"""Finds an item by words: one hit is recorded, several are listed for the keys 1-9."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.catalog.matching import Match
from pantry.catalog.search import Found, search
from pantry.desk.correcting import move_or_set
from pantry.desk.heaps import asks_of_choice, move_so_much, named_kind, refused_in_list
from pantry.desk.meanings import Named
from pantry.desk.parts import Outcome, Parts, listed, refused
from pantry.desk.products import product_of, product_of_item
from pantry.desk.state import DeskState, Question
from pantry.desk.told_apart import names_told_apart
from pantry.desk.views import Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.desk.meanings import SearchFor

MOST = 9
_NEARLY_MEASURE = re.compile(r"\d[\d.,/]*\s?[^\W\d_]{1,2}")  # `12xx`: a number, and letters that are no unit


def search_for(parts: Parts, state: DeskState, sought: SearchFor) -> Outcome:
    """One hit is recorded at once; several, or one that only fits with a typo, are listed; none is said.

    Where the words can be an unknown code too, as `24*X001-ABC`, that is counted if nothing is called so.
    """
    if state.heap is not None and (kind := named_kind(parts, sought.words)):
        return pick(parts, state, kind)
    found = _found(parts, sought.words)
    surely = [one for one in found if one.match is not Match.TYPO]
    if sought.code and not surely:
        product = product_of(parts, state, Named(code=sought.code))
        return move_or_set(parts, state, product, sought.quantity)
    if not found:
        is_measure = sought.quantity is None and _NEARLY_MEASURE.fullmatch(sought.words)
        said = parts.words.no_measure(sought.words) if is_measure else parts.words.not_found(sought.words)
        return refused_in_list(parts, state, said) if state.picks else refused(state, said)
    state = replace(state, times=sought.quantity or state.times)
    if len(found) == 1 and surely:
        return pick(parts, state, found[0].item)
    return _listed(parts, state, tuple(one.item for one in found))


def hits(parts: Parts, words: str) -> tuple[Hit, ...]:
    """What the words find so far, as it would be listed."""
    found = _found(parts, words)
    names = names_told_apart(parts, tuple(one.item for one in found))
    return tuple(Hit(one.item, name, one.match is not Match.TYPO) for one, name in zip(found, names, strict=True))


def _found(parts: Parts, words: str) -> tuple[Found, ...]:
    """What may be chosen: the archived is left out; a slip in a number with its unit is no slip in a name."""
    hits = search(parts.site_file.reading, words, limit=2 * MOST, language=parts.words.language.code)
    if _NEARLY_MEASURE.fullmatch(words):
        hits = tuple(one for one in hits if one.match is not Match.TYPO)
    known = ((one, parts.shelf.item(one.item)) for one in hits)
    return tuple(one for one, item in known if item is None or item.fields.get("archived") != "yes")[:MOST]


def pick(parts: Parts, state: DeskState, item: str) -> Outcome:
    """An item of the list, as if it had been scanned."""
    if state.heap is not None:
        return move_so_much(parts, state, state.heap, item)
    return move_or_set(parts, replace(state, choices=()), product_of_item(parts, item), state.times)


def _listed(parts: Parts, state: DeskState, items: Sequence[str]) -> Outcome:
    headline = asks_of_choice(parts, state)
    asking = replace(state.asking(Question.PICK, headline), choices=tuple(items))
    return listed(asking, headline, names_told_apart(parts, items))
