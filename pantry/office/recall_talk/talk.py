"""The talk itself: which step stands where, and what comes from outside: matches, files, what a list brought."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pantry.office.recall_talk.concerns import concerns
from pantry.office.recall_talk.files import CameStep
from pantry.office.recall_talk.holding import LotStep, WhoStep, WhyStep
from pantry.office.recall_talk.listing import ListStep
from pantry.office.recall_talk.one import OneStep
from pantry.office.recall_talk.places import (
    HowMany,
    One,
    TheList,
    WhatCame,
    Where,
    WhichFile,
    WhichLot,
    Who,
    WhoReleases,
    Why,
)
from pantry.office.recall_talk.pulling import AmountStep, ReleaseStep, WhereStep
from pantry.office.stepping import FileStep, StepTalk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pantry.office.half_typed import HalfTypedKeeper
    from pantry.office.recall_talk.parts import RecallParts
    from pantry.office.recalling import ListTaken
    from pantry.office.stepping import Step
    from pantry.office.talk_rows import FileFound
    from pantry.recalls.matching import Match

_STEPS: Mapping[type, Callable[[RecallParts, Any], Step]] = {
    WhichLot: LotStep,
    Why: WhyStep,
    Who: WhoStep,
    One: OneStep,
    HowMany: AmountStep,
    Where: WhereStep,
    WhoReleases: ReleaseStep,
    WhatCame: CameStep,
}


class RecallTalk(StepTalk):
    """`is_looking`: the lists are gone through now."""

    kept_places = (WhichLot, Why, Who)

    def __init__(self, parts: RecallParts, half: HalfTypedKeeper) -> None:
        self._parts = parts
        self._matches: tuple[Match, ...] = ()
        self.is_looking = False
        super().__init__(parts.talk, TheList(), half)

    def step_at(self, place: object) -> Step:
        """The list is made anew whenever something was saved."""
        if isinstance(place, TheList):
            return ListStep(self._parts, concerns(self._parts.talk.shelf, self._matches))
        if isinstance(place, WhichFile):
            say = self._parts.talk.language.say
            about = say("The FDA's food enforcement reports or the FSIS's recalls, as JSON.")
            return FileStep(self._parts.talk.language, place.files, (about, *self._parts.ages()), TheList())
        return _STEPS[type(place)](self._parts, place)

    @property
    def foot(self) -> tuple[str, ...]:
        """How old the lists are, and that nothing was found where nothing was."""
        if not self.is_first:
            return ()
        if self.is_looking:
            return (self._parts.talk.language.say("The lists are gone through…"),)
        if self._matches:
            return self._parts.ages()
        return (self._parts.talk.language.say("No match with what is or was here."), *self._parts.ages())

    def take_matches(self, matches: Iterable[Match]) -> None:
        """The lists were gone through."""
        self._matches, self.is_looking = tuple(matches), False
        if self.is_first:
            self._stand_at(TheList())

    def ask_which_file(self, files: tuple[FileFound, ...]) -> None:
        """A list is to be read."""
        self.go_to(WhichFile(files))

    def take_notice(self) -> dict[str, tuple[str, ...]]:
        """What the notice for guests is filled in with, once; nothing where none is to be printed."""
        prints, self._prints = self._prints, False
        return self._step.notice() if prints and isinstance(self._step, OneStep) else {}

    def tell_taken(self, taken: ListTaken) -> None:
        """A list was read."""
        self.go_to(WhatCame(taken.read, len(taken.held)))
