"""The row under a preview: a page back and on, which page this is, and how large it is shown.

In: how many pages, the labels' note. Out: `turned_to` a page, `zoomed` to a percent, 0 where it fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.lead.papers.sight import ZOOMS
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, SMALLEST_TEXT, TARGET
from ui.page import page_button

if TYPE_CHECKING:
    from pantry.language import Language
    from ui.look.fitted_button import FittedButton
    from ui.look.look import Look


_ICON = 28


class PageTurner(QWidget):
    """Back and on are there where there is more than one page."""

    turned_to = Signal(int)
    zoomed = Signal(int)

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._number, self._pages, self._zoom = 0, 1, ZOOMS[0]
        say = language.say
        self._back, self._on = self._arrow("chevron-left"), self._arrow("chevron-right")
        self._back.setAccessibleName(say("A page back"))
        self._on.setAccessibleName(say("The next page"))
        self._back.clicked.connect(lambda: self.turn(-1))
        self._on.clicked.connect(lambda: self.turn(1))
        self._which = FittedLabel(look, (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True)
        self._which.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._larger = page_button(look, "", "")
        self._larger.walk_to()
        self._larger.clicked.connect(self._zoom_on)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for widget in (self._back, self._which, self._on, self._larger):
            row.addWidget(widget, int(widget is self._which))
        self.setFixedHeight(TARGET)
        self._show()

    @property
    def words(self) -> str:
        """Which page this is."""
        return self._which.words

    @property
    def number(self) -> int:
        """The page that is wanted, from 0."""
        return self._number

    @property
    def zoom(self) -> int:
        """How large, in percent; 0 is as large as there is room."""
        return self._zoom

    def show_pages(self, number: int, pages: int) -> None:
        """That page of so many is seen now; 0 pages: none can be."""
        self._number, self._pages = number, pages
        self._show()

    def turn(self, pages: int) -> bool:
        """Goes on so many pages, where there are so many."""
        number = self._number + pages
        if not 0 <= number < self._pages:
            return False
        self._number = number
        self._show()
        self.turned_to.emit(number)
        return True

    def _zoom_on(self) -> None:
        self._zoom = self._next_zoom()
        self._show()
        self.zoomed.emit(self._zoom)

    def _next_zoom(self) -> int:
        return ZOOMS[(ZOOMS.index(self._zoom) + 1) % len(ZOOMS)]

    def _show(self) -> None:
        say = self._language.say
        several = self._pages > 1
        for arrow in (self._back, self._on):
            arrow.setVisible(several)
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(self._number < self._pages - 1)
        self._which.say(say("{n} of {all}", n=self._number + 1, all=self._pages) if several else "")
        self._which.setMinimumWidth(self._which.least_width(self._which.words))
        self._larger.setVisible(self._pages > 0)
        following = self._next_zoom()
        self._larger.show_icon("zoom-in" if following else "zoom-out", _ICON)
        self._larger.say(say("Show at {n} %", n=following) if following else say("Show the whole page"))
        self._row.activate()  # a paint before the next turn of the loop shows the row as it is now

    def _arrow(self, icon: str) -> FittedButton:
        button = page_button(self._look, icon, "")
        button.setFixedWidth(TARGET)
        button.walk_to()
        return button
