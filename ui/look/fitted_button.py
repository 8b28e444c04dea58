"""Buttons whose words fit: the largest of a few sizes is chosen, so that nothing is clipped.

They take no click focus: on the table the box keeps it, on other screens `LoneKeys` says what a key does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.look.icons import SIDE_GAP
from ui.look.letters import bring_letters
from ui.look.lines import elided
from ui.look.ring import paint_ring_on_fill
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, SMALLEST_TARGET, SMALLEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent, QResizeEvent

    from ui.look.look import Look

_LEFT_TO_RIGHT_MARK = "\u200e"
BUTTON_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
BUTTON_SIDES = 2 * GAP + 6
BUTTON_FRAME = 6  # the lines above and below its words
ICON_GAP = 4  # Qt's own, between a button's icon and its words


class FittedButton(QPushButton):
    """A button that takes no focus, is named for screen readers and shrinks its words before it cuts them."""

    def __init__(self, look: Look, place: str = "", *, height: int = SMALLEST_TARGET, most_px: int = 260) -> None:
        super().__init__()
        self._fonts = tuple(look.exact_font(size, bold=True) for size in look.steps(BUTTON_SIZES))
        self._look = look
        self._words = ""
        self._is_cut, self._cap_px = False, 0
        self._height = height
        self._most_px = most_px
        self.setProperty("place", place)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def words(self) -> str:
        """All words, also those that don't fit."""
        return self._words

    @property
    def is_cut(self) -> bool:
        """Whether the words don't fit at any size."""
        return self._is_cut

    def say(self, words: str) -> None:
        """Puts these words on the button, and names it by them."""
        bring_letters(words, self._fonts[0])
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self._fit()

    def show_icon(self, name: str, pixels: int, color: str = "", color_when_on: str = "") -> None:
        """Puts an icon before the words, in the color of text where no other is told."""
        color = color or self._look.theme.text
        grown = self._look.icon_px(pixels)
        self.setIconSize(icon_size(grown))
        self.setIcon(self._look.icons.for_button(name, color, color_when_on or color, grown))
        self._fit()

    def show_key(self, letter: str, pixels: int, color: str = "") -> None:
        """Puts a key before the words that does the same as the button, in the color of text where no other is told."""
        grown = self._look.icon_px(pixels)
        self.setIconSize(icon_size(grown))
        self.setIcon(self._look.icons.key_cap(letter, color or self._look.theme.text, grown))
        self._fit()

    def walk_to(self) -> None:
        """Lets Tab come to it, on screens other than the table; what a key then does, the screen says: `LoneKeys`."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The button, and its ring where the fill would hide it."""
        super().paintEvent(event)
        paint_ring_on_fill(self, self._look.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The screen knows whether a hand or a scanner pressed a key."""
        event.ignore()

    def show_words(self, words: str) -> None:
        """Shows other words than those that name it."""
        self._words = words
        self.updateGeometry()
        self._fit()

    def show_icon_alone(self) -> None:
        """Leaves the icon; who says nothing must be named."""
        self.show_words("")

    def cap(self, pixels: int) -> None:
        """Takes no larger size than this one: buttons side by side speak equally loud."""
        if pixels != self._cap_px:
            self._cap_px = pixels
            self.updateGeometry()
            self._fit()

    def with_sizes(self, look: Look, *pixels: int) -> None:
        """The words take one of these sizes, the largest first; see `Look.steps`."""
        self._fonts = tuple(look.exact_font(size, bold=True) for size in pixels)
        self._fit()

    @property
    def icon_width(self) -> int:
        """How wide the button is with its icon alone."""
        return max(SMALLEST_TARGET, self._beside_words())

    def width_at(self, look: Look, pixels: int) -> int:
        """How wide the button is with its words at a size."""
        return self._width(look.exact_font(pixels, bold=True), self._words)

    def width_of(self, words: str, pixels: int) -> int:
        """How wide the button is with these words at a size, or at its smallest where that is larger."""
        font = next((font for font in self._fonts if font.pixelSize() <= pixels), self._fonts[-1])
        return self._width(font, words)

    def least_width(self, words: str) -> int:
        """How wide the button is with these words at their smallest size."""
        return self._width(self._fonts[-1], words)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All words at the largest size."""
        return self._hint(0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All words at the smallest size, and never under a finger's width."""
        return self._hint(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Chooses the size of the words again."""
        super().resizeEvent(event)
        self._fit()

    def _hint(self, which: int) -> QSize:
        return QSize(self._width(self._sizes()[which], self._words), self._height)

    def _sizes(self) -> tuple[QFont, ...]:
        """The fonts that it may take, the largest first."""
        if not self._cap_px:
            return self._fonts
        return tuple(font for font in self._fonts if font.pixelSize() <= self._cap_px) or self._fonts[-1:]

    def _width(self, font: QFont, words: str) -> int:
        most = self._most_px * max(font.pixelSize(), BODY_TEXT) // BODY_TEXT
        return max(SMALLEST_TARGET, min(QFontMetrics(font).horizontalAdvance(words), most) + self._beside_words())

    def _beside_words(self) -> int:
        icon = 0 if self.icon().isNull() else self.iconSize().width() + ICON_GAP
        return BUTTON_SIDES + icon

    def _fit(self) -> None:
        room = self.width() - self._beside_words()
        chosen = next((font for font in self._sizes() if self._holds(font, room)), None)
        font = chosen or self._fonts[-1]
        self._is_cut = chosen is None
        self.setFont(font)
        cut = elided(QFontMetrics(font), self._words, room)
        shown = (self._words if chosen else cut).replace("&", "&&")  # one & alone would underline a letter
        self.setText(f"{_LEFT_TO_RIGHT_MARK}{shown}{_LEFT_TO_RIGHT_MARK}" if self._is_never_mirrored() else shown)

    def _is_never_mirrored(self) -> bool:
        return self.layoutDirection() is not QGuiApplication.layoutDirection() and bool(self._words)

    def _holds(self, font: QFont, room: int) -> bool:
        return QFontMetrics(font).horizontalAdvance(self._words) <= room and stands_in(font, self.height())


def stands_in(font: QFont, height: int) -> bool:
    """Whether words of this font find room in a button so high."""
    return QFontMetrics(font).height() <= height - BUTTON_FRAME


def icon_size(pixels: int) -> QSize:
    """The size of a button's icon with its clear sides."""
    return QSize(pixels + 2 * SIDE_GAP, pixels)
