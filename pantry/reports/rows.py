"""A report as rows for programs: what, of what, how much. Numbers are whole, in the unit that the name says.

In: what is due. Out: (what, of, value); None where nobody was asked, where no temperature was logged, or where a small
number is hidden.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.reports.due import Due
    from pantry.reports.period import Period
    from pantry.reports.without_weight import Weightless

Row = tuple[str, str, str | int | None]
COLUMNS = ("what", "of", "value")
NOT_ASKED = "not_asked"


def each_total(period: Period) -> Iterator[Row]:
    """A row for each total, and for each part of those that have parts."""
    for name, value in asdict(period).items():
        if isinstance(value, dict):
            yield from ((name, part, amount) for part, amount in value.items())
        else:
            yield name, "", value


def rows_of(due: Due) -> Iterator[Row]:
    """A row for each figure; of each part the same figures, under its date; then what two things say at once."""
    yield from each_total(due.totals)
    yield from (("ages", band, people) for band, people in due.ages.items())
    yield from ((NOT_ASKED, "", due.not_asked), ("first_timers", "", due.first_timers))
    yield from (("received_g", "", due.received_g), ("too_warm", "", due.too_warm))
    yield from temperature_rows(due)
    yield from (("held", "", due.held), ("recalled_g", "", due.recalled_g))
    yield from weightless_rows(due.weightless)
    if due.meal:
        yield "meals", due.meal.told, due.meals
    if due.value:
        yield "value_cents", due.value.told, due.value_cents
    for part in due.parts:
        yield from ((name, part.date, value) for name, value in asdict(part).items() if name != "date")
    for name, crossed in (("by_source_and_kind", due.crossed.sources), ("by_part_and_kind", due.crossed.kinds)):
        for row, kinds in crossed.items():
            yield from ((name, f"{row} · {kind}", grams) for kind, grams in kinds.items())
    for part_date, cells in people_of_parts(due):
        yield from (("by_part_and_age", f"{part_date} · {band}", people) for band, people in cells)


def temperature_rows(due: Due) -> Iterator[tuple[str, str, int | None]]:
    """What the logs tell of fridges and of hot food; None where there was no log."""
    found = due.logged
    yield "temperatures_logged", "", found.temperatures
    yield "temperatures_out_of_range", "", found.out_of_range if found else None
    yield "days_out_of_range", "", found.days_out_of_range if found else None


def weightless_rows(found: Weightless) -> Iterator[tuple[str, str, int]]:
    """What is in no weight: how many items, and how many pieces of them came in, were shared and were wasted."""
    yield from (("without_weight_items", "", found.items), ("without_weight_in", "", found.came_in))
    yield from (("without_weight_out", "", found.shared), ("without_weight_wasted", "", found.wasted))


def people_of_parts(due: Due) -> Iterator[tuple[str, Iterator[tuple[str, int | None]]]]:
    """People of each part by band, None where a small number is hidden; who was not asked last."""
    if due.crossed.ages:
        names = (*due.crossed.ages.bands, NOT_ASKED)
        yield from ((part, zip(names, cells, strict=True)) for part, cells in due.crossed.ages.rows)
