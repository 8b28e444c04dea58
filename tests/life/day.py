"""One day of a month's life, as whoever acts in it is given it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from tests.life.plain_log import PlainLog
    from tests.ui.tables import Table


@dataclass(slots=True)
class Day:
    """Its date, its table, and what was written down."""

    date: str
    table: Table
    log: PlainLog
    chance: Random
