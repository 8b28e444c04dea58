"""How saving or printing goes: in words, with a sign, and Stop while it goes on.

In: the press, whose words it shows until they were read; what else is `Told`; the kind of its page, if it is of one.
Out: `elsewhere`: what could not be saved is to go to another place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from ui.lead.papers.press import Telling
from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, RADIUS, SMALLEST_TEXT
from ui.page import page_button

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from pantry.language import Language
    from ui.lead.papers.press import Press, Told
    from ui.look.look import Look

_HEIGHT, _MOST_HEIGHT = 84, 150
_SIGN = 32
_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)


class ToldStrip(Panel):
    """Hidden while there is nothing to tell."""

    elsewhere = Signal()

    def __init__(self, look: Look, language: Language, press: Press, kind: str = "") -> None:
        super().__init__(look.theme.surface, look.theme.border, look.theme.line_px)
        self._look, self._press, self._kind = look, press, kind
        self._sign = QLabel()
        self._words = FittedLabel(look, _SIZES, bold=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._stop = page_button(look, "circle-x", language.say("Stop"))
        self._stop.walk_to()
        self._stop.clicked.connect(press.cancel)
        self._elsewhere_words = language.say("Another place")
        self._elsewhere = page_button(look, "folder", self._elsewhere_words)
        self._elsewhere.walk_to()
        self._elsewhere.clicked.connect(self.elsewhere)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * RADIUS, GAP, GAP, GAP)
        row.setSpacing(2 * GAP)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        row.addWidget(self._elsewhere)
        press.told_changed.connect(self.tell)
        self.hide()

    @property
    def words(self) -> str:
        """What it tells."""
        return "" if self.isHidden() else self._words.words

    def tell(self) -> None:
        """Shows how the press's last act goes; a page calls it once the strip has its place."""
        self.show_told(self._press.told)

    def show_told(self, told: Told) -> None:
        """Shows it, and tells a screen reader."""
        theme = self._look.theme
        self.setVisible(told.telling is not Telling.NOTHING)
        self._stop.setVisible(told.telling is Telling.BUSY)
        self._elsewhere.setVisible(bool(self._kind) and told.unsaved == self._kind)
        match told.telling:
            case Telling.DONE:
                fill, words, line, icon = theme.ok, theme.on_ok, theme.ok_line, "circle-check"
            case Telling.TROUBLE:
                fill, words, line, icon = theme.warn, theme.on_warn, theme.warn_line, "triangle-alert"
            case _:
                fill, words, line, icon = theme.surface, theme.text, theme.border, "printer"
        self.paint_in(fill, line, theme.line_px)
        self._look.color_words(self._words, words)
        self._sign.setPixmap(self._look.icons.pixmap(icon, words, _SIGN))
        self._words.say(told.words)
        self._fit()
        for named in (self, self._sign):
            named.setAccessibleName(told.words)
        if self.isVisible():
            self._press.come_in_view()
        if told.words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told.words))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """From now on it can be read."""
        super().showEvent(event)
        self._press.come_in_view()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Its page is left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._press.go_out_of_view()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width, other lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the sentence needs: what went wrong is told whole, though a button has its sign alone then."""
        self._elsewhere.say(self._elsewhere_words)
        if self._needed() > self._most() and not self._elsewhere.isHidden():
            self._elsewhere.show_icon_alone()
        self.setFixedHeight(max(_HEIGHT, min(self._needed(), self._most())))

    def _needed(self) -> int:
        acts = (self._stop, self._elsewhere)
        beside = sum(act.sizeHint().width() + 2 * GAP for act in acts if not act.isHidden())
        width = self.width() - _SIGN - 2 * RADIUS - 3 * GAP - beside
        heights = [self._words.height_at(size, width) + 3 * GAP for size in self._look.steps(_SIZES)]
        return next((height for height in heights if height <= _MOST_HEIGHT), heights[-1])

    def _most(self) -> int:
        """Rows and buttons keep room, whatever is told."""
        page = self.parentWidget()
        return page.height() // 3 if page else _MOST_HEIGHT
