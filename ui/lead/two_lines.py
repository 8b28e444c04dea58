"""A button of two lines: what it is, and what it says now or leads to; an icon before both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from ui.look.fitted_button import icon_size
from ui.look.fitted_label import FittedLabel
from ui.look.ring import paint_ring_on_fill
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from ui.look.look import Look

_LOUD = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_QUIET = (20, SMALLEST_TEXT)
_ICON = 32


class TwoLines(QPushButton):
    """Takes a tap, and the ring of the focus by Tab; what a key then does, the screen says: `LoneKeys`."""

    def __init__(self, look: Look, *, height: int, loud_below: bool = False, quiet_share: int = 2) -> None:
        super().__init__()
        self._look, self._icon_name, self._key = look, "", ""
        self._loud, self._quiet = FittedLabel(look, _LOUD, bold=True), FittedLabel(look, _QUIET)
        self._icon = QLabel()
        self._icon.hide()
        self.setProperty("place", "give_out")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)
        self._words = words = QVBoxLayout()
        words.setSpacing(0)
        self._is_loud_below, self._shares = loud_below, (quiet_share, 3) if loud_below else (3, quiet_share)
        for label in (self._quiet, self._loud) if loud_below else (self._loud, self._quiet):
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            words.addWidget(label)
        for seen in (self._loud, self._quiet, self._icon):
            seen.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, 4, 2 * GAP, 4)
        row.setSpacing(2 * GAP)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        self.light(on=False)

    @property
    def words(self) -> str:
        """The louder line."""
        return self._loud.words

    def say(self, loud: str, quiet: str = "") -> None:
        """Its lines; a screen reader hears both."""
        self._loud.say(loud)
        self._quiet.say(quiet)
        self._quiet.setVisible(bool(quiet))
        self._stand_together(quiet=bool(quiet))
        self._settle()
        self._name()

    def show_icon(self, name: str) -> None:
        """Puts an icon before the words."""
        self._icon_name = name
        self._icon.setVisible(bool(name or self._key))
        self.light(on=self.isChecked())

    def show_key(self, letter: str) -> None:
        """Puts the key that does the same before the words."""
        self._key = letter
        self._icon.setVisible(bool(letter or self._icon_name))
        self.light(on=self.isChecked())

    def light(self, *, on: bool) -> None:
        """Filled, as what is chosen or comes first; or not."""
        theme, plain = self._look.theme, self._look.theme.text if self.isEnabled() else self._look.theme.second_text
        self.setChecked(on)
        is_filled = on and self.isEnabled()
        for label, color in ((self._loud, plain), (self._quiet, theme.second_text)):
            # by a style of its own: a button's style gives its color on to what is in it, whatever the palette says
            label.setStyleSheet(f"color: {theme.on_give_out if is_filled else color}")
        color, pixels = theme.on_give_out if is_filled else plain, self._look.icon_px(_ICON)
        if self._key:
            self._icon.setPixmap(self._look.icons.key_cap(self._key, color, pixels).pixmap(icon_size(pixels)))
        elif self._icon_name:
            self._icon.setPixmap(self._look.icons.pixmap(self._icon_name, color, pixels))
        self._name()

    def ring(self, *, on: bool) -> None:
        """The ring of what has the focus, while the keys that lead to it are typed elsewhere."""
        if on != bool(self.property("ring")):
            self.setProperty("ring", on)
            self.style().unpolish(self)
            self.style().polish(self)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """A tap lights nothing by itself: the screen says what is chosen."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another room, other sizes."""
        super().resizeEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Gray while it can't be pressed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self.light(on=self.isChecked())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The button, and its ring where the fill would hide it."""
        super().paintEvent(event)
        paint_ring_on_fill(self, self._look.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The screen knows whether a hand or a scanner pressed a key."""
        event.ignore()

    def _stand_together(self, *, quiet: bool) -> None:
        """Both lines meet in the middle, however high the button is."""
        over, under = (self._quiet, self._loud) if self._is_loud_below else (self._loud, self._quiet)
        middle, down, up = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        over.setAlignment(down if quiet else middle)
        under.setAlignment(up if quiet else middle)

    def _settle(self) -> None:
        """Each line has its share until its size is chosen; then they meet where both together are in the middle."""
        for label in (self._loud, self._quiet):
            label.cap()
        self._share_out(*self._shares)
        if self._quiet.words:
            for label in (self._loud, self._quiet):
                label.fit()  # one that is not seen yet hears of its new room too late
                label.cap(label.font().pixelSize())
            room = self._words.geometry().height()
            over, under = (self._quiet, self._loud) if self._is_loud_below else (self._loud, self._quiet)
            meet = (room + over.words_height() - under.words_height()) // 2
            self._share_out(meet, room - meet)

    def _share_out(self, over: int, under: int) -> None:
        self._words.setStretch(0, max(1, over))
        self._words.setStretch(1, max(1, under))
        if (layout := self.layout()) is not None:
            layout.activate()

    def _name(self) -> None:
        self.setAccessibleName(". ".join(filter(None, (self._loud.words, self._quiet.words))))
        self._icon.setAccessibleName(self._loud.words)
