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
    """An entry of today in plain words; `hour` is empty where it is not kept (any more)."""

    entry: str
    words: str
    hour: str
    stands: bool


@dataclass(frozen=True, slots=True)
class NearlyGone:
    """An item that runs low and what is left of it, in words."""

    name: str
    quantity_words: str
