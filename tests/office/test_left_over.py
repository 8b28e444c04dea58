"""What is left at the end of a day, said and said anew: only what was said last counts, and all can be taken back."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.clock import Clock
from pantry.codes.measures import Units
from pantry.events import Act, Change, Draft, Movement
from pantry.office.closing import close_day, left_of, open_day
from pantry.office.left_over import grams_left, say_left, take_back_left
from pantry.places import fixed_place
from pantry.safe import check_books
from pantry.settings import SiteSettings
from pantry.shelf.left import SaidLeft
from tests.sites import new_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.assembly import Pantry
    from pantry.office.left_over import LeftAnswer

TODAY, TOMORROW = "2026-11-21", "2026-11-22"
FOOD = {"p4011": ("produce", "g"), "kproduce": ("produce", "g"), "g1": ("bread", "piece"), "kbread": ("bread", "g")}
LOAF_G = 500


@dataclass
class Table:
    """A site of its own, and what its people do at the end of a day."""

    pantry: Pantry
    moment: list[datetime]
    answers: list[LeftAnswer] = field(default_factory=list)

    def move(self, item: str, quantity: int, start: str = "unknown", end: str = "shelf") -> None:
        site = self.pantry.books.site
        row = Movement(item=item, quantity=quantity, unit=FOOD[item][1], from_place=fixed_place(site, start),
                       to_place=fixed_place(site, end))  # fmt: skip
        act = Act.TOOK if end == "shelf" else Act.GAVE
        self.pantry.books.record(Draft(act, self.pantry.clock.today().isoformat(), (row,)))

    def say(self, kind: str, left_g: int, composted_g: int = 0, date: str = TODAY) -> LeftAnswer:
        said = SaidLeft(left_g, composted_g)
        self.answers.append(say_left(self.pantry.books, self.pantry.shelf, self.day(date), kind, said))
        return self.answers[-1]

    def day(self, date: str = TODAY):
        return left_of(self.pantry.shelf, self.pantry.site_file, self.pantry.clock, date)

    def close(self, date: str = ""):
        return close_day(self.pantry.books, self.pantry.shelf, self.pantry.site_file, self.pantry.clock, date)

    def wait_a_day(self) -> None:
        self.moment[0] += timedelta(days=1)

    def reads(self, *dates: str) -> tuple[object, ...]:
        """All that anybody would ask of it."""
        stock = {row.item: row.quantity for row in self.pantry.shelf.stock()}
        days = (self.pantry.reports.day(date) for date in dates or (TODAY,))
        return stock, *((day.in_g, day.out_g, day.waste_g, day.by_waste) for day in days)

    def is_whole(self) -> bool:
        return check_books(self.pantry.site_file.db).ok


@pytest.fixture
def new_table(tmp_path) -> Iterator[object]:
    opened: list[Pantry] = []

    def make() -> Table:
        moment = [datetime(2026, 11, 21, 14, 6, tzinfo=timezone(timedelta(hours=-5)))]
        chance = random.Random(7)
        clock = Clock(now=lambda: moment[0], random_bytes=chance.randbytes)
        pantry = new_site(tmp_path / f"{len(opened)}.pantry", clock, chance, SiteSettings(name="Oak St table"))
        opened.append(pantry)
        for item, (kind, unit) in FOOD.items():
            said = {"name": item, "kind": kind, "unit": unit, **({"grams": str(LOAF_G)} if unit == "piece" else {})}
            rows = tuple(Change(thing=item, field=name, value=value) for name, value in said.items())
            pantry.books.record(Draft(Act.SET, TODAY, rows))
        return Table(pantry, moment)

    yield make
    for pantry in opened:
        pantry.close()


@pytest.fixture
def table(new_table) -> Table:
    """40 lb of bananas, 100 lb of loose produce, 12 loaves."""
    made = new_table()
    made.move("p4011", 18144)
    made.move("kproduce", 45359)
    made.move("g1", 12)
    return made


def test_what_was_composted_went_to_waste_and_the_rest_was_shared(table):
    table.say("produce", 5000, 1361)

    assert table.reads() == (
        {"kproduce": 5000, "g1": 12}, (69503, 18144 + 45359 - 5000 - 1361, 1361, {"left over": 1361}),
    )  # fmt: skip
    assert table.day().said("produce") == SaidLeft(5000, 1361)


def test_said_anew_it_takes_the_place_of_what_was_said(table):
    table.say("produce", 1814, 1361)
    table.say("produce", 18144, 454)

    assert table.reads()[1] == (69503, 18144 + 45359 - 18144 - 454, 454, {"left over": 454})
    assert table.day().said("produce") == SaidLeft(18144, 454)


def test_said_anew_after_the_close_it_takes_the_place_of_what_the_close_said(table):
    table.close()
    assert table.day().said("bread") == SaidLeft(0, 0)

    table.say("bread", 6 * LOAF_G)

    assert table.reads()[0] == {"g1": 6}
    assert table.reads()[1][1] == 18144 + 45359 + 6 * LOAF_G
    assert table.close() is None


def test_taken_back_it_reads_as_before(table):
    table.say("produce", 1814, 1361)
    before = table.reads()

    take_back_left(table.pantry.books, table.say("produce", 18144, 454))

    assert table.reads() == before
    assert table.day().said("produce") == SaidLeft(1814, 1361)


def test_of_what_never_came_nothing_is_left_and_something_was_composted(table):
    table.say("dairy", 0, 900)

    assert table.reads()[0] == {"p4011": 18144, "kproduce": 45359, "g1": 12}
    assert table.reads()[1][2] == 900
    assert table.day().said("dairy") == SaidLeft(0, 900)


def test_that_all_was_shared_of_what_scans_gave_away_is_an_answer_too(table):
    table.move("g1", 12, "shelf", "guests")
    assert table.day().said("bread") is None

    table.say("bread", 0)

    assert table.day().said("bread") == SaidLeft(0, 0)


def test_nothing_was_said_of_a_kind_until_somebody_does(table):
    day = table.day()
    assert (day.said("produce"), day.lying_g("produce"), day.kinds()) == (None, 63503, {"produce", "bread"})


def test_what_went_out_after_it_was_said_lies_there_no_more(table):
    table.say("bread", 6 * LOAF_G)
    table.move("g1", 2, "shelf", "guests")

    assert table.day().lying_g("bread") == 4 * LOAF_G
    assert table.reads()[1][1] == 8 * LOAF_G


def test_a_close_that_is_taken_back_opens_the_day(table):
    before = table.reads()

    open_day(table.pantry.books, table.close())

    assert table.reads() == before
    assert not table.pantry.shelf.day_closed(TODAY)


class TestYesterday:
    def test_what_came_today_is_none_of_its_business(self, table):
        table.wait_a_day()
        table.move("kproduce", 9072)

        table.close(TODAY)

        assert table.reads(TODAY, TOMORROW) == (
            {"kproduce": 9072}, (69503, 18144 + 45359 + 6000, 0, {}), (9072, 0, 0, {}),
        )  # fmt: skip
        assert table.pantry.shelf.day_closed(TODAY)
        assert not table.pantry.shelf.day_closed(TOMORROW)

    def test_what_was_said_on_the_day_itself_is_set_right(self, table):
        table.say("produce", 5000)
        table.wait_a_day()
        table.move("kproduce", 1000, "shelf", "guests")

        table.say("produce", 8000, 500)

        assert table.reads(TODAY, TOMORROW)[:2] == (
            {"kproduce": 7000, "g1": 12}, (69503, 18144 + 45359 - 8500, 500, {"left over": 500}),
        )  # fmt: skip
        assert table.reads(TOMORROW)[1][1] == 1000

    def test_a_count_of_today_stays_what_it_is(self, table):
        table.wait_a_day()
        table.say("bread", 3 * LOAF_G, date=TOMORROW)
        table.close(TODAY)

        assert table.reads()[0]["g1"] == 3
        assert table.is_whole()

    def test_its_hours_are_gone_and_those_of_today_stay(self, table):
        today_file = table.pantry.site_file.today
        today_file.note_hour("nyesterday", table.pantry.clock.now())
        today_file.note_card("5123456784", TODAY, table.pantry.clock.now())
        table.wait_a_day()
        today_file.note_hour("ntoday", table.pantry.clock.now())

        table.close(TODAY)

        assert today_file.hour("nyesterday") is None
        assert not today_file.card_was_here("5123456784", TODAY)
        assert today_file.hour("ntoday") == table.pantry.clock.now()


@pytest.mark.parametrize(
    ("text", "kind", "grams"),
    [("12lb", "produce", 5443), (" 12 ", "produce", 5443), ("3b", "dry", 34019), ("3 cajas", "dry", 34019),
     ("2.5 kg", "dry", 2500), ("", "dry", None), ("some", "dry", None), ("-3", "dry", None), ("1234567", "dry", None)],
)  # fmt: skip
def test_how_much_is_left_is_typed_in_the_sites_unit_a_weight_or_boxes(text, kind, grams):
    assert grams_left(text, kind, Units.US, ("en", "es")) == grams


ENDS = [("unknown", "shelf"), ("shelf", "guests")]
MOVES = st.lists(
    st.tuples(st.sampled_from(sorted(FOOD)), st.integers(1, 40), st.sampled_from(ENDS)),
    max_size=6,
)  # fmt: skip
SAYINGS = st.lists(
    st.tuples(st.sampled_from(["produce", "bread"]), st.integers(0, 9000), st.integers(0, 4000)), min_size=1, max_size=5
)


@given(moves=MOVES, sayings=SAYINGS, next_day=st.booleans(), closed_between=st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
def test_only_what_was_said_last_counts(new_table, moves, sayings, next_day, closed_between):
    """The plain recount is a table at which nothing else was ever said."""
    much, plain = new_table(), new_table()
    last = {kind: (left, composted) for kind, left, composted in sayings}
    for one, said in ((much, sayings), (plain, [(kind, *amounts) for kind, amounts in last.items()])):
        for item, quantity, ends in moves:
            one.move(item, quantity * (1 if FOOD[item][1] == "piece" else 100), *ends)
        for row in one.pantry.shelf.stock(below=True):  # what was counted once is below zero no more
            one.move(row.item, -row.quantity)
        if next_day:
            one.wait_a_day()
        for number, (kind, left, composted) in enumerate(said):
            if one is much and closed_between and number == 1:
                one.close(TODAY)
            one.say(kind, left, composted)
            assert one.day().said(kind) == SaidLeft(left, composted)
        one.close(TODAY)

    assert much.reads() == plain.reads()
    assert much.is_whole()
    assert plain.is_whole()


@given(moves=MOVES, sayings=SAYINGS, next_day=st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
def test_all_that_was_said_can_be_taken_back_the_last_one_first(new_table, moves, sayings, next_day):
    one = new_table()
    for item, quantity, ends in moves:
        one.move(item, quantity, *ends)
    if next_day:
        one.wait_a_day()
    read = [one.reads()]
    for kind, left, composted in sayings:
        one.say(kind, left, composted)
        read.append(one.reads())

    while one.answers:
        assert one.reads() == read.pop()
        take_back_left(one.pantry.books, one.answers.pop())
    assert one.reads() == read.pop()
