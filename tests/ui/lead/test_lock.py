"""The lock, the PIN and the point person's home, by taps, keys and scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from pantry.codes.cards import cards
from pantry.codes.own import OwnKind, own_code
from pantry.office.pin import PinDoor, Tried
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS, RICE, Table, reopened
from ui.look.fitted_label import FittedLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PIN = "4711"
CARD, OTHER_CARD = own_code(OwnKind.VOLUNTEER, 40_711_902), own_code(OwnKind.VOLUNTEER, 40_711_903)
LOCK_CARD = next(card.digits for card in cards() if card.line == "/lock")
LEAST_TARGET = 64


def standing(table: Table) -> list[str]:
    return [line.words for line in table.pantry.desk().lines(300) if line.stands]


def door_of(table: Table) -> PinDoor:
    return PinDoor(table.pantry.site_file, table.held.clock())


def at_table(table: Table) -> bool:
    return table.window.page.isVisible() and table.window.page.box.line.hasFocus()


def tap_digits(table: Table, digits: str) -> None:
    for digit in digits:
        table.tap(digit)
    table.tap("Done")


@pytest.fixture
def guarded(stocked: Table) -> Table:
    """A table whose point person set a PIN and a card."""
    door_of(stocked).set_pin(PIN)
    door_of(stocked).set_card(CARD)
    return stocked


@pytest.fixture
def locked(guarded: Table) -> Table:
    guarded.hand("4")
    guarded.tap("Lock")
    assert not guarded.window.page.isVisible()
    return guarded


# without a PIN


@pytest.mark.parametrize("way", ["button", "typed", "card"])
def test_without_a_pin_a_tap_or_a_key_opens(stocked: Table, qtbot: QtBot, way: str) -> None:
    match way:
        case "button":
            stocked.tap("Lock")
        case "typed":
            stocked.hand("/lock\n")
        case _:
            stocked.scan(LOCK_CARD)
    assert not stocked.window.page.isVisible()
    stocked.hand("x")
    qtbot.waitUntil(lambda: at_table(stocked), timeout=3000)
    assert (stocked.box_text, standing(stocked)) == ("", [])
    stocked.tap("Lock")
    under_finger = stocked.window.childAt(QPoint(900, 300))
    QTest.mouseClick(under_finger, Qt.MouseButton.LeftButton)
    assert at_table(stocked)


def test_without_a_pin_a_scan_opens_and_is_saved(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.tap("Lock")
    stocked.scan(BEANS)
    assert standing(stocked) == ["1 × Black beans, 15 oz"]
    assert at_table(stocked)


# with a PIN


def test_the_right_pin_opens_the_home_and_the_half_typed_text_is_still_there(locked: Table) -> None:
    locked.hand(f"{PIN}\n")
    assert is_in_view(locked.window, "Practice")
    locked.tap("Back to the table")
    assert (at_table(locked), locked.box_text, standing(locked)) == (True, "4", [])


def test_it_opens_by_taps_alone_on_large_tiles(locked: Table) -> None:
    for words in (*"0123456789", "Delete", "Done"):
        button = next(iter(_named(locked, words)))
        assert min(button.width(), button.height()) >= LEAST_TARGET, words
    locked.tap("9")
    locked.tap("Delete")
    tap_digits(locked, PIN)
    assert is_in_view(locked.window, "Practice")


def test_the_card_opens_and_another_does_not(locked: Table) -> None:
    locked.scan(OTHER_CARD)
    assert "does not open" in _told(locked)
    locked.scan(CARD)
    assert is_in_view(locked.window, "Practice")


def test_the_card_opens_also_on_a_french_keyboard(locked: Table) -> None:
    locked.scan(CARD.translate(str.maketrans("1234567890", "&é\"'(-è_çà")))
    assert is_in_view(locked.window, "Practice")


def test_a_scan_at_a_locked_table_is_not_counted_and_it_says_so(locked: Table) -> None:
    locked.scan(BEANS)
    locked.hand("47")
    locked.scan(RICE)
    assert "this scan was not counted" in _told(locked)
    assert (standing(locked), locked.window.page.isVisible()) == ([], False)
    assert door_of(locked).wait_s() == 0
    locked.hand(f"{PIN}\n")
    assert is_in_view(locked.window, "Practice")


def test_wrong_pins_wait_longer_each_time(locked: Table) -> None:
    for seconds in (2, 5, 15):
        locked.hand("0000\n", after_s=seconds)
        assert f"Try again in {seconds} seconds" in _told(locked)
    locked.hand(f"{PIN}\n", after_s=14)
    assert "Try again in 1 second." in _told(locked)
    assert not is_in_view(locked.window, "Practice")
    locked.hand(f"{PIN}\n", after_s=1)
    assert is_in_view(locked.window, "Practice")


def test_waits_outlive_the_program_and_so_does_the_lock(locked: Table) -> None:
    for seconds in (2, 5, 15):
        locked.hand("0000\n", after_s=seconds)
    locked.close()
    again = reopened(locked)
    assert not again.window.page.isVisible()
    again.hand(f"{PIN}\n", after_s=3)
    assert "Try again in 12 seconds" in _told(again)
    again.hand(f"{PIN}\n", after_s=12)
    again.tap("Back to the table")
    again.close()
    once_more = reopened(again)
    assert at_table(once_more)
    once_more.close()


def test_esc_does_not_leave_a_locked_table(locked: Table) -> None:
    locked.hand("\x1b")
    locked.hand("\x1b")
    assert not locked.window.page.isVisible()


# the home


def test_the_home_asks_for_the_pin_and_leads_back_without_it(guarded: Table) -> None:
    guarded.hand("/lead\n")
    assert not is_in_view(guarded.window, "Practice")
    guarded.tap("Back to the table")
    assert at_table(guarded)


def test_a_scan_while_the_pin_is_asked_is_the_tables(guarded: Table) -> None:
    guarded.tap("Take in")
    guarded.hand("/lead\n")
    guarded.scan(BEANS)
    assert (standing(guarded), at_table(guarded)) == (["1 × Black beans, 15 oz"], True)


@pytest.mark.parametrize("page", ["home", "new pin", "new card"])
def test_a_scan_in_the_home_presses_nothing_and_is_the_tables(guarded: Table, page: str) -> None:
    guarded.tap("Take in")
    guarded.hand("/lead\n")
    guarded.hand(f"{PIN}\n")
    if page != "home":
        guarded.tap("Settings")
        guarded.hand("pin\n")
    if page == "new pin":
        guarded.tap("Change it")
    elif page == "new card":
        guarded.tap("Another card")
    laptop = guarded.window.laptop
    guarded.scan(BEANS)
    assert (standing(guarded), at_table(guarded)) == (["1 × Black beans, 15 oz"], True)
    assert guarded.window.laptop == laptop
    assert door_of(guarded).try_pin(PIN) is Tried.OPEN


def test_a_pin_is_typed_twice_and_one_that_differs_changes_nothing(stocked: Table) -> None:
    stocked.hand("/settings\n")
    stocked.hand("pin\n")
    for first, second, told in (("12", "", "A PIN has 4 to 12 digits"), (PIN, "4712", "Those were two")):
        stocked.hand(f"{first}\n")
        stocked.hand(f"{second}\n")
        assert told in _told(stocked)
        assert not door_of(stocked).has_pin
    stocked.hand(f"{PIN}\n{PIN}\n")
    assert door_of(stocked).try_pin(PIN) is Tried.OPEN
    stocked.hand("pin\n")
    stocked.tap("Add a card")
    stocked.scan(CARD)
    assert door_of(stocked).try_card(CARD) is Tried.OPEN
    stocked.hand("pin\n")
    stocked.tap("Remove it")
    assert not door_of(stocked).has_pin


def test_what_can_not_be_kept_is_told_and_nothing_changed(stocked: Table) -> None:
    stocked.hand("/settings\n")
    stocked.hand("pin\n")
    stocked.pantry.site_file.db.execute("PRAGMA query_only=ON")
    stocked.hand(f"{PIN}\n{PIN}\n")
    assert "can't be written" in _told(stocked)
    stocked.pantry.site_file.db.execute("PRAGMA query_only=OFF")
    assert not door_of(stocked).has_pin


def test_what_fell_back_is_told_once(stocked: Table) -> None:
    stocked.window.around.silent_sounds = lambda: ("look.wav",)
    told = []
    for _ in range(2):
        stocked.hand("/lead\n")
        told.append("look.wav" in " ".join(label.accessibleName() for label in _labels(stocked)))
        stocked.tap("Back to the table")
    assert told == [True, False]


def test_no_dialog_opens(locked: Table) -> None:
    locked.hand("0000\n")
    locked.hand(f"{PIN}\n")
    assert QApplication.activeModalWidget() is None


def _told(table: Table) -> str:
    return " ".join(label.accessibleName() for label in _labels(table))


def _labels(table: Table):
    return [label for label in table.window.findChildren(FittedLabel) if label.isVisible()]


def _named(table: Table, words: str):
    return [
        one for one in table.window.findChildren(QAbstractButton) if one.isVisible() and one.accessibleName() == words
    ]
