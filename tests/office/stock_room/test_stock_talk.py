"""What the stock room shows and does: lines found, filtered, moved, set right, held, split, and taken back."""

from __future__ import annotations

import json

import pytest

from pantry.desk import Mode
from pantry.language import Language
from pantry.office.naming import Named, name_item
from pantry.office.stock_room.talk import Act, By, StockTalk
from pantry.office.storages import make_storage
from pantry.reports import Reports
from tests.loads import bring_load

BEANS, MILK, UNKNOWN = "036000291452", "070852000091", "012345678905"
ITEM = f"g00{BEANS}"


@pytest.fixture
def stocked(pantry, clock):
    """24 beans until March 2027, 12 until the end of November, 8 milks past their date, 5 lb of produce."""
    for item, name, kind, grams in ((ITEM, "Frijoles pintos", "dry", 400), (f"g00{MILK}", "Milk", "dairy", 3900)):
        name_item(pantry.books, pantry.shelf, clock, item, Named(name, kind, grams))
    desk = pantry.desk(Mode.IN)
    for line in (f"24*{BEANS}", "0327", f"12*{BEANS}", "1126", f"8*{MILK}", "111826", "/kind produce", "5lb"):
        desk.answer(line)
    return pantry


@pytest.fixture
def talk(stocked):
    return stock_talk(stocked)


def stock_talk(pantry):
    return StockTalk(pantry.talk_parts(Language()), pantry.site_file.today)


def told(talk):
    return [(words.name, words.date, words.amount) for words in map(talk.line_words, talk.lines)]


def amounts(talk):
    talk.show_all()
    return {(line.thing.item, line.lot_text): line.quantity for line in talk.lines}


def pick(talk, words, number=0):
    talk.type(words)
    talk.choose(talk.line_words(talk.lines[number]).key)


def fill(talk, act, *answers):
    """Opens a form, answers its rows, saves it; what it then says."""
    talk.open_form(act)
    for answer in answers:
        talk.form.enter(answer)
    saved = talk.save_form()
    return talk.said if saved else talk.form.trouble


def test_all_that_lies_here_the_soonest_first(talk):
    assert told(talk) == [
        ("Milk", "Nov 18, 2026", "8"), ("Frijoles pintos", "Nov 2026", "12"), ("Frijoles pintos", "Mar 2027", "24"),
        ("Produce", "", "5 lb"),
    ]  # fmt: skip
    assert talk.told == "4 lines"


def test_letters_and_filters_ask_for_some(talk):
    talk.type("fríj")
    assert [words.amount for words in map(talk.line_words, talk.lines)] == ["12", "24"]
    assert talk.told == "2 of 4 lines"
    talk.type("")
    talk.choose_filter(By.DATES, "look_first")
    assert told(talk) == [("Milk", "Nov 18, 2026", "8")]
    assert [(words, is_on) for _, words, is_on in talk.filters()][:2] == [("Look first", True), ("Kind", False)]
    talk.choose_filter(By.KIND, "dry")
    assert (tuple(talk.lines), talk.nothing) == ((), ("Nothing here is like that.", "All shows everything again."))
    talk.show_all()
    assert len(talk.lines) == 4


def test_each_filter_tells_what_may_be_chosen(talk):
    names = {by: [choice.name for choice in talk.choices(by)] for by in By}
    assert names == {
        By.DATES: ["Everything", "Do not give", "Look first", "Fine", "Held"],
        By.KIND: ["Everything", "Dairy", "Dry goods", "Produce"], By.PLACE: ["Everything", "Shelf"],
        By.ALLERGEN: ["Everything"],
    }  # fmt: skip


def test_a_scan_shows_its_item_and_what_is_not_here_is_the_tables(talk):
    assert talk.take_scan(BEANS)
    assert [words.amount for words in map(talk.line_words, talk.lines)] == ["12", "24"]
    assert talk.words.name(talk.chosen) == "Frijoles pintos"
    assert not talk.take_scan(UNKNOWN)
    talk.type("milk")
    assert told(talk) == [("Milk", "Nov 18, 2026", "8")]


def test_a_card_says_what_a_date_means_and_where_that_comes_from(talk):
    pick(talk, "milk")
    line = talk.chosen
    assert talk.words.verdict(line) == "Past its date (Nov 18, 2026). Look at it first."
    assert talk.words.why(line).endswith("Source: USDA FSIS, Food Product Dating")
    assert talk.words.card(line) == ("Shelf · Dairy · 68.8 lb", "Best by Nov 18, 2026", "Allergens: ask.")


def test_goods_moved_to_another_place(talk, stocked, clock):
    make_storage(stocked.books, stocked.shelf, clock, "Chest freezer")
    pick(talk, "milk")
    assert fill(talk, Act.MOVED, "chest", "3") == "3 Milk: moved to Chest freezer."
    talk.type("milk")
    assert [(talk.words.place(line.place), line.quantity) for line in talk.lines] == [
        ("Shelf", 5),
        ("Chest freezer", 3),
    ]
    talk.undo()
    talk.type("milk")
    assert [line.quantity for line in talk.lines] == [8]
    assert not talk.may_undo


def test_goods_moved_to_a_place_that_is_new(talk):
    pick(talk, "milk")
    assert fill(talk, Act.MOVED, "new pl", "Chest freezer", "3") == "3 Milk: moved to Chest freezer."
    talk.type("milk")
    assert [talk.words.place(line.place) for line in talk.lines] == ["Shelf", "Chest freezer"]

    pick(talk, "milk")
    talk.open_form(Act.MOVED)
    talk.form.enter("new pl")
    talk.form.enter("chest freezer")
    assert "A place is called" in talk.form.trouble


def test_goods_thrown_away_say_why_and_which_way(talk, stocked):
    pick(talk, "milk")
    assert fill(talk, Act.MOVED, "thrown", "all", "spoil", "compost") == "8 Milk: composted or thrown away."
    day = Reports(stocked.site_file.reading, stocked.books.site).day("2026-11-21")
    assert day.by_waste == {"spoiled": 8 * 3900}


def test_goods_to_another_site_are_sent(talk):
    pick(talk, "pintos", 1)
    assert fill(talk, Act.MOVED, "another site", "20", "Elm St table") == "20 Frijoles pintos: sent to Elm St table."
    assert amounts(talk)[ITEM, "best_by=2027-03"] == 4
    pick(talk, "pintos")
    talk.open_form(Act.MOVED)
    talk.form.choose("send")
    talk.form.enter("1")
    assert [choice.name for choice in talk.form.choices("")] == ["Elm St table"]


def test_the_record_was_wrong(talk):
    pick(talk, "pintos", 1)
    assert fill(talk, Act.RIGHT, "20", "0328", "L21B") == "Frijoles pintos: set right."
    after = amounts(talk)
    assert after[ITEM, "best_by=2028-03;code=L21B"] == 20
    assert after[ITEM, "best_by=2026-11"] == 12
    talk.undo()
    assert amounts(talk)[ITEM, "best_by=2027-03"] == 24


def test_what_another_program_wrote_meanwhile_is_no_part_of_what_was_wrong(talk, stocked):
    pick(talk, "pintos", 1)
    talk.open_form(Act.RIGHT)
    desk = stocked.desk(Mode.IN)
    desk.answer(f"6*{BEANS}")
    desk.answer("0327")
    for answer in ("20", "", ""):
        talk.form.enter(answer)
    assert talk.save_form()
    assert amounts(talk)[ITEM, "best_by=2027-03"] == 20


def test_the_card_of_a_line_whose_date_was_set_right_stays(talk):
    pick(talk, "pintos", 1)
    fill(talk, Act.RIGHT, "", "0328", "")
    assert talk.words.date_cell(talk.chosen) == "Mar 2028"
    talk.undo()
    assert len(talk.lines) == 2


def test_where_nothing_is_different_nothing_is_set_right(talk):
    pick(talk, "pintos", 1)
    assert fill(talk, Act.RIGHT, "", "", "") == "Nothing here is different from the record. Nothing was changed."
    assert not talk.may_undo


def test_a_number_or_a_lot_code_is_never_the_beginning_of_a_choice(talk):
    pick(talk, "pintos", 1)
    fill(talk, Act.MOVED, "another site", "2", "Elm")
    assert amounts(talk)[ITEM, "best_by=2027-03"] == 22
    pick(talk, "pintos", 1)
    fill(talk, Act.RIGHT, "", "", "LOT")
    assert amounts(talk)[ITEM, "best_by=2027-03;code=LOT"] == 22


def test_what_has_no_date_gets_one(talk):
    pick(talk, "produce")
    assert fill(talk, Act.RIGHT, "", "120126", "") == "Produce: set right."
    assert amounts(talk)["kproduce", "best_by=2026-12-01"] == 2268


def test_a_part_is_split_off(talk):
    pick(talk, "pintos", 1)
    assert fill(talk, Act.SPLIT, "6", "", "L9", "") == "6 Frijoles pintos: split off."
    assert amounts(talk)[ITEM, "best_by=2027-03;code=L9"] == 6
    pick(talk, "pintos", 1)
    assert "Only 18 are there." in fill(talk, Act.SPLIT, "19", "", "L9", "")


def test_held_and_released(talk, stocked):
    pick(talk, "pintos", 1)
    assert Act.HOLD in dict(talk.acts())
    assert fill(talk, Act.HOLD, "this", "Swollen cans", "Rosa") == "Frijoles pintos: held. Each scan says so."
    talk.choose_filter(By.DATES, "held")
    assert [line.quantity for line in talk.lines] == [24]
    talk.choose(talk.line_words(talk.lines[0]).key)
    assert fill(talk, Act.RELEASE, "the food bank") == "Frijoles pintos may be given out again."
    assert stocked.shelf.holds.open() == ()
    talk.undo()
    assert [hold.why for hold in stocked.shelf.holds.open()] == ["Swollen cans"]
    talk.undo()
    assert stocked.shelf.holds.open() == ()


@pytest.mark.parametrize(
    ("act", "answers", "trouble"),
    [
        (Act.MOVED, ("moon",), "Nothing here starts with that."),
        (Act.MOVED, ("thrown", "many"), "many is no number of pieces."),
        (Act.MOVED, ("thrown", "0"), "A quantity must be more than 0."),
        (Act.MOVED, ("thrown", "-3"), "-3 is no number of pieces."),
        (Act.MOVED, ("thrown", "99999999999999"), "99999999999999 is no number of pieces."),
        (Act.MOVED, ("thrown", "3", "x" * 201), "Use 1 to 200 letters."),
        (Act.MOVED, ("another", "3", "x" * 61), "Use 1 to 60 letters."),
        (Act.RIGHT, ("", "soon"), "soon is no date."),
        (Act.RIGHT, ("", "", "x" * 101), "A lot's code has at most 100 letters."),
        (Act.HOLD, ("this", "x" * 201), "Use 1 to 200 letters."),
        (Act.SPLIT, ("3", "", "", "moon"), "Nothing here starts with that."),
    ],
)
def test_bad_input_to_each_row_is_refused_in_words_and_stands_in_the_box(talk, act, answers, trouble):
    before = amounts(talk)
    pick(talk, "pintos", 1)
    talk.open_form(act)
    for answer in answers:
        talk.form.enter(answer)
    assert talk.form.trouble.startswith(trouble)
    assert talk.form.in_box == answers[-1]
    assert not talk.save_form()
    assert amounts(talk) == before


def test_a_form_that_was_half_filled_goes_on_after_the_window_was_closed(stocked, talk):
    pick(talk, "pintos", 1)
    talk.open_form(Act.MOVED)
    talk.form.choose("wasted")
    talk.form.enter("7")
    talk.keep_form()
    again = stock_talk(stocked)
    assert [(row.title, row.words) for row in again.form.rows][:2] == [
        ("Where to", "Composted or thrown away"), ("How many", "7"),
    ]  # fmt: skip
    assert again.form.asks == "Why could it not be shared?"
    again.form.enter("damaged")
    again.form.enter("")
    assert again.save_form()
    assert stock_talk(stocked).form is None


def test_the_site_s_own_reasons_for_waste_come_first(stocked):
    stocked.all_settings(Language()).set("waste_reasons", "moldy; broken jar")
    talk = stock_talk(stocked)
    pick(talk, "pintos", 1)
    talk.open_form(Act.MOVED)
    talk.form.choose("wasted")
    talk.form.enter("7")
    assert [choice.name for choice in talk.form.choices("")][:3] == ["moldy", "broken jar", "spoiled"]


@pytest.mark.parametrize("kept", ["", "no", "[]", "{}", '{"kind":"moved","about":"x","form":"y"}', "[" * 1000])
def test_what_was_kept_and_can_not_be_read_is_forgotten(stocked, clock, kept):
    stocked.site_file.today.keep("stock form", kept, clock.now())
    assert stock_talk(stocked).form is None


@pytest.mark.parametrize("form", ["", "{}", '{"at":99,"values":{"place":"wasted"}}', '{"at":"x","values":3}'])
def test_a_kept_form_that_can_not_be_read_begins_anew(stocked, talk, clock, form):
    pick(talk, "milk")
    kept = json.dumps({"kind": "moved", "about": talk.key, "form": form})
    stocked.site_file.today.keep("stock form", kept, clock.now())
    assert stock_talk(stocked).form.rows[0].title == "Where to"


def test_tomorrow_dates_are_read_anew(talk, held):
    assert not talk.read_if_tomorrow()
    held.pass_time(days=20)
    assert talk.read_if_tomorrow()
    talk.choose_filter(By.DATES, "look_first")
    assert [words.amount for words in map(talk.line_words, talk.lines)] == ["8", "12"]


def test_what_could_not_be_saved_is_said_and_stays_filled_in(talk, stocked):
    pick(talk, "milk")
    stocked.site_file.db.execute("PRAGMA query_only = 1")
    said = fill(talk, Act.MOVED, "thrown", "3", "spoiled", "")
    stocked.site_file.db.execute("PRAGMA query_only = 0")
    assert said
    assert [row.words for row in talk.form.rows][1:3] == ["3", "spoiled"]
    assert talk.save_form()


@pytest.fixture
def coming(talk, stocked):
    """Elm sent 6 of its rice."""
    assert not talk.may_receive
    bring_load(stocked)
    talk.read_again()
    return talk


def receive(talk, *answers):
    talk.open_receive()
    for answer in answers:
        talk.form.enter(answer)
    return talk.said if talk.save_form() else talk.form.trouble


def rice(talk):
    return [line for line in told(talk) if line[0] == "Rice"]


def test_what_another_site_sent_is_received_and_taken_back(coming):
    assert coming.may_receive
    coming.open_receive()
    (choice,) = coming.form.choices("")
    assert (choice.name, choice.more) == ("6 Rice", "No date on it · from Elm")
    assert receive(coming, "", "4", "") == "4 Rice: came in."
    assert rice(coming) == [("Rice", "", "4")]
    assert receive(coming, "", "3", "").startswith("Only 2 of this load are still on the way.")
    assert rice(coming) == [("Rice", "", "4")]
    assert receive(coming, "", "", "") == "2 Rice: came in."
    assert not coming.may_receive
    coming.undo()
    assert (coming.may_receive, rice(coming)) == (True, [("Rice", "", "4")])


def test_a_half_filled_receipt_outlives_the_window(coming, stocked):
    coming.open_receive()
    coming.form.enter("")
    coming.form.enter("5")
    coming.keep_form()
    again = stock_talk(stocked)
    assert again.form.title == "Receive from another site"
    assert [row.words for row in again.form.rows] == ["6 Rice", "5", "Shelf"]


def test_what_came_in_meanwhile_is_not_received_again(coming, stocked):
    coming.open_receive()
    for answer in ("", "", ""):
        coming.form.enter(answer)
    other = stock_talk(stocked)
    receive(other, "", "", "")
    assert not coming.save_form()
    assert coming.form.trouble.startswith("All of this load came in already.")
    coming.leave_form()
    coming.read_again()
    assert rice(coming) == [("Rice", "", "6")]
