"""What is answered while something is counted: saved at once, and taken back, the last one first.

In: the counting and the answer, with the place in the talk that it belongs to. Out: nothing; the books have it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pantry.office.counting import (
    FoundNow,
    count_item,
    finish_counting,
    go_on_counting,
    say_order,
    say_why,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.office.count_theirs import Theirs
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.countings import CameMeanwhile, Counting
    from pantry.store.today_file import TodayFile


@dataclass(frozen=True, slots=True)
class InHand:
    """The item that is counted now, as it was scanned or picked.

    `before`: what was found of it before this line, in the unit of the whole. `amount`: of this line; None: nothing is
    saved of it yet. `again`: it is counted anew, because these entries moved some of it meanwhile. `theirs`: what
    somebody else counted of it before it was scanned.
    """

    item: str
    before: int = 0
    amount: int | None = None
    again: frozenset[str] | None = None
    theirs: Theirs | None = None


class About(NamedTuple):
    """The items that an answer says something of, none where it is about the counting; whether it counted them."""

    items: frozenset[str] = frozenset()
    is_count: bool = False


class _Kept(NamedTuple):
    """An answer: what was in hand before it, how it is taken back, what it is about."""

    before: InHand | None
    take_back: Callable[[], object]
    about: About = About()


class CountAnswers:
    """Saves answers, and remembers how each is taken back."""

    def __init__(self, parts: TalkParts, today: TodayFile) -> None:
        self._parts, self._today = parts, today
        self._kept: list[_Kept] = []

    def __bool__(self) -> bool:
        return bool(self._kept)

    @property
    def last_about(self) -> About:
        """What the answer is about that is taken back next."""
        return self._kept[-1].about if self._kept else About()

    def found(self, before: InHand | None, counting: Counting, now: FoundNow) -> None:
        """So many were found. Raises RefusedInput, NotSaved."""
        parts = self._parts
        entry = count_item(parts.books, parts.shelf, parts.clock, counting, now).entry.entry
        self._today.note_hour(entry, parts.clock.now())
        about = About(self._all_of(now.item) | self._all_of(parts.shelf.whole(now.item)[0]), is_count=True)
        self._kept.append(_Kept(before, lambda: parts.books.undo(entry), about))

    def answered_by_counting(self, counting: Counting, item: str, entries: frozenset[str]) -> None:
        """It was counted again after these entries had moved some of it: nobody need be asked. Raises NotSaved."""
        shelf = self._parts.shelf
        came = [one for one in shelf.countings.came_meanwhile(counting) if one.entry in entries]
        same = self._all_of(item)
        parts = [part for part in (one.of_item(each) for one in came for each in same) if part]
        if parts:
            say_order(self._parts.books, parts, after=False)

    def order(self, before: InHand | None, came: tuple[CameMeanwhile, ...], *, after: bool) -> None:
        """What came meanwhile was before the count, or after it. Raises NotSaved."""
        say_order(self._parts.books, came, after=after)
        items = frozenset(moved.item for one in came for moved in one.movements)
        self._kept.append(_Kept(before, lambda: say_order(self._parts.books, came, after=None), About(items)))

    def why(self, before: InHand | None, counting: Counting, item: str, words: str) -> None:
        """Why the difference of an item is one. Raises RefusedInput, NotSaved."""
        parts = self._parts
        was = parts.shelf.countings.whys(counting.counting).get(item, "")
        say_why(parts.books, parts.clock, counting, item, words)
        about = About(frozenset({item}))
        self._kept.append(_Kept(before, lambda: say_why(parts.books, parts.clock, counting, item, was), about))

    def finish(self, before: InHand | None, counting: Counting) -> None:
        """Nothing more is counted. Raises NotSaved."""
        parts = self._parts
        finish_counting(parts.books, parts.clock, counting)
        self._kept.append(_Kept(before, lambda: go_on_counting(parts.books, parts.clock, counting)))

    def go_on(self, before: InHand | None, counting: Counting) -> None:
        """It is not finished after all. Raises NotSaved."""
        parts = self._parts
        go_on_counting(parts.books, parts.clock, counting)
        self._kept.append(_Kept(before, lambda: finish_counting(parts.books, parts.clock, counting)))

    def take_back(self) -> InHand | None:
        """The last answer; gives what was in hand before it. Raises NotSaved, and it is still there."""
        last = self._kept[-1]
        last.take_back()
        self._kept.pop()
        return last.before

    def _all_of(self, item: str) -> frozenset[str]:
        return frozenset({item, *self._parts.shelf.all_the_same(item)})
