"""The stock where the site itself says little: the chapter's words, the catalog's, other places."""

from __future__ import annotations

from pantry.codes.lots import Lot
from pantry.events import Act, Draft, Movement
from pantry.places import fixed_place

TODAY = "2026-11-21"


def read(pantry, **how):
    return [(row.item, row.name, row.kind, row.quantity, row.unit, row.grams) for row in pantry.shelf.stock(**how)]


def test_the_chapters_word_stands_where_the_site_says_nothing(pantry, move, say, say_chapter):
    say_chapter("g1", name="Beans (chapter)", kind="dry", grams="400")
    say("g1", name="Beans")
    move("g1", 3)

    assert read(pantry) == [("g1", "Beans", "dry", 3, "piece", 1200)]


def test_what_nobody_named_reads_as_the_catalog_has_it(pantry, move):
    move("p4011", 900, unit="g")
    move("kbread", 500, unit="g")
    move("g7", 2)

    assert read(pantry) == [
        ("g7", "", "", 2, "piece", None), ("kbread", "", "bread", 500, "g", 500),
        ("p4011", "Bananas", "produce", 900, "g", 900),
    ]  # fmt: skip


def test_packed_bags_and_own_storage_are_on_the_shelf_too(pantry, move, say):
    say("lcellar", role="storage", name="Cellar")
    move("g1", 10)
    move("g1", 4, "shelf", "packed", act=Act.PACKED)
    row = Movement(
        item="g1", quantity=3, unit="piece", from_place=fixed_place(pantry.books.site, "shelf"), to_place="lcellar"
    )
    pantry.books.record(Draft(Act.MOVED, TODAY, (row,)))

    assert [row[3] for row in read(pantry)] == [10]
    assert (pantry.shelf.on_hand("g1"), pantry.shelf.on_hand("g1", "packed")) == (3, 4)


def test_on_hand_of_a_whole_counts_its_members(pantry, move, say):
    say("g24", same_as="g1*24")
    move("g1", 3)
    move("g24", 2)

    assert pantry.shelf.on_hand_of("g1") == pantry.shelf.on_hand_of("g24") == 51
    assert pantry.shelf.on_hand_of("g9") == 0


def test_what_was_given_goes_off_the_soonest_lot(pantry, move):
    move("g1", 5, lot="best_by=2027-03")
    move("g1", 5, lot="best_by=2027-01")
    assert pantry.shelf.soonest_lot("g1").date == "2027-01"
    move("g1", 6, "shelf", "guests", act=Act.GAVE)

    assert pantry.shelf.soonest_lot("g1").date == "2027-03"
    assert pantry.shelf.soonest_lot("g2") == Lot()


def test_a_corrected_date_moves_a_line_to_its_evening(pantry, move):
    entry = move("g1", 5, lot="best_by=2027-03")
    pantry.books.correct(entry.events[0].event, date="2026-11-19")

    assert read(pantry, at="2026-11-18") == []
    assert [row[3] for row in read(pantry, at="2026-11-19")] == [5]


def test_members_keep_their_lots_in_the_whole(pantry, move, say):
    say("g24", same_as="g1*24")
    say("g12", same_as="g1*12")
    move("g1", 3, lot="best_by=2027-03")
    move("g24", 2, lot="best_by=2027-01")

    assert [(row.best_by, row.quantity) for row in pantry.shelf.stock()] == [("2027-01", 48), ("2027-03", 3)]


def test_on_hand_is_the_same_from_every_end_of_a_chain_of_what_is_the_same(pantry, move, say):
    say("g1", same_as="g24*2")
    say("g24", same_as="g9*12", name="Case")
    say("g9", name="Beans")
    for item in ("g1", "g24", "g9"):
        move(item, 1)

    assert {item: pantry.shelf.on_hand_of(item) for item in ("g1", "g24", "g9")} == dict.fromkeys(
        ("g1", "g24", "g9"), 37
    )
    assert [row.quantity for row in pantry.shelf.stock()] == [37]
