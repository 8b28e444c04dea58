"""Counts say what lies there; their difference is derived, on their date, and never booked."""

from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.events import Act, Count

BEANS = "g00036000291452"
MONDAY = "2026-11-23"


def knows(entry) -> set[str]:
    return set(entry.events[0].knows.split())


def after(red, thing, count, value):
    red.books.answer(thing.events[0].event, f"after:{count.events[0].event}", value)


def test_a_count_says_what_lies_there_whatever_the_lot(red):
    red.take(10, lot="best_by=2027-03-31")
    red.take(5)
    red.count(12)
    assert red.on_hand() == 12


def test_its_difference_is_derived_and_never_booked(red):
    red.take(15)
    count = red.count(12)
    assert red.difference(count) == -3
    assert red.db.execute("SELECT count(*) FROM movement").fetchone()[0] == 1


def test_all_places_together_stay_zero(red):
    red.take(15)
    red.count(12)
    red.count(20)
    assert red.on_hand(place="counting") == -5
    assert red.db.execute("SELECT sum(quantity) FROM on_hand").fetchone()[0] == 0


def test_what_a_plain_count_misses_was_neither_given_nor_wasted(red):
    red.take(15)
    red.count(12)
    assert (red.total("out"), red.total("waste"), red.total("in")) == ((0, 0), (0, 0), (15, 0))


def test_a_close_is_a_count_whose_difference_was_given_on_its_date(red):
    red.say(BEANS, "grams", "425")
    red.take(15, date="2026-11-20")
    red.close(4)
    assert (red.on_hand(), red.total("out")) == (4, (11, 11 * 425))


def test_a_close_that_finds_more_gives_nothing(red):
    red.take(3)
    red.close(4)
    assert (red.on_hand(), red.total("out")) == (4, (0, 0))


@pytest.mark.parametrize("first", [4, 0, 60, 100, 130])
def test_a_close_that_is_said_again_gives_what_is_missing_then(red, first):
    red.take(100)
    red.close(first)
    red.close(40)
    assert (red.on_hand(), red.total("out")[0]) == (40, 60)
    assert red.on_hand(place="counting") == 0


def test_what_is_scanned_between_two_closes_is_given_once(red):
    red.take(100)
    red.close(4)
    red.give(2)
    red.close(40)
    assert (red.on_hand(), red.total("out")[0]) == (40, 60)


def test_only_what_the_closes_of_the_day_gave_is_taken_back(red, moment):
    red.take(100)
    red.close(4)
    moment.pass_days(1)
    red.close(40)
    assert (red.total("out")[0], red.total("out", "2026-11-22")[0]) == (96, 0)
    assert red.on_hand(place="counting") == -36


def test_a_close_that_is_said_again_undone_set_right_or_found_plain_counts_as_it_reads(red):
    red.take(100)
    red.close(4)
    again = red.close(40)
    red.books.undo(again.entry)
    assert red.total("out")[0] == 96
    red.books.put_back(again.entry)
    red.books.correct(again.events[0].event, quantity="70")
    assert (red.on_hand(), red.total("out")[0]) == (70, 30)
    red.books.correct(again.events[0].event, reason="")
    assert (red.on_hand(), red.total("out")[0], red.on_hand(place="counting")) == (70, 96, -66)


def test_a_second_laptop_that_closes_as_all_shared_gives_no_more_than_went(red, blue):
    red.take(100)
    red.tell(blue)
    gave = red.give(10)
    left = red.close(70)
    other = blue.give(20)
    shared = blue.close(0)
    red.tell(blue)
    blue.tell(red)
    for movement, count in ((gave, shared), (other, left)):
        after(red, movement, count, "no")
    first, second = sorted((left, shared), key=lambda count: count.events[0].event)
    after(red, first, second, "yes" if first is left else "no")
    red.tell(blue)
    for laptop in (red, blue):
        assert (laptop.on_hand(), laptop.total("out")[0]) == (70, 30)


def test_two_laptops_that_both_close_give_once(red, blue):
    red.take(15)
    red.tell(blue)
    closes = red.close(4), blue.close(4)
    red.tell(blue)
    blue.tell(red)
    for table in (red, blue):
        assert (table.on_hand(), table.total("out")) == (4, (11, 0))
    assert {red.difference(close) for close in closes} == {-11, 0}


def test_what_comes_before_a_count_later_changes_its_difference(red, blue):
    red.take(15)
    gave = blue.give(2)
    close = red.close(4)
    blue.tell(red)
    assert red.difference(close) == -11 + gave.events[0].quantity
    assert (red.on_hand(), red.total("out")) == (4, (11, 0))


def test_a_correction_of_what_was_before_changes_the_difference_not_the_stock(red):
    took = red.take(150)
    count = red.count(15)
    red.books.correct(took.events[0].event, quantity="15")
    assert (red.on_hand(), red.difference(count)) == (15, 0)


class TestKnows:
    """Movements and counts carry all newest counts of the item at the site that their laptop knew, at any place."""

    def test_a_movement_names_the_newest_count(self, red):
        assert knows(red.take(5)) == set()
        first, second = red.count(5), red.count(4)
        assert knows(second) == {first.events[0].event}
        assert knows(red.give(1)) == {second.events[0].event}

    def test_the_newest_may_be_several_counts_at_any_place(self, red, blue):
        here, packed = red.count(5), blue.count(2, place="packed")
        blue.tell(red)
        assert knows(red.give(1)) == {here.events[0].event, packed.events[0].event}

    def test_counts_of_other_items_are_not_named(self, red):
        red.count(5, item="kbread")
        assert knows(red.take(1)) == set()

    def test_counts_of_another_site_are_not_named(self, red, table):
        other = table("other site")
        other.count(5)
        other.tell(red)
        assert knows(red.take(1)) == set()

    def test_what_is_keyed_for_an_earlier_day_names_none(self, red):
        red.count(5)
        assert knows(red.give(1, date="2026-11-20")) == set()
        assert knows(red.count(1, date="2026-11-20")) == set()

    def test_an_undone_count_is_named_all_the_same(self, red):
        count = red.count(5)
        red.books.undo(count.entry)
        assert knows(red.give(1)) == {count.events[0].event}


class TestAfter:
    """A movement is after a count if answered so, else if it names it or a later one, else if its date is later."""

    def test_what_names_a_count_is_after_it(self, red):
        red.take(15)
        red.count(12)
        red.give(2)
        assert red.on_hand() == 10

    def test_what_names_a_later_count_is_after_the_first_too(self, red):
        red.count(12)
        second = red.count(11)
        red.give(2)
        red.books.undo(second.entry)
        assert red.on_hand() == 10

    def test_what_names_none_on_the_same_date_is_before(self, red, blue):
        red.take(15)
        red.count(12)
        blue.give(2)
        blue.tell(red)
        assert red.on_hand() == 12

    def test_what_has_a_later_date_is_after(self, red, blue, moment):
        red.take(15)
        red.count(12)
        moment.pass_days(1)
        blue.give(2)
        blue.tell(red)
        assert red.on_hand() == 10

    def test_what_is_keyed_for_an_earlier_day_is_before(self, red):
        red.take(15)
        red.count(12)
        red.give(3, date="2026-11-20")
        assert red.on_hand() == 12

    def test_an_answer_goes_before_names_and_dates(self, red, blue):
        red.take(15)
        count = red.count(12)
        gave, named = blue.give(2), red.give(1)
        blue.tell(red)
        after(red, gave, count, "yes")
        assert red.on_hand() == 9
        after(red, named, count, "no")
        assert red.on_hand() == 10
        after(red, gave, count, "no")
        assert red.on_hand() == 12

    def test_a_later_date_is_no_proof_for_what_is_before_an_earlier_count(self, red, blue, table, moment):
        fast = table("fast clock", red, days_off=30)
        first = fast.count(12)
        fast.tell(red)
        second = red.count(11)
        moment.pass_days(2)
        blue.give(1)
        blue.tell(red)
        assert first.date > second.date
        assert red.on_hand() == 11, "dated after the second, but before the first, which the second knows"

    def test_what_is_before_an_undone_count_may_be_after_the_next(self, red, blue, table, moment):
        fast = table("fast clock", red, days_off=30)
        first = fast.count(12)
        fast.tell(red)
        red.count(11)
        red.books.undo(first.entry)
        moment.pass_days(2)
        blue.give(1)
        blue.tell(red)
        assert red.on_hand() == 10


class TestLine:
    """Counts of a place and item stand in one line: by name and answer, then (date, id)."""

    def test_a_count_that_names_another_is_later_whatever_the_dates(self, red, table):
        fast = table("fast clock", red, days_off=30)
        fast.count(12)
        fast.tell(red)
        red.count(7)
        assert red.on_hand() == 7

    def test_counts_apart_stand_by_their_dates(self, red, blue, moment):
        blue.count(7)
        moment.pass_days(1)
        red.count(12)
        blue.tell(red)
        red.tell(blue)
        assert (red.on_hand(), blue.on_hand()) == (12, 12)

    def test_an_answer_says_which_was_last(self, red, blue):
        counts = sorted((red.count(12).events[0], blue.count(7).events[0]), key=lambda count: count.event)
        blue.tell(red)
        smaller, larger = counts
        red.books.answer(smaller.event, f"after:{larger.event}", "yes")
        assert red.on_hand() == smaller.quantity
        red.books.answer(smaller.event, f"after:{larger.event}", "no")
        assert red.on_hand() == larger.quantity
        red.tell(blue)
        assert blue.on_hand() == larger.quantity

    def test_an_undone_count_is_skipped_but_keeps_its_place(self, red):
        red.take(15)
        red.count(12)
        wrong = red.count(99)
        red.give(2)
        red.books.undo(wrong.entry)
        assert (red.on_hand(), red.difference(wrong)) == (10, None)
        red.books.put_back(wrong.entry)
        assert red.on_hand() == 97

    def test_a_movement_that_names_an_undone_count_is_not_after_what_that_count_did_not_know(self, red, blue):
        """Counts apart of which one is undone are never asked about, so their dates and ids must not decide."""
        for _ in range(6):  # whichever id is larger
            mistake = blue.count(99)
            gave = blue.give(5)
            count = red.count(12)
            blue.books.undo(mistake.entry)
            blue.tell(red)
            assert red.on_hand() == 12
            blue.books.undo(gave.entry)
            red.books.undo(count.entry)
            red.tell(blue)
            blue.tell(red)

    def test_answers_may_loop_and_the_line_is_walked_all_the_same(self, red, blue, table):
        green = table("green", red)
        counts = sorted(one.count(number).events[0].event for one, number in ((red, 3), (blue, 5), (green, 7)))
        blue.tell(red)
        green.tell(red)
        first, second, third = counts
        red.books.answer(first, f"after:{second}", "no")
        red.books.answer(second, f"after:{third}", "no")
        red.books.answer(first, f"after:{third}", "yes")
        assert red.on_hand() in {3, 5, 7}
        red.tell(blue)
        green.tell(blue)
        assert blue.on_hand() == red.on_hand()

    def test_places_have_lines_of_their_own(self, red):
        red.take(15)
        red.count(12)
        red.count(2, place="packed")
        assert (red.on_hand(), red.on_hand(place="packed")) == (12, 2)


class TestHeldThen:
    """The laptop that counted itself says *before* of what it held then and the rules would put after."""

    def test_at_the_count(self, red, table):
        fast = table("fast clock", red, days_off=30)
        gave = fast.give(2)
        fast.tell(red)
        red.take(15)
        count = red.count(12)
        assert red.on_hand() == 12
        assert red.reads(gave.events[0].event, f"after:{count.events[0].event}") == "no"

    def test_whenever_a_later_correction_makes_it_so(self, red):
        red.take(15)
        gave = red.give(2)
        count = red.count(12)
        red.books.correct(gave.events[0].event, date=MONDAY)
        assert red.on_hand() == 12
        assert red.reads(gave.events[0].event, f"after:{count.events[0].event}") == "no"

    def test_also_when_the_correction_comes_on_a_stick(self, red, blue):
        gave = red.give(2)
        red.count(12)
        red.tell(blue)
        blue.books.correct(gave.events[0].event, date=MONDAY)
        blue.tell(red)
        assert red.on_hand() == 12
        red.tell(blue)
        assert blue.on_hand() == 12

    def test_in_as_many_entries_as_that_takes(self, red, table, monkeypatch):
        monkeypatch.setattr("pantry.books.books.MOST_ROWS_AN_ENTRY", 3)
        fast = table("fast clock", red, days_off=30)
        for _ in range(7):
            fast.give(1)
        fast.tell(red)
        red.count(12)
        assert red.on_hand() == 12
        assert red.db.execute("SELECT count(*) FROM entry WHERE act = 'counted'").fetchone()[0] == 1 + 3

    def test_it_says_nothing_of_what_came_later(self, red, table):
        red.count(12)
        fast = table("fast clock", red, days_off=30)
        fast.give(2)
        fast.tell(red)
        assert red.on_hand() == 10

    def test_nor_where_people_answered(self, red, table):
        fast = table("fast clock", red, days_off=30)
        gave = fast.give(2)
        fast.tell(red)
        count = red.count(12)
        after(red, gave, count, "yes")
        assert red.on_hand() == 10

    def test_a_count_keyed_for_an_earlier_day_proves_nothing(self, red):
        red.give(2)
        red.count(12, date="2026-11-20")
        assert red.on_hand() == 10, "it was moved on the day after that count"


def test_a_count_moves_to_another_item_with_what_it_found(red):
    red.take(15)
    red.take(9, item="kbread")
    count = red.count(12)
    red.books.correct(count.events[0].event, item="kbread")
    assert (red.on_hand(), red.on_hand("kbread")) == (15, 12)
    red.give(1)
    assert red.on_hand() == 14


def test_a_movement_still_names_a_count_that_moved_to_its_item(red):
    wrong = red.count(12, item="kbread")
    gave = red.give(2, item="kbread")
    for entry in (wrong, gave):
        red.books.correct(entry.events[0].event, item=BEANS)
    assert (red.on_hand(), red.on_hand("kbread")) == (10, 0)


def test_a_count_of_an_unknown_item_is_an_item_on_the_shelf(red):
    red.count(12)
    assert red.on_hand() == 12


def test_a_count_below_zero_is_refused(red):
    with pytest.raises(RefusedInput):
        red.record(Act.COUNTED, Count(place=red.place("shelf"), item=BEANS, quantity=-1, unit="piece"))


def test_stock_may_go_below_zero_and_a_count_sets_it_right(red):
    red.give(3)
    assert red.on_hand() == -3
    red.count(0)
    assert red.on_hand() == 0
