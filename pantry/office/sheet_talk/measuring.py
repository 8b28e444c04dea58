"""One part of a label sheet that is being measured, and the last question: whether all of it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.printing.own_stocks import add_stock, end_stock, refuse_name
from pantry.office.sheet_talk.places import COUNTS, LENGTHS, MAY_BE_SKIPPED, SKIPPED, OneSheet, Part, PartOf, SheetDraft
from pantry.office.sheet_talk.reading import SheetReading
from pantry.office.sheet_talk.words import SheetWords
from pantry.office.stepping import RowsBesideDigits, Went
from pantry.office.talk_rows import RowTone, TalkRow
from pantry.paper.printer_pages.scan_test import DOTS
from pantry.paper.stocks import StockPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.codes.line import Line
    from pantry.office.sheet_talk.parts import SheetParts

_SAVE = "save"


class _OfDraft:
    """What both have in common."""

    def __init__(self, parts: SheetParts, place: PartOf) -> None:
        self._parts, self._part, self._draft = parts, place.part, place.draft
        self._reading, self._words, self._say = SheetReading(place.draft), SheetWords(parts), parts.say

    @property
    def about(self) -> tuple[str, ...]:
        """Its name, how this part is measured, what is said of it so far."""
        name = self._draft.name or self._say("A label sheet of our own")
        return tuple(filter(None, (name, self._words.how(self._part), self._words.size(self._reading))))

    @property
    def asks(self) -> str:
        """The question."""
        return self._words.question(self._part)

    def draft_with(self, _text: str) -> SheetDraft:
        """What would be said with what stands in the box."""
        return self._draft


class PartStep(_OfDraft, RowsBesideDigits):
    """What is not a choice is typed; what may be skipped follows from the rest."""

    def hint(self, text: str) -> str:
        """With what was typed; alone it stays as it was said, or follows."""
        typed, say, words, part = text.strip(), self._say, self._words, self._part
        if typed:
            return self._hint_of(typed)
        if self._draft.said(part):
            return say("Enter: no change ({value}).", value=words.value(self._reading, part))
        if part in MAY_BE_SKIPPED:
            return say("Enter: {name}.", name=words.follows(self._reading, part))
        return say("Choose one of the list.") if part is Part.PAGE else words.example(part)

    def _hint_of(self, typed: str) -> str:
        say, words, part = self._say, self._words, self._part
        rows, reading = self._chosen_by(typed), SheetReading(self.draft_with(typed))
        if rows:
            return say("Enter: {name}.", name=rows[0].words)
        if part is Part.PAGE:
            return say("Choose one of the list.")
        if part is not Part.NAME and not reading.is_read(part):
            return words.example(part)
        if part in (*LENGTHS, *COUNTS) and not reading.may_be(part):
            return say("So the labels don't fit.")
        return say("Enter: {name}.", name=words.value(reading, part))

    def all_rows(self) -> Iterator[TalkRow]:
        """What may be chosen."""
        part, words = self._part, self._words
        if part is Part.PAGE:
            for page in StockPage:
                yield TalkRow(page.value, words.page(page), words.page_size(page))
        if part is Part.DPI:
            for dpi in sorted(DOTS):
                yield TalkRow(str(dpi), self._say("{dpi} dpi", dpi=dpi))
        if part in MAY_BE_SKIPPED:
            first, _, more = words.follows(self._reading, part).partition(": ")
            yield TalkRow(SKIPPED, first, more)

    def enter(self, text: str) -> Went | None:
        """It is as was typed; nothing typed: as it was said, or it follows."""
        typed = text.strip()
        rows = self._chosen_by(typed) if typed else ()
        if rows:
            return self.choose(rows[0].key)
        if typed:
            return self._taken(typed)
        if self._draft.said(self._part):
            return self._taken(self._draft.said(self._part))
        return self._taken(SKIPPED) if self._part in MAY_BE_SKIPPED else None

    def choose(self, key: str) -> Went | None:
        """One of the rows."""
        return self._taken(key)

    def draft_with(self, text: str) -> SheetDraft:
        """What would be said with what stands in the box."""
        return self._draft.saying(self._part, text.strip()) if text.strip() else self._draft

    def _taken(self, said: str) -> Went | None:
        if self._part is Part.NAME:
            said = refuse_name(self._parts.talk.shelf, said)
        reading = SheetReading(self._draft.saying(self._part, said))
        if not reading.may_be(self._part):
            raise self._words.refuse(self._part, reading)
        return Went(PartOf(reading.next_part(), reading.draft))

    def _chosen_by(self, typed: str) -> tuple[TalkRow, ...]:
        """Letters choose a row; of a length or a number they say a unit."""
        if self._part in LENGTHS and read_as_number(typed):
            return ()
        rows = tuple(self.all_rows())
        if typed.isdigit():
            return tuple(row for row in rows if row.key == typed)
        return self.called(typed) if rows else ()


class CheckStep(_OfDraft):
    """All of it is said: each part can be said anew."""

    def hint(self, text: str) -> str:
        """Enter alone saves."""
        return self._say("Only Enter alone saves.") if text.strip() else self._say("Enter: it is saved.")

    def rows(self, _text: str) -> tuple[TalkRow, ...]:
        """Saving first, then every part."""
        words, reading = self._words, self._reading
        parts = (
            TalkRow(part, words.value(reading, part), words.title(part), "", _tone(reading, part))
            for part in reading.parts
        )
        return (TalkRow(_SAVE, words.title(Part.ALL)), *parts)

    def enter(self, text: str) -> Went | None:
        """It is saved."""
        return None if text.strip() else self.choose(_SAVE)

    def choose(self, key: str) -> Went | None:
        """It is saved, or a part is said anew."""
        if key != _SAVE:
            return Went(PartOf(Part(key), self._draft))
        measures = self._reading.measures
        if measures is None:
            return Went(PartOf(self._reading.next_part(), self._draft))
        talk = self._parts.talk
        made = add_stock(talk.books, talk.shelf, talk.clock, self._draft.name, measures)
        self._parts.made = made.name

        def take_back() -> None:
            end_stock(talk.books, talk.shelf, talk.clock, made.name)

        told = self._say("{name} is saved. It can be chosen wherever labels are printed.", name=made.name)
        return Went(OneSheet(made.name), told, take_back, afresh=True)

    def take(self, _line: Line) -> Went | None:
        """No scan means anything here."""
        return None


def read_as_number(typed: str) -> bool:
    """Whether it begins as a number does."""
    return typed[:1].isdigit() or typed[:1] in "-+.,⅛¼⅜½⅝¾⅞"


def _tone(reading: SheetReading, part: Part) -> RowTone:
    return RowTone.PLAIN if reading.may_be(part) else RowTone.LOOK
