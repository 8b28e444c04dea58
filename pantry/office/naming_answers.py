"""What is answered of an item without a name: saved at once, said in words, and taken back, the last one first.

In: the unknown item and the answer, with the place in the talk that it belongs to. Out: what was said.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.merging import merge_item, part_item
from pantry.office.naming import Named, name_item, take_back_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Item, Unknown


class Step(StrEnum):
    """What is asked of an item."""

    NAME = "name"
    KIND = "kind"
    WEIGHT = "weight"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the talk stands: at the so manieth item, and what is asked of it."""

    at: int = 0
    step: Step = Step.NAME


class NamingAnswers:
    """Saves answers, and remembers how each is taken back."""

    def __init__(self, parts: TalkParts) -> None:
        self._parts = parts
        self._kept: list[tuple[Place, Callable[[], None]]] = []

    def __bool__(self) -> bool:
        return bool(self._kept)

    def name(self, place: Place, unknown: Unknown, said: Named) -> str:
        """It is called so, and may have a kind and grams with that. Raises RefusedInput, NotSaved."""
        item = self._name(place, unknown, said)
        return self._parts.language.say_many(
            "{n} line is called {name} now.", "{n} lines are called {name} now.", unknown.lines,
            name=self._parts.called(item),
        )  # fmt: skip

    def kind(self, place: Place, unknown: Unknown, name: str, kind: str) -> str:
        """What has a name is of this kind."""
        item = self._name(place, unknown, Named(name, kind=kind))
        words = self._parts.kinds.get(kind, kind)
        return self._parts.language.say("{name}: {kind}.", name=self._parts.called(item), kind=words)

    def weight(self, place: Place, unknown: Unknown, name: str, grams: int) -> str:
        """One of what has a name weighs so much."""
        item = self._name(place, unknown, Named(name, grams=grams))
        weight = self._parts.weight(grams)
        return self._parts.language.say("{name}: {weight} each.", name=self._parts.called(item), weight=weight)

    def same(self, place: Place, unknown: Unknown, items: tuple[str, ...], factor: int) -> str:
        """One of it is so many of the first of these that has a name. Raises RefusedInput, NotSaved."""
        parts, item, say = self._parts, unknown.item, self._parts.language.say
        into = next((each for each in items if each == item or parts.shelf.is_named(each)), None)
        if into is None:
            raise RefusedInput("That has no name yet either. Nothing was saved. Type a name.")
        whole = merge_item(parts.books, parts.shelf, parts.clock, item, into, factor)
        self._kept.append((place, lambda: part_item(parts.books, parts.shelf, parts.clock, item)))
        if factor == 1:
            return say("It is the same as {name} now.", name=parts.called(whole))
        return say("One of it is {n} × {name} now.", n=parts.language.number(factor), name=parts.called(whole))

    def take_back(self) -> Place:
        """The last answer; gives the place that it belongs to. Raises NotSaved, and it is still there."""
        place, take_back = self._kept[-1]
        take_back()
        self._kept.pop()
        return place

    def _name(self, place: Place, unknown: Unknown, said: Named) -> Item:
        parts, item = self._parts, unknown.item
        known = parts.shelf.item(item)
        before = dict(known.fields) if known else {}
        named = name_item(parts.books, parts.shelf, parts.clock, item, said)
        self._kept.append((place, lambda: take_back_name(parts.books, parts.shelf, parts.clock, item, before)))
        return named
