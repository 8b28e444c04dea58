"""Two codes of one item, and packs of so many: the past is read so, and nothing is lost when it is taken back."""

from __future__ import annotations

import pytest

from pantry.desk import Mode
from pantry.errors import RefusedInput
from pantry.office.merging import merge_item, part_item
from pantry.office.naming import Named, name_item, take_back_name
from pantry.safe import check_books

CAN, CASE, OTHER = "g00036000291452", "g10036000291459", "g00041331026383"


@pytest.fixture
def stocked(pantry):
    """30 cans, 2 cases of 24 that nobody named, 12 lb of bananas."""
    desk = pantry.desk(Mode.IN)
    for line in ("30*036000291452", "2*10036000291459", "4011", "12lb"):
        assert desk.answer(line).saved, line
    name_item(pantry.books, pantry.shelf, pantry.clock, CAN, Named("Black beans", "dry", 425))
    return pantry


def merged(pantry, item, into, factor=1):
    return merge_item(pantry.books, pantry.shelf, pantry.clock, item, into, factor)


def test_a_case_is_so_many_cans_of_the_past_too(stocked):
    whole = merged(stocked, CASE, CAN, 24)

    assert (whole.item, whole.name) == (CAN, "Black beans")
    assert stocked.shelf.on_hand_of(CAN) == stocked.shelf.on_hand_of(CASE) == 30 + 2 * 24
    assert stocked.shelf.unnamed() == ()


def test_a_better_known_fact_is_never_blanked_by_what_is_poorer(stocked):
    merged(stocked, CAN, CASE)

    whole = stocked.shelf.item(CASE)
    assert (whole.name, whole.kind, whole.grams) == ("Black beans", "dry", 425)


def test_taken_back_each_is_an_item_of_its_own_again(stocked):
    merged(stocked, CASE, CAN, 24)
    part_item(stocked.books, stocked.shelf, stocked.clock, CASE)

    assert (stocked.shelf.on_hand_of(CAN), stocked.shelf.on_hand_of(CASE)) == (30, 2)
    assert stocked.shelf.whole(CASE) == (CASE, 1)
    merged(stocked, CASE, CAN, 12)
    assert stocked.shelf.on_hand_of(CAN) == 54


def test_many_codes_are_one_item(stocked):
    merged(stocked, CASE, CAN, 24)
    merged(stocked, OTHER, CASE, 2)

    assert stocked.shelf.whole(OTHER) == (CAN, 48)


@pytest.mark.parametrize(
    ("item", "into", "factor", "why"),
    [
        (CAN, CAN, 1, "the same already"),
        (CAN, CASE, 1, "the same already"),  # the case is so many cans already
        (OTHER, CASE, 0, "1 to 1000000"),
        (OTHER, CASE, 10**6, "1 to 1000000"),
        ("p4011", CAN, 1, "another unit"),
    ],
)
def test_what_cannot_be_one_item_is_refused(stocked, item, into, factor, why):
    merged(stocked, CASE, CAN, 24)
    before = stocked.shelf.newest_change()

    with pytest.raises(RefusedInput, match=why):
        merged(stocked, item, into, factor)
    assert stocked.shelf.newest_change() == before


def test_what_is_alone_cannot_be_parted(stocked):
    with pytest.raises(RefusedInput, match="of its own already"):
        part_item(stocked.books, stocked.shelf, stocked.clock, CAN)


def test_a_weight_that_was_taken_back_blanks_nothing_of_what_it_is_the_same_as(stocked):
    before = dict(stocked.shelf.item(CASE).fields)
    name_item(stocked.books, stocked.shelf, stocked.clock, CASE, Named("Case", grams=1))
    take_back_name(stocked.books, stocked.shelf, stocked.clock, CASE, before)
    merged(stocked, CASE, CAN, 24)

    assert stocked.reports.day("2026-11-21").by_kind["dry"] == (30 + 2 * 24) * 425
    assert check_books(stocked.site_file.reading).ok
