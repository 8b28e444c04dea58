"""The talk itself: which step stands where, and what comes from outside: sticks, what one brought, the questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pantry.office.stepping import StepTalk
from pantry.office.stick_talk.asking import QuestionStep
from pantry.office.stick_talk.came import CameStep
from pantry.office.stick_talk.menu import FolderStep, MenuStep
from pantry.office.stick_talk.places import AFolder, AQuestion, TheStick, WhatCame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pantry.office.exchanging import Exchanged
    from pantry.office.half_typed import HalfTypedKeeper
    from pantry.office.question import Question
    from pantry.office.stepping import Step
    from pantry.office.stick_talk.parts import StickParts
    from pantry.office.stick_talk.places import Carrier

_STEPS: Mapping[type, Callable[[StickParts, Any], Step]] = {
    TheStick: MenuStep,
    AFolder: FolderStep,
    WhatCame: CameStep,
    AQuestion: QuestionStep,
}


class StickTalk(StepTalk):
    """Of one laptop."""

    kept_places = (AQuestion,)

    def __init__(self, parts: StickParts, half: HalfTypedKeeper) -> None:
        self._parts = parts
        super().__init__(parts.talk, TheStick(), half)

    def step_at(self, place: object) -> Step:
        """Of what is here now."""
        return _STEPS[type(place)](self._parts, place)

    def words_of(self, place: object) -> tuple[str, ...]:
        """A question by its key, and what is marked of it."""
        return (place.key, *map(str, place.before)) if isinstance(place, AQuestion) else super().words_of(place)

    def place_of(self, kind: type, words: tuple[str, ...]) -> object | None:
        """The same again."""
        key, *before = words
        place: object = kind(key, tuple(map(int, before)))
        return place

    @property
    def foot(self) -> tuple[str, ...]:
        """That questions are looked for."""
        if self._parts.is_looking and not self._parts.questions:
            return (self._talk.language.say("Questions are looked for…"),)
        return ()

    @property
    def wants_number(self) -> bool:
        """Whether a number answers the question."""
        return isinstance(self._step, QuestionStep) and self._step.wants_number

    @property
    def asks_weight(self) -> bool:
        """Whether that is a weight."""
        return isinstance(self._step, QuestionStep) and self._step.wants_weight

    def take_look(self) -> bool:
        """Whether sticks are to be looked for, once."""
        wanted, self._parts.wants_look = self._parts.wants_look, False
        return wanted

    def offer(self, sticks: Iterable[Carrier], folders: Iterable[Carrier]) -> None:
        """What is plugged in now, and this user's own folders."""
        self._parts.sticks, self._parts.folders = tuple(sticks), tuple(folders)

    def is_locked(self, path: str) -> bool:
        """Whether it can only be read."""
        return any(stick.path == path and stick.is_locked for stick in self._parts.sticks)

    def look_for_questions(self) -> None:
        """They are looked for now."""
        self._parts.is_looking = True
        self._stand_at(self._place)

    def take_questions(self, found: Iterable[Question] | None) -> None:
        """They were looked for; None: in vain."""
        self._parts.is_looking = False
        if found is not None:
            self._parts.questions = tuple(found)
        self._stand_at(self._place)

    def tell_came(self, name: str, exchanged: Exchanged) -> None:
        """A stick was read and written."""
        self.go_to(WhatCame(name, exchanged))
