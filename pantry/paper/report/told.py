"""What a report is made of once it is in words: large figures, charts of rows of bars, other facts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.paper.words import Words


class Fill(StrEnum):
    """How a bar is filled; told apart on the third copy."""

    SOLID = "solid"
    HATCHED = "hatched"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Bar:
    """A number in words, how long its bar is (of the longest of its chart, 0 to 1), and how it is filled."""

    value: str
    share: float
    fill: Fill


@dataclass(frozen=True, slots=True)
class Row:
    """What its bars are of; `is_sum`: a total, without a bar."""

    label: Words
    bars: tuple[Bar, ...]
    is_sum: bool = False


class Of(StrEnum):
    """What a chart is of."""

    PEOPLE = "people"
    FOOD = "food"
    SOURCES = "sources"
    KINDS = "kinds"
    WASTE = "waste"
    AGES = "ages"


@dataclass(frozen=True, slots=True)
class Chart:
    """Rows under a title, none where there is nothing; `legend` says what each filling is where there are several."""

    of: Of
    titles: Words
    rows: tuple[Row, ...]
    legend: tuple[tuple[Fill, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure and what it is; `by`: who counts it so."""

    label: Words
    value: str
    by: Words = ()


@dataclass(frozen=True, slots=True)
class Told:
    """All that a report says."""

    period: Words
    figures: tuple[Fact, ...]
    charts: tuple[Chart, ...]
    facts: tuple[Fact, ...]
