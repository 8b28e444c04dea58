"""The mode band on top: which act the table is in, by color, word, icon and place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pantry.desk import Mode
from ui.look.fitted import FittedButton, FittedLabel
from ui.look.theme import band_style_of
from ui.look.tokens import BAND_HEIGHT, GAP, HINT_TEXT, MARGIN, SMALLEST_TEXT, TARGET

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from pantry.language import Language
    from ui.look.look import Look

_ICONS = {Mode.OUT: "package-minus", Mode.IN: "package-plus", Mode.PLATES: "utensils"}
_ICON = 32
_ROUND = 24
_END_ICON = 28
_MIDDLE = 360


@dataclass(frozen=True, slots=True)
class BandView:
    """What the band shows: the mode, where and when, and where food comes from (Take in).

    `other_language` and `other_theme` are one tap away: their own name, and the name and icon.
    """

    mode: Mode
    place_and_day: str
    source: str
    other_language: str
    other_theme: str
    other_theme_icon: str


class Band(QWidget):
    """One button a mode, the lit one is on; at its end language, theme, help and lock, in words if they fit."""

    mode_chosen = Signal(str)
    source_pressed = Signal()
    language_pressed = Signal()
    theme_pressed = Signal()
    help_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._view: BandView | None = None
        names = {
            Mode.OUT: language.say("Give out"),
            Mode.IN: language.say("Take in"),
            Mode.PLATES: language.say("Plates"),
        }
        self._buttons = {mode: self._mode_button(mode, names[mode]) for mode in Mode}
        self._where = FittedLabel(look, (HINT_TEXT, 20, SMALLEST_TEXT), wraps=False)
        self._source = FittedButton(look, height=TARGET, most_px=420)
        self._source.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._source.clicked.connect(self.source_pressed)
        self._language_button, self._theme_button = self._end_button(), self._end_button()
        self._language_button.clicked.connect(self.language_pressed)
        self._theme_button.clicked.connect(self.theme_pressed)
        self._help = self._end_button()
        self._help.clicked.connect(self.help_pressed)
        self._lock = self._end_button()
        self._lock.clicked.connect(self.lock_pressed)
        self._end = (self._language_button, self._theme_button, self._help, self._lock)
        self._has_plates = False
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        row.setSpacing(GAP + 2)
        for mode in (Mode.OUT, Mode.IN, Mode.PLATES):
            row.addWidget(self._buttons[mode])
        row.addSpacing(GAP + 6)
        row.addWidget(self._source)
        row.addWidget(self._where, 1)
        for button in self._end:
            row.addWidget(button)
        self.setFixedHeight(BAND_HEIGHT)

    @property
    def mode(self) -> Mode | None:
        """The mode that is lit."""
        return self._view.mode if self._view else None

    def offer_plates(self) -> None:
        """Plates stands in the band in every mode."""
        self._has_plates = True
        self._buttons[Mode.PLATES].show()
        self._share_width()

    def show_view(self, view: BandView) -> None:
        """Lights one mode and colors the band by it."""
        if view == self._view:
            return
        before, self._view = self._view, view
        if before is None or before.mode is not view.mode:
            self._color(view.mode)
        taking_in = view.mode is Mode.IN
        self._source.setVisible(taking_in)
        self._source.say(view.source)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More width, more words."""
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the band in the color of its mode."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colors()[0]))
        painter.end()

    def _colors(self) -> tuple[str, str]:
        theme = self._look.theme
        taking_in = self._view is not None and self._view.mode is Mode.IN
        return (theme.take_in, theme.on_take_in) if taking_in else (theme.give_out, theme.on_give_out)

    def _end_button(self) -> FittedButton:
        button = FittedButton(self._look, height=TARGET)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return button

    def _share_width(self) -> None:
        if self._view is not None:
            self._say_end(self._view)
            self._say_where(self._view)

    def _say_end(self, view: BandView) -> None:
        """Words beside the icons where they leave the middle of the band enough room."""
        say = self._language.say
        words = (view.other_language, view.other_theme, say("Help"), say("Lock"))
        names = (view.other_language, say("Theme: {name}", name=view.other_theme), say("Help"), say("Lock"))
        for button, shown in zip(self._end, words, strict=True):
            button.say(shown)
        if self._room_between() < _MIDDLE:
            for button in self._end:
                button.show_icon_alone()
        for button, name in zip(self._end, names, strict=True):
            button.setAccessibleName(name)
        icons = ("languages", view.other_theme_icon, "circle-question-mark", "lock")
        for button, icon in zip(self._end, icons, strict=True):
            button.show_icon(icon, _END_ICON, self._colors()[1])

    def _say_where(self, view: BandView) -> None:
        """Place and day, whole or not at all."""
        room = self._room_between() - GAP - 6
        is_shown = view.mode is not Mode.IN and self._where.least_width(view.place_and_day) <= room
        words = view.place_and_day if is_shown else ""
        self._where.say(words)

    def _room_between(self) -> int:
        """What the buttons at both ends leave between them."""
        buttons = [button for button in (*self._buttons.values(), *self._end) if not button.isHidden()]
        return self.width() - 2 * MARGIN - sum(button.sizeHint().width() + GAP + 2 for button in buttons)

    def _mode_button(self, mode: Mode, words: str) -> FittedButton:
        button = FittedButton(self._look, height=TARGET)
        button.setCheckable(True)
        button.say(words)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._on_pressed(mode))
        return button

    def _on_pressed(self, mode: Mode) -> None:
        self._light()  # the desk decides what is on
        self.mode_chosen.emit(mode.value)

    def _color(self, mode: Mode) -> None:
        color, on_color = self._colors()
        for each, button in self._buttons.items():
            button.show_icon(_ICONS[each], _ICON, on_color, color)
            button.setStyleSheet(band_style_of(color, on_color))
        self._source.setStyleSheet(band_style_of(color, on_color, radius=_ROUND))
        self._source.show_icon("store", _END_ICON, on_color)
        for button in self._end:
            button.setStyleSheet(band_style_of(color, on_color))
        self._look.color_words(self._where, on_color)
        self._light()
        self._buttons[Mode.PLATES].setVisible(self._has_plates or mode is Mode.PLATES)
        for each, button in self._buttons.items():
            names = {True: self._language.say("{mode}, on", mode=button.words), False: button.words}
            button.setAccessibleName(names[each is mode])
        self.update()

    def _light(self) -> None:
        for mode, button in self._buttons.items():
            button.setChecked(self._view is not None and mode is self._view.mode)
