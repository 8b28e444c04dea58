"""What sources and reasons for waste are called on a report. In: a name as the books keep it. Out: its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.language import Language


def source_words(source: str, language: Language) -> str:
    """A category of source; a donor is called as the table calls it."""
    say = language.say
    known = {
        "grocery rescue": say("Grocery rescue"), "wholesale": say("Wholesale"),
        "restaurant or caterer": say("Restaurant or caterer"), "farm or gleaning": say("Farm or gleaning"),
        "garden": say("Garden"), "food drive": say("Food drive"), "one person": say("One person"),
        "food bank donated": say("Food bank, donated"), "food bank purchased": say("Food bank, bought"),
        "bought by us": say("Bought by us"), "usda": "USDA", "transfer in": say("Another table"),
        "found": say("Found"), "unknown": say("Unknown source"),
    }  # fmt: skip
    return known.get(source, source)


def reason_words(reason: str, language: Language) -> str:
    """Why food could not be shared; a site's own reason is told as it was typed."""
    say = language.say
    known = {
        "spoiled": say("Spoiled"), "past its date": say("Past its date"), "damaged": say("Damaged"),
        "too warm": say("Too warm"), "recalled": say("Recalled"), "left over": say("Left over"),
        "other": say("Other"), "spilled": say("Spilled"),
    }  # fmt: skip
    return known.get(reason, reason)
