"""Which printer, and for which labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.office.printer_talk.places import ThePrinters, TheProfile, WhichLabels
from pantry.office.printing.printers import LONGEST_NAME
from pantry.office.printing.stock_words import stock_words
from pantry.office.stepping import NamedRows, Went
from pantry.office.talk_rows import TalkRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.office.printer_talk.parts import PrinterParts

LOOK, ANOTHER = "look", "another"
_PRINTER, _STOCK = "printer:", "stock:"


class PrintersStep(NamedRows):
    """Those that are known; any other by its name."""

    def __init__(self, parts: PrinterParts, _place: object) -> None:
        self._parts, self._say = parts, parts.say

    @property
    def about(self) -> tuple[str, ...]:
        """What it is for."""
        return (
            self._say("Line up a printer"),
            self._say("Print a page, measure it, and say what you read: then labels come out where they should."),
            self._say("Once for each printer and each label sheet, on this laptop."),
        )

    @property
    def asks(self) -> str:
        """Which one."""
        return self._say("Which printer?")

    def hint(self, text: str) -> str:
        """The first one that is called so, else a new one."""
        typed, rows = text.strip(), self.rows(text)
        if typed and not rows:
            return self._say("Enter: a printer called {name}.", name=typed)
        return self._say("Enter: {name}.", name=rows[0].words)

    def all_rows(self) -> Iterator[TalkRow]:
        """Each with what it is lined up for."""
        say, language = self._say, self._parts.language
        for name in self._parts.all_printers():
            stocks = self._parts.stocks_of(name)
            quiet = say("Lined up for: {names}", names=language.listed(stocks)) if stocks else say("Not lined up yet")
            yield TalkRow(f"{_PRINTER}{name}", name, quiet)
        yield TalkRow(LOOK, say("Look for printers again"), say("Or type the name of one that is not here."))

    def enter(self, text: str) -> Went | None:
        """The first one that is called so; else it is one by that name."""
        if self.rows(text):
            return super().enter(text)
        name = one_line(text)
        if len(name) > LONGEST_NAME:
            raise RefusedInput(
                "A printer's name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_NAME
            )
        return Went(WhichLabels(name))

    def choose(self, key: str) -> Went | None:
        """One of them, or a look."""
        if key == LOOK:
            self._parts.wants_look = True
            return Went(ThePrinters(), afresh=True)
        return Went(WhichLabels(key.removeprefix(_PRINTER)))


class LabelsStep(NamedRows):
    """The sheets and rolls, those that it is lined up for first; another one last."""

    def __init__(self, parts: PrinterParts, place: WhichLabels) -> None:
        self._parts, self._printer, self._say = parts, place.printer, parts.say

    @property
    def about(self) -> tuple[str, ...]:
        """The printer."""
        return (self._printer, self._say("Another label sheet lies elsewhere in it, and is lined up apart."))

    @property
    def asks(self) -> str:
        """Which labels."""
        return self._say("Which labels lie in it?")

    def hint(self, text: str) -> str:
        """The first one that is called so."""
        rows = self.rows(text)
        return self._say("Enter: {name}.", name=rows[0].words) if rows else self._say("No sheet is called so.")

    def all_rows(self) -> Iterator[TalkRow]:
        """Each with its measures."""
        talk, lined_up = self._parts.talk, self._parts.stocks_of(self._printer)
        for stock in sorted(self._parts.stocks, key=lambda stock: stock.name not in lined_up):
            name, _, more = stock_words(stock, talk.units, talk.language).rpartition(": ")
            quiet = " · ".join((more, self._say("lined up"))) if stock.name in lined_up else more
            yield TalkRow(f"{_STOCK}{stock.name}", name, quiet)
        yield TalkRow(ANOTHER, self._say("Another sheet…"), self._say("One that is not in this list: measure it once."))

    def choose(self, key: str) -> Went | None:
        """One of them, or another one."""
        if key == ANOTHER:
            self._parts.wants_sheet = True
            return Went(WhichLabels(self._printer), afresh=True)
        return Went(TheProfile(self._printer, key.removeprefix(_STOCK)))
