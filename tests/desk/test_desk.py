"""The desk as the window and the commands use it: any line has an answer, and what is answered is in the books."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.assembly import Pantry, assembled, open_pantry
from pantry.codes.own import OwnKind, own_code
from pantry.desk import Mode, Question
from pantry.events import Act, Change, Draft
from pantry.language import Language
from pantry.office.bags import make_bag
from pantry.office.closing import close_day, left_of
from pantry.office.goods import Goods
from pantry.office.left_over import say_left
from pantry.office.moving import move_goods
from pantry.office.storages import make_storage
from pantry.places import SHELF, Role, fixed_place
from pantry.reply import Did, Look, Tone
from pantry.safe import check_books
from pantry.shelf import Portion
from pantry.shelf.left import SaidLeft

if TYPE_CHECKING:
    from pantry.clock import Clock
    from tests.conftest import HeldClock

BEANS = "036000291452"
WORDS = (
    BEANS, f"24*{BEANS}", "0327", "4", "24", "12lb", "40b", "38f", "24x", "x", "o", "8+", "?", "/undo", "/redo", "/in",
    "/out", "/same", "/done", "/waste spoiled", "/plates 4", "/left produce 3lb", "/kind bread", "/source A B",
    "/is g0", "4011", "beans", "1", "9", "", "01234565", "05/03/27", "]C1010003600029145210L21B\x1d15270331",
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.tuples(st.sampled_from(WORDS) | st.text(max_size=40), st.booleans()), max_size=12))
def test_any_line_has_an_answer_and_the_books_stay_whole(pantry: Pantry, lines: list[tuple[str, bool]]) -> None:
    desk = pantry.desk(Mode.IN)
    for text, scanned in lines:
        desk.hint(text)
        reply = desk.answer(text, scanned=scanned)
        assert reply.line == text
        assert reply.asks
        assert (reply.entry is None) <= (not reply.saved or reply.did is Did.SWITCHED)
        if reply.did in (Did.REFUSED, Did.NOTHING, Did.LISTED):
            assert not reply.saved
    assert check_books(pantry.site_file.db).problems == ()


def test_what_was_answered_is_there_at_the_next_start(pantry: Pantry, clock: Clock) -> None:
    reply = pantry.desk(Mode.IN).answer(f"24*{BEANS}")
    pantry.close()
    again = open_pantry(pantry.site_file.path, clock)
    try:
        assert [line.entry for line in again.desk().lines(5)] == [reply.entry]
    finally:
        again.close()


def test_mode_kind_bag_and_source_outlive_the_program(pantry: Pantry, clock: Clock) -> None:
    bag = make_bag(pantry.books, clock, "Standard bag", ())
    desk = pantry.desk()
    desk.select_bag(bag.bag)
    desk.answer("/kind bread")
    desk.answer("/source Corner Market")
    desk.switch(Mode.IN)
    later = pantry.desk()
    later.thaw(desk.freeze())
    assert (later.state.mode, later.state.kind, later.state.bag) == (Mode.IN, "bread", bag.bag)
    assert later.state.source == desk.state.source
    assert later.state.asks == "What came in? Scan it, or type a weight."


@pytest.mark.parametrize(
    "damaged", ["", "{", "[]", "null", '{"mode": "fly"}', '{"mode": "in", "bag": 4}', "[" * 100_000]
)
def test_a_damaged_memory_changes_nothing_or_little(pantry: Pantry, damaged: str) -> None:
    desk = pantry.desk()
    desk.thaw(damaged)
    assert desk.state.bag is None
    assert desk.answer("4").did is Did.VISIT or desk.state.mode is Mode.IN


def test_an_archived_bag_is_not_selected_again(pantry: Pantry, clock: Clock) -> None:
    bag = make_bag(pantry.books, clock, "Old bag", ())
    desk = pantry.desk()
    desk.select_bag(bag.bag)
    kept = desk.freeze()
    change = Change(thing=bag.bag, field="archived", value="yes")
    pantry.books.record(Draft(Act.SET, clock.today().isoformat(), (change,)))
    desk.thaw(kept)
    assert desk.state.bag is None
    assert desk.select_bag(bag.bag).did is Did.REFUSED


class TestBagTiles:
    def test_a_number_in_the_box_and_a_bag_is_that_household_and_the_selection_stays(
        self, pantry: Pantry, clock: Clock
    ) -> None:
        bag = make_bag(pantry.books, clock, "Standard bag", ())
        desk = pantry.desk()
        reply = desk.select_bag(bag.bag, "6")
        assert (reply.did, reply.quantity, reply.headline) == (Did.VISIT, 6, "6 people · Standard bag")
        assert [tile.selected for tile in desk.bags()] == [True]
        assert desk.select_bag(None, "2").headline == "2 people"
        assert not desk.bags()[0].selected

    def test_a_number_that_is_none_stays_in_the_box(self, pantry: Pantry, clock: Clock) -> None:
        bag = make_bag(pantry.books, clock, "Standard bag", ())
        reply = pantry.desk().select_bag(bag.bag, "100")
        assert (reply.did, reply.keeps_text) == (Did.REFUSED, True)

    def test_letters_in_the_box_only_select_the_bag(self, pantry: Pantry, clock: Clock) -> None:
        bag = make_bag(pantry.books, clock, "Standard bag", ())
        assert pantry.desk().select_bag(bag.bag, "beans").did is Did.SWITCHED

    def test_an_extra_bag_with_a_number_counts_the_household_once(self, pantry: Pantry, clock: Clock) -> None:
        extra = make_bag(pantry.books, clock, "Diapers", (), extra=True)
        desk = pantry.desk()
        reply = desk.select_bag(extra.bag, "3")
        assert reply.headline == "+ Diapers"
        assert (reply.totals.households, reply.totals.people) == (1, 3)
        assert desk.select_bag(extra.bag).totals.households == 1


def test_a_household_card_waits_for_its_number_and_is_one_household_a_day(pantry: Pantry, held: HeldClock) -> None:
    card = own_code(OwnKind.HOUSEHOLD_CARD, 7)
    desk = pantry.desk()
    asked = desk.answer(card, scanned=True)
    assert (asked.did, asked.saved) == (Did.SWITCHED, False)
    assert desk.answer("4").totals.households == 1
    again = desk.answer(f"4*{card}", scanned=True)
    assert Look.ALREADY_HERE in again.look
    assert (again.totals.households, again.totals.people) == (1, 4)
    held.pass_time(days=1)
    assert Look.ALREADY_HERE not in desk.answer(f"4*{card}", scanned=True).look


def test_a_household_card_is_refused_in_take_in(pantry: Pantry) -> None:
    reply = pantry.desk(Mode.IN).answer(own_code(OwnKind.HOUSEHOLD_CARD, 7), scanned=True)
    assert reply.did is Did.REFUSED


def test_a_place_card_says_where_food_comes_from(pantry: Pantry, clock: Clock) -> None:
    code, place = own_code(OwnKind.PLACE, 3), "l" + "a" * 26
    fields = {"role": Role.SOURCE.value, "name": "Corner Market", "own_code": code}
    rows = tuple(Change(thing=place, field=field, value=value) for field, value in fields.items())
    pantry.books.record(Draft(Act.SET, clock.today().isoformat(), rows))
    desk = pantry.desk(Mode.IN)
    assert desk.answer(code, scanned=True).says == "From: Corner Market"
    assert desk.state.source == place
    assert desk.answer(own_code(OwnKind.PLACE, 4), scanned=True).did is Did.REFUSED
    assert desk.select_source(place).did is Did.SWITCHED


def test_a_volunteers_card_is_not_known_yet(pantry: Pantry) -> None:
    assert pantry.desk().answer(own_code(OwnKind.VOLUNTEER, 3), scanned=True).did is Did.REFUSED


def test_one_line_can_be_undone_and_put_back_hours_later(pantry: Pantry) -> None:
    desk = pantry.desk()
    first = desk.answer("4")
    desk.answer("2")
    gone = desk.undo_entry(first.entry or "")
    assert (gone.did, gone.totals.people) == (Did.UNDID, 2)
    assert desk.undo_entry(first.entry or "").totals.people == 2
    back = desk.put_back(first.entry or "")
    assert (back.saved, back.totals.people) == (True, 6)
    assert desk.undo_entry("n" * 27).did is Did.REFUSED
    assert desk.put_back("n" * 27).did is Did.REFUSED
    assert desk.undo().headline == "Undone: 2 people"


def test_until_its_weight_is_said_no_reply_tells_one(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    replies = [desk.answer(line) for line in ("4011", "0327", "/undo", "/redo")]
    assert [(reply.name, reply.quantity, reply.unit, reply.grams) for reply in replies] == [
        ("Bananas", None, "g", None)
    ] * 4


def test_plates_have_their_name_in_every_reply(pantry: Pantry) -> None:
    desk = pantry.desk()
    assert {desk.answer(line).name for line in ("/plates 5", "/undo", "/redo")} == {"Plates"}


def test_what_is_left_of_a_kind_is_said_once(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    for line in ("4011", "5lb", "/kind produce", "20lb"):
        desk.answer(line)
    assert desk.answer("/left produce 3").says == "Left: 3 lb Produce."


def test_more_left_than_the_books_had_is_amber_with_its_undo(pantry):
    desk = pantry.desk(Mode.IN)
    for line in ("/kind produce", "20lb"):
        desk.answer(line)
    reply = desk.answer("/left produce 200")
    assert (reply.tone, reply.look, reply.headline) == (Tone.LOOK, (Look.ODD_NUMBER,), "Left: 200 lb Produce")
    assert reply.detail == "That is more than the books had there: 20 lb."
    assert desk.answer(reply.fix.key).did is Did.UNDID
    assert desk.answer("/left produce 20").tone is Tone.OK


def test_left_keeps_what_was_composted_and_undone_it_reads_as_before(pantry, clock):
    desk = pantry.desk(Mode.IN)
    for line in ("/kind produce", "40lb"):
        desk.answer(line)
    day = left_of(pantry.shelf, pantry.site_file, clock, clock.today().isoformat())
    say_left(pantry.books, pantry.shelf, day, "produce", SaidLeft(5443, 1361))

    def reads():
        again = left_of(pantry.shelf, pantry.site_file, clock, day.date)
        return again.said("produce"), pantry.reports.day(day.date).waste_g

    assert desk.answer("/left produce 10").headline == "Left: 10 lb Produce"
    assert reads() == (SaidLeft(4536, 1361), 1361)
    assert desk.answer("/undo").did is Did.UNDID
    assert reads() == (SaidLeft(5443, 1361), 1361)
    assert desk.answer("/redo").saved
    assert reads() == (SaidLeft(4536, 1361), 1361)


def test_numbers_of_the_day_and_what_is_nearly_gone(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    desk.answer(f"5*{BEANS}")
    desk.answer("4011")
    desk.answer("10lb")
    totals = desk.totals()
    assert (totals.lines_in, totals.to_name) == (2, 1)
    desk.answer("Beans") if desk.state.line and not desk.state.line.named else None
    desk.switch(Mode.OUT)
    desk.answer(f"3*{BEANS}")
    assert [low.quantity_words for low in desk.nearly_gone()] == ["2"]


def test_when_the_books_cannot_save_the_answer_is_red_and_the_line_stays(pantry: Pantry) -> None:
    desk = pantry.desk()
    desk.answer("4")
    pantry.site_file.db.execute("PRAGMA query_only=ON")
    reply = desk.answer("5")
    assert (reply.did, reply.tone, reply.saved, reply.keeps_text) == (Did.REFUSED, Tone.NOT_SAVED, False, True)
    assert reply.says.startswith("Not saved")
    pantry.site_file.db.execute("PRAGMA query_only=OFF")
    assert desk.answer("5").totals.people == 9


def test_when_the_disk_cannot_be_read_the_answer_is_red(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    pantry.site_file.reading.close()
    reply = desk.answer(BEANS)
    assert (reply.tone, reply.saved) == (Tone.NOT_SAVED, False)
    assert reply.says.startswith("The disk gave an error")
    assert pantry.site_file.db.execute("SELECT count(*) FROM movement").fetchone() == (0,)


def test_kinds_are_named_and_selected(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    assert desk.select_kind("bread").did is Did.SWITCHED
    assert [tile.name for tile in desk.kinds() if tile.selected] == ["Bread"]
    assert desk.select_kind("shoes").did is Did.REFUSED


@pytest.mark.parametrize(
    ("mode", "before", "text", "words"),
    [
        (Mode.OUT, (), "4", "4 people"),
        (Mode.OUT, (), "8+", "How many people, 8 or more?"),
        (Mode.OUT, (), "100", "saves nothing"),
        (Mode.OUT, (), "", ""),
        (Mode.PLATES, (), "4", "4 plates"),
        (Mode.PLATES, ("4",), "6x", "6 plates"),
        (Mode.IN, (), "24", "24 of what? Scan it, or type lb, b or a name"),
        (Mode.IN, (), "12lb", "12 lb Produce"),
        (Mode.IN, (), "zzz", "look for “zzz”"),
        (Mode.IN, ("12lb",), "38f", "saves nothing"),
        (Mode.IN, ("/kind dairy", "12lb"), "38f", "38 °F"),
        (Mode.IN, ("40b",), "4", "4 boxes Mixed, about 128 lb"),
        (Mode.IN, (BEANS,), f"24*{BEANS}", "24 × Unknown item"),
        (Mode.IN, (BEANS,), "x", "no date"),
        (Mode.IN, ("4011",), "4011", "Bananas"),
        (Mode.IN, (), "x24", "Next scan × 24"),
        (Mode.OUT, ("44",), "o", "It was 4"),
        (Mode.OUT, ("4",), "6x", "6 people instead of 4"),
    ],
)
def test_the_box_says_what_enter_will_do(
    pantry: Pantry, mode: Mode, before: tuple[str, ...], text: str, words: str
) -> None:
    desk = pantry.desk(mode)
    for line in before:
        desk.answer(line)
    state = desk.state
    assert desk.hint(text) == words
    assert desk.state == state


def test_a_list_is_good_for_one_line(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    listed = desk.answer("beans")
    assert listed.did is Did.LISTED
    assert desk.hint("1") == listed.choices[0]
    assert desk.state.question is Question.PICK
    desk.answer("")
    assert desk.state.question is Question.PICK
    assert desk.answer("?").did is Did.LISTED
    assert desk.state.question is Question.WHAT_CAME
    assert desk.answer("1").did is Did.REFUSED


def test_a_bag_with_a_produce_portion_weighs_it(pantry: Pantry, clock: Clock) -> None:
    bag = make_bag(pantry.books, clock, "Fruit bag", (Portion("p4011", 900), Portion("i" + "x" * 26, 1)))
    desk = pantry.desk()
    assert desk.select_bag(bag.bag, "2").totals.out_g == 900


def test_spanish_words_are_understood_at_an_english_table(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    assert desk.answer("40c").name == "Mixed"
    desk.answer(BEANS)
    assert desk.answer("15ene").best_by == "2027-01-15"


def test_at_midnight_the_last_line_is_over(pantry: Pantry, held: HeldClock) -> None:
    desk = pantry.desk(Mode.IN)
    desk.answer(BEANS)
    held.pass_time(hours=10)
    reply = desk.answer("24")
    assert (reply.did, reply.totals.in_g) == (Did.REFUSED, 0)
    assert pantry.shelf.on_hand(f"g00{BEANS}") == 1


def test_a_refused_line_tells_the_totals_too(pantry: Pantry) -> None:
    desk = pantry.desk()
    desk.answer("4")
    assert desk.answer("0").totals.people == 4


def test_a_kind_is_written_in_english_and_in_the_other_languages(pantry: Pantry, clock: Clock) -> None:
    change = Change(thing=pantry.books.site, field="language", value="es")
    pantry.books.record(Draft(Act.SET, clock.today().isoformat(), (change,)))
    reply = assembled(pantry.site_file, clock).desk(Mode.IN).answer("40b")
    assert reply.name == "Mezcla"
    item = pantry.shelf.item("kmixed")
    assert item is not None
    assert (item.name, item.names["es"]) == ("Mixed", "Mezcla")


def test_a_close_and_a_move_read_as_what_they_are(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    for line in ("/kind produce", "40lb", "/kind bread", "40lb"):
        desk.answer(line)
    truck = make_storage(pantry.books, pantry.shelf, pantry.clock, "Truck")
    goods = Goods("kproduce", 4_536, fixed_place(pantry.books.site, SHELF))
    move_goods(pantry.books, pantry.shelf, pantry.clock, goods, truck.place)
    assert desk.lines(1)[0].words == "10 lb Produce: Shelf → Truck"
    close_day(pantry.books, pantry.shelf, pantry.site_file, pantry.clock)
    assert desk.lines(1)[0].words == f"Closed {Language().day(pantry.clock.today())}"
