"""Holds every figure of every report against the plain log; says which one differs and by how much."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.life.commands import told
from tests.life.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tests.life.plain_log import PlainLog


# Words, lines and states; and people by part and age, of which small numbers are hidden.
_NO_FIGURES = frozenset({"date", "meals_by", "closed", "left", "warm_deliveries", "note", "open", "by_part_and_age"})


def compared(log: PlainLog, laptop: Path) -> tuple[Figure, ...]:
    """Every figure of each day, of the months and of the years, as a laptop tells them."""
    days = sorted({one.date for one in log.came})
    months, years = sorted({day[:7] for day in days}), sorted({day[:4] for day in days})
    figures = [figure for day in days for figure in _compared(day, log.day(day), told(laptop, "day", day))]
    for what, periods in (("month", months), ("year", years)):
        for period in periods:
            figures += _compared(period, log.report(period), told(laptop, "report", what, period))
    return (*figures, *_compared_stock(log, told(laptop, "stock")))


def _compared_stock(log: PlainLog, rows: Sequence[Mapping[str, object]]) -> Iterator[Figure]:
    """What lies there of each thing, packed bags too."""
    lies: Counter[str] = Counter()
    for row in rows:
        lies[str(row["name"])] += int(str(row["quantity"]))
    for name in sorted({*log.things, *log.packed, *lies}):
        yield Figure("now", f"stock of {name}", lies[name], log.shelf[name] + log.packed[name])


def _compared(period: str, true: Mapping[str, object], by_name: Mapping[str, object]) -> Iterator[Figure]:
    """Each by its name; a name that only one of both has is a difference too."""
    for name in sorted((true.keys() | by_name.keys()) - _NO_FIGURES):
        yield Figure(period, name, by_name.get(name, "nothing"), true.get(name, "nothing"))
