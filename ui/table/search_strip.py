"""What typed letters find while they are typed: up to nine names, of which a digit and Enter picks one.

In: the text of the box. Out: the names to show, and the act that a typed line picks, if it picks one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.table.choices import MOST

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.desk import Desk, Hit
    from pantry.reply import Reply

FEWEST_LETTERS = 2


class SearchStrip:
    """Remembers what the letters in the box found."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._letters = ""
        self._hits: tuple[Hit, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """What is found now."""
        return tuple(hit.name for hit in self._hits)

    def look_up(self, text: str) -> bool:
        """Looks the text of the box up; whether the names are others than before."""
        before = self._hits
        if not self._picked(text):
            self._letters = text
            self._hits = self._desk.hits(text)[:MOST] if _is_word(text) else ()
        return self._hits != before

    def forget(self) -> None:
        """The line is over."""
        self._letters, self._hits = "", ()

    def act_for(self, text: str) -> Callable[[], Reply] | None:
        """What a typed line picks: the letters and the digit of a name."""
        return self._choosing(self._picked(text))

    def act_of(self, number: int) -> Callable[[], Reply] | None:
        """What a finger on a name picks; 1 is the first."""
        return self._choosing(self._hits[number - 1] if number <= len(self._hits) else None)

    def words_for(self, text: str) -> str:
        """What Enter would pick."""
        hit = self._picked(text)
        return hit.name if hit else ""

    def _choosing(self, hit: Hit | None) -> Callable[[], Reply] | None:
        return (lambda: self._desk.choose(hit.item)) if hit else None

    def _picked(self, text: str) -> Hit | None:
        letters, digit = text[:-1].rstrip(), text[-1:]
        is_place = digit.isascii() and digit.isdigit() and 1 <= int(digit) <= len(self._hits)
        if not is_place or letters != self._letters.rstrip():
            return None
        is_name = any(hit.surely for hit in self._desk.hits(text))  # omega 3
        return None if is_name else self._hits[int(digit) - 1]


def _is_word(text: str) -> bool:
    return text[:1].isalpha() and sum(map(str.isalpha, text)) >= FEWEST_LETTERS
