"""What every way to key a page in has in common, so that one screen shows them all and decides nothing.

In: the page in hand, then what was typed. Out: what is asked and told, what was said so far, in the end a saved entry.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pantry.errors import PantryError

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.keying.keyed_sheets import KeyedSheets
    from pantry.office.keying.sheet_kinds import SheetKind


@dataclass(frozen=True, slots=True)
class Cell:
    """What was said so far of one thing: a row's number or its name, and the number that was typed."""

    name: str
    value: str
    is_asked: bool = False


class SheetInHand:
    """The page itself: what it is, of which day, and whether it turned out to be blank."""

    def __init__(self, sheets: KeyedSheets, code: str, kind: SheetKind, language: Language) -> None:
        self.code, self.kind = code, kind
        self._sheets, self._language = sheets, language
        self.day = min(date.fromisoformat(sheets.day_of(code)), sheets.today)
        self._printed = sheets.printed(code)
        self.is_blank = False

    @property
    def title(self) -> str:
        """What it is, the day with its weekday, and which page of how many where that is known."""
        say, day = self._language.say, self.day
        if day.year == self._sheets.today.year:
            when = self._language.day(day)
        else:
            when = f"{self._language.weekday(day.weekday())}, {self._language.full_date(day)}"
        sheet, printed = say(self.kind.title), self._printed
        if printed and printed.page:
            return say("{sheet} · {day} · page {n} of {m}", sheet=sheet, day=when, n=printed.page, m=printed.pages)
        return say("{sheet} · {day}", sheet=sheet, day=when)

    @property
    def digits(self) -> str:
        """Its code as it stands on the page, in groups."""
        code = self.code
        return f"{code[0]} {code[1:5]} {code[5:9]} {code[9]}"

    def move_day(self, days: int) -> None:
        """It is of another day; none that has not come yet."""
        self.day = min(self.day + timedelta(days=days), self._sheets.today)

    def leave_blank(self) -> str:
        """Nothing was written on it; gives what stands in the way of that, in words."""
        try:
            self._sheets.mark_unused(self.code)
        except PantryError as why:
            return self._language.error(why)
        self.is_blank = True
        return ""

    def take_back_blank(self) -> str:
        """Something was written on it after all; gives what stands in the way, in words."""
        try:
            self._sheets.mark_used(self.code)
        except PantryError as why:
            return self._language.error(why)
        self.is_blank = False
        return ""


class Keying(ABC):
    """One page on its way into the books. What can't be saved stands `in_box` again, and `trouble` says why.

    `signs`: what is typed beside digits on tiles; none where they don't do. `takes_scans`: a product is a row of it.
    """

    signs = ""
    takes_scans = False

    def __init__(self, sheet: SheetInHand, language: Language) -> None:
        self.sheet = sheet
        self._language = language
        self.trouble = self.in_box = ""
        self.is_saved = False

    @property
    @abstractmethod
    def asks(self) -> str:
        """The question over the box."""

    @abstractmethod
    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""

    @abstractmethod
    def enter(self, text: str) -> None:
        """What was typed, at Enter."""

    @property
    @abstractmethod
    def may_be_blank(self) -> bool:
        """Whether it can still be said that nothing is on the page: not once something of it is in the books."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more is asked: Enter leads back."""
        return self.is_saved or self.sheet.is_blank

    @property
    def is_half_typed(self) -> bool:
        """Whether something was typed that would be lost without this page."""
        return not self.is_over and bool(self.in_box)

    @property
    def may_undo(self) -> bool:
        """Whether there is something that `undo` takes back."""
        return self.sheet.is_blank

    def cells(self, text: str) -> tuple[Cell, ...]:  # noqa: ARG002 - for those that show it
        """What was said so far, and what stands in the box of it."""
        return ()

    def take_scan(self, line: str) -> bool:  # noqa: ARG002 - for those that read products
        """Whether a scan is of this page; else it is the table's."""
        return False

    def back(self) -> bool:
        """One question back; whether there was one."""
        return False

    def move_day(self, days: int) -> None:
        """The page is of another day; none that has not come yet."""
        if not self.is_over:
            self.sheet.move_day(days)

    def leave_blank(self) -> None:
        """Nothing was written on the page."""
        self.trouble = self.sheet.leave_blank()

    def undo(self) -> None:
        """Something was written on it after all."""
        self.trouble = self.sheet.take_back_blank()
