"""Language and look change while the table is at work: one tap, no restart, nothing lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from pantry.settings import TEXT_PERCENTS
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS, reopened
from ui.look import DARK, OUTDOORS
from ui.look.tokens import SMALLEST_WINDOW
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


def test_words_grow_live_and_the_box_keeps_its_text(stocked: Table) -> None:
    stocked.hand("4\n")
    stocked.hand("12")
    page = stocked.window.page
    usual = page.question.font().pixelSize(), page.box.line.font().pixelSize()

    stocked.window.change(replace(stocked.window.laptop, text_percent=150))

    page = stocked.window.page
    QApplication.processEvents()
    assert page.question.font().pixelSize() > usual[0]
    assert page.box.line.font().pixelSize() == usual[1] * 3 // 2
    assert stocked.box_text == "12"
    stocked.hand("\n")
    assert page.card.words.headline.words == "12 people"


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_what_matters_is_whole_at_any_size_of_words(stocked: Table, percent: int) -> None:
    stocked.window.resize(*SMALLEST_WINDOW)
    stocked.window.change(replace(stocked.window.laptop, text_percent=percent))
    stocked.hand("4\n")
    QApplication.processEvents()
    page = stocked.window.page
    for part in (page.question, page.box, page.numbers, page.bags, page.card, page.day):
        assert part.isVisible()
        assert page.rect().contains(QRect(part.mapTo(page, QPoint(0, 0)), part.size()))


def test_a_look_that_can_not_be_kept_is_there_all_the_same(table: Table) -> None:
    table.pantry.site_file.db.execute("PRAGMA query_only = ON")

    table.tap("Theme")

    assert ground(table) == OUTDOORS.ground
    assert table.pantry.site_file.kept(LAPTOP_KEPT_AS) == ""
