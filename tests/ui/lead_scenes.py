"""The table at rest and locked, the PIN, and the point person's home: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.pin import PinDoor
from tests.ui.hands import is_in_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table

_PIN = "4711"


def lead_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("resting", _rest),
        ("lock", _lock),
        ("home", _home),
        ("settings", _settings),
        ("new_pin", _new_pin),
        ("new_pin_again", _new_pin_again),
        ("settings_pin", _settings_with_pin),
        ("new_card", _new_card),
        ("pin_wrong", _wrong_pin),
        ("locked", _locked),
        ("locked_scan", _scan_while_locked),
        ("unlocked", _unlocked),
    )


def _say(table: Table, words: str) -> str:
    return table.window.language.say(words)


def _rest(table: Table) -> None:
    table.hand("\x1b4\n")
    table.held.pass_time(minutes=11)
    table.window.look_around()


def _lock(table: Table) -> None:
    table.hand("\x1b")
    table.tap(_say(table, "Lock"))


def _home(table: Table) -> None:
    table.window.leave_page()
    table.window.around.silent_sounds = lambda: ("not_saved.wav",)
    table.hand("/lead\n")


def _settings(table: Table) -> None:
    if not is_in_view(table.window, _say(table, "Settings")):  # in the largest words it is behind More
        table.tap(_say(table, "More"))
    table.tap(_say(table, "Settings"))


def _new_pin(table: Table) -> None:
    table.hand("pin\n")
    table.hand("12\n")


def _new_pin_again(table: Table) -> None:
    table.hand(f"{_PIN}\n47")


def _settings_with_pin(table: Table) -> None:
    table.hand("11\n")


def _new_card(table: Table) -> None:
    table.hand("pin\n")
    table.tap_behind_more(_say(table, "Add a card"))


def _wrong_pin(table: Table) -> None:
    table.tap(_say(table, "Back"))
    table.tap(_say(table, "Back"))
    table.tap(_say(table, "Back to the table"))
    table.hand("/lead\n")
    table.hand("0000\n")


def _locked(table: Table) -> None:
    table.tap(_say(table, "Back to the table"))
    table.tap(_say(table, "Lock"))
    table.hand("47")


def _scan_while_locked(table: Table) -> None:
    table.scan("036000291452")


def _unlocked(table: Table) -> None:
    table.hand(f"{_PIN}\n", after_s=60)
    PinDoor(table.pantry.site_file, table.held.clock()).remove()
    table.tap(_say(table, "Back to the table"))
