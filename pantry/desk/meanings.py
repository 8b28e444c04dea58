"""The closed list of what a line can mean at the table: one frozen value for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.codes.barcodes import Code
    from pantry.codes.dates import DateRead
    from pantry.codes.gs1 import Elements
    from pantry.codes.measures import Temperature
    from pantry.desk.state import Heap
    from pantry.desk.why import Why


@dataclass(frozen=True, slots=True)
class Nothing:
    """A stray line end."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """It can't be taken; the text stays in the box."""

    why: Why


@dataclass(frozen=True, slots=True)
class WhereAreWe:
    """`?`."""


@dataclass(frozen=True, slots=True)
class Commanded:
    """`/word` and what stands behind it."""

    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class NextTimes:
    """An x24 card: the next scan counts so many."""

    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A product: by its code, a code of ours, or an item of the list; `quantity` is None where nobody said one."""

    code: Code
    elements: Elements | None = None
    quantity: int | None = None
    unused: str = ""


@dataclass(frozen=True, slots=True)
class BagCard:
    """A bag's card, perhaps with the number that stood in the box."""

    digits: str
    people: int | None


@dataclass(frozen=True, slots=True)
class HouseholdCard:
    """A household's card, perhaps with the number that stood in the box."""

    digits: str
    people: int | None


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """A place's card: where food comes from."""

    digits: str


@dataclass(frozen=True, slots=True)
class People:
    """A household."""

    people: int


@dataclass(frozen=True, slots=True)
class Ages:
    """How many of each age the last household has."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """The last token that was handed out."""

    number: int


@dataclass(frozen=True, slots=True)
class Volunteer:
    """Somebody comes to help, or goes."""

    alias: str


@dataclass(frozen=True, slots=True)
class ManyPeople:
    """`8+`: how many exactly is asked."""


@dataclass(frozen=True, slots=True)
class Plates:
    """Plates of a meal."""

    plates: int


@dataclass(frozen=True, slots=True)
class SetQuantity:
    """So many it was, of the last line."""

    quantity: int


@dataclass(frozen=True, slots=True)
class OfWhat:
    """A number before the thing that it counts."""

    number: int


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of the last line, and the code of its lot where a case said it."""

    read: DateRead
    lot_code: str = ""


@dataclass(frozen=True, slots=True)
class Warmth:
    """The temperature of the delivery just taken in."""

    temperature: Temperature


@dataclass(frozen=True, slots=True)
class WeightOfLast:
    """The weight of the last line, whose item is weighed."""

    grams: int


@dataclass(frozen=True, slots=True)
class WeightOfKind:
    """A weight of the selected kind."""

    grams: int


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes of the selected kind."""

    boxes: int


@dataclass(frozen=True, slots=True)
class HeapOfWhat:
    """So much, and no kind is in view that it could be of."""

    heap: Heap


@dataclass(frozen=True, slots=True)
class SoMuchOfChoice:
    """So much, or so many, of the one that is chosen from the open list."""

    heap: Heap | None = None
    times: int | None = None


@dataclass(frozen=True, slots=True)
class NameOfLast:
    """The name of the last line's item."""

    name: str


@dataclass(frozen=True, slots=True)
class SearchFor:
    """Words to look for, and how many of it were said; `code`: what is counted where nothing is called so."""

    words: str
    quantity: int | None = None
    code: Code | None = None


@dataclass(frozen=True, slots=True)
class Picked:
    """One of the open list, 0 is the first."""

    place: int


@dataclass(frozen=True, slots=True)
class Mend:
    """The mend that the last card offers, as the line that does it."""

    line: str


Meaning = (
    Nothing | Refusal | WhereAreWe | Commanded | NextTimes | Named | BagCard | HouseholdCard | PlaceCard | People
    | ManyPeople | Plates | SetQuantity | OfWhat | Dated | Warmth | WeightOfLast | WeightOfKind | Boxes | NameOfLast
    | SearchFor | Picked | Mend | Ages | Token | Volunteer | HeapOfWhat | SoMuchOfChoice
)  # fmt: skip
