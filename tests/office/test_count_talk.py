"""Somebody counts in the window: scans, names and numbers, each saved at once; two people, and a table that goes on."""

from __future__ import annotations

from random import Random

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.desk import Mode
from pantry.language import Language
from pantry.office.closing import close_day
from pantry.office.count_end import CountEnd
from pantry.office.count_lines import not_counted
from pantry.office.count_outcome import Outcome
from pantry.office.count_talk import Ask
from pantry.office.counting import FoundNow, ToCount, count_item, start_counting
from pantry.office.goods import Goods
from pantry.office.merging import merge_item
from pantry.office.moving import move_goods
from pantry.office.naming import Named, name_item
from pantry.office.volunteers import sign_in
from pantry.places import PACKED, fixed_place

BEANS, RICE, BANANAS = "036000291452", "041331026383", "p4011"
CAN, BAG = f"g00{BEANS}", f"g00{RICE}"


@pytest.fixture
def shelf(pantry):
    """24 beans, 10 of rice, 20 lb of bananas."""
    desk = pantry.desk(Mode.IN)
    for line in (f"24*{BEANS}", f"10*{RICE}", "4011", "20lb"):
        assert desk.answer(line).saved, line
    for item, name, kind in ((CAN, "Black beans", "dry"), (BAG, "Rice", "dry"), (BANANAS, "Bananas", "produce")):
        name_item(pantry.books, pantry.shelf, pantry.clock, item, Named(name, kind))
    return pantry


@pytest.fixture
def talk(shelf):
    """Ana counts the whole shelf."""
    talk = shelf.count_talk(Language())
    assert said(talk, "Ana", "the whole") == "What is there?"
    return talk


def said(talk, *lines):
    for line in lines:
        talk.enter(line)
        assert talk.trouble == "", (line, talk.trouble)
    return talk.asks


def scanned(talk, *lines):
    for line in lines:
        assert talk.take_scan(line), line
        assert talk.trouble == "" or talk.trouble.startswith("Counted before: "), (line, talk.trouble)
    return talk.said


def gave(pantry, line):
    assert pantry.desk(Mode.OUT).answer(line).saved


def test_who_counts_then_what_then_item_by_item(shelf):
    talk = shelf.count_talk(Language())
    assert (talk.step, talk.asks) == (Ask.WHO, "Who is counting?")
    assert said(talk, "Ana") == "What do you count?"
    assert [choice.name for choice in talk.choices("")][:4] == [
        "The whole shelf", "Packed bags", "Only Mixed", "Only Produce"
    ]  # fmt: skip
    assert talk.hint("pro") == "Enter: Only Produce."
    assert said(talk, "") == "What is there?"
    assert talk.title == "The whole shelf"


def test_a_free_letter_is_offered_and_nobody_who_helps_today(shelf):
    sign_in(shelf.books, shelf.site_file, shelf.clock, "Rosa")
    talk = shelf.count_talk(Language())
    assert [choice.name for choice in talk.choices("")] == ["A"]
    assert talk.hint("") == "This name stays in the books. A letter is enough."
    assert talk.hint("Ro") == "Enter: Ro. It stays in the books."
    talk.choose("A")
    said(talk, "")
    talk.somebody_else()
    assert [choice.name for choice in talk.choices("")] == ["B", "A"]
    said(talk, "b")
    talk.somebody_else()
    assert [choice.name for choice in talk.choices("")] == ["C", "A", "b"]
    assert "Rosa" not in str(shelf.shelf.countings.all())


def test_each_scan_is_one_more_and_a_number_before_it_that_many(shelf, talk):
    assert scanned(talk, BEANS) == "1 × Black beans counted. 24 should be there."
    assert talk.asks == "How many are there?"
    assert scanned(talk, BEANS, f"20*{BEANS}") == "22 × Black beans counted. 24 should be there."
    assert shelf.shelf.on_hand(CAN) == 22
    assert talk.asks == "What is there?"


def test_a_number_says_how_many_there_were_of_what_was_scanned_last(shelf, talk):
    scanned(talk, BEANS)
    assert talk.hint("12") == "Enter: 12 × Black beans."
    assert said(talk, "12") == "What is there?"
    assert shelf.shelf.on_hand(CAN) == 12
    said(talk, "14")
    assert shelf.shelf.on_hand(CAN) == 14
    scanned(talk, BEANS)
    assert talk.hint("10") == "Enter: 10 more, 24 in all."
    said(talk, "10")
    assert talk.said == "24 × Black beans counted: that is what should be there."
    (choice,) = talk.choices("")
    assert choice.name == "10 in all, not 24"
    talk.choose(choice.value)
    assert shelf.shelf.on_hand(CAN) == 10


def test_a_name_is_enough_and_says_nothing_of_how_many(shelf, talk):
    assert said(talk, "rice") == "How many are there?"
    assert (talk.name, talk.told) == ("Rice", ("Not counted yet.",))
    assert shelf.shelf.on_hand(BAG) == 10
    said(talk, "0")
    assert shelf.shelf.on_hand(BAG) == 0
    assert [line.item for line in talk.lines] == [BAG]


def test_what_is_weighed_is_asked_by_weight(talk):
    assert scanned(talk, "4011") == ""
    assert talk.hint("") == "Its weight, as 12lb. 0: none is there."
    said(talk, "18.5lb")
    assert talk.said == "18.5 lb Bananas counted. 20 lb should be there."
    talk.enter("12 pieces of it")
    assert talk.in_box == "12 pieces of it"
    assert "Nothing was saved" in talk.trouble
    assert talk.hint("4011") == "Enter: Bananas."
    assert said(talk, "4011") == "How many are there?"
    said(talk, "1.5")
    assert talk.said.startswith("20 lb Bananas counted: that is what")


def test_what_cannot_be_is_refused_in_words_and_stays_in_the_box(talk):
    for typed in ("12", "zzzz"):
        talk.enter(typed)
        assert talk.in_box == typed
        assert "Nothing was saved" in talk.trouble
    scanned(talk, BEANS)
    for typed in ("12lb", "-3", "9999999999999999"):
        talk.enter(typed)
        assert talk.in_box == typed
        assert talk.trouble
    talk.enter("")
    assert (talk.trouble, talk.in_box, talk.asks) == ("", "", "What is there?")
    assert talk.lines[0].quantity == 1


def test_cards_and_other_words_are_the_tables(talk):
    assert not talk.take_scan(own_code(OwnKind.SHEET, 9))


def test_a_scan_before_it_is_said_who_counts_is_refused_and_takes_nothing_in(shelf, talk):
    talk.something_else()
    assert talk.take_scan(BEANS)
    assert talk.trouble.startswith("Say first who counts, and what.")
    said(talk, "")
    talk.somebody_else()
    assert talk.take_scan(BEANS)
    assert (talk.step, talk.lines, shelf.shelf.on_hand(CAN)) == (Ask.WHO, (), 24)


def test_what_was_counted_is_taken_back_one_by_one(shelf, talk):
    scanned(talk, BEANS)
    said(talk, "12")
    scanned(talk, RICE)
    talk.undo()
    assert (talk.said, shelf.shelf.on_hand(BAG), shelf.shelf.on_hand(CAN)) == ("Taken back.", 10, 12)
    talk.undo()
    talk.undo()
    assert (shelf.shelf.on_hand(CAN), talk.lines, talk.may_undo) == (24, (), False)
    talk.undo()


def test_it_goes_on_where_it_was_left_with_what_stood_in_the_box(shelf, talk):
    scanned(talk, BEANS)
    talk.keep("1")
    again = shelf.count_talk(Language())
    assert (again.who, again.title, again.in_box) == ("Ana", "The whole shelf", "1")
    assert [line.quantity for line in again.lines] == [1]
    said(again, "ri")
    shelf.site_file.today.keep("count", "{damaged", shelf.clock.now())
    assert shelf.count_talk(Language()).step is Ask.WHO


def test_what_was_begun_is_offered_first_with_who_and_why(shelf):
    what = ToCount(fixed_place(shelf.shelf.site, "shelf"), "produce")
    start_counting(shelf.books, shelf.shelf, shelf.clock, what, ["Ana", "Ben"], "mice")
    talk = shelf.count_talk(Language())
    assert [choice.name for choice in talk.choices("b")] == ["Ben"]
    said(talk, "Cleo")
    begun = talk.choices("")[0]
    assert (begun.name, begun.more) == ("Only Produce", "Begun Sat, Nov 21 · Ana, Ben · mice")
    said(talk, "", "bananas", "20lb")
    assert CountEnd(shelf.talk_parts(Language()), talk).summary == "Counted: 1 · Different: 0 · Not yet: 0"


def test_a_second_person_joins_and_both_are_told(shelf, talk):
    scanned(talk, f"12*{BEANS}")
    talk.somebody_else()
    assert [choice.name for choice in talk.choices("")] == ["A", "Ana"]
    assert said(talk, "Ben") == "What is there?"
    scanned(talk, f"10*{BEANS}")
    assert talk.told == ("22 × Black beans counted. 24 should be there.", "Ana 12, Ben 22")
    talk.choose(talk.choices("")[0].value)
    assert talk.told[1] == "Ana 12, Ben 10"
    assert shelf.shelf.countings.open()[0].by == ("Ana", "Ben")


@pytest.mark.parametrize(("chosen", "left"), [(0, 20), (1, 46)])
def test_a_number_for_what_somebody_else_counted_is_asked_about_before_it_is_saved(shelf, talk, chosen, left):
    said(talk, "black", "26")
    talk.somebody_else()
    said(talk, "Rosa", "black")
    assert said(talk, "20") == "20 more, 46 in all? Or 20 in all?"
    assert (talk.step, shelf.shelf.on_hand(CAN)) == (Ask.MORE, 26)
    talk.enter("")
    assert (talk.trouble, shelf.shelf.on_hand(CAN)) == ("Choose one of the two. Nothing is saved yet.", 26)
    assert [choice.name for choice in talk.choices("")] == ["20 in all, not 46", "20 more, 46 in all"]
    talk.choose(talk.choices("")[chosen].value)
    assert (talk.trouble, shelf.shelf.on_hand(CAN)) == ("", left)
    assert talk.step is Ask.ITEM
    talk.undo()
    assert shelf.shelf.on_hand(CAN) == 26


def test_what_oneself_counted_before_is_added_up_without_a_question_and_another_number_asks_anew(shelf, talk):
    said(talk, "black", "26", "black", "4")
    assert shelf.shelf.on_hand(CAN) == 30
    talk.somebody_else()
    said(talk, "Rosa", "black", "20")
    assert said(talk, "2") == "2 more, 32 in all? Or 2 in all?"
    scanned(talk, BEANS)
    assert shelf.shelf.on_hand(CAN) == 31


def test_who_joins_a_count_from_before_a_close_is_told(shelf, talk):
    said(talk, "black", "26")
    close_day(shelf.books, shelf.shelf, shelf.site_file, shelf.clock)
    talk.something_else()
    talk.somebody_else()
    said(talk, "Rosa")
    talk.enter("the whole")
    assert talk.trouble == (
        "Ana began this count Sat, Nov 21, and that day was closed since. What you count is added to it."
        " To begin anew, finish it first: What it found."
    )
    assert talk.step is Ask.ITEM


def test_packed_bags_are_refused_on_the_shelf_and_counted_apart(shelf, talk):
    goods = Goods(BAG, 4, fixed_place(shelf.shelf.site, "shelf"))
    move_goods(shelf.books, shelf.shelf, shelf.clock, goods, fixed_place(shelf.shelf.site, PACKED))
    talk.something_else()
    said(talk, "packed")
    scanned(talk, f"3*{RICE}")
    assert talk.said == "3 × Rice counted. 4 should be there."
    assert shelf.shelf.on_hand(BAG) == 6


@pytest.fixture
def end(shelf, talk):
    """Ana found 20 of the beans and 10 of the rice."""
    scanned(talk, f"20*{BEANS}", f"10*{RICE}")
    return CountEnd(shelf.talk_parts(Language()), talk)


def rows(end):
    told = [(row.outcome, end.words(row)) for row in end.rows]
    return [(outcome, words.name, words.expected, words.counted, words.difference) for outcome, words in told]


def more(end):
    """Who and why, or what moved, of the first row."""
    return end.words(end.rows[0]).more


def test_the_end_shows_what_differs_agrees_and_was_not_counted(shelf, end):
    assert rows(end) == [
        (Outcome.DIFFERS, "Black beans", "24", "20", "-4"),
        (Outcome.AGREES, "Rice", "10", "10", "="),
        (Outcome.NOT_COUNTED, "Bananas", "20 lb", "", ""),
    ]
    assert end.words(end.rows[2]).more == "Not counted yet"  # a screen reader puts the period behind it
    assert end.summary == "Counted: 2 · Different: 1 · Not yet: 1"
    assert (more(end), shelf.shelf.on_hand(BANANAS)) == ("Ana", 9072)


def test_words_say_why_a_row_differs_and_a_number_counts_it_again(shelf, end):
    end.enter(CAN, "a case fell")
    assert (more(end), end.said) == ("Ana · a case fell", "Black beans: noted why.")
    end.enter(CAN, "23")
    assert rows(end)[0] == (Outcome.DIFFERS, "Black beans", "24", "23", "-1")
    end.enter(BANANAS, "20lb")
    assert end.row(BANANAS).outcome is Outcome.AGREES
    assert shelf.shelf.on_hand(CAN) == 23
    for _ in range(3):
        end.undo()
    assert rows(end)[0][3:] == ("20", "-4")
    assert more(end) == "Ana"


def reads_as_opened_anew(shelf, end):
    anew = CountEnd(shelf.talk_parts(Language()), end.talk)
    assert (rows(end), list(end.rows), end.summary) == (rows(anew), list(anew.rows), anew.summary)
    assert end.is_finished == anew.is_finished
    for row in end.rows:
        assert end.row(row.key) == anew.row(row.key)


@pytest.mark.parametrize("meanwhile", ["", "gave", "merged", "named"])
def test_after_each_answer_it_reads_as_it_would_opened_anew(shelf, talk, end, meanwhile):
    answers = [
        (CAN, "23"),
        (BANANAS, "19lb"),
        (CAN, "a case fell"),
        (BAG, "10"),
        (BAG, "9"),
        (CAN, "24"),
        (CAN, "x" * 201),
    ]
    for number, (key, typed) in enumerate(answers):
        if number == 2 and meanwhile == "gave":
            gave(shelf, f"3*{BEANS}")
        elif number == 2 and meanwhile == "merged":
            merge_item(shelf.books, shelf.shelf, shelf.clock, BAG, CAN)
        elif number == 2 and meanwhile == "named":
            name_item(shelf.books, shelf.shelf, shelf.clock, BANANAS, Named("Apples", "produce"))
        end.enter(key, typed)
        reads_as_opened_anew(shelf, end)
    for row in [row for row in end.rows if row.outcome is Outcome.MOVED]:
        end.order(row.key, after=True)
        reads_as_opened_anew(shelf, end)
    while talk.may_undo:
        end.undo()
        reads_as_opened_anew(shelf, end)


@pytest.mark.parametrize("seed", range(12))
def test_however_answers_and_undo_follow_each_other_it_reads_as_it_would_opened_anew(shelf, talk, end, seed):
    chance = Random(seed)
    books, counting = (shelf.books, shelf.shelf, shelf.clock), talk.counting

    def item():
        return chance.choice((CAN, BAG, BANANAS))

    def order_one():
        moved = [row.key for row in end.rows if row.outcome is Outcome.MOVED]
        end.order(chance.choice(moved), after=chance.random() < 0.5) if moved else end.look()

    of_the_room = {
        end.undo: 8,
        lambda: end.enter(item(), str(chance.randint(1, 30))): 6,
        lambda: end.enter(item(), chance.choice(("a case fell", "x" * 201, ""))): 3,
        order_one: 3,
        end.finish: 1,
        end.count_on: 2,
        end.look: 2,
    }
    meanwhile = (
        lambda: gave(shelf, f"1*{chance.choice((BEANS, RICE))}"),
        lambda: count_item(*books, counting, FoundNow(item(), 5, "Bo")),
        lambda: name_item(*books, item(), Named(chance.choice(("Apples", "Zucchini")), "produce")),
        lambda: scanned(talk, chance.choice((BEANS, RICE))),
    )
    for step in range(60):
        if chance.random() < 0.2:
            chance.choice(meanwhile)()
        if step == 45:
            merge_item(*books, BAG, CAN)
        chance.choices(list(of_the_room), list(of_the_room.values()))[0]()
        if not end.trouble:
            reads_as_opened_anew(shelf, end)
    while talk.may_undo and not end.trouble:
        end.undo()
        reads_as_opened_anew(shelf, end)


def test_with_its_first_count_undone_an_item_stands_where_somebody_else_counted_it(shelf, talk, end):
    while talk.may_undo:
        end.undo()
    end.enter(CAN, "20")
    for item in (BAG, CAN):
        count_item(shelf.books, shelf.shelf, shelf.clock, talk.counting, FoundNow(item, 8, "Bo", instead=True))
    end.look()
    assert [row.item for row in end.rows] == [CAN, BAG, BANANAS]
    end.undo()
    assert [row.item for row in end.rows] == [BAG, CAN, BANANAS]
    reads_as_opened_anew(shelf, end)


def test_an_answer_to_one_of_thousands_and_its_undo_read_that_one_alone(end, monkeypatch):
    assert [row.item for row in end.rows] == [CAN, BAG, BANANAS]
    monkeypatch.setattr("pantry.office.count_end.count_lines", None)
    monkeypatch.setattr("pantry.office.count_end.not_counted", lambda *of, item: not_counted(*of, item=item))
    end.enter(BANANAS, "20lb")
    end.enter(BAG, "7")
    end.enter(BAG, "somebody took some")
    assert [row.item for row in end.rows] == [CAN, BAG, BANANAS]
    assert end.summary == "Counted: 3 · Different: 2 · Not yet: 0"
    end.finish()
    end.count_on()
    for _ in range(5):
        end.undo()
    assert end.summary == "Counted: 2 · Different: 1 · Not yet: 1"
    end.undo()
    assert [row.key for row in end.rows] == [CAN, BANANAS, BAG]
    assert end.summary == "Counted: 1 · Different: 1 · Not yet: 2"


def test_what_cannot_be_said_of_a_row_is_refused_in_words(end):
    for key, typed in (("", "12"), (BANANAS, "rotten"), (CAN, "12lb"), (CAN, "x" * 201)):
        end.enter(key, typed)
        assert end.in_box == typed
        assert end.trouble
    end.enter(CAN, " ")
    assert (end.trouble, end.hint(CAN, "12")) == ("", "Enter: 12 × Black beans in all.")
    assert end.scanned(BEANS) == CAN
    assert end.scanned("no code") == ""


def test_what_moved_meanwhile_is_counted_again_in_one_step(shelf, end):
    gave(shelf, f"3*{BEANS}")
    end.look()
    moved = end.rows[0]
    assert (moved.outcome, more(end)) == (Outcome.MOVED, "3 × Black beans went after it was counted.")
    assert shelf.shelf.on_hand(CAN) == 17
    end.enter(moved.key, "16")
    assert [row.outcome for row in end.rows] == [Outcome.DIFFERS, Outcome.AGREES, Outcome.NOT_COUNTED]
    assert rows(end)[0] == (Outcome.DIFFERS, "Black beans", "21", "16", "-5")
    assert shelf.shelf.on_hand(CAN) == 16
    end.undo()
    assert end.rows[0].outcome is Outcome.MOVED


@pytest.mark.parametrize(("after", "left"), [(True, 17), (False, 20)])
def test_what_moved_meanwhile_was_before_the_count_or_after_it(shelf, end, after, left):
    gave(shelf, f"3*{BEANS}")
    end.look()
    key = end.rows[0].key
    end.order(key, after=after)
    assert end.rows[0].outcome is Outcome.DIFFERS
    assert shelf.shelf.on_hand(CAN) == left
    end.undo()
    assert end.rows[0].key == key


def test_it_is_finished_and_that_is_taken_back(shelf, end):
    end.finish()
    assert end.is_finished
    assert shelf.shelf.countings.open() == ()
    assert shelf.shelf.on_hand(BANANAS) == 9072
    end.undo()
    assert not end.is_finished
    assert [one.by for one in shelf.shelf.countings.open()] == [("Ana",)]


def test_what_is_finished_takes_no_count_until_it_goes_on(shelf, end):
    key = next(row.key for row in end.rows if row.item == BAG)
    before = shelf.shelf.on_hand(BAG)
    end.finish()
    assert end.hint(key, "") == "Rice: words say why it differs."
    assert end.hint(key, "7").startswith("This counting is done.")
    end.enter(key, "7")
    assert (shelf.shelf.on_hand(BAG), end.in_box) == (before, "7")
    assert end.trouble == "This counting is done. Nothing was saved. To count more, choose first: It is not done yet."
    end.count_on()
    assert (end.is_finished, end.said) == (False, "The counting goes on.")
    end.enter(key, "7")
    assert (shelf.shelf.on_hand(BAG), end.trouble) == (7, "")
    end.undo()
    end.undo()
    assert end.is_finished


def test_it_speaks_the_language_of_the_window(shelf):
    spanish = shelf.count_talk(Language("es"))
    assert spanish.asks == "¿Quién cuenta?"


def test_what_was_merged_meanwhile_stands_once_as_its_whole(shelf, talk):
    scanned(talk, f"24*{BEANS}")
    merge_item(shelf.books, shelf.shelf, shelf.clock, BAG, CAN)
    end = CountEnd(shelf.talk_parts(Language()), talk)
    (row,) = [row for row in end.rows if row.item in (CAN, BAG)]
    assert row.outcome is Outcome.NOT_COUNTED
    assert end.summary == "Counted: 0 · Different: 0 · Not yet: 2"
    words = end.words(row)
    assert (words.expected, words.counted, words.difference) == ("34", "24", "=")
    assert words.more == "Ana · 10 of it not counted yet"
    end.enter(row.key, "two shelves")
    assert end.words(end.row(row.key)).more == "Ana · 10 of it not counted yet · two shelves"
    end.enter(row.key, "34")
    assert end.row(row.key).outcome is Outcome.AGREES
    assert shelf.shelf.on_hand_of(CAN) == 34
    scanned(talk, RICE)
    assert [line.item for line in talk.lines] == [CAN]
    assert shelf.shelf.on_hand_of(CAN) == 35


@pytest.fixture
def rosa(talk):
    """Rosa counts on where Ana found 26 beans and 9 of rice."""
    scanned(talk, f"26*{BEANS}", f"9*{RICE}")
    talk.somebody_else()
    said(talk, "Rosa")
    return talk


def told_at(talk, line):
    """What is told in amber after a scan."""
    assert talk.take_scan(line)
    return talk.trouble


def test_a_scan_of_what_somebody_else_counted_is_added_and_told_once(shelf, rosa):
    assert told_at(rosa, BEANS) == "Counted before: Ana 26. This is added: 27 in all. Space bar: 1 in all."
    assert (rosa.step, rosa.in_box, shelf.shelf.on_hand(CAN)) == (Ask.AMOUNT, "", 27)
    assert [choice.name for choice in rosa.choices("")] == ["1 in all, not 27", "Another part of it"]
    assert told_at(rosa, BEANS) == told_at(rosa, f"3*{BEANS}") == ""
    assert shelf.shelf.on_hand(CAN) == 31
    assert rosa.choices("")[0].name == "5 in all, not 31"
    assert told_at(rosa, RICE).startswith("Counted before: Ana 9.")
    assert told_at(rosa, BEANS) == ""


def test_by_one_key_it_is_counted_anew_and_so_is_what_follows(shelf, rosa):
    assert told_at(rosa, BEANS)
    assert rosa.may_turn
    rosa.turn()
    assert rosa.trouble == "Counted before: Ana 26. That is left out: 1 in all. Space bar: 27 in all."
    assert told_at(rosa, BEANS) == ""
    assert shelf.shelf.on_hand(CAN) == 2
    assert told_at(rosa, f"4*{RICE}") == "Counted before: Ana 9. That is left out: 4 in all. Space bar: 13 in all."
    assert shelf.shelf.on_hand(BAG) == 4
    rosa.turn()
    assert shelf.shelf.on_hand(BAG) == 13
    rosa.undo()
    rosa.undo()
    assert shelf.shelf.on_hand(BAG) == 9
    rosa.somebody_else()
    said(rosa, "Ben")
    assert "This is added: 3 in all." in told_at(rosa, BEANS)


def test_that_each_counts_another_part_is_said_once(shelf, rosa):
    assert told_at(rosa, BEANS)
    rosa.choose(rosa.choices("")[1].value)
    assert (rosa.trouble, rosa.said) == ("", "Each counts another part: what you scan is added.")
    assert told_at(rosa, RICE) == ""
    assert (shelf.shelf.on_hand(CAN), shelf.shelf.on_hand(BAG)) == (27, 10)
    rosa.keep("")
    again = shelf.count_talk(Language())
    again.somebody_else()
    said(again, "Ben")
    assert told_at(again, RICE)


def test_after_it_was_told_a_number_says_how_many_there_were_of_this_scan(shelf, rosa):
    assert told_at(rosa, BEANS)
    assert rosa.hint("12") == "Enter: 12 more, 38 in all."
    rosa.turn()
    said(rosa, "12")
    assert shelf.shelf.on_hand(CAN) == 12
    rosa.turn()
    assert shelf.shelf.on_hand(CAN) == 38


@pytest.mark.parametrize("seed", range(6))
def test_whoever_scans_in_whichever_way_what_lies_there_is_what_a_plain_log_says(shelf, talk, seed):
    chance, lies, way = Random(seed), {BEANS: (0, ""), RICE: (0, "")}, "add"
    theirs = {}
    who = "Ana"
    for _ in range(40):
        act = chance.choice(["scan", "scan", "scan", "turn", "somebody"])
        if act == "somebody":
            who, way, theirs = chance.choice(["Ana", "Ben", "Rosa"]), "add", {}
            talk.somebody_else()
            said(talk, who)
        elif act == "scan":
            code = chance.choice([BEANS, RICE])
            quantity, last = lies[code]
            left_out = last not in ("", who) and way == "anew"
            kept = theirs.get(code, (0, False))
            is_first = last not in ("", who)
            theirs = {code: (quantity, left_out) if is_first else kept}
            lies[code] = (0 if left_out else quantity) + 1, who
            assert bool(told_at(talk, code)) is is_first
        elif talk.may_turn:
            ((code, (quantity, left_out)),) = theirs.items()
            assert quantity
            lies[code] = lies[code][0] + (quantity if left_out else -quantity), who
            theirs, way = {code: (quantity, not left_out)}, "add" if left_out else "anew"
            talk.turn()
        for code, item in ((BEANS, CAN), (RICE, BAG)):
            assert not lies[code][1] or shelf.shelf.on_hand(item) == lies[code][0]
