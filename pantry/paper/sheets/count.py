"""The count sheet: what should be on the shelf, by kind, with room to write what is there, and blank rows at the end.

In: a `Blank` and the items with their units, some with how much there should be. Out: a sheet of as many pages as they
need; each kind begins with its name, and again on the next page where it goes on there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.paper.kind_words import kind_words
from pantry.paper.sheets.row_sheet import RowSheet
from pantry.paper.sheets.sheet_table import Column, Group, Table
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.language import Language
    from pantry.paper.sheets.row_sheet import Blank
    from pantry.paper.sheets.sheet_table import Cells

_LEFT_BLANK = 5
_EXPECTED_PT, _COUNTED_PT, _NOTES_PT = 76.0, 90.0, 110.0
_LEAST_OF_A_KIND = 2  # its name and one item
_KINDS = tuple(Kind)


@dataclass(frozen=True, slots=True)
class ToCount:
    """An item by its id as the shelf knows it; `unit` is that of what is weighed, in each language; else nothing.

    `expected`: how much there should be, in words of each language; nothing where who counts isn't told.
    """

    name: str
    kind: Kind
    unit: Words = ()
    expected: Words = ()
    item: str = ""


def count_sheet(blank: Blank, items: Iterable[ToCount], *, expected: bool = False) -> RowSheet:
    """The sheet; where the blank has no codes yet, `pages_to_count` tells how many it needs."""
    languages = blank.languages
    empty = RowSheet(
        blank,
        titles=in_each(languages, "Count sheet"),
        welcome=in_each(
            languages,
            "Count what is on the shelf and write the number. Nothing there: write 0. Not on the list: write it at"
            " the end.",
        ),
        table=Table(_columns(languages, expected=expected), row_pt=blank.row_pt),
        fate=in_each(languages, "Each row is keyed in. Then this page is kept with the papers of the table."),
        totals_agree=False,
    )
    rows = _laid(
        sorted(items, key=lambda item: _KINDS.index(item.kind)), empty.rows_a_page, languages, expected=expected
    )
    return replace(
        empty, table=replace(empty.table, rows=tuple(row for row, _ in rows)), items=tuple(item for _, item in rows)
    )


def pages_to_count(sheet: RowSheet) -> int:
    """How many pages hold every row and leave some blank at the end."""
    return -(-(len(sheet.table.rows) + _LEFT_BLANK) // sheet.rows_a_page)


def _columns(languages: tuple[Language, ...], *, expected: bool) -> tuple[Column, ...]:
    should = in_each(languages, "Should be there")
    return (
        Column(in_each(languages, "What")),
        *((Column(should, width=_EXPECTED_PT, at_end=True),) if expected else ()),
        Column(in_each(languages, "Counted"), width=_COUNTED_PT, at_end=True),
        Column(in_each(languages, "Notes"), width=_NOTES_PT),
    )


def _laid(
    items: list[ToCount], a_page: int, languages: tuple[Language, ...], *, expected: bool
) -> tuple[tuple[Cells | Group, str], ...]:
    """The rows in turn, each with its item; no kind's name is the last row of a page."""
    rows: list[tuple[Cells | Group, str]] = []
    for kind, of_kind in groupby(items, key=lambda item: item.kind):
        name = Group(once_each(kind_words(kind, language) for language in languages))
        if a_page - len(rows) % a_page < _LEAST_OF_A_KIND:
            rows.append(((), ""))
        rows.append((name, ""))
        for item in of_kind:
            if not len(rows) % a_page:
                rows.append((name, ""))
            rows.append((_cells(item, expected=expected), item.item))
    return tuple(rows)


def _cells(item: ToCount, *, expected: bool) -> Cells:
    return (item.name, *((item.expected,) if expected else ()), item.unit)
