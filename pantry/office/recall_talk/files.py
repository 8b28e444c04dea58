"""What came of a list, bad rows named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.recall_talk.places import TheList
from pantry.office.stepping import Went
from pantry.office.talk_rows import TalkRow

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.office.recall_talk.parts import RecallParts
    from pantry.office.recall_talk.places import WhatCame


class CameStep:
    """What came of a list."""

    def __init__(self, parts: RecallParts, place: WhatCame) -> None:
        self._parts, self._place = parts, place

    @property
    def about(self) -> tuple[str, ...]:
        """How many rows, how many are new, how old the lists are."""
        language, read = self._parts.talk.language, self._place.read
        return (
            language.say_many("{n} row was read.", "{n} rows were read.", read.read),
            language.say_many("{n} recall is new.", "{n} recalls are new.", read.new),
            language.say_many("{n} lot of ours is held for it.", "{n} lots of ours are held for it.", self._place.held),
            *self._parts.ages(),
        )

    @property
    def asks(self) -> str:
        """Which rows were bad."""
        language = self._parts.talk.language
        return language.say_many("{n} row could not be used.", "{n} rows could not be used.", self._place.read.refused)

    def hint(self, _text: str) -> str:
        """On to the list."""
        return self._parts.talk.language.say("Enter: what of ours it may mean.")

    def rows(self, _text: str) -> tuple[TalkRow, ...]:
        """The first bad rows, by their place in the file."""
        language = self._parts.talk.language
        return tuple(
            TalkRow("", language.say("Row {n}", n=language.number(problem.row)), language.why(problem.why))
            for problem in self._place.read.problems
        )

    def enter(self, _text: str) -> Went | None:
        """On to the list."""
        return Went(TheList(), afresh=True)

    def choose(self, _key: str) -> Went | None:
        """A bad row can't be chosen."""
        return None

    def take(self, _line: Line) -> Went | None:
        """A scan is the list's."""
        return None
