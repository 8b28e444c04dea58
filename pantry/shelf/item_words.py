"""What an item is called in a language, nothing where nobody named it; a pack is called by what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.shelf.items import Item


def item_words(item: Item, language: Language) -> str:
    """Black beans; Black beans (pack of 24)."""
    name = item.names.get(language.code) or item.name
    return language.say("{name} (pack of {n})", name=name, n=item.pack_of) if name and item.pack_of > 1 else name
