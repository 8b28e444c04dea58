"""Keys a count sheet in, item by item, from top to bottom; Enter leaves out what was not counted. Then who counted.

In: the page in hand, then what was typed. Out: as every `Keying`; one entry when who counted is said or passed. What
moved since the page was printed is asked about then: it was before the count, or after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import PantryError, RefusedInput
from pantry.office.count_words import difference_words, net_of
from pantry.office.counting import alias_said, say_order
from pantry.office.goods import read_amount
from pantry.office.keying.keying import AnsweredInTurn, Cell
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.office.keying.counted_sheets import CountedSheets, SheetFound
    from pantry.office.keying.keying import SheetInHand
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.countings import CameMeanwhile

_BEFORE, _AFTER = "1", "2"


class CountKeying(AnsweredInTurn):
    """A count sheet on its way into the books."""

    signs = "."

    def __init__(self, counted: CountedSheets, sheet: SheetInHand, parts: TalkParts) -> None:
        super().__init__(sheet, parts.language)
        self._counted, self._parts = counted, parts
        rows = counted.rows_on(sheet.code)
        self._numbers, self._items = tuple(row.number for row in rows), tuple(row.item for row in rows)
        self._kept = counted.sheets.kept(sheet.code)
        self._typed = [""] * len(self._items)
        self._at = 0
        self._asks_who = False
        self._told: SheetFound | None = None
        self._passed: frozenset[str] = frozenset()
        self._answered: list[CameMeanwhile] = []
        self.trouble = self._first_trouble()

    @property
    def asks(self) -> str:
        """The question over the box."""
        say = self._language.say
        if not self._items:
            return say("What stands on this page is not known here.")
        if self.is_over:
            return say("Saved. Scan the next page, or go back.")
        if self._came:
            return self._order_asked(self._came[0])
        if self._asks_who:
            return say("Who counted?")
        return say("How many were counted? {name}", name=self._parts.called(self._items[self._at]))

    @property
    def is_over(self) -> bool:
        """Also where nobody here knows the page; not while it is asked what moved since it was printed."""
        return self.sheet.is_blank or not self._items or (self.is_saved and not self._came)

    @property
    def has_half(self) -> bool:
        """Once it is in the books, nothing of the page is half typed."""
        return not (self.is_over or self.is_saved)

    @property
    def found(self) -> str:
        """Where something differs or moved, its counting."""
        told = self._told
        return told.counting.counting if told and self.is_saved and not told.is_settled else ""

    @property
    def may_undo(self) -> bool:
        """What was said of what moved, or that the page is blank."""
        return bool(self._answered) or super().may_undo

    @property
    def may_be_blank(self) -> bool:
        """Not once something was typed or is in the books."""
        return not (self.is_over or self.is_saved or self._kept.entries or any(self._typed))

    @property
    def answers(self) -> tuple[str, ...]:
        """What was typed of the items so far; none where all were skipped."""
        if self.is_saved:
            return ()
        typed = tuple(self._typed if self._asks_who else self._typed[: self._at])
        return typed if any(typed) else ()

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, typed = self._language.say, text.strip()
        if self.sheet.is_blank:
            return say("Nothing is on this page. It is not waited for.")
        if self.is_over:
            return self._words_when_saved() if self._items else say("Read the stick of the laptop that printed it.")
        if self._came:
            return say("1: before the count. 2: after it. Enter: not known; it waits in Count.")
        if self._asks_who:
            return self._hint_of_who(typed)
        return self._hint_of_item(typed)

    def _hint_of_item(self, typed: str) -> str:
        say = self._language.say
        if typed:
            return self._typed_words(typed)
        if kept := self._kept_words(self._at):
            return say("Enter: {value} stays.", value=kept)
        return say("Enter: the page doesn't say.")

    def cells(self, text: str) -> tuple[Cell, ...]:
        """A cell for each item: what was typed, else what stays."""
        return tuple(
            Cell(
                str(self._numbers[number]),
                self._value(number, text) + self._difference(number),
                is_asked=self._is_asked(number),
            )
            for number in range(len(self._items))
        )

    def back(self) -> bool:
        """One item back; whether there was one."""
        if self._asks_who and not self.is_saved:
            self._asks_who = False
            self.trouble, self.in_box, self.is_box_over = "", self._typed[self._at], False
            return True
        if self.is_over or self.is_saved or not self._at:
            return False
        self._at -= 1
        self.trouble, self.in_box, self.is_box_over = "", self._typed[self._at], False
        return True

    def undo(self) -> None:
        """What was said last of what moved is not known after all; or something was written on the page."""
        if not self._answered:
            super().undo()
            return
        try:
            say_order(self._counted.books, (self._answered[-1],), after=None)
        except PantryError as why:
            self.trouble = self._language.error(why)
            return
        self._answered.pop()
        self.trouble = self._language.say("Taken back.")
        self._look()

    def _take(self, typed: str) -> None:
        if self._came:
            self._take_order(self._came[0], typed)
            return
        if self._asks_who:
            self._keep(_name_said(typed))
            return
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
            self._asks_who = True
            self.in_box, self.is_box_over = self._counted.shelf.countings.last_by(), True
        else:
            self._at = 0
            self.trouble = self._language.say("Nothing was typed. Nothing was saved.")

    def _keep(self, by: str) -> None:
        found = tuple(self._found(number) for number in range(len(self._items)))
        day, is_again = self.sheet.day.isoformat(), bool(self._kept.entries)
        self._counted.key(self.sheet.code, found, by=by, date=day, set_right=is_again)
        self.is_saved = True
        self._kept = self._counted.sheets.kept(self.sheet.code)
        self._look()

    def _look(self) -> None:
        """What the page found, and whether something is to be asked still."""
        self._told = self._counted.found_on(self.sheet.code)

    @property
    def _came(self) -> tuple[CameMeanwhile, ...]:
        """What moved since the page was printed, and nobody said yet whether that was before the count."""
        came = self._told.came if self._told and self.is_saved else ()
        return tuple(one for one in came if _key(one) not in self._passed)

    def _take_order(self, came: CameMeanwhile, typed: str) -> None:
        if typed not in ("", _BEFORE, _AFTER):
            raise RefusedInput("Type 1 or 2. Nothing was changed.")
        if not typed:
            self._passed |= {_key(came)}
            return
        say_order(self._counted.books, (came,), after=typed == _AFTER)
        self._answered.append(came)
        self._look()

    def _order_asked(self, came: CameMeanwhile) -> str:
        net = net_of(came, self._told.counting.place if self._told else "")
        say, amount = self._language.say, self._parts.amount(abs(net), self._parts.item(came.movements[0].item))
        if net > 0:
            return say("{amount} came since the page was printed: before it was counted, or after?", amount=amount)
        return say("{amount} went since the page was printed: before it was counted, or after?", amount=amount)

    def _hint_of_who(self, typed: str) -> str:
        say = self._language.say
        if typed:
            return say("Enter: {name}. It stays in the books.", name=typed)
        return say("A name or a letter; it stays in the books. Enter: the page doesn't say.")

    def _words_when_saved(self) -> str:
        many, told = self._language.say_many, self._told
        rows = many("{n} row in the books.", "{n} rows in the books.", self._rows)
        if told is None or not self.found:
            return rows
        say, differ = self._language.say, len(told.differ)
        return say("{rows} Different: {n}. Enter: what it found, and why. Esc: back.", rows=rows, n=differ)

    def _is_asked(self, number: int) -> bool:
        return number == self._at and not (self.is_over or self.is_saved or self._asks_who)

    def _difference(self, number: int) -> str:
        """Behind what was counted, once that is in the books: more or less than the books had."""
        item = self._items[number].item
        lines = self._told.differ if self._told and self.is_saved else ()
        line = next((one for one in lines if one.item == item), None)
        return f" ({difference_words(self._parts, line)})" if line else ""

    @property
    def _rows(self) -> int:
        return sum(item.item in self._kept.quantities for item in self._items)

    def _found(self, number: int) -> int | None:
        """What was typed, else what the books have of this page."""
        typed = self._typed[number]
        return self._read(number, typed) if typed else self._kept.quantities.get(self._items[number].item)

    def _read(self, number: int, typed: str) -> int | None:
        return read_amount(typed, self._items[number].unit, self._parts.units) if typed else None

    def _typed_words(self, typed: str) -> str:
        """A weight in the site's unit; a number needs no words."""
        try:
            found = self._read(self._at, typed) or 0
            return self._words(self._at, found) if self._items[self._at].unit == WEIGHED else ""
        except PantryError as why:
            return self._language.error(why)

    def _words(self, number: int, quantity: int) -> str:
        return self._parts.quantity(quantity, self._items[number].unit)

    def _kept_words(self, number: int) -> str:
        kept = self._kept.quantities.get(self._items[number].item)
        return "" if kept is None else self._words(number, kept)

    def _value(self, number: int, text: str) -> str:
        if self._is_asked(number) and text.strip():
            return text.strip()
        return self._typed[number] or self._kept_words(number) or "–"


def _name_said(typed: str) -> str:
    """Who counted; a number or a command that was meant for elsewhere is nobody. Raises RefusedInput."""
    if not typed:
        return ""
    if not typed[0].isalpha():
        raise RefusedInput("A name begins with a letter. Nothing was saved. Enter alone: the page doesn't say.")
    return alias_said(typed)


def _key(came: CameMeanwhile) -> str:
    return f"{came.entry} {came.movements[0].item}"
