"""A day's plates and volunteers' hours said as one sum: shown, set right, never doubled, taken back."""

from __future__ import annotations

import pytest

from pantry.assembly import assembled
from pantry.codes.own import OwnKind, own_code
from pantry.desk import Mode
from pantry.desk.telling import HELPED
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.closing import close_day
from pantry.office.day_sums import DaySums, SaidInAll, SumOf
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.keying.paper_day import PaperDay, add_paper_day
from pantry.office.talk_rows import RowTone
from pantry.office.volunteers import helping, sign_in, sign_out
from pantry.reports import Reports
from pantry.safe import check_books

TODAY, FRIDAY = "2026-11-21", "2026-11-20"
SHEET = own_code(OwnKind.SHEET, 7)


@pytest.fixture
def sums(pantry):
    return DaySums(pantry.books, pantry.site_file, pantry.clock)


@pytest.fixture
def serve(pantry):
    """Plates as the table serves them."""

    def lines(*plates):
        desk = pantry.desk(Mode.OUT)
        for number in plates:
            assert desk.answer(f"/plates {number}").saved

    return lines


def plates(pantry, date=TODAY):
    return pantry.reports.day(date).plates


def minutes(pantry, date=TODAY):
    return pantry.reports.day(date).volunteers_min


@pytest.mark.parametrize("served", [(), (40,), (40, 30)])
@pytest.mark.parametrize("said", [0, 40, 70, 120])
def test_whatever_the_table_said_the_day_comes_to_the_sum(sums, serve, pantry, served, said):
    serve(*served)
    sums.say(SumOf.PLATES, TODAY, said)

    assert plates(pantry) == sums.of(SumOf.PLATES, TODAY) == said
    assert check_books(pantry.site_file.db).ok


def test_said_again_it_takes_the_place_of_what_was_said(sums, serve, pantry):
    serve(40)
    for said in (120, 60, 10, 90, 0, 90):
        sums.say(SumOf.PLATES, TODAY, said)
        assert plates(pantry) == said


def test_the_same_number_is_the_days_own_from_then_on_and_said_again_needs_nothing(sums, serve, pantry):
    serve(40)
    assert sums.say(SumOf.PLATES, TODAY, 40)
    assert plates(pantry) == 40
    digest = pantry.books.digest()

    assert sums.say(SumOf.PLATES, TODAY, 40) is None
    assert pantry.books.digest() == digest


@pytest.mark.parametrize("said", [(120,), (40,), (10,), (120, 30)])
def test_taken_back_at_the_table_its_lines_stand_again(sums, serve, pantry, said):
    serve(40)
    for number in said:
        sums.say(SumOf.PLATES, TODAY, number)
    for after, before in zip(said[::-1], (40, *said[:-1])[::-1], strict=True):
        desk = pantry.desk()
        for line, read in (("/undo", before), ("/redo", after), ("/undo", before)):
            assert desk.answer(line).saved
            assert plates(pantry) == read
    assert check_books(pantry.site_file.db).ok


def test_it_is_the_same_fact_as_a_day_that_was_added(sums, pantry):
    sums.say(SumOf.PLATES, TODAY, 120)
    sums.say(SumOf.MINUTES, TODAY, 600)
    add_paper_day(pantry.books, pantry.site_file.reading, pantry.clock, PaperDay(TODAY, plates=120, volunteers_min=600))

    assert (plates(pantry), minutes(pantry)) == (120, 600)


def test_todays_lines_tell_volunteers_hours_as_hours(sums, pantry):
    sums.say(SumOf.MINUTES, TODAY, 605)
    line = pantry.desk().lines(1)[0]
    assert (line.words, line.act) == ("10:05 h of volunteers", HELPED)


def test_other_numbers_of_its_paper_stay(sums, pantry):
    day = PaperDay(FRIDAY, households=10, people=35, plates=40, volunteers_min=60)
    add_paper_day(pantry.books, pantry.site_file.reading, pantry.clock, day)
    said = sums.say(SumOf.PLATES, FRIDAY, 0)

    read = pantry.reports.day(FRIDAY)
    assert (read.households, read.people, read.plates, read.volunteers_min) == (10, 35, 0, 60)
    sums.take_back(said)
    assert plates(pantry, FRIDAY) == 40


def test_answers_are_taken_back_one_after_the_other(sums, serve, pantry):
    serve(40, 30)
    said = []
    for number in (120, 50, 20, 0, 80):
        before = plates(pantry)
        said.append((before, sums.say(SumOf.PLATES, TODAY, number)))
    for before, one in reversed(said):
        sums.take_back(one)
        assert plates(pantry) == before
    assert [line.stands for line in pantry.desk().lines(10) if line.words in ("40 plates", "30 plates")] == [True, True]
    assert check_books(pantry.site_file.db).ok


def test_pages_that_were_keyed_in_are_not_taken_away(sums, pantry):
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    sheets.key_minutes(SHEET, 300)
    sums.say(SumOf.MINUTES, TODAY, 600)
    assert minutes(pantry) == 600

    with pytest.raises(RefusedInput):
        sums.say(SumOf.MINUTES, TODAY, 240)
    assert minutes(pantry) == 600


def test_a_day_that_has_not_come_is_refused(sums):
    with pytest.raises(RefusedInput):
        sums.say(SumOf.PLATES, "2026-11-22", 3)


class TestHours:
    @pytest.fixture(autouse=True)
    def somebody_is_here(self, pantry, held):
        """Luis went after an hour, Ana is here for two."""
        for alias in ("Ana", "Luis"):
            sign_in(pantry.books, pantry.site_file, pantry.clock, alias)
        held.pass_time(hours=1)
        sign_out(pantry.books, pantry.site_file, pantry.clock, "Luis")
        held.pass_time(hours=1)

    def here(self, pantry):
        return [one.alias for one in helping(pantry.site_file, pantry.clock).here]

    def test_what_no_book_holds_yet_is_in_the_sum(self, sums):
        assert sums.of(SumOf.MINUTES, TODAY) == 180

    @pytest.mark.parametrize("said", [0, 60, 180, 750])
    def test_the_sum_stays_until_the_close_and_after_it(self, sums, pantry, held, said):
        sums.say(SumOf.MINUTES, TODAY, said)
        assert self.here(pantry) == []
        held.pass_time(minutes=20)
        close_day(pantry.books, pantry.shelf, pantry.site_file, pantry.clock)

        assert minutes(pantry) == said

    def test_who_comes_after_it_was_said_is_added(self, sums, pantry, held):
        sums.say(SumOf.MINUTES, TODAY, 600)
        sign_in(pantry.books, pantry.site_file, pantry.clock, "Rosa")
        held.pass_time(minutes=30)

        assert sums.of(SumOf.MINUTES, TODAY) == 630

    def test_taken_back_they_are_here_again_beside_who_came_since(self, sums, pantry):
        said = sums.say(SumOf.MINUTES, TODAY, 600)
        sign_in(pantry.books, pantry.site_file, pantry.clock, "Rosa")
        sums.take_back(said)

        assert self.here(pantry) == ["Ana", "Rosa"]
        assert (minutes(pantry), sums.of(SumOf.MINUTES, TODAY)) == (0, 180)

    def test_what_a_close_booked_is_set_right(self, sums, pantry):
        close_day(pantry.books, pantry.shelf, pantry.site_file, pantry.clock)
        assert minutes(pantry) == 180
        said = sums.say(SumOf.MINUTES, TODAY, 150)
        assert minutes(pantry) == 150

        sums.take_back(said)
        assert minutes(pantry) == 180

    def test_hours_of_an_earlier_day_leave_who_is_here_today(self, sums, pantry):
        sums.say(SumOf.MINUTES, FRIDAY, 600)

        assert self.here(pantry) == ["Ana"]
        assert minutes(pantry, FRIDAY) == 600

    def test_once_another_day_has_begun_what_was_forgotten_stays_so(self, sums, pantry, held):
        said = sums.say(SumOf.MINUTES, TODAY, 600)
        held.pass_time(days=1)
        sign_in(pantry.books, pantry.site_file, pantry.clock, "Rosa")

        with pytest.raises(RefusedInput):
            sums.take_back(said)
        assert (self.here(pantry), minutes(pantry)) == (["Rosa"], 600)


class TestTwoLaptops:
    """Each says it before their books meet; the stick goes both ways round."""

    @pytest.fixture(params=[False, True], ids=["oak first", "red first"])
    def meet(self, meet, oak, red, request):
        return lambda: meet(*((red, oak) if request.param else (oak, red)))

    def serve(self, laptop, *plates):
        desk = assembled(laptop.site_file, laptop.clock).desk(Mode.OUT)
        for number in plates:
            assert desk.answer(f"/plates {number}").saved

    def sums(self, laptop):
        return DaySums(laptop.books, laptop.site_file, laptop.clock)

    def read(self, laptop):
        day = Reports(laptop.site_file.reading, laptop.books.site).day(TODAY)
        return day.plates, day.volunteers_min

    @pytest.mark.parametrize("oak_served", [(), (40,), (100, 20), (150,)])
    @pytest.mark.parametrize("red_served", [(), (30,), (120,)])
    @pytest.mark.parametrize("what", SumOf)
    def test_the_same_sum_is_counted_once_and_nothing_is_asked(self, oak, red, meet, what, oak_served, red_served):
        for laptop, served in ((oak, oak_served), (red, red_served)):
            self.serve(laptop, *served)
            self.sums(laptop).say(what, TODAY, 120)
        meet()
        for laptop in (oak, red):
            assert self.sums(laptop).of(what, TODAY) == 120
            assert self.sums(laptop).said(what, TODAY) == SaidInAll(120)
            assert laptop.questions() == ()
            assert check_books(laptop.site_file.db).ok

    @pytest.mark.parametrize(("what", "lines"), [
        (SumOf.PLATES, ["Oak: 120 plates", "Red: 110 plates"]),
        (SumOf.MINUTES, ["Oak: 2:00 h of volunteers", "Red: 1:50 h of volunteers"]),
    ])  # fmt: skip
    @pytest.mark.parametrize("of", ["Oak", "Red"])
    def test_other_sums_are_asked_about_and_counted_once_meanwhile(self, oak, red, meet, what, lines, of):
        for laptop, served, said in ((oak, 40, 120), (red, 30, 110)):
            self.serve(laptop, served)
            self.sums(laptop).say(what, TODAY, said)
        meet()
        assert self.read(oak) == self.read(red)
        assert self.sums(oak).of(what, TODAY) in (120, 110)
        assert self.sums(oak).said(what, TODAY).apart == (120, 110)
        (question,) = oak.questions()
        assert sorted(question.lines) == lines
        assert "day on paper, Nov 21, 2026" in question.words
        oak.answer(str([line[:3] for line in question.lines].index(of) + 1))
        meet()
        for laptop in (oak, red):
            assert self.sums(laptop).of(what, TODAY) == {"Oak": 120, "Red": 110}[of]
            assert laptop.questions() == ()
            assert self.sums(laptop).said(what, TODAY) == SaidInAll({"Oak": 120, "Red": 110}[of])

    def test_said_again_it_settles_what_was_said_apart(self, oak, red, meet):
        for laptop, said in ((oak, 120), (red, 110)):
            self.sums(laptop).say(SumOf.PLATES, TODAY, said)
        meet()
        self.sums(red).say(SumOf.PLATES, TODAY, self.sums(red).of(SumOf.PLATES, TODAY))
        said = self.read(red)
        meet()
        assert self.read(oak) == self.read(red) == said
        assert oak.questions() == red.questions() == ()

    def test_taken_back_on_one_the_others_counts(self, oak, red, meet):
        said = self.sums(oak).say(SumOf.PLATES, TODAY, 120)
        self.sums(red).say(SumOf.PLATES, TODAY, 110)
        meet()
        self.sums(oak).take_back(said)
        meet()
        assert self.read(oak) == self.read(red) == (110, 0)

    @pytest.mark.parametrize(("said", "plates"), [("yes", 120), ("no", 150)])
    def test_what_another_table_wrote_before_it_knew_of_the_sum_is_asked_about(self, oak, red, meet, said, plates):
        self.sums(oak).say(SumOf.PLATES, TODAY, 120)
        self.serve(red, 30)
        meet()
        assert self.read(oak) == self.read(red) == (150, 0)
        for laptop in (oak, red):
            assert self.sums(laptop).said(SumOf.PLATES, TODAY) == SaidInAll(120, 30, another=True)
        assert oak.questions() == ()
        (question,) = red.questions()
        assert question.words == (
            "Nov 21, 2026: Oak said 120 plates in all. 30 plates were written here before that was known. Are they in"
            " it?"
        )
        red.answer(said)
        meet()
        self.serve(red, 5)
        meet()
        assert self.read(oak) == self.read(red) == (plates + 5, 0)
        assert oak.questions() == red.questions() == ()
        assert check_books(red.site_file.db).ok

    @pytest.mark.parametrize(("said", "minutes"), [("yes", 600), ("no", 900)])
    def test_so_is_a_page_that_another_laptop_keyed(self, oak, red, meet, said, minutes):
        self.sums(oak).say(SumOf.MINUTES, TODAY, 600)
        KeyedSheets(red.books, red.site_file.reading, red.clock).key_minutes(SHEET, 300)
        meet()
        (question,) = red.questions()
        assert "5:00 h of volunteers were written here" in question.words
        red.answer(said)
        meet()
        assert self.read(oak) == self.read(red) == (0, minutes)
        assert oak.questions() == red.questions() == ()

    def test_what_comes_after_it_is_known_is_added_and_not_asked_about(self, oak, red, meet):
        self.sums(oak).say(SumOf.PLATES, TODAY, 120)
        self.serve(oak, 5)
        meet()
        self.serve(red, 7)
        meet()
        assert self.read(oak) == self.read(red) == (132, 0)
        assert oak.questions() == red.questions() == ()
        assert self.sums(oak).said(SumOf.PLATES, TODAY) == SaidInAll(120, 12, another=True)
        self.sums(oak).say(SumOf.PLATES, TODAY, 120)
        meet()
        assert self.read(red) == (120, 0)

    def rows(self, laptop):
        talk = assembled(laptop.site_file, laptop.clock).closing_talk(Language())
        return {row.key: (row.words, row.quiet, row.tone, row.is_done) for row in talk.rows}

    def test_the_close_shows_it_in_amber_until_somebody_types_the_right_one(self, oak, red, meet):
        for laptop, plates, minutes in ((oak, 120, 750), (red, 110, 600)):
            self.sums(laptop).say(SumOf.PLATES, TODAY, plates)
            self.sums(laptop).say(SumOf.MINUTES, TODAY, minutes)
        meet()
        for laptop in (oak, red):
            _, quiet, tone, is_done = self.rows(laptop)["plates"]
            assert (quiet, tone, is_done) == ("Two laptops said 120 / 110. Type the right one.", RowTone.LOOK, False)
            _, quiet, tone, is_done = self.rows(laptop)["hours"]
            assert quiet == "Two laptops said 12:30 h / 10:00 h. Type the right one."
        self.sums(red).say(SumOf.PLATES, TODAY, 115)
        meet()
        assert self.rows(oak)["plates"] == ("115 plates", "Served", RowTone.PLAIN, True)

    def test_the_close_shows_what_came_beside_it(self, oak, red, meet):
        self.sums(oak).say(SumOf.PLATES, TODAY, 120)
        self.serve(oak, 5)
        assert self.rows(oak)["plates"] == ("125 plates", "120 in all, and 5 since", RowTone.PLAIN, True)
        self.serve(red, 30)
        meet()
        for laptop in (oak, red):
            assert self.rows(laptop)["plates"] == (
                "155 plates", "120 in all, and 35 on another laptop. In it? Type the sum.", RowTone.LOOK, False,
            )  # fmt: skip
