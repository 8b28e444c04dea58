"""How products are called and found in the talk about them, and where their names are from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.items import source_of_name
from pantry.catalog.search import search
from pantry.catalog.told import Source
from pantry.codes.habits import Habits
from pantry.codes.line_reading import read_line
from pantry.office.allergen_words import allergen_words
from pantry.office.scanned_items import items_scanned
from pantry.office.talk_rows import TalkRow
from pantry.shelf.items import WEIGHED, shown_code, unknown_item

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Item

MOST_FOUND = 30


class Products:
    """Reads what is known, in one language."""

    def __init__(self, talk: TalkParts) -> None:
        self.talk = talk

    def item(self, item: str) -> Item:
        """What is known of it; a code that nobody met yet is an unknown item."""
        return self.talk.shelf.item(item) or unknown_item(item)

    def called(self, item: str) -> str:
        """Its name, else its code."""
        known = self.item(item)
        return self.talk.called(known) if known.named or known.name else shown_code(item, known.fields) or item

    def found(self, text: str) -> tuple[str, ...]:
        """What has this code, then what is called so, the better match first."""
        typed = text.strip()
        if not typed:
            return ()
        talk = self.talk
        read = read_line(typed, talk.clock.today(), Habits(units=talk.units), scanned=False)
        coded = items_scanned(talk.shelf, read)
        called = (one.item for one in search(talk.db, typed, limit=MOST_FOUND, language=talk.language.code))
        return tuple(dict.fromkeys((*coded, *called)))

    def scanned(self, line: Line) -> str:
        """The product that a scan stands for, the known one first; nothing where it is none."""
        items = () if line.card else items_scanned(self.talk.shelf, line)
        return next((item for item in items if self.talk.shelf.item(item)), items[0] if items else "")

    def row(self, item: str) -> TalkRow:
        """Its name; its kind, weight and whose name it is; its code."""
        known = self.item(item)
        parts = (self.kind(known), self.weight(known), self.source(known))
        return TalkRow(item, self.called(item), " · ".join(filter(None, parts)), shown_code(item, known.fields))

    def kind(self, known: Item) -> str:
        """Its kind in words."""
        return self.talk.kinds.get(known.kind, known.kind)

    def weight(self, known: Item) -> str:
        """What one weighs, where that is known."""
        return self.talk.weight(known.grams) if known.grams and known.unit != WEIGHED else ""

    def allergens(self, known: Item) -> str:
        """What it contains; unknown is never free of it."""
        say, words = self.talk.language.say, allergen_words(self.talk.language)
        if known.allergens is None:
            return say("Nobody said them yet.")
        if not known.allergens:
            return say("None of the nine")
        listed = self.talk.language.listed(words.get(one, one) for one in known.allergens)
        return say("Contains: {allergens}", allergens=listed)

    def source(self, known: Item) -> str:
        """Whose name it is."""
        if not known.name:
            return self.talk.language.say("No name yet")
        return self._words(source_of_name(self.talk.db, known.item, known.name))

    def _words(self, source: Source | None) -> str:
        say = self.talk.language.say
        known = {
            None: say("named here"),
            Source.OWN: say("your own list"),
            Source.STARTER: say("Pantry's own list"),
            Source.PLU_LIST: say("PLU list"),
            Source.FOODKEEPER: "USDA FoodKeeper",
            Source.OPEN_FOOD_FACTS: "Open Food Facts",
            Source.FOOD_DATA_CENTRAL: "USDA FoodData Central",
        }
        return known[source]
