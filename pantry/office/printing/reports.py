"""Fills in what sums up many days: the report of a month or a year, and the poster of thanks.

In: where words come from, which month or year. Out: the paper itself, still undrawn.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.printing.from_books import languages_of
from pantry.paper.report.report_paper import ReportPaper
from pantry.paper.signs.thanks import Thanks
from pantry.reports import Reports

if TYPE_CHECKING:
    from pantry.office.printing.from_books import FromBooks
    from pantry.office.printing.sheet_wanted import SheetWanted

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)


def report(source: FromBooks, wanted: SheetWanted) -> ReportPaper:
    """Of this month where none is named. Raises RefusedInput for what is no month and no year."""
    settings = source.settings
    period = wanted.chosen["period"].strip() or source.clock.today().isoformat()[: len("2026-11")]
    if not _MONTH.fullmatch(period) and not _YEAR.fullmatch(period):
        raise RefusedInput(
            "{said} is no month and no year. Nothing was printed. Write it as 2026-11 or 2026.", said=period
        )
    due = _reports(source).due(period, settings)
    return ReportPaper(settings.name, languages_of(settings, wanted.languages), due, settings.units, wanted.size)


def thanks(source: FromBooks, wanted: SheetWanted) -> Thanks:
    """Since the first month of the year with something to tell, where none is named. Raises RefusedInput."""
    settings, today = source.settings, source.clock.today().isoformat()
    this_month, said = today[: len("2026-11")], wanted.chosen["since"].strip()
    if said and not _MONTH.fullmatch(said):
        raise RefusedInput("{said} is no month. Nothing was printed. Write it as 2026-03.", said=said)
    if said > this_month:
        raise RefusedInput("{said} is still to come. Nothing was printed. Name a month that has begun.", said=said)
    months = _reports(source).months(said or f"{today[: len('2026')]}-01", this_month)
    shared = next((month.date for month in months if month.out_g > 0), f"{today[: len('2026')]}-01")
    return Thanks(
        site_name=settings.name,
        languages=languages_of(settings, wanted.languages),
        since=said or shared,
        shared_g=sum(month.out_g for month in months),
        visits=sum(month.visits for month in months),
        units=settings.units,
        paper=wanted.size,
    )


def _reports(source: FromBooks) -> Reports:
    return Reports(source.site_file.reading, source.books.site)
