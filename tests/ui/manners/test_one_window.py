"""Knocking on a window that is open, and on one that is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.manners.one_window import Doorbell, OpenElsewhereError, knock, one_window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def site(tmp_path: Path) -> Path:
    path = tmp_path / "oak.pantry"
    path.write_bytes(b"a site")
    return path


@pytest.fixture
def bell(qtbot: QtBot, site: Path) -> Doorbell:
    assert qtbot
    return Doorbell(site)


def test_a_window_holds_its_file_and_no_other(site: Path) -> None:
    other = site.with_name("elm.pantry")
    other.write_bytes(b"another site")
    with one_window(site), one_window(other), pytest.raises(OpenElsewhereError), one_window(site):
        pass
    with one_window(site):
        assert site.with_name("oak.pantry-window").exists()


def test_nobody_hears_a_knock_where_no_window_answers(site: Path) -> None:
    assert not knock(site, patience_s=0)
    assert [path.name for path in site.parent.iterdir()] == ["oak.pantry"]


def test_a_knock_where_nothing_may_be_written_is_not_heard(tmp_path: Path) -> None:
    assert not knock(tmp_path / "gone" / "oak.pantry")


def test_a_knock_rings_once(bell: Doorbell, site: Path, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bell.rang):
        bell.listen()
    site.with_name("oak.pantry-knock").touch()
    with qtbot.waitSignal(bell.rang, timeout=3000):
        pass
    with qtbot.assertNotEmitted(bell.rang):
        bell.listen()


def test_a_knock_on_another_site_does_not_ring(bell: Doorbell, site: Path, qtbot: QtBot) -> None:
    site.with_name("elm.pantry-knock").touch()
    with qtbot.assertNotEmitted(bell.rang):
        bell.listen()
