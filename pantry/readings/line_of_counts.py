"""What lies somewhere, from counts and movements: pure, whatever the order in which they came.

Counts of a place and item stand in one line; a movement counts on top of the last standing count that it is
after. The difference of a count is what it found less what the line before it says. A count that was undone keeps
its place among the others, but what was moved is before or after standing ones only. Counts of which each was of
another part are one count: the last of them holds what all found.
"""

from __future__ import annotations

import heapq
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.beside import Beside

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class CountNow:
    """A count as it reads now; `copied`: the part of a paper.

    `answers` say whether it is after another count; None: neither, each was of another part.
    """

    event: str
    date: str
    quantity: int
    stands: bool
    knows: tuple[str, ...]
    answers: Mapping[str, bool | None]
    copied: str = ""


@dataclass(frozen=True, slots=True)
class MovedNow:
    """A movement at one place: `quantity` is what it adds there (or takes, below zero); `seq` is when it came here."""

    event: str
    date: str
    quantity: int
    knows: tuple[str, ...]
    answers: Mapping[str, bool | None]
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What lies there, and the difference of each standing count: found less expected."""

    on_hand: int
    differences: Mapping[str, int]


class LineOfCounts:
    """The counts of one place and item in their line; `known_by` maps any count of the item to those it names."""

    def __init__(self, counts: Iterable[CountNow], known_by: Mapping[str, tuple[str, ...]]) -> None:
        known = tuple(counts)
        self._known_by = known_by
        self._by_event = {count.event: count for count in known}
        self._reach: dict[str, frozenset[str]] = {}
        self._first_by_answer = self._answered(known)
        self.line = self._in_line(known)
        self.standing = tuple(count for count in self.line if count.stands)
        self._index = {count.event: index for index, count in enumerate(self.standing)}
        self._first_copies = {count.copied: index for index, count in enumerate(self.standing) if count.copied}
        self._beside = Beside([one.event for one in self.standing], self._of_other_parts(known), self._is_before)
        self._last_named: dict[str, int] = {}
        self._undone: dict[str, int] = {}

    def reckon(self, movements: Iterable[MovedNow]) -> Reckoning:
        """Walks the line: each movement falls behind the last standing count that it is after."""
        behind: dict[int, int] = {}
        for movement in movements:
            position = self.position(movement)
            behind[position] = behind.get(position, 0) + movement.quantity
        on_hand = behind.get(-1, 0)
        differences = {}
        for position, count in enumerate(self.standing):
            kept = self._beside.kept_at(position)
            found = count.quantity + sum(self.standing[one].quantity + behind.get(one, 0) for one in kept)
            differences[count.event] = found - on_hand
            on_hand = found + behind.get(position, 0)
        return Reckoning(on_hand, differences)

    def held_but_after(self, movements: Iterable[MovedNow], own: Mapping[str, int]) -> Iterable[tuple[str, str]]:
        """(movement, count) where the rules, and nobody's answer, put after a count what its laptop held then.

        `own` maps the counts that were made here, on their day, to when they came here.
        """
        newest_own = tuple(itertools.accumulate((own.get(one.event, -1) for one in self.standing), max, initial=-1))
        for movement in movements:
            if not movement.answers and newest_own[self._after_until(movement) + 1] <= movement.seq:
                continue
            for index, after in self._walk(movement):
                count = self.standing[index].event
                if after and own.get(count, -1) > movement.seq and count not in movement.answers:
                    yield movement.event, count

    def not_held(self, movements: Iterable[MovedNow], own: Mapping[str, int]) -> Iterable[tuple[str, str]]:
        """(movement, count) where *before* was answered of what the laptop that counted didn't hold then."""
        for movement in movements:
            for count, after in movement.answers.items():
                if after is False and own.get(count, movement.seq) < movement.seq:
                    yield movement.event, count

    def position(self, movement: MovedNow) -> int:
        """The index of the last standing count that a movement is after; -1 where it is before all."""
        if not movement.answers:
            return self._after_until(movement)
        after = [index for index, is_after in self._walk(movement) if is_after]
        if self._beside:
            after = [index for index in after if not self._is_in(movement, self._beside.group(index))]
        return max(after, default=-1)

    def _is_in(self, movement: MovedNow, group: tuple[int, ...]) -> bool:
        """Whether people said that one of these counts has it in already: then all of them together have."""
        return any(movement.answers.get(self.standing[one].event) is False for one in group)

    def found(self, event: str) -> int:
        """What a standing count found, with what those found that it is beside."""
        place = self._index[event]
        return sum(self.standing[one].quantity for one in (*self._beside.kept_at(place), place))

    def side_of(self, event: str) -> tuple[str, ...]:
        """A standing count, or all that it is one count with."""
        return tuple(self.standing[one].event for one in self._beside.lasting(self._index[event]))

    def names(self, movement: MovedNow, count: str) -> bool:
        """Whether a movement names a standing count, a copy of it, or a later one."""
        return self._named(movement) >= self._index_of(count)

    def apart(self) -> tuple[tuple[CountNow, CountNow], ...]:
        """Neighbors in the line, both standing, of which neither names the other and nobody answered."""
        return tuple(
            (first, second)
            for first, second in itertools.pairwise(self.standing)
            if self._precedes(first, second) is None
            and self._index[second.event] not in self._beside.group(self._index[first.event])
        )

    def _after_until(self, movement: MovedNow) -> int:
        """The last count that a movement without answers is after: those that it names, then those of earlier dates."""
        index = self._named(movement)
        while index + 1 < len(self.standing) and movement.date > self.standing[index + 1].date:
            index += 1
        return index

    def _walk(self, movement: MovedNow) -> Iterable[tuple[int, bool]]:
        named = self._named(movement)
        before_earlier = False
        for index, count in enumerate(self.standing):
            answer = movement.answers.get(count.event)
            if answer is not None:
                after = answer
            elif named >= index:
                after = True
            else:
                after = movement.date > count.date and not before_earlier
            before_earlier = before_earlier or not after
            yield index, after

    def _named(self, movement: MovedNow) -> int:
        """The last standing count that a movement names, itself or by what those name."""
        return max(map(self._named_by, movement.knows), default=-1)

    def _named_by(self, event: str) -> int:
        waiting = [event]
        while waiting:
            here = waiting[-1]
            unread = [name for name in self._known_by.get(here, ()) if name not in self._last_named]
            if here in self._last_named or not unread:
                waiting.pop()
                names = (self._last_named[name] for name in self._known_by.get(here, ()))
                self._last_named.setdefault(here, max(self._index_of(here), *names, -1))
            else:
                waiting.extend(unread)
        return self._last_named[event]

    def _index_of(self, event: str) -> int:
        """The place of a standing count; of a copy the place of the one that counts; -1 for a count elsewhere.

        Of an undone count that of the last one which people said is before it: its date alone proves nothing.
        """
        if event in self._index:
            return self._index[event]
        if event not in self._undone:  # kept apart: else it matters which undone count was looked for first
            count = self._by_event.get(event)
            if count is None:
                return -1
            copied = self._first_copies.get(count.copied)
            pairs = (pair for pair, first in self._first_by_answer.items() if event in pair and first != event)
            before = (self._index.get(self._first_by_answer[pair], -1) for pair in pairs)
            self._undone[event] = max(before, default=-1) if copied is None else copied
        return self._undone[event]

    def _reached(self, count: CountNow) -> frozenset[str]:
        """All counts that this one names, and what those name; answers can loop, names can't."""
        if count.event not in self._reach:
            reached: set[str] = set()
            waiting = list(count.knows)
            while waiting:
                event = waiting.pop()
                if event not in reached:
                    reached.add(event)
                    waiting.extend(self._known_by.get(event, ()))
            self._reach[count.event] = frozenset(reached)
        return self._reach[count.event]

    def _answered(self, counts: tuple[CountNow, ...]) -> dict[tuple[str, str], str]:
        """(smaller id, larger id) to the one that people said was first; only the smaller one's word counts."""
        return {
            (count.event, other): other if after else count.event
            for count in counts
            for other, after in count.answers.items()
            if after is not None and other > count.event and other in self._by_event
        }

    def _of_other_parts(self, counts: tuple[CountNow, ...]) -> Iterable[tuple[str, str]]:
        """Pairs of which nothing else tells the order."""
        return (
            (count.event, other)
            for count in counts
            for other, after in count.answers.items()
            if after is None and other > count.event and other in self._by_event
            and self._precedes(count, self._by_event[other]) is None
        )  # fmt: skip

    def _is_before(self, event: str, other: str) -> bool:
        return bool(self._precedes(self._by_event[event], self._by_event[other]))

    def _precedes(self, first: CountNow, second: CountNow) -> bool | None:
        """Whether the first is before the second by answer or name; None where neither says so."""
        answer = self._first_by_answer.get((min(first.event, second.event), max(first.event, second.event)))
        if answer is not None:
            return answer == first.event
        if first.event in second.knows or first.event in self._reached(second):
            return True
        return False if second.event in self._reached(first) else None

    def _in_line(self, counts: tuple[CountNow, ...]) -> tuple[CountNow, ...]:
        """By name and answer, then (date, id); where answers loop, (date, id) breaks the loop."""
        answers = {(first, pair[first == pair[0]]) for pair, first in self._first_by_answer.items()}
        if not any(after in self._reached(self._by_event[before]) for before, after in answers):
            next_ones = {(before, count.event) for count in counts for before in self._neighbors(count)}
            line = self._ordered(counts, next_ones | answers, may_loop=False)
            if line is not None:
                return line
        # Answers loop, or say otherwise than names: what follows by way of others is looked at pair by pair.
        pairs = itertools.combinations(counts, 2)
        said = ((first.event, second.event, self._precedes(first, second)) for first, second in pairs)
        edges = {(first, second) if before else (second, first) for first, second, before in said if before is not None}
        return self._ordered(counts, edges, may_loop=True) or ()

    def _ordered(
        self, counts: tuple[CountNow, ...], edges: Iterable[tuple[str, str]], *, may_loop: bool
    ) -> tuple[CountNow, ...] | None:
        """The counts in the order of (before, after) edges; None at a loop where there may be none."""
        later: dict[str, list[str]] = {count.event: [] for count in counts}
        waits_for = dict.fromkeys(later, 0)
        for before, after in edges:
            later[before].append(after)
            waits_for[after] += 1
        ready = [(count.date, count.event) for count in counts if not waits_for[count.event]]
        heapq.heapify(ready)
        waiting = dict.fromkeys(later)
        line: list[CountNow] = []
        while waiting:
            if not ready and not may_loop:
                return None
            _, event = heapq.heappop(ready) if ready else min((self._by_event[one].date, one) for one in waiting)
            del waiting[event]
            line.append(self._by_event[event])
            for follower in later[event]:
                waits_for[follower] -= 1
                if waits_for[follower] == 0 and follower in waiting:
                    heapq.heappush(ready, (self._by_event[follower].date, follower))
        return tuple(line)

    def _neighbors(self, count: CountNow) -> set[str]:
        """The nearest counts of this place that a count names, itself or by way of counts elsewhere."""
        found: set[str] = set()
        seen = set(count.knows)
        waiting = list(seen)
        while waiting:
            event = waiting.pop()
            if event in self._by_event:
                found.add(event)
            else:
                new = [name for name in self._known_by.get(event, ()) if name not in seen]
                seen.update(new)
                waiting.extend(new)
        return found
