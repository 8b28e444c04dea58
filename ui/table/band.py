"""The mode band on top: which act the table is in, by color, word, icon and place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pantry.desk import Mode
from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
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
_BETWEEN, _BEFORE_MIDDLE = GAP + 2, GAP + 6
_SOURCE, _LEAST_SOURCE = 260, 160  # the widest chip that words give way to; one that still says something
_ANY_WIDTH = 10_000


@dataclass(frozen=True, slots=True)
class BandView:
    """What the band shows: the mode, where and when, and where food comes from (Take in).

    `other_language` and `other_theme` are one tap away: their own name, and the name and icon. `names_source`: the
    words of `source` hold a name, which may be cut.
    """

    mode: Mode
    place_and_day: str
    source: str
    other_language: str
    other_theme: str
    other_theme_icon: str
    names_source: bool = False


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
        self._source = FittedButton(look, height=TARGET, most_px=_ANY_WIDTH)
        self._source.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
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
        row.setSpacing(_BETWEEN)
        for mode in (Mode.OUT, Mode.IN, Mode.PLATES):
            row.addWidget(self._buttons[mode])
        row.addSpacing(_BEFORE_MIDDLE)
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
        if view.mode is not Mode.IN:
            self._source.hide()  # at once: Qt lays out whenever something is shown, and would widen the window for both
        if before is None or before.mode is not view.mode:
            self._color(view.mode)
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
        """First the modes, whole; then the chip or nothing between; then words at the end; place and day at last."""
        if self._view is None:
            return
        in_words = self._name_end(self._view)
        middle = self._need_of_source(self._view)
        for kept in (self._end, (self._language_button,), ()):
            widths = [in_words[button] if button in kept else button.icon_width for button in self._end]
            room = self._room_beside(sum(widths), chips=int(self._view.mode is Mode.IN))
            if room >= middle:
                break
        self._shorten_end(self._view, kept)
        self._say_source(self._view, room)
        self._say_where(self._view, room)

    def _name_end(self, view: BandView) -> dict[FittedButton, int]:
        """Says all words beside the icons; how wide each button is with them."""
        say = self._language.say
        icons = ("languages", view.other_theme_icon, "circle-question-mark", "lock")
        words = (view.other_language, view.other_theme, say("Help"), say("Lock"))
        for button, icon, shown in zip(self._end, icons, words, strict=True):
            button.show_icon(icon, _END_ICON, self._colors()[1])
            button.say(shown)
        return {button: button.sizeHint().width() for button in self._end}

    def _shorten_end(self, view: BandView, kept: tuple[FittedButton, ...]) -> None:
        """Leaves words on those that are kept; all are read out."""
        for button in self._end:
            if button not in kept:
                name = button.words
                button.show_icon_alone()
                button.setAccessibleName(name)
        self._theme_button.setAccessibleName(self._language.say("Theme: {name}", name=view.other_theme))

    def _need_of_source(self, view: BandView) -> int:
        """What stands between has, where it is needed: the chip of Take in, whose name may be cut."""
        if view.mode is not Mode.IN:
            return 0
        self._source.say(view.source)
        least = self._source.minimumSizeHint().width()
        return min(least, self._look.grown(_SOURCE)) if view.names_source else self._source.sizeHint().width()

    def _say_source(self, view: BandView, room: int) -> None:
        """The chip takes what is free, and never of the modes; its icon alone says it where that is too little."""
        if view.mode is not Mode.IN:
            return
        whole = self._source.sizeHint().width()
        least = min(whole, _LEAST_SOURCE) if view.names_source else self._source.minimumSizeHint().width()
        if room < least:
            self._source.show_icon_alone()
            self._source.setAccessibleName(view.source)
            whole = self._source.icon_width
        self._source.setFixedWidth(min(whole, max(room, self._source.icon_width)))
        self._source.show()

    def _say_where(self, view: BandView, room: int) -> None:
        """Place and day, whole or not at all."""
        is_shown = view.mode is not Mode.IN and self._where.least_width(view.place_and_day) <= room
        words = view.place_and_day if is_shown else ""
        self._where.say(words)

    def _room_beside(self, end_width: int, chips: int) -> int:
        """What the modes at their full size and the end leave between them."""
        modes = [button for button in self._buttons.values() if not button.isHidden()]
        gaps = (len(modes) + chips + len(self._end)) * _BETWEEN + _BEFORE_MIDDLE
        return self.width() - 2 * MARGIN - gaps - end_width - sum(button.sizeHint().width() for button in modes)

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
