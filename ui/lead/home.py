"""The point person's home: papers, unknowns, practice, the PIN, and what this laptop's table looks and sounds like.

In: a frozen `HomeView`. Out: signals, one for each act; `changed` with this laptop's settings as they are to be. It
shows only rooms that there are, and once what fell back, which is nothing to trouble a volunteer with.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from pantry.language import LANGUAGES
from pantry.settings import TEXT_PERCENTS, LaptopSettings, ThemeName
from ui.lone_keys import GO_BACK, LoneKeys, walk
from ui.look.amber_note import AmberNote
from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, MARGIN, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import Page
from ui.table.views import THEME_ICONS, theme_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from pantry.language import Language
    from ui.look.look import Look

_LABEL_WIDTH = 250
_ICON = 28


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home shows: who it is for, this laptop's settings, the language now spoken, the PIN, what fell back.

    `sheets_waiting`: printed and not keyed in yet. `to_name`: items that nobody named.
    """

    lead: str
    laptop: LaptopSettings
    language: str
    is_practice: bool
    has_pin: bool
    has_card: bool
    fell_back: tuple[str, ...] = ()
    sheets_waiting: int = 0
    to_name: int = 0


class HomePage(Page):
    """A row for each thing, its buttons beside its name."""

    changed = Signal(object)
    papers_pressed = Signal()
    unknowns_pressed = Signal()
    practice_pressed = Signal()
    scanner_pressed = Signal()
    new_pin_pressed = Signal()
    new_card_pressed = Signal()
    remove_pin_pressed = Signal()
    sheets_pressed = Signal()

    def __init__(self, look: Look, language: Language, view: HomeView) -> None:
        super().__init__()
        self._look, self._language, self._view = look, language, view
        self._keys = LoneKeys(self)
        self._keys.pressed.connect(self._on_key)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * MARGIN, MARGIN, 3 * MARGIN, MARGIN)
        self._column.setSpacing(GAP + 2)
        self._column.addLayout(self._head())
        for words in view.fell_back:
            note = AmberNote(look, (HINT_TEXT, 20, SMALLEST_TEXT), icon_px=_ICON, height=TARGET)
            note.say(words)
            self._column.addWidget(note)
        self._add_rows()
        self._column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(view.lead)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc goes back to the table, arrows and Tab walk over the buttons, and Enter alone presses one."""
        self._keys.take(event)

    def _head(self) -> QHBoxLayout:
        name = FittedLabel(self._look, (QUESTION_TEXT, 36, 32, 28), bold=True)
        name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        name.say(self._view.lead)
        name.setMinimumWidth(name.least_width(self._view.lead))
        back = self._button(self._language.say("Back to the table"), "arrow-left", self.left.emit)
        back.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(MARGIN)
        row.addWidget(name, 1)
        if self._view.sheets_waiting:
            row.addWidget(self._waiting_sheets())
        row.addWidget(back)
        return row

    def _waiting_sheets(self) -> FittedButton:
        words = self._language.say_many("{n} sheet to key in", "{n} sheets to key in", self._view.sheets_waiting)
        button = self._button(words, "clipboard-list", self.sheets_pressed.emit)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return button

    def _add_rows(self) -> None:
        say, laptop = self._language.say, self._view.laptop
        rooms = [self._button(say("Papers"), "printer", self.papers_pressed.emit)]
        if self._view.to_name:
            words = say("Name the unknowns · {n}", n=self._language.number(self._view.to_name))
            rooms.append(self._button(words, "tag", self.unknowns_pressed.emit))
        if not self._view.is_practice:
            rooms.append(self._button(say("Practice"), "graduation-cap", self.practice_pressed.emit))
        self._add(say("Go to"), *rooms, by_words=True)
        self._add(
            say("Theme"),
            *(
                self._choice(theme_words(name, self._language), THEME_ICONS[name], replace(laptop, theme=name))
                for name in ThemeName
            ),
        )
        self._add(
            say("Text size"),
            *(
                self._choice(say("{n} %", n=percent), "", replace(laptop, text_percent=percent))
                for percent in TEXT_PERCENTS
            ),
        )
        self._add(
            say("Language"),
            *(
                self._choice(name, "", replace(laptop, language=code), on=code == self._view.language)
                for code, name in LANGUAGES.items()
            ),
        )
        self._add(
            say("Sounds"),
            self._choice(say("On"), "volume-2", replace(laptop, sounds=True)),
            self._choice(say("Off"), "volume-x", replace(laptop, sounds=False)),
        )
        self._add(
            say("Scanner"),
            self._button(say("Check the scanner"), "scan-line", self.scanner_pressed.emit),
            self._choice(
                say("Number pad"), "calculator", replace(laptop, number_pad=not laptop.number_pad),
                on=bool(laptop.number_pad),
            ),
        )  # fmt: skip
        if not self._view.is_practice:
            self._add(say("PIN"), *self._pin_buttons())

    def _pin_buttons(self) -> tuple[FittedButton, ...]:
        say = self._language.say
        if not self._view.has_pin:
            return (self._button(say("Set a PIN"), "key-round", self.new_pin_pressed.emit),)
        card = say("Another card") if self._view.has_card else say("Add a card")
        return (
            self._button(say("Change it"), "key-round", self.new_pin_pressed.emit),
            self._button(card, "id-card", self.new_card_pressed.emit),
            self._button(say("Remove it"), "lock-open", self.remove_pin_pressed.emit),
        )

    def _add(self, words: str, *buttons: FittedButton, by_words: bool = False) -> None:
        """A row; its buttons are alike, or as wide as their words ask."""
        name = FittedLabel(self._look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT), bold=True)
        name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        name.setFixedWidth(_LABEL_WIDTH)
        name.say(words)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(name)
        for button in buttons:
            row.addWidget(button, button.sizeHint().width() if by_words else 1)
        self._column.addLayout(row)

    def _choice(self, words: str, icon: str, then: LaptopSettings, *, on: bool | None = None) -> FittedButton:
        """A button that is lit where the laptop is so already."""
        lit = then == self._view.laptop if on is None else on
        button = self._button(words, icon, lambda: self.changed.emit(then), on=lit)
        if lit:
            button.setAccessibleName(self._language.say("{name}, chosen", name=words))
        return button

    def _button(self, words: str, icon: str, act: Callable[[], None], *, on: bool = False) -> FittedButton:
        theme = self._look.theme
        button = FittedButton(self._look, "give_out", height=TARGET, most_px=420)
        button.setFixedHeight(TARGET)
        if icon:
            button.show_icon(icon, _ICON, theme.text, theme.on_give_out)
        button.setCheckable(on)
        button.setChecked(on)
        button.say(words)
        button.walk_to()
        button.clicked.connect(lambda _on=False: act())
        return button

    def _on_key(self, key: int) -> None:
        if key in GO_BACK:
            self.left.emit()
        else:
            walk(self, key)
