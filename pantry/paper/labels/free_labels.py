"""Which labels of a part-used sheet are still free, and which are next.

In: the first free label and the spoiled ones, by their numbers row by row from 1. Out: places to print on, and what is
free after so many labels.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, islice
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.paper.stocks import StockPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.paper.stocks import Stock


@dataclass(frozen=True, slots=True)
class FreeLabels:
    """A sheet's labels from the number `start` on, but not the `spoiled` ones; the sheets after it are whole."""

    start: int = 1
    spoiled: tuple[int, ...] = ()

    def places(self, stock: Stock) -> Iterator[tuple[int, int]]:
        """(sheet, place on it) of each free label, both from 0, without end."""
        most = stock.labels_a_page
        for number in count(self.start - 1):
            sheet, place = divmod(number, most)
            if sheet or place + 1 not in self.spoiled:
                yield sheet, place

    def after(self, stock: Stock, printed: int) -> FreeLabels:
        """What is free once so many labels are printed: of the same sheet, or of the last that was begun."""
        sheet, place = next(islice(self.places(stock), printed, None))
        following = place + 1
        return FreeLabels(following, () if sheet else tuple(one for one in self.spoiled if one > following))

    def refuse_none(self, stock: Stock) -> None:
        """Raises `RefusedInput` where the sheet has no such labels, or none of them is free."""
        most = stock.labels_a_page
        if not 1 <= self.start <= most:
            raise RefusedInput(
                "A sheet of {stock} has labels 1 to {most}, so printing can't start at {start}. Nothing was printed.",
                stock=stock.name,
                most=most,
                start=self.start,
            )
        unknown = [str(one) for one in self.spoiled if not 1 <= one <= most]
        if unknown:
            raise RefusedInput(
                "A sheet of {stock} has labels 1 to {most}, so {unknown} can't be left out. Nothing was printed.",
                stock=stock.name,
                most=most,
                unknown=", ".join(unknown),
            )
        if next(self.places(stock))[0]:
            raise RefusedInput(
                "With those left out, no label of this sheet is free. Nothing was printed. Take a new sheet and start"
                " at 1."
            )


def can_be_part_used(stock: Stock) -> bool:
    """Whether a sheet of it can be part-used: a roll never is."""
    return stock.page is not StockPage.ROLL and stock.labels_a_page > 1
