"""The pages of help as they are read: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table


def help_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("help", lambda table: table.hand("/help\n")),
        ("help_of_settings", _of_settings),
        ("help_left", _left),
    )


def _of_settings(table: Table) -> None:
    table.tap(table.window.language.say("Back to the table"))
    table.hand("/settings\n")
    table.tap(table.window.language.say("Help"))


def _left(table: Table) -> None:
    table.tap(table.window.language.say("Back"))
    table.hand("\x1b")
