"""Language and look change while the table is at work: one tap, no restart, nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS, reopened
from ui.look import DARK, OUTDOORS
from ui.window import LAPTOP_KEPT_AS

if TYPE_CHECKING:
    from tests.ui.tables import Table


def ground(table: Table) -> str:
    return table.window.page.palette().color(QPalette.ColorRole.Window).name().upper()


def test_one_tap_changes_the_language_and_the_box_keeps_its_text(stocked: Table) -> None:
    stocked.tap("Standard bag")
    stocked.hand("4\n")
    stocked.hand("12")

    stocked.tap("Español")

    assert stocked.window.page.question.words == "¿Para cuántas personas es la comida?"
    assert stocked.box_text == "12"
    assert is_in_view(stocked.window, "Entregar")
    stocked.scan(BEANS)
    assert stocked.window.page.card.words.headline.words.startswith("12 × Frijoles")


def test_the_second_tap_leads_back(stocked: Table) -> None:
    stocked.tap("Español")
    stocked.tap("English")
    assert stocked.window.page.question.words == "How many people is this food for?"


def test_themes_follow_each_other(table: Table) -> None:
    assert is_in_view(table.window, "Theme: Outdoors")
    table.tap("Theme")
    assert ground(table) == OUTDOORS.ground
    table.tap("Theme")
    assert ground(table) == DARK.ground
    table.tap("Theme: Light")
    assert is_in_view(table.window, "Theme: Outdoors")


def test_the_next_start_looks_and_speaks_the_same(stocked: Table) -> None:
    stocked.tap("Theme")
    stocked.tap("Español")
    stocked.close()

    again = reopened(stocked)

    assert ground(again) == OUTDOORS.ground
    assert is_in_view(again.window, "English")
    again.tap("Tema")
    again.tap("Tema")
    again.close()


def test_a_look_that_can_not_be_kept_is_there_all_the_same(table: Table) -> None:
    table.pantry.site_file.db.execute("PRAGMA query_only = ON")

    table.tap("Theme")

    assert ground(table) == OUTDOORS.ground
    assert table.pantry.site_file.kept(LAPTOP_KEPT_AS) == ""
