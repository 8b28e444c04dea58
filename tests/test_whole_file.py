from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from pantry.errors import RefusedInput
from pantry.whole_file import FileKind, NotWritten, refuse_to_overwrite, sync_folder, write_whole

PDF = b"%PDF-1.4 " + bytes(range(256)) * 40
OLD = b"%PDF-1.4 old"


def test_a_paper_is_on_the_disk_whole(tmp_path):
    write_whole(tmp_path / "labels.pdf", PDF, FileKind.PDF, force=False)
    assert (tmp_path / "labels.pdf").read_bytes() == PDF
    assert [path.name for path in tmp_path.iterdir()] == ["labels.pdf"]


def test_an_old_file_stays_unless_forced(tmp_path):
    out = tmp_path / "labels.pdf"
    out.write_bytes(OLD)
    with pytest.raises(RefusedInput, match="already there and was left as it is"):
        write_whole(out, PDF, FileKind.PDF, force=False)
    assert out.read_bytes() == OLD
    write_whole(out, PDF, FileKind.PDF, force=True)
    assert out.read_bytes() == PDF


def test_what_is_no_paper_stays_though_forced(tmp_path):
    out = tmp_path / "oak-street.pantry"
    out.write_bytes(b"SQLite format 3\0")
    for ask in (refuse_to_overwrite, lambda path, kind, force: write_whole(path, PDF, kind, force=force)):
        with pytest.raises(RefusedInput, match="is no PDF and was left as it is"):
            ask(out, FileKind.PDF, force=True)
    assert out.read_bytes() == b"SQLite format 3\0"
    assert [path.name for path in tmp_path.iterdir()] == ["oak-street.pantry"]
    with pytest.raises(RefusedInput, match="is no PDF"):
        write_whole(Path(os.devnull), PDF, FileKind.PDF, force=True)


def test_an_empty_file_takes_a_paper_when_forced(tmp_path):
    out = tmp_path / "labels.pdf"
    out.touch()
    write_whole(out, PDF, FileKind.PDF, force=True)
    assert out.read_bytes() == PDF


@pytest.mark.parametrize(("name", "why"), [(".", "is a folder"), ("none/labels.pdf", "There is no folder")])
@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_place_for_a_file_is_refused(tmp_path, name, why, force):
    for ask in (refuse_to_overwrite, lambda path, kind, force: write_whole(path, PDF, kind, force=force)):
        with pytest.raises(RefusedInput, match=why):
            ask(tmp_path / name, FileKind.PDF, force=force)
    assert list(tmp_path.iterdir()) == []


def test_a_name_too_long_for_the_disk_is_told(tmp_path):
    for ask in (refuse_to_overwrite, lambda path, kind, force: write_whole(path, PDF, kind, force=force)):
        with pytest.raises(NotWritten, match="too long"):
            ask(tmp_path / ("x" * 300 + ".pdf"), FileKind.PDF, force=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EDQUOT, "space on this disk is used up"),
        (errno.EROFS, "can only be read"),
        (errno.EACCES, "open in another program"),
        (errno.EPERM, "open in another program"),
        (errno.EIO, "could not be written"),
    ],
)
@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_disk_that_refuses_leaves_the_old_file_and_no_other(tmp_path, monkeypatch, code, said, call):
    out = tmp_path / "labels.pdf"
    out.write_bytes(OLD)

    def refuse(*_):
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, refuse)
        with pytest.raises(NotWritten, match=said) as trouble:
            write_whole(out, PDF, FileKind.PDF, force=True)
    assert "othing" in str(trouble.value)
    assert out.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["labels.pdf"]


def test_a_disk_that_takes_little_at_a_time_gets_all(tmp_path, monkeypatch):
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, bytes(data[:100])))
    write_whole(tmp_path / "labels.pdf", PDF, FileKind.PDF, force=False)
    assert (tmp_path / "labels.pdf").read_bytes() == PDF


def test_a_leftover_of_a_crash_is_no_obstacle(tmp_path):
    (tmp_path / f".pantry-{os.getpid()}-0.part").write_bytes(b"half")
    write_whole(tmp_path / "labels.pdf", PDF, FileKind.PDF, force=False)
    assert (tmp_path / "labels.pdf").read_bytes() == PDF


def test_a_folder_that_can_not_be_looked_into_is_told(tmp_path, monkeypatch):
    out = tmp_path / "labels.pdf"

    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(os, "stat", refuse)
    with pytest.raises(NotWritten, match="may not be written here"):
        refuse_to_overwrite(out, FileKind.PDF, force=False)


def test_an_old_file_that_is_open_elsewhere_stays(tmp_path, monkeypatch):
    out = tmp_path / "labels.pdf"
    out.write_bytes(OLD)

    def refuse(*_):
        raise PermissionError(errno.EACCES, "in use")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        with pytest.raises(NotWritten, match="open in another program"):
            write_whole(out, PDF, FileKind.PDF, force=True)
    assert out.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["labels.pdf"]


def test_a_folder_that_can_not_be_flushed_is_no_trouble(tmp_path):
    sync_folder(tmp_path / "not there")
