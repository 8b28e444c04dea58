"""The end of a day, row by row: each answer saved at once, taken back, and no other than what the commands save."""

from __future__ import annotations

from pathlib import Path

import pytest

from pantry.desk import Mode
from pantry.events import Act, Change, Draft
from pantry.language import Language
from pantry.office.backing_up import back_up
from pantry.office.closing import close_day
from pantry.office.closing_talk import Errand, ErrandKind, SafePlace
from pantry.office.day_notes import day_note
from pantry.office.goods import Goods
from pantry.office.holding import hold_back, release_item
from pantry.office.kept_safe import Safe, note_kept_safe
from pantry.office.naming import Named, name_item
from pantry.office.packing import Packing, pack
from pantry.office.splitting import split_lot
from pantry.office.talk_rows import RowTone
from pantry.office.volunteers import sign_in
from pantry.places import SHELF, fixed_place
from pantry.readings.holds import Hold
from pantry.safe import check_books
from pantry.shelf.open_ends import OpenEndKind
from pantry.stick import write_stick

TODAY = "2026-11-21"
END = 100  # more rows than there are


@pytest.fixture
def said(pantry):
    """What volunteers typed at the table."""

    def type_lines(*lines, mode=Mode.IN):
        desk = pantry.desk(mode)
        for line in lines:
            assert desk.answer(line).did != "refused", line

    return type_lines


@pytest.fixture
def talk(pantry):
    """The talk, opened anew."""
    return lambda: pantry.closing_talk(Language())


def cells(talk):
    return {row.words: row.cell for row in talk.rows}


def at(talk, words):
    talk.look_at(next(row.key for row in talk.rows if row.words == words))
    return talk


def test_it_begins_with_what_is_true_and_a_first_row(talk, said):
    said("/kind produce", "100lb")
    opened = talk()

    assert opened.title == "All saved. Good night. What is open waits."
    assert (opened.row.words, opened.row.cell, opened.row.is_done) == ("Produce", "All shared", False)
    assert opened.row.quiet == "100 lb by the books"
    assert not opened.band


def test_enter_alone_leads_from_top_to_bottom_and_closes_on_the_way(talk, said, pantry):
    said("/kind produce", "100lb")
    opened = talk()
    seen = []
    while not opened.is_at_end:
        seen.append(opened.row.words)
        opened.enter("")

    assert seen == [
        "Produce", "0 households, 0 people", "Plates", "Volunteers' hours", "A note", "A day on paper",
        "Close Sat, Nov 21", "Backup",
    ]  # fmt: skip
    assert pantry.shelf.day_closed(TODAY)
    assert pantry.reports.day(TODAY).out_g == 45359


@pytest.mark.parametrize(
    ("lines", "cell", "out_lb", "waste_lb"),
    [(["12"], "12 lb left", 88, 0), (["12lb"], "12 lb left", 88, 0), (["all"], "All shared", 100, 0),
     (["co", "3"], "3 lb composted", 97, 3), (["some", "12"], "12 lb left", 88, 0)],
)  # fmt: skip
def test_each_of_the_three_answers_is_typed(talk, said, pantry, lines, cell, out_lb, waste_lb):
    said("/kind produce", "100lb")
    opened = talk()
    for line in lines:
        opened.enter(line)

    assert cells(opened)["Produce"] == cell
    day = pantry.reports.day(TODAY)
    assert [round(grams / 453.59237) for grams in (day.out_g, day.waste_g)] == [out_lb, waste_lb]


def test_more_left_than_the_books_have_is_told_and_saved_all_the_same(talk, said):
    said("/kind produce", "72lb")
    opened = talk()
    assert opened.hint("72") == "Enter: 72 lb left."
    assert (opened.caution("72"), opened.caution(""), opened.caution("lot")) == ("", "", "")
    assert opened.hint("200") == "Enter: 200 lb left."
    assert opened.caution("200") == "That is more than the books had there: 72 lb."
    opened.enter("200")
    assert opened.said == "Produce: 200 lb left. That is more than the books had there: 72 lb."


def test_what_the_books_had_is_what_lay_there_before_anything_was_said(talk, said):
    said("/kind produce", "72lb")
    opened = talk()
    opened.enter("3")
    assert at(opened, "Produce").caution("60") == ""
    opened.choose("composted")
    assert (opened.caution("60"), opened.caution("70")) == ("", "That is more than the books had there: 72 lb.")
    opened.enter("60")
    assert opened.said == "Produce: 3 lb left."
    assert at(opened, "Produce").caution("12") == ""
    assert opened.caution("13") == "That is more than the books had there: 72 lb."


def test_of_a_kind_of_which_some_has_no_weight_the_books_can_not_tell(talk, said, pantry):
    said("/kind dairy", "72lb")
    assert at(talk(), "Dairy").caution("200")
    said("5*070852000091", "Milk")
    pantry.books.record(Draft(Act.SET, TODAY, (Change(thing="g00070852000091", field="kind", value="dairy"),)))
    assert at(talk(), "Dairy").caution("200") == ""


def test_where_nothing_lay_there_that_is_told_too(talk, said):
    said("/kind bread", "20lb")
    said("/kind bread", "20lb", mode=Mode.OUT)
    assert at(talk(), "Bread").caution("4") == "That is more than the books had there: none."


@pytest.fixture
def held_milk(said, pantry):
    """5 of Milk, 1 kg each, are held; 20 lb of loose dairy are not."""
    said("5*070852000091", "Milk", "/kind dairy", "20lb")
    fields = {"kind": "dairy", "grams": "1000"}
    changes = (Change(thing="g00070852000091", field=field, value=value) for field, value in fields.items())
    pantry.books.record(Draft(Act.SET, TODAY, tuple(changes)))
    hold_back(pantry.books, pantry.shelf, pantry.clock, [Hold("g00070852000091", "", "mold", "Ana")])


STAYS = "1 item is held: 5 × Milk stay here."


@pytest.mark.usefixtures("held_milk")
def test_what_is_held_is_named_and_never_counts_as_shared(talk, pantry):
    opened = at(talk(), "Dairy")

    assert (opened.row.cell, opened.row.quiet) == ("All shared", f"{STAYS} 20 lb by the books")
    assert opened.hint("") == "Enter: go on. All that isn't held is shared when you close the day."
    assert opened.choices()[0].more == "Nothing but what is held."
    assert at(opened, "Close Sat, Nov 21").row.quiet == STAYS
    assert opened.choices()[0].more == f"{STAYS} 20 lb more count as shared then."
    opened.enter("")
    assert opened.said == f"{STAYS} Sat, Nov 21 is closed. Good night."
    assert pantry.shelf.on_hand("g00070852000091") == 5
    assert pantry.reports.day(TODAY).out_g == 9072
    opened.undo()
    assert pantry.shelf.on_hand("kdairy") == 9072


class TestHowManyWerePutAside:
    """A lot is held by hand that the books know nothing of."""

    ASKS = "Milk · L21B is held: how many were put aside?"

    @pytest.fixture(autouse=True)
    def held_lot(self, held_milk, pantry):  # noqa: ARG002 - the milk is there
        release_item(pantry.books, pantry.shelf, pantry.clock, "g00070852000091", "", "Ana")
        hold_back(pantry.books, pantry.shelf, pantry.clock, [Hold("g00070852000091", "code=L21B", "mold", "Ana")])

    def test_it_is_asked_first_and_what_is_said_stays(self, talk, pantry):
        opened = talk()
        assert (opened.row.words, opened.row.quiet, opened.row.tone) == (
            self.ASKS, "Nobody said, so a close counts them as shared", RowTone.LOOK,
        )  # fmt: skip
        assert (opened.wants_number, opened.hint("3")) == (True, "Enter: 3 put aside.")
        opened.enter("3")
        assert opened.said == "Milk · L21B: 3 put aside. They stay here."
        at(opened, "Close Sat, Nov 21").enter("")
        assert opened.said.startswith("1 item is held: 3 × Milk stay here.")
        assert pantry.shelf.on_hand("g00070852000091") == 3

    def test_nobody_must_say_it_and_after_the_close_it_is_asked_still(self, talk, pantry):
        opened = at(talk(), "Close Sat, Nov 21")
        assert (opened.row.quiet, opened.row.tone) == (
            "Nobody said how many were put aside: Milk · L21B.", RowTone.LOOK,
        )  # fmt: skip
        opened.enter("")
        assert opened.said.startswith("Nobody said how many were put aside: Milk · L21B.")
        assert at(opened, self.ASKS).row.quiet == "Nobody said, so the close counted them as shared"
        opened.enter("2")
        assert pantry.shelf.on_hand("g00070852000091") == 2
        opened.undo()
        assert pantry.shelf.on_hand("g00070852000091") == 0

    def test_none_of_it_is_here(self, talk):
        opened = talk()
        opened.choose(opened.choices()[0].value)
        assert opened.said == "Milk · L21B: none of it is here."
        assert self.ASKS not in cells(opened)
        opened.undo()
        assert self.ASKS in cells(opened)

    def test_no_number_is_told_in_words(self, talk):
        opened = talk()
        opened.enter("some")
        assert opened.trouble.startswith("some is no number of pieces.")


class TestBagsOfWhatIsHeld:
    """6 of 12 eggs each were packed before their lot was held."""

    TOLD = "6 × Eggs, 12"

    @pytest.fixture(autouse=True)
    def packed(self, pantry, said):
        said("72*070852000091", "Eggs")
        eggs, place = "g00070852000091", fixed_place(pantry.books.site, SHELF)
        split_lot(pantry.books, pantry.shelf, pantry.clock, Goods(eggs, 72, place, ""), "code=L7")
        pack(pantry.books, pantry.shelf, pantry.clock, Packing(eggs, 72, 6, 12, by_weight=False))
        hold_back(pantry.books, pantry.shelf, pantry.clock, [Hold(eggs, "code=L7", "Salmonella", "FDA")])

    def test_they_are_taken_apart_in_one_tap_and_what_was_in_them_stays_held(self, talk, pantry):
        opened = at(talk(), self.TOLD)
        assert (opened.row.quiet, opened.row.tone) == ("What is in them is held: Salmonella", RowTone.LOOK)
        assert opened.asks == "6 × Eggs, 12: packed from Eggs · L7"
        assert [choice.name for choice in opened.choices()] == ["Take the bags apart", "Hold the bags"]
        opened.choose("apart")
        assert opened.said == "6 × Eggs, 12: taken apart. What was in them stays held."
        assert self.TOLD not in cells(opened)
        assert pantry.shelf.free.is_all_held("g00070852000091")
        opened.undo()
        assert self.TOLD in cells(opened)

    def test_they_are_held_in_one_tap(self, talk, pantry):
        opened = at(talk(), self.TOLD)
        opened.choose("hold")
        assert opened.said == "Eggs, 12: held. Each scan says so."
        assert self.TOLD not in cells(opened)
        assert len(pantry.shelf.holds.open()) == 2
        opened.undo()
        assert self.TOLD in cells(opened)

    def test_recalls_offer_the_same(self, pantry):
        talk = pantry.recall_talk(Language())
        talk.choose(talk.rows("")[0].key)
        told = [(row.words, row.quiet) for row in talk.rows("") if row.quiet == self.TOLD]
        assert told == [("Take the bags apart", self.TOLD), ("Hold the bags", self.TOLD)]
        talk.choose(next(row.key for row in talk.rows("") if row.words == "Take the bags apart"))
        assert talk.said == "6 × Eggs, 12: taken apart. What was in them stays held."
        assert "72 here by the books." in talk.about

    def test_the_start_of_the_day_tells_it(self, pantry):
        words = [row.words for row in pantry.start_talk(Language()).rows]
        assert "1 sort of packed bags may hold held food" in words


@pytest.mark.usefixtures("held_milk")
def test_a_kind_of_which_all_is_held_says_so(talk, said):
    said("/kind dairy", "20lb", mode=Mode.OUT)
    opened = at(talk(), "Dairy")

    assert (opened.row.cell, opened.row.quiet, opened.hint("")) == ("Held", STAYS, STAYS)


def test_left_and_composted_are_said_of_one_kind(talk, said):
    said("/kind produce", "100lb")
    opened = talk()
    opened.enter("12")
    at(opened, "Produce").choose("composted")
    assert (opened.asks, opened.wants_number) == ("Produce: how much was composted?", True)
    opened.enter("3")

    at(opened, "Produce")
    assert (opened.row.cell, opened.row.quiet) == ("12 lb left", "3 lb composted")


def test_an_answer_tells_and_goes_on_and_is_taken_back(talk, said, pantry):
    said("/kind produce", "100lb", "/kind bread", "20lb")
    digest_of = pantry.reports.day
    before = digest_of(TODAY)
    opened = talk()
    opened.enter("2")
    assert (opened.said, opened.row.words) == ("Bread: 2 lb left.", "Produce")
    opened.enter("co")
    opened.enter("5")
    assert opened.said == "Produce: 5 lb composted."

    opened.undo()
    assert (opened.said, opened.row.words, opened.may_undo) == ("Taken back.", "Produce", True)
    opened.undo()
    assert not opened.may_undo
    assert digest_of(TODAY) == before
    assert check_books(pantry.site_file.db).ok


@pytest.mark.parametrize("text", ["-3", "cake", "12 elephants", "1" * 40])
def test_what_is_no_amount_stays_in_the_box(talk, said, pantry, text):
    said("/kind produce", "100lb")
    digest = pantry.books.digest()
    opened = talk()
    opened.enter(text)

    assert opened.in_box == text
    assert "Nothing was saved" in opened.trouble
    assert pantry.books.digest() == digest


def test_other_kinds_read_as_the_books_have_them(talk, said, pantry):
    said("/kind dry", "50lb")
    opened = talk()
    assert (opened.row.words, opened.row.cell, opened.row.quiet) == ("Dry goods", "50 lb", "As the books have it")
    at(opened, "Close Sat, Nov 21").enter("")

    assert pantry.reports.day(TODAY).out_g == 0
    assert cells(opened)["Dry goods"] == "50 lb"


def test_what_is_below_zero_is_none_in_one_tap(talk, said, pantry):
    said("036000291452", mode=Mode.OUT)
    opened = talk()
    opened.look_at("below g00036000291452")
    assert (opened.row.cell, [one.name for one in opened.choices()]) == ("-1", ["None is there"])
    opened.choose("none")

    assert "below_zero" not in {row.section for row in opened.rows}
    assert pantry.shelf.below_zero() == ()
    opened.undo()
    assert pantry.shelf.below_zero() != ()


def test_who_is_here_still_goes_home_and_the_sum_alone_is_kept(talk, pantry, held):
    sign_in(pantry.books, pantry.site_file, pantry.clock, "Ana")
    sign_in(pantry.books, pantry.site_file, pantry.clock, "Luis")
    held.pass_time(hours=2, minutes=30)
    opened = at(talk(), "Ana")
    assert (cells(opened)["Ana"], cells(opened)["Luis"]) == ("2:30", "2:30")
    opened.choose("gone")
    assert opened.said == "Ana: 2:30 h."
    held.pass_time(minutes=30)
    at(opened, "Luis")
    assert "5:30 h of volunteers" in cells(talk())
    opened.undo()
    assert "6:00 h of volunteers" in cells(talk())

    at(opened, "Close Sat, Nov 21").enter("")
    assert pantry.reports.day(TODAY).volunteers_min == 360
    assert "Ana" not in cells(opened)


def test_plates_of_a_day_at_the_table_are_said_as_one_sum(talk, said, pantry):
    opened = at(talk(), "Plates")
    assert (opened.row.quiet, opened.asks, opened.wants_number) == (
        "None yet", "How many plates were served, in all?", True,
    )  # fmt: skip
    said("/plates 40", mode=Mode.OUT)
    opened = at(talk(), "40 plates")
    assert opened.hint("120") == "Enter: 120 plates in all."
    opened.enter("120")
    assert (opened.said, pantry.reports.day(TODAY).plates) == ("120 plates in all.", 120)
    assert at(opened, "120 plates").row.is_done
    opened.enter("1")
    assert opened.said == "1 plate in all."

    opened.undo()
    opened.undo()
    assert (opened.row.words, pantry.reports.day(TODAY).plates) == ("40 plates", 40)
    opened.enter("40")
    assert (opened.said, opened.row.is_done, opened.may_undo) == ("40 plates in all.", False, True)


@pytest.mark.parametrize("text", ["-3", "cake", "1.5", "1" * 40])
def test_what_is_no_number_of_plates_stays_in_the_box(talk, pantry, text):
    digest = pantry.books.digest()
    opened = at(talk(), "Plates")
    opened.enter(text)

    assert (opened.in_box, opened.trouble) == (text, "Type a whole number.")
    assert opened.hint(text) == "Type a whole number."
    assert pantry.books.digest() == digest


def test_hours_are_said_as_one_sum_and_nobody_is_here_any_more(talk, pantry, held):
    sign_in(pantry.books, pantry.site_file, pantry.clock, "Ana")
    held.pass_time(hours=2)
    opened = at(talk(), "2:00 h of volunteers")
    assert (opened.signs, opened.hint("2:30+3")) == (
        (".", ":", "+"),
        "Enter: 5:30 h of volunteers in all, with who is here still.",
    )
    opened.enter("2:30+3")
    assert opened.said == "5:30 h of volunteers in all."
    assert at(opened, "5:30 h of volunteers").hint("6") == "Enter: 6:00 h of volunteers in all."
    assert "Ana" not in cells(opened)
    opened.undo()
    assert {"Ana", "2:00 h of volunteers"} <= cells(opened).keys()
    at(opened, "2:00 h of volunteers").enter("5.5")
    at(opened, "Close Sat, Nov 21").enter("")
    assert pantry.reports.day(TODAY).volunteers_min == 330


def test_what_was_done_with_what_came_too_warm(talk, said, pantry):
    said("/kind dairy", "20lb", "50f")
    opened = at(talk(), "Dairy came at 50 °F")
    assert opened.row.quiet == "Nobody said what was done."
    opened.choose("cooled at once")

    assert pantry.shelf.warm_deliveries(TODAY)[0].done == "cooled at once"
    opened.undo()
    assert pantry.shelf.warm_deliveries(TODAY)[0].done == ""


def test_a_note_is_kept_on_this_laptop_set_right_and_erased(talk, pantry):
    opened = at(talk(), "A note")
    assert opened.asks == "Anything for next time? Not about guests."
    opened.enter("Bring more crates")
    at(opened, "Bring more crates").enter("Bring 12 crates")
    assert day_note(pantry.site_file, TODAY) == "Bring 12 crates"
    opened.undo()
    assert day_note(pantry.site_file, TODAY) == "Bring more crates"
    at(opened, "Bring more crates").choose("erase")
    assert day_note(pantry.site_file, TODAY) == ""


def test_a_note_that_is_too_long_is_refused_in_words(talk):
    opened = at(talk(), "A note")
    assert opened.hint("x" * 302) == "2 letters too many."
    opened.enter("x" * 302)
    assert (opened.in_box, opened.trouble[:31]) == ("x" * 302, "A note has at most 300 letters.")


def test_closing_twice_is_harmless_and_closes_what_came_since(talk, said, pantry):
    said("/kind bread", "20lb")
    opened = at(talk(), "Close Sat, Nov 21")
    opened.enter("")
    assert (opened.said, opened.row.words) == ("Sat, Nov 21 is closed. Good night.", "Backup")
    digest = pantry.books.digest()
    at(opened, "Sat, Nov 21 is closed").enter("")
    assert pantry.books.digest() == digest

    said("/kind bread", "10lb")
    again = at(talk(), "Sat, Nov 21 is closed")
    assert again.row.quiet == "More came since. Close it again."
    again.choose("do")
    assert pantry.reports.day(TODAY).out_g == 9072 + 4536


def test_what_reads_as_shared_by_closing_is_told_before(talk, said):
    said("/kind produce", "12lb")
    opened = at(talk(), "Close Sat, Nov 21")
    assert [one.more for one in opened.choices()] == ["12 lb more count as shared then."]
    opened.choose("do")
    assert opened.row.words == "Backup"


def test_a_close_is_taken_back(talk, said, pantry):
    said("/kind bread", "20lb")
    opened = at(talk(), "Close Sat, Nov 21")
    opened.enter("")
    opened.undo()

    assert opened.row.words == "Close Sat, Nov 21"
    assert not pantry.shelf.day_closed(TODAY)
    assert pantry.reports.day(TODAY).out_g == 0


class TestYesterday:
    @pytest.fixture
    def next_day(self, said, held):
        said("/kind produce", "100lb")
        said("4", mode=Mode.OUT)
        held.pass_time(days=1)

    @pytest.mark.usefixtures("next_day")
    def test_after_midnight_it_is_about_the_day_that_was_not_closed(self, talk, pantry):
        opened = talk()
        assert (opened.day, opened.band) == (TODAY, "Writing for Sat, Nov 21")
        assert opened.row.words == "Today waits: Sun, Nov 22"
        at(opened, "Produce").enter("12")
        at(opened, "Close Sat, Nov 21").enter("")

        assert (opened.day, opened.band) == ("2026-11-22", "")
        assert pantry.shelf.day_closed(TODAY)
        assert not pantry.shelf.day_closed("2026-11-22")
        assert pantry.reports.day(TODAY).out_g == 45359 - 5443
        opened.undo()
        assert (opened.day, opened.row.words) == (TODAY, "Close Sat, Nov 21")
        assert not pantry.shelf.day_closed(TODAY)

    @pytest.mark.usefixtures("next_day")
    def test_while_today_serves_it_is_offered_first(self, talk, said):
        said("3", mode=Mode.OUT)
        opened = talk()
        assert (opened.band, opened.row.words) == ("", "Sat, Nov 21 was not closed")
        assert [one.name for one in opened.choices()] == ["Close it first"]
        opened.choose("do")
        assert opened.band == "Writing for Sat, Nov 21"
        opened.choose("do")
        assert opened.band == ""

    @pytest.mark.usefixtures("next_day")
    def test_what_is_half_typed_of_the_earlier_day_is_there_again_while_today_serves(self, talk, said):
        said("3", mode=Mode.OUT)
        opened = talk()
        opened.choose("do")
        at(opened, "A note").keep("Bring more cra")

        again = talk()
        assert (again.day, again.row.words, again.in_box) == (TODAY, "A note", "Bring more cra")

    @pytest.mark.usefixtures("next_day")
    def test_an_errand_of_the_earlier_day_leads_back_to_that_day(self, talk, said, pantry):
        said("3", mode=Mode.OUT)
        opened = talk()
        opened.choose("do")
        at(opened, "A day on paper").keep_place()

        again = talk()
        assert (again.day, again.row.words) == (TODAY, "A day on paper")
        at(again, "Produce").enter("12")
        assert pantry.reports.day("2026-11-22").out_g == 0

    @pytest.mark.usefixtures("next_day")
    def test_a_place_on_a_day_that_was_closed_meanwhile_is_forgotten(self, talk, said, pantry):
        said("3", mode=Mode.OUT)
        opened = talk()
        opened.choose("do")
        at(opened, "A note").keep("Bring more cra")
        close_day(pantry.books, pantry.shelf, pantry.site_file, pantry.clock, TODAY)

        again = talk()
        assert (again.day, again.in_box) == ("2026-11-22", "")


class TestErrands:
    def test_a_day_on_paper_is_the_windows(self, talk):
        opened = at(talk(), "A day on paper")
        assert opened.choose("do") == Errand(ErrandKind.PAPER_DAY)

    def test_a_backup_goes_where_it_is_chosen_and_is_told_with_its_age(self, talk, pantry, held):
        opened = at(talk(), "Backup")
        assert opened.row.quiet == "Never yet from this laptop"
        stick, home = (
            SafePlace(Path("/media/KEY"), "KEY", is_stick=True),
            SafePlace(Path("/home/a"), "a", is_stick=False),
        )
        opened.offer((stick, home))
        assert [one.name for one in opened.choices()] == ["Stick KEY", "a", "Look for sticks again"]
        assert opened.choose("/media/KEY") == Errand(ErrandKind.BACKUP, Path("/media/KEY"))
        note_kept_safe(
            pantry.site_file,
            pantry.clock,
            Safe.BACKUP,
            Path("/media/KEY/oak.pantry-backup"),
            pantry.site_file.newest_entry,
        )
        opened.kept("Backed up.")
        assert (opened.row.words, opened.row.quiet) == ("Backup", "Today: oak.pantry-backup")
        held.pass_time(days=8)
        old = at(talk(), "Backup").row
        assert (old.quiet, old.tone) == ("8 days ago: oak.pantry-backup", "look")

    def test_nothing_beside_a_backup_takes_an_answer_back(self, talk, pantry):
        opened = at(talk(), "Plates")
        opened.enter("40")
        at(opened, "Backup").kept("Backed up.")
        digest = pantry.books.digest()
        assert not opened.may_undo
        opened.undo()
        assert (opened.said, pantry.books.digest()) == ("Backed up.", digest)
        opened.look_at("note")
        assert opened.may_undo

    def test_what_was_saved_since_is_told(self, talk, pantry, said, tmp_path):
        back_up(pantry.site_file, pantry.clock, tmp_path, None)
        until = pantry.site_file.newest_entry
        write_stick(pantry.books, pantry.site_file, pantry.clock, tmp_path, lambda _done, _of: None)
        note_kept_safe(pantry.site_file, pantry.clock, Safe.STICK, tmp_path, until)
        assert [at(talk(), words).row.is_done for words in ("Backup", "The stick")] == [True, True]
        said("036000291452")
        for words in ("Backup", "The stick"):
            row = at(talk(), words).row
            assert (row.is_done, row.tone) == (False, "look")
            assert row.quiet.endswith(". More was saved since.")

    def test_the_books_go_on_sticks_alone(self, talk):
        opened = at(talk(), "The stick")
        opened.offer((SafePlace(Path("/home/a"), "a", is_stick=False),))
        assert opened.asks == "No stick is here. Plug one in."
        assert opened.choose("again") == Errand(ErrandKind.LOOK_FOR_STICKS)

    def test_trouble_is_told_and_the_row_stays(self, talk):
        opened = at(talk(), "Backup")
        opened.failed("The disk is full.")
        assert (opened.trouble, opened.row.words) == ("The disk is full.", "Backup")

    def test_practice_is_kept_nowhere(self, talk, pantry):
        pantry.site_file.mark_as_practice()
        assert not {"Backup", "The stick"} & set(cells(talk()))


def test_what_is_open_waits_at_the_end(talk, said):
    said("24*036000291452")
    (row,) = [row for row in talk().rows if row.section == "open"]
    assert (row.words, row.quiet) == ("1 item has no name", "since Sat, Nov 21")


ACTS = {
    "looks": lambda talk: (talk.row, talk.asks, talk.hint(""), talk.choices(), talk.is_at_end),
    "down": lambda talk: talk.move(1),
    "to the end": lambda talk: talk.move(99),
    "enter": lambda talk: talk.enter(""),
    "answer": lambda talk: talk.enter("5lb"),
    "refused": lambda talk: talk.enter("what"),
    "pressed": lambda talk: talk.press("open unnamed"),
    "looked at": lambda talk: talk.look_at("backup"),
    "gone": lambda talk: talk.look_at("nothing is called so"),
    "offered": lambda talk: talk.offer(()),
    "undone": lambda talk: (talk.enter("4lb"), talk.undo()),
}


@pytest.mark.parametrize("act", ACTS)
def test_what_is_open_is_read_when_it_is_asked_for_and_all_goes_on_as_if_it_had_been(talk, said, act):
    said("/kind bread", "40lb", "/kind produce", "100lb", "24*036000291452")
    first, whole = talk(), talk()
    assert [row.section for row in whole.rows][-1] == "open"
    assert first.first_rows == whole.rows[:-1]
    assert first.hint("") == whole.hint("")
    assert first.first_rows == whole.rows[:-1]

    assert repr(ACTS[act](first)) == repr(ACTS[act](talk()))
    ACTS[act](whole)
    assert (first.row, first.asks, first.said, first.trouble) == (whole.row, whole.asks, whole.said, whole.trouble)
    assert first.rows == first.first_rows == talk().rows


@pytest.mark.parametrize("words", ["Plates", "1 item has no name"])
def test_what_was_looked_at_is_looked_at_again_wherever_it_stands(talk, said, words):
    said("24*036000291452")
    opened = at(talk(), words)
    opened.keep("7")
    again = talk()
    assert again.first_rows == (talk().rows if words == "1 item has no name" else talk().rows[:-1])
    assert (again.row.words, again.in_box) == (words, "7")


def test_what_is_open_leads_to_where_it_is_mended_by_enter_and_by_a_tap(talk, said):
    said("24*036000291452")
    opened = at(talk(), "1 item has no name")
    errand = Errand(ErrandKind.MEND, end=OpenEndKind.UNNAMED)
    assert (opened.row.opens, opened.is_at_end) == (True, False)
    assert [one.name for one in opened.choices()] == ["Name it"]
    assert opened.hint("") == "Enter: Name it. Esc: back."
    assert opened.enter("") == errand
    assert opened.enter("name") == errand
    assert opened.press("open unnamed") == errand
    assert opened.press("note") is None
    assert opened.row.words == "A note"
    assert opened.press("close") is None


def test_where_what_was_open_stands_no_more_the_next_row_is_looked_at(talk, said, pantry):
    said("24*036000291452")
    opened = at(talk(), "1 item has no name")
    opened.keep_place()
    name_item(pantry.books, pantry.shelf, pantry.clock, "g00036000291452", Named("Beans", "dry", 400))

    assert talk().row.words == "The stick"


def test_this_day_is_none_of_those_that_were_not_closed(talk, said, held):
    said("4", mode=Mode.OUT)
    held.pass_time(days=1)
    said("3", mode=Mode.OUT)
    opened = talk()
    assert "1 day was not closed" in cells(opened)
    at(opened, "1 day was not closed").enter("")
    assert opened.band == "Writing for Sat, Nov 21"
    assert "not_closed" not in {row.key for row in opened.rows}


def test_what_is_half_typed_is_there_when_it_is_opened_again(talk, pantry):
    opened = at(talk(), "A note")
    opened.keep("Bring more cra")

    again = talk()
    assert (again.row.words, again.in_box) == ("A note", "Bring more cra")
    again.keep("")
    assert talk().in_box == ""
    pantry.site_file.today.keep("closing", "{", pantry.clock.now())
    assert talk().in_box == ""


def test_it_speaks_spanish(pantry, said):
    said("/kind produce", "100lb")
    opened = pantry.closing_talk(Language("es"))
    assert opened.title.startswith("Todo")
    assert {row.words for row in opened.rows}.isdisjoint(cells(pantry.closing_talk(Language())))
