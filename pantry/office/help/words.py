"""The heads that stand on every page of help."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.language import Language


def steps_head(language: Language) -> str:
    """Over what one does there."""
    return language.say("What to do")


def troubles_head(language: Language) -> str:
    """Over what to do when it goes wrong."""
    return language.say("When it goes wrong")
