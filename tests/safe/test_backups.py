from __future__ import annotations

import pytest

from pantry.assembly import open_pantry
from pantry.errors import PantryError
from pantry.events import Act, Draft, Movement
from pantry.places import fixed_place
from pantry.safe import backup, check_books, restore

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


def test_a_backup_comes_back_as_a_new_laptop_with_equal_books(filled, tmp_path, clock):
    copied = backup(filled.site_file, tmp_path / "copies", clock)

    restore(copied.file, tmp_path / "back.pantry", clock)

    back = open_pantry(tmp_path / "back.pantry", clock)
    assert back.books.digest() == filled.books.digest()
    assert back.books.device != filled.books.device
    assert back.books.site == filled.books.site
    assert copied.events == check_books(back.site_file.db).events
    back.close()


def test_a_backup_holds_no_signing_key(filled, tmp_path, clock):
    copied = backup(filled.site_file, tmp_path / "copies", clock)

    content = copied.file.read_bytes()
    assert filled.site_file.laptop.seed.hex().encode() not in content


def test_two_backups_of_a_day_have_two_names(filled, tmp_path, clock):
    first = backup(filled.site_file, tmp_path / "copies", clock)
    second = backup(filled.site_file, tmp_path / "copies", clock)

    assert first.file != second.file
    assert first.file.is_file()


def test_a_restore_overwrites_nothing(filled, tmp_path, clock):
    copied = backup(filled.site_file, tmp_path / "copies", clock)
    (tmp_path / "mine.pantry").write_text("mine")

    with pytest.raises(PantryError, match="is there already"):
        restore(copied.file, tmp_path / "mine.pantry", clock)

    assert (tmp_path / "mine.pantry").read_text() == "mine"


@pytest.mark.parametrize("damage", ["truncated", "one byte", "garbage", "empty"])
def test_a_damaged_backup_is_refused_and_nothing_appears(filled, tmp_path, clock, damage):
    copied = backup(filled.site_file, tmp_path / "copies", clock)
    content = bytearray(copied.file.read_bytes())
    at = content.rindex(b"g00" if b"g00" in content else b"g19")
    match damage:
        case "truncated":
            content = content[: len(content) // 2]
        case "one byte":
            content[at + 1] ^= 1
        case "garbage":
            content = bytearray(b"not a database at all" * 99)
        case "empty":
            content = bytearray()
    copied.file.write_bytes(content)

    with pytest.raises(PantryError):
        restore(copied.file, tmp_path / "back.pantry", clock)

    assert not list(tmp_path.glob("*back.pantry*"))


def test_a_site_file_is_no_backup(filled, tmp_path, clock):
    filled.site_file.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    with pytest.raises(PantryError, match="not a backup"):
        restore(filled.site_file.path, tmp_path / "back.pantry", clock)


def test_a_backup_into_a_file_is_refused_in_words(filled, tmp_path, clock):
    (tmp_path / "file").write_text("")

    with pytest.raises(PantryError, match="can't be written"):
        backup(filled.site_file, tmp_path / "file", clock)


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
