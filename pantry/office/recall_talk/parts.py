"""What the talk about recalls works with, what its steps have in common, and how things are called in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lots import lot_words, read_lot
from pantry.office.recall_words import RecallWords
from pantry.recalls.keeping import recall_lists
from pantry.shelf.items import WEIGHED, shown_code

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.office.talk_parts import TalkParts
    from pantry.settings import SiteSettings
    from pantry.shelf import Item
    from pantry.store import SiteFile


@dataclass(frozen=True, slots=True)
class RecallParts:
    """`sources`: the words of each place that something may go back to, by the place's id."""

    talk: TalkParts
    site_file: SiteFile
    settings: SiteSettings
    sources: Mapping[str, str]

    def called(self, item: str, lot: str = "") -> str:
        """Black beans, 15 oz · L21B · Mar 2027; what has no name by its code."""
        known, language = self.talk.shelf.item(item), self.talk.language
        name = self.talk.called(known) if known and known.named else ""
        code = shown_code(item, known.fields if known else {})
        parts = (name or language.say("Unknown item"), "" if name else code, lot_words(read_lot(lot), language))
        return " · ".join(filter(None, parts))

    def amount(self, item: str, quantity: int) -> str:
        """So much of an item: a number, or a weight in the site's unit."""
        known = self.item(item)
        return self.talk.weight(quantity) if known and known.unit == WEIGHED else self.talk.language.number(quantity)

    def item(self, item: str) -> Item | None:
        """The item that this one is the same as."""
        return self.talk.shelf.item(self.talk.shelf.whole(item)[0])

    def ages(self) -> tuple[str, ...]:
        """How old each list is, and which was never read."""
        return RecallWords(self.talk.language).ages(recall_lists(self.talk.db), self.talk.clock.today())
