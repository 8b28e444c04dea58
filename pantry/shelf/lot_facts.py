"""The movements that say a lot of an item, as they read now. Reads only: a lot is set right in each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pantry.readings.facts import Facts, Which

if TYPE_CHECKING:
    from collections.abc import Collection
    from sqlite3 import Connection

    from pantry.readings.facts import Moved

_OF_ITEMS = """f.site = ? AND f.event IN (SELECT event FROM movement WHERE item IN (SELECT value FROM json_each(?))
    UNION SELECT thing FROM current WHERE field = 'item' AND value IN (SELECT value FROM json_each(?)))"""


def lot_facts(db: Connection, site: str, items: Collection[str], lot: str) -> tuple[Moved, ...]:
    """Of these items, all that stand and say this lot, on any day and at any place of the site."""
    asked = json.dumps(sorted(items))
    found = Facts(db).movements(Which(_OF_ITEMS, (site, asked, asked)))
    return tuple(moved for moved in found if moved.counts and moved.item in items and moved.lot == lot)
