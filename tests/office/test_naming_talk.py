"""One unknown item after the other: its name, kind and weight, or what it is the same as; each can be taken back."""

from __future__ import annotations

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.desk import Mode
from pantry.language import Language
from pantry.office.naming import Named, name_item
from pantry.office.open_end_words import open_end_words
from pantry.shelf.open_ends import OpenEndKind

NEWEST, OLDER, BEANS = "012345678905", "098765432105", "036000291452"
CAN = f"g00{BEANS}"


@pytest.fixture
def met(pantry):
    """30 cans of beans that have a name; 24 and 2 of what has none."""
    desk = pantry.desk(Mode.IN)
    for line in (f"30*{BEANS}", f"2*{OLDER}", f"20*{NEWEST}", f"4*{NEWEST}"):
        assert desk.answer(line).saved, line
    name_item(pantry.books, pantry.shelf, pantry.clock, CAN, Named("Black beans", "dry", 425))
    return pantry


@pytest.fixture
def talk(met):
    return met.naming_talk(Language())


def named(pantry, code):
    item = pantry.shelf.item(f"g00{code}")
    return item.name, item.kind, item.grams


def said(talk, *lines):
    for line in lines:
        talk.enter(line)
        assert talk.trouble == "", line
    return talk.asks


def test_three_questions_and_the_next_item(met, talk):
    assert (talk.asks, talk.code) == ("What is it called?", NEWEST)
    assert talk.told == ("Sat, Nov 21", "24 came, 2 lines", "Scanned beside it: Black beans")

    assert said(talk, "Oat milk") == "What kind is it?"
    assert talk.said == "2 lines are called Oat milk now."
    assert said(talk, "dri") == "What does one weigh?"
    assert said(talk, "2lb") == "What is it called?"
    assert (talk.said, talk.code, talk.to_name) == ("Oat milk: 2 lb each.", OLDER, 1)
    assert named(met, NEWEST) == ("Oat milk", "drinks", 907)


def test_what_was_named_at_the_table_is_asked_for_its_kind_and_weight(met):
    name_item(met.books, met.shelf, met.clock, f"g00{NEWEST}", Named("Oat milk"))
    assert met.reports.day("2026-11-21").in_g == 30 * 425
    talk = met.naming_talk(Language())
    talk.pass_over()
    assert (talk.asks, talk.name, talk.code) == ("What kind is it?", "Oat milk", NEWEST)
    assert said(talk, "dri") == "What does one weigh?"
    said(talk, "2lb")
    assert (talk.is_over, talk.to_name) == (True, 1)
    assert met.reports.day("2026-11-21").in_g == 30 * 425 + 24 * 907
    talk.undo()
    assert (talk.asks, talk.name) == ("What does one weigh?", "Oat milk")
    name_item(met.books, met.shelf, met.clock, f"g00{NEWEST}", Named("Oat milk", "drinks", 907))
    assert met.shelf.half_known("en") == ()


def test_what_was_named_with_its_weight_is_asked_for_its_kind_and_that_can_be_skipped(met):
    name_item(met.books, met.shelf, met.clock, f"g00{NEWEST}", Named("Oat milk 32 oz", grams=907))
    (end,) = (one for one in met.shelf.open_ends.until("2026-11-21") if one.kind is OpenEndKind.UNWEIGHED)
    assert open_end_words(end, Language()) == "1 item has no kind or weight"
    talk = met.naming_talk(Language())
    talk.pass_over()
    assert (talk.asks, talk.name) == ("What kind is it?", "Oat milk 32 oz")
    assert said(talk, "") == "1 is left for later."
    talk = met.naming_talk(Language())
    talk.pass_over()
    said(talk, "dri")
    assert talk.is_over
    assert named(met, NEWEST)[1:] == ("drinks", 907)
    assert met.shelf.half_known("en") == ()


def test_what_is_the_same_as_what_has_a_weight_or_comes_by_weight_needs_none(met, talk):
    talk.choose(CAN)
    assert met.shelf.half_known("en") == ()
    desk = met.desk(Mode.IN)
    for line in ("/kind produce", "12lb"):
        desk.answer(line)
    assert met.shelf.half_known("en") == ()


def test_each_answer_is_saved_before_the_next_question(met, talk):
    said(talk, "Oat milk")

    assert named(met, NEWEST) == ("Oat milk", "", None)
    assert [unknown.code for unknown in met.shelf.unknowns("en")] == [OLDER]


def test_enter_alone_skips_a_question_and_leaves_a_name_for_later(met, talk):
    assert said(talk, "Oat milk", "", "") == "What is it called?"
    assert said(talk, "") == "1 is left for later."
    assert (talk.is_over, talk.said) == (True, "Left for later.")
    assert met.naming_talk(Language()).code == OLDER


def test_letters_suggest_what_the_site_has_and_what_the_catalog_knows(talk):
    (beans, *others) = talk.choices("bean")
    assert (beans.value, beans.name, beans.more) == (CAN, "Black beans", "We have it · …1452")
    assert others
    assert len(talk.choices("be")) <= 9
    assert talk.choices("b") == talk.choices("24") == ()
    assert talk.choices("bean1") == talk.choices("bean")
    assert talk.hint("bean1") == "Enter: the same as Black beans."


def test_a_digit_behind_the_letters_says_it_is_the_same(met, talk):
    assert said(talk, "bean1") == "What is it called?"

    assert talk.said == "It is the same as Black beans now."
    assert talk.code == OLDER
    assert met.shelf.on_hand_of(CAN) == 30 + 24


def test_what_the_catalog_knows_lends_its_name_kind_and_weight(met, talk):
    choices = talk.choices("peanut butter")
    known = met.shelf.item(choices[0].value)
    assert not known.in_books

    talk.choose(choices[0].value)
    name, kind, grams = named(met, NEWEST)
    assert (name, kind) == (known.name, known.kind)
    assert grams == (known.grams if known.unit == "piece" else None)


@pytest.mark.parametrize("typed", ["Diapers size 4", "Omega 3", "Vitamin B12", "V8"])
def test_a_name_with_a_number_is_a_name(met, talk, typed):
    said(talk, typed)

    assert named(met, NEWEST)[0] == typed


def test_a_scan_is_what_it_is_the_same_as_and_a_number_before_it_a_pack(met, talk):
    assert talk.take_scan(BEANS)
    assert (talk.said, talk.code) == ("It is the same as Black beans now.", OLDER)
    assert talk.take_scan(f"12*{BEANS}")
    assert (talk.said, talk.asks) == ("One of it is 12 × Black beans now.", "All have names.")
    assert met.shelf.on_hand_of(CAN) == 30 + 24 + 2 * 12


def test_a_code_that_is_typed_is_as_a_scan(met, talk):
    said(talk, BEANS)

    assert met.shelf.whole(f"g00{NEWEST}") == (CAN, 1)


@pytest.mark.parametrize(
    ("scanned", "why"),
    [(OLDER, "no name yet"), (NEWEST, "the same already"), ("041331026383", "no name yet"),
     (f"0*{BEANS}", "“0” stood in the box"), (f"oat*{BEANS}", "“oat” stood in the box")],
)  # fmt: skip
def test_what_can_not_be_the_same_is_said(met, talk, scanned, why):
    before = met.shelf.newest_change()

    assert talk.take_scan(scanned)
    assert why in talk.trouble
    assert (talk.code, talk.asks, met.shelf.newest_change()) == (NEWEST, "What is it called?", before)


def test_a_sheet_is_the_tables(met, talk):
    before = met.shelf.newest_change()

    assert not talk.take_scan(own_code(OwnKind.SHEET, 12))
    assert met.shelf.newest_change() == before


@pytest.mark.parametrize(
    ("lines", "why"),
    [(("24",), "That is a number."), (("x" * 201,), "1 to 200 letters"), (("Milk", "zzz"), "No kind begins so."),
     (("Milk", "dairy", "12"), "Type the unit too, as 15oz."), (("Milk", "dairy", "9999999lb"), "at most 2,204 lb")],
)  # fmt: skip
def test_what_can_not_be_saved_stays_in_the_box(met, talk, lines, why):
    said(talk, *lines[:-1])
    asks, before = talk.asks, met.shelf.newest_change()
    talk.enter(lines[-1])

    assert why in talk.trouble
    assert (talk.in_box, talk.asks, met.shelf.newest_change()) == (lines[-1], asks, before)


def test_a_number_can_take_each_unit(met, talk):
    said(talk, "Milk", "dairy")

    assert [choice.name for choice in talk.choices("12")] == ["12 oz", "12 lb", "12 g", "12 kg"]
    talk.choose(talk.choices("12")[1].value)
    assert named(met, NEWEST)[2] == 5443


def test_undo_takes_back_one_answer_after_the_other(met, talk):
    said(talk, "Oat milk", "drinks", "2lb")
    talk.take_scan(BEANS)
    assert talk.is_over

    talk.undo()
    assert (talk.code, talk.asks, talk.said) == (OLDER, "What is it called?", "Taken back.")
    talk.undo()
    assert (talk.code, talk.asks, named(met, NEWEST)) == (NEWEST, "What does one weigh?", ("Oat milk", "drinks", None))
    talk.undo()
    assert (talk.asks, named(met, NEWEST)) == ("What kind is it?", ("Oat milk", "", None))
    talk.undo()
    assert (talk.asks, talk.name, talk.to_name) == ("What is it called?", "Unknown item", 2)
    assert not talk.may_undo
    assert [unknown.code for unknown in met.shelf.unknowns("en")] == [NEWEST, OLDER]

    assert said(talk, "Rice milk") == "What kind is it?"
    assert [one.name for one in talk.choices("")][:3] == ["Mixed", "Produce", "Bread"]
    assert met.shelf.item(f"g00{NEWEST}").name == "Rice milk"


def test_what_was_named_meanwhile_is_not_asked_about(met, talk):
    name_item(met.books, met.shelf, met.clock, f"g00{OLDER}", Named("Corn"))

    assert said(talk, "Oat milk", "", "") == "All have names."


def test_where_all_have_names_nothing_is_asked(pantry):
    talk = pantry.naming_talk(Language())

    assert (talk.asks, talk.hint(""), talk.told, talk.code) == ("All have names.", "Enter: back.", (), "")
    talk.enter("Milk")
    talk.undo()
    assert not talk.take_scan(BEANS)


def test_a_weight_at_the_end_of_a_name_is_asked_no_more(met, talk):
    assert said(talk, "Oat milk, 32 oz", "dri") == "What is it called?"
    item = met.shelf.item(f"g00{NEWEST}")
    assert (item.name, item.kind, item.grams) == ("Oat milk, 32 oz", "drinks", 907)
    talk.undo()
    talk.undo()
    assert (talk.asks, met.shelf.is_named(f"g00{NEWEST}")) == ("What is it called?", False)
    assert not met.shelf.item(f"g00{NEWEST}").grams


def test_letters_that_more_than_one_kind_begins_with_take_none_of_them(met):
    name_item(met.books, met.shelf, met.clock, f"g00{NEWEST}", Named("Oat milk"))
    talk = met.naming_talk(Language())
    talk.pass_over()
    assert talk.hint("d") == "More than one fits. Type more letters."
    talk.enter("d")
    assert talk.asks == "What kind is it?"
    assert talk.in_box == "d"
    assert talk.trouble.startswith("More than one fits: ")
    assert "Dry goods" in talk.trouble
    assert talk.hint("dry") == "Enter: Dry goods."
    talk.enter("dry")
    assert talk.asks == "What does one weigh?"
    talk.enter("1000000lb")
    assert talk.trouble == "One weighs more than 0 and at most 2,204 lb. Nothing was changed. Type it again."
