"""A month's or a year's report as a workbook (XLSX), for who adds many of them up.

In: what is due, in whose words. Out: the bytes of a file. Numbers stay numbers: weights and hours whole as they are,
shown with one decimal or two, so that what adds up here adds up there too.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from pantry.codes.measures import GRAMS_A_POUND, Units, weight_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from pantry.language import Language
    from pantry.reports.due import Due
    from pantry.reports.guests import AgesByPart
    from pantry.reports.period import Sums
    from pantry.settings import SiteSettings

HIDDEN = "*"  # in the place of a number of people that is not told
_AS_FORMULAS = ("=", "+", "-", "@")
_WHOLE, _ONE_DECIMAL, _TWO_DECIMALS = "#,##0", "#,##0.0", "#,##0.00"
_LETTER, _A4 = 1, 9  # as workbooks number sizes of paper
_WIDEST = 80
_LETTER_WIDTH = 1.3  # of a digit: bold heads, in whatever font is there


@dataclass(frozen=True, slots=True)
class Called:
    """What kinds, sources and reasons for waste are called in the reader's language."""

    kind: Callable[[str], str]
    source: Callable[[str], str]
    reason: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number or a day, and how it is shown."""

    value: float | date
    shown: str = _WHOLE


_Value = str | _Figure


@dataclass(frozen=True, slots=True)
class _Page:
    """A sheet: what its columns are, what stands in them, and what it all adds up to."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[_Value]]
    total: Sequence[_Value] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReportWorkbook:
    """Says what is due in a site's language and unit."""

    due: Due
    settings: SiteSettings
    language: Language
    called: Called
    is_practice: bool

    def written(self) -> bytes:
        """The file."""
        book = Workbook()
        book.remove(book.active)
        book.properties.creator = "Pantry"
        for page in self._pages():
            sheet = book.create_sheet(page.title)
            _fill(sheet, page)
            self._lay_out(sheet, page)
        file = io.BytesIO()
        book.save(file)
        return file.getvalue()

    def _pages(self) -> Iterator[_Page]:
        say, totals, called = self.language.say, self.due.totals, self.called
        came_in = say("Came in ({unit})", unit=self._unit)
        yield _Page(say("Totals"), (say("What"), say("How much"), say("According to")), tuple(self._totals()))
        yield self._parted(say("By source"), (say("Source"), came_in), totals.by_source, called.source)
        yield self._parted(say("By kind"), (say("Kind"), came_in), totals.by_kind, called.kind)
        wasted = say("Waste ({unit})", unit=self._unit)
        yield self._parted(say("Waste"), (say("Reason"), wasted), totals.by_waste, called.reason)
        yield self._ages()
        yield self._parts()
        yield from self._crossed()

    def _totals(self) -> Iterator[tuple[_Value, ...]]:
        say, due = self.language.say, self.due
        if self.is_practice:
            yield say("Practice: nothing here counts"), "", ""
        yield say("Table"), self.settings.name, ""
        yield (say("Month") if self.due.is_month else say("Year")), due.totals.date, ""
        yield say("Days open"), _Figure(due.totals.days_open), ""
        for name, figure in zip(self._names_of_sums(), self._sums(due.totals), strict=True):
            yield name, figure, ""
        first = say("Not asked") if due.first_timers is None else _Figure(due.first_timers)
        yield say("Households here for the first time"), first, ""
        yield say("Received from other tables ({unit})", unit=self._unit), self._weight(due.received_g), ""
        yield say("Deliveries that were too warm"), _Figure(due.too_warm), ""
        yield from self._logged()
        yield say("Held back from guests"), _Figure(due.held), ""
        yield say("Pulled for a recall ({unit})", unit=self._unit), self._weight(due.recalled_g), ""
        for name, pieces in self._weightless():
            yield name, _Figure(pieces), say("In none of the weights here")
        if due.totals.fund_cents is not None:
            yield say("Fund, in less out"), _Figure(due.totals.fund_cents / 100, _TWO_DECIMALS), ""
        if due.meal and due.meals is not None:
            yield say("Meals"), _Figure(due.meals), due.meal.told
        if due.value and due.value_cents is not None:
            yield say("Value of what was shared"), _Figure(due.value_cents / 100, _TWO_DECIMALS), due.value.told

    def _logged(self) -> Iterator[tuple[_Value, ...]]:
        """Of fridges and hot food, by the logs; where there was no log, nobody knows what was out of range."""
        say, found = self.language.say, self.due.logged
        nobody_knows = say("Not logged")
        out, days = _Figure(found.out_of_range), _Figure(found.days_out_of_range)
        yield say("Readings of fridges and hot food"), _Figure(found.temperatures), ""
        yield say("Temperatures out of range"), out if found else nobody_knows, ""
        yield say("Days with a temperature out of range"), days if found else nobody_knows, ""

    def _weightless(self) -> Iterator[tuple[str, int]]:
        """What the weights leave out, where there is any."""
        say, found = self.language.say, self.due.weightless
        if found:
            yield say("Pieces that came in without a weight"), found.came_in
            yield say("Pieces shared without a weight"), found.shared
            yield say("Pieces wasted without a weight"), found.wasted

    def _parted(self, title: str, head: Sequence[str], parts: Mapping[str, int], called: Callable[[str], str]) -> _Page:
        rows = [(called(name), self._weight(grams)) for name, grams in parts.items()]
        return _Page(title, head, rows, (self.language.say("Total"), self._weight(sum(parts.values()))))

    def _ages(self) -> _Page:
        say = self.language.say
        asked = [(band, _Figure(people)) for band, people in self.due.ages.items()]
        rows = [*asked, (say("Not asked"), _Figure(self.due.not_asked))]
        total = say("Total"), _Figure(self.due.totals.people)
        return _Page(say("Ages"), (say("Age"), say("People")), rows, total)

    def _parts(self) -> _Page:
        say = self.language.say
        title, head = (say("Days"), say("Day")) if self.due.is_month else (say("Months"), say("Month"))
        rows = [(_day(part.date), *self._sums(part)) for part in self.due.parts]
        total: tuple[_Value, ...] = (say("Total"), *self._sums(self.due.totals))
        return _Page(title, (head, *self._names_of_sums()), rows, total)

    def _crossed(self) -> Iterator[_Page]:
        say, crossed, called = self.language.say, self.due.crossed, self.called
        yield self._kinds_by(say("Kinds by source"), say("Source"), crossed.sources, called.source)
        if self.due.is_month:
            yield self._kinds_by(say("Kinds by day"), say("Day"), crossed.kinds, _day)
        else:
            yield self._kinds_by(say("Kinds by month"), say("Month"), crossed.kinds, _day)
        if crossed.ages:
            yield self._ages_by_part(crossed.ages)

    def _kinds_by(
        self, title: str, first: str, rows: Mapping[str, Mapping[str, int]], named: Callable[[str], _Value]
    ) -> _Page:
        """What came in, a column for each kind."""
        total, weight = self.due.totals.by_kind, self._weight
        head = (first, *(self.called.kind(kind) for kind in total))
        lines = [(named(row), *(weight(kinds.get(kind, 0)) for kind in total)) for row, kinds in rows.items()]
        return _Page(title, head, lines, (self.language.say("Total"), *map(weight, total.values())))

    def _ages_by_part(self, ages: AgesByPart) -> _Page:
        """People of each band, a mark where a small number is hidden; the sums are whole."""
        say = self.language.say
        title, first = (say("Ages by day"), say("Day")) if self.due.is_month else (say("Ages by month"), say("Month"))
        lines = [
            (_day(part), *(HIDDEN if people is None else _Figure(people) for people in cells))
            for part, cells in ages.rows
        ]
        sums = (*(self.due.ages[band] for band in ages.bands), self.due.not_asked)
        total: tuple[_Value, ...] = (say("Total"), *map(_Figure, sums))
        note = say("* Small numbers are not told, nor others that would give them away.")
        return _Page(title, (first, *ages.bands, say("Not asked")), lines, total, note)

    def _names_of_sums(self) -> tuple[str, ...]:
        say, unit = self.language.say, self._unit
        return (
            say("Households"), say("People"), say("Visits"), say("Bags"), say("Plates"),
            say("Came in ({unit})", unit=unit), say("Shared ({unit})", unit=unit), say("Waste ({unit})", unit=unit),
            say("Sent on ({unit})", unit=unit), say("Volunteers (hours)"),
        )  # fmt: skip

    def _sums(self, sums: Sums) -> tuple[_Figure, ...]:
        counts = (sums.households, sums.people, sums.visits, sums.bags, sums.plates)
        weights = (sums.in_g, sums.out_g, sums.waste_g, sums.sent_g)
        hours = _Figure(sums.volunteers_min / 60, _TWO_DECIMALS)
        return (*map(_Figure, counts), *map(self._weight, weights), hours)

    @property
    def _unit(self) -> str:
        return weight_unit(self.settings.units, self.language)

    def _weight(self, grams: int) -> _Figure:
        return _Figure(float(grams / self._grams_a_unit), _ONE_DECIMAL)

    @property
    def _grams_a_unit(self) -> float:
        return 1000 if self.settings.units is Units.METRIC else float(GRAMS_A_POUND)

    def _lay_out(self, sheet: Worksheet, page: _Page) -> None:
        """The head stays in view and on each page that is printed, with whose report it is above it."""
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape" if len(page.head) > 4 else "portrait"
        sheet.page_setup.paperSize = _A4 if self.settings.units is Units.METRIC else _LETTER
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        above = f"{self.settings.name} · {self.due.totals.date} · {page.title}"
        sheet.oddHeader.center.text = above.replace("&", "&&")
        sheet.oddFooter.center.text = "&P / &N"


def _day(text: str) -> _Figure:
    """A day or a month, which a workbook keeps as its first day."""
    if len(text) == len("2026-11"):
        return _Figure(date.fromisoformat(f"{text}-01"), "yyyy-mm")
    return _Figure(date.fromisoformat(text), "yyyy-mm-dd")


def _fill(sheet: Worksheet, page: _Page) -> None:
    lines = [page.head, *page.rows, *([page.total] if page.total else [])]
    for at, column in enumerate(zip(*lines, strict=True), 1):
        is_of_numbers = isinstance(column[-1], _Figure)
        aligned = Alignment("right") if is_of_numbers else Alignment("left", indent=int(at > 1))
        for number, value in enumerate(column, 1):
            cell = sheet.cell(number, at)
            cell.alignment = aligned
            _write(cell, value)
        sheet.column_dimensions[get_column_letter(at)].width = min(
            _LETTER_WIDTH * max(map(_width, column)) + 2, _WIDEST
        )
    if page.note:
        _write(sheet.cell(len(lines) + 1, 1), page.note)
    for cell in sheet[1]:
        cell.font, cell.border = Font(bold=True), Border(bottom=Side("thin"))
    for cell in sheet[len(lines)] if page.total else ():
        cell.font, cell.border = Font(bold=True), Border(top=Side("thin"))


def _write(cell: Cell, value: _Value) -> None:
    if isinstance(value, _Figure):
        cell.value, cell.number_format = value.value, value.shown
    elif value:
        cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", value)
        cell.data_type = "s"  # whatever it looks like, also after somebody edits it
        cell.quotePrefix = value.startswith(_AS_FORMULAS)


def _width(value: _Value) -> int:
    if isinstance(value, str):
        return len(value)
    return len(value.shown) if isinstance(value.value, date) else len(f"{value.value:,.2f}")
