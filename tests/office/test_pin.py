"""The point person's PIN: what opens, what waits, and what is left of it in the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from pantry.assembly import open_pantry
from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.office.pin import WAITS_S, PinDoor, Tried

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from tests.conftest import HeldClock

CARD = own_code(OwnKind.VOLUNTEER, 40_711_902)
OTHER_CARD = own_code(OwnKind.VOLUNTEER, 40_711_903)


@pytest.fixture
def door(pantry: Pantry, clock) -> PinDoor:
    made = PinDoor(pantry.site_file, clock)
    made.set_pin("4711")
    return made


def test_without_a_pin_the_door_has_none(pantry: Pantry, clock) -> None:
    door = PinDoor(pantry.site_file, clock)
    assert (door.has_pin, door.has_card, door.wait_s()) == (False, False, 0)


def test_the_right_pin_opens_and_another_does_not(door: PinDoor, held: HeldClock) -> None:
    assert door.try_pin("4711") is Tried.OPEN
    assert door.try_pin("4712") is Tried.WRONG
    held.pass_time(seconds=2)
    assert door.try_pin("4711") is Tried.OPEN


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", "12 34", "١٢٣٤", "-123"])
def test_what_is_no_pin_is_refused_and_the_one_before_stays(door: PinDoor, pin: str) -> None:
    with pytest.raises(RefusedInput, match="4 to 12 digits"):
        door.set_pin(pin)
    assert door.try_pin("4711") is Tried.OPEN


def test_waits_grow_with_each_wrong_try_and_nothing_opens_meanwhile(door: PinDoor, held: HeldClock) -> None:
    waited = []
    for _ in range(12):
        assert door.try_pin("0000") is Tried.WRONG
        waited.append(door.wait_s())
        held.pass_time(seconds=door.wait_s() - 1)
        assert door.try_pin("4711") is Tried.WAIT
        held.pass_time(seconds=1)

    assert waited == [*WAITS_S[1:], 900, 900, 900]
    assert waited[:9] == sorted(set(waited[:9]))
    assert door.try_pin("4711") is Tried.OPEN
    assert door.wait_s() == 0


def test_a_new_start_goes_on_waiting(door: PinDoor, pantry: Pantry, held: HeldClock) -> None:
    for wait in WAITS_S[:5]:
        held.pass_time(seconds=wait)
        door.try_pin("0000")
    pantry.close()
    again = open_pantry(pantry.site_file.path, held.clock())
    try:
        new_door = PinDoor(again.site_file, held.clock())
        assert new_door.wait_s() == WAITS_S[5]
        assert new_door.try_pin("4711") is Tried.WAIT
    finally:
        again.close()


def test_a_try_beside_the_window_counts_for_the_window_too(door: PinDoor, pantry: Pantry, clock) -> None:
    beside = PinDoor(pantry.site_file, clock)
    beside.try_pin("0000")
    assert door.try_pin("4711") is Tried.WAIT


@pytest.mark.parametrize("days", [-400, -1])
def test_a_clock_that_is_put_back_makes_no_wait_longer(door: PinDoor, held: HeldClock, days: int) -> None:
    door.try_pin("0000")
    held.pass_time(days=days)
    assert door.wait_s() == WAITS_S[1]


def test_another_pin_forgets_the_one_before(door: PinDoor, held: HeldClock) -> None:
    door.set_pin("995511")
    assert door.try_pin("4711") is Tried.WRONG
    held.pass_time(seconds=2)
    assert door.try_pin("995511") is Tried.OPEN


def test_the_card_opens_too_and_goes_with_the_pin(door: PinDoor, held: HeldClock) -> None:
    assert door.try_card(CARD) is Tried.WRONG
    held.pass_time(seconds=2)
    door.set_card(CARD)
    assert door.try_card(OTHER_CARD) is Tried.WRONG
    held.pass_time(seconds=5)
    assert door.try_card(CARD) is Tried.OPEN
    door.remove()
    assert (door.has_pin, door.has_card) == (False, False)


@pytest.mark.parametrize("code", ["036000291452", own_code(OwnKind.COMMAND, 208), "4711", ""])
def test_only_a_volunteers_card_can_be_the_card(door: PinDoor, code: str) -> None:
    with pytest.raises(RefusedInput, match="no volunteer's card"):
        door.set_card(code)
    assert not door.has_card


def test_the_file_holds_no_pin_and_no_event_tells_of_it(door: PinDoor, pantry: Pantry) -> None:
    before = pantry.books.digest()
    door.set_pin("830274615")
    door.set_card(CARD)
    kept = [str(row) for row in pantry.site_file.db.execute("SELECT key, value FROM laptop").fetchall()]
    assert not [row for row in kept if "830274615" in row or CARD in row]
    assert any("argon2id" in row for row in kept)
    assert pantry.books.digest() == before


@pytest.mark.parametrize(
    "kept", ["x", "argon2id$2$x$00$00", "argon2id$2$99999999999999999$00$00", "scrypt$1$8192$00$00"]
)
def test_a_damaged_pin_opens_nothing(door: PinDoor, pantry: Pantry, kept: str) -> None:
    pantry.site_file.keep("pin", kept)
    assert door.has_pin
    assert door.try_pin("4711") is Tried.WRONG


@pytest.mark.parametrize(
    "kept", ["{", "[]", '{"wrong": -3, "last": ""}', '{"wrong": 3, "last": "2026-11-21"}', "9" * 5000]
)
def test_damaged_tries_bar_nobody(pantry: Pantry, clock, kept: str) -> None:
    PinDoor(pantry.site_file, clock).set_pin("4711")
    pantry.site_file.keep("pin_tries", kept)
    assert PinDoor(pantry.site_file, clock).try_pin("4711") is Tried.OPEN


def test_on_a_full_disk_the_right_pin_opens_and_wrong_ones_still_wait(door: PinDoor, pantry: Pantry) -> None:
    pantry.site_file.db.execute("PRAGMA query_only=ON")
    assert door.try_pin("0000") is Tried.WRONG
    assert door.try_pin("4711") is Tried.WAIT
    pantry.site_file.db.execute("PRAGMA query_only=OFF")
    assert json.loads(pantry.site_file.kept("pin_tries") or "{}") == {}
