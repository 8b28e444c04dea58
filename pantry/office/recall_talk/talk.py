"""The talk itself: which step stands where, and what comes from outside: matches, files, what a list brought."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pantry.office.recall_talk.aside import AsideStep
from pantry.office.recall_talk.concerns import Concern, concern_now, concerns
from pantry.office.recall_talk.files import CameStep
from pantry.office.recall_talk.holding import LotStep, WhoStep, WhyStep
from pantry.office.recall_talk.listing import ListStep
from pantry.office.recall_talk.one import OneStep
from pantry.office.recall_talk.places import (
    HowMany,
    One,
    PutAside,
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
from pantry.shelf.items import WEIGHED

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
    PutAside: AsideStep,
    Where: WhereStep,
    WhoReleases: ReleaseStep,
    WhatCame: CameStep,
}
_OF_CONCERN = (One, HowMany, PutAside, Where, WhoReleases)


class RecallTalk(StepTalk):
    """`is_looking`: the lists are gone through now."""

    kept_places = (WhichLot, Why, Who, One, HowMany, PutAside, Where, WhoReleases)
    passed_places = (One,)
    numbered_places = (HowMany, PutAside)

    def __init__(self, parts: RecallParts, half: HalfTypedKeeper) -> None:
        self._parts = parts
        self._matches: tuple[Match, ...] = ()
        self.is_looking = False
        super().__init__(parts.talk, TheList(), half)
        self._is_as_kept = not self.is_first  # what the lists say of it is not known yet

    @property
    def asks_weight(self) -> bool:
        """How much was pulled or put aside of what is weighed."""
        place = self._place
        known = self._parts.item(place.concern.item) if isinstance(place, HowMany | PutAside) else None
        return known is not None and known.unit == WEIGHED

    def step_at(self, place: object) -> Step:
        """The list is made anew whenever something was saved."""
        if isinstance(place, TheList):
            return ListStep(self._parts, concerns(self._parts.talk.shelf, self._matches))
        if isinstance(place, WhichFile):
            say = self._parts.talk.language.say
            about = say("The FDA's food enforcement reports or the FSIS's recalls, as JSON.")
            return FileStep(self._parts.talk.language, place.files, (about, *self._parts.ages()), TheList())
        return _STEPS[type(place)](self._parts, place)

    def words_of(self, place: object) -> tuple[str, ...]:
        """What is held, or may have to be, is kept by its item and lot."""
        if not isinstance(place, One | HowMany | PutAside | Where | WhoReleases):
            return super().words_of(place)
        more = (str(place.quantity),) if isinstance(place, Where) else ()
        return place.concern.item, place.concern.lot, *more

    def place_of(self, kind: type, words: tuple[str, ...]) -> object | None:
        """As it is held now; what nobody holds any more is not released."""
        if kind not in _OF_CONCERN:
            return super().place_of(kind, words)
        item, lot, *more = words
        concern = concern_now(self._parts.talk.shelf, Concern(item, lot, 0))
        if kind in (PutAside, WhoReleases) and concern.hold is None:
            return None
        place: object = kind(concern, *map(int, more))
        return place

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

    def nothing(self, text: str) -> tuple[str, str]:
        """What the room is for; with letters, how to hold what has no name."""
        if not isinstance(self._place, TheList):
            return super().nothing(text)
        say = self._parts.talk.language.say
        if text.strip():
            return (say("No product is called so."), say("Scan it, or type the code on its package, to hold it."))
        return (
            say("Nothing is held."),
            say("Somebody says that a food is recalled? Scan it: it is held at once, and each scan of it says so."),
        )

    def take_matches(self, matches: Iterable[Match]) -> None:
        """The lists were gone through."""
        self._matches, self.is_looking = tuple(matches), False
        if self.is_first:
            self._stand_at(TheList())
        elif self._is_as_kept:
            self._is_as_kept = False
            found = {one.key: one for one in concerns(self._parts.talk.shelf, self._matches)}
            self._before = [_as_found(place, found) for place in self._before]
            self._stand_at(_as_found(self._place, found))

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


def _as_found(place: object, found: Mapping[str, Concern]) -> object:
    """With what the lists say of it."""
    if isinstance(place, One | HowMany | PutAside | Where | WhoReleases) and place.concern.key in found:
        return replace(place, concern=found[place.concern.key])
    return place
