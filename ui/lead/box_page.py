"""A room with one box: what its box hears goes to the room's answers, and what was answered is shown and read out.

In: an `Inside`, a title, what keeps half-typed text. Out: `left`, `saved`; a scan that is nothing here is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.lead.box_side import BoxSide
from ui.lead.room_page import RoomPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.lead.inside import Inside


class BoxPage(RoomPage):
    """Each answer is saved by the room's talk, so that it can be left at any moment."""

    scan_for_table = Signal(str)
    saved = Signal()

    def __init__(self, inside: Inside, title: str, back: str, keep: Callable[[str], object], columns: int = 1) -> None:
        super().__init__(inside.look, inside.language, title, back)
        self.box = BoxSide(self.look, self.language, inside.watch, columns)
        self.box.typed.connect(self.on_typed)
        self.box.chosen.connect(self.on_chosen)
        self.box.scanned.connect(self.take_scan)
        self.box.undone.connect(self.on_undo)
        self.box.escaped.connect(self.go_back)
        self.box.turned.connect(self.on_turned)
        self.box.line.textChanged.connect(keep)
        self.setFocusProxy(self.box)

    @property
    def words(self) -> str:
        """All that it says now."""
        raise NotImplementedError

    def on_typed(self, text: str) -> None:
        """What was typed, at Enter."""
        raise NotImplementedError

    def on_chosen(self, value: str) -> None:
        """One of the choices."""
        raise NotImplementedError

    def on_undo(self) -> None:
        """The last answer is taken back."""
        raise NotImplementedError

    def on_turned(self, _steps: int) -> None:
        """The arrows walk over what stands beside the box, where there is anything."""

    def show_talk(self) -> None:
        """As it stands now."""
        raise NotImplementedError

    def show_answered(self) -> None:
        """As it stands after an answer."""
        self.show_talk()
        self.saved.emit()
        self.box.announce(self.words)
