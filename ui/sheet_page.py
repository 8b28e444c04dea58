"""Keys a filled-in sheet in: opens when the barcode in its corner is scanned; one key a row, then the page's own total.

In: a `SheetKeying`, which decides everything. Out: `left`; another sheet's scan keys that one in, any other scan is the
table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pantry.office.keying.sheet_keying import TEN_MORE, Step, rows_typed
from ui.digit_tiles import DigitTiles
from ui.look.amber_note import AmberNote
from ui.look.fitted import FittedButton, FittedLabel
from ui.look.tokens import (
    BODY_TEXT,
    BOX_TEXT,
    FOCUS_RING,
    GAP,
    HINT_TEXT,
    LIST_TEXT,
    MARGIN,
    QUESTION_TEXT,
    SMALLEST_TEXT,
    TARGET,
)
from ui.page import Page, framed, page_button
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from pantry.language import Language
    from pantry.office.keying.sheet_keying import Row, SheetKeying
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_CELL_WIDTH, _CELL_HEIGHT = 84, 44
_PAD_WIDTH = 372
_DAY_WIDTH = 130


class SheetPage(Page):
    """The page that is keyed in: its day, its rows as they come, the question, the box, and tiles for fingers."""

    scan_for_table = Signal(str)
    saved = Signal()

    def __init__(self, look: Look, language: Language, keying: SheetKeying, watch: BurstWatch) -> None:
        super().__init__()
        self._look, self._language, self._keying = look, language, keying
        say = language.say
        self._title = FittedLabel(look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT), bold=True)
        code = keying.code
        self._title.say(say("Key in sheet {code}", code=f"{code[0]} {code[1:5]} {code[5:9]} {code[9]}"))
        self._day = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20), bold=True)
        self._question = FittedLabel(look, (32, 28, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True)
        self._hint = FittedLabel(look, (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT))
        look.color_words(self._hint, look.theme.second_text)
        self._trouble = AmberNote(look, (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), icon_px=28, height=TARGET)
        self._rows = _Rows(look)
        self.line = LineBox(watch.habits)
        self.line.listen_with(watch)
        self.line.entered_nothing.connect(lambda: self._on_entered(""))
        self.line.setFont(look.font(BOX_TEXT, bold=True))
        self.line.setAccessibleName(say("What stands on the page"))
        self.line.textChanged.connect(self._on_text)
        self.line.line_typed.connect(self._on_entered)
        self.line.line_scanned.connect(self._on_scanned)
        self.line.escaped.connect(self._on_escaped)
        self._earlier = self._button("arrow-left", say("A day earlier"), lambda: self._move_day(-1))
        self._later = self._button("", say("A day later"), lambda: self._move_day(1))
        self._blank = self._button("circle-x", say("Nothing is on this page"), self._on_blank)
        self._back = self._button("arrow-left", say("Back to the table"), self.left.emit)
        self._pad = DigitTiles(look, language, self.line, more=TEN_MORE)
        self._pad.setFixedWidth(_PAD_WIDTH)
        self._pad.done.connect(lambda: self._on_entered(self.line.text()))
        self._lay_out()
        self.setFocusProxy(self.line)
        self._show()

    @property
    def words(self) -> str:
        """All that it says now."""
        said = (self._title.words, self._day.words, self._question.words, self._hint.words, self._keying.trouble)
        return "\n".join(filter(None, said))

    def take_scan(self, line: str) -> bool:
        """Scans are heard by the box."""
        self._on_scanned(line)
        return True

    def _on_scanned(self, line: str) -> None:
        self.line.clear()
        self.scan_for_table.emit(line)

    def _on_entered(self, text: str) -> None:
        self.line.clear()
        if self._keying.step is Step.SAVED:
            self.left.emit()
            return
        self._keying.enter(text)
        self._show()
        if self._keying.saved:
            self.saved.emit()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, self.words))

    def _on_escaped(self) -> None:
        if self._keying.back():
            self._show()
        else:
            self.left.emit()

    def _on_text(self, text: str) -> None:
        self._hint.say(self._keying.hint(text))
        if self._keying.step is Step.ROWS:
            self._rows.show_rows(rows_typed(text.strip()) or ())

    def _move_day(self, days: int) -> None:
        self._keying.move_day(days)
        self._show()

    def _on_blank(self) -> None:
        self._keying.mark_unused()
        self._show()

    def _show(self) -> None:
        keying = self._keying
        self._day.say(self._language.full_date(keying.day))
        self._question.say(keying.asks)
        self._trouble.setVisible(bool(keying.trouble))
        self._trouble.say(keying.trouble)
        self.line.setText(keying.in_box)
        self._hint.say(keying.hint(keying.in_box))
        if keying.step is not Step.ROWS:
            self._rows.show_rows(keying.rows)
        saved = keying.step is Step.SAVED
        for widget in (self._earlier, self._later):
            widget.setEnabled(not saved)
        self._blank.setVisible(keying.step is Step.ROWS)
        self.setAccessibleName(self.words)
        self.line.setFocus()

    def _lay_out(self) -> None:
        frame = framed(self._look, self.line, max(TARGET, self._look.grown(BOX_TEXT) * 5 // 4 + 2 * FOCUS_RING + 8))
        days = QHBoxLayout()
        days.setSpacing(GAP)
        self._day.setMinimumWidth(self._look.grown(_DAY_WIDTH))
        for button in (self._earlier, self._later):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        days.addWidget(self._day, 1)
        days.addWidget(self._earlier)
        days.addWidget(self._later)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        self._title.setFixedHeight(self._look.grown(52))
        self._question.setFixedHeight(self._look.grown(44))
        self._hint.setFixedHeight(self._look.grown(48))
        left.addWidget(self._title)
        left.addLayout(days)
        left.addWidget(self._question)
        left.addWidget(frame)
        left.addWidget(self._hint)
        left.addWidget(self._trouble)
        left.addWidget(self._rows, 1)
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        acts.addWidget(self._back)
        acts.addStretch(1)
        acts.addWidget(self._blank)
        left.addLayout(acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * MARGIN, MARGIN, 3 * MARGIN, MARGIN)
        row.setSpacing(3 * MARGIN)
        row.addLayout(left, 1)
        row.addWidget(self._pad, 0, Qt.AlignmentFlag.AlignVCenter)

    def _button(self, icon: str, words: str, act: Callable[[], object]) -> FittedButton:
        button = page_button(self._look, icon, words)
        button.clicked.connect(lambda _on=False: act())
        return button


class _Rows(QWidget):
    """The rows as they were typed, as they stand on the page: from top to bottom, then the next column."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: tuple[Row, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Shows them; of more than there is room for the last ones."""
        self._rows = rows
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints each row's number, small, and its people."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._look, self._look.theme
        width, height = look.grown(_CELL_WIDTH), look.grown(_CELL_HEIGHT)
        deep = max(1, self.height() // height)
        room = deep * max(1, self.width() // width)
        first = max(0, len(self._rows) - room)
        for place, people in enumerate(self._rows[first:]):
            column, line = divmod(place, deep)
            x = column * width if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else (
                self.width() - (column + 1) * width
            )  # fmt: skip
            cell = QRectF(x + 1, line * height + 1, width - GAP, height - 6)
            painter.setPen(QPen(QColor(theme.quiet_line), theme.line_px))
            painter.setBrush(QColor(theme.surface))
            painter.drawRoundedRect(cell, 6, 6)
            painter.setPen(QColor(theme.second_text))
            painter.setFont(look.font(SMALLEST_TEXT))
            inside = cell.adjusted(8, 0, -10, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(first + place + 1))
            painter.setPen(QColor(theme.text))
            painter.setFont(look.font(BODY_TEXT, bold=True))
            shown = "–" if people is None else str(people)
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        painter.end()
