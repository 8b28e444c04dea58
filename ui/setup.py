"""The first run: three taps, and the table is there. The language; groceries, plates or both; practice or start today.

In: a look for each language that is tapped. Out: `start_pressed` or `practice_pressed`; `choice` is what was tapped.
Who makes the site tells here what did not work, and nothing is made before the third tap.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from pantry.language import LANGUAGES, Language
from pantry.settings import Serves, SiteSettings
from ui.lone_keys import PRESS_KEYS, LoneKeys, digit_of
from ui.look.amber_note import AmberNote
from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import (
    BODY_TEXT,
    GAP,
    HINT_TEXT,
    LIST_TEXT,
    MARGIN,
    QUESTION_TEXT,
    SMALLEST_TEXT,
    TARGET,
)
from ui.top_window import TopWindow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ui.look.look import Look

_WORDS = (LIST_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT)
_GIANT = 132
_ICON = 48
_STEPS = {int(Qt.Key.Key_Left): False, int(Qt.Key.Key_Right): True}
_BACK_KEYS = (int(Qt.Key.Key_Escape), int(Qt.Key.Key_Backspace))


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """What was tapped so far."""

    language: str = ""
    serves: Serves | None = None

    def settings(self) -> SiteSettings:
        """Of the first site, which has a name that its people may change later."""
        say = Language(self.language or "en").say
        return SiteSettings(name=say("Our table"), language=self.language or "en")


class FirstRunWindow(TopWindow):
    """One question with giant buttons at a time; digits press them too, and Esc goes back."""

    start_pressed = Signal()
    practice_pressed = Signal()
    join_pressed = Signal()
    site_pressed = Signal(object)

    def __init__(self, look: Look, choice: FirstChoice | None = None) -> None:
        super().__init__()
        self._look, self.choice = look, choice or FirstChoice()
        self.is_waiting = False
        self._buttons: tuple[FittedButton, ...] = ()
        self._keys = LoneKeys(self)
        self._keys.pressed.connect(self._on_key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._headline = FittedLabel(look, (64, 56, 48, QUESTION_TEXT, 32), bold=True)
        self._headline.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._headline.setFixedHeight(2 * TARGET)
        self._trouble = AmberNote(look, _WORDS, icon_px=_ICON, height=2 * TARGET)
        self._trouble.hide()
        self._row = QHBoxLayout()
        self._row.setSpacing(2 * GAP)
        self._words = FittedLabel(look, _WORDS)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._words.setFixedHeight(2 * TARGET)
        look.color_words(self._words, look.theme.second_text)
        self._back = FittedButton(look, height=TARGET)
        self._back.show_icon("arrow-left", 28)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)  # nothing moves from one question to the next
        self._back.setSizePolicy(policy)
        self._back.setFixedHeight(TARGET)
        self._back.walk_to()
        self._back.clicked.connect(self._go_back)
        self._lay_out()
        self._ask()

    def tell(self, words: str) -> None:
        """What did not work, in the place of what the choice means; the buttons stay, so a tap tries again."""
        self._trouble.say(words)
        self._trouble.setVisible(bool(words))
        self._words.setVisible(not words)

    def ask_which_site(self, sites: Sequence[tuple[object, str]]) -> None:
        """Several tables are on the sticks."""
        say = Language(self.choice.language or "en").say
        self.tell("")
        self._show(say("Which table does this laptop join?"), "", tuple((name, "usb") for _, name in sites))
        for button, (site, _) in zip(self._buttons, sites, strict=True):
            button.clicked.connect(lambda _on=False, site=site: self.site_pressed.emit(site))

    def wait(self, words: str) -> None:
        """Something goes on: nothing can be pressed meanwhile; "": it ended."""
        self.is_waiting = bool(words)
        for button in (*self._buttons, self._back):
            button.setEnabled(not words)
        if words:
            self.tell("")
            self._words.say(words)
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A digit alone presses a button; Tab and arrows walk over them, Enter alone presses one. A scan never does."""
        self._keys.take(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * MARGIN, 2 * MARGIN, 6 * MARGIN, 2 * MARGIN)
        column.setSpacing(MARGIN)
        column.addStretch(1)
        column.addWidget(self._headline)
        column.addLayout(self._row)
        column.addWidget(self._words)
        column.addWidget(self._trouble)
        column.addStretch(2)
        column.addWidget(self._back)

    def _ask(self) -> None:
        """Asks what is not known yet."""
        self.tell("")
        say = Language(self.choice.language or "en").say
        self.setWindowTitle(say("Pantry"))
        self._back.say(say("Back"))
        if not self.choice.language:
            self._ask_language()
        elif self.choice.serves is None:
            self._show(
                say("Groceries, plates or both?"),
                say("You can switch any time. Tap, or press 1, 2 or 3."),
                ((say("Groceries"), "shopping-bag"), (say("Plates"), "utensils"), (say("Both"), "boxes")),
            )
            for button, serves in zip(self._buttons, Serves, strict=True):
                button.clicked.connect(
                    lambda _on=False, serves=serves: self._choose(replace(self.choice, serves=serves))
                )
        else:
            self._show(
                say("Practice, or start today?"),
                say("Practice: nothing counts, and all of it is gone afterwards. Start today: your own table."
                    " Join: a table of which you have a stick."),
                (
                    (say("Practice"), "graduation-cap"), (say("Start today"), "play"),
                    (say("Join by a stick"), "usb"),
                ),
            )  # fmt: skip
            pressed = (self.practice_pressed, self.start_pressed, self.join_pressed)
            for button, press in zip(self._buttons, pressed, strict=True):
                button.clicked.connect(press)

    def _ask_language(self) -> None:
        each = [Language(code).say("Which language?") for code in LANGUAGES]
        self._show(" · ".join(dict.fromkeys(each)), "", tuple((name, "languages") for name in LANGUAGES.values()))
        for button, code in zip(self._buttons, LANGUAGES, strict=True):
            button.clicked.connect(lambda _on=False, code=code: self._choose(replace(self.choice, language=code)))

    def _show(self, headline: str, words: str, tiles: tuple[tuple[str, str], ...]) -> None:
        self._headline.say(headline)
        self.setAccessibleName(headline)
        self._words.say(words)
        self._back.setVisible(bool(self.choice.language))
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = tuple(self._giant(name, icon) for name, icon in tiles)
        for button in self._buttons:
            self._row.addWidget(button, 1)
        for before, button in pairwise((*self._buttons, self._back)):
            self.setTabOrder(before, button)
        for below in (self._words, self._trouble, self._back):
            below.raise_()  # a screen reader comes to them later

    def _giant(self, words: str, icon: str) -> FittedButton:
        button = FittedButton(self._look, height=_GIANT, most_px=600)
        button.with_sizes(self._look, *self._look.steps((QUESTION_TEXT, 36, 32, 28, BODY_TEXT, HINT_TEXT)))
        button.show_icon(icon, _ICON)
        button.setFixedHeight(_GIANT)
        button.walk_to()
        button.say(words)
        return button

    def _choose(self, choice: FirstChoice) -> None:
        self.choice = choice
        self.setFocus()  # the button that was pressed goes
        self._ask()

    def _go_back(self) -> None:
        if self.choice.serves is not None:
            self._choose(replace(self.choice, serves=None))
        elif self.choice.language:
            self._choose(FirstChoice())

    def _on_key(self, key: int) -> None:
        if self.is_waiting:
            return
        number = digit_of(key)
        if 1 <= number <= len(self._buttons):
            self._buttons[number - 1].click()
        elif key in PRESS_KEYS and isinstance(focus := self.focusWidget(), FittedButton):
            focus.click()
        elif key in _STEPS:
            self.focusNextPrevChild(_STEPS[key])
        elif key in _BACK_KEYS:
            self._go_back()
