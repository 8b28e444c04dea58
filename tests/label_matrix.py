"""Every label stock, filled in three ways, at 203, 300 and 600 dots an inch: each symbol is read, and is its item's.

python -m tests.label_matrix                  all of them, each worn and by a second reader too; some ten minutes
python -m tests.label_matrix --minutes 1.3    as many as fit, in an order that the seed draws; what CI runs
"""

from __future__ import annotations

import argparse
import secrets
import shutil
import sys
import tempfile
import time
from itertools import product
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from pantry.paper.stocks import stock, stock_names
from tests.paper.labels.reading import (
    DOTS,
    Fill,
    codes_in,
    each_label,
    filled,
    module_dots,
    one_bit,
    read_by_zbar,
    read_by_zxing,
    worn,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

WORN_DPI = 600
LEAST_WORN = 0.99


class MisreadError(AssertionError):
    """What was read isn't what was printed."""


def read_all(name: str, fill: Fill, dpi: int) -> int:
    """Draws one sheet and reads it twice; gives how many symbols it has. Raises MisreadError."""
    wanted, pdf = filled(stock(name), fill, dpi)
    _must_be(wanted, read_by_zxing(stock(name), one_bit(pdf, dpi), dpi), f"{name}, {fill}, {dpi} dpi")
    if shutil.which("zbarimg"):
        with tempfile.TemporaryDirectory() as folder:
            read = read_by_zbar(one_bit(pdf, dpi), Path(folder))
        _must_be(set(wanted), set(read), f"{name}, {fill}, {dpi} dpi, by zbar")  # it tells what is there twice once
    return len(wanted)


def read_worn(names: Iterable[str], seed: int) -> tuple[int, int]:
    """Labels as a bad camera sees them: (how many were read right, how many there were). Raises MisreadError."""
    chance, right, tried = Random(seed), 0, 0
    for name in names:
        known = stock(name)
        wanted, pdf = filled(known, Fill.WHOLE, None, seed)
        for page in one_bit(pdf, WORN_DPI):
            for code, label in zip(wanted, each_label(known, page, WORN_DPI), strict=False):
                read = codes_in(worn(label, module_dots(known, code, WORN_DPI), chance))
                if read and set(read) != {code}:
                    raise MisreadError(f"{name}: {read} for {code}, seed {seed}")
                right, tried = right + bool(read), tried + 1
    return right, tried


def _must_be(wanted: object, read: object, told: str) -> None:
    if wanted != read:
        raise MisreadError(f"{told}: {read} for {wanted}")


def main() -> int:
    """Reads as many as there is time for, and says how many."""
    words = argparse.ArgumentParser(description="Labels of every stock, read back.")
    words.add_argument("--minutes", type=float, default=None, help="stop after so long; else read all")
    words.add_argument("--seed", type=int, default=None, help="to read in the same order again")
    asked = words.parse_args()
    seed = secrets.randbelow(10**6) if asked.seed is None else asked.seed
    cases = list(product(stock_names(), Fill, DOTS))
    Random(seed).shuffle(cases)
    ends = time.monotonic() + 60 * asked.minutes if asked.minutes else float("inf")
    right, worn_ones = read_worn(("5160", "5163"), seed)
    if right < LEAST_WORN * worn_ones:
        raise MisreadError(f"of {worn_ones} worn labels {right} were read, seed {seed}")
    symbols = done = 0
    for name, fill, dpi in cases:
        if time.monotonic() > ends:
            break
        symbols, done = symbols + read_all(name, fill, dpi), done + 1
    print(  # noqa: T201 - it is a command
        f"{done} of {len(cases)} sheets, {symbols} symbols, all right; worn: {right} of {worn_ones} (seed {seed})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
