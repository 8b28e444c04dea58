"""Merging is set union: order, repetition and route don't matter, and one bundle is one decision."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.books.arriving import Arriving, event_of, row_of
from pantry.books.recount import differences, kept
from pantry.errors import NotSaved, TooBig
from pantry.events import KINDS, MOST_FACTOR, MOST_GRAMS_OF_ONE, MOST_QUANTITY, Act, Change, Movement, Visit
from tests.books.rows import rows_of

if TYPE_CHECKING:
    from random import Random

BEANS = "g00036000291452"


def merge(table, rows):
    with table.books.merging() as merging:
        return merging.take(rows)


def a_busy_day(red, blue) -> list[Arriving]:
    """Entries of two laptops with all that makes order matter, one part each."""
    made = [red.take(24, weight_g=10_200, weight_known="label"), red.say(BEANS, "name", "Beans"), red.count(20)]
    red.tell(blue)
    made += [blue.give(3), blue.count(17), blue.say(BEANS, "name", "Black beans"), blue.say(BEANS, "grams", "425")]
    made += [red.give(2), red.say(BEANS, "name", "Bean"), red.visit(4, paper="sheet", part="1")]
    made += [blue.visit(5, paper="sheet", part="1"), red.books.undo(made[0].entry).entry]
    made += [blue.books.correct(made[3].events[0].event, quantity="1").entry, red.close(11)]
    made += [blue.books.answer(made[3].events[0].event, f"after:{made[2].events[0].event}", "yes").entry]
    made += [
        red.record(Act.TOOK, red.moved(2, "unknown", "shelf", "g1"), Change(thing="g1", field="same_as", value=BEANS))
    ]
    return [rows_of(entry) for entry in made]


def test_the_same_rows_a_second_time_change_nothing(red, blue):
    for rows in a_busy_day(red, blue):
        merge(blue, rows)
    before = kept(blue.db), blue.books.digest()
    for rows in (red.rows(), blue.rows()):
        assert merge(blue, rows) == 0
    assert (kept(blue.db), blue.books.digest()) == before


def test_it_says_how_many_rows_were_new(red, blue):
    red.take(24)
    red.record(Act.VISITED, Visit(people=4), red.moved(2, "shelf", "guests"))
    assert merge(blue, red.rows()) == 3
    red.take(1)
    assert merge(blue, red.rows()) == 1


def test_what_comes_back_home_changes_nothing(red, blue):
    red.take(24)
    red.tell(blue)
    before = kept(red.db)
    assert merge(red, red.rows()) == 0
    assert kept(red.db) == before


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False), st.integers(1, 5))
def test_order_repetition_and_route_do_not_matter(table_pool, chance: Random, parts: int):
    """Rows of a busy day, one by one or in parts, shuffled and repeated, give the same books."""
    target, rows, wanted = table_pool()
    pieces = [*rows, *chance.sample(rows, chance.randrange(len(rows)))]
    chance.shuffle(pieces)
    for start in range(0, len(pieces), parts):
        joined = Arriving()
        for piece in pieces[start : start + parts]:
            for kind in KINDS:
                joined.of(kind).extend(piece.of(kind))
        merge(target, joined)
    assert kept(target.db) == wanted
    assert differences(target.db) == []


@pytest.fixture
def table_pool(table, red, blue):
    """Gives fresh laptops of red's site, the rows of a busy day, and what all of them must read."""
    rows = a_busy_day(red, blue)
    judge = table("judge", red)
    for piece in rows:
        merge(judge, piece)
    wanted = kept(judge.db)
    number = iter(range(10**6))
    return lambda: (table(f"laptop {next(number)}", red), rows, wanted)


def test_a_bundle_that_fails_in_the_middle_leaves_nothing(red, blue):
    red.take(24)
    before = kept(blue.db), blue.books.digest()
    with pytest.raises(KeyError), blue.books.merging() as merging:
        {}[merging.take(red.rows())]
    assert (kept(blue.db), blue.books.digest()) == before
    red.tell(blue)
    assert blue.on_hand() == 24


def test_rows_that_break_a_rule_of_their_table_are_not_left_out_in_silence(red, blue):
    red.take(24)
    rows = red.rows()
    event, *others = rows.movements[0]
    bad = tuple(0 if value == 24 else value for value in others)
    with pytest.raises(NotSaved):
        merge(blue, replace(rows, movements=[(event, *bad)]))
    assert blue.on_hand() == 0


def test_sums_that_no_database_holds_are_refused(red, blue):
    red.say("gtruck", "grams", str(MOST_GRAMS_OF_ONE))
    red.say(BEANS, "same_as", f"gtruck*{MOST_FACTOR}")
    red.tell(blue)
    huge = red.moved(MOST_QUANTITY, "unknown", "shelf")
    row = row_of(
        replace(huge, event="e" + "1" * 32, entry="n" + "a" * 26, act="took", site=red.site, date="2026-11-21")
    )
    with pytest.raises(TooBig):
        merge(blue, Arriving(movements=[row]))
    assert blue.on_hand() == 0


def test_what_would_be_refused_is_told_and_nothing_is_kept(red, blue):
    few, huge, more = (
        Arriving(
            movements=[
                row_of(
                    replace(
                        red.moved(quantity, "unknown", "shelf", "gtruck"), event=f"e{number}" + "1" * 31,
                        entry=f"n{number}" + "a" * 25, act="took", site=red.site, date="2026-11-21",
                    )
                )
            ]
        )
        for number, quantity in enumerate((3, MOST_QUANTITY, 5), 2)
    )  # fmt: skip
    red.say("gtruck", "same_as", f"gship*{MOST_FACTOR}")
    red.say("gship", "grams", str(MOST_GRAMS_OF_ONE))
    red.tell(blue)
    first, second, third = blue.books.would_refuse((few, huge, more))
    assert (first, third) == (None, None)
    assert isinstance(second, TooBig)
    assert blue.on_hand("gtruck") == 0


def test_events_of_other_sites_are_kept_and_summed_apart(red, table):
    other = table("other site")
    other.take(24)
    red.take(1)
    other.tell(red)
    assert red.on_hand() == 1
    found = red.db.execute(
        "SELECT quantity FROM total WHERE site = ? AND period = '2026-11' AND way = 'in'", (other.site,)
    )
    assert found.fetchone() == (24,)


def test_a_row_is_an_event_again(red):
    for event in red.record(Act.VISITED, Visit(people=4), red.moved(2, "shelf", "guests")).events:
        assert event_of(type(event), row_of(event)) == event
    strange = Movement(item="g1", from_place="la", to_place="lb", quantity=1, unit="piece", extra=(("a", "1"),))
    assert event_of(Movement, row_of(strange)) == strange


def test_an_entry_that_comes_in_two_parts_is_one(red, blue):
    red.record(Act.VISITED, Visit(people=4), red.moved(2, "shelf", "guests"), Change(thing="g1", field="x", value="y"))
    rows = red.rows()
    merge(blue, Arriving(changes=rows.changes))
    merge(blue, Arriving(movements=rows.movements, visits=rows.visits))
    found = blue.db.execute("SELECT has_facts, has_visit FROM entry").fetchall()
    assert found == [(1, 1)]
