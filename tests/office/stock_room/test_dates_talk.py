"""What dates mean, as the point person edits it: each row with its sentence and source, and back again."""

from __future__ import annotations

import pytest

from pantry.language import Language
from pantry.office.date_rules import read_days, set_rule
from pantry.office.stock_room.dates_talk import DatesTalk
from pantry.rules.date_policy import DateRule, Wrote


@pytest.fixture
def talk(pantry):
    return dates_talk(pantry)


def dates_talk(pantry):
    return DatesTalk(pantry.talk_parts(Language()), pantry.site_file.today)


def fill(talk, *answers):
    for answer in answers:
        talk.form.enter(answer)
    return talk.said if talk.save_form() else talk.form.trouble


def rule(pantry, key="dry:best_by"):
    return pantry.shelf.date_policy().rule(*key.split(":"))


def test_every_row_says_until_when_why_and_where_from(talk):
    assert [(row.name, row.fine, row.look, row.is_law) for row in talk.rows] == [
        ("Baby · Any date", "Up to its date", "–", True), ("Any food · Best by", "Up to its date", "Always", False),
        ("Any food · Use by", "Up to its date", "Always", False),
        ("Any food · Sell by", "Up to its date", "Always", False),
        ("Any food · Freeze by", "Up to its date", "Always", False), ("Any food · Packed on", "Always", "–", False),
    ]  # fmt: skip
    assert all("Source: " in row.why for row in talk.rows)


def test_a_new_row_is_what_the_table_goes_by_and_is_taken_back(talk, pantry):
    talk.add()
    said = fill(talk, "dry", "best", "30", "365", "Not from cans that bulge.", "our food bank")
    assert said == "Dry goods · Best by: saved. The table follows it from now on."
    assert rule(pantry) == DateRule("dry", "best_by", 30, 365, "Not from cans that bulge.", "our food bank", Wrote.SITE)
    assert talk.rows[-1].why == "Not from cans that bulge. Source: our food bank"
    talk.undo()
    assert rule(pantry) is None


def test_a_row_that_is_edited_keeps_what_is_left_as_it_stands(talk, pantry):
    talk.add()
    fill(talk, "dry", "best", "30", "365", "Not from cans that bulge.", "")
    assert rule(pantry).source == "our table's own rule"
    talk.open("dry:best_by")
    assert [row.words for row in talk.form.rows] == [
        "30 days past it", "365 days past it", "Not from cans that bulge.", "our table's own rule",
    ]  # fmt: skip
    fill(talk, "60", "", "", "")
    assert (rule(pantry).fine_days, rule(pantry).look_days) == (60, 365)
    talk.undo()
    assert rule(pantry).fine_days == 30


def test_a_row_goes_back_to_what_it_was_before(talk, pantry):
    talk.open("any:best_by")
    assert not talk.may_go_back
    fill(talk, "7", "always", "", "")
    talk.open("any:best_by")
    assert talk.may_go_back
    talk.go_back()
    assert rule(pantry, "any:best_by").wrote is Wrote.DEFAULT
    assert (talk.said, talk.form) == ("Any food · Best by: as it was before.", None)
    talk.undo()
    assert rule(pantry, "any:best_by").fine_days == 7


def test_over_a_chapters_row_a_site_writes_its_own_and_goes_back_to_it(pantry, clock):
    chapters = DateRule("dry", "best_by", 10, 20, "", "the chapter")
    set_rule(pantry.books, pantry.shelf, clock, chapters, for_chapter=True)
    talk = dates_talk(pantry)
    talk.open("dry:best_by")
    fill(talk, "5", "", "", "")
    assert rule(pantry).wrote is Wrote.SITE
    talk.undo()
    assert (rule(pantry).wrote, rule(pantry).fine_days) == (Wrote.CHAPTER, 10)


def test_what_the_law_says_is_told_and_not_opened(talk):
    talk.open("baby:any")
    assert talk.form is None
    assert talk.trouble.startswith("Infant formula is never given past its date")
    talk.add()
    assert "Baby" not in [choice.name for choice in talk.form.choices("")]


@pytest.mark.parametrize(
    ("answers", "trouble"),
    [
        (("dry", "best", "soon"), "soon is no number of days."),
        (("dry", "best", "-1"), "-1 is no number of days."),
        (("dry", "best", "9999"), "9999 is no number of days."),
        (("sand",), "Nothing here starts with that."),
        (("dry", "best", "1", "5", "x" * 201), "Use 1 to 200 letters."),
        (("dry", "best", "1", "5", "", "x" * 101), "Use 1 to 100 letters."),
    ],
)
def test_bad_input_is_refused_in_words_and_stands_in_the_box(talk, pantry, answers, trouble):
    before = pantry.shelf.date_policy()
    talk.add()
    for answer in answers:
        talk.form.enter(answer)
    assert talk.form.trouble.startswith(trouble)
    assert talk.form.in_box == answers[-1]
    assert pantry.shelf.date_policy() == before


def test_less_looked_at_than_fine_is_refused_at_save_and_stays_filled_in(talk):
    talk.add()
    assert fill(talk, "dry", "best", "9", "5", "", "").startswith("Food is fine first, then looked at:")
    assert [row.words for row in talk.form.rows][2:4] == ["9 days past it", "5 days past it"]


def test_a_row_that_was_half_written_goes_on_after_the_window_was_closed(talk, pantry):
    talk.add()
    for answer in ("dry", "best", "30"):
        talk.form.enter(answer)
    talk.keep_form()
    again = dates_talk(pantry)
    assert again.form.asks == "How many days past it may it be given after a look?"
    again.leave_form()
    assert dates_talk(pantry).form is None


@pytest.mark.parametrize("typed", ["always", "Siempre"])
def test_no_end_is_typed_in_the_languages_of_the_window(typed):
    assert read_days(typed) is None
