"""What the places of a site are called where food lies: the shelf, what is packed, or its own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.places import PACKED, SHELF, fixed_place

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.shelf.shelf import Shelf


def place_words(shelf: Shelf, language: Language, place: str) -> str:
    """A place by its id; nothing where it has no name."""
    if place == fixed_place(shelf.site, SHELF):
        return language.say("Shelf")
    if place == fixed_place(shelf.site, PACKED):
        return language.say("Packed bags")
    return shelf.place_name(place)
