"""What is set for a printer with a label sheet: told, measured number by number, proved, forgotten."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.lengths import read_tenths
from pantry.errors import RefusedInput
from pantry.office.printer_talk.parts import CalibrationAsked
from pantry.office.printer_talk.places import Measure, OneMeasure, TheProfile
from pantry.office.printer_talk.words import UNITS, question, refuse_unread, title, value_words, where, with_value
from pantry.office.printing.printers import forget_profile, set_profile
from pantry.office.printing.stock_words import stock_words
from pantry.office.stepping import RowsBesideDigits, Went, WhatIsNext
from pantry.office.talk_rows import TalkRow
from pantry.paper.printer_pages.scan_test import DOTS
from pantry.paper.printers import AS_IT_IS, PrinterProfile
from pantry.paper.stocks import StockPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pantry.office.printer_talk.parts import PrinterParts
    from pantry.paper.stocks import Stock

_NOT_KNOWN = "none"
_MOST_DIGITS = 5


class Wish(StrEnum):
    """What can be done beside setting a number."""

    CALIBRATION = "calibration"
    TEST = "test"
    SEE = "see"
    FORGET = "forget"


class _OfPrinter:
    """What both have in common."""

    def __init__(self, parts: PrinterParts, printer: str, stock: Stock) -> None:
        self._parts, self._printer, self._stock, self._say = parts, printer, stock, parts.say
        self._profile = parts.profile(printer, stock)

    def _words(self, measure: Measure) -> str:
        return value_words(measure, self._profile or AS_IT_IS, self._parts.language)

    def _saved(self, profile: PrinterProfile) -> Callable[[], object]:
        """It is kept; gives what takes it back."""
        before = self._profile
        set_profile(self._parts.site_file, self._printer, self._stock, profile)
        return lambda: self._restore(before)

    def _restore(self, before: PrinterProfile | None) -> None:
        if before is None:
            forget_profile(self._parts.site_file, self._printer, self._stock)
        else:
            set_profile(self._parts.site_file, self._printer, self._stock, before)


class ProfileStep(_OfPrinter, WhatIsNext):
    """A page to measure first, then its numbers, then the same page to see whether it is right."""

    @property
    def about(self) -> tuple[str, ...]:
        """Printer and labels, and what is set now."""
        say, talk = self._say, self._parts.talk
        labels = stock_words(self._stock, talk.units, talk.language)
        if self._profile is None:
            return (self._printer, labels, say("Nothing is set yet: it prints as it is."))
        nudge = say("Nudge: {across}, {down}", across=self._words(Measure.RIGHT), down=self._words(Measure.DOWN))
        scale = say("Scale: {across}, {down}", across=self._words(Measure.ACROSS), down=self._words(Measure.ALONG))
        return (self._printer, labels, nudge, scale)

    def all_rows(self) -> Iterator[TalkRow]:
        """In the order in which it is done."""
        say = self._say
        first = say("On plain paper, at 100 %. What to measure stands on it.")
        test = say("With what is set: each line should lie on a label's edge.")
        if self._profile is not None:
            yield TalkRow(Wish.TEST, say("Print a test sheet"), test)
        yield TalkRow(Wish.CALIBRATION, say("Print the calibration page"), first)
        for measure in Measure:
            yield TalkRow(measure, title(measure, self._parts.language), "", self._words(measure))
        if self._is_here:
            yield TalkRow(Wish.SEE, say("See the calibration page"), say("Or save it to a stick."))
        if self._profile is not None:
            yield TalkRow(Wish.FORGET, say("Forget what is set"), say("It prints as it is again."))

    @property
    def _is_here(self) -> bool:
        return self._printer in self._parts.printers

    def choose(self, key: str) -> Went | None:
        """A page, a number, or nothing is set any more."""
        printer, stock = self._printer, self._stock.name
        stays = TheProfile(printer, stock)
        match key:
            case Wish.CALIBRATION | Wish.TEST | Wish.SEE:
                set_for = printer if key == Wish.TEST else ""
                on = printer if self._is_here and key != Wish.SEE else ""
                self._parts.paper = CalibrationAsked({"stock": (stock,), "printer": (set_for,)}, on)
                return Went(stays, afresh=True)
            case Wish.FORGET if self._profile is not None:
                before = self._profile
                forget_profile(self._parts.site_file, printer, self._stock)
                told = self._say("Forgotten. {printer} prints as it is.", printer=printer)
                return Went(stays, told, lambda: self._restore(before), afresh=True)
            case Wish.FORGET:
                return Went(stays, afresh=True)
        return Went(OneMeasure(printer, stock, Measure(key)))


class MeasureStep(_OfPrinter, RowsBesideDigits):
    """One number; then the next one is asked, after the last one all that is set is told."""

    def __init__(self, parts: PrinterParts, place: OneMeasure, stock: Stock) -> None:
        super().__init__(parts, place.printer, stock)
        self._measure = Measure(place.measure)

    @property
    def about(self) -> tuple[str, ...]:
        """Where it is read, and what is set now."""
        is_roll = self._stock.page is StockPage.ROLL
        now = self._say("Set now: {value}", value=self._words(self._measure))
        return (
            self._say("{printer} with {stock}", printer=self._printer, stock=self._stock.name),
            where(self._measure, self._parts.language, is_roll=is_roll),
            now,
        )

    @property
    def asks(self) -> str:
        """The question."""
        return question(self._measure, self._parts.language)

    def hint(self, text: str) -> str:
        """As it would be said."""
        typed, say = text.strip(), self._say
        if not typed:
            return say("Enter: no change ({value}).", value=self._words(self._measure))
        value = self._read(typed)
        if value is None:
            rows = self.rows(text)
            return say("Enter: {name}.", name=rows[0].words if rows else typed)
        return say("Enter: {name}.", name=self._told(value) or typed)

    def all_rows(self) -> Iterator[TalkRow]:
        """Of dots those that are usual."""
        if self._measure is Measure.DPI:
            for dpi in sorted(DOTS):
                yield TalkRow(str(dpi), self._say("{dpi} dpi", dpi=dpi))
            yield TalkRow(_NOT_KNOWN, self._say("Not known"))

    def enter(self, text: str) -> Went | None:
        """It is set; nothing typed: it stays."""
        typed = text.strip()
        if not typed:
            return self._on("")
        value = self._read(typed)
        if value is None:
            rows = self.called(text)
            if not rows:
                raise refuse_unread(self._measure, typed)
            return self.choose(rows[0].key)
        return self._set(value)

    def choose(self, key: str) -> Went | None:
        """One of the usual ones."""
        return self._set(None if key == _NOT_KNOWN else int(key))

    def _read(self, typed: str) -> int | None:
        if self._measure is not Measure.DPI:
            return read_tenths(typed, UNITS[self._measure])
        digits = typed.casefold().removesuffix(UNITS[Measure.DPI]).strip()
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS else None

    def _told(self, value: int) -> str:
        """In words, where it can be."""
        profile = self._with(value)
        return value_words(self._measure, profile, self._parts.language) if profile else ""

    def _with(self, value: int) -> PrinterProfile | None:
        try:
            return with_value(self._measure, self._profile or AS_IT_IS, value)
        except RefusedInput:
            return None

    def _set(self, value: int | None) -> Went:
        profile = with_value(self._measure, self._profile or AS_IT_IS, value)
        take_back = self._saved(profile)
        words = value_words(self._measure, profile, self._parts.language)
        told = self._say("{title}: {value}", title=title(self._measure, self._parts.language), value=words)
        return self._on(told, take_back)

    def _on(self, told: str, take_back: Callable[[], object] | None = None) -> Went:
        """To the next number; after the last one to all of them."""
        order = list(Measure)
        at = order.index(self._measure) + 1
        if at < len(order):
            return Went(OneMeasure(self._printer, self._stock.name, order[at]), told, take_back)
        return Went(TheProfile(self._printer, self._stock.name), told, take_back, afresh=True)
