"""What a hand does with a line that is open, and how one is opened: taps and arrow keys become the desk's acts.

In: the page's list and line card. Out: `wants` with an act for the page to do; `says` what a screen reader is told.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.table.undo_key import UndoStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.desk import Desk
    from pantry.language import Language
    from ui.table.line_card import LineCard
    from ui.table.today import Today


class LineActs(QObject):
    """Up and Down lead to a line, or to a part of the open one; Right or Left opens it. Enter never does."""

    wants = Signal(object)
    wants_to_leave = Signal()
    says = Signal(str)

    def __init__(
        self, parent: QObject, desk: Desk, today: Today, language: Language, press: Callable[[], UndoStep]
    ) -> None:
        super().__init__(parent)
        self._desk, self._today, self._language, self._press = desk, today, language, press
        self._card: LineCard | None = None
        today.opened.connect(self._open)

    def wire(self, card: LineCard) -> None:
        """The card was made."""
        self._card = card
        correcting = self._desk.correcting
        card.part_chosen.connect(lambda part: self.wants.emit(partial(correcting.choose, part)))
        card.part_undone.connect(lambda part: self._undo(partial(correcting.undo_part, part)))
        card.part_put_back.connect(lambda part: self._undo(partial(correcting.put_part_back, part)))
        card.undo_pressed.connect(lambda entry: self._undo(partial(self._desk.undo_entry, entry)))
        card.put_back_pressed.connect(lambda entry: self._undo(partial(self._desk.put_back, entry)))
        card.left_pressed.connect(self.wants_to_leave)

    def turn(self, lines: int) -> None:
        """An arrow key in the box."""
        opened = self._desk.state.opened
        if opened is not None and self._card is not None:
            part = self._card.step(lines)
            if part is not None and part != opened.part:
                self.wants.emit(partial(self._desk.correcting.choose, part or opened.part))
            return
        self._today.step(lines)
        marked = self._today.marked
        if marked is not None:
            self.says.emit(self._language.say("{line}. The right arrow key sets it right.", line=marked.words))

    def enter(self) -> None:
        """Right or Left in an empty box."""
        marked = self._today.marked
        if marked is not None and self._desk.state.opened is None:
            self._open(marked.entry)

    def _open(self, entry: str) -> None:
        self._today.unmark()
        self.wants.emit(partial(self._desk.correcting.open, entry))

    def _undo(self, act: object) -> None:
        if self._press() is UndoStep.UNDO:
            self.wants.emit(act)
