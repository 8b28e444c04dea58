"""What is left of a kind: all shared, some left, composted; as it was said, else as the books have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.errors import RefusedInput
from pantry.office.closing import SHARED_UNLESS_SAID
from pantry.office.closing_talk.held import stay_words
from pantry.office.closing_talk.matter import Answered, Asks, ClosingRow, Matter, Section
from pantry.office.left_over import grams_left, more_than_had, more_than_had_words, said_now, say_left, take_back_left
from pantry.office.name_suggestions import Choice
from pantry.shelf.left import SaidLeft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.office.closing_talk.matter import Outcome
    from pantry.office.closing_talk.parts import ClosingParts
    from pantry.shelf.left import LeftOfDay

SHARED, LEFT, COMPOSTED = "shared", "left", "composted"


def kind_matters(parts: ClosingParts, day: LeftOfDay) -> Iterator[Matter]:
    """The kinds that the day touched, and those that are taken for shared; these first."""
    touched = day.kinds()
    for kind in (*SHARED_UNLESS_SAID, *(one for one in Kind if one not in SHARED_UNLESS_SAID)):
        is_ready = kind in SHARED_UNLESS_SAID and (day.lies_there(kind) or day.held(kind))
        if kind in touched or is_ready or day.said(kind):
            yield KindMatter(parts, day, kind)


class KindMatter(Matter):
    """One kind."""

    def __init__(self, parts: ClosingParts, day: LeftOfDay, kind: str) -> None:
        super().__init__(parts)
        self._day, self._kind = day, kind
        self._said, self._lying_g = day.said(kind), day.lying_g(kind)
        self._stays = stay_words(parts, day.held(kind))
        self._only_held = bool(self._stays) and not day.lies_there(kind)
        self._amount_of = ""

    @property
    def row(self) -> ClosingRow:
        """What was said, or stands ready, at its right."""
        name, said, is_ready = self._name, self._said, self._is_ready
        by_books = self._weight(self._lying_g) if self._lying_g else ""
        ready = self._parts.language.say("Held") if self._only_held else self._shared
        cell = self._said_words(said) if said else ready if is_ready else by_books
        return ClosingRow(f"kind {self._kind}", Section.LEFT, name, self._quiet, cell, self._kind, is_done=bool(said))

    @property
    def asks(self) -> str:
        """Which of the three, or how much."""
        say = self._parts.language.say
        match self._amount_of:
            case "composted":
                return say("{kind}: how much was composted?", kind=self._name)
            case "left":
                return say("{kind}: how much is left?", kind=self._name)
            case _:
                return say("{kind}: what is left?", kind=self._name)

    def hint(self, text: str) -> str:
        """A number is so much that is left."""
        say, grams = self._parts.language.say, self._grams(text)
        if grams is not None:
            amount = self._weight(grams)
            composted = self._amount_of == COMPOSTED
            if composted:
                return say("Enter: {amount} composted.", amount=amount)
            return say("Enter: {amount} left.", amount=amount)
        if text.strip():
            picked = self.picked(text)
            return say("Enter: {name}.", name=picked.name) if picked else say("How much, as 12, 12lb or 3b.")
        return self._how_much if self._amount_of else self._hint_of_nothing()

    def _hint_of_nothing(self) -> str:
        say = self._parts.language.say
        if self._stays and (self._only_held or not self._is_ready):
            return self._stays
        if self._is_ready and self._stays:
            return say("Enter: go on. All that isn't held is shared when you close the day.")
        if self._is_ready:
            return say("Enter: go on. It is all shared when you close the day.")
        return say("Enter: go on.")

    def caution(self, text: str) -> str:
        """More than the books have may be a slip."""
        grams = self._grams(text)
        had = None if grams is None else more_than_had(self._day, self._kind, self._saying(grams))
        return "" if had is None else more_than_had_words(had, self._parts.language, self._parts.talk.units)

    def choices(self) -> tuple[Choice, ...]:
        """The three answers."""
        if self._amount_of:
            return ()
        say = self._parts.language.say
        return (
            Choice(SHARED, self._shared, say("Nothing but what is held.") if self._stays else say("Nothing is left.")),
            Choice(LEFT, say("Some left"), self._how_much),
            Choice(COMPOSTED, say("Composted"), self._how_much),
        )

    def ask_anew(self) -> None:
        """Which of the three."""
        self._amount_of, self.asks_for = "", Asks.ANSWER

    def take(self, text: str) -> Outcome:
        """A number, or the beginning of an answer."""
        grams = self._grams(text)
        if grams is None and (picked := self.picked(text)):
            return self.choose(picked.value)
        if grams is None:
            raise RefusedInput("That is no amount, as 12, 12lb or 3b are. Nothing was saved. Type it again.")
        return self._say(self._saying(grams))

    def choose(self, value: str) -> Outcome:
        """All was shared; or how much is asked."""
        if value == SHARED:
            return self._say(SaidLeft())
        self._amount_of, self.asks_for = value, Asks.AMOUNT
        return None

    @property
    def _name(self) -> str:
        return self._parts.talk.kinds.get(self._kind, self._kind)

    @property
    def _shared(self) -> str:
        return self._parts.language.say("All shared")

    @property
    def _is_ready(self) -> bool:
        """Whether it will be taken for shared."""
        return self._said is None and self._kind in SHARED_UNLESS_SAID

    @property
    def _how_much(self) -> str:
        say = self._parts.language.say
        return say("Without what is held: 12, 12lb or 3b.") if self._stays else say("How much, as 12, 12lb or 3b.")

    @property
    def _quiet(self) -> str:
        """What is held comes first: nobody must take it for shared."""
        if not self._stays:
            return self._quiet_of_rest
        return f"{self._stays} {self._quiet_of_rest}" if self._lying_g else self._stays

    @property
    def _quiet_of_rest(self) -> str:
        say, said = self._parts.language.say, self._said
        if said and said.left_g and said.composted_g:
            return say("{weight} composted", weight=self._weight(said.composted_g))
        if self._is_ready:
            return say("{weight} by the books", weight=self._weight(self._lying_g))
        return "" if said else say("As the books have it")

    def _saying(self, grams: int) -> SaidLeft:
        """So much of what is asked, beside what was said before."""
        if self._amount_of == COMPOSTED:
            return said_now(self._day, self._kind, composted_g=grams)
        return said_now(self._day, self._kind, left_g=grams)

    def _said_words(self, said: SaidLeft) -> str:
        say = self._parts.language.say
        if said.left_g:
            return say("{weight} left", weight=self._weight(said.left_g))
        if said.composted_g:
            return say("{weight} composted", weight=self._weight(said.composted_g))
        return self._shared

    def _weight(self, grams: int) -> str:
        return self._parts.talk.weight(grams)

    def _grams(self, text: str) -> int | None:
        settings = self._parts.settings
        return grams_left(text, self._kind, settings.units, settings.languages.split())

    def _say(self, said: SaidLeft) -> Answered:
        talk = self._parts.talk
        had = more_than_had(self._day, self._kind, said)
        answer = say_left(talk.books, talk.shelf, self._day, self._kind, said)
        words = talk.language.say("{kind}: {amount}.", kind=self._name, amount=self._said_words(said))
        if had is not None:
            words = f"{words} {more_than_had_words(had, talk.language, talk.units)}"
        return Answered(words, lambda: take_back_left(talk.books, answer))
