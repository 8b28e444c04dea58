"""What was done last in a room, in words, with a button that takes it back or goes on; or what did not work.

In: words, and what the button does. Out: nothing; a screen reader hears it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, RADIUS, SMALLEST_TEXT
from ui.page import page_button

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.look.look import Look

_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_HEIGHT, _MOST_HEIGHT = 76, 132
_SIGN = 32


class DoneLine(Panel):
    """Hidden while there is nothing to tell."""

    def __init__(self, look: Look) -> None:
        super().__init__(look.theme.ok, look.theme.ok_line, look.theme.line_px)
        self._look = look
        self._act: Callable[[], object] | None = None
        self._sign = QLabel()
        self._words = FittedLabel(look, _SIZES, bold=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._button = page_button(look, "", "")
        self._button.walk_to()
        self._button.clicked.connect(lambda _on=False: self._press())
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * RADIUS, GAP // 2, GAP, GAP // 2)
        row.setSpacing(2 * GAP)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self.setFixedHeight(min(look.grown(_HEIGHT), _MOST_HEIGHT))
        self.hide()

    @property
    def words(self) -> str:
        """What it tells."""
        return "" if self.isHidden() else self._words.words

    def tell(self, words: str, icon: str = "", act_words: str = "", act: Callable[[], object] | None = None) -> None:
        """Something was done; the button, where there is one, takes it back or leads on."""
        theme = self._look.theme
        self._show(words, (theme.ok, theme.ok_line, theme.on_ok), "circle-check")
        self._offer(icon, act_words, act)

    def tell_trouble(self, words: str) -> None:
        """Something did not work, and why."""
        self.tell_look(words, "", "", None)

    def tell_look(self, words: str, icon: str, act_words: str, act: Callable[[], object] | None) -> None:
        """Something is worth a look; the button, where there is one, leads to where it is mended."""
        theme = self._look.theme
        self._show(words, (theme.warn, theme.warn_line, theme.on_warn), "triangle-alert")
        self._offer(icon, act_words, act)

    def _offer(self, icon: str, words: str, act: Callable[[], object] | None) -> None:
        self._act = act
        self._button.setVisible(act is not None)
        if act is not None:
            self._button.show_icon(icon, _SIGN - 4)
            self._button.say(words)

    def keep_room(self, *, on: bool) -> None:
        """Its room stays free while it is hidden: buttons above it stand still, and Undo comes on none of them."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(on)
        self.setSizePolicy(policy)

    def forget(self) -> None:
        """There is nothing to tell any more."""
        self._act = None
        self.hide()

    def _show(self, words: str, colors: tuple[str, str, str], icon: str) -> None:
        fill, line, on_fill = colors
        self.paint_in(fill, line, self._look.theme.line_px)
        self._look.color_words(self._words, on_fill)
        self._sign.setPixmap(self._look.icons.pixmap(icon, on_fill, _SIGN))
        self._words.say(words)
        for named in (self, self._sign):
            named.setAccessibleName(words)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _press(self) -> None:
        act, self._act = self._act, None
        if act is not None:
            act()
