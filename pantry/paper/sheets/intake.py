"""The intake log: what came in, from whom, how much of it, for a door that the laptop doesn't stand at.

In: a `Blank` and the units of the site. Out: a sheet whose legend numbers the kinds, so that one digit says what it is.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.paper.kind_words import kind_words
from pantry.paper.sheets.legend import Legend
from pantry.paper.sheets.row_sheet import RowSheet
from pantry.paper.sheets.sheet_parts import once_each
from pantry.paper.sheets.sheet_table import Column, Table

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.sheets.row_sheet import Blank

_TIME_PT, _HOW_MANY_PT, _WEIGHT_PT, _DATE_PT = 56.0, 74.0, 74.0, 74.0
_LEGEND_COLUMNS = 4
_KINDS = tuple(Kind)
_EXAMPLE = Kind.BREAD


def intake_log(blank: Blank, weight_unit: str, degrees: str) -> RowSheet:
    """The sheet; `weight_unit` is lb or kg, `degrees` °F or °C."""
    languages = blank.languages
    return RowSheet(
        blank,
        titles=once_each(language.say("Intake log") for language in languages),
        welcome=once_each(
            language.say(
                "Write down all that comes in, also what you send back. Dairy, meat and ready meals: write how cold or"
                " hot they are."
            )
            for language in languages
        ),
        legend=Legend(
            tuple(
                (str(number), once_each(kind_words(kind, language) for language in languages))
                for number, kind in enumerate(_KINDS, start=1)
            ),
            _LEGEND_COLUMNS,
        ),
        table=Table(
            _columns(languages, weight_unit, degrees),
            example=once_each(language.say("Example") for language in languages),
            total=once_each(language.say("Total") for language in languages),
            row_pt=blank.row_pt,
        ),
        fate=once_each(
            language.say("Each row is keyed in. Then this page is kept with the papers of the table.")
            for language in languages
        ),
    )


def _columns(languages: tuple[Language, ...], weight_unit: str, degrees: str) -> tuple[Column, ...]:
    number = _KINDS.index(_EXAMPLE) + 1
    return (
        Column(once_each(language.say("Time") for language in languages), languages[0].hour(time(9, 30)), _TIME_PT),
        Column(
            once_each(language.say("From") for language in languages),
            once_each(language.say("Bakery") for language in languages),
        ),
        Column(
            once_each(language.say("What") for language in languages),
            once_each(f"{kind_words(_EXAMPLE, language)} ({number})" for language in languages),
        ),
        Column(
            once_each(language.say("How many") for language in languages),
            once_each(language.say("4 boxes") for language in languages),
            _HOW_MANY_PT,
        ),
        Column(
            once_each(language.say("Weight ({unit})", unit=weight_unit) for language in languages), "60", _WEIGHT_PT
        ),
        Column(once_each(language.say("Date or {degrees}", degrees=degrees) for language in languages), width=_DATE_PT),
    )
