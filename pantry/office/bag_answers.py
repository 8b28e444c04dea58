"""What is answered about bags: saved at once, told in words, and taken back, the last one first.

In: a bag as it should read. Out: the bag as it reads; each answer remembers how the books read before it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pantry.office.bags import change_bag, end_bag, make_bag, offer_again, refuse_taken_name
from pantry.office.planning import WEEK, copy_days, plan_bag, put_back

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Bag


class BagAnswers:
    """Each may raise RefusedInput or NotSaved, and then nothing is remembered."""

    def __init__(self, parts: TalkParts) -> None:
        self._parts = parts
        self._kept: list[tuple[str, Callable[[], object]]] = []

    def __bool__(self) -> bool:
        return bool(self._kept)

    def make(self, name: str) -> Bag:
        """A new one, which is only counted until something goes in."""
        parts = self._parts
        refuse_taken_name(parts.shelf, name)
        bag = make_bag(parts.books, parts.clock, name, ())
        self._kept.append(("", lambda: end_bag(parts.books, parts.clock, bag)))
        return bag

    def change(self, before: Bag, wanted: Bag) -> Bag:
        """It reads as wanted."""
        parts = self._parts
        refuse_taken_name(parts.shelf, wanted.name, before.bag)
        bag = change_bag(parts.books, parts.clock, before, wanted)
        if bag != before:
            self._kept.append((bag.bag, lambda: change_bag(parts.books, parts.clock, bag, before)))
        return bag

    def end(self, bag: Bag) -> None:
        """It is on offer no more."""
        parts = self._parts
        end_bag(parts.books, parts.clock, bag)
        self._kept.append((bag.bag, lambda: offer_again(parts.books, parts.clock, bag)))

    def offer_again(self, bag: Bag) -> None:
        """One that was ended is on offer as it was."""
        parts = self._parts
        refuse_taken_name(parts.shelf, bag.name)
        offer_again(parts.books, parts.clock, bag)
        self._kept.append(("", lambda: end_bag(parts.books, parts.clock, bag)))

    def plan(self, bag: Bag, day: str, how_many: int) -> None:
        """So many of it on that day; 0: none."""
        parts = self._parts
        before = parts.shelf.plans.on(day)
        plan_bag(parts.books, parts.clock, day, bag.bag, how_many)
        self._kept.append((bag.bag, lambda: put_back(parts.books, parts.shelf, parts.clock, (before,))))

    def plan_next_week(self) -> int:
        """What was planned for the seven days until today goes for the next seven; gives how many days that are."""
        parts, today = self._parts, self._parts.clock.today()
        first, then = (today + timedelta(days=days) for days in (1 - WEEK, 1))
        last = then + timedelta(days=WEEK - 1)
        before = parts.shelf.plans.between(then.isoformat(), last.isoformat())
        days = copy_days(parts.books, parts.shelf, parts.clock, first.isoformat(), then.isoformat(), days=WEEK)
        self._kept.append(("", lambda: put_back(parts.books, parts.shelf, parts.clock, before)))
        return len(days)

    def take_back(self) -> str:
        """The last answer; gives the bag that it was about, "" where that is on offer no more."""
        bag, take_back = self._kept[-1]
        take_back()
        self._kept.pop()
        return bag
