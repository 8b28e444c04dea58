"""What the table says of so much that waits for the thing it is of, in the reader's language."""

from __future__ import annotations

from pantry.desk.held_words import HeldWords


class HeapWords(HeldWords):
    """Questions of a weight or of boxes, and why they can't be what was chosen."""

    __slots__ = ()

    def heap(self, grams: int | None, boxes: int | None) -> str:
        """50 lb; 4 boxes."""
        return self.weight(grams or 0) if boxes is None else self.language.say_many("{n} box", "{n} boxes", boxes)

    def heap_of_what(self, grams: int | None, boxes: int | None) -> str:
        """No kind is in view that it could be of."""
        return self.language.say("{amount} of what? Type its number or its name.", amount=self.heap(grams, boxes))

    def weight_of_which(self, grams: int) -> str:
        """A list is open, and how much it is of one of them was said."""
        return self.language.say("{weight} of which one? Type its number.", weight=self.weight(grams))

    def times_of_which(self, times: int) -> str:
        """A list is open, and how many it are of one of them was said."""
        return self.language.say("{n} of which one? Type its number.", n=self.language.number(times))

    def how_much(self, kind: str) -> str:
        """A kind was chosen that has no tile in view."""
        return self.language.say("{kind}: how much? Type {example}.", kind=kind, example=self.weight_example())

    def not_weighed(self, name: str) -> str:
        """Pieces are no weight."""
        return self.language.say("{name} is counted, not weighed. Choose another, or press Esc.", name=name)

    def boxes_of_a_kind(self) -> str:
        """A typical net weight is a kind's."""
        return self.language.say("Boxes are of a kind, as bread. Type its name, or press Esc.")
