"""The screen stays on: by programs that stand on the path of this test, which end with the one they are told of."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from ui.manners.awake import helpers, keep_awake

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the helpers on the path were told, a line each."""
    noted = tmp_path / "told"
    for name in ("caffeinate", "systemd-inhibit"):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho noise; echo noise >&2\necho "$0 $*" >>"{noted}"\n', encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    return noted


@pytest.mark.parametrize(
    ("platform", "said"),
    [("darwin", "caffeinate -d -i -w {number}"), ("linux", "systemd-inhibit --what=idle")],
)
def test_a_helper_is_started_that_ends_with_us_and_says_nothing(
    qtbot: QtBot, told: Path, capfd: pytest.CaptureFixture[str], platform: str, said: str
) -> None:
    keep_awake(platform)
    qtbot.waitUntil(told.exists)
    qtbot.waitUntil(lambda: told.read_text(encoding="utf-8").endswith("\n"))
    (line,) = told.read_text(encoding="utf-8").splitlines()
    assert said.format(number=os.getpid()) in line
    assert str(os.getpid()) in line
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("platform", ["darwin", "linux", "plan9"])
def test_where_there_is_no_way_nothing_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], platform: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    assert helpers(platform, 1) == ()
    keep_awake(platform)
    assert capfd.readouterr() == ("", "")
