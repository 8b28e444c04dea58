"""Lists taken in, what they hold of ours at once, what was pulled, and which days gave it out."""

from __future__ import annotations

from datetime import date

import pytest

from pantry.codes.lots import read_lot
from pantry.events import Act, Change, WeightKnown
from pantry.language import Language
from pantry.office.goods import Goods
from pantry.office.holding import hold_back, release_item
from pantry.office.moving import move_goods
from pantry.office.packing import Packing, pack
from pantry.office.recall_words import RecallWords
from pantry.office.recalling import Pulling, lying, pull, take_in_list, touched
from pantry.office.storages import make_storage
from pantry.readings.holds import Hold
from pantry.recalls.keeping import RecallList
from pantry.reports import Reports
from tests.recalls.lists import fda, fda_file, fsis, fsis_file

BEANS = "g00036000291452"
SOUP = "g00041331026383"


def take(laptop, path):
    return take_in_list(laptop.books, laptop.shelf, laptop.site_file, laptop.clock, path)


def tiers(laptop):
    found = touched(laptop.site_file.reading, laptop.shelf, laptop.clock)
    return [(one.recall.number, one.item, one.lot, one.tier.value, one.quantity) for one in found]


def held_at(laptop):
    return [(hold.item, hold.lot, hold.why, hold.by) for hold in laptop.shelf.holds.open()]


def pulled(laptop, **wanted):
    return pull(laptop.books, laptop.shelf, laptop.site_file, laptop.clock, Pulling(BEANS, **wanted))


class TestLists:
    def test_what_is_named_by_code_and_lot_is_held_at_once(self, oak, tmp_path):
        oak.take_in(24, BEANS, lot="code=L21B")
        oak.take_in(12, BEANS, lot="code=L22B")
        oak.take_in(6, BEANS)
        taken = take(oak, fda_file(tmp_path, fda()))

        assert (taken.read.new, len(taken.held)) == (1, 1)
        assert held_at(oak) == [(BEANS, "code=L21B", "Listeria monocytogenes.", "FDA")]
        assert tiers(oak) == [
            ("F-0001-2027", BEANS, "code=L21B", "hold", 24),
            ("F-0001-2027", BEANS, "", "likely", 6),
            ("F-0001-2027", BEANS, "code=L22B", "look", 12),
        ]

    def test_what_was_released_is_not_held_again_by_the_same_list(self, oak, tmp_path):
        oak.take_in(24, BEANS, lot="code=L21B")
        take(oak, fda_file(tmp_path, fda()))
        release_item(oak.books, oak.shelf, oak.clock, BEANS, "code=L21B", "Rosa")

        assert take(oak, fda_file(tmp_path, fda())).held == ()
        assert held_at(oak) == []

    def test_what_was_released_is_held_again_for_a_newer_recall_and_released_of_each(self, oak, tmp_path):
        oak.take_in(24, BEANS, lot="code=L21B")
        take(oak, fda_file(tmp_path, fda()))
        release_item(oak.books, oak.shelf, oak.clock, BEANS, "code=L21B", "Rosa")
        again = fda("F-0002-2027", recall_initiation_date="20261115", reason_for_recall="Metal")

        assert [hold.why for hold in take(oak, fda_file(tmp_path, fda(), again)).held] == ["Metal"]
        release_item(oak.books, oak.shelf, oak.clock, BEANS, "code=L21B", "Rosa")
        assert take(oak, fda_file(tmp_path, fda(), again)).held == ()

    @pytest.mark.parametrize("lot", ["", "code=L21B"])
    def test_what_was_held_by_hand_and_released_is_held_by_a_list(self, oak, lot, tmp_path):
        oak.take_in(24, BEANS, lot="code=L21B")
        hold_back(oak.books, oak.shelf, oak.clock, (Hold(BEANS, lot, "Torn label", "FDA"),))
        release_item(oak.books, oak.shelf, oak.clock, BEANS, lot, "Rosa")
        take(oak, fda_file(tmp_path, fda()))
        assert held_at(oak) == [(BEANS, "code=L21B", "Listeria monocytogenes.", "FDA")]

    def test_what_is_held_by_hand_stays_so_and_its_release_is_none_of_the_recall(self, oak, tmp_path):
        oak.take_in(24, BEANS, lot="code=L21B")
        hold_back(oak.books, oak.shelf, oak.clock, (Hold(BEANS, "code=L21B", "Torn label", "Rosa"),))
        assert take(oak, fda_file(tmp_path, fda())).held == ()
        assert held_at(oak) == [(BEANS, "code=L21B", "Torn label", "Rosa")]

        release_item(oak.books, oak.shelf, oak.clock, BEANS, "code=L21B", "Rosa")
        assert [hold.why for hold in take(oak, fda_file(tmp_path, fda())).held] == ["Listeria monocytogenes."]

    def test_a_release_travels_with_what_it_is_a_release_of(self, oak, red, meet, tmp_path):
        oak.take_in(24, BEANS, lot="code=L21B")
        take(oak, fda_file(tmp_path, fda()))
        meet(oak, red)
        release_item(red.books, red.shelf, red.clock, BEANS, "code=L21B", "Rosa")
        meet(oak, red)
        assert take(oak, fda_file(tmp_path, fda())).held == take(red, fda_file(tmp_path, fda())).held == ()
        assert take(red, fda_file(tmp_path, fda("F-0002-2027"))).held != ()

    def test_what_one_laptop_released_and_another_holds_for_it_anew_is_not_released(self, oak, red, meet, tmp_path):
        oak.take_in(24, BEANS, lot="code=L21B")
        (held,) = take(oak, fda_file(tmp_path, fda())).held
        meet(oak, red)
        release_item(red.books, red.shelf, red.clock, BEANS, "code=L21B", "Rosa")
        hold_back(oak.books, oak.shelf, oak.clock, (held,))
        meet(oak, red)
        assert [laptop.shelf.holds.released_of([BEANS], held.recall) for laptop in (oak, red)] == [frozenset()] * 2

    def test_a_bag_is_released_with_the_food_that_was_packed_into_it(self, oak, tmp_path):
        oak.say(BEANS, name="Black beans", grams="500")
        oak.take_in(24, BEANS, lot="code=L21B")
        pack(oak.books, oak.shelf, oak.clock, Packing(BEANS, 10, 5, 2, by_weight=False))
        take(oak, fda_file(tmp_path, fda()))
        release_item(oak.books, oak.shelf, oak.clock, BEANS, "code=L21B", "Rosa")
        assert take(oak, fda_file(tmp_path, fda())).held == ()

    def test_a_recall_that_is_over_holds_nothing(self, oak, tmp_path):
        oak.take_in(24, BEANS, lot="code=L21B")
        assert take(oak, fda_file(tmp_path, fda(status="Terminated"))).held == ()
        assert [one[3] for one in tiers(oak)] == ["hold"]

    def test_the_hold_travels_to_a_laptop_without_the_list(self, oak, red, meet, tmp_path):
        oak.take_in(24, BEANS, lot="code=L21B")
        take(oak, fda_file(tmp_path, fda()))
        meet(oak, red)

        assert held_at(red) == held_at(oak)
        assert tiers(red) == []
        assert red.books.digest() == oak.books.digest()

    def test_a_list_alone_is_no_event(self, oak, tmp_path):
        before = oak.books.digest()
        take(oak, fda_file(tmp_path, fda()))
        assert oak.books.digest() == before

    def test_what_is_gone_is_told_too_for_the_guests_who_have_it(self, oak, tmp_path):
        oak.take_in(24, BEANS, lot="code=L21B")
        oak.give_out(24, BEANS)
        take(oak, fda_file(tmp_path, fda()))
        assert tiers(oak) == [("F-0001-2027", BEANS, "code=L21B", "hold", 0)]

    def test_a_code_that_is_the_same_as_another_is_told_as_that_one(self, oak, tmp_path):
        oak.say("i1", name="Black beans")
        oak.take_in(4, BEANS, lot="code=L21B")
        oak.say(BEANS, same_as="i1*6")
        take(oak, fda_file(tmp_path, fda()))
        assert tiers(oak) == [("F-0001-2027", "i1", "code=L21B", "hold", 24)]
        assert oak.shelf.holds.on([BEANS], oak.shelf.soonest_lot(BEANS)) is not None

    def test_bags_that_were_packed_from_it_are_told_and_held_with_it(self, oak, tmp_path):
        oak.say(BEANS, name="Black beans", grams="500")
        oak.take_in(24, BEANS, lot="code=L21B")
        packed = pack(oak.books, oak.shelf, oak.clock, Packing(BEANS, 10, 5, 2, by_weight=False))
        taken = take(oak, fda_file(tmp_path, fda()))

        assert [one[1:4] for one in tiers(oak)] == [
            (BEANS, "code=L21B", "hold"), (packed.item, "code=L21B", "hold"),
        ]  # fmt: skip
        assert [hold.item for hold in taken.held] == [BEANS]
        touched_by = oak.shelf.holds.on([packed.item], read_lot("code=L21B"))
        assert (touched_by.item, touched_by.hold.item, touched_by.sure) == (packed.item, BEANS, True)
        assert oak.shelf.holds.on([packed.item], read_lot("code=L9")) is None

    def test_a_bag_whose_own_lot_is_named_is_held_where_its_food_is_not(self, oak, tmp_path):
        oak.say("i9", name="Beans, 2 lb", packed_from=BEANS)
        oak.take_in(5, "i9", lot="code=L21B")
        taken = take(oak, fda_file(tmp_path, fda()))
        assert [(hold.item, hold.lot) for hold in taken.held] == [("i9", "code=L21B")]

    def test_names_are_looked_at_where_the_list_names_no_code(self, oak, tmp_path):
        oak.take_in(4, SOUP)
        oak.say(SOUP, name="Chicken noodle soup, 10 oz")
        take(oak, fsis_file(tmp_path, fsis()))
        assert tiers(oak) == [("024-2026", SOUP, "", "look", 4)]

    def test_the_surest_comes_first_then_the_newest(self, oak, tmp_path):
        oak.take_in(4, BEANS)
        oak.take_in(4, BEANS, lot="code=L21B")
        older = fda("F-1", recall_initiation_date="20250101")
        take(oak, fda_file(tmp_path, older, fda("F-2")))
        assert [(one[0], one[3]) for one in tiers(oak)] == [
            ("F-2", "hold"), ("F-1", "hold"), ("F-2", "likely"), ("F-1", "likely"),
        ]  # fmt: skip


class TestPulled:
    def test_all_of_a_lot_goes_to_waste_and_the_days_say_surely_and_maybe(self, oak):
        oak.take_in(24, BEANS, lot="code=L21B", date="2026-11-07")
        oak.take_in(24, BEANS, lot="code=L22B", date="2026-11-07")
        oak.give_out(2, BEANS, date="2026-11-07", lot="code=L21B")
        oak.give_out(3, BEANS, date="2026-11-14")
        oak.give_out(5, BEANS, date="2026-11-14", lot="code=L22B")
        oak.give_out(1, BEANS, date="2026-11-15", lot="code=L22B")
        undone = oak.give_out(9, BEANS, date="2026-11-16")
        oak.books.undo(undone.entry)
        lies = {row.lot: row.quantity for row in oak.shelf.stock()}["code=L21B"]
        done = pulled(oak, lot="code=L21B")

        assert (done.quantity, done.unit) == (lies, "piece")
        assert [(day.date, day.sure, day.maybe) for day in done.days] == [("2026-11-14", 0, 3), ("2026-11-07", 2, 0)]
        assert "code=L21B" not in {row.lot for row in oak.shelf.stock()}

    def test_without_a_lot_all_days_are_sure(self, oak):
        oak.say(BEANS, name="Black beans", grams="425")
        oak.take_in(24, BEANS)
        oak.give_out(3, BEANS, date="2026-11-14")
        oak.give_out(2, BEANS, date="2026-11-14", lot="code=L22B")
        done = pulled(oak)

        assert done.quantity == 19
        assert oak.on_shelf(BEANS) == 0
        assert [(day.date, day.sure, day.maybe) for day in done.days] == [("2026-11-14", 5, 0)]
        assert Reports(oak.site_file.reading, oak.books.site).day(oak.today).by_waste == {"recalled": 19 * 425}

    def test_what_the_donor_took_back_is_no_waste(self, oak):
        oak.take_in(24, BEANS)
        pulled(oak, quantity=20, back_to=oak.place("grocery rescue"))
        assert oak.on_shelf(BEANS) == 4
        assert Reports(oak.site_file.reading, oak.books.site).day(oak.today).by_waste == {}

    def test_where_nothing_lies_there_nothing_is_booked_and_the_days_are_told(self, oak):
        oak.take_in(3, BEANS, lot="code=L21B")
        oak.give_out(3, BEANS, lot="code=L21B")
        before = oak.books.digest()
        done = pulled(oak, lot="code=L21B")
        assert (done.quantity, [(day.sure, day.maybe) for day in done.days]) == (0, [(3, 0)])
        assert oak.books.digest() == before

    def test_it_is_pulled_from_wherever_it_lies_each_lot_as_it_is_written(self, oak):
        oak.say(BEANS, name="Black beans", grams="425")
        oak.say(SOUP, same_as=f"{BEANS}*6")
        freezer = make_storage(oak.books, oak.shelf, oak.clock, "Freezer").place
        oak.take_in(3, BEANS, lot="best_by=2027-03;code=L21B")
        oak.take_in(2, SOUP, lot="code=L21B")
        oak.take_in(4, BEANS, lot="code=L22B")
        shelf = oak.place("shelf")
        move_goods(oak.books, oak.shelf, oak.clock, Goods(BEANS, 2, shelf, "best_by=2027-03;code=L21B"), freezer)

        assert lying(oak.shelf, BEANS, "code=L 21B") == 15
        assert pulled(oak, lot="code=L21B", quantity=9).quantity == 9
        assert lying(oak.shelf, BEANS, "code=L21B") == 6
        assert pulled(oak, lot="code=L21B", quantity=5).quantity == 5
        assert oak.shelf.on_hand_of(BEANS) == 5

    def test_its_weight_is_known_as_it_is_elsewhere(self, oak):
        oak.say("i1", name="Oranges", grams="200")
        oak.take_in(3, "i1")
        pull(oak.books, oak.shelf, oak.site_file, oak.clock, Pulling("i1", "", 2))
        rows = oak.site_file.reading.execute("SELECT weight_g, weight_known FROM movement WHERE reason = 'recalled'")
        assert rows.fetchall() == [(400, WeightKnown.ESTIMATED)]

    def test_what_is_the_same_and_what_was_corrected_to_it_was_given_too(self, oak):
        oak.say(SOUP, same_as=f"{BEANS}*6")
        oak.give_out(1, SOUP, date="2026-11-14", lot="code=L21B")
        wrong = oak.give_out(2, "g1", date="2026-11-15", lot="code=L21B")
        oak.record(Act.CORRECTED, Change(thing=wrong.events[0].event, field="item", value=BEANS))
        done = pulled(oak, lot="code=L21B")
        assert [(day.date, day.sure) for day in done.days] == [("2026-11-15", 2), ("2026-11-14", 6)]


@pytest.mark.parametrize(
    ("lists", "says"),
    [
        ((), ["No list of recalls was read yet. Bring one on a stick, then: pantry recalls read FILE"]),
        (
            (RecallList("FDA", "2026-11-12"),),
            [
                "No match. The list of the FDA is of Nov 12, 2026, 9 days old.",
                "No list of the USDA FSIS was read yet.",
            ],
        ),
        (
            (RecallList("FDA", ""), RecallList("USDA FSIS", "2026-11-22")),
            [
                "No match. The list of the FDA doesn't say of which day it is.",
                "No match. The list of the USDA FSIS is of Nov 22, 2026, 0 days old.",
            ],
        ),
    ],
)
def test_no_match_says_how_old_the_lists_are(lists, says):
    assert list(RecallWords(Language()).no_match(lists, date(2026, 11, 21))) == says


def test_each_match_says_why_and_what_to_do(oak, tmp_path):
    oak.take_in(24, BEANS, lot="code=L21B")
    take(oak, fda_file(tmp_path, fda(reason_for_recall="x" * 290)))
    (match,) = touched(oak.site_file.reading, oak.shelf, oak.clock)
    said = RecallWords(Language()).match(match)
    assert said == f"Its code and lot are recalled: {'x' * 120}…. Put it aside, don't give it out."
