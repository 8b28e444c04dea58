"""What came of a stick: what it brought and took along, and what the point person should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.stepping import Went
from pantry.office.stick_talk.places import AQuestion, TheStick
from pantry.office.stick_words import looked_at, refused_words
from pantry.office.talk_rows import RowTone, TalkRow

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.office.stick_talk.parts import StickParts
    from pantry.office.stick_talk.places import WhatCame

_ON = "on"


class CameStep:
    """It is whole: the stick can be taken out."""

    def __init__(self, parts: StickParts, place: WhatCame) -> None:
        self._parts, self._name, self._came = parts, place.name, place.exchanged

    @property
    def about(self) -> tuple[str, ...]:
        """The stick, what it brought, what it takes along."""
        return (self._name, *filter(None, (self._brought(), self._taken())))

    @property
    def asks(self) -> str:
        """That it is done."""
        return self._parts.language.say("Done. You can take the stick out.")

    def hint(self, _text: str) -> str:
        """On to the questions, else to all sticks."""
        return self._parts.language.say("Enter: {name}.", name=self._on())

    def rows(self, _text: str) -> tuple[TalkRow, ...]:
        """The way on, then what to look at."""
        read, language = self._came.read, self._parts.language
        on = TalkRow(_ON, self._on())
        if read is None:
            return (on,)
        return (
            on,
            *(self._stranger(name) for name in self._came.strangers),
            *(TalkRow("", words, tone=RowTone.LOOK) for words in looked_at(read, language)),
            *(TalkRow("", words, why, tone=RowTone.LOOK) for words, why in refused_words(read, language)),
        )

    def enter(self, _text: str) -> Went | None:
        """The way on."""
        return self.choose(_ON)

    def choose(self, _key: str) -> Went | None:
        """The way on."""
        first = self._parts.first_question()
        return Went(AQuestion(first) if first else TheStick(), afresh=True)

    def take(self, _line: Line) -> Went | None:
        """No scan means anything here."""
        return None

    def _brought(self) -> str:
        say, read = self._parts.language.say, self._came.read
        if read is None:
            return say("There were no books on it.")
        return say("What was new on it is in the books now.") if read.read else say("It brought nothing new.")

    def _taken(self) -> str:
        say, written = self._parts.language.say, self._came.written
        if written is None:
            return ""
        return say("What was new here went onto it.") if written.bundles else say("It has all that was written here.")

    def _stranger(self, name: str) -> TalkRow:
        """Somebody may think that both are one table."""
        say = self._parts.language.say
        words = say("It brought the books of another table: {name}", name=name)
        quiet = say("They are kept apart from yours. A laptop joins that table when Pantry starts there first.")
        return TalkRow("", words, quiet, tone=RowTone.LOOK)

    def _on(self) -> str:
        language, asked = self._parts.language, len(self._parts.questions)
        if not asked:
            return language.say("On to all sticks")
        return language.say_many("Answer {n} question", "Answer {n} questions", asked)
