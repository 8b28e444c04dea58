"""What stands over the list: the box that finds by letters and scans, and the filters.

In: the filters with their words. Out: `typed`, `filter_pressed`, `all_pressed`; the box's own
signals are its `line`'s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pantry.office.stock_room.talk import By
from ui.look.fitted_button import FittedButton
from ui.look.tokens import BOX_TEXT, GAP, TARGET
from ui.page import framed, page_button
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from pantry.language import Language
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_ICONS = {By.DATES: "calendar-days", By.KIND: "shapes", By.PLACE: "map-pin", By.ALLERGEN: "wheat"}
_ICON = 28
_LEAST_BOX = 260


class StockHead(QWidget):
    """The box and the filters in one row; while buttons are walked through the box is put away."""

    typed = Signal(str)
    filter_pressed = Signal(str)
    all_pressed = Signal()

    def __init__(self, look: Look, language: Language, watch: BurstWatch) -> None:
        super().__init__()
        self._look = look
        self.line = LineBox(watch.habits)
        self.line.listen_with(watch)
        self.line.hear_scans_alone()
        self.line.begin_as_read(language)
        self.line.speak(look)
        self.line.setPlaceholderText(language.say("Scan or type a name"))
        self.line.setAccessibleName(language.say("Find it: scan, or type some letters"))
        self.line.textChanged.connect(self.typed)
        self._frame = framed(look, self.line, BOX_TEXT)
        self._frame.setMinimumWidth(_LEAST_BOX)
        keeps_room = self._frame.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._frame.setSizePolicy(keeps_room)
        self._filters = {by: self._button(by) for by in By}
        self._all = page_button(look, "circle-x", language.say("All"))
        self._all.walk_to()
        self._all.clicked.connect(lambda _on=False: self.all_pressed.emit())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._frame, 3)
        for button in self._filters.values():
            self._row.addWidget(button)
        self._row.addWidget(self._all)

    @property
    def is_box_seen(self) -> bool:
        """Whether the box has the keys."""
        return self._frame.isVisibleTo(self)

    def show_box(self, *, seen: bool) -> None:
        """Puts the box away while buttons have the keys, or brings it back."""
        self._frame.setVisible(seen)
        if seen:
            self.line.setFocus()

    def take_focus(self) -> None:
        """The ring goes to the first filter."""
        next(iter(self._filters.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def clear(self) -> None:
        """Empties the box; nothing is looked for."""
        self.line.clear()

    def put_back(self, text: str) -> None:
        """What was typed stands there still after Enter."""
        self.line.setText(text)

    def show_filters(self, filters: tuple[tuple[By, str, bool], ...], *, is_filtered: bool) -> None:
        """The filters, those that take lines away lit."""
        for by, words, is_on in filters:
            button = self._filters[by]
            button.say(words)
            button.setChecked(is_on)
            theme = self._look.theme
            button.show_icon(_ICONS[by], _ICON, theme.text, theme.on_give_out)
        self._all.setVisible(is_filtered)

    def _button(self, by: By) -> FittedButton:
        button = FittedButton(self._look, "give_out", height=TARGET, most_px=200)
        button.setCheckable(True)
        button.walk_to()
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setFixedHeight(TARGET)
        button.clicked.connect(lambda _on=False: self.filter_pressed.emit(by.value))
        return button
