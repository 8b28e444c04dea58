"""Sizes of sheets and lines, in points; nothing here needs the drawing library.

In: nothing. Out: `PaperSize` and the few measures that every paper shares.
"""

from __future__ import annotations

from enum import StrEnum

MM = 72 / 25.4
FRAME_PT = 0.7 * MM
LINE_PT = 0.35 * MM  # thinner than 0.25 mm is gone on the third copy
MARGIN_PT = 12.7 * MM
TICK_PT = 6 * MM  # a box to tick
BINDER_PT = 20 * MM  # the left margin of a page that is punched


class PaperSize(StrEnum):
    """The sheets that papers are made for."""

    LETTER = "letter"
    A4 = "a4"

    @property
    def points(self) -> tuple[float, float]:
        """Width and height in points."""
        return (612.0, 792.0) if self is PaperSize.LETTER else (210 * MM, 297 * MM)
