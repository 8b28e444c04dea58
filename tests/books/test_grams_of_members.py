"""A field that an item lacks is read from its members, the smallest id first: grams, and the totals that take them."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.chapter import summarize
from pantry.events import Act, Change, Draft, Movement
from pantry.places import SHELF, UNKNOWN_SOURCE, fixed_place
from pantry.readings.fields import share_of
from pantry.safe import check_books
from pantry.settings import SiteSettings
from pantry.stick import rows_of, write_stick
from tests.conftest import SATURDAY, HeldClock
from tests.sites import new_site

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.clock import Clock

TODAY = "2026-11-21"
ITEMS = ("ia", "ib", "ic", "id")


def say(pantry: Pantry, thing: str, field: str, value: str) -> None:
    pantry.books.record(Draft(Act.SET, TODAY, (Change(thing=thing, field=field, value=value),)))


def take_in(pantry: Pantry, item: str, quantity: int) -> None:
    ends = {
        "from_place": fixed_place(pantry.books.site, UNKNOWN_SOURCE),
        "to_place": fixed_place(pantry.books.site, SHELF),
    }
    row = Movement(item=item, quantity=quantity, unit="piece", **ends)
    pantry.books.record(Draft(Act.TOOK, TODAY, (row,)))


def test_a_can_weighs_its_share_of_the_case(pantry: Pantry) -> None:
    take_in(pantry, "icans", 10)
    say(pantry, "icase", "grams", "10200")
    say(pantry, "icase", "same_as", "icans*24")
    assert pantry.reports.day(TODAY).in_g == 4250
    say(pantry, "icase", "grams", "9600")
    assert pantry.reports.day(TODAY).in_g == 4000
    say(pantry, "icans", "grams", "430")
    assert pantry.reports.day(TODAY).in_g == 4300
    assert check_books(pantry.site_file.db).problems == ()


def test_what_comes_when_the_case_is_known_weighs_its_share_at_once(pantry: Pantry) -> None:
    say(pantry, "icase", "grams", "10200")
    say(pantry, "icase", "same_as", "icans*24")
    say(pantry, "itray", "same_as", "icans*12")
    take_in(pantry, "icans", 10)
    assert pantry.reports.day(TODAY).in_g == 4250
    take_in(pantry, "itray", 1)
    assert pantry.reports.day(TODAY).in_g == 4250 + 5100
    take_in(pantry, "irice", 3)
    assert pantry.reports.day(TODAY).in_g == 4250 + 5100
    assert check_books(pantry.site_file.db).problems == ()


def test_the_item_itself_is_read_so(pantry: Pantry) -> None:
    take_in(pantry, "icans", 10)
    say(pantry, "icase", "grams", "10200")
    say(pantry, "icase", "same_as", "icans*24")
    item = pantry.shelf.item("icans")
    assert item is not None
    assert item.grams == 425


def test_another_member_takes_it_too_and_the_smallest_id_speaks(pantry: Pantry) -> None:
    take_in(pantry, "itray", 1)
    say(pantry, "itray", "same_as", "icans*12")
    assert pantry.reports.day(TODAY).in_g == 0
    say(pantry, "icase", "same_as", "icans*24")
    say(pantry, "icase", "grams", "10200")
    assert pantry.reports.day(TODAY).in_g == 5100
    say(pantry, "ibox", "grams", "4800")
    say(pantry, "ibox", "same_as", "icans*12")
    assert pantry.reports.day(TODAY).in_g == 4800
    assert check_books(pantry.site_file.db).problems == ()


@pytest.mark.parametrize(
    ("grams", "wanted", "of", "share"), [(10200, 1, 24, 425), (1, 1, 2, 1), (1, 1, 3, 0), (0, 5, 1, 0)]
)
def test_a_share_is_whole_grams_a_half_up(grams: int, wanted: int, of: int, share: int) -> None:
    assert share_of(grams, wanted, of) == share


LINKS = st.tuples(st.just("same_as"), st.builds("{}*{}".format, st.sampled_from(ITEMS), st.sampled_from((1, 2, 3, 24))))
GRAMS = st.tuples(st.just("grams"), st.integers(0, 999).map(str))


@settings(max_examples=60, deadline=None)
@given(said=st.lists(st.tuples(st.sampled_from(ITEMS), LINKS | GRAMS), max_size=8))
def test_whatever_is_said_the_totals_equal_a_recount_and_the_chapters_sum(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[str, tuple[str, str]]]
) -> None:
    held = HeldClock(SATURDAY, seed=1)
    clock, folder = held.clock(), tmp_path_factory.mktemp("site")
    with closing(new_site(folder / "oak.pantry", clock, held.random, SiteSettings(name="Oak St table"))) as pantry:
        _say_and_compare(pantry, clock, folder / "stick", said)


def _say_and_compare(pantry: Pantry, clock: Clock, stick: Path, said: list[tuple[str, tuple[str, str]]]) -> None:
    stick.mkdir()
    for number, item in enumerate(ITEMS):
        take_in(pantry, item, number + 1)
    for item, (field, value) in said:
        say(pantry, item, field, value)
    assert check_books(pantry.site_file.db).problems == ()
    write_stick(pantry.books, pantry.site_file, clock, stick, lambda _done, _of: None)
    summed = summarize((bundle.rows for bundle in rows_of(stick).bundles), "month")
    found = dict(zip(summed.columns, summed.rows[0], strict=True))
    assert found["in_g"] == pantry.reports.month("2026-11").in_g
