"""All that can be set, as it is found and set: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table


def settings_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("settings_all", lambda table: table.hand("/settings\n")),
        ("settings_found", lambda table: table.hand("pa")),
        ("settings_none", lambda table: table.hand("zeppelin")),
        ("settings_some", lambda table: table.hand("\x1blanguages\n")),
        ("settings_number", lambda table: _another(table, "hours_kept\n")),
        ("settings_refused", lambda table: table.hand("49\n")),
        ("settings_words", lambda table: _another(table, "bands\nold\n")),
        ("settings_names", lambda table: _another(table, "sources\nBakery on Pine Street\nCorner Market\n")),
        ("settings_which_name", _which_name),
        ("settings_new_name", lambda table: table.tap_behind_more("Corner Market")),
        ("settings_backups", lambda table: _another(table, "backups_kept\n")),
        ("settings_told", _told),
        ("settings_left", _left),
    )


def _another(table: Table, typed: str) -> None:
    table.tap(table.window.language.say("Back"))
    table.hand(f"\x1b{typed}")


def _which_name(table: Table) -> None:
    table.tap(table.window.language.say("Done"))
    table.hand("\x1bdonor_name\n")


def _told(table: Table) -> None:
    table.tap(table.window.language.say("Back"))
    table.hand("\x1btokens\n")


def _left(table: Table) -> None:
    table.hand("\x1b\b\x1b")
