"""Which entries of the search index fit some words, in stages: whole words, starts, parts, and one typo.

In: folded words. Out: ids of entries and their items, the books' first, then short names before long ones.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING

from pantry.catalog.near import SHORTEST, SHORTEST_INSIDE, halves, holds_nearly, slips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from sqlite3 import Connection

Hit = tuple[int, str]
"""(search id, item)."""

_PART = 3
_SHORTEST_START = 5
_INDEXED_START = 4  # letters: of longer starts SQLite puts the entries together of those of each word that has one
_MANY_WORDS = 3  # that few entries have together
_LONGEST_SLIP = 12
_LOOKED_AT = 2_000
_MOST_KNOWN = 3  # of more words that all are somewhere, a typo is hardly why nothing has them together
_BY_WORDS = """SELECT s.id, s.item FROM searched_words w JOIN searched s ON s.id = w.rowid
    WHERE searched_words MATCH ?{starts} ORDER BY w.rowid LIMIT ?"""
_STARTS = " AND instr(' ' || s.words, ' ' || ?)"
_BY_PARTS = f"""SELECT s.id, s.item, s.words FROM
    (SELECT rowid AS id FROM searched_parts WHERE searched_parts MATCH ? ORDER BY rowid LIMIT {_LOOKED_AT}) p
    JOIN searched s ON s.id = p.id"""


class Match(IntEnum):
    """How well words fit, the best first."""

    WORD = 0
    START = 1
    INSIDE = 2
    TYPO = 3


class Matching:
    """Looks for words; gives at most `most` entries a stage."""

    def __init__(self, db: Connection, words: Sequence[str], most: int) -> None:
        self._db = db
        self._words = tuple(words)
        self._most = most

    def plain(self) -> Iterator[tuple[Match, list[Hit]]]:
        """What holds all the words as they are, the best first; a stage is worked out when it is asked for."""
        yield Match.WORD, self._by_words(_all_of(map(_quoted, self._words)))
        if self._unknown:
            return
        yield Match.START, self._by_starts(self._words)
        yield Match.INSIDE, self._by_parts(_all_of(_grams(word) for word in self._words), self._words)

    def with_typo(self) -> Iterator[list[Hit]]:
        """What holds all the words but for one typo in one of them, the best first."""
        suspects = self._unknown or range(len(self._words))
        if len(self._unknown) == 1 or (not self._unknown and len(self._words) <= _MOST_KNOWN):
            yield [hit for at in suspects for hit in self._slipped(at, shortest=SHORTEST, star="")]
            yield [hit for at in suspects for hit in self._slipped(at, shortest=_SHORTEST_START, star="*")]
            yield [hit for at in suspects for hit in self._nearly(at)]

    @cached_property
    def _unknown(self) -> tuple[int, ...]:
        """Which of the words stand nowhere at all."""
        return tuple(at for at, word in enumerate(self._words) if not self._is_somewhere(word))

    def _is_somewhere(self, word: str) -> bool:
        grams = _grams(word)
        return bool(self._by_parts(grams, (word,), most=1) if grams else self._by_words(_start(word), most=1))

    def _by_words(self, question: str, *, most: int | None = None) -> list[Hit]:
        rows = self._db.execute(_BY_WORDS.format(starts=""), (question, self._most if most is None else most))
        return [(row[0], row[1]) for row in rows.fetchall()]

    def _by_starts(self, words: Sequence[str], also: str = "") -> list[Hit]:
        """Entries with words that start as these, and what is asked for `also`."""
        if len(words) < _MANY_WORDS:
            return self._by_words(_all_of((also, *map(_start, words))))
        question = _all_of((also, *(_start(word[:_INDEXED_START]) for word in words)))
        long = [word for word in words if len(word) > _INDEXED_START]
        rows = self._db.execute(_BY_WORDS.format(starts=_STARTS * len(long)), (question, *long, self._most))
        return [(row[0], row[1]) for row in rows.fetchall()]

    def _by_parts(self, question: str, words: Sequence[str], *, most: int | None = None) -> list[Hit]:
        """Entries that hold all words somewhere; those too short for the index of parts at the start of a word."""
        if not question:
            return []
        long = [word for word in words if len(word) >= _PART]
        short = [word for word in words if len(word) < _PART]
        where = ["instr(s.words, ?)"] * len(long) + ["instr(' ' || s.words, ' ' || ?)"] * len(short)
        rows = self._db.execute(
            f"{_BY_PARTS} WHERE {' AND '.join(where)} LIMIT ?",
            (question, *long, *short, self._most if most is None else most),
        )
        return [(row[0], row[1]) for row in rows.fetchall()]

    def _slipped(self, at: int, *, shortest: int, star: str) -> list[Hit]:
        """Entries with a word that is one typo from the word there, and words that start as the others."""
        if not shortest <= len(self._words[at]) <= _LONGEST_SLIP:
            return []
        slipped = " OR ".join(f"{_quoted(slip)}{star}" for slip in slips(self._words[at]))
        if not self._by_words(slipped, most=1):
            return []  # the others may be common words, which take long
        return self._by_starts(self._others(at), f"({slipped})")

    def _nearly(self, at: int) -> list[Hit]:
        """Entries that hold, anywhere, the word there with one typo, and the others as they are."""
        word, others = self._words[at], self._others(at)
        if len(word) < SHORTEST_INSIDE:
            return []
        ends = " OR ".join(f"({_grams(half)})" for half in halves(word))
        rows = self._db.execute(_BY_PARTS, (_all_of((f"({ends})", *map(_grams, others))),)).fetchall()
        return [
            (search_id, item)
            for search_id, item, words in rows
            if all(f" {other}" in f" {words}" or (len(other) >= _PART and other in words) for other in others)
            and holds_nearly(words, word)
        ][: self._most]

    def _others(self, at: int) -> tuple[str, ...]:
        return (*self._words[:at], *self._words[at + 1 :])


def _all_of(questions: Iterable[str]) -> str:
    return " AND ".join(question for question in questions if question)


def _quoted(word: str) -> str:
    return f'"{word}"'


def _start(word: str) -> str:
    return f'"{word}"*'


def _grams(word: str) -> str:
    """A question for all parts of three letters of a word; nothing where it is too short to have one."""
    return _all_of(_quoted(word[at : at + _PART]) for at in range(len(word) - _PART + 1))
