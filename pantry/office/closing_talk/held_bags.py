"""Packed bags with something held in them: taken apart or held, in one tap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.closing_talk.matter import Answered, ClosingRow, Matter, Section
from pantry.office.held_bag_words import HeldBagWords
from pantry.office.talk_rows import RowTone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.office.closing_talk.matter import Outcome
    from pantry.office.closing_talk.parts import ClosingParts
    from pantry.office.name_suggestions import Choice
    from pantry.shelf.held_bags import HeldBag


def held_bag_matters(parts: ClosingParts) -> Iterator[Matter]:
    """Each bag of each hold."""
    return (HeldBagMatter(parts, one) for one in parts.talk.shelf.held_bags())


class HeldBagMatter(Matter):
    """Bags that can't go out as they are."""

    def __init__(self, parts: ClosingParts, held: HeldBag) -> None:
        super().__init__(parts)
        self._held, self._words = held, HeldBagWords(parts.talk)

    @property
    def row(self) -> ClosingRow:
        """Which, and of what."""
        held, kind = self._held, self._parts.talk.shelf.kind_of(self._held.bag)
        key = f"bags {held.bag} {held.hold.item} {held.hold.lot}"
        words, quiet = self._words.bags(held), self._words.quiet(held)
        return ClosingRow(key, Section.LEFT, words, quiet, kind=kind, tone=RowTone.LOOK)

    @property
    def asks(self) -> str:
        """What they were packed from."""
        return self._words.told(self._held)

    def choices(self) -> tuple[Choice, ...]:
        """One tap."""
        return self._words.choices(self._held)

    def choose(self, value: str) -> Outcome:
        """It is done."""
        return Answered(*self._words.do(self._held, value))
