"""The point person's home: a tile for each of their rooms, in the order of a day.

In: a frozen `HomeView`. Out: `room_pressed`, `practice_pressed`, `sheets_pressed`. It shows only rooms that there are,
and once what fell back, which is nothing to trouble a volunteer with.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.lead.room_page import RoomPage
from ui.lead.values_grid import Option, ValuesGrid
from ui.look.amber_note import AmberNote
from ui.look.tokens import GAP, HINT_TEXT, SMALLEST_TEXT, TARGET
from ui.room_names import ROOM_ICONS, Room, room_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent

    from pantry.language import Language
    from ui.look.look import Look

ON_HOME = (
    Room.START, Room.STOCK, Room.UNKNOWNS, Room.PAPERS,
    Room.CLOSE, Room.STICK, Room.REPORTS, Room.RECALLS, Room.CATALOG,
    Room.SETTINGS, Room.HELP,
)  # fmt: skip
_PRACTICE = "practice"
_TILES = (96, 128)
_THREE_COLUMNS_UP_TO = 150  # percent of the usual text
_ICON = 28


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home shows: who it is for, its rooms with a quiet line each, and what fell back on this laptop.

    `sheets_waiting`: printed and not keyed in yet.
    """

    lead: str
    rooms: Mapping[Room, str]
    is_practice: bool
    fell_back: tuple[str, ...] = ()
    sheets_waiting: int = 0


class HomePage(RoomPage):
    """Notes above, then the tiles; the rest of too many is behind More."""

    room_pressed = Signal(object)
    practice_pressed = Signal()
    sheets_pressed = Signal()

    def __init__(self, look: Look, language: Language, view: HomeView) -> None:
        super().__init__(look, language, view.lead, language.say("Back to the table"))
        for words in view.fell_back:
            note = AmberNote(look, (HINT_TEXT, 20, SMALLEST_TEXT), icon_px=_ICON, height=TARGET)
            note.say(words)
            self.body.addWidget(note)
        columns = 3 if look.text_percent <= _THREE_COLUMNS_UP_TO else 2
        self._grid = ValuesGrid(look, columns, _TILES)
        self._grid.pressed.connect(self._on_pressed)
        self._grid.laid_out.connect(self._on_laid_out)
        self._more = self.add_act("ellipsis", language.say("More"), self._grid.turn)
        if view.sheets_waiting:
            words = language.say_many("{n} sheet to key in", "{n} sheets to key in", view.sheets_waiting)
            self.add_act("clipboard-list", words, self.sheets_pressed.emit)
        tiles = [
            Option(room, room_title(room, language), view.rooms[room], ROOM_ICONS[room])
            for room in ON_HOME
            if room in view.rooms
        ]
        if not view.is_practice:
            say = language.say
            tiles.append(Option(_PRACTICE, say("Practice"), say("Nothing here counts."), "graduation-cap"))
        inside = QVBoxLayout()
        inside.setSpacing(GAP)
        inside.addWidget(self._grid, 1)
        self.body.addLayout(inside, 1)
        self._grid.show_options(tuple(tiles))

    def take_ring(self) -> None:
        """Arrows begin at the first tile."""
        self._grid.take_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """So does the ring: Enter means something at once, and Tab goes on from there."""
        super().focusInEvent(event)
        self._grid.take_focus()

    def _on_laid_out(self) -> None:
        self._more.setVisible(self._grid.has_more)
        self.keep_order()

    def _on_pressed(self, value: str) -> None:
        if value == _PRACTICE:
            self.practice_pressed.emit()
        else:
            self.room_pressed.emit(Room(value))
