"""What arrives after a list was read is told at the scan: by its code, and by its lot where that was said."""

from __future__ import annotations

import pytest

from pantry.codes.dates import DateKind
from pantry.codes.lots import Lot
from pantry.office.holding import clear_of_recalls, hold_back, release_item
from pantry.office.recalling import take_in_list
from pantry.readings.holds import Hold, recall_name
from pantry.recalls.fda import read_row
from tests.recalls.lists import fda, fda_file

BEANS = "g00036000291452"
SACK = "g00041331026383"
L21B = Lot(code="L21B")
NAME = recall_name("FDA", "F-0001-2027")


@pytest.fixture
def listed(pantry, tmp_path):
    take_in_list(pantry.books, pantry.shelf, pantry.site_file, pantry.clock, fda_file(tmp_path, fda()))
    return pantry


def sure(pantry, lot=None, item=BEANS):
    found = pantry.shelf.recalled.on(item, lot or Lot())
    return None if found is None else found.sure


@pytest.mark.parametrize(
    ("lot", "is_sure"),
    [
        (Lot(), False),
        (L21B, True),
        (Lot(kind=DateKind.USE_BY, date="2027-03-15"), True),
        (Lot(code="L22B"), None),
    ],
)
def test_by_code_and_lot(listed, lot, is_sure):
    assert sure(listed, lot) is is_sure


def test_of_another_code_nothing_is_said(listed):
    assert sure(listed, L21B, SACK) is None


@pytest.mark.parametrize("row", [fda(status="Terminated"), fda(product_type="Drugs"), fda(product_description="Rice")])
def test_what_is_over_or_names_no_such_code_is_not_said(pantry, tmp_path, row):
    path = fda_file(tmp_path, row, fda("F-9", product_description="Soup", code_info="UPC 0 41331 02638 3"))
    take_in_list(pantry.books, pantry.shelf, pantry.site_file, pantry.clock, path)
    assert sure(pantry, L21B) is None


def test_a_newer_list_says_that_it_is_over(listed, tmp_path):
    path = fda_file(tmp_path, fda(status="Terminated"))
    take_in_list(listed.books, listed.shelf, listed.site_file, listed.clock, path)
    assert sure(listed, L21B) is None


def hold(pantry, lot="code=L21B", recall=""):
    hold_back(pantry.books, pantry.shelf, pantry.clock, (Hold(BEANS, lot, "Listeria", "FDA", recall=recall),))


def release(pantry, lot="code=L21B"):
    release_item(pantry.books, pantry.shelf, pantry.clock, BEANS, lot, "Rosa")


def test_what_was_held_for_a_recall_and_released_is_not_told_of_it_again(listed):
    hold(listed, recall=NAME)
    release(listed)
    assert sure(listed, L21B) is None
    assert sure(listed, Lot(code="l-21 b", kind=DateKind.USE_BY, date="2027-03-15")) is None
    assert sure(listed) is False
    assert sure(listed, Lot(kind=DateKind.USE_BY, date="2027-03-15")) is True


@pytest.mark.parametrize("recall", ["", "FDA F-0009-2027", "USDA FSIS F-0001-2027"])
@pytest.mark.parametrize("lot", ["", "code=L21B"])
def test_what_was_held_by_hand_or_for_another_recall_and_released_is_told_of_this_one(listed, lot, recall):
    hold(listed, lot, recall)
    release(listed, lot)
    assert (sure(listed, L21B), sure(listed)) == (True, False)


def test_where_all_of_it_was_released_of_a_recall_only_the_lot_itself_is_told(listed):
    hold(listed, "", NAME)
    release(listed, "")
    assert (sure(listed), sure(listed, L21B)) == (None, True)


def test_of_a_month_that_was_released_the_recalled_day_is_told(listed):
    hold(listed, "best_by=2027-03", NAME)
    release(listed, "best_by=2027-03")
    assert sure(listed, Lot(kind=DateKind.USE_BY, date="2027-03")) is None
    assert sure(listed, Lot(kind=DateKind.USE_BY, date="2027-03-15")) is True


def test_what_was_held_for_it_again_and_is_released_of_something_else_is_told(listed):
    hold(listed, recall=NAME)
    release(listed)
    hold(listed, recall=NAME)
    hold(listed)
    release(listed)
    assert sure(listed, L21B) is True


def test_two_recalls_of_a_lot_are_released_one_by_one(listed, tmp_path):
    for number in ("F-0001-2027", "F-0002-2027"):
        take_in_list(listed.books, listed.shelf, listed.site_file, listed.clock, fda_file(tmp_path, fda(number)))
    hold(listed, recall=NAME)
    release(listed)
    assert listed.shelf.recalled.on(BEANS, L21B).recall.number == "F-0002-2027"
    hold(listed, recall="FDA F-0002-2027")
    release(listed)
    assert sure(listed, L21B) is None


def test_what_somebody_looked_at_is_told_again_only_where_the_lot_says_so(listed):
    recall = read_row(fda())
    clear_of_recalls(listed.books, listed.clock, BEANS, [recall])
    assert (sure(listed), sure(listed, L21B)) == (None, True)
    assert listed.shelf.item(BEANS) is None
    clear_of_recalls(listed.books, listed.clock, BEANS, [recall], is_so=False)
    assert sure(listed) is False


def test_what_is_the_same_and_what_was_packed_from_it_is_told_too(listed, say):
    say("i1", same_as=f"{BEANS}*1")
    say("i2", packed_from="i1")
    assert (sure(listed, L21B, "i1"), sure(listed, L21B, "i2")) == (True, True)


def test_the_table_says_it(listed):
    desk = listed.desk()
    desk.answer("/in")
    reply = desk.answer("036000291452")
    assert "recalled" in {look.value for look in reply.look}
    assert reply.detail == (
        "Some lots of it are recalled: Listeria monocytogenes. Put it aside until somebody has looked."
    )
    assert reply.saved
    surely = desk.answer("]C1010003600029145210L21B")
    assert surely.detail == "Recalled: Listeria monocytogenes. Put it aside, don't give it out."
