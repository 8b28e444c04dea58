"""What stays here because it is held: it is in no sum of its kind, and no close counts it as shared.

Of a held lot that the books know nothing of it is asked how many were put aside; nobody must answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.aside_words import AsideWords
from pantry.office.closing_talk.matter import Answered, Asks, ClosingRow, Matter, Section
from pantry.office.name_suggestions import Choice
from pantry.office.talk_rows import RowTone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pantry.office.closing_talk.matter import Outcome
    from pantry.office.closing_talk.parts import ClosingParts
    from pantry.shelf.left import HeldLying
    from pantry.shelf.unsaid_holds import UnsaidHold

_MOST_NAMED = 3  # a row is one line
_NONE = "none"


def stay_words(parts: ClosingParts, held: Sequence[HeldLying]) -> str:
    """1 item is held: 10 × Olive oil stay here. Nothing where nothing is held."""
    if not held:
        return ""
    named = _listed(parts, [parts.talk.amount(one.quantity, parts.item(one.item)) for one in held])
    return parts.language.say_many(
        "{n} item is held: {named} stay here.", "{n} items are held: {named} stay here.", len(held), named=named
    )


def unsaid_words(parts: ClosingParts, unsaid: Sequence[UnsaidHold]) -> str:
    """How many were put aside? Nobody said: Olive oil · L21B. Nothing where all is said."""
    words = AsideWords(parts.talk)
    named = _listed(parts, [words.called(one.hold) for one in unsaid])
    return parts.language.say("Nobody said how many were put aside: {named}.", named=named) if unsaid else ""


def _listed(parts: ClosingParts, names: Sequence[str]) -> str:
    return parts.language.listed((*names[:_MOST_NAMED], "…") if len(names) > _MOST_NAMED else names)


def aside_matters(parts: ClosingParts) -> Iterator[Matter]:
    """Each held lot of which nobody said how many are here."""
    return (AsideMatter(parts, one) for one in parts.talk.shelf.unsaid_holds())


class AsideMatter(Matter):
    """A number, or that none of it is here."""

    def __init__(self, parts: ClosingParts, unsaid: UnsaidHold) -> None:
        super().__init__(parts)
        self._unsaid, self._words = unsaid, AsideWords(parts.talk)
        self.ask_anew()

    @property
    def row(self) -> ClosingRow:
        """What is held, and that nobody said it."""
        hold, words = self._unsaid.hold, self._words
        key, kind = f"aside {hold.item} {hold.lot}", self._parts.talk.shelf.kind_of(hold.item)
        quiet = words.quiet(self._unsaid)
        return ClosingRow(key, Section.LEFT, words.asks(hold), quiet, kind=kind, tone=RowTone.LOOK)

    def ask_anew(self) -> None:
        """It is asked in no other way."""
        self.asks_for = Asks.AMOUNT if self._words.is_weighed(self._unsaid.hold) else Asks.NUMBER

    def hint(self, text: str) -> str:
        """So many were put aside."""
        return self._words.hint(text) if text.strip() else super().hint(text)

    def choices(self) -> tuple[Choice, ...]:
        """The package was looked at."""
        return (Choice(_NONE, self._words.none_here()),)

    def take(self, text: str) -> Outcome:
        """So many."""
        return Answered(*self._words.say(self._unsaid.hold, text))

    def choose(self, _value: str) -> Outcome:
        """None of it is here."""
        return Answered(*self._words.say_none(self._unsaid.hold))
