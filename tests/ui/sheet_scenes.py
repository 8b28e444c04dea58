"""A filled-in sheet on its way into the books: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind, own_code

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table

_SHEET = own_code(OwnKind.SHEET, 2072)


def sheet_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("sheet", lambda table: table.scan(_SHEET)),
        ("sheet_rows", lambda table: table.hand("42312+1042213")),
        ("sheet_total", lambda table: table.hand("\n")),
        ("sheet_differs", lambda table: table.hand("31\n")),
        ("sheet_saved", lambda table: table.hand("\n\n")),
        ("sheet_again", _again),
        ("sheet_left", lambda table: table.window.leave_page()),
    )


def _again(table: Table) -> None:
    table.hand("\n")
    table.scan(_SHEET)
