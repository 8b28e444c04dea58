"""The zip beside a folder: the same bytes for the same files, and never more than a bundle may hold."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.stick.refusals import Refused
from pantry.stick.zipped import read_zip, write_zip

FILES = {"data/a.csv": b"a" * 1000, "bagit.txt": b"b"}


def test_files_come_back() -> None:
    assert read_zip(write_zip("2026-11-21-1-abc", "2026-11-21", FILES)) == FILES


def test_the_same_files_give_the_same_bytes_dated_noon() -> None:
    one, two = (write_zip("folder", "2026-11-21", dict(FILES)) for _ in range(2))
    assert one == two
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(2026, 11, 21, 12, 0, 0)}


@pytest.mark.parametrize("day", ["1970-01-01", "2999-02-28", "2026-11-21"])
def test_a_clock_gone_wrong_still_zips(day: str) -> None:
    assert read_zip(write_zip("folder", day, FILES)) == FILES


@given(st.binary(max_size=200))
def test_bytes_that_are_no_zip_are_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read_zip(data)


@given(st.integers(0, 400), st.integers(1, 255))
def test_a_damaged_zip_is_refused_or_gives_something_else_to_prove(at: int, other: int) -> None:
    data = bytearray(write_zip("folder", "2026-11-21", FILES))
    data[at % len(data)] ^= other
    try:
        read_zip(bytes(data))
    except Refused:
        return


def test_a_member_whose_name_is_lost_is_refused() -> None:
    with pytest.raises(Refused, match="can't be read"):
        read_zip(write_zip("folder", "2026-11-21", FILES).replace(b"folder/bagit.txt", bytes(16)))


def bomb(size: int, count: int = 1) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(count):
            archive.writestr(f"folder/data/{number}.csv", bytes(size))
    return into.getvalue()


def test_a_bomb_is_refused() -> None:
    assert len(bomb(70_000_000)) < 100_000
    with pytest.raises(Refused, match="large"):
        read_zip(bomb(70_000_000))


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    data = bomb(70_000_000)
    lying = data.replace((70_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != data
    with pytest.raises(Refused):
        read_zip(lying)


def test_too_many_files_are_refused() -> None:
    with pytest.raises(Refused, match="large"):
        read_zip(bomb(1, 65))


def test_a_file_that_stands_twice_is_refused() -> None:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr("folder/a", b"1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("folder/a", b"2")
    with pytest.raises(Refused):
        read_zip(into.getvalue())
