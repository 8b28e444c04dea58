"""Works every derived table out again from the events alone, by the plainest way, to compare with what is kept.

It shares the rules (what a field reads, how counts stand in line) with the books, but none of their steps.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.books.effects import bags_in
from pantry.events import AGAIN, PEOPLE_ALONE
from pantry.places import Role, Way, fixed_places, way
from pantry.readings.counting import DifferenceFound, line_of, moved_at, moved_unseen, newest_of
from pantry.readings.facts import GIVEN, Counted, Moved, Visited, copied_from, weight_now
from pantry.readings.fields import (
    AFTER,
    CHAPTER,
    GRAMS,
    ROLE,
    SAME_AS,
    STANDS,
    TAKEN_BACK,
    Revision,
    read_after,
    read_same_as,
    reading_of,
    share_of,
    whole_number,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from sqlite3 import Connection

    from pantry.readings.counting import MovedUnseen

RowKey = tuple[str, ...]
RowValue = tuple[str | int, ...]
_MOVEMENT_FIELDS = (
    "date", "item", "lot", "from_place", "to_place", "quantity", "weight_g", "weight_known", "reason",
)  # fmt: skip
KEY_COLUMNS: Mapping[str, int] = {
    "current": 3, "on_hand": 3, "on_lot": 4, "flow": 7, "total": 3, "counted": 1, "newest_count": 2,
}  # fmt: skip


@dataclass(slots=True)
class Recount:
    """The derived tables, recounted: table to key to value; rows of nothing but zeros are left out."""

    db: Connection
    tables: dict[str, dict[RowKey, RowValue]] = field(default_factory=lambda: {name: {} for name in KEY_COLUMNS})
    _values: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _sums: defaultdict[tuple[str, RowKey], list[int]] = field(default_factory=lambda: defaultdict(list))

    def run(self) -> Mapping[str, dict[RowKey, RowValue]]:
        """Reads all events and gives the tables."""
        self._read_changes()
        movements, visits, counts = self._movements(), self._visits(), self._counts()
        for moved in movements:
            if moved.counts:
                self._add_moved(moved)
        for visited in visits:
            if visited.counts:
                self._add_visit(visited)
        self._walk_counts(counts, movements)
        self._sum_totals()
        for (table, key), value in self._sums.items():
            if any(value):
                self.tables[table][key] = tuple(value)
        return self.tables

    def _read_changes(self) -> None:
        revisions: defaultdict[RowKey, list[Revision]] = defaultdict(list)
        for event, thing, name, scope, value, base, rev, date in self.db.execute(
            "SELECT event, thing, field, scope, value, base, rev, date FROM change"
        ).fetchall():
            revisions[thing, name, scope].append(Revision(event, value, tuple(base.split()), rev, date))
        for (thing, name, scope), known in revisions.items():
            reading = reading_of(known)
            self._values[thing, name, scope] = reading.value
            row = (reading.value, reading.event, reading.rev, " ".join(reading.heads), int(reading.conflict))
            self.tables["current"][thing, name, scope] = row

    def _value(self, thing: str, name: str, site: str) -> str | None:
        own = self._values.get((thing, name, site))
        return own if own is not None else self._values.get((thing, name, CHAPTER))

    def _now(self, event: str, site: str, names: Iterable[str]) -> dict[str, str]:
        return {name: value for name in names if (value := self._values.get((event, name, site))) is not None}

    def _answers(self) -> dict[tuple[str, str], dict[str, bool | None]]:
        """(fact, site) to what that site answered of it."""
        found: defaultdict[tuple[str, str], dict[str, bool | None]] = defaultdict(dict)
        for (thing, name, scope), value in self._values.items():
            if name.startswith(AFTER) and value != TAKEN_BACK:
                found[thing, scope][name[len(AFTER) :]] = read_after(value)
        return found

    def _counting(self, table: str) -> set[str]:
        """The facts that stand and are the first copy of their part."""
        found: set[str] = set()
        copies: dict[tuple[str, str, str], tuple[str, str]] = {}
        rows = self.db.execute(f"SELECT event, entry, site, date, paper, part FROM {table}").fetchall()
        for event, entry, site, date, paper, part in rows:
            if self._values.get((entry, STANDS, site), "yes") != "yes":
                continue
            if not paper:
                found.add(event)
                continue
            now = self._now(event, site, ("part", "date"))
            key = (site, paper, now.get("part", part))
            copies[key] = min(copies.get(key, ("~", "")), (now.get("date", date), event))
        return found | {event for _, event in copies.values()}

    def _movements(self) -> list[Moved]:
        counting, answers = self._counting("movement"), self._answers()
        found = []
        columns = f"event, site, unit, knows, {', '.join(_MOVEMENT_FIELDS)}"
        for row in self.db.execute(f"SELECT {columns} FROM movement").fetchall():
            event, site, unit, knows, date, item, lot, from_place, to_place, quantity, weight, known, reason = row
            now = self._now(event, site, _MOVEMENT_FIELDS)
            amount = whole_number(now["quantity"]) if "quantity" in now else quantity
            found.append(
                Moved(
                    event, site, now.get("date", date), now.get("item", item), now.get("lot", lot),
                    now.get("from_place", from_place), now.get("to_place", to_place), amount, unit,
                    weight_now(quantity, unit, weight, known, now), now.get("reason", reason), knows,
                    event in counting, answers.get((event, site), {}), 0,
                )
            )  # fmt: skip
        return found

    def _visits(self) -> list[Visited]:
        counting = self._counting("visit")
        found = []
        for event, site, date, people, bag, again in self.db.execute(
            "SELECT event, site, date, people, bag, again FROM visit"
        ).fetchall():
            now = self._now(event, site, ("date", "people", "bag", "again"))
            number = whole_number(now["people"]) if "people" in now else people or 0
            said = now.get("again", again)
            found.append(
                Visited(
                    event, site, now.get("date", date), number, now.get("bag", bag), said == AGAIN, event in counting,
                    alone=said == PEOPLE_ALONE,
                )
            )  # fmt: skip
        return found

    def _counts(self) -> list[Counted]:
        counting, answers = self._counting("count"), self._answers()
        found = []
        for event, site, date, place, item, quantity, unit, knows, reason, paper, part in self.db.execute(
            "SELECT event, site, date, place, item, quantity, unit, knows, reason, paper, part FROM count"
        ).fetchall():
            now = self._now(event, site, ("date", "item", "quantity", "reason", "part"))
            number = whole_number(now["quantity"]) if "quantity" in now else quantity
            found.append(
                Counted(
                    event, site, now.get("date", date), place, now.get("item", item), number, unit, knows,
                    now.get("reason", reason) == GIVEN, event in counting, answers.get((event, site), {}), 0, item,
                    copied_from(paper, now.get("part", part)),
                )
            )  # fmt: skip
        return found

    def _add(self, table: str, key: RowKey, *amounts: int) -> None:
        cell = self._sums[table, key]
        cell[:] = [old + new for old, new in zip(cell or [0] * len(amounts), amounts, strict=True)]

    def _add_moved(self, moved: Moved) -> None:
        for place, amount in ((moved.from_place, -moved.quantity), (moved.to_place, moved.quantity)):
            self._add("on_hand", (moved.site, place, moved.item), amount)
            self._add("on_lot", (moved.site, place, moved.item, moved.lot), amount)
        weighed = moved.weight_g is not None
        self._add(
            "flow",
            (moved.site, moved.date, moved.from_place, moved.to_place, moved.item, moved.reason, moved.unit),
            moved.quantity, moved.weight_g or 0, 0 if weighed else moved.quantity,
        )  # fmt: skip

    def _add_visit(self, visited: Visited) -> None:
        visits, households, people = visited.numbers
        for what, amount in (
            (Way.VISITS, visits), (Way.HOUSEHOLDS, households), (Way.PEOPLE, people), (Way.BAGS, bags_in(visited.bag)),
        ):  # fmt: skip
            for period in (visited.date, visited.date[:7]):
                self._add("total", (visited.site, period, what.value), amount, 0)

    def _walk_counts(self, counts: list[Counted], movements: list[Moved]) -> None:
        by_item: defaultdict[tuple[str, str], list[Counted]] = defaultdict(list)
        named: defaultdict[tuple[str, str], list[Counted]] = defaultdict(list)
        moves: defaultdict[tuple[str, str], list[Moved]] = defaultdict(list)
        for count in counts:
            by_item[count.site, count.item].append(count)
            for item in count.items:
                named[count.site, item].append(count)
        for moved in movements:
            if moved.counts and (moved.site, moved.item) in by_item:
                moves[moved.site, moved.item].append(moved)
        for (site, item), of_item in by_item.items():
            self.tables["newest_count"][site, item] = (newest_of(of_item),)
            for place in {count.place for count in of_item}:
                here = tuple(count for count in of_item if count.place == place)
                self._walk(here, named[site, item], moves[site, item])

    def _walk(self, here: tuple[Counted, ...], known: list[Counted], moves: list[Moved]) -> None:
        place, site, item = here[0].place, here[0].site, here[0].item
        reckoned = line_of(here, known).reckon(moved_at(place, moves))
        found = [
            DifferenceFound(
                count.event, site, count.date, place, item, count.unit, given=count.given,
                difference=reckoned.differences[count.event],
            )
            for count in here if count.event in reckoned.differences
        ]  # fmt: skip
        for one in found:
            row = (site, one.date, place, item, one.unit, int(one.given), one.difference)
            self.tables["counted"][(one.event,)] = row
        for moved in moved_unseen(found):
            self._add_unseen(moved)
        self._sums["on_hand", (site, place, item)] = [reckoned.on_hand]

    def _add_unseen(self, moved: MovedUnseen) -> None:
        for place, amount in ((moved.from_place, -moved.quantity), (moved.to_place, moved.quantity)):
            self._add("on_hand", (moved.site, place, moved.item), amount)
        grams = moved.unit == "g"
        key = (moved.site, moved.date, moved.from_place, moved.to_place, moved.item, "", moved.unit)
        self._add("flow", key, moved.quantity, moved.quantity if grams else 0, 0 if grams else moved.quantity)

    def _role(self, place: str, site: str) -> Role:
        fixed = fixed_places(site).get(place)
        if fixed:
            return fixed.role
        said = self._value(place, ROLE, site)
        if place.startswith("t"):
            return Role.TRANSFER
        return Role(said) if said is not None and said in Role.__members__.values() else Role.SOURCE

    def _grams(self, item: str, site: str) -> int:
        own = self._value(item, GRAMS, site)
        if own:
            return whole_number(own)
        seen, factor, here = [item], 1, item
        factors = {item: 1}
        while (link := self._value(here, SAME_AS, site)) is not None:
            here, step = read_same_as(link)
            if here in factors:
                here = min(seen[seen.index(here) :])
                factor = factors[here]
                break
            factor *= step
            factors[here] = factor
            seen.append(here)
        of_whole = None if here == item else self._value(here, GRAMS, site)
        if of_whole:
            return factor * whole_number(of_whole)
        return self._grams_of_member(here, factor, site)

    def _grams_of_member(self, whole: str, factor: int, site: str) -> int:
        for thing in sorted({thing for thing, name, _ in self._values if name == SAME_AS}):
            link, grams = self._value(thing, SAME_AS, site), self._value(thing, GRAMS, site)
            if link is not None and grams and read_same_as(link)[0] == whole:
                return share_of(whole_number(grams), factor, read_same_as(link)[1])
        return 0

    def _sum_totals(self) -> None:
        for (table, key), (quantity, known, unknown) in [
            (name, value) for name, value in self._sums.items() if name[0] == "flow"
        ]:
            del table
            site, date, from_place, to_place, item, _, _ = key
            what = way(self._role(from_place, site), self._role(to_place, site))
            if what is not None:
                grams = known + (unknown * self._grams(item, site) if unknown else 0)
                for period in (date, date[:7]):
                    self._add("total", (site, period, what.value), quantity, grams)


def kept(db: Connection) -> Mapping[str, dict[RowKey, RowValue]]:
    """The derived tables as they are kept, without rows of nothing but zeros."""
    found: dict[str, dict[RowKey, RowValue]] = {}
    for table, keys in KEY_COLUMNS.items():
        rows = db.execute(f"SELECT * FROM {table}").fetchall()
        found[table] = {
            tuple(row[:keys]): tuple(row[keys:])
            for row in rows
            if table in ("current", "counted", "newest_count") or any(row[keys:])
        }
    return found


def differences(db: Connection) -> list[str]:
    """One line for each derived row that a recount reads otherwise."""
    recounted, tables = Recount(db).run(), kept(db)
    return [
        f"{table} {' '.join(key)}: kept {tables[table].get(key)}, recounted {rows.get(key)}"
        for table, rows in recounted.items()
        for key in sorted(rows.keys() | tables[table].keys())
        if rows.get(key) != tables[table].get(key)
    ]
