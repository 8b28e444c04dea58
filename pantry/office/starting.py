"""What the day starts with: its name and place, who is the point person, bags, what is short-dated, what is open still.

In: what a talk works with, and the second file. Out: a frozen `DayStart`; nothing is written here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pantry.office.bag_words import item_of_bag
from pantry.office.point_person import point_person
from pantry.shelf.bag_stock import bags_left, held_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.office.talk_parts import TalkParts
    from pantry.rules.date_policy import Verdict
    from pantry.shelf import Bag, Item
    from pantry.shelf.bag_stock import HeldLine
    from pantry.shelf.open_ends import OpenEnd
    from pantry.shelf.questions_noted import NotedElsewhere
    from pantry.shelf.short_dated import ShortDated
    from pantry.store.today_file import TodayFile

DAYS_AHEAD = 7  # what will not wait for the next week's table
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BagToday:
    """A bag on offer: how many are planned (None: nobody said), how many can be filled (None: it is only counted).

    `held`: its lines that can't go in as they are.
    """

    bag: Bag
    planned: int | None
    enough: int | None
    held: tuple[HeldLine, ...] = ()

    @property
    def falls_short(self) -> bool:
        """Whether more are planned than can be filled."""
        return self.planned is not None and self.enough is not None and self.enough < self.planned


@dataclass(frozen=True, slots=True)
class SoonDated:
    """So much of an item, in its unit, with a date that comes soon or is past; `best_by` as the books keep a date."""

    item: Item
    quantity: int
    best_by: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class DayStart:
    """All of it, as it is now; `called` and `where` are the day's own, "" where it has none."""

    date: str
    site: str
    called: str
    where: str
    point_person: str
    bags: tuple[BagToday, ...]
    short_dated: tuple[SoonDated, ...]
    open_ends: tuple[OpenEnd, ...]
    elsewhere: tuple[NotedElsewhere, ...] = ()


def day_start(parts: TalkParts, today: TodayFile) -> DayStart:
    """What the point person should know before the first guest; open ends are those of the days before."""
    day = parts.clock.today()
    plan = parts.shelf.plans.on(day.isoformat())
    return DayStart(
        date=day.isoformat(),
        site=parts.shelf.settings().name,
        called=plan.called,
        where=plan.where,
        point_person=point_person(today, parts.clock),
        bags=tuple(
            BagToday(bag, plan.bags.get(bag.bag), bags_left(parts.shelf, bag), held_in(parts.shelf, bag))
            for bag in parts.shelf.bags()
        ),
        short_dated=tuple(_soon_dated(parts, day)),
        open_ends=parts.shelf.open_ends.until((day - _ONE_DAY).isoformat()),
        elsewhere=parts.shelf.open_ends.elsewhere(),
    )


def _soon_dated(parts: TalkParts, day: date) -> Iterator[SoonDated]:
    policy, known = parts.shelf.date_policy(), dict[str, "Item"]()
    for one in parts.shelf.short_dated(day + timedelta(days=DAYS_AHEAD)):
        if one.item not in known:
            known[one.item] = item_of_bag(parts, one.item)
        item = known[one.item]
        if not _is_held(parts, one):  # what is held stays where it is, and is told as held
            verdict = policy.advice(one.lot.date, one.lot.kind, item.kind, day).verdict
            yield SoonDated(item, one.quantity, one.lot.by, verdict)


def _is_held(parts: TalkParts, one: ShortDated) -> bool:
    held = parts.shelf.holds.on((one.item,), one.lot)
    return held is not None and held.sure
