"""What the nine major allergens are called on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.language import Language


def allergen_words(language: Language) -> dict[str, str]:
    """The nine main allergens."""
    say = language.say
    return {
        "milk": say("milk"), "eggs": say("eggs"), "fish": say("fish"), "shellfish": say("shellfish"),
        "tree_nuts": say("nuts"), "peanuts": say("peanuts"), "wheat": say("wheat"), "soybeans": say("soy"),
        "sesame": say("sesame"),
    }  # fmt: skip
