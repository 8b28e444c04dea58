"""What a field reads, from changes alone; numbers and links from text that anybody may have typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.readings.fields import Revision, by_thing, read_same_as, reading_of, whole_number


def revision(event, value="x", *base, rev=1, date="2026-11-21"):
    return Revision(event, value, base, rev, date)


def test_a_change_that_is_no_ones_base_is_a_head():
    reading = reading_of([revision("e1"), revision("e2", "y", "e1", rev=2)])
    assert (reading.value, reading.heads, reading.conflict) == ("y", ("e2",), False)


def test_one_change_reads():
    reading = reading_of([revision("e1", "x", "e0", rev=7)])
    assert (reading.value, reading.event, reading.rev, reading.heads) == ("x", "e1", 7, ("e1",))


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        (revision("e1", "y", rev=3), revision("e2", rev=2, date="2027-01-01")),
        (revision("e1", "y", date="2026-11-22"), revision("e2")),
        (revision("e2", "y"), revision("e1")),
    ],
)
def test_of_several_heads_the_highest_rev_date_and_id_reads(higher, lower):
    for known in ([higher, lower], [lower, higher]):
        reading = reading_of(known)
        assert (reading.value, reading.heads, reading.conflict) == ("y", ("e1", "e2"), True)


def test_heads_of_one_value_are_no_conflict():
    assert not reading_of([revision("e1"), revision("e2")]).conflict


@given(
    st.permutations(
        [revision("e1"), revision("e2", "y"), revision("e3", "z", "e1", rev=2), revision("e4", "z", "e2", rev=2)]
    )
)
def test_the_order_of_changes_never_matters(revisions):
    reading = reading_of(revisions)
    assert (reading.value, reading.event, reading.heads, reading.conflict) == ("z", "e4", ("e3", "e4"), False)


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("425", 425), ("9" * 15, 10**15 - 1), ("9" * 16, 0), ("-4", 0), ("4.5", 0), ("", 0), (None, 0), ("٣", 0),
     ("²", 0), (" 4", 0)],
)  # fmt: skip
def test_a_whole_number_of_a_fields_text(text, number):
    assert whole_number(text) == number


@pytest.mark.parametrize(
    ("value", "read"),
    [("g1*12", ("g1", 12)), ("g1", ("g1", 1)), ("g1*", ("g1", 1)), ("g1*0", ("g1", 1)), ("*3", ("", 3))],
)
def test_a_link_is_an_item_and_a_factor(value, read):
    assert read_same_as(value) == read


def test_rows_are_gathered_by_thing():
    assert by_thing([("a", "x", "1"), ("b", "x", "2"), ("a", "y", "3")]) == {"a": {"x": "1", "y": "3"}, "b": {"x": "2"}}
