"""Keys one page in, question by question: its rows, one key each, and the total that stands on it; or totals alone.

In: the page's code, then what was typed. Out: what is asked and told, the rows so far, and in the end a saved entry.
The screen that shows it decides nothing.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.errors import PantryError
from pantry.office.keying.keyed_sheets import MOST_ROWS
from pantry.rules.odd_numbers import LARGEST_HOUSEHOLD

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.keying.keyed_sheets import Keyed, KeyedSheets

TEN_MORE, EMPTY_ROW = "+", "0"
Row = int | None


class Step(StrEnum):
    """What is asked."""

    ROWS = "rows"
    TOTAL = "total"
    HOUSEHOLDS = "households"
    PEOPLE = "people"
    SAVED = "saved"


def rows_typed(text: str) -> tuple[Row, ...] | None:
    """The people of each row: a digit is a row, 0 an empty one, and + makes the last row ten more.

    None where it can't be that: another sign, ten more of nothing, more than a household or a page holds.
    """
    rows: list[Row] = []
    for sign in text:
        if sign == TEN_MORE and rows and rows[-1] is not None and rows[-1] + 10 <= LARGEST_HOUSEHOLD:
            rows[-1] += 10
        elif sign.isascii() and sign.isdigit() and len(rows) < MOST_ROWS:
            rows.append(None if sign == EMPTY_ROW else int(sign))
        else:
            return None
    return tuple(rows)


def sums_of(rows: tuple[Row, ...]) -> tuple[int, int]:
    """Households and people."""
    people = [row for row in rows if row is not None]
    return len(people), sum(people)


class SheetKeying:
    """One page on its way into the books."""

    def __init__(self, sheets: KeyedSheets, code: str, today: date, language: Language) -> None:
        self.code = code
        self._sheets, self._today, self._language = sheets, today, language
        self._kept = sheets.kept(code)
        self.day = min(date.fromisoformat(sheets.day_of(code)), today)
        self.step = Step.ROWS
        self.in_box = ""
        self.trouble = self._first_trouble()
        self.saved: Keyed | None = None
        self._rows_text = ""
        self._households = 0

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that were typed and are to be saved."""
        return rows_typed(self._rows_text) or ()

    @property
    def asks(self) -> str:
        """The question over the box."""
        say = self._language.say
        match self.step:
            case Step.ROWS:
                return say("How many people are in each row? One key a row.")
            case Step.TOTAL:
                return say("Which total of people does the page say?")
            case Step.HOUSEHOLDS:
                return say("How many households does the page say?")
            case Step.PEOPLE:
                return say("How many people does the page say?")
            case Step.SAVED:
                return say("Saved. Scan the next page, or go back to the table.")

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, typed = self._language.say, text.strip()
        match self.step:
            case Step.ROWS if not typed:
                return say("4: a row of 4. 0: an empty row. 2 and +: a row of 12. Enter: only the totals.")
            case Step.ROWS:
                rows = rows_typed(typed)
                return say("Type digits and + only.") if rows is None else self._sums(*sums_of(rows))
            case Step.TOTAL if not typed:
                return say("Enter: save without a total. {sums}", sums=self._sums(*sums_of(self.rows)))
            case Step.SAVED:
                return self._saved_words()
            case _:
                return ""

    def enter(self, text: str) -> None:
        """What was typed, at Enter. What can't be saved stays in the box, and `trouble` says why."""
        typed = text.strip()
        self.trouble, self.in_box = "", ""
        try:
            self._enter(typed)
        except PantryError as why:
            self.trouble, self.in_box = self._language.error(why), typed

    def back(self) -> bool:
        """One question back; whether there was one."""
        if self.step in (Step.ROWS, Step.SAVED):
            return False
        self.step, self.trouble, self.in_box = Step.ROWS, "", self._rows_text
        return True

    def move_day(self, days: int) -> None:
        """The page is of another day; none that has not come yet."""
        if self.step is not Step.SAVED:
            self.day = min(self.day + timedelta(days=days), self._today)

    def mark_unused(self) -> None:
        """Nothing was written on the page."""
        try:
            self._sheets.mark_unused(self.code)
        except PantryError as why:
            self.trouble = self._language.error(why)
        else:
            self.step, self.trouble = Step.SAVED, ""

    def _enter(self, typed: str) -> None:
        match self.step:
            case Step.ROWS if not typed:
                self.step, self._rows_text = Step.HOUSEHOLDS, ""
            case Step.ROWS:
                self._take_rows(typed)
            case Step.TOTAL:
                self._take_total(typed)
            case Step.HOUSEHOLDS:
                number = self._number(typed)
                if number is not None:
                    self._households, self.step = number, Step.PEOPLE
            case Step.PEOPLE:
                people = self._number(typed)
                if people is not None:
                    self._keep(self._sheets.key_totals(
                        self.code, self._households, people, date=self.day.isoformat(), set_right=self._is_known
                    ))  # fmt: skip
            case Step.SAVED:
                pass

    def _take_rows(self, typed: str) -> None:
        rows = rows_typed(typed)
        if rows is None:
            self.trouble, self.in_box = self._language.say("Type digits and + only."), typed
        elif sums_of(rows) == (0, 0):
            self.trouble = self._language.say("All rows are empty. Nothing was saved.")
        else:
            self._rows_text, self.step = typed, Step.TOTAL

    def _take_total(self, typed: str) -> None:
        total = None if not typed else self._number(typed)
        if typed and total is None:
            return
        people = sums_of(self.rows)[1]
        if total is not None and total != people:
            self.step, self.in_box = Step.ROWS, self._rows_text
            self.trouble = self._language.say(
                "The rows add up to {n}, the page says {m}. Look at each row.", n=people, m=total
            )
            return
        self._keep(self._sheets.key_rows(self.code, self.rows, date=self.day.isoformat(), set_right=self._is_known))

    def _number(self, typed: str) -> int | None:
        if typed.isascii() and typed.isdigit() and len(typed) <= 6:
            return int(typed)
        self.trouble, self.in_box = self._language.say("Type a whole number."), typed
        return None

    def _keep(self, keyed: Keyed) -> None:
        self.saved, self.step = keyed, Step.SAVED

    @property
    def _is_known(self) -> bool:
        return bool(self._kept.entries)

    def _first_trouble(self) -> str:
        if not self._is_known:
            return ""
        return self._language.say(
            "This page is in the books already. {sums} What is keyed in now takes its place.",
            sums=self._sums(self._kept.households, self._kept.people),
        )

    def _saved_words(self) -> str:
        return self._sums(self.saved.households, self.saved.people) if self.saved else ""

    def _sums(self, households: int, people: int) -> str:
        language = self._language
        return language.say(
            "Households {households}, people {people}.",
            households=language.number(households), people=language.number(people),
        )  # fmt: skip
