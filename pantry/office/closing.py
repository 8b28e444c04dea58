"""Closes a day: what was not said to be left of bread, produce, ready food and dairy was shared.

What is left is a count whose difference was given; it is derived and never booked. Of volunteers
the sum of their minutes is booked, and their names and hours are gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import day_thing
from pantry.catalog.kinds import Kind
from pantry.events import Act, Change, Draft
from pantry.office.volunteers import book_minutes, helping
from pantry.readings.fields import NO, STANDS, YES
from pantry.shelf.left import LeftOfDay

if TYPE_CHECKING:
    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.shelf import Shelf
    from pantry.store import SiteFile

SHARED_UNLESS_SAID = (Kind.BREAD, Kind.PRODUCE, Kind.PREPARED, Kind.DAIRY)


def left_of(shelf: Shelf, site_file: SiteFile, clock: Clock, date: str) -> LeftOfDay:
    """The end of a day of this site, as the books have it now."""
    return LeftOfDay(site_file.reading, shelf, date, is_past=date < clock.today().isoformat())


def close_day(books: Books, shelf: Shelf, site_file: SiteFile, clock: Clock, date: str = "") -> Saved | None:
    """Counts what is left of the day's kinds as nothing, marks the day closed and forgets its hours.

    Kinds of which some was said to be left stay as they were said. `date`: "" is today. None: it was closed already.
    """
    today = clock.today().isoformat()
    day = left_of(shelf, site_file, clock, date or today)
    rows = tuple(count for kind in SHARED_UNLESS_SAID if not day.some_left(kind) for count in day.all_shared(kind))
    saved = None
    if rows or not shelf.day_closed(day.date):
        closed = Change(thing=day_thing(day.date), field="closed", value=YES)
        saved = books.record(Draft(Act.COUNTED, day.date, (*rows, closed)))
    if helping(site_file, clock).date <= day.date:
        book_minutes(books, site_file, clock)
    if day.date == today:
        site_file.today.erase_hours()
    else:
        site_file.today.erase_hours_until(day.date)
    return saved


def open_day(books: Books, saved: Saved) -> None:
    """The day is open again, and what its close gave is there again; its hours stay erased. Raises NotSaved."""
    closed = Change(thing=day_thing(saved.entry.date), field="closed", value=NO)
    books.settle((Change(thing=saved.entry.entry, field=STANDS, value=NO), closed))
