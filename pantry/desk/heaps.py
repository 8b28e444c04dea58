"""How much it was, before anybody said of what: it waits for the thing, and is never a kind's that is out of view.

In: a heap and what the table remembers. Out: a list to choose from, or what moved.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.desk.correcting import move_or_set
from pantry.desk.moving import move_boxes, move_heap, move_weight
from pantry.desk.parts import Outcome, Parts, listed, refused
from pantry.desk.products import name_of, product_of_item
from pantry.desk.state import DeskState, Question
from pantry.desk.told_apart import names_told_apart
from pantry.shelf.items import WEIGHED
from pantry.shelf.loose import kind_of_loose, loose

if TYPE_CHECKING:
    from pantry.desk.meanings import Named
    from pantry.desk.products import Product
    from pantry.desk.state import Heap

_MOST = 9
_FIRST = (Kind.PRODUCE, Kind.BREAD, Kind.DAIRY, Kind.MEAT, Kind.DRY, Kind.PREPARED, Kind.MIXED, Kind.DRINKS)


def ask_of_what(parts: Parts, state: DeskState, heap: Heap) -> Outcome:
    """Lists the kinds, first those that there is something of."""
    kinds = sorted(Kind, key=lambda kind: (parts.shelf.on_hand(loose(kind.value)) <= 0, _usual_place(kind)))
    items = tuple(loose(kind.value) for kind in kinds[:_MOST])
    asks = parts.words.heap_of_what(heap.grams, heap.boxes)
    return _listed(parts, replace(state, heap=heap, choices=items).asking(Question.PICK, asks), asks)


def so_much_of_choice(parts: Parts, state: DeskState, heap: Heap | None, times: int | None) -> Outcome:
    """The list stays, and what is chosen from it is so much."""
    said = replace(state, times=times, heap=heap)
    asks = asks_of_choice(parts, said) if times is None else parts.words.times_of_which(times)
    return _listed(parts, said.asking(Question.PICK, asks), asks)


def asks_of_choice(parts: Parts, state: DeskState) -> str:
    """Which one, of all that are listed, and how much of it where that was said."""
    if state.heap is not None and state.heap.grams:
        return parts.words.weight_of_which(state.heap.grams)
    return parts.words.question(Question.PICK)


def refused_in_list(parts: Parts, state: DeskState, says: str) -> Outcome:
    """Nothing was saved, and the list is still open: the question says why."""
    outcome = refused(state.asking(Question.PICK, says), says)
    return replace(outcome, reply=replace(outcome.reply, choices=names_told_apart(parts, state.choices)))


def takes_heap(parts: Parts, heap: Heap, item: str) -> bool:
    """Whether so much can be of an item: pieces are no weight, and boxes are of a kind."""
    if kind_of_loose(item) is not None:
        return True
    return heap.boxes is None and product_of_item(parts, item).item.unit == WEIGHED


def move_so_much(parts: Parts, state: DeskState, heap: Heap, item: str) -> Outcome:
    """What was chosen, as much as was said."""
    if not takes_heap(parts, heap, item):
        name = name_of(parts, product_of_item(parts, item).item)
        says = parts.words.not_weighed(name) if heap.boxes is None else parts.words.boxes_of_a_kind()
        return refused_in_list(parts, state, says) if state.picks else refused(state, says)
    kind = kind_of_loose(item)
    if kind is None:
        return move_heap(parts, state, product_of_item(parts, item), heap.grams or 0)
    of_kind = replace(state, kind=kind)
    moved = move_weight(parts, of_kind, heap.grams) if heap.grams else move_boxes(parts, of_kind, heap.boxes or 0)
    return replace(moved, state=replace(moved.state, kind=state.kind))


def named_kind(parts: Parts, words: str) -> str | None:
    """The item of a kind that letters name whole."""
    wanted = words.strip().casefold()
    found = (kind for kind in Kind if wanted in (kind.value, parts.words.kind(kind.value).casefold()))
    return next((loose(kind.value) for kind in found), None)


def move_named(parts: Parts, state: DeskState, heap: Heap, product: Product, said: Named) -> Outcome:
    """A code in the place of a pick; where it is counted in pieces, what was typed before it was not used."""
    if said.quantity is None and product.is_weighed and heap.grams:
        return move_heap(parts, state, product, heap.grams)
    unused = said.unused or parts.words.heap(heap.grams, heap.boxes)
    return move_or_set(parts, state, product, said.quantity, unused)


def _listed(parts: Parts, state: DeskState, asks: str) -> Outcome:
    return listed(state, asks, names_told_apart(parts, state.choices))


def _usual_place(kind: Kind) -> int:
    return _FIRST.index(kind) if kind in _FIRST else len(_FIRST)
