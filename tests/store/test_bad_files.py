"""A site file that is none, is damaged or can't be written: an answer in words, and the file stays as it was."""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest
import sqlcipher3

from pantry.errors import SiteFileError
from pantry.store import laptop, make_site_file, open_site, site_file
from pantry.store.schema import SCHEMA_VERSION
from tests.rights import as_somebody_else

PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> bytes:
    """The bytes of a good site file."""
    from datetime import UTC, datetime

    from pantry.clock import Clock

    path = tmp_path_factory.mktemp("whole") / "oak.pantry"
    now = datetime(2026, 11, 21, 14, 6, tzinfo=UTC)
    make_site_file(path, Clock(now=lambda: now, random_bytes=Random(1).randbytes)).close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path, whole):
    path = tmp_path / "oak.pantry"
    path.write_bytes(whole)
    return path


@pytest.fixture
def shared():
    """A folder that everybody may look into: pytest's own is closed to other users."""
    if sys.platform == "win32":
        pytest.skip("folders are closed in another way there")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path
        path.chmod(0o755)


def refused(path, clock, **more) -> str:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(SiteFileError) as told:
        open_site(path, clock, **more)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert str(path) in str(told.value)
    return str(told.value)


def test_a_missing_file(tmp_path, clock):
    said = refused(tmp_path / "oak.pantry", clock)
    assert "There is no site file at" in said
    assert "pantry new" in said
    assert list(tmp_path.iterdir()) == []


def test_a_folder(tmp_path, clock):
    assert "is a folder" in refused(tmp_path, clock)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a",
        b"PK\x03\x04" + bytes(5000),
        b"Dear all, the beans are on the shelf.\n" * 200,
        b"SQLite format 3\0",
        Random(3).randbytes(9000),
    ],
    ids=["empty", "one letter", "a zip", "a letter", "only the first words", "noise"],
)
def test_a_file_that_is_no_database(tmp_path, clock, data):
    path = tmp_path / "oak.pantry"
    path.write_bytes(data)
    said = refused(path, clock)
    assert "is not a site file of Pantry" in said
    assert "It was not changed" in said
    assert [found.name for found in tmp_path.iterdir()] == ["oak.pantry"]


@pytest.mark.parametrize("kept", [50, 100, 1000, PAGE, 2 * PAGE, 0.5, 0.9, -PAGE])
def test_a_truncated_file(path, clock, whole, kept):
    path.write_bytes(whole[: kept if isinstance(kept, int) else int(len(whole) * kept)])
    assert "is not a site file of Pantry" in refused(path, clock)


def test_a_file_with_pages_of_noise(path, clock, whole):
    noise = Random(4).randbytes(6 * PAGE)
    path.write_bytes(whole[:PAGE] + noise + whole[7 * PAGE :])
    assert "it is damaged" in refused(path, clock)


@pytest.mark.parametrize("seed", ["zz", "ab"])
def test_a_file_whose_key_is_damaged(path, clock, seed):
    db = sqlcipher3.connect(str(path))
    db.execute("UPDATE laptop SET value = ? WHERE key = 'seed'", (seed,))
    db.commit()
    db.close()
    assert "it is damaged" in refused(path, clock)


def test_a_file_on_a_disk_that_can_only_be_read(path, clock, monkeypatch):
    """There the database can't even make its log, and says that it can't open the file."""

    def no_log(*_args, **_named):
        raise sqlcipher3.dbapi2.OperationalError("unable to open database file")

    monkeypatch.setattr(site_file.sqlcipher3, "connect", no_log)
    monkeypatch.setattr("pantry.store.in_words.os.access", lambda *_: False)
    assert "read-only. What is in it is safe." in refused(path, clock)


def test_a_database_of_another_program(tmp_path, clock):
    path = tmp_path / "contacts.db"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE person (name)")
    db.commit()
    db.close()
    assert "is not a site file of Pantry" in refused(path, clock)


def test_a_file_of_a_newer_program(path, clock):
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    db.close()
    assert "newer version of Pantry" in refused(path, clock)


def test_a_site_file_that_lost_a_table(path, clock):
    db = sqlite3.connect(path)
    db.execute("DROP TABLE laptop")
    db.commit()
    db.close()
    assert "can't be opened" in refused(path, clock)


def test_a_backup_opened_as_a_site_file(path, clock):
    db = sqlite3.connect(path)
    db.execute("DELETE FROM laptop WHERE key IN ('seed', 'device')")
    db.commit()
    db.close()
    said = refused(path, clock)
    assert "is a backup" in said
    assert "pantry restore" in said


def test_a_file_that_can_only_be_read(shared, whole, clock):
    path = shared / "oak.pantry"
    path.write_bytes(whole)
    path.chmod(0o444)
    with as_somebody_else():
        assert "read-only" in refused(path, clock)


def test_a_folder_that_can_only_be_read(shared, whole, clock):
    path = shared / "oak.pantry"
    path.write_bytes(whole)
    path.chmod(0o666)
    shared.chmod(0o555)
    with as_somebody_else():
        assert "the file or its folder is read-only" in refused(path, clock)


def test_a_new_file_in_a_folder_that_can_only_be_read(shared, clock):
    shared.chmod(0o555)
    with as_somebody_else(), pytest.raises(SiteFileError, match="Look whether its folder is yours"):
        make_site_file(shared / "oak.pantry", clock)
    assert list(shared.iterdir()) == []


def test_a_folder_that_is_closed(shared, whole, clock):
    path = shared / "oak.pantry"
    path.write_bytes(whole)
    shared.chmod(0o700 if os.geteuid() == 0 else 0o000)
    with as_somebody_else(), pytest.raises(SiteFileError, match="permission denied"):
        open_site(path, clock)
    with as_somebody_else(), pytest.raises(SiteFileError, match="permission denied"):
        make_site_file(shared / "new.pantry", clock)


def test_a_file_in_which_another_program_writes(path, clock, monkeypatch):
    monkeypatch.setattr("pantry.store.site_file._BUSY_MS", 10)
    other = sqlcipher3.connect(str(path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(SiteFileError, match="is busy in another program"):
        open_site(path, clock)
    other.execute("ROLLBACK")
    open_site(path, clock).close()
    other.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of a file's size")
@pytest.mark.parametrize(("free", "says"), [(0, "The disk is full"), (1 << 30, "Check the disk")])
def test_a_file_that_has_no_room_beside_it_says_that_the_disk_is_full(path, clock, monkeypatch, free, says):
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        with pytest.raises(SiteFileError, match=says):
            open_site(path, clock)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


class TestAnotherMachine:
    """A copied file is another laptop: its ids and codes must not meet those of the first."""

    def test_on_another_machine_the_file_gets_a_key_of_its_own(self, path, clock, monkeypatch):
        first = open_site(path, clock)
        first.keep("codes", "12345")
        first.close()
        monkeypatch.setattr(laptop, "this_machine", lambda: "another")
        second = open_site(path, clock)
        assert second.laptop.device != first.laptop.device
        assert second.laptop.site == first.laptop.site
        assert second.kept("codes") == ""
        second.close()

    def test_and_keeps_it_from_then_on(self, path, clock, monkeypatch):
        monkeypatch.setattr(laptop, "this_machine", lambda: "another")
        second = open_site(path, clock)
        second.close()
        again = open_site(path, clock)
        assert again.laptop == second.laptop
        again.close()

    def test_a_machine_without_a_lasting_mark_changes_nothing(self, path, clock, monkeypatch):
        first = open_site(path, clock)
        first.close()
        monkeypatch.setattr(laptop, "this_machine", lambda: "")
        second = open_site(path, clock)
        assert second.laptop == first.laptop
        second.close()

    def test_a_number_that_python_made_up_is_no_lasting_mark(self, monkeypatch):
        monkeypatch.setattr("pathlib.Path.read_bytes", lambda _: (_ for _ in ()).throw(OSError))
        monkeypatch.setattr("uuid.getnode", lambda: 1 << 40 | 7)
        assert laptop.this_machine() == ""
        monkeypatch.setattr("uuid.getnode", lambda: 7)
        assert len(laptop.this_machine()) == 32
