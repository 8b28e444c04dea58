"""A counting, item by item, and what it found: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pantry.desk import Mode
from tests.ui.tables import BEANS, EGGS, MILK, RICE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table


def count_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("count_who", _who),
        ("count_what", lambda table: table.hand("Ana\n")),
        ("count_first", lambda table: table.hand("\n")),
        ("count_scanned", _scanned),
        ("count_refused", lambda table: table.hand("12lb\n")),
        ("count_named", lambda table: table.hand("\x1bmilk")),
        ("count_two_people", _two_people),
        ("count_anew", lambda table: table.hand(" ")),
        ("count_moved", _moved),
        ("count_end", _end),
        ("count_end_why", lambda table: table.hand("a case fell off the cart\n")),
        ("count_done", _done),
        ("count_left", lambda table: table.hand("\x1b\x1b\x1b")),
    )


def _say(table: Table, words: str, **values: object) -> str:
    return table.window.language.say(words, **values)


def _who(table: Table) -> None:
    table.window.leave_page()
    table.hand("\x1b/count\n")


def _scanned(table: Table) -> None:
    for count, code in (("80", BEANS), ("30", RICE)):
        table.hand(count)
        table.scan(code)
    table.scan(EGGS)


def _two_people(table: Table) -> None:
    table.hand("\x1b\n")
    table.tap(_say(table, "Somebody else counts"))
    table.hand("Ben\n5")
    table.scan(BEANS)


def _moved(table: Table) -> None:
    table.pantry.desk(Mode.OUT).answer(f"3*{RICE}")
    table.hand("6")
    table.scan(MILK)


def _end(table: Table) -> None:
    table.tap(_say(table, "What it found"))


def _done(table: Table) -> None:
    """Large words leave no room for each way on: the keys walk over them."""
    for _ in range(4):
        table.keys.press(Qt.Key.Key_Right)
    table.hand("\n")
