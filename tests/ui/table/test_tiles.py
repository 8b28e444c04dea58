"""Which tiles find room, and in which rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from pantry.language import Language
from tests.ui.hands import button_named, is_in_view, tap
from ui.look.fitted_button import FittedButton
from ui.look.tokens import GAP
from ui.table.tiles import Room, Tile, TileRows, first_page, in_rows, later_pages

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.look import Look

MORE_WIDTH = 110


def tiles(count: int, *, staying: int | None = None) -> tuple[Tile, ...]:
    return tuple(Tile(f"{number}", f"Bag {number}", "package", stays=number == staying) for number in range(count))


def test_all_tiles_stand_where_there_is_room() -> None:
    assert first_page(tiles(4), [200] * 4, Room(1, 900, 6), MORE_WIDTH) == (0, 1, 2, 3)


def test_the_last_ones_go_behind_more_but_for_those_that_stay() -> None:
    assert first_page(tiles(6, staying=5), [200] * 6, Room(1, 900, 6), MORE_WIDTH) == (0, 1, 5)


def test_rare_ones_are_always_behind_more() -> None:
    rare = (*tiles(2), Tile("rare", "Rare", "package", rare=True))
    assert first_page(rare, [100] * 3, Room(1, 900, 6), MORE_WIDTH) == (0, 1)


@example(widths=[44, 44, 44, 111, 44, 272, 400], width=850, rows=2, most=4)
@given(
    widths=st.lists(st.integers(44, 400), min_size=1, max_size=16),
    width=st.integers(850, 1900),
    rows=st.integers(1, 2),
    most=st.integers(3, 6),
)
def test_no_row_is_wider_than_its_room_and_no_tile_is_lost(widths: list[int], width: int, rows: int, most: int) -> None:
    room = Room(rows, width, most)
    first = first_page(tiles(len(widths)), widths, room, MORE_WIDTH)
    shown = list(first) if len(first) == len(widths) else [*first, len(widths)]
    laid = in_rows(shown, [*widths, MORE_WIDTH], room)
    assert [place for row in laid for place in row] == shown
    assert len(laid) <= rows
    for row in laid:
        assert len(row) <= most
        assert sum([*widths, MORE_WIDTH][place] for place in row) + GAP * (len(row) - 1) <= width


def shown_rows(qtbot: QtBot, look: Look, count: int, width: int) -> TileRows:
    rows = TileRows(look, Language(), "give_out", rows=1, most_in_row=6)
    qtbot.addWidget(rows)
    rows.resize(width, 72)
    rows.show()
    qtbot.waitExposed(rows)
    rows.show_tiles(tiles(count))
    QApplication.processEvents()
    return rows


def test_more_shows_the_others_and_back_the_first(qtbot: QtBot, look: Look) -> None:
    rows = shown_rows(qtbot, look, 9, 900)
    pressed: list[str] = []
    rows.pressed.connect(pressed.append)
    tap(button_named(rows, "More"))
    qtbot.waitUntil(lambda: is_in_view(rows, "Bag 8"), timeout=2000)
    assert not is_in_view(rows, "Bag 0")
    tap(button_named(rows, "Bag 8"))
    qtbot.waitUntil(lambda: is_in_view(rows, "Bag 0"), timeout=2000)
    assert pressed == ["8"]
    tap(button_named(rows, "More"))
    qtbot.waitUntil(lambda: is_in_view(rows, "Back"), timeout=2000)
    rows.close_more()
    assert is_in_view(rows, "Bag 0")


def test_each_later_page_leads_back_and_nothing_there_looks_chosen_that_is_not(qtbot: QtBot, look: Look) -> None:
    rows = shown_rows(qtbot, look, 9, 700)
    rows.show_tiles(tuple(replace(tile, on=tile.key == "0", stays=tile.key == "0") for tile in tiles(9)))
    assert not button_named(rows, "More").isChecked()
    seen = 0
    while is_in_view(rows, "More"):
        tap(button_named(rows, "More"))
        QApplication.processEvents()
        seen += 1
        assert is_in_view(rows, "Back")
        assert not any(button.isChecked() for button in rows.findChildren(FittedButton) if button.isVisible())
    assert seen > 1
    tap(button_named(rows, "Back"))
    qtbot.waitUntil(lambda: is_in_view(rows, "Bag 0"), timeout=2000)


@given(
    widths=st.lists(st.integers(44, 400), min_size=1, max_size=16),
    width=st.integers(850, 1900),
    rows=st.integers(1, 2),
    most=st.integers(3, 6),
)
def test_every_tile_behind_more_is_on_one_page(widths: list[int], width: int, rows: int, most: int) -> None:
    room = Room(rows, width, most)
    pages = later_pages(range(len(widths)), widths, room, MORE_WIDTH, MORE_WIDTH)
    assert [place for page in pages for place in page] == list(range(len(widths)))
    assert all(pages)


def test_a_narrower_room_moves_tiles_behind_more(qtbot: QtBot, look: Look) -> None:
    rows = shown_rows(qtbot, look, 5, 1000)
    assert is_in_view(rows, "Bag 4")
    rows.resize(400, 72)
    qtbot.waitUntil(lambda: is_in_view(rows, "More"), timeout=2000)
    assert not is_in_view(rows, "Bag 4")


def test_all_tiles_of_a_row_speak_equally_loud(qtbot: QtBot, look: Look) -> None:
    rows = shown_rows(qtbot, look, 6, 870)
    sizes = {button_named(rows, f"Bag {number}").font().pixelSize() for number in range(5)}
    assert len(sizes) == 1
