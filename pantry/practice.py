"""The practice table: a site file of its own that volunteers may fill with anything, and that is gone afterwards.

In: what the table speaks and weighs in. Out: its path; at the end, and at the next start after a crash, no file of it.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from pantry.assembly import new_pantry
from pantry.language import Language
from pantry.office.bags import make_bag
from pantry.settings import SiteSettings

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.clock import Clock


def practice_path() -> Path:
    """Where this user's practice table stands while there is one: in a folder of its own."""
    return user_data_path("pantry", appauthor=False) / "practice" / "practice.pantry"


def make_practice(clock: Clock, like: SiteSettings) -> Path:
    """Makes a practice table that speaks and weighs as another site does. Raises SiteFileError."""
    wipe_practice()
    path, say = practice_path(), Language(like.language).say
    pantry = new_pantry(path, clock, SiteSettings(say("Practice"), like.language, units=like.units))
    try:
        pantry.site_file.mark_as_practice()
        make_bag(pantry.books, clock, say("Standard bag"), ())
        make_bag(pantry.books, clock, say("No-cook bag"), ())
    except BaseException:
        pantry.close()
        wipe_practice()
        raise
    pantry.close()
    return path


def practice_is_left() -> bool:
    """Whether files of a practice table are there: one is open, or a crash left them."""
    with contextlib.suppress(OSError):
        return practice_path().exists()
    return False


def wipe_practice() -> None:
    """Takes the practice table away with all that stands beside it; nobody may have it open."""
    path = practice_path()
    with contextlib.suppress(OSError):
        # the site file goes last: what a crash leaves of it then is found at the next start
        for leftover in sorted(path.parent.iterdir(), key=lambda one: one == path):
            if path.name in leftover.name and not leftover.name.endswith("-window"):
                leftover.unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        path.parent.rmdir()
