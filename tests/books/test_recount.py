"""A recount works every derived table out from the events alone, and tells what is kept otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pantry.books.recount import KEY_COLUMNS, Recount, differences, kept
from pantry.events import Act, Change, Visit
from pantry.store.schema import DERIVED_TABLES

BEANS = "g00036000291452"


@pytest.fixture
def busy(red, table):
    """Books in which every derived table holds something."""
    red.take(24, weight_g=10_200, weight_known="label", lot="best_by=2027-03-31")
    red.record(Act.VISITED, Visit(people=4, bag="b1*2"), red.moved(2, "shelf", "guests"))
    red.say(BEANS, "name", "Beans")
    other = table("other", red)
    other.say(BEANS, "name", "Black beans")
    other.tell(red)
    red.count(20)
    red.close(17)
    red.record(
        Act.TOOK, red.moved(3, "unknown", "shelf", "gcase"), Change(thing="gcase", field="same_as", value=f"{BEANS}*6")
    )
    red.say(BEANS, "grams", "425")
    return red


def test_it_covers_every_derived_table():
    assert set(KEY_COLUMNS) == set(DERIVED_TABLES)


def test_books_that_were_kept_in_step_show_no_difference(busy):
    assert differences(busy.db) == []
    assert all(Recount(busy.db).run()[table] for table in DERIVED_TABLES)


def test_empty_books_show_none(red):
    assert differences(red.db) == []


@pytest.mark.parametrize(
    ("name", "statement"),
    [
        ("current", "UPDATE current SET value = 'Peas' WHERE field = 'name'"),
        ("current", "UPDATE current SET conflict = 0"),
        ("current", "DELETE FROM current WHERE field = 'grams'"),
        ("on_hand", "UPDATE on_hand SET quantity = quantity + 1"),
        ("on_hand", "INSERT INTO on_hand VALUES ('s', 'l', 'g', 1)"),
        ("on_lot", "UPDATE on_lot SET quantity = 1 WHERE lot <> ''"),
        ("flow", "UPDATE flow SET known_g = known_g - 1"),
        ("total", "UPDATE total SET grams = grams + 1 WHERE way = 'in'"),
        ("total", "DELETE FROM total WHERE way = 'people'"),
        ("counted", "UPDATE counted SET difference = 0"),
        ("newest_count", "DELETE FROM newest_count"),
    ],
)
def test_whatever_is_wrong_in_a_table_is_told(busy, name, statement):
    keep = kept(busy.db)
    busy.db.execute(statement)
    said = differences(busy.db)
    assert said
    assert all(line.startswith(f"{name} ") for line in said)
    restore(busy, keep)


def test_it_says_what_is_kept_and_what_was_recounted(busy):
    keep = kept(busy.db)
    busy.db.execute("UPDATE on_hand SET quantity = 99 WHERE item = ? AND place = ?", (BEANS, busy.place("shelf")))
    assert differences(busy.db) == [f"on_hand {busy.site} {busy.place('shelf')} {BEANS}: kept (99,), recounted (17,)"]
    restore(busy, keep)


def test_rows_of_zeros_are_no_difference(busy):
    busy.db.execute("INSERT INTO on_hand VALUES ('s', 'l', 'g', 0)")
    busy.db.execute("INSERT INTO total VALUES ('s', '2026-11', 'in', 0, 0)")
    assert differences(busy.db) == []


def restore(table, tables):
    """The fixture's own check at the end wants whole books."""
    for name, rows in tables.items():
        table.db.execute(f"DELETE FROM {name}")
        for key, value in rows.items():
            places = ",".join("?" * (len(key) + len(value)))
            table.db.execute(f"INSERT INTO {name} VALUES ({places})", (*key, *value))


def test_loops_and_members_are_recounted_alike(red):
    for item, other in (("ga", "gb*2"), ("gb", "gc*3"), ("gc", "ga*5"), ("gz", "gb*7")):
        red.say(item, "same_as", other)
        red.take(1, item=item)
    red.say("ga", "grams", "10")
    assert differences(red.db) == []
    assert red.total("in")[0] == 4


def test_own_places_are_recounted_alike(red):
    fridge = "l" + "f" * 26
    red.say(fridge, "role", "storage")
    red.say("l" + "g" * 26, "role", "no such role")
    for start, end in ((fridge, "guests"), ("t" + "a" * 26, "shelf")):
        row = red.moved(3, "unknown", "shelf")
        red.record(Act.MOVED, replace(row, from_place=start, to_place=red.place(end)))
    assert differences(red.db) == []
    assert (red.total("out"), red.total("in")) == ((3, 0), (3, 0))
