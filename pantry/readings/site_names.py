"""What a site is called by the bundles of it that are held here, where the change that names it has not come yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection


def name_on_bundles(db: Connection, site: str) -> str:
    """The name that the newest bundle of a site gives it, else nothing."""
    row = db.execute(
        "SELECT site_name FROM bundle WHERE site = ? AND site_name <> '' ORDER BY date DESC, number DESC LIMIT 1",
        (site,),
    ).fetchone()
    return str(row[0]) if row else ""
