"""Holds every figure of every report against the plain log; says which one differs and by how much."""

from __future__ import annotations

import contextlib
import io
import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pantry.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tests.life.plain_log import PlainLog


# Words, lines and states; and people by part and age, of which small numbers are hidden.
_NO_FIGURES = frozenset({"date", "meals_by", "closed", "left", "warm_deliveries", "note", "open", "by_part_and_age"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a report beside the same one of the plain log."""

    period: str
    name: str
    told: object
    true: object

    @property
    def agrees(self) -> bool:
        """Whether they are the same."""
        return self.told == self.true

    @property
    def words(self) -> str:
        """As a person reads it."""
        return f"{self.period} {self.name}: {self.told} is told, {self.true} is true"


def compared(log: PlainLog, laptop: Path) -> tuple[Figure, ...]:
    """Every figure of each day, of the months and of the years, as a laptop tells them."""
    days = sorted({one.date for one in log.came})
    months, years = sorted({day[:7] for day in days}), sorted({day[:4] for day in days})
    figures = [figure for day in days for figure in _compared(day, log.day(day), _told(laptop, ("day", day)))]
    for what, periods in (("month", months), ("year", years)):
        for period in periods:
            told = _told(laptop, ("report", what, period))
            figures += _compared(period, log.report(period), told)
    return (*figures, *_compared_stock(log, _told(laptop, ("stock",))))


def _compared_stock(log: PlainLog, told: Sequence[Mapping[str, object]]) -> Iterator[Figure]:
    """What lies there of each thing, packed bags too."""
    lies: Counter[str] = Counter()
    for row in told:
        lies[str(row["name"])] += int(str(row["quantity"]))
    for name in sorted({*log.things, *log.packed, *lies}):
        yield Figure("now", f"stock of {name}", lies[name], log.shelf[name] + log.packed[name])


def _compared(period: str, true: Mapping[str, object], told: Mapping[str, object]) -> Iterator[Figure]:
    """Each by its name; a name that only one of both has is a difference too."""
    for name in sorted((true.keys() | told.keys()) - _NO_FIGURES):
        yield Figure(period, name, told.get(name, "nothing"), true.get(name, "nothing"))


def _told(laptop: Path, words: tuple[str, ...]) -> Any:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["--site", str(laptop), *words, "--json"]) == 0
    return json.loads(out.getvalue())
