"""The temperature log: what is cold or hot, how it must be, how it is, and what was done about it.

In: a `Blank` and the units of the site. Out: a sheet in groups (what arrives, fridges, freezers, hot food); the limit
that `pantry.rules.cold` holds stands at the head of each row.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.codes.measures import Units
from pantry.paper.sheets.row_sheet import RowSheet
from pantry.paper.sheets.sheet_table import Column, Group, Table
from pantry.paper.words import Words, in_each, once_each
from pantry.rules.cold import limits_of

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.sheets.row_sheet import Blank
    from pantry.paper.sheets.sheet_table import Cells

_LIMIT_PT, _TIME_PT, _DEGREES_PT, _FINE_PT = 142.0, 60.0, 60.0, 56.0
_FREEZING_F10 = 320


@dataclass(frozen=True, slots=True)
class _Place:
    """A group of rows: its name and pictogram, the head of each row that it has, of which the first is repeated."""

    group: Group
    heads: tuple[Words, ...]


def temperature_log(blank: Blank, units: Units) -> RowSheet:
    """The sheet, in the degrees of the site; each page has all groups."""
    languages = blank.languages
    empty = RowSheet(
        blank,
        titles=in_each(languages, "Temperature log"),
        welcome=in_each(
            languages, "Measure when food arrives and while it waits. If it is not right, write what you did."
        ),
        table=Table(_columns(languages, units), row_pt=blank.row_pt),
        fate=in_each(
            languages, "This page is kept with the papers of the table, for whoever asks how the food was kept."
        ),
        totals_agree=False,
    )
    rows = _laid(_places(languages, units), empty.rows_a_page) * len(blank.codes)
    return replace(empty, table=replace(empty.table, rows=rows))


def degrees_at_most(tenths_f: int, units: Units, language: Language) -> str:
    """A limit from above in whole degrees, never a warmer one."""
    return _degrees(floor(_in_units(tenths_f, units)), units, language)


def degrees_at_least(tenths_f: int, units: Units, language: Language) -> str:
    """A limit from below in whole degrees, never a colder one."""
    return _degrees(ceil(_in_units(tenths_f, units)), units, language)


def _in_units(tenths_f: int, units: Units) -> Fraction:
    return Fraction(tenths_f - _FREEZING_F10, 18) if units is Units.METRIC else Fraction(tenths_f, 10)


def _degrees(whole: int, units: Units, language: Language) -> str:
    if units is Units.METRIC:
        return language.say("{n} °C", n=language.number(whole))
    return language.say("{n} °F", n=language.number(whole))


def _columns(languages: tuple[Language, ...], units: Units) -> tuple[Column, ...]:
    return (
        Column(in_each(languages, "How it must be"), width=_LIMIT_PT),
        Column(in_each(languages, "Time"), width=_TIME_PT),
        Column((units.degrees,), width=_DEGREES_PT),
        Column((), width=_FINE_PT, boxes=(in_each(languages, "It is right"),)),
        Column(in_each(languages, "If not: what we did")),
    )


def _places(languages: tuple[Language, ...], units: Units) -> tuple[_Place, ...]:
    """Deliveries first, as the day begins; a fridge, a freezer and hot food are measured again and again."""
    cold, eggs, hot = (
        limits_of(Kind.DAIRY).cold_at_most_f10, limits_of(Kind.DAIRY, is_eggs=True).cold_at_most_f10,
        limits_of(Kind.PREPARED).hot_at_least_f10 or 0,
    )  # fmt: skip
    colder = once_each(
        language.say("{degrees} or colder", degrees=degrees_at_most(cold, units, language)) for language in languages
    )
    eggs_colder = once_each(
        language.say("Eggs: {degrees} or colder", degrees=degrees_at_most(eggs, units, language))
        for language in languages
    )
    hotter = once_each(
        language.say("{degrees} or hotter", degrees=degrees_at_least(hot, units, language)) for language in languages
    )
    frozen = in_each(languages, "Frozen solid")
    return (
        _Place(
            Group(in_each(languages, "Food that arrives"), "truck"),
            (colder, eggs_colder, hotter, frozen),
        ),
        _Place(Group(in_each(languages, "Fridges and coolers"), "refrigerator"), (colder,)),
        _Place(Group(in_each(languages, "Freezers"), "snowflake"), (frozen,)),
        _Place(Group(in_each(languages, "Hot food"), "flame"), (hotter,)),
    )


def _laid(places: tuple[_Place, ...], a_page: int) -> tuple[Cells | Group, ...]:
    """All groups on a page, each with its heads at least; what room is left is shared out, to the fridges first."""
    least = sum(1 + len(place.heads) for place in places)
    in_turn = (*places[1:], places[0])
    more = [max(0, a_page - least) // len(places)] * len(places)
    for number in range(max(0, a_page - least) % len(places)):
        more[places.index(in_turn[number])] += 1
    rows: list[Cells | Group] = []
    for place, repeated in zip(places, more, strict=True):
        rows += [place.group, *((head,) for head in (place.heads[0],) * repeated + place.heads)]
    return tuple(rows[:a_page])
