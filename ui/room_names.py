"""The point person's rooms by name: what opens each at the table, what it is called, its pictogram."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.language import Language


class Room(StrEnum):
    """A room by the line that opens it at the table."""

    START = "/start"
    STOCK = "/stock"
    COUNT = "/count"
    PACK = "/pack"
    UNKNOWNS = "/unknowns"
    PAPERS = "/papers"
    CLOSE = "/close"
    REPORTS = "/reports"
    RECALLS = "/recalls"
    CATALOG = "/catalog"
    STICK = "/stick"
    BAGS = "/bags"
    DATES = "/dates"
    PRINTERS = "/printers"
    LABEL_SHEETS = "/labelsheets"
    SETTINGS = "/settings"
    HELP = "/help"


ROOM_ICONS: Mapping[Room, str] = {
    Room.START: "sun",
    Room.STOCK: "boxes",
    Room.COUNT: "list-checks",
    Room.PACK: "package",
    Room.UNKNOWNS: "tag",
    Room.PAPERS: "printer",
    Room.CLOSE: "moon",
    Room.REPORTS: "file-text",
    Room.RECALLS: "octagon-x",
    Room.CATALOG: "scan-barcode",
    Room.STICK: "usb",
    Room.BAGS: "shopping-bag",
    Room.DATES: "calendar-days",
    Room.PRINTERS: "ruler",
    Room.LABEL_SHEETS: "tag",
    Room.SETTINGS: "shapes",
    Room.HELP: "circle-question-mark",
}


def room_title(room: Room, language: Language) -> str:
    """What a room is called, on its tile and above its page."""
    say = language.say
    titles = {
        Room.START: say("Start the day"),
        Room.STOCK: say("Stock and dates"),
        Room.COUNT: say("Count"),
        Room.PACK: say("Pack"),
        Room.UNKNOWNS: say("Name the unknowns"),
        Room.PAPERS: say("Papers"),
        Room.CLOSE: say("Close the day"),
        Room.REPORTS: say("Reports"),
        Room.RECALLS: say("Recalls"),
        Room.CATALOG: say("Catalog"),
        Room.STICK: say("Stick and questions"),
        Room.BAGS: say("Bags"),
        Room.DATES: say("What dates mean"),
        Room.PRINTERS: say("Line up a printer"),
        Room.LABEL_SHEETS: say("Label sheets of our own"),
        Room.SETTINGS: say("Settings"),
        Room.HELP: say("Help"),
    }
    return titles[room]
