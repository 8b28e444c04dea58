"""Closes the day: what was not said to be left of bread, produce, ready food and dairy was shared.

What is left is a count whose difference was given; it is derived and never booked. Of volunteers
the sum of their minutes is booked, and their names and hours are gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import day_thing
from pantry.catalog.kinds import Kind
from pantry.events import Act, Change, Draft
from pantry.office.volunteers import book_minutes
from pantry.shelf.left import left_counts

if TYPE_CHECKING:
    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.shelf import Shelf
    from pantry.store import SiteFile

SHARED_UNLESS_SAID = (Kind.BREAD, Kind.PRODUCE, Kind.PREPARED, Kind.DAIRY)


def close_day(books: Books, shelf: Shelf, site_file: SiteFile, clock: Clock) -> Saved | None:
    """Counts what is left of the day's kinds as nothing, marks the day closed and forgets its hours.

    Kinds that were said with `/left` today stay as they were said. None: the day was closed already.
    """
    today = clock.today().isoformat()
    said = shelf.kinds_said_left(today)
    rows = tuple(count for kind in SHARED_UNLESS_SAID if kind not in said for count in left_counts(shelf, kind, 0))
    saved = None
    if rows or not shelf.day_closed(today):
        closed = Change(thing=day_thing(today), field="closed", value="yes")
        saved = books.record(Draft(Act.COUNTED, today, (*rows, closed)))
    book_minutes(books, site_file, clock)
    site_file.today.erase_hours()
    return saved
