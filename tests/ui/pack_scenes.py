"""Food is packed, part by part, and its pack record: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.desk import Mode
from tests.ui.paper_scenes import see_paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table


def pack_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("pack_what", _open),
        ("pack_named", lambda table: table.hand("banan")),
        ("pack_taken", _taken),
        ("pack_refused", lambda table: table.hand("2x\n")),
        ("pack_bags", lambda table: table.hand("\x1b2lb\n")),
        ("pack_spilled", lambda table: table.hand("49\n")),
        ("pack_right", lambda table: table.hand("\n\n")),
        ("pack_record", lambda table: table.hand("\n")),
        ("pack_labels", _labels),
        ("pack_left", lambda table: table.window.leave_page()),
    )


def _open(table: Table) -> None:
    """60 lb and 40 lb of bananas, of two lots."""
    desk = table.pantry.desk(Mode.IN)
    for line in ("4011", "60lb", "3/27", "4011", "40lb", "9/27"):
        desk.answer(line)
    table.window.leave_page()
    table.hand("\x1b/pack\n")


def _taken(table: Table) -> None:
    table.hand("\x1b")
    table.scan("4011")
    table.hand("\n120lb\n")


def _labels(table: Table) -> None:
    table.hand("\n")
    see_paper(table)
