"""What the table says of what is held back from guests, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.lots import lot_words
from pantry.desk.people_words import PeopleWords

if TYPE_CHECKING:
    from pantry.codes.lots import Lot

_LONGEST_SAID = 90  # what to do must stay on the card behind it


class HeldWords(PeopleWords):
    """What stands on a card of something held."""

    __slots__ = ()

    def held(self, why: str) -> str:
        """Nobody may give it out; it is saved all the same."""
        return self.language.say("Held: {why}. Put it aside, don't give it out.", why=_short(why))

    def held_lot(self, lot: Lot, why: str) -> str:
        """One lot may not be given out, and nobody said which lot this is."""
        return self.language.say(
            "Look at the package: {lot} is held ({why}). Is it that one? Put it aside, don't give it out.",
            lot=lot_words(lot, self.language),
            why=_short(why),
        )

    def held_in_bag(self, name: str, why: str) -> str:
        """Something in the bag may not be given out."""
        return self.language.say("{name} is held: {why}. Take it out of the bag.", name=_short(name), why=_short(why))


def _short(text: str) -> str:
    """The start of what was typed, without a period behind it."""
    text = text.rstrip(". ")
    return text if len(text) <= _LONGEST_SAID else f"{text[:_LONGEST_SAID].rstrip()}…"
