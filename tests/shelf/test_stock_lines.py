"""The lines of the stock room: by place, soonest first, with what the date says, what is held, what is asked for."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.office.holding import hold_back
from pantry.office.storages import make_storage
from pantry.places import fixed_place
from pantry.readings.holds import Hold
from pantry.rules.date_policy import DatePolicy, Verdict
from pantry.shelf.stock_found import StockFilter

PAST, SOON, LATE = "best_by=2026-11-01;code=L1", "use_by=2026-12;code=L2 B", "best_by=2027-03"
TODAY = date(2026, 11, 21)


@pytest.fixture
def lines(pantry):
    def read(language="en", today=TODAY, **wanted):
        found = pantry.shelf.stock_reader.lines(pantry.shelf.date_policy(), today, language)
        return tuple(found.filtered(StockFilter(**wanted)))

    return read


def told(lines):
    return [(line.thing.name, line.lot_text, line.quantity) for line in lines]


@pytest.fixture
def beans(say, move):
    say("g1", name="Frijoles pintos", name__en="Pinto beans", kind="dry", unit="piece", grams="400")
    for lot, quantity in ((LATE, 10), (PAST, 3), (SOON, 5)):
        move("g1", quantity, lot=lot)


@pytest.mark.usefixtures("beans")
def test_the_soonest_comes_first_with_what_its_date_says(lines):
    found = lines()
    assert told(found) == [("Pinto beans", PAST, 3), ("Pinto beans", SOON, 5), ("Pinto beans", LATE, 10)]
    assert [line.advice.verdict for line in found] == [Verdict.LOOK_FIRST, Verdict.FINE, Verdict.FINE]
    assert [line.grams for line in found] == [1200, 2000, 4000]
    assert told(lines("es"))[0][0] == "Frijoles pintos"


@pytest.mark.usefixtures("beans")
def test_tomorrow_is_another_day(lines):
    assert [line.advice.verdict for line in lines(today=date(2027, 1, 1))][1] is Verdict.LOOK_FIRST


@pytest.mark.usefixtures("beans")
def test_each_place_has_its_own_lines(lines, move, pantry, clock):
    freezer = make_storage(pantry.books, pantry.shelf, clock, "Chest freezer").place
    move("g1", 2, "shelf", "packed", lot=LATE)
    pantry.shelf.stock_reader.lines(DatePolicy(), TODAY, "en")
    shelf, packed = (fixed_place(pantry.books.site, name) for name in ("shelf", "packed"))
    assert [line.quantity for line in lines(place=shelf)] == [3, 5, 8]
    assert [line.quantity for line in lines(place=packed)] == [2]
    assert lines(place=freezer) == ()


@pytest.mark.usefixtures("beans")
@pytest.mark.parametrize(
    ("words", "quantities"),
    [("frij", [3, 5, 10]), ("PINTO fríjoles", [3, 5, 10]), ("beans pin", [3, 5, 10]), ("eans", []), ("l2", [5]),
     ("l2 b", [5]), ("  ", [3, 5, 10]), ("zebra", []), ("!?", [3, 5, 10])],
)  # fmt: skip
def test_words_begin_words_of_any_name_or_lot_whatever_the_accents(lines, words, quantities):
    assert [line.quantity for line in lines(words=words)] == quantities


def test_what_is_missing_comes_first_and_nothing_is_no_line(lines, move):
    move("g1", 2, "shelf", "guests")
    move("g2", 2, lot=SOON)
    move("g3", 2)
    move("g3", 2, "shelf", "guests")
    assert [(line.thing.item, line.quantity) for line in lines()] == [("g1", -2), ("g2", 2)]


@pytest.mark.usefixtures("beans")
def test_held_is_the_lot_or_may_be_it(lines, move, pantry, clock):
    move("g1", 4)
    hold_back(pantry.books, pantry.shelf, clock, (Hold("g1", "code=l1", "Swollen cans", "Rosa"),))
    assert [(line.lot_text, line.sure) for line in lines(held=True)] == [(PAST, True), (LATE, False), ("", False)]


def test_all_that_is_the_same_stands_in_one_line_and_is_held_like_it(lines, say, move, pantry, clock):
    say("g1", name="Beans", kind="dry")
    say("g2", name="Case of beans", same_as="g1*12")
    move("g1", 5, lot=SOON)
    move("g2", 2, lot=SOON)
    hold_back(pantry.books, pantry.shelf, clock, (Hold("g2", "", "Recalled", "FDA"),))
    (line,) = lines()
    assert (line.thing.item, line.quantity, line.sure) == ("g1", 29, True)


def test_formula_by_another_code_is_held_by_law(lines, say, move):
    say("g1", name="Formula", kind="baby")
    say("g2", same_as="g1*1")
    move("g2", 5, lot=PAST)
    assert [line.advice.verdict for line in lines(verdict=Verdict.DO_NOT_GIVE)] == [Verdict.DO_NOT_GIVE]


def test_kinds_and_what_is_weighed_without_a_product(lines, say, move, pantry):
    say("g1", name="Milk", kind="dairy")
    move("g1", 1)
    move("kproduce", 5000, unit="g")
    assert told(lines(kind="produce")) == [("", "", 5000)]
    assert pantry.shelf.stock_reader.lines(DatePolicy(), TODAY, "en").kinds == ("dairy", "produce")


moves = st.lists(
    st.tuples(
        st.sampled_from(["g1", "g2"]), st.integers(1, 30), st.sampled_from(["", PAST, SOON, LATE]),
        st.sampled_from([("unknown", "shelf"), ("shelf", "packed"), ("shelf", "guests"), ("packed", "guests")]),
    ),
    min_size=1, max_size=8,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(done=moves)
def test_the_lines_of_all_places_add_up_to_what_lies_there(pantry, move, lines, done):
    for item, quantity, lot, ends in done:
        move(item, quantity, *ends, lot=lot)
    found = Counter()
    for line in lines():
        found[line.thing.item, line.place] += line.quantity
    assert {key: much for key, much in found.items() if much} == _lying(pantry)


def _lying(pantry):
    places = [fixed_place(pantry.books.site, name) for name in ("shelf", "packed")]
    return {
        (item, place): much
        for item in ("g1", "g2") for place, name in zip(places, ("shelf", "packed"), strict=True)
        if (much := pantry.shelf.on_hand(item, name))
    }  # fmt: skip
