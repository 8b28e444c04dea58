"""What is said of a held lot of which nobody knows how many are here. In: an `UnsaidHold`. Out: sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.lots import lot_words, read_lot
from pantry.office.goods import read_amount
from pantry.office.putting_aside import none_is_here, put_aside, take_back_none_here
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language
    from pantry.office.talk_parts import TalkParts
    from pantry.readings.holds import Hold
    from pantry.shelf.unsaid_holds import UnsaidHold


class AsideWords:
    """Speaks one language; what is answered is saved at once."""

    def __init__(self, parts: TalkParts) -> None:
        self._parts = parts

    def called(self, hold: Hold) -> str:
        """Olive oil · L21B."""
        parts = self._parts
        name = parts.called(parts.item(parts.shelf.whole(hold.item)[0]))
        return " · ".join(filter(None, (name, lot_words(read_lot(hold.lot), parts.language))))

    def asks(self, hold: Hold) -> str:
        """The question."""
        return self._parts.language.say("{name} is held: how many were put aside?", name=self.called(hold))

    def quiet(self, unsaid: UnsaidHold) -> str:
        """What happens where nobody says it."""
        say = self._parts.language.say
        if unsaid.was_shared:
            return say("Nobody said, so the close counted them as shared")
        return say("Nobody said, so a close counts them as shared")

    def none_here(self) -> str:
        """An answer."""
        return self._parts.language.say("None of it is here")

    def hint(self, text: str) -> str:
        """What Enter does with it."""
        say = self._parts.language.say
        return say("Enter: {amount} put aside.", amount=text.strip()) if text.strip() else say("Type how many.")

    def is_weighed(self, hold: Hold) -> bool:
        """Whether a weight is asked."""
        return self._unit(hold) == WEIGHED

    def say(self, hold: Hold, text: str) -> tuple[str, Callable[[], object]]:
        """Saves how many: what is said of it, and what takes it back. Raises RefusedInput, NotSaved."""
        parts, unit = self._parts, self._unit(hold)
        quantity = read_amount(text, unit, parts.units)
        if not quantity:
            return self.say_none(hold)
        entry = put_aside(parts.books, parts.shelf, parts.clock, hold, quantity).entry.entry
        said = put_aside_words(parts.language, self.called(hold), parts.quantity(quantity, unit))
        return said, lambda: parts.books.undo(entry)

    def say_none(self, hold: Hold) -> tuple[str, Callable[[], object]]:
        """The same of none. Raises NotSaved."""
        parts = self._parts
        none_is_here(parts.books, parts.clock, hold)
        said = none_here_words(parts.language, self.called(hold))
        return said, lambda: take_back_none_here(parts.books, parts.clock, hold)

    def _unit(self, hold: Hold) -> str:
        return self._parts.item(self._parts.shelf.whole(hold.item)[0]).unit


def put_aside_words(language: Language, name: str, amount: str) -> str:
    """What was saved."""
    return language.say("{name}: {amount} put aside. They stay here.", name=name, amount=amount)


def none_here_words(language: Language, name: str) -> str:
    """The same of none."""
    return language.say("{name}: none of it is here.", name=name)


def held_lot(found: tuple[UnsaidHold, ...], hold: Hold) -> UnsaidHold | None:
    """What is not said yet of a hold."""
    return next((one for one in found if (one.hold.item, one.hold.lot) == (hold.item, hold.lot)), None)
