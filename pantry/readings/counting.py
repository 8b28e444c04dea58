"""Counts and movements as they read now, put into the line of counts of one place and item; what that says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.places import COUNTING, GUESTS, fixed_place
from pantry.readings.line_of_counts import CountNow, LineOfCounts, MovedNow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pantry.readings.facts import Counted, Moved


@dataclass(frozen=True, slots=True)
class DifferenceFound:
    """Found less expected of a standing count; `given`: what is missing was given to guests."""

    event: str
    site: str
    date: str
    place: str
    item: str
    unit: str
    given: bool
    difference: int


@dataclass(frozen=True, slots=True)
class MovedUnseen:
    """What counts say was moved unseen: from and to the places of the books, `quantity` above zero."""

    site: str
    date: str
    from_place: str
    to_place: str
    item: str
    unit: str
    quantity: int


def moved_unseen(found: Iterable[DifferenceFound]) -> Iterator[MovedUnseen]:
    """What differences mean: less was given, where the count says so, else lost; more was there unseen.

    The given ones of a day, place and item are one: who said 4 left and then 40 gave 36 less, whoever counted last.
    """
    given: defaultdict[tuple[str, str, str, str, str], int] = defaultdict(int)
    for one in found:
        if one.given:
            given[one.site, one.date, one.place, one.item, one.unit] += one.difference
        elif one.difference:
            yield _moved_unseen((one.site, one.date, one.place, one.item, one.unit), one.difference, COUNTING)
    for key, difference in given.items():
        if difference:
            yield _moved_unseen(key, difference, GUESTS if difference < 0 else COUNTING)


def _moved_unseen(key: tuple[str, str, str, str, str], difference: int, name: str) -> MovedUnseen:
    site, date, place, item, unit = key
    other = fixed_place(site, name)
    ends = (place, other) if difference < 0 else (other, place)
    return MovedUnseen(site, date, *ends, item, unit, abs(difference))


def newest_of(counts: Iterable[Counted]) -> str:
    """The counts that no other names, sorted and separated by spaces: what the next movement `knows`."""
    known = tuple(counts)
    named = {event for count in known for event in count.knows.split()}
    return " ".join(sorted(count.event for count in known if count.event not in named))


def line_of(here: Iterable[Counted], counts: Iterable[Counted]) -> LineOfCounts:
    """The line of the counts of one place; `counts` are all that are or were of the item, at any place."""
    return LineOfCounts(
        (
            CountNow(
                count.event, count.date, count.quantity, count.counts, tuple(count.knows.split()), count.answers,
                count.copied,
            )
            for count in here
        ),
        {count.event: tuple(count.knows.split()) for count in counts},
    )  # fmt: skip


def moved_at(place: str, movements: Iterable[Moved]) -> tuple[MovedNow, ...]:
    """What movements add at a place; those elsewhere are left out."""
    names: dict[str, tuple[str, ...]] = {}
    found = []
    for moved in movements:
        if place not in (moved.from_place, moved.to_place) or moved.from_place == moved.to_place:
            continue
        if moved.knows not in names:
            names[moved.knows] = tuple(moved.knows.split())
        quantity = moved.quantity if moved.to_place == place else -moved.quantity
        found.append(MovedNow(moved.event, moved.date, quantity, names[moved.knows], moved.answers, moved.seq))
    return tuple(found)
