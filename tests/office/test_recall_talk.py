"""Recalls as they are talked about: held by hand in a minute, a list read, what it may mean, pulled, released."""

from __future__ import annotations

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.language import Language
from pantry.office.naming import Named, name_item
from pantry.office.recall_talk import Act
from pantry.office.recalling import take_in_list, touched
from pantry.office.talk_rows import FileFound
from tests.recalls.lists import fda, fda_file

BEANS = "036000291452"
CAN = f"g00{BEANS}"
CASE = "]C1010003600029145210L21B"
OTHER = "041331026383"


@pytest.fixture
def stocked(pantry):
    """24 cans of beans with a date, 6 of what has no name."""
    desk = pantry.desk()
    for line in ("/in", f"24*{BEANS}", "0327", f"6*{OTHER}"):
        assert desk.answer(line)
    name_item(pantry.books, pantry.shelf, pantry.clock, CAN, Named("Black beans, 15 oz", "dry", 425))
    return pantry


@pytest.fixture
def talk(stocked):
    return stocked.recall_talk(Language())


@pytest.fixture
def listed(stocked, tmp_path):
    """The same, and a list that names the beans' code; the talk knows what it may mean."""
    row = fda(code_info="Lot L21B")
    taken = take_in_list(
        stocked.books, stocked.shelf, stocked.site_file, stocked.clock, fda_file(tmp_path, row, {"bad": 1})
    )
    talk = stocked.recall_talk(Language())
    talk.take_matches(touched(stocked.site_file.reading, stocked.shelf, stocked.clock))
    talk.tell_taken(taken)
    return talk


def said(talk, *lines):
    for line in lines:
        talk.enter(line)
        assert talk.trouble == "", line
    return talk.asks


def held(pantry):
    return [(hold.item, hold.lot, hold.why, hold.by) for hold in pantry.shelf.holds.open()]


def words(talk, text=""):
    return [row.words for row in talk.rows(text)]


class TestByHand:
    def test_what_is_held_again_keeps_who_said_it_first(self, stocked, talk):
        for why, by in (("Listeria", "FDA"), ("Swollen cans", "Rosa")):
            said(talk, BEANS, "", why, by)
            talk.back()
        assert held(stocked) == [(CAN, "", "Swollen cans", "Rosa")]
        said(talk, "")
        talk.choose(next(row.key for row in talk.rows("") if "Black beans" in row.words))
        assert "Said before, Nov 21, 2026: Listeria (FDA)" in talk.about
        talk.back()
        said(talk, BEANS, "", "Mold", "Ana")
        talk.undo()
        assert [line for line in talk.about if "(" in line] == [
            "Held since Nov 21, 2026: Swollen cans (Rosa)", "Said before, Nov 21, 2026: Listeria (FDA)",
        ]  # fmt: skip

    def test_of_a_lot_that_nobody_knows_of_it_is_asked_how_many_were_put_aside(self, stocked, talk):
        said(talk, OTHER, "L21B", "Listeria", "FDA")
        row = talk.rows("")[1]
        assert (row.words, row.quiet) == ("How many were put aside?", "Nobody said, so a close counts them as shared")
        talk.choose(row.key)
        assert (talk.asks, talk.hint("2"), words(talk)) == (
            "How many were put aside?", "Enter: 2 put aside.", ["None of it is here"],
        )  # fmt: skip
        said(talk, "2")
        assert talk.said.endswith("2 put aside. They stay here.")
        assert "2 here by the books." in talk.about
        assert Act.ASIDE not in [one.key for one in talk.rows("")]
        talk.undo()
        talk.choose(Act.ASIDE)
        talk.choose("none")
        assert talk.said.endswith("none of it is here.")
        assert Act.ASIDE not in [one.key for one in talk.rows("")]
        assert stocked.shelf.on_hand(f"g00{OTHER}") == 6

    def test_what_nobody_met_here_is_held_by_its_name(self, stocked, talk):
        assert words(talk, "Acme spread") == ["Something new called “Acme spread”"]
        talk.enter("Acme spread")
        assert talk.trouble == "Nothing is called so. Nothing was saved. Is it something new? Choose that row."
        talk.choose(talk.rows("Acme  spread")[0].key)
        assert talk.asks == "Which lot or date?"
        assert talk.said == "Acme spread is new here. Say who says so, and it is held."
        talk.undo()
        talk.back()
        assert words(talk, "Acme spread") == ["Something new called “Acme spread”"]
        talk.choose(talk.rows("Acme spread")[0].key)
        said(talk, "", "Listeria", "the food bank")
        ((item, *rest),) = held(stocked)
        assert rest == ["", "Listeria", "the food bank"]
        assert stocked.shelf.item(item).name == "Acme spread"
        assert words(stocked.recall_talk(Language()), "acme spread") == ["Acme spread"]

    def test_letters_that_find_something_may_be_something_new_too(self, talk):
        assert words(talk, "black beans")[0] == "Black beans, 15 oz"
        assert words(talk, "black beans")[-1] == "Something new called “black beans”"
        assert not any(word.startswith("Something new") for word in words(talk, "99999"))

    def test_a_scan_a_lot_and_who_says_so(self, stocked, talk):
        assert talk.asks == "What is recalled?"
        assert talk.take_scan(BEANS)
        assert talk.asks == "Which lot or date?"
        assert words(talk)[:2] == ["All of it, whatever the lot", "Date Mar 2027"]
        assert said(talk, "L21B") == "Why is it recalled?"
        assert said(talk, "") == "Who says so?"
        assert said(talk, "Rosa") == "What now?"
        assert held(stocked) == [(CAN, "code=L21B", "Recalled", "Rosa")]
        assert talk.said == "Black beans, 15 oz · L21B is held now. Each scan of it says so."
        assert talk.take_notice() == {}
        talk.enter("")
        assert talk.take_notice() == {
            "item": (f"Black beans, 15 oz · {BEANS}",),
            "lot": ("L21B",),
            "reason": ("Recalled",),
        }

    def test_what_a_case_says_of_its_lot_is_not_asked(self, stocked, talk):
        assert talk.take_scan(CASE)
        assert (talk.asks, talk.about) == ("Why is it recalled?", ("Black beans, 15 oz · L21B",))
        talk.choose("Listeria")
        talk.choose("FDA")
        assert held(stocked) == [(CAN, "code=L21B", "Listeria", "FDA")]

    def test_letters_find_it_and_enter_alone_holds_all_of_it(self, stocked, talk):
        assert words(talk, "black be")[0] == "Black beans, 15 oz"
        assert talk.hint("black be") == "Enter: Black beans, 15 oz."
        assert said(talk, "black be", "", "") == "Who says so?"
        said(talk, "FDA")
        assert held(stocked) == [(CAN, "", "Recalled", "FDA")]

    def test_what_was_never_here_and_has_no_name_can_be_held(self, stocked, talk):
        assert talk.take_scan("012345678905")
        assert talk.about == ("Unknown item · 012345678905",)
        said(talk, "", "", "FDA")
        assert held(stocked) == [("g00012345678905", "", "Recalled", "FDA")]
        assert words(talk)[:2] == ["Print the notice", "It was pulled"]

    @pytest.mark.parametrize(
        ("typed", "readings"),
        [
            ("0327", ["Date Mar 2027", "Lot 0327"]),
            ("mar 2027", ["Date Mar 2027", "Lot mar 2027"]),
            ("l 21-b", ["Lot l 21-b"]),
            ("x" * 101, []),
        ],
    )
    def test_a_date_and_a_code_are_told_apart_before_enter(self, talk, typed, readings):
        talk.take_scan(BEANS)
        assert words(talk, typed) == readings

    def test_bad_input_is_refused_in_words_and_nothing_is_lost(self, stocked, talk):
        talk.enter("no such thing")
        assert talk.trouble.startswith("Nothing is called so.")
        assert talk.in_box == "no such thing"
        talk.take_scan(BEANS)
        talk.enter("x" * 101)
        assert talk.trouble == "A lot's code has at most 100 letters. Nothing was changed."
        said(talk, "L1")
        said(talk, "y" * 201)
        talk.enter("")
        assert talk.trouble.startswith("Say in 1 to")
        talk.enter("Rosa")
        assert "why it is held" in talk.trouble
        assert (talk.in_box, held(stocked)) == ("Rosa", [])

    def test_esc_leads_back_step_by_step(self, talk):
        talk.take_scan(BEANS)
        said(talk, "L1", "")
        assert [talk.back(), talk.asks] == [True, "Why is it recalled?"]
        assert [talk.back(), talk.back(), talk.back(), talk.is_first] == [True, True, False, True]

    def test_a_scan_that_is_no_product_is_the_tables(self, talk):
        assert not talk.take_scan(own_code(OwnKind.COMMAND, 1))
        talk.take_scan(BEANS)
        assert not talk.take_scan(BEANS)
        assert talk.asks == "Which lot or date?"

    def test_a_scan_of_what_is_held_shows_it(self, talk):
        talk.take_scan(BEANS)
        said(talk, "", "", "FDA")
        talk.back()
        assert talk.take_scan(BEANS)
        assert talk.about[:2] == ("Black beans, 15 oz", "Held since Nov 21, 2026: Recalled (FDA)")

    def test_a_slip_is_taken_back_and_nothing_is_held(self, stocked, talk):
        talk.take_scan(BEANS)
        said(talk, "L21B", "Torn label", "Rosa")
        assert talk.may_undo
        talk.undo()
        assert (talk.said, talk.trouble, held(stocked)) == ("Taken back.", "", [])
        assert words(talk)[0] == "Hold it"
        assert stocked.desk().answer("]C1010003600029145210L21B").look == ()


class TestLists:
    def test_what_came_is_told_with_bad_rows_by_their_place(self, listed):
        assert listed.about == (
            "2 rows were read.", "1 recall is new.", "0 lots of ours are held for it.",
            "The list of the FDA is of Nov 12, 2026, 9 days old.", "No list of the USDA FSIS was read yet.",
        )  # fmt: skip
        assert listed.asks == "1 row could not be used."
        assert [(row.words, row.quiet) for row in listed.rows("")] == [("Row 2", "This has no number of a recall.")]
        assert said(listed, "") == "What is recalled?"

    def test_a_match_is_listed_with_its_sentence_and_held_with_its_reason(self, stocked, listed):
        said(listed, "")
        (row,) = listed.rows("")
        assert (row.words, row.cell, row.tone) == ("Black beans, 15 oz · Mar 2027", "Likely · 24", "look")
        assert row.quiet.startswith("Its code is recalled, and nobody said which lot it is: Listeria monocytogenes.")
        listed.choose(row.key)
        assert listed.about[2] == "FDA, recall F-0001-2027."
        assert [one.key for one in listed.rows("")][:3] == [Act.HOLD, Act.NOTICE, Act.PULLED]
        assert said(listed, "") == "What now?"
        assert held(stocked) == [(CAN, "best_by=2027-03", "Listeria monocytogenes.", "FDA")]
        listed.back()
        assert [one.cell for one in listed.rows("")] == ["Held · 24"]

    def test_what_is_held_with_one_key_is_taken_back_with_one(self, stocked, listed):
        said(listed, "")
        listed.choose(listed.rows("")[0].key)
        said(listed, "")
        listed.undo()
        assert (listed.said, listed.rows("")[0].key, held(stocked)) == ("Taken back.", Act.HOLD, [])

    def test_what_somebody_looked_at_leaves_the_list_and_comes_back_by_undo(self, listed):
        said(listed, "")
        listed.choose(listed.rows("")[0].key)
        listed.choose(Act.CLEAR)
        assert (listed.said, len(listed.rows(""))) == ("Black beans, 15 oz · Mar 2027 leaves the list.", 0)
        listed.undo()
        assert (listed.said, len(listed.rows(""))) == ("Taken back.", 1)
        assert not listed.may_undo

    def test_how_old_the_lists_are_stands_wherever_nothing_was_found(self, talk, listed):
        said(listed, "")
        assert len(listed.foot) == 2
        assert talk.foot == ("No match with what is or was here.", *listed.foot)
        talk.is_looking = True
        assert talk.foot == ("The lists are gone through…",)

    def test_a_file_is_found_by_its_name(self, talk):
        files = (FileFound("/a/fda.json", "fda.json", "STICK · 2 MB"), FileFound("/a/fsis.json", "fsis.json", "STICK"))
        talk.ask_which_file(files)
        assert talk.hint("fs") == "Enter: read fsis.json."
        assert [row.key for row in talk.rows("")] == ["/a/fda.json", "/a/fsis.json"]
        assert talk.hint("x").startswith("No such file was found.")
        talk.enter("fs")
        assert (talk.take_file(), talk.take_file(), talk.is_first) == ("/a/fsis.json", "", True)


class TestPulledAndReleased:
    @pytest.fixture
    def one(self, stocked, talk):
        stocked.desk().answer("/out")
        talk.take_scan(BEANS)
        said(talk, "", "", "FDA")
        return talk

    def test_all_of_it_thrown_away_and_taken_back(self, stocked, one):
        one.choose(Act.PULLED)
        assert words(one) == ["All 24 that lie here by the books"]
        assert said(one, "") == "Where did it go?"
        assert words(one)[0] == "Thrown away"
        assert said(one, "") == "What now?"
        assert one.said == "Pulled: 24 × Black beans, 15 oz. No day gave it out."
        assert stocked.shelf.on_hand_of(CAN) == 0
        one.undo()
        assert stocked.shelf.on_hand_of(CAN) == 24

    def test_so_many_back_to_where_it_came_from(self, stocked, one):
        one.choose(Act.PULLED)
        assert said(one, "20") == "Where did it go?"
        assert words(one, "whole") == ["Back: wholesale"]
        said(one, "whole")
        assert stocked.shelf.on_hand_of(CAN) == 4
        assert stocked.shelf.on_hand(CAN) == 4
        assert stocked.reports.day(stocked.clock.today().isoformat()).by_waste == {}

    @pytest.mark.parametrize("bad", ["0", "x", "-3", "9" * 20])
    def test_no_number_is_refused(self, one, bad):
        one.choose(Act.PULLED)
        one.enter(bad)
        assert (one.trouble != "", one.in_box) == (True, bad)

    def test_days_that_gave_it_out_are_told(self, stocked, one):
        desk = stocked.desk()
        desk.answer("4")
        desk.answer(f"3*{BEANS}")
        one.back()
        one.take_scan(BEANS)
        days = [row for row in one.rows("") if not row.key]
        assert [(row.words, row.quiet) for row in days] == [("Nov 21, 2026", "Given out: 3.")]

    def test_who_releases_it_is_asked(self, stocked, one):
        one.choose(Act.RELEASE)
        one.enter("")
        assert "who says so" in one.trouble
        assert said(one, "Rosa") == "What is recalled?"
        assert (one.said, held(stocked)) == ("Black beans, 15 oz may be given out again.", [])

    def test_a_release_is_taken_back(self, stocked, one):
        before = held(stocked)
        one.choose(Act.RELEASE)
        said(one, "Rosa")
        one.undo()
        assert held(stocked) == before == [(CAN, "", "Recalled", "FDA")]

    def test_a_release_says_where_a_recall_names_it_all_the_same(self, one, stocked, tmp_path):
        take_in_list(stocked.books, stocked.shelf, stocked.site_file, stocked.clock, fda_file(tmp_path, fda()))
        one.choose(Act.RELEASE)
        said(one, "Rosa")
        assert one.said == "Black beans, 15 oz is held no more, but a recall names it. Look at the package first."
