"""What all that is copied from paper into the books has in common: its day, what it takes the place of, its shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import Change, Movement
from pantry.places import GUESTS, MINUTE_ITEM, VOLUNTEERS, fixed_place
from pantry.readings.fields import STANDS
from pantry.rules.age_bands import ON_SHEETS, dealt_out, read_bands, shared_out
from pantry.rules.odd_numbers import LARGEST_HOUSEHOLD

if TYPE_CHECKING:
    from pantry.clock import Clock
    from pantry.shelf.kept_papers import KeptPaper

MOST_HOUSEHOLDS = 5_000  # of a day or a page whose totals alone are known


def refuse_day_ahead(date: str, clock: Clock) -> None:
    """Raises RefusedInput for a day that has not come yet."""
    if date > clock.today().isoformat():
        raise RefusedInput("That day has not come yet. Nothing was saved. Check the date.")


def refuse_totals(households: int, people: int) -> None:
    """Raises RefusedInput for more households than fit, and for people that so many can't be; of pages and of days."""
    if not 0 <= households <= MOST_HOUSEHOLDS:
        raise RefusedInput("At most {most} households fit on a page. Nothing was saved.", most=MOST_HOUSEHOLDS)
    if not households <= people <= LARGEST_HOUSEHOLD * households:
        raise RefusedInput(
            "{households} households can't be {people} people: each has 1 to {most}. Nothing was saved."
            " Add the page up again.",
            households=households, people=people, most=LARGEST_HOUSEHOLD,
        )  # fmt: skip


def taken_back(kept: KeptPaper) -> tuple[Change, ...]:
    """What the books hold of a paper stands no more: it is keyed in anew."""
    return tuple(Change(thing=entry, field=STANDS, value="no") for entry in kept.entries)


def even_shares(whole: int, parts: int) -> tuple[int, ...]:
    """A sum of which the parts are not known, in shares that differ by one at most, the larger ones first."""
    each, more = divmod(whole, parts) if parts else (0, 0)
    return tuple(each + (1 if number < more else 0) for number in range(parts))


def bands_of(ages: tuple[int, ...], sizes: tuple[int, ...]) -> tuple[str, ...]:
    """What each household's `bands` say, where the paper tells the ages of all together, in its own columns.

    Raises RefusedInput where the ages don't add up to the people.
    """
    if not ages:
        return ("",) * len(sizes)
    refuse_other_sum(ages, sum(sizes))
    return dealt_out(shared_out(read_bands(ON_SHEETS), ages, sum(sizes)), sizes)


def kept_ages(kept: KeptPaper) -> tuple[int, ...]:
    """How many of a paper's people are children, adults and seniors, as the books hold it; (): they don't say."""
    ages = tuple(kept.ages.get(band.text, 0) for band in read_bands(ON_SHEETS))
    return ages if kept.ages and sum(ages) == kept.people else ()


def refuse_other_sum(ages: tuple[int, ...], people: int) -> None:
    """Raises RefusedInput for ages that don't add up to the people."""
    if sum(ages) != people:
        raise RefusedInput(
            "Children, adults and seniors add up to {n}, the people to {m}. Nothing was saved. Look at the page.",
            n=sum(ages), m=people,
        )  # fmt: skip


def minutes_given(site: str, minutes: int, paper: str) -> Movement:
    """The time that volunteers gave, as a paper tells it."""
    return Movement(
        item=MINUTE_ITEM,
        from_place=fixed_place(site, VOLUNTEERS),
        to_place=fixed_place(site, GUESTS),
        quantity=minutes,
        unit="min",
        paper=paper,
        part=MINUTE_ITEM,
    )
