"""Holding back by hand: at once, on every laptop, until somebody releases it."""

from __future__ import annotations

import pytest

from pantry.codes.lots import Lot, read_lot
from pantry.errors import RefusedInput
from pantry.office.holding import hold_back, release_item, take_back_hold
from pantry.readings.holds import Hold

BEANS = "g00036000291452"
LISTERIA = Hold(BEANS, "code=L21B", "Listeria", "FDA")


def held_at(laptop):
    return [(hold.item, hold.lot, hold.why, hold.by) for hold in laptop.shelf.holds.open()]


def hold(laptop, what=LISTERIA):
    hold_back(laptop.books, laptop.shelf, laptop.clock, (what,))


def release(laptop, lot="code=L21B", by="Rosa"):
    release_item(laptop.books, laptop.shelf, laptop.clock, BEANS, lot, by)


def test_a_hold_says_what_why_who_and_since_when(oak):
    (made,) = hold_back(oak.books, oak.shelf, oak.clock, (Hold(BEANS, "", " Swollen\ncans ", "Rosa"),))

    assert oak.shelf.holds.open() == (made,)
    assert made == Hold(BEANS, "", "Swollen cans", "Rosa", "2026-11-21")


def test_one_lot_can_be_released_and_another_stays(oak):
    hold(oak)
    hold(oak, Hold(BEANS, "best_by=2027-03", "Listeria", "FDA"))
    release(oak, lot="code=l 21-b")

    assert held_at(oak) == [(BEANS, "best_by=2027-03", "Listeria", "FDA")]


def test_what_was_released_can_be_held_again(oak):
    hold(oak)
    release(oak)
    hold(oak, Hold(BEANS, "code=L21B", "It is that one after all", "Rosa"))

    assert held_at(oak) == [(BEANS, "code=L21B", "It is that one after all", "Rosa")]


def test_a_slip_is_taken_back_as_if_nobody_had_said_it(oak):
    said = [oak.shelf.holds.said(BEANS, "code=L21B")]
    for_a_list = Hold(BEANS, "code=L21B", "Listeria", "FDA", recall="FDA F-0001-2027")
    for act in (lambda: hold(oak, for_a_list), lambda: release(oak), lambda: hold(oak)):
        act()
        said.append(oak.shelf.holds.said(BEANS, "code=L21B"))
    found = []
    for before in reversed(said[:-1]):
        take_back_hold(oak.books, oak.clock, LISTERIA, before)
        found.append((len(held_at(oak)), len(oak.shelf.holds.released_of([BEANS], for_a_list.recall))))
    assert found == [(0, 1), (1, 0), (0, 0)]
    assert oak.shelf.holds.said(BEANS, "code=L21B") == ""


def test_the_stick_carries_a_hold_and_its_release(oak, red, meet):
    hold(oak)
    meet(oak, red)
    assert held_at(red) == held_at(oak) != []

    release(red)
    meet(oak, red)
    assert held_at(red) == held_at(oak) == []


def test_laptops_that_hold_the_same_apart_agree(oak, red, meet):
    hold(oak)
    hold(red)
    meet(oak, red)

    assert held_at(oak) == held_at(red) == [(BEANS, "code=L21B", "Listeria", "FDA")]
    assert oak.questions() == ()


def test_what_one_released_and_another_held_anew_is_held_until_somebody_says(oak, red, meet):
    hold(oak)
    meet(oak, red)
    release(red)
    hold(oak, Hold(BEANS, "code=L21B", "Listeria, again", "FDA"))
    meet(oak, red)

    assert held_at(oak) == held_at(red) == [(BEANS, "code=L21B", "Listeria, again", "FDA")]
    (question,) = red.questions()
    assert "released by Rosa" in question.words
    assert "held: Listeria, again (FDA)" in question.words

    red.answer("keep" if 'says "released by Rosa" (keep)' in question.words else "use")
    meet(oak, red)
    assert held_at(oak) == held_at(red) == []


def test_a_name_of_the_catalog_goes_along_to_a_laptop_that_lacks_it(pantry, clock):
    rows = pantry.site_file.db.execute("SELECT item, name FROM product WHERE item LIKE 'p%' LIMIT 1").fetchall()
    item, name = rows[0]
    hold_back(pantry.books, pantry.shelf, clock, (Hold(item, "", "Recalled", "FDA"),))

    said = pantry.site_file.db.execute("SELECT value FROM change WHERE thing = ? AND field = 'name'", (item,))
    assert said.fetchall() == [(name,)]


def test_what_is_held_before_it_came_is_still_unknown(pantry, clock):
    hold_back(pantry.books, pantry.shelf, clock, (Hold(BEANS, "", "Recalled", "FDA"),))
    assert pantry.shelf.item(BEANS) is None
    assert pantry.shelf.unnamed() == ()

    reply = pantry.desk().answer("036000291452")
    assert {look.value for look in reply.look} >= {"unknown", "recalled"}
    assert pantry.shelf.item(BEANS).code == "036000291452"


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (Hold(BEANS, "", " \n", "FDA"), "why it is held"),
        (Hold(BEANS, "", "x" * 201, "FDA"), "why it is held"),
        (Hold(BEANS, "", "Listeria", ""), "who says so"),
        (Hold(BEANS, "", "Listeria", "x" * 61), "who says so"),
        (Hold(BEANS, "code=" + "x" * 101, "Listeria", "FDA"), "at most 100 letters"),
    ],
)
def test_what_is_no_hold_is_refused_and_nothing_is_held(oak, bad, says):
    with pytest.raises(RefusedInput, match=says):
        hold(oak, bad)
    assert held_at(oak) == []


def test_what_is_not_held_so_cannot_be_released(oak):
    hold(oak)
    for lot in ("", "code=L22B"):
        with pytest.raises(RefusedInput, match="Nothing is held like that"):
            release(oak, lot=lot)
    assert held_at(oak) == [(BEANS, "code=L21B", "Listeria", "FDA")]


@pytest.mark.parametrize("value", ["", "{}", "[]", "yes", '{"by": 1}', "[" * 5_000])
def test_a_field_of_another_program_that_nobody_can_read_holds_nothing(oak, value):
    oak.say(BEANS, held=value)
    assert held_at(oak) == []
    assert oak.shelf.holds.on([BEANS], Lot()) is None


@pytest.mark.parametrize(
    ("lot", "sure"),
    [
        ("code=L21B;best_by=2030", True),
        ("", False),
        ("best_by=2027-03", False),
        ("code=L22B", None),
    ],
)
def test_the_lot_that_was_scanned_says_how_sure_it_is(oak, lot, sure):
    hold(oak)
    touched = oak.shelf.holds.on([BEANS], read_lot(lot))
    assert (touched.sure if touched else None) is sure


def test_of_two_holds_the_surer_one_is_said(oak):
    hold(oak)
    hold(oak, Hold(BEANS, "best_by=2027-03", "Swollen", "Rosa"))
    assert oak.shelf.holds.on([BEANS], read_lot("use_by=2027-03-15")).hold.why == "Swollen"
