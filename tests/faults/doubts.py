"""What the books can't tell, found as the design says it, and answered by people who know the true order.

A second pair of eyes beside the program's own questions: it reads the line of counts and nothing else of theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books.counted_places import CountedPlaces
from pantry.events import Act, Change, Draft
from pantry.readings.counting import line_of, moved_at
from pantry.readings.facts import Facts, Which, by_events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.faults.journal import Journal
    from tests.faults.laptops import FleetLaptop

Answer = tuple[str, str, str]
"""(fact, field, value)."""


class Doubts:
    """The questions that one laptop asks; `dead`: names of laptops that will never ask again."""

    def __init__(self, laptop: FleetLaptop, journal: Journal, dead: frozenset[str]) -> None:
        self._laptop = laptop
        self._db = laptop.site_file.db
        self._site = laptop.site
        self._journal = journal
        self._dead = dead

    def answer_all(self) -> int:
        """Answers what is open here; gives how many answers there were."""
        answers = dict.fromkeys((*self._of_counts(), *self._of_loads()))
        for fact, name, value in answers:
            self._laptop.books.answer(fact, name, value)
        return len(answers) + self._keep_conflicts()

    def _keep_conflicts(self) -> int:
        """Ends each conflict that this site can answer with what is true, else with what reads now."""
        rows = self._db.execute(
            "SELECT thing, field, scope, value FROM current WHERE conflict = 1 AND scope = ?", (self._site,)
        ).fetchall()
        for thing, name, scope, value in rows:
            truth = self._journal.true_value(thing, name)
            change = Change(thing=thing, field=name, scope=scope, value=value if truth is None else truth)
            self._laptop.books.record(Draft(Act.CORRECTED, self._laptop.today(), (change,)))
        return len(rows)

    def _of_counts(self) -> Iterator[Answer]:
        places = CountedPlaces(self._db)
        items = self._db.execute(
            "SELECT item FROM count WHERE site = ? UNION SELECT value FROM current WHERE field = 'item' AND scope = ?",
            (self._site, self._site),
        ).fetchall()
        for (item,) in items:
            known = places.counts(self._site, item)
            counts = [count for count in known if count.item == item]
            movements = [one for one in places.movements(self._site, item) if one.event in self._journal.facts]
            for place in sorted({count.place for count in counts}):
                here = {count.event: count for count in counts if count.place == place}
                line = line_of(here.values(), known)
                asked = {event for event, count in here.items() if count.counts and self._asks(event)}
                for moved in moved_at(place, movements):
                    for event in asked:
                        held = self._mine(event) and moved.seq <= here[event].seq
                        same_day = moved.date == here[event].date
                        if event in moved.answers or held or line.names(moved, event):
                            continue
                        if same_day or self._odd(moved.event) or self._odd(event):
                            yield moved.event, f"after:{event}", self._after(moved.event, event)
                for first, second in line.apart():
                    if asked & {first.event, second.event}:
                        smaller, larger = sorted((first.event, second.event))
                        yield smaller, f"after:{larger}", self._after(smaller, larger)

    def _of_loads(self) -> Iterator[Answer]:
        facts = Facts(self._db)
        papers = self._db.execute(
            "SELECT DISTINCT paper FROM movement WHERE site = ? AND act = 'received'", (self._site,)
        ).fetchall()
        for (paper,) in papers:
            parts = {
                key[2]: copies for key, copies in facts.copies("movement", (paper,)).items() if key[0] == self._site
            }
            events = [copy.event for copies in parts.values() for copy in copies]
            read = [moved for which in by_events(events) for moved in facts.movements(which)]
            received = sum(moved.quantity for moved in read if moved.counts)
            sent = sum(one.quantity for one in facts.movements(Which("f.to_place = ?", (paper,))) if one.counts)
            apart = received < sent and any(len(copies) > 1 for copies in parts.values())
            if not sent or not (apart or received > sent):
                continue
            for moved in read:
                truth = self._journal.facts[moved.event].load
                if self._laptop.reads(moved.event, "part", self._site) != truth:
                    yield moved.event, "part", truth

    def _mine(self, count: str) -> bool:
        """Whether the count was made on this laptop on its day, so that this laptop knows what it held then."""
        row = self._db.execute(
            "SELECT e.mine AND NOT e.late FROM count c JOIN entry e ON e.entry = c.entry WHERE c.event = ?", (count,)
        ).fetchone()
        return bool(row[0])

    def _asks(self, count: str) -> bool:
        row = self._db.execute(
            "SELECT e.mine FROM count c JOIN entry e ON e.entry = c.entry WHERE c.event = ?", (count,)
        ).fetchone()
        return bool(row[0]) or self._journal.facts[count].maker in self._dead

    def _odd(self, event: str) -> bool:
        return self._journal.facts[event].odd_clock

    def _after(self, event: str, count: str) -> str:
        return "yes" if self._journal.is_after(event, count) else "no"
