"""A question that only people answer, in words and with what each answer says to the books."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.events import Change, Count
    from pantry.office.question_words import Asking

WEIGHT_FIELDS = frozenset({"grams", "weight_g"})
WHOLE_NUMBER_FIELDS = frozenset({"quantity", "weight_g", "people", "grams", "two_from"})


class Asks(StrEnum):
    """What a question is about."""

    FIELD = "field"
    BEFORE_COUNT = "before_count"
    LAST_COUNT = "last_count"
    COPIES = "copies"
    COPY_UNDONE = "copy_undone"
    LOADS = "loads"
    WHOLE = "whole"
    SUM = "sum"


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that a question takes, and what it says to the books.

    `words`, and `more` of them, are how people choose it; without words it is one that they type.
    """

    answer: str
    says: tuple[Change | Count, ...]
    words: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question; `asking` is what is told, and the question alone. `with_answers`: its words, where they name those.

    `answers`: what it takes, for people. `lines`: what the numbers 1, 2 ... of an answer stand for. `about`: the ids
    that it is about; of *before the count?* they are (movement, count) pairs in `pairs`, by the entries in `lines`.
    """

    asks: Asks
    asking: Asking
    answers: tuple[str, ...]
    with_answers: str = ""
    lines: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    pairs: tuple[tuple[tuple[str, str], ...], ...] = ()
    choices: tuple[Choice, ...] = ()
    other: Change | None = None
    members: tuple[Count, ...] = ()

    @property
    def words(self) -> str:
        """All of it as one line."""
        return self.with_answers or self.asking.words

    @property
    def key(self) -> str:
        """The same for the same question, whatever is told of it."""
        field = self.other.field if self.other else ""
        return " ".join((self.asks, *self.about[:2], field)).strip()

    @property
    def wants_weight(self) -> bool:
        """Whether a weight that is typed answers it."""
        return self.other is not None and self.other.field in WEIGHT_FIELDS

    @property
    def wants_number(self) -> bool:
        """Whether a number that is typed answers it."""
        return self.asks is Asks.WHOLE or (self.other is not None and self.other.field in WHOLE_NUMBER_FIELDS)
