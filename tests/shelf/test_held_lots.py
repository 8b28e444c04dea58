"""A lot that is held stands as that lot, with its date and its hold, whatever left of its item since."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.events import Act, Count, Draft
from pantry.office.closing import close_day
from pantry.office.holding import hold_back, release_item, take_back_hold
from pantry.places import fixed_place
from pantry.readings.holds import Hold
from pantry.shelf.shares import shares
from pantry.shelf.stock_found import StockFilter

SOON, LATE = "best_by=2026-12-01;code=A", "best_by=2026-12-20;code=B"
NUMBERS = count(1)


@pytest.fixture
def milk(say, move):
    """10 of Milk that end soon, 30 that end later; it came yesterday."""
    say("g1", name="Milk", kind="dairy", unit="piece", grams="1000")
    for lot, quantity in ((SOON, 10), (LATE, 30)):
        move("g1", quantity, lot=lot, date="2026-11-20")


@pytest.fixture
def hold(pantry, clock):
    def put(lot=SOON, item="g1", why="Listeria"):
        (held,) = hold_back(pantry.books, pantry.shelf, clock, (Hold(item, lot, why, "FDA"),))
        return held

    return put


@pytest.fixture
def close(pantry, clock):
    return lambda: close_day(pantry.books, pantry.shelf, pantry.site_file, clock)


def stock(pantry, **more):
    return [(row.lot, row.best_by, row.quantity) for row in pantry.shelf.stock(**more)]


def lines(pantry, **wanted):
    found = pantry.shelf.stock_reader.lines(pantry.shelf.date_policy(), date(2026, 11, 21), "en")
    return [(line.lot_text, line.quantity, line.sure) for line in found.filtered(StockFilter(**wanted))]


HELD_ALONE = [(SOON, "2026-12-01", 10)]


@pytest.mark.usefixtures("milk")
def test_after_a_close_what_is_left_is_the_held_lot_everywhere(pantry, hold, close):
    hold()
    close()

    assert stock(pantry) == stock(pantry, place=fixed_place(pantry.books.site, "shelf")) == HELD_ALONE
    assert lines(pantry) == lines(pantry, held=True) == lines(pantry, words="a") == [(SOON, 10, True)]
    assert lines(pantry, words="b") == []
    assert pantry.shelf.lots_at("g1", fixed_place(pantry.books.site, "shelf")) == ((SOON, "2026-12-01", 10),)


@pytest.mark.usefixtures("milk")
def test_it_stays_so_over_the_next_day_and_its_close(pantry, hold, close, move, held):
    hold()
    close()
    held.pass_time(days=1)
    move("g1", 20, lot="best_by=2026-12-28;code=C", date="2026-11-22")
    assert [(lot, n) for lot, _, n in stock(pantry)] == [(SOON, 10), ("best_by=2026-12-28;code=C", 20)]
    close()

    assert stock(pantry) == HELD_ALONE


@pytest.mark.usefixtures("milk")
def test_what_was_pulled_of_it_is_held_no_more(pantry, hold, move):
    move("g1", 25, "shelf", "guests", date="2026-11-20")  # 15 lie there, all of them of the later lot by the books
    move("g1", 5, lot=SOON)
    hold()
    move("g1", 2, "shelf", "waste", lot=SOON)

    assert [(lot, n) for lot, _, n in stock(pantry)] == [(SOON, 3), (LATE, 15)]


@pytest.mark.usefixtures("milk")
def test_held_anew_for_another_reason_or_released_by_a_slip_it_is_held_since_the_first_day(
    pantry, hold, close, held, clock
):
    first = hold()
    close()
    held.pass_time(days=1)
    hold(why="Listeria, again")
    assert stock(pantry) == HELD_ALONE
    said = pantry.shelf.holds.said("g1", SOON)
    released = release_item(pantry.books, pantry.shelf, clock, "g1", SOON, "Ana")
    take_back_hold(pantry.books, clock, released, said)
    assert stock(pantry) == HELD_ALONE
    assert first.date == "2026-11-21"


@pytest.mark.usefixtures("milk")
def test_released_it_lies_like_any_other(pantry, hold, close, clock):
    hold()
    close()
    release_item(pantry.books, pantry.shelf, clock, "g1", SOON, "Ana")

    assert stock(pantry) == [(LATE, "2026-12-20", 10)]


@pytest.mark.usefixtures("milk")
def test_a_count_that_finds_less_finds_the_held_lot(pantry, hold):
    hold()
    row = Count(place=fixed_place(pantry.books.site, "shelf"), item="g1", quantity=10, unit="piece")
    pantry.books.record(Draft(Act.COUNTED, "2026-11-21", (row,)))

    assert stock(pantry) == HELD_ALONE


@pytest.mark.usefixtures("milk")
def test_a_case_of_it_is_held_with_it(pantry, hold, say, move, close):
    say("g3", name="Case of milk", kind="dairy", same_as="g1*12")
    move("g3", 1, lot=SOON, date="2026-11-20")
    hold()
    close()

    assert stock(pantry) == [(SOON, "2026-12-01", 22)]


@pytest.mark.usefixtures("milk")
def test_what_of_it_may_be_given(pantry, hold, move):
    hold()
    assert pantry.shelf.free.of("g1") == 30
    move("g1", 30, "shelf", "guests")
    assert pantry.shelf.free.of("g1") == 0
    assert pantry.shelf.free.of("g1", gone=1) == 1


def test_bags_that_were_packed_from_it_stand_as_held_in_the_stock_room(pantry, say, move, hold):
    say("g1", name="Rice", kind="dry", unit="g")
    say("i9", name="Rice, 2 lb", kind="dry", packed_from="g1")
    move("i9", 12, "kitchen", "packed", lot=SOON)
    hold()

    assert lines(pantry, held=True) == [(SOON, 12, True)]


@given(
    there=st.integers(-20, 80),
    lots=st.dictionaries(st.sampled_from([SOON, LATE, "best_by=2028", "code=X"]), st.integers(-10, 40)),
    held=st.dictionaries(st.sampled_from([SOON, LATE, "code=X"]), st.integers(1, 30)),
)
def test_a_held_lot_is_laid_first_and_nothing_is_lost_or_laid_twice(there, lots, held):
    laid = shares(there, lots, held)

    share = {lot: many for lot, _, many in laid}
    assert len(share) == len(laid)
    assert sum(share.values()) == there
    kept = {lot: min(many, max(lots.get(lot, 0), 0)) for lot, many in held.items()}
    assert sum(share.get(lot, 0) for lot in held) == min(sum(kept.values()), max(there, 0))
    assert all(share.get(lot, 0) <= many for lot, many in kept.items())


_SINCE = st.tuples(st.lists(st.integers(1, 15), max_size=4), st.booleans(), st.integers(0, 20))


@given(since=_SINCE)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
def test_whatever_left_since_the_held_lot_is_the_last_to_go(pantry, say, move, hold, close, since):
    given_out, closes, more = since
    item = f"i{next(NUMBERS)}"
    say(item, name="Milk", kind="dairy", unit="piece", grams="1000")
    for lot, quantity in ((SOON, 10), (LATE, 30)):
        move(item, quantity, lot=lot, date="2026-11-20")
    hold(item=item)
    for quantity in given_out:
        move(item, quantity, "shelf", "guests")
    if closes:
        close()
    if more:
        move(item, more, lot="best_by=2026-12-28;code=C")

    lies = pantry.shelf.on_hand(item)
    here = {lot: many for lot, _, many in pantry.shelf.lots_at(item, fixed_place(pantry.books.site, "shelf"))}
    assert here.get(SOON, 0) == min(10, max(lies, 0))
    assert sum(here.values()) == lies
