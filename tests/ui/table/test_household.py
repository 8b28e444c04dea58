"""Households in the window: ages, who waits, half bags, cards, volunteers, the box, how cold; by keys and taps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pantry.codes.own import OwnKind, own_code
from pantry.reply import Look
from pantry.settings import LaptopSettings
from tests.ui.every_screen import Shown
from tests.ui.hands import is_in_view
from tests.ui.household_scenes import play_households, table_that_wants_more
from tests.ui.judges import what_is_wrong
from tests.ui.tables import MILK, Table, reopened
from ui.look.tokens import FIRST_WINDOW, SMALLEST_WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CARD = own_code(OwnKind.HOUSEHOLD_CARD, 77)
TODAY = "2026-11-21"
SHOWN = (Shown(LaptopSettings(), SMALLEST_WINDOW, "longer"), Shown(LaptopSettings(), FIRST_WINDOW, "es"))


@pytest.fixture
def wanting(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    assert qtbot
    made = table_that_wants_more(tmp_path)
    yield made
    made.close()


def ages(table: Table) -> dict[str, int]:
    return dict(table.pantry.reports.ages(TODAY))


def question(table: Table) -> str:
    return table.window.page.question.words


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.name)
def test_every_state_fits(qtbot: QtBot, tmp_path: Path, shown: Shown) -> None:
    """A sample of looks; `python -m tests.pictures --check` has the same judges in every one that differs."""
    assert qtbot
    table = table_that_wants_more(tmp_path, language=shown.language, code=shown.code)
    table.window.resize(*shown.size)
    wrong: list[str] = []

    def look_at(name: str) -> None:
        for _ in range(3):  # tiles are laid anew after their resize
            QApplication.processEvents()
        wrong.extend(f"{name}: {what}" for what in what_is_wrong(table.window, shown))

    try:
        play_households(table, look_at)
    finally:
        table.close()
    assert not wrong, "\n".join(wrong)


def test_ages_are_typed_in_three_keys_and_enter(wanting: Table) -> None:
    wanting.hand("4\n")
    assert question(wanting) == "Next household? Or ages as 2 1: under 18, 60 or older."
    wanting.hand("2 1\n")
    assert ages(wanting) == {"0-17": 2, "18-59": 1, "60+": 1}
    assert question(wanting) == "How many people is this food for?"


def test_ages_are_two_taps_and_the_list_comes_back(wanting: Table) -> None:
    wanting.tap("4")
    assert not is_in_view(wanting.window, "5: under 18")
    wanting.tap("3: under 18")
    assert not is_in_view(wanting.window, "2: 60 or older")
    wanting.tap("1: 60 or older")
    assert ages(wanting) == {"0-17": 3, "18-59": 0, "60+": 1}
    assert not is_in_view(wanting.window, "0: under 18")
    assert wanting.window.page.today.isVisible()


def test_going_on_skips_the_ages_and_half_an_answer_is_none(wanting: Table) -> None:
    wanting.tap("4")
    wanting.tap("3: under 18")
    wanting.tap("Skip")
    assert not is_in_view(wanting.window, "Skip")
    assert wanting.window.page.card.reply.saved  # the household, as before
    wanting.tap("4")
    assert is_in_view(wanting.window, "0: under 18")
    wanting.hand("2\n")
    wanting.hand("\x1b")
    assert ages(wanting) == {}
    assert wanting.pantry.shelf.totals(TODAY).people == 10


def test_one_tap_makes_it_half_bags_and_one_whole_ones(wanting: Table) -> None:
    aside = wanting.window.page.aside
    wanting.tap("Standard bag")
    wanting.tap("Type the number")
    wanting.hand("26\n")
    assert (aside.title.words, aside.act.words) == ("26 waiting, 0 bags", "")
    wanting.hand("/half\n")
    wanting.hand("4\n")
    assert wanting.pantry.desk().lines(1)[0].words == "4 people · Standard bag, half"
    assert aside.title.words == "25 waiting, 0 bags"
    wanting.tap("Back to whole bags")
    wanting.hand("4\n")
    assert wanting.pantry.desk().lines(1)[0].words == "4 people · Standard bag"


def test_half_bags_outlive_the_program(wanting: Table) -> None:
    wanting.tap("Standard bag")
    wanting.hand("/half\n")
    wanting.close()
    again = reopened(wanting)
    again.hand("4\n")
    assert again.pantry.desk().lines(1)[0].words == "4 people · Standard bag, half"
    again.close()


def test_a_card_is_one_household_a_day(stocked: Table) -> None:
    stocked.scan(CARD)
    stocked.hand("4\n")
    stocked.scan(CARD)
    stocked.tap("4")
    reply = stocked.window.page.card.reply
    assert reply is not None
    assert Look.ALREADY_HERE in reply.look
    totals = stocked.pantry.shelf.totals(TODAY)
    assert (totals.households, totals.people) == (1, 4)


def test_volunteers_come_by_name_and_go_by_their_digit(stocked: Table) -> None:
    stocked.tap_behind_more("Volunteer in or out")
    stocked.hand("Ana\n")
    stocked.held.pass_time(minutes=60)
    stocked.tap_behind_more("Volunteer in or out")
    assert is_in_view(stocked.window, "1  Ana leaves")
    stocked.hand("1\n")
    stocked.tap_behind_more("Volunteer in or out")
    assert not is_in_view(stocked.window, "1  Ana")


def test_a_scan_signs_nobody_in(stocked: Table) -> None:
    stocked.tap_behind_more("Volunteer in or out")
    stocked.scan(MILK)
    assert stocked.pantry.shelf.on_hand(f"g{MILK:0>14}") == -1


def test_the_box_is_taken_off_while_it_is_lit(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.tap_behind_more("In a banana box")
    assert is_in_view(stocked.window, "In a banana box, chosen")
    stocked.tap("Produce")
    stocked.hand("40lb")
    stocked.see_hint()
    assert "37 lb" in stocked.window.page.box.hint
    stocked.hand("\n")
    stocked.tap("In a banana box")
    stocked.hand("40lb\n")
    assert [line.words for line in stocked.pantry.desk().lines(2)] == ["40 lb Produce", "37 lb Produce"]


def test_how_cold_it_was_is_asked_beside_the_table_and_can_be_skipped(stocked: Table) -> None:
    aside = stocked.window.page.aside
    stocked.tap("Take in")
    assert not aside.isVisible()
    stocked.scan(MILK)
    assert (aside.title.words, aside.detail.words) == ("How cold was it?", "Milk, gallon: type 38f, or skip")
    assert question(stocked) == "What date is on the package?"
    stocked.hand("0327\n")
    assert aside.isVisible()
    stocked.hand("38f\n")
    assert not aside.isVisible()
    stocked.scan(MILK)
    stocked.tap("Skip")
    assert not aside.isVisible()


def test_boxes_are_typed_with_a_b(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.tap("Mixed")
    stocked.hand("40b\n")
    assert stocked.pantry.desk().lines(1)[0].words == "40 boxes Mixed, about 1,280 lb"


def test_where_it_comes_from_is_kept_until_it_is_changed(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.tap("From where?")
    stocked.hand("Corner Market\n")
    assert is_in_view(stocked.window, "From: Corner Market")
    stocked.hand("40b\n")
    stocked.tap("Give out")
    stocked.tap("Take in")
    assert is_in_view(stocked.window, "From: Corner Market")
    assert "Corner Market" in stocked.pantry.reports.day(TODAY).by_source
