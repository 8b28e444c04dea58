"""What is open still: what nobody closed, keyed in, counted to its end, named or released."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.codes.own import OwnKind, own_code
from pantry.desk import Mode
from pantry.events import Act
from pantry.language import Language
from pantry.office.closing import close_day
from pantry.office.counting import ToCount, start_counting
from pantry.office.holding import hold_back, release_item
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.keying.paper_day import PaperDay, add_paper_day
from pantry.office.open_end_words import open_end_words, open_since_words
from pantry.readings.holds import Hold
from pantry.shelf.open_ends import OpenEnd, OpenEndKind
from tests.shelf.conftest import TODAY

FRIDAY = "2026-11-20"


def open_of(pantry, kind, until=FRIDAY):
    return next((end for end in pantry.shelf.open_ends.until(until) if end.kind is kind), None)


def serve(pantry, *people):
    desk = pantry.desk(Mode.OUT)
    for number in people:
        assert desk.answer(str(number)).saved


def close(pantry):
    close_day(pantry.books, pantry.shelf, pantry.site_file, pantry.clock)


def test_a_new_table_has_no_open_ends(pantry):
    assert pantry.shelf.open_ends.until(TODAY) == ()


def test_days_on_which_guests_were_served_wait_for_their_close(pantry, held):
    serve(pantry, 4)
    assert open_of(pantry, OpenEndKind.NOT_CLOSED, FRIDAY) is None  # today is not yesterday's open end
    held.pass_time(days=1)
    serve(pantry, 2)
    held.pass_time(days=1)

    assert open_of(pantry, OpenEndKind.NOT_CLOSED, "2026-11-22") == OpenEnd(OpenEndKind.NOT_CLOSED, 2, TODAY)


def test_a_close_ends_what_was_not_closed_before_it(pantry, held):
    serve(pantry, 4)
    held.pass_time(days=1)
    serve(pantry, 2)
    close(pantry)

    assert open_of(pantry, OpenEndKind.NOT_CLOSED, "2026-11-22") is None


def test_a_day_of_deliveries_or_kept_on_paper_or_long_gone_needs_no_close(pantry, held, move):
    move("g1", 5)
    add_paper_day(pantry.books, pantry.site_file.reading, pantry.clock, PaperDay(FRIDAY, households=40))
    assert open_of(pantry, OpenEndKind.NOT_CLOSED, TODAY) is None

    serve(pantry, 4)
    held.pass_time(days=40)
    assert open_of(pantry, OpenEndKind.NOT_CLOSED, "2026-12-30") is None


def test_food_of_a_paper_day_waits_until_it_is_said_what_is_left_also_after_a_later_close(pantry, held):
    serve(pantry, 4)
    close(pantry)
    add_paper_day(pantry.books, pantry.site_file.reading, pantry.clock, PaperDay(FRIDAY, plates=20, in_g=9000))
    assert pantry.shelf.open_ends.days_not_closed(TODAY) == (FRIDAY,)
    assert open_of(pantry, OpenEndKind.NOT_CLOSED, TODAY) == OpenEnd(OpenEndKind.NOT_CLOSED, 1, FRIDAY)

    held.pass_time(days=1)
    assert pantry.desk().answer("/left mixed 0").saved
    assert FRIDAY not in pantry.shelf.open_ends.days_not_closed("2026-11-22")


def test_a_close_of_the_paper_day_itself_ends_it_and_without_it_nothing_was_given(pantry):
    add_paper_day(pantry.books, pantry.site_file.reading, pantry.clock, PaperDay(FRIDAY, in_g=9000))
    assert pantry.reports.day(FRIDAY).out_g == 0
    close_day(pantry.books, pantry.shelf, pantry.site_file, pantry.clock, FRIDAY)
    assert pantry.shelf.open_ends.days_not_closed(TODAY) == ()


def test_a_day_of_the_table_with_a_sum_on_its_paper_waits_for_its_close(pantry):
    serve(pantry, 4)
    add_paper_day(pantry.books, pantry.site_file.reading, pantry.clock, PaperDay(TODAY, plates=40))

    assert pantry.shelf.open_ends.days_not_closed(TODAY) == (TODAY,)


def test_so_does_a_day_of_plates_with_the_rest_on_its_paper(pantry):
    assert pantry.desk(Mode.OUT).answer("/plates 40").saved
    add_paper_day(pantry.books, pantry.site_file.reading, pantry.clock, PaperDay(TODAY, plates=9))

    assert pantry.shelf.open_ends.days_not_closed(TODAY) == (TODAY,)


def test_a_day_of_sheets_and_of_its_own_paper_needs_no_close(pantry):
    KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock).key_rows(own_code(OwnKind.SHEET, 7), (4, 2))
    add_paper_day(pantry.books, pantry.site_file.reading, pantry.clock, PaperDay(TODAY, plates=40))

    assert pantry.shelf.open_ends.days_not_closed(TODAY) == ()


def test_sheets_that_were_printed_for_an_earlier_day_wait(pantry, say):
    say("sheet:0000000001", sheet="signin", day=FRIDAY)
    say("sheet:0000000002", sheet="tally", day=TODAY)
    say("sheet:0000000003", sheet="tally", day=FRIDAY, unused="yes")

    assert open_of(pantry, OpenEndKind.SHEETS) == OpenEnd(OpenEndKind.SHEETS, 1, FRIDAY)
    assert open_of(pantry, OpenEndKind.SHEETS, TODAY).how_many == 2


def test_a_count_that_was_begun_goes_on(pantry):
    start_counting(pantry.books, pantry.shelf, pantry.clock, ToCount(pantry.shelf.places()[0].place), ("Rosa",))

    assert open_of(pantry, OpenEndKind.COUNTINGS) is None
    assert open_of(pantry, OpenEndKind.COUNTINGS, TODAY) == OpenEnd(OpenEndKind.COUNTINGS, 1, TODAY)


def test_what_has_no_name_counts_since_it_was_first_met(pantry, say, move):
    say("g1", code="1")
    say("g2", code="2")
    move("g1", 3, date="2026-11-14")
    move("g2", 3, date=FRIDAY)

    assert open_of(pantry, OpenEndKind.UNNAMED) == OpenEnd(OpenEndKind.UNNAMED, 2, "2026-11-14")
    say("g1", name="Beans")
    assert open_of(pantry, OpenEndKind.UNNAMED) == OpenEnd(OpenEndKind.UNNAMED, 1, FRIDAY)


def test_what_is_held_counts_until_it_is_released(pantry):
    hold_back(pantry.books, pantry.shelf, pantry.clock, (Hold("g1", "", "Swollen", "Rosa"),))
    assert open_of(pantry, OpenEndKind.HELD) == OpenEnd(OpenEndKind.HELD, 1, TODAY)
    release_item(pantry.books, pantry.shelf, pantry.clock, "g1", "", "Rosa")
    assert open_of(pantry, OpenEndKind.HELD) is None


def test_what_is_the_same_is_below_zero_together(pantry, say, move):
    say("g2", same_as="g1*24")
    move("g2", 1)
    move("g1", 10, "shelf", "guests", act=Act.GAVE)
    assert open_of(pantry, OpenEndKind.BELOW_ZERO) is None
    move("g1", 15, "shelf", "guests", act=Act.GAVE)
    assert open_of(pantry, OpenEndKind.BELOW_ZERO) == OpenEnd(OpenEndKind.BELOW_ZERO, 1, "")


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["g1", "g2", "g3", "p4"]), st.integers(1, 9), st.booleans()), max_size=8))
def test_as_many_are_below_zero_as_the_stock_list_shows(pantry, say, move, moved):
    """Each example goes on where the one before it ended."""
    say("g2", same_as="g1*3")
    for item, quantity, comes in moved:
        move(item, quantity, *(("unknown", "shelf") if comes else ("shelf", "guests")))

    end = open_of(pantry, OpenEndKind.BELOW_ZERO)
    assert (end.how_many if end else 0) == len({row.item for row in pantry.shelf.stock(below=True)})


def test_every_kind_is_told_in_words():
    english = Language("en")
    assert open_end_words(OpenEnd(OpenEndKind.NOT_CLOSED, 1, FRIDAY), english) == "1 day was not closed"
    assert open_since_words(OpenEnd(OpenEndKind.NOT_CLOSED, 1, FRIDAY), english) == "since Fri, Nov 20"
    assert open_since_words(OpenEnd(OpenEndKind.BELOW_ZERO, 1, ""), english) == ""
    told = {open_end_words(OpenEnd(kind, 2, ""), english) for kind in OpenEndKind}
    assert len(told) == len(OpenEndKind)
