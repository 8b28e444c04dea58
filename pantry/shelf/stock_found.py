"""Lines of the stock as they are shown and asked for: by words, kind, place, allergen, verdict or hold.

In: all lines of one moment, and what is asked for. Out: those that fit, in the same order.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pantry.catalog.words import folded
from pantry.shelf.stock import StockRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pantry.codes.lots import Lot
    from pantry.readings.holds import Hold
    from pantry.rules.date_policy import Advice, Verdict


class Thing(NamedTuple):
    """An item as a line shows it: its name in the reader's language, grams of one unit (0: nobody knows).

    `allergens` are those it is known to contain; None: nobody knows of any, which is never "free from".
    """

    item: str
    code: str
    name: str
    kind: str
    unit: str
    grams: int
    allergens: tuple[str, ...] | None
    other_names: str = ""


class StockLine(NamedTuple):
    """So much of a thing and lot at a place, in its unit; `hold`: what it is held by, where `sure` it is that lot."""

    thing: Thing
    place: str
    lot_text: str
    lot: Lot
    quantity: int
    advice: Advice
    hold: Hold | None = None
    sure: bool = False

    @property
    def grams(self) -> int | None:
        """What all of it weighs; None where nobody knows what one does."""
        return self.quantity * self.thing.grams if self.thing.grams else None

    @property
    def row(self) -> StockRow:
        """The same as the stock list has it."""
        thing, by = self.thing, self.lot.by
        return StockRow(
            thing.item, thing.code, thing.name, thing.kind, self.lot_text or None, by or None, self.quantity,
            thing.unit, self.grams,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class StockFilter:
    """What is asked for; what is empty asks for nothing. `words`: as they are typed, accents ignored."""

    words: str = ""
    kind: str = ""
    place: str = ""
    allergen: str = ""
    verdict: Verdict | None = None
    held: bool = False


class StockLines:
    """All lines of one moment, soonest first; what is asked of them again and again is worked out once."""

    def __init__(self, lines: tuple[StockLine, ...]) -> None:
        self.lines = lines

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of what lies here."""
        return tuple(sorted({line.thing.kind for line in self.lines if line.thing.kind}))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The places where something lies."""
        return tuple(dict.fromkeys(line.place for line in self.lines))

    @cached_property
    def allergens(self) -> tuple[str, ...]:
        """The allergens that something here is known to contain."""
        found = (line.thing.allergens for line in self.lines if line.thing.allergens)
        return tuple(sorted({one for allergens in found for one in allergens}))

    def filtered(self, wanted: StockFilter) -> tuple[StockLine, ...]:
        """The lines that fit all that is asked for, in the same order."""
        found: Sequence[StockLine] = self.lines
        if wanted.place:
            found = [line for line in found if line.place == wanted.place]
        if wanted.kind:
            found = [line for line in found if line.thing.kind == wanted.kind]
        if wanted.verdict is not None:
            found = [line for line in found if line.advice.verdict is wanted.verdict]
        if wanted.held:
            found = [line for line in found if line.hold is not None]
        if wanted.allergen:
            found = [line for line in found if wanted.allergen in (line.thing.allergens or ())]
        if words := folded(wanted.words):
            found = self._with_words(found, words)
        return tuple(found)

    def _with_words(self, lines: Sequence[StockLine], words: Sequence[str]) -> Sequence[StockLine]:
        """All the words begin a word of its names or its code, or all of them of its lot's code."""
        items, lots = _begun(self._words_of_items, words), _begun(self._words_of_lots, words)
        if not lots:
            return [line for line in lines if line.thing.item in items]
        return [line for line in lines if line.thing.item in items or line.lot_text in lots]

    @cached_property
    def _words_of_items(self) -> Mapping[str, str]:
        things = {line.thing.item: line.thing for line in self.lines}
        return {item: _words(f"{one.name} {one.other_names} {one.code}") for item, one in things.items()}

    @cached_property
    def _words_of_lots(self) -> Mapping[str, str]:
        codes = {line.lot_text: line.lot.code for line in self.lines if line.lot_text}
        return {lot: _words(code) for lot, code in codes.items() if code}


def _words(text: str) -> str:
    """Folded words, each behind a blank."""
    return f" {' '.join(folded(text))}"


def _begun(words_of: Mapping[str, str], words: Sequence[str]) -> frozenset[str]:
    """Those of which all the words begin a word."""
    found: Iterable[tuple[str, str]] = words_of.items()
    for word in words:
        begin = f" {word}"
        found = [each for each in found if begin in each[1]]
    return frozenset(key for key, _ in found)
