"""A backup is a checked copy without what is this laptop's own; a restore proves all of it and is a new laptop."""

from __future__ import annotations

import errno
import hashlib
import os
import random
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from pantry.assembly import new_pantry, open_pantry
from pantry.desk import Mode
from pantry.errors import PantryError
from pantry.events import Act, Draft, Movement
from pantry.office.day_notes import day_note, keep_day_note
from pantry.office.kept_safe import Safe, kept_safe, note_kept_safe
from pantry.places import fixed_place
from pantry.safe import backup, check_books, restore
from pantry.settings import SiteSettings
from pantry.store import schema

if TYPE_CHECKING:
    from pathlib import Path

TODAY = "2026-11-21"


@pytest.fixture
def filled(pantry):
    ends = {
        "from_place": fixed_place(pantry.books.site, "unknown"),
        "to_place": fixed_place(pantry.books.site, "shelf"),
    }
    for number in range(20):
        pantry.books.record(Draft(Act.TOOK, TODAY, (Movement(item=f"g{number}", quantity=3, unit="piece", **ends),)))
    return pantry


@pytest.fixture
def copied(filled, tmp_path, clock):
    return backup(filled.site_file, tmp_path / "copies", clock)


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("oak.pantry"))


def test_a_backup_comes_back_as_a_new_laptop_with_equal_books(filled, copied, tmp_path, clock):
    restored = restore(copied.file, tmp_path / "back.pantry", clock)

    back = open_pantry(tmp_path / "back.pantry", clock)
    assert back.books.digest() == filled.books.digest()
    assert back.books.device != filled.books.device
    assert back.books.site == filled.books.site
    assert copied.events == restored.events == check_books(back.site_file.db).events
    assert check_books(back.site_file.db).ok
    back.close()


def test_the_hash_that_is_told_is_that_of_the_file(copied, tmp_path, clock):
    assert copied.sha256 == hashlib.sha256(copied.file.read_bytes()).hexdigest()
    restored = restore(copied.file, tmp_path / "back.pantry", clock)
    assert restored.sha256 == hashlib.sha256(restored.file.read_bytes()).hexdigest()


def test_a_backup_holds_no_key_no_codes_no_hours_and_no_cards(filled, tmp_path, clock):
    filled.site_file.keep("codes", "4242424242")
    filled.site_file.today.note_card("card-of-somebody", TODAY, clock.now())
    filled.site_file.today.keep("line", "half-typed-line", clock.now())

    content = backup(filled.site_file, tmp_path / "copies", clock).file.read_bytes()

    for secret in (filled.site_file.laptop.seed.hex(), "4242424242", "card-of-somebody", "half-typed-line", "14:06"):
        assert secret.encode() not in content


def test_what_stays_on_this_laptop_is_in_no_backup(filled, tmp_path, clock):
    """Notes of days say so; and a path may hold somebody's name."""
    keep_day_note(filled.site_file, TODAY, "the van was late")
    note_kept_safe(filled.site_file, clock, Safe.STICK, tmp_path / "ana-garcia" / "stick", 0)

    copied = backup(filled.site_file, tmp_path / "copies", clock)
    restore(copied.file, tmp_path / "back.pantry", clock)

    back = open_pantry(tmp_path / "back.pantry", clock)
    assert (day_note(back.site_file, TODAY), kept_safe(back.site_file, Safe.STICK)) == ("", None)
    back.close()
    for content in (copied.file.read_bytes(), (tmp_path / "back.pantry").read_bytes()):
        assert b"the van was late" not in content
        assert b"ana-garcia" not in content
    assert day_note(filled.site_file, TODAY) == "the van was late"


def test_the_key_never_touches_the_disk_of_the_backup(filled, tmp_path, clock, monkeypatch):
    """Even what was deleted there again could be read from a stick."""
    folder, seen = tmp_path / "copies", []
    unlink = type(folder).unlink

    def looked_at(path, **more):
        if path.parent == folder and path.is_file():
            seen.append(path.read_bytes())
        unlink(path, **more)

    monkeypatch.setattr(type(folder), "unlink", looked_at)
    backup(filled.site_file, folder, clock)

    assert all(filled.site_file.laptop.seed.hex().encode() not in content for content in seen)
    assert seen, "the unfinished file was taken away"


def test_a_restored_laptop_has_no_block_of_codes(filled, tmp_path, clock):
    filled.site_file.keep("codes", "4242424242")
    copied = backup(filled.site_file, tmp_path / "copies", clock)
    restore(copied.file, tmp_path / "back.pantry", clock)

    back = open_pantry(tmp_path / "back.pantry", clock)
    assert back.site_file.kept("codes") == ""
    back.close()


def test_two_backups_of_a_day_have_two_names(filled, copied, tmp_path, clock):
    second = backup(filled.site_file, tmp_path / "copies", clock)

    assert copied.file != second.file
    assert left_in(tmp_path / "copies") == ["oak-2026-11-21-2.pantry-backup", "oak-2026-11-21.pantry-backup"]


def test_a_backup_is_not_opened_as_a_site(copied, clock):
    with pytest.raises(PantryError, match="pantry restore"):
        open_pantry(copied.file, clock)


def test_a_restore_overwrites_nothing(copied, tmp_path, clock):
    (tmp_path / "mine.pantry").write_text("mine")

    with pytest.raises(PantryError, match="is there already"):
        restore(copied.file, tmp_path / "mine.pantry", clock)

    assert (tmp_path / "mine.pantry").read_text() == "mine"


def test_no_backup_there_is_said(tmp_path, clock):
    with pytest.raises(PantryError, match="no backup at"):
        restore(tmp_path / "none.pantry-backup", tmp_path / "back.pantry", clock)


def test_a_cloud_folder_is_refused(copied, tmp_path, clock):
    with pytest.raises(PantryError, match="cloud folder"):
        restore(copied.file, tmp_path / "Dropbox" / "back.pantry", clock)
    assert not (tmp_path / "Dropbox").exists()


@pytest.mark.parametrize("damage", ["half of it", "garbage", "nothing", "more at its end", "a page twice"])
def test_a_damaged_backup_is_refused_and_nothing_appears(copied, tmp_path, clock, damage):
    content = copied.file.read_bytes()
    copied.file.write_bytes(
        {
            "half of it": content[: len(content) // 2],
            "garbage": b"not a database at all" * 99,
            "nothing": b"",
            "more at its end": content + b"\n",
            "a page twice": content[:4096] + content,
        }[damage]
    )

    with pytest.raises(PantryError):
        restore(copied.file, tmp_path / "back.pantry", clock)

    assert left_in(tmp_path) == ["copies"]


def test_a_backup_with_any_byte_changed_is_refused(copied, tmp_path, clock):
    content = copied.file.read_bytes()
    chance = random.Random(4)
    for at in (*range(0, 100, 9), *(chance.randrange(len(content)) for _ in range(40)), *range(-90, 0, 7)):
        changed = bytearray(content)
        changed[at] ^= 1 << chance.randrange(8)
        copied.file.write_bytes(changed)
        with pytest.raises(PantryError):
            restore(copied.file, tmp_path / "back.pantry", clock)
    assert left_in(tmp_path) == ["copies"]


def test_a_site_file_is_no_backup(filled, tmp_path, clock):
    filled.site_file.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    with pytest.raises(PantryError, match="not a backup"):
        restore(filled.site_file.path, tmp_path / "back.pantry", clock)


def sealed_again(path: Path, statement: str) -> None:
    """Changes a backup and gives it a seal that fits, as no program of ours does."""
    content = path.read_bytes()
    at = content.rindex(b"\nPantry-Backup")
    path.write_bytes(content[:at])
    db = sqlcipher3.connect(str(path), isolation_level=None)
    db.execute(statement)
    db.close()
    inside = path.read_bytes()
    line = content[at:].replace(content[at:].split()[-1], hashlib.sha256(inside).hexdigest().encode())
    path.write_bytes(inside + line)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE movement SET quantity = 4 WHERE item = 'g7'", "not whole"),
        ("UPDATE on_hand SET quantity = 4", "not whole"),
        ("DELETE FROM laptop WHERE key = 'site'", "not whole"),
        ("PRAGMA application_id = 7", "not a backup"),
        (f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}", "newer version"),
    ],
)
def test_books_that_are_not_whole_are_not_restored(copied, tmp_path, clock, statement, said):
    sealed_again(copied.file, statement)

    with pytest.raises(PantryError, match=said):
        restore(copied.file, tmp_path / "back.pantry", clock)

    assert left_in(tmp_path) == ["copies"]


def test_a_backup_of_books_that_are_not_whole_is_refused(filled, tmp_path, clock):
    filled.site_file.db.execute("UPDATE on_hand SET quantity = 4 WHERE item = 'g7'")

    with pytest.raises(PantryError, match="not whole"):
        backup(filled.site_file, tmp_path / "copies", clock)

    assert left_in(tmp_path / "copies") == []


def test_a_backup_into_a_file_is_refused_in_words(filled, tmp_path, clock):
    (tmp_path / "file").write_text("")

    with pytest.raises(PantryError, match="can't be written"):
        backup(filled.site_file, tmp_path / "file", clock)


@pytest.mark.parametrize(("code", "said"), [(errno.ENOSPC, "is full"), (errno.EIO, "can't be written")])
def test_a_disk_full_or_pulled_away_leaves_nothing_half_done(filled, copied, tmp_path, clock, monkeypatch, code, said):
    def pulled_away(_handle):
        raise OSError(code, os.strerror(code))

    before = filled.books.digest()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", pulled_away)
        with pytest.raises(PantryError, match=said) as told:
            backup(filled.site_file, tmp_path / "copies", clock)
        assert "not changed" in str(told.value)
        with pytest.raises(PantryError, match=said):
            restore(copied.file, tmp_path / "back.pantry", clock)
    assert left_in(tmp_path) == ["copies"]
    assert left_in(tmp_path / "copies") == [copied.file.name]
    assert filled.books.digest() == before
    assert restore(copied.file, tmp_path / "back.pantry", clock).events == copied.events


def test_a_disk_that_lies_is_told(filled, tmp_path, clock, monkeypatch):
    fsync = os.fsync

    def forgets(handle):
        with suppress(OSError):
            os.pwrite(handle, b"~", 5000)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", forgets)
    with pytest.raises(PantryError, match="did not keep"):
        backup(filled.site_file, tmp_path / "copies", clock)
    assert left_in(tmp_path / "copies") == []


def test_a_backup_beside_a_window_that_writes_is_of_one_moment(filled, tmp_path, clock):
    window = open_pantry(filled.site_file.path, clock)
    ends = {name: fixed_place(filled.books.site, of) for name, of in (("from_place", "unknown"), ("to_place", "shelf"))}
    for number in range(3):
        row = Movement(item="g1", quantity=1, unit="piece", **ends)
        window.books.record(Draft(Act.TOOK, TODAY, (row,)))
        restore(backup(filled.site_file, tmp_path / "copies", clock).file, tmp_path / f"back{number}.pantry", clock)
    window.close()


def test_a_check_finds_a_row_that_was_edited(filled):
    filled.site_file.db.execute("UPDATE movement SET quantity = 4 WHERE item = 'g7'")

    checked = check_books(filled.site_file.db)

    assert not checked.ok
    assert any("does not fit its text" in problem for problem in checked.problems)


def test_a_check_finds_a_derived_row_that_is_off(filled):
    filled.site_file.db.execute("UPDATE on_hand SET quantity = quantity + 1 WHERE item = 'g7' AND quantity > 0")

    checked = check_books(filled.site_file.db)

    assert any("on_hand" in problem for problem in checked.problems)
    assert any("all places together" in problem for problem in checked.problems)


def test_a_check_finds_a_row_whose_entry_is_gone_and_an_entry_kept_wrongly(filled):
    filled.site_file.db.execute("DELETE FROM entry WHERE seq = 3")
    filled.site_file.db.execute("UPDATE entry SET stands = 0 WHERE seq = 5")

    problems = check_books(filled.site_file.db).problems

    assert any("its entry is not here" in problem for problem in problems)
    assert any("kept otherwise than it stands" in problem for problem in problems)


def test_a_check_changes_nothing_and_leaves_the_books_open(filled):
    before = filled.books.digest()
    assert check_books(filled.site_file.db).ok
    assert check_books(filled.site_file.reading).ok
    row = Movement(item="g1", quantity=1, unit="piece", from_place="la", to_place="lb")
    filled.books.record(Draft(Act.TOOK, TODAY, (row,)))
    assert filled.books.digest() != before


def test_a_log_that_a_crash_left_is_not_written_into_another_file(pantry, clock, tmp_path):
    """A site file was taken away, and its log was not: SQLite would write that log into whatever bears the name."""
    copied = backup(pantry.site_file, tmp_path / "backups", clock)
    pantry.desk(Mode.IN).answer("12lb")
    path = pantry.site_file.path
    log = path.with_name(f"{path.name}-wal")
    left = log.read_bytes()
    pantry.close()
    path.unlink()
    log.write_bytes(left)

    with pytest.raises(PantryError, match="may hold entries"):
        restore(copied.file, path, clock)
    with pytest.raises(PantryError, match="may hold entries"):
        new_pantry(path, clock, SiteSettings(name="Elm St table"))
    assert not path.exists()
    assert log.read_bytes() == left
