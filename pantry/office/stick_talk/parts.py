"""What the talk about sticks works with, and what came to it from outside so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.office.talk_parts import SpeaksAsTalk

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.office.question import Question
    from pantry.office.stick_talk.places import Carrier
    from pantry.office.talk_parts import TalkParts
    from pantry.store import SiteFile


@dataclass(slots=True)
class StickParts(SpeaksAsTalk):
    """`questions`: those that are open, in order; `is_looking`: they are looked for now.

    `wants_look`: sticks are to be looked for by the window.
    """

    talk: TalkParts
    site_file: SiteFile
    sticks: tuple[Carrier, ...] = ()
    folders: tuple[Carrier, ...] = ()
    questions: tuple[Question, ...] = ()
    is_looking: bool = False
    wants_look: bool = False

    @property
    def books(self) -> Books:
        """Where answers go."""
        return self.talk.books

    def question(self, key: str) -> Question | None:
        """One that is open."""
        return next((question for question in self.questions if question.key == key), None)

    def first_question(self) -> str:
        """The key of the first one; nothing where none is open."""
        return self.questions[0].key if self.questions else ""

    def question_after(self, key: str) -> str:
        """The key of the next one, round to the first; nothing where there is no other."""
        keys = [question.key for question in self.questions]
        if key not in keys:
            return self.first_question()
        at = (keys.index(key) + 1) % len(keys)
        return keys[at] if keys[at] != key else ""

    def answered(self, key: str) -> None:
        """It is open no more."""
        self.questions = tuple(question for question in self.questions if question.key != key)
