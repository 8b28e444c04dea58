"""How a sheet is wanted: its languages, its paper, its pages, and what its kind lets choose."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.paper.sizes import PaperSize

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_DAYS_AWAY = 366


@dataclass(frozen=True, slots=True)
class SheetWanted:
    """How a sheet is wanted: in one or two languages (none: the site's), on which paper, how many pages.

    `chosen`: what its kind lets choose, by name; what nobody chose is as usual. `to_see`: it is only looked at, so
    that nothing may be kept. `for_day`: the day that it is for, as a date, else today.
    """

    languages: tuple[str, ...] = ()
    paper: str = PaperSize.LETTER
    pages: int = 1
    chosen: Mapping[str, str] = field(default_factory=dict)
    to_see: bool = False
    for_day: str = ""

    def day(self, today: date) -> date:
        """The day that it is for. Raises RefusedInput for what is no date, or is over a year away."""
        if not self.for_day:
            return today
        try:
            day = date.fromisoformat(self.for_day)
        except ValueError:
            raise RefusedInput(
                "{said} is no date. Nothing was printed. Write it as 2026-11-21.", said=self.for_day
            ) from None
        if abs((day - today).days) > _MOST_DAYS_AWAY:
            raise RefusedInput("{said} is over a year away. Nothing was printed. Check the date.", said=self.for_day)
        return day

    @property
    def size(self) -> PaperSize:
        """The paper's size. Raises RefusedInput where there is none of that name."""
        if self.paper not in PaperSize.__members__.values():
            raise RefusedInput(
                "There is no paper size {paper}. Nothing was printed. The sizes are: {sizes}.",
                paper=self.paper,
                sizes=", ".join(PaperSize),
            )
        return PaperSize(self.paper)
