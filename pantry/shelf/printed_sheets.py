"""The pages that were printed to be written on, each known by its code, and which of them nobody keyed in yet.

Reads only. A page is a thing of the books (`sheet:` and its ten digits): what kind it is, for which day, whether
somebody said that it was never used, which page it is of those that were printed with it, how many households it has
rows for, of a day page the day that its totals were keyed in for, and of a log whether its rows are begun and not ended
yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.fields import whole_number

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

KIND, DAY, UNUSED, KEYED, PAGE, BEGUN, ROWS = "sheet", "day", "unused", "keyed", "page", "begun", "rows"
ITEMS = "items"  # those on a count sheet, from top to bottom
SHEETS = "sheet:"  # before the code of each page
KEPT_KINDS = frozenset({"receipt", "referrals"})  # filed, never keyed in
_COPIED = """EXISTS (SELECT 1 FROM (SELECT entry, paper FROM visit UNION ALL SELECT entry, paper FROM movement
    UNION ALL SELECT entry, paper FROM count) f
    JOIN entry e ON e.entry = f.entry AND e.stands = 1 AND e.site = k.scope
    WHERE f.paper <> '' AND f.paper IN (k.thing, 'day:' || y.value))
    OR (k.value = 'temperatures' AND coalesce(y.value, '') <> '')"""
_PAGES = f"""SELECT k.thing, k.value, coalesce(d.value, ''), coalesce(u.value, '') = 'yes', {_COPIED},
    coalesce(p.value, ''), coalesce(b.value, '') = 'yes', coalesce(r.value, '') FROM current k
    LEFT JOIN current d ON d.thing = k.thing AND d.field = '{DAY}' AND d.scope = k.scope
    LEFT JOIN current u ON u.thing = k.thing AND u.field = '{UNUSED}' AND u.scope = k.scope
    LEFT JOIN current y ON y.thing = k.thing AND y.field = '{KEYED}' AND y.scope = k.scope
    LEFT JOIN current p ON p.thing = k.thing AND p.field = '{PAGE}' AND p.scope = k.scope
    LEFT JOIN current b ON b.thing = k.thing AND b.field = '{BEGUN}' AND b.scope = k.scope
    LEFT JOIN current r ON r.thing = k.thing AND r.field = '{ROWS}' AND r.scope = k.scope
    WHERE k.field = '{KIND}' AND k.scope = ?"""


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """One page: its ten digits, its kind of paper, the day that it is for; `unused`: somebody said so.

    `page` of `pages`: where several were printed together, else 0. `begun`: some of its rows are keyed in, not yet all.
    `rows`: for how many households it has room, 0 where that is not known.
    """

    code: str
    kind: str
    date: str
    unused: bool
    keyed: bool
    page: int = 0
    pages: int = 0
    begun: bool = False
    rows: int = 0

    @property
    def waits(self) -> bool:
        """Whether somebody may still key it in."""
        return self.begun or not (self.unused or self.keyed or self.kind in KEPT_KINDS)


def sheet_thing(code: str) -> str:
    """The page as a thing of the books, and as the paper that its rows are copied from."""
    return f"{SHEETS}{code}"


def printed_sheet(db: Connection, site: str, code: str) -> PrintedSheet | None:
    """The page with these digits; None where no laptop that this one knows printed it."""
    row = db.execute(f"{_PAGES} AND k.thing = ?", (site, sheet_thing(code))).fetchone()
    return _page(row) if row else None


def waiting_sheets(db: Connection, site: str) -> tuple[PrintedSheet, ...]:
    """Pages that were printed and neither keyed in nor said to be unused: those that are begun, then the oldest."""
    pages = (_page(row) for row in db.execute(f"{_PAGES} ORDER BY 3, 1", (site,)).fetchall())
    return tuple(sorted((page for page in pages if page.waits), key=lambda page: not page.begun))


def items_text(items: Iterable[tuple[int, str]]) -> str:
    """The items on a page with the numbers of their rows, as the books keep them."""
    return " ".join(f"{number}:{item}" for number, item in items)


def items_on(db: Connection, site: str, code: str) -> tuple[tuple[int, str], ...]:
    """(number of the row, item) of what stands on a page, from top to bottom; none where nobody here knows."""
    row = db.execute(
        "SELECT value FROM current WHERE thing = ? AND field = ? AND scope = ?", (sheet_thing(code), ITEMS, site)
    ).fetchone()
    rows = (part.partition(":") for part in (row[0].split() if row else ()))
    return tuple((whole_number(number), item) for number, _, item in rows if item)


def page_words(page: int, pages: int) -> str:
    """Which of how many, as the books keep it."""
    return f"{page}/{pages}"


def _page(row: tuple[str, str, str, int, int, str, int, str]) -> PrintedSheet:
    thing, kind, date, unused, keyed, told, begun, rows = row
    page, _, pages = told.partition("/")
    return PrintedSheet(
        thing.partition(":")[2],
        kind,
        date,
        bool(unused),
        bool(keyed),
        whole_number(page),
        whole_number(pages),
        begun=bool(begun and keyed),
        rows=whole_number(rows),
    )
