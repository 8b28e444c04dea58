"""What the quick kinds are called on papers: as on their tiles at the table.

In: a kind and a language. Out: its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind

if TYPE_CHECKING:
    from pantry.language import Language


def kind_words(kind: Kind, language: Language) -> str:
    """A kind in a language."""
    say = language.say
    return {
        Kind.MIXED: say("Mixed"), Kind.PRODUCE: say("Produce"), Kind.BREAD: say("Bread"), Kind.DAIRY: say("Dairy"),
        Kind.MEAT: say("Meat"), Kind.DRY: say("Dry goods"), Kind.PREPARED: say("Ready meals"),
        Kind.DRINKS: say("Drinks"), Kind.BABY: say("Baby"), Kind.HYGIENE: say("Hygiene"), Kind.OTHER: say("Other"),
    }[kind]  # fmt: skip
