"""Today's lines, what runs low, and what still has no name."""

from __future__ import annotations

from pantry.events import Act, Change, Draft, Visit
from pantry.shelf.low import Low

TODAY = "2026-11-21"


def test_lines_of_today_are_the_newest_first_those_undone_too(pantry, move):
    first = move("g1", 24)
    second = move("g2", 3)
    pantry.books.undo(second.entry)

    newest, older = pantry.shelf.today(TODAY)
    assert (newest.entry, newest.stands, older.entry, older.stands) == (second.entry, False, first.entry, True)
    assert [moved.quantity for moved in older.movements] == [24]
    assert pantry.shelf.today(TODAY, limit=1) == (newest,)
    assert pantry.shelf.today("2026-11-20") == ()


def test_one_line_is_read_by_its_id_with_all_that_is_in_it(pantry, say):
    entry = pantry.books.record(Draft(Act.VISITED, TODAY, (Visit(people=4),))).entry
    pantry.books.correct(entry.events[0].event, people="5")

    view = pantry.shelf.entry(entry.entry)
    assert (view.act, view.date, view.sent, [visit.people for visit in view.visits]) == ("visited", TODAY, False, [5])
    assert pantry.shelf.entry(say("g1", name="Beans").entry) is None
    assert pantry.shelf.entry("n" + "a" * 26) is None


def test_only_what_was_taken_in_counts_as_a_line_in(pantry, move):
    move("g1", 24)
    pantry.books.undo(move("g1", 240).entry)
    move("g1", 1, "shelf", "guests", act=Act.GAVE)

    assert pantry.shelf.lines_in(TODAY) == 1


def test_what_runs_low_is_what_guests_took_and_little_is_left_of(pantry, move):
    for item, came, went in (("g1", 50, 40), ("g2", 50, 39), ("g3", 10, 8), ("g4", 5, 5), ("g6", 5, 6)):
        move(item, came)
        move(item, went, "shelf", "guests", act=Act.GAVE)
    move("g5", 2)

    gone, few, fifth = Low("g4", "piece", 0, 5), Low("g3", "piece", 2, 8), Low("g1", "piece", 10, 40)
    assert pantry.shelf.running_low(TODAY, 10) == (gone, fifth, few)
    assert pantry.shelf.running_low(TODAY, 1) == (gone,)
    assert pantry.shelf.running_low("2026-11-20", 10) == ()


def test_what_has_a_code_and_no_name_is_to_be_named(pantry, say, say_chapter, move):
    for item in ("g1", "g2", "g3"):
        say(item, code=item[1:])
    say("g2", name="Beans")
    say_chapter("g3", name="Corn")
    pantry.books.record(Draft(Act.SET, TODAY, (Change(thing="p4011", field="code", value="4011"),)))
    scanned = [move(item, 1) for item in ("g1", "g2", "g3", "p4011")]

    assert pantry.shelf.unnamed() == ("g1",)
    pantry.books.undo(scanned[0].entry)
    assert pantry.shelf.unnamed() == ()


def test_what_was_given_out_by_mistake_and_undone_is_not_nearly_gone(pantry, move):
    move("g1", 3)
    given = move("g1", 2, "shelf", "guests", act=Act.GAVE)
    assert [low.item for low in pantry.shelf.running_low(TODAY, 10)] == ["g1"]
    pantry.books.undo(given.entry)
    assert pantry.shelf.running_low(TODAY, 10) == ()


def test_a_day_is_closed_when_it_is_said(pantry, say):
    assert not pantry.shelf.day_closed(TODAY)
    say(f"day:{TODAY}", closed="yes")

    assert pantry.shelf.day_closed(TODAY)


def test_the_last_lot_of_what_never_came_is_none(pantry):
    assert pantry.shelf.last_lot("g1") == ""


def test_the_first_and_the_newest_hand_outs_of_a_day_that_stand(pantry, move):
    move("g1", 50)
    move("g1", 1, "shelf", "guests", act=Act.GAVE, date="2026-11-20")
    gone, first, second = (move("g1", 2, "shelf", "guests", act=Act.GAVE).entry for _ in range(3))
    other = move("g2", 1, "shelf", "guests", act=Act.GAVE).entry
    pantry.books.undo(gone)

    assert pantry.shelf.first_hand_outs(TODAY, 2) == (first, second)
    assert pantry.shelf.first_hand_outs(TODAY, 9) == (first, second, other)
    assert pantry.shelf.newest_hand_outs("g1", TODAY) == (second, first)
    assert pantry.shelf.went_to_guests("g1", TODAY) == 4
    assert pantry.shelf.went_to_guests("g3", TODAY) == 0
