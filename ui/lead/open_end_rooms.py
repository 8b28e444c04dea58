"""What is open, with its sign, and the room in which it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.shelf.open_ends import OpenEndKind
from ui.room_names import Room

if TYPE_CHECKING:
    from collections.abc import Mapping

SIGNS: Mapping[OpenEndKind, str] = {
    OpenEndKind.NOT_CLOSED: "moon",
    OpenEndKind.SHEETS: "clipboard-list",
    OpenEndKind.COUNTINGS: "list-checks",
    OpenEndKind.UNNAMED: "tag",
    OpenEndKind.UNWEIGHED: "scale",
    OpenEndKind.QUESTIONS: "message-circle",
    OpenEndKind.BELOW_ZERO: "minus",
    OpenEndKind.HELD: "octagon-x",
    OpenEndKind.HELD_UNSAID: "octagon-x",
    OpenEndKind.HELD_BAGS: "octagon-x",
}
ROOMS: Mapping[OpenEndKind, Room] = {  # the sheets that wait are no room of their own
    OpenEndKind.NOT_CLOSED: Room.CLOSE,
    OpenEndKind.COUNTINGS: Room.COUNT,
    OpenEndKind.UNNAMED: Room.UNKNOWNS,
    OpenEndKind.UNWEIGHED: Room.UNKNOWNS,
    OpenEndKind.QUESTIONS: Room.STICK,
    OpenEndKind.BELOW_ZERO: Room.STOCK,
    OpenEndKind.HELD: Room.RECALLS,
    OpenEndKind.HELD_UNSAID: Room.RECALLS,
    OpenEndKind.HELD_BAGS: Room.RECALLS,
}
