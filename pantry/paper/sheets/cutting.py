"""Lines to cut along: dashed, with scissors where the cut begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.paper.page import Pages

SCISSORS_PT = 12.0


def cut_across(pages: Pages, left: float, right: float, y: float) -> None:
    """From the left to the right."""
    pages.pictogram("scissors", (left, y - SCISSORS_PT / 2), SCISSORS_PT)
    pages.dashes((left + SCISSORS_PT + 2, y), (right, y))


def cut_down(pages: Pages, x: float, top: float, bottom: float) -> None:
    """From the top down, after the cuts across."""
    pages.dashes((x, top), (x, bottom))
