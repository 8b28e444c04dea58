"""The pages that were printed to be written on, each known by its code, and which of them nobody keyed in yet.

Reads only. A page is a thing of the books (`sheet:` and its ten digits): what kind it is, for which day, and whether
somebody said that it was never used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

KIND, DAY, UNUSED = "sheet", "day", "unused"
_PAGES = f"""SELECT k.thing, k.value, coalesce(d.value, ''), coalesce(u.value, '') = 'yes' FROM current k
    LEFT JOIN current d ON d.thing = k.thing AND d.field = '{DAY}' AND d.scope = k.scope
    LEFT JOIN current u ON u.thing = k.thing AND u.field = '{UNUSED}' AND u.scope = k.scope
    WHERE k.field = '{KIND}' AND k.scope = ?"""
_COPIED = """SELECT e.seq FROM entry e JOIN visit v ON v.entry = e.entry
    WHERE v.paper = ? AND e.site = ? AND e.stands = 1 LIMIT 1"""


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """One page: its ten digits, its kind of paper, the day that it is for; `unused`: somebody said so."""

    code: str
    kind: str
    date: str
    unused: bool


def sheet_thing(code: str) -> str:
    """The page as a thing of the books, and as the paper that its rows are copied from."""
    return f"sheet:{code}"


def printed_sheet(db: Connection, site: str, code: str) -> PrintedSheet | None:
    """The page with these digits; None where no laptop that this one knows printed it."""
    row = db.execute(f"{_PAGES} AND k.thing = ?", (site, sheet_thing(code))).fetchone()
    return _page(row) if row else None


def waiting_sheets(db: Connection, site: str) -> tuple[PrintedSheet, ...]:
    """Pages that were printed and neither keyed in nor said to be unused, the oldest first."""
    pages = (_page(row) for row in db.execute(f"{_PAGES} ORDER BY 3, 1", (site,)).fetchall())
    return tuple(page for page in pages if not page.unused and not _is_keyed(db, site, page.code))


def _is_keyed(db: Connection, site: str, code: str) -> bool:
    return db.execute(_COPIED, (sheet_thing(code), site)).fetchone() is not None


def _page(row: tuple[str, str, str, int]) -> PrintedSheet:
    thing, kind, date, unused = row
    return PrintedSheet(thing.partition(":")[2], kind, date, bool(unused))
