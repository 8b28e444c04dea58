"""A day that was kept on paper, with no sheet of ours: its totals, all of them optional."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import Act, Draft, Movement, Visit, WeightKnown
from pantry.places import GUESTS, KITCHEN, MINUTE_ITEM, PLATE_ITEM, SHELF, UNKNOWN_SOURCE, VOLUNTEERS, fixed_place

if TYPE_CHECKING:
    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.events import Event

_MOST_HOUSEHOLDS = 5_000


@dataclass(frozen=True, slots=True)
class PaperDay:
    """What the paper says of a day: counts, grams that came in, minutes that volunteers gave."""

    date: str
    households: int = 0
    people: int = 0
    plates: int = 0
    in_g: int = 0
    volunteers_min: int = 0


def add_paper_day(books: Books, clock: Clock, day: PaperDay) -> Saved:
    """Records the day as one entry, a copy of the paper of that date: keyed twice it counts once. Raises RefusedInput."""
    if day.date > clock.today().isoformat():
        raise RefusedInput("That day has not come yet. Nothing was saved. Check the date.")
    if day.households > _MOST_HOUSEHOLDS:
        raise RefusedInput("At most {most} households fit in a day. Nothing was saved.", most=_MOST_HOUSEHOLDS)
    if day.people and not day.households:
        raise RefusedInput("People come with households. Nothing was saved. Add how many households there were.")
    rows = (*_visits(day), *_movements(books.site, day))
    if not rows:
        raise RefusedInput(
            "That paper day is empty. Nothing was saved. Add plates, households, people, pounds or hours."
        )
    return books.record(Draft(Act.VISITED, day.date, rows))


def _visits(day: PaperDay) -> tuple[Event, ...]:
    """One visit a household; the people are shared out so that their sum is right."""
    if not day.households:
        return ()
    each, more = divmod(day.people, day.households)
    return tuple(
        Visit(people=each + (1 if number < more else 0), paper=f"day:{day.date}", part=f"visit {number + 1}")
        for number in range(day.households)
    )


def _movements(site: str, day: PaperDay) -> tuple[Event, ...]:
    paper = f"day:{day.date}"
    amounts = (
        (day.plates, PLATE_ITEM, "plate", KITCHEN, GUESTS),
        (day.in_g, "kmixed", "g", UNKNOWN_SOURCE, SHELF),
        (day.volunteers_min, MINUTE_ITEM, "min", VOLUNTEERS, GUESTS),
    )
    return tuple(
        Movement(
            item=item,
            from_place=fixed_place(site, from_place),
            to_place=fixed_place(site, to_place),
            quantity=amount,
            unit=unit,
            weight_g=amount if unit == "g" else None,
            weight_known=WeightKnown.WEIGHED if unit == "g" else WeightKnown.UNKNOWN,
            paper=paper,
            part=item,
        )
        for amount, item, unit, from_place, to_place in amounts
        if amount
    )
