from __future__ import annotations

import pytest

from pantry.events import Act, Change, Draft, Movement
from pantry.office.closing import close_day, left_of
from pantry.office.holding import hold_back
from pantry.office.left_over import say_left
from pantry.places import fixed_place
from pantry.readings.holds import Hold
from pantry.safe import check_books
from pantry.shelf.left import SaidLeft

TODAY = "2026-11-21"


@pytest.fixture
def shelf_of_food(pantry):
    """40 lb of bananas, 100 lb of loose produce, 12 loaves of bread and 10 cans, in grams and pieces."""
    say(pantry, "p4011", name="Bananas", kind="produce", unit="g")
    say(pantry, "kproduce", name="Produce", kind="produce", unit="g")
    say(pantry, "gbread", name="Bread", kind="bread", unit="piece", grams="500")
    say(pantry, "gcans", name="Cans", kind="dry", unit="piece", grams="400")
    for item, quantity, unit in (
        ("p4011", 18144, "g"),
        ("kproduce", 45359, "g"),
        ("gbread", 12, "piece"),
        ("gcans", 10, "piece"),
    ):
        row = Movement(
            item=item, quantity=quantity, unit=unit, from_place=fixed_place(pantry.books.site, "unknown"),
            to_place=fixed_place(pantry.books.site, "shelf"),
        )  # fmt: skip
        pantry.books.record(Draft(Act.TOOK, TODAY, (row,)))
    return pantry


def say(pantry, thing, **fields):
    rows = tuple(Change(thing=thing, field=field, value=value) for field, value in fields.items())
    pantry.books.record(Draft(Act.SET, TODAY, rows))


def close(pantry, clock):
    return close_day(pantry.books, pantry.shelf, pantry.site_file, clock)


def the_day(pantry, date=TODAY):
    return left_of(pantry.shelf, pantry.site_file, pantry.clock, date)


def say_left_of(pantry, kind, left_g, composted_g=0, date=TODAY):
    return say_left(pantry.books, pantry.shelf, the_day(pantry, date), kind, SaidLeft(left_g, composted_g))


def on_shelf(pantry):
    return {row.item: row.quantity for row in pantry.shelf.stock()}


def test_fresh_kinds_were_all_shared_and_the_rest_stays(shelf_of_food, clock):
    close(shelf_of_food, clock)

    assert on_shelf(shelf_of_food) == {"gcans": 10}
    assert shelf_of_food.reports.day(TODAY).out_g == 18144 + 45359 + 12 * 500


def test_what_was_said_to_be_left_stays(shelf_of_food, clock):
    say_left_of(shelf_of_food, "produce", 5000)

    close(shelf_of_food, clock)

    assert on_shelf(shelf_of_food) == {"kproduce": 5000, "gcans": 10}


def test_more_left_than_there_was_is_believed(shelf_of_food):
    say_left_of(shelf_of_food, "produce", 70_000)

    left = on_shelf(shelf_of_food)
    assert left["kproduce"] + left["p4011"] == 70_000


def test_left_of_a_kind_is_laid_on_its_items_so_that_what_was_given_is_right(shelf_of_food):
    say_left_of(shelf_of_food, "produce", 50_000)

    assert shelf_of_food.reports.day(TODAY).out_g == 18144 + 45359 - 50_000


def test_closing_twice_changes_nothing(shelf_of_food, clock):
    close(shelf_of_food, clock)
    digest = shelf_of_food.books.digest()

    assert close(shelf_of_food, clock) is None
    assert shelf_of_food.books.digest() == digest


def test_the_hours_are_gone_when_the_day_is_closed(shelf_of_food, clock):
    entry = shelf_of_food.shelf.newest_standing(TODAY)
    shelf_of_food.site_file.today.note_hour(entry, clock.now())

    close(shelf_of_food, clock)

    assert shelf_of_food.site_file.today.hour(entry) is None


def test_visits_of_a_closed_day_may_travel(shelf_of_food, clock):
    from pantry.events import Visit

    visit = shelf_of_food.books.record(Draft(Act.VISITED, TODAY, (Visit(people=4),))).entry
    assert visit.entry not in shelf_of_food.books.unsent().entries

    close(shelf_of_food, clock)

    assert visit.entry in shelf_of_food.books.unsent().entries


def test_what_is_below_zero_stays_to_be_checked(shelf_of_food, clock):
    say(shelf_of_food, "gmilk", name="Milk", kind="dairy", unit="piece", grams="1000")
    ends = {name: fixed_place(shelf_of_food.books.site, place) for name, place in
            (("from_place", "shelf"), ("to_place", "guests"))}  # fmt: skip
    row = Movement(item="gmilk", quantity=3, unit="piece", **ends)
    shelf_of_food.books.record(Draft(Act.GAVE, TODAY, (row,)))

    close(shelf_of_food, clock)

    assert [(row.item, row.quantity) for row in shelf_of_food.shelf.stock(below=True)] == [("gmilk", -3)]


def test_an_undone_close_gives_the_food_back_and_can_be_closed_again(shelf_of_food, clock):
    saved = close(shelf_of_food, clock)
    shelf_of_food.books.undo(saved.entry.entry)
    assert on_shelf(shelf_of_food)["gbread"] == 12

    close(shelf_of_food, clock)

    assert on_shelf(shelf_of_food) == {"gcans": 10}


def test_a_close_on_two_laptops_gives_the_food_once(oak, red, meet):
    oak.say("g1", name="Bread", kind="bread", grams="500")
    oak.take_in(12)
    meet(oak, red)
    for laptop in (oak, red):
        close_day(laptop.books, laptop.shelf, laptop.site_file, laptop.clock)
    meet(oak, red)

    for laptop in (oak, red):
        assert laptop.on_shelf() == 0
        assert laptop.shelf.totals(TODAY).out_g == 6000
    while oak.questions():
        oak.answer("1")
    meet(oak, red)
    assert red.questions() == ()
    assert red.shelf.totals(TODAY).out_g == 6000
    assert check_books(red.site_file.db).ok


def hold(laptop, item, lot=""):
    hold_back(laptop.books, laptop.shelf, laptop.clock, [Hold(item, lot, "mold", "Ana")])


def test_what_is_held_is_not_shared_by_a_close_and_stays(shelf_of_food, clock):
    hold(shelf_of_food, "gbread")
    close(shelf_of_food, clock)

    assert on_shelf(shelf_of_food) == {"gcans": 10, "gbread": 12}
    assert shelf_of_food.shelf.totals(TODAY).out_g == 18144 + 45359
    assert close(shelf_of_food, clock) is None


def test_what_is_held_is_in_no_answer_of_its_kind(shelf_of_food, clock):
    hold(shelf_of_food, "gbread")
    say_left_of(shelf_of_food, "bread", 0)
    assert on_shelf(shelf_of_food)["gbread"] == 12
    assert the_day(shelf_of_food).said("bread") == SaidLeft()
    say_left_of(shelf_of_food, "bread", 700)
    assert (on_shelf(shelf_of_food)["gbread"], on_shelf(shelf_of_food)["kbread"]) == (12, 700)
    say_left_of(shelf_of_food, "bread", 0, composted_g=300)
    assert on_shelf(shelf_of_food)["gbread"] == 12
    close(shelf_of_food, clock)
    assert on_shelf(shelf_of_food) == {"gcans": 10, "gbread": 12}


def test_a_held_lot_stays_and_the_rest_of_its_item_is_shared(pantry, clock):
    say(pantry, "gmilk", name="Milk", kind="dairy", unit="piece", grams="1000")
    ends = {
        end: fixed_place(pantry.books.site, name) for end, name in (("from_place", "unknown"), ("to_place", "shelf"))
    }
    for lot, quantity in (("best_by=2026-12-01", 10), ("best_by=2026-12-20", 30)):
        row = Movement(item="gmilk", quantity=quantity, unit="piece", lot=lot, **ends)
        pantry.books.record(Draft(Act.TOOK, TODAY, (row,)))
    hold(pantry, "gmilk", "best_by=2026-12-01")
    close(pantry, clock)

    assert on_shelf(pantry) == {"gmilk": 10}
    assert pantry.shelf.totals(TODAY).out_g == 30_000
    assert [(one.item, one.quantity) for one in the_day(pantry).held()] == [("gmilk", 10)]


def test_a_laptop_that_knew_of_no_hold_does_not_share_it_unasked(oak, red, meet):
    oak.say("g1", name="Bread", kind="bread", grams="500")
    oak.take_in(12)
    meet(oak, red)
    hold(oak, "g1")
    for laptop in (oak, red):
        close_day(laptop.books, laptop.shelf, laptop.site_file, laptop.clock)
    meet(oak, red)

    assert len(oak.questions()) == 1  # which of the two counts was last: 12 held here, none there
    assert oak.on_shelf() == red.on_shelf()
    assert check_books(red.site_file.db).ok


def test_the_hour_of_a_closed_day_is_kept_by_no_other_file(shelf_of_food, clock):
    shelf_of_food.site_file.today.note_card("5123456784", TODAY, clock.now())

    close(shelf_of_food, clock)

    assert not shelf_of_food.site_file.today.card_was_here("5123456784", TODAY)
