"""The day so far as the table shows it.

Which items are still to name takes 10 ms on large books, and the screen asks after every line: their number is
remembered until a change is written, or another program writes, whose catalog has names too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.desk.state import Mode

if TYPE_CHECKING:
    from pantry.reply import Totals
    from pantry.shelf import Shelf
    from pantry.store import SiteFile


class DayTotals:
    """Reads a day's totals."""

    def __init__(self, shelf: Shelf, site_file: SiteFile) -> None:
        self._shelf, self._site_file = shelf, site_file
        self._counted_at: tuple[int, int] | None = None
        self._to_name = 0

    def of(self, date: str, mode: Mode) -> Totals:
        """A day's totals; while food comes in with its lines and what is to name, which nothing else shows."""
        totals = self._shelf.totals(date)
        if mode is not Mode.IN:
            return totals
        return replace(totals, lines_in=self._shelf.lines_in(date), to_name=self._count_to_name())

    def _count_to_name(self) -> int:
        now = (self._shelf.newest_change(), self._site_file.changed_elsewhere())
        if now != self._counted_at:
            self._to_name = len(self._shelf.unnamed())
            self._counted_at = now
        return self._to_name
