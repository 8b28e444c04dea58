"""The closed list of answers: what happened, its tone, its words and numbers. Every line gets one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Did(StrEnum):
    """What a line came to."""

    TOOK = "took"
    GAVE = "gave"
    VISIT = "visit"
    SERVED = "served"
    WASTED = "wasted"
    WEIGHED = "weighed"
    DATED = "dated"
    NAMED = "named"
    SET = "set"
    UNDID = "undid"
    SWITCHED = "switched"
    LISTED = "listed"
    NOTHING = "nothing"
    REFUSED = "refused"


class Look(StrEnum):
    """A reason to look at a line again; it is saved all the same."""

    UNKNOWN = "unknown"
    PAST_DATE = "past_date"
    RECALLED = "recalled"
    OVER_LIMIT = "over_limit"
    BELOW_ZERO = "below_zero"
    ODD_NUMBER = "odd_number"
    SEPARATOR_LOST = "separator_lost"
    ALREADY_HERE = "already_here"
    TOO_WARM = "too_warm"


class Tone(StrEnum):
    """How a reply is painted: plain, ok (a check), unknown (?), look (a triangle), refused, not saved (red)."""

    PLAIN = "plain"
    OK = "ok"
    UNKNOWN = "unknown"
    LOOK = "look"
    REFUSED = "refused"
    NOT_SAVED = "not_saved"


@dataclass(frozen=True, slots=True)
class Totals:
    """The day so far at this site; weights in grams."""

    households: int = 0
    people: int = 0
    in_g: int = 0
    out_g: int = 0
    plates: int = 0
    lines_in: int = 0
    to_name: int = 0


@dataclass(frozen=True, slots=True)
class Fix:
    """A one-key mend that a card offers: the key, its words, and the line that does it."""

    key: str
    words: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answer to one line.

    `headline` and `detail` are the card's two lines, `says` is the same as one sentence; `asks` is the
    question that now stands over the box. `quantity` is in `unit`, `grams` is the weight of all of it.
    `keeps_text`: the line stays in the box. `choices` are listed for the keys 1-9.
    """

    line: str
    did: Did
    saved: bool = False
    entry: str | None = None
    item: str | None = None
    name: str | None = None
    quantity: int | None = None
    unit: str | None = None
    grams: int | None = None
    lot: str | None = None
    best_by: str | None = None
    says: str = ""
    asks: str = ""
    look: tuple[Look, ...] = ()
    totals: Totals = field(default_factory=Totals)
    tone: Tone = Tone.PLAIN
    headline: str = ""
    detail: str = ""
    fix: Fix | None = None
    choices: tuple[str, ...] = ()
    keeps_text: bool = False
