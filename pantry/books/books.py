"""The only writer of events: record, undo, put back, correct, merge.

In: drafts of what a user did here, or rows that a bundle brought. Out: what was saved, or NotSaved and nothing kept.
Each call is one transaction, with the derived tables in step.
"""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pantry.books.arriving import EVENT, TABLES, Arriving, arriving
from pantry.books.copies import Copies
from pantry.books.derived import Derived
from pantry.books.drafts import cleaned, one_line, refuse_bad, refuse_bad_correction
from pantry.books.revisions import refuse_wrong_revisions
from pantry.books.troubles import in_words
from pantry.errors import RefusedInput
from pantry.events import MOST_ROWS_AN_ENTRY, Act, Change, Count, Draft, Entry, Movement, new_id, sealed
from pantry.readings.fields import AFTER, STANDS, Fields
from pantry.store import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

    from pantry.books.counted_places import OwnAnswer
    from pantry.clock import Clock
    from pantry.events import Event
    from pantry.store import SiteFile

PART = "part"
# A day that a wrong clock wrote is past when this laptop wrote something on another day since, and that day is past.
# What was sent already hides nothing any more, so a change of it need not wait.
_VISITS_OF_AN_OPEN_DAY = """SELECT o.entry FROM entry o WHERE o.mine = 1 AND o.bundle IS NULL AND o.has_facts = 1
    AND o.has_visit AND o.date >= :today AND NOT EXISTS (SELECT 1 FROM current c
    WHERE c.thing = 'day:' || o.date AND c.field = 'closed' AND c.scope = :site AND c.value = 'yes')
    AND NOT (o.date > :today AND EXISTS (SELECT 1 FROM entry l
    WHERE l.mine = 1 AND l.late = 0 AND l.seq > o.seq AND l.date < :today))"""
_WAITS = f""" AND e.entry NOT IN ({_VISITS_OF_AN_OPEN_DAY}) AND NOT EXISTS (SELECT 1 FROM change c
    WHERE c.entry = e.entry AND (c.thing IN ({_VISITS_OF_AN_OPEN_DAY})
    OR c.thing IN (SELECT v.event FROM visit v WHERE v.entry IN ({_VISITS_OF_AN_OPEN_DAY}))))"""
_EVENT_IDS = " UNION ALL ".join(f"SELECT event FROM {table}" for table in ("movement", "visit", "count", "change"))


@dataclass(frozen=True, slots=True)
class Saved:
    """An entry that is on the disk."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Unsent:
    """Entries made here that no bundle holds yet, and their rows."""

    entries: tuple[str, ...]
    rows: Arriving


class _NothingKeptError(Exception):
    """Ends a transaction of which nothing is kept."""


class Merge:
    """One open transaction that brings rows from elsewhere; the stick writes its own tables through `db`."""

    def __init__(self, db: Connection, derived: Derived) -> None:
        self.db = db
        self.own_answers: set[OwnAnswer] = set()
        self._derived = derived

    def take(self, rows: Arriving) -> int:
        """Takes rows in; gives how many were new. Raises RefusedInput where a rev contradicts its bases."""
        refuse_wrong_revisions(self.db, rows.changes)
        before = self._last_rows()
        self.own_answers.update(self._derived.take(rows))
        return self._last_rows() - before

    def _last_rows(self) -> int:
        """The sum of the highest row numbers: no row is ever taken away, so it grows with each that is new."""
        return sum(
            self.db.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0] for table in TABLES.values()
        )

    def mark_sent(self, entries: tuple[str, ...], bundle: str) -> None:
        """These entries of this laptop are in a bundle now."""
        self.db.executemany(
            "UPDATE entry SET bundle = ? WHERE entry = ? AND bundle IS NULL",
            [(bundle, entry) for entry in entries],
        )


class Books:
    """The books of one site file."""

    def __init__(self, site_file: SiteFile, clock: Clock) -> None:
        self.site = site_file.laptop.site
        self.device = site_file.laptop.device
        self._db = site_file.db
        self._clock = clock
        self._fields = Fields(self._db)
        self._derived = Derived(self._db)
        self._copies = Copies(self._db)

    def record(self, draft: Draft) -> Saved:
        """Saves all rows of a draft, or nothing. Raises NotSaved; RefusedInput for a draft that can't be one entry."""
        refuse_bad(draft)
        with self._transaction():
            entry = self._completed(draft)
            self._keep(entry)
        return Saved(entry)

    def undo(self, entry: str) -> Saved:
        """The entry stands no more, on every copy of its papers that is here."""
        return self._say_stands(entry, "no")

    def put_back(self, entry: str) -> Saved:
        """The entry stands again."""
        return self._say_stands(entry, "yes")

    def correct(self, event: str, **values: str) -> Saved:
        """Sets fields of a fact (and of its copies) right. It counts on the date of what it corrects.

        Raises RefusedInput for what the field can't read, and for a fact that is not this site's.
        """
        refuse_bad_correction(values)
        return self._change_copies(event, tuple(values.items()))

    def answer(self, event: str, field: str, value: str) -> Saved:
        """Answers a question that only people can: a field of a fact, on every copy; `part` on this row alone."""
        return self._change_copies(event, ((field, value),))

    def settle(self, said: Iterable[Event]) -> Saved:
        """Records people's answers as one entry of today: what is said of a fact or an entry is said of every copy."""
        rows = tuple(dict.fromkeys(row for one in said for row in self._on_copies(one)))
        act = Act.COUNTED if any(isinstance(row, Count) for row in rows) else Act.CORRECTED
        return self.record(Draft(act, self._clock.today().isoformat(), rows))

    @contextlib.contextmanager
    def merging(self) -> Iterator[Merge]:
        """One transaction for a bundle: its rows and the stick's own tables together."""
        with self._transaction():
            merge = Merge(self._db, self._derived)
            yield merge
            self._say_of_own_counts(merge.own_answers)

    def would_refuse(self, bundles: Iterable[Arriving]) -> tuple[RefusedInput | None, ...]:
        """Of the rows of each bundle, taken one after the other, why they would be refused; nothing is kept."""
        found: list[RefusedInput | None] = []
        with contextlib.suppress(_NothingKeptError), self._transaction():
            merge = Merge(self._db, self._derived)
            for rows in bundles:
                self._db.execute("SAVEPOINT one_bundle")
                try:
                    with in_words():
                        merge.take(rows)
                    found.append(None)
                except RefusedInput as trouble:
                    self._db.execute("ROLLBACK TO one_bundle")
                    found.append(trouble)
            raise _NothingKeptError
        return tuple(found)

    def unsent(self, *, with_open_day: bool = False) -> Unsent:
        """What no bundle holds yet, less the entries with a visit of a day that is neither past nor closed."""
        held_back = "" if with_open_day else _WAITS
        where = f"e.mine = 1 AND e.bundle IS NULL{held_back}"
        values = {"today": self._clock.today().isoformat(), "site": self.site}
        found = self._db.execute(f"SELECT e.entry FROM entry e WHERE {where} ORDER BY e.seq", values).fetchall()
        rows = Arriving(mine=True)
        for table, into in (
            ("movement", rows.movements), ("visit", rows.visits), ("count", rows.counts), ("change", rows.changes),
        ):  # fmt: skip
            into.extend(
                self._db.execute(
                    f"SELECT f.* FROM {table} f JOIN entry e ON e.entry = f.entry WHERE {where}", values
                ).fetchall()
            )
        return Unsent(tuple(row[0] for row in found), rows)

    def digest(self) -> str:
        """SHA-256 over the sorted ids of the counted events, one a line: equal books, equal digest."""
        total = hashlib.sha256()
        for (event,) in self._db.execute(f"SELECT event FROM ({_EVENT_IDS}) ORDER BY event"):
            total.update(f"{event}\n".encode())
        return total.hexdigest()

    def _completed(self, draft: Draft) -> Entry:
        """The draft with its ids, salts, what it knows and what it is based on."""
        entry = new_id("n", self._clock)
        return Entry(entry, draft.act, draft.date, tuple(self._sealed(row, draft, entry) for row in draft.rows))

    def _sealed(self, row: Event, draft: Draft, entry: str) -> Event:
        said = cleaned(row)
        based_on = self._based_on(said, draft.date)
        named = replace(said, entry=entry, act=draft.act.value, site=self.site, date=draft.date, **based_on)
        return sealed(named, self._clock)

    def _based_on(self, said: Event, date: str) -> dict[str, Any]:
        """What a row says of the books that it was written in."""
        match said:
            case Change():
                scope = said.scope or self.site
                reading = self._fields.reading((said.thing, said.field, scope))
                base, rev = (" ".join(reading.heads), reading.rev + 1) if reading else ("", 1)
                return {"scope": scope, "base": base, "rev": rev}
            case Movement() | Count() if not said.knows and date >= self._clock.today().isoformat():
                return {"knows": self._newest_count(said.item)}
            case _:
                return {}

    def _newest_count(self, item: str) -> str:
        found = self._db.execute("SELECT knows FROM newest_count WHERE site = ? AND item = ?", (self.site, item))
        row = found.fetchone()
        return str(row[0]) if row else ""

    def _say_stands(self, entry: str, value: str) -> Saved:
        site = self._site_of_entry(entry)
        draft_rows = tuple(
            Change(thing=copy, field=STANDS, value=value, scope=site) for copy in self._copies.of_entry(entry)
        )
        return self.record(Draft(Act.CORRECTED, self._clock.today().isoformat(), draft_rows))

    def _site_of_entry(self, entry: str) -> str:
        row = self._db.execute("SELECT site, has_facts FROM entry WHERE entry = ?", (entry,)).fetchone()
        if row is None or row[0] != self.site or not row[1]:
            raise RefusedInput("That line is not one of this table's. Nothing was changed.")
        return str(row[0])

    def _change_copies(self, event: str, values: tuple[tuple[str, str], ...]) -> Saved:
        copies = self._copies.of_event(event, self.site)
        if not copies:
            raise RefusedInput("That line is not one of this table's. Nothing was changed.")
        rows = tuple(
            Change(thing=copy, field=field, value=value)
            for field, value in values
            for copy in ((event,) if field == PART else copies)
        )
        return self.record(Draft(Act.CORRECTED, self._clock.today().isoformat(), rows))

    def _on_copies(self, said: Event) -> tuple[Event, ...]:
        if not isinstance(said, Change) or said.field == PART:
            return (said,)
        if said.thing.startswith("n"):
            copies = self._copies.of_entry(said.thing)
        else:
            copies = self._copies.of_event(said.thing, self.site) or (said.thing,)
        return tuple(replace(said, thing=copy) for copy in copies)

    def _keep(self, entry: Entry) -> None:
        self._say_of_own_counts(self._take(entry))

    def _take(self, entry: Entry) -> tuple[OwnAnswer, ...]:
        today = self._clock.today().isoformat()
        return self._derived.take_fresh(arriving(entry.events, late=entry.date < today), today=today)

    def _say_of_own_counts(self, answers: Iterable[OwnAnswer]) -> None:
        """Says of its own counts what was before them, or takes that back, on all copies; that may bring up more."""
        said = dict.fromkeys(self._on_all_copies(answers))
        waiting = list(said)
        while waiting:
            part, waiting = waiting[:MOST_ROWS_AN_ENTRY], waiting[MOST_ROWS_AN_ENTRY:]
            rows = tuple(Change(thing=copy, field=AFTER + count, value=answer) for copy, count, answer in part)
            found = self._take(self._completed(Draft(Act.COUNTED, self._clock.today().isoformat(), rows)))
            new = [one for one in self._on_all_copies(found) if one not in said]
            said.update(dict.fromkeys(new))
            waiting.extend(new)

    def _on_all_copies(self, answers: Iterable[OwnAnswer]) -> Iterator[OwnAnswer]:
        for event, count, answer in sorted(set(answers)):
            for copy in self._copies.of_event(event, self.site):
                yield copy, count, answer

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            with in_words():
                self._db.execute("BEGIN IMMEDIATE")
                yield
                self._db.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        with contextlib.suppress(DatabaseError):
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")


def day_thing(date: str) -> str:
    """The thing whose field `closed` says that a day is closed."""
    return f"day:{date}"


__all__ = ["EVENT", "Books", "Merge", "Saved", "Unsent", "day_thing", "one_line"]
