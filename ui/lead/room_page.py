"""What every room of the point person is: a title, acts at its side, the way back, a body, and what was done last.

In: a title and the words of the way back. Out: `left`. Esc goes back, arrows walk, Enter presses; a room that has a box
hears keys there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.lead.done_line import DoneLine
from ui.lead.long_list import LongList
from ui.lead.room_head import RoomHead
from ui.lone_keys import ARROWS, GO_BACK, HELP_KEYS, LoneKeys, walk
from ui.look.tokens import GAP, MARGIN
from ui.page import Page, met_in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLayout, QWidget

    from pantry.language import Language
    from ui.look.fitted_button import FittedButton
    from ui.look.look import Look


class RoomPage(Page):
    """Fill in `body`; what happened is told below it by `done`."""

    def __init__(self, look: Look, language: Language, title: str, back: str) -> None:
        super().__init__()
        self.look, self.language = look, language
        self._help: Callable[[], object] = _nothing
        self._keys = LoneKeys(self)
        self._keys.pressed.connect(self._on_key)
        self.head = RoomHead(look, title, back, language.say("Back"))
        self.title, self.acts, self.back = self.head.title, self.head.acts, self.head.back
        self.back.clicked.connect(lambda _on=False: self.go_back())
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        self.done = DoneLine(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * MARGIN, MARGIN, 2 * MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addWidget(self.head)
        column.addLayout(self.body, 1)
        column.addWidget(self.done)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)

    def add_act(self, icon: str, words: str, act: Callable[[], object]) -> FittedButton:
        """A button beside the way back."""
        button = self.head.add_act(icon, words)
        button.clicked.connect(lambda _on=False: act())
        met_in_order(button, self.back)
        return button

    def offer_help(self, act: Callable[[], object]) -> None:
        """A small button in the head, and F1 or a lone ?, lead to the page of help about this room."""
        self._help = act
        button = self.head.add_act("circle-question-mark", "")
        button.setAccessibleName(self.language.say("Help"))
        button.setFixedWidth(button.icon_width)
        button.clicked.connect(lambda _on=False: act())
        self.keep_order()

    def keep_order(self) -> None:
        """Screen readers and Tab meet what is here as it is laid out; for what comes or goes after that anew."""
        met_in_order(self.title, *_laid_out(self.acts), self.back)
        met_in_order(self.head, *_laid_out(self.body), self.done)

    def tell_answered(self, said: str, trouble: str, undo: Callable[[], object] | None) -> None:
        """What was done, with Undo while it can be taken back; or why it was not."""
        if trouble:
            self.done.tell_trouble(trouble)
        else:
            self.done.tell(said, "undo-2", self.language.say("Undo"), undo)

    def go_back(self) -> None:
        """Esc and the way back: where something covers the room it goes first."""
        self.left.emit()

    def take_ring(self) -> None:
        """Arrows came while nothing had the ring: it goes to where this room begins."""
        self.focusNextChild()

    def take_key(self, _key: int) -> bool:
        """Whether a lone key means something in this room that it doesn't elsewhere."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keys of a hand, one alone."""
        self._keys.take(event)

    def _on_key(self, key: int) -> None:
        focus = self.focusWidget()
        if not self.isVisible():
            return  # the page was left while it waited whether more keys follow
        if key in GO_BACK:
            self.go_back()
        elif key in HELP_KEYS:
            self._help()
        elif self.take_key(key) or (isinstance(focus, LongList) and focus.take_key(key)):
            return
        elif key in ARROWS and self.hasFocus():
            self.take_ring()
        else:
            walk(self, key)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those in it, in their order."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def _nothing() -> None:
    """Nobody offered help here."""
