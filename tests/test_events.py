"""Events: an id binds the text of its row, whatever the order of its cells."""

from __future__ import annotations

import dataclasses
import hashlib
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pantry.events import (
    COLUMNS,
    KINDS,
    SALT_LETTERS,
    Change,
    Count,
    Movement,
    Visit,
    cells,
    event_id,
    new_id,
    sealed,
)

MOVED = Movement(
    entry="n1", act="took", site="s1", date="2026-11-21", item="g00036000291452", from_place="lfrom", to_place="lto",
    quantity=24, unit="piece", weight_g=8160, weight_known="label",
)  # fmt: skip
NAMES = st.from_regex(r"[a-z][a-z_]{0,9}", fullmatch=True)
ROWS = st.dictionaries(NAMES, st.text(max_size=12).filter(lambda text: "\n" not in text), max_size=8)


def test_the_columns_are_those_of_the_stick():
    common = ("event", "entry", "act", "site", "date", "salt")
    assert COLUMNS[Movement] == (
        *common, "item", "lot", "from_place", "to_place", "quantity", "unit", "weight_g", "weight_known", "knows",
        "reason", "paper", "part",
    )  # fmt: skip
    assert COLUMNS[Visit] == (*common, "people", "bands", "bag", "again", "paper", "part")
    assert COLUMNS[Count] == (*common, "place", "item", "quantity", "unit", "knows", "reason", "paper", "part")
    assert COLUMNS[Change] == (*common, "scope", "thing", "field", "value", "base", "rev")


def test_there_is_no_column_for_a_time_of_day_or_a_person():
    names = {name for kind in KINDS for name in COLUMNS[kind]}
    assert not names & {"time", "at", "hour", "name", "address", "phone", "note", "device", "sequence"}


def test_an_event_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        MOVED.quantity = 12


def test_the_id_is_an_e_and_32_hex_digits_of_the_sha256_of_the_cells_sorted_by_name():
    row = {"date": "2026-11-21", "act": "took", "event": "e0", "item": "g1"}
    text = b"act=took\ndate=2026-11-21\nitem=g1"
    assert event_id(row.items()) == "e" + hashlib.sha256(text).hexdigest()[:32]


@given(ROWS, st.randoms())
def test_the_id_does_not_depend_on_the_order_of_the_cells(row, chance):
    shuffled = list(row.items())
    chance.shuffle(shuffled)
    assert event_id(row.items()) == event_id(shuffled)


@given(ROWS)
def test_empty_cells_and_the_id_itself_are_no_part_of_the_id(row):
    assert event_id(row.items()) == event_id({**row, "event": "e1", "never_used": ""}.items())


@given(ROWS, NAMES, st.text(min_size=1, max_size=12).filter(lambda text: "\n" not in text))
def test_every_other_cell_is_bound_an_unknown_one_too(row, name, value):
    assume(name != "event" and row.get(name) != value)
    assert event_id(row.items()) != event_id({**row, name: value}.items())


def test_cells_stand_in_column_order_and_unknown_ones_last():
    found = cells(replace(MOVED, extra=(("halal", "yes"),)))
    assert tuple(found) == (*COLUMNS[Movement], "halal")
    assert (found["quantity"], found["halal"]) == ("24", "yes")


def test_what_is_not_there_is_an_empty_cell():
    assert cells(replace(MOVED, weight_g=None))["weight_g"] == ""
    assert cells(Visit())["people"] == ""


def test_nothing_is_another_cell_than_zero():
    assert cells(Visit(people=0))["people"] == "0"


def test_sealing_salts_the_row_and_gives_it_its_id(clock):
    event = sealed(MOVED, clock)
    assert len(event.salt) == SALT_LETTERS
    assert event.event == event_id(cells(event).items())
    assert replace(event, salt="", event="") == MOVED


def test_two_rows_of_the_same_text_have_two_ids(clock):
    assert sealed(MOVED, clock).event != sealed(MOVED, clock).event


def test_a_sealed_row_that_was_edited_is_known_by_itself(clock):
    event = replace(sealed(MOVED, clock), quantity=240)
    assert event.event != event_id(cells(event).items())


@pytest.mark.parametrize("prefix", ["n", "s", "i", "l"])
def test_a_new_id_is_a_letter_and_26_of_base32(clock, prefix):
    made = new_id(prefix, clock)
    assert made[0] == prefix
    assert len(made) == 27
    assert set(made[1:]) <= set("abcdefghijklmnopqrstuvwxyz234567")
    assert made != new_id(prefix, clock)
