"""A month of a site on two laptops, lived through the window: every figure of every report against a plain log.

python -m tests.life --days 20        the whole month, as before a release; a minute or two
"""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import tempfile
from pathlib import Path
from random import Random
from unittest.mock import patch


def main() -> int:
    """Lives through the days, and says how many figures were compared and which differ."""
    words = argparse.ArgumentParser(description="A month's life.")
    words.add_argument("--days", type=int, default=20)
    words.add_argument("--seed", type=int, default=None, help="to live the same month again")
    asked = words.parse_args()
    seed = secrets.randbelow(10**6) if asked.seed is None else asked.seed
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.homes import environment_of
    from tests.life.comparing import compared
    from tests.life.month import MonthsLife
    from tests.life.on_files import compared_files

    with tempfile.TemporaryDirectory() as folder, patch.dict(os.environ, environment_of(Path(folder, "home"))):
        Path(folder, "home").mkdir()
        life = MonthsLife.of(Path(folder), Random(seed))
        life.live(asked.days)
        figures = [figure for laptop in life.laptops.both for figure in compared(life.log, laptop)]
        figures += compared_files(life.log, life.laptops.second, Path(folder))
    wrong = [figure for figure in figures if not figure.agrees]
    for figure in wrong:
        print(figure.words)  # noqa: T201 - it is a command
    told = f"{asked.days} days, {len(figures)} figures compared, {len(wrong)} differ (seed {seed})"
    print(told, flush=True)  # noqa: T201 - it is a command
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
