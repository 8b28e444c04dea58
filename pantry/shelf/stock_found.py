"""Lines of the stock as they are shown and asked for: by words, kind, place, allergen, verdict or hold.

In: all lines of one moment, and what is asked for. Out: those that fit, in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, overload

from pantry.catalog.words import folded, folded_lines
from pantry.codes.lots import Lot, code_of, meets, read_lot
from pantry.shelf.stock import StockRow

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from pantry.readings.holds import Hold
    from pantry.rules.date_policy import Advice, Verdict
    from pantry.shelf.soonest_first import Laid, SoonestFirst
    from pantry.shelf.things import Thing, Things

_READ_AT_ONCE = 64  # a screen holds a dozen


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
    def key(self) -> str:
        """What tells a line from all others."""
        return _key((self.thing.item, self.place, self.lot_text, self.quantity))

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


class FoundLines(Sequence[StockLine]):
    """Some lines in order, each made when it is asked for: of ten thousand only those in view are."""

    def __init__(self, laid: SoonestFirst, stock: StockLines) -> None:
        self._laid, self._stock = laid, stock

    def __len__(self) -> int:
        return len(self._laid)

    @overload
    def __getitem__(self, at: int) -> StockLine: ...

    @overload
    def __getitem__(self, at: slice) -> list[StockLine]: ...

    def __getitem__(self, at: int | slice) -> StockLine | list[StockLine]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        row = self._laid[at]
        things = self._stock.things
        if row[0] not in things:
            things.read(item for item, *_ in self._laid[at : at + _READ_AT_ONCE])
        return self._stock.line(row)

    def number(self, key: str) -> int:
        """Where the line with this key stands, -1 where it doesn't."""
        return next((number for number, row in enumerate(self._laid) if _key(row) == key), -1)

    def of_items(self, items: Container[str]) -> FoundLines:
        """Only those of these items."""
        return FoundLines(self._laid.where(lambda row: row[0] in items), self._stock)


class StockLines:
    """All lines of one moment, soonest first; what is asked of them again and again is worked out once."""

    def __init__(
        self,
        laid: SoonestFirst,
        things: Things,
        advice: Callable[[str, str], Advice],
        held: Mapping[str, Sequence[Hold]],
    ) -> None:
        self._laid, self._advice, self._held = laid, advice, held
        self.things = things

    @property
    def lines(self) -> FoundLines:
        """All of them."""
        return FoundLines(self._laid, self)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of what lies here."""
        of_item = self.things.kinds
        return tuple(sorted({kind for item, *_ in self._laid.in_no_order() if (kind := of_item.get(item))}))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The places where something lies."""
        return tuple(dict.fromkeys(row[1] for row in self._laid))

    @cached_property
    def allergens(self) -> tuple[str, ...]:
        """The allergens that something here is known to contain."""
        of_item = self.things.allergens
        return tuple(sorted({one for item, *_ in self._laid.in_no_order() for one in of_item.get(item, ())}))

    def line(self, row: Laid) -> StockLine:
        """A line of what lies here."""
        item, place, lot_text, quantity = row
        thing, lot = self.things.thing(item), read_lot(lot_text)
        hold, is_sure = _held_by(self._held[item], lot) if item in self._held else (None, False)
        advice = self._advice(lot_text, thing.kind)
        return StockLine(thing, place, lot_text, lot, quantity, advice, hold, is_sure)

    def quantity(self, key: str) -> int:
        """How much the line with this key has, 0 where there is none."""
        return next((row[3] for row in self._laid.in_no_order() if _key(row) == key), 0)

    def filtered(self, wanted: StockFilter) -> FoundLines:
        """The lines that fit all that is asked for, in the same order."""
        found = self._laid
        for fits in self._asked(wanted):
            found = found.where(fits)
        return FoundLines(found, self)

    def _asked(self, wanted: StockFilter) -> Iterator[Callable[[Laid], bool]]:
        """What each part asks of a row."""
        things, held = self.things, self._held
        if wanted.place:
            yield lambda row: row[1] == wanted.place
        if wanted.kind:
            kinds = things.kinds
            yield lambda row: kinds.get(row[0]) == wanted.kind
        if wanted.verdict is not None:
            kinds, advice = things.kinds, self._advice
            yield lambda row: advice(row[2], kinds.get(row[0], "")).verdict is wanted.verdict
        if wanted.held:
            yield lambda row: row[0] in held and self.line(row).hold is not None
        if wanted.allergen:
            allergens = things.allergens
            yield lambda row: wanted.allergen in allergens.get(row[0], ())
        if words := folded(wanted.words):
            items, lots = _begun(things.words, words), _begun(self._words_of_lots, words)
            yield lambda row: row[0] in items or row[2] in lots

    def prepare(self) -> Iterator[None]:
        """Reads in pieces what letters and filters will ask for, while nobody asks yet."""
        self.things.names(self.things.items)
        yield
        self._laid.put_in_order()
        yield
        _ = self.kinds, self._words_of_lots
        yield
        _ = self.things.words

    @cached_property
    def _words_of_lots(self) -> Mapping[str, str]:
        texts = {row[2] for row in self._laid.in_no_order()}
        codes = {text: code for text in texts if (code := code_of(text))}
        return dict(zip(codes, folded_lines(codes.values()), strict=True))


def _held_by(holds: Sequence[Hold], lot: Lot) -> tuple[Hold | None, bool]:
    """What holds a lot; one of which nobody knows the lot may be of a lot that is held."""
    met = [(hold, meets(read_lot(hold.lot), lot) if hold.lot else True) for hold in holds]
    surely = next((hold for hold, is_met in met if is_met), None)
    perhaps = next((hold for hold, is_met in met if is_met is None), None)
    return surely or perhaps, surely is not None


def _key(row: Laid) -> str:
    item, place, lot_text, _ = row
    return f"{item} {place} {lot_text}"


def _begun(words_of: Mapping[str, str], words: Sequence[str]) -> frozenset[str]:
    """Those of which all the words begin a word."""
    found: Iterable[tuple[str, str]] = words_of.items()
    for word in words:
        begin = f" {word}"
        found = [each for each in found if begin in each[1]]
    return frozenset(key for key, _ in found)
