"""The stick's tables in the site file: bundles held, bundles named, lists of holdings, refusals. All SQL of this room.

In: values of this room. Out: values of this room. Who writes calls inside `Books.merging`, so that a bundle's row,
its bytes and its events are one transaction.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pantry.errors import StickError
from pantry.stick.about import VERSION, Named
from pantry.stick.holdings import file_name
from pantry.stick.refusals import Refusal
from pantry.store import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

    from pantry.stick.bundle import Opened
    from pantry.stick.holdings import Holdings

_MOST_REFUSALS = 1000


@dataclass(frozen=True, slots=True)
class HeldBundle:
    """A bundle that this laptop holds, without its bytes. `state`: counted, or only kept."""

    bundle: str
    device: str
    number: int
    date: str
    events: int
    folder: str
    state: str


@dataclass(frozen=True, slots=True)
class HeldList:
    """The newest list of holdings of a laptop, as read."""

    device: str
    site: str
    laptop_name: str
    number: int
    bytes: bytes


def holdings_digest(db: Connection) -> str:
    """SHA-256 over the sorted ids of the bundles held, one a line: equal holdings, equal digest."""
    total = hashlib.sha256()
    for (bundle,) in _rows(db, "SELECT bundle FROM bundle ORDER BY bundle"):
        total.update(f"{bundle}\n".encode())
    return total.hexdigest()


class StickTables:
    """Asks and fills the stick's tables over one connection."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def held(self) -> tuple[HeldBundle, ...]:
        """All bundles held, those of one laptop together, in the order of their numbers."""
        rows = _rows(
            self._db,
            "SELECT bundle, device, number, date, events, folder, state FROM bundle ORDER BY device, number, bundle",
        )
        return tuple(HeldBundle(*row) for row in rows)

    def bundle_bytes(self, bundle: str) -> bytes:
        """The zip of a held bundle's files, as written or read."""
        return bytes(_rows(self._db, "SELECT bytes FROM bundle WHERE bundle = ?", bundle)[0][0])

    def to_read_again(self) -> tuple[str, ...]:
        """Held bundles with something that an older program could not read."""
        rows = _rows(
            self._db, "SELECT bundle FROM bundle WHERE (state = 'kept' OR unread > 0) AND read_as <> ?", VERSION
        )
        return tuple(row[0] for row in rows)

    def unread_entries(self) -> int:
        """How many entries need a newer program."""
        return int(_rows(self._db, "SELECT coalesce(sum(unread), 0) FROM bundle")[0][0])

    def add_bundle(self, opened: Opened, folder: str, packed: bytes) -> None:
        """Keeps a bundle, with what it names; one that was read by an older program is replaced."""
        about = opened.about
        unread = opened.unread if opened.counted else about.entries
        self._db.execute(
            "INSERT OR REPLACE INTO bundle VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                opened.bundle, about.device, about.site, about.site_name, about.laptop_name, about.number, about.date,
                about.version, "counted" if opened.counted else "kept", unread, VERSION, about.events, folder, packed,
            ),
        )  # fmt: skip
        self._name((*about.before, Named(about.device, about.number, opened.bundle)))
        self._db.execute(
            "DELETE FROM refused_bundle WHERE bundle = ? OR folder = ? OR folder GLOB ?",
            (opened.bundle, folder, f"{folder}-*"),
        )

    def read_in_vain(self, bundle: str) -> None:
        """This version could not take a bundle that an older one kept; the next version tries again."""
        self._db.execute("UPDATE bundle SET read_as = ? WHERE bundle = ?", (VERSION, bundle))

    def _name(self, named: Iterable[Named]) -> None:
        self._db.executemany(
            "INSERT OR IGNORE INTO named_bundle VALUES (?, ?, ?)",
            [(one.bundle, one.device, one.number) for one in named],
        )

    def bundles_of(self, device: str) -> tuple[Named, ...]:
        """Every bundle of a laptop that is held or named, in the order of their numbers."""
        rows = _rows(
            self._db,
            "SELECT bundle, number FROM bundle WHERE device = ? UNION SELECT bundle, number FROM named_bundle"
            " WHERE device = ? ORDER BY number, bundle",
            device,
            device,
        )
        return tuple(Named(device, number, bundle) for bundle, number in rows)

    def missing(self) -> tuple[Named, ...]:
        """Bundles that are named and not held."""
        rows = _rows(
            self._db,
            "SELECT device, number, bundle FROM named_bundle WHERE bundle NOT IN (SELECT bundle FROM bundle)"
            " ORDER BY device, number, bundle",
        )
        return tuple(Named(*row) for row in rows)

    def laptops(self) -> dict[str, str]:
        """Every laptop that signed a bundle or a list that is held, and the name it last gave itself."""
        found: dict[str, str] = {}
        for device, name in _rows(self._db, "SELECT device, laptop_name FROM bundle ORDER BY number"):
            found[device] = name or found.get(device, "")
        for device, name in _rows(self._db, "SELECT device, laptop_name FROM holding_list"):
            found[device] = name or found.get(device, "")
        return found

    def sites(self) -> dict[str, str]:
        """Every site of which a bundle is held, and the name that its newest one gives it."""
        return dict(_rows(self._db, "SELECT site, site_name FROM bundle ORDER BY number"))

    def lists(self) -> tuple[HeldList, ...]:
        """The newest list of every laptop, this one's included."""
        rows = _rows(self._db, "SELECT device, site, laptop_name, number, bytes FROM holding_list ORDER BY device")
        return tuple(HeldList(*row) for row in rows)

    def add_list(self, holdings: Holdings, data: bytes) -> bool:
        """Keeps a list where it is newer than the one of its laptop that is here; says whether it was."""
        known = _rows(self._db, "SELECT number FROM holding_list WHERE device = ?", holdings.device)
        if known and known[0][0] >= holdings.number:
            return False
        self._db.execute(
            "INSERT OR REPLACE INTO holding_list VALUES (?, ?, ?, ?, ?, ?)",
            (holdings.device, holdings.site, holdings.laptop_name, holdings.number, holdings.date, data),
        )
        self._db.execute("DELETE FROM listed WHERE device = ?", (holdings.device,))
        self._db.executemany(
            "INSERT OR IGNORE INTO listed VALUES (?, ?)", [(holdings.device, named.bundle) for named in holdings.holds]
        )
        self._name(holdings.holds)
        self._db.execute("DELETE FROM refused_bundle WHERE folder GLOB ?", (file_name(holdings.device, "*"),))
        return True

    def lacked_by(self, devices: Iterable[str]) -> frozenset[str]:
        """Held bundles that the newest list of at least one of these laptops lacks."""
        found: set[str] = set()
        for device in devices:
            found.update(
                row[0]
                for row in _rows(
                    self._db,
                    "SELECT bundle FROM bundle WHERE bundle NOT IN (SELECT bundle FROM listed WHERE device = ?)",
                    device,
                )
            )
        return frozenset(found)

    def refusals(self) -> tuple[Refusal, ...]:
        """What was refused and no good copy came of."""
        rows = _rows(
            self._db, "SELECT folder, file, line, why FROM refused_bundle ORDER BY folder LIMIT ?", _MOST_REFUSALS
        )
        return tuple(Refusal(*row) for row in rows)

    def note_refusal(self, refused: Refusal, bundle: str, date: str) -> None:
        """Keeps why a copy was refused; `bundle`: the id that it would have had, or nothing."""
        self._db.execute(
            "INSERT OR REPLACE INTO refused_bundle VALUES (?, ?, ?, ?, ?, ?)",
            (refused.bundle, bundle, refused.file, refused.line, refused.why, date),
        )

    def conflicts(self) -> int:
        """How many fields of things read two ways."""
        return int(_rows(self._db, "SELECT count(*) FROM current WHERE conflict = 1")[0][0])


def _rows(db: Connection, question: str, *values: str | int) -> list[Any]:
    try:
        return list(db.execute(question, values).fetchall())
    except DatabaseError as trouble:
        raise StickError(
            "The site file could not be read ({why}). Nothing was changed. Try again in a moment.", why=str(trouble)
        ) from trouble
