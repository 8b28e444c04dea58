"""Keys one page in, question by question: its rows, one key each, and the total that stands on it; or totals alone.

In: the page in hand, then what was typed. Out: as every `Keying`. Where the site counts ages and the page tells them,
those of the whole page are asked last.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.office.keying.copied_papers import refuse_totals
from pantry.office.keying.keyed_sheets import MOST_ROWS, USUAL_MOST_ROWS
from pantry.office.keying.keying import AnsweredInTurn, Cell
from pantry.office.keying.typed_numbers import read_ages, read_whole
from pantry.rules.odd_numbers import LARGEST_HOUSEHOLD

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.keying.keyed_sheets import Keyed, KeyedSheets
    from pantry.office.keying.keying import SheetInHand

TEN_MORE, EMPTY_ROW = "+", "0"
_ROW_TYPED, _LAST_ROW = re.compile(r"[0-9]\+*"), re.compile(r".\+*$")
Row = int | None


class Step(StrEnum):
    """What is asked."""

    ROWS = "rows"
    TOTAL = "total"
    HOUSEHOLDS = "households"
    PEOPLE = "people"
    AGES = "ages"


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


class SheetKeying(AnsweredInTurn):
    """A page of households on its way into the books."""

    def __init__(self, sheets: KeyedSheets, sheet: SheetInHand, language: Language, *, asks_ages: bool) -> None:
        super().__init__(sheet, language)
        self._sheets, self._asks_ages = sheets, asks_ages
        self.signs = f".{TEN_MORE}" if asks_ages else TEN_MORE
        self._kept = sheets.kept(sheet.code)
        self.step = Step.ROWS
        self.trouble = self._first_trouble()
        self._saved: Keyed | None = None
        self._rows_text = ""
        self._totals: tuple[int, int] | None = None
        self._ages: tuple[int, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that were typed and are to be saved."""
        return rows_typed(self._rows_text) or ()

    @property
    def asks(self) -> str:
        """The question over the box."""
        say = self._language.say
        if self.is_over:
            return say("Saved. Scan the next page, or go back.")
        match self.step:
            case Step.ROWS:
                return say("How many people are in each row? One key a row.")
            case Step.TOTAL:
                return say("Which total of people does the page say?")
            case Step.HOUSEHOLDS:
                return say("How many households does the page say?")
            case Step.PEOPLE:
                return say("How many people does the page say?")
            case Step.AGES:
                return say("How many children, adults and seniors does the page say?")

    @property
    def may_be_blank(self) -> bool:
        """Not once something of it was typed or is in the books."""
        return not (self.is_over or self.rows or self._kept.entries) and self.step is Step.ROWS

    @property
    def answers(self) -> tuple[str, ...]:
        """The rows one by one, and the totals that were typed."""
        rows = tuple(_ROW_TYPED.findall(self._rows_text))
        totals = tuple(map(str, self._totals or ()))
        match self.step:
            case Step.ROWS:
                return rows
            case Step.TOTAL | Step.HOUSEHOLDS:
                return (*rows, "")
            case Step.PEOPLE:
                return ("", *totals[:1])
            case Step.AGES:
                return ("", *totals) if totals else (*rows, "", "")

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, typed = self._language.say, text.strip()
        match self.step:
            case _ if self.is_over:
                return self._saved_words()
            case Step.ROWS:
                return self._hint_of_rows(typed)
            case Step.TOTAL if not typed:
                return say("Enter: save without a total. {sums}", sums=self._sums(*sums_of(self.rows)))
            case Step.AGES if not typed:
                return say("As 12 20 5 or 12.20.5. Enter: save without ages.")
            case _:
                return ""

    def _hint_of_rows(self, typed: str) -> str:
        say, rows = self._language.say, rows_typed(self._rows_text + typed)
        if rows is None:
            return say("Type digits and + only.")
        if typed:
            return self._sums(*sums_of(rows))
        if rows:
            return say("{sums} The next row, or Enter: that was all.", sums=self._sums(*sums_of(rows)))
        return say("4: a row of 4. 0: an empty row. 2 and +: a row of 12. Enter: only the totals.")

    def cells(self, text: str) -> tuple[Cell, ...]:
        """A cell for each row; an empty row is a dash."""
        rows = rows_typed(self._rows_text + text.strip()) if self.step is Step.ROWS else self.rows
        return tuple(
            Cell(str(number), "–" if people is None else str(people)) for number, people in enumerate(rows or (), 1)
        )

    def without_last(self, text: str) -> str:
        """Of rows the last one goes, those before it stay."""
        return _LAST_ROW.sub("", text) if self.step is Step.ROWS else ""

    def back(self) -> bool:
        """One question back, or the rows that were entered one by one; whether there was something."""
        if self.is_over or (self.step is Step.ROWS and not self._rows_text):
            return False
        self.trouble, self.is_box_over = "", False
        self._put_rows_back()
        return True

    def _take(self, typed: str) -> None:
        match self.step:
            case Step.ROWS if not typed and self._rows_text:
                self._end_rows()
            case Step.ROWS if not typed:
                self.step = Step.HOUSEHOLDS
            case Step.ROWS:
                self._take_rows(typed)
            case Step.TOTAL:
                self._take_total(typed)
            case Step.HOUSEHOLDS:
                self._totals, self.step = (read_whole(typed), 0), Step.PEOPLE
            case Step.PEOPLE:
                self._take_people(read_whole(typed))
            case Step.AGES:
                self._ages = read_ages(typed) if typed else ()
                self._keep()

    def _take_rows(self, typed: str) -> None:
        """All rows at once; or one with each Enter, as on a calculator: then Enter alone ends them."""
        rows = rows_typed(self._rows_text + typed)
        if rows is None:
            self.trouble, self.in_box = self._language.say("Type digits and + only."), typed
            return
        is_all = not self._rows_text and len(rows) > 1
        self._rows_text += typed
        self.trouble = self._too_many_rows()
        if is_all:
            self._end_rows()

    def _end_rows(self) -> None:
        self._totals = None
        if sums_of(self.rows) == (0, 0):
            self._rows_text, self.trouble = "", self._language.say("All rows are empty. Nothing was saved.")
        else:
            self.step, self.trouble = Step.TOTAL, self._too_many_rows()

    def _too_many_rows(self) -> str:
        """More rows than the page has are asked about, and never refused: somebody may have drawn some more."""
        n, of_page = len(self.rows), self.sheet.rows
        if n <= (of_page or USUAL_MOST_ROWS):
            return ""
        if of_page:
            return self._language.say(
                "{n} rows were typed, this page has {m}. Is that right? If not, Backspace or Esc shows each row.",
                n=n, m=of_page,
            )  # fmt: skip
        return self._language.say(
            "{n} rows were typed, a page has {m} at most. Is that right? If not, Backspace or Esc shows each row.",
            n=n, m=USUAL_MOST_ROWS,
        )  # fmt: skip

    def _put_rows_back(self) -> None:
        self.step, self.in_box, self._rows_text = Step.ROWS, self._rows_text, ""

    def _take_total(self, typed: str) -> None:
        total = read_whole(typed) if typed else None
        people = sums_of(self.rows)[1]
        if total is not None and total != people:
            self.trouble = self._language.say(
                "The rows add up to {n}, the page says {m}. Type the total again,"
                " or press Backspace or Esc to look at each row.",
                n=people, m=total,
            )  # fmt: skip
            return
        self._ask_ages_or_keep()

    def _take_people(self, people: int) -> None:
        households = self._totals[0] if self._totals else 0
        if (households, people) == (0, 0):
            self.step = Step.ROWS
            self.trouble = self._language.say("Nobody is on that page. Nothing was saved.")
            return
        refuse_totals(households, people)
        self._totals = households, people
        self._ask_ages_or_keep()

    def _ask_ages_or_keep(self) -> None:
        if self._asks_ages:
            self.step = Step.AGES
        else:
            self._keep()

    def _keep(self) -> None:
        code, day, known = self.sheet.code, self.sheet.day.isoformat(), bool(self._kept.entries)
        if self._totals:
            self._saved = self._sheets.key_totals(code, *self._totals, ages=self._ages, date=day, set_right=known)
        else:
            self._saved = self._sheets.key_rows(code, self.rows, ages=self._ages, date=day, set_right=known)
        self.is_saved = True

    def _first_trouble(self) -> str:
        if not self._kept.entries:
            return ""
        return self._language.say(
            "This page is in the books already. {sums} What is keyed in now takes its place.",
            sums=self._sums(self._kept.households, self._kept.people),
        )

    def _saved_words(self) -> str:
        if self.sheet.is_blank:
            return self._language.say("Nothing is on this page. It is not waited for.")
        return self._sums(self._saved.households, self._saved.people) if self._saved else ""

    def _sums(self, households: int, people: int) -> str:
        language = self._language
        return language.say(
            "Households {households}, people {people}.",
            households=language.number(households), people=language.number(people),
        )  # fmt: skip
