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
from pantry.recalls.dates_and_lots import establishments_named, is_among
from pantry.recalls.reading_texts import name_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pantry.recalls.told import Recall

_FEWEST_WORDS = 2
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
    """An item that is or was here: the codes that are the same, its names and brand, its lots and how much of each."""

    item: str
    same: tuple[str, ...]
    names: tuple[str, ...]
    lots: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A recall that may touch one lot of ours ("" is no lot), and on what ground."""

    recall: Recall
    item: str
    lot: str
    quantity: int
    ground: Ground

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
        for one in by_code.values():
            yield from (_by_code(recall, one, lot, quantity) for lot, quantity in one.lots)
        if recall.ended:
            continue
        found = [match for match in ways.by_establishment(recall) if match.item not in by_code]
        yield from found
        if not recall.date or recall.date >= since:
            by_words.add(recall, ways.by_words(recall), {*by_code, *(match.item for match in found)})
    yield from by_words.matches()


def _by_code(recall: Recall, ours: Ours, text: str, quantity: int) -> Match:
    lot = read_lot(text)
    if lot.code and compact(lot.code) in recall.lots.split():
        ground = Ground.LOT
    elif is_among(lot, recall.dates.split()):
        ground = Ground.DATE
    elif (lot.code and recall.lots) or (lot.date and recall.dates):
        ground = Ground.OTHER_LOT
    else:
        ground = Ground.CODE
    return Match(recall, ours.item, text, quantity, ground)


class _Ways:
    """How what is ours is found: by code, by establishment, by the rarest word of its name."""

    def __init__(self, ours: Sequence[Ours]) -> None:
        self._by_code = {code: one for one in ours for code in one.same}
        self._by_word: defaultdict[str, dict[frozenset[str], list[Ours]]] = defaultdict(dict)
        self._by_establishment: defaultdict[str, list[tuple[str, int, Ours]]] = defaultdict(list)
        named = [(words, one) for one in ours for name in one.names if len(words := name_words(name)) >= _FEWEST_WORDS]
        often = Counter(word for words, _ in named for word in words)
        for words, one in named:
            rarest = min(words, key=lambda word: (often[word], word))
            self._by_word[rarest].setdefault(words, []).append(one)
        for one in ours:
            for text, quantity in one.lots:
                for number in establishments_named(read_lot(text).code) if text else ():
                    self._by_establishment[number].append((text, quantity, one))

    def by_code(self, recall: Recall) -> dict[str, Ours]:
        """What of ours has a code that the recall names."""
        found = (self._by_code.get(code) for code in recall.items.split())
        return {one.item: one for one in found if one}

    def by_establishment(self, recall: Recall) -> Iterator[Match]:
        """What of ours says on its package that it comes from an establishment that the recall names."""
        for number in recall.establishments.split():
            for text, quantity, one in self._by_establishment.get(number, ()):
                yield Match(recall, one.item, text, quantity, Ground.ESTABLISHMENT)

    def by_words(self, recall: Recall) -> Iterator[Ours]:
        """What is called like it, less what its codes would tell."""
        words = frozenset(recall.words.split())
        for word in words & self._by_word.keys():
            for wanted, together in self._by_word[word].items():
                if wanted <= words:
                    yield from (one for one in together if not (recall.items and one.item.startswith("g")))


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
