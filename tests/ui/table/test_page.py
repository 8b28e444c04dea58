"""The table screen as a volunteer meets it: one box, one question, one answer, and nothing modal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from pantry.desk import Mode
from pantry.office.holding import hold_back
from pantry.readings.holds import Hold
from pantry.reply import Did, Tone
from tests.ui.hands import CONTROL, button_named, is_in_view, tap
from tests.ui.tables import BEANS, MILK, RICE, UNKNOWN, Table

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def standing(table: Table) -> list[str]:
    return [line.words for line in table.pantry.desk().lines(300) if line.stands]


def card(table: Table) -> tuple[str, str]:
    words = table.window.page.card.words
    return words.headline.words, words.detail.words


def question(table: Table) -> str:
    return table.window.page.question.words


def tone(table: Table) -> Tone | None:
    reply = table.window.page.card.reply
    return reply.tone if reply else None


# the box


def test_a_new_site_opens_in_give_out_with_its_keys_working(table: Table) -> None:
    page = table.window.page
    assert page.box.line.hasFocus()
    assert (question(table), page.band.mode) == ("How many people is this food for?", Mode.OUT)
    table.hand("4\n")
    assert (card(table)[0], tone(table)) == ("4 people", Tone.OK)
    assert [number.text() for number in page.day.numbers] == ["1", "4", "0"]


def test_every_act_leaves_the_box_empty_and_focused(stocked: Table) -> None:
    acts = (
        lambda: stocked.hand("4\n"), lambda: stocked.tap("7"), lambda: stocked.tap("Standard bag"),
        lambda: stocked.tap("Undo"), lambda: stocked.tap("Take in"), lambda: stocked.scan(BEANS),
        lambda: stocked.tap("Dairy"), lambda: stocked.tap("From"), lambda: stocked.tap("2"),
        lambda: stocked.tap("More"), lambda: stocked.tap("Back"),
    )  # fmt: skip
    for act in acts:
        act()
        assert QApplication.focusWidget() is stocked.window.page.box.line
        assert stocked.box_text == ""


def test_no_button_takes_the_focus_and_none_is_without_a_name(stocked: Table) -> None:
    stocked.scan(BEANS)
    stocked.tap("Take in")
    for button in stocked.window.findChildren(QAbstractButton):
        assert button.focusPolicy() is Qt.FocusPolicy.NoFocus
        assert button.accessibleName() or not button.isVisible()
    assert stocked.window.page.box.line.accessibleName()


def test_spaces_of_a_scan_press_no_button(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.scan("CODE 39 X")
    assert standing(stocked) == ["1 × Unknown item"]


def test_the_hint_says_what_enter_will_do(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.scan(BEANS)
    stocked.hand("0327")
    stocked.see_hint()
    assert stocked.window.page.box.hint == "end of March 2027"
    stocked.hand("\n")
    assert stocked.window.page.box.hint == ""
    assert card(stocked)[0] == "Best by end of March 2027"


def test_a_refused_line_stays_in_the_box_with_the_reason(table: Table) -> None:
    table.hand("123456\n")
    assert (table.box_text, tone(table)) == ("123456", Tone.REFUSED)
    assert "Nothing was saved" in card(table)[0]
    table.hand("\x1b4\n")
    assert (table.box_text, card(table)[0]) == ("", "4 people")


def test_a_number_before_its_product_stays_and_the_scan_takes_it(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.hand("4\n")
    assert (stocked.box_text, question(stocked)) == ("4", "4 of what? Scan it, or type lb, b or a name")
    stocked.scan(BEANS)
    assert standing(stocked) == ["4 × Black beans, 15 oz"]


def test_a_date_before_a_scan_is_not_a_number_and_the_card_says_so(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.hand("0327")
    stocked.scan(RICE)
    assert card(stocked)[0] == "1 × Rice, 2 lb"
    assert "0327" in card(stocked)[1]


def test_the_same_scan_at_once_counts_one_time_and_the_card_says_so(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.scan(RICE)
    stocked.keys.scan(RICE, after_ms=100)
    assert standing(stocked) == ["1 × Rice, 2 lb"]
    assert card(stocked) == ("1 × Rice, 2 lb", "Scanned twice at once: counted one time.")
    stocked.keys.scan(RICE, after_ms=900)
    assert standing(stocked) == ["1 × Rice, 2 lb"] * 2


def test_a_burst_of_200_scans_is_saved_whole_and_in_order(stocked: Table) -> None:
    stocked.tap("Take in")
    codes = [BEANS, RICE, MILK, UNKNOWN] * 50
    box = stocked.window.page.box.line
    for code in codes:
        stocked.keys.at_ms += 24
        for letter in code + "\r":
            stocked.keys.at_ms += 2
            key = Qt.Key.Key_Return if letter == "\r" else ord(letter)
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(stocked.keys.at_ms)
            QApplication.postEvent(box, event)
    QApplication.processEvents()
    names = {BEANS: "Black beans, 15 oz", RICE: "Rice, 2 lb", MILK: "Milk, gallon", UNKNOWN: "Unknown item"}
    assert standing(stocked) == [f"1 × {names[code]}" for code in reversed(codes)]
    assert stocked.window.page.today.lines[0].words == "1 × Unknown item"


# cards


def test_an_unknown_product_is_counted_amber_with_its_sign(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.hand("6")
    stocked.scan(UNKNOWN)
    assert (card(stocked), tone(stocked)) == (("6 × Unknown item", "Counted. It can be named later."), Tone.UNKNOWN)
    assert question(stocked) == "What date is on the package?"
    assert [number.text() for number in stocked.window.page.day.numbers] == ["0", "1", "1"]


@pytest.mark.parametrize("mend", ["key", "tap"])
def test_an_odd_number_is_saved_and_mended_with_one_key(stocked: Table, mend: str) -> None:
    stocked.tap("Take in")
    stocked.hand("600")
    stocked.scan(BEANS)
    assert (standing(stocked), tone(stocked)) == (["600 × Black beans, 15 oz"], Tone.LOOK)
    if mend == "key":
        stocked.hand("o\n")
    else:
        stocked.tap("It was 60")
    assert standing(stocked) == ["60 × Black beans, 15 oz"]


def test_a_weight_that_is_odd_is_asked_about_with_one_undo(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.hand("999999lb\n")
    assert "Is that number right?" in "\n".join(card(stocked))
    assert not stocked.window.page.card._fix.isVisible()
    stocked.hand("o\n")
    assert standing(stocked) == []


def test_below_zero_warns_and_saves(stocked: Table) -> None:
    stocked.tap("Standard bag")
    stocked.hand("4\n")
    assert (standing(stocked), tone(stocked)) == (["4 people · Standard bag"], Tone.LOOK)
    assert not stocked.window.page.card.isHidden()


def test_a_screen_reader_is_told_each_answer(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    table.hand("4\n")
    assert told == ["4 people."]


# undo


@pytest.mark.parametrize("how", ["backspace", "ctrl+z", "card"])
def test_undo_takes_the_last_line_back_and_it_can_be_put_back(stocked: Table, how: str) -> None:
    stocked.hand("4\n5\n")
    stocked.held.pass_time(seconds=30)
    match how:
        case "backspace":
            stocked.hand("\b")
        case "ctrl+z":
            stocked.keys.press(Qt.Key.Key_Z, "\x1a", CONTROL)
        case _:
            stocked.tap("Undo")
    assert (standing(stocked), card(stocked)[0]) == (["4 people"], "Undone: 5 people")
    stocked.tap("Put it back")
    assert standing(stocked) == ["5 people", "4 people"]


def test_a_second_press_within_a_second_is_rain(stocked: Table) -> None:
    stocked.hand("4\n5\n6\n")
    stocked.hand("\b")
    stocked.hand("\b", after_s=0.4)
    assert standing(stocked) == ["5 people", "4 people"]
    stocked.hand("\b", after_s=0.7)
    assert standing(stocked) == ["4 people"]


def test_the_fourth_undo_in_a_row_asks_which_line(stocked: Table) -> None:
    stocked.hand("1\n2\n3\n4\n5\n6\n")
    for _ in range(4):
        stocked.hand("\b")
    assert standing(stocked) == ["3 people", "2 people", "1 person"]
    assert question(stocked).startswith("Which line should be undone?")
    stocked.hand("2\n")
    assert standing(stocked) == ["3 people", "1 person"]
    assert question(stocked) == "How many people is this food for?"
    stocked.hand("\b")
    assert standing(stocked) == ["1 person"]


def test_asked_which_line_a_scan_goes_on(stocked: Table) -> None:
    stocked.hand("1\n2\n3\n4\n")
    for _ in range(4):
        stocked.hand("\b")
    stocked.scan(BEANS)
    assert standing(stocked)[0] == "1 × Black beans, 15 oz"
    assert not stocked.window.page.card.isHidden()


def test_undo_of_one_line_beside_it(stocked: Table) -> None:
    stocked.hand("4\n5\n6\n")
    stocked.tap("Undo: 5 people")
    assert standing(stocked) == ["6 people", "4 people"]
    stocked.tap("Put back: 5 people")
    assert standing(stocked) == ["6 people", "5 people", "4 people"]


def test_undo_with_nothing_to_undo_is_told(table: Table) -> None:
    table.hand("\b")
    assert card(table)[0] == "There is nothing to undo today."


# lists


def test_several_hits_are_listed_and_a_digit_picks(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.hand("milk\n")
    page = stocked.window.page
    assert (question(stocked), page.choices.isVisible(), page.card.isHidden()) == (
        "Which one? Type its number.", True, True,
    )  # fmt: skip
    stocked.hand("1\n")
    assert standing(stocked) == ["1 × Milk, gallon"]
    assert page.card.isVisible()


def test_a_weight_while_a_list_is_open_goes_to_no_kind_that_nobody_sees(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.tap("Drinks")
    stocked.tap("Give out")
    stocked.hand("milk\n")
    stocked.hand("50lb\n")
    page = stocked.window.page
    assert (question(stocked), page.choices.isVisible()) == ("50 lb of which one? Type its number.", True)
    stocked.hand("1\n")
    assert (question(stocked), page.choices.isVisible()) == (
        "Milk, gallon is counted, not weighed. Choose another, or press Esc.", True,
    )  # fmt: skip
    stocked.hand("77\n")
    assert page.choices.isVisible()
    assert question(stocked).startswith("Nothing was saved. Type the number of one of these first")
    stocked.hand("\x1b")
    stocked.hand("\x1b")
    assert (standing(stocked), question(stocked)) == ([], "How many people is this food for?")


def test_in_give_out_a_weight_asks_of_what_and_a_tap_or_a_name_says_it(stocked: Table) -> None:
    stocked.tap("Give out")
    stocked.hand("50lb\n")
    assert (question(stocked), standing(stocked)) == ("50 lb of what? Type its number or its name.", [])
    stocked.tap("2  Bread")
    stocked.hand("2lb\n")
    stocked.hand("produce\n")
    assert standing(stocked) == ["2 lb Produce", "50 lb Bread"]


def test_a_tap_picks_too(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.hand("milk\n")
    stocked.tap("2  ")
    assert len(standing(stocked)) == 1


def test_escape_closes_a_list_and_a_number_is_a_household_again(stocked: Table) -> None:
    stocked.hand("milk\n")
    stocked.hand("\x1b")
    assert question(stocked) == "How many people is this food for?"
    stocked.hand("3\n")
    assert standing(stocked) == ["3 people"]


def test_a_scan_while_a_list_is_open_goes_on(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.hand("milk\n")
    stocked.scan(BEANS)
    assert standing(stocked) == ["1 × Black beans, 15 oz"]
    assert stocked.window.page.choices.isHidden()


def test_where_it_comes_from_is_one_tap_and_a_digit_or_a_name(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.tap("From where?")
    stocked.hand("1\n")
    assert is_in_view(stocked.window, "From: Grocery rescue")
    stocked.tap("From")
    stocked.hand("Corner Market\n")
    assert is_in_view(stocked.window, "From: Corner Market")
    stocked.tap("From")
    assert button_named(stocked.window, "1  Corner Market")
    stocked.hand("\x1b")
    assert stocked.window.page.choices.isHidden()


# tiles and modes


def test_the_band_shows_the_mode_and_switches_it(stocked: Table) -> None:
    stocked.tap("Take in")
    assert is_in_view(stocked.window, "Take in, on")
    stocked.tap("Give out")
    assert is_in_view(stocked.window, "Give out, on")
    assert not is_in_view(stocked.window, "Produce, chosen")


def test_a_kind_lights_its_tile(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.tap("Bread")
    assert button_named(stocked.window, "Bread, chosen").isChecked()


def test_a_bag_tile_selects_and_no_bag_goes_back(stocked: Table) -> None:
    stocked.tap("No-cook bag")
    stocked.tap("4")
    stocked.tap("No bag")
    stocked.tap("4")
    assert standing(stocked) == ["4 people", "4 people · No-cook bag"]


def test_a_number_and_a_bag_tile_are_that_household_and_the_bag_stays(stocked: Table) -> None:
    stocked.hand("3")
    stocked.tap("No-cook bag")
    stocked.tap("2")
    assert standing(stocked) == ["2 people · No-cook bag", "3 people · No-cook bag"]


def test_an_extra_bag_joins_the_last_household(stocked: Table) -> None:
    stocked.hand("4\n")
    stocked.tap("Diapers")
    assert (card(stocked)[0], tone(stocked)) == ("+ Diapers", Tone.LOOK)  # none are on the shelf
    assert [number.text() for number in stocked.window.page.day.numbers[:2]] == ["1", "4"]


def test_eight_or_more_asks_and_shows_larger_numbers(stocked: Table) -> None:
    stocked.tap("8+")
    assert question(stocked) == "How many people, 8 or more?"
    stocked.tap("12")
    assert standing(stocked) == ["12 people"]
    assert is_in_view(stocked.window, "8+")


def test_escape_takes_back_eight_or_more(stocked: Table) -> None:
    stocked.tap("8+")
    stocked.hand("\x1b")
    assert is_in_view(stocked.window, "8+")
    assert question(stocked) == "How many people is this food for?"


def test_plates_stand_behind_more(stocked: Table) -> None:
    stocked.tap("More")
    stocked.tap("Plates")
    stocked.hand("4\n")
    assert standing(stocked) == ["4 plates"]
    assert [number.text() for number in stocked.window.page.day.numbers] == ["4", "0", "0"]


def test_what_is_thrown_away_is_asked_and_the_next_line_is_waste(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.tap("More")
    stocked.tap("Composted or thrown away")
    stocked.hand("5lb\n")
    reply = stocked.window.page.card.reply
    assert reply is not None
    assert reply.did is Did.WASTED
    stocked.tap("More")
    stocked.tap("Composted or thrown away")
    stocked.hand("\x1b")
    stocked.hand("5lb\n")
    after = stocked.window.page.card.reply
    assert after is not None
    assert after.did is Did.TOOK


def test_a_question_mark_says_where_we_are(stocked: Table) -> None:
    stocked.hand("4\n")
    stocked.hand("?\n")
    assert "Give out" in card(stocked)[0]
    assert "4 people" in card(stocked)[1]


# today's lines and what is nearly gone


def test_older_lines_are_reached_with_the_arrow_keys(stocked: Table) -> None:
    for number in range(1, 10):
        stocked.hand(f"{number}\n")
    today = stocked.window.page.today
    assert is_in_view(today, "Undo: 9 people")
    for _ in range(20):
        stocked.keys.press(Qt.Key.Key_Down)
    assert is_in_view(today, "Undo: 1 person")
    assert not is_in_view(today, "Undo: 9 people")
    stocked.tap("Newer lines")
    stocked.hand("7\n")
    assert is_in_view(today, "Undo: 7 people")


def test_a_taller_window_shows_more_lines(stocked: Table, qtbot: QtBot) -> None:
    for number in range(1, 10):
        stocked.hand(f"{number}\n")
    assert not is_in_view(stocked.window.page.today, "Undo: 5 people")
    stocked.window.resize(1920, 1080)
    qtbot.waitUntil(lambda: is_in_view(stocked.window.page.today, "Undo: 5 people"), timeout=3000)
    stocked.hand("1\n")
    assert is_in_view(stocked.window.page.today, "Undo: 6 people")


def test_a_day_of_many_lines_can_be_undone_to_its_first(stocked: Table) -> None:
    for number in range(40):
        stocked.hand(f"{1 + number % 7}\n")
    for _ in range(60):
        stocked.keys.press(Qt.Key.Key_PageDown)
    first = [button for button in stocked.window.page.today.findChildren(QAbstractButton)
             if button.isVisible() and button.accessibleName().startswith("Undo")][-1]  # fmt: skip
    stocked.held.pass_time(seconds=30)
    tap(first)
    assert len(standing(stocked)) == 39
    assert stocked.pantry.desk().lines(40)[-1].stands is False


def test_what_is_nearly_gone_shows_only_when_there_is_some(stocked: Table) -> None:
    nearly_gone = stocked.window.page.nearly_gone
    assert nearly_gone.isHidden()
    stocked.tap("Take in")
    stocked.hand("5")
    stocked.scan(BEANS)
    stocked.tap("Give out")
    stocked.tap("No-cook bag")
    stocked.hand("4\n4\n4\n")
    assert nearly_gone.isVisible()
    assert [item.name for item in nearly_gone.items] == ["Black beans, 15 oz"]


# trouble


def test_a_fault_of_ours_leaves_nothing_green_and_the_line_in_the_box(
    stocked: Table, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stocked.hand("4\n")

    def breaks(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(stocked.pantry.books, "record", breaks)
    with qtbot.captureExceptions() as caught:
        stocked.hand("5\n")
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert (card(stocked)[0], tone(stocked), stocked.box_text) == ("That did not work", Tone.REFUSED, "5")
    assert standing(stocked) == ["4 people"]


def test_a_number_that_was_typed_stays_when_a_kind_or_a_mode_is_chosen(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.keys.hand("12")
    stocked.tap("Produce")
    assert stocked.window.page.box.line.text() == "12"
    stocked.tap("Give out")
    assert stocked.window.page.box.line.text() == "12"


def test_what_a_card_asked_of_a_line_is_gone_when_the_line_is_left(stocked: Table) -> None:
    stocked.hand("4\n")
    stocked.tap("Set right: 4 people")
    assert "right number of people" in stocked.window.page.card.reply.says
    stocked.hand("\x1b")
    assert stocked.window.page.card.reply.says.startswith("Last: 4 people")


# what was left in the box


@pytest.mark.parametrize("left", ["0", "-4", "3600029", "100000"])
def test_what_can_not_count_is_not_used_and_no_scan_is_lost(stocked: Table, left: str) -> None:
    stocked.tap("Take in")
    stocked.hand(left)
    for code in (BEANS, MILK):
        stocked.scan(code)
    assert standing(stocked) == ["1 × Milk, gallon", "1 × Black beans, 15 oz"]
    assert stocked.box_text == ""


def test_what_was_refused_is_gone_with_the_next_key(stocked: Table) -> None:
    stocked.hand("1112\n")
    assert stocked.box_text == "1112"
    stocked.hand("4\n")
    assert standing(stocked) == ["4 people"]


@pytest.mark.parametrize("refused", ["1", "12", "0"])
def test_a_refused_number_is_not_glued_to_the_next_one(stocked: Table, refused: str) -> None:
    stocked.tap("Take in")
    stocked.hand("4011\n")
    stocked.hand(f"{refused}\n")
    assert (tone(stocked), stocked.box_text) == (Tone.REFUSED, refused)
    stocked.hand("60lb\n")
    assert card(stocked)[0].startswith("60 lb")


def test_a_refused_scan_leaves_nothing_in_the_box(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.scan("6000000041")
    assert (tone(stocked), stocked.box_text) == (Tone.REFUSED, "")


def test_a_second_tap_at_once_counts_nobody(stocked: Table) -> None:
    stocked.tap("8+")
    stocked.tap("15", after_s=0.1)
    assert standing(stocked) == []
    stocked.tap("15", after_s=0.5)
    assert standing(stocked) == ["15 people"]
    stocked.tap("2", after_s=2)
    stocked.tap("2", after_s=0.2)
    assert standing(stocked) == ["2 people", "15 people"]


def test_a_bag_and_then_a_number_are_two_taps(stocked: Table) -> None:
    stocked.tap("Standard bag")
    stocked.tap("4", after_s=0.2)
    assert standing(stocked) == ["4 people · Standard bag"]


def test_no_number_of_people_stands_where_a_number_picks(stocked: Table) -> None:
    stocked.hand("/volunteer\n")
    assert not is_in_view(stocked.window, "3")
    stocked.hand("\x1b")
    assert is_in_view(stocked.window, "3")


@pytest.mark.parametrize("tile", ["No bag", "More"])
def test_a_tap_that_has_no_use_for_what_was_typed_leaves_it(stocked: Table, tile: str) -> None:
    stocked.hand("milk")
    stocked.tap(tile)
    assert stocked.box_text == "milk"


def test_a_theme_keeps_the_card_and_its_mend(stocked: Table) -> None:
    stocked.hand("44\n")
    before = card(stocked)
    stocked.tap("Theme: Outdoors")
    assert card(stocked) == before
    stocked.hand("o\n")
    assert standing(stocked) == ["4 people"]


def test_another_language_closes_a_list_that_it_can_not_show(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.hand("e\n")
    assert stocked.window.page.choices.isVisible()
    stocked.tap("Español")
    stocked.hand("2\n")
    assert standing(stocked) == []


def test_the_lit_mode_says_it_all_and_the_card_keeps_the_last_line(stocked: Table) -> None:
    stocked.hand("4\n")
    stocked.tap("Take in")
    assert card(stocked)[0].startswith("Last: 4 people")
    stocked.hand("123456\n")
    stocked.hand("\x1b")
    assert card(stocked)[0].startswith("Last: 4 people")


def test_lines_say_which_way_they_went(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.scan(RICE)
    stocked.tap("Give out")
    stocked.scan(RICE)
    stocked.hand("/waste mold\n")
    stocked.scan(RICE)
    told = [line.told for line in stocked.pantry.desk().lines(3)]
    assert told == ["Composted: 1 × Rice, 2 lb", "1 × Rice, 2 lb out", "1 × Rice, 2 lb in"]
    assert card(stocked)[0] == "Composted: 1 × Rice, 2 lb"


@pytest.mark.parametrize("how", ["tap", "key"])
def test_where_words_are_large_todays_lines_come_when_they_are_asked_for(large: Table, how: str) -> None:
    for number in "432":
        large.hand(f"{number}\n")
    assert not large.window.page.today.isVisible()
    if how == "tap":
        large.tap("Today's lines")
    else:
        large.keys.press(Qt.Key.Key_Down)
    assert large.window.page.today.isVisible()
    large.tap("Undo: 2 people")
    assert standing(large) == ["3 people", "4 people"]
    assert not large.window.page.today.isVisible()


@pytest.mark.parametrize("asked", ["e\n", "/waste mold\n", "8+\n", "/volunteer\n"])
def test_what_is_asked_can_be_left_by_touch(stocked: Table, asked: str) -> None:
    assert not is_in_view(stocked.window, "Leave it")
    before = question(stocked)
    stocked.hand(asked)
    stocked.tap("Leave it")
    assert (question(stocked), stocked.box_text) == (before, "")
    assert not is_in_view(stocked.window, "Leave it")
    assert standing(stocked) == []


def test_what_enter_names_is_said_large_and_undo_takes_the_name_back(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.scan(UNKNOWN)
    stocked.hand("rice")
    stocked.window.page.show_hint()
    assert question(stocked) == "Enter names the unknown item “rice”."
    stocked.hand("\b\b\b\b")
    stocked.window.page.show_hint()
    assert question(stocked) == "What date is on the package?"
    stocked.hand("rice\n")
    assert standing(stocked) == ["1 × rice"]
    stocked.hand("\b")
    assert card(stocked) == ("Undone: 1 × rice", "The name “rice” is taken back too.")
    stocked.scan(UNKNOWN)
    assert standing(stocked) == ["1 × Unknown item"]


def test_what_is_held_says_first_and_large_that_it_is_not_given_out(stocked: Table) -> None:
    pantry = stocked.pantry
    held = (Hold("g00" + BEANS, "", "weevils", "us"), Hold("g00" + RICE, "best_by=2027-04", "mold", "us"))
    hold_back(pantry.books, pantry.shelf, pantry.clock, held)
    stocked.tap("Give out")
    stocked.scan(BEANS)
    assert card(stocked) == (
        "Don't give it out: 1 × Black beans, 15 oz", "Held: weevils. Put it aside, don't give it out.",
    )  # fmt: skip
    stocked.scan(RICE)
    assert card(stocked)[0] == "Don't give it out if it says Apr 2027: 1 × Rice, 2 lb"
    assert standing(stocked) == ["1 × Rice, 2 lb", "1 × Black beans, 15 oz"]


@pytest.mark.parametrize("how", ["key", "tap"])
def test_what_is_held_and_was_put_aside_is_not_booked_as_given(stocked: Table, how: str) -> None:
    pantry = stocked.pantry
    hold_back(pantry.books, pantry.shelf, pantry.clock, [Hold("g00" + BEANS, "", "weevils", "us")])
    lay = pantry.shelf.on_hand("g00" + BEANS)
    stocked.tap("Give out")
    stocked.scan(BEANS)
    assert standing(stocked) == ["1 × Black beans, 15 oz"]
    if how == "key":
        stocked.hand("o\n")
    else:
        stocked.tap("It was put aside")
    assert standing(stocked) == []
    assert pantry.shelf.on_hand("g00" + BEANS) == lay
