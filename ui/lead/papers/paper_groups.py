"""Where each kind of paper lies on the papers' page: its group, and the pictogram that it is found by."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pantry.language import Language
    from pantry.paper.kind import PaperKind


class PaperGroup(StrEnum):
    """Whom or what papers are for."""

    LABELS = "labels"
    TABLE = "table"
    GUESTS = "guests"
    US = "us"


GROUP_ICONS = {
    PaperGroup.LABELS: "tag",
    PaperGroup.TABLE: "clipboard-list",
    PaperGroup.GUESTS: "hand-heart",
    PaperGroup.US: "users",
}
_ICON = "file-text"
_PLACES: Mapping[str, tuple[PaperGroup, str]] = {
    "labels": (PaperGroup.LABELS, "tag"),
    "stickers": (PaperGroup.LABELS, "sticky-note"),
    "repacked": (PaperGroup.LABELS, "soup"),
    "calibration": (PaperGroup.LABELS, "ruler"),
    "scantest": (PaperGroup.LABELS, "scan-line"),
    "signin": (PaperGroup.TABLE, "clipboard-list"),
    "slips": (PaperGroup.TABLE, "ticket"),
    "tally": (PaperGroup.TABLE, "grid-3x3"),
    "cards": (PaperGroup.TABLE, "scan-barcode"),
    "bags": (PaperGroup.TABLE, "shopping-bag"),
    "day": (PaperGroup.TABLE, "calendar-days"),
    "point": (PaperGroup.GUESTS, "hand"),
    "signs": (PaperGroup.GUESTS, "info"),
    "wallsign": (PaperGroup.GUESTS, "store"),
    "poster": (PaperGroup.GUESTS, "megaphone"),
    "thanks": (PaperGroup.GUESTS, "hand-heart"),
    "tokens": (PaperGroup.GUESTS, "hash"),
    "households": (PaperGroup.GUESTS, "house"),
    "referrals": (PaperGroup.GUESTS, "map-pin"),
    "recall": (PaperGroup.GUESTS, "octagon-x"),
    "shift": (PaperGroup.US, "id-card"),
    "help": (PaperGroup.US, "circle-question-mark"),
    "volunteers": (PaperGroup.US, "users"),
    "intake": (PaperGroup.US, "truck"),
    "temperatures": (PaperGroup.US, "thermometer"),
    "waste": (PaperGroup.US, "trash-2"),
    "count": (PaperGroup.US, "list-checks"),
    "delivery": (PaperGroup.US, "backpack"),
    "receipt": (PaperGroup.US, "receipt"),
    "report": (PaperGroup.US, "file-text"),
    "dates": (PaperGroup.US, "calendar"),
    "rule": (PaperGroup.US, "shield-check"),
    "asked": (PaperGroup.US, "scale"),
    "gone": (PaperGroup.US, "laptop"),
}


def group_words(group: PaperGroup, language: Language) -> str:
    """A group as its button is called."""
    match group:
        case PaperGroup.LABELS:
            return language.say("Labels")
        case PaperGroup.TABLE:
            return language.say("For the table")
        case PaperGroup.GUESTS:
            return language.say("For guests")
        case PaperGroup.US:
            return language.say("For us")


def has_place(kind: str) -> bool:
    """Whether somebody said where a kind lies; all others lie with the table's papers."""
    return kind in _PLACES


def group_of(kind: str) -> PaperGroup:
    """The group that a kind lies in."""
    return _PLACES.get(kind, (PaperGroup.TABLE, _ICON))[0]


def icon_of(kind: str) -> str:
    """The pictogram of a kind."""
    return _PLACES.get(kind, (PaperGroup.TABLE, _ICON))[1]


def groups_of(kinds: Iterable[PaperKind]) -> tuple[PaperGroup, ...]:
    """The groups that hold anything."""
    found = {group_of(kind.kind) for kind in kinds}
    return tuple(group for group in PaperGroup if group in found)


def title_lines(kind: PaperKind, language: Language) -> tuple[str, str]:
    """A kind's name, and what it is for where its title says so after a colon."""
    name, _, what = language.say(kind.title).partition(": ")
    return name, what
