"""Today's lines, newest first, each with Undo beside it, as deep as the day; a tap on its words opens a line.

A line that a stick has already is set right rather than undone: the button beside it opens it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, FOCUS_RING, GAP, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT, TARGET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from pantry.desk import TodayLine
    from pantry.language import Language
    from ui.look.look import Look

_ROW = TARGET  # each line has its own Undo, under a gloved finger
_FRAME = 4
_ROW_AIR = 3  # a long name has two lines
_SIDE = 12
_MOST_ROWS = 16
_NOTCH = 120  # Qt's units of one step of a wheel
_WAY = 26
_WAYS = {
    "took": "package-plus", "gave": "package-minus", "visited": "user", "served": "utensils", "wasted": "recycle",
    "helped": "hand-heart",
}  # fmt: skip


class Today(Panel):
    """As many lines as there is room for; wheel, arrow keys and two buttons turn to older ones."""

    undo_pressed = Signal(str)
    put_back_pressed = Signal(str)
    opened = Signal(str)
    end_reached = Signal()

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look.theme.surface, look.theme.quiet_line, look.theme.line_px)
        self._look, self._language = look, language
        self._lines: tuple[TodayLine, ...] = ()
        self._first = self._wheeled = 0
        self._marked: int | None = None
        self._rows: list[_Row] = []
        self._empty = FittedLabel(look, (BODY_TEXT, HINT_TEXT, SMALLEST_TEXT))
        self._empty.say(language.say("Nothing yet today. Each line will stand here, with its own Undo."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look.color_words(self._empty, look.theme.second_text)
        self._newer = self._turn_button("chevron-up", language.say("Newer lines"), -1)
        self._older = self._turn_button("chevron-down", language.say("Older lines"), 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._empty, 1)
        self._column.addStretch(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE - GAP, _FRAME, _SIDE, _FRAME)
        row.setSpacing(GAP)
        self._turns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._turns.setSpacing(0)
        self._turns.addWidget(self._newer)
        self._turns.addStretch(1)
        self._turns.addWidget(self._older)
        row.addLayout(self._column, 1)
        row.addLayout(self._turns)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._on_resized)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(language.say("Today's lines"))

    @property
    def lines(self) -> tuple[TodayLine, ...]:
        """All lines, also those that are out of view."""
        return self._lines

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(0, _ROW + 2 * _FRAME)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Three lines; more where there is room."""
        return QSize(0, 3 * _ROW + 2 * _FRAME)

    def show_lines(self, lines: Sequence[TodayLine]) -> None:
        """Shows the day's lines; a new one brings the list back to its top."""
        if tuple(line.entry for line in lines[:1]) != tuple(line.entry for line in self._lines[:1]):
            self._first, self._marked = 0, None
        self._lines = tuple(lines)
        self._fill()

    @property
    def first(self) -> int:
        """How many newer lines are out of view."""
        return self._first

    def to_newest(self) -> None:
        """Back to the top, and no line is marked."""
        self._first, self._marked = 0, None

    def turn(self, lines: int) -> None:
        """Turns to older lines, or with a negative number to newer ones."""
        room = self.room
        if lines > 0 and self._first + lines + room > len(self._lines):
            self.end_reached.emit()
        self._first = min(max(0, self._first + lines), max(0, len(self._lines) - room))
        self._fill()

    @property
    def marked(self) -> TodayLine | None:
        """The line that an arrow key led to."""
        return self._lines[self._marked] if self._marked is not None and self._marked < len(self._lines) else None

    def step(self, lines: int) -> None:
        """Moves the mark to an older line, or with a negative number to a newer one, and turns where it has to."""
        wanted = self._first if self._marked is None else self._marked + lines
        if wanted >= len(self._lines) - 1:
            self.end_reached.emit()
        self._marked = min(max(wanted, 0), len(self._lines) - 1) if self._lines else None
        if self._marked is not None:
            self._first = min(max(self._first, self._marked - self.room + 1), self._marked)
        self._fill()

    def unmark(self) -> None:
        """No line is marked any more, and the newest is in view again."""
        self.to_newest()
        self._fill()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """One line for each step of the wheel; a touch pad's small steps add up."""
        event.accept()
        self._wheeled += event.angleDelta().y()
        steps = int(self._wheeled / _NOTCH)
        if steps:
            self._wheeled -= steps * _NOTCH
            self.turn(-steps)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More height, more lines."""
        super().resizeEvent(event)
        self._later.start()

    @property
    def room(self) -> int:
        """How many lines there is room for."""
        return min(_MOST_ROWS, max(1, (self.height() - 2 * _FRAME) // _ROW))

    def _on_resized(self) -> None:
        self._fill()
        if len(self._lines) <= self.room:
            self.end_reached.emit()

    def _fill(self) -> None:
        room = self.room
        self._first = min(self._first, max(0, len(self._lines) - room))
        while len(self._rows) < min(room, len(self._lines)):
            self._add_row()
        shown = self._lines[self._first : self._first + room]
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(shown))
            row.setFixedHeight(max(_ROW, (self.height() - 2 * _FRAME) // room))
            if number < len(shown):
                row.show_line(shown[number], marked=self._first + number == self._marked)
        self._empty.setVisible(not self._lines)
        turns = len(self._lines) > room
        below = QBoxLayout.Direction.TopToBottom if room > 1 else QBoxLayout.Direction.LeftToRight
        self._turns.setDirection(below)
        for button, can in ((self._newer, self._first > 0), (self._older, self._first + room < len(self._lines))):
            button.setVisible(turns)
            button.setEnabled(can)

    def _add_row(self) -> None:
        row = _Row(self._look, self._language)
        row.undo_pressed.connect(self.undo_pressed)
        row.put_back_pressed.connect(self.put_back_pressed)
        row.opened.connect(self.opened)
        self._rows.append(row)
        self._column.insertWidget(len(self._rows), row)  # behind the words of an empty list
        for button in (self._newer, self._older):
            button.raise_()  # a screen reader comes to them after the lines

    def _turn_button(self, icon: str, words: str, way: int) -> FittedButton:
        button = FittedButton(self._look, "line", height=TARGET)
        button.show_icon(icon, 28)
        button.setAccessibleName(words)
        button.setFixedWidth(TARGET)
        button.clicked.connect(lambda: self.turn(way * self.room))
        button.hide()
        return button


class _Row(Panel):
    """One line: its hour, a sign of which way it went, its words, its Undo; an undone one can be put back."""

    undo_pressed = Signal(str)
    put_back_pressed = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look.theme.surface, look.theme.surface, 0)
        self._look, self._language = look, language
        self._line: TodayLine | None = None
        self._hour = QLabel()
        self._hour.setFont(look.font(HINT_TEXT))
        look.color_words(self._hour, look.theme.second_text)
        self._hour.setFixedWidth(look.grown(108))
        self._way = QLabel()
        self._way.setFixedWidth(look.icon_px(_WAY))
        self._words = FittedLabel(look, (LIST_TEXT - 2, HINT_TEXT, 20))
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._undo = FittedButton(look, "line", height=TARGET)
        self._undo.setFixedWidth(TARGET)
        self._undo.clicked.connect(self._on_pressed)
        self._open = FittedButton(look, "line", height=TARGET)
        self._open.clicked.connect(self._on_opened)
        inside = QHBoxLayout(self._open)
        inside.setContentsMargins(GAP, _ROW_AIR, GAP, _ROW_AIR)
        inside.setSpacing(GAP)
        for part in (self._hour, self._way, self._words):
            inside.addWidget(part, int(part is self._words))
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._open, 1)
        row.addWidget(self._undo)

    def show_line(self, line: TodayLine, *, marked: bool) -> None:
        """Shows a line; one that is marked has a ring."""
        self._line = line
        colors = self._look.theme
        self.paint_in(colors.surface, *((colors.focus, FOCUS_RING) if marked else (colors.surface, 0)))
        self._hour.setText(line.hour)
        theme, say = self._look.theme, self._language.say
        self._look.color_words(self._words, theme.text if line.stands else theme.second_text)
        self._words.strike(on=not line.stands)
        self._words.say(line.words)
        icon, act = self._button_of(line)
        self._undo.show_icon(icon, 28, theme.second_text)
        self._undo.setAccessibleName(act)
        way = _WAYS.get(line.act, "clipboard-list")
        self._way.setPixmap(self._look.icons.pixmap(way, theme.second_text, self._look.icon_px(_WAY)))
        told = line.told or line.words
        self._way.setAccessibleName(told)
        self._open.setAccessibleName(say("Set right: {line}", line=line.words))
        self._words.setAccessibleName(told if line.stands else say("{line}, undone", line=told))

    def _button_of(self, line: TodayLine) -> tuple[str, str]:
        """The icon and the words of the button beside a line."""
        say = self._language.say
        if not line.stands:
            return "redo-2", say("Put back: {line}", line=line.words)
        if line.sent:
            return "pencil", say("Set right: {line}", line=line.words)
        return "undo-2", say("Undo: {line}", line=line.words)

    def _on_opened(self) -> None:
        if self._line is not None:
            self.opened.emit(self._line.entry)

    def _on_pressed(self) -> None:
        if self._line is None:
            return
        if self._line.stands and self._line.sent:
            self.opened.emit(self._line.entry)
        elif self._line.stands:
            self.undo_pressed.emit(self._line.entry)
        else:
            self.put_back_pressed.emit(self._line.entry)
