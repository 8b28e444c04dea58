"""The volunteers' sheet: who helps, by any name they like, and how long.

In: a `Blank`. Out: a sheet of which only the sum of the hours goes into the books.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from pantry.paper.sheets.row_sheet import RowSheet
from pantry.paper.sheets.sheet_table import Column, Table
from pantry.paper.sizes import MM
from pantry.paper.words import in_each

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.sheets.row_sheet import Blank

_NAME_PT, _TIME_PT, _HOURS_PT = 60 * MM, 72.0, 58.0
_CAME, _WENT, _HOURS = time(9, 30), time(12), "2½"


def volunteers_sheet(blank: Blank) -> RowSheet:
    """The sheet; high rows are for hands in gloves."""
    languages = blank.languages
    return RowSheet(
        blank,
        titles=in_each(languages, "Volunteers"),
        welcome=in_each(languages, "Thank you for helping! A first name or a nickname is enough."),
        table=Table(
            _columns(languages),
            example=in_each(languages, "Example"),
            total=in_each(languages, "Total"),
            row_pt=blank.row_pt,
        ),
        fate=in_each(languages, "Only the sum of the hours is keyed in. Then this page is destroyed."),
    )


def _columns(languages: tuple[Language, ...]) -> tuple[Column, ...]:
    first = languages[0]
    return (
        Column(in_each(languages, "First name or nickname"), width=_NAME_PT),
        Column(
            in_each(languages, "What you do"),
            in_each(languages, "Packing bags"),
        ),
        Column(in_each(languages, "Came at"), first.hour(_CAME), _TIME_PT),
        Column(in_each(languages, "Left at"), first.hour(_WENT), _TIME_PT),
        Column(in_each(languages, "Hours"), _HOURS, _HOURS_PT),
    )
