"""Throws random scans and bursts of keys at every screen and dialog of the window: see `tests/ui/harm.py`."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from random import Random

SCANS_A_SITE = 500


def run_scans(seconds: float, seed: int) -> int:
    """Scans for so many seconds; gives how many. Raises AssertionError that names the seed, the screen and the scan."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.ui.harm import Thrower
    from tests.ui.tables import fill_catalog, make_bags, new_table

    chance = Random(seed)
    until_s, thrown = time.monotonic() + seconds, 0
    while thrown == 0 or time.monotonic() < until_s:
        with tempfile.TemporaryDirectory() as folder:
            table = new_table(Path(folder) / "oak.pantry")
            fill_catalog(table.pantry, Path(folder))
            make_bags(table.pantry)
            try:
                thrown += max(1, Thrower(table, chance).throw(SCANS_A_SITE, until_s))
            except AssertionError as trouble:
                raise AssertionError(f"seed {seed}, scan {thrown}: {trouble}") from trouble
            finally:
                table.close()
    return thrown
