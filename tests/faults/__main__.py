"""Soaks: power cuts, fleets of laptops, fuzzing, scans on every screen; each for its share of the time.

python -m tests.faults --minutes 30        the long run, as before a release
python -m tests.faults --minutes 2         what CI runs
"""

from __future__ import annotations

import argparse
import secrets
import sys

from tests.faults.fleet import run_fleets
from tests.faults.fuzzing import run_fuzzing
from tests.faults.power_cuts import run_power_cuts
from tests.faults.scanning import run_scans

SOAKS = (("power cuts", run_power_cuts), ("fleets", run_fleets), ("fuzzed inputs", run_fuzzing), ("scans", run_scans))


def main() -> int:
    """Runs all soaks and says how many rounds each did."""
    words = argparse.ArgumentParser(description="Soak tests.")
    words.add_argument("--minutes", type=float, default=30, help="for all of them together")
    words.add_argument("--seed", type=int, default=None, help="to play one run again")
    asked = words.parse_args()
    seed = secrets.randbelow(10**6) if asked.seed is None else asked.seed
    for name, soak in SOAKS:
        rounds = soak(asked.minutes * 60 / len(SOAKS), seed)
        print(f"{name}: {rounds} passed (seed {seed})", flush=True)  # noqa: T201 - it is a command
    return 0


if __name__ == "__main__":
    sys.exit(main())
