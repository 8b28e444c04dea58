"""A day that was kept on paper, on a page of ours or on any other: its totals, all of them optional."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.errors import RefusedInput
from pantry.events import PEOPLE_ALONE, Act, Change, Draft, Movement, Visit, WeightKnown
from pantry.language import Language
from pantry.office.keying.copied_papers import (
    MOST_HOUSEHOLDS,
    bands_of,
    even_shares,
    kept_ages,
    minutes_given,
    refuse_day_ahead,
    refuse_totals,
    taken_back,
)
from pantry.places import GUESTS, KITCHEN, MINUTE_ITEM, PLATE_ITEM, SHELF, UNKNOWN_SOURCE, fixed_place
from pantry.shelf import Shelf
from pantry.shelf.kept_papers import DAY_ON_PAPER, FOOD_ON_PAPER, VISIT, kept_paper

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.events import Event
    from pantry.shelf.kept_papers import KeptPaper


@dataclass(frozen=True, slots=True)
class PaperDay:
    """What the paper says of a day: counts, grams that came in, minutes that volunteers gave; None: it doesn't say.

    `ages`: how many of its people are children, adults and seniors; (): it doesn't say.
    """

    date: str
    households: int | None = None
    people: int | None = None
    plates: int | None = None
    in_g: int | None = None
    volunteers_min: int | None = None
    ages: tuple[int, ...] = ()

    @property
    def paper(self) -> str:
        """The paper that its rows are copied from: the same on every laptop."""
        return f"{DAY_ON_PAPER}{self.date}"

    @property
    def says_something(self) -> bool:
        """Whether there is anything on the paper."""
        said = (self.households, self.people, self.plates, self.in_g, self.volunteers_min)
        return any(number is not None for number in said)


def add_paper_day(books: Books, db: Connection, clock: Clock, day: PaperDay, *, also: tuple[Event, ...] = ()) -> Saved:
    """Records the day as one entry, a copy of the paper of that date: keyed on two laptops it counts once.

    What was kept of that day before is set right by what is said now, and stays where nothing is said. `also` is saved
    with it. Raises RefusedInput.
    """
    refuse_day_ahead(day.date, clock)
    if not day.says_something:
        raise RefusedInput(
            "That paper day is empty. Nothing was saved. Add plates, households, people, pounds or hours."
        )
    kept = kept_paper(db, books.site, day.paper)
    whole = _set_right(kept, day)
    if (whole.households or 0) > MOST_HOUSEHOLDS:
        raise RefusedInput("At most {most} households fit in a day. Nothing was saved.", most=MOST_HOUSEHOLDS)
    if whole.people and day.households == 0:
        raise RefusedInput("People come with households. Nothing was saved. Add how many households there were.")
    if whole.households and whole.people and (day.households, day.people) != (None, None):
        refuse_totals(whole.households, whole.people)
    rows = (
        *taken_back(kept),
        *_visits(whole),
        *_movements(books.site, whole),
        *_first_changes(Shelf(db, books.site), whole),
    )
    if not rows:
        raise RefusedInput("That paper day says nothing but zeros. Nothing was saved.")
    return books.record(Draft(Act.VISITED, day.date, (*rows, *also)))


def _first_changes(shelf: Shelf, day: PaperDay) -> tuple[Event, ...]:
    """What the books must say of food that nobody named, from its first movement on."""
    known = shelf.item(FOOD_ON_PAPER)
    if not day.in_g or (known and known.in_books):
        return ()
    said = {"name": Language(shelf.settings().language).say("Mixed"), "kind": Kind.MIXED.value, "unit": "g"}
    return tuple(Change(thing=FOOD_ON_PAPER, field=field, value=value) for field, value in said.items())


def _set_right(kept: KeptPaper, day: PaperDay) -> PaperDay:
    return PaperDay(
        day.date,
        households=kept.households if day.households is None else day.households,
        people=kept.people if day.people is None else day.people,
        plates=kept.quantities.get(PLATE_ITEM) if day.plates is None else day.plates,
        in_g=kept.quantities.get(FOOD_ON_PAPER) if day.in_g is None else day.in_g,
        volunteers_min=kept.quantities.get(MINUTE_ITEM) if day.volunteers_min is None else day.volunteers_min,
        ages=day.ages or (kept_ages(kept) if day.people in (None, kept.people) else ()),
    )


def _visits(day: PaperDay) -> tuple[Event, ...]:
    """One visit a household; the people are shared out so that their sum is right. Without households people alone."""
    if not day.households:
        (bands,) = bands_of(day.ages, (day.people or 0,))
        alone = Visit(people=day.people, bands=bands, again=PEOPLE_ALONE, paper=day.paper, part=f"{VISIT}1")
        return (alone,) if day.people else ()
    shares = even_shares(day.people or 0, day.households)
    return tuple(
        Visit(people=people, bands=bands, paper=day.paper, part=f"{VISIT}{number}")
        for number, (people, bands) in enumerate(zip(shares, bands_of(day.ages, shares), strict=True), start=1)
    )


def _movements(site: str, day: PaperDay) -> tuple[Event, ...]:
    amounts = (
        (day.plates, PLATE_ITEM, "plate", KITCHEN, GUESTS),
        (day.in_g, FOOD_ON_PAPER, "g", UNKNOWN_SOURCE, SHELF),
    )
    moved = tuple(
        Movement(
            item=item,
            from_place=fixed_place(site, from_place),
            to_place=fixed_place(site, to_place),
            quantity=amount,
            unit=unit,
            weight_g=amount if unit == "g" else None,
            weight_known=WeightKnown.WEIGHED if unit == "g" else WeightKnown.UNKNOWN,
            paper=day.paper,
            part=item,
        )
        for amount, item, unit, from_place, to_place in amounts
        if amount
    )
    return (*moved, minutes_given(site, day.volunteers_min, day.paper)) if day.volunteers_min else moved
