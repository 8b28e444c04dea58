"""Before something is counted: who counts, and what; a counting that was begun is gone on with.

In: what was typed or chosen. Out: what may be chosen, and the counting.
"""

from __future__ import annotations

from datetime import date
from string import ascii_uppercase
from typing import TYPE_CHECKING

from pantry.catalog.words import folded
from pantry.office.count_words import what_words
from pantry.office.counting import ToCount, start_counting
from pantry.office.name_suggestions import Choice
from pantry.office.storages import storages
from pantry.places import SHELF, fixed_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.countings import Counting

_MOST_PEOPLE = 9


class CountBeginnings:
    """What may be chosen."""

    def __init__(self, parts: TalkParts) -> None:
        self._parts = parts

    def people(self, text: str) -> tuple[Choice, ...]:
        """Who may be counting: a letter that is free, then those who count already.

        Nobody who helps today is offered: a name that is chosen goes along with the books.
        """
        counting = dict.fromkeys(name for one in self._parts.shelf.countings.open() for name in one.by)
        taken = {name.casefold() for name in counting}
        free = next((letter for letter in ascii_uppercase if letter.casefold() not in taken), None)
        names = (free, *counting) if free else tuple(counting)
        return tuple(Choice(name, name) for name in names if _begins(name, text))[:_MOST_PEOPLE]

    def whats(self, text: str) -> tuple[Choice, ...]:
        """What may be counted: what was begun, each place, each kind on the shelf."""
        found: dict[str, Choice] = {}
        for choice in (*self._begun(), *self._places(), *self._kinds()):
            found.setdefault(choice.name, choice)
        return tuple(choice for choice in found.values() if _begins(choice.name, text))

    def begin(self, value: str, who: str) -> Counting:
        """The counting that was chosen, with who counts now. Raises RefusedInput, NotSaved."""
        parts = self._parts
        going_on = next((one for one in parts.shelf.countings.open() if one.counting == value), None)
        what = ToCount(going_on.place, going_on.kind) if going_on else ToCount(*value.split(" "))
        return start_counting(parts.books, parts.shelf, parts.clock, what, [who])

    def _begun(self) -> Iterator[Choice]:
        for one in self._parts.shelf.countings.open():
            say = self._parts.language.say
            people = self._parts.language.listed(one.by) or say("a sheet")
            day = self._parts.language.day(date.fromisoformat(one.date))
            more = say("Begun {day} · {people}", day=day, people=people)
            if one.why:
                more = say("Begun {day} · {people} · {why}", day=day, people=people, why=one.why)
            yield Choice(one.counting, what_words(self._parts, one.place, one.kind), more)

    def _places(self) -> Iterator[Choice]:
        for place in storages(self._parts.shelf):
            yield Choice(f"{place.place} ", what_words(self._parts, place.place))

    def _kinds(self) -> Iterator[Choice]:
        shelf = fixed_place(self._parts.shelf.site, SHELF)
        for kind in self._parts.kinds:
            yield Choice(f"{shelf} {kind}", what_words(self._parts, shelf, kind))


def _begins(name: str, typed: str) -> bool:
    """Whether each of the letters begins a word of the name."""
    return all(any(word.startswith(one) for word in folded(name)) for one in folded(typed))
