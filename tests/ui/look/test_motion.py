"""Less motion where the desktop asks for it: each desktop says so in its own way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ui.look.motion import MotionAsker, may_move

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table

ANSWERS = {"linux": "gsettings", "darwin": "defaults"}


@pytest.fixture
def asks(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., MotionAsker]]:
    """Makes an asker on a desktop whose own program answers so; it has none where there is no answer."""
    monkeypatch.setenv("PATH", str(tmp_path / "programs"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made: list[MotionAsker] = []

    def make(platform: str = "linux", answer: str = "") -> MotionAsker:
        if answer:
            answers(tmp_path, platform, answer)
        made.append(MotionAsker(qapp, platform))
        return made[-1]

    yield make
    for asker in made:
        asker.close()
    MotionAsker(qapp, "none").close()


def answers(folder: Path, platform: str, answer: str) -> None:
    programs = folder / "programs"
    programs.mkdir(exist_ok=True)
    program = programs / ANSWERS[platform]
    program.write_text(f"#!/bin/sh\necho {answer}\n", encoding="utf-8")
    program.chmod(0o755)


@pytest.mark.parametrize(
    ("platform", "answer", "moves"),
    [("linux", "false", False), ("linux", "true", True), ("darwin", "1", False), ("darwin", "0", True)],
)
def test_a_desktop_is_asked(
    asks: Callable[..., MotionAsker], qtbot: QtBot, qapp: QApplication, platform: str, answer: str, moves: bool
) -> None:
    qapp.setProperty("wantsNoMotion", moves)  # the other way round, so that the answer is seen
    assert may_move() is not moves
    asks(platform, answer)
    qtbot.waitUntil(lambda: may_move() is moves)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n"),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n"),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations = false\n"),
    ],
)
def test_what_a_desktop_wrote_down_is_read(
    asks: Callable[..., MotionAsker], tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / "config" / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    asker = asks()
    assert not may_move()
    path.write_text(text.replace("0", "1").replace("false", "true"), encoding="utf-8")
    asker.ask()
    assert may_move()


@pytest.mark.parametrize("answer", ["", "nonsense", "'; exit 1; echo '"])
def test_where_nothing_is_known_there_is_motion(
    asks: Callable[..., MotionAsker], qtbot: QtBot, tmp_path: Path, answer: str
) -> None:
    (tmp_path / "config").write_text("a file where a folder is looked for", encoding="utf-8")
    asks("linux", answer)
    qtbot.wait(60)
    assert may_move()


def test_it_is_asked_again_when_the_window_comes_to_the_front(
    asks: Callable[..., MotionAsker], qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    asks("linux", "true")
    qtbot.wait(60)
    answers(tmp_path, "linux", "false")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: not may_move())


@pytest.mark.parametrize("moves", [True, False])
def test_the_card_flashes_only_where_motion_is_welcome(
    asks: Callable[..., MotionAsker], qtbot: QtBot, table: Table, moves: bool
) -> None:
    asks("linux", "true" if moves else "false")
    qtbot.waitUntil(lambda: may_move() is moves)
    card = table.window.page.card
    table.hand("4\n")
    at_once = card.grab().toImage()
    qtbot.wait(250)
    assert (card.grab().toImage() != at_once) is moves
