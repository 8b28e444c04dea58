"""Where a site file may live."""

from __future__ import annotations

from pathlib import Path

import pytest

from pantry.errors import SiteFileError
from pantry.store import disks, make_site_file, open_site
from pantry.store.disks import drive_of, refuse_unsafe_place

MOUNTS = r"""
/dev/sda2 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
/dev/sdb1 /media/ana/KINGSTON vfat rw 0 0
/dev/sdc1 /run/media/ana/My\040Stick exfat rw 0 0
/dev/sda1 /boot/efi vfat rw 0 0
/dev/sdd1 /media/ana/disk ext4 rw 0 0
nas:/share /home/ana/nas nfs4 rw 0 0
//server/food /srv/food cifs rw 0 0
ana@host: /home/ana/far fuse.sshfs rw 0 0
portal /run/user/1000/doc fuse.portal rw 0 0
short line
"""


@pytest.mark.parametrize(
    ("path", "drive"),
    [
        ("/home/ana/oak.pantry", ""),
        ("/media/ana/KINGSTON/oak.pantry", "stick"),
        ("/run/media/ana/My Stick/oak.pantry", "stick"),
        ("/boot/efi/oak.pantry", ""),
        ("/media/ana/disk/oak.pantry", ""),
        ("/media/ana/KINGSTONE/oak.pantry", ""),
        ("/home/ana/nas/oak.pantry", "network"),
        ("/home/ana/nas", "network"),
        ("/srv/food/a/b/oak.pantry", "network"),
        ("/home/ana/far/oak.pantry", "network"),
        ("/run/user/1000/doc/oak.pantry", ""),
    ],
)
def test_the_drive_is_told_by_the_longest_mount_point(path, drive):
    assert drive_of(path, MOUNTS) == drive


def test_without_mounts_nothing_is_told():
    assert drive_of("/home/ana/oak.pantry", "") == ""


@pytest.mark.parametrize(
    "folder",
    [
        "Dropbox", "Dropbox (Personal)", "OneDrive - Mutual Aid", "Google Drive", "iCloud Drive", "Nextcloud", "Sync",
        "syncthing", "MEGAsync", "My Drive",
    ],
)  # fmt: skip
def test_a_cloud_folder_is_refused_with_the_reason(tmp_path, clock, folder):
    with pytest.raises(SiteFileError, match="is in a cloud folder, which can lose entries"):
        make_site_file(tmp_path / folder / "oak.pantry", clock)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["synced", "my syncs", "pantry", "drive"])
def test_a_folder_that_only_sounds_like_one_is_fine(tmp_path, name):
    refuse_unsafe_place(tmp_path / name / "Dropbox")


def test_a_name_that_starts_as_a_home_folder_does_is_a_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    refuse_unsafe_place(Path("~oak.pantry"))


def test_a_name_that_leads_into_a_cloud_folder_is_refused(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "table").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(SiteFileError, match="cloud folder"):
        refuse_unsafe_place(tmp_path / "table" / "oak.pantry")


@pytest.mark.parametrize(
    ("drive", "words"), [("network", "on a network drive"), ("stick", "on a stick, which can be pulled out")]
)
def test_a_network_drive_and_a_stick_are_refused_with_the_reason(tmp_path, clock, monkeypatch, drive, words):
    path = tmp_path / "oak.pantry"
    make_site_file(path, clock).close()
    monkeypatch.setattr(disks, "drive_of", lambda *_: drive)
    with pytest.raises(SiteFileError, match=words):
        open_site(path, clock)
    with pytest.raises(SiteFileError, match=words):
        make_site_file(tmp_path / "new.pantry", clock)
    assert not (tmp_path / "new.pantry").exists()


def test_a_system_without_a_table_of_mounts_refuses_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("pathlib.Path.is_file", lambda _: False)
    refuse_unsafe_place(tmp_path / "oak.pantry")


class TestWindows:
    @pytest.fixture(autouse=True)
    def _on_windows(self, monkeypatch):
        monkeypatch.setattr("sys.platform", "win32")

    @pytest.mark.parametrize(("kind", "words"), [(2, "on a stick"), (4, "network drive")])
    def test_windows_says_what_a_drive_is(self, tmp_path, monkeypatch, kind, words):
        self._drive_type(monkeypatch, kind)
        with pytest.raises(SiteFileError, match=words):
            refuse_unsafe_place(tmp_path / "oak.pantry")

    def test_a_fixed_drive_is_fine(self, tmp_path, monkeypatch):
        self._drive_type(monkeypatch, 3)
        refuse_unsafe_place(tmp_path / "oak.pantry")

    def test_a_share_by_its_name_is_the_network(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr("pathlib.Path.absolute", lambda path: path)
        with pytest.raises(SiteFileError, match="network drive"):
            refuse_unsafe_place(type(tmp_path)("\\\\server\\food\\oak.pantry"))

    def _drive_type(self, monkeypatch, kind):
        import ctypes
        from types import SimpleNamespace

        kernel = SimpleNamespace(GetDriveTypeW=lambda _anchor: kind)
        monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
