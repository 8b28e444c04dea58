"""Keys a count sheet in, item by item, from top to bottom; Enter leaves out what was not counted.

In: the page in hand, then what was typed. Out: as every `Keying`; one entry when the last item is passed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.measures import weight_words
from pantry.errors import PantryError
from pantry.office.goods import read_amount
from pantry.office.keying.keying import AnsweredInTurn, Cell
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.keying.counted_sheets import CountedSheets
    from pantry.office.keying.keying import SheetInHand
    from pantry.settings import Units
    from pantry.shelf import Item


class CountKeying(AnsweredInTurn):
    """A count sheet on its way into the books."""

    signs = "."

    def __init__(self, counted: CountedSheets, sheet: SheetInHand, language: Language, units: Units) -> None:
        super().__init__(sheet, language)
        self._counted, self._units = counted, units
        rows = counted.rows_on(sheet.code)
        self._numbers, self._items = tuple(row.number for row in rows), tuple(row.item for row in rows)
        self._kept = counted.sheets.kept(sheet.code)
        self._typed = [""] * len(self._items)
        self._at = 0
        self.trouble = self._first_trouble()

    @property
    def asks(self) -> str:
        """The question over the box."""
        say = self._language.say
        if not self._items:
            return say("What stands on this page is not known here.")
        if self.is_over:
            return say("Saved. Scan the next page, or go back.")
        return say("How many were counted? {name}", name=self._name(self._items[self._at]))

    @property
    def is_over(self) -> bool:
        """Also where nobody here knows the page."""
        return super().is_over or not self._items

    @property
    def may_be_blank(self) -> bool:
        """Not once something was typed or is in the books."""
        return not (self.is_over or self._kept.entries or any(self._typed))

    @property
    def answers(self) -> tuple[str, ...]:
        """What was typed of the items so far; none where all were skipped."""
        typed = tuple(self._typed[: self._at])
        return typed if any(typed) else ()

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, typed = self._language.say, text.strip()
        if self.sheet.is_blank:
            return say("Nothing is on this page. It is not waited for.")
        if not self._items:
            return say("Read the stick of the laptop that printed it.")
        if self.is_over:
            return self._language.say_many("{n} row in the books.", "{n} rows in the books.", self._rows)
        if typed:
            return self._typed_words(typed)
        if kept := self._kept_words(self._at):
            return say("Enter: {value} stays.", value=kept)
        return say("Enter: the page doesn't say.")

    def cells(self, text: str) -> tuple[Cell, ...]:
        """A cell for each item: what was typed, else what stays."""
        return tuple(
            Cell(
                str(self._numbers[number]), self._value(number, text), is_asked=not self.is_over and number == self._at
            )
            for number in range(len(self._items))
        )

    def back(self) -> bool:
        """One item back; whether there was one."""
        if self.is_over or not self._at:
            return False
        self._at -= 1
        self.trouble, self.in_box, self.is_box_over = "", self._typed[self._at], False
        return True

    def _take(self, typed: str) -> None:
        self._read(self._at, typed)
        self._typed[self._at] = typed
        self._go_on()

    def _first_trouble(self) -> str:
        if not self._kept.entries:
            return ""
        return self._language.say("This page is in the books already. What is keyed in now takes its place.")

    def _go_on(self) -> None:
        if self._at + 1 < len(self._items):
            self._at += 1
            self.in_box = self._typed[self._at]
        elif any(self._typed):
            self._keep()
        else:
            self._at = 0
            self.trouble = self._language.say("Nothing was typed. Nothing was saved.")

    def _keep(self) -> None:
        found = tuple(self._found(number) for number in range(len(self._items)))
        self._counted.key(self.sheet.code, found, date=self.sheet.day.isoformat(), set_right=bool(self._kept.entries))
        self.is_saved = True
        self._kept = self._counted.sheets.kept(self.sheet.code)

    @property
    def _rows(self) -> int:
        return sum(item.item in self._kept.quantities for item in self._items)

    def _found(self, number: int) -> int | None:
        """What was typed, else what the books have of this page."""
        typed = self._typed[number]
        return self._read(number, typed) if typed else self._kept.quantities.get(self._items[number].item)

    def _read(self, number: int, typed: str) -> int | None:
        return read_amount(typed, self._items[number].unit, self._units) if typed else None

    def _typed_words(self, typed: str) -> str:
        """A weight in the site's unit; a number needs no words."""
        try:
            found = self._read(self._at, typed) or 0
            return self._words(self._at, found) if self._items[self._at].unit == WEIGHED else ""
        except PantryError as why:
            return self._language.error(why)

    def _words(self, number: int, quantity: int) -> str:
        if self._items[number].unit == WEIGHED:
            return weight_words(quantity, self._units, self._language)
        return self._language.number(quantity)

    def _kept_words(self, number: int) -> str:
        kept = self._kept.quantities.get(self._items[number].item)
        return "" if kept is None else self._words(number, kept)

    def _value(self, number: int, text: str) -> str:
        if not self.is_over and number == self._at and text.strip():
            return text.strip()
        return self._typed[number] or self._kept_words(number) or "–"

    def _name(self, item: Item) -> str:
        return item.names.get(self._language.code, "") or item.name or self._language.say("Unknown item")
