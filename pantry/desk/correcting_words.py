"""What the table says of a line that is set right. In: names. Out: sentences, nothing is decided here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.language import Language


def counted_otherwise(language: Language, name: str) -> str:
    """Pieces can't become grams, nor grams pieces."""
    return language.say(
        "{name} is counted in another way. Nothing was changed. Undo this line, then scan it again.", name=name
    )


def it_was(language: Language, before: str) -> str:
    """The mend that brings back what stood there before."""
    return language.say("It was {before}", before=before)


def saves_nothing(language: Language) -> str:
    """What Enter does with a line that can't be taken, or not yet."""
    return language.say("saves nothing")
