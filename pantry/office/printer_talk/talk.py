"""The talk itself: which step stands where, what comes from outside: printers; what is asked of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.printer_talk.menu import LabelsStep, PrintersStep
from pantry.office.printer_talk.places import Measure, OneMeasure, ThePrinters, TheProfile, WhichLabels
from pantry.office.printer_talk.profile import MeasureStep, ProfileStep
from pantry.office.stepping import StepTalk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.office.half_typed import HalfTypedKeeper
    from pantry.office.printer_talk.parts import CalibrationAsked, PrinterParts
    from pantry.office.stepping import Step

_MINUS, _POINT = "-", "."


class PrinterTalk(StepTalk):
    """Of one laptop. What is half typed of a number outlives the window."""

    kept_places = (WhichLabels, TheProfile, OneMeasure)
    passed_places = (WhichLabels, TheProfile)

    def __init__(self, parts: PrinterParts, half: HalfTypedKeeper) -> None:
        self._parts = parts
        super().__init__(parts.talk, ThePrinters(), half)

    def step_at(self, place: object) -> Step:
        """Of a label sheet that was ended nothing is set: other labels are asked for."""
        if isinstance(place, WhichLabels):
            return LabelsStep(self._parts, place)
        if isinstance(place, TheProfile | OneMeasure):
            stock = self._parts.stock(place.stock)
            if stock is None:
                return LabelsStep(self._parts, WhichLabels(place.printer))
            if isinstance(place, OneMeasure):
                return MeasureStep(self._parts, place, stock)
            return ProfileStep(self._parts, place.printer, stock)
        return PrintersStep(self._parts, place)

    def place_of(self, kind: type, words: tuple[str, ...]) -> object | None:
        """A number that nobody knows any more is dropped."""
        place: object = kind(*words)
        if isinstance(place, OneMeasure):
            Measure(place.measure)
        return place

    @property
    def foot(self) -> tuple[str, ...]:
        """That printers are looked for."""
        if self._parts.is_looking and self.is_first:
            return (self._talk.language.say("Printers are looked for…"),)
        return ()

    @property
    def wants_number(self) -> bool:
        """Whether digits answer it."""
        return isinstance(self._place, OneMeasure)

    @property
    def signs(self) -> tuple[str, ...]:
        """A nudge may be below zero."""
        if not isinstance(self._place, OneMeasure) or self._place.measure == Measure.DPI:
            return ()
        is_nudge = self._place.measure in (Measure.RIGHT, Measure.DOWN)
        return (_MINUS, _POINT) if is_nudge else (_POINT,)

    def line_up_for(self, stock: str) -> None:
        """A label sheet was just measured: it lies in the printer that was asked about."""
        if isinstance(self._place, WhichLabels):
            self._before.append(self._place)
            self._forget()
            self._stand_at(TheProfile(self._place.printer, stock))

    def look_for_printers(self) -> None:
        """They are looked for now."""
        self._parts.is_looking = True

    def take_printers(self, found: Iterable[str]) -> None:
        """They were looked for."""
        self._parts.is_looking = False
        self._parts.printers = tuple(found)

    def take_look(self) -> bool:
        """Whether printers are to be looked for again, once."""
        wanted, self._parts.wants_look = self._parts.wants_look, False
        return wanted

    def take_sheet(self) -> bool:
        """Whether another label sheet is to be measured, once."""
        wanted, self._parts.wants_sheet = self._parts.wants_sheet, False
        return wanted

    def take_paper(self) -> CalibrationAsked | None:
        """A calibration page that is to be printed or opened, once."""
        paper, self._parts.paper = self._parts.paper, None
        return paper
