"""The practice day's clock: it moves when a line is typed, and draws the same numbers every time."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta

from pantry.clock import Clock

_OPENS = time(12, 30)


class Moment:
    """A moment that passes by seconds, from day to day."""

    def __init__(self, first: date, seed: str) -> None:
        self._now = datetime.combine(first, _OPENS).astimezone()
        self.random = random.Random(seed)  # noqa: S311 - a practice day, not a secret

    def clock(self) -> Clock:
        """The clock that reads this moment."""
        return Clock(now=lambda: self._now, random_bytes=self.random.randbytes)

    def pass_seconds(self, seconds: float) -> None:
        """Lets time pass."""
        self._now += timedelta(seconds=seconds)

    def open_on(self, day: date) -> None:
        """The table opens on another day."""
        self._now = datetime.combine(day, _OPENS).astimezone()
