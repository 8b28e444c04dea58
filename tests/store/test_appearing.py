"""A site file appears whole or not at all."""

from __future__ import annotations

import pytest

from pantry.errors import SiteFileError
from pantry.store.appearing import give_name, refuse_taken, remove_with_companions


def test_a_name_is_given_once(tmp_path):
    unfinished, path = tmp_path / ".oak", tmp_path / "oak.pantry"
    unfinished.write_bytes(b"new")
    path.write_bytes(b"old")
    with pytest.raises(OSError, match="exists"):
        give_name(unfinished, path)
    assert path.read_bytes() == b"old"


def test_a_disk_without_links_gets_the_file_too(tmp_path, monkeypatch):
    def no_links(*_paths):
        raise OSError

    monkeypatch.setattr("pantry.store.appearing.os.link", no_links)
    unfinished, path = tmp_path / ".oak", tmp_path / "oak.pantry"
    unfinished.write_bytes(b"new")
    give_name(unfinished, path)
    assert path.read_bytes() == b"new"


def test_the_log_of_a_lost_file_is_not_written_into_a_new_one(tmp_path):
    path = tmp_path / "oak.pantry"
    (tmp_path / "oak.pantry-wal").write_bytes(b"entries")
    with pytest.raises(SiteFileError, match="may hold entries"):
        refuse_taken(path)


def test_leftovers_go_with_their_companions(tmp_path):
    for name in (".oak", ".oak-wal", ".oak-shm", "oak.pantry"):
        (tmp_path / name).write_bytes(b"")
    remove_with_companions(tmp_path / ".oak")
    assert [path.name for path in tmp_path.iterdir()] == ["oak.pantry"]
