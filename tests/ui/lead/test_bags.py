"""Bags are made and set right by the point person: by keyboard and scanner alone, by touch, and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.office.bags import end_bag
from pantry.shelf import Bag, Portion
from tests.ui.hands import button_named
from tests.ui.tables import BEANS, RICE, Table, reopened
from ui.lead.bags.bags_page import BagsPage
from ui.lead.start.start_page import StartPage

BEANS_ID, RICE_ID = f"g00{BEANS}", f"g00{RICE}"


def shown(table: Table, kind: type[BagsPage | StartPage] = BagsPage) -> list[BagsPage | StartPage]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(kind) if page.isVisible()]


def bag_called(table: Table, name: str) -> Bag:
    return next(bag for bag in table.pantry.shelf.bags() if bag.name == name)


@pytest.fixture
def page(stocked: Table) -> BagsPage:
    stocked.hand("/bags\n")
    (found,) = shown(stocked)
    assert isinstance(found, BagsPage)
    return found


def test_by_keyboard_and_scanner_alone(stocked: Table, page: BagsPage) -> None:
    stocked.hand("Soup bag\n")
    assert page.title.words == "Soup bag"
    stocked.scan(BEANS)
    assert "How many: Black beans, 15 oz?" in page.words
    stocked.hand("2\n")
    stocked.hand("produce\n")
    stocked.hand("3\n")
    assert bag_called(stocked, "Soup bag").recipe == (Portion(BEANS_ID, 2), Portion("kproduce", 1361))

    stocked.keys.press(Qt.Key.Key_Down)
    stocked.hand("\n")
    stocked.tap("Instead")
    stocked.scan(RICE)
    stocked.hand("\n")
    assert bag_called(stocked, "Soup bag").recipe[0].instead == (Portion(RICE_ID, 1),)
    assert "2 × Black beans, 15 oz. else Rice, 2 lb" in page.words
    for _ in range(2):
        stocked.keys.press(Qt.Key.Key_Escape)
    assert not shown(stocked)
    stocked.hand("/bag soup bag\n4\n")
    assert stocked.pantry.shelf.on_hand(BEANS_ID) == -2


def test_a_day_to_come_is_planned_by_touch_and_by_keys(stocked: Table, page: BagsPage) -> None:
    bag = bag_called(stocked, "Standard bag").bag
    page.listed.pressed.emit(bag)
    stocked.tap("Plan a day")
    stocked.tap("More")
    stocked.tap("Sat, Nov 28")
    for tile in ("8", "0", "Done"):
        stocked.tap(tile)
    stocked.hand("11/29/26\n60\n")
    plans = stocked.pantry.shelf.plans
    assert [plans.on(day).bags.get(bag) for day in ("2026-11-28", "2026-11-29")] == [80, 60]


def test_by_touch_and_taken_back(stocked: Table, page: BagsPage) -> None:
    page.listed.pressed.emit(bag_called(stocked, "Standard bag").bag)
    stocked.tap("Two for many people. never")
    for tile in ("5", "Done"):
        stocked.tap(tile)
    stocked.tap("Joins another bag. no")
    bag = bag_called(stocked, "Standard bag")
    assert (bag.two_from, bag.extra) == (5, True)
    stocked.tap("End this bag")
    assert "Standard bag is no longer on offer." in page.words
    for _ in range(3):
        stocked.tap("Undo")
    bag = bag_called(stocked, "Standard bag")
    assert (bag.two_from, bag.extra) == (None, False)


def test_a_bag_that_was_ended_is_offered_again(stocked: Table, page: BagsPage) -> None:
    page.listed.pressed.emit(bag_called(stocked, "Standard bag").bag)
    stocked.tap("End this bag")
    stocked.tap("Offer again: Standard bag")
    assert page.title.words == "Standard bag"
    assert bag_called(stocked, "Standard bag")


def test_what_is_refused_stands_in_the_box_again_and_nothing_is_lost_when_it_is_left(
    stocked: Table, page: BagsPage
) -> None:
    stocked.hand("Soup bag\n")
    stocked.scan(BEANS)
    stocked.hand("many\n")
    assert page.box.line.text() == "many"
    assert "A number of pieces is 1 to 9,999." in page.words
    stocked.window.leave_page()
    assert bag_called(stocked, "Soup bag").recipe == (Portion(BEANS_ID, 1),)


def test_while_no_bag_is_open_a_scan_is_the_tables(stocked: Table, page: BagsPage) -> None:
    stocked.scan(BEANS)
    assert not shown(stocked)
    assert page.talk.title == "Bags"
    assert stocked.pantry.shelf.on_hand(BEANS_ID) == -1


def test_the_start_of_the_day_leads_here_and_back(stocked: Table) -> None:
    stocked.hand("/start\n\n")
    stocked.tap("Bags")
    (page,) = shown(stocked)
    page.left.emit()
    assert len(shown(stocked, StartPage)) == 1


def test_what_is_half_typed_outlives_the_window_with_its_question(stocked: Table, page: BagsPage) -> None:
    stocked.hand("Soup bag\n")
    stocked.scan(BEANS)
    assert page
    stocked.hand("1")
    stocked.close()
    again = reopened(stocked)
    again.hand("/bags\n")
    (found,) = shown(again)
    assert isinstance(found, BagsPage)
    assert "How many: Black beans, 15 oz?" in found.words
    assert found.box.line.text() == "1"
    again.hand("2\n")
    assert bag_called(again, "Soup bag").recipe == (Portion(BEANS_ID, 12),)
    again.close()


def test_the_first_bag_is_what_guests_take_at_once(stocked: Table) -> None:
    for bag in stocked.pantry.shelf.bags():
        end_bag(stocked.pantry.books, stocked.pantry.clock, bag)
    stocked.hand("/bags\n")
    stocked.hand("Soup bag\n")
    stocked.scan(BEANS)
    stocked.hand("1\n")
    stocked.window.leave_page()
    assert button_named(stocked.window, "Soup bag, chosen").isChecked()
    before = stocked.pantry.shelf.on_hand(BEANS_ID)
    stocked.hand("4\n")
    assert stocked.pantry.shelf.on_hand(BEANS_ID) == before - 1
    stocked.tap("No bag")
    stocked.hand("3\n")
    assert stocked.pantry.shelf.on_hand(BEANS_ID) == before - 1
    stocked.close()
    again = reopened(stocked)
    again.hand("2\n")  # No bag, chosen by hand, outlives the window
    assert again.pantry.shelf.on_hand(BEANS_ID) == before - 1
    again.close()
