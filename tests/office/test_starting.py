"""What the day starts with: who is the point person, bags, what is short-dated, what is open of the days before."""

from __future__ import annotations

import pytest

from pantry.desk import Mode
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.bags import make_bag
from pantry.office.closing import close_day
from pantry.office.holding import hold_back
from pantry.office.naming import Named, name_item
from pantry.office.planning import name_day, plan_bag
from pantry.office.point_person import point_person, say_point_person
from pantry.office.start_words import day_words, place_words, start_rows
from pantry.office.starting import day_start
from pantry.readings.holds import Hold
from pantry.rules.date_policy import Verdict
from pantry.safe import backup
from pantry.shelf import Portion
from pantry.shelf.open_ends import OpenEndKind

BEANS, LENTILS = "036000291452", "041331026383"
TODAY = "2026-11-21"


@pytest.fixture
def desk(pantry):
    desk = pantry.desk(Mode.IN)
    for line in (f"20*{BEANS}", "Black beans", f"9*{LENTILS}", "Lentils"):
        assert desk.answer(line).saved
    for code, name in ((BEANS, "Black beans"), (LENTILS, "Lentils")):
        name_item(pantry.books, pantry.shelf, pantry.clock, f"g00{code}", Named(name, "dry", 425))
    return desk


def start(pantry):
    return day_start(pantry.talk_parts(Language("en")), pantry.site_file.today)


def rows(pantry):
    return [(row.words, row.quiet, row.cell) for row in start_rows(start(pantry), pantry.talk_parts(Language("en")))]


def test_a_new_table_starts_with_its_name_and_nothing_else(pantry):
    found = start(pantry)
    assert (day_words(found, Language("en")), place_words(found)) == ("Sat, Nov 21", "Oak St table")
    assert (found.point_person, found.bags, found.short_dated, found.open_ends) == ("", (), (), ())


def test_the_day_has_a_name_and_a_place_of_its_own(pantry):
    name_day(pantry.books, pantry.clock, TODAY, called="Saturday share", where="Church hall")
    found = start(pantry)
    assert day_words(found, Language("en")) == "Sat, Nov 21 · Saturday share"
    assert place_words(found) == "Oak St table · Church hall"


@pytest.mark.usefixtures("desk")
def test_bags_say_how_many_are_planned_and_how_many_there_are(pantry):
    recipe = (Portion(f"g00{BEANS}", 2, (Portion(f"g00{LENTILS}", 3),)),)
    bag = make_bag(pantry.books, pantry.clock, "Soup bag", recipe, two_from=5, limit="1")
    make_bag(pantry.books, pantry.clock, "Diapers", (), extra=True)
    plan_bag(pantry.books, pantry.clock, TODAY, bag.bag, 20)

    (soup, diapers) = start(pantry).bags
    assert (soup.planned, soup.enough, soup.falls_short) == (20, 13, True)
    assert (diapers.planned, diapers.enough, diapers.falls_short) == (None, None, False)
    assert rows(pantry) == [
        ("Soup bag", "Enough for 13 · Two from 5 people on · Limit 1", "20 planned"),
        ("Diapers", "Only counted, no recipe · Joins another bag", ""),
    ]


def test_what_is_short_dated_comes_soonest_first_and_what_is_held_is_not_offered(pantry, desk):
    for line in (f"3*{BEANS}", "11/27/26", f"4*{LENTILS}", "11/20/26", f"5*{BEANS}", "11/29/26"):
        assert desk.answer(line).saved, line
    found = [(one.item.name, one.quantity, one.best_by, one.verdict) for one in start(pantry).short_dated]
    assert found == [
        ("Lentils", 4, "2026-11-20", Verdict.LOOK_FIRST),
        ("Black beans", 3, "2026-11-27", Verdict.FINE),
    ]
    hold_back(pantry.books, pantry.shelf, pantry.clock, (Hold(f"g00{LENTILS}", "", "Swollen", "Rosa"),))
    assert [one.item.name for one in start(pantry).short_dated] == ["Black beans"]


def test_of_many_dates_the_soonest_are_told_and_the_others_counted(pantry, desk):
    for number in range(6):
        desk.answer(f"{number + 1}*{BEANS}")
        desk.answer(f"11{22 + number}26")
    told = rows(pantry)
    assert [words for words, _, _ in told] == [
        "1 × Black beans", "2 × Black beans", "3 × Black beans", "4 × Black beans", "2 more are short-dated",
    ]  # fmt: skip
    assert told[0][1] == "Dated Nov 22, 2026"


def test_open_ends_are_those_of_the_days_before(pantry, desk, held):
    desk.switch(Mode.OUT)
    desk.answer("4")
    assert start(pantry).open_ends == ()
    held.pass_time(days=1)
    assert [end.kind for end in start(pantry).open_ends] == [OpenEndKind.NOT_CLOSED]
    assert rows(pantry) == [("1 day was not closed", "since Sat, Nov 21", "")]


def test_the_point_person_is_kept_for_the_day_alone_and_never_travels(pantry, held, tmp_path):
    today, clock = pantry.site_file.today, pantry.clock
    events = pantry.books.digest()
    assert say_point_person(today, clock, " Rosa ") == "Rosa"
    assert start(pantry).point_person == "Rosa"
    assert pantry.books.digest() == events
    copied = backup(pantry.site_file, tmp_path / "kept", clock)
    assert b"Rosa" not in copied.file.read_bytes()
    with pytest.raises(RefusedInput):
        say_point_person(today, clock, "x" * 41)
    assert point_person(today, clock) == "Rosa"

    close_day(pantry.books, pantry.shelf, pantry.site_file, clock)
    assert point_person(today, clock) == ""
    say_point_person(today, clock, "Rosa")
    held.pass_time(days=1)
    assert point_person(today, clock) == ""
    say_point_person(today, clock, "")
    assert today.kept("point_person") == ""
