"""The line that is open to be set right, in the place of today's lines: its words, its parts, each with its Undo.

In: the desk's `OpenedLine`. Out: signals; what the box sets right is said by the question over it. Nothing modal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT, TARGET

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from pantry.desk import OpenedLine, PartLine
    from pantry.language import Language
    from ui.look.look import Look

_COLUMNS = 2
_SIDES = 16
_NOTE = 30
_ICON = 28


class LineCard(Panel):
    """A line and its parts, as many at a time as there is room for."""

    undo_pressed = Signal(str)
    put_back_pressed = Signal(str)
    left_pressed = Signal()
    part_chosen = Signal(str)
    part_undone = Signal(str)
    part_put_back = Signal(str)

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look.theme.surface, look.theme.focus, look.theme.line_px + 1)
        self._look, self._language = look, language
        self._line: OpenedLine | None = None
        self._page = 0
        self._parts: list[_Part] = []
        self._words = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._note = FittedLabel(look, (HINT_TEXT, 20, SMALLEST_TEXT))
        self._note.setFixedHeight(look.grown(_NOTE))
        self._more = self._button("ellipsis", "")
        self._more.clicked.connect(self._on_more)
        self._undo = self._button("undo-2", "")
        self._undo.clicked.connect(self._on_undo)
        self._leave = self._button("arrow-left", language.say("Leave it"))
        self._leave.clicked.connect(self.left_pressed)
        self._grid = QGridLayout()
        self._lay_out()

    @property
    def line(self) -> OpenedLine | None:
        """What is shown."""
        return self._line

    @property
    def note_words(self) -> str:
        """What is said under the line."""
        return self._note.words

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The line, and one row of parts where it has parts."""
        rows = 1 + bool(self._line and self._line.parts)
        return QSize(0, rows * (TARGET + GAP) + GAP + self._note.isVisibleTo(self) * (self._note.height() + GAP))

    def show_line(self, line: OpenedLine) -> None:
        """Shows a line as it reads now; the part that is chosen is in view."""
        if self._line is None or self._line.entry != line.entry:
            self._page = 0
        self._line = line
        say = self._language.say
        self._words.say(say("{hour} · {line}", hour=line.hour, line=line.words) if line.hour else line.words)
        self._words.strike(on=not line.stands)
        self._undo.show_icon("undo-2" if line.stands else "redo-2", _ICON)
        self._undo.say(say("Undo") if line.stands else say("Put it back"))
        sent = say("A stick has this line already: set it right here, and don't type it again.")
        self.note(sent if line.sent and line.stands else "")
        chosen = next((place for place, part in enumerate(line.parts) if part.chosen), None)
        if chosen is not None:
            self._page = chosen // self._room
        self.setAccessibleName(line.words)
        self._fill()

    def note(self, words: str, *, trouble: bool = False) -> None:
        """Says something more under the line: why what was typed could not be taken."""
        theme = self._look.theme
        self._look.color_words(self._note, theme.error_line if trouble else theme.second_text)
        self._note.say(words)
        self._note.setVisible(bool(words))
        self._fill()  # where it takes a row's room, that row waits behind More
        self.updateGeometry()

    def step(self, steps: int) -> str | None:
        """The part that an arrow key leads to, "" is the line itself; None where there are no parts."""
        if self._line is None or not self._line.parts:
            return None
        events: list[str] = ["", *(part.event for part in self._line.parts)]
        chosen = next((part.event for part in self._line.parts if part.chosen), "")
        return events[min(max(events.index(chosen) + steps, 0), len(events) - 1)]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More height, more parts."""
        super().resizeEvent(event)
        self._fill()

    @property
    def _room(self) -> int:
        """How many parts there is room for."""
        above = TARGET + 2 * GAP + (self._note.height() + GAP if self._note.words else 0)
        return _COLUMNS * max(1, (self.height() - above) // (TARGET + GAP))

    def _fill(self) -> None:
        parts = self._line.parts if self._line else ()
        pages = max(1, -(-len(parts) // self._room))
        self._page = min(self._page, pages - 1)
        shown = parts[self._page * self._room : (self._page + 1) * self._room]
        while len(self._parts) < len(shown):
            self._add_part()
        for place, cell in enumerate(self._parts):
            cell.setVisible(place < len(shown))
            if place < len(shown):
                cell.show_part(shown[place])
        self._more.setVisible(pages > 1)
        rest = len(parts) - len(shown)
        self._more.say(self._language.say_many("{n} more", "{n} more", rest))

    def _add_part(self) -> None:
        place = len(self._parts)
        part = _Part(self._look, self._language)
        part.chosen.connect(self.part_chosen)
        part.undone.connect(self.part_undone)
        part.put_back.connect(self.part_put_back)
        self._parts.append(part)
        self._grid.addWidget(part, place // _COLUMNS, place % _COLUMNS)

    def _button(self, icon: str, words: str) -> FittedButton:
        button = FittedButton(self._look, "card", height=TARGET)
        button.show_icon(icon, _ICON)
        button.say(words)
        button.setFixedHeight(TARGET)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self._words, 1)
        for button in (self._more, self._undo, self._leave):
            top.addWidget(button)
        self._grid.setSpacing(GAP)
        for number in range(_COLUMNS):
            self._grid.setColumnStretch(number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDES, GAP, _SIDES, GAP)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self._note)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _on_more(self) -> None:
        pages = max(1, -(-len(self._line.parts) // self._room)) if self._line else 1
        self._page = (self._page + 1) % pages
        self._fill()

    def _on_undo(self) -> None:
        if self._line is not None:
            (self.undo_pressed if self._line.stands else self.put_back_pressed).emit(self._line.entry)


class _Part(QWidget):
    """One thing in a line: a tap chooses it for the box, the button beside it takes it back."""

    chosen = Signal(str)
    undone = Signal(str)
    put_back = Signal(str)

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._part: PartLine | None = None
        self._choose = _PartButton(look, "give_out", height=TARGET, most_px=900)
        self._choose.setCheckable(True)
        self._choose.clicked.connect(self._on_chosen)
        self._undo = FittedButton(look, "card", height=TARGET)
        self._undo.setFixedWidth(TARGET + 16)
        self._undo.clicked.connect(self._on_undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        row.addWidget(self._choose, 1)
        row.addWidget(self._undo)
        self._choose.setMinimumWidth(TARGET)
        self.setFixedHeight(TARGET)

    def show_part(self, part: PartLine) -> None:
        """Shows a part; one that was taken back is struck through."""
        self._part = part
        say = self._language.say
        self._choose.say(part.words)
        self._choose.strike(on=not part.stands)
        self._choose.setChecked(part.chosen)
        self._choose.setAccessibleName(part.words if part.stands else say("{line}, undone", line=part.words))
        self._undo.show_icon("undo-2" if part.stands else "redo-2", _ICON)
        act = say("Undo: {line}", line=part.words) if part.stands else say("Put back: {line}", line=part.words)
        self._undo.setAccessibleName(act)

    def _on_chosen(self) -> None:
        if self._part is not None:
            self._choose.setChecked(self._part.chosen)  # the desk says which one is chosen
            self.chosen.emit(self._part.event)

    def _on_undo(self) -> None:
        if self._part is not None:
            (self.undone if self._part.stands else self.put_back).emit(self._part.event)


class _PartButton(FittedButton):
    """Its words are struck through where the part does not stand."""

    def strike(self, *, on: bool) -> None:
        if on != self._fonts[0].strikeOut():
            for font in self._fonts:
                font.setStrikeOut(on)
            self._fit()
