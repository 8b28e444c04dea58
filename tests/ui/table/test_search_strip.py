"""Letters find items while they are typed; a digit behind them, or a finger, picks one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.hands import is_in_view
from tests.ui.tables import MILK
from ui.look.fitted_label import FittedLabel

if TYPE_CHECKING:
    from tests.ui.tables import Table


@pytest.fixture
def taking_in(stocked: Table) -> Table:
    stocked.tap("Take in")
    return stocked


def lines(table: Table) -> list[str]:
    return [line.words for line in table.pantry.desk().lines(9)]


def names_in_view(table: Table) -> list[str]:
    buttons = table.window.page.choices.findChildren(QPushButton)
    return [button.accessibleName().partition("  ")[2] for button in buttons if button.isVisible()]


def hint(table: Table) -> str:
    labels = table.window.page.box.findChildren(FittedLabel)
    return next(label.words for label in labels if label.isVisible())


def type_letters(table: Table, text: str) -> None:
    table.hand(text)
    table.see_hint()


def test_letters_list_what_they_find(taking_in: Table) -> None:
    type_letters(taking_in, "bean")
    assert is_in_view(taking_in.window, "1  Black beans, 15 oz")


def test_accents_and_other_names_are_no_matter(taking_in: Table) -> None:
    type_letters(taking_in, "frijol")
    assert is_in_view(taking_in.window, "1  Black beans, 15 oz")


def test_the_digit_behind_the_letters_picks(taking_in: Table) -> None:
    type_letters(taking_in, "an")
    second = names_in_view(taking_in)[1]

    taking_in.hand("2")
    taking_in.see_hint()
    assert hint(taking_in) == second
    taking_in.hand("\n")

    assert lines(taking_in) == [f"1 × {second}"]
    assert taking_in.box_text == ""


def test_what_nobody_could_see_is_not_picked(taking_in: Table) -> None:
    taking_in.hand("black bean1\n")
    assert lines(taking_in) == []


def test_a_finger_picks(taking_in: Table) -> None:
    type_letters(taking_in, "bean")
    taking_in.tap("1  Black beans")
    assert lines(taking_in) == ["1 × Black beans, 15 oz"]


def test_without_letters_today_is_there_again(taking_in: Table) -> None:
    type_letters(taking_in, "bean")
    type_letters(taking_in, "\b\b\b\b")
    assert taking_in.window.page.today.isVisible()


def test_a_number_in_place_of_the_letters_is_a_number(stocked: Table) -> None:
    stocked.tap("Standard bag")
    type_letters(stocked, "bean")
    stocked.window.page.box.line.selectAll()
    type_letters(stocked, "3")
    stocked.hand("\n")
    assert lines(stocked) == ["3 people · Standard bag"]


def test_letters_that_name_an_unknown_product_search_for_nothing(taking_in: Table) -> None:
    taking_in.scan("012345678905")
    type_letters(taking_in, "bean")
    assert taking_in.window.page.today.isVisible()


def test_where_it_comes_from_is_no_product(taking_in: Table) -> None:
    taking_in.tap("From where?")
    type_letters(taking_in, "bean")
    assert not is_in_view(taking_in.window, "1  Black beans")


def test_a_scan_goes_over_the_list(taking_in: Table) -> None:
    type_letters(taking_in, "bean")
    taking_in.scan("041331026383")
    assert lines(taking_in)[0] == "1 × Rice, 2 lb"
    assert taking_in.window.page.today.isVisible()


def test_two_of_one_name_say_what_differs(taking_in: Table) -> None:
    taking_in.hand("12")
    taking_in.scan(MILK)
    taking_in.hand("\x1b")
    type_letters(taking_in, "milk")
    names = names_in_view(taking_in)
    assert "Milk, gallon · 12 on the shelf" in names
    assert len(set(names)) == len(names)


def test_where_more_went_out_than_came_in_the_code_does_too(stocked: Table) -> None:
    stocked.hand("3")
    stocked.scan(MILK)
    stocked.tap("Take in")
    type_letters(stocked, "milk")
    assert "Milk, gallon · …0091" in names_in_view(stocked)


def test_where_as_many_are_there_the_code_tells_them_apart(taking_in: Table) -> None:
    type_letters(taking_in, "milk")
    names = names_in_view(taking_in)
    assert "Milk, gallon · …0091" in names
    assert len(set(names)) == len(names)


def test_all_names_of_a_list_speak_equally_loud(taking_in: Table) -> None:
    type_letters(taking_in, "milk")
    QApplication.processEvents()
    labels = [label for label in taking_in.window.page.choices.findChildren(FittedLabel) if label.isVisible()]
    assert len(labels) > 3
    assert len({label.font().pixelSize() for label in labels}) == 1
    assert not any(label.is_cut for label in labels)
