"""A day that was kept on paper, without any sheet of ours: its totals are keyed in as those of a day page are.

In: what is typed. Out: as every `Keying`; one entry of the day, the same paper as a day that was added by command.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import sentence
from pantry.office.keying.day_keying import DayKeying
from pantry.office.keying.keying import SheetInHand
from pantry.office.keying.sheet_kinds import KeyedAs, SheetKind

if TYPE_CHECKING:
    from pantry.codes.measures import Units
    from pantry.language import Language
    from pantry.office.keying.keyed_sheets import KeyedSheets
    from pantry.office.keying.paper_day import PaperDay

_NO_CODE = ""
_PAPER_DAY = SheetKind(sentence("A day on paper"), KeyedAs.DAY)


class DayOnPaper(SheetInHand):
    """Whatever it was written on: it bears no code."""

    def __init__(self, sheets: KeyedSheets, language: Language) -> None:
        super().__init__(sheets, _NO_CODE, _PAPER_DAY, language)

    @property
    def digits(self) -> str:
        """It has none."""
        return ""


class DayAloneKeying(DayKeying):
    """The totals of such a day on their way into the books."""

    def __init__(self, sheets: KeyedSheets, language: Language, units: Units, *, asks_ages: bool) -> None:
        super().__init__(sheets, DayOnPaper(sheets, language), language, units, asks_ages=asks_ages)

    @property
    def asks(self) -> str:
        """The question over the box."""
        return self._language.say("Saved. Go back.") if self.is_over else super().asks

    @property
    def may_be_blank(self) -> bool:
        """No page of ours waits for it."""
        return False

    @property
    def band(self) -> str:
        """For which day it is written."""
        return self._language.say("Writing for {day}", day=self._language.day(self.sheet.day))

    def _save(self, day: PaperDay) -> None:
        self._sheets.keep_day(day)
