"""From an empty home to the first scan in three taps; what can't be made is told; practice leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from platformdirs import user_data_path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from pantry.assembly import new_pantry, open_pantry
from pantry.cli.sites import last_site
from pantry.desk import Mode
from pantry.practice import make_practice, practice_is_left, practice_path
from pantry.settings import SiteSettings
from pantry.shelf.laptops import Laptops
from pantry.stick import write_stick
from tests.rights import as_somebody_else
from tests.ui.hands import Keys, button_named, is_in_view, tap
from ui import first_run
from ui.app import run
from ui.look.fitted_button import FittedButton
from ui.setup import FirstRunWindow
from ui.window import TableWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from pantry.clock import Clock

    Step = Callable[[QWidget], None]

REPOSITORY = Path(__file__).parents[2]
CAN = "041331026383"


def is_laid_out(window: FirstRunWindow) -> bool:
    """Nothing goes on there, and its tiles can be tapped."""
    tiles = (tile for tile in window.findChildren(FittedButton) if tile.isVisible() and tile.words != "Back")
    return not window.is_waiting and any(tiles)


class Player:
    """Does one step after the other in whatever window is open; a fault in a step closes all and fails the test."""

    def __init__(self, application: QApplication, steps: list[Step]) -> None:
        self._application, self._steps = application, iter(steps)
        self.trouble: Exception | None = None
        self.taps = 0
        self.keys = Keys()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        kinds = (TableWindow, FirstRunWindow)
        shown = [one for one in self._application.topLevelWidgets() if isinstance(one, kinds) and one.isVisible()]
        focus = QApplication.focusWidget()
        if shown and isinstance(shown[0], FirstRunWindow) and not is_laid_out(shown[0]):
            return
        if not shown or focus is None or focus.window() is not shown[0]:
            return
        try:
            step = next(self._steps, None)
            if step is None:
                shown[0].close()
            else:
                step(shown[0])
        except Exception as trouble:  # told by the test, which waits for the window to close
            self.trouble = trouble
            self._steps = iter(())

    def stop(self) -> None:
        self._timer.stop()
        if self.trouble is not None:
            raise self.trouble


@pytest.fixture
def play(qapp: QApplication, clock: Clock) -> Iterator[Callable[..., Player]]:
    def play_steps(*steps: Step | str, path: Path | None = None) -> Player:
        player = Player(qapp, [_tapping(step) if isinstance(step, str) else step for step in steps])
        try:
            assert run(path, clock, quit_when_ready=False) == 0
        finally:
            player.stop()
        return player

    yield play_steps
    qapp.setQuitOnLastWindowClosed(True)


def _tapping(words: str) -> Step:
    return lambda window: tap(button_named(window, words))


def the_site() -> Path:
    return user_data_path("pantry", appauthor=False) / "our-table.pantry"


def files_of_practice() -> list[str]:
    folder = practice_path().parent
    return [path.name for path in folder.iterdir()] if folder.exists() else []


def test_three_taps_and_the_first_scan_is_saved(play, clock: Clock) -> None:
    keys = Keys()
    asked = []

    def scan(window: TableWindow) -> None:
        page = window.page
        asked.append((page.band.mode, page.question.words, page.box.line.hasFocus()))
        keys.hand("/in\n")
        asked.append(page.question.words)
        keys.scan(CAN)
        asked.append(page.question.words)
        keys.hand("6")
        keys.scan(CAN)
        asked.append(page.question.words)
        keys.hand("\b")
        asked.append(page.question.words)
        keys.hand("/out\n4\n")
        asked.append(page.question.words)

    play("English", "Groceries", "Start today", scan)

    usual = "How many people is this food for?"
    assert asked == [
        (Mode.OUT, usual, True), "Now scan a can.", "Good. Type 6, then scan it again.",
        "Was something wrong? Press Undo.",
        "What came in? Scan it, or type a weight.", usual,
    ]  # fmt: skip
    assert last_site() == the_site()
    pantry = open_pantry(the_site(), clock)
    assert [line.words for line in pantry.desk().lines(9) if line.stands] == ["4 people", "1 × Unknown item"]
    assert (pantry.settings.name, pantry.settings.language, pantry.is_practice) == ("Our table", "en", False)
    pantry.close()


def test_what_was_taught_is_silent_at_the_next_start(play, clock: Clock) -> None:
    keys = Keys()
    asked = []

    def three_lines(window: TableWindow) -> None:
        keys.hand("4\n3\n")
        asked.append(window.page.question.words)
        keys.hand("2\n")
        asked.append(window.page.question.words)

    play("English", "Groceries", "Start today", three_lines)
    play(lambda window: asked.append(window.page.question.words), path=the_site())
    assert asked == ["Was something wrong? Press Undo.", *["How many people is this food for?"] * 2]
    assert clock


def test_by_tab_and_enter_alone(play) -> None:
    keys = Keys()
    wait: list[Step] = [lambda _window: None] * 30  # Enter is no scan's when nothing follows it

    def press_number(steps: int) -> list[Step]:
        def walk(window: QWidget) -> None:
            for _ in range(steps):
                window.focusNextChild()
            assert isinstance(QApplication.focusWidget(), FittedButton)
            keys.wait(500)
            keys.press(Qt.Key.Key_Return, "\r")

        return [walk, *wait]

    play(
        *press_number(1), *press_number(2), *press_number(2),
        lambda window: _is(window.page.band.mode, Mode.PLATES),
    )  # fmt: skip
    assert the_site().is_file()


def test_by_keys_alone(play) -> None:
    keys = Keys()

    def press(key: str) -> Step:
        return lambda _window: keys.hand(key, gap_ms=500)

    def until(words: str) -> list[Step]:
        """Steps that let the time pass in which a scan would go on."""
        seen: list[bool] = []
        return [lambda window: seen.append(is_in_view(window, words))] * 30

    play(
        press("2"), *until("Despensa"), press("\x1b"), *until("English"), press("2"), *until("Despensa"),
        lambda window: tap(button_named(window, "Platos")), *until("Empezar hoy"), press("2"), *until("Platos"),
        lambda window: _is(window.page.band.mode, Mode.PLATES),
    )  # fmt: skip
    assert the_site().is_file()


def _is(found: object, wanted: object) -> None:
    assert found == wanted


def test_a_newcomer_gets_from_an_empty_home_to_the_tenth_guest_by_keys(play, clock: Clock) -> None:
    """Three screens and three keys to the table, then two keys a guest; what is taught is done on the way."""
    keys = Keys()
    screens: list[str] = []

    def wait(words: str) -> list[Step]:
        return [lambda window: screens.append(words) if is_in_view(window, words) else None] * 30

    def guests(*people: int) -> Step:
        return lambda _window: keys.hand("".join(f"{one}\n" for one in people))

    def press(key: str) -> Step:
        return lambda _window: keys.hand(key, gap_ms=500)

    play(
        *wait("English"), press("1"), *wait("Groceries"), press("1"), *wait("Start today"), press("2"), *wait("No bag"),
        guests(4), lambda _window: keys.scan(CAN), lambda _window: (keys.hand("6"), keys.scan(CAN)),
        press("\b"), guests(2, 3, 1, 5, 4, 2, 6, 3, 4),
    )  # fmt: skip

    assert set(screens) == {"English", "Groceries", "Start today", "No bag"}
    scanned = 2 * (len(CAN) + 1)
    assert keys.pressed - scanned == 3 + 10 * 2 + 1 + 1
    pantry = open_pantry(the_site(), clock)
    assert pantry.desk().totals().households == 10
    pantry.close()


def test_a_scan_presses_nothing_on_the_way(play) -> None:
    keys = Keys()
    wait: list[Step] = [lambda _window: None] * 30
    play(lambda _window: keys.scan("1112223331"), *wait, lambda window: _is(is_in_view(window, "English"), wanted=True))
    assert not the_site().exists()


def test_both_has_plates_in_the_band_and_spanish_is_spoken(play) -> None:
    play(
        "Español", "Las dos", "Empezar hoy",
        lambda window: _is((window.page.band.mode, is_in_view(window.page.band, "Platos")), (Mode.OUT, True)),
    )  # fmt: skip


def test_closing_it_makes_nothing(play) -> None:
    play("English", "Groceries")
    assert (the_site().exists(), last_site()) == (False, None)


def test_where_nothing_can_be_written_it_is_told_and_a_tap_tries_again(play) -> None:
    folder = the_site().parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    before = folder.parent.stat().st_mode
    told = []

    def start_without_rights(window: FirstRunWindow) -> None:
        folder.parent.chmod(0o555)
        with as_somebody_else():
            tap(button_named(window, "Start today"))
        folder.parent.chmod(before)
        told.append(
            " ".join(one.accessibleName() for one in window.findChildren(object) if hasattr(one, "accessibleName"))
        )
        assert list(folder.glob("*")) == []

    play("English", "Groceries", start_without_rights, "Start today", lambda window: _is(type(window), TableWindow))
    assert "Nothing was" in told[0]
    assert the_site().is_file()


# practice


def test_practice_first_then_today_and_nothing_of_it_is_left(play, clock: Clock) -> None:
    keys = Keys()
    seen = []

    def practice(window: TableWindow) -> None:
        seen.append(is_in_view(window, "End practice"))
        keys.hand("4\n")

    play("English", "Groceries", "Practice", practice, "End practice", "Start today", lambda _window: keys.hand("5\n"))
    assert seen == [True]
    assert (practice_is_left(), files_of_practice()) == (False, [])
    pantry = open_pantry(the_site(), clock)
    assert [line.words for line in pantry.desk().lines(9)] == ["5 people"]
    pantry.close()


def test_practice_from_the_home_comes_back_to_the_table_and_touches_nothing_of_it(
    play, tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "oak.pantry"
    new_pantry(path, clock, SiteSettings(name="Oak St table")).close()
    keys = Keys()

    play(
        lambda _window: keys.hand("4\n"), "Lock", "Point person", "Practice", lambda _window: keys.hand("7\n"),
        "End practice", lambda window: _is(window.windowTitle(), "Oak St table · Pantry"), path=path,
    )  # fmt: skip

    assert files_of_practice() == []
    pantry = open_pantry(path, clock)
    assert [line.words for line in pantry.desk().lines(9)] == ["4 people"]
    pantry.close()


def test_closing_the_practice_window_is_the_end_and_wipes_it(play, tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "oak.pantry"
    new_pantry(path, clock, SiteSettings(name="Oak St table")).close()
    keys = Keys()
    play("Lock", "Point person", "Practice", lambda _window: keys.hand("7\n"), path=path)
    assert files_of_practice() == []


def test_practice_that_was_killed_is_wiped_at_the_next_start(play, tmp_path: Path, clock: Clock) -> None:
    code = (
        "import os, signal\n"
        "from PySide6.QtCore import QTimer\n"
        "from pantry.clock import system_clock\n"
        "from pantry.practice import make_practice\n"
        "from pantry.settings import SiteSettings\n"
        "from ui.app import run\n"
        "path = make_practice(system_clock(), SiteSettings(name='x'))\n"
        "QTimer.singleShot(0, lambda: None)\n"
        "import ui.window\n"
        "ready = ui.window.TableWindow.showEvent\n"
        "def die(window, event):\n"
        "    window.page.box.line.line_typed.emit('4')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "ui.window.TableWindow.showEvent = die\n"
        "import ui.app\n"
        "ui.app._run_one(ui.app._application(), path, system_clock(), quit_when_ready=False)\n"
    )
    died = subprocess.run(
        [sys.executable, "-c", code], cwd=REPOSITORY, env=os.environ, capture_output=True, check=False
    )
    assert died.returncode == -9, died.stderr
    assert "practice.pantry" in files_of_practice()
    path = tmp_path / "oak.pantry"
    new_pantry(path, clock, SiteSettings(name="Oak St table")).close()

    play(path=path)

    assert files_of_practice() == []


def test_practice_that_is_open_in_another_window_is_left_alone(play, tmp_path: Path, clock: Clock) -> None:
    from ui.manners.one_window import one_window

    practice = make_practice(clock, SiteSettings(name="x"))
    path = tmp_path / "oak.pantry"
    new_pantry(path, clock, SiteSettings(name="Oak St table")).close()
    with one_window(practice):
        play(path=path)
        assert practice_is_left()


# joining a table


@pytest.fixture
def stick(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick with the books of Oak St table, on which 5 people were served."""
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    _written(folder, tmp_path / "oak.pantry", clock, "Oak St table")
    monkeypatch.setattr(first_run, "sticks_here", lambda: (folder,))
    return folder


def _written(folder: Path, path: Path, clock: Clock, name: str) -> None:
    pantry = new_pantry(path, clock, SiteSettings(name=name))
    pantry.desk().answer("5")
    pantry.close()
    later = replace(clock, now=lambda: clock.now() + timedelta(days=1))
    pantry = open_pantry(path, later)
    write_stick(pantry.books, pantry.site_file, later, folder)
    pantry.close()


def _until_joined(window: QWidget) -> None:
    assert isinstance(window, TableWindow)


def test_a_second_laptop_joins_the_table_whose_stick_is_in(play, stick: Path, clock: Clock) -> None:
    play("English", "Groceries", "Join by a stick", _until_joined)

    pantry = open_pantry(the_site(), clock)
    assert pantry.settings.name == "Oak St table"
    laptops = Laptops(pantry.site_file.reading, pantry.books.site, pantry.books.device)
    assert laptops.name(laptops.own) == "Laptop 2"
    assert last_site() == the_site()
    pantry.close()
    assert stick.is_dir()


def test_without_a_stick_it_is_told_and_a_tap_tries_again(play, stick: Path, monkeypatch) -> None:
    monkeypatch.setattr(first_run, "sticks_here", tuple)
    told = []

    def look(window: FirstRunWindow) -> None:
        told.append(
            " ".join(one.accessibleName() for one in window.findChildren(object) if hasattr(one, "accessibleName"))
        )
        monkeypatch.setattr(first_run, "sticks_here", lambda: (stick,))

    play("English", "Groceries", "Join by a stick", look, "Join by a stick", _until_joined)
    assert "No stick with the books of a table is here." in told[0]


def test_of_several_tables_one_is_chosen(play, stick: Path, tmp_path: Path, clock: Clock) -> None:
    _written(stick, tmp_path / "elm.pantry", clock, "Elm St table")

    play("English", "Groceries", "Join by a stick", "Elm St table", _until_joined)

    pantry = open_pantry(the_site(), clock)
    assert pantry.settings.name == "Elm St table"
    pantry.close()
