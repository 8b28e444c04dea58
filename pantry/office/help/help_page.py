"""What a page of help is about, and what stands on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class HelpOn(StrEnum):
    """A screen; that of a room is called as the line that opens it at the table."""

    GIVE_OUT = "give"
    TAKE_IN = "take"
    START = "start"
    STOCK = "stock"
    COUNT = "count"
    PACK = "pack"
    UNKNOWNS = "unknowns"
    PAPERS = "papers"
    SHEETS = "sheets"
    CLOSE = "close"
    REPORTS = "reports"
    RECALLS = "recalls"
    CATALOG = "catalog"
    STICK = "stick"
    BAGS = "bags"
    DATES = "dates"
    PRINTERS = "printers"
    LABEL_SHEETS = "labelsheets"
    SETTINGS = "settings"
    PRACTICE = "practice"
    LOCK = "lock"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """All words untranslated: its title, what the screen is for, what one does there, what to do when it goes wrong."""

    on: HelpOn
    title: str
    about: str
    steps: tuple[str, ...]
    troubles: tuple[str, ...]
