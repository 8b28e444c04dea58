"""Rooms of a site where nothing happened yet: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table

ROOMS = ("start", "bags", "stock", "count", "pack", "unknowns", "close", "reports", "recalls", "catalog")


def play_empty_rooms(table: Table, see: Callable[[str], None]) -> None:
    """Plays each room; `see` is told its name when it is there."""
    for room in ROOMS:
        table.hand(f"/{room}\n")
        see(f"empty_{room}")
        table.window.leave_page()
