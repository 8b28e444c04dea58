"""The one box: takes keys from hands and scanners before the line edit sees them, and tells one from the other.

In: key events. Out: signals, each line once: `line_scanned`, `line_typed`, `scanned_again`, `undo_pressed`, `escaped`,
`turned`, `entered`, `text_changed`. Knows nothing of the desk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy

from pantry.codes.as_sent import SEPARATOR
from ui.look.fitted_label import FittedLabel
from ui.look.letters import bring_letters
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, BOX_HEIGHT, BOX_TEXT, FOCUS_RING, GAP, HINT_TEXT, SMALLEST_TEXT, TARGET
from ui.table.burst import BurstWatch, Scan, ScannerHabits
from ui.table.keys import ends_line, is_control, is_held, is_lone_modifier, letter_of
from ui.table.rubbing import Rubbing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QFont, QResizeEvent

    from pantry.language import Language
    from ui.look.look import Look

LONGEST_TEXT = 5_000
_EMPTY_SIZES = (BOX_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT)
_EDGE = 2  # pixels that Qt leaves before and after the words
_ENTERS = {Qt.Key.Key_Right, Qt.Key.Key_Left}  # no scanner sends these, and in an empty box they do nothing else
_TURNS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -3, Qt.Key.Key_PageDown: 3}


class LineBox(QLineEdit):
    """The line edit itself; empty after every line."""

    line_scanned = Signal(str)
    line_typed = Signal(str)
    scanned_again = Signal(str)
    undo_pressed = Signal(int)
    escaped = Signal(str)  # what stood in it
    turned = Signal(int)
    entered = Signal()
    entered_nothing = Signal()

    def __init__(self, habits: ScannerHabits) -> None:
        super().__init__()
        self._watch = BurstWatch(habits)
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._on_silence)
        self._keys_seen = 0
        self._rubbing = Rubbing()
        self._is_for_window: Callable[[str], bool] = _never
        self._joins_scans = True
        self._bold = self.font()
        self._plain: tuple[QFont, ...] = ()
        self.setMaxLength(LONGEST_TEXT)
        self.textChanged.connect(lambda text: bring_letters(text, self.font()))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # a scan would choose in it
        self.setDragEnabled(False)
        self.setAcceptDrops(False)

    def listen_with(self, watch: BurstWatch) -> None:
        """Tells scans from typing by a watch that other screens share, so that one scan stays one."""
        self._watch = watch

    def speak(self, look: Look) -> None:
        """What is typed is large; what stands in the empty box is as large as it is whole."""
        self._bold = look.font(BOX_TEXT, bold=True)
        self._plain = tuple(look.exact_font(pixels) for pixels in look.steps(_EMPTY_SIZES))
        self.textChanged.connect(lambda _text: self._fit())
        self._fit()

    def setPlaceholderText(self, words: str) -> None:  # noqa: N802 - Qt's name
        """Other words, another size."""
        super().setPlaceholderText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width, another size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words, room = self.placeholderText(), self.contentsRect().width() - 2 * _EDGE
        whole = (font for font in self._plain if QFontMetrics(font).horizontalAdvance(words) <= room)
        if self._plain:  # else its page has chosen a size
            self.setFont(self._bold if self.text() else next(whole, self._plain[-1]))

    def begin_as_read(self, language: Language) -> None:
        """What is typed begins where people begin to read; Qt would go by its letters, and digits begin at the left."""
        if language.is_right_to_left:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)

    def hear_scans_alone(self) -> None:
        """What stood in the box is no number of what is scanned, and stands there still."""
        self._joins_scans = False

    def ask_first(self, is_for_window: Callable[[str], bool]) -> None:
        """Asks whether a line is one that the window itself takes; all others go on to the table."""
        self._is_for_window = is_for_window

    def take_scan(self, line: str) -> None:
        """A scan's line, also one that another screen heard."""
        if not self._is_for_window(line):
            self.line_scanned.emit(line)

    def put_back(self, text: str, *, over: bool) -> None:
        """What was not taken stands in the box again; what is `over` is gone with the next letter or scan."""
        self.setText(text)
        if over:
            self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Takes each key before Tab moves the focus and before a shortcut steals Ctrl+]."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """One key of a hand or a scanner."""
        event.accept()
        if is_lone_modifier(event):
            return  # a lone Shift ends no burst
        self._keys_seen += 1
        self._silence.stop()
        letter = letter_of(event)
        if ends_line(event):
            self._end_line(event.timestamp())
        elif letter:
            self._take_letter(letter, event)
        else:
            self._watch.forget()
            self._take_other(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A Backspace that is let go rubs out no more."""
        super().keyReleaseEvent(event)
        self._rubbing.released(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The focus comes back at once, unless the whole window lost it."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            QTimer.singleShot(0, self, self._take_focus_back)

    def _take_focus_back(self) -> None:
        if self.isVisible():  # while nothing can be saved it isn't, and must get no keys
            self.setFocus()

    def _take_letter(self, letter: str, event: QKeyEvent) -> None:
        self._watch.key(letter, event.timestamp(), self._text_that_stays(), held=is_held(event, self._watch.last_ms))
        if letter != SEPARATOR:
            self.insert(letter)
        if self._watch.may_end_by_silence():
            self._silence.start(self._watch.habits.silence_ms)

    def _text_that_stays(self) -> str:
        if not self.hasSelectedText():
            return self.text()
        return self.text()[: self.selectionStart()] + self.text()[self.selectionEnd() :]

    def _take_other(self, event: QKeyEvent) -> None:
        empty = not self.text()
        undoes = event.key() == Qt.Key.Key_Backspace or is_control(event, Qt.Key.Key_Z)
        still_rubs = self._rubbing.pressed(event, empty=empty)
        if undoes and empty:
            if not still_rubs and not event.isAutoRepeat():
                self.undo_pressed.emit(event.timestamp())
        elif event.key() == Qt.Key.Key_Escape:
            text = self.text()
            self.clear()
            self.escaped.emit(text)
        elif event.key() in _TURNS:
            self.turned.emit(_TURNS[Qt.Key(event.key())])
        elif empty and event.key() in _ENTERS:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _end_line(self, at_ms: int) -> None:
        is_of_last_scan = self._watch.ends_last_scan(at_ms)
        scan = self._watch.ended_by_key(at_ms)
        if scan:
            self._give_scan(scan)
        elif text := self.text():
            self.clear()
            if not self._is_for_window(text):
                self.line_typed.emit(text)
        elif not is_of_last_scan:
            self.entered_nothing.emit()

    def _on_silence(self) -> None:
        """Keys may still wait in the queue of a busy window: they go first."""
        seen = self._keys_seen
        QTimer.singleShot(0, self, lambda: self._end_by_silence(seen))

    def _end_by_silence(self, seen: int) -> None:
        scan = self._watch.ended_by_silence() if seen == self._keys_seen else None
        if scan:
            self._give_scan(scan)

    def _give_scan(self, scan: Scan) -> None:
        self.setText("" if self._joins_scans else scan.before)
        if scan.again:
            self.scanned_again.emit(scan.text)
        else:
            self.take_scan(scan.line if self._joins_scans else scan.text)


class ScanBox(Panel):
    """The box as it is seen: its sign, the line, and what Enter will do with it."""

    def __init__(self, look: Look, language: Language, habits: ScannerHabits | None = None) -> None:
        super().__init__(look.theme.surface, look.theme.focus, FOCUS_RING)
        self.line = LineBox(habits or ScannerHabits())
        self.line.speak(look)
        self.line.setPlaceholderText(language.say("Scan or type here"))
        self.line.setAccessibleName(language.say("The one box: scan, or type and press Enter"))
        self.line.begin_as_read(language)
        self.line.textChanged.connect(self._on_text_changed)
        sign = QLabel()
        sign.setPixmap(look.icons.pixmap("scan-barcode", look.theme.text, look.icon_px(36)))
        sign.setAccessibleName(language.say("Barcode"))
        self._enter = QLabel()
        self._enter.setPixmap(look.icons.pixmap("corner-down-left", look.theme.focus, look.icon_px(26)))
        self._enter.setAccessibleName(language.say("Enter"))
        self._hint = FittedLabel(look, (BODY_TEXT, 20, 18), bold=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        self._hint.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        look.color_words(self._hint, look.theme.hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, FOCUS_RING + 2, 22, FOCUS_RING + 2)
        row.addWidget(sign)
        row.addWidget(self.line, 3)
        row.addWidget(self._hint, 2)
        row.addWidget(self._enter)
        row.setSpacing(GAP + 6)
        line_height = look.grown(BOX_TEXT) * 5 // 4 + 2 * FOCUS_RING + 8
        self.setMinimumHeight(max(TARGET, line_height))
        self.setMaximumHeight(max(BOX_HEIGHT, line_height))
        self.setFocusProxy(self.line)
        self._on_text_changed("")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as it may be."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    @property
    def hint(self) -> str:
        """What Enter will do, in words."""
        return self._hint.words

    def show_hint(self, words: str) -> None:
        """What Enter will do with what is in the box."""
        self._hint.setVisible(bool(words))
        self._enter.setVisible(bool(words))
        self._hint.say(words)

    def _on_text_changed(self, text: str) -> None:
        if not text:
            self.show_hint("")


def _never(_line: str) -> bool:
    return False
