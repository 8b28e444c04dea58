"""A line of today is set right at the table: opened by a tap or by arrow keys, and never by an Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.codes.cards import cards
from pantry.events import Act
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS, MILK, RICE, Table

if TYPE_CHECKING:
    from pathlib import Path

UNDO = next(one.digits for one in cards() if one.line == "/undo")
GUESTS = "How many people is this food for?"


def standing(table: Table) -> list[str]:
    return [line.words for line in table.pantry.desk().lines(300) if line.stands]


def question(table: Table) -> str:
    return table.window.page.question.words


def card(table: Table) -> tuple[str, str]:
    words = table.window.page.card.words
    return words.headline.words, words.detail.words


@pytest.fixture
def day(stocked: Table) -> Table:
    """Beans, milk and rice came in, then three households had a standard bag each."""
    stocked.tap("Take in")
    for count, code in ((24, BEANS), (12, MILK), (30, RICE)):
        stocked.hand(str(count))
        stocked.scan(code)
    stocked.tap("Give out")
    stocked.tap("Standard bag")
    stocked.hand("4\n5\n6\n")
    return stocked


def arrows(table: Table, *keys: Qt.Key) -> None:
    for key in keys:
        table.held.pass_time(seconds=2)
        table.keys.press(key)
    QApplication.processEvents()


def open_by_tap(table: Table, words: str) -> None:
    today = table.window.page.today
    while not is_in_view(today, f"Set right: {words}"):
        table.tap("Older lines")
    table.tap(f"Set right: {words}")


def test_one_tap_opens_a_line_and_a_number_sets_it_right_once(day: Table) -> None:
    open_by_tap(day, "5 people · Standard bag")
    assert question(day) == "5 people · Standard bag: type the right number of people."
    day.hand("3")
    day.see_hint()
    assert day.window.page.box.hint == "3 people"
    day.hand("\n")
    assert standing(day)[:3] == ["6 people · Standard bag", "3 people · Standard bag", "4 people · Standard bag"]
    assert (question(day), card(day)[0]) == (GUESTS, "3 people · Standard bag")
    day.hand("3\n")
    assert standing(day)[0] == "3 people · Standard bag"
    assert len(standing(day)) == 7


def test_a_number_tile_answers_the_open_line_too(day: Table) -> None:
    open_by_tap(day, "5 people · Standard bag")
    day.tap("7")
    assert standing(day)[1] == "7 people · Standard bag"


def test_the_mend_brings_back_what_it_was(day: Table) -> None:
    open_by_tap(day, "24 × Black beans")
    day.hand("20\n")
    assert standing(day)[-1] == "20 × Black beans, 15 oz"
    day.tap("It was 24")
    assert standing(day)[-1] == "24 × Black beans, 15 oz"


def test_a_date_and_a_product_of_a_line_of_this_morning(day: Table) -> None:
    day.held.pass_time(hours=3)
    open_by_tap(day, "24 × Black beans")
    day.hand("0128\n")
    assert card(day) == ("Best by end of January 2028", "24 × Black beans, 15 oz")
    open_by_tap(day, "24 × Black beans")
    day.scan(RICE)
    assert standing(day)[-1] == "24 × Rice, 2 lb"
    day.scan(RICE)
    assert standing(day)[0] == "1 × Rice, 2 lb"


def test_one_thing_of_a_households_bag_is_taken_back_and_put_back(day: Table) -> None:
    open_by_tap(day, "5 people · Standard bag")
    day.tap("Undo: 1 × Milk, gallon")
    assert day.pantry.shelf.on_hand(f"g00{MILK}") == 10
    assert is_in_view(day.window, "1 × Milk, gallon, undone")
    day.tap("Put back: 1 × Milk, gallon")
    assert day.pantry.shelf.on_hand(f"g00{MILK}") == 9
    day.tap("2 × Black beans, 15 oz")
    assert question(day).startswith("2 × Black beans, 15 oz: type the right number")
    day.hand("3\n")
    assert day.pantry.shelf.on_hand(f"g00{BEANS}") == 24 - 7
    assert (len(standing(day)), question(day)) == (6, GUESTS)


def test_its_undo_takes_the_whole_line_back(day: Table) -> None:
    open_by_tap(day, "5 people · Standard bag")
    day.tap("Undo")
    assert standing(day)[:2] == ["6 people · Standard bag", "4 people · Standard bag"]
    assert (question(day), card(day)[0]) == (GUESTS, "Undone: 5 people · Standard bag")


@pytest.mark.parametrize("how", ["escape", "button", "mode", "bag"])
def test_it_is_left_with_nothing_changed(day: Table, how: str) -> None:
    before = standing(day)
    open_by_tap(day, "5 people · Standard bag")
    match how:
        case "escape":
            day.hand("\x1b")
        case "button":
            day.tap("Leave it")
        case "mode":
            day.tap("Take in")
            day.tap("Give out")
        case _:
            day.tap("No bag")
    assert standing(day) == before
    assert (question(day), day.window.page.today.isVisible(), day.window.page.card.isVisible()) == (GUESTS, True, True)
    assert not is_in_view(day.window, "Leave it")


def test_arrow_keys_mark_a_line_and_another_arrow_opens_it(day: Table) -> None:
    arrows(day, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert question(day) == "5 people · Standard bag: type the right number of people."
    arrows(day, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert question(day).startswith("1 × Milk, gallon: type the right number")
    day.hand("\b")
    assert day.pantry.shelf.on_hand(f"g00{MILK}") == 10
    assert len(standing(day)) == 6
    arrows(day, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert question(day) == "5 people · Standard bag: type the right number of people."
    day.hand("\b")
    assert standing(day)[:2] == ["6 people · Standard bag", "4 people · Standard bag"]


def test_a_stray_line_end_opens_nothing_and_changes_nothing(day: Table) -> None:
    before = standing(day)
    arrows(day, Qt.Key.Key_Down, Qt.Key.Key_Down)
    day.hand("\n\t\r\n")
    assert question(day) == GUESTS
    open_by_tap(day, "5 people · Standard bag")
    day.hand("\n\t\r\n")
    assert question(day).startswith("5 people")
    assert standing(day) == before


def test_arrows_in_half_typed_text_open_nothing(day: Table) -> None:
    arrows(day, Qt.Key.Key_Down)
    day.hand("12")
    arrows(day, Qt.Key.Key_Left, Qt.Key.Key_Right)
    assert (day.box_text, question(day)) == ("12", GUESTS)


def test_a_mark_is_gone_with_the_next_line_and_with_escape(day: Table) -> None:
    arrows(day, Qt.Key.Key_Down)
    assert day.window.page.today.marked is not None
    day.hand("3\n")
    assert day.window.page.today.marked is None
    arrows(day, Qt.Key.Key_Down)
    day.hand("\x1b")
    assert day.window.page.today.marked is None
    arrows(day, Qt.Key.Key_Right)
    assert question(day) == GUESTS


def test_what_is_not_taken_is_said_on_the_line_and_stays_in_the_box(day: Table) -> None:
    open_by_tap(day, "24 × Black beans")
    day.hand("123456\n")
    assert day.box_text == "123456"
    assert question(day).startswith("24 × Black beans")
    line_card = day.window.page.line_card
    assert line_card is not None
    assert "Nothing was saved" in line_card.note_words
    day.hand("\x1b")
    assert (question(day), day.box_text) == (GUESTS, "")


def test_letters_find_the_right_product_and_a_digit_picks_it(day: Table) -> None:
    open_by_tap(day, "24 × Black beans")
    day.hand("rice\n")
    if question(day).startswith("Which one?"):
        day.hand("1\n")
    assert "rice" in standing(day)[-1].casefold()
    assert len(standing(day)) == 6


def test_the_cards_undo_takes_back_what_the_card_tells_of(day: Table) -> None:
    day.tap("Undo: 6 people · Standard bag")
    day.tap("Put back: 6 people · Standard bag")
    open_by_tap(day, "24 × Black beans")
    day.hand("20\n")
    day.tap("Undo")
    assert standing(day)[0] == "6 people · Standard bag"
    assert "20 × Black beans, 15 oz" not in standing(day)


@pytest.mark.parametrize("how", ["key", "card"])
def test_backspace_and_the_undo_card_take_the_older_line_that_the_card_shows_then_the_newest(
    day: Table, how: str
) -> None:
    def undo() -> None:
        day.held.pass_time(seconds=2)
        if how == "key":
            day.hand("\b")
        else:
            day.scan(UNDO)

    open_by_tap(day, "24 × Black beans")
    day.hand("20\n")
    assert card(day)[0] == "20 × Black beans, 15 oz"
    undo()
    assert card(day)[0] == "Undone: 20 × Black beans, 15 oz"
    assert standing(day)[0] == "6 people · Standard bag"
    undo()
    assert standing(day)[0] == "5 people · Standard bag"


def test_what_was_put_back_is_what_backspace_takes_and_an_open_line_before_all(day: Table) -> None:
    day.tap("Undo: 5 people · Standard bag")
    day.tap("Put back: 5 people · Standard bag")
    day.hand("\b")
    assert standing(day)[:2] == ["6 people · Standard bag", "4 people · Standard bag"]
    open_by_tap(day, "4 people · Standard bag")
    day.hand("\b")
    assert standing(day)[0] == "6 people · Standard bag"
    assert "4 people · Standard bag" not in standing(day)


def test_yesterdays_card_takes_nothing(day: Table) -> None:
    open_by_tap(day, "24 × Black beans")
    day.hand("20\n")
    day.held.pass_time(days=1)
    before = day.pantry.books.digest()
    day.hand("\b")
    assert day.pantry.books.digest() == before


def test_what_a_stick_has_is_set_right_rather_than_undone(day: Table) -> None:
    unsent = day.pantry.books.unsent(with_open_day=True)
    with day.pantry.books.merging() as merge:
        merge.mark_sent(unsent.entries, "x" * 26)
    day.window.page.repaint_all()
    assert not is_in_view(day.window, "Undo: 6 people")
    open_by_tap(day, "6 people · Standard bag")
    line_card = day.window.page.line_card
    assert line_card is not None
    assert "A stick has this line already" in line_card.note_words
    day.hand("2\n")
    assert standing(day)[0] == "2 people · Standard bag"
    assert day.pantry.shelf.totals("2026-11-21").households == 3
    entry = day.pantry.desk().lines(1)[0].entry
    view = day.pantry.shelf.entry(entry)
    assert view is not None
    assert (view.act, view.sent) == (Act.VISITED, True)


def test_it_is_open_in_the_next_language_and_look_too(day: Table) -> None:
    open_by_tap(day, "5 people · Standard bag")
    day.tap("Español")
    assert question(day).startswith("5 personas")
    day.hand("3\n")
    assert day.pantry.shelf.totals("2026-11-21").people == 13


def test_many_parts_are_paged(day: Table, tmp_path: Path) -> None:
    assert tmp_path
    for _ in range(9):
        day.scan(RICE)
    open_by_tap(day, "6 people · Standard bag")
    seen = set()
    for _ in range(6):
        seen |= {number for number in range(2) if is_in_view(day.window, f"Undo: {('1 × Milk', '1 × Rice')[number]}")}
        day.tap(next(iter(_more(day)), "Leave it"))
    assert seen == {0, 1}


def _more(table: Table) -> list[str]:
    return [words for words in (f"{n} more" for n in range(1, 20)) if is_in_view(table.window, words)]
