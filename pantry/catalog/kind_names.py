"""What a kind is called on tiles and in lists, in the reader's language. In: a kind. Out: its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.language import Language


def kind_name(kind: str, language: Language) -> str:
    """A kind as its tile names it; one that is not known is shown as it is."""
    say = language.say
    known = {
        "mixed": say("Mixed"), "produce": say("Produce"), "bread": say("Bread"), "dairy": say("Dairy"),
        "meat": say("Meat"), "dry": say("Dry goods"), "prepared": say("Ready meals"), "drinks": say("Drinks"),
        "baby": say("Baby"), "hygiene": say("Hygiene"), "other": say("Other"),
    }  # fmt: skip
    return known.get(kind, kind)
