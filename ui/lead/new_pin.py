"""Where the point person sets a PIN, typed twice, or the card that opens too.

In: the door. Out: `done` when it is set, `left` when they go back. What can't be kept is told here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from pantry.errors import PantryError
from pantry.office.pin import LONGEST, SHORTEST, volunteers_card
from ui.lead.pin_pad import PinPad
from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, MARGIN, SMALLEST_TEXT, TARGET
from ui.page import Page

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.pin import PinDoor
    from ui.look.look import Look
    from ui.table.burst import ScannerHabits

_SIGN = 96


class _SettingPage(Page):
    """A sign, a headline, what is to do, what came of it, and Back."""

    done = Signal()

    def __init__(self, look: Look, language: Language, icon: str, headline: str) -> None:
        super().__init__()
        self._language = language
        sign = QLabel()
        sign.setPixmap(look.icons.pixmap(icon, look.theme.text, _SIGN))
        for named in (sign, self):
            named.setAccessibleName(headline)
        sign.setFixedHeight(_SIGN)
        large = FittedLabel(look, (56, 48, 40, 32), bold=True)
        large.say(headline)
        large.setFixedHeight(88)
        self._to_do = FittedLabel(look, (32, 28, LIST_TEXT, BODY_TEXT, HINT_TEXT))
        self._to_do.setFixedHeight(80)
        look.color_words(self._to_do, look.theme.second_text)
        self._told = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT), bold=True)
        self._told.setFixedHeight(2 * TARGET)
        back = FittedButton(look, height=TARGET, most_px=420)
        back.show_icon("arrow-left", 28)
        back.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        back.say(language.say("Back"))
        back.setFixedHeight(TARGET)
        back.clicked.connect(self.done)
        told = QVBoxLayout()
        told.setSpacing(GAP)
        told.addStretch(1)
        for widget in (sign, large, self._to_do, self._told):
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            told.addWidget(widget)
        told.addStretch(1)
        told.addWidget(back)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6 * MARGIN, 3 * MARGIN, 6 * MARGIN, 3 * MARGIN)
        self._row.setSpacing(4 * MARGIN)
        self._row.addLayout(told, 1)

    def _tell(self, words: str) -> None:
        self._told.say(words)

    @property
    def told(self) -> str:
        """What came of the last try."""
        return self._told.words


class NewPinPage(_SettingPage):
    """A new PIN, twice the same."""

    def __init__(self, look: Look, language: Language, door: PinDoor, habits: ScannerHabits) -> None:
        super().__init__(look, language, "key-round", language.say("A new PIN"))
        self._door, self._first = door, ""
        self.pad = PinPad(look, language, habits)
        self.pad.entered.connect(self._on_entered)
        self.pad.escaped.connect(self.done)
        self._row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.pad)
        self._ask_first("")

    def _ask_first(self, told: str) -> None:
        self._first = ""
        self._to_do.say(self._language.say("Type {least} to {most} digits.", least=SHORTEST, most=LONGEST))
        self._told.say(told)

    def _on_entered(self, pin: str) -> None:
        say = self._language.say
        if not self._first and SHORTEST <= len(pin) <= LONGEST and pin.isascii() and pin.isdigit():
            self._first = pin
            self._to_do.say(say("Type it once more."))
            self._tell("")
        elif not self._first:
            self._ask_first(
                say(
                    "A PIN has {least} to {most} digits. Nothing was changed. Type another one.",
                    least=SHORTEST,
                    most=LONGEST,
                )
            )
        elif pin != self._first:
            self._ask_first(say("Those were two. Nothing was changed. Start again."))
        else:
            self._set(pin)

    def _set(self, pin: str) -> None:
        try:
            self._door.set_pin(pin)
        except PantryError as trouble:
            self._ask_first(self._language.error(trouble))
        else:
            self.done.emit()


class NewCardPage(_SettingPage):
    """The card that opens too: the next volunteer's card that is scanned."""

    def __init__(self, look: Look, language: Language, door: PinDoor) -> None:
        super().__init__(look, language, "id-card", language.say("A card that opens"))
        self._door = door
        self._to_do.say(language.say("Scan the volunteer's card that may open this page."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def take_scan(self, line: str) -> bool:
        """A volunteer's card is kept; what else is scanned is the table's."""
        if not volunteers_card(line):
            return False
        try:
            self._door.set_card(line)
        except PantryError as trouble:
            self._told.say(self._language.error(trouble))
        else:
            self.done.emit()
        return True
