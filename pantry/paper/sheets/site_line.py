"""Whose page it is and of which day, fitted to its room: of a name that is too long the end is cut, never the day.

In: a clean name, days in one or two languages, a room. Out: `Fitted` lines.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.paper.fonts import Font
    from pantry.paper.page import Pages
    from pantry.paper.text import Fitted, Room
    from pantry.paper.words import Words


def fit_site_and_days(pages: Pages, site: str, days: Words, room: Room, font: Font) -> Fitted:
    """The whole name where it fits, else as much of it as leaves room for the days."""

    def fit(name: str) -> Fitted:
        return pages.fit(" · ".join(filter(None, (name, *days))), room, font)

    fitted, kept, too_many = fit(site), 0, len(site)
    if not fitted.cut:
        return fitted
    fitted = fit("")
    while too_many - kept > 1:
        letters = (kept + too_many) // 2
        shorter = fit(f"{site[:letters].rstrip()}…")
        if shorter.cut or unicodedata.combining(site[letters]):
            too_many = letters
        else:
            kept, fitted = letters, shorter
    return fitted
