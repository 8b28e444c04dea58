"""The scanner check: one guided screen that learns from the card's two barcodes how this laptop's scanner sends.

In: keys, as they come. Out: `learned` with the `Scanner` as it is known then; `scan_for_table`, a scan of something
else. No key presses anything here; Esc and the button lead back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from pantry.codes.scanner import ScanEnd, Scanner
from pantry.codes.scanner_check import Barcode, Heard, learn
from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, FOCUS_RING, HINT_TEXT, LIST_TEXT, MARGIN, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import Page
from ui.scanner_words import Finding, asks, findings, note
from ui.table.keys import end_of, is_lone_modifier, letter_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from pantry.codes.keyboards import Keyboard
    from pantry.language import Language
    from ui.look.look import Look

_SMALLEST_ROW, _ROW_AIR = 64, 24
_SIDES, _ENDS = 72, 40
_ROW_TEXT = (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_OVER_AFTER_MS = 300  # longer than any scanner waits between two keys
_MOST_ROWS = 4
_SIGN, _ROW_ICON = 72, 36


class ScannerCheck(Page):
    """Says what to scan and what it found."""

    learned = Signal(object)
    scan_for_table = Signal(str)
    hears_keys = True

    def __init__(self, look: Look, language: Language, scanner: Scanner) -> None:
        super().__init__()
        self._look, self._language, self._scanner = look, language, scanner
        self._boards: tuple[Keyboard, ...] = ()
        self._signs: list[str] = []
        self._ends: list[ScanEnd] = []
        self._gap_ms = self._last_ms = 0
        self._over = QTimer(self, singleShot=True, interval=_OVER_AFTER_MS)
        self._over.timeout.connect(self.heard_out)
        self._sign = QLabel()
        self._sign.setPixmap(look.icons.pixmap("scan-barcode", look.theme.text, _SIGN))
        self._sign.setAccessibleName(language.say("Barcode"))
        self._question = FittedLabel(look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT), bold=True)
        self._rows = tuple(_Row(look, language) for _ in range(_MOST_ROWS))
        self._note = _Row(look, language)
        self._back = FittedButton(look, height=TARGET, most_px=520)
        self._back.show_icon("arrow-left", 28)
        self._back.say(language.say("Back to the table"))
        self._back.clicked.connect(self.left)
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show(None)

    @property
    def words(self) -> str:
        """All that it says now."""
        rows = (row.words for row in (*self._rows, self._note) if not row.isHidden())
        return "\n".join((self._question.words, *rows))

    def event(self, event: QEvent) -> bool:
        """Takes every key."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            event.accept()
            self._on_key(event)
            return True
        return super().event(event)

    def heard_out(self) -> None:
        """A scan is over: no key came for a while."""
        self._over.stop()
        heard = Heard("".join(self._signs), _one_end(self._ends), self._gap_ms)
        self._signs.clear()
        self._ends.clear()
        self._gap_ms = 0
        if not heard.signs:
            return  # a lone line end is the rest of the scan that led here
        found = learn(self._scanner, heard)
        if found.barcode is Barcode.SOMETHING_ELSE:
            self.scan_for_table.emit(heard.signs)
            return
        self._boards = found.boards or self._boards
        if found.scanner != self._scanner:
            self._scanner = found.scanner
            self.learned.emit(found.scanner)
        self._show(found.barcode)

    def _on_key(self, event: QKeyEvent) -> None:
        if is_lone_modifier(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        at_ms, end, letter = event.timestamp(), end_of(event), letter_of(event)
        if at_ms - self._last_ms > _OVER_AFTER_MS or (letter and self._ends):
            self.heard_out()
        if end is not ScanEnd.UNKNOWN:
            self._ends.append(end)
        elif letter:
            if self._signs:
                self._gap_ms = max(self._gap_ms, at_ms - self._last_ms)
            self._signs.append(letter)
        self._last_ms = at_ms
        self._over.start()

    def _show(self, last: Barcode | None) -> None:
        self._question.say(asks(self._scanner, last, self._language))
        found = findings(self._scanner, self._boards, self._language)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(found))
            if place < len(found):
                row.show_finding(found[place])
        why = note(last, self._language) if last else ""
        self._note.setVisible(bool(why))
        if why:
            self._note.show_finding(Finding(why, fine=False))
        self._share_height()
        self.setAccessibleName(self.words)
        if last:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, larger words."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """All rows take the largest size at which they find room below the question, each as high as it needs."""
        rows = [row for row in (*self._rows, self._note) if not row.isHidden()]
        width = self.width() - 2 * _SIDES
        question = max(_SIGN, self._question.height_within(width - _SIGN - 2 * MARGIN, most_lines=1))
        room = self.height() - 2 * _ENDS - question - TARGET - (len(rows) + 1) * MARGIN
        sizes = self._look.steps(_ROW_TEXT)
        size = next((each for each in sizes if sum(row.height_at(each, width) for row in rows) <= room), sizes[-1])
        for row in rows:
            row.show_at(size, width)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * MARGIN)
        head.addWidget(self._sign)
        head.addWidget(self._question, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDES, _ENDS, _SIDES, _ENDS)
        column.setSpacing(MARGIN)
        column.addLayout(head)
        for row in (*self._rows, self._note):
            column.addWidget(row)
        column.addStretch()
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self._back.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._back.setFixedHeight(TARGET)


class _Row(Panel):
    """A finding: a check or a triangle, and a sentence."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look.theme.surface, look.theme.border, look.theme.line_px)
        self._look, self._language = look, language
        self._icon = QLabel()
        self._icon_px = look.icon_px(_ROW_ICON)
        self._words = FittedLabel(look, _ROW_TEXT)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN + FOCUS_RING, FOCUS_RING, MARGIN + FOCUS_RING, FOCUS_RING)
        row.setSpacing(MARGIN)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)

    @property
    def words(self) -> str:
        """The sentence."""
        return self._words.words

    def height_at(self, pixels: int, width: int) -> int:
        """How high it is at a size of words."""
        words = width - 2 * (MARGIN + FOCUS_RING) - self._icon_px - MARGIN
        return max(_SMALLEST_ROW, self._words.height_at(pixels, words) + _ROW_AIR)

    def show_at(self, pixels: int, width: int) -> None:
        """Takes this size, and the height that it needs."""
        self._words.cap(pixels)
        self.setFixedHeight(self.height_at(pixels, width))

    def show_finding(self, finding: Finding) -> None:
        """Shows one."""
        theme = self._look.theme
        fill, line, ink = (
            (theme.ok, theme.ok_line, theme.on_ok) if finding.fine else (theme.warn, theme.warn_line, theme.on_warn)
        )
        self.paint_in(fill, line, theme.line_px)
        self._icon.setPixmap(
            self._look.icons.pixmap("check" if finding.fine else "triangle-alert", line, self._icon_px)
        )
        say = self._language.say
        self._icon.setAccessibleName(say("In order") if finding.fine else say("Needs a look"))
        self._look.color_words(self._words, ink)
        self._words.say(finding.words)


def _one_end(ends: list[ScanEnd]) -> ScanEnd:
    """Of several line ends in a row what the scanner is set to."""
    if not ends:
        return ScanEnd.NOTHING
    return ends[0] if len(ends) == 1 else ScanEnd.CR_LF
