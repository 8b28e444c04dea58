"""Items that are the same, of which one was counted and another one was not: the whole must be counted. Reads only."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.counting import line_of
from pantry.readings.facts import Facts, Which

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from sqlite3 import Connection

    from pantry.readings.facts import Counted
    from pantry.shelf.items import Items
    from pantry.shelf.laptops import Laptops

_OF_ITEM = "f.site = ? AND (f.item = ? OR f.event IN (SELECT thing FROM current WHERE field = 'item' AND value = ?))"


@dataclass(frozen=True, slots=True)
class CountWhole:
    """A place where the members of an item were counted apart; a count of the whole ends it."""

    place: str
    whole: str
    members: tuple[str, ...]


class WholeDoubts:
    """Looks through the items of a site that are the same as others."""

    def __init__(self, db: Connection, site: str, items: Items, laptops: Laptops, asking: frozenset[str]) -> None:
        self._facts = Facts(db)
        self._site = site
        self._items = items
        self._laptops = laptops
        self._asking = asking

    def open(self) -> tuple[CountWhole, ...]:
        """All of them, by item and place."""
        return tuple(found for whole, members in sorted(self._groups().items()) for found in self._of(whole, members))

    def _groups(self) -> Mapping[str, tuple[str, ...]]:
        groups: defaultdict[str, set[str]] = defaultdict(set)
        for member in self._items.linked():
            whole = self._items.whole(member)[0]
            groups[whole].update((whole, member))
        return {whole: tuple(sorted(members)) for whole, members in groups.items() if len(members) > 1}

    def _of(self, whole: str, members: tuple[str, ...]) -> Iterator[CountWhole]:
        last: defaultdict[str, dict[str, Counted]] = defaultdict(dict)
        for member in members:
            for place, count in self._last_counts(member):
                last[place][member] = count
        for place, counts in sorted(last.items()):
            made = self._laptops.made("count", (count.event for count in counts.values()))
            entries = {by.entry for by in made.values()}
            until = max(count.date for count in counts.values())
            counted_at = max(by.seq for by in made.values()) if all(by.mine for by in made.values()) else None
            moved = {member for member in members if self._moved_before(member, place, until, counted_at)}
            asked = any(by.device in self._asking for by in made.values())
            if asked and ((len(entries) > 1 and moved) or moved - counts.keys()):
                yield CountWhole(place, whole, members)

    def _last_counts(self, item: str) -> Iterator[tuple[str, Counted]]:
        known = self._facts.counts(Which(_OF_ITEM, (self._site, item, item)))
        for place in sorted({count.place for count in known}):
            here = {count.event: count for count in known if count.place == place and count.item == item}
            standing = [count for count in line_of(here.values(), known).line if count.stands]
            if standing:
                yield place, here[standing[-1].event]

    def _moved_before(self, item: str, place: str, date: str, counted_at: int | None) -> bool:
        """Whether it was moved until a date, but for what this laptop moved after its own count."""
        found = self._facts.movements(Which(_OF_ITEM, (self._site, item, item)))
        moved = {
            one.event: one
            for one in found
            if one.counts and one.item == item and place in (one.from_place, one.to_place) and one.date <= date
        }
        made = self._laptops.made("movement", moved)
        return any(counted_at is None or one.seq < counted_at or not made[event].mine for event, one in moved.items())
