"""What the room of recalls does away from the window's thread: reads a list, goes through the lists.

In: frozen values. Out: frozen values. Each opens the site itself, beside the window.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.office.recalling import take_in_list, touched

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.clock import Clock
    from pantry.office.recalling import ListTaken
    from pantry.recalls.matching import Match
    from ui.work import Progress


def reading(site: Path, clock: Clock, path: str) -> Callable[[Progress], ListTaken]:
    """A list is taken in, and what it surely means is held."""

    def job(progress: Progress) -> ListTaken:
        with closing(open_pantry(site, clock)) as pantry:
            return take_in_list(pantry.books, pantry.shelf, pantry.site_file, clock, Path(path), progress)

    return job


def looking(site: Path, clock: Clock) -> Callable[[Progress], tuple[Match, ...]]:
    """What of ours the lists may mean."""

    def job(progress: Progress) -> tuple[Match, ...]:
        with closing(open_pantry(site, clock)) as pantry:
            return touched(pantry.site_file.reading, pantry.shelf, clock, progress)

    return job
