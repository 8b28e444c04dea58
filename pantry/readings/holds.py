"""What is held, as fields of an item: `held` is all of it, `held:LOT` one lot of it.

Two laptops that hold the same thing apart agree by themselves. In and out: the text of such a field.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

HELD = "held"
CLEARED, AFTER_CLEARED = "cleared:", "cleared;"
AFTER_HELD = "held;"  # sorts behind every field that a hold can have
_OF_LOT = "held:"
CLEARED_YES = "yes"


@dataclass(frozen=True, slots=True)
class Hold:
    """Of an item all, or one lot (its canonical text), that nobody may give out: why, who said so and on which day.

    `recall`: the one of a list that it is held for, as `recall_name` says it; "" by hand.
    """

    item: str
    lot: str
    why: str
    by: str
    date: str = ""
    recall: str = ""


def hold_field(lot: str) -> str:
    """The field that says whether a lot is held; without one all of the item."""
    return f"{_OF_LOT}{lot}" if lot else HELD


def cleared_field(source: str, number: str) -> str:
    """The field that says that somebody looked, and that what lies here is not what this recall may mean."""
    return f"{CLEARED}{recall_name(source, number)}"


def none_here_field(lot: str) -> str:
    """The field that says that somebody looked, and that nothing of a held lot is here."""
    return f"{CLEARED}held {lot}"


def recall_name(source: str, number: str) -> str:
    """What the books call a recall: whose it is, and its number."""
    return f"{source} {number}"


def is_hold_field(field: str) -> bool:
    """Whether a field says that something is held."""
    return field == HELD or field.startswith(_OF_LOT)


def is_of_holding(field: str) -> bool:
    """Whether a field says that something is held, or cleared of a recall: nothing of what the item is."""
    return is_hold_field(field) or field.startswith(CLEARED)


def hold_text(why: str, by: str, recall: str = "") -> str:
    """What the field of a hold reads."""
    return json.dumps({"why": why, "by": by} | _of_recall(recall), ensure_ascii=False)


def release_text(by: str, recall: str = "") -> str:
    """What the field reads when it is held no more; `recall`: what it was held for."""
    return json.dumps({"released_by": by} | _of_recall(recall), ensure_ascii=False)


def read_hold(item: str, field: str, value: str, date: str = "") -> Hold | None:
    """The hold that a field says; nothing where it was released, or can't be read."""
    said = _said(value)
    if not said.get("by"):
        return None
    return Hold(item, lot_of_field(field), said.get("why", ""), said["by"], date, said.get("recall", ""))


def lot_of_field(field: str) -> str:
    """The lot that the field of a hold is of; "" is all of the item."""
    return field.removeprefix(HELD).removeprefix(":")


def released_by(value: str) -> str:
    """Who said that it is held no more; nothing where it is held."""
    return _said(value).get("released_by", "")


def recall_held_for(value: str) -> str:
    """The recall that a hold or its release is of; "" by hand."""
    return _said(value).get("recall", "")


def _of_recall(recall: str) -> dict[str, str]:
    return {"recall": recall} if recall else {}


def _said(value: str) -> dict[str, str]:
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        return {}
    return {key: text for key, text in found.items() if isinstance(text, str)} if isinstance(found, dict) else {}
