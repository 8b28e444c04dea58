"""The head of a room: its title, what can be done from everywhere in it, and the way back.

In: a title, the words of the way back, and shorter ones. Where the title would be small, the way back says those;
where it would be cut, buttons show their icons alone. All of them speak equally loud.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ui.look.fitted_button import BUTTON_SIZES, FittedButton, stands_in
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import page_button

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from ui.look.look import Look

_LOUD = 28
_ANY_WIDTH = 10_000
_QUIETER = 2 / 3  # of the title's size, for buttons
_EXACT = 8  # pixels that the title may be wider than it must
_TITLE = (QUESTION_TEXT, 36, 32, 28, BODY_TEXT, 20, SMALLEST_TEXT)


class RoomHead(QWidget):
    """Acts lose their words first, the way back loses them last; what they do is always read out."""

    def __init__(self, look: Look, title: str, back: str, short_back: str = "") -> None:
        super().__init__()
        self._look, self._short_back = look, short_back
        self._steps = tuple(px for px in look.steps(BUTTON_SIZES) if stands_in(look.exact_font(px, bold=True), TARGET))
        self._worded: list[FittedButton] = []
        self._readable_px = min(look.steps((BODY_TEXT,)))
        self.title = FittedLabel(look, _TITLE, bold=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.title.setFixedHeight(TARGET)
        self.title.say(title)
        tallest = self.title.size_in(_ANY_WIDTH, TARGET)
        self._loud_px, self._title_steps = min(look.grown(_LOUD), tallest), look.steps(_TITLE)
        self.acts = QHBoxLayout()
        self.acts.setSpacing(GAP)
        self.back = page_button(look, "arrow-left", back)
        self.back.walk_to()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.addWidget(self.title, 1)
        row.addLayout(self.acts)
        row.addWidget(self.back)

    def add_act(self, icon: str, words: str) -> FittedButton:
        """A button beside the way back; one without words must be named."""
        button = page_button(self._look, icon, words)
        button.walk_to()
        self.acts.addWidget(button)
        if words:
            self._worded.append(button)
        return button

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Words make no window wider."""
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """What comes, goes or says something else leaves the title another room."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return is_done

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, more words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The title is loud before buttons are; these are as loud as what it leaves allows, one as the other."""
        shown = self._shown()
        title, pixels = self._balanced(shown)
        self.title.setMinimumWidth(title)
        for button, words in shown.items():
            button.cap(pixels)
            if button.words != words:
                button.show_words(words)

    def _balanced(self, shown: dict[FittedButton, str]) -> tuple[int, int]:
        """How wide the title is at least, and how large the words of buttons are: not far smaller than the title's."""
        left = self._left_by(shown, 0)
        most = min(self.title.size_in(left, TARGET), self._loud_px)
        title, pixels = 0, self._steps[-1]
        for wanted in (px for px in self._title_steps if px <= most):
            title = max(0, self._narrowest(wanted, left))
            quieter = (px for px in self._steps if px <= max(wanted, self._readable_px))
            pixels = next((px for px in quieter if self._left_by(shown, px) >= title), self._steps[-1])
            if pixels >= wanted * _QUIETER or wanted <= self._readable_px:
                break
        return title, pixels

    def _shown(self) -> dict[FittedButton, str]:
        """What each button says, so that the title can be read from afar, or at least is whole."""
        acts = [button for button in self._worded if not button.isHidden()]
        shown = {button: button.accessibleName() for button in (*acts, self.back)}
        if self._short_back and self._title_px(shown) < self._loud_px:
            shown[self.back] = self._short_back
        if self._title_px(shown) < self._readable_px:
            shown |= dict.fromkeys(acts, "")
            if not self.title.holds_in(self._left_by(shown, 0), TARGET):
                shown[self.back] = ""
        return shown

    def _title_px(self, shown: dict[FittedButton, str]) -> int:
        return self.title.size_in(self._left_by(shown, 0), TARGET)

    def _narrowest(self, pixels: int, most: int) -> int:
        """How narrow the title may be and still say its words at this size, on one line or on two."""
        least = self.title.width_at(pixels)
        if least <= most:
            return least
        narrow, wide = 0, most
        while wide - narrow > _EXACT:
            middle = (narrow + wide) // 2
            holds = self.title.holds_in(middle, TARGET) and self.title.size_in(middle, TARGET) >= pixels
            narrow, wide = (narrow, middle) if holds else (middle, wide)
        return wide

    def _left_by(self, shown: dict[FittedButton, str], pixels: int) -> int:
        """How wide the title is where buttons say this at a size, with 0 at their smallest."""
        seen = [widget for widget in self._beside() if not widget.isHidden()]
        return self.width() - sum(GAP + _width(widget, shown, pixels) for widget in seen)

    def _beside(self) -> Iterable[QWidget]:
        for number in range(self.acts.count()):
            item = self.acts.itemAt(number)
            if item is not None and (widget := item.widget()) is not None:
                yield widget
        yield self.back


def _width(widget: QWidget, shown: dict[FittedButton, str], pixels: int) -> int:
    if not isinstance(widget, FittedButton):
        return max(widget.minimumWidth(), widget.minimumSizeHint().width())
    words = shown.get(widget, "")
    return widget.width_of(words, pixels) if words else widget.icon_width
