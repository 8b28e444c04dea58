"""A report's charts and facts as lines under each other, each of a known height, to be cut into pages.

In: fonts, what is told, how wide a page is. Out: `Line`s. All measures in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from pantry.paper.fonts import Font
from pantry.paper.report.told import Bar, Chart, Fact, Fill
from pantry.paper.words import in_each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.language import Language
    from pantry.paper.fonts import Faces
    from pantry.paper.report.told import Told
    from pantry.paper.words import Words

WORDS_PT, TITLE_PT, NOTE_PT = 9.0, 12.0, 8.0
LABEL_SHARE, VALUE_PT = 0.4, 64.0
LABEL_STEP, BAR_STEP, PAD, SUM_PAD = 12.0, 12.0, 4.0, 4.0
_TITLE_HEIGHT, _LEGEND_HEIGHT = 30.0, 16.0


@dataclass(frozen=True, slots=True)
class Line:
    """A title, a row of a chart, or a fact.

    `label`: its lines of words. `legend`: what each filling is, of a title. `notes`: small words below a fact.
    """

    label: Words
    height: float
    bars: tuple[Bar, ...] = ()
    legend: tuple[tuple[Fill, str], ...] = ()
    notes: Words = ()
    is_title: bool = False
    is_sum: bool = False
    is_fact: bool = False


def lines_of(faces: Faces, told: Told, across: float, languages: tuple[Language, ...]) -> tuple[Line, ...]:
    """All of it, chart after chart, then the facts."""
    return tuple(_lines(faces, told, across, languages))


def _lines(faces: Faces, told: Told, across: float, languages: tuple[Language, ...]) -> Iterator[Line]:
    for chart in filter(attrgetter("rows"), told.charts):
        yield from _chart_lines(faces, chart, LABEL_SHARE * across)
    yield Line((" · ".join(in_each(languages, "And also")),), _TITLE_HEIGHT, is_title=True)
    for fact in told.facts:
        yield _fact_line(faces, fact, across - VALUE_PT)


def _chart_lines(faces: Faces, chart: Chart, room: float) -> Iterator[Line]:
    legend = tuple((fill, " · ".join(words)) for fill, words in chart.legend)
    height = _TITLE_HEIGHT + _LEGEND_HEIGHT * bool(legend)
    yield Line((" · ".join(chart.titles),), height, legend=legend, is_title=True)
    is_narrow = all(_fits(faces, row.label, room) for row in chart.rows)
    for row in chart.rows:
        label = (" · ".join(row.label),) if is_narrow else row.label
        bars = max(len(row.bars) * BAR_STEP, len(label) * LABEL_STEP)
        yield Line(label, bars + PAD + SUM_PAD * row.is_sum, row.bars, is_sum=row.is_sum)


def _fact_line(faces: Faces, fact: Fact, room: float) -> Line:
    label = (" · ".join(fact.label),) if _fits(faces, fact.label, room) else fact.label
    height = (len(label) + len(fact.by)) * LABEL_STEP + PAD
    return Line(label, height, (Bar(fact.value, 0, Fill.OPEN),), notes=fact.by, is_fact=True)


def _fits(faces: Faces, words: Words, room: float) -> bool:
    """Whether all languages stand on one line."""
    return faces.of(Font.REGULAR).width(" · ".join(words), WORDS_PT) <= room
