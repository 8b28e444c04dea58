"""What the desk knows, as frozen values for whoever paints it: tiles, today's lines, what is nearly gone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BagTile:
    """A bag on offer; an `extra` one joins the last household."""

    bag: str
    name: str
    extra: bool
    selected: bool


@dataclass(frozen=True, slots=True)
class KindTile:
    """A kind of food, named in the reader's language."""

    kind: str
    name: str
    selected: bool


@dataclass(frozen=True, slots=True)
class RowOfPage:
    """A row of a page that is in the books: its number there, its entry, its day, its words."""

    number: int
    entry: str
    date: str
    words: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An item that typed letters find; `surely`: without a typo."""

    item: str
    name: str
    surely: bool


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands beside the table: a title, a line below it, and a tap that does a line; `warns`: it is amber."""

    title: str
    detail: str = ""
    act: str = ""
    line: str = ""
    warns: bool = False


@dataclass(frozen=True, slots=True)
class AgesAsked:
    """A household whose ages are asked: its people, and the words of each number, in the order of the answer.

    `last_is_rest`: the last age is who is left, else it is asked too.
    """

    entry: str
    people: int
    bands: tuple[str, ...]
    last_is_rest: bool


@dataclass(frozen=True, slots=True)
class TodayLine:
    """An entry of today in plain words, and the `act` that made it; `told` says too which way it went.

    `hour` is empty where it is not kept (any more); `sent`: a stick holds it.
    """

    entry: str
    words: str
    hour: str
    stands: bool
    sent: bool = False
    act: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part of a line; `event` names it, `entry` is the line that it stands in."""

    event: str
    entry: str
    words: str
    stands: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class OpenedLine:
    """A line that is open to be set right."""

    entry: str
    words: str
    hour: str
    stands: bool
    sent: bool
    parts: tuple[PartLine, ...]


@dataclass(frozen=True, slots=True)
class NearlyGone:
    """An item that runs low and what is left of it, in words; `ends` is when at today's pace, where that is known."""

    name: str
    quantity_words: str
    ends: str = ""


@dataclass(frozen=True, slots=True)
class BagsEnd:
    """When the chosen bag ends, or how few there are, in words."""

    title: str
    detail: str
