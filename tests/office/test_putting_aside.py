"""A lot is held by hand of which the books know nothing: how many were put aside is asked, and no close hides it."""

from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.office.closing import close_day
from pantry.office.holding import hold_back, release_item
from pantry.office.putting_aside import none_is_here, put_aside, take_back_none_here
from pantry.office.recalling import Pulling, pull
from pantry.readings.holds import Hold
from pantry.safe import check_books

L21B, OTHER = "code=L21B", "best_by=2026-12-20"


@pytest.fixture
def oil(oak):
    """24 of Milk, of which nobody ever said a lot; L21B is held."""
    oak.say("g1", name="Milk", kind="dairy", grams="1000")
    oak.take_in(24, date="2026-11-20")
    hold(oak)
    return oak


def hold(laptop, lot=L21B):
    (held,) = hold_back(laptop.books, laptop.shelf, laptop.clock, [Hold("g1", lot, "Listeria", "FDA")])
    return held


def close(laptop):
    return close_day(laptop.books, laptop.shelf, laptop.site_file, laptop.clock)


def unsaid(laptop):
    return [(one.hold.lot, one.may_be, one.was_shared) for one in laptop.shelf.unsaid_holds()]


def aside(laptop, quantity):
    (one, *_) = laptop.shelf.holds.open()
    return put_aside(laptop.books, laptop.shelf, laptop.clock, one, quantity)


def stock(laptop):
    return [(row.lot, row.quantity) for row in laptop.shelf.stock()]


def test_it_is_asked_until_somebody_says_it(oil):
    assert unsaid(oil) == [(L21B, 24, False)]
    aside(oil, 6)
    assert unsaid(oil) == []
    assert stock(oil) == [(L21B, 6), (None, 18)]


def test_what_was_put_aside_is_not_shared_by_a_close(oil):
    aside(oil, 6)
    close(oil)

    assert stock(oil) == [(L21B, 6)]
    assert oil.shelf.totals(oil.today).out_g == 18_000


def test_after_a_close_that_took_it_for_shared_it_is_asked_still_and_is_there_again(oil, held):
    close(oil)
    assert (oil.on_shelf(), unsaid(oil)) == (0, [(L21B, 0, True)])
    held.pass_time(days=1)
    assert unsaid(oil) == [(L21B, 0, True)]
    saved = aside(oil, 6)
    assert (stock(oil), unsaid(oil)) == ([(L21B, 6)], [])
    assert oil.shelf.totals("2026-11-21").out_g + oil.shelf.totals("2026-11-22").out_g == 18_000
    oil.books.undo(saved.entry.entry)
    assert (oil.on_shelf(), unsaid(oil)) == (0, [(L21B, 0, True)])
    assert check_books(oil.site_file.db).ok


def test_once_it_was_pulled_nobody_is_asked_again(oil):
    close(oil)
    aside(oil, 6)
    pull(oil.books, oil.shelf, oil.site_file, oil.clock, Pulling("g1", L21B))
    assert (oil.on_shelf(), unsaid(oil)) == (0, [])


def test_more_than_the_books_have_is_there(oil):
    oil.give_out(22)
    aside(oil, 6)
    assert stock(oil) == [(L21B, 6)]


def test_none_of_it_is_here_until_more_comes(oil, held):
    (one,) = oil.shelf.unsaid_holds()
    none_is_here(oil.books, oil.clock, one.hold)
    assert unsaid(oil) == []
    take_back_none_here(oil.books, oil.clock, one.hold)
    assert unsaid(oil) == [(L21B, 24, False)]
    none_is_here(oil.books, oil.clock, one.hold)
    held.pass_time(days=1)
    assert unsaid(oil) == []
    oil.take_in(12)
    assert unsaid(oil) == [(L21B, 36, False)]


def test_held_anew_after_a_release_it_is_asked_anew(oil, held):
    (one,) = oil.shelf.unsaid_holds()
    none_is_here(oil.books, oil.clock, one.hold)
    release_item(oil.books, oil.shelf, oil.clock, "g1", L21B, "FDA")
    assert unsaid(oil) == []
    held.pass_time(days=1)
    hold(oil)
    assert unsaid(oil) == [(L21B, 24, False)]


def test_of_what_has_another_lot_nothing_is_asked(oak):
    oak.say("g1", name="Milk", kind="dairy")
    oak.take_in(24, lot=OTHER)
    hold(oak, "best_by=2026-12-01")
    assert unsaid(oak) == []


def test_a_case_of_it_is_put_aside_with_the_cans(oak):
    oak.say("g1", name="Milk", kind="dairy", grams="1000")
    oak.say("g3", name="Case of milk", same_as="g1*12")
    oak.take_in(5)
    oak.take_in(2, "g3")
    hold(oak)
    assert unsaid(oak) == [(L21B, 29, False)]
    aside(oak, 10)
    close(oak)
    assert stock(oak) == [(L21B, 17)]  # 5 cans and the case that the other 5 may be in


def test_nothing_is_no_number_that_was_put_aside(oil):
    with pytest.raises(RefusedInput):
        aside(oil, 0)


def test_two_laptops_agree_on_what_one_of_them_put_aside(oil, red, meet):
    meet(oil, red)
    close(red)
    aside(oil, 6)
    meet(oil, red)
    while any(laptop.questions() for laptop in (oil, red)):
        for laptop in (oil, red):
            if laptop.questions():
                laptop.answer("1")
        meet(oil, red)
    assert stock(oil) == stock(red)
    assert unsaid(oil) == unsaid(red)
