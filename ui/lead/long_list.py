"""A list of tens of thousands of rows: only those in view are painted, so that it scrolls as fast as a short one.

In: columns and rows, which may be made one by one as they are asked for. Out: `marked` with the key of the row that the
keys stand on, `pressed` when it is tapped or entered. A screen reader hears the row as one sentence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QScroller

from ui.lead.empty_note import EmptyNote
from ui.lead.row_painter import RowLook, RowPainter
from ui.look.tokens import RADIUS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from ui.lead.list_rows import Column, ListRow
    from ui.look.look import Look

_ROW, _MOST_ROW = 68, 112
_LINE, _MOST_LINE = 22, 40  # one more line below
_HEAD, _MOST_HEAD = 40, 60
_FEW = 60  # rows that are all looked at, so that none of them is cut
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}


class LongList(QAbstractScrollArea):
    """Takes the focus by Tab; what a key does then its page says by `take_key`, or `move_mark` from the page's box."""

    marked = Signal(str)
    pressed = Signal(str)

    def __init__(self, look: Look, columns: tuple[Column, ...] = (), title: str = "", *, quiet_lines: int = 1) -> None:
        super().__init__()
        self._look, self._title = look, title
        self._rows: Sequence[ListRow] = ()
        self._mark = -1
        self._empty: EmptyNote | None = None
        self.cut_words: tuple[str, ...] = ()  # that ended in three dots when it was painted last
        self._shown, self._usual_lines, self._has_signs = RowLook.of(look, columns, quiet_lines), quiet_lines, False
        self._row_px = self._row_height(quiet_lines)
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

    @property
    def nothing(self) -> str:
        """What it says where it has no rows."""
        return self._empty.words if self._empty is not None and not self._rows else ""

    def show_rows(self, rows: Sequence[ListRow], key: str = "", *, mark: int = -1) -> None:
        """Shows other rows, from the one with this key if it is among the first hundreds, else from the top.

        `mark`: from the one with this number, of rows that are made one by one.
        """
        at = self.verticalScrollBar().value() if key or mark >= 0 else 0
        self._rows, self._has_signs = rows, False
        by_key = (number for number, row in enumerate(rows[:2000] if key else ()) if row.key == key)
        self._mark = next(by_key, min(mark, len(rows) - 1))
        self._measure()
        self.verticalScrollBar().setValue(at)
        if self._mark >= 0:
            self._bring_in_view()
        self._show_empty()
        self._name()
        self.viewport().update()

    def add_below(self, rows: Sequence[ListRow]) -> None:
        """The same rows and more below them: nothing moves."""
        self._rows = rows
        self._measure()
        self.viewport().update()

    def height_of(self, rows: int) -> int:
        """How high so many rows are."""
        return self._head_px + rows * self._row_px

    def say_empty(self, icon: str, words: str, more: str = "") -> None:
        """What stands in the middle while there are no rows: what the room is for, and the next act."""
        if self._empty is None:
            self._empty = EmptyNote(self._look, self.viewport())
        self._empty.tell(icon, words, more)
        self._show_empty()

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
        if self._mark < 0 and self._rows and event.reason() in _BY_KEYS:
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
        self._show_empty()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints what is in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, theme = self.viewport().rect(), self._look.theme
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(whole), RADIUS, RADIUS)
        painter.setClipPath(edge)
        painter.fillRect(whole, QColor(theme.surface))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        offset = self.verticalScrollBar().value()
        first = offset // self._row_px
        last = min(len(self._rows), (offset + whole.height()) // self._row_px + 1)
        seen = [(number, self._rows[number]) for number in range(first, last)]
        self._has_signs = self._has_signs or any(row.icon for _, row in seen)
        rows = RowPainter(painter, self._shown, whole.width(), mirrored=mirrored, has_signs=self._has_signs)
        for number, row in seen:
            top = self._head_px + number * self._row_px - offset
            room, is_marked = QRect(0, top, whole.width(), self._row_px), number == self._mark
            rows.paint_row(room, row, is_marked=is_marked, has_focus=self.hasFocus())
        if self._head_px:
            rows.paint_head(QRect(0, 0, whole.width(), self._head_px), self._title)
        self.cut_words = tuple(rows.cut)
        painter.setPen(QPen(QColor(theme.border), theme.line_px))
        inset = theme.line_px / 2
        painter.drawRoundedRect(QRectF(whole).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.end()

    def _row_height(self, lines: int) -> int:
        more = lines - 1
        return min(self._look.grown(_ROW + more * _LINE), _MOST_ROW + more * _MOST_LINE)

    def _choose_lines(self) -> None:
        """Rows are a line higher where one of a few would be cut."""
        width, usual = self.viewport().width(), self._usual_lines
        few = self._rows if len(self._rows) <= _FEW else ()
        is_long = usual == 1 and any(not self._shown.holds(row, width) for row in few)
        lines = usual + is_long
        if lines != self._shown.quiet_lines:
            self._shown, self._row_px = replace(self._shown, quiet_lines=lines), self._row_height(lines)

    def _measure(self) -> None:
        self._choose_lines()
        bar, room = self.verticalScrollBar(), self.viewport().height() - self._head_px
        bar.setPageStep(max(1, room))
        bar.setRange(0, max(0, len(self._rows) * self._row_px - room))

    def _show_empty(self) -> None:
        if self._empty is not None:
            room = self.viewport().rect()
            self._empty.setGeometry(room.adjusted(0, self._head_px, 0, 0))
            self._empty.setVisible(bool(self.nothing))

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
