"""Keys a filled-in sheet in: opens when the barcode in its corner is scanned, and says what it is and of which day.

In: a `Keying`, which decides everything. Out: `left`; `found_pressed`: what a counting found is looked at; another
sheet's scan keys that one in, any other scan is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.digit_tiles import DigitTiles
from ui.keyed_cells import KeyedCells
from ui.look.amber_note import AmberNote
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import (
    BODY_TEXT,
    BOX_TEXT,
    GAP,
    HINT_TEXT,
    LIST_TEXT,
    MARGIN,
    QUESTION_TEXT,
    SMALLEST_TEXT,
    TARGET,
)
from ui.page import Page, framed, help_button, page_button
from ui.table.scan_box import LineBox
from ui.table.wanted import sheet_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from pantry.language import Language
    from pantry.office.keying.half_keyed import HalfKeyed
    from pantry.office.keying.keying import Keying
    from ui.day_band import DayBand
    from ui.look.fitted_button import FittedButton
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_PAD_WIDTH = 372
_SMALL_SIZES = (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_NOTE_HEIGHT, _TITLE_HEIGHT = 96, 52
_WEEK = 7


class SheetPage(Page):
    """The page that is keyed in: what it is, its day, the question, the box, what was said, tiles for fingers."""

    scan_for_table = Signal(str)
    saved = Signal()
    help_pressed = Signal()
    found_pressed = Signal(str)

    def __init__(
        self, look: Look, language: Language, keying: Keying, watch: BurstWatch, half: HalfKeyed, *, back: str
    ) -> None:
        super().__init__()
        self._look, self._language, self._keying, self._half = look, language, keying, half
        self._has_escaped = False
        say = language.say
        self._head = self.make_head()
        self._code = FittedLabel(look, (BODY_TEXT, HINT_TEXT, 20))
        look.color_words(self._code, look.theme.second_text)
        if keying.sheet.digits:
            self._code.say(say("Sheet {code}", code=keying.sheet.digits))
        self._question = FittedLabel(look, (32, 28, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True)
        self._hint = FittedLabel(look, _SMALL_SIZES)
        look.color_words(self._hint, look.theme.second_text)
        self._trouble = AmberNote(look, _SMALL_SIZES, icon_px=32, height=TARGET)
        self._cells = KeyedCells(look)
        self.line = self._box(watch)
        self._earlier = self._button("chevron-up", say("A day earlier"), lambda: self._move_day(-1))
        self._later = self._button("chevron-down", say("A day later"), lambda: self._move_day(1))
        self._blank = self._button("circle-x", say("Nothing is on this page"), self._on_blank)
        self._undo = self._button("undo-2", say("Undo"), self._on_undo)
        self._found = self._button("list-checks", say("What it found"), self._end)
        self._back = self._button("arrow-left", back, lambda: self._leave(self.line.text()))
        self._help = help_button(look, say("Help"))
        self._help.clicked.connect(self._on_help)
        self._pad = DigitTiles(look, language, self.line, more=keying.signs)
        self._pad.done.connect(lambda: self._on_entered(self.line.text()))
        self._lay_out()
        self._pad.setVisible(bool(keying.signs))
        self.setFocusProxy(self.line)
        self._show()

    @property
    def words(self) -> str:
        """All that it says now."""
        said = (self.head_words, self._question.words, self._hint.words, self._keying.trouble)
        return "\n".join(filter(None, said))

    @property
    def head_words(self) -> str:
        """What the page is, and of which day."""
        return self._keying.sheet.title

    def make_head(self) -> FittedLabel | DayBand:
        """What says so, above the question."""
        title = FittedLabel(self._look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT, HINT_TEXT), bold=True)
        title.setFixedHeight(self._look.grown(_TITLE_HEIGHT))
        return title

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A note takes two lines of large words where there is room."""
        super().resizeEvent(event)
        fixed = (self._head, self._question, self._frame, self._hint, self._back)
        spare = self.height() - 2 * MARGIN - sum(widget.minimumHeight() + GAP for widget in fixed) - GAP
        self._trouble.setFixedHeight(max(TARGET, min(self._look.grown(_NOTE_HEIGHT), spare)))

    def take_scan(self, line: str) -> bool:
        """Scans are heard by the box."""
        self._on_scanned(line)
        return True

    def _on_scanned(self, line: str) -> None:
        """What is half typed before a scan that is not of this page stays with the page."""
        if self._keying.take_scan(line):
            self._show_entered()
            return
        keying = self._keying
        in_box, scan = self.line.text(), line
        if keying.takes_scans:
            before, _, scan = line.rpartition("*")
            in_box = before or in_box
        self._half.keep(keying, in_box)
        sheet = sheet_of(scan)
        if keying.is_over and in_box and not sheet:
            keying.refuse_scan(in_box)
        elif sheet == keying.sheet.code and not keying.is_over:
            keying.open_already(in_box)
        else:
            self.scan_for_table.emit(scan)
            return
        self._show_entered()

    def _leave(self, in_box: str) -> None:
        """What is half typed stays with the page."""
        self._half.keep(self._keying, in_box)
        self.left.emit()

    def _on_help(self) -> None:
        """What is half typed stays with the page."""
        self._half.keep(self._keying, self.line.text())
        self.help_pressed.emit()

    def _on_entered(self, text: str) -> None:
        if not self._keying.is_over:
            self.line.clear()
            self._keying.enter(text)
            self._show_entered()
        elif not text.strip():
            self._end()
        elif sheet_of(text):
            self.scan_for_table.emit(text)
        else:
            self.line.put_back(text, over=False)
            self._announce(self._hint.words)

    def _end(self) -> None:
        """Back; from a count in which something differs to what it found."""
        if self._keying.found:
            self.found_pressed.emit(self._keying.found)
        else:
            self.left.emit()

    def _show_entered(self) -> None:
        self._show()
        if self._keying.is_saved:
            self.saved.emit()
        self._announce(self.words)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, words))

    def _on_escaped(self, text: str) -> None:
        """The number that is half typed goes first, then one question back, and out: what was keyed stays."""
        keying = self._keying
        if text and keying.is_over:
            keying.stay("")
            self._show()
        elif text and not self._has_escaped:
            self.line.setText(keying.without_last(text))
        elif not text and keying.back():
            self._show()
        else:
            self._leave(text)
        self._has_escaped = True

    def _on_nothing_to_delete(self) -> None:
        if self._keying.may_undo:
            self._on_undo()
        elif self._keying.back():
            self._show()

    def _on_text(self, text: str) -> None:
        self._has_escaped = self._has_escaped and not text
        keying = self._keying
        self._hint.say(keying.words_when_over if keying.is_over and text.strip() else keying.hint(text))
        self._cells.show_cells(keying.cells(text))
        self._blank.setVisible(keying.may_be_blank and not text.strip())
        self._half.keep(keying, text)

    def _on_turned(self, steps: int) -> None:
        self._move_day(steps if abs(steps) == 1 else _WEEK if steps > 0 else -_WEEK)

    def _move_day(self, days: int) -> None:
        """What is half typed stays."""
        typed, is_over = self.line.text(), self.line.hasSelectedText()
        self._keying.move_day(days)
        self._show()
        self.line.put_back(typed, over=is_over)

    def _on_blank(self) -> None:
        self._keying.leave_blank()
        self._show()

    def _on_undo(self) -> None:
        self._keying.undo()
        self._show_entered()

    def _show(self) -> None:
        keying = self._keying
        self._head.say(self.head_words)
        self._question.say(keying.asks)
        self._trouble.setVisible(bool(keying.trouble))
        self._trouble.say(keying.trouble)
        self.line.put_back(keying.in_box, over=keying.is_box_over)
        self.line.setPlaceholderText(self._language.say("Scan the next page") if keying.is_over else "")
        self._on_text(keying.in_box)
        for widget in (self._earlier, self._later):
            widget.setVisible(not keying.is_over)
        self._undo.setVisible(keying.may_undo)
        self._found.setVisible(keying.is_over and bool(keying.found))
        self.setAccessibleName(self.words)
        self.line.setFocus()

    def _box(self, watch: BurstWatch) -> LineBox:
        line = LineBox(watch.habits)
        line.listen_with(watch)
        line.speak(self._look)
        if not self._keying.takes_scans:
            line.hear_scans_alone()
        line.setAccessibleName(self._language.say("What stands on the page"))
        line.begin_as_read(self._language)
        line.entered_nothing.connect(lambda: self._on_entered(""))
        line.textChanged.connect(self._on_text)
        line.line_typed.connect(self._on_entered)
        line.line_scanned.connect(self._on_scanned)
        line.escaped.connect(self._on_escaped)
        line.undo_pressed.connect(lambda _at: self._on_nothing_to_delete())
        line.turned.connect(self._on_turned)
        return line

    def _lay_out(self) -> None:
        self._frame = framed(self._look, self.line, BOX_TEXT)
        self._code.setFixedHeight(self._look.grown(40))
        self._question.setFixedHeight(self._look.grown(44))
        self._hint.setFixedHeight(max(TARGET, self._look.grown(48)))
        left = QVBoxLayout()
        left.setSpacing(GAP)
        for widget in (self._head, self._question, self._frame, self._hint, self._trouble):
            left.addWidget(widget)
        left.addWidget(self._cells, 1)
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        acts.addWidget(self._back)
        acts.addWidget(self._help)
        acts.addStretch(1)
        acts.addWidget(self._undo)
        acts.addWidget(self._found)
        acts.addWidget(self._blank)
        left.addLayout(acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * MARGIN, MARGIN, 3 * MARGIN, MARGIN)
        row.setSpacing(3 * MARGIN)
        row.addLayout(left, 1)
        row.addLayout(self._right())

    def _right(self) -> QVBoxLayout:
        """Beside it all: the page's digits, tiles for fingers, the day before and the day after."""
        self._code.setFixedWidth(_PAD_WIDTH)
        self._code.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pad.setFixedWidth(_PAD_WIDTH)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._code)
        right.addStretch(1)
        right.addWidget(self._pad)
        right.addStretch(1)
        for button in (self._earlier, self._later):
            button.setFixedWidth(_PAD_WIDTH)
            stays = button.sizePolicy()
            stays.setRetainSizeWhenHidden(True)  # else the tiles move under a finger once a page is saved
            button.setSizePolicy(stays)
            right.addWidget(button)
        return right

    def _button(self, icon: str, words: str, act: Callable[[], object]) -> FittedButton:
        button = page_button(self._look, icon, words)
        button.clicked.connect(lambda _on=False: act())
        return button
