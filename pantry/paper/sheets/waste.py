"""The waste log: what could not be shared, how much of it, why, and where it went.

In: a `Blank` and the site's unit of weight. Out: a sheet on which a reason is circled and a way is ticked, so that only
what it was and its weight are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.sheets.legend import Legend
from pantry.paper.sheets.row_sheet import RowSheet
from pantry.paper.sheets.sheet_parts import once_each
from pantry.paper.sheets.sheet_table import Column, Table

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.sheets.row_sheet import Blank
    from pantry.paper.sheets.sheet_table import Words

_WEIGHT_PT, _WHY_PT, _WHERE_PT = 74.0, 128.0, 204.0
_LEGEND_COLUMNS = 4


def waste_log(blank: Blank, weight_unit: str) -> RowSheet:
    """The sheet; `weight_unit` is lb or kg."""
    languages = blank.languages
    reasons = tuple((str(number), words) for number, words in enumerate(_reasons(languages), start=1))
    return RowSheet(
        blank,
        titles=once_each(language.say("Waste log") for language in languages),
        welcome=once_each(
            language.say("What could not be shared: write what it was, circle why, tick where it went.")
            for language in languages
        ),
        legend=Legend(reasons, _LEGEND_COLUMNS),
        table=Table(
            _columns(languages, weight_unit, tuple(mark for mark, _ in reasons)),
            total=once_each(language.say("Total") for language in languages),
            row_pt=blank.row_pt,
        ),
        fate=once_each(
            language.say("Each row is keyed in. Then this page is kept with the papers of the table.")
            for language in languages
        ),
    )


def _columns(languages: tuple[Language, ...], weight_unit: str, marks: tuple[str, ...]) -> tuple[Column, ...]:
    return (
        Column(once_each(language.say("What") for language in languages)),
        Column(
            once_each(language.say("Weight ({unit})", unit=weight_unit) for language in languages), width=_WEIGHT_PT
        ),
        Column(once_each(language.say("Why") for language in languages), width=_WHY_PT, circle=marks),
        Column(
            once_each(language.say("Where it went") for language in languages), width=_WHERE_PT, boxes=_ways(languages)
        ),
    )


def _reasons(languages: tuple[Language, ...]) -> tuple[Words, ...]:
    return (
        once_each(language.say("Spoiled") for language in languages),
        once_each(language.say("Past its date") for language in languages),
        once_each(language.say("Damaged") for language in languages),
        once_each(language.say("Too warm") for language in languages),
        once_each(language.say("Recalled") for language in languages),
        once_each(language.say("Left over") for language in languages),
        once_each(language.say("Other") for language in languages),
    )


def _ways(languages: tuple[Language, ...]) -> tuple[Words, ...]:
    return (
        once_each(language.say("Compost") for language in languages),
        once_each(language.say("Animals") for language in languages),
        once_each(language.say("Trash") for language in languages),
        once_each(language.say("Sent back") for language in languages),
    )
