"""How many of a held lot were put aside, where the books know of none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.aside_words import AsideWords
from pantry.office.recall_talk.places import One
from pantry.office.stepping import Went
from pantry.office.talk_rows import TalkRow

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.office.recall_talk.parts import RecallParts
    from pantry.office.recall_talk.places import PutAside

_NONE = "none"


class AsideStep:
    """A number, or that none of it is here."""

    def __init__(self, parts: RecallParts, place: PutAside) -> None:
        self._one, self._words = place.concern, AsideWords(parts.talk)
        self._parts = parts

    @property
    def about(self) -> tuple[str, ...]:
        """What is held."""
        return (self._parts.called(self._one.item, self._one.lot),)

    @property
    def asks(self) -> str:
        """As it was counted."""
        return self._parts.talk.language.say("How many were put aside?")

    def hint(self, text: str) -> str:
        """What was typed."""
        return self._words.hint(text)

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """Where nothing is typed: the package was looked at."""
        return () if text.strip() else (TalkRow(_NONE, self._words.none_here()),)

    def enter(self, text: str) -> Went | None:
        """So many."""
        hold = self._one.hold
        if hold is None or not text.strip():
            return None
        return Went(One(self._one), *self._words.say(hold, text), afresh=True)

    def choose(self, key: str) -> Went | None:
        """None of it is here."""
        hold = self._one.hold
        return Went(One(self._one), *self._words.say_none(hold), afresh=True) if hold and key == _NONE else None

    def take(self, _line: Line) -> Went | None:
        """A scan is of another thing."""
        return None
