"""How many backups are kept: what this laptop wrote there goes, the oldest first, and nothing else ever does."""

from __future__ import annotations

import pytest

from pantry.assembly import open_pantry
from pantry.errors import SiteFileError
from pantry.language import Language
from pantry.office.backing_up import back_up
from pantry.office.kept_safe import Safe, kept_safe
from pantry.safe import restore


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "KEY"


@pytest.fixture
def copy(pantry, clock, folder, held):
    """Backs up so many times, a day after another."""

    def make(times=1, into=None):
        made = []
        for _ in range(times):
            made.append(back_up(pantry.site_file, clock, into or folder, pantry.settings.most_backups))
            held.pass_time(days=1)
        return made

    return make


@pytest.fixture
def keep(pantry):
    return lambda said: pantry.all_settings(Language()).set("backups_kept", said)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_all_are_kept_until_somebody_says_otherwise(copy, folder):
    made = copy(5)
    assert len(names(folder)) == 5
    assert {one.erased for one in made} == {()}


def test_the_oldest_go_once_the_new_one_is_proven(copy, keep, folder, pantry):
    made = copy(4)
    keep("3")
    (newest,) = copy()

    assert newest.erased == tuple(one.file.name for one in made[:2])
    assert names(folder) == [one.file.name for one in (*made[2:], newest)]
    last = kept_safe(pantry.site_file, Safe.BACKUP)
    assert last
    assert last.path == newest.file


def test_several_of_one_day_go_in_the_order_in_which_they_were_made(pantry, clock, folder):
    made = [back_up(pantry.site_file, clock, folder, 3) for _ in range(12)]
    assert names(folder) == sorted(one.file.name for one in made[-3:])


def test_each_folder_keeps_its_own(copy, keep, folder, tmp_path):
    keep("3")
    copy(3)
    copy(3, tmp_path / "OTHER")
    assert (len(names(folder)), len(names(tmp_path / "OTHER"))) == (3, 3)


def test_what_another_laptop_wrote_under_such_a_name_stays(copy, keep, folder, tmp_path, clock):
    """A laptop that was restored from a backup is called the same, and backs up onto the same stick."""
    (first,) = copy()
    (tmp_path / "red").mkdir()
    restore(first.file, tmp_path / "red" / "oak.pantry", clock)
    red = open_pantry(tmp_path / "red" / "oak.pantry", clock)
    other = [back_up(red.site_file, clock, folder, None) for _ in range(4)]
    red.close()
    keep("3")
    copy(4)

    assert {one.file.name for one in other} <= set(names(folder))
    assert len(names(folder)) == 4 + 3


def test_a_file_that_reads_otherwise_than_it_was_written_stays(copy, keep):
    (first,) = copy()
    first.file.write_bytes(b"somebody's own")
    keep("3")
    copy(4)
    assert first.file.read_bytes() == b"somebody's own"


def test_where_no_backup_could_be_made_none_goes(copy, keep, folder, monkeypatch):
    copy(5)
    keep("3")
    before = names(folder)
    monkeypatch.setattr("pantry.safe.backups.seal", lambda *_: (_ for _ in ()).throw(OSError(28, "No space")))
    with pytest.raises(SiteFileError):
        copy()
    assert names(folder) == before


def test_what_was_written_is_in_no_backup(copy, tmp_path, clock):
    (first,) = copy()
    (second,) = copy()
    restore(second.file, tmp_path / "back.pantry", clock)
    back = open_pantry(tmp_path / "back.pantry", clock)
    assert back.site_file.kept("backups") == ""
    back.close()
    assert first.file.is_file()
