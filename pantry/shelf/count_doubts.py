"""What nobody can tell of counts but people: what came later, and which of two counts was last. Reads only.

A laptop asks about its own counts, and about those of laptops that are retired. It asks where the dates are the
same, or where one of them comes from a clock that was wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.counting import line_of, moved_at
from pantry.readings.facts import Facts, Which

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from sqlite3 import Connection

    from pantry.readings.facts import Counted, Moved
    from pantry.readings.line_of_counts import CountNow, LineOfCounts, MovedNow
    from pantry.shelf.laptops import Laptops, Made

_OF_ITEM = "f.site = ? AND (f.item = ? OR f.event IN (SELECT thing FROM current WHERE field = 'item' AND value = ?))"
_EVENT_LETTERS = 33
_DOUBTED_ITEMS = """
    SELECT c.item FROM count c JOIN entry ce ON ce.entry = c.entry
        JOIN movement m ON m.item = c.item AND m.site = c.site JOIN entry me ON me.entry = m.entry
        WHERE c.site = :site AND (me.seq > ce.seq OR ce.late OR NOT ce.mine)
        AND (m.date = c.date OR m.date > :today OR c.date > :today OR m.date IN (SELECT value FROM json_each(:slow)))
    UNION SELECT c.item FROM count c JOIN count d ON d.place = c.place AND d.item = c.item AND d.event > c.event
        WHERE c.site = :site AND d.site = :site
        AND (c.date = d.date OR :today < max(c.date, d.date) OR c.date IN (SELECT value FROM json_each(:slow))
            OR d.date IN (SELECT value FROM json_each(:slow)))
    UNION SELECT c.item FROM count c JOIN current f ON f.thing = c.event AND f.field = 'date' WHERE c.site = :site
    UNION SELECT m.item FROM movement m JOIN current f ON f.thing = m.event AND f.field = 'date' WHERE m.site = :site
    UNION SELECT value FROM current WHERE field = 'item' AND scope = :site"""


@dataclass(frozen=True, slots=True)
class CameLater:
    """A movement that its counting laptop did not hold, and that may have been before the count or after it."""

    moved: Moved
    moved_by: Made
    count: Counted
    counted_by: Made


@dataclass(frozen=True, slots=True)
class SaidCount:
    """A count and the laptop that said it."""

    count: Counted
    by: Made


@dataclass(frozen=True, slots=True)
class CountedApart:
    """Counts of one thing that don't know of each other: two, or several of which some are one count already."""

    first: tuple[SaidCount, ...]
    second: tuple[SaidCount, ...]


@dataclass(frozen=True, slots=True)
class _CountedPlace:
    """The counts of an item at a place in their line, and what was moved there."""

    line: LineOfCounts
    counts: Mapping[str, Counted]
    counted_by: Mapping[str, Made]
    moved_now: tuple[MovedNow, ...]
    movements: Mapping[str, Moved]


class CountDoubts:
    """Looks through the counts of a site; `asking`: the laptops whose counts are asked about here."""

    def __init__(self, db: Connection, site: str, laptops: Laptops, asking: frozenset[str], today: str) -> None:
        self._db = db
        self._site = site
        self._laptops = laptops
        self.asking = asking
        self._today = today
        self._facts = Facts(db)
        self._slow = self._slow_clocks()

    def open(self) -> tuple[tuple[CameLater, ...], tuple[CountedApart, ...]]:
        """What came later, and what was counted apart."""
        later: list[CameLater] = []
        apart: list[CountedApart] = []
        for item in self._items():
            for place in self._places(item):
                later.extend(self._came_later(place))
                apart.extend(self._counted_apart(place))
        return tuple(later), tuple(apart)

    def _slow_clocks(self) -> frozenset[tuple[str, str]]:
        """(laptop, date) of movements that name a count of a later date."""
        rows = self._db.execute(
            "SELECT DISTINCT CASE WHEN e.mine THEN ? ELSE coalesce(b.device, '') END, m.date FROM movement m"
            f" JOIN count c ON c.event = substr(m.knows, 1, {_EVENT_LETTERS}) JOIN entry e ON e.entry = m.entry"
            " LEFT JOIN bundle b ON b.bundle = e.bundle WHERE m.site = ? AND m.knows <> '' AND c.date > m.date",
            (self._laptops.own, self._site),
        ).fetchall()
        return frozenset((row[0], row[1]) for row in rows)

    def _items(self) -> tuple[str, ...]:
        slow = "[" + ",".join(sorted({f'"{date}"' for _, date in self._slow})) + "]"
        values = {"site": self._site, "today": self._today, "slow": slow}
        return tuple(sorted(row[0] for row in self._db.execute(_DOUBTED_ITEMS, values).fetchall()))

    def _places(self, item: str) -> Iterator[_CountedPlace]:
        which = Which(_OF_ITEM, (self._site, item, item))
        known = self._facts.counts(which)
        counts = tuple(count for count in known if count.item == item)
        movements = tuple(moved for moved in self._facts.movements(which) if moved.counts and moved.item == item)
        counted_by = self._laptops.made("count", (count.event for count in counts))
        for place in sorted({count.place for count in counts}):
            here = tuple(count for count in counts if count.place == place)
            yield _CountedPlace(
                line_of(here, known), {count.event: count for count in here}, counted_by, moved_at(place, movements),
                {moved.event: moved for moved in movements},
            )  # fmt: skip

    def _came_later(self, place: _CountedPlace) -> Iterator[CameLater]:
        dates = {count.date for count in place.counts.values()}
        counts_marked = any(
            self._clock_was_wrong(count.date, place.counted_by[count.event]) for count in place.counts.values()
        )
        made = self._laptops.made("movement", (moved.event for moved in place.moved_now))
        for moved in place.moved_now:
            by = made[moved.event]
            marked = self._clock_was_wrong(moved.date, by)
            if not (marked or counts_marked or moved.date in dates):
                continue
            count = self._last_in_doubt(place, moved, marked=marked)
            if count is not None:
                yield CameLater(place.movements[moved.event], by, count, place.counted_by[count.event])

    def _last_in_doubt(self, place: _CountedPlace, moved: MovedNow, *, marked: bool) -> Counted | None:
        """The last count of the line of which nothing tells whether the movement was before it."""
        line = place.line.standing
        before_from = _known_before_from(place, moved, line)
        after_until = place.line.position(moved)
        for index, now in reversed(list(enumerate(line))):
            count = place.counts[now.event]
            if moved.answers.get(count.event) or place.line.names(moved, count.event):
                return None
            if index >= before_from:
                continue
            counted_by = place.counted_by[count.event]
            told_by_date = moved.date != count.date and not (marked or self._clock_was_wrong(count.date, counted_by))
            if told_by_date and moved.date > count.date and index <= after_until:
                return None
            if not told_by_date and counted_by.device in self.asking:
                return count
        return None

    def _counted_apart(self, place: _CountedPlace) -> Iterator[CountedApart]:
        asked: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
        for first, second in place.line.apart():
            by = place.counted_by[first.event], place.counted_by[second.event]
            wrong = self._clock_was_wrong(first.date, by[0]) or self._clock_was_wrong(second.date, by[1])
            sides = place.line.side_of(first.event), place.line.side_of(second.event)
            devices = {place.counted_by[event].device for side in sides for event in side}
            key = min(sides), max(sides)  # what stands between two that are one count is asked about once
            if self.asking & devices and (first.date == second.date or wrong) and key not in asked:
                asked.add(key)
                yield CountedApart(*(self._said(place, side) for side in sides))

    def _said(self, place: _CountedPlace, side: tuple[str, ...]) -> tuple[SaidCount, ...]:
        return tuple(SaidCount(place.counts[event], place.counted_by[event]) for event in side)

    def _clock_was_wrong(self, date: str, by: Made) -> bool:
        return date > self._today or (by.device, date) in self._slow


def _known_before_from(place: _CountedPlace, moved: MovedNow, line: Sequence[CountNow]) -> int:
    """The first of the standing counts that the movement is before, by answer or because its laptop held it then."""
    for index, count in enumerate(line):
        by = place.counted_by[count.event]
        held = by.mine and not by.late and moved.seq <= by.seq  # what stands in the entry of the count was seen too
        if held or moved.answers.get(count.event) is False:
            return index
    return len(line)
