"""Kills the table at random moments and looks whether all that it answered is still there.

Each round feeds lines to `pantry table --json` in a process of its own, kills that process without warning, opens
the site again and compares: an answer that was read is an entry kept, the books are whole, and the next line works.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from pantry.assembly import new_pantry, open_pantry
from pantry.clock import system_clock
from pantry.safe import check_books
from pantry.settings import SiteSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = "import sys; from pantry.cli import main; sys.exit(main(sys.argv[1:]))"
_LINES = (
    "24*036000291452", "0327", "12lb", "40b", "4011", "3lb", "/out", "4", "2", "/undo", "/redo", "/in", "6x",
    "/plates 3",
    "/left produce 2lb", "/source Corner Market", "9520000000011", "Name it", "/waste spoiled", "1lb", "+6m",
)  # fmt: skip


def run_power_cuts(seconds: float, seed: int) -> int:
    """Cuts the power again and again for so many seconds; gives how often. Raises AssertionError with the seed."""
    chance = random.Random(seed)
    until, cuts = time.monotonic() + seconds, 0
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "table.pantry"
        new_pantry(site, system_clock(), SiteSettings(name="Power cuts")).close()
        kept: set[str] = set()
        while time.monotonic() < until:
            kept |= cut_once(site, chance)
            prove(site, kept, f"seed {seed}, cut {cuts}")
            cuts += 1
    return cuts


def cut_once(site: Path, chance: random.Random) -> set[str]:
    """Feeds lines to a table and kills it after a random answer; gives the entries of the answers that were read."""
    answers_wanted = chance.randrange(1, 40)
    command = [sys.executable, "-c", _TABLE, "--site", str(site), "table", "--mode", "in", "--json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as table:
        assert table.stdin
        assert table.stdout
        lines = "".join(f"{line}\n" for line in _some_lines(chance))
        table.stdin.write(lines.encode())
        table.stdin.flush()
        answered = set()
        for number, answer in enumerate(table.stdout):
            reply = json.loads(answer)
            if reply["saved"] and reply["entry"]:
                answered.add(reply["entry"])
            if number >= answers_wanted:
                break
        table.kill()
        table.stdin.close()
    return answered


def prove(site: Path, kept: set[str], where: str) -> None:
    """All that was answered is there, and the books are whole."""
    pantry = open_pantry(site, system_clock())
    try:
        missing = {entry for entry in kept if pantry.shelf.entry(entry) is None}
        assert not missing, f"{where}: {len(missing)} answered entries are gone"
        problems = check_books(pantry.site_file.db).problems
        assert problems == (), f"{where}: {problems[0]}"
    finally:
        pantry.close()


def _some_lines(chance: random.Random) -> Iterator[str]:
    for _ in range(60):
        yield chance.choice(_LINES)
