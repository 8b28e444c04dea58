"""A list of tens of thousands of rows: only those in view are painted, so that it scrolls as fast as a short one.

In: columns and rows, which may be made one by one as they are asked for. Out: `marked` with the key of the row that the
keys stand on, `pressed` when it is tapped or entered. A screen reader hears the row as one sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QScroller

from ui.look.letters import bring_letters
from ui.look.lines import elided, lines_of
from ui.look.tokens import BODY_TEXT, FOCUS_RING, GAP, HINT_TEXT, MARGIN, RADIUS, SMALLEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from ui.look.look import Look

_ROW, _MOST_ROW = 68, 112
_LINE, _MOST_LINE = 22, 40  # one more line below
_HEAD, _MOST_HEAD = 40, 60
_SIGN = 28
_QUIET_SIZES = (20, SMALLEST_TEXT)
_LOUD_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_LEAST_NAME = 0.4  # of the width
_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}


class Tone(Enum):
    """How a row is meant; its sign says the same."""

    PLAIN = "plain"
    LOOK = "look"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Column:
    """A column at the right of the names: its title, and the widest words that it is made for."""

    title: str
    widest: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: what is said aloud, more below it, a cell for each column, a sign before it."""

    key: str
    words: str
    quiet: str = ""
    cells: tuple[str, ...] = ()
    icon: str = ""
    tone: Tone = Tone.PLAIN

    @property
    def told(self) -> str:
        """As a screen reader says it."""
        return ". ".join(filter(None, (self.words, self.quiet, *self.cells)))


class LongList(QAbstractScrollArea):
    """Takes the focus by Tab; what a key does then its page says by `take_key`, or `move_mark` from the page's box."""

    marked = Signal(str)
    pressed = Signal(str)

    def __init__(self, look: Look, columns: tuple[Column, ...] = (), title: str = "", *, quiet_lines: int = 1) -> None:
        super().__init__()
        self._quiet_lines = quiet_lines
        self._look, self._columns, self._title = look, columns, title
        self._rows: Sequence[ListRow] = ()
        self._mark = -1
        self._loud = tuple(look.exact_font(size, bold=True) for size in look.steps(_LOUD_SIZES))
        self._quiet = tuple(look.exact_font(size) for size in look.steps(_QUIET_SIZES))
        self._cell = tuple(look.exact_font(size) for size in look.steps(_LOUD_SIZES))
        more = quiet_lines - 1
        self._row_px = min(look.grown(_ROW + more * _LINE), _MOST_ROW + more * _MOST_LINE)
        self._head_px = min(look.grown(_HEAD), _MOST_HEAD) if any(column.title for column in columns) else 0
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(self._head_px + self._row_px)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(self._row_px // 2)
        self.verticalScrollBar().valueChanged.connect(lambda _at: self.viewport().update())
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._name()

    @property
    def rows(self) -> Sequence[ListRow]:
        """What it shows, also what is not in view."""
        return self._rows

    @property
    def marked_row(self) -> ListRow | None:
        """The row that the keys stand on."""
        return self._rows[self._mark] if 0 <= self._mark < len(self._rows) else None

    def show_rows(self, rows: Sequence[ListRow], key: str = "", *, mark: int = -1) -> None:
        """Shows other rows, from the one with this key if it is among the first hundreds, else from the top.

        `mark`: from the one with this number, of rows that are made one by one.
        """
        at = self.verticalScrollBar().value() if key or mark >= 0 else 0
        self._rows = rows
        by_key = (number for number, row in enumerate(rows[:2000] if key else ()) if row.key == key)
        self._mark = next(by_key, min(mark, len(rows) - 1))
        self._measure()
        self.verticalScrollBar().setValue(at)
        if self._mark >= 0:
            self._bring_in_view()
        self._name()
        self.viewport().update()

    def say_title(self, title: str) -> None:
        """What stands over the names, and what a screen reader calls the list."""
        self._title = title
        self._name()
        self.viewport().update()

    def move_mark(self, steps: int) -> None:
        """The mark goes on by so many rows, from nothing to the first or last one."""
        if not self._rows:
            return
        first = 0 if steps > 0 else len(self._rows) - 1
        wanted = first if self._mark < 0 else self._mark + steps
        self._put_mark(min(max(wanted, 0), len(self._rows) - 1))

    def turn(self, pages: int) -> None:
        """The mark goes on by as many rows as are in view."""
        self.move_mark(pages * max(1, self.viewport().height() // self._row_px - 1))

    def press(self) -> bool:
        """The marked row is chosen; whether there is one."""
        row = self.marked_row
        if row is not None:
            self.pressed.emit(row.key)
        return row is not None

    def take_key(self, key: int) -> bool:
        """Whether a lone key meant something: arrows, Page, Home, End, Enter."""
        match key:
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.move_mark(_STEPS[key])
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.turn(1 if key == Qt.Key.Key_PageDown else -1)
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self._put_mark(0 if key == Qt.Key.Key_Home else len(self._rows) - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                return self.press()
            case _:
                return False
        return True

    def row_at(self, y: int) -> int:
        """The number of the row at a height of the viewport, -1 where there is none."""
        number = (y - self._head_px + self.verticalScrollBar().value()) // self._row_px
        return number if y >= self._head_px and 0 <= number < len(self._rows) else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The page knows whether a hand or a scanner pressed a key."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Who comes by keys stands on a row at once."""
        super().focusInEvent(event)
        if self._mark < 0 and self._rows and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._put_mark(max(0, self.row_at(self._head_px + self._row_px // 2)))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A tap chooses a row."""
        number = self.row_at(int(event.position().y()))
        if number >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._put_mark(number)
            self.press()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another height, another end of the list."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints what is in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, theme = self.viewport().rect(), self._look.theme
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(whole), RADIUS, RADIUS)
        painter.setClipPath(edge)
        painter.fillRect(whole, QColor(theme.surface))
        offset = self.verticalScrollBar().value()
        first = offset // self._row_px
        last = min(len(self._rows), (offset + whole.height()) // self._row_px + 1)
        for number in range(first, last):
            top = self._head_px + number * self._row_px - offset
            self._paint_row(painter, QRect(0, top, whole.width(), self._row_px), number)
        if self._head_px:
            self._paint_head(painter, QRect(0, 0, whole.width(), self._head_px))
        painter.setPen(QPen(QColor(theme.border), theme.line_px))
        inset = theme.line_px / 2
        painter.drawRoundedRect(QRectF(whole).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.end()

    def _paint_head(self, painter: QPainter, room: QRect) -> None:
        theme = self._look.theme
        painter.fillRect(room, QColor(theme.ground))
        painter.setPen(QColor(theme.second_text))
        name, cells = self._parted(room)
        self._draw(painter, name.adjusted(MARGIN, 0, 0, 0), self._title, self._quiet)
        for column, cell in zip(self._columns, cells, strict=True):
            self._draw(painter, cell, column.title, self._quiet, at_end=True)

    def _paint_row(self, painter: QPainter, room: QRect, number: int) -> None:
        row, theme = self._rows[number], self._look.theme
        is_marked = number == self._mark
        fill, loud, quiet = self._colors(row.tone, is_marked=is_marked)
        painter.fillRect(room, QColor(fill))
        painter.setPen(QPen(QColor(theme.quiet_line), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        name, cells = self._parted(room) if row.cells else (room.adjusted(0, 0, -MARGIN, 0), [])
        name = self._paint_sign(painter, name, row, loud)
        painter.setPen(QColor(loud))
        share = name.height() * 3 // (3 + 2 * self._quiet_lines) if row.quiet else name.height()
        self._draw(painter, QRect(name.left(), name.top(), name.width(), share), row.words, self._loud)
        for cell, words in zip(cells, row.cells, strict=False):
            self._draw(painter, cell, words, self._cell, at_end=True)
        if row.quiet:
            painter.setPen(QColor(quiet))
            below = QRect(name.left(), name.top() + share - 4, name.width(), name.height() - share)
            self._draw_below(painter, below, row.quiet)
        if is_marked and self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room.adjusted(3, 3, -3, -3))
            painter.setPen(QPen(QColor(theme.on_give_out), theme.line_px))  # the ring is seen beside the fill too
            painter.drawRect(room.adjusted(3 + FOCUS_RING, 3 + FOCUS_RING, -3 - FOCUS_RING, -3 - FOCUS_RING))

    def _paint_sign(self, painter: QPainter, room: QRect, row: ListRow, color: str) -> QRect:
        """What is left of the room beside the sign."""
        if not row.icon:
            return self._inner(room, MARGIN)
        pixels = self._look.icon_px(_SIGN)
        pixmap = self._look.icons.pixmap(row.icon, color, pixels)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = room.right() - MARGIN - pixels if mirrored else room.left() + MARGIN
        painter.drawPixmap(left, room.top() + (room.height() - pixels) // 2, pixmap)
        return self._inner(room, MARGIN + pixels + GAP)

    def _inner(self, room: QRect, before: int) -> QRect:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return room.adjusted(0 if mirrored else before, 4, -before if mirrored else 0, -4)

    def _colors(self, tone: Tone, *, is_marked: bool) -> tuple[str, str, str]:
        """Fill, loud words, quiet words."""
        theme = self._look.theme
        if is_marked:
            return theme.give_out, theme.on_give_out, theme.on_give_out
        match tone:
            case Tone.LOOK:
                return theme.warn, theme.on_warn, theme.on_warn
            case Tone.STOP:
                return theme.error, theme.on_error, theme.on_error
            case Tone.PLAIN:
                return theme.surface, theme.text, theme.second_text

    def _parted(self, room: QRect) -> tuple[QRect, list[QRect]]:
        """Where the name stands, and each cell, from the beginning of reading on."""
        metrics = QFontMetrics(self._cell[0])
        quiet = QFontMetrics(self._quiet[0])
        wanted = [
            max(metrics.horizontalAdvance(each.widest), quiet.horizontalAdvance(each.title)) for each in self._columns
        ]
        most = room.width() * (1 - _LEAST_NAME) - (len(wanted) + 1) * MARGIN
        if sum(wanted) > most > 0:
            wanted = [int(width * most / sum(wanted)) for width in wanted]
        right = room.width() - MARGIN
        cells: list[QRect] = []
        for width in reversed(wanted):
            cells.insert(0, QRect(right - width, room.top(), width, room.height()))
            right -= width + MARGIN
        name = QRect(0, room.top(), right, room.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            name, cells = self._mirrored(name), [self._mirrored(cell) for cell in cells]
        return name, cells

    def _mirrored(self, room: QRect) -> QRect:
        return QRect(self.viewport().width() - room.right() - 1, room.top(), room.width(), room.height())

    def _draw(
        self, painter: QPainter, room: QRect, words: str, fonts: tuple[QFont, ...], *, at_end: bool = False
    ) -> None:
        """The largest size that holds the words on one line; what fits at none ends in three dots."""
        font = next((font for font in fonts if self._fits(font, words, room)), fonts[-1])
        painter.setFont(font)
        shown = words if self._fits(font, words, room) else elided(QFontMetrics(font), words, room.width())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if at_end is not mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), shown)

    def _draw_below(self, painter: QPainter, room: QRect, words: str) -> None:
        """The largest size that holds the words on as many lines as a row has below; else they end in three dots."""
        for font in self._quiet:
            lines = lines_of(words, font, room.width())
            height = room.height() // max(1, len(lines))
            if 1 < len(lines) <= self._quiet_lines and QFontMetrics(font).ascent() <= height:
                for number, line in enumerate(lines):
                    part = QRect(room.left(), room.top() + number * height, room.width(), height)
                    self._draw(painter, part, line, (font,))
                return
            if len(lines) == 1 and QFontMetrics(font).ascent() <= room.height():
                break
        self._draw(painter, room, words, self._quiet)

    def _fits(self, font: QFont, words: str, room: QRect) -> bool:
        bring_letters(words, font)
        metrics = QFontMetrics(font)
        return metrics.horizontalAdvance(words) <= room.width() and metrics.ascent() <= room.height()

    def _measure(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height() - self._head_px
        bar.setPageStep(max(1, room))
        bar.setRange(0, max(0, len(self._rows) * self._row_px - room))

    def _put_mark(self, number: int) -> None:
        if not 0 <= number < len(self._rows):
            return
        self._mark = number
        self._bring_in_view()
        self._name()
        row = self._rows[number]
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, row.told))
        self.viewport().update()
        self.marked.emit(row.key)

    def _bring_in_view(self) -> None:
        bar, top = self.verticalScrollBar(), self._mark * self._row_px
        room = self.viewport().height() - self._head_px
        if top < bar.value():
            bar.setValue(top)
        elif top + self._row_px > bar.value() + room:
            bar.setValue(top + self._row_px - room)

    def _name(self) -> None:
        row = self.marked_row
        self.verticalScrollBar().setAccessibleName(self._title)
        self.setAccessibleName(". ".join(filter(None, (self._title, row.told if row else ""))))
