"""Holds what a report says as a table (CSV), a workbook (XLSX) and on paper (PDF) against the plain log."""

from __future__ import annotations

import csv
import io
import re
from datetime import datetime
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from tests.life.commands import printed
from tests.life.figure import Figure
from tests.life.plain_log import POUND_G
from tests.paper.on_paper import opened, words_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from openpyxl import Workbook

    from tests.life.plain_log import PlainLog

_WORDED, _HIDDEN = frozenset({"date", "meals_by", "value_by"}), frozenset({"by_part_and_age"})
_BY = frozenset({"meals", "value_cents"})  # whose rows say by which figure, and who says it
_KINDS = {"dry": "Dry goods", "dairy": "Dairy", "produce": "Produce", "bread": "Bread"}
_IF_LOGGED = {
    "Temperatures out of range": "temperatures_out_of_range",
    "Days with a temperature out of range": "days_out_of_range",
}  # fmt: skip
_IN_TOTALS = {
    "Days open": "days_open", "Households here for the first time": "first_timers",
    "Deliveries that were too warm": "too_warm", "Held back from guests": "held", "Meals": "meals",
    "Readings of fridges and hot food": "temperatures_logged",
    "Received from other tables (lb)": "received_g", "Pulled for a recall (lb)": "recalled_g",
    "Fund, in less out": "fund_cents", "Value of what was shared": "value_cents",
}  # fmt: skip
_SUMS = {
    "Households": "households", "People": "people", "Visits": "visits", "Bags": "bags", "Plates": "plates",
    "Came in (lb)": "in_g", "Shared (lb)": "out_g", "Waste (lb)": "waste_g", "Sent on (lb)": "sent_g",
    "Volunteers (hours)": "volunteers_min",
}  # fmt: skip
_ON_PAPER = {
    "Visits": "visits", "Bags": "bags", "Households here for the first time": "first_timers",
    "Received from other tables (lb)": "received_g", "Sent to other tables (lb)": "sent_g",
    "Deliveries that were too warm": "too_warm", "Foods held back from guests": "held",
    "Readings of fridges and hot food:": "temperatures_logged",
    "Pulled for a recall (lb)": "recalled_g", "Meals": "meals",
    "Dairy": "by_kind dairy", "Dry goods": "by_kind dry", "Produce": "by_kind produce", "Bread": "by_kind bread",
    "Corner Market": "by_source Corner Market", "Food drive": "by_source food drive",
    "Grocery rescue": "by_source grocery rescue", "Another table": "by_source transfer in",
    "Spoiled": "by_waste spoiled", "Spilled": "by_waste spilled",
    "Left over": "by_waste left over", "Recalled": "by_waste recalled", "Children 0–17": "ages 0-17",
    "Adults 18–59": "ages 18-59", "Seniors 60+": "ages 60+", "Not asked": "not_asked",
}  # fmt: skip
_TILES = ("days_open", "households", "people", "plates", "in_g", "out_g", "waste_g", "volunteers_min")
_LINE = re.compile(r"^(?P<words>.+?)(?: · .*?)? (?P<number>[\d,]+)$")


def compared_files(log: PlainLog, laptop: Path, folder: Path) -> Iterator[Figure]:
    """Every figure of the months and years, in each kind of file."""
    days = sorted({one.date for one in log.came})
    for what, length in (("month", len("2026-11")), ("year", len("2026"))):
        for period in sorted({day[:length] for day in days}):
            pdf, xlsx = folder / f"{period}.pdf", folder / f"{period}.xlsx"
            rows = printed(laptop, "report", what, period, "--csv", "--pdf", str(pdf), "--xlsx", str(xlsx), "--force")
            true = log.report(period)
            yield from _in_table(f"{period} CSV", true, rows)
            yield from _in_workbook(f"{period} XLSX", true, load_workbook(xlsx))
            yield from _on_paper(f"{period} PDF", true, pdf.read_bytes())


def _in_table(period: str, true: Mapping[str, object], told: str) -> Iterator[Figure]:
    rows = {
        (row["what"], "" if row["what"] in _BY else row["of"]): row["value"]
        for row in csv.DictReader(io.StringIO(told))
        if row["what"] not in _WORDED | _HIDDEN
    }
    wanted = {key: str(value) for key, value in _flat(true) if value is not None and key[0] not in _WORDED}
    wanted |= {(name, ""): "" for name in _IF_LOGGED.values() if true[name] is None}  # nobody knows: an empty cell
    for what, of in sorted(rows.keys() | wanted.keys()):
        name = f"{what} {of}".strip()
        yield Figure(period, name, rows.get((what, of), "nothing"), wanted.get((what, of), "nothing"))


def _flat(true: Mapping[str, object]) -> Iterator[tuple[tuple[str, str], object]]:
    """Each figure by what it is and of what, as rows have them."""
    for what, value in true.items():
        if isinstance(value, list):
            yield from (
                ((name, part["date"]), figure) for part in value for name, figure in part.items() if name != "date"
            )
        elif isinstance(value, dict):
            for of, inner in value.items():
                if isinstance(inner, dict):
                    yield from (((what, f"{of} · {kind}"), grams) for kind, grams in inner.items())
                else:
                    yield (what, of), inner
        else:
            yield (what, ""), value


def _in_workbook(period: str, true: Mapping[str, object], told: Workbook) -> Iterator[Figure]:
    wanted = dict(_flat(true))
    totals = {row[0]: row[1] for row in told["Totals"].iter_rows(values_only=True)}
    for words, name in _IF_LOGGED.items():
        nobody_knows = wanted[name, ""] is None
        yield Figure(period, f"Totals: {words}", totals.get(words), "Not logged" if nobody_knows else wanted[name, ""])
    for words, name in (_IN_TOTALS | _SUMS).items():
        yield _shown(period, f"Totals: {words}", totals.get(words), wanted[name, ""], name)
    for title, name in (("By source", "by_source"), ("By kind", "by_kind"), ("Waste", "by_waste"), ("Ages", "ages")):
        cells = {str(row[0]): row[1] for row in told[title].iter_rows(min_row=2, values_only=True)}
        by = {_called(of, name): value for (what, of), value in wanted.items() if what == name}
        by |= {"Not asked": wanted["not_asked", ""]} if name == "ages" else {}
        by["Total"] = sum(int(str(value)) for value in by.values())
        for words in sorted(cells.keys() | by.keys()):
            yield _shown(
                period, f"{title}: {words}", cells.get(words), by.get(words), "people" if name == "ages" else "g"
            )
    parts = told["Days" if len(period) > len("2026 XLSX") else "Months"]
    yield from _in_rows(period, parts.title, tuple(parts.iter_rows(values_only=True)), _sums_of(wanted))
    for title, name in (
        ("Kinds by source", "by_source_and_kind"),
        (f"Kinds by {parts.title[:-1].lower()}", "by_part_and_kind"),
    ):
        crossed = {
            (of.partition(" · ")[0], _KINDS[of.partition(" · ")[2]]): value
            for (what, of), value in wanted.items()
            if what == name
        }
        yield from _in_rows(period, title, tuple(told[title].iter_rows(values_only=True)), crossed)


def _sums_of(wanted: Mapping[tuple[str, str], object]) -> dict[tuple[str, str], object]:
    """What each part says of each sum, by the words over its column."""
    words_of = {name: words for words, name in _SUMS.items()}
    return {(of, words_of[what]): value for (what, of), value in wanted.items() if of[:2] == "20" and what in words_of}


def _in_rows(
    period: str, title: str, rows: tuple[tuple[object, ...], ...], wanted: Mapping[tuple[str, str], object]
) -> Iterator[Figure]:
    """A sheet with a row for each part and a column for each figure; its last row is what they add up to."""
    head, *parts, total = rows
    for row in parts:
        of = row[0].date().isoformat() if isinstance(row[0], datetime) else str(row[0])
        of = of[: len("2026-11")] if title.endswith(("Months", "month")) else of
        for words, cell in zip(head[1:], row[1:], strict=True):
            yield _shown(
                period, f"{title}: {of} {words}", cell, wanted.get((of, str(words)), 0), _SUMS.get(str(words), "g")
            )
    for words, cell in zip(head[1:], total[1:], strict=True):
        all_of_it = sum(int(str(value)) for (_, column), value in wanted.items() if column == words)
        yield _shown(period, f"{title}: Total {words}", cell, all_of_it, _SUMS.get(str(words), "g"))


def _called(of: str, name: str) -> str:
    return _KINDS[of] if name == "by_kind" else of


def _shown(period: str, name: str, told: object, true: object, what: str) -> Figure:
    """Weights are told in pounds and minutes in hours, not rounded; told back here in grams and minutes."""
    if what.endswith("g") and isinstance(told, int | float):
        told = round(told * POUND_G, 3)
    elif what.endswith("_min") and isinstance(told, int | float):
        told = round(told * 60, 6)
    elif what.endswith("_cents") and isinstance(told, int | float):
        told = round(told * 100, 6)
    return Figure(period, name, told, true)


def _on_paper(period: str, true: Mapping[str, object], pdf: bytes) -> Iterator[Figure]:
    """What stands beside words and in the large numbers above, rounded to whole pounds and hours."""
    wanted = {f"{what} {of}".strip(): value for (what, of), value in _flat(true)}
    pages = [words_on(pdf, page) for page in range(len(opened(pdf)))]
    lines = [found for page in pages for line in page.splitlines() if (found := _LINE.match(line.strip()))]
    told = {found["words"]: int(found["number"].replace(",", "")) for found in lines}
    for words, name in _IF_LOGGED.items():
        yield Figure(period, words, told.get(words), wanted[name])  # a zero too, and no number where nobody knows
    for words, name in _ON_PAPER.items():
        if wanted.get(name):
            yield _rounded(period, words, told.get(words), wanted[name], name)
    large = [int(line.replace(",", "")) for line in pages[0].splitlines() if re.fullmatch(r"[\d,]+", line.strip())]
    for name, number in zip(_TILES, large, strict=False):
        yield _rounded(period, f"large {name}", number, wanted[name], name)
    if wanted["value_cents"] is not None:
        dollars = f"${int(str(wanted['value_cents'])) / 100:,.2f}"
        yield Figure(period, "value", any(dollars in page for page in pages), true=True)
    yield Figure(period, "large numbers", len(large) >= len(_TILES), true=True)


def _rounded(period: str, words: str, told: int | None, true: object, name: str) -> Figure:
    """Parts are rounded so that they add up to their rounded sum: each may be one off its own rounding."""
    number = int(str(true))
    if name.endswith("_g") or name.startswith("by_"):
        exact = number / POUND_G
    elif name.endswith("_min"):
        exact = number / 60
    else:
        return Figure(period, words, told, number)
    is_right = told is not None and abs(told - exact) <= (1 if name.startswith("by_") else 0.5)
    return Figure(period, words, told if not is_right else "as it is", "as it is" if is_right else exact)
