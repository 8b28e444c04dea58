from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.office.bags import make_bag
from pantry.office.printing.item_labels import LabelsWanted, print_item_labels
from pantry.office.printing.which_items import to_label
from pantry.shelf import Portion
from tests.paper.on_paper import scanned, words_on

BEANS, CORN, ODD = "g00036000291452", "g00024000162865", "g09520000000011"


@pytest.fixture
def at_table(pantry):
    """Types lines at the table."""
    desk = pantry.desk()

    def answer(*lines: str) -> None:
        for line in lines:
            desk.answer(line)

    return answer


@pytest.fixture
def delivered(at_table):
    """A delivery of two sources, with a line undone and one unknown."""
    at_table("/in", "/source Corner Market", "24*036000291452", "0327", "12*036000291452", "0428")
    at_table("/source food drive", "6*024000162865", "3*9520000000011", "9*9501101530003", "/undo")


def found(source, **asked) -> list[tuple[str, str | None, int]]:
    return [(each.row.item, each.row.lot, each.pieces) for each in to_label(source, **asked)]


@pytest.mark.usefixtures("delivered")
def test_the_last_line_that_stands(source):
    assert found(source, of="last") == [(ODD, None, 3)]


@pytest.mark.usefixtures("delivered")
def test_a_delivery_of_today_by_item_and_lot_and_by_source(source):
    beans = [(BEANS, "best_by=2027-03", 24), (BEANS, "best_by=2028-04", 12)]
    rest = [(CORN, None, 6), (ODD, None, 3)]
    assert found(source, of="today") == beans + rest
    assert found(source, of="source: corner market") == beans
    assert found(source, of="source:food drive") == rest


def test_a_second_line_of_the_same_adds_up_and_another_day_is_none(at_table, source, held):
    at_table("/in", "2*036000291452", "0327", "4*036000291452", "0327")
    assert found(source, of="today") == [(BEANS, "best_by=2027-03", 6)]
    held.pass_time(days=1)
    with pytest.raises(RefusedInput, match="taken in today"):
        found(source, of="today")


@pytest.mark.usefixtures("delivered")
def test_what_has_no_name_yet_and_lies_on_the_shelf(source, at_table):
    at_table("/in", "036000291452", "Beans", "024000162865", "Corn")
    assert found(source, of="unknowns") == [(ODD, None, 3)]
    at_table("9520000000011", "Hominy")
    with pytest.raises(RefusedInput, match="has a name"):
        found(source, of="unknowns")


@pytest.mark.usefixtures("delivered")
def test_a_bags_recipe(pantry, source):
    make_bag(pantry.books, pantry.clock, "Standard bag", (Portion(BEANS, 2), Portion(CORN, 1)))
    make_bag(pantry.books, pantry.clock, "Only counted", ())
    assert found(source, of="bag:standard BAG") == [(BEANS, "best_by=2027-03", 2), (CORN, None, 1)]
    for name in ("Only counted", "None", ""):
        with pytest.raises(RefusedInput, match="Those that have one: Standard bag"):
            found(source, of=f"bag:{name}")


@pytest.mark.usefixtures("delivered")
def test_a_label_on_each_piece(source, out):
    printed = print_item_labels(source, LabelsWanted(of="source:corner market", copies=None), out)
    assert (printed.labels, printed.pages) == (36, 2)
    assert {read.zfill(14) for read in scanned(out.read_bytes(), 203)} == {"00036000291452"}
    words = words_on(out.read_bytes()) + words_on(out.read_bytes(), page=1)
    assert (words.count("Mar 2027"), words.count("Apr 2028")) == (24, 12)


def test_one_label_of_what_is_weighed(at_table, source, out):
    at_table("/in", "4011", "40lb")
    assert print_item_labels(source, LabelsWanted(of="last", copies=None), out).labels == 1


def test_for_each_of_a_thousand_pieces_at_most(at_table, source, out):
    at_table("/in", "999*036000291452", "none", "2*036000291452", "none")
    with pytest.raises(RefusedInput, match="1001 labels; at most 1000"):
        print_item_labels(source, LabelsWanted(of="today", copies=None), out)
    assert not out.exists()
    assert print_item_labels(source, LabelsWanted(of="today", copies=2), out).labels <= 4


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"of": "last"}, "no item to label"),
        ({"of": "today"}, "taken in today"),
        ({"of": "source:Nobody"}, "No source is called Nobody"),
        ({"of": "yesterday"}, "can be of last, today, source:NAME, unknowns, bag:NAME, packed, not of yesterday"),
        ({"items": (BEANS,), "of": "last"}, "not of both"),
        ({}, "Nothing is on the shelf"),
    ],
)
def test_what_is_not_there_is_said(source, asked, why):
    with pytest.raises(RefusedInput, match=why):
        to_label(source, **asked)
