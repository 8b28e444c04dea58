"""Entries: saved whole or not at all, with ids from their content, and what of them may travel."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pantry.books import day_thing, one_line
from pantry.errors import RefusedInput, TooBig
from pantry.events import (
    MOST_FACTOR,
    MOST_GRAMS_OF_ONE,
    MOST_QUANTITY,
    MOST_ROWS_AN_ENTRY,
    Act,
    Change,
    Count,
    Movement,
    Visit,
    cells,
    event_id,
)

BEANS = "g00036000291452"


def test_all_rows_of_an_act_share_an_entry_and_bear_act_site_and_date(red):
    red.take(9)
    entry = red.record(Act.VISITED, Visit(people=4), red.moved(2, "shelf", "guests"))
    assert {(row.entry, row.act, row.site, row.date) for row in entry.events} == {
        (entry.entry, "visited", red.site, "2026-11-21")
    }
    assert entry.entry[0] == "n"
    assert len(entry.entry) == 27


def test_each_row_has_the_id_that_binds_its_text(red):
    for row in red.record(Act.VISITED, Visit(people=4, bands="0-17:2 18-59:2"), red.moved(2, "shelf", "guests")).events:
        assert row.event == event_id(cells(row).items())


def test_what_is_saved_reads_back_word_for_word(red):
    took = red.take(24, lot="best_by=2027-03-31", reason="pallet 3", weight_g=10_200, weight_known="label")
    (row,) = took.events
    stored = red.db.execute("SELECT * FROM movement").fetchone()
    assert stored == (*(getattr(row, name) for name in cells(row)), "")


def test_an_entry_that_cannot_be_saved_leaves_nothing(red):
    before = red.books.digest()
    with pytest.raises(RefusedInput):
        red.record(Act.VISITED, Visit(people=4), red.moved(0, "shelf", "guests"))
    assert (red.books.digest(), red.total("people")) == (before, (0, 0))


@pytest.mark.parametrize("quantity", [0, -1])
def test_a_movement_is_of_a_positive_whole_quantity(red, quantity):
    with pytest.raises(RefusedInput, match="more than 0"):
        red.take(quantity)


@pytest.mark.parametrize(
    "row",
    [
        Movement(item=BEANS, from_place="la", to_place="la", quantity=1, unit="piece"),
        Movement(item=BEANS, from_place="la", to_place="lb", quantity=1, unit="piece", weight_g=-1),
        Visit(people=-1),
        Count(place="la", item=BEANS, quantity=MOST_QUANTITY + 1, unit="piece"),
    ],
)
def test_what_cannot_be_is_refused(red, row):
    with pytest.raises(RefusedInput, match="Nothing was saved"):
        red.record(Act.TOOK, row)


@pytest.mark.parametrize("date", ["21.11.2026", "2026-11-31", "20261121", "2026-11-21T14:06", "soon"])
def test_a_date_is_a_day(red, date):
    with pytest.raises(RefusedInput, match="is not a day"):
        red.take(1, date=date)


def test_an_entry_has_at_least_one_row_and_at_most_10_000(red):
    with pytest.raises(RefusedInput, match="1 to 10000 rows"):
        red.record(Act.TOOK)
    with pytest.raises(RefusedInput):
        red.record(Act.SET, *[Change(thing=BEANS, field="name", value="x")] * (MOST_ROWS_AN_ENTRY + 1))


def test_numbers_too_big_to_be_added_up_are_refused_and_the_books_go_on(red):
    red.say("gtruck", "grams", str(MOST_GRAMS_OF_ONE))
    red.say(BEANS, "same_as", f"gtruck*{MOST_FACTOR}")
    with pytest.raises(TooBig, match="too big to be added up"):
        red.take(MOST_QUANTITY)
    red.take(2)
    assert red.on_hand() == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("grams", str(MOST_GRAMS_OF_ONE + 1)), ("grams", "9" * 5000), ("same_as", f"gtruck*{MOST_FACTOR + 1}"),
        ("quantity", str(MOST_QUANTITY + 1)), ("people", "0" + "9" * 12),
    ],
)  # fmt: skip
def test_a_number_that_nobody_believes_is_refused(red, field, value):
    with pytest.raises(RefusedInput, match="too big to be true"):
        red.say(BEANS, field, value)


@pytest.mark.parametrize("item", ["", "=cmd()", " ", "G1", "1", "\n", "g" * 200_000])
def test_an_item_that_no_stick_can_carry_is_refused(red, item):
    with pytest.raises(RefusedInput, match="no stick could carry it"):
        red.take(1, item=item)
    took = red.take(1)
    with pytest.raises(RefusedInput, match="no stick could carry it"):
        red.books.correct(took.events[0].event, item=item)
    assert red.on_hand() == 1


@pytest.mark.parametrize(
    "row",
    [
        Movement(item=BEANS, from_place="", to_place="lb", quantity=1, unit="piece"),
        Movement(item=BEANS, from_place="la", to_place="+b", quantity=1, unit="piece"),
        Movement(item=BEANS, from_place="la", to_place="lb", quantity=1, unit=""),
        Movement(item=BEANS, from_place="la", to_place="lb", quantity=1, unit="piece", weight_known="guessed"),
        Movement(item=BEANS, from_place="la", to_place="lb", quantity=1, unit="piece", knows="e1"),
        Count(place="@a", item=BEANS, quantity=1, unit="piece"),
        Change(thing=BEANS, field="name", value="x", scope="-s"),
        Change(thing="\t", field="name", value="x"),
    ],
)
def test_other_text_that_no_stick_can_carry_is_refused_too(red, row):
    with pytest.raises(RefusedInput):
        red.record(Act.TOOK, row)


def test_a_part_that_was_taken_back_stands_at_0(red):
    took = red.take(3)
    red.books.correct(took.events[0].event, quantity="0")
    assert red.on_hand() == 0


def test_text_is_kept_on_one_line(red):
    took = red.take(1, reason="two\nlines\t", lot="code=A\x00B")
    assert (took.events[0].reason, took.events[0].lot) == ("two lines", "code=A B")


@pytest.mark.parametrize(
    ("text", "kept"), [("plain", "plain"), (" a ", "a"), ("n\u0303", "ñ"), ("a\r\nb", "a  b"), ("\ud800", ""), ("", "")]
)
def test_one_line(text, kept):
    assert one_line(text) == kept


class TestDigest:
    """SHA-256 over the sorted ids of the counted events: equal books, equal digest."""

    def test_equal_books_have_equal_digests(self, red, blue):
        red.take(24)
        red.visit(4)
        red.tell(blue)
        assert red.books.digest() == blue.books.digest()

    def test_one_more_event_is_another_digest(self, red):
        before = red.books.digest()
        red.take(24)
        assert red.books.digest() != before

    def test_it_counts_events_of_every_site_that_is_held(self, red, table):
        other = table("other site")
        other.take(3)
        before = red.books.digest()
        other.tell(red)
        assert red.books.digest() != before

    def test_it_is_over_the_ids_one_a_line(self, red):
        import hashlib

        took, named = red.take(24).events[0].event, red.say(BEANS, "name", "Beans").events[0].event
        text = "".join(f"{event}\n" for event in sorted((took, named)))
        assert red.books.digest() == hashlib.sha256(text.encode()).hexdigest()


class TestUnsent:
    """What no bundle holds yet, less the entries with a visit of a day that is neither past nor closed."""

    def entries(self, table) -> set[str]:
        return set(table.books.unsent().entries)

    def test_all_that_was_made_here(self, red, blue):
        took, named = red.take(24), red.say(BEANS, "name", "Beans")
        blue.take(1)
        blue.tell(red)
        assert self.entries(red) == {took.entry, named.entry}

    def test_what_a_bundle_holds_is_not_sent_again(self, red):
        took = red.take(24)
        with red.books.merging() as merge:
            merge.mark_sent((took.entry,), "bundle 1")
        assert self.entries(red) == set()

    def test_it_is_so_at_the_next_start_too(self, red):
        from pantry.books import Books

        took = red.take(24)
        again = Books(red.site_file, red.clock)
        assert again.unsent().entries == (took.entry,)

    def test_an_entry_with_a_visit_waits_while_its_day_is_open(self, red, moment):
        took = red.take(24)
        visit = red.record(Act.VISITED, Visit(people=4), red.moved(1, "shelf", "guests"))
        assert self.entries(red) == {took.entry}
        assert red.books.unsent().rows.visits == []
        assert len(red.books.unsent().rows.movements) == 1
        moment.pass_days(1)
        assert self.entries(red) == {took.entry, visit.entry}

    def test_what_is_said_of_a_visit_waits_with_it(self, red, moment):
        visit = red.visit(4)
        mended = red.books.correct(visit.events[0].event, people="5").entry
        undone = red.books.undo(visit.entry).entry
        assert self.entries(red) == set()
        moment.pass_days(1)
        assert self.entries(red) == {visit.entry, mended.entry, undone.entry}

    def test_what_is_said_of_a_visit_that_was_sent_goes_on_at_once(self, red):
        visit = red.visit(4)
        with red.books.merging() as merge:
            merge.mark_sent((visit.entry,), "a bundle that a clock a day ahead wrote")
        mended = red.books.correct(visit.events[0].event, people="5").entry
        assert self.entries(red) == {mended.entry}

    def test_it_may_be_had_all_the_same_for_a_backup(self, red):
        visit = red.visit(4)
        assert red.books.unsent(with_open_day=True).entries == (visit.entry,)

    def test_a_day_that_is_closed_travels(self, red):
        visit = red.visit(4)
        closed = red.say(day_thing("2026-11-21"), "closed", "yes")
        assert self.entries(red) == {visit.entry, closed.entry}

    def test_a_day_that_was_opened_again_does_not(self, red):
        visit = red.visit(4)
        red.say(day_thing("2026-11-21"), "closed", "yes")
        red.say(day_thing("2026-11-21"), "closed", "no")
        assert visit.entry not in self.entries(red)

    def test_visits_that_a_fast_clock_dated_travel_once_a_day_written_after_them_is_past(self, red, moment):
        moment.pass_days(30)
        visit = red.visit(4)
        moment.pass_days(-30)
        assert visit.entry not in self.entries(red)
        red.take(1, date="2026-11-20")
        assert visit.entry not in self.entries(red), "keyed late: it does not show that the visit's day is past"
        red.take(1)
        assert visit.entry not in self.entries(red)
        moment.pass_days(1)
        assert visit.entry in self.entries(red)


class TestHistory:
    """What was written stays written."""

    def test_no_event_is_ever_changed_or_taken_away(self, red):
        took = red.take(24).events[0]
        before = red.db.execute("SELECT * FROM movement").fetchall()
        red.books.correct(took.event, quantity="12")
        red.books.undo(took.entry)
        assert red.db.execute("SELECT * FROM movement").fetchall() == before

    def test_unknown_columns_are_kept_word_for_word(self, red, blue):
        from pantry.events import sealed
        from tests.books.rows import rows_of

        row = replace(red.moved(3, "unknown", "shelf"), entry="n" + "a" * 26, act="took", site=red.site,
                      date="2026-11-21", extra=(("color", "rot, grün"), ("halal", "yes")))  # fmt: skip
        event = sealed(row, red.clock)
        with blue.books.merging() as merge:
            merge.take(rows_of(event))
        assert blue.on_hand() == 3
        stored = blue.db.execute("SELECT event, extra FROM movement").fetchone()
        assert stored == (event.event, '{"color": "rot, grün", "halal": "yes"}')
