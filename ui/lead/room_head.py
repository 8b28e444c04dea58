"""The head of a room: its title, what can be done from everywhere in it, and the way back.

In: a title and the words of the way back. Where the title would be cut, the buttons show their icons alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import page_button

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.look.look import Look

_LOUD = 26
_TITLE = (QUESTION_TEXT, 36, 32, 28, BODY_TEXT, 20, SMALLEST_TEXT)


class RoomHead(QWidget):
    """Acts lose their words first, the way back loses them last; what they do is always read out."""

    def __init__(self, look: Look, title: str, back: str) -> None:
        super().__init__()
        self._look = look
        self._worded: list[FittedButton] = []
        self._loud_px = look.grown(_LOUD)
        self._readable_px = min(look.steps((BODY_TEXT,)))
        self.title = FittedLabel(look, _TITLE, bold=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.title.setFixedHeight(TARGET)
        self.title.say(title)
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
        acts = [button for button in self._worded if not button.isHidden()]
        without_words = self._without_words(acts)
        left = self._left_by(without_words)
        wanted = min(self.title.size_in(left, TARGET), self._loud_px)  # buttons say their words smaller before it does
        self.title.setMinimumWidth(max(0, min(left, self.title.width_at(wanted))))
        for button in (*acts, self.back):
            if button in without_words and button.words:
                button.show_icon_alone()
            elif button not in without_words and not button.words:
                button.say(button.accessibleName())

    def _without_words(self, acts: list[FittedButton]) -> Sequence[FittedButton]:
        """Those that leave the title room to be read from afar, or at least to be whole."""
        if self.title.size_in(self._left_by(()), TARGET) >= self._readable_px:
            return ()
        return acts if self.title.holds_in(self._left_by(acts), TARGET) else (*acts, self.back)

    def _left_by(self, without_words: Iterable[FittedButton]) -> int:
        """How wide the title is where these show their icons alone, and the others say their words small."""
        seen = [widget for widget in self._beside() if not widget.isHidden()]
        return self.width() - sum(GAP + _least_width(widget, without_words) for widget in seen)

    def _beside(self) -> Iterable[QWidget]:
        for number in range(self.acts.count()):
            item = self.acts.itemAt(number)
            if item is not None and (widget := item.widget()) is not None:
                yield widget
        yield self.back


def _least_width(widget: QWidget, without_words: Iterable[FittedButton]) -> int:
    if not isinstance(widget, FittedButton):
        return max(widget.minimumWidth(), widget.minimumSizeHint().width())
    if widget in without_words or widget.minimumWidth() == widget.maximumWidth():
        return widget.icon_width
    return widget.least_width(widget.accessibleName())
