"""A chart, painted from a frozen value: a row for each bar, with its words, its number, and how it is filled.

In: a `Chart`. Out: nothing; a screen reader hears its rows. Solid, hatched and open read the same in black and white.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pantry.paper.report.told import Fill
from ui.look.letters import bring_letters
from ui.look.lines import elided
from ui.look.tokens import GAP, HINT_TEXT, MARGIN, RADIUS, SMALLEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from pantry.paper.report.told import Bar, Chart, Row
    from ui.look.look import Look

_LABEL_SHARE, _MOST_TEXT = 0.34, 36
_BAR_SHARE = 0.62  # of the height of its line
_BETWEEN, _MOST_GROWN = 8, 1.6


class ChartView(QWidget):
    """As high as its rows; who shows it lets it be scrolled."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chart: Chart | None = None
        self.cut_words: tuple[str, ...] = ()  # that ended in three dots when it was painted last
        pixels = min(look.grown(HINT_TEXT), _MOST_TEXT)
        self._font, self._sum_font = look.exact_font(pixels), look.exact_font(pixels, bold=True)
        self._smaller = tuple(look.exact_font(size) for size in range(pixels - 4, SMALLEST_TEXT, -4))
        self._smaller += (look.exact_font(SMALLEST_TEXT),)
        self._least_px = self._line_px = QFontMetrics(self._sum_font).height() + 2
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_chart(self, chart: Chart) -> None:
        """Paints another one."""
        self._chart = chart
        for row in chart.rows:
            bring_letters(" ".join(row.label), self._font)
        told = ". ".join(f"{' '.join(row.label)}: {', '.join(bar.value for bar in row.bars)}" for row in chart.rows)
        self.setAccessibleName(f"{' '.join(chart.titles)}. {told}")
        self.setMinimumHeight(self._height())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All rows."""
        return QSize(0, self._height())

    def _height(self) -> int:
        if self._chart is None:
            return 0
        return self._fixed_px(self._chart) + self._least_px * sum(len(row.bars) for row in self._chart.rows)

    def _fixed_px(self, chart: Chart) -> int:
        """What no line grows into."""
        return 2 * MARGIN + (self._least_px + _BETWEEN if chart.legend else 0) + _BETWEEN * len(chart.rows)

    def _row_px(self, row: Row) -> int:
        return len(row.bars) * self._line_px + _BETWEEN

    def _share_height(self, chart: Chart) -> None:
        """Few lines stand larger."""
        room = (self.height() - self._fixed_px(chart)) // max(1, sum(len(row.bars) for row in chart.rows))
        self._line_px = min(max(room, self._least_px), int(_MOST_GROWN * self._least_px))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """All of it: a report has some dozens of rows."""
        chart, theme = self._chart, self._look.theme
        self.cut_words = ()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.border), theme.line_px))
        painter.setBrush(QColor(theme.surface))
        inset = theme.line_px / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        if chart is None:
            painter.end()
            return
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        top = room.top()
        self._share_height(chart)
        if chart.legend:
            self._paint_legend(painter, chart, QRect(room.left(), top, room.width(), self._least_px))
            top += self._least_px + _BETWEEN
        value_px = self._value_px(chart)
        for row in chart.rows:
            height = self._row_px(row)
            self._paint_row(painter, row, QRect(room.left(), top, room.width(), height), value_px)
            top += height
        painter.end()

    def _value_px(self, chart: Chart) -> int:
        metrics = QFontMetrics(self._sum_font)
        widest = max((metrics.horizontalAdvance(bar.value) for row in chart.rows for bar in row.bars), default=0)
        return widest + GAP

    def _paint_legend(self, painter: QPainter, chart: Chart, room: QRect) -> None:
        each = room.width() // len(chart.legend)
        for number, (fill, words) in enumerate(chart.legend):
            left = room.left() + number * each
            sign = QRect(left, room.top(), 2 * room.height(), room.height())
            self._paint_bar(painter, fill, sign)
            rest = QRect(sign.right() + GAP, room.top(), each - sign.width() - 2 * GAP, room.height())
            self._say(painter, rest, " · ".join(words), is_sum=False, at_end=False)

    def _paint_row(self, painter: QPainter, row: Row, room: QRect, value_px: int) -> None:
        """Words, then for each bar its number and its length."""
        theme, label_px = self._look.theme, int(_LABEL_SHARE * room.width())
        if row.is_sum:
            painter.setPen(QPen(QColor(theme.text), theme.line_px))
            end = room.left() + label_px + GAP + value_px
            painter.drawLine(*self._ends(room.left(), end, room.top() + _BETWEEN // 4))
        lines = room.adjusted(0, _BETWEEN // 2, 0, -_BETWEEN // 2)
        self._say(painter, QRect(lines.left(), lines.top(), label_px, self._line_px), " · ".join(row.label),
                  is_sum=row.is_sum, at_end=False)  # fmt: skip
        for number, bar in enumerate(row.bars):
            top = lines.top() + number * self._line_px
            value = QRect(lines.left() + label_px + GAP, top, value_px, self._line_px)
            self._say(painter, value, bar.value, is_sum=row.is_sum, at_end=True)
            start = value.right() + 2 * GAP
            self._paint_length(painter, bar, QRect(start, top, room.right() - start, self._line_px))

    def _paint_length(self, painter: QPainter, bar: Bar, room: QRect) -> None:
        width = round(bar.share * room.width())
        if width > 0:
            self._paint_bar(painter, bar.fill, QRect(room.left(), room.top(), width, room.height()))

    def _paint_bar(self, painter: QPainter, fill: Fill, room: QRect) -> None:
        theme = self._look.theme
        thin = round((1 - _BAR_SHARE) / 2 * room.height())
        bar = QRectF(self._mirrored(room.adjusted(0, thin, 0, -thin)))
        ink = QColor(theme.text)
        painter.setPen(QPen(ink, theme.line_px))
        match fill:
            case Fill.SOLID:
                painter.setBrush(ink)
            case Fill.HATCHED:
                painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
            case Fill.OPEN:
                painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = theme.line_px / 2
        painter.drawRect(bar.adjusted(inset, inset, -inset, -inset))

    def _say(self, painter: QPainter, room: QRect, words: str, *, is_sum: bool, at_end: bool) -> None:
        font = self._sum_font if is_sum else self._font
        sizes = (font, *self._smaller)
        font = next((each for each in sizes if _holds(each, words, room.width())), self._smaller[-1])
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.text))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if at_end is not mirrored else Qt.AlignmentFlag.AlignLeft
        shown = elided(QFontMetrics(font), words, room.width())
        if shown != words:
            self.cut_words += (words,)
        painter.drawText(
            self._mirrored(room), int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown
        )

    def _ends(self, left: int, right: int, y: int) -> tuple[int, int, int, int]:
        line = self._mirrored(QRect(left, y, right - left, 1))
        return line.left(), y, line.right(), y

    def _mirrored(self, room: QRect) -> QRect:
        """Where people read from right to left, bars grow to the left."""
        if self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return room
        return QRect(self.width() - room.right() - 1, room.top(), room.width(), room.height())


def _holds(font: QFont, words: str, width: int) -> bool:
    """Whether words stand there whole; a width told as a whole number may be rounded down."""
    return elided(QFontMetrics(font), words, width) == words
