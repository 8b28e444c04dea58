"""The tables of the welcome sheet, one for each style.

In: what is asked, and how wide the page is. Out: a `Table` with its columns. All measures in points.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.paper.sheets.age_bands import band_lines, band_words
from pantry.paper.sheets.sheet_table import NUMBERS_PT, Column, Table, head_width
from pantry.paper.sheets.signin_styles import SheetStyle
from pantry.paper.sizes import MM
from pantry.paper.words import in_each

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.rules.age_bands import Band

NAME_PT = 60.5 * MM
LEAST_NUMBER_PT = 18 * MM
NAME_COLUMN = 0
_BAND_PT, _MOST_BANDS = 82.0, 3  # of that width
_HOW_MANY_PT, _PEOPLE_PT, _OWN_WORD_PT, _DATE_PT = 43 * MM, 24 * MM, 30 * MM, 18.2 * MM
_AGAIN_PT = 10 * MM
_EXAMPLE_BANDS = ("3", "2")
_EXAMPLE_PEOPLE = "5"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a sheet asks: its style, its languages, the ages, how high a row is, how many there are."""

    style: SheetStyle
    languages: tuple[Language, ...]
    bands: tuple[Band, ...]
    row_pt: float
    rows: int


def table_of(asked: Asked, width: float) -> Table:
    """The table, of a page that is so wide between its margins."""
    return Table(
        _columns(asked, width - NUMBERS_PT),
        example=in_each(asked.languages, "Example"),
        total=in_each(asked.languages, "Total"),
        row_pt=asked.row_pt,
        most=asked.rows,
    )


def numbered_twice(table: Table, rows: int) -> Table:
    """The same with each row's number in the column after the name too."""
    blank = ("",) * (len(table.columns) - 2)
    return replace(table, rows=tuple(("", str(row), *blank) for row in range(1, rows + 1)))


def _columns(asked: Asked, width: float) -> tuple[Column, ...]:
    languages = asked.languages
    match asked.style:
        case SheetStyle.PEOPLE:
            return (*_bands(asked, width), _for_how_many(languages))
        case SheetStyle.NAMES:
            return (_name(languages, None), _how_many(languages, _HOW_MANY_PT))
        case SheetStyle.FOLD:
            again = Column((), width=_AGAIN_PT)
            bands = _bands(asked, width - NAME_PT - _AGAIN_PT)
            people = _people(languages, None) if bands else _how_many(languages, None)
            return (_name(languages, NAME_PT), again, *bands, people)
        case SheetStyle.TEFAP:
            name = Column(in_each(languages, "Name"), width=NAME_PT)
            return (name, _people(languages, _PEOPLE_PT), *_ways(languages), _date(languages))


def _bands(asked: Asked, width: float) -> tuple[Column, ...]:
    """A column for each age band; none where they would be too narrow for numbers."""
    bands = asked.bands
    each = width / (len(bands) + 1)
    if each < LEAST_NUMBER_PT:
        return ()
    if len(bands) <= _MOST_BANDS:
        each = min(each, _BAND_PT)
    words = band_words if each >= _BAND_PT else band_lines
    examples = (*_EXAMPLE_BANDS, *("" for _ in bands))
    heads = (words(band, asked.languages) for band in bands)
    return tuple(
        Column(head, example, max(each, head_width(head)) if words is band_words else each)
        for head, example in zip(heads, examples, strict=False)
    )


def _for_how_many(languages: tuple[Language, ...]) -> Column:
    return Column(in_each(languages, "How many people is this food for?"), _EXAMPLE_PEOPLE)


def _how_many(languages: tuple[Language, ...], width: float | None) -> Column:
    """In few words, where a column has no room for more."""
    return Column(in_each(languages, "How many people?"), _EXAMPLE_PEOPLE, width)


def _people(languages: tuple[Language, ...], width: float | None) -> Column:
    """In one word, where a column has room for a number."""
    return Column(in_each(languages, "People"), _EXAMPLE_PEOPLE, width)


def _name(languages: tuple[Language, ...], width: float | None) -> Column:
    """The example row leaves it empty: nobody copies a name that isn't theirs."""
    return Column(in_each(languages, "Name or initials"), width=width)


def _ways(languages: tuple[Language, ...]) -> tuple[Column, ...]:
    """How somebody qualifies: two boxes, one of which is ticked."""
    yes = in_each(languages, "Yes")
    own_word = in_each(languages, "By my own word")
    program = in_each(languages, "By a program like SNAP or WIC")
    return Column(own_word, "X", _OWN_WORD_PT, tick=yes), Column(program, tick=yes)


def _date(languages: tuple[Language, ...]) -> Column:
    return Column(in_each(languages, "Date"), width=_DATE_PT)
