"""What one line can mean: every reading of it.

The desk decides what is meant here and now: it takes the readings in the order of the grammar (command, our own
code, product code, PLU, date, temperature, weight, boxes, count, words).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.codes.barcodes import Code
    from pantry.codes.cards import Card
    from pantry.codes.dates import DateRead
    from pantry.codes.gs1 import Elements
    from pantry.codes.measures import Temperature
    from pantry.codes.own import OwnCode


@dataclass(frozen=True, slots=True)
class Command:
    """`/word` and what stands behind it; `name` in lower case without the slash."""

    name: str
    arguments: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Every reading of one line; what it can't be is None or "".

    `scanned`: a scanner said it, or its symbology identifier shows it. `multiplier`: so many of what was scanned,
    possibly 0 or negative, to be refused; `unused`: what stood before the scan and is no multiplier.
    `card`: the command card behind `own`; its line's readings are here too. `next_multiplier`: an x24 card.
    `code`: the product, also of `elements`; unknown text only where it was scanned. `quantity`: the 24 of `24x`.
    `digits`: the line where it is digits only, and `number` its value up to nine digits, or a negative number.
    `or_more`: the 8 of `8+`. `asks`: `?`. `words`: the letters as typed, controls taken out, behind a multiplier too,
    where they can be an unknown `code` as well. `no_such_date`: written as a date, as `31feb`; `no_such_weight`:
    as a weight, as `-5lb`. `too_long`: not read.
    """

    text: str
    scanned: bool = False
    multiplier: int | None = None
    unused: str = ""
    command: Command | None = None
    own: OwnCode | None = None
    card: Card | None = None
    next_multiplier: int | None = None
    code: Code | None = None
    elements: Elements | None = None
    plu: Code | None = None
    date: DateRead | None = None
    no_such_date: bool = False
    temperature: Temperature | None = None
    weight_g: int | None = None
    no_such_weight: bool = False
    boxes: int | None = None
    quantity: int | None = None
    digits: str = ""
    number: int | None = None
    or_more: int | None = None
    asks: bool = False
    words: str = ""
    too_long: bool = False

    @property
    def is_empty(self) -> bool:
        """Nothing was typed: a stray CR or LF must not become a guest."""
        return not (self.text.strip() and (self.words or self.digits or self.names_something or self.command))

    @property
    def names_something(self) -> bool:
        """A product, PLU, case or code of ours is named."""
        return any((self.own, self.code, self.elements, self.plu))
