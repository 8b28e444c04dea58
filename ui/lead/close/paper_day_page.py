"""A day that was kept on paper, keyed in as a sheet is, under the band of its date.

In: a `DayAloneKeying`, which decides everything. Out: as the page that keys sheets in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.day_band import DayBand
from ui.sheet_page import SheetPage

if TYPE_CHECKING:
    from pantry.office.keying.day_alone import DayAloneKeying
    from ui.lead.inside import Inside


class PaperDayPage(SheetPage):
    """What is half typed stays, as on a sheet."""

    def __init__(self, inside: Inside, keying: DayAloneKeying, back: str) -> None:
        self._day = keying
        half = inside.around.half_keyed()
        half.bring_back(keying)
        super().__init__(inside.look, inside.language, keying, inside.watch, half, back=back)

    @property
    def head_words(self) -> str:
        """For which day it is written."""
        return self._day.band

    def make_head(self) -> DayBand:
        """As loud as it is on the close of an earlier day."""
        return DayBand(self._look)
