from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.office.printing.own_stocks import Measures, add_stock, end_stock, known_stocks, own_stocks, stock_of
from pantry.paper.sizes import MM
from pantry.paper.stocks import StockPage, all_stocks, stock

JARS = Measures(StockPage.LETTER, 60, 30, 3, 8, 10, 12.7, 62, 31, inset_mm=2)


@pytest.fixture
def add(pantry, clock):
    return lambda name, measures=JARS: add_stock(pantry.books, pantry.shelf, clock, name, measures)


def test_a_stock_of_this_site_is_found_by_its_name_and_stands_first(pantry, add):
    made = add(" Jar labels ")
    assert (made.name, made.says, made.labels_a_page) == ("Jar labels", "24 labels, 60 x 30 mm", 24)
    assert stock_of(pantry.shelf, "jar-LABELS") == made
    assert known_stocks(pantry.shelf) == (made, *all_stocks())
    assert stock_of(pantry.shelf, "8160") == stock("5160")


def test_what_is_not_measured_follows_labels_touch_in_the_middle_of_the_page(add):
    made = add("Jars", Measures(StockPage.A4, 60, 30, 3, 8))
    assert (made.left_mm, made.top_mm) == pytest.approx(((210 - 180) / 2, (297 - 240) / 2))
    assert (made.pitch_x_mm, made.pitch_y_mm, made.inset_x_mm) == (60, 30, 1.6)


def test_a_roll_is_its_one_label(pantry, add):
    made = add("Small roll", Measures(StockPage.ROLL, 40, 25, dpi=203))
    assert made.page_points == pytest.approx((40 * MM, 25 * MM))
    assert (stock_of(pantry.shelf, "small roll").dpi, made.says) == (203, "roll, 40 x 25 mm")


def test_an_ended_stock_is_gone_and_its_name_is_free(pantry, clock, add):
    add("Jars")
    end_stock(pantry.books, pantry.shelf, clock, "jars ")
    assert own_stocks(pantry.shelf) == ()
    with pytest.raises(RefusedInput, match="No label stock is called Jars"):
        stock_of(pantry.shelf, "Jars")
    assert add("Jars").name == "Jars"


@pytest.mark.parametrize("name", ["", "  ", "-", "Avery", "J" * 41])
def test_a_name_that_is_none_is_refused(pantry, add, name):
    with pytest.raises(RefusedInput, match=r"1 to 40 letters\. Nothing was changed"):
        add(name)
    assert own_stocks(pantry.shelf) == ()


@pytest.mark.parametrize("name", ["5160", "Avery 8160", "JARS", "ja rs"])
def test_a_name_that_is_taken_is_refused(add, name):
    add("Jars")
    with pytest.raises(RefusedInput, match=f"called {name} already. Nothing was changed"):
        add(name)


@pytest.mark.parametrize(
    ("measures", "why"),
    [
        (Measures(StockPage.LETTER, 60, 30, 3, 8, pitch_x_mm=59), "on top of each other"),
        (Measures(StockPage.LETTER, 60, 30, 4, 8), "off the page"),
        (Measures(StockPage.LETTER, 60, 30, 3, 8, left_mm=40), "off the page"),
        (Measures(StockPage.LETTER, 4, 30), "can't be right"),
        (Measures(StockPage.LETTER, float("nan"), 30), "can't be right"),
        (Measures(StockPage.LETTER, 60, 30, left_mm=-1), "can't be right"),
        (Measures(StockPage.LETTER, 60, 30, 0, 1), "can't be right"),
        (Measures(StockPage.LETTER, 60, 30, inset_mm=15), "the inset leaves room"),
        (Measures(StockPage.ROLL, 60, 30, dpi=72), "can't be right"),
    ],
)
def test_measures_that_can_not_be_are_refused_in_words(pantry, add, measures, why):
    with pytest.raises(RefusedInput, match=why) as refused:
        add("Jars", measures)
    assert "Nothing was changed or printed" in str(refused.value)
    assert own_stocks(pantry.shelf) == ()


def test_what_this_site_did_not_add_can_not_be_ended(pantry, clock, add):
    add("Jars")
    with pytest.raises(RefusedInput, match=r"no label stock called 5160\. Nothing was changed\. It added: Jars"):
        end_stock(pantry.books, pantry.shelf, clock, "5160")


@pytest.mark.parametrize(
    "measures", ["", "page=letter", "page=legal columns=1", "x" * 5000, "page=roll width_mm=1e999", "= == ="]
)
def test_a_stock_of_a_later_pantry_is_left_out(pantry, clock, add, measures):
    made = add("Jars")
    rows = (
        Change(thing="olater", field="name", value="Later"),
        Change(thing="olater", field="measures", value=measures),
    )
    pantry.books.record(Draft(Act.SET, clock.today().isoformat(), rows))
    assert own_stocks(pantry.shelf) == (made,)


def test_another_laptop_of_the_site_knows_it_too(oak, red, meet):
    made = add_stock(oak.books, oak.shelf, oak.clock, "Jars", JARS)
    meet(oak, red)
    assert own_stocks(red.shelf) == (made,)
    end_stock(red.books, red.shelf, red.clock, "Jars")
    meet(oak, red)
    assert own_stocks(oak.shelf) == ()


def test_two_laptops_that_added_the_same_name_apart_find_one_and_end_both(oak, red, meet):
    for laptop, width in ((oak, 60), (red, 50)):
        add_stock(laptop.books, laptop.shelf, laptop.clock, "Jars", Measures(StockPage.LETTER, width, 30))
    meet(oak, red)
    assert stock_of(oak.shelf, "Jars") == stock_of(red.shelf, "Jars")
    end_stock(red.books, red.shelf, red.clock, "Jars")
    meet(oak, red)
    assert own_stocks(oak.shelf) == ()


lengths = st.one_of(st.none(), st.floats(0, 80))
measured = st.builds(
    Measures, st.sampled_from(StockPage), st.floats(4, 120), st.floats(4, 120), st.integers(1, 6), st.integers(1, 12),
    lengths, lengths, lengths, lengths, st.floats(0, 4), st.sampled_from([None, 203, 300]),
)  # fmt: skip


@given(measured)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_added_reads_back_to_a_thousandth_of_a_millimeter(pantry, clock, measures):
    try:
        made = add_stock(pantry.books, pantry.shelf, clock, "Jars", measures)
    except RefusedInput:
        return
    read = stock_of(pantry.shelf, "Jars")
    assert (read.page, read.columns, read.rows, read.dpi) == (made.page, made.columns, made.rows, made.dpi)
    for place in range(made.labels_a_page):
        assert read.corner(place) == pytest.approx(made.corner(place), abs=0.05)
    assert read.label_points == pytest.approx(made.label_points, abs=0.003)
    end_stock(pantry.books, pantry.shelf, clock, "Jars")
