"""Lots are shares: how what lies at a place is laid on the lots of its item.

What is held of a lot first, for what left since was of another; then from the latest date backwards, each lot at most
its own in minus out; the rest has no lot. In: bare numbers by lot. Out: shares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.dates import DateKind
from pantry.codes.lots import dated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NO_DATE = "9999"  # behind every date
_NOTHING: Mapping[str, int] = {}

Share = tuple[str, str | None, int]
"""(lot, best by, how much)."""


class LotReader:
    """Lays quantities on lots; each lot's text is read once."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[str, str, str | None]] = {}

    def shares(
        self, quantity: int, lots: Mapping[str, int], held: Mapping[str, int] | None = None
    ) -> tuple[Share, ...]:
        """Soonest first, what has no lot last; `held`: how much of a lot is held, which is all that is laid on it."""
        left, kept = max(quantity, 0), held or _NOTHING
        found: list[tuple[str, str, str | None, int]] = []
        for date, lot, by in self.laid_in_order(lots, kept):
            share = min(max(lots[lot], 0), kept.get(lot, left), left)
            if share > 0:
                found.append((date, lot, by, share))
                left -= share
        if kept:
            found.sort(key=lambda one: one[:2], reverse=True)
        found.reverse()
        shared: list[Share] = [(lot, by, share) for _, lot, by, share in found]
        rest = quantity if quantity < 0 else left
        if rest:
            shared.append(("", None, rest))
        return tuple(shared)

    def laid_in_order(
        self, lots: Iterable[str], held: Mapping[str, int] = _NOTHING
    ) -> list[tuple[str, str, str | None]]:
        """(date, lot, best by) of each, as they are laid."""
        in_order = sorted(map(self._ordered, lots), reverse=True)
        if held:
            in_order.sort(key=lambda one: one[1] not in held)
        return in_order

    def _ordered(self, lot: str) -> tuple[str, str, str | None]:
        """The date that orders, the lot, and the date to use it by."""
        if lot not in self._read:
            kind, date = dated(lot)
            self._read[lot] = date or _NO_DATE, lot, None if kind is DateKind.PACKED_ON else date or None
        return self._read[lot]


def shares(quantity: int, lots: Mapping[str, int], held: Mapping[str, int] | None = None) -> tuple[Share, ...]:
    """The same of one item."""
    return LotReader().shares(quantity, lots, held)
