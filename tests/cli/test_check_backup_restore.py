"""`pantry check`, `backup`, `restore`: proven books, a checked copy, and a new laptop from it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import sqlcipher3

KEYS = ["ok", "events", "entries", "digest", "holdings", "problems"]
NOTHING = hashlib.sha256(b"").hexdigest()


@pytest.fixture
def played(table):
    table("24*036000291452", "0327", "/kind produce", "12lb")
    table("4", "2", "/undo", mode="out")


def check(run, *site):
    return run(*site, "check", "--json").json


@pytest.mark.usefixtures("played")
def test_whole_books_are_proven(run):
    ran = run("check", "--json")

    assert ran.code == 0
    assert list(ran.json) == KEYS
    assert (ran.json["ok"], ran.json["problems"], ran.json["holdings"]) == (True, [], NOTHING)
    assert len(ran.json["digest"]) == 64
    assert ran.json["events"] > ran.json["entries"] > 4
    assert run("check").rows[0] == "The books are whole."


@pytest.mark.parametrize(
    ("damage", "told"),
    [("UPDATE movement SET quantity = 240 WHERE quantity = 24", "id does not fit"),
     ("UPDATE on_hand SET quantity = quantity + 1", "not 0"), ("DELETE FROM total", "recounted")],
)  # fmt: skip
@pytest.mark.usefixtures("played")
def test_books_that_someone_edited_are_not_whole(run, site, damage, told):
    db = sqlcipher3.connect(str(site))
    db.execute(damage)
    db.commit()
    db.close()

    ran = run("check", "--json")

    assert (ran.code, ran.json["ok"]) == (1, False)
    assert any(told in problem for problem in ran.json["problems"])
    people = run("check")
    assert people.code == 1
    assert people.rows[0] == "The books are not whole. Restore a backup, or ask for help:"


def damage(site, pages):
    """Writes over the middle of those pages of a site file, as a dying disk does."""
    data = bytearray(site.read_bytes())
    for page in pages:
        data[page * 4096 + 8 : page * 4096 + 3000] = b"\xa5" * 2992
    site.write_bytes(data)


@pytest.mark.parametrize("command", [("check",), ("stock",), ("day",), ("questions",), ("catalog", "search", "beans")])
@pytest.mark.usefixtures("played")
def test_each_damaged_page_is_told_as_damage(run, site, command):
    whole = site.read_bytes()
    for page in range(1, len(whole) // 4096):
        damage(site, [page])
        ran = run(*command)
        assert "inside Pantry" not in ran.err, page
        assert ran.code in (0, 1)
        site.write_bytes(whole)


@pytest.mark.usefixtures("played")
def test_the_check_of_a_damaged_file_says_so_with_each_key(run, site):
    told = []
    whole = site.read_bytes()
    for page in range(1, len(whole) // 4096):
        damage(site, [page])
        ran = run("check", "--json")
        told.append(ran)
        site.write_bytes(whole)

    answered = [ran.json for ran in told if ran.out]
    assert all(list(answer) == KEYS for answer in answered)
    assert all(answer["problems"] and not answer["ok"] for answer in answered if answer["digest"] is None)
    assert any(answer["digest"] is None for answer in answered)


@pytest.mark.usefixtures("played")
def test_a_backup_comes_back_as_another_laptop_with_the_same_books(run, site, tmp_path):
    before = check(run)

    copied = run("backup", tmp_path / "copies" / "here", "--json").json
    restored = run("restore", copied["file"], tmp_path / "again.pantry", "--json").json

    assert list(restored) == ["file", "sha256", "events"]
    assert list(copied) == [*restored, "erased"]
    assert copied["events"] == restored["events"] == before["events"]
    assert hashlib.sha256(Path(copied["file"]).read_bytes()).hexdigest() == copied["sha256"]
    assert check(run, "--site", restored["file"]) == before
    assert run("--site", site, "stock").out == run("--site", restored["file"], "stock").out


@pytest.mark.usefixtures("played")
def test_backups_of_a_day_stand_side_by_side(run, tmp_path):
    files = {run("backup", tmp_path / "copies", "--json").json["file"] for _ in range(3)}

    assert len(files) == 3
    assert all(Path(file).is_file() for file in files)


@pytest.mark.usefixtures("played")
def test_both_are_told_to_people(run, tmp_path):
    saved = run("backup", tmp_path)
    (copy,) = tmp_path.glob("*.pantry-backup")
    back = run("restore", copy, tmp_path / "again.pantry")

    events = check(run)["events"]
    assert saved.out == f"Saved {events} events to {copy}.\n"
    assert back.out.startswith(f"{events} events are back in {tmp_path / 'again.pantry'}.")


@pytest.mark.usefixtures("played")
def test_a_restore_never_overwrites(run, site, tmp_path):
    copy = run("backup", tmp_path, "--json").json["file"]
    before = site.read_bytes()

    ran = run("restore", copy, site)

    assert (ran.code, ran.out) == (1, "")
    assert "is there already. It was not changed." in ran.err
    assert site.read_bytes() == before


@pytest.mark.usefixtures("played")
@pytest.mark.parametrize("spoil", ["cut", "edited", "other", "absent"])
def test_what_is_no_whole_backup_makes_no_file(run, tmp_path, spoil):
    copy = Path(run("backup", tmp_path, "--json").json["file"])
    match spoil:
        case "cut":
            copy.write_bytes(copy.read_bytes()[:-4096])
        case "edited":
            db = sqlcipher3.connect(str(copy))
            db.execute("UPDATE visit SET people = people + 1")
            db.commit()
            db.close()
        case "other":
            copy.write_bytes(b"no backup at all" * 500)
        case "absent":
            copy.unlink()

    ran = run("restore", copy, tmp_path / "again.pantry")

    assert (ran.code, ran.out) == (1, "")
    assert str(copy) in ran.err
    assert "Nothing was changed" in ran.err
    assert not any(path.name.startswith((".again", "again")) for path in tmp_path.iterdir())


def test_a_folder_that_can_not_be_is_told_in_words(run, site):
    ran = run("backup", site / "copies")

    assert (ran.code, ran.out) == (1, "")
    assert "not changed" in ran.err
