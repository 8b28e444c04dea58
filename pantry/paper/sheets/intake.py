"""The intake log: what came in, from whom, how much of it, for a door that the laptop doesn't stand at.

In: a `Blank` and the units of the site. Out: a sheet whose legend numbers the kinds, so that one digit says what it is.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.paper.kind_words import kind_words
from pantry.paper.sheets.heads import weight_head
from pantry.paper.sheets.legend import Legend
from pantry.paper.sheets.row_sheet import RowSheet
from pantry.paper.sheets.sheet_table import Column, Table
from pantry.paper.words import in_each, once_each

if TYPE_CHECKING:
    from pantry.codes.measures import Units
    from pantry.language import Language
    from pantry.paper.sheets.row_sheet import Blank

_TIME_PT, _HOW_MANY_PT, _WEIGHT_PT, _DATE_PT = 56.0, 74.0, 78.0, 74.0
_LEGEND_COLUMNS = 4
_KINDS = tuple(Kind)
_EXAMPLE = Kind.BREAD


def intake_log(blank: Blank, units: Units) -> RowSheet:
    """The sheet, in the units of the site."""
    languages = blank.languages
    return RowSheet(
        blank,
        titles=in_each(languages, "Intake log"),
        welcome=in_each(
            languages,
            "Write down all that comes in, also what you send back. Dairy, meat and ready meals: write how cold or"
            " hot they are.",
        ),
        legend=Legend(
            tuple(
                (str(number), once_each(kind_words(kind, language) for language in languages))
                for number, kind in enumerate(_KINDS, start=1)
            ),
            _LEGEND_COLUMNS,
        ),
        table=Table(
            _columns(languages, units),
            example=in_each(languages, "Example"),
            total=in_each(languages, "Total"),
            row_pt=blank.row_pt,
        ),
        fate=in_each(languages, "Each row is keyed in. Then this page is kept with the papers of the table."),
    )


def _columns(languages: tuple[Language, ...], units: Units) -> tuple[Column, ...]:
    number = _KINDS.index(_EXAMPLE) + 1
    return (
        Column(in_each(languages, "Time"), languages[0].hour(time(9, 30)), _TIME_PT),
        Column(
            in_each(languages, "From"),
            in_each(languages, "Bakery"),
        ),
        Column(
            in_each(languages, "What"),
            once_each(f"{kind_words(_EXAMPLE, language)} ({number})" for language in languages),
        ),
        Column(
            in_each(languages, "How many"),
            in_each(languages, "4 boxes"),
            _HOW_MANY_PT,
        ),
        Column(weight_head(languages, units), "60", _WEIGHT_PT),
        Column(in_each(languages, "Date or {degrees}", degrees=units.degrees), width=_DATE_PT),
    )
