"""What the books can't tell is asked in words, and an answer ends the question on every laptop."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.errors import RefusedInput
from pantry.events import Act, Change, Count, Movement, Visit
from pantry.language import Language
from pantry.office.answering_questions import answer_question, open_again
from pantry.office.question import Asks
from pantry.office.questions import open_questions
from pantry.safe import check_books
from tests.office.conftest import laptops_at


def asked(laptop):
    return [(question.asks, question.words) for question in laptop.questions()]


def test_books_that_tell_everything_ask_nothing(oak):
    oak.take_in(24)
    oak.count(("g1", 20))
    oak.give_out(3)

    assert oak.questions() == ()


class TestFields:
    @pytest.fixture
    def two_names(self, oak, red, meet):
        oak.say("g1", name="Black beans")
        red.say("g1", name="Beans")
        meet(oak, red)

    @pytest.mark.usefixtures("two_names")
    def test_both_versions_are_shown_in_words_on_both_laptops(self, oak, red):
        (question,) = oak.questions()

        assert question.asks is Asks.FIELD
        assert 'Oak says "Black beans"' in question.words
        assert 'Red says "Beans"' in question.words
        assert question.answers == ("keep", "use", "another text")
        assert [one.words for one in red.questions()] == [question.words]

    @pytest.mark.parametrize(("said", "kept"), [("keep", True), ("Keep", True), ("use", False)])
    @pytest.mark.usefixtures("two_names")
    def test_keep_is_what_reads_now_and_use_the_other(self, oak, red, meet, said, kept):
        now = oak.shelf.item("g1").name
        other = {"Black beans": "Beans", "Beans": "Black beans"}[now]
        oak.answer(said)
        meet(oak, red)

        assert oak.shelf.item("g1").name == red.shelf.item("g1").name == (now if kept else other)
        assert oak.questions() == red.questions() == ()

    @pytest.mark.parametrize("said", ["Beans", "Black beans", "Frijoles negros", "black beans"])
    @pytest.mark.usefixtures("two_names")
    def test_a_value_is_an_answer_too_as_it_is_typed(self, oak, said):
        oak.answer(said)

        assert oak.shelf.item("g1").name == said
        assert oak.questions() == ()

    def test_three_versions_are_told_apart(self, oak, red, laptop, meet):
        blue = laptop("Blue", oak)
        for one, name in ((oak, "a"), (red, "b"), (blue, "c")):
            one.say("g1", name=name)
        meet(oak, red, blue)
        (question,) = oak.questions()
        assert question.answers[:3] == ("keep", "use 2", "use 3")

        answer_question(oak.books, question, "use 3")

        assert oak.questions() == ()
        assert f'"{oak.shelf.item("g1").name}" (use 3)' in question.words

    def test_laptops_that_say_the_same_are_no_conflict_and_are_named_together(self, oak, red, laptop, meet):
        blue = laptop("Blue", oak)
        oak.say("g1", name="Beans", kind="dry")
        red.say("g1", name="Beans", kind="drinks")
        blue.say("g1", kind="dry")
        meet(oak, red, blue)

        (question,) = oak.questions()
        assert question.words.startswith("Kind of Beans:")
        assert 'says "dry"' in question.words

    @pytest.mark.parametrize(
        ("field", "versions", "bad", "good"),
        [("kind", ("dry", "drinks"), "cheese", "bread"), ("grams", ("425", "400"), "12lb", "410"),
         ("grams", ("425", "400"), "0", "410"), ("name", ("a", "b"), " ", "c")],
    )  # fmt: skip
    def test_another_value_must_fit_its_field(self, oak, red, meet, field, versions, bad, good):
        oak.say("g1", **{field: versions[0]})
        red.say("g1", **{field: versions[1]})
        meet(oak, red)
        with pytest.raises(RefusedInput):
            oak.answer(bad)
        assert len(oak.questions()) == 1

        oak.answer(good)

        assert oak.shelf.item("g1").fields[field] == good

    def test_what_holds_ids_takes_no_other_text(self, oak, red, meet):
        oak.say("b1", recipe="g1*1")
        red.say("b1", recipe="g1*2")
        meet(oak, red)

        assert oak.questions()[0].answers == ("keep", "use")
        with pytest.raises(RefusedInput, match="keep, use"):
            oak.answer("g1*3")

    def test_an_entry_that_one_undid_and_another_put_back(self, oak, red, meet):
        entry = oak.take_in(24).entry
        oak.books.undo(entry)
        meet(oak, red)
        red.books.put_back(entry)
        oak.books.put_back(entry)
        oak.books.undo(entry)
        meet(oak, red)
        (question,) = red.questions()
        assert question.words.startswith("Whether it counts of 24 × Unknown item:")

        red.answer("yes")
        meet(oak, red)

        assert oak.on_shelf() == red.on_shelf() == 24
        assert oak.questions() == ()

    def test_the_chapters_conflict_is_asked_where_a_version_was_said(self, oak, red, laptop, meet):
        far = laptop("Far")
        for one, name in ((oak, "Beans"), (red, "Black beans")):
            one.record(Act.SET, Change(thing="g1", field="name", value=name, scope="chapter"))
        meet(oak, red, far)
        assert far.questions() == ()
        assert len(red.questions()) == 1

        oak.answer("Black beans")
        meet(oak, red, far)

        assert far.shelf.item("g1").name == "Black beans"
        assert red.questions() == ()

    def test_a_conflict_of_another_site_is_its_own(self, oak, laptop, meet):
        far, away = laptop("Far"), None
        away = laptop("Away", far)
        far.say("g1", name="a")
        away.say("g1", name="b")
        meet(oak, far, away)

        assert oak.questions() == ()
        assert len(far.questions()) == 1


class TestBeforeTheCount:
    @pytest.fixture
    def counted(self, oak, red, meet):
        """24 came in, Oak counts 12, Red gave 5 and 2 on the same day and did not know of the count."""
        oak.take_in(24)
        meet(oak, red)
        oak.count(("g1", 12))
        red.give_out(5)
        red.give_out(2)
        meet(oak, red)

    @pytest.mark.usefixtures("counted")
    def test_the_laptop_that_counted_asks(self, oak, red):
        (question,) = oak.questions()

        assert question.words == (
            "Counted 12 × Unknown item here on Nov 21, 2026. 2 entries came later from Red. Were they before the count?"
        )
        assert sorted(question.lines) == ["2 × Unknown item out.", "5 × Unknown item out."]
        assert red.questions() == ()

    @pytest.mark.parametrize(("said", "left"), [("yes", 12), ("no", 5)])
    @pytest.mark.usefixtures("counted")
    def test_yes_is_before_and_no_is_after(self, oak, red, meet, said, left):
        oak.answer(said)
        meet(oak, red)

        assert oak.on_shelf() == red.on_shelf() == left
        assert oak.questions() == red.questions() == ()
        assert check_books(red.site_file.db).ok

    @pytest.mark.usefixtures("counted")
    def test_some_were_before_and_some_after(self, oak):
        before = oak.questions()[0].lines.index("5 × Unknown item out.") + 1

        oak.answer(str(before))

        assert oak.on_shelf() == 10
        assert oak.questions() == ()

    @pytest.mark.parametrize("said", ["3", "0", "maybe", "", "1 3"])
    @pytest.mark.usefixtures("counted")
    def test_what_is_no_answer_changes_nothing(self, oak, said):
        digest = oak.books.digest()
        with pytest.raises(RefusedInput):
            oak.answer(said)
        assert oak.books.digest() == digest

    def test_one_entry_is_spoken_of_as_one(self, oak, red, meet):
        oak.count(("g1", 12))
        red.take_in(5)
        meet(oak, red)

        (question,) = oak.questions()
        assert "1 entry came later from Red. Was it before the count?" in question.words
        assert question.answers == ("yes", "no")

    def test_a_whole_shelf_and_a_household_are_asked_once(self, oak, red, meet):
        oak.count(("g1", 12), ("g2", 5), ("g3", 1), ("g4", 7))
        rows = [red.moved(item, 1, ("shelf", "guests")) for item in ("g1", "g2", "g3", "g4")]
        red.record(Act.GAVE, *rows)
        meet(oak, red)
        (question,) = oak.questions()
        assert "and 1 more" in question.words

        oak.answer("no")

        assert [oak.on_shelf(item) for item in ("g1", "g2", "g3", "g4")] == [11, 4, 0, 6]
        assert oak.questions() == ()

    def test_other_days_are_told_by_their_dates(self, oak, red, meet, held):
        red.give_out(5)
        held.pass_time(days=1)
        oak.count(("g1", 12))
        held.pass_time(days=1)
        red.give_out(2)
        meet(oak, red)

        assert oak.questions() == ()
        assert oak.on_shelf() == 10

    def test_of_counts_of_several_days_only_that_of_the_same_day_is_asked_about(self, oak, red, meet, held):
        oak.count(("g1", 12))
        red.give_out(1)
        held.pass_time(days=1)
        red.give_out(2)
        held.pass_time(days=1)
        oak.count(("g1", 7))
        meet(oak, red)

        (question,) = oak.questions()
        assert "Counted 12" in question.words
        assert question.lines == ("1 × Unknown item out.",)

    def test_what_was_held_when_it_was_counted_is_not_asked(self, oak, red, meet):
        red.take_in(5)
        meet(oak, red)
        oak.count(("g1", 12))
        oak.take_in(1)
        meet(oak, red)

        assert oak.questions() == ()
        assert oak.on_shelf() == 13

    def test_what_is_keyed_late_for_the_day_of_the_count_is_asked(self, oak, held):
        oak.count(("g1", 12))
        held.pass_time(days=1)
        oak.give_out(2, date="2026-11-21")

        assert [question.asks for question in oak.questions()] == [Asks.BEFORE_COUNT]
        assert "from Oak" in oak.questions()[0].words
        oak.answer("no")
        assert oak.on_shelf() == 10

    def test_a_count_keyed_late_asks_about_its_whole_day(self, oak, held):
        oak.take_in(20)
        held.pass_time(days=1)
        oak.count(("g1", 12), date="2026-11-21")

        (question,) = oak.questions()
        oak.answer("no")

        assert question.asks is Asks.BEFORE_COUNT
        assert oak.on_shelf() == 32

    def test_two_counts_of_a_day_are_asked_from_the_last_one_back(self, oak, red, meet):
        oak.count(("g1", 12))
        oak.count(("g1", 10))
        red.take_in(3)
        meet(oak, red)
        assert "Counted 10" in oak.questions()[0].words

        oak.answer("yes")
        assert "Counted 12" in oak.questions()[0].words
        oak.answer("no")

        assert oak.questions() == ()
        assert oak.on_shelf() == 10

    def test_after_the_last_count_is_after_all(self, oak, red, meet):
        oak.count(("g1", 12))
        oak.count(("g1", 10))
        red.take_in(3)
        meet(oak, red)

        oak.answer("no")

        assert oak.questions() == ()
        assert oak.on_shelf() == 13

    def test_a_clock_that_runs_ahead_is_asked_about(self, oak, red, meet, held):
        oak.count(("g1", 12))
        held.pass_time(days=40)
        red.give_out(2)
        held.pass_time(days=-40)
        meet(oak, red)

        assert [question.asks for question in oak.questions()] == [Asks.BEFORE_COUNT]
        oak.answer("yes")
        assert oak.on_shelf() == 12

    def test_a_later_date_tells_nothing_where_a_clock_ran_ahead_at_a_count_before(self, oak, red, laptop, meet, held):
        """Oak counted with a clock 70 years ahead, then Red; two days later Blue, who knew of neither, gave 1 out."""
        blue = laptop("Blue", oak)
        held.pass_time(days=26_000)
        oak.count(("g1", 8))
        held.pass_time(days=-26_000)
        red.count(("g1", 8))
        meet(oak, red)
        lines = oak.questions()[0].lines
        oak.answer(str(1 + [line.startswith("Red") for line in lines].index(True)))
        held.pass_time(days=2)
        blue.give_out(1)
        meet(oak, red, blue)

        (question,) = oak.questions()
        oak.answer("no")

        assert question.lines == ("1 × Unknown item out.",)
        assert oak.questions() == ()
        assert oak.on_shelf() == 7

    def test_a_slow_clock_is_known_by_a_count_of_a_later_date_that_it_names(self, oak, red, meet, held):
        oak.count(("g1", 12))
        meet(oak, red)
        held.pass_time(days=-3)
        red.give_out(1)
        red.give_out(2, item="g2")
        held.pass_time(days=3)
        oak.count(("g2", 9))
        meet(oak, red)

        (question,) = oak.questions()
        assert question.lines == ("2 × Unknown item out.",)
        oak.answer("no")
        assert oak.on_shelf("g2") == 7

    def test_any_laptop_asks_for_a_retired_one(self, oak, red, meet):
        red.count(("g1", 12))
        red.give_out(1)
        oak.give_out(5)
        meet(oak, red)
        assert oak.questions() == ()
        oak.say(red.books.device, retired="yes")

        (question,) = oak.questions()
        oak.answer("yes")

        assert question.lines == ("5 × Unknown item out.",)
        assert oak.questions() == ()
        assert oak.on_shelf() == 11

    def test_what_a_retired_laptop_keyed_late_is_asked_too(self, oak, red, meet, held):
        red.count(("g1", 12))
        held.pass_time(days=1)
        red.give_out(5, date="2026-11-21")
        meet(oak, red)
        oak.say(red.books.device, retired="yes")

        oak.answer("no")

        assert oak.on_shelf() == 7

    def test_an_undone_count_asks_nothing(self, oak, red, meet):
        count = oak.count(("g1", 12))
        red.give_out(5)
        meet(oak, red)
        oak.books.undo(count.entry)

        assert oak.questions() == ()

    def test_an_answer_is_given_for_every_copy(self, oak, red, meet):
        oak.count(("g1", 12))
        red.give_out(5, paper="7123456789", part="1")
        oak.give_out(5, paper="7123456789", part="1")
        meet(oak, red)
        for laptop in (oak, red):
            while laptop.questions():
                laptop.answer("no")
            meet(oak, red)

        assert oak.on_shelf() == red.on_shelf() == 7


class TestWhichWasLast:
    @pytest.fixture
    def apart(self, oak, red, meet):
        oak.count(("g1", 12), ("g2", 5))
        red.count(("g1", 9), ("g2", 5))
        meet(oak, red)

    @pytest.mark.usefixtures("apart")
    def test_both_laptops_ask_once_for_the_whole_shelf(self, oak, red):
        (question,) = oak.questions()

        assert (question.asks, question.answers) == (Asks.LAST_COUNT, ("1", "2", "both"))
        assert sorted(question.lines) == [
            "Oak: 12 × Unknown item, 5 × Unknown item on Nov 21, 2026",
            "Red: 9 × Unknown item, 5 × Unknown item on Nov 21, 2026",
        ]
        assert asked(red) == asked(oak)

    @pytest.mark.parametrize(("of", "left"), [("Oak", 12), ("Red", 9)])
    @pytest.mark.usefixtures("apart")
    def test_the_last_one_holds(self, oak, red, meet, of, left):
        (question,) = oak.questions()
        number = next(number for number, line in enumerate(question.lines, 1) if line.startswith(of))

        oak.answer(str(number))
        meet(oak, red)

        assert oak.on_shelf() == red.on_shelf() == left
        assert oak.questions() == red.questions() == ()

    @pytest.mark.usefixtures("apart")
    def test_both_are_added_where_each_counted_another_part(self, oak, red, meet):
        (question,) = oak.questions()
        oak.answer("both")
        meet(oak, red)

        assert [(laptop.on_shelf(), laptop.on_shelf("g2")) for laptop in (oak, red)] == [(21, 10), (21, 10)]
        assert oak.questions() == red.questions() == ()

        open_again(oak.books, question)
        meet(oak, red)
        assert sorted(oak.questions()[0].lines) == sorted(question.lines)
        red.answer("1")
        assert red.on_shelf("g2") == 5

    @pytest.mark.usefixtures("apart")
    def test_both_said_on_both_laptops_is_added_once(self, oak, red, meet):
        oak.answer("both")
        red.answer("both")
        meet(oak, red)

        assert (oak.on_shelf(), red.on_shelf()) == (21, 21)
        assert oak.questions() == red.questions() == ()

    def test_what_three_counted_apart_is_added_whichever_pair_is_answered_first(self, oak, red, laptop, meet):
        blue = laptop("Blue", oak)
        for one, found in ((oak, 12), (red, 9), (blue, 4)):
            one.count(("g1", found))
        meet(oak, red, blue)

        asked = {question.key: question for one in (oak, red, blue) for question in one.questions()}
        answer_question(oak.books, list(asked.values())[-1], "both")
        meet(oak, red, blue)
        (question,) = oak.questions()
        assert sorted(line.count(",") for line in question.lines) == [1, 2]  # two laptops are told as one
        oak.answer("both")
        meet(oak, red, blue)

        assert [one.on_shelf() for one in (oak, red, blue)] == [25, 25, 25]
        assert [one.questions() for one in (oak, red, blue)] == [(), (), ()]

    def test_one_that_was_last_replaces_all_that_two_had_added(self, oak, red, laptop, meet):
        blue = laptop("Blue", oak)
        oak.count(("g1", 12), ("g2", 1))
        red.count(("g1", 9), ("g2", 2))
        meet(oak, red)
        oak.answer("both")
        blue.count(("g1", 20), ("g2", 4))
        meet(oak, red, blue)

        (question,) = blue.questions()
        number = next(number for number, line in enumerate(question.lines, 1) if line.startswith("Blue: 20"))
        other = question.lines[2 - number]
        assert other.split(": ")[1] == "21 × Unknown item, 3 × Unknown item on Nov 21, 2026"
        assert set(other.split(": ")[0].split(", ")) == {"Oak", "Red"}
        blue.answer(str(number))
        meet(oak, red, blue)
        assert [(one.on_shelf(), one.on_shelf("g2")) for one in (oak, red, blue)] == [(20, 4)] * 3
        assert oak.questions() == red.questions() == ()

    @settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.data())
    def test_all_orders_of_answers_on_any_laptop_give_the_same_sum(self, tmp_path_factory, held, data):
        with laptops_at(tmp_path_factory.mktemp("laptops"), held, data.draw(st.integers(0, 99))) as (three, meet):
            found = data.draw(st.lists(st.integers(0, 40), min_size=3, max_size=3))
            for one, quantity in zip(three, found, strict=True):
                one.take_in(7)
                one.count(("g1", quantity))
            meet(*three)
            while asking := [one for one in three if one.questions()]:
                for one in data.draw(st.lists(st.sampled_from(asking), min_size=1, max_size=3)):
                    open_now = [each for each in one.questions() if each.asks is Asks.LAST_COUNT]
                    before = [each for each in one.questions() if each.asks is Asks.BEFORE_COUNT]
                    if open_now:
                        answer_question(one.books, data.draw(st.sampled_from(open_now)), "both")
                    for each in before:
                        answer_question(one.books, each, "yes")
                if data.draw(st.booleans()):
                    meet(*three)
            meet(*three)
            assert [one.on_shelf() for one in three] == [sum(found)] * 3
            assert all(check_books(one.site_file.db).ok for one in three)

    def test_weighed_here_and_counted_there_can_not_be_added(self, oak, red, meet):
        oak.count(("g1", 12))
        red.record(Act.COUNTED, Count(place=red.place("shelf"), item="g1", quantity=900, unit="g"))
        meet(oak, red)

        assert oak.questions()[0].answers == ("1", "2")

    def test_counts_of_other_days_and_those_that_name_each_other_are_no_question(self, oak, red, meet, held):
        oak.count(("g1", 12))
        meet(oak, red)
        red.count(("g1", 9))
        held.pass_time(days=1)
        oak.count(("g1", 5))
        meet(oak, red)

        assert oak.questions() == red.questions() == ()

    @pytest.mark.usefixtures("apart")
    def test_answers_that_differ_are_asked_again(self, oak, red, meet):
        oak.answer("1")
        red.answer("2")
        meet(oak, red)

        assert {question.asks for question in oak.questions()} == {Asks.FIELD}
        while oak.questions():
            oak.answer("keep")
        meet(oak, red)
        assert red.questions() == ()

    @pytest.mark.usefixtures("apart")
    def test_both_here_and_the_last_one_there_is_asked_in_words(self, oak, red, meet):
        oak.answer("both")
        red.answer("2")
        meet(oak, red)

        assert {question.asks for question in red.questions()} == {Asks.FIELD}
        assert 'says "Each counted another part"' in red.questions()[0].words
        while red.questions():
            first = red.questions()[0]
            answer_question(red.books, first, next(one.answer for one in first.choices if one.words.startswith("Each")))
        meet(oak, red)
        assert (oak.on_shelf(), red.on_shelf("g2")) == (21, 10)

    @pytest.mark.usefixtures("apart")
    def test_a_third_laptop_is_not_asked(self, oak, red, laptop, meet):
        blue = laptop("Blue", oak)
        meet(oak, red, blue)

        assert blue.questions() == ()


def visit(laptop, people, paper="7123456789", part="line 1"):
    return laptop.record(Act.VISITED, Visit(people=people, paper=paper, part=part), date="2026-11-20")


def people_of(laptop):
    return laptop.shelf.totals("2026-11-20").people


class TestPapers:
    def test_equal_copies_are_one_and_ask_nothing(self, oak, red, meet):
        visit(oak, 4)
        visit(red, 4)
        meet(oak, red)

        assert oak.questions() == ()
        assert people_of(oak) == 4

    @pytest.mark.parametrize(("of", "people"), [("Oak", 4), ("Red", 6)])
    def test_copies_that_disagree_are_set_right_on_every_copy(self, oak, red, meet, of, people):
        visit(oak, 4)
        visit(red, 6)
        meet(oak, red)
        (question,) = oak.questions()
        assert (question.asks, sorted(question.lines)) == (Asks.COPIES, ["Oak: 4 people", "Red: 6 people"])

        number = next(number for number, line in enumerate(question.lines, 1) if line.startswith(of))
        oak.answer(str(number))
        meet(oak, red)

        assert people_of(oak) == people_of(red) == people
        assert oak.questions() == red.questions() == ()

    def test_movements_and_counts_are_copied_too(self, oak, red, meet):
        oak.take_in(4, lot="best_by=2027-03", paper="7123456789", part="1")
        red.take_in(5, paper="7123456789", part="1")
        oak.record(
            Act.COUNTED, Count(place=oak.place("packed"), item="g2", quantity=3, unit="piece", paper="71", part="1")
        )
        red.record(
            Act.COUNTED, Count(place=red.place("packed"), item="g2", quantity=4, unit="piece", paper="71", part="1")
        )
        meet(oak, red)
        assert [question.asks for question in oak.questions()] == [Asks.COPIES, Asks.COPIES]

        oak.answer("1")
        oak.answer("1")
        meet(oak, red)

        assert oak.questions() == red.questions() == ()
        assert check_books(oak.site_file.db).ok

    @pytest.mark.parametrize(("said", "people"), [("yes", 4), ("no", 0)])
    def test_a_copy_that_another_laptop_undid(self, oak, red, meet, said, people):
        oak.books.undo(visit(oak, 4).entry)
        visit(red, 4)
        meet(oak, red)
        (question,) = red.questions()
        assert question.words == (
            "A paper (7123456789) was entered twice. Oak undid it, and the entry of Red stands. Does it count?"
        )

        red.answer(said)
        meet(oak, red)

        assert people_of(oak) == people_of(red) == people
        assert oak.questions() == red.questions() == ()

    def test_who_undid_a_copy_and_typed_it_again_is_not_asked(self, oak, red, meet):
        oak.books.undo(visit(oak, 4).entry)
        visit(oak, 5)
        meet(oak, red)

        assert oak.questions() == red.questions() == ()
        assert people_of(red) == 5


class TestLoads:
    @pytest.fixture
    def received(self, oak, red, meet):
        """40 were sent; Oak and Red each write what they received."""

        def write(of_oak: int, of_red: int, part_of_red: str = "1", *, sent: int = 40) -> None:
            if sent:
                row = Movement(item="g1", quantity=sent, unit="piece", from_place=oak.place("packed"), to_place="t1")
                oak.record(Act.SENT, row)
            meet(oak, red)
            for laptop, quantity, part in ((oak, of_oak, "1"), (red, of_red, part_of_red)):
                ends = {"from_place": "t1", "to_place": laptop.place("shelf")}
                row = Movement(item="g1", quantity=quantity, unit="piece", paper="9000000017", part=part, **ends)
                laptop.record(Act.RECEIVED, row)
            meet(oak, red)

        return write

    def test_a_receipt_of_all_that_was_sent_is_one_load(self, oak, received):
        received(40, 40)

        assert oak.questions() == ()
        assert oak.on_shelf() == 40

    @pytest.mark.parametrize(("said", "left"), [("one", 20), ("two", 40)])
    def test_less_than_was_sent_may_be_two_loads(self, oak, red, meet, received, said, left):
        received(20, 20)
        (question,) = oak.questions()
        assert question.asks is Asks.LOADS
        assert question.words.endswith("Was it one load or two?")

        oak.answer(said)
        meet(oak, red)

        assert oak.on_shelf() == red.on_shelf() == left
        assert oak.questions() == red.questions() == ()

    @pytest.mark.parametrize(("said", "left"), [("one", 30), ("two", 60)])
    def test_more_together_than_was_sent_may_be_one_load(self, oak, red, meet, received, said, left):
        received(30, 30, "2")

        oak.answer(said)
        meet(oak, red)

        assert oak.on_shelf() == red.on_shelf() == left
        assert oak.questions() == red.questions() == ()

    def test_a_second_load_was_not_held_when_it_was_counted(self, oak, red, meet, held):
        """Oak receives 6 and counts; a day later Red receives 11 and calls it the same part of the paper."""
        row = Movement(item="g1", quantity=6, unit="piece", paper="9000000017", part="1", from_place="t1",
                       to_place=oak.place("shelf"))  # fmt: skip
        oak.record(Act.RECEIVED, row)
        count = oak.count(("g1", 2)).events[0].event
        held.pass_time(days=1)
        red.record(Act.RECEIVED, replace(row, quantity=11))
        meet(oak, red)
        oak.books.correct(count, date="2026-11-20")
        assert oak.on_shelf() == 2

        oak.answer("two")
        meet(oak, red)

        assert oak.on_shelf() == red.on_shelf() == 13
        assert oak.questions() == red.questions() == ()
        assert check_books(red.site_file.db).ok

    def test_what_people_said_of_a_second_load_stays_said(self, oak, red, meet):
        oak.count(("g1", 2))
        row = Movement(item="g1", quantity=11, unit="piece", paper="9000000017", part="1", from_place="t1",
                       to_place=red.place("shelf"))  # fmt: skip
        received = red.record(Act.RECEIVED, row).events[0].event
        meet(oak, red)
        oak.answer("yes")

        oak.books.answer(received, "part", "2")

        assert oak.questions() == ()
        assert oak.on_shelf() == 2

    def test_one_load_that_was_written_down_differently_asks_which_is_right(self, oak, received):
        received(20, 19)
        oak.answer("one")

        assert [question.asks for question in oak.questions()] == [Asks.COPIES]

    def test_without_the_senders_word_only_different_figures_are_asked(self, oak, received):
        received(20, 15, sent=0)
        oak.answer("two")

        assert oak.questions() == ()
        assert oak.on_shelf() == 35

    def test_a_load_that_one_laptop_wrote_twice_is_asked(self, oak, received):
        received(40, 40)
        oak.record(
            Act.RECEIVED,
            Movement(item="g1", quantity=40, unit="piece", paper="9000000017", part="2", from_place="t1",
                     to_place=oak.place("shelf")),
        )  # fmt: skip

        oak.answer("one")

        assert oak.on_shelf() == 40
        assert oak.questions() == ()

    def test_parts_that_follow_each_other_are_no_question(self, oak, received):
        received(20, 20, "2")

        assert oak.questions() == ()
        assert oak.on_shelf() == 40


class TestTheWhole:
    def test_a_member_that_was_not_counted_asks_for_the_whole(self, oak, red, meet):
        oak.say("g1", name="Beans")
        oak.say("g24", same_as="g1*24")
        oak.take_in(30)
        oak.take_in(2, "g24")
        oak.count(("g1", 50))
        (question,) = oak.questions()
        assert question.words.startswith("Beans was counted, but not all that is the same (g24).")
        assert question.answers == ("a number",)

        with pytest.raises(RefusedInput):
            oak.answer("many")
        oak.answer("51")
        meet(oak, red)

        assert sum(row.quantity for row in oak.shelf.stock()) == 51
        assert oak.questions() == red.questions() == ()

    def test_it_is_asked_in_the_sites_language(self, oak):
        oak.say("g1", name="Frijoles")
        oak.say("g24", same_as="g1*24")
        oak.take_in(30)
        oak.take_in(2, "g24")
        oak.count(("g1", 50))

        (question,) = open_questions(oak.books, oak.site_file.reading, oak.clock, Language("es"))

        assert question.words == (
            "Se contó Frijoles, pero no todo lo que es igual (g24). Cuéntelo todo: ¿cuántos hay (estante)?"
        )
        assert question.answers == ("un número",)

    def test_members_counted_together_are_whole(self, oak):
        oak.say("g24", same_as="g1*24")
        oak.take_in(30)
        oak.take_in(2, "g24")
        oak.count(("g1", 5), ("g24", 1))

        assert oak.questions() == ()

    def test_what_came_after_the_count_does_not_matter(self, oak, held):
        oak.say("g24", same_as="g1*24")
        oak.take_in(30)
        oak.count(("g1", 5))
        oak.take_in(2, "g24")
        held.pass_time(days=1)
        oak.take_in(1, "g24")

        assert oak.questions() == ()

    def test_counts_of_members_in_two_entries_are_counted_again(self, oak, held):
        oak.say("g24", same_as="g1*24")
        oak.take_in(30)
        oak.take_in(2, "g24")
        oak.count(("g1", 5))
        held.pass_time(days=1)
        oak.count(("g24", 2))

        assert [question.asks for question in oak.questions()] == [Asks.WHOLE]


@pytest.mark.parametrize(
    ("field", "values", "about", "said"),
    [
        ("cold_f10", ("380 445", "380"), "Fridges and coolers", "38 °F, 44.5 °F"),
        ("hot_f10", ("1400 x", "1410"), "Hot food", "140 °F"),
        ("keyed", ("2026-11-14", "2026-11-15"), "Day", "Nov 14, 2026"),
    ],
)
def test_a_temperature_log_that_two_laptops_read_differently_is_asked_about_in_words(
    oak, red, meet, field, values, about, said
):
    for laptop, value in zip((oak, red), values, strict=True):
        laptop.say("sheet:7123456789", **{field: value})
    meet(oak, red)
    (question,) = oak.questions()
    assert question.with_answers.startswith(f"{about} of page 7123456789: ")
    assert f'Oak says "{said}"' in question.with_answers
    assert said in {choice.words for choice in question.choices}
