"""Food is packed in the window: from 100 lb 49 bags of 2 lb, 2 lb spilled; each part checked where it was typed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pantry.desk import Mode
from pantry.language import Language
from pantry.office.naming import Named, name_item
from pantry.office.pack_form import PackForm, PackReading, Part
from pantry.office.packing import Packing, pack
from pantry.office.printing.repacked import RepackedWanted, of_pack_record
from pantry.places import PACKED

RICE, EGGS = "p4011", "g00070852994550"
GRAMS_A_POUND = 453.59237


@pytest.fixture
def shelf(pantry):
    """100 lb of rice of two lots, 36 dozen eggs of which nobody knows the weight."""
    desk = pantry.desk(Mode.IN)
    for line in ("4011", "60lb", "3/27", "4011", "40lb", "9/27", "36*070852994550"):
        assert desk.answer(line).saved, line
    name_item(pantry.books, pantry.shelf, pantry.clock, RICE, Named("Rice", "dry"))
    name_item(pantry.books, pantry.shelf, pantry.clock, EGGS, Named("Eggs", "dairy"))
    return pantry


@pytest.fixture
def talk(shelf):
    return shelf.pack_talk(Language())


def said(talk, *lines):
    for line in lines:
        talk.enter(line)
        assert talk.trouble == "", (line, talk.trouble)
    return talk.asks


def values(talk):
    return {row.part: row.value for row in talk.rows}


def test_part_after_part_with_what_fits_offered(shelf, talk):
    assert talk.asks == "What do you pack?"
    assert said(talk, "rice") == "Of which lot?"
    assert [(one.name, one.more) for one in talk.choices("")] == [
        ("The soonest first", ""), ("Mar 2027", "60 lb"), ("Sep 2027", "40 lb")
    ]  # fmt: skip
    assert said(talk, "") == "How much did you take?"
    assert said(talk, "100lb") == "What is in each bag?"
    assert talk.hint("2lb") == "Enter: 2 lb."
    assert said(talk, "2lb") == "How many bags?"
    assert talk.hint("") == "Enter: 50 bags."
    assert said(talk, "49") == "Was some spilled?"
    assert [(one.name, one.more) for one in talk.choices("")] == [
        ("2 lb spilled", ""), ("Nothing was spilled", "2 lb stay on the shelf")
    ]  # fmt: skip
    assert talk.hint("") == "Enter: 2 lb spilled."
    assert said(talk, "") == "What are the bags called?"
    assert talk.hint("") == "Enter: Rice, 2 lb."
    assert said(talk, "") == "Is it right so?"
    assert values(talk) == {
        Part.ITEM: "Rice", Part.LOT: "The soonest first", Part.TAKEN: "100 lb", Part.EACH: "2 lb",
        Part.BAGS: "49", Part.SPILLED: "2 lb", Part.NAME: "Rice, 2 lb",
    }  # fmt: skip
    assert said(talk, "") == "49 bags packed: Rice, 2 lb"
    assert talk.told == (
        ("Packed on", "Sat, Nov 21"), ("Best by", "Mar 2027"), ("In all bags", "98 lb"), ("Packed now", "49"),
        ("Left of it", "0 lb"),
    )  # fmt: skip
    assert shelf.shelf.on_hand(talk.packed.item, PACKED) == 49
    assert shelf.shelf.on_hand(RICE) == 0


def test_exactly_as_many_labels_as_bags_are_asked_for(shelf, talk):
    said(talk, "rice", "", "100lb", "2lb", "49", "", "", "")
    (labels, another) = talk.choices("")
    assert (labels.name, another.name) == ("Print 49 labels", "Pack something else")
    assert talk.hint("") == "Enter: Print 49 labels."
    wanted = of_pack_record(shelf.for_papers(), RepackedWanted(), talk.packed.entry)
    assert (wanted.copies, wanted.name, wanted.weight) == (49, "Rice", "2lb")
    talk.choose(another.value)
    assert (talk.asks, talk.packed) == ("What do you pack?", None)


def test_one_lot_alone(shelf, talk):
    said(talk, "rice")
    talk.choose(talk.choices("")[2].value)
    assert [one.name for one in talk.choices("")] == ["All: 40 lb"]
    talk.choose(talk.choices("")[0].value)
    said(talk, "4lb", "", "", "", "")
    assert talk.packed.bags == 10
    assert [(row.name, row.quantity) for row in shelf.shelf.stock() if row.item == RICE] == [("Rice", 27216)]
    assert ("Best by", "Sep 2027") in talk.told


def test_it_is_taken_back_and_nothing_of_it_is_half_said(shelf, talk):
    said(talk, "rice", "", "100lb", "2lb", "49", "", "", "")
    talk.undo()
    talk.keep(talk.in_box)
    assert (talk.said, talk.asks) == ("Taken back. Nothing is packed.", "What do you pack?")
    assert shelf.shelf.on_hand(RICE) == 45360
    assert shelf.pack_talk(Language()).part is Part.ITEM


def test_a_part_is_asked_again_before_it_is_saved(talk):
    said(talk, "rice", "", "100lb", "2lb", "49", "", "")
    talk.walk(-3)
    assert (talk.part, talk.in_box) == (Part.BAGS, "49")
    said(talk, "48", "", "")
    assert talk.packed.bags == 48


@pytest.mark.parametrize(
    ("before", "typed", "part", "why"),
    [
        (("rice", ""), "some", Part.TAKEN, "some is no weight."),
        (("rice", ""), "0", Part.TAKEN, "more than 0"),
        (("rice", "", "100lb"), "2x", Part.EACH, "2x is no weight."),
        (("rice", "", "100lb", "2lb"), "51", Part.BAGS, "51 bags of 2 lb are more than 100 lb."),
        (("rice", "", "100lb", "2lb"), "10001", Part.BAGS, "1 to 10,000 bags"),
        (("rice", "", "100lb", "2lb", "49"), "3lb", Part.SPILLED, "more than 100 lb"),
        (("rice", "", "100lb", "2lb", "49", ""), "x" * 201, Part.NAME, "1 to 200 letters"),
        (("eggs", "12"), "2lb", Part.EACH, "Nobody said what one Eggs weighs"),
        ((), "zzzz", Part.ITEM, "Nothing here is called so."),
        (("rice",), "march", Part.LOT, "Choose one of the lots"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_part_and_stays_in_the_box(talk, before, typed, part, why):
    for line in before:
        talk.enter(line)
    talk.enter(typed)
    assert why in talk.trouble
    assert (talk.part, talk.in_box) == (part, typed)
    if part not in (Part.ITEM, Part.LOT, Part.NAME):
        assert talk.hint(typed) == talk.trouble or why in talk.hint(typed)


def test_what_no_longer_fits_is_told_beside_its_part_and_not_saved(shelf, talk):
    said(talk, "rice", "", "100lb", "2lb", "49", "", "")
    talk.go_to(Part.TAKEN)
    said(talk, "50lb")
    (bags,) = (row for row in talk.rows if row.trouble)
    assert bags.part is Part.BAGS
    talk.enter("")
    assert (talk.part, talk.packed) == (Part.BAGS, None)
    assert talk.trouble == bags.trouble
    assert shelf.shelf.on_hand(RICE) == 45360


def test_more_than_the_books_have_is_told_and_stops_nobody(talk):
    said(talk, "rice", "", "120lb")
    (row,) = (row for row in talk.rows if row.trouble)
    assert (row.part, row.trouble) == (Part.TAKEN, "The books have 100 lb there.")
    said(talk, "2lb", "", "", "", "")
    assert talk.packed.bags == 60


def test_pieces_are_packed_by_number(shelf, talk):
    said(talk, "eggs", "36", "3")
    assert talk.hint("") == "Enter: 12 bags."
    said(talk, "", "", "", "")
    assert talk.asks == "12 bags packed: Eggs, 3"
    assert shelf.shelf.on_hand(EGGS) == 0


def test_a_half_said_form_outlives_the_window(shelf, talk):
    said(talk, "rice", "", "100lb")
    talk.keep("2l")
    again = shelf.pack_talk(Language())
    assert (again.asks, again.in_box, values(again)[Part.TAKEN]) == ("What is in each bag?", "2l", "100 lb")
    said(again, "2lb", "49", "", "", "")
    again.keep("")
    saved = shelf.pack_talk(Language())
    assert saved.asks == "49 bags packed: Rice, 2 lb"
    said(saved, "eggs")
    assert (saved.packed, values(saved)[Part.ITEM], values(saved)[Part.TAKEN]) == (None, "Eggs", "")
    again.undo()
    assert shelf.pack_talk(Language()).part is Part.ITEM
    for damaged in ("{", '{"form": {"x": 1}}', "[1]"):
        shelf.site_file.today.keep("pack", damaged, shelf.clock.now())
        assert shelf.pack_talk(Language()).part is Part.ITEM


def test_a_scan_says_what_is_packed_and_never_harms_what_is_half_said(talk):
    assert talk.take_scan("070852994550")
    assert values(talk)[Part.ITEM] == "Eggs"
    assert talk.take_scan("4011")
    said(talk, "", "100lb")
    assert talk.take_scan("070852994550")
    assert "Something else is half packed here." in talk.trouble
    assert values(talk)[Part.TAKEN] == "100 lb"
    assert not talk.take_scan("012345678905")
    talk.go_to(Part.ITEM)
    (over,) = talk.choices("")
    talk.choose(over.value)
    assert values(talk)[Part.TAKEN] == ""


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(pounds=st.integers(1, 2000), each=st.integers(1, 50), fewer=st.integers(0, 3))
def test_what_is_offered_always_fits_and_all_of_it_goes_somewhere(shelf, pounds, each, fewer):
    assume(pounds <= 200 * each)  # of more bags a pound in whole grams is too coarse to tell what is left
    parts = shelf.talk_parts(Language())
    form = PackForm(item=RICE, taken=f"{pounds}lb", each=f"{each}lb")
    bags = PackReading(parts, form).offered_bags()
    if pounds < each:
        assert bags is None
        return
    assert bags == pounds // each
    form = form.saying(Part.BAGS, str(max(bags - fewer, 1)))
    spilled = PackReading(parts, form).offered_spilled()
    assert spilled is not None
    reading = PackReading(parts, form.saying(Part.SPILLED, f"{spilled}g"))
    assert reading.troubles == {}
    left = pounds - max(bags - fewer, 1) * each
    assert abs(spilled - left * GRAMS_A_POUND) <= max(bags, 1) // 2 + 2


def test_a_form_that_is_all_said_is_the_commands_packing(shelf):
    form = PackForm(RICE, None, "100lb", "2lb", "49", "2lb", "")
    packing = PackReading(shelf.talk_parts(Language()), form).packing
    assert packing == Packing(RICE, 45_360, 49, 907, 907)
    assert pack(shelf.books, shelf.shelf, shelf.clock, packing).bags == 49
