"""What runs low and when it ends at today's pace; when the chosen bag ends.

The screen asks after every line: a day's first hand-outs are remembered until a change is written or another program
writes, and of each item only its newest movements are looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.desk.products import name_of, product_of_item
from pantry.desk.state import Mode
from pantry.desk.views import BagsEnd, NearlyGone
from pantry.desk.waiting import are_half, bags_there
from pantry.rules.pace import LEAST_HAND_OUTS, ends_about, moves_still

if TYPE_CHECKING:
    from datetime import datetime

    from pantry.desk.parts import Parts
    from pantry.desk.state import DeskState
    from pantry.shelf import Bag, Portion
    from pantry.shelf.low import Low

MOST_NEARLY_GONE = 12
FEW_BAGS = 10


class RunningOut:
    """Knows since when guests are served today."""

    def __init__(self) -> None:
        self._read_at: tuple[str, int, int] | None = None
        self._began: datetime | None = None

    def nearly_gone(self, parts: Parts) -> tuple[NearlyGone, ...]:
        """What was given out today and runs low, the nearest to its end first."""
        date = parts.today.isoformat()
        began = self._began_at(parts, date)
        return tuple(_shown(parts, low, began) for low in parts.shelf.running_low(date, MOST_NEARLY_GONE))

    def bags_end(self, parts: Parts, state: DeskState) -> BagsEnd | None:
        """When the chosen bag ends and how many the shelf allows; nothing while there are many, or none counted."""
        bag = parts.shelf.bag(state.bag) if state.bag and state.mode is Mode.OUT else None
        bags = bags_there(parts, state) if bag else None
        if bag is None or bags is None:
            return None
        date = parts.today.isoformat()
        began = self._began_at(parts, date)
        ends = (_end_of_line(parts, portion, date, began) for portion in bag.recipe)
        first = min(filter(None, ends), default=None)
        if (bags < 1 and not _was_counted(parts, bag)) or (first is None and bags > FEW_BAGS):
            return None
        words, say = parts.words, parts.words.language.say
        there = words.language.number(max(bags, 0))
        name = words.half(bag.name) if are_half(parts, state) else bag.name
        if first is None or bags < 1:
            return BagsEnd(say("Enough for {n}", n=there), name)
        title = say("Bags end about {hour}", hour=words.language.hour(first.time()))
        return BagsEnd(title, say("{name}: enough for {n}", name=name, n=there))

    def _began_at(self, parts: Parts, date: str) -> datetime | None:
        """When the first hand-out of the day was; None until there were enough to know a pace."""
        now = (date, parts.shelf.newest_change(), parts.site_file.changed_elsewhere())
        if self._began is None or now != self._read_at:
            entries = parts.shelf.first_hand_outs(date, LEAST_HAND_OUTS)
            enough = len(entries) == LEAST_HAND_OUTS
            self._began = parts.site_file.today.hour(entries[0]) if enough else None
            self._read_at = now
        return self._began


def _was_counted(parts: Parts, bag: Bag) -> bool:
    """Whether the table counts what goes in: something of it is there, or was, and nothing is below zero alone."""
    items = {item for portion in bag.recipe for item, _ in portion.choices}
    there = {item: parts.shelf.on_hand_of(item) for item in items}
    return any(left > 0 or (left == 0 and _is_in_books(parts, item)) for item, left in there.items())


def _is_in_books(parts: Parts, item: str) -> bool:
    known = parts.shelf.item(item)
    return known is not None and known.in_books


def _shown(parts: Parts, low: Low, began: datetime | None) -> NearlyGone:
    words = parts.words
    end = _end_of(parts, low.item, low.went, began, low.on_hand)
    return NearlyGone(
        name_of(parts, product_of_item(parts, low.item).item),
        words.weight(low.on_hand) if low.unit == "g" else words.language.number(low.on_hand),
        words.language.say("about {hour}", hour=words.language.hour(end.time())) if end else "",
    )


def _end_of_line(parts: Parts, portion: Portion, date: str, began: datetime | None) -> datetime | None:
    """When nothing is left to fill a line of a bag with: all that may go in counts, in portions of each."""
    if not portion.instead:
        there = parts.shelf.on_hand_of(portion.item)
        return _end_of(parts, portion.item, parts.shelf.went_to_guests(portion.item, date), began, there)
    went = sum(parts.shelf.went_to_guests(item, date) // each for item, each in portion.choices)
    there = sum(max(parts.shelf.on_hand_of(item), 0) // each for item, each in portion.choices)
    ends = (_end_of(parts, item, went, began, there) for item, _ in portion.choices)
    return next(filter(None, ends), None)


def _end_of(parts: Parts, item: str, went: int, began: datetime | None, left: int) -> datetime | None:
    if began is None or left < 1:
        return None
    entries = parts.shelf.newest_hand_outs(item, parts.today.isoformat())
    if len(entries) < LEAST_HAND_OUTS:
        return None
    now = parts.clock.now()
    if not moves_still(now, parts.site_file.today.hour(entries[0])):
        return None
    return ends_about(now, began, went, left)
