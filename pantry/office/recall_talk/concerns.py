"""What of ours is held, or may be recalled by a list: one for each item and lot, the most pressing first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lots import meets, read_lot
from pantry.office.recalling import lying, not_cleared
from pantry.recalls.matching import Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pantry.readings.holds import Hold
    from pantry.recalls.matching import Match
    from pantry.shelf import Shelf

_TIERS = {tier: at for at, tier in enumerate(Tier)}


@dataclass(frozen=True, slots=True)
class Concern:
    """One lot of an item ("" is all of it, or no lot): why it is held, and what the lists say, the surest first."""

    item: str
    lot: str
    quantity: int
    matches: tuple[Match, ...] = ()
    hold: Hold | None = None

    @property
    def key(self) -> str:
        """What it is chosen by."""
        return f"{self.item} {self.lot}"

    @property
    def tier(self) -> Tier | None:
        """How sure the surest list is."""
        return self.matches[0].tier if self.matches else None

    @property
    def is_to_hold(self) -> bool:
        """Whether a list surely means it, and nobody holds it."""
        return self.hold is None and self.tier is Tier.HOLD


def concerns(shelf: Shelf, matches: Iterable[Match]) -> tuple[Concern, ...]:
    """First what should be held, then what is, then what the lists may mean; less what somebody looked at.

    `matches`: the surest first, as `touched` tells them.
    """
    together: dict[tuple[str, str], list[Match]] = {}
    for match in not_cleared(shelf, matches):
        if not match.recall.ended:
            together.setdefault((match.item, match.lot), []).append(match)
    holds: dict[str, list[Hold]] = {}
    for hold in shelf.holds.open():
        holds.setdefault(hold.item, []).append(hold)
    found = [
        Concern(item, lot, said[0].quantity, tuple(said), _hold_on(lot, holds.get(item, ())))
        for (item, lot), said in together.items()
    ]
    told = {one.hold for one in found if one.hold}
    found += [
        Concern(hold.item, hold.lot, lying(shelf, hold.item, hold.lot), (), hold)
        for of_item in holds.values()
        for hold in of_item
        if hold not in told
    ]
    return tuple(sorted(found, key=_pressing))


def concern_now(shelf: Shelf, before: Concern) -> Concern:
    """The same one as it reads after something was saved."""
    quantity = lying(shelf, before.item, before.lot)
    matches = not_cleared(shelf, before.matches)
    own = [hold for hold in shelf.holds.open() if hold.item == before.item]
    return Concern(before.item, before.lot, quantity, matches, _hold_on(before.lot, own))


def _hold_on(lot: str, own: Sequence[Hold]) -> Hold | None:
    """Of an item's holds that of this lot, else of all of the item."""
    if not own:
        return None  # as nearly all of thousands
    exact = (hold for hold in own if hold.lot == lot)
    wider = (hold for hold in own if not hold.lot or meets(read_lot(hold.lot), read_lot(lot)) is True)
    return next(exact, None) or next(wider, None)


def _pressing(one: Concern) -> tuple[bool, bool, int]:
    return not one.is_to_hold, one.hold is None, _TIERS[one.tier] if one.tier else 0
