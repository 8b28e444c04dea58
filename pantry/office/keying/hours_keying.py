"""Keys a page of volunteers in: each one's hours, or all at once, added up. Who they were stays on paper.

In: the page in hand, then what was typed. Out: as every `Keying`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import PantryError
from pantry.office.keying.keying import Cell, Keying
from pantry.office.keying.typed_numbers import ADDED, read_minutes
from pantry.places import MINUTE_ITEM

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.keying.keyed_sheets import KeyedSheets
    from pantry.office.keying.keying import SheetInHand


def hours_words(minutes: int) -> str:
    """As a clock counts them: 12:30."""
    return f"{minutes // 60}:{minutes % 60:02d}"


class HoursKeying(Keying):
    """Volunteers' hours on their way into the books."""

    signs = ".:+"

    def __init__(self, sheets: KeyedSheets, sheet: SheetInHand, language: Language) -> None:
        super().__init__(sheet, language)
        self._sheets = sheets
        self._kept = sheets.kept(sheet.code)
        self.trouble = self._first_trouble()
        self._minutes = 0
        self._rows: tuple[str, ...] = ()

    @property
    def asks(self) -> str:
        """The question over the box."""
        if self.is_over:
            return self._language.say("Saved. Scan the next page, or go back.")
        return self._language.say("How many hours did each of them help?")

    @property
    def may_be_blank(self) -> bool:
        """Not once something of it is in the books."""
        return not (self.is_over or self._rows or self._kept.entries)

    @property
    def answers(self) -> tuple[str, ...]:
        """The hours that were entered one by one."""
        return self._rows

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, typed = self._language.say, text.strip()
        if self.sheet.is_blank:
            return say("Nothing is on this page. It is not waited for.")
        if self.is_saved:
            return say("{hours} hours.", hours=hours_words(self._minutes))
        if not typed and not self._rows:
            return say("2:30 and Enter for each of them, or 2:30+3+2.5 for all at once.")
        try:
            hours = hours_words(self._sum(typed))
        except PantryError as why:
            return self._language.error(why)
        if typed:
            return say("{hours} hours.", hours=hours)
        return say("{hours} hours. The next one's, or Enter: that was all.", hours=hours)

    def cells(self, text: str) -> tuple[Cell, ...]:
        """A cell for each that was entered, and what stands in the box."""
        typed = text.strip()
        rows = (*self._rows, typed) if typed and not self.is_over else self._rows
        return tuple(Cell(str(number), row) for number, row in enumerate(rows, 1))

    def without_last(self, text: str) -> str:
        """Of hours that are added up the last ones go."""
        return text.rpartition(ADDED)[0]

    def enter(self, text: str) -> None:
        """One's hours, or those of all with + between; Enter alone ends them. What can't be saved stays in the box."""
        if self.is_over:
            return
        typed = text.strip()
        self.trouble, self.in_box, self.is_box_over = "", "", False
        is_all = not self._rows and ADDED in typed
        try:
            minutes = self._sum(typed)
            if typed:
                self._rows += (typed,)
            if is_all or not typed:
                self._keep(minutes)
        except PantryError as why:
            self.trouble, self.in_box = self._language.error(why), typed
            if is_all or not typed:
                self._put_rows_back()
            self.is_box_over = ADDED not in self.in_box  # of hours that are added up the wrong ones are looked for

    def back(self) -> bool:
        """What was entered one by one stands in the box again; whether there was something."""
        if self.is_over or not self._rows:
            return False
        self.trouble, self.is_box_over = "", False
        self._put_rows_back()
        return True

    def _put_rows_back(self) -> None:
        if self._rows:
            self.in_box, self._rows = ADDED.join(self._rows), ()

    def _sum(self, typed: str) -> int:
        rows = (*self._rows, typed) if typed or not self._rows else self._rows
        return read_minutes(ADDED.join(rows))

    def _keep(self, minutes: int) -> None:
        code, day, known = self.sheet.code, self.sheet.day.isoformat(), bool(self._kept.entries)
        self._minutes = self._sheets.key_minutes(code, minutes, date=day, set_right=known).minutes
        self.is_saved = True

    def _first_trouble(self) -> str:
        """Hours that are here already, of this page or from the table, which would count twice."""
        say, kept = self._language.say, self._kept.quantities.get(MINUTE_ITEM, 0)
        if self._kept.entries:
            return say(
                "This page is in the books already: {hours} hours. What is keyed in now takes its place.",
                hours=hours_words(kept),
            )
        known = self._sheets.day_in_books(self.sheet.day.isoformat()).volunteers_min
        if not known:
            return ""
        return say(
            "{hours} hours of this day are in the books already. Key in only the rest.",
            hours=hours_words(known),
        )
