"""A simulated day of 3,000 lines at the window, and a second one: the slowest act, and memory that doesn't grow.

Offscreen, on 10,000 items and 100,000 movements. An act is the keys of a hand or a scanner up to the painted answer, so
no event handler in it took longer.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.big_books import copy_of
from tests.bench.long_day import LINES_A_DAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

ITEMS, MOVEMENTS = 10_000, 100_000
DAYS = 2
SLOWEST_MS, MOST_MB, GROWTH = 100, 150, 1.02
REPOSITORY = Path(__file__).parents[2]


def test_two_days_of_3000_lines(
    benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path], tmp_path: Path
) -> None:
    site = copy_of(big_site(ITEMS, MOVEMENTS), tmp_path)

    def play() -> dict[str, object]:
        program = (sys.executable, "-m", "tests.bench.long_day", str(site), str(DAYS))
        done = subprocess.run(program, cwd=REPOSITORY, check=True, capture_output=True, text=True)
        found: dict[str, object] = json.loads(done.stdout)
        return found

    played = benchmark.pedantic(play, rounds=1)
    first, second = played["resident_mb"]
    slowest = dict(sorted(played["slowest_ms"].items(), key=lambda one: -one[1]))
    benchmark.extra_info |= {
        "mb": second, "wanted_mb": MOST_MB, "growth": second / first, "wanted_growth": GROWTH,
        "slowest_ms": slowest, "wanted_ms": SLOWEST_MS,
    }  # fmt: skip
    acts = ", ".join(f"{name} {took:.0f}" for name, took in slowest.items())
    print(f"\n{DAYS} days of {LINES_A_DAY} lines: memory {first:.0f} and {second:.0f} MB, {second / first:.3f} times"
          f" (wanted {MOST_MB} MB, {GROWTH}); slowest acts in ms: {acts} (wanted {SLOWEST_MS})")  # fmt: skip
