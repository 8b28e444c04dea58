"""What is said of each part of a label sheet: its title, its question, how it is measured, its value; why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.lengths import read_length
from pantry.codes.measures import Units
from pantry.errors import RefusedInput, sentence
from pantry.office.sheet_talk.places import COUNTS, LENGTHS, SKIPPED, Part
from pantry.paper.stocks import StockPage

if TYPE_CHECKING:
    from pantry.office.sheet_talk.parts import SheetParts
    from pantry.office.sheet_talk.reading import SheetReading


class SheetWords:
    """In one language, in the units of one site."""

    def __init__(self, parts: SheetParts) -> None:
        self._parts, self._say = parts, parts.say

    def title(self, part: Part) -> str:
        """In one or two words."""
        say = self._say
        return {
            Part.NAME: say("Name"), Part.PAGE: say("Page"), Part.WIDTH: say("Label's width"),
            Part.HEIGHT: say("Label's height"), Part.COLUMNS: say("Labels side by side"),
            Part.ROWS: say("Rows of labels"), Part.LEFT: say("Left margin"), Part.TOP: say("Top margin"),
            Part.STEP_X: say("Step across"), Part.STEP_Y: say("Step down"), Part.DPI: say("The printer's dots"),
            Part.ALL: say("Save it"),
        }[part]  # fmt: skip

    def question(self, part: Part) -> str:
        """As it is asked."""
        say = self._say
        return {
            Part.NAME: say("What is the sheet called?"), Part.PAGE: say("What are the labels on?"),
            Part.WIDTH: say("How wide is one label?"), Part.HEIGHT: say("How high is one label?"),
            Part.COLUMNS: say("How many labels side by side?"), Part.ROWS: say("How many rows of labels?"),
            Part.LEFT: say("How wide is the left margin?"), Part.TOP: say("How high is the top margin?"),
            Part.STEP_X: say("How far to the next label beside it?"),
            Part.STEP_Y: say("How far to the next label below?"),
            Part.DPI: say("How many dots an inch does its printer have?"), Part.ALL: say("Is that right?"),
        }[part]  # fmt: skip

    def how(self, part: Part) -> str:
        """How it is measured."""
        say = self._say
        size, count = say("Measure one label from edge to edge. Don't trust the box."), say("Count them on the sheet.")
        return {
            Part.NAME: say("As its box calls it, or as you do: it is chosen by that name."),
            Part.PAGE: say("A sheet is as large as usual paper. A roll has one label after the other."),
            Part.WIDTH: size, Part.HEIGHT: size, Part.COLUMNS: count, Part.ROWS: count,
            Part.LEFT: say("From the page's left edge to the first label."),
            Part.TOP: say("From the page's top edge to the first label."),
            Part.STEP_X: say("A label's width and the gap."),
            Part.STEP_Y: say("A label's height and the gap."),
            Part.DPI: say("Look for dpi in its manual. Bars come out sharp where it is known."),
            Part.ALL: say("Every laptop has it then."),
        }[part]  # fmt: skip

    def page(self, page: StockPage) -> str:
        """What labels are on."""
        say = self._say
        match page:
            case StockPage.LETTER:
                return say("Letter")
            case StockPage.A4:
                return say("A4")
            case StockPage.ROLL:
                return say("A roll")

    def page_size(self, page: StockPage) -> str:
        """How large it is."""
        say = self._say
        match page:
            case StockPage.LETTER:
                return say("Sheets of 8 1/2 × 11 in")
            case StockPage.A4:
                return say("Sheets of 210 × 297 mm")
            case StockPage.ROLL:
                return say("One label after the other")

    def value(self, reading: SheetReading, part: Part) -> str:
        """As it is said; nothing where it is not."""
        text, say = reading.draft.said(part), self._say
        if text == SKIPPED:
            return self.follows(reading, part)
        if part is Part.PAGE:
            return self.page(reading.page) if reading.page else ""
        if part in LENGTHS:
            mm = reading.mm(part)
            return text if mm is None else self._parts.length(mm)
        return say("{dpi} dpi", dpi=text) if part is Part.DPI and text else text

    def follows(self, reading: SheetReading, part: Part) -> str:
        """What a part is where nobody says it."""
        shape, say, length = reading.shape, self._say, self._parts.length
        if part is Part.DPI or shape is None:
            return say("Not known")
        if part in (Part.LEFT, Part.TOP):
            return say("In the middle: {length}", length=length(shape.left_mm if part is Part.LEFT else shape.top_mm))
        return say("They touch: {length}", length=length(shape.width_mm if part is Part.STEP_X else shape.height_mm))

    def size(self, reading: SheetReading) -> str:
        """All that is said of its size, on one line."""
        draft, width, height = reading.draft, reading.mm(Part.WIDTH), reading.mm(Part.HEIGHT)
        label = ""
        if width and height:
            decimal = self._parts.language.decimal
            label = self._say("{width} × {height} mm", width=decimal(width), height=decimal(height))
        count = " × ".join(draft.said(part) for part in COUNTS if draft.said(part))
        return " · ".join(filter(None, (self.value(reading, Part.PAGE), label, count)))

    def example(self, part: Part) -> str:
        """How it is typed."""
        say = self._say
        if part in LENGTHS:
            if self._parts.talk.units is Units.METRIC:
                return say("Type millimeters, as 66.7.")
            return say("Type millimeters, as 66.7, or inches, as 2 5/8 in.")
        return say("Type its name.") if part is Part.NAME else say("Type a number.")

    def refuse(self, part: Part, reading: SheetReading) -> RefusedInput:
        """Why what was typed can't be, and what could."""
        if part is Part.PAGE:
            return RefusedInput("Nothing here starts with that. Nothing was saved. Type its first letters, or tap it.")
        text, span = reading.draft.said(part), reading.span(part)
        if part in LENGTHS and read_length(text) is None:
            if self._parts.talk.units is Units.METRIC:
                return RefusedInput("“{text}” is no length. Nothing was saved. Type millimeters, as 66.7.", text=text)
            return RefusedInput(
                "“{text}” is no length. Nothing was saved. Type millimeters, as 66.7, or inches, as 2 5/8 in.",
                text=text,
            )
        least, most = (
            (self._parts.length(span.least), self._parts.length(span.most))
            if part in LENGTHS
            else (f"{span.least:g}", f"{span.most:g}")
        )
        match part:
            case Part.WIDTH | Part.HEIGHT:
                why = sentence("Here a label is from {least} to {most}. Nothing was saved. Measure it again.")
            case Part.COLUMNS:
                why = sentence("So wide, at most {most} find room side by side. Nothing was saved. Count again.")
            case Part.ROWS:
                why = sentence("So high, at most {most} rows of labels find room. Nothing was saved. Count again.")
            case Part.LEFT | Part.TOP:
                why = sentence(
                    "From {least} to {most}: else labels lie off the page. Nothing was saved. Measure it again."
                )
            case Part.STEP_X | Part.STEP_Y:
                why = sentence(
                    "From {least} to {most}: with less labels lie on top of each other, with more off the page. Nothing"
                    " was saved. Measure it again."
                )
            case _:
                why = sentence(
                    "A printer has {least} to {most} dots an inch. Nothing was saved. Choose one of the list."
                )
        return RefusedInput(why, least=least, most=most)
