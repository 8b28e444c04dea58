"""Throws odd lines at a desk and odd bytes at everything that reads a file: always an answer in words, books whole.

Each round is one run of lines or one damaged file; the same seed plays the same rounds.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from pantry.assembly import Pantry, open_pantry
from pantry.catalog.importing import Imported, import_file
from pantry.desk import Mode
from pantry.errors import PantryError
from pantry.reply import Did, Reply, Tone
from pantry.safe import check_books, restore
from pantry.stick import Read, check_stick, read_stick
from tests.faults.odd_bytes import damaged, noise
from tests.faults.odd_lines import OddLines
from tests.faults.workshop import Workshop, practice_products

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.desk import Desk

LINES_A_RUN = 40
RUNS_A_SITE = 5
_OFF = "code\tproduct_name\tquantity\tcategories_en\tallergens\n0036000291452\tBlack beans\t425 g\tBeans\ten:soybeans\n"
_SHOWN, _LONGEST_TROUBLE = 300, 2000
_NOT_SAVING = (Did.REFUSED, Did.NOTHING, Did.LISTED)
_HARM = {"damaged": 12, "lost": 2, "exchanged": 3, "added": 2, "a folder": 1}


def run_fuzzing(seconds: float, seed: int) -> int:
    """Tries inputs for so many seconds; gives how many. Raises AssertionError that names the seed and the input."""
    chance = Random(seed)
    until, tried = time.monotonic() + seconds, 0
    with tempfile.TemporaryDirectory() as folder:
        fuzzing = Fuzzing(Path(folder), chance)
        while tried == 0 or time.monotonic() < until:
            tried += _one_of_each(fuzzing, seed)
        fuzzing.close()
    return tried


def _one_of_each(fuzzing: Fuzzing, seed: int) -> int:
    tried = 0
    for name, round_of in fuzzing.rounds():
        try:
            tried += round_of()
        except Exception as trouble:
            told = f"seed {seed}, {name}: {fuzzing.tried[:_SHOWN]!r}: {trouble!r}"
            raise AssertionError(told[:_LONGEST_TROUBLE]) from trouble
    fuzzing.clear()
    return tried


class Fuzzing:
    """The rounds on one workshop."""

    def __init__(self, folder: Path, chance: Random) -> None:
        self._chance = chance
        self._lines = OddLines(chance)
        self._shop = Workshop(folder, chance)
        self._pantry = self._shop.new_site()
        self._runs = 0

    def clear(self) -> None:
        """Removes what the last rounds left on the disk."""
        self._shop.clear(self._pantry.site_file.path)

    @property
    def tried(self) -> str:
        """The input that was thrown last."""
        return self._shop.tried

    def close(self) -> None:
        """Lets go of the site."""
        self._pantry.close()

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
            self._pantry, self._runs = self._shop.new_site(), 0
        desk = self._pantry.desk(self._chance.choice(list(Mode)))
        self._runs += 1
        for _ in range(LINES_A_RUN):
            self._line(desk)
        _prove(self._pantry)
        return LINES_A_RUN

    def _line(self, desk: Desk) -> None:
        text, scanned = self._lines.next()
        self._shop.tried = text
        assert isinstance(desk.hint(text), str)
        before = self._pantry.site_file.db.total_changes
        reply = desk.answer(text, scanned=scanned)
        assert isinstance(reply, Reply)
        assert reply.line == text
        assert reply.asks, "no question stands over the box"
        assert reply.tone is not Tone.NOT_SAVED, reply.says
        if reply.did in _NOT_SAVING:
            assert not reply.saved
            assert self._pantry.site_file.db.total_changes == before, "a refused line was written"
            assert reply.says or reply.did is Did.NOTHING, "refused without a word"
        if reply.entry:
            assert self._pantry.shelf.entry(reply.entry), "answered and not in the books"

    # files

    def imported(self) -> int:
        """A file of products with any bytes."""
        source = self._chance.choice((practice_products(), _OFF.encode(), noise(self._chance)))
        path = self._shop.damaged_file(source, self._chance.choice(("products.csv", "products.tsv", "products.csv.gz")))
        before = _catalog(self._pantry)
        try:
            found = import_file(self._pantry.site_file.db, path)
        except PantryError as refusal:
            _in_words(refusal)
            assert _catalog(self._pantry) == before, "refused, yet something was brought in"
        else:
            assert isinstance(found, Imported)
            assert found.added + found.changed + found.refused <= found.read
        _prove(self._pantry)
        return 1

    def stick(self) -> int:
        """A stick with a damaged, lost or exchanged file; then the whole one, which must still bring everything."""
        stick, site = self._shop.new_path("stick"), self._shop.copy(self._shop.originals.second)
        shutil.copytree(self._shop.originals.stick, stick, dirs_exist_ok=True)
        self._spoil_one(stick)
        pantry = open_pantry(site, self._shop.clock)
        try:
            before = pantry.books.digest()
            self._read(pantry, stick, check=True)
            assert pantry.books.digest() == before, "a check brought something in"
            self._read(pantry, stick)
            _prove(pantry)
            self._read(pantry, self._shop.originals.stick)
            _prove(pantry)
            assert pantry.books.digest() == self._shop.originals.digest, "the whole stick brought other books"
        finally:
            pantry.close()
        return 1

    def site_file(self) -> int:
        """A site file with damaged bytes: refused in words, or it answers, and the check says what is wrong."""
        path = self._shop.damaged_file(self._shop.originals.site.read_bytes(), "site.pantry")
        try:
            pantry = open_pantry(path, self._shop.clock)
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
        damaged_backup = self._shop.damaged_file(self._shop.originals.backup.read_bytes(), "one.pantry-backup")
        restored = self._shop.new_path("restored") / "site.pantry"
        try:
            restore(damaged_backup, restored, self._shop.clock)
        except PantryError as refusal:
            _in_words(refusal)
            assert not list(restored.parent.glob("*")), "refused, yet files were left"
            return 1
        pantry = open_pantry(restored, self._shop.clock)
        try:
            _prove(pantry)
            assert pantry.books.digest() == self._shop.originals.digest, "restored to other books"
        finally:
            pantry.close()
        return 1

    def _spoil_one(self, stick: Path) -> None:
        """One file of a stick is damaged, lost, or stands where another should, mostly without its second copy."""
        gone = self._chance.choice(("*/*.zip", "*/????-*[!p]", "no such name"))  # each bundle lies there twice
        for copy in (stick / "PANTRY").glob(gone):
            shutil.rmtree(copy) if copy.is_dir() else copy.unlink()
        every = sorted(path for path in stick.rglob("*") if path.is_file())
        unread = [path for path in every if any("-2-" in part for part in path.parts)]  # the newest bundle, number 2
        path = self._chance.choice(self._chance.choice((every, unread, unread, unread)))
        other = self._chance.choice(every)
        how = self._chance.choices(tuple(_HARM), tuple(_HARM.values()))[0]
        self._shop.tried = f"{path.relative_to(stick)} {how}"
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

    def _read(self, pantry: Pantry, stick: Path, *, check: bool = False) -> None:
        try:
            found = (
                check_stick(pantry.books, pantry.site_file, stick)
                if check
                else read_stick(pantry.books, pantry.site_file, self._shop.clock, stick)
            )
        except PantryError as refusal:
            _in_words(refusal)
            return
        assert isinstance(found, Read)
        for refused in found.refused:
            assert refused.why.endswith("."), refused.why
            assert refused.bundle or refused.file


def _catalog(pantry: Pantry) -> list[object]:
    """All that the site knows of products and where they came from."""
    tables = ("product", "searched", "catalog_source")
    return [row for table in tables for row in pantry.site_file.db.execute(f"SELECT * FROM {table}")]


def _prove(pantry: Pantry) -> None:
    problems = check_books(pantry.site_file.db).problems
    assert problems == (), problems[0]


def _in_words(refusal: PantryError) -> None:
    """What happened, what is safe, what to do: at least two sentences, no code."""
    words = str(refusal)
    assert words.count(".") >= 2, words
    assert "Traceback" not in words, words
    assert "Error" not in words, words
