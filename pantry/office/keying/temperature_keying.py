"""Keys a temperature log in: how cold each fridge was, then how hot the hot food; when, and what was done, is on paper.

In: the page in hand, then what was typed. Out: as every `Keying`; what is out of range is told here and at the close.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.measures import Units
from pantry.office.keying.keying import AnsweredInTurn, Cell
from pantry.office.keying.typed_numbers import read_degrees
from pantry.rules.cold import temperature_words

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.keying.keyed_sheets import KeyedSheets
    from pantry.office.keying.keying import SheetInHand

_BETWEEN = "+"


class TemperatureKeying(AnsweredInTurn):
    """Degrees, one with each Enter; or all with + between. Enter alone goes on to hot food, then saves."""

    signs = ".+-"

    def __init__(self, sheets: KeyedSheets, sheet: SheetInHand, language: Language, units: Units) -> None:
        super().__init__(sheet, language)
        self._sheets, self._units = sheets, units
        self._typed: tuple[list[str], list[str]] = ([], [])
        self._at = 0
        self._is_known = bool(sheets.measured(sheet.code))
        self.trouble = self._first_trouble()

    @property
    def asks(self) -> str:
        """The question over the box."""
        say = self._language.say
        if self.is_over:
            return say("Saved. Scan the next page, or go back.")
        if self._at:
            return say("How hot was each hot food?")
        return say("How cold was each fridge and cooler?")

    @property
    def may_be_blank(self) -> bool:
        """Not once something was typed or is in the books."""
        return not (self.is_over or self._is_known or any(self._typed))

    @property
    def answers(self) -> tuple[str, ...]:
        """What was entered of the fridges, then of hot food."""
        cold, hot = self._typed
        if not (cold or hot):
            return ()
        return (*cold, "", *hot) if self._at else tuple(cold)

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say = self._language.say
        if self.sheet.is_blank:
            return say("Nothing is on this page. It is not waited for.")
        if self.is_over:
            return self._out_of_range()
        if text.strip():
            return ""
        if self._typed[self._at]:
            return say("The next one, or Enter: that was all.")
        each, all_of_them = ("4", "4+5+3.5") if self._units is Units.METRIC else ("38", "38+41+36")
        return say(
            "{n} and Enter for each, or {all} for all at once. Enter: the page doesn't say.", n=each, all=all_of_them
        )

    def cells(self, text: str) -> tuple[Cell, ...]:
        """A cell for each that was entered, and what stands in the box."""
        cold, hot = (self._language.say(name) for name in ("Fridge", "Hot food"))
        said = [*((cold, one) for one in self._typed[0]), *((hot, one) for one in self._typed[1])]
        if text.strip() and not self.is_over:
            said.append((hot if self._at else cold, text.strip()))
        return tuple(Cell(name, value) for name, value in said)

    def without_last(self, text: str) -> str:
        """Of many the last one goes."""
        return text.rpartition(_BETWEEN)[0]

    def back(self) -> bool:
        """The last one that was entered stands in the box again; whether there was one."""
        if self.is_over or not (self._at or self._typed[0]):
            return False
        if self._at and not self._typed[1]:
            self._at = 0
        self.trouble, self.is_box_over = "", False
        self.in_box = self._typed[self._at].pop() if self._typed[self._at] else ""
        return True

    def _take(self, typed: str) -> None:
        if typed:
            parts = [part.strip() for part in typed.split(_BETWEEN)]
            for part in parts:
                read_degrees(part, self._units)
            self._typed[self._at].extend(parts)
        elif not self._at:
            self._at = 1
        elif any(self._typed):
            cold, hot = (tuple(read_degrees(one, self._units) for one in said) for said in self._typed)
            self._sheets.key_degrees(self.sheet.code, cold, hot, date=self.sheet.day.isoformat(), set_right=True)
            self.is_saved = True
        else:
            self._at, self.trouble = 0, self._language.say("Nothing was typed. Nothing was saved.")

    def _first_trouble(self) -> str:
        if not self._is_known:
            return ""
        return self._language.say("This page is in the books already. What is keyed in now takes its place.")

    def _out_of_range(self) -> str:
        warm = [one for one in self._sheets.measured(self.sheet.code) if one.is_out_of_range]
        if not warm:
            return self._language.say("All of it is in range.")
        said = self._language.listed(temperature_words(one.tenths_f, self._units, self._language) for one in warm)
        return self._language.say("Out of range: {degrees}. The close tells it too.", degrees=said)
