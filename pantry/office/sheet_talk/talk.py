"""The talk itself: which step stands where, what is said so far as a picture, what is asked of the window."""

from __future__ import annotations

from dataclasses import astuple
from typing import TYPE_CHECKING

from pantry.codes.measures import Units
from pantry.office.printing.own_stocks import own_stocks
from pantry.office.sheet_talk.measuring import CheckStep, PartStep
from pantry.office.sheet_talk.menu import OneSheetStep, SheetsStep
from pantry.office.sheet_talk.places import COUNTS, LENGTHS, OneSheet, Part, PartOf, SheetDraft, TheSheets
from pantry.office.sheet_talk.reading import SheetReading
from pantry.office.stepping import StepTalk
from pantry.paper.stocks import is_same_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.office.half_typed import HalfTypedKeeper
    from pantry.office.printing.own_stocks import SheetShape
    from pantry.office.sheet_talk.parts import SheetParts
    from pantry.office.stepping import Step


class SheetTalk(StepTalk):
    """Of one site. What is half measured outlives the window."""

    kept_places = (PartOf,)

    def __init__(self, parts: SheetParts, half: HalfTypedKeeper) -> None:
        self._parts = parts
        self._saved: SheetDraft | None = None
        super().__init__(parts.talk, TheSheets(), half)

    def step_at(self, place: object) -> Step:
        """One that was ended is none any more."""
        if isinstance(place, PartOf):
            return CheckStep(self._parts, place) if place.part is Part.ALL else PartStep(self._parts, place)
        name = place.name if isinstance(place, OneSheet) else ""
        own = next((one for one in own_stocks(self._talk.shelf) if is_same_name(one.name, name)), None)
        return OneSheetStep(self._parts, own) if own else SheetsStep(self._parts, place)

    def words_of(self, place: object) -> tuple[str, ...]:
        """Which part is asked, and all that is said."""
        return (place.part, *astuple(place.draft)) if isinstance(place, PartOf) else super().words_of(place)

    def place_of(self, kind: type, words: tuple[str, ...]) -> object | None:
        """The same again."""
        part, *said = words
        place: object = kind(Part(part), SheetDraft(*said))
        return place

    @property
    def wants_number(self) -> bool:
        """Whether digits answer it."""
        return isinstance(self._place, PartOf) and self._place.part in (*LENGTHS, *COUNTS)

    @property
    def signs(self) -> tuple[str, ...]:
        """Of a length, decimals and inches."""
        if not (isinstance(self._place, PartOf) and self._place.part in LENGTHS):
            return ()
        return (".",) if self._talk.units is Units.METRIC else (".", "in")

    def back(self) -> bool:
        """What was said since stays said."""
        left = self._place
        is_inside = super().back()
        if isinstance(left, PartOf) and isinstance(self._place, PartOf):
            self._stand_at(PartOf(self._place.part, left.draft))
        return is_inside

    def undo(self) -> None:
        """A sheet that is taken back stands before saving again, so that it can be set right."""
        place, saved = self._place, self._saved
        super().undo()
        if isinstance(place, OneSheet) and saved and not self.trouble:
            said = self.said
            self.go_to(PartOf(Part.ALL, saved))
            self.said = said
        self._saved = None

    def choose(self, key: str) -> None:
        """A row; what is saved is remembered for taking it back."""
        before = self._place
        super().choose(key)
        self._remember(before)

    def enter(self, text: str) -> None:
        """The same with what was typed."""
        before = self._place
        super().enter(text)
        self._remember(before)

    def shape(self, text: str) -> SheetShape | None:
        """Where labels would lie with what stands in the box; None where no sheet is being measured."""
        return self._reading(text).shape if isinstance(self._step, PartStep | CheckStep) else None

    def fits(self, text: str) -> bool:
        """Whether they lie apart and on the page."""
        return self._reading(text).fits

    def measure_one(self) -> None:
        """Somebody came to add one: it is begun, or goes on where it was left."""
        if not isinstance(self._place, PartOf):
            self.go_to(PartOf(Part.NAME, SheetDraft()))

    def take_made(self) -> str:
        """The sheet that was just added, once."""
        made, self._parts.made = self._parts.made, ""
        return made

    def take_paper(self) -> tuple[str, Mapping[str, tuple[str, ...]]] | None:
        """A paper that is to be opened, once."""
        paper, self._parts.paper = self._parts.paper, None
        return paper

    def take_line_up(self) -> bool:
        """Whether a printer is to be lined up, once."""
        lines_up, self._parts.lines_up = self._parts.lines_up, False
        return lines_up

    def _reading(self, text: str) -> SheetReading:
        step = self._step
        return SheetReading(step.draft_with(text) if isinstance(step, PartStep | CheckStep) else SheetDraft())

    def _remember(self, before: object) -> None:
        if isinstance(before, PartOf) and isinstance(self._place, OneSheet):
            self._saved = before.draft
