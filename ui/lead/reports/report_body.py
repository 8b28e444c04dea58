"""What a report shows: its totals, or one of its charts, or that chart as a table; or that there is nothing yet.

In: a `Told`, which part of it is wanted, and how. Out: nothing. One of them is in view at a time.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QStackedLayout, QVBoxLayout, QWidget

from pantry.paper.report.told import Of
from ui.lead.list_rows import Column, ListRow
from ui.lead.long_list import LongList
from ui.lead.reports.chart_view import ChartView
from ui.lead.reports.figures_view import FiguresView
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, QUESTION_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.report.told import Chart, Fact, Told
    from ui.look.look import Look

_WORDS = (QUESTION_TEXT, 32, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_WIDEST = "1,280,000"


class View(StrEnum):
    """Which part of a report is seen."""

    TOTALS = "totals"
    PEOPLE = Of.PEOPLE.value
    FOOD = Of.FOOD.value
    SOURCES = Of.SOURCES.value
    KINDS = Of.KINDS.value
    WASTE = Of.WASTE.value
    AGES = Of.AGES.value


def view_words(language: Language) -> dict[View, str]:
    """What each part is called on its button."""
    say = language.say
    return {
        View.TOTALS: say("Totals"), View.PEOPLE: say("People"), View.FOOD: say("Food"),
        View.SOURCES: say("Sources"), View.KINDS: say("Kinds"), View.WASTE: say("Waste"), View.AGES: say("Ages"),
    }  # fmt: skip


class ReportBody(QWidget):
    """A stack; a picker may cover it."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look, self._language = look, language
        widest = max(_WIDEST, language.say("Not asked"), language.say("Not logged"), key=len)
        self.figures, self.facts = (
            FiguresView(look),
            LongList(look, (Column("", f"{widest}."),), language.say("Totals")),
        )
        self.chart = ChartView(look)
        self._table: LongList | None = None
        self._words = FittedLabel(look, _WORDS)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._totals, self._scrolled = self._totals_page(), self._scrolled_chart()
        self._stack = QStackedLayout(self)
        for widget in (self._words, self._totals, self._scrolled):
            self._stack.addWidget(widget)

    @property
    def table(self) -> LongList | None:
        """The chart as a table, while it is seen as one."""
        return self._table

    @property
    def words(self) -> str:
        """What stands there in place of a report, if anything does."""
        return self._words.words if self._stack.currentWidget() is self._words else ""

    def cover(self, widget: QWidget) -> None:
        """Something is asked first."""
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def say(self, words: str) -> None:
        """There is nothing to see, and why."""
        self._words.say(words)
        self._stack.setCurrentWidget(self._words)

    def show_told(self, told: Told, view: View, nothing: str, *, as_table: bool) -> None:
        """One part of a report; `nothing`: what is said of a chart without a row."""
        if view is View.TOTALS:
            self.figures.show_figures(told.figures)
            self.facts.show_rows([_fact_row(fact) for fact in told.facts])
            self._stack.setCurrentWidget(self._totals)
            return
        chart = next(chart for chart in told.charts if chart.of == view.value)
        if not chart.rows:
            self.say(nothing)
        elif as_table:
            self._show_table(chart)
        else:
            self.chart.show_chart(chart)
            self._stack.setCurrentWidget(self._scrolled)

    def turn(self, pages: int) -> bool:
        """Goes on in a chart that is longer than its room; whether one is in view."""
        if self._stack.currentWidget() is not self._scrolled:
            return False
        bar = self._scrolled.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())
        return True

    def _show_table(self, chart: Chart) -> None:
        """A column for each filling; a list is made anew, since another chart has other columns."""
        titles = [" · ".join(words) for _, words in chart.legend] or [""]
        before, self._table = (
            self._table,
            LongList(self._look, tuple(Column(title, _WIDEST) for title in titles), " · ".join(chart.titles)),
        )
        rows = [
            ListRow(f"{number}", " · ".join(row.label), cells=tuple(bar.value for bar in row.bars))
            for number, row in enumerate(chart.rows)
        ]
        self._table.show_rows(rows)
        self._stack.addWidget(self._table)
        self._stack.setCurrentWidget(self._table)
        if before is not None:
            self._stack.removeWidget(before)
            before.hide()
            before.deleteLater()

    def _totals_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.figures, 3)
        column.addWidget(self.facts, 2)
        return page

    def _scrolled_chart(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(self.chart)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        return area


def _fact_row(fact: Fact) -> ListRow:
    words = " · ".join(fact.label)
    return ListRow(words, words, " · ".join(fact.by), (fact.value,))
