"""What covers the whole window while a line could not be saved: no input is taken until one is saved again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, HINT_TEXT, LIST_TEXT, MARGIN, SMALLEST_TEXT, TILE

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from pantry.language import Language
    from ui.look.look import Look

_SIGN = 112
_ALONE_MS = 300  # an Enter or Tab sooner after another key ends a scan, and a scan is refused here


class RedScreen(QWidget):
    """Says what was not saved and what to do. It takes two buttons, by finger or by a lone Enter, and no scan.

    Enter presses the button that is filled; a lone Tab fills the other.
    """

    try_again_pressed = Signal()
    tally_pressed = Signal()

    def __init__(self, look: Look, language: Language, lead_name: str) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._last_key_ms = 0
        theme = look.theme
        sign = QLabel()
        sign.setPixmap(look.icons.pixmap("octagon-x", theme.on_alarm, _SIGN))
        sign.setAccessibleName(language.say("Not saved"))
        self._headline = FittedLabel(look, (64, 56, 48, 40), bold=True)
        self._headline.say(language.say("Not saved"))
        self._do = FittedLabel(look, (44, 40, 36, 32, 28), bold=True)
        self._do.say(language.say("Write on paper, call the {lead}.", lead=language.say(lead_name)))
        self._what = FittedLabel(look, (30, LIST_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT))
        self._line = FittedLabel(look, (40, 36, 32, 28, BODY_TEXT), bold=True)
        self._refused = FittedLabel(look, (30, LIST_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT), bold=True)
        self._refused.hide()
        self._again, self._tally = self._button(), self._button()
        self._again.say(language.say("Try to save it again"))
        self._again.clicked.connect(self.try_again_pressed)
        self._tally.say(language.say("Make a tally sheet"))
        self._tally.clicked.connect(self.tally_pressed)
        self._fill(self._again)
        for label in (self._headline, self._do, self._what, self._line, self._refused):
            look.color_words(label, theme.on_alarm)
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._lay_out(sign)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def what_happened(self) -> str:
        """What stands under the line: why it was not saved, or what became of the tally sheet."""
        return self._what.words

    def _lay_out(self, sign: QLabel) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * MARGIN)
        head.addWidget(sign)
        head.addWidget(self._headline, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(72, 48, 72, 48)
        column.setSpacing(MARGIN)
        column.addStretch(1)
        column.addLayout(head)
        for label, most in ((self._do, 110), (self._line, 56), (self._what, 84), (self._refused, 56)):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            label.setMinimumHeight(most)
            label.setMaximumHeight(self._look.grown(most))
            column.addWidget(label)
        column.addSpacing(MARGIN)
        row = QHBoxLayout()
        row.setSpacing(MARGIN)
        for button in (self._again, self._tally):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def _button(self) -> FittedButton:
        button = FittedButton(self._look, "alarm", height=TILE, most_px=380)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(320)
        button.clicked.connect(lambda: self._fill(self._filled))  # a finger leaves Enter's button as it is
        return button

    def _fill(self, button: FittedButton) -> None:
        """Fills the button that Enter presses."""
        self._filled = button
        theme = self._look.theme
        for each, icon in ((self._again, "redo-2"), (self._tally, "clipboard-list")):
            each.setChecked(each is button)
            each.show_icon(icon, 32, theme.on_alarm, theme.alarm)
            say = self._language.say
            each.setAccessibleName(say("{words}: Enter", words=each.words) if each is button else each.words)

    def tell(self, words: str) -> None:
        """Says what became of the tally sheet, in the place of what happened."""
        self._what.say(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def say(self, what_happened: str, line: str, *, again: bool) -> None:
        """Tells what happened, which line it was, and whether it was tried `again` and still is not saved."""
        say = self._language.say
        self._headline.say(say("Still not saved") if again else say("Not saved"))
        self._what.say(what_happened)
        self._refused.hide()
        self._line.setVisible(bool(line))
        self._line.say(say("The line was: {line}", line=line))
        shown = (self._headline, self._do, self._line, self._what)
        self.setAccessibleName(". ".join(label.words.rstrip(".") for label in shown if not label.isHidden()))

    def refuse_scan(self) -> None:
        """Says that a scan that came now was not taken."""
        self._refused.say(self._language.say("That scan was not taken either. Write it on paper too."))
        self._refused.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._refused.words))

    def event(self, event: QEvent) -> bool:
        """Takes every key, so that a scan ends nowhere."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._on_key(event)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Red all over."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.alarm))
        painter.end()

    def _on_key(self, event: QKeyEvent) -> None:
        event.accept()
        alone = event.timestamp() - self._last_key_ms > _ALONE_MS
        self._last_key_ms = event.timestamp()
        if not alone or event.isAutoRepeat():
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._filled.clicked.emit()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._fill(self._tally if self._filled is self._again else self._again)
