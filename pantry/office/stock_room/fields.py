"""The rows that the stock room's forms are made of: how much, which date, which lot, which place.

In: a line of the stock. Out: rows whose values are whole numbers, places by their ids, and parts of a lot's text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.codes.date_reading import read_date
from pantry.codes.dates import DateKind
from pantry.codes.lots import Lot, lot_text, read_lot
from pantry.codes.measures import weight_signs
from pantry.errors import RefusedInput
from pantry.office.forms import Choice, Field
from pantry.office.goods import Goods, read_amount
from pantry.office.holding import LONGEST_LOT
from pantry.office.stock_room.line_words import date_kind_words
from pantry.office.storages import storages
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pantry.office.stock_room.line_words import StockWords
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.stock_found import StockLine

AMOUNT, DATE, LOT, PLACE = "amount", "date", "lot", "place"
NONE = "-"


class LineFields:
    """Rows about one line."""

    def __init__(self, parts: TalkParts, words: StockWords, line: StockLine) -> None:
        self.parts, self.words, self.line = parts, words, line

    @property
    def title(self) -> str:
        """What the form is about: 24 × Black beans, Shelf."""
        return " · ".join((self.words.name(self.line), self.words.amount(self.line)))

    def now(self) -> int:
        """What the books have of the line this moment: another program may have written since it was read."""
        shelf = self.parts.shelf
        stock = shelf.stock_reader.lines(shelf.date_policy(), self.parts.clock.today(), self.parts.language.code)
        return stock.quantity(self.line.key)

    def goods(self, quantity: int) -> Goods:
        """So much of the line."""
        return Goods(self.line.thing.item, quantity, self.line.place, self.line.lot_text)

    def amount(self, title: str, asks: str, *, from_nothing: bool = False) -> Field:
        """How much; all of it can be chosen where there is any. `from_nothing`: none may be said too."""
        line, unit = self.line, self.line.thing.unit
        has_any = line.quantity > 0
        all_words = self.parts.language.say("All: {amount}", amount=self.words.amount(line))
        all_of_it = Choice(str(line.quantity), all_words, icon="check")
        first = str(max(line.quantity, 0)) if from_nothing else ""
        signs = weight_signs(self.parts.units) if unit == WEIGHED else ()
        return Field(
            AMOUNT, title, asks, first, (all_of_it,) if has_any and not from_nothing else (),
            self._amount_reader(from_nothing=from_nothing),
            lambda value: self.words.quantity(int(value), unit) if value.isdigit() else value, is_number=True,
            signs=signs,
            caution=(lambda _value: "") if from_nothing else self._more_than_there,
        )  # fmt: skip

    def date(self, asks: str) -> Field:
        """The date on it, as it is typed at the table; none may be chosen."""
        language = self.parts.language
        none = Choice(NONE, language.say("No date on it"))

        def shown(value: str) -> str:
            lot = read_lot(value)
            return date_kind_words(lot.kind, lot.date, language)

        lot = self.line.lot
        first = lot_text(Lot(kind=lot.kind, date=lot.date)) if lot.date else NONE
        return Field(DATE, language.say("Date"), asks, first, (none,), self._read_date, shown)

    def lot_code(self, asks: str) -> Field:
        """The code of its lot."""
        say = self.parts.language.say
        none = Choice(NONE, say("No lot code"))
        return Field(LOT, say("Lot"), asks, self.line.lot.code or NONE, (none,), _read_code, is_literal=True)

    def place(self, asks: str, first: str = "", *, but_own: bool = False) -> Field:
        """A place of the site."""
        own = self.line.place if but_own else ""
        choices = tuple(
            Choice(one.place, self.parts.place_words(one.place), icon="map-pin")
            for one in storages(self.parts.shelf)
            if one.place != own
        )
        return Field(PLACE, self.parts.language.say("Place"), asks, first, choices)

    def lot_said(self, values: Mapping[str, str]) -> str:
        """The lot that the rows of date and code say; what else the lot bore stays."""
        before, said = self.line.lot, read_lot("" if values[DATE] == NONE else values[DATE])
        code = "" if values[LOT] == NONE else values[LOT]
        return lot_text(replace(before, kind=said.kind, date=said.date, code=code))

    def _more_than_there(self, value: str) -> str:
        """Food that left is written down whatever the books have; but they may have too little, or it is a slip."""
        there = max(self.line.quantity, 0)
        if not value.isdigit() or int(value) <= there:
            return ""
        amount = self.words.quantity(there, self.line.thing.unit)
        return self.parts.language.say("The books have {amount} there.", amount=amount)

    def _amount_reader(self, *, from_nothing: bool) -> Callable[[str], str]:
        unit, units = self.line.thing.unit, self.parts.units

        def read(typed: str) -> str:
            amount = read_amount(typed, unit, units)
            if not amount and not from_nothing:
                raise RefusedInput("A quantity must be more than 0. Nothing was saved. Type it again.")
            return str(amount)

        return read

    def _read_date(self, typed: str) -> str:
        settings = self.parts.shelf.settings()
        languages = tuple(settings.languages.split())
        read = read_date(typed, self.parts.clock.today(), settings.date_order, languages)
        if read is None:
            raise RefusedInput(
                "{date} is no date. Nothing was changed. Type it as it stands on the package, like 2027-03-15 or 0327.",
                date=typed,
            )
        if not read.value:
            return NONE
        usual = self.line.lot.kind if self.line.lot.date else DateKind.BEST_BY
        return lot_text(Lot(kind=read.kind or usual, date=read.value))


def words_field(key: str, title: str, asks: str, longest: int, choices: tuple[Choice, ...] = ()) -> Field:
    """A few words, or one of the choices."""

    def read(typed: str) -> str:
        words = one_line(typed)
        if not words or len(words) > longest:
            raise RefusedInput("Use 1 to {most} letters. Nothing was saved. Say it shorter.", most=longest)
        return words

    return Field(key, title, asks, choices=choices, read=read)


def _read_code(typed: str) -> str:
    code = " ".join(one_line(typed).split())
    if len(code) > LONGEST_LOT:
        raise RefusedInput("A lot's code has at most {most} letters. Nothing was changed.", most=LONGEST_LOT)
    return code or NONE
