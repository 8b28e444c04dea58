"""The waste log: what could not be shared, how much of it, why, and where it went.

In: a `Blank` and the site's unit of weight. Out: a sheet on which a reason is circled and a way is ticked, so that only
what it was and its weight are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.sheets.heads import weight_head
from pantry.paper.sheets.legend import Legend
from pantry.paper.sheets.row_sheet import RowSheet
from pantry.paper.sheets.sheet_table import Column, Table
from pantry.paper.words import Words, in_each

if TYPE_CHECKING:
    from pantry.codes.measures import Units
    from pantry.language import Language
    from pantry.paper.sheets.row_sheet import Blank

_WEIGHT_PT, _WHY_PT, _WHERE_PT = 78.0, 128.0, 204.0
_LEGEND_COLUMNS = 4


def waste_log(blank: Blank, units: Units) -> RowSheet:
    """The sheet, in the units of the site."""
    languages = blank.languages
    reasons = tuple((str(number), words) for number, words in enumerate(_reasons(languages), start=1))
    return RowSheet(
        blank,
        titles=in_each(languages, "Waste log"),
        welcome=in_each(languages, "What could not be shared: write what it was, circle why, tick where it went."),
        legend=Legend(reasons, _LEGEND_COLUMNS),
        table=Table(
            _columns(languages, units, tuple(mark for mark, _ in reasons)),
            total=in_each(languages, "Total"),
            row_pt=blank.row_pt,
        ),
        fate=in_each(languages, "Each row is keyed in. Then this page is kept with the papers of the table."),
    )


def _columns(languages: tuple[Language, ...], units: Units, marks: tuple[str, ...]) -> tuple[Column, ...]:
    return (
        Column(in_each(languages, "What")),
        Column(weight_head(languages, units), width=_WEIGHT_PT),
        Column(in_each(languages, "Why"), width=_WHY_PT, circle=marks),
        Column(in_each(languages, "Where it went"), width=_WHERE_PT, boxes=_ways(languages)),
    )


def _reasons(languages: tuple[Language, ...]) -> tuple[Words, ...]:
    return (
        in_each(languages, "Spoiled"),
        in_each(languages, "Past its date"),
        in_each(languages, "Damaged"),
        in_each(languages, "Too warm"),
        in_each(languages, "Recalled"),
        in_each(languages, "Left over"),
        in_each(languages, "Other"),
    )


def _ways(languages: tuple[Language, ...]) -> tuple[Words, ...]:
    return (
        in_each(languages, "Compost"),
        in_each(languages, "Animals"),
        in_each(languages, "Trash"),
        in_each(languages, "Sent back"),
    )
