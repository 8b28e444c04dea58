"""Keeps every derived table in step with the events, in the transaction that brings them.

A new fact adds its own effect. A change, a copy of a paper or an answer takes away what the facts that it
touches added before, and adds what they add now. A place and item that was counted is walked anew.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.books import arriving as at
from pantry.books.counted_places import CountedPlaces, ItemAtSite, OwnAnswer
from pantry.books.effects import Effects
from pantry.books.item_totals import ItemTotals
from pantry.catalog.search import forget_item, remember_items
from pantry.events import COLUMNS, KINDS, Count, Movement, Visit
from pantry.readings.facts import Facts, Which, by_entries, by_events, by_papers
from pantry.readings.fields import NAME, SAME_AS, STANDS, Fields, Key, read_same_as

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pantry.books.arriving import Arriving, Row
    from pantry.books.item_totals import Link
    from pantry.events import EventKind

_FACT_KINDS: tuple[EventKind, ...] = (Movement, Visit, Count)
_NEW_ENTRY = """INSERT INTO entry (entry, act, site, date, mine, late, bundle, has_facts, has_visit)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry) DO UPDATE SET bundle = coalesce(bundle, excluded.bundle),
    has_facts = max(has_facts, excluded.has_facts), has_visit = max(has_visit, excluded.has_visit)"""
_CHANGED = """SELECT f.event FROM {table} f WHERE f.rowid > ?
    AND (EXISTS (SELECT 1 FROM current c WHERE c.thing = f.event)
    OR EXISTS (SELECT 1 FROM current c WHERE c.thing = f.entry AND c.field = 'stands'))"""
_TOLD_OF_FACTS = """SELECT thing FROM current WHERE thing >= 'e' AND thing < 'f'
    UNION ALL SELECT thing FROM current WHERE thing >= 'n' AND thing < 'o' AND field = 'stands' LIMIT ?"""
_EVER_COUNTED = """SELECT item FROM count WHERE item IN (SELECT value FROM json_each(:items))
    UNION SELECT value FROM current WHERE field = 'item' AND value IN (SELECT value FROM json_each(:items))"""
_FOUND_BY = (NAME, "other_names", "kind")  # what search finds an item by; names have their language behind a colon
_INSERT = {
    kind: f"INSERT INTO {at.TABLES[kind]} VALUES ({','.join('?' * (len(COLUMNS[kind]) + 1))})"
    " ON CONFLICT (event) DO NOTHING"  # OR IGNORE would also leave out a row that breaks a rule of its table
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

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._facts = Facts(db)
        self._fields = Fields(db)
        self._counted = CountedPlaces(db)
        self._item_totals = ItemTotals(db)

    def take_fresh(self, rows: Arriving, *, today: str) -> tuple[OwnAnswer, ...]:
        """Rows that were made here just now: nobody knows their ids yet, so only their own effect is new."""
        if not _is_plain(rows, today):
            return self.take(rows)
        if rows.changes:
            touched = self._touched(rows)
            if touched.any():
                return self._take(rows, touched)
            keys = _keys(rows)
            totals = self._item_totals.before(keys, _links(rows))
            self._insert(rows)
            self._read_fields(keys)
            totals.write()
        else:
            self._insert(rows)
        effects = Effects(self._db)
        effects.add_as_written(rows.movements, rows.visits)
        effects.write()
        return ()

    def take(self, rows: Arriving) -> tuple[OwnAnswer, ...]:
        """Rows from elsewhere, in any order, some of them perhaps here already."""
        return self._take(rows, self._touched(rows))

    def _take(self, rows: Arriving, touched: _Touched) -> tuple[OwnAnswer, ...]:
        effects = Effects(self._db)
        items = self._add_facts(touched, effects, -1)
        keys = _keys(rows)
        totals = self._item_totals.before(keys, _links(rows))
        marks = self._marks(rows)
        self._insert(rows)
        self._read_fields(keys)
        self._db.execute(
            "UPDATE entry SET stands = 0 WHERE seq > ? AND EXISTS (SELECT 1 FROM current c WHERE c.thing = entry.entry"
            " AND c.field = 'stands' AND c.scope = entry.site AND c.value <> 'yes')",
            (marks["entry"],),
        )
        totals.write()
        effects.add_as_written(self._plain(Movement, rows, touched, marks), self._plain(Visit, rows, touched, marks))
        touched.events[Count].update(self._newer(Count, marks))
        items |= self._ever_counted(effects.items()) | self._add_facts(touched, effects, 1)
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

    def _marks(self, rows: Arriving) -> dict[str, int]:
        """The highest row number of each table before the rows go in."""
        tables = (*(at.TABLES[kind] for kind in KINDS if rows.of(kind)), "entry")
        return {
            table: self._db.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0] for table in tables
        }

    def _insert(self, rows: Arriving) -> None:
        for kind in KINDS:
            if rows.of(kind):
                self._db.executemany(_INSERT[kind], rows.of(kind))
        self._db.executemany(_NEW_ENTRY, rows.entries())

    def _read_fields(self, keys: set[Key]) -> None:
        self._fields.read_again(keys)
        for thing, named, scope in keys:
            if named == STANDS:
                self._mark_standing(thing, scope)
        named_by: dict[str, set[str]] = {}
        for thing, named, scope in keys:
            if named.startswith(_FOUND_BY):
                named_by.setdefault(scope, set()).add(thing)
        for scope, things in named_by.items():
            self._remember_names(things, scope)

    def _mark_standing(self, entry: str, scope: str) -> None:
        reading = self._fields.reading((entry, STANDS, scope))
        stands = int(reading is None or reading.value == "yes")
        self._db.execute(
            "UPDATE entry SET stands = ?, undone_at = CASE WHEN ? THEN NULL ELSE (SELECT max(seq) FROM entry) END"
            " WHERE entry = ? AND site = ?",
            (stands, stands, entry, scope),
        )

    def _remember_names(self, items: set[str], site: str) -> None:
        said = self._fields.values(items, (NAME, "other_names", "kind"), site)
        named = {item: of_item for item, of_item in said.items() if of_item.get(NAME)}
        remember_items(
            self._db,
            ((item, of[NAME], of.get("other_names", ""), of.get("kind", "")) for item, of in named.items()),
        )
        for item in said.keys() - named.keys():
            forget_item(self._db, item)

    def _plain(self, kind: EventKind, rows: Arriving, touched: _Touched, marks: dict[str, int]) -> list[Row]:
        """New facts that nobody changed, undid or copied; the other new ones join those that are read one by one."""
        table, paper, given = at.TABLES[kind], at.PAPER[kind], rows.of(kind)
        if table not in marks:
            return []
        mark = (marks[table],)
        new = self._db.execute(f"SELECT count(*) FROM {table} WHERE rowid > ?", mark).fetchone()[0]
        if new < len(given):
            fresh = self._newer(kind, marks)
            given = list({row[at.EVENT]: row for row in given if row[at.EVENT] in fresh}.values())
        changed = self._changed(kind, given, mark)
        touched.events[kind].update(str(row[at.EVENT]) for row in given if row[paper] or row[at.EVENT] in changed)
        return [row for row in given if not row[paper] and row[at.EVENT] not in changed]

    def _changed(self, kind: EventKind, given: list[Row], mark: tuple[int]) -> set[object]:
        """Those of the new facts that a change is about, or the undo of their entry."""
        told = self._db.execute(_TOLD_OF_FACTS, (len(given),)).fetchall()
        if not told:
            return set()
        if len(told) < len(given):  # these are all
            things = {row[0] for row in told}
            return {row[at.EVENT] for row in given if row[at.EVENT] in things or row[at.ENTRY] in things}
        return {row[0] for row in self._db.execute(_CHANGED.format(table=at.TABLES[kind]), mark).fetchall()}

    def _newer(self, kind: EventKind, marks: dict[str, int]) -> set[str]:
        table = at.TABLES[kind]
        if table not in marks:
            return set()
        found = self._db.execute(f"SELECT event FROM {table} WHERE rowid > ?", (marks[table],))
        return {row[0] for row in found.fetchall()}

    def _ever_counted(self, items: set[ItemAtSite]) -> set[ItemAtSite]:
        """Those of the items that were ever counted."""
        asked = json.dumps(sorted({item for _, item in items}))
        counted = {row[0] for row in self._db.execute(_EVER_COUNTED, {"items": asked}).fetchall()} if items else set()
        return {(site, item) for site, item in items if item in counted}

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


def _is_plain(rows: Arriving, today: str) -> bool:
    """Rows of today that are no copies and no counts: they come after every count that is here."""
    copied = any(row[at.PAPER[kind]] for kind in _FACT_KINDS for row in rows.of(kind))
    return not rows.counts and not copied and all(row[at.DATE] == today for row in rows.movements)


def _links(rows: Arriving) -> set[Link]:
    """What items are said to be the same as, and in which scope."""
    linking = (row for row in rows.changes if row[at.FIELD] == SAME_AS)
    return {(read_same_as(str(row[at.VALUE]))[0], str(row[at.SCOPE])) for row in linking}


def _keys(rows: Arriving) -> set[Key]:
    return {(str(row[at.THING]), str(row[at.FIELD]), str(row[at.SCOPE])) for row in rows.changes}
