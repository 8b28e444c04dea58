"""What is said of a pack record: how many bags, of which lot, what is left, and where to go from there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.codes.lots import read_lot
from pantry.office.name_suggestions import Choice
from pantry.places import PACKED

if TYPE_CHECKING:
    from pantry.office.packing import Packed
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Item

ANOTHER = "another"
LABELS = "labels"


class PackRecordWords:
    """Speaks one language and one site's units."""

    def __init__(self, parts: TalkParts) -> None:
        self._parts = parts

    def packed(self, packed: Packed) -> str:
        """49 bags packed: Rice, 2 lb."""
        return self._parts.language.say_many(
            "{n} bag packed: {name}", "{n} bags packed: {name}", packed.bags, name=self._name_of(packed)
        )

    def labels(self, packed: Packed) -> str:
        """The way to exactly as many labels as bags."""
        return self._parts.language.say_many("Print {n} label", "Print {n} labels", packed.bags)

    def after(self, packed: Packed) -> tuple[Choice, ...]:
        """Where to go once it is saved."""
        return (
            Choice(LABELS, self.labels(packed)),
            Choice(ANOTHER, self._parts.language.say("Pack something else")),
        )

    def lines(self, packed: Packed) -> tuple[tuple[str, str], ...]:
        """The pack record as titles and values."""
        say, shelf, language = self._parts.language.say, self._parts.shelf, self._parts.language
        lot, inside = read_lot(packed.lot), shelf.item(packed.packed_from)
        lines = (
            (say("Packed on"), language.day(date.fromisoformat(packed.date))),
            (say("Lot"), lot.code),
            (say("Best by"), date_words(lot.by, language) if lot.by else ""),
            (say("In all bags"), self._parts.weight(packed.weight_g) if packed.weight_g else ""),
            (say("Packed now"), language.number(shelf.on_hand(packed.item, PACKED))),
            (say("Left of it"), self._left(inside) if inside else ""),
        )
        return tuple((title, value) for title, value in lines if value)

    def _left(self, inside: Item) -> str:
        return self._parts.quantity(self._parts.shelf.on_hand_of(inside.item), inside.unit)

    def _name_of(self, packed: Packed) -> str:
        item = self._parts.shelf.item(packed.item)
        return self._parts.called(item) if item else ""
