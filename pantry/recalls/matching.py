"""Which recalls may touch what is ours, in three tiers. Pure: recalls and what is ours in, matches out.

Recalls are gone through once; what is ours is found by its codes and, where a recall names none, by its rarest word.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.lots import compact, read_lot
from pantry.recalls.dates_and_lots import establishments_named, is_among, is_size
from pantry.recalls.reading_texts import name_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pantry.codes.lots import Lot
    from pantry.recalls.told import Recall

_FEWEST_WORDS = 2
_FEWEST_WITH_BRAND, _FEWEST_WITHOUT = 3, 4  # words of a name that are believed against the codes that a recall names
_MOST_BY_WORDS = 5


class Tier(StrEnum):
    """How sure it is: *hold* it now, *likely* it is that, *look* at it."""

    HOLD = "hold"
    LIKELY = "likely"
    LOOK = "look"


class Ground(StrEnum):
    """What of ours is what the recall names."""

    LOT = "lot"
    DATE = "date"
    CODE = "code"
    OTHER_LOT = "other_lot"
    ESTABLISHMENT = "establishment"
    WORDS = "words"


_TIERS = {
    Ground.LOT: Tier.HOLD,
    Ground.DATE: Tier.HOLD,
    Ground.CODE: Tier.LIKELY,
    Ground.OTHER_LOT: Tier.LOOK,
    Ground.ESTABLISHMENT: Tier.LOOK,
    Ground.WORDS: Tier.LOOK,
}


@dataclass(frozen=True, slots=True)
class Ours:
    """An item that is or was here: the codes that are the same, its names and brand, its lots and how much of each.

    `packed`: the codes of what was packed into it; its lot and date went along. `branded`: the names with its brand.
    """

    item: str
    same: tuple[str, ...]
    names: tuple[str, ...]
    lots: tuple[tuple[str, int], ...]
    packed: tuple[str, ...] = ()
    branded: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Match:
    """A recall that may touch one lot of ours ("" is no lot), and on what ground.

    `is_packed`: not the item itself is named, but what was packed into it.
    """

    recall: Recall
    item: str
    lot: str
    quantity: int
    ground: Ground
    is_packed: bool = False

    @property
    def tier(self) -> Tier:
        """A public health alert is no recall: it is only to be looked at."""
        return Tier.LOOK if self.recall.alert else _TIERS[self.ground]


def matches(recalls: Iterable[Recall], ours: Sequence[Ours], since: str = "") -> Iterator[Match]:
    """Every recall, item and lot that may belong together.

    A name says little: of recalls that name no code of ours, those since that day are looked at, the newest of an item.
    """
    ways, by_words = _Ways(ours), _Newest()
    for recall in recalls:
        by_code = ways.by_code(recall)
        for one, is_packed in by_code.values():
            for lot, quantity in one.lots:
                yield Match(recall, one.item, lot, quantity, ground_of(recall, read_lot(lot)), is_packed)
        if recall.ended:
            continue
        found = [match for match in ways.by_establishment(recall) if match.item not in by_code]
        yield from found
        if not recall.date or recall.date >= since:
            by_words.add(recall, ways.by_words(recall), {*by_code, *(match.item for match in found)})
    yield from by_words.matches()


def ground_of(recall: Recall, lot: Lot) -> Ground:
    """How sure it is that a lot is recalled whose code the recall names."""
    if lot.code and compact(lot.code) in recall.lots.split():
        return Ground.LOT
    if is_among(lot, recall.dates.split()):
        return Ground.DATE
    names_lots = not all(map(is_size, recall.lots.split()))
    if (lot.code and names_lots) or (lot.date and recall.dates):
        return Ground.OTHER_LOT
    return Ground.CODE


class _Ways:
    """How what is ours is found: by code, by establishment, by the rarest word of its name."""

    def __init__(self, ours: Sequence[Ours]) -> None:
        self._by_code: defaultdict[str, list[tuple[Ours, bool]]] = defaultdict(list)
        for one in ours:
            for code in one.same:
                self._by_code[code].append((one, False))
            for code in one.packed:
                self._by_code[code].append((one, True))
        self._by_word: defaultdict[str, dict[frozenset[str], list[tuple[Ours, bool]]]] = defaultdict(dict)
        self._by_establishment: defaultdict[str, list[tuple[str, int, Ours]]] = defaultdict(list)
        named = [
            (words, one, _is_strong(words, is_branded=name in one.branded))
            for one in ours
            for name in one.names
            if len(words := name_words(name)) >= _FEWEST_WORDS
        ]
        often = Counter(word for words, _, _ in named for word in words)
        for words, one, is_strong in named:
            rarest = min(words, key=lambda word: (often[word], word))
            self._by_word[rarest].setdefault(words, []).append((one, is_strong))
        for one in ours:
            for text, quantity in one.lots:
                for number in establishments_named(read_lot(text).code) if text else ():
                    self._by_establishment[number].append((text, quantity, one))

    def by_code(self, recall: Recall) -> dict[str, tuple[Ours, bool]]:
        """What of ours has a code that the recall names; whether that is of what was packed into it."""
        found = (each for code in recall.items.split() for each in self._by_code.get(code, ()))
        return {one.item: (one, is_packed) for one, is_packed in sorted(found, key=lambda each: not each[1])}

    def by_establishment(self, recall: Recall) -> Iterator[Match]:
        """What of ours says on its package that it comes from an establishment that the recall names."""
        for number in recall.establishments.split():
            for text, quantity, one in self._by_establishment.get(number, ()):
                yield Match(recall, one.item, text, quantity, Ground.ESTABLISHMENT)

    def by_words(self, recall: Recall) -> Iterator[Ours]:
        """What is called like it; where it names codes and none of ours is among them, the brand must be named too.

        The same food often has more codes than a recall names: another size, a case, one that somebody mistyped.
        """
        words = frozenset(recall.words.split())
        for word in words & self._by_word.keys():
            for wanted, together in self._by_word[word].items():
                if wanted <= words:
                    for one, is_strong in together:
                        if is_strong or not (recall.items and one.item.startswith("g")):
                            yield one


def _is_strong(words: frozenset[str], *, is_branded: bool) -> bool:
    """Whether a name says enough to be looked at where the codes differ."""
    return len(words) >= (_FEWEST_WITH_BRAND if is_branded else _FEWEST_WITHOUT)


class _Newest:
    """Of each item the newest recalls that its name is like."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[Ours, list[Recall]]] = {}

    def add(self, recall: Recall, ours: Iterable[Ours], told: set[str]) -> None:
        """A recall that some of ours are called like; those of `told` are told of it already."""
        for one in ours:
            if one.item in told:
                continue
            told.add(one.item)
            _, kept = self._found.setdefault(one.item, (one, []))
            insort(kept, recall, key=_age)
            del kept[:-_MOST_BY_WORDS]

    def matches(self) -> Iterator[Match]:
        """Those that are left."""
        for one, kept in self._found.values():
            for recall in kept:
                yield from (Match(recall, one.item, lot, quantity, Ground.WORDS) for lot, quantity in one.lots)


def _age(recall: Recall) -> tuple[str, str]:
    return recall.date, recall.number
