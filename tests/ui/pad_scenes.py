"""The table of a laptop with a touch screen: its number pad, in view and away. For the pictures and what must fit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.ui.hands import button_named, tap
from tests.ui.tables import MILK
from ui.table.number_pad import NumberPad

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table


def pad_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("pad", _pad),
        ("pad_typed", _type),
        ("pad_take", _take_in),
        ("pad_choices", lambda table: table.hand("milk\n")),
        ("pad_away", _put_away),
        ("pad_gone", _gone),
    )


def tap_on_pad(table: Table, key: str) -> None:
    """A finger on one of the pad's keys; the tiles have numbers too."""
    (pad,) = (pad for pad in table.window.findChildren(NumberPad) if pad.isVisible())
    tap(button_named(pad, key))


def _say(table: Table, words: str) -> str:
    return table.window.language.say(words)


def _pad(table: Table) -> None:
    table.hand("\x1b")
    table.window.change(replace(table.window.laptop, number_pad=True))
    table.tap(_say(table, "Give out"))
    table.hand("4\n")


def _type(table: Table) -> None:
    for key in ("1", "2", "lb"):
        tap_on_pad(table, key)
    table.see_hint()


def _take_in(table: Table) -> None:
    table.hand("\x1b")
    table.tap(_say(table, "Take in"))
    table.hand("24")
    table.scan(MILK)


def _put_away(table: Table) -> None:
    table.hand("\x1b")
    table.tap(_say(table, "Put the number pad away"))


def _gone(table: Table) -> None:
    table.window.change(replace(table.window.laptop, number_pad=None))
