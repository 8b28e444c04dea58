"""What a talk with the point person works with: the books, what reads them, and how it speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.habits import Habits
from pantry.codes.line_reading import read_line
from pantry.codes.measures import weight_words
from pantry.shelf.item_words import item_words
from pantry.shelf.items import WEIGHED, unknown_item
from pantry.shelf.place_words import place_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from sqlite3 import Connection

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.codes.line import Line
    from pantry.codes.measures import Units
    from pantry.language import Language
    from pantry.shelf import Item, Shelf


class SpeaksAsTalk:
    """What talks add to their parts speaks as these do."""

    __slots__ = ()
    talk: TalkParts

    @property
    def language(self) -> Language:
        """What is spoken."""
        return self.talk.language

    @property
    def say(self) -> Callable[..., str]:
        """What it says."""
        return self.talk.language.say


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
        """Its name in the reader's language where it has one there; what is weighed by its kind alone by that."""
        if item.item[1:] in self.kinds and item.item.startswith("k"):
            return self.kinds[item.item[1:]]
        return item_words(item, self.language) or self.language.say("Unknown item")

    def item(self, item: str) -> Item:
        """What is known of an item."""
        return self.shelf.item(item) or unknown_item(item)

    def place_words(self, place: str) -> str:
        """What a place of the site is called, by its id."""
        return place_words(self.shelf, self.language, place)

    def weight(self, grams: int) -> str:
        """A weight in the site's unit."""
        return weight_words(grams, self.units, self.language)

    def quantity(self, quantity: int, unit: str) -> str:
        """So much in an item's unit, without its name: 24; 12 lb."""
        return self.weight(quantity) if unit == WEIGHED else self.language.number(quantity)

    def amount(self, quantity: int, item: Item) -> str:
        """24 × Black beans; 12 lb Bananas."""
        if item.unit == WEIGHED:
            return self.language.say("{weight} {name}", weight=self.weight(quantity), name=self.called(item))
        return self.language.say("{n} × {name}", n=self.language.number(quantity), name=self.called(item))

    def read(self, text: str, *, scanned: bool) -> Line:
        """Every reading of what was typed or scanned."""
        return read_line(text, self.clock.today(), Habits(units=self.units), scanned=scanned)
