"""Big books, made once for all benchmarks of a run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.bench.big_books import big_books

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="session")
def big_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int, int], Path]:
    """Gives a site file with so many items and movements; copy it before you write into it."""
    made: dict[tuple[int, int], Path] = {}

    def site(items: int, movements: int) -> Path:
        if (items, movements) not in made:
            made[items, movements] = big_books(tmp_path_factory.mktemp("big"), items, movements)
        return made[items, movements]

    return site


@pytest.fixture(scope="session")
def sizes() -> tuple[int, ...]:
    """How many movements: with PANTRY_MILLION set, up to a million, which takes some minutes to make."""
    usual = (1_000, 10_000, 100_000)
    return (*usual, 1_000_000) if os.environ.get("PANTRY_MILLION") else usual
