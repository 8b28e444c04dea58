"""Whatever happens to the bytes on a stick: a bundle is whole, or read from its zip, or refused in words."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.books import Books
from pantry.clock import Clock
from pantry.events import Act, Change, Count, Draft, Movement, Visit
from pantry.stick import Read, check_stick, read_stick, rows_of, sites_on, write_stick
from pantry.store import SiteFile, make_site_file

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime.fromisoformat("2026-11-21T14:06:00-05:00")


@dataclass(frozen=True)
class Reader:
    """A laptop that has nothing yet, and what lies on a whole stick."""

    site_file: SiteFile
    books: Books
    clock: Clock
    stick: dict[str, bytes]
    empty: str
    whole: str

    def check(self, root: Path) -> Read:
        return check_stick(self.books, self.site_file, root)


def new_clock(name: str) -> Clock:
    return Clock(now=lambda: NOW, random_bytes=Random(name).randbytes)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    folder, stick = tmp_path_factory.mktemp("laptops"), tmp_path_factory.mktemp("stick")
    clock = new_clock("red")
    red = make_site_file(folder / "red.pantry", clock)
    books = Books(red, clock)
    for number in range(1, 4):
        rows = (
            Movement(item="g1", from_place="la", to_place="lb", quantity=number, unit="piece", reason="=1+1"),
            Change(thing="g1", field="name", value=f'"Ácido", {number}'),
        )
        books.record(Draft(Act.TOOK, "2026-11-21", rows))
    books.record(Draft(Act.VISITED, "2026-11-20", (Visit(people=4, bag="b1"),)))
    books.record(Draft(Act.COUNTED, "2026-11-21", (Count(place="lb", item="g1", quantity=2, unit="piece"),)))
    write_stick(books, red, clock, stick)
    whole = books.digest()
    red.close()
    blue_clock = new_clock("blue")
    site_file = make_site_file(folder / "blue.pantry", blue_clock, site=books.site)
    blue = Books(site_file, blue_clock)
    files = {path.relative_to(stick).as_posix(): path.read_bytes() for path in stick.rglob("*") if path.is_file()}
    yield Reader(site_file, blue, blue_clock, files, blue.digest(), whole)
    site_file.close()


@st.composite
def damages(draw: st.DrawFn, data: bytes) -> bytes:
    """Bytes turned, taken out, put in, cut off, swapped or filled with something else."""
    start = draw(st.integers(0, max(len(data) - 1, 0)))
    end = min(len(data), start + draw(st.sampled_from((1, 1, 1, 2, 7, 300))))
    match draw(st.sampled_from(("turn", "turn", "take", "put", "cut", "again", "fill"))):
        case "turn":
            changed = bytearray(data)
            changed[start] ^= draw(st.integers(1, 255))
            return bytes(changed)
        case "take":
            return data[:start] + data[end:]
        case "put":
            return data[:start] + draw(st.binary(min_size=1, max_size=5)) + data[start:]
        case "cut":
            return data[:start]
        case "again":
            return data[:end] + data[start:]
        case _:
            return data[:start] + draw(st.sampled_from((b"\0", b"\xff", b"\r\n", b'"'))) * (end - start) + data[end:]


def lay(root: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def told_in_words(read: Read) -> bool:
    return all(told.why.endswith((".", "?")) and "Traceback" not in told.why for told in read.refused)


@given(st.data())
def test_one_file_damaged_is_read_from_its_copy(reader: Reader, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(reader.stick)))
    changed = {**reader.stick, name: data.draw(damages(reader.stick[name]))}
    with tempfile.TemporaryDirectory() as folder:
        read = reader.check(lay(Path(folder), changed))
    assert read.read == 1
    assert told_in_words(read)
    assert [told.bundle for told in read.refused] in ([], [Path(name).name]), "only a list may be refused"


@given(st.data())
def test_folder_and_zip_damaged_are_refused_or_not_there(reader: Reader, data: st.DataObject) -> None:
    inside = sorted(name for name in reader.stick if name.count("/") > 2)
    (beside,) = (name for name in reader.stick if name.endswith(".zip"))
    name = data.draw(st.sampled_from(inside))
    changed = {
        **reader.stick,
        name: data.draw(damages(reader.stick[name])),
        beside: data.draw(damages(reader.stick[beside])),
    }
    with tempfile.TemporaryDirectory() as folder:
        root = lay(Path(folder), changed)
        checked = reader.check(root)
        sites_on(root)
        accepted = rows_of(root)
        assert len(list(accepted.bundles)) == checked.read
        whole = changed[name] == reader.stick[name] or zip_is_whole(reader, changed[beside])
        assert checked.read == whole
        if not whole:
            assert told_in_words(checked)
            read = read_stick(reader.books, reader.site_file, reader.clock, root)
            assert (read.read, read.refused) == (0, checked.refused)
            assert reader.books.digest() == reader.empty


def zip_is_whole(reader: Reader, packed: bytes) -> bool:
    """A zip may hold the same files in other bytes: then only its zip alone on a stick tells."""
    (name,) = (name for name in reader.stick if name.endswith(".zip"))
    with tempfile.TemporaryDirectory() as folder:
        return reader.check(lay(Path(folder), {name: packed})).read == 1


@given(st.binary(max_size=400))
def test_any_bytes_as_any_file_stop_nothing(reader: Reader, junk: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = lay(Path(folder), dict.fromkeys(reader.stick, junk))
        assert told_in_words(reader.check(root))
        read = read_stick(reader.books, reader.site_file, reader.clock, root)
    assert (read.read, read.known) == (0, 0)
    assert reader.books.digest() == reader.empty


def test_the_whole_stick_is_read(reader: Reader, tmp_path: Path) -> None:
    site_file = make_site_file(tmp_path / "green.pantry", new_clock("green"), site=reader.books.site)
    books = Books(site_file, new_clock("green"))
    assert read_stick(books, site_file, new_clock("green"), lay(tmp_path / "stick", reader.stick)).read == 1
    assert books.digest() == reader.whole
    site_file.close()
