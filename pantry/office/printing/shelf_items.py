"""What is on the shelf, to choose from: by a few letters of any of its names, by its digits, or by scanning it.

In: where names come from, the language of the screen. Out: `ShelfItem`s by name; the ids that a scan may stand for.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.catalog.words import folded
from pantry.codes.habits import Habits
from pantry.codes.line_reading import read_line
from pantry.office.printing.which_items import on_shelf
from pantry.office.scanned_items import items_scanned

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.printing.from_books import FromBooks
    from pantry.shelf import StockRow


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """An item: its name on this screen, the folded words of all its names, its code where another is named alike."""

    item: str
    name: str
    words: tuple[str, ...]
    told_apart_by: str = ""

    def begins(self, letters: list[str]) -> bool:
        """Whether each of these begins a word of its names, or its code."""
        return all(any(word.startswith(one) for word in self.words) for one in letters)


class ShelfItems:
    """All that is on the shelf at one moment."""

    def __init__(self, source: FromBooks, language: Language) -> None:
        self._source = source
        lying = on_shelf(source.shelf)
        found = [_shelf_item(source, row, language) for row in lying.values()]
        times = Counter(each.name for each in found)
        told_apart = (
            replace(each, told_apart_by=lying[each.item].code) if times[each.name] > 1 else each for each in found
        )
        self.items = tuple(sorted(told_apart, key=lambda each: (each.name.casefold(), each.item)))
        self._ids = frozenset(lying)

    def has(self, item: str) -> bool:
        """Whether it is on the shelf."""
        return item in self._ids

    def called(self, letters: str) -> tuple[ShelfItem, ...]:
        """Those that these letters begin, all where there are none."""
        wanted = folded(letters)
        return tuple(each for each in self.items if each.begins(wanted))

    def scanned(self, text: str) -> tuple[str, ...]:
        """The ids that a scan may stand for, the likeliest first; none for what is no item, as a card."""
        settings, shelf = self._source.settings, self._source.shelf
        line = read_line(text, self._source.clock.today(), Habits(units=settings.units), scanned=True)
        return items_scanned(shelf, line)


def _shelf_item(source: FromBooks, row: StockRow, language: Language) -> ShelfItem:
    known = source.shelf.item(row.item)
    names = {row.name, *known.names.values()} if known else {row.name}
    name = (known.names.get(language.code, "") if known else "") or row.name or language.say("Unknown item")
    words = (word for said in (name, *names, row.code) for word in folded(said))
    return ShelfItem(row.item, name, tuple(dict.fromkeys(words)))
