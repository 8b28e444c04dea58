"""The lock screen: without a PIN any key or tap opens it; with one, the PIN or the point person's card.

In: the door. Out: `opened` by PIN or card, `left` where none is needed. A scan that can't open is not counted, and
it is said so: nobody may think that it was saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from pantry.office.pin import Tried, volunteers_card
from ui.lead.pin_pad import PinPad
from ui.lone_keys import PRESS_KEYS, LoneKeys
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, MARGIN, SMALLEST_TEXT, TARGET
from ui.page import Page, page_button

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from pantry.language import Language
    from pantry.office.pin import PinDoor
    from ui.look.look import Look
    from ui.table.burst import ScannerHabits

_SIGN = 112
_SECOND_MS = 1000


class PinPage(Page):
    """Asks for the PIN: `locked` behind Lock, where no way leads back; else before the point person's rooms."""

    opened = Signal()
    scan_for_table = Signal(str)

    def __init__(self, look: Look, language: Language, door: PinDoor, habits: ScannerHabits, *, locked: bool) -> None:
        super().__init__()
        self._language, self._door, self._locked = language, door, locked
        say = language.say
        self.pad = PinPad(look, language, habits)
        self.pad.entered.connect(self._on_entered)
        self.pad.scanned.connect(self._on_scanned)
        self._told = FittedLabel(look, (32, 28, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT), bold=True)
        self._tick = QTimer(self, interval=_SECOND_MS)
        self._tick.timeout.connect(self._count_down)
        headline = say("Locked") if locked else say("The PIN, please")
        words = say("Type the PIN, or scan the card that opens.") if door.has_card else say("Type the PIN.")
        told = _told_side(look, headline, words)
        told.addWidget(self._told)
        self._told.setFixedHeight(2 * TARGET)
        told.addStretch(1)
        if not locked:
            back = page_button(look, "arrow-left", say("Back to the table"))
            back.clicked.connect(self.left)
            self.pad.escaped.connect(self.left)
            told.addWidget(back)
        row = QHBoxLayout(self)
        row.setContentsMargins(6 * MARGIN, 3 * MARGIN, 6 * MARGIN, 3 * MARGIN)
        row.setSpacing(4 * MARGIN)
        row.addLayout(told, 1)
        row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.pad)
        self._count_down()

    @property
    def told(self) -> str:
        """What it says of the last try."""
        return self._told.words

    def take_scan(self, line: str) -> bool:
        """The card opens; anything else is counted by nobody while the table is locked."""
        if volunteers_card(line):
            self._say_tried(self._door.try_card(line))
            return True
        if self._locked:
            self._told.say(self._language.say("Locked: this scan was not counted. Open first, then scan it again."))
        return self._locked

    def _on_scanned(self, line: str) -> None:
        if not self.take_scan(line):
            self.scan_for_table.emit(line)

    def _on_entered(self, pin: str) -> None:
        self._say_tried(self._door.try_pin(pin))

    def _say_tried(self, tried: Tried) -> None:
        match tried:
            case Tried.OPEN:
                self._tick.stop()
                self.opened.emit()
            case Tried.WRONG:
                self._wait(self._language.say("That does not open."))
            case Tried.WAIT:
                self._wait("")

    def _wait(self, first: str) -> None:
        words = self._language.say_many(
            "Try again in {n} second.", "Try again in {n} seconds.", max(1, self._door.wait_s())
        )
        self._told.say(f"{first} {words}".strip())
        self._tick.start()

    def _count_down(self) -> None:
        if self._door.wait_s():
            self._wait("")
        elif self._tick.isActive():
            self._tick.stop()
            self._told.say(self._language.say("You can try again now."))


class LockPage(Page):
    """The table is covered, and no PIN is set: any key, tap or scan opens it."""

    lead_pressed = Signal()

    def __init__(self, look: Look, language: Language, lead: str) -> None:
        super().__init__()
        self._keys = LoneKeys(self)
        self._keys.pressed.connect(self._on_key)
        self.setAccessibleName(language.say("Locked"))
        told = _told_side(look, language.say("Locked"), language.say("Tap anywhere, press a key or scan to go on."))
        told.addStretch(1)
        self._home = page_button(look, "user-key", lead)
        self._home.walk_to()
        self._home.clicked.connect(self.lead_pressed)
        told.addWidget(self._home)
        row = QHBoxLayout(self)
        row.setContentsMargins(6 * MARGIN, 3 * MARGIN, 6 * MARGIN, 3 * MARGIN)
        row.addLayout(told)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Any key opens, and types nothing; Tab leads to the point person's button."""
        self._keys.take(event)

    def _on_key(self, key: int) -> None:
        if key == Qt.Key.Key_Tab:
            self._home.setFocus(Qt.FocusReason.TabFocusReason)
        elif key in PRESS_KEYS and self._home.hasFocus():
            self._home.click()
        else:
            self.left.emit()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A tap anywhere opens."""
        self.left.emit()


def _told_side(look: Look, headline: str, words: str) -> QVBoxLayout:
    sign = QLabel()
    sign.setPixmap(look.icons.pixmap("lock", look.theme.text, _SIGN))
    sign.setAccessibleName(headline)
    sign.setFixedHeight(_SIGN)
    large = FittedLabel(look, (64, 56, 48, 40), bold=True)
    large.say(headline)
    small = FittedLabel(look, (32, 28, LIST_TEXT, BODY_TEXT, HINT_TEXT))
    small.say(words)
    look.color_words(small, look.theme.second_text)
    column = QVBoxLayout()
    column.setSpacing(GAP)
    column.addStretch(1)
    for widget in (sign, large, small):
        widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(widget)
    large.setFixedHeight(88)
    small.setFixedHeight(80)
    return column
