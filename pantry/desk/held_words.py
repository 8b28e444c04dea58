"""What the table says of what is held back from guests, in the reader's language."""

from __future__ import annotations

from pantry.codes.lots import Lot, lot_words
from pantry.desk.people_words import PeopleWords

_LONGEST = 40  # what to do must stay on the card, whatever somebody typed


class HeldWords(PeopleWords):
    """What stands on a card of something held."""

    __slots__ = ()

    def held(self, why: str) -> str:
        """Nobody may give it out; it is saved all the same."""
        return self.language.say("Held: {why}. Put it aside, don't give it out.", why=_short(why))

    def give_not(self, line: str) -> str:
        """What the card says large of something held, in Give out."""
        return self.language.say("Don't give it out: {line}", line=line)

    def it_was_put_aside(self) -> str:
        """The one-key mend beside it: it was not given, so the line stands no more."""
        return self.language.say("It was put aside")

    def give_not_lot(self, lot: Lot, line: str) -> str:
        """The same where one lot is held, and nobody said which lot this is."""
        shown = _short(lot_words(lot, self.language))
        return self.language.say("Don't give it out if it says {lot}: {line}", lot=shown, line=line)

    def look_at_first(self, line: str) -> str:
        """The same where some lots of it are recalled."""
        return self.language.say("Look at it before you give it out: {line}", line=line)

    def held_lot(self, lot: Lot, why: str) -> str:
        """One lot may not be given out, and nobody said which lot this is."""
        return self.language.say(
            "Is {lot} on the package? Then put it aside, don't give it out: {why}.",
            lot=_short(lot_words(lot, self.language)),
            why=_short(why),
        )

    def only_held_here(self, lot: Lot, why: str) -> str:
        """Nobody said which lot this is, and by the books nothing else is left of it."""
        return self.language.say(
            "All that is here is {lot}, held: {why}. Put it aside, don't give it out.",
            lot=_short(lot_words(lot, self.language)),
            why=_short(why),
        )

    def recalled(self, why: str) -> str:
        """A list names its code and its lot or date; nobody held it yet."""
        return self.language.say("Recalled: {why}. Put it aside, don't give it out.", why=_short(why))

    def recalled_in_part(self, why: str) -> str:
        """A list names its code, and nobody said which lot it is."""
        return self.language.say(
            "Some lots of it are recalled: {why}. Put it aside until somebody has looked.", why=_short(why)
        )

    def held_in_bag(self, name: str, why: str) -> str:
        """Something in the bag may not be given out."""
        return self.language.say("{name} is held: {why}. Take it out of the bag.", name=_short(name), why=_short(why))

    def held_lot_in_bag(self, name: str, lot: Lot, why: str) -> str:
        """One lot of something in the bag may not be given out, and nobody said which lot this is."""
        shown = _short(lot_words(lot, self.language))
        say = self.language.say
        return say("Is {lot} on the {name}? Then take it out of the bag: {why}.", lot=shown, name=name, why=_short(why))

    def take_out(self, name: str, lot: Lot, line: str) -> str:
        """What the card says large while the bag is still on the table."""
        if lot == Lot():
            return self.language.say("Take out {name}: {line}", name=_short(name), line=line)
        shown = _short(lot_words(lot, self.language))
        return self.language.say("Take out {name} if it says {lot}: {line}", name=_short(name), lot=shown, line=line)


def _short(text: str) -> str:
    """The start of what was typed, without a period behind it."""
    text = text.rstrip(". ")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
