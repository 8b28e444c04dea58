"""Bags are made and set right one question at a time; each answer is saved at once and can be taken back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.desk import Mode
from pantry.events import Act, Change, Draft
from pantry.language import Language
from pantry.office.bag_lines import Spot, put_in, set_amount, take_out
from pantry.office.bag_questions import Ask
from pantry.office.bags import make_bag
from pantry.office.goods import Goods
from pantry.office.holding import hold_back
from pantry.office.naming import Named, name_item
from pantry.office.planning import plan_bag
from pantry.office.splitting import split_lot
from pantry.office.talk_rows import RowTone
from pantry.places import SHELF, fixed_place
from pantry.readings.holds import Hold
from pantry.shelf import Portion

TODAY = "2026-11-21"
BEANS, LENTILS, RICE = "036000291452", "041331026383", "070852000091"
BEANS_ID, LENTILS_ID, RICE_ID = f"g00{BEANS}", f"g00{LENTILS}", f"g00{RICE}"


@pytest.fixture
def talk(pantry):
    for code, name in ((BEANS, "Black beans"), (LENTILS, "Lentils")):
        name_item(pantry.books, pantry.shelf, pantry.clock, f"g00{code}", Named(name, code=code))
    return pantry.bag_talk(Language("en"))


@pytest.fixture
def soup(talk):
    talk.enter("Soup bag")
    return talk


def recipe(pantry):
    (bag,) = pantry.shelf.bags()
    return bag.recipe


def rows(talk):
    return [(row.words, row.quiet) for row in talk.rows]


def test_a_name_makes_a_bag_and_what_is_scanned_goes_in(pantry, talk):
    assert (talk.title, talk.asks) == ("Bags", "Which bag?")
    talk.enter(" Soup bag ")
    assert (talk.title, talk.asks, talk.said) == ("Soup bag", "What goes in?", "Soup bag is on offer.")
    assert talk.take_scan(BEANS)
    assert (talk.asks, talk.said) == ("How many: Black beans?", "In: Black beans")
    talk.enter("2")
    talk.take_scan(f"3*{LENTILS}")
    assert recipe(pantry) == (Portion(BEANS_ID, 2), Portion(LENTILS_ID, 3))
    talk.enter("")
    assert talk.asks == "What goes in?"
    talk.take_scan(BEANS)
    assert recipe(pantry)[0] == Portion(BEANS_ID, 3)


def test_a_day_to_come_is_planned_and_taken_back(pantry, soup):
    thing = pantry.shelf.bags()[0].bag

    def planned(day):
        return pantry.shelf.plans.on(day).bags.get(thing, 0)

    soup.choose("when")
    assert soup.asks == "For which day?"
    assert [choice.name for choice in soup.choices("")][:2] == ["Sat, Nov 21", "Sun, Nov 22"]
    soup.choose("day:2026-11-28")
    assert (soup.asks, soup.wants_number) == ("How many on Sat, Nov 28?", True)
    soup.enter("some")
    assert (soup.trouble, planned("2026-11-28")) == (
        "That is no number of bags. Nothing was saved. Type a number.", 0,
    )  # fmt: skip
    soup.enter("80")
    assert (soup.said, soup.asks, planned("2026-11-28")) == ("Sat, Nov 28: 80 planned.", "For which day?", 80)
    assert soup.choices("")[-1].more == "80"

    soup.enter("12/19/26")
    soup.enter("60")
    assert planned("2026-12-19") == 60
    for none in ("11/20/26", "2028-01-01", "Dec", "soon"):
        soup.enter(none)
        assert "is no day to come" in soup.trouble
    soup.undo()
    assert (planned("2026-12-19"), planned("2026-11-28")) == (0, 80)
    tile = next(choice for choice in soup.choices("") if choice.value == "when")
    assert (tile.name, tile.more) == ("Plan a day", "Sat, Nov 28: 80")


@pytest.mark.parametrize("day", ["2026-11-28", "", "no"])
def test_a_plan_that_is_half_typed_outlives_the_room(pantry, soup, day):
    soup.choose("when")
    soup.choose("day:2026-11-28")
    soup._day = day or soup._day
    soup.keep("8")
    anew = pantry.bag_talk(Language("en"))
    if day == "no":
        assert (anew.asks, anew.in_box) == ("Which bag?", "")
    else:
        assert (anew.asks, anew.in_box) == ("How many on Sat, Nov 28?", "8")


def test_letters_find_items_and_kinds(pantry, soup):
    assert [choice.name for choice in soup.choices("bl be")][:1] == ["Black beans"]
    soup.enter("lent")
    assert recipe(pantry) == (Portion(LENTILS_ID, 1),)
    soup.enter("")
    assert ("kproduce", "Produce") in [(choice.value, choice.name) for choice in soup.choices("prod")]
    soup.choose("kproduce")
    assert soup.asks == "How many lb: Produce?"
    soup.enter("many")
    assert "That is no weight." in soup.trouble
    soup.enter("2")
    assert recipe(pantry)[1] == Portion("kproduce", 907)
    assert rows(soup) == [("Lentils", ""), ("2 lb Produce", "")]


def test_something_goes_in_instead(pantry, soup):
    soup.take_scan(BEANS)
    soup.enter("2")
    soup.press("0")
    assert [choice.name for choice in soup.choices("")] == ["Instead", "Take it out"]
    soup.choose("instead")
    assert soup.asks == "What goes in instead of Black beans?"
    soup.take_scan(LENTILS)
    assert soup.asks == "How many: Lentils?"
    soup.enter("3")
    assert recipe(pantry) == (Portion(BEANS_ID, 2, (Portion(LENTILS_ID, 3),)),)
    assert rows(soup) == [("2 × Black beans", "else 3 × Lentils")]

    soup.press("0")
    soup.enter("4")
    assert recipe(pantry)[0].quantity == 4
    soup.undo()
    soup.press("0")
    soup.choose("instead")
    soup.take_scan(BEANS)
    assert "can't stand in for itself" in soup.trouble
    soup.back()
    soup.press("0")
    soup.choose("nothing_instead")
    assert recipe(pantry) == (Portion(BEANS_ID, 2),)
    soup.press("0")
    soup.choose("take_out")
    assert recipe(pantry) == ()


def test_who_gets_two_and_what_is_a_household_s_share(pantry, soup):
    soup.choose("two_from")
    soup.enter("5")
    soup.choose("limit")
    soup.enter("1-4:1 5+:2")
    soup.choose("extra")
    soup.choose("name")
    soup.enter("Family bag")
    (bag,) = pantry.shelf.bags()
    assert (bag.name, bag.two_from, bag.limit, bag.extra) == ("Family bag", 5, "1-4:1 5+:2", True)
    assert [choice.more for choice in soup.choices("")][:3] == ["from 5 people on", "1-4:1 5+:2", "yes"]
    soup.choose("two_from")
    soup.enter("0")
    soup.choose("limit")
    soup.enter("-")
    (bag,) = pantry.shelf.bags()
    assert (bag.two_from, bag.limit) == (None, "")


@pytest.mark.parametrize(
    ("ask", "typed", "trouble"),
    [
        ("two_from", "many", "no number of people"),
        ("two_from", "-1", "no number of people"),
        ("limit", "some", "some is no limit"),
        ("name", "x" * 61, "1 to 60 letters"),
        ("name", "OTHER", "already"),
        ("item", "zzzzqq", "Nothing is called"),
        ("item", "0360002914", "Nothing is called"),
    ],
)
def test_what_is_refused_stands_in_the_box_again(pantry, talk, ask, typed, trouble):
    talk.enter("Other")
    talk.back()
    talk.enter("Soup bag")
    talk.choose(ask)
    before = pantry.shelf.bags()
    talk.enter(typed)
    assert (talk.in_box, trouble in talk.trouble) == (typed, True), talk.trouble
    assert (talk.step, pantry.shelf.bags()) == (Ask(ask), before)


@pytest.mark.parametrize("typed", ["0", "x", "99999", "2lb", "٣"])
def test_pieces_are_whole_numbers(pantry, soup, typed):
    soup.take_scan(BEANS)
    soup.enter(typed)
    assert (soup.in_box, recipe(pantry)) == (typed, (Portion(BEANS_ID, 1),))


def test_all_is_taken_back_step_by_step(pantry, soup):
    soup.take_scan(BEANS)
    soup.enter("2")
    soup.choose("end")
    assert (soup.title, soup.said, pantry.shelf.bags()) == ("Bags", "Soup bag is no longer on offer.", ())
    soup.undo()
    assert (soup.title, recipe(pantry)) == ("Soup bag", (Portion(BEANS_ID, 2),))
    soup.undo()
    assert recipe(pantry) == (Portion(BEANS_ID, 1),)
    soup.undo()
    soup.undo()
    assert (pantry.shelf.bags(), soup.title, soup.may_undo) == ((), "Bags", False)


def test_a_bag_that_was_ended_long_ago_is_offered_again(pantry, soup):
    soup.choose("end")
    (again,) = soup.choices("")
    assert again.name == "Offer again: Soup bag"
    soup.choose(again.value)
    assert (soup.title, len(pantry.shelf.bags())) == ("Soup bag", 1)


def test_next_week_is_planned_as_this_one_and_taken_back(pantry, soup):
    (bag,) = pantry.shelf.bags()
    soup.back()
    assert soup.choices("") == ()
    for day, number in (("2026-11-17", 20), ("2026-11-21", 80)):
        plan_bag(pantry.books, pantry.clock, day, bag.bag, number)
    plan_bag(pantry.books, pantry.clock, "2026-11-24", bag.bag, 5)
    (same,) = soup.choices("")
    assert same.name == "Next week as this one"
    soup.choose(same.value)
    assert soup.said == "2 days are planned."
    planned = {
        plan.date: dict(plan.bags) for plan in pantry.shelf.plans.between("2026-11-22", "2026-11-28") if plan.bags
    }
    assert planned == {"2026-11-24": {bag.bag: 20}, "2026-11-28": {bag.bag: 80}}
    soup.undo()
    assert pantry.shelf.plans.on("2026-11-24").bags == {bag.bag: 5}
    assert pantry.shelf.plans.on("2026-11-28").bags == {}


def test_only_an_open_bag_takes_scans_and_a_card_is_the_tables(talk):
    assert not talk.take_scan(BEANS)
    talk.enter("Soup bag")
    assert not talk.take_scan("5123456782")


def test_back_leads_out_step_by_step(soup):
    soup.take_scan(BEANS)
    assert soup.back()
    assert soup.step is Ask.ITEM
    assert soup.back()
    assert soup.step is Ask.WHICH
    assert not soup.back()


ITEMS = st.sampled_from(["g1", "g2", "p3"])


@given(st.lists(st.tuples(ITEMS, st.integers(1, 9))), st.integers(1, 99))
def test_an_item_stands_in_one_line_and_where_the_spot_says(steps, amount):
    lines: tuple[Portion, ...] = ()
    for item, quantity in steps:
        lines, spot = put_in(lines, item, quantity)
        assert lines[spot.line].item == item
    assert len({line.item for line in lines}) == len(lines)
    assert sum(line.quantity for line in lines) == sum(quantity for _, quantity in steps)
    if lines:
        assert set_amount(lines, Spot(0), amount)[0].quantity == amount
        assert take_out(lines, Spot(0)) == lines[1:]


class TestHalfTyped:
    @pytest.fixture
    def filled(self, talk, soup):
        assert soup
        talk.enter("Black beans")
        return talk

    def test_it_is_there_again_with_its_question(self, pantry, filled):
        filled.press("0")
        filled.keep("1")
        again = pantry.bag_talk(Language())
        assert (again.title, again.asks, again.in_box) == ("Soup bag", "How many: Black beans?", "1")
        again.enter("12")
        assert again.bag.recipe == (Portion(BEANS_ID, 12),)

    def test_a_new_name_that_is_half_typed_is_there_again(self, pantry, talk):
        talk.keep("Soup b")
        assert (pantry.bag_talk(Language()).bag, pantry.bag_talk(Language()).in_box) == (None, "Soup b")

    def test_of_what_lies_elsewhere_by_now_it_is_dropped(self, pantry, filled):
        filled.press("0")
        filled.keep("1")
        other = pantry.bag_talk(Language())
        other.choose("take_out")
        again = pantry.bag_talk(Language())
        assert (again.bag, again.in_box) == (None, "")

    def test_an_answer_erases_it(self, pantry, filled):
        filled.press("0")
        filled.keep("1")
        filled.keep("")
        assert pantry.bag_talk(Language()).in_box == ""


class TestHeld:
    """Something of the bag is held: it can't be offered as it is, and what goes in instead is said or asked."""

    @pytest.fixture(autouse=True)
    def stocked(self, pantry, talk):  # noqa: ARG002 - it names what is scanned
        desk = pantry.desk(Mode.IN)
        for line in (f"20*{BEANS}", f"9*{LENTILS}", f"4*{RICE}", "Rice"):
            assert desk.answer(line).saved
        for item in (BEANS_ID, LENTILS_ID, RICE_ID):
            pantry.books.record(Draft(Act.SET, TODAY, (Change(thing=item, field="kind", value="dry"),)))
        make_bag(pantry.books, pantry.clock, "Soup bag", (Portion(BEANS_ID, 2), Portion(RICE_ID, 1)))

    def hold(self, pantry, item, lot=""):
        hold_back(pantry.books, pantry.shelf, pantry.clock, (Hold(item, lot, "Listeria", "FDA"),))

    def test_it_is_told_of_the_bag_and_of_its_line(self, pantry, talk):
        (row,) = talk.rows
        assert (row.cell, row.tone) == ("Enough for 4", RowTone.PLAIN)
        self.hold(pantry, BEANS_ID)
        (row,) = talk.rows
        assert (row.quiet, row.cell, row.tone) == (
            "Black beans is held: what instead?", "Enough for 0", RowTone.LOOK,
        )  # fmt: skip
        talk.press(row.key)
        assert [(line.quiet, line.tone) for line in talk.rows] == [
            ("Held: say what goes in instead", RowTone.LOOK), ("", RowTone.PLAIN),
        ]  # fmt: skip

    def test_what_lies_there_of_its_kind_is_offered_and_goes_in(self, pantry, talk):
        self.hold(pantry, BEANS_ID)
        self.hold(pantry, RICE_ID)
        talk.press(talk.rows[0].key)
        assert [choice.name for choice in talk.choices("")][:2] == ["Instead of Black beans", "Instead of Rice"]
        talk.choose("held:0")
        assert talk.asks == "What goes in instead of Black beans?"
        assert [(choice.name, choice.more) for choice in talk.choices("")] == [("Lentils", "9 there")]
        talk.choose(LENTILS_ID)
        talk.enter("3")
        assert talk.rows[0].quiet == "Held: 3 × Lentils instead"
        assert [choice.name for choice in talk.choices("")][:1] == ["Instead of Rice"]
        talk.choose("held:1")
        assert [choice.name for choice in talk.choices("")] == ["Lentils"]

    def test_with_what_goes_in_instead_there_are_bags_again(self, pantry, talk):
        self.hold(pantry, BEANS_ID)
        talk.press(talk.rows[0].key)
        talk.choose("held:0")
        talk.choose(LENTILS_ID)
        talk.enter("3")
        talk.back()
        (row,) = talk.rows
        assert (row.quiet, row.cell, row.tone) == (
            "Black beans is held: 3 × Lentils instead", "Enough for 3", RowTone.PLAIN,
        )  # fmt: skip

    def test_of_one_lot_the_others_still_go_in(self, pantry, talk):
        self.hold(pantry, BEANS_ID, "best_by=2027-03")
        (row,) = talk.rows
        assert (row.quiet, row.cell) == ("Some Black beans is held: look at the lot", "Enough for 4")
        talk.press(row.key)
        assert talk.choices("")[0].value == Ask.TWO_FROM

    def test_where_nothing_else_is_left_of_it_none_can_be_filled(self, pantry, talk):
        rice = Goods(RICE_ID, 4, fixed_place(pantry.books.site, SHELF), "")
        split_lot(pantry.books, pantry.shelf, pantry.clock, rice, "best_by=2027-03")
        self.hold(pantry, RICE_ID, "best_by=2027-03")
        (row,) = talk.rows
        assert (row.quiet, row.cell, row.tone) == ("Rice is held: what instead?", "Enough for 0", RowTone.LOOK)

    def test_the_start_of_the_day_tells_it_too(self, pantry):
        self.hold(pantry, BEANS_ID)
        row = next(row for row in pantry.start_talk(Language("en")).rows if row.words == "Soup bag")
        assert (row.quiet, row.tone) == ("Black beans is held: what instead? · Enough for 0", RowTone.LOOK)

    def test_at_the_table_the_card_says_so_large(self, pantry):
        self.hold(pantry, BEANS_ID)
        desk = pantry.desk(Mode.OUT)
        desk.select_bag(pantry.shelf.bags()[0].bag)
        reply = desk.answer("4")
        assert (reply.saved, reply.headline) == (True, "Take out Black beans: 4 people · Soup bag")
        assert reply.detail == "Black beans is held: Listeria. Take it out of the bag."

    def test_of_one_lot_the_card_says_which(self, pantry):
        self.hold(pantry, BEANS_ID, "best_by=2027-03")
        desk = pantry.desk(Mode.OUT)
        desk.select_bag(pantry.shelf.bags()[0].bag)
        reply = desk.answer("4")
        assert reply.headline.startswith("Take out Black beans if it says Mar 2027: 4 people")
        assert reply.detail.endswith("Then take it out of the bag: Listeria.")

    def test_what_is_held_is_not_packed(self, pantry):
        pack = pantry.pack_talk(Language("en"))
        pack.enter("beans")
        assert pack.rows[0].trouble == ""
        self.hold(pantry, BEANS_ID)
        assert pack.rows[0].trouble == "It is held: Listeria. Don't pack it."
