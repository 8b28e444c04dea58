"""Throws odd lines at a desk and odd bytes at everything that reads a file: always an answer in words, books whole.

Each round is one run of lines or one damaged file; the same seed plays the same rounds.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import as_file, files
from itertools import cycle
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from pantry.assembly import Pantry, join_site, new_pantry, open_pantry
from pantry.catalog.importing import Imported, import_file
from pantry.clock import Clock
from pantry.desk import Mode
from pantry.errors import PantryError
from pantry.office.bags import make_bag
from pantry.office.closing import close_day
from pantry.reply import Did, Reply, Tone
from pantry.safe import backup, check_books, restore
from pantry.safe.backups import content_hash
from pantry.settings import SiteSettings
from pantry.shelf import Portion
from pantry.stick import Read, read_stick, write_stick
from tests.faults.odd_bytes import damaged, noise
from tests.faults.odd_lines import OddLines

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.desk import Desk

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
LINES_A_RUN = 40
RUNS_A_SITE = 5
_OFF = "code\tproduct_name\tquantity\tcategories_en\tallergens\n0036000291452\tBlack beans\t425 g\tBeans\ten:soybeans\n"
_SHOWN = 300
_NOT_SAVING = (Did.REFUSED, Did.NOTHING, Did.LISTED)


def run_fuzzing(seconds: float, seed: int) -> int:
    """Tries inputs for so many seconds; gives how many. Raises AssertionError that names the seed and the input."""
    chance = Random(seed)
    until, tried = time.monotonic() + seconds, 0
    with tempfile.TemporaryDirectory() as folder:
        fuzzing = Fuzzing(Path(folder), chance)
        for name, round_of in cycle(fuzzing.rounds()):
            try:
                tried += round_of()
            except Exception as trouble:
                raise AssertionError(
                    f"seed {seed}, {name}: {fuzzing.tried[:_SHOWN]!r}: {trouble!r}"[:2000]
                ) from trouble
            if time.monotonic() >= until:
                break
        fuzzing.close()
    return tried


@dataclass(frozen=True, slots=True)
class Originals:
    """What is damaged: a closed site file, its backup, its stick, and a second laptop that read an older stick."""

    site: Path
    backup: Path
    stick: Path
    second: Path
    digest: str


class Fuzzing:
    """One folder with its originals; `tried` is the input that was thrown last."""

    def __init__(self, folder: Path, chance: Random) -> None:
        self.tried = ""
        self._folder = folder
        self._chance = chance
        self._clock = Clock(now=lambda: NOON, random_bytes=chance.randbytes)
        self._lines = OddLines(chance)
        self._numbers = 0
        self._originals = self._make_originals()
        self._pantry = self._new_site()
        self._desk = self._pantry.desk(Mode.IN)
        self._runs = 0

    def close(self) -> None:
        """Lets go of the site."""
        self._pantry.close()

    def _make_originals(self) -> Originals:
        """A table that took in and gave out, its stick, a second laptop made half-way, and a backup."""
        stick, second = self._new_path("stick"), self._new_path("second") / "site.pantry"
        red = self._new_site()
        _play(red, ("24*036000291452", "0327", "12lb", "]C1011003600029145910L21B\x1d15270331"), Mode.IN)
        write_stick(red.books, red.site_file, self._clock, stick)
        join_site(second, stick, self._clock).close()
        _play(red, ("4", "2", "/undo", "8+", "9", "/plates 3", "4*036000291452", "/left produce 2lb"), Mode.OUT)
        close_day(red.books, red.shelf, red.site_file, self._clock)  # visits travel when their day is closed
        write_stick(red.books, red.site_file, self._clock, stick)
        copied = backup(red.site_file, self._new_path("backups"), self._clock)
        digest = red.books.digest()
        red.close()
        return Originals(red.site_file.path, copied.file, stick, second, digest)

    def _new_site(self) -> Pantry:
        pantry = new_pantry(self._new_path("site") / "site.pantry", self._clock, SiteSettings(name="Fuzzed table"))
        with as_file(files("resources") / "practice_products.csv") as products:
            import_file(pantry.site_file.db, products)
        make_bag(pantry.books, self._clock, "Standard bag", (Portion("p4011", 3),))
        return pantry

    def _new_path(self, name: str) -> Path:
        """An empty folder that nothing else uses."""
        self._numbers += 1
        path = self._folder / f"{name}{self._numbers}"
        path.mkdir()
        return path

    def _damaged_file(self, source: bytes, name: str) -> Path:
        path = self._new_path("damaged") / name
        spoiled = damaged(source, self._chance)
        path.write_bytes(spoiled)
        self.tried = f"{name}, {len(source)} bytes, now {len(spoiled)}"
        return path

    def _copy(self, site: Path) -> Path:
        return Path(shutil.copy(site, self._new_path("copy") / "site.pantry"))

    def _spoil_one(self, stick: Path) -> None:
        """One file of a stick is damaged, lost, or stands where another should."""
        every = sorted(path for path in stick.rglob("*") if path.is_file())
        path, other = self._chance.choice(every), self._chance.choice(every)
        how = self._chance.choices(("damaged", "lost", "exchanged", "added", "a folder"), weights=(12, 2, 3, 2, 1))[0]
        self.tried = f"{path.relative_to(stick)} {how}"
        match how:
            case "damaged":
                path.write_bytes(damaged(path.read_bytes(), self._chance))
            case "lost":
                path.unlink()
            case "exchanged":
                path.write_bytes(other.read_bytes())
            case "added":
                path.with_name(f"{path.stem}-2{path.suffix}").write_bytes(damaged(path.read_bytes(), self._chance))
            case _:
                path.unlink()
                path.mkdir()

    def _read(self, pantry: Pantry, stick: Path) -> None:
        try:
            found = read_stick(pantry.books, pantry.site_file, self._clock, stick)
        except PantryError as refusal:
            _in_words(refusal)
            return
        assert isinstance(found, Read)
        for refused in found.refused:
            assert refused.why.endswith("."), refused.why
            assert refused.bundle or refused.file

    def rounds(self) -> tuple[tuple[str, Callable[[], int]], ...]:
        """What is played in turn; each gives how many inputs it tried."""
        return (
            ("lines at a desk", self.lines),
            ("a file to import", self.imported),
            ("a damaged stick", self.stick),
            ("a damaged site file", self.site_file),
            ("a damaged backup", self.backup),
        )

    # lines

    def lines(self) -> int:
        """A run of lines at one desk; then the books are proven."""
        if self._runs == RUNS_A_SITE:
            self._pantry.close()
            self._pantry, self._runs = self._new_site(), 0
        self._desk = self._pantry.desk(self._chance.choice(list(Mode)))
        self._runs += 1
        for _ in range(LINES_A_RUN):
            self._line(self._desk)
        _prove(self._pantry)
        return LINES_A_RUN

    def _line(self, desk: Desk) -> None:
        text, scanned = self._lines.next()
        self.tried = text
        assert isinstance(desk.hint(text), str)
        before = self._pantry.site_file.db.conn.total_changes
        reply = desk.answer(text, scanned=scanned)
        assert isinstance(reply, Reply)
        assert reply.line == text
        assert reply.asks, "no question stands over the box"
        assert reply.tone is not Tone.NOT_SAVED, reply.says
        if reply.did in _NOT_SAVING:
            assert not reply.saved
            assert self._pantry.site_file.db.conn.total_changes == before, "a refused line was written"
            assert reply.says or reply.did is Did.NOTHING, "refused without a word"
        if reply.entry:
            assert self._pantry.shelf.entry(reply.entry), "answered and not in the books"

    # files

    def imported(self) -> int:
        """A file of products with any bytes."""
        source = self._chance.choice((_practice_products(), _OFF.encode(), noise(self._chance)))
        path = self._damaged_file(source, self._chance.choice(("products.csv", "products.tsv", "products.csv.gz")))
        before = content_hash(self._pantry.site_file.db)
        try:
            found = import_file(self._pantry.site_file.db, path)
        except PantryError as refusal:
            _in_words(refusal)
            assert content_hash(self._pantry.site_file.db) == before, "refused, yet something was brought in"
        else:
            assert isinstance(found, Imported)
            assert found.added + found.changed + found.refused <= found.read
        _prove(self._pantry)
        return 1

    def stick(self) -> int:
        """A stick with a damaged, lost or exchanged file; then the whole one, which must still bring everything."""
        stick, site = self._new_path("stick"), self._copy(self._originals.second)
        shutil.copytree(self._originals.stick, stick, dirs_exist_ok=True)
        self._spoil_one(stick)
        pantry = open_pantry(site, self._clock)
        try:
            self._read(pantry, stick)
            _prove(pantry)
            self._read(pantry, self._originals.stick)
            _prove(pantry)
            assert pantry.books.digest() == self._originals.digest, "the whole stick brought other books"
        finally:
            pantry.close()
        return 1

    def site_file(self) -> int:
        """A site file with damaged bytes: refused in words, or it answers, and the check says what is wrong."""
        path = self._damaged_file(self._originals.site.read_bytes(), "site.pantry")
        try:
            pantry = open_pantry(path, self._clock)
        except PantryError as refusal:
            _in_words(refusal)
            return 1
        try:
            for line in ("/in", "036000291452", "0327", "/out", "4", "/undo", "?"):
                assert isinstance(pantry.desk().answer(line), Reply)
            check_books(pantry.site_file.db)
        except PantryError as refusal:
            _in_words(refusal)
        finally:
            pantry.close()
        return 1

    def backup(self) -> int:
        """A damaged backup: refused with no file made, or restored to the very same books."""
        damaged_backup = self._damaged_file(self._originals.backup.read_bytes(), "one.pantry-backup")
        restored = self._new_path("restored") / "site.pantry"
        try:
            restore(damaged_backup, restored, self._clock)
        except PantryError as refusal:
            _in_words(refusal)
            assert not list(restored.parent.glob("*")), "refused, yet files were left"
            return 1
        pantry = open_pantry(restored, self._clock)
        try:
            _prove(pantry)
            assert pantry.books.digest() == self._originals.digest, "restored to other books"
        finally:
            pantry.close()
        return 1


def _play(pantry: Pantry, lines: tuple[str, ...], mode: Mode) -> None:
    desk = pantry.desk(mode)
    for line in lines:
        assert desk.answer(line).did is not Did.REFUSED, line


def _prove(pantry: Pantry) -> None:
    problems = check_books(pantry.site_file.db).problems
    assert problems == (), problems[0]


def _in_words(refusal: PantryError) -> None:
    """What happened, what is safe, what to do: at least two sentences, no code."""
    words = str(refusal)
    assert words.count(".") >= 2, words
    assert "Traceback" not in words, words
    assert "Error" not in words, words


def _practice_products() -> bytes:
    return (files("resources") / "practice_products.csv").read_bytes()
