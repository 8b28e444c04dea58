"""Behind the red screen: a line that is saved after all, once, and the tally sheet on whatever disk has room."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from pantry.settings import LaptopSettings, ThemeName
from tests.paper.on_paper import words_on
from tests.ui.hands import button_named, is_in_view
from tests.ui.tables import BEANS, reopened
from ui.look.sounds import Sound
from ui.sticks import folders_here, sticks
from ui.stopping import StoppingPage
from ui.table.after_all import AfterAll
from ui.table.views import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table

FULL, ROOM = 1, 1_000_000


def standing(table: Table) -> list[str]:
    return [line.words for line in table.pantry.desk().lines(300) if line.stands]


def set_pages(table: Table, most: int) -> None:
    table.pantry.site_file.db.execute(f"PRAGMA max_page_count = {most}").fetchall()


def tap_bag(table: Table, name: str) -> None:
    if not is_in_view(table.window, name):
        table.tap("More")
    table.tap(name)


@pytest.fixture
def red(stocked: Table) -> Table:
    """The disk is full, and the last line was not saved."""
    stocked.tap("Take in")
    set_pages(stocked, FULL)
    for number in range(1000):
        if stocked.window.red_screen.isVisible():
            return stocked
        stocked.scan(f"{10**9 + number}" * 3)
    raise AssertionError("the disk was never full")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    words: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: words.append(event.message()))
    return words


def with_folders(table: Table, *folders: Path) -> AfterAll:
    """Another one of the kind, which saves where this test says."""
    window, pantry = table.window, table.pantry
    window.after_all.stop()
    window.red_screen.tally_pressed.disconnect(window.after_all.make_tally)
    site = Site(pantry.settings, window.language, pantry.clock, tuple)
    return AfterAll(window.page, window.red_screen, site, lambda: folders)


# saved after all


def test_it_looks_by_itself_while_the_screen_is_red_and_only_then(red: Table) -> None:
    assert red.window.after_all.is_looking
    set_pages(red, ROOM)
    red.window.after_all.look()
    assert not red.window.after_all.is_looking


def test_while_the_disk_is_full_looking_is_neither_seen_nor_heard(red: Table, told: list[str]) -> None:
    before = (standing(red), red.window.red_screen.accessibleName(), red.box_text)
    heard: list[object] = []
    red.window.heard.connect(heard.append)
    for _ in range(3):
        red.window.after_all.look()
    assert (standing(red), red.window.red_screen.accessibleName(), red.box_text) == before
    assert (told, heard) == ([], [])
    assert red.window.after_all.is_looking


def test_when_there_is_room_the_line_is_saved_once_and_it_says_so(red: Table, told: list[str]) -> None:
    before, heard = standing(red), list[object]()
    red.window.heard.connect(heard.append)
    set_pages(red, ROOM)

    for _ in range(3):
        if red.window.after_all.is_looking:
            red.window.after_all.look()

    card = red.window.page.card
    assert len(standing(red)) == len(before) + 1
    assert red.window.page.isVisible()
    assert card.words.headline.words.startswith("Saved after all: ")
    assert told[0].startswith("Saved after all: ")
    assert heard == [Sound.UNKNOWN]
    assert red.box_text == ""
    red.scan(BEANS)
    assert standing(red)[0] == "1 × Black beans, 15 oz"


@pytest.mark.parametrize("tries", [1, 3])
def test_a_household_whose_extra_bag_fails_is_counted_once(stocked: Table, tries: int) -> None:
    db = stocked.pantry.site_file.db
    db.execute(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON main.visit WHEN NEW.again = 'yes'"
        " BEGIN SELECT RAISE(ROLLBACK, 'disk is full'); END"
    )
    stocked.hand("4")
    tap_bag(stocked, "Diapers")
    assert stocked.window.red_screen.isVisible()
    for _ in range(tries):
        stocked.window.after_all.look()
    db.execute("DROP TRIGGER full")

    stocked.window.after_all.look()

    assert sorted(standing(stocked)) == ["+ Diapers", "4 people"]
    assert stocked.window.page.isVisible()


def test_where_nobody_knows_whether_a_line_was_saved_it_is_not_done_again(stocked: Table) -> None:
    """The disk could not be read after the line: it may be in the list already."""
    stocked.tap("Take in")
    reading, db = stocked.pantry.site_file.reading, stocked.pantry.site_file.db
    for statement in ("PRAGMA query_only=OFF", "CREATE TEMP VIEW on_hand AS SELECT * FROM gone"):
        reading.execute(statement)
    stocked.scan(BEANS)
    assert stocked.window.red_screen.isVisible()
    saved = db.execute("SELECT count(*) FROM movement").fetchone()

    reading.execute("DROP VIEW temp.on_hand")
    stocked.window.after_all.look()

    assert stocked.window.page.isVisible()
    assert stocked.box_text == BEANS
    assert stocked.window.page.card.words.headline.words.startswith("Take in")
    assert db.execute("SELECT count(*) FROM movement").fetchone() == saved


# the tally sheet


def make(after_all: AfterAll, red: Table, qtbot: QtBot) -> str:
    """What the red screen says when the sheet is made."""
    shown = red.window.red_screen
    red.tap("Make a tally sheet")
    qtbot.waitUntil(lambda: not after_all.is_making)
    return shown.what_happened


def test_the_tally_sheet_is_saved_and_it_says_where(red: Table, tmp_path: Path, qtbot: QtBot, told: list[str]) -> None:
    after_all = with_folders(red, tmp_path)
    said = make(after_all, red, qtbot)
    path = tmp_path / "tally-2026-11-21.pdf"
    assert said.endswith(str(path))
    assert told[-1] == said
    assert "Oak St table" in words_on(path.read_bytes())
    assert red.window.red_screen.isVisible()
    again = make(after_all, red, qtbot)
    assert again.endswith("tally-2026-11-21-2.pdf")
    assert path.is_file()


def test_where_one_disk_takes_nothing_the_next_does(red: Table, tmp_path: Path, qtbot: QtBot) -> None:
    good = tmp_path / "stick"
    good.mkdir()
    file = tmp_path / "file"
    file.write_bytes(b"")
    full = Path("/dev/full")  # a folder of it can't be
    after_all = with_folders(red, tmp_path / "gone", file, full, good)
    assert make(after_all, red, qtbot).endswith(str(good / "tally-2026-11-21.pdf"))


def test_where_no_disk_takes_it_it_says_so_and_what_to_do(red: Table, tmp_path: Path, qtbot: QtBot) -> None:
    after_all = with_folders(red, tmp_path / "gone")
    said = make(after_all, red, qtbot)
    assert "No disk here has room" in said
    assert "any paper" in said


def test_a_window_that_is_closed_meanwhile_says_so_and_the_sheet_is_whole(
    red: Table, tmp_path: Path, qtbot: QtBot
) -> None:
    began, may_end = threading.Event(), threading.Event()

    def folders() -> Iterator[Path]:
        began.set()
        assert may_end.wait(20)
        yield tmp_path

    window, line, saved = red.window, red.box_text, standing(red)
    window.after_all.stop()
    window.red_screen.tally_pressed.disconnect(window.after_all.make_tally)
    site = Site(red.pantry.settings, window.language, red.pantry.clock, tuple)
    window.after_all = AfterAll(window.page, window.red_screen, site, folders)
    red.tap("Make a tally sheet")
    assert began.wait(10)
    window.close()
    assert window.isVisible()
    (told,) = window.findChildren(StoppingPage)
    assert told.words.splitlines() == [
        "Closing",
        "The tally sheet is made to its end: tally-2026-11-21.pdf, on a stick or in your own folder.",
        "What was saved before is safe. The window closes by itself.",
    ]
    may_end.set()
    qtbot.waitUntil(window.isHidden, timeout=10_000)
    assert "Oak St table" in words_on((tmp_path / "tally-2026-11-21.pdf").read_bytes())
    set_pages(red, ROOM)
    red.close()
    again = reopened(red)
    kept = (again.box_text, standing(again))
    again.close()
    assert line
    assert kept == (line, saved)


def test_a_finger_on_tally_leaves_enter_where_it_was_and_tab_moves_it(red: Table, tmp_path: Path, qtbot: QtBot) -> None:
    after_all = with_folders(red, tmp_path)
    make(after_all, red, qtbot)
    screen = red.window.red_screen
    assert button_named(screen, "Try to save it again: Enter")
    red.keys.wait(2000)
    red.keys.press(Qt.Key.Key_Tab, "\t")
    qtbot.waitUntil(lambda: is_in_view(screen, "Make a tally sheet: Enter"))
    red.keys.wait(2000)
    red.keys.press(Qt.Key.Key_Return, "\r")
    qtbot.waitUntil((tmp_path / "tally-2026-11-21-2.pdf").is_file)
    qtbot.waitUntil(lambda: not after_all.is_making)


def test_a_scan_that_ends_with_tab_or_enter_presses_and_moves_nothing(red: Table, tmp_path: Path) -> None:
    with_folders(red, tmp_path)
    for end in ("\t", "\r", "\r\n"):
        red.keys.scan(BEANS, end)
    assert button_named(red.window.red_screen, "Try to save it again: Enter")
    assert not list(tmp_path.glob("tally*"))


@pytest.mark.parametrize("theme", ThemeName)
def test_in_every_theme_the_button_of_enter_looks_another_way(stocked: Table, theme: ThemeName) -> None:
    stocked.window.change(LaptopSettings(theme=theme))
    screen = stocked.window.red_screen
    screen.resize(1280, 690)
    buttons = screen.findChildren(QAbstractButton)
    colors = {button.grab().toImage().pixelColor(20, button.height() // 2).name() for button in buttons}
    assert len(buttons) == len(colors) == 2


def test_sticks_come_first_and_the_computers_own_disks_are_none() -> None:
    roots = ("/", "/home", "/media/ana/STICK", "/run/media/ana/OTHER", "/mediathek", "/Volumes/USB")
    assert sticks(roots) == tuple(map(Path, ("/media/ana/STICK", "/run/media/ana/OTHER", "/Volumes/USB")))
    found = tuple(folders_here())
    assert found.index(Path.home()) < found.index(Path(tempfile.gettempdir()))
