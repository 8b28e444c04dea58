"""A part of a lot is another lot, or the record of a lot was wrong: just that line changes, and can be put back."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.assembly import assembled
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.goods import Goods
from pantry.office.righting import Found, say_lot, set_lot_right, set_quantity_right, set_right, take_back
from pantry.office.splitting import split_lot
from pantry.office.storages import make_storage
from pantry.reports import Reports
from pantry.rules.date_policy import DatePolicy

SOON, LATE, OTHER = "best_by=2026-12;code=L1", "best_by=2027-03;code=L2", "use_by=2026-11-30"
_NUMBERS = itertools.count()


def lines(laptop, item="g1"):
    found = laptop.shelf.stock_reader.lines(DatePolicy(), laptop.clock.today(), "en").lines
    return {(line.place, line.lot_text): line.quantity for line in found if line.thing.item == item}


def on_shelf(laptop, item="g1"):
    return {lot: quantity for (place, lot), quantity in lines(laptop, item).items() if place == laptop.place("shelf")}


def split(laptop, quantity, lot, after, place=""):
    goods = Goods("g1", quantity, laptop.place("shelf"), lot)
    return split_lot(laptop.books, laptop.shelf, laptop.clock, goods, after, place).entry


def right(laptop, lot, found, item="g1", place="shelf"):
    shown = lines(laptop, item).get((laptop.place(place), lot), 0)
    goods = Goods(item, shown, laptop.place(place), lot)
    return set_quantity_right(laptop.books, laptop.shelf, laptop.clock, goods, found).entry


def right_lot(laptop, before, after):
    return set_lot_right(laptop.books, laptop.shelf, laptop.site_file.reading, "g1", before, after)


@pytest.fixture
def lots(oak):
    """5 of a lot that ends soon, 10 of a later one, 3 of none, on Oak's shelf."""
    oak.say("g1", name="Beans", grams="400")
    for quantity, lot in ((5, SOON), (10, LATE), (3, "")):
        oak.take_in(quantity, lot=lot)
    return oak


def test_a_part_gets_its_own_date_and_may_lie_elsewhere(lots):
    split(lots, 4, LATE, OTHER)
    assert on_shelf(lots) == {SOON: 5, LATE: 6, OTHER: 4, "": 3}
    freezer = make_storage(lots.books, lots.shelf, lots.clock, "Freezer").place
    split(lots, 2, LATE, LATE, freezer)
    assert lines(lots)[freezer, LATE] == 2
    assert on_shelf(lots)[LATE] == 4


def test_what_is_split_off_was_neither_given_nor_wasted_and_is_undone_whole(lots):
    before, day = on_shelf(lots), Reports(lots.site_file.reading, lots.books.site).day(lots.today)
    entry = split(lots, 4, LATE, OTHER)
    assert Reports(lots.site_file.reading, lots.books.site).day(lots.today) == day
    lots.books.undo(entry.entry)
    assert on_shelf(lots) == before


@pytest.mark.parametrize(("quantity", "lot", "after"), [(4, LATE, LATE), (0, LATE, OTHER)])
def test_a_split_that_changes_nothing_is_refused(lots, quantity, lot, after):
    before = on_shelf(lots)
    with pytest.raises(RefusedInput):
        split(lots, quantity, lot, after)
    with pytest.raises(RefusedInput, match="between places"):
        split(lots, 1, lot, OTHER, lots.place("guests"))
    assert on_shelf(lots) == before


@pytest.mark.parametrize(("lot", "found"), [(SOON, 2), (SOON, 9), (LATE, 8), (LATE, 14), (LATE, 0), ("", 7), ("", 0)])
def test_a_quantity_that_was_wrong_is_set_right_on_its_line_alone(lots, lot, found):
    before = on_shelf(lots)
    entry = right(lots, lot, found)
    assert on_shelf(lots) == {key: much for key, much in {**before, lot: found}.items() if much}
    lots.books.undo(entry.entry)
    assert on_shelf(lots) == before


def test_goods_moved_and_a_wrong_record_give_different_stock_after_a_count(lots):
    """After a count what was moved changes the stock; a line of before that is set right doesn't."""
    lots.count(("g1", 20))
    right(lots, "", 6)
    assert sum(on_shelf(lots).values()) == 21
    lots.give_out(4)
    assert sum(on_shelf(lots).values()) == 17


def test_what_is_below_zero_is_set_right(oak):
    oak.say("g1", name="Beans")
    oak.give_out(3)
    right(oak, "", 5)
    assert on_shelf(oak) == {"": 5}


def test_all_that_is_the_same_is_set_right_together(oak):
    oak.say("g1", name="Beans")
    oak.say("g2", same_as="g1*12")
    oak.take_in(5, lot=SOON)
    oak.take_in(2, "g2", lot=SOON)
    right(oak, SOON, 20)
    assert on_shelf(oak) == {SOON: 20}


def test_a_date_that_was_wrong_is_right_on_every_day_and_place(lots):
    lots.give_out(2, lot=LATE)
    done = right_lot(lots, LATE, OTHER)
    assert on_shelf(lots) == {SOON: 5, OTHER: 8, "": 3}
    assert len(done) == 2
    say_lot(lots.books, done, LATE)
    assert on_shelf(lots) == {SOON: 5, LATE: 8, "": 3}


@pytest.mark.parametrize(("before", "after"), [(LATE, LATE), (OTHER, LATE)])
def test_a_lot_that_is_not_there_or_stays_is_refused(lots, before, after):
    with pytest.raises(RefusedInput, match="Nothing was"):
        right_lot(lots, before, after)


def number_of_entries(laptop):
    return laptop.site_file.reading.execute("SELECT count(*) FROM entry").fetchone()[0]


def right_both(laptop, lot, found, after):
    """What lies there of a lot, and the record of it, in one act."""
    goods = Goods("g1", on_shelf(laptop).get(lot, 0), laptop.place("shelf"), lot)
    return set_right(assembled(laptop.site_file, laptop.clock).talk_parts(Language()), goods, Found(found, after))


@pytest.mark.parametrize("lot", [SOON, LATE, ""])
@pytest.mark.parametrize("found", [1, 7, 12])
def test_quantity_and_lot_are_set_right_as_one_entry_and_taken_back_together(lots, lot, found):
    before, entries = on_shelf(lots), number_of_entries(lots)
    done = right_both(lots, lot, found, OTHER)
    assert number_of_entries(lots) == entries + 1
    assert on_shelf(lots) == {**{key: much for key, much in before.items() if key != lot}, OTHER: found}
    take_back(lots.books, done)
    assert on_shelf(lots) == before


@pytest.mark.parametrize(
    ("lot", "found", "after"),
    [(SOON, 5, SOON), (SOON, -1, OTHER), (LATE, 10**11 + 1, OTHER), ("", 0, OTHER), (OTHER, 4, SOON)],
)
def test_what_can_not_be_set_right_together_changes_nothing(lots, lot, found, after):
    before, entries = on_shelf(lots), number_of_entries(lots)
    with pytest.raises(RefusedInput):
        right_both(lots, lot, found, after)
    assert (on_shelf(lots), number_of_entries(lots)) == (before, entries)


@pytest.mark.parametrize("found", [-1, 10**11 + 1])
def test_a_quantity_that_can_not_be_is_refused(lots, found):
    before = on_shelf(lots)
    with pytest.raises(RefusedInput):
        right(lots, LATE, found)
    assert on_shelf(lots) == before


def test_two_laptops_agree_after_they_met(lots, red, meet):
    meet(lots, red)
    right(lots, LATE, 8)
    split(lots, 1, SOON, OTHER)
    meet(lots, red)
    assert on_shelf(red) == on_shelf(lots)
    assert not lots.questions()


@pytest.mark.parametrize("lot", [LATE, ""])
def test_two_laptops_agree_on_what_was_set_right_together(lots, red, meet, lot):
    meet(lots, red)
    done = right_both(lots, lot, 8, OTHER)
    meet(lots, red)
    assert on_shelf(red) == on_shelf(lots)
    take_back(lots.books, done)
    meet(lots, red)
    assert on_shelf(red) == on_shelf(lots) == {SOON: 5, LATE: 10, "": 3}
    assert not lots.questions()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(
    came=st.lists(st.tuples(st.sampled_from([SOON, LATE, OTHER, ""]), st.integers(1, 20)), min_size=1, max_size=4),
    done=st.lists(st.tuples(st.sampled_from([SOON, LATE, OTHER, ""]), st.integers(0, 25)), max_size=4),
    out=st.integers(0, 12),
)
def test_whatever_was_set_right_the_line_reads_so_and_the_others_as_before(oak, came, done, out):
    item = f"g{100 + next(_NUMBERS)}"
    oak.say(item, name="Beans")
    for lot, quantity in came:
        oak.take_in(quantity, item, lot=lot)
    if 0 < out < sum(quantity for _, quantity in came):
        oak.give_out(out, item)
    for lot, found in done:
        if lot not in on_shelf(oak, item):  # only a line that is seen can be set right
            continue
        expected = {**on_shelf(oak, item), lot: found}
        right(oak, lot, found, item)
        assert on_shelf(oak, item) == {key: much for key, much in expected.items() if much}


def test_what_is_split_off_is_not_laid_on_what_went_without_a_lot(oak):
    """10 came, 1 went: 3 of the 9 bear a sooner date."""
    oak.say("g1", name="Oat milk")
    oak.take_in(10, lot=LATE)
    oak.give_out(1)
    entry = split(oak, 3, LATE, SOON)
    assert on_shelf(oak) == {SOON: 3, LATE: 6}
    oak.books.undo(entry.entry)
    assert on_shelf(oak) == {LATE: 9}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    came=st.lists(st.tuples(st.sampled_from([SOON, LATE, OTHER, ""]), st.integers(1, 20)), min_size=1, max_size=5),
    gone=st.lists(st.tuples(st.sampled_from([SOON, LATE, OTHER, ""]), st.integers(1, 12)), max_size=4),
    splits=st.lists(
        st.tuples(st.integers(0, 3), st.integers(1, 25), st.sampled_from([SOON, LATE, OTHER, "", "code=N1"])),
        min_size=1, max_size=3,
    ),
)  # fmt: skip
def test_whatever_is_split_off_its_lots_read_so_and_the_others_as_before(oak, came, gone, splits):
    item = f"g{9000 + next(_NUMBERS)}"
    oak.say(item, name="Beans")
    for lot, quantity in came:
        oak.take_in(quantity, item, lot=lot)
    for lot, quantity in gone:
        if quantity < sum(on_shelf(oak, item).values()):
            oak.give_out(quantity, item, lot=lot)
    for number, much, after in splits:
        before = on_shelf(oak, item)
        lot = sorted(before)[number % len(before)]
        if lot == after:
            continue
        quantity = min(much, before[lot])
        goods = Goods(item, quantity, oak.place("shelf"), lot)
        split_lot(oak.books, oak.shelf, oak.clock, goods, after)
        expected = {**before, lot: before[lot] - quantity, after: before.get(after, 0) + quantity}
        assert on_shelf(oak, item) == {key: left for key, left in expected.items() if left}
