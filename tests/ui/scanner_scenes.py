"""The scanner check, on a laptop with a French keyboard and a slow scanner: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.keyboards import keyboards
from pantry.codes.scanner_check import LOT, SECOND_BARCODE, SERIAL, scanner_card_digits
from ui.scanner_check import ScannerCheck

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table

_GAP_MS = 60


def scanner_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("scanner_check", lambda table: table.hand("\x1b/scanner\n")),
        ("scanner_second", lambda table: _scan(table, scanner_card_digits())),
        ("scanner_separator_lost", lambda table: _scan(table, LOT + SERIAL)),
        ("scanner_another", lambda table: _scan(table, "X001-ABC")),
        ("scanner_known", lambda table: _scan(table, SECOND_BARCODE)),
        ("scanner_left", _leave),
    )


def _scan(table: Table, text: str) -> None:
    french = next(board for board in keyboards() if board.name == "fr")
    came = "\x1d".join(french.writes(part) for part in text.split("\x1d"))
    table.keys.scan(came, gap_ms=_GAP_MS)
    for check in table.window.findChildren(ScannerCheck):
        check.heard_out()


def _leave(table: Table) -> None:
    before = table.window.laptop
    table.hand("\x1b")
    table.window.learn_scanner(type(before.scanner)())
