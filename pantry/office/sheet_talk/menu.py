"""The label sheets that this site added, and what can be done with one of them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.office.printing.any_paper import CALIBRATION, LABELS
from pantry.office.printing.own_stocks import end_stock, offer_stock_again, own_stocks
from pantry.office.printing.stock_words import stock_words
from pantry.office.sheet_talk.places import OneSheet, Part, PartOf, SheetDraft, TheSheets
from pantry.office.stepping import NamedRows, Went, WhatIsNext
from pantry.office.talk_rows import TalkRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.office.sheet_talk.parts import SheetParts
    from pantry.paper.stocks import Stock

ANOTHER = "another"
_SHEET = "sheet:"


class Wish(StrEnum):
    """What can be done with one of them."""

    LABELS = "labels"
    CALIBRATION = "calibration"
    LINE_UP = "line_up"
    END = "end"


class SheetsStep(NamedRows):
    """Another one, then those that there are."""

    def __init__(self, parts: SheetParts, _place: object) -> None:
        self._parts, self._say = parts, parts.say

    @property
    def about(self) -> tuple[str, ...]:
        """What they are for."""
        say = self._say
        return (
            say("Label sheets of our own"),
            say("For what none of the list fits. Measured once, every laptop of this site can print on it."),
        )

    @property
    def asks(self) -> str:
        """Which one, where there is one."""
        return self._say("Which sheet?") if own_stocks(self._parts.talk.shelf) else self._say("No sheet of our own yet")

    def hint(self, text: str) -> str:
        """The first row."""
        rows = self.rows(text)
        return self._say("Enter: {name}.", name=rows[0].words) if rows else self._say("No sheet is called so.")

    def all_rows(self) -> Iterator[TalkRow]:
        """By their names."""
        yield TalkRow(
            ANOTHER, self._say("Another sheet or roll"), self._say("Measure it with a ruler: a few questions.")
        )
        talk = self._parts.talk
        for own in own_stocks(talk.shelf):
            name, _, more = stock_words(own, talk.units, talk.language).rpartition(": ")
            yield TalkRow(f"{_SHEET}{own.name}", name, more)

    def choose(self, key: str) -> Went | None:
        """One that there is, or another one."""
        if key == ANOTHER:
            return Went(PartOf(Part.NAME, SheetDraft()))
        return Went(OneSheet(key.removeprefix(_SHEET)))


class OneSheetStep(WhatIsNext):
    """It is printed on, or ended."""

    def __init__(self, parts: SheetParts, own: Stock) -> None:
        self._parts, self._own, self._say = parts, own, parts.say

    @property
    def about(self) -> tuple[str, ...]:
        """Its name and its measures."""
        own, say, length = self._own, self._say, self._parts.length
        name, _, more = stock_words(own, self._parts.talk.units, self._parts.talk.language).rpartition(": ")
        if own.labels_a_page == 1:
            return (name, more)
        return (
            name,
            more,
            say("Margins: {left} left, {top} top", left=length(own.left_mm), top=length(own.top_mm)),
            say("Steps: {across} across, {down} down", across=length(own.pitch_x_mm), down=length(own.pitch_y_mm)),
        )

    def all_rows(self) -> Iterator[TalkRow]:
        """What can be done."""
        say = self._say
        yield TalkRow(Wish.LABELS, say("Print labels on it"))
        yield TalkRow(
            Wish.CALIBRATION,
            say("Print its calibration page"),
            say("On plain paper: held behind it, it shows what is off."),
        )
        yield TalkRow(Wish.LINE_UP, say("Line up a printer"), say("So that labels come out where they should."))
        yield TalkRow(Wish.END, say("End it"), say("It is offered no more; what was printed stays."))

    def choose(self, key: str) -> Went | None:
        """A paper, a printer, or its end."""
        parts, name = self._parts, self._own.name
        match key:
            case Wish.LABELS | Wish.CALIBRATION:
                parts.paper = (LABELS if key == Wish.LABELS else CALIBRATION, {"stock": (name,)})
            case Wish.LINE_UP:
                parts.lines_up = True
            case Wish.END:
                talk = parts.talk
                ended = end_stock(talk.books, talk.shelf, talk.clock, name)
                told = self._say("{name} is offered no more.", name=name)
                return Went(
                    TheSheets(),
                    told,
                    lambda: offer_stock_again(talk.books, talk.shelf, talk.clock, name, ended),
                    afresh=True,
                )
        return Went(OneSheet(name), afresh=True)
