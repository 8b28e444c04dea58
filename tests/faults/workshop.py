"""What fuzzing damages: a table's site file, its stick, its backup, a second laptop; and places to put copies."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from pantry.assembly import Pantry, join_site, new_pantry
from pantry.catalog.importing import import_file
from pantry.clock import Clock
from pantry.desk import Mode
from pantry.office.bags import make_bag
from pantry.office.closing import close_day
from pantry.reply import Did
from pantry.safe import backup
from pantry.settings import SiteSettings
from pantry.shelf import Portion
from pantry.stick import write_stick
from tests.faults.odd_bytes import damaged

if TYPE_CHECKING:
    from random import Random

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Originals:
    """What is damaged: a closed site file, its backup, its stick, and a second laptop that read an older stick."""

    site: Path
    backup: Path
    stick: Path
    second: Path
    digest: str


class Workshop:
    """One folder; `tried` tells what was spoiled last."""

    def __init__(self, folder: Path, chance: Random) -> None:
        self.tried = ""
        self.clock = Clock(now=lambda: NOON, random_bytes=chance.randbytes)
        self._folder = folder
        self._chance = chance
        self._numbers = 0
        self._folders: set[Path] = set()
        self.originals = self._make_originals()
        self._kept = frozenset(self._folders)

    def _make_originals(self) -> Originals:
        """A table that took in and gave out, its stick, a second laptop made half-way, and a backup."""
        stick, second = self.new_path("stick"), self.new_path("second") / "site.pantry"
        red = self.new_site()
        _play(red, ("24*036000291452", "0327", "12lb", "]C1011003600029145910L21B\x1d15270331"), Mode.IN)
        write_stick(red.books, red.site_file, self.clock, stick)
        join_site(second, stick, self.clock).close()
        _play(red, ("4", "2", "/undo", "8+", "9", "/plates 3", "4*036000291452", "/left produce 2lb"), Mode.OUT)
        close_day(red.books, red.shelf, red.site_file, self.clock)  # visits travel when their day is closed
        write_stick(red.books, red.site_file, self.clock, stick)
        copied = backup(red.site_file, self.new_path("backups"), self.clock)
        digest = red.books.digest()
        red.close()
        return Originals(red.site_file.path, copied.file, stick, second, digest)

    def new_site(self) -> Pantry:
        pantry = new_pantry(self.new_path("site") / "site.pantry", self.clock, SiteSettings(name="Fuzzed table"))
        with as_file(files("resources") / "practice_products.csv") as products:
            import_file(pantry.site_file.db, products)
        make_bag(pantry.books, self.clock, "Standard bag", (Portion("p4011", 3),))
        return pantry

    def new_path(self, name: str) -> Path:
        """An empty folder that nothing else uses."""
        self._numbers += 1
        path = self._folder / f"{name}{self._numbers}"
        path.mkdir()
        self._folders.add(path)
        return path

    def clear(self, site: Path) -> None:
        """Removes what the rounds left, but not the site that is in use: a soak must not fill the disk."""
        for path in self._folders - self._kept - {site.parent}:
            shutil.rmtree(path)
            self._folders.remove(path)

    def damaged_file(self, source: bytes, name: str) -> Path:
        path = self.new_path("damaged") / name
        spoiled = damaged(source, self._chance)
        path.write_bytes(spoiled)
        self.tried = f"{name}, {len(source)} bytes, now {len(spoiled)}"
        return path

    def copy(self, site: Path) -> Path:
        return Path(shutil.copy(site, self.new_path("copy") / "site.pantry"))


def _play(pantry: Pantry, lines: tuple[str, ...], mode: Mode) -> None:
    desk = pantry.desk(mode)
    for line in lines:
        assert desk.answer(line).did is not Did.REFUSED, line


def practice_products() -> bytes:
    return (files("resources") / "practice_products.csv").read_bytes()
