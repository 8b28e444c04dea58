"""All products in the window: found, named and merged by keys and by touch; a list read while the table goes on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.bench.big_catalog import gtin_of
from tests.ui.tables import BEANS, UNKNOWN, reopened
from ui.lead.catalog.catalog_page import CatalogPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table

CAN = f"g00{BEANS}"


def shown(table: Table) -> list[CatalogPage]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(CatalogPage) if page.isVisible()]


def count(table: Table) -> int:
    return int(table.pantry.site_file.reading.execute("SELECT count(*) FROM product").fetchone()[0])


@pytest.fixture
def page(stocked: Table) -> CatalogPage:
    stocked.hand("/catalog\n")
    (found,) = shown(stocked)
    return found


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[CatalogPage], None]:
    def wait(page: CatalogPage) -> None:
        qtbot.waitUntil(lambda: not page.reading.is_running, timeout=60_000)

    return wait


@pytest.fixture
def products() -> Path:
    """3,000 of them in the user's home, and one bad line."""
    path = Path(os.environ["HOME"]) / "products.csv"
    lines = "".join(f"{gtin_of(number)},Food {number},dry,100\n" for number in range(3_000))
    path.write_text(f"code,name,kind,grams\nbad,Bad,dry,1\n{lines}", encoding="utf-8")
    return path


@pytest.mark.usefixtures("page")
def test_allergens_are_said_with_keys_alone(stocked: Table) -> None:
    stocked.scan(BEANS)
    for _ in range(4):
        stocked.keys.press(Qt.Key.Key_Down)
    stocked.hand("\n")
    stocked.hand("wheat\n")
    stocked.hand("so\n\n")
    found = stocked.pantry.shelf.item(CAN)
    assert found
    assert found.allergens == ("wheat", "soybeans")


def test_found_and_named_by_keyboard_alone(stocked: Table, page: CatalogPage) -> None:
    stocked.hand("black be")
    assert page.listed.rows[0].words.startswith("Black beans")
    stocked.hand("ans, 15\n")
    stocked.hand("\n")
    stocked.hand("Frijoles negros\n")
    found = stocked.pantry.shelf.item(CAN)
    assert found
    assert found.name == "Frijoles negros"
    assert page.done.words.startswith("Saved: Frijoles negros")
    stocked.tap("Undo")
    stocked.hand("\x1b\x1b")
    assert not shown(stocked)
    again = stocked.pantry.shelf.item(CAN)
    assert again
    assert again.name == "Black beans, 15 oz"


def test_merged_by_touch_and_scan(stocked: Table, page: CatalogPage) -> None:
    stocked.scan(UNKNOWN)
    page.listed.pressed.emit("pack")
    stocked.hand("24")
    stocked.scan(BEANS)
    assert stocked.pantry.shelf.whole(f"g00{UNKNOWN}") == (CAN, 24)


def test_a_list_is_read_and_bad_lines_are_named(
    stocked: Table, page: CatalogPage, products: Path, settled: Callable[[CatalogPage], None]
) -> None:
    before = count(stocked)
    stocked.tap("Read a list")
    stocked.hand(f"{products.stem}\n")
    settled(page)
    QApplication.processEvents()
    assert page.words.startswith("products.csv\n3,001 lines were read.\n3,000 products are new.")
    assert [row.words for row in page.listed.rows] == ["Line 2"]
    assert count(stocked) == before + 3_000


@pytest.mark.usefixtures("products", "page")
def test_the_table_goes_on_while_a_list_is_read(stocked: Table, settled: Callable[[CatalogPage], None]) -> None:
    stocked.tap("Read a list")
    stocked.hand("products\n")
    stocked.hand("\x1b")
    stocked.tap("Take in")
    for _ in range(3):
        stocked.scan(BEANS)
    assert stocked.pantry.shelf.on_hand(CAN) == 3
    stocked.hand("/catalog\n")
    (again,) = shown(stocked)
    settled(again)
    QApplication.processEvents()
    assert "3,000 products are new." in again.words


def test_stop_takes_all_back_and_what_is_typed_stays(
    stocked: Table, page: CatalogPage, products: Path, settled: Callable[[CatalogPage], None]
) -> None:
    before = count(stocked)
    stocked.tap("Read a list")
    stocked.hand(f"{products.stem}\n")
    stocked.hand("rice")
    stocked.tap("Stop")
    settled(page)
    QApplication.processEvents()
    assert page.done.words == "Stopped. Nothing of products.csv was kept."
    assert (page.line.text(), count(stocked)) == ("rice", before)


def test_what_was_brought_in_so_far_is_taken_back_when_the_window_closes(
    stocked: Table, page: CatalogPage, products: Path
) -> None:
    before = count(stocked)
    stocked.tap("Read a list")
    stocked.hand(f"{products.stem}\n")
    assert page.reading.is_running
    stocked.close()
    again = reopened(stocked)
    assert count(again) == before
    again.close()


def test_a_file_that_is_no_list_is_refused_in_words(
    stocked: Table, page: CatalogPage, settled: Callable[[CatalogPage], None]
) -> None:
    (Path(os.environ["HOME"]) / "letter.txt").write_text("Dear neighbor", encoding="utf-8")
    stocked.tap("Read a list")
    stocked.hand("letter\n")
    settled(page)
    QApplication.processEvents()
    assert "says what its columns are" in page.done.words


@pytest.mark.usefixtures("page")
def test_a_name_that_is_half_typed_outlives_the_window(stocked: Table) -> None:
    stocked.hand("black beans, 15\n")
    stocked.hand("\n")
    stocked.hand("Frijoles")
    stocked.close()
    again = reopened(stocked)
    again.hand("/catalog\n")
    (page,) = shown(again)
    assert page.line.text() == "Frijoles"
    again.hand(" negros\n")
    item = again.pantry.shelf.item(CAN)
    assert item
    assert item.name == "Frijoles negros"
    again.close()


@pytest.mark.usefixtures("page")
def test_what_is_looked_for_outlives_the_window(stocked: Table) -> None:
    stocked.hand("black be")
    stocked.close()
    again = reopened(stocked)
    again.hand("/catalog\n")
    (page,) = shown(again)
    assert page.line.text() == "black be"
    assert page.listed.rows[0].words.startswith("Black beans")
    again.close()
