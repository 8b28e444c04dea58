"""Rows day by day, each day in order by name once it is looked at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pantry.shelf.soonest_first import Day, SoonestFirst

rows = st.builds(lambda item, place: (item, place, "", 1), st.sampled_from("abcdef"), st.sampled_from("xy"))


def is_at_x(row):
    return row[1] == "x"


@given(st.lists(st.lists(rows)))
def test_it_is_what_sorting_everything_gives(days):
    names = dict(zip("abcdef", ("Rice", "beans", "Beans", "", "apples", "rice"), strict=True))
    whole = [row for day in days for row in sorted(day, key=lambda row: (names[row[0]].casefold(), row[0]))]
    some = SoonestFirst([Day(list(day)) for day in days], lambda _items: names)
    assert len(some) == len(whole)
    assert [some[number] for number in reversed(range(len(whole)))] == whole[::-1]
    assert list(some) == whole == some[:]
    assert sorted(some.in_no_order()) == sorted(whole)
    assert list(some.where(is_at_x)) == list(filter(is_at_x, whole))


@given(st.lists(st.lists(rows)))
def test_some_that_fit_stand_in_the_same_order(days):
    names = dict(zip("abcdef", "cabdef", strict=True))
    some = SoonestFirst([Day(list(day)) for day in days], lambda _items: names)
    found = some.where(is_at_x)
    assert list(found) == list(filter(is_at_x, some))


def test_no_name_is_read_before_it_is_seen():
    asked = []

    def names(items):
        asked.append(list(items))
        return {"a": "A", "b": "B"}

    some = SoonestFirst([Day([("b", "x", "", 1)]), Day([]), Day([("a", "x", "", 1)])], names)
    assert (len(some), asked) == (2, [])
    assert some[-1] == ("a", "x", "", 1)
    assert asked == [["a"]]
