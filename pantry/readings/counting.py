"""Counts and movements as they read now, put into the line of counts of one place and item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.readings.line_of_counts import CountNow, LineOfCounts, MovedNow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.readings.facts import Counted, Moved


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
