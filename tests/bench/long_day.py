"""Plays days of 3,000 lines at a window with real keys: `python -m tests.bench.long_day SITE DAYS`.

Prints one JSON: for each day its resident memory, and of all acts the slowest by kind, in ms.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from pantry.assembly import open_pantry
from tests.bench.big_books import NOW, code_of_number
from tests.ui.tables import HeldClock, Table, table_of

if TYPE_CHECKING:
    from collections.abc import Callable

LINES_A_DAY = 3_000
ITEMS = 10_000
LETTERS = ("be", "milk", "app", "rice", "tom", "soup")
SECONDS_A_LINE = 7


def main() -> None:
    """Plays and prints."""
    held = HeldClock(NOW, seed=9)
    table = table_of(open_pantry(Path(sys.argv[1]), held.clock()), held, None)
    slowest: defaultdict[str, float] = defaultdict(float)
    resident_mb: list[float] = []
    for day in range(int(sys.argv[2])):
        play_day(table, random.Random(day), slowest)
        resident_mb.append(memory_mb())
        held.now = held.now.replace(hour=9, minute=0)
        held.pass_time(days=1)
        table.window.look_around()
        QApplication.processEvents()
    table.close()
    sys.stdout.write(json.dumps({"resident_mb": resident_mb, "slowest_ms": slowest}) + "\n")


def play_day(table: Table, chance: random.Random, slowest: defaultdict[str, float]) -> None:
    """A morning of taking in, then guests, with what goes wrong between."""
    acts: list[tuple[str, Callable[[], None]]] = []
    for number in range(LINES_A_DAY):
        takes_in = number < LINES_A_DAY // 4
        if number % (LINES_A_DAY // 4) == 0:
            acts.append(("mode", lambda takes_in=takes_in: table.tap("Take in" if takes_in else "Give out", after_s=0)))
        acts.append(an_act(table, chance, takes_in=takes_in))
    for kind, act in acts:
        table.held.pass_time(seconds=SECONDS_A_LINE)
        began = time.perf_counter()
        act()
        QApplication.processEvents()
        slowest[kind] = max(slowest[kind], (time.perf_counter() - began) * 1000)


def an_act(table: Table, chance: random.Random, *, takes_in: bool) -> tuple[str, Callable[[], None]]:
    """One line and its kind."""
    code = code_of_number(chance.randrange(ITEMS))
    kind = chance.random()
    if kind < 0.02:
        return "undo", lambda: table.hand("\b", after_s=2)
    if kind < 0.04:
        letters = chance.choice(LETTERS)
        return "letters", lambda: search(table, letters)
    if kind < 0.05:
        return "where", lambda: table.hand("?\n", after_s=0)
    if takes_in and kind < 0.3:
        number = chance.randrange(2, 48)
        return "case", lambda: case(table, number, code)
    if takes_in or kind < 0.1:
        return "scan", lambda: table.scan(code, after_s=0)
    people = chance.randrange(1, 8)
    return "household", lambda: table.hand(f"{people}\n", after_s=0)


def search(table: Table, letters: str) -> None:
    table.hand(letters, after_s=0)
    table.see_hint()
    table.hand("\x1b", after_s=0)


def case(table: Table, number: int, code: str) -> None:
    table.hand(str(number), after_s=0)
    table.scan(code, after_s=0)
    table.hand("0327\n", after_s=0)


def memory_mb() -> float:
    """What this program holds in memory now."""
    words = Path("/proc/self/status").read_text(encoding="ascii").split()
    return int(words[words.index("VmRSS:") + 1]) / 1024


if __name__ == "__main__":
    main()
