"""What a talk with the point person works with: the books, what reads them, and how it speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.measures import weight_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.codes.measures import Units
    from pantry.language import Language
    from pantry.shelf import Item, Shelf


@dataclass(frozen=True, slots=True)
class TalkParts:
    """The parts of a talk; `kinds` are the words of each kind, in the order of the tiles."""

    books: Books
    shelf: Shelf
    db: Connection
    clock: Clock
    language: Language
    units: Units
    kinds: Mapping[str, str]

    def called(self, item: Item) -> str:
        """Its name in the reader's language where it has one there."""
        return item.names.get(self.language.code) or item.name or self.language.say("Unknown item")

    def weight(self, grams: int) -> str:
        """A weight in the site's unit."""
        return weight_words(grams, self.units, self.language)
