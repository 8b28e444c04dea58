"""A printed count sheet remembers what stands on it: its numbers come back as counts, by command and on the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.events import Act
from pantry.language import Language
from pantry.office.count_lines import count_lines, not_counted
from pantry.office.counting import FoundNow, ToCount, count_item, say_order, start_counting
from pantry.office.keying.counted_sheets import CountedSheets
from pantry.office.keying.half_keyed import HalfKeyed
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.printing.from_books import FromBooks
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import print_sheet

GRAMS_10_LB, UNKNOWN = 4536, own_code(OwnKind.SHEET, 9)


@pytest.fixture
def stocked(oak):
    """Produce by weight, beans and rice in pieces, on Oak's shelf."""
    oak.say("g1", name="Beans", kind="dry")
    oak.say("g2", name="Rice", kind="dry")
    oak.say("p4011", name="Bananas", kind="produce", unit="g")
    oak.take_in(20)
    oak.take_in(10, "g2")
    oak.record(Act.TOOK, _weighed(oak))
    return oak


def _weighed(laptop):
    return replace(laptop.moved("p4011", 9072, ("unknown", "shelf")), unit="g")


def _sheets(laptop) -> KeyedSheets:
    return KeyedSheets(laptop.books, laptop.site_file.reading, laptop.clock)


def _key(laptop, code, *found, **said):
    return CountedSheets(laptop.books, laptop.shelf, _sheets(laptop)).key(code, found, **said)


def _left(laptop):
    return [laptop.shelf.on_hand(item) for item in ("p4011", "g1", "g2")]


@pytest.fixture
def code(stocked, out) -> str:
    """The code of the one page that was printed."""
    source = FromBooks(stocked.books, stocked.shelf, stocked.site_file, stocked.shelf.settings(), stocked.clock)
    print_sheet("count", source, SheetWanted(), out)
    (page,) = _sheets(stocked).waiting()
    return page.code


def test_the_rows_are_the_items_from_top_to_bottom_and_a_blank_one_stays(stocked, code):
    assert _sheets(stocked).items_on(code) == ((1, "p4011"), (2, "g1"), (3, "g2"))
    assert _key(stocked, code, GRAMS_10_LB, None, 8, by="Ana").rows == 2
    assert _left(stocked) == [GRAMS_10_LB, 20, 8]
    assert _sheets(stocked).waiting() == ()
    (counting,) = stocked.shelf.countings.all()
    assert (counting.by, counting.is_finished) == (("Ana",), False)
    assert [one.difference for one in stocked.shelf.countings.found(counting.counting)] == [GRAMS_10_LB - 9072, -2]


def test_it_is_undone_and_set_right(stocked, code):
    first = _key(stocked, code, None, 15)
    with pytest.raises(RefusedInput, match="in the books already: rows 1"):
        _key(stocked, code, None, 16)
    _key(stocked, code, None, 16, None, set_right=True)
    assert _left(stocked) == [9072, 16, 10]
    assert not stocked.shelf.entry(first.entry).stands
    stocked.books.undo(_key(stocked, code, 0, 17, set_right=True).entry)
    assert _left(stocked) == [9072, 20, 10]
    assert [page.code for page in _sheets(stocked).waiting()] == [code]


@pytest.mark.parametrize(("after", "left"), [(True, 13), (False, 16)])
def test_what_went_since_it_was_printed_is_asked_about(stocked, code, after, left):
    stocked.give_out(3)
    _key(stocked, code, None, 16)
    (counting,) = stocked.shelf.countings.all()
    came = stocked.shelf.countings.came_meanwhile(counting)
    assert [(moved.quantity, one.is_after) for one in came for moved in one.movements] == [(3, False)]
    say_order(stocked.books, came, after=after)
    assert stocked.on_shelf() == left


@pytest.mark.parametrize(
    ("found", "why"), [((1, 2, 3, 4), "has 3 items"), ((None, None), "Nothing stands on that page"), ((-1,), "below 0")]
)
def test_what_the_page_cannot_say_is_refused(stocked, code, found, why):
    with pytest.raises(RefusedInput, match=why):
        _key(stocked, code, *found)
    assert _left(stocked) == [9072, 20, 10]


def test_keyed_on_two_laptops_it_counts_once(stocked, red, code, meet):
    meet(stocked, red)
    _key(stocked, code, None, 15)
    _key(red, code, None, 15)
    meet(stocked, red)
    assert _left(stocked) == _left(red) == [9072, 15, 10]
    assert stocked.questions() == red.questions() == ()


def test_on_the_screen_item_by_item_and_back(stocked, code):
    keying = stocked.keying(code, Language())
    assert keying.asks == "How many were counted? Bananas"
    assert keying.hint("10") == "10 lb"
    keying.enter("10")
    keying.enter("x")
    assert (keying.in_box, keying.trouble[:1]) == ("x", "x")
    keying.enter("1")
    assert keying.back()
    assert keying.in_box == "1"
    keying.enter("19")
    keying.enter("")
    assert (keying.asks, keying.in_box, keying.is_saved) == ("Who counted?", "", False)
    assert keying.back()
    keying.enter("")
    keying.enter("")
    assert (keying.is_saved, keying.is_over) == (True, True)
    assert keying.hint("") == "2 rows in the books. Different: 2. Enter: what it found, and why. Esc: back."
    assert _left(stocked) == [GRAMS_10_LB, 19, 10]
    assert [cell.value for cell in keying.cells("")] == ["10 (-10 lb)", "19 (-1)", "–"]

    again = stocked.keying(code, Language())
    assert "takes its place" in again.trouble
    assert again.hint("") == "Enter: 10 lb stays."
    for typed in ("", "", "9", "Ben"):
        again.enter(typed)
    assert _left(stocked) == [GRAMS_10_LB, 19, 9]


def test_it_goes_on_where_it_was_left_and_tells_on_each_day_that_it_is_in_the_books(stocked, code):
    half, keying = HalfKeyed(stocked.site_file.today, stocked.clock), stocked.keying(code, Language())
    keying.enter("")
    keying.enter("19")
    half.keep(keying, "8")
    again = stocked.keying(code, Language())
    half.bring_back(again)
    assert ([cell.value for cell in again.cells("8")], again.in_box) == (["–", "19", "8"], "8")
    again.enter("8")
    half.keep(again, "An")
    who = stocked.keying(code, Language())
    half.bring_back(who)
    assert (who.asks, who.in_box) == ("Who counted?", "An")
    who.enter("Ana")
    assert _left(stocked) == [9072, 19, 8]
    once_more = stocked.keying(code, Language())
    once_more.move_day(-1)
    assert "takes its place" in once_more.trouble


def test_a_page_that_nobody_here_knows_says_so(stocked, code):
    with pytest.raises(RefusedInput, match="in turn"):
        _sheets(stocked).key_rows(code, (4,))
    _sheets(stocked).note_printed("count", stocked.clock.today(), (UNKNOWN,))
    keying = stocked.keying(UNKNOWN, Language())
    assert keying.asks == "What stands on this page is not known here."
    assert (keying.is_over, keying.may_be_blank) == (True, False)
    with pytest.raises(RefusedInput, match="not known here"):
        _key(stocked, UNKNOWN, 4)


def test_a_page_joins_the_counting_that_goes_on(stocked, code):
    counting = start_counting(
        stocked.books, stocked.shelf, stocked.clock, ToCount(stocked.place("shelf")), ["Ana"], "month's end"
    )
    count_item(stocked.books, stocked.shelf, stocked.clock, counting, FoundNow("g1", 19, "Ana"))
    keyed = _key(stocked, code, GRAMS_10_LB, 18, None, by="Ben")

    lines = {one.item: one for one in count_lines(stocked.shelf, counting)}
    assert [(said.who, said.quantity) for said in lines["g1"].said] == [("Ana", 19), ("Ben", 18)]
    assert (lines["g1"].expected, lines["p4011"].difference) == (20, GRAMS_10_LB - 9072)
    assert [one.item for one in not_counted(stocked.shelf, counting)] == ["g2"]
    stocked.books.undo(keyed.entry)
    assert [one.item for one in count_lines(stocked.shelf, counting)] == ["g1"]


def _keyed_on_screen(laptop, code, *typed):
    keying = laptop.keying(code, Language())
    for one in typed:
        keying.enter(one)
    return keying


def test_where_nothing_moved_and_all_agrees_the_count_is_finished(stocked, code):
    keying = _keyed_on_screen(stocked, code, "", "20", "10", "")
    assert (keying.is_over, keying.found) == (True, "")
    assert [one.is_finished for one in stocked.shelf.countings.all()] == [True]


@pytest.mark.parametrize(("said", "left", "differs"), [("1", 20, True), ("2", 17, False), ("", 20, True)])
def test_what_moved_since_it_was_printed_is_asked_before_the_page_is_over(stocked, code, said, left, differs):
    stocked.give_out(3)
    keying = _keyed_on_screen(stocked, code, "", "20", "", "Ana")
    assert keying.asks == "3 × Beans went since the page was printed: before it was counted, or after?"
    assert (keying.is_over, keying.back(), keying.may_undo) == (False, False, False)
    keying.enter("3")
    assert (keying.in_box, keying.trouble) == ("3", "Type 1 or 2. Nothing was changed.")
    keying.enter(said)
    assert (keying.is_over, stocked.on_shelf()) == (True, left)
    (counting,) = stocked.shelf.countings.open()
    assert (counting.by, bool(count_lines(stocked.shelf, counting)[0].difference)) == (("Ana",), differs)
    assert len(stocked.shelf.countings.came_meanwhile(counting)) == (0 if said else 1)


def test_what_was_said_of_what_moved_is_taken_back(stocked, code):
    stocked.give_out(3)
    keying = _keyed_on_screen(stocked, code, "", "20", "", "", "2")
    assert (keying.is_over, stocked.on_shelf()) == (True, 17)
    keying.undo()
    assert (keying.is_over, stocked.on_shelf()) == (False, 20)
    keying.enter("1")
    assert (keying.is_over, stocked.on_shelf()) == (True, 20)


@pytest.mark.parametrize("typed", ["12", "/count"])
def test_a_number_or_a_command_is_nobody_who_counted(stocked, code, typed):
    keying = _keyed_on_screen(stocked, code, "", "16", "", typed)
    assert (keying.in_box, keying.is_box_over, keying.is_saved) == (typed, True, False)
    assert keying.trouble.startswith("A name begins with a letter.")
    assert stocked.on_shelf() == 20


def test_the_last_one_who_counted_is_offered_and_nobody_need_be_named(stocked, code):
    _key(stocked, code, None, 15, by="Ana")
    keying = _keyed_on_screen(stocked, code, "", "16", "")
    assert (keying.asks, keying.in_box, keying.is_box_over) == ("Who counted?", "Ana", True)
    keying.enter("")
    (counting,) = stocked.shelf.countings.open()
    assert [said.who for said in count_lines(stocked.shelf, counting)[0].said] == [""]


def test_the_next_page_joins_the_first_and_is_asked_only_about_what_moved_since_it_was_printed(stocked, code):
    _key(stocked, code, None, 15, None)
    stocked.give_out(3, "g2")
    _sheets(stocked).note_printed("count", stocked.clock.today(), (UNKNOWN,), (((1, "g2"),),))
    keying = _keyed_on_screen(stocked, UNKNOWN, "6", "Ben")
    assert keying.is_over
    (counting,) = stocked.shelf.countings.open()
    assert keying.found == counting.counting
    assert [(one.item, one.difference) for one in count_lines(stocked.shelf, counting)] == [("g1", -5), ("g2", -1)]


def test_a_page_that_was_taken_back_is_no_counting_and_keyed_again_it_is_open_again(stocked, code):
    first = _key(stocked, code, None, 20)
    stocked.books.undo(first.entry)
    assert stocked.shelf.countings.all() == ()
    _key(stocked, code, None, 20)
    assert stocked.shelf.countings.open() == ()
    _key(stocked, code, None, 19, set_right=True)
    assert len(stocked.shelf.countings.open()) == 1
