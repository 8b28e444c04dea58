"""Opening: one window a file, trouble in words, and what is said when Pantry itself breaks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from pantry.assembly import new_pantry, open_pantry
from pantry.desk import Mode
from pantry.errors import SiteFileError
from pantry.settings import SiteSettings
from tests.ui.tables import BEANS, Table
from ui.app import PLACE_KEPT_AS, run, told_when_broken
from ui.manners.one_window import one_window
from ui.manners.place import Place
from ui.window import TableWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from pantry.clock import Clock


@pytest.fixture
def site(tmp_path: Path, clock: Clock) -> Path:
    path = tmp_path / "oak.pantry"
    new_pantry(path, clock, SiteSettings(name="Oak St table")).close()
    return path


def test_it_quits_when_ready(qapp: QApplication, site: Path, clock: Clock) -> None:
    assert qapp
    assert run(site, clock, quit_when_ready=True) == 0


def test_a_second_window_on_the_same_file_is_refused(qapp: QApplication, site: Path, clock: Clock) -> None:
    assert qapp
    with one_window(site), pytest.raises(SiteFileError, match="is open in another window"):
        run(site, clock, quit_when_ready=True, patience_s=0)
    assert run(site, clock, quit_when_ready=True) == 0


def test_the_window_of_a_killed_program_bars_nobody(qapp: QApplication, site: Path, clock: Clock) -> None:
    assert qapp
    code = (
        "import os, sys; from pathlib import Path; from ui.manners.one_window import one_window\n"
        "with one_window(Path(sys.argv[1])):\n    os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(site)], check=False).returncode == 9
    assert site.with_name("oak.pantry-window").exists()
    assert run(site, clock, quit_when_ready=True) == 0


def test_commands_work_beside_an_open_window(site: Path, clock: Clock) -> None:
    with one_window(site):
        other = open_pantry(site, clock)
        assert other.desk(Mode.IN).answer(BEANS).saved
        other.close()


@pytest.mark.parametrize("path", ["", ".", "/"])
def test_a_path_without_a_name_is_told(qapp: QApplication, clock: Clock, path: str) -> None:
    assert qapp
    with pytest.raises(SiteFileError, match="Nothing was changed"):
        run(Path(path), clock, quit_when_ready=True)


@pytest.mark.parametrize("name", ["gone.pantry", "."])
def test_a_file_that_is_not_there_or_a_folder_is_told(
    qapp: QApplication, tmp_path: Path, clock: Clock, name: str
) -> None:
    assert qapp
    with pytest.raises(SiteFileError, match="Nothing was changed"):
        run(tmp_path / name, clock, quit_when_ready=True)
    assert not list(tmp_path.glob("*-window"))


def test_a_file_of_a_newer_version_is_told_and_unchanged(qapp: QApplication, site: Path, clock: Clock) -> None:
    assert qapp
    pantry = open_pantry(site, clock)
    pantry.site_file.db.execute("PRAGMA user_version=999")
    pantry.close()
    before = site.read_bytes()
    with pytest.raises(SiteFileError, match="made by a newer version"):
        run(site, clock, quit_when_ready=True)
    assert site.read_bytes() == before


def test_a_fault_of_ours_is_said_on_the_card_and_not_with_its_input(
    table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    with told_when_broken(table.window):
        sys.excepthook(ValueError, ValueError("4 people, Elm Street"), None)
    card = table.window.page.card
    assert card.words.headline.words == "That did not work"
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert "Elm Street" not in said
    assert sys.excepthook is not None


def test_a_fault_of_ours_leaves_what_is_half_typed_in_the_box(table: Table) -> None:
    table.hand("12")
    with told_when_broken(table.window):
        sys.excepthook(ValueError, ValueError(), None)
    assert table.box_text == "12"


def test_the_window_stays_open_until_it_is_closed(qapp: QApplication, site: Path, clock: Clock) -> None:
    closed: list[bool] = []

    def close_it() -> None:
        windows = (one for one in qapp.topLevelWidgets() if isinstance(one, TableWindow) and one.isVisible())
        closed.extend(window.close() for window in windows)

    again_and_again = QTimer(interval=20)
    again_and_again.timeout.connect(close_it)
    again_and_again.start()
    assert run(site, clock, quit_when_ready=False) == 0
    assert closed == [True]


def test_a_second_start_brings_the_first_window_to_the_front_and_says_so(
    qapp: QApplication, site: Path, clock: Clock
) -> None:
    second: list[subprocess.Popen[str]] = []
    code = (
        "import sys; from pathlib import Path; from pantry.clock import system_clock; from ui.app import run\n"
        "sys.exit(run(Path(sys.argv[1]), system_clock(), quit_when_ready=False))"
    )

    def look() -> None:
        window = next((one for one in qapp.topLevelWidgets() if isinstance(one, TableWindow) and one.isVisible()), None)
        if window is None:
            return
        if not second:
            window.showMinimized()
            command = [sys.executable, "-c", code, str(site)]
            second.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        elif second[0].poll() is not None:
            minimized.append(window.isMinimized())
            window.close()

    minimized: list[bool] = []
    again_and_again = QTimer(interval=20)
    again_and_again.timeout.connect(look)
    again_and_again.start()
    assert run(site, clock, quit_when_ready=False) == 0
    said, _ = second[0].communicate()
    assert (second[0].returncode, said) == (0, f"{site} is open already: its window is in front now.\n")
    assert minimized == [False]
    assert not site.with_name("oak.pantry-knock").exists()


def test_the_window_opens_where_it_was_closed(qapp: QApplication, site: Path, clock: Clock) -> None:
    seen: list[tuple[int, int, int]] = []

    def move_it() -> None:
        for window in qapp.topLevelWidgets():
            if isinstance(window, TableWindow) and window.isVisible():
                seen.append((window.x(), window.y(), window.height()))
                window.resize(1280, 700)
                window.move(-900, -800)
                window.close()

    again_and_again = QTimer(interval=20)
    again_and_again.timeout.connect(move_it)
    again_and_again.start()
    for _ in range(2):
        assert run(site, clock, quit_when_ready=False) == 0
    again_and_again.stop()
    opened = open_pantry(site, clock)
    kept = Place.read(opened.site_file.kept(PLACE_KEPT_AS))
    opened.close()
    assert kept == Place(-900, -800, 1280, 700)
    left, top = qapp.primaryScreen().availableGeometry().topLeft().toTuple()
    assert seen[1] == (left, top, 700)  # no screen is where it was closed
