"""What fills each line of a bag: the first of its choices that is there. Pure.

In: lines, each of (thing, quantity) choices from the wanted one to the last substitute; what is there of each thing.
Out: which choice fills each line, and how many bags all of it makes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pantry.rules.half import half_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Choice = tuple[str, int]
    Line = Sequence[Choice]

WANTED = 0  # the number of a line's own choice


def halved(line: Line) -> Line:
    """The same line of a half bag."""
    return [(thing, half_of(quantity)) for thing, quantity in line]


def filled_by(lines: Iterable[Line], there: Mapping[str, int]) -> tuple[int | None, ...]:
    """The number of the choice that fills each line, from the first line on; None where none of them is there."""
    left = Counter(there)
    found = []
    for line in lines:
        at = next((at for at, (thing, quantity) in enumerate(line) if quantity <= left[thing]), None)
        if at is not None:
            thing, quantity = line[at]
            left[thing] -= quantity
        found.append(at)
    return tuple(found)


def bags_from(lines: Sequence[Line], there: Mapping[str, int]) -> int:
    """How many bags can be filled, one after the other; without a line there is nothing to fill."""
    left, bags = Counter(there), 0
    while (each := _one_bag(lines, left)) and (more := min(left[thing] // each[thing] for thing in each)):
        bags += more  # until one of these things ends, every bag is filled alike
        for thing, quantity in each.items():
            left[thing] -= more * quantity
    return bags


def _one_bag(lines: Sequence[Line], there: Mapping[str, int]) -> Counter[str]:
    """What the next bag takes of each thing; nothing where a line can't be filled."""
    takes: Counter[str] = Counter()
    for line, at in zip(lines, filled_by(lines, there), strict=True):
        if at is None:
            return Counter()
        thing, quantity = line[at]
        takes[thing] += quantity
    return takes
