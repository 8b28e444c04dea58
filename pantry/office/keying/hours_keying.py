"""Keys a page of volunteers in: how many hours it tells in all. Who they were stays on paper.

In: the page in hand, then what was typed. Out: as every `Keying`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import PantryError
from pantry.office.keying.keying import Keying
from pantry.office.keying.typed_numbers import read_minutes
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

    signs = ":+"

    def __init__(self, sheets: KeyedSheets, sheet: SheetInHand, language: Language) -> None:
        super().__init__(sheet, language)
        self._sheets = sheets
        self._kept = sheets.kept(sheet.code)
        self.trouble = self._first_trouble()
        self._minutes = 0

    @property
    def asks(self) -> str:
        """The question over the box."""
        if self.is_over:
            return self._language.say("Saved. Scan the next page, or go back.")
        return self._language.say("How many hours did all of them help?")

    @property
    def may_be_blank(self) -> bool:
        """Not once something of it is in the books."""
        return not (self.is_over or self._kept.entries)

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, typed = self._language.say, text.strip()
        if self.sheet.is_blank:
            return say("Nothing is on this page. It is not waited for.")
        if self.is_saved:
            return say("{hours} hours.", hours=hours_words(self._minutes))
        if not typed:
            return say("12, or 2:30+3+2.5: hours with + between are added up.")
        try:
            return say("{hours} hours.", hours=hours_words(read_minutes(typed)))
        except PantryError as why:
            return self._language.error(why)

    def enter(self, text: str) -> None:
        """What was typed, at Enter. What can't be saved stays in the box, and `trouble` says why."""
        typed = text.strip()
        self.trouble, self.in_box = "", ""
        try:
            self._minutes = self._sheets.key_minutes(
                self.sheet.code,
                read_minutes(typed),
                date=self.sheet.day.isoformat(),
                set_right=bool(self._kept.entries),
            ).minutes
            self.is_saved = True
        except PantryError as why:
            self.trouble, self.in_box = self._language.error(why), typed

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
