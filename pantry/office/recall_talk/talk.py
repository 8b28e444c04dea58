"""The talk itself: where it stands, what was said last, the way back; each step decides what it asks and does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pantry.codes.habits import Habits
from pantry.codes.line_reading import read_line
from pantry.errors import PantryError
from pantry.office.recall_talk.concerns import concerns
from pantry.office.recall_talk.files import CameStep, FileStep
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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pantry.office.recall_talk.parts import RecallParts, Step
    from pantry.office.recall_talk.places import Place, Went
    from pantry.office.recalling import ListTaken
    from pantry.office.talk_rows import FileFound, TalkRow
    from pantry.recalls.matching import Match

_STEPS: Mapping[type, Callable[[RecallParts, Any], Step]] = {
    WhichLot: LotStep,
    Why: WhyStep,
    Who: WhoStep,
    One: OneStep,
    HowMany: AmountStep,
    Where: WhereStep,
    WhoReleases: ReleaseStep,
    WhichFile: FileStep,
    WhatCame: CameStep,
}


class RecallTalk:
    """What can't be saved stands `in_box` again, and `trouble` says why. `is_looking`: the lists are gone through."""

    def __init__(self, parts: RecallParts) -> None:
        self._parts = parts
        self._matches: tuple[Match, ...] = ()
        self._before: list[Place] = []
        self._place: Place = TheList()
        self._take_back: Callable[[], object] | None = None
        self.is_looking = False
        self.trouble = self.in_box = self.said = self._file = ""
        self._prints = False
        self._step = self._step_at(self._place)

    @property
    def is_first(self) -> bool:
        """Whether Esc leaves the room."""
        return not self._before

    @property
    def about(self) -> tuple[str, ...]:
        """What is asked about, line by line."""
        return self._step.about

    @property
    def asks(self) -> str:
        """The question over the box."""
        return self._step.asks

    @property
    def foot(self) -> tuple[str, ...]:
        """How old the lists are, and that nothing was found where nothing was."""
        if not isinstance(self._place, TheList):
            return ()
        if self.is_looking:
            return (self._parts.talk.language.say("The lists are gone through…"),)
        if self._matches:
            return self._parts.ages()
        return (self._parts.talk.language.say("No match with what is or was here."), *self._parts.ages())

    @property
    def may_undo(self) -> bool:
        """Whether what was done last can be taken back."""
        return self._take_back is not None

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        return self._step.hint(text)

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """What may be chosen with what stands in the box."""
        return self._step.rows(text)

    def enter(self, text: str) -> None:
        """What was typed, at Enter."""
        self._try(text.strip(), lambda: self._step.enter(text))

    def choose(self, key: str) -> None:
        """One of the rows."""
        if key:
            self._try("", lambda: self._step.choose(key))

    def take_scan(self, line: str) -> bool:
        """Whether a scan means something here; a card or a sheet is the table's."""
        talk = self._parts.talk
        read = read_line(line, talk.clock.today(), Habits(units=talk.units), scanned=True)
        went = self._step.take(read)
        if went is not None:
            self._go(went)
        return went is not None

    def back(self) -> bool:
        """One step back; False where the room is left."""
        self.trouble = self.in_box = self.said = ""
        self._take_back = None
        if not self._before:
            return False
        self._stand_at(self._before.pop())
        return True

    def undo(self) -> None:
        """Takes back what was done last."""
        take_back, self._take_back = self._take_back, None
        self.trouble = self.in_box = self.said = ""
        if take_back is None:
            return
        try:
            take_back()
        except PantryError as why:
            self.trouble = self._parts.talk.language.error(why)
        else:
            self.said = self._parts.talk.language.say("Taken back.")
        self._stand_at(self._place)

    def take_matches(self, matches: Iterable[Match]) -> None:
        """The lists were gone through."""
        self._matches, self.is_looking = tuple(matches), False
        if isinstance(self._place, TheList):
            self._stand_at(self._place)

    def ask_which_file(self, files: tuple[FileFound, ...]) -> None:
        """A list is to be read."""
        self.trouble = self.in_box = self.said = ""
        self._before = [TheList()]
        self._stand_at(WhichFile(files))

    def take_file(self) -> str:
        """The list that is to be read, once."""
        path, self._file = self._file, ""
        return path

    def take_notice(self) -> dict[str, tuple[str, ...]]:
        """What the notice for guests is filled in with, once; nothing where none is to be printed."""
        prints, self._prints = self._prints, False
        return self._step.notice() if prints and isinstance(self._step, OneStep) else {}

    def tell_taken(self, taken: ListTaken) -> None:
        """A list was read."""
        self._before = [TheList()]
        self._stand_at(WhatCame(taken.read, len(taken.held)))

    def _try(self, typed: str, act: Callable[[], Went | None]) -> None:
        self.trouble = self.in_box = ""
        try:
            went = act()
        except PantryError as why:
            self.trouble, self.in_box = self._parts.talk.language.error(why), typed
            return
        if went is None:
            self.in_box = typed
        else:
            self._go(went)

    def _go(self, went: Went) -> None:
        self.trouble = self.in_box = ""
        self.said, self._take_back = went.said, went.take_back
        self._file, self._prints = went.file, went.prints
        if went.afresh:
            self._before = [] if isinstance(went.to, TheList) else [TheList()]
        else:
            self._before.append(self._place)
        self._stand_at(went.to)

    def _stand_at(self, place: Place) -> None:
        self._place, self._step = place, self._step_at(place)

    def _step_at(self, place: Place) -> Step:
        if isinstance(place, TheList):
            return ListStep(self._parts, concerns(self._parts.talk.shelf, self._matches))
        return _STEPS[type(place)](self._parts, place)
