"""Papers: of the copies of a part one counts; a correction, undo or answer is written on every copy that is known."""

from __future__ import annotations

from pantry.events import Act, Change, Count, Visit

SHEET = "sheet 7001234561"


def page(table, *sizes, paper=SHEET, date=""):
    """A page of the welcome sheet, keyed back."""
    rows = (Visit(people=people, paper=paper, part=f"line {number}") for number, people in enumerate(sizes, 1))
    return table.record(Act.VISITED, *rows, date=date)


def test_a_sheet_keyed_on_both_laptops_counts_once(red, blue):
    page(red, 4, 2, 5)
    page(blue, 4, 2, 5)
    blue.tell(red)
    red.tell(blue)
    for table in (red, blue):
        assert (table.total("households"), table.total("people")) == ((3, 0), (11, 0))


def test_a_sheet_keyed_twice_on_one_laptop_counts_once(red):
    page(red, 4, 2, 5)
    page(red, 4, 2, 5)
    assert red.total("people") == (11, 0)


def test_the_copy_with_the_lowest_date_and_id_counts(red, blue, moment):
    moment.pass_days(1)
    page(red, 5)
    page(blue, 4, date="2026-11-20")
    blue.tell(red)
    assert red.total("people", "2026-11") == (4, 0)
    assert red.total("people", "2026-11-20") == (4, 0)


def test_lines_of_two_sheets_are_no_copies(red):
    page(red, 4)
    page(red, 4, paper="sheet 7009999991")
    assert red.total("people") == (8, 0)


def test_lines_without_a_paper_are_no_copies(red):
    red.visit(4)
    red.visit(4)
    assert red.total("people") == (8, 0)


def test_the_same_paper_at_two_sites_is_two_papers(red, table):
    other = table("other site")
    page(red, 4)
    page(other, 4)
    other.tell(red)
    for site in (red.site, other.site):
        found = red.db.execute(
            "SELECT quantity FROM total WHERE site = ? AND period = '2026-11' AND way = 'people'", (site,)
        )
        assert found.fetchone() == (4,)


def test_another_copy_counts_when_the_first_is_undone_alone(red, blue):
    entries = [page(red, 4), page(blue, 4)]
    red.books.undo(entries[0].entry)
    blue.tell(red)
    assert red.total("people") == (4, 0)


def test_undo_is_written_on_every_copy_that_is_known(red, blue):
    entries = {page(red, 4).entry, page(blue, 4).entry}
    blue.tell(red)
    undone = red.books.undo(min(entries)).entry
    assert {row.thing for row in undone.events} == entries
    assert red.total("people") == (0, 0)


def test_putting_back_too(red, blue):
    entries = [page(red, 4).entry, page(blue, 4).entry]
    blue.tell(red)
    red.books.undo(entries[0])
    red.books.put_back(entries[1])
    assert red.total("people") == (4, 0)
    red.tell(blue)
    assert blue.total("people") == (4, 0)


def test_a_correction_is_written_on_every_copy_that_is_known(red, blue):
    lines = {page(table, 40).events[0].event for table in (red, blue)}
    blue.tell(red)
    fixed = red.books.correct(min(lines), people="4").entry
    assert {row.thing for row in fixed.events} == lines
    assert red.total("people") == (4, 0)
    red.tell(blue)
    assert blue.total("people") == (4, 0)


def test_an_answer_is_written_on_every_copy_that_is_known(red, blue):
    for table in (red, blue):
        table.record(Act.GAVE, table.moved(2, "shelf", "guests", paper=SHEET, part="1"))
    blue.tell(red)
    count = red.count(12).events[0].event
    events = {row[0] for row in red.db.execute("SELECT event FROM movement").fetchall()}
    answered = red.books.answer(min(events), f"after:{count}", "yes").entry
    assert {row.thing for row in answered.events} == events
    assert red.on_hand() == 10


def test_a_copy_that_comes_later_is_neither_undone_nor_corrected(red, blue):
    red.books.undo(page(red, 4).entry)
    page(blue, 4)
    blue.tell(red)
    assert red.total("people") == (4, 0), "people see that it is there again"


def test_movements_and_counts_have_copies_too(red, blue):
    for table in (red, blue):
        table.take(24, paper="receipt", part="1")
        table.count(20, paper="count sheet", part="beans")
    blue.tell(red)
    assert (red.on_hand(), red.total("in")) == (20, (24, 0))


def test_a_movement_that_names_a_copy_is_after_the_copy_that_counts(red, blue):
    counts = [(table, table.count(20, paper="count sheet", part="beans").events[0].event) for table in (red, blue)]
    (_, first), (other, second) = sorted(counts, key=lambda one: one[1])
    assert first < second
    other.give(5)
    assert other.on_hand() == 15
    red.tell(blue)
    blue.tell(red)
    assert (red.on_hand(), blue.on_hand()) == (15, 15)


def test_a_laptop_that_held_one_copy_held_the_other(red, table):
    fast = table("fast clock", red, days_off=30)
    green = table("green", red)
    moved = [one.record(Act.GAVE, one.moved(2, "shelf", "guests", paper=SHEET, part="1")) for one in (fast, green)]
    fast.tell(red)
    red.count(12)
    red.books.correct(moved[0].events[0].event, date="2026-11-23")
    green.tell(red)
    assert red.on_hand() == 12


class TestSettled:
    """People's answers, as one entry: what is said of a fact or an entry is said of every copy."""

    def test_a_field_of_a_line_is_said_of_every_copy(self, red, blue):
        lines = {page(table, 40).events[0].event for table in (red, blue)}
        blue.tell(red)
        said = red.books.settle((Change(thing=min(lines), field="people", value="4"),)).entry
        assert {row.thing for row in said.events} == lines
        assert red.total("people") == (4, 0)

    def test_that_an_entry_stands_is_said_of_every_copy(self, red, blue):
        entries = {page(table, 4).entry for table in (red, blue)}
        blue.tell(red)
        said = red.books.settle((Change(thing=min(entries), field="stands", value="no"),)).entry
        assert {row.thing for row in said.events} == entries
        assert red.total("people") == (0, 0)

    def test_the_part_is_said_of_one_row(self, red, blue):
        lines = [page(table, 4).events[0].event for table in (red, blue)]
        blue.tell(red)
        said = red.books.settle((Change(thing=lines[1], field="part", value="line 2"),)).entry
        assert [row.thing for row in said.events] == [lines[1]]
        assert red.total("people") == (8, 0)

    def test_what_is_said_of_things_is_said_once(self, red):
        said = red.books.settle((Change(thing="g1", field="name", value="Beans"),) * 2).entry
        assert [(row.thing, row.value) for row in said.events] == [("g1", "Beans")]
        assert said.act is Act.CORRECTED

    def test_a_count_of_the_whole_is_an_act_of_counting(self, red):
        counts = [Count(place=red.place("shelf"), item=item, quantity=number, unit="piece")
                  for item, number in (("g1", 30), ("g2", 0))]  # fmt: skip
        assert red.books.settle(counts).entry.act is Act.COUNTED
        assert (red.on_hand("g1"), red.on_hand("g2")) == (30, 0)


class TestTransfers:
    """Sent: shelf to the transfer; received: the transfer to the shelf, never site to site."""

    TRANSFER = "t" + "a" * 26

    def send(self, table, quantity):
        row = table.moved(quantity, "shelf", self.TRANSFER, paper=self.TRANSFER, part="sent")
        return table.record(Act.SENT, row)

    def receive(self, table, quantity, part="1"):
        row = table.moved(quantity, self.TRANSFER, "shelf", paper=self.TRANSFER, part=part)
        return table.record(Act.RECEIVED, row)

    def on_the_way(self, table) -> int:
        row = table.db.execute("SELECT sum(quantity) FROM on_hand WHERE place = ?", (self.TRANSFER,)).fetchone()
        return row[0]

    def test_what_was_sent_left_the_shelf_and_is_on_the_way(self, red):
        red.take(30)
        self.send(red, 24)
        assert (red.on_hand(), self.on_the_way(red), red.total("sent")) == (6, 24, (24, 0))
        assert red.total("out") == (0, 0)

    def test_what_was_received_came_in_and_the_rest_is_still_on_the_way(self, red, table):
        other = table("other site")
        self.send(red, 24)
        red.tell(other)
        self.receive(other, 20)
        assert (other.on_hand(), self.on_the_way(other), other.total("in")) == (20, 4, (20, 0))

    def test_a_load_that_both_laptops_receive_counts_once(self, red, blue):
        self.receive(red, 24)
        self.receive(blue, 24)
        blue.tell(red)
        assert red.on_hand() == 24

    def test_a_load_sent_twice_leaves_once(self, red, blue):
        self.send(red, 24)
        self.send(blue, 24)
        blue.tell(red)
        assert self.on_the_way(red) == 24

    def test_two_loads_written_apart_count_both_once_somebody_says_so(self, red, blue):
        self.receive(red, 10)
        second = self.receive(blue, 14)
        blue.tell(red)
        assert red.on_hand() in {10, 14}
        answered = red.books.answer(second.events[0].event, "part", "2").entry
        assert [row.thing for row in answered.events] == [second.events[0].event], "of this row, not of its copies"
        assert red.on_hand() == 24

    def test_one_load_written_as_two_counts_once_when_somebody_says_so(self, red):
        self.receive(red, 24)
        again = self.receive(red, 24, part="2")
        assert red.on_hand() == 48
        red.books.answer(again.events[0].event, "part", "1")
        assert red.on_hand() == 24
