"""Keeps every derived table in step with the events, in the transaction that brings them.

A new fact adds its own effect. A change, a copy of a paper or an answer takes away what the facts that it
touches added before, and adds what they add now. A place and item that was counted is walked anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.books import arriving as at
from pantry.books.counted_places import CountedPlaces, HeldBefore, ItemAtSite
from pantry.books.effects import Effects
from pantry.books.item_totals import ItemTotals
from pantry.catalog.search import forget_item, remember_item
from pantry.events import COLUMNS, KINDS, Count, Movement, Visit
from pantry.readings.facts import Facts, Moved, Which, by_entries, by_events, by_papers, weight_now
from pantry.readings.fields import NAME, STANDS, Fields, Key

if TYPE_CHECKING:
    from sqlite_utils import Database

    from pantry.books.arriving import Arriving, Row
    from pantry.events import EventKind

_FACT_KINDS: tuple[EventKind, ...] = (Movement, Visit, Count)
_NEW_ENTRY = """INSERT INTO entry (entry, act, site, date, mine, late, bundle, has_facts, has_visit)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry) DO UPDATE SET bundle = coalesce(bundle, excluded.bundle)"""
_PLAIN = """FROM movement f WHERE f.rowid > ? AND f.paper = ''
    AND NOT EXISTS (SELECT 1 FROM current c WHERE c.thing = f.event)
    AND NOT EXISTS (SELECT 1 FROM current c WHERE c.thing = f.entry AND c.field = 'stands')"""
_INSERT = {
    kind: f"INSERT OR IGNORE INTO {at.TABLES[kind]} VALUES ({','.join('?' * (len(COLUMNS[kind]) + 1))})"
    for kind in KINDS
}


@dataclass(slots=True)
class _Touched:
    """Facts whose reading may change, by kind, as conditions on their rows."""

    events: dict[EventKind, set[str]] = field(default_factory=lambda: {kind: set() for kind in _FACT_KINDS})

    def any(self) -> bool:
        return any(self.events.values())


class Derived:
    """Puts rows into the books and keeps what is derived from them in step."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._facts = Facts(db)
        self._fields = Fields(db)
        self._counted = CountedPlaces(db)
        self._item_totals = ItemTotals(db)

    def take_fresh(self, rows: Arriving, *, today: str) -> tuple[HeldBefore, ...]:
        """Rows that were made here just now: nobody knows their ids yet, so only their own effect is new."""
        touched = self._touched(rows)
        if touched.any() or not _is_plain(rows, today):
            return self._take(rows, touched)
        keys = _keys(rows)
        totals = self._item_totals.before(keys)
        self._insert(rows)
        self._read_fields(keys)
        totals.write()
        effects = Effects(self._db)
        self._add_new(rows, effects)
        effects.write()
        return ()

    def take(self, rows: Arriving) -> tuple[HeldBefore, ...]:
        """Rows from elsewhere, in any order, some of them perhaps here already."""
        return self._take(rows, self._touched(rows))

    def _take(self, rows: Arriving, touched: _Touched) -> tuple[HeldBefore, ...]:
        effects = Effects(self._db)
        items = self._add_facts(touched, effects, -1)
        keys = _keys(rows)
        totals = self._item_totals.before(keys)
        marks = self._insert(rows)
        self._read_fields(keys)
        self._db.execute(
            "UPDATE entry SET stands = 0 WHERE seq > ? AND EXISTS (SELECT 1 FROM current c WHERE c.thing = entry.entry"
            " AND c.field = 'stands' AND c.scope = entry.site AND c.value <> 'yes')",
            (marks["entry"],),
        )
        totals.write()
        plain = self._add_plain(marks.get("movement"), effects)
        self._find_new(touched, marks)
        items |= plain | self._add_facts(touched, effects, 1)
        effects.write()
        return self._counted.reckon(items)

    def _touched(self, rows: Arriving) -> _Touched:
        """What the changes are about, and all copies of every paper that is in play."""
        touched = _Touched()
        events = {str(row[at.THING]) for row in rows.changes if str(row[at.THING]).startswith("e")}
        entries = {str(row[at.THING]) for row in rows.changes if row[at.FIELD] == STANDS}
        for kind in _FACT_KINDS:
            for which in (*by_events(events), *by_entries(entries)):
                touched.events[kind].update(self._ids(kind, which))
            column = at.PAPER[kind]
            papers = {str(row[column]) for row in rows.of(kind) if row[column]}
            papers |= self._papers(kind, touched.events[kind])
            for which in by_papers(papers):
                touched.events[kind].update(self._ids(kind, which))
        return touched

    def _ids(self, kind: EventKind, which: Which) -> list[str]:
        found = self._db.execute(f"SELECT f.event FROM {at.TABLES[kind]} f WHERE {which.where}", which.values)
        return [row[0] for row in found.fetchall()]

    def _papers(self, kind: EventKind, events: set[str]) -> set[str]:
        found: set[str] = set()
        for which in by_events(events):
            rows = self._db.execute(
                f"SELECT DISTINCT f.paper FROM {at.TABLES[kind]} f WHERE {which.where} AND f.paper <> ''",
                which.values,
            )
            found.update(row[0] for row in rows.fetchall())
        return found

    def _insert(self, rows: Arriving) -> dict[str, int]:
        """Puts the rows in; gives the highest row numbers from before."""
        connection = self._db.conn
        marks = {}
        for kind in KINDS:
            table = at.TABLES[kind]
            if rows.of(kind):
                marks[table] = connection.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0]
                connection.executemany(_INSERT[kind], rows.of(kind))
        marks["entry"] = connection.execute("SELECT coalesce(max(seq), 0) FROM entry").fetchone()[0]
        connection.executemany(_NEW_ENTRY, rows.entries())
        return marks

    def _read_fields(self, keys: set[Key]) -> None:
        self._fields.read_again(keys)
        for thing, named, scope in keys:
            if named == STANDS:
                self._mark_standing(thing, scope)
            elif named == NAME or named.startswith((f"{NAME}:", "other_names", "kind")):
                self._remember_name(thing, scope)

    def _mark_standing(self, entry: str, scope: str) -> None:
        reading = self._fields.reading((entry, STANDS, scope))
        stands = int(reading is None or reading.value == "yes")
        self._db.execute(
            "UPDATE entry SET stands = ?, undone_at = CASE WHEN ? THEN NULL ELSE (SELECT max(seq) FROM entry) END"
            " WHERE entry = ? AND site = ?",
            (stands, stands, entry, scope),
        )

    def _remember_name(self, item: str, site: str) -> None:
        name = self._fields.value(item, NAME, site)
        if name:
            others = self._fields.value(item, "other_names", site) or ""
            remember_item(self._db, item, name, others, self._fields.value(item, "kind", site) or "")
        else:
            forget_item(self._db, item)

    def _add_new(self, rows: Arriving, effects: Effects) -> None:
        for row in rows.movements:
            effects.add_movement(_as_moved(row))
        for which in by_events(str(row[at.EVENT]) for row in rows.visits):
            for visited in self._facts.visits(which):
                effects.add_visit(visited)

    def _add_plain(self, mark: int | None, effects: Effects) -> set[ItemAtSite]:
        """New movements that nobody changed, undid or copied, summed before they are added."""
        if mark is None:
            return set()
        for row in self._db.execute(
            "SELECT f.site, f.date, f.item, f.lot, f.from_place, f.to_place, sum(f.quantity), f.unit,"
            " sum(CASE WHEN f.unit = 'g' THEN f.quantity WHEN f.weight_known = 'unknown' THEN NULL ELSE f.weight_g END),"
            " f.reason, f.unit <> 'g' AND (f.weight_known = 'unknown' OR f.weight_g IS NULL) AS unknown"
            f" {_PLAIN} GROUP BY f.site, f.date, f.item, f.lot, f.from_place, f.to_place, f.unit, f.reason, unknown",
            (mark,),
        ).fetchall():
            effects.add_movement(_as_sum(row))
        counted = self._db.execute(
            f"SELECT DISTINCT f.site, f.item {_PLAIN}"
            " AND f.item IN (SELECT item FROM count UNION SELECT value FROM current WHERE field = 'item')",
            (mark,),
        ).fetchall()
        return set(counted)

    def _find_new(self, touched: _Touched, marks: dict[str, int]) -> None:
        """Adds the new facts to those that are read one by one, but for the plain movements."""
        for kind in _FACT_KINDS:
            table = at.TABLES[kind]
            if table in marks:
                all_new = self._db.execute(f"SELECT event FROM {table} WHERE rowid > ?", (marks[table],)).fetchall()
                touched.events[kind].update(row[0] for row in all_new)
        if "movement" in marks:
            plain_ids = self._db.execute(f"SELECT f.event {_PLAIN}", (marks["movement"],)).fetchall()
            touched.events[Movement].difference_update(row[0] for row in plain_ids)

    def _add_facts(self, touched: _Touched, effects: Effects, sign: int) -> set[ItemAtSite]:
        """Adds (or takes away) what the touched facts say now; gives the items that they bear on."""
        items: set[ItemAtSite] = set()
        for which in by_events(touched.events[Movement]):
            for moved in self._facts.movements(which):
                items.add((moved.site, moved.item))
                if moved.counts:
                    effects.add_movement(moved, sign)
        for which in by_events(touched.events[Visit]):
            for visited in self._facts.visits(which):
                if visited.counts:
                    effects.add_visit(visited, sign)
        for which in by_events(touched.events[Count]):
            items |= {(counted.site, item) for counted in self._facts.counts(which) for item in counted.items}
        return items


def _as_sum(row: tuple[str, str, str, str, str, str, int, str, int | None, str, int]) -> Moved:
    """Plain movements that differ in nothing but their quantity, as one."""
    site, date, item, lot, from_place, to_place, quantity, unit, weight, reason, _ = row
    return Moved(
        "", site, date, item, lot, from_place, to_place, quantity, unit, weight, reason, "",
        counts=True, answers={}, seq=0,
    )  # fmt: skip


def _is_plain(rows: Arriving, today: str) -> bool:
    """Rows of today that are no copies and no counts: they come after every count that is here."""
    copied = any(row[at.PAPER[kind]] for kind in _FACT_KINDS for row in rows.of(kind))
    return not rows.counts and not copied and all(row[at.DATE] == today for row in rows.movements)


def _keys(rows: Arriving) -> set[Key]:
    return {(str(row[at.THING]), str(row[at.FIELD]), str(row[at.SCOPE])) for row in rows.changes}


def _as_moved(row: Row) -> Moved:
    """A movement that nobody changed yet."""
    (
        event,
        _,
        _,
        site,
        date,
        _,
        item,
        lot,
        from_place,
        to_place,
        quantity,
        unit,
        weight,
        known,
        knows,
        reason,
        *_,
    ) = row
    grams = weight_now(int(quantity or 0), str(unit), None if weight is None else int(weight), str(known), {})
    return Moved(
        str(event), str(site), str(date), str(item), str(lot), str(from_place), str(to_place), int(quantity or 0),
        str(unit), grams, str(reason), str(knows), counts=True, answers={}, seq=0,
    )  # fmt: skip
