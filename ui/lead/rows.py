"""One thing that can be chosen of a paper or said of an act, as it is asked on a screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pantry.paper.choices import YES

NOTHING = "–"
NO_YES = (("", ""), (YES, ""))


class Ask(StrEnum):
    """How a row is asked for."""

    ONE = "one"
    SOME = "some"
    NUMBER = "number"
    WORDS = "words"
    YES = "yes"
    PLACE = "place"  # on the picture of a sheet
    ITEMS = "items"  # of what is on the shelf


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to choose: its title, the words of what is chosen; `options` are values with their words.

    Of several from `least` to `most` may be chosen, those that stand `alone` without any other. A value that
    `leads_to` another row is chosen there. Where there are `signs`, they stand beside digits for fingers.
    """

    key: str
    title: str
    words: str
    ask: Ask
    options: tuple[tuple[str, str], ...] = ()
    chosen: tuple[str, ...] = ()
    most: int = 1
    least: int = 1
    alone: tuple[str, ...] = ()
    leads_to: tuple[tuple[str, Row], ...] = ()
    signs: tuple[str, ...] = ()

    def then(self, values: tuple[str, ...]) -> Row | None:
        """The row that is asked next, if these values lead to one."""
        return dict(self.leads_to).get(values[0]) if values else None


def words_of(options: tuple[tuple[str, str], ...], value: str) -> str:
    """The words of a value; one that has none is shown as it is."""
    return dict(options).get(value, value)
