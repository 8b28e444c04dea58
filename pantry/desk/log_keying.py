"""Keys a log in, row by row, each read and saved as at the table: what came in, or what could not be shared.

In: the page in hand, then its rows. Out: as every `Keying`; an entry for each row, on the page's own day, a copy of it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.codes.line_reading import read_line
from pantry.codes.own import OwnKind
from pantry.desk.log_rows import LogReader, reason_of
from pantry.desk.parts import LogPage
from pantry.desk.state import Question
from pantry.errors import RefusedInput
from pantry.office.keying.keying import Cell, Keying
from pantry.reply import Did, Reply
from pantry.shelf.printed_sheets import sheet_thing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.codes.line import Line
    from pantry.desk.desk import Desk
    from pantry.desk.log_rows import LogRow
    from pantry.desk.views import RowOfPage
    from pantry.language import Language
    from pantry.office.keying.keying import SheetInHand
    from pantry.settings import SiteSettings

_OF_A_ROW = frozenset({"kind", "source", "same", "is", "tare"})  # what else a command says is the table's
_UNDO = "undo"
_MOST_OF_A_COUNT = 3


class LogKeying(Keying):
    """The rows of an intake or waste log on their way into the books; `desk` takes in, and is this page's alone."""

    takes_scans = True

    def __init__(self, desk: Desk, sheet: SheetInHand, language: Language, settings: SiteSettings) -> None:
        super().__init__(sheet, language)
        desk.speak(language)
        self._desk = desk
        self._tells_waste = sheet.kind.tells_waste
        self._reader = LogReader(self._kinds(), settings)
        self._paper = sheet_thing(sheet.code)
        self._rows = desk.rows(self._paper)
        if self._rows:
            sheet.day = date.fromisoformat(self._rows[-1].date)
        self._goes_on = not self._rows or sheet.is_begun
        self._is_done = False
        self._reason = self._said = ""
        self.trouble = self._known = self._known_already() if self._rows else ""

    @property
    def asks(self) -> str:
        """The question over the box."""
        say = self._language.say
        if self.is_over:
            return say("Saved. Scan the next page, or go back.")
        if not self._goes_on:
            return say("Does the page have more rows?")
        if self._tells_waste and not self._desk.state.choices:
            return self._desk.words.question(Question.WASTE)
        return self._desk.state.asks

    @property
    def is_over(self) -> bool:
        """Said to be done, or blank."""
        return self._is_done or self.sheet.is_blank

    @property
    def may_be_blank(self) -> bool:
        """Not once something of it is in the books."""
        return not (self.is_over or self._rows)

    @property
    def may_undo(self) -> bool:
        """The last row, or that the page is blank."""
        return self.sheet.is_blank or bool(self._rows and self._goes_on and not self.is_over)

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, typed = self._language.say, text.strip()
        if self.sheet.is_blank:
            return say("Nothing is on this page. It is not waited for.")
        if self.is_over:
            return self._language.say_many("{n} row in the books.", "{n} rows in the books.", len(self._rows))
        if not (typed or self._goes_on):
            return say("The next row, or Enter: go on with row {n}.", n=self._next_row)
        if typed:
            row = self._reader.read(typed)
            return self._desk.hint(row.line, row.kind)
        return self._hint_of_next_row()

    def _hint_of_next_row(self) -> str:
        say = self._language.say
        if self._desk.state.choices:
            return say("Enter: none of them.")
        if self._said:
            return say("{said} · Enter: the page is done.", said=self._said)
        if self._rows:
            return say("The next row, or Enter: the page is done.")
        if self._tells_waste:
            return say("As 1: {row}. 1 is the circled number; it stays until you type another one.", row=self._example)
        return say("As {row}, or 24 and a scan. From whom goes before a colon, as Bakery: {row}", row=self._example)

    def cells(self, text: str) -> tuple[Cell, ...]:  # noqa: ARG002 - only what is saved is shown
        """A cell for each row that is in the books."""
        return tuple(Cell(str(row.number), row.words) for row in self._rows)

    def enter(self, text: str) -> None:
        """A row at Enter, saved at once. What can't be saved stays in the box, and `trouble` says why."""
        typed = text.strip()
        if self.is_over:
            return
        self.in_box, self.is_box_over = "", False
        if typed:
            self._begin_with(typed, scanned=False)
        elif not self._goes_on:
            self._goes_on, self.trouble, self._known = True, "", ""
        elif self._desk.state.choices:
            self._desk.set_aside()
            self.trouble = ""
        elif self._rows:
            self._is_done, self.trouble = True, ""
            self.sheet.say_begun(is_begun=False)
        else:
            self.trouble = self._language.say("Nothing was typed. Nothing was saved.")

    def enter_all(self, lines: Iterable[str], *, set_right: bool = False) -> tuple[RowOfPage, ...]:
        """Every line of the page or none; `set_right`: in the place of what is kept of it. Raises RefusedInput."""
        before = self._rows
        if before and not set_right:
            raise RefusedInput(
                "That page is in the books already: rows {n}. Nothing was saved."
                " If the page says otherwise, say --set-right.", n=len(before),
            )  # fmt: skip
        self._take_back(before)
        self._goes_on = True
        try:
            self._take_lines(lines)
        except RefusedInput:
            self._take_back(self._rows)
            for row in before:
                self._desk.put_back(row.entry)
            raise
        self.sheet.say_begun(is_begun=False)
        return self._rows

    def _take_lines(self, lines: Iterable[str]) -> None:
        for number, line in enumerate(lines, start=1):
            self._take(line.strip(), scanned=False)
            if self.in_box or self._desk.state.choices:
                raise RefusedInput(
                    "Line {number}, “{line}”: {why} The books say of this page what they said before.",
                    number=number, line=line, why=self.trouble,
                )  # fmt: skip
        if not self._rows:
            raise RefusedInput("Nothing stands on that page. Nothing was saved. If it is blank, say --unused.")

    def take_scan(self, line: str) -> bool:
        """A product is a row; another sheet, or a card of the table, is not this page's."""
        read = self._read(line, scanned=True)
        is_card = read.card is not None and read.next_multiplier is None and not _undoes(read)
        if self.is_over or is_card or (read.own is not None and read.own.kind is OwnKind.SHEET):
            return False
        self._begin_with(line, scanned=True)
        return True

    def back(self) -> bool:
        """An open list is closed; there is no other question."""
        was_open = bool(self._desk.state.choices)
        self._desk.set_aside()
        self.trouble, self.in_box = "", ""
        return was_open

    def undo(self) -> None:
        """The last row stands no more; or something is on the page after all."""
        if self.sheet.is_blank:
            super().undo()
        elif self.may_undo:
            self._take_back(self._rows[-1:])

    def move_day(self, days: int) -> None:
        """The page is of another day; not once rows of it are saved on this one."""
        if self._rows:
            self.trouble = self._language.say("The rows so far are saved on this day. Take them back first.")
        else:
            super().move_day(days)

    @property
    def _example(self) -> str:
        words = self._desk.words
        return f"{words.kind(Kind.BREAD).lower()} {words.weight_example()}"

    @property
    def _next_row(self) -> int:
        return self._rows[-1].number + 1 if self._rows else 1

    def _take_back(self, rows: tuple[RowOfPage, ...]) -> None:
        for row in reversed(rows):
            self._answered(self._desk.undo_entry(row.entry))

    def _begin_with(self, text: str, *, scanned: bool) -> None:
        self._take(text, scanned=scanned)
        if self.is_saved:
            self.sheet.say_begun(is_begun=True)

    def _take(self, text: str, *, scanned: bool) -> None:
        """One row, or what belongs to the last one, as its date; what is known already stays told."""
        self.trouble, self.in_box, self.is_box_over, self._goes_on = self._known, "", False, True
        read = self._read(text, scanned=scanned)
        if _undoes(read):
            self.undo()
        elif read.command and read.command.name not in _OF_A_ROW:
            self._refuse(
                text,
                self._language.say("That is for the table. Nothing was saved. Here only rows of the page are typed."),
            )
        else:
            self._take_row(text, self._reader.read(text) if not (scanned or read.command) else None, scanned=scanned)

    def _take_row(self, text: str, row: LogRow | None, *, scanned: bool) -> None:
        self._desk.copy_from(LogPage(self._paper, self.sheet.day, self._next_row))
        for line in self._lines_before(row) if row else ():
            if self._is_refused(self._desk.answer(line), text):
                return
        line = row.line if row else text
        if not line or not self._says_why(text):
            return
        if not self._is_refused(self._desk.answer(line, scanned=scanned), text):
            self._rows = self._desk.rows(self._paper)

    def _lines_before(self, row: LogRow) -> tuple[str, ...]:
        """What the table must know first: the kind, and from whom it came; a reason is kept here."""
        kind = (f"/kind {row.kind}",) if row.kind else ()
        if not row.before:
            return kind
        if self._tells_waste:
            self._reason = reason_of(row.before, self._desk.words)
            self._said = self._desk.words.waste_reason(self._reason)
            return kind
        return (f"/source {row.before}", *kind)

    def _says_why(self, text: str) -> bool:
        """On a waste log each row has a reason; what answers the desk's own question needs none."""
        if not self._tells_waste or self._desk.state.question in (Question.WEIGHT, Question.PICK):
            return True
        if not self._reason:
            self._refuse(text, self._language.say(
                "Why could it not be shared? Type the circled number first, as 1: {row}. Nothing was saved.",
                row=self._example,
            ))  # fmt: skip
            return False
        return not self._is_refused(self._desk.answer(f"/waste {self._reason}"), text)

    def _is_refused(self, reply: Reply, text: str) -> bool:
        self._answered(reply)
        if reply.did is Did.REFUSED:
            self._refuse(text, reply.says)
        return reply.did is Did.REFUSED

    def _answered(self, reply: Reply) -> None:
        """What is saved is told where all is well, and stands out where somebody should look."""
        self.is_saved = self.is_saved or reply.saved
        self._said = reply.headline
        self.trouble = reply.says if reply.look or reply.choices else self._known
        self._rows = self._desk.rows(self._paper)

    def _refuse(self, text: str, why: str) -> None:
        is_count = text.isdigit() and len(text) <= _MOST_OF_A_COUNT  # what it counts may be scanned next
        self.trouble, self.in_box, self.is_box_over = why, text, not is_count

    def _read(self, text: str, *, scanned: bool) -> Line:
        return read_line(text, self.sheet.day, scanned=scanned)

    def _known_already(self) -> str:
        return self._language.say_many(
            "{n} row of this page is in the books already. It is not saved again.",
            "{n} rows of this page are in the books already. They are not saved again.",
            len(self._rows),
        )

    def _kinds(self) -> dict[str, str]:
        """Kinds by their words, and by the numbers of the intake log's legend."""
        tiles = self._desk.kinds()
        words = {word.casefold(): tile.kind for tile in tiles for word in (tile.kind, tile.name)}
        numbers = {str(number): tile.kind for number, tile in enumerate(tiles, start=1)}
        return words if self._tells_waste else words | numbers


def _undoes(line: Line) -> bool:
    return line.command is not None and line.command.name == _UNDO
