"""The room of help: the screens at the left, the page of one of them beside them, to be read or printed.

In: an `Inside`, the screen whose page is open first. Out: `left`. Arrows walk over the screens, Page Up and Down turn
what is read, where it is longer than the room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from pantry.office.help.help_page import HelpOn
from pantry.office.help.pages import help_page, help_pages
from pantry.paper.help_choices import ALL_SCREENS
from ui.lead.help.help_text import HelpText
from ui.lead.list_rows import ListRow
from ui.lead.long_list import LongList
from ui.lead.room_page import RoomPage
from ui.look.tokens import GAP
from ui.page import page_button
from ui.room_names import ROOM_ICONS, Room, room_title

if TYPE_CHECKING:
    from ui.lead.inside import Inside


def about(room: Room) -> HelpOn:
    """The page about a room."""
    return HelpOn(room.value.removeprefix("/"))


SCREEN = "choice:screen"
_LIST_WIDTH, _MOST_LIST_WIDTH = 320, 420
_ICONS = {
    HelpOn.GIVE_OUT: "package-minus",
    HelpOn.TAKE_IN: "package-plus",
    HelpOn.SHEETS: "clipboard-list",
    HelpOn.PRACTICE: "graduation-cap",
    HelpOn.LOCK: "lock",
    **{about(room): icon for room, icon in ROOM_ICONS.items()},
}
_TURNS = {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}


class HelpRoom(RoomPage):
    """What is marked is shown."""

    def __init__(self, inside: Inside, on: HelpOn = HelpOn.GIVE_OUT) -> None:
        super().__init__(inside.look, inside.language, room_title(Room.HELP, inside.language), inside.back)
        self._inside, self._on = inside, on
        say = inside.language.say
        self.screens = LongList(inside.look, title=say("Screens"))
        self.screens.setFixedWidth(min(inside.look.grown(_LIST_WIDTH), _MOST_LIST_WIDTH))
        self.text = HelpText(inside.look, inside.language)
        self.add_act("printer", say("Print"), lambda: self._print(self._on.value))
        self.add_act("printer", say("Print all"), lambda: self._print(ALL_SCREENS))
        beside = QHBoxLayout()
        beside.setSpacing(2 * GAP)
        beside.addWidget(self.screens)
        self._more = page_button(inside.look, "ellipsis", say("More"))
        self._more.walk_to()
        self._more.clicked.connect(lambda _on=False: self.text.turn(1))
        self.text.laid_out.connect(lambda: self._more.setVisible(self.text.has_more))
        reading = QVBoxLayout()
        reading.setSpacing(GAP)
        reading.addWidget(self.text, 1)
        reading.addWidget(self._more, 0, Qt.AlignmentFlag.AlignRight)
        beside.addLayout(reading, 1)
        self.body.addLayout(beside, 1)
        rows = tuple(ListRow(page.on.value, say(page.title), icon=_ICONS[page.on]) for page in help_pages())
        self.screens.show_rows(rows, on.value)
        self.screens.marked.connect(self._show)
        self.text.show_page(help_page(on))
        self.keep_order()

    def take_ring(self) -> None:
        """Arrows begin at the screens."""
        self.screens.setFocus(Qt.FocusReason.TabFocusReason)

    def take_key(self, key: int) -> bool:
        """Page Up and Down turn what is read."""
        if key in _TURNS:
            self.text.turn(_TURNS[key])
        return key in _TURNS

    def _show(self, on: str) -> None:
        self._on = HelpOn(on)
        self.text.show_page(help_page(self._on))

    def _print(self, screen: str) -> None:
        self._inside.print_aside("help", {SCREEN: (screen,)})
