"""What every way to key a page in has in common, so that one screen shows them all and decides nothing.

In: the page in hand, then what was typed. Out: what is asked and told, what was said so far, in the end a saved entry.
"""

from __future__ import annotations

import contextlib
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
        """It is of another day, at most today."""
        self.day = min(self.day + timedelta(days=days), self._sheets.today)

    @property
    def is_of_today(self) -> bool:
        """Whether the day after it has not come yet."""
        return self.day == self._sheets.today

    @property
    def rows(self) -> int:
        """For how many households it has rows; 0 where that is not known."""
        return self._printed.rows if self._printed else 0

    @property
    def is_begun(self) -> bool:
        """Whether some of its rows are in the books, and nobody said yet that these are all."""
        printed = self._sheets.printed(self.code)
        return bool(printed and printed.begun)

    def say_begun(self, *, is_begun: bool) -> None:
        """A row of it is in the books; or the page is done. Where that can't be kept the rows stand all the same."""
        if self._printed and is_begun != self.is_begun:
            with contextlib.suppress(PantryError):
                self._sheets.mark_begun(self.code, is_begun=is_begun)

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

    `is_box_over`: what stands in the box is gone with the next letter. `takes_scans`: a product is a row of it.
    `signs`: what is typed beside digits on tiles; none where they don't do.
    """

    signs = ""
    takes_scans = False

    def __init__(self, sheet: SheetInHand, language: Language) -> None:
        self.sheet = sheet
        self._language = language
        self.trouble = self.in_box = ""
        self.is_saved = self.is_box_over = False

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
    def words_when_over(self) -> str:
        """What becomes of what is typed where nothing more is asked: it is neither taken nor thrown away."""
        return self._language.say(
            "Nothing more is asked here: what you type is not saved. Scan the next page first; Esc empties the box."
        )

    @property
    def has_half(self) -> bool:
        """Whether what stands in the box is of the page, and is to be here again."""
        return not self.is_over

    @property
    def found(self) -> str:
        """The counting whose outcome somebody should look at, now that the page is in the books."""
        return ""

    @property
    def answers(self) -> tuple[str, ...]:
        """What was entered and is not in the books yet, as `enter` takes it, one after the other."""
        return ()

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
        if self.is_over:
            return
        is_ahead = days > 0 and self.sheet.is_of_today
        self.sheet.move_day(days)
        self.trouble = self._language.say("That day has not come yet.") if is_ahead else self._first_trouble()

    def go_on(self, day: str, answers: tuple[str, ...], in_box: str, *, is_box_over: bool = False) -> None:
        """Goes on where the page was left: its day, what was entered of it, what stood in the box."""
        told = self.trouble
        self.move_day((date.fromisoformat(day) - self.sheet.day).days)
        for answer in answers:
            self.enter(answer)
        self.in_box, self.is_box_over = in_box or self.in_box, is_box_over and bool(in_box)
        self.trouble = told or self._language.say("This page was begun. What was keyed of it is here.")

    def without_last(self, text: str) -> str:  # noqa: ARG002 - for those whose box holds more than one number
        """What stays of the text in the box when the number that is being typed is taken away."""
        return ""

    def open_already(self, in_box: str) -> None:
        """Its own code was scanned: all stays as it is."""
        self.stay(in_box, self._language.say("This page is open already. What was keyed of it is here."))

    def refuse_scan(self, in_box: str) -> None:
        """A scan came behind what the page can't take: for the table it would be so many of it."""
        why = self._language.say("That scan was not taken: something stands in the box. Press Esc and scan again.")
        self.stay(in_box, why)

    def stay(self, in_box: str, why: str = "") -> None:
        """Nothing happens but that this stands in the box, and why; what was refused is refused still."""
        self.is_box_over = self.is_refused(in_box)
        self.trouble, self.in_box = why, in_box

    def is_refused(self, in_box: str) -> bool:
        """Whether what stands in the box is what could not be saved: the next digit is no more of that number."""
        return self.is_box_over and bool(in_box) and in_box == self.in_box

    def leave_blank(self) -> None:
        """Nothing was written on the page."""
        self.trouble = self.sheet.leave_blank()

    def undo(self) -> None:
        """Something was written on it after all."""
        self.trouble = self.sheet.take_back_blank()

    def _first_trouble(self) -> str:
        """What is in the books already of the page or its day."""
        return ""


class AnsweredInTurn(Keying):
    """A page that is keyed in answer by answer."""

    def enter(self, text: str) -> None:
        """What was typed, at Enter. What can't be saved stays in the box, and `trouble` says why."""
        if self.is_over:
            return
        typed = text.strip()
        self.trouble = self.in_box = ""
        self.is_box_over = False
        try:
            self._take(typed)
        except PantryError as why:
            self.trouble, self.in_box, self.is_box_over = self._language.error(why), typed, True

    @abstractmethod
    def _take(self, typed: str) -> None:
        """What Enter does with an answer. Raises PantryError."""
