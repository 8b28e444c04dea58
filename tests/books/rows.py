"""Entries and events as the rows that a bundle brings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.books.arriving import arriving
from pantry.events import Entry

if TYPE_CHECKING:
    from pantry.books import Arriving
    from pantry.events import Event


def rows_of(*written: Entry | Event) -> Arriving:
    """Rows from elsewhere."""
    events = [event for one in written for event in (one.events if isinstance(one, Entry) else (one,))]
    return replace(arriving(events), mine=False)
