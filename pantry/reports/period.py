"""The totals of a day, a month or a year, as frozen values; weights in grams, money in cents, time in minutes."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from pantry.places import Way

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Found = tuple[int, int]  # quantity, grams


@dataclass(frozen=True, slots=True)
class Sums:
    """What adds up: each figure of a month is the sum of its days'."""

    date: str
    households: int
    people: int
    visits: int
    bags: int
    plates: int
    in_g: int
    out_g: int
    waste_g: int
    sent_g: int
    volunteers_min: int

    @classmethod
    def of(cls, date: str, found: Mapping[str, Found]) -> Sums:
        """From the books' totals by their way."""
        none = (0, 0)
        return cls(
            date=date,
            households=found.get(Way.HOUSEHOLDS, none)[0],
            people=found.get(Way.PEOPLE, none)[0],
            visits=found.get(Way.VISITS, none)[0],
            bags=found.get(Way.BAGS, none)[0],
            plates=found.get(Way.PLATES, none)[0],
            in_g=found.get(Way.IN, none)[1],
            out_g=found.get(Way.OUT, none)[1],
            waste_g=found.get(Way.WASTE, none)[1],
            sent_g=found.get(Way.SENT, none)[1],
            volunteers_min=found.get(Way.MINUTES, none)[0],
        )

    @classmethod
    def added(cls, date: str, parts: Iterable[Sums]) -> Sums:
        """Several days or months as one."""
        values = [astuple(part)[1:] for part in parts]
        return cls(date, *map(sum, zip(*values, strict=True)))


@dataclass(frozen=True, slots=True)
class Period(Sums):
    """The same with their parts: `by_source` and `by_kind` of what came in, `by_waste` by reason.

    `fund_cents` is None in a day; `days_open` in a day is 0 or 1.
    """

    by_source: Mapping[str, int]
    by_kind: Mapping[str, int]
    by_waste: Mapping[str, int]
    fund_cents: int | None
    days_open: int
