"""What is set in a place of its own and is looked for among the settings too."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pantry.errors import sentence
from pantry.office.settings.setting import Group


class Place(StrEnum):
    """Where it is set."""

    BAGS = "bags"
    DATES = "dates"
    PRINTERS = "printers"
    LABEL_SHEETS = "label_sheets"
    PIN = "pin"
    SCANNER = "scanner"
    DAY = "day"
    WEIGHTS = "weights"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A way there; title and sentence are untranslated."""

    place: Place
    group: Group
    title: str
    says: str


ELSEWHERE = (
    Elsewhere(
        Place.DAY, Group.TABLE, sentence("Name and place of a day"),
        sentence("Said at the start of the day, with the bags on offer and who holds the day together."),
    ),
    Elsewhere(
        Place.BAGS, Group.FOOD, sentence("Bags"), sentence("What a household takes home, and what may stand in for it.")
    ),
    Elsewhere(
        Place.DATES, Group.FOOD, sentence("What dates mean"),
        sentence("How long past its date each kind of food is still offered."),
    ),
    Elsewhere(
        Place.WEIGHTS, Group.FOOD, sentence("Names and weights of items"),
        sentence("What an item is called, its kind, and what one of it weighs: in the catalog."),
    ),
    Elsewhere(
        Place.PRINTERS, Group.PAPERS, sentence("Line up a printer"),
        sentence("A page to measure, so that labels come out where they should."),
    ),
    Elsewhere(
        Place.LABEL_SHEETS, Group.PAPERS, sentence("Label sheets of our own"),
        sentence("What none of the list fits, measured once: every laptop of this site can print on it."),
    ),
    Elsewhere(
        Place.PIN, Group.PRIVACY, sentence("PIN"),
        sentence("Asked by these pages, and by a Lock that somebody pressed. Without one nobody is asked."),
    ),
    Elsewhere(
        Place.BACKUP, Group.PRIVACY, sentence("A backup now"),
        sentence("A checked copy of all that is saved: at the close of the day."),
    ),
    Elsewhere(
        Place.SCANNER, Group.LAPTOP, sentence("Scanner"),
        sentence("A few scans, and this laptop knows how its scanner sends."),
    ),
)  # fmt: skip
