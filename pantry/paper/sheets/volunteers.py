"""The volunteers' sheet: who helps, by any name they like, and how long.

In: a `Blank`. Out: a sheet of which only the sum of the hours goes into the books.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from pantry.paper.sheets.row_sheet import RowSheet
from pantry.paper.sheets.sheet_parts import once_each
from pantry.paper.sheets.sheet_table import Column, Table
from pantry.paper.sizes import MM

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
        titles=once_each(language.say("Volunteers") for language in languages),
        welcome=once_each(
            language.say("Thank you for helping! A first name or a nickname is enough.") for language in languages
        ),
        table=Table(
            _columns(languages),
            example=once_each(language.say("Example") for language in languages),
            total=once_each(language.say("Total") for language in languages),
            row_pt=blank.row_pt,
        ),
        fate=once_each(
            language.say("Only the sum of the hours is keyed in. Then this page is destroyed.")
            for language in languages
        ),
    )


def _columns(languages: tuple[Language, ...]) -> tuple[Column, ...]:
    first = languages[0]
    return (
        Column(once_each(language.say("First name or nickname") for language in languages), width=_NAME_PT),
        Column(
            once_each(language.say("What you do") for language in languages),
            once_each(language.say("Packing bags") for language in languages),
        ),
        Column(once_each(language.say("Came at") for language in languages), first.hour(_CAME), _TIME_PT),
        Column(once_each(language.say("Left at") for language in languages), first.hour(_WENT), _TIME_PT),
        Column(once_each(language.say("Hours") for language in languages), _HOURS, _HOURS_PT),
    )
