"""What there is to fill bags with: on the shelf and packed, and how many bags that makes. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lots import Lot
from pantry.places import PACKED
from pantry.rules.filling import WANTED, bags_from, filled_by, halved

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pantry.rules.filling import Line
    from pantry.shelf.bags import Bag
    from pantry.shelf.holds import Touched
    from pantry.shelf.shelf import Shelf


def lines_of(bag: Bag, *, half: bool = False) -> Sequence[Line]:
    """The choices of each line of its recipe, (item, quantity)."""
    return [halved(portion.choices) if half else portion.choices for portion in bag.recipe]


def has_substitutes(lines: Sequence[Line]) -> bool:
    """Whether something else may go into a line."""
    return any(len(line) > 1 for line in lines)


def there_for(shelf: Shelf, lines: Sequence[Line]) -> Mapping[str, int]:
    """What may be given of each item; what is held, all of it or a lot, is not there."""
    items = {item for line in lines for item, _ in line}
    return {item: 0 if _is_held(shelf, item) else _lying(shelf, item) for item in items}


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A line of a recipe whose own choice is held; `instead`: what goes in now, None: nothing can.

    Not `sure`: a lot of it is held, and bags may be filled from another one that lies there.
    """

    line: int
    item: str
    why: str
    lot: str
    sure: bool
    instead: tuple[str, int] | None = None


def held_in(shelf: Shelf, bag: Bag) -> tuple[HeldLine, ...]:
    """The lines that can't be filled as they are, or not from every lot."""
    lines = lines_of(bag)
    held = {at: shelf.holds.on((line[WANTED][0],), Lot()) for at, line in enumerate(lines)}
    if not any(held.values()):
        return ()
    fills = filled_by(lines, there_for(shelf, lines))
    return tuple(
        HeldLine(
            at, line[WANTED][0], one.hold.why, one.hold.lot, _is_all_held(shelf, one), line[fill] if fill else None
        )
        for at, (line, fill) in enumerate(zip(lines, fills, strict=True))
        if (one := held[at])
    )


def bags_left(shelf: Shelf, bag: Bag, *, half: bool = False) -> int | None:
    """How many can be filled; None: it has no recipe, and is only counted."""
    lines = lines_of(bag, half=half)
    return bags_from(lines, there_for(shelf, lines)) if lines else None


def _lying(shelf: Shelf, item: str) -> int:
    known = shelf.item(item)
    there = shelf.free.of(item)
    return there if known and known.lies_at == PACKED else there + max(shelf.free.at(item, PACKED), 0)


def _is_all_held(shelf: Shelf, touched: Touched) -> bool:
    return touched.sure or shelf.free.is_all_held(touched.item)


def _is_held(shelf: Shelf, item: str) -> bool:
    held = shelf.holds.on((item,), Lot())
    return held is not None and held.sure
