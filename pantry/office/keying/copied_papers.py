"""What all that is copied from paper into the books has in common: its day, what it takes the place of, its shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import Change
from pantry.readings.fields import STANDS

if TYPE_CHECKING:
    from pantry.clock import Clock
    from pantry.shelf.kept_papers import KeptPaper

MOST_HOUSEHOLDS = 5_000  # of a day or a page whose totals alone are known


def refuse_day_ahead(date: str, clock: Clock) -> None:
    """Raises RefusedInput for a day that has not come yet."""
    if date > clock.today().isoformat():
        raise RefusedInput("That day has not come yet. Nothing was saved. Check the date.")


def taken_back(kept: KeptPaper) -> tuple[Change, ...]:
    """What the books hold of a paper stands no more: it is keyed in anew."""
    return tuple(Change(thing=entry, field=STANDS, value="no") for entry in kept.entries)


def even_shares(whole: int, parts: int) -> tuple[int, ...]:
    """A sum of which the parts are not known, in shares that differ by one at most, the larger ones first."""
    each, more = divmod(whole, parts) if parts else (0, 0)
    return tuple(each + (1 if number < more else 0) for number in range(parts))
