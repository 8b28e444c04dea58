"""Things: what was scanned stays named; what an item is, weighs and is the same as is read at view."""

from __future__ import annotations

import pytest

from pantry.events import Act, Change, Movement
from pantry.readings.fields import Fields

CAN, CASE = "g00036000291452", "g10036000291459"
MARCH = "best_by=2027-03-31"


def test_a_movement_names_what_was_scanned_for_ever(red):
    red.take(2, item=CASE)
    red.say(CASE, "same_as", f"{CAN}*12")
    assert red.db.execute("SELECT item FROM movement").fetchone() == (CASE,)
    assert (red.on_hand(CASE), red.on_hand(CAN)) == (2, 0)


class TestGrams:
    """Only unknown grams take the item's later value."""

    def test_unknown_grams_take_the_items_later_value(self, red):
        red.take(24)
        assert red.total("in") == (24, 0)
        red.say(CAN, "grams", "425")
        assert red.total("in") == (24, 24 * 425)
        assert red.total("in", "2026-11") == (24, 24 * 425)

    def test_a_change_of_grams_recounts_the_items_totals(self, red):
        red.say(CAN, "grams", "1")
        red.take(24)
        red.give(4)
        red.waste(1)
        red.say(CAN, "grams", "425")
        assert [red.total(way)[1] for way in ("in", "out", "waste")] == [24 * 425, 4 * 425, 425]

    @pytest.mark.parametrize("known", ["weighed", "label", "estimated"])
    def test_known_grams_stay_as_they_were_then(self, red, known):
        red.take(24, weight_g=9999, weight_known=known)
        red.say(CAN, "grams", "425")
        assert red.total("in") == (24, 9999)

    def test_grams_that_were_said_to_be_unknown_are(self, red):
        took = red.take(24, weight_g=9999, weight_known="label")
        red.say(CAN, "grams", "425")
        red.books.correct(took.events[0].event, weight_known="unknown")
        assert red.total("in") == (24, 24 * 425)

    def test_a_difference_found_weighs_the_items_grams(self, red):
        red.take(10)
        red.close(4)
        red.say(CAN, "grams", "425")
        assert red.total("out") == (6, 6 * 425)

    def test_the_chapters_grams_count_where_the_site_says_none(self, red):
        red.take(10)
        red.say(CAN, "grams", "400", scope="chapter")
        assert red.total("in") == (10, 4000)
        red.say(CAN, "grams", "425")
        assert red.total("in") == (10, 4250)

    def test_grams_of_another_site_count_only_there(self, red, table):
        other = table("other site")
        red.take(10)
        other.say(CAN, "grams", "425")
        other.tell(red)
        assert red.total("in") == (10, 0)

    @pytest.mark.parametrize("nonsense", ["heavy", "", "-5", "1e3"])
    def test_grams_that_are_no_number_are_none(self, red, nonsense):
        red.take(10)
        red.say(CAN, "grams", nonsense)
        assert red.total("in") == (10, 0)


class TestSameAs:
    """*Same as*, with a factor, is a field of an item, read at view; each member keeps its own counts."""

    def whole(self, table, item):
        return Fields(table.db).whole(item, table.site)

    def test_an_item_is_so_many_of_another(self, red):
        red.say(CASE, "same_as", f"{CAN}*12")
        assert self.whole(red, CASE) == (CAN, 12)
        assert self.whole(red, CAN) == (CAN, 1)

    def test_factors_multiply_along_the_way(self, red):
        red.say("gpallet", "same_as", f"{CASE}*40")
        red.say(CASE, "same_as", f"{CAN}*12")
        assert self.whole(red, "gpallet") == (CAN, 480)

    def test_in_a_loop_the_smallest_id_is_the_item(self, red):
        for item, other in (("gb", "gc"), ("gc", "ga"), ("ga", "gb"), ("gz", "gb")):
            red.say(item, "same_as", f"{other}*1")
        assert {self.whole(red, item)[0] for item in ("ga", "gb", "gc", "gz")} == {"ga"}

    def test_an_item_that_is_the_same_as_itself_is_itself(self, red):
        red.say(CAN, "same_as", f"{CAN}*3")
        assert self.whole(red, CAN) == (CAN, 1)

    @pytest.mark.parametrize(("link", "factor"), [(CAN, 1), (f"{CAN}*", 1), (f"{CAN}*0", 1), (f"{CAN}*x", 1)])
    def test_a_factor_that_cannot_be_read_is_one(self, red, link, factor):
        red.say(CASE, "same_as", link)
        assert self.whole(red, CASE) == (CAN, factor)

    def test_the_members_of_an_item_are_those_that_say_so(self, red):
        red.say(CASE, "same_as", f"{CAN}*12")
        red.say("gother", "same_as", CAN)
        red.say("gthird", "same_as", f"{CAN}0*12")
        red.say("gfourth", "same_as", f"{CAN}*2", scope="chapter")
        red.say("gfourth", "same_as", "gfifth*2")
        assert Fields(red.db).members(CAN, red.site) == (CASE, "gother")

    def test_a_member_of_unknown_weight_weighs_factor_times_the_item(self, red):
        red.take(2, item=CASE)
        red.say(CAN, "grams", "425")
        red.say(CASE, "same_as", f"{CAN}*12")
        assert red.total("in") == (2, 24 * 425)
        red.say(CAN, "grams", "400")
        assert red.total("in") == (2, 24 * 400)

    def test_its_own_grams_go_before(self, red):
        red.take(2, item=CASE)
        red.say(CASE, "same_as", f"{CAN}*12")
        red.say(CAN, "grams", "425")
        red.say(CASE, "grams", "6000")
        assert red.total("in") == (2, 12_000)

    def test_grams_reach_members_of_members_at_every_site_for_the_chapter(self, red, table):
        other = table("other site")
        for one in (red, other):
            one.take(1, item="gpallet")
            one.say("gpallet", "same_as", f"{CASE}*40", scope="chapter")
        red.say(CASE, "same_as", f"{CAN}*12", scope="chapter")
        red.say(CAN, "grams", "10", scope="chapter")
        other.tell(red)
        red.tell(other)
        assert (red.total("in"), other.total("in")) == ((1, 4800), (1, 4800))

    def test_counts_of_members_are_their_own(self, red):
        red.say(CASE, "same_as", f"{CAN}*12")
        red.take(5, item=CASE)
        red.count(30, item=CAN)
        assert (red.on_hand(CASE), red.on_hand(CAN)) == (5, 30)


class TestLots:
    """A lot is a value, no id; a lot's in minus out is kept by place and item."""

    def lots(self, table, place="shelf"):
        rows = table.db.execute("SELECT lot, quantity FROM on_lot WHERE place = ?", (table.place(place),)).fetchall()
        return {lot: quantity for lot, quantity in rows if quantity}

    def test_in_minus_out_of_each_lot(self, red):
        red.take(10, lot=MARCH)
        red.take(5)
        red.give(4, lot=MARCH)
        assert self.lots(red) == {MARCH: 6, "": 5}

    def test_a_count_changes_no_lot(self, red):
        red.take(10, lot=MARCH)
        red.count(3)
        assert self.lots(red) == {MARCH: 10}

    def test_a_lot_that_is_set_right_moves(self, red):
        took = red.take(10, lot=MARCH)
        red.books.correct(took.events[0].event, lot="use_by=2027-01-15")
        assert self.lots(red) == {"use_by=2027-01-15": 10}

    def test_packing_takes_the_lot_along(self, red):
        red.take(10, lot=MARCH)
        red.record(Act.PACKED, red.moved(4, "shelf", "packed", lot=MARCH))
        assert (self.lots(red), self.lots(red, "packed")) == ({MARCH: 6}, {MARCH: 4})


class TestOneLedger:
    """Pieces, grams, plates, cents and minutes go through the same ledger."""

    @pytest.mark.parametrize(
        ("item", "unit", "start", "end", "way", "weighs"),
        [
            (CAN, "piece", "unknown", "shelf", "in", 0),
            ("kproduce", "g", "unknown", "shelf", "in", 250),
            ("kplate", "plate", "kitchen", "guests", "plates", 0),
            ("kmin", "min", "volunteers", "guests", "min", 0),
            ("kcent", "cent", "one person", "fund", "fund_in", 0),
            ("kcent", "cent", "fund", "wholesale", "fund_out", 0),
        ],
    )
    def test_each_moves_and_sums_to_zero(self, red, item, unit, start, end, way, weighs):
        red.record(Act.SERVED, red.moved(250, start, end, item, unit=unit))
        assert red.total(way) == (250, weighs)
        assert red.on_hand(item, end) == 250
        assert red.db.execute("SELECT sum(quantity) FROM on_hand").fetchone() == (0,)

    def test_the_funds_events_bear_the_months_first_day(self, red):
        red.record(Act.MOVED, red.moved(1250, "one person", "fund", "kcent", unit="cent"), date="2026-11-01")
        assert (red.total("fund_in", "2026-11-01"), red.total("fund_in", "2026-11")) == ((1250, 0), (1250, 0))


class TestPlaces:
    """What a place is for decides what a move means in the totals."""

    def give_from(self, table, place):
        row = Movement(item=CAN, from_place=place, to_place=table.place("guests"), quantity=3, unit="piece")
        table.record(Act.GAVE, row)

    def test_a_place_becomes_storage_when_somebody_says_so(self, red):
        fridge = "l" + "f" * 26
        self.give_from(red, fridge)
        assert red.total("out") == (0, 0)
        red.say(fridge, "role", "storage")
        assert red.total("out") == (3, 0)
        red.say(fridge, "role", "source")
        assert red.total("out") == (0, 0)

    def test_a_role_that_nobody_knows_is_a_source(self, red):
        fridge = "l" + "f" * 26
        red.say(fridge, "role", "fridge of the future")
        self.give_from(red, fridge)
        assert red.total("out") == (0, 0)

    def test_roles_and_grams_may_change_at_once(self, red):
        fridge = "l" + "f" * 26
        self.give_from(red, fridge)
        red.record(
            Act.SET, Change(thing=fridge, field="role", value="storage"), Change(thing=CAN, field="grams", value="100")
        )
        assert red.total("out") == (3, 300)
