"""What is said of packed bags with something held in them, and what can be done. In: a `HeldBag`. Out: sentences."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.lots import lot_words, read_lot
from pantry.office.name_suggestions import Choice
from pantry.office.unpacking import hold_bags, in_each, take_held_apart
from pantry.shelf.items import PACKED_FROM

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.held_bags import HeldBag


class BagMend(StrEnum):
    """What can be done with such bags."""

    APART = "apart"
    HOLD = "hold"


class HeldBagWords:
    """Speaks one language; what is chosen is done at once."""

    def __init__(self, parts: TalkParts) -> None:
        self._parts = parts

    def bags(self, held: HeldBag) -> str:
        """12 × Rice, 2 lb."""
        return self._parts.amount(held.quantity or held.may_be, self._parts.item(held.bag))

    def told(self, held: HeldBag) -> str:
        """12 × Rice, 2 lb: packed from Rice · L7."""
        say, bags = self._parts.language.say, self.bags(held)
        if not held.quantity:
            return say("{bags}: maybe packed from {name}", bags=bags, name=self._inside(held))
        return say("{bags}: packed from {name}", bags=bags, name=self._inside(held))

    def quiet(self, held: HeldBag) -> str:
        """Why what is in them is held."""
        say, why = self._parts.language.say, held.hold.why
        return say("What is in them is held: {why}", why=why) if held.quantity else say("Maybe held: {why}", why=why)

    def choices(self, held: HeldBag) -> tuple[Choice, ...]:
        """What can be done; of which nobody knows what is in them can only be held."""
        say, parts = self._parts.language.say, self._parts
        hold = Choice(BagMend.HOLD, say("Hold the bags"), say("Each scan of them says so."))
        bag, inside = parts.shelf.item(held.bag), parts.shelf.item(self._inside_of(held))
        if not held.quantity or bag is None or inside is None or not in_each(parts.shelf, bag, inside):
            return (hold,)
        apart = say("Their food goes back to the shelf, held.")
        return (Choice(BagMend.APART, say("Take the bags apart"), apart), hold)

    def do(self, held: HeldBag, mend: str) -> tuple[str, Callable[[], object]]:
        """Does it: what is said of it, and what takes it back. Raises RefusedInput, NotSaved."""
        parts, say = self._parts, self._parts.language.say
        books, shelf, clock = parts.books, parts.shelf, parts.clock
        if mend == BagMend.APART:
            entry = take_held_apart(books, shelf, clock, held).entry.entry
            said = say("{bags}: taken apart. What was in them stays held.", bags=self.bags(held))
            return said, lambda: books.undo(entry)
        name = parts.called(parts.item(held.bag))
        return say("{name}: held. Each scan says so.", name=name), hold_bags(books, shelf, clock, held)

    def _inside(self, held: HeldBag) -> str:
        parts, lot = self._parts, lot_words(read_lot(held.hold.lot), self._parts.language)
        return " · ".join(filter(None, (parts.called(parts.item(held.hold.item)), lot)))

    def _inside_of(self, held: HeldBag) -> str:
        known = self._parts.shelf.item(held.bag)
        return known.fields.get(PACKED_FROM, "") if known else ""
