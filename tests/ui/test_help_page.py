"""Help shows the keys and cards of the mode; any key, tap or scan leads back, and nothing is typed by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pantry.desk import Mode
from pantry.language import Language
from pantry.settings import Units
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS
from ui.help_page import HelpPage, keys_everywhere, keys_of
from ui.room_names import Room
from ui.table.wanted import Wanted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table


def shown(table: Table) -> list[HelpPage]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(HelpPage) if page.isVisible()]


@pytest.mark.parametrize("mode", Mode)
def test_each_mode_has_its_own_keys(mode: Mode) -> None:
    own = keys_of(mode, Units.US, Language())
    assert len(dict(own)) == len(own)
    assert not set(own) & set(keys_everywhere(Language()))


@pytest.mark.parametrize("word", [Wanted.LEAD, Room.PAPERS, Wanted.SCANNER, Wanted.LOCK])
def test_words_that_open_another_screen_are_told(word: Wanted | Room) -> None:
    assert f"{word} Enter" in dict(keys_everywhere(Language()))


def test_the_point_persons_rooms_have_a_line_of_their_own() -> None:
    told = " ".join(dict(keys_everywhere(Language())))
    for word in (Wanted.LEAD, Room.HELP, Room.START, Room.STOCK, Room.CLOSE, Room.SETTINGS):
        assert f"{word}" in told


def test_help_shows_them_and_where_the_table_stands(stocked: Table) -> None:
    stocked.hand("4\n")
    stocked.tap("Help")
    (page,) = shown(stocked)
    said = {row.accessibleName() for row in page.rows_in_view}
    assert "4 Enter: a household of four, with the chosen bag" in said
    assert "Last: 4 people" in page.where


@pytest.mark.parametrize("key", ["\x1b", " ", "4", "\n"])
def test_any_key_leads_back_and_types_nothing(qtbot: QtBot, stocked: Table, key: str) -> None:
    stocked.tap("Help")
    stocked.hand(key)
    qtbot.waitUntil(lambda: not shown(stocked))
    assert stocked.box_text == ""


def test_a_scan_is_the_tables(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.tap("Help")
    stocked.scan(BEANS)
    assert not shown(stocked)
    assert [line.words for line in stocked.pantry.desk().lines(2)] == ["1 × Black beans, 15 oz"]


def test_where_words_are_large_the_rest_is_behind_more(large: Table) -> None:
    large.tap("Help")
    (page,) = shown(large)
    seen: set[str] = set()
    for _ in range(6):
        seen |= {row.accessibleName() for row in page.rows_in_view}
        large.tap("More")
    rows = (*keys_of(Mode.OUT, Units.US, Language()), *keys_everywhere(Language()))
    assert seen == {f"{keys}: {does}" for keys, does in rows}
    assert is_in_view(large.window, "Back to the table")
