"""What is asked when the day starts: each answer is saved at once, all may be skipped, the last one taken back."""

from __future__ import annotations

import itertools
from contextlib import closing

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pantry.assembly import open_pantry
from pantry.language import Language
from pantry.office.bags import end_bag, make_bag
from pantry.office.closing import close_day
from pantry.office.planning import plan_bag
from pantry.office.start_talk import Ask
from pantry.office.volunteers import sign_in
from pantry.settings import SiteSettings
from tests.conftest import SATURDAY
from tests.sites import new_site

TODAY, LAST_WEEK = "2026-11-21", "2026-11-14"


@pytest.fixture
def bag(pantry):
    return make_bag(pantry.books, pantry.clock, "Standard bag", ())


@pytest.fixture
def talk(pantry):
    return pantry.start_talk(Language("en"))


def bags_today(pantry):
    return dict(pantry.shelf.plans.on(TODAY).bags)


def test_who_is_the_point_person_is_asked_once_a_day(pantry, talk):
    assert (talk.step, talk.asks) == (Ask.POINT, "Who is the point person today?")
    talk.enter(" Rosa ")
    assert (talk.said, talk.step) == ("Rosa is the point person today.", Ask.NOTHING)
    assert pantry.start_talk(Language("en")).step is Ask.NOTHING
    talk.undo()
    assert (talk.said, pantry.start_talk(Language("en")).step) == (
        "Taken back: Rosa is the point person today.", Ask.POINT,
    )  # fmt: skip


def test_who_signed_in_already_may_be_chosen(pantry, talk):
    for alias in ("Ana", "Rosa"):
        sign_in(pantry.books, pantry.site_file, pantry.clock, alias)
    assert [choice.name for choice in talk.choices("")] == ["Ana", "Rosa"]
    assert [choice.name for choice in talk.choices("ro")] == ["Rosa"]
    talk.choose("Ana")
    assert talk.start.point_person == "Ana"


def test_every_question_may_be_skipped(pantry, bag, talk):
    talk.enter("")
    assert (talk.step, talk.start.point_person) == (Ask.NOTHING, "")
    for key in (Ask.CALLED, Ask.WHERE):
        talk.choose(key)
        talk.enter("")
    talk.press(f"bag:{bag.bag}")
    talk.enter(" ")
    assert not pantry.shelf.plans.on(TODAY).says_anything
    assert not talk.may_undo


def test_a_number_of_bags_is_planned_and_taken_back(pantry, bag, talk):
    assert talk.press(f"bag:{bag.bag}")
    assert (talk.asks, talk.wants_number, talk.asked_row) == (
        "How many today: Standard bag?", True, f"bag:{bag.bag}",
    )  # fmt: skip
    talk.enter("80")
    assert (talk.said, bags_today(pantry)) == ("Standard bag: 80 planned.", {bag.bag: 80})
    talk.press(f"bag:{bag.bag}")
    talk.enter("90")
    talk.undo()
    assert bags_today(pantry) == {bag.bag: 80}
    talk.undo()
    assert bags_today(pantry) == {}


@pytest.mark.parametrize("typed", ["many", "-3", "1.5", "10000", "٣", "9" * 30])
def test_what_is_no_number_stands_in_the_box_again(pantry, bag, talk, typed):
    talk.press(f"bag:{bag.bag}")
    talk.enter(typed)
    assert (talk.in_box, talk.step) == (typed, Ask.PLANNED)
    assert "Nothing was" in talk.trouble
    assert bags_today(pantry) == {}


def test_today_is_planned_as_last_week(pantry, bag, talk):
    talk.enter("")
    assert "last_week" not in [choice.value for choice in talk.choices("")]
    plan_bag(pantry.books, pantry.clock, LAST_WEEK, bag.bag, 60)
    assert talk.choices("")[0].name == "Bags as last week"
    talk.choose("last_week")
    assert bags_today(pantry) == {bag.bag: 60}
    assert "last_week" not in [choice.value for choice in talk.choices("")]
    talk.undo()
    assert bags_today(pantry) == {}


def test_a_line_of_another_room_is_not_answered_here(talk):
    assert not talk.press("open:unnamed")
    assert not talk.press("short")


def test_a_bag_that_was_ended_meanwhile_is_not_asked_about(pantry, bag, talk):
    end_bag(pantry.books, pantry.clock, bag)
    assert talk.press(f"bag:{bag.bag}")
    assert talk.step is Ask.NOTHING


def test_what_is_typed_when_nothing_is_asked_is_kept_and_told(talk):
    talk.enter("")
    talk.enter("hello")
    assert (talk.in_box, talk.trouble) == (
        "hello", "Nothing is asked. Nothing was saved. Choose a line first.",
    )  # fmt: skip


def test_what_cannot_be_saved_stands_in_the_box_again(pantry, talk):
    talk.enter("")
    talk.choose(Ask.CALLED)
    talk.enter("x" * 61)
    assert (talk.in_box, talk.step) == ("x" * 61, Ask.CALLED)
    assert pantry.shelf.plans.on(TODAY).called == ""


def test_an_answer_that_could_not_be_taken_back_can_be_later(pantry, bag, talk):
    talk.press(f"bag:{bag.bag}")
    talk.enter("80")
    pantry.site_file.db.execute("PRAGMA query_only=ON")
    talk.undo()
    assert talk.trouble
    assert (talk.may_undo, bags_today(pantry)) == (True, {bag.bag: 80})
    pantry.site_file.db.execute("PRAGMA query_only=OFF")
    talk.undo()
    assert (talk.said, talk.may_undo, bags_today(pantry)) == ("Taken back.", False, {})


class TestHalfTyped:
    def test_it_is_there_again_with_its_question(self, pantry, bag, talk):
        talk.press(f"bag:{bag.bag}")
        talk.keep("8")
        again = pantry.start_talk(Language())
        assert (again.step, again.asked_row, again.in_box) == (Ask.PLANNED, f"bag:{bag.bag}", "8")

    def test_of_a_bag_that_is_not_on_offer_any_more_it_is_dropped(self, pantry, bag, talk):
        talk.press(f"bag:{bag.bag}")
        talk.keep("8")
        end_bag(pantry.books, pantry.clock, bag)
        again = pantry.start_talk(Language())
        assert (again.step, again.in_box) == (Ask.POINT, "")

    def test_of_another_day_it_is_dropped(self, pantry, talk, held):
        talk.choose(Ask.CALLED)
        talk.keep("Saturday sh")
        assert pantry.start_talk(Language()).in_box == "Saturday sh"
        held.pass_time(days=1)
        assert pantry.start_talk(Language()).in_box == ""


def test_who_it_is_stands_there_while_another_is_typed_and_beside_what_is_typed_for_nothing(pantry, talk):
    talk.enter("Rosa")
    assert [one.more for one in talk.choices("zzz") if one.value == Ask.POINT] == ["Rosa"]
    talk.choose(Ask.POINT)
    assert talk.hint("") == "Enter alone: it stays Rosa."
    talk.keep("Jo")
    again = pantry.start_talk(Language("en"))
    assert (again.step, again.in_box, again.start.point_person) == (Ask.POINT, "Jo", "Rosa")
    again.skip()
    again.keep("")
    assert pantry.start_talk(Language("en")).start.point_person == "Rosa"


_ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("say"), st.sampled_from(("Rosa", "Jo", "Ana María"))),
        st.tuples(st.sampled_from(("skip", "undo", "leave", "other_opens", "close_before", "name"))),
        st.tuples(st.just("half"), st.sampled_from(("R", " ", "12"))),
        st.tuples(st.just("ask"), st.sampled_from((Ask.POINT, Ask.CALLED, Ask.WHERE))),
        st.tuples(st.just("hours_kept"), st.sampled_from(("1", "2", "48"))),
        st.tuples(st.just("pass"), st.sampled_from((1, 59, 61, 130))),
    ),
    max_size=14,
)
_NUMBERS = itertools.count()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=_ACTS)
@example(acts=[("hours_kept", "1"), ("say", "Rosa"), ("pass", 130), ("half", "R"), ("leave",)])
def test_whatever_is_done_around_it_the_name_stays_until_it_is_taken_back(tmp_path, clock, held, acts):
    held.now = SATURDAY.replace(hour=7)
    path = tmp_path / f"{next(_NUMBERS)}.pantry"
    with closing(new_site(path, clock, held.random, SiteSettings(name="Oak St table"))) as oak:
        talk, name, before = oak.start_talk(Language("en")), "", []
        for act, *more in acts:
            match act:
                case "say" | "name":
                    before.append(name)
                    name = more[0] if more else name
                    _answer(talk, Ask.POINT if more else Ask.CALLED, name if more else "Saturday share")
                case "undo":
                    talk.undo()
                    name = before.pop() if before else name
                case "leave":
                    talk, before = oak.start_talk(Language("en")), []
                case _:
                    _done_around(oak, held, talk, act, more)
            talk.look_again()
            assert (talk.start.point_person, oak.start_talk(Language("en")).start.point_person) == (name, name)


def _answer(talk, step, text):
    talk.skip()
    talk.choose(step)
    talk.enter(text)


def _done_around(oak, held, talk, act, more):
    match act:
        case "half":
            talk.keep(more[0])
        case "ask":
            talk.skip()
            talk.choose(more[0])
        case "other_opens":
            open_pantry(oak.site_file.path, oak.clock).close()
        case "close_before":
            close_day(oak.books, oak.shelf, oak.site_file, oak.clock, LAST_WEEK)
        case "hours_kept":
            oak.all_settings(Language("en")).set("hours_kept", more[0])
        case "pass":
            held.pass_time(minutes=more[0] if held.now.hour < 20 else 0)
        case _:
            talk.skip()
