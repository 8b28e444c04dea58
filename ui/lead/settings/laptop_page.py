"""This laptop's settings: what its table looks and sounds like, its scanner, and the PIN.

In: an `Inside`. Out: `left`; what is tapped is kept at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from pantry.language import LANGUAGES
from pantry.settings import TEXT_PERCENTS, LaptopSettings, ThemeName
from ui.lone_keys import GO_BACK, LoneKeys, walk
from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, MARGIN, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import Page
from ui.room_names import Room, room_title
from ui.table.views import THEME_ICONS, theme_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from ui.lead.inside import Inside

_LABEL_WIDTH = 250
_ICON = 28


class LaptopPage(Page):
    """A row for each thing, its buttons beside its name."""

    def __init__(self, inside: Inside) -> None:
        super().__init__()
        self._inside, self._look, self._language = inside, inside.look, inside.language
        self._keys = LoneKeys(self)
        self._keys.pressed.connect(self._on_key)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * MARGIN, MARGIN, 3 * MARGIN, MARGIN)
        self._column.setSpacing(GAP + 2)
        self._column.addLayout(self._head())
        self._add_rows()
        self._column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._title)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc goes back to the table, arrows and Tab walk over the buttons, and Enter alone presses one."""
        self._keys.take(event)

    def _head(self) -> QHBoxLayout:
        name = FittedLabel(self._look, (QUESTION_TEXT, 36, 32, 28), bold=True)
        name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        name.say(self._title)
        name.setMinimumWidth(name.least_width(self._title))
        back = self._button(self._inside.back, "arrow-left", self.left.emit)
        back.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(MARGIN)
        row.addWidget(name, 1)
        row.addWidget(back)
        return row

    @property
    def _title(self) -> str:
        return room_title(Room.SETTINGS, self._language)

    def _add_rows(self) -> None:
        say, laptop = self._language.say, self._inside.window.laptop
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
                self._choice(name, "", replace(laptop, language=code), on=code == self._language.code)
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
            self._button(say("Check the scanner"), "scan-line", self._inside.around.check_scanner),
            self._choice(
                say("Number pad"), "calculator", replace(laptop, number_pad=not laptop.number_pad),
                on=bool(laptop.number_pad),
            ),
        )  # fmt: skip
        if not self._inside.pantry.is_practice:
            self._add(say("PIN"), *self._pin_buttons())

    def _pin_buttons(self) -> tuple[FittedButton, ...]:
        say = self._language.say
        if not self._inside.pin.has_pin:
            return (self._button(say("Set a PIN"), "key-round", lambda: self._inside.pin.set_pin(self._inside.again)),)
        card = say("Another card") if self._inside.pin.has_card else say("Add a card")
        return (
            self._button(say("Change it"), "key-round", lambda: self._inside.pin.set_pin(self._inside.again)),
            self._button(card, "id-card", lambda: self._inside.pin.set_card(self._inside.again)),
            self._button(say("Remove it"), "lock-open", lambda: self._inside.pin.remove(self._inside.again)),
        )

    def _change(self, laptop: LaptopSettings) -> None:
        """In another look or language all pages are built anew."""
        self._inside.window.change(laptop)
        self._inside.again()

    def _add(self, words: str, *buttons: FittedButton) -> None:
        """A row; its buttons are alike."""
        name = FittedLabel(self._look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT), bold=True)
        name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        name.setFixedWidth(_LABEL_WIDTH)
        name.say(words)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(name)
        for button in buttons:
            row.addWidget(button, 1)
        self._column.addLayout(row)

    def _choice(self, words: str, icon: str, then: LaptopSettings, *, on: bool | None = None) -> FittedButton:
        """A button that is lit where the laptop is so already."""
        lit = then == self._inside.window.laptop if on is None else on
        button = self._button(words, icon, lambda: self._change(then), on=lit)
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
