"""What most tests stand on: a held clock and a new site on a real file."""

from __future__ import annotations

import gc
import os
import random
from datetime import datetime, timedelta, timezone
from itertools import count
from typing import TYPE_CHECKING

import pytest

from pantry.clock import Clock
from pantry.settings import SiteSettings
from tests.homes import environment_of
from tests.sites import new_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pantry.assembly import Pantry

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
gc.disable()  # what is collected stays to the end: to look through it again and again takes a quarter of that time


def pytest_collection_finish() -> None:
    """From here on garbage is looked for, among what the tests make."""
    gc.freeze()
    gc.enable()


SATURDAY = datetime(2026, 11, 21, 14, 6, tzinfo=timezone(timedelta(hours=-5)))


class HeldClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime, seed: int) -> None:
        self.now = now
        self.random = random.Random(seed)

    def clock(self) -> Clock:
        return Clock(now=lambda: self.now, random_bytes=self.random.randbytes)

    def pass_time(self, **passed: float) -> None:
        self.now += timedelta(**passed)


@pytest.fixture
def held() -> HeldClock:
    return HeldClock(SATURDAY, seed=1)


@pytest.fixture
def clock(held: HeldClock) -> Clock:
    return held.clock()


@pytest.fixture
def pantry(tmp_path: Path, clock: Clock, held: HeldClock) -> Iterator[Pantry]:
    opened = new_site(tmp_path / "oak.pantry", clock, held.random, SiteSettings(name="Oak St table"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def _new_home(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Makes folders by number: pytest's own would look through those of all tests before."""
    homes, numbers = tmp_path_factory.mktemp("homes"), count()

    def made() -> Path:
        home = homes / str(next(numbers))
        home.mkdir()
        return home

    return made


@pytest.fixture(autouse=True)
def _own_home(_new_home: Callable[[], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes this user's own settings."""
    for name, home in environment_of(_new_home()).items():
        monkeypatch.setenv(name, home)
    monkeypatch.delenv("PANTRY_SITE", raising=False)
