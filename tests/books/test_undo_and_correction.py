"""Undo and correction are changes of facts: nothing is reversed by a second movement."""

from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.events import Act, Change, Visit

BEANS, SATURDAY = "g00036000291452", "2026-11-21"


def test_undo_is_the_change_that_an_entry_stands_no_more(red):
    took = red.take(24)
    undone = red.books.undo(took.entry).entry
    assert [(row.thing, row.field, row.value) for row in undone.events] == [(took.entry, "stands", "no")]
    assert red.on_hand() == 0


def test_putting_it_back_is_the_change_that_it_stands(red):
    took = red.take(24)
    red.books.undo(took.entry)
    back = red.books.put_back(took.entry).entry
    assert [(row.field, row.value) for row in back.events] == [("stands", "yes")]
    assert red.on_hand() == 24


def test_two_laptops_that_each_undo_apart_undo_once(red, blue):
    took = red.take(240)
    red.tell(blue)
    red.books.undo(took.entry)
    blue.books.undo(took.entry)
    blue.tell(red)
    red.tell(blue)
    assert (red.on_hand(), blue.on_hand()) == (0, 0)
    assert not red.reading(took.entry, "stands").conflict


def test_undo_takes_all_facts_of_an_entry_away(red):
    red.take(9)
    served = red.record(Act.VISITED, Visit(people=4, bag="b1"), red.moved(2, "shelf", "guests"))
    assert (red.on_hand(), red.total("people"), red.total("bags")) == (7, (4, 0), (1, 0))
    red.books.undo(served.entry)
    assert (red.on_hand(), red.total("people"), red.total("bags"), red.total("households")) == (
        9,
        (0, 0),
        (0, 0),
        (0, 0),
    )


def test_undo_never_takes_the_changes_of_an_entry_away(red):
    mis_scan = red.record(
        Act.TOOK, red.moved(1, "unknown", "shelf"), Change(thing=BEANS, field="name", value="Black beans")
    )
    red.books.undo(mis_scan.entry)
    assert (red.on_hand(), red.reads(BEANS, "name")) == (0, "Black beans")


def test_a_change_is_undone_by_a_change_to_the_former_value(red):
    red.say(BEANS, "name", "Black beans")
    red.say(BEANS, "name", "Blakc beans")
    red.say(BEANS, "name", "Black beans")
    assert red.reads(BEANS, "name") == "Black beans"
    assert red.reading(BEANS, "name").rev == 3


def test_an_entry_of_changes_alone_cannot_be_undone(red):
    named = red.say(BEANS, "name", "Black beans")
    with pytest.raises(RefusedInput, match="not one of this table's"):
        red.books.undo(named.entry)


def test_an_entry_of_another_site_cannot_be_undone_here(red, table):
    other = table("other site")
    took = other.take(3)
    other.tell(red)
    with pytest.raises(RefusedInput, match="Nothing was changed"):
        red.books.undo(took.entry)


def test_an_entry_that_is_not_here_cannot_be_undone(red):
    with pytest.raises(RefusedInput):
        red.books.undo("n" + "a" * 26)


def test_a_wrong_quantity_is_a_change_of_the_movement(red):
    took = red.take(120)
    fixed = red.books.correct(took.events[0].event, quantity="12").entry
    assert [(row.thing, row.field, row.value) for row in fixed.events] == [(took.events[0].event, "quantity", "12")]
    assert red.on_hand() == 12


@pytest.mark.parametrize(
    ("values", "shelf", "taken"),
    [
        ({"quantity": "12"}, 12, (12, 0)),
        ({"quantity": "0"}, 0, (0, 0)),
        ({"item": "kbread"}, 0, (24, 0)),
        ({"reason": "found"}, 24, (24, 0)),
        ({"lot": "best_by=2027-03-31"}, 24, (24, 0)),
    ],
)
def test_each_field_of_a_movement_can_be_set_right(red, values, shelf, taken):
    took = red.take(24)
    red.books.correct(took.events[0].event, **values)
    assert (red.on_hand(), red.total("in")) == (shelf, taken)


def test_places_can_be_set_right(red):
    red.take(24)
    gave = red.give(4)
    red.books.correct(gave.events[0].event, to_place=red.place("waste"))
    assert (red.total("out"), red.total("waste")) == ((0, 0), (4, 0))
    red.books.correct(gave.events[0].event, from_place=red.place("packed"))
    assert (red.on_hand(), red.on_hand(place="packed")) == (24, -4)


def test_a_correction_counts_on_the_date_of_what_it_corrects(red, moment):
    took = red.take(24)
    moment.pass_days(3)
    red.books.correct(took.events[0].event, quantity="12")
    assert (red.total("in"), red.total("in", "2026-11-24")) == ((12, 0), (0, 0))


def test_a_date_that_is_set_right_moves_the_line_to_its_day_and_month(red):
    took = red.take(24)
    red.books.correct(took.events[0].event, date="2026-10-31")
    assert (red.total("in"), red.total("in", "2026-10-31")) == ((0, 0), (24, 0))
    assert (red.total("in", "2026-11"), red.total("in", "2026-10")) == ((0, 0), (24, 0))


@pytest.mark.parametrize("known", ["label", "estimated"])
def test_a_corrected_quantity_takes_along_grams_of_a_label_or_an_estimate(red, known):
    took = red.take(24, weight_g=24 * 425, weight_known=known)
    red.books.correct(took.events[0].event, quantity="12")
    assert red.total("in") == (12, 12 * 425)


def test_weighed_grams_are_set_right_themselves(red):
    took = red.take(24, weight_g=10_000, weight_known="weighed")
    event = took.events[0].event
    red.books.correct(event, quantity="12")
    assert red.total("in") == (12, 10_000)
    red.books.correct(event, weight_g="5100")
    assert red.total("in") == (12, 5100)


def test_what_is_counted_in_grams_weighs_its_quantity(red):
    took = red.take(5000, unit="g", weight_g=5000, weight_known="weighed")
    red.books.correct(took.events[0].event, quantity="4000")
    assert red.total("in") == (4000, 4000)


def test_a_visit_can_be_set_right(red):
    visit = red.visit(40, bag="b1*2").events[0].event
    red.books.correct(visit, people="4", bag="b1")
    assert (red.total("people"), red.total("bags")) == ((4, 0), (1, 0))
    red.books.correct(visit, again="yes")
    assert (red.total("visits"), red.total("households"), red.total("people")) == ((1, 0), (0, 0), (0, 0))


@pytest.mark.parametrize(
    "values",
    [
        {"quantity": "many"}, {"quantity": "-3"}, {"quantity": ""}, {"quantity": "9" * 17}, {"quantity": "٣"},
        {"weight_g": "1.5"}, {"people": "four"}, {"date": "21.11.2026"}, {"date": "2026-11-31"},
        {"weight_known": "guessed"}, {"salt": "x"}, {"entry": "n1"}, {"knows": ""}, {"place": "l1"},
    ],
)  # fmt: skip
def test_what_a_field_cannot_read_is_refused(red, values):
    took = red.take(24)
    before = red.books.digest()
    with pytest.raises(RefusedInput, match="Nothing was"):
        red.books.correct(took.events[0].event, **values)
    assert (red.on_hand(), red.books.digest()) == (24, before)


def test_a_line_of_another_site_cannot_be_set_right_here(red, table):
    other = table("other site")
    took = other.take(3)
    other.tell(red)
    with pytest.raises(RefusedInput, match="not one of this table's"):
        red.books.correct(took.events[0].event, quantity="4")


def test_undo_that_comes_before_its_entry_holds(red, blue, table):
    took = red.take(24)
    red.tell(blue)
    blue.books.undo(took.entry)
    green = table("green", red)
    blue.tell(green)
    red.tell(green)
    assert green.on_hand() == 0


def test_a_correction_that_comes_before_its_line_holds(red, blue, table):
    took = red.take(24)
    red.tell(blue)
    blue.books.correct(took.events[0].event, quantity="12")
    green = table("green", red)
    blue.tell(green)
    red.tell(green)
    assert (green.on_hand(), green.total("in", SATURDAY)) == (12, (12, 0))


def test_undone_and_corrected_apart_both_hold(red, blue):
    took = red.take(24)
    red.tell(blue)
    red.books.undo(took.entry)
    blue.books.correct(took.events[0].event, quantity="12")
    blue.tell(red)
    assert red.on_hand() == 0
    red.books.put_back(took.entry)
    assert red.on_hand() == 12


def test_a_bag_that_joins_a_household_is_no_visit_until_people_are_said(red):
    bag = red.visit(None, bag="b1*2", again="yes")
    assert [red.total(way)[0] for way in ("visits", "households", "people", "bags")] == [0, 0, 0, 2]
    red.books.correct(bag.events[0].event, people="3")
    assert [red.total(way)[0] for way in ("visits", "households", "people", "bags")] == [1, 0, 0, 2]
    red.books.undo(bag.entry)
    assert [red.total(way)[0] for way in ("visits", "households", "people", "bags")] == [0, 0, 0, 0]
