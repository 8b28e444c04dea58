"""A visit's `bag` cell: which bag, how many, and whether they were half bags.

`b…` is one bag, `b…*2` two; `b…/2*2` two half ones: the number stays at the end, where every version reads it.
"""

from __future__ import annotations

from dataclasses import dataclass

from pantry.books.effects import bags_in

_HALF = "/2"


@dataclass(frozen=True, slots=True)
class BagsTaken:
    """So many of a bag; no bag at all is ""."""

    bag: str
    times: int = 1
    half: bool = False

    @property
    def cell(self) -> str:
        """As the books keep it."""
        bag = f"{self.bag}{_HALF}" if self.half else self.bag
        return bag if self.times == 1 else f"{bag}*{self.times}"


def read_bag_cell(cell: str) -> BagsTaken:
    """What a cell says; a number that can't be read is one."""
    bag = cell.partition("*")[0]
    return BagsTaken(bag.removesuffix(_HALF), bags_in(cell) if cell else 1, half=bag.endswith(_HALF))
