"""Blank sheets to judge, and what a drawn one says."""

from __future__ import annotations

from datetime import date

from pantry.codes.own import OwnKind, own_code
from pantry.paper.sheets.row_sheet import Blank
from tests.paper.hard_languages import BOTH
from tests.paper.on_paper import words_on


def codes(pages: int) -> tuple[str, ...]:
    return tuple(own_code(OwnKind.SHEET, 4_821_935 + number) for number in range(pages))


def blank(pages: int = 1, **changes) -> Blank:
    usual = {
        "site_name": "Riverside table", "day": date(2026, 11, 23), "codes": codes(pages),
        "languages": BOTH,
    }  # fmt: skip
    return Blank(**(usual | changes))


def said(pdf: bytes, page: int = 0) -> str:
    """All words of a page on one line."""
    return " ".join(words_on(pdf, page).split())


def numbered(pdf: bytes, page: int = 0) -> list[int]:
    """The numbers of the rows to write in."""
    return [int(line) for line in words_on(pdf, page).split("\n") if line.isdigit() and len(line) <= 3]
