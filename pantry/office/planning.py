"""Plans days: what a day is called, where it is, how many of which bags; copies a day's or a week's plan to others.

In: dates as the books keep them. Out: changes of the day; what is copied replaces the bags that were planned there.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from pantry.books import day_thing, one_line
from pantry.codes.date_reading import read_date
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.office.kept_words import refuse_command
from pantry.shelf.plans import BAG, CALLED, WHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Shelf
    from pantry.shelf.plans import DayPlan

LONGEST_NAME = 60
MOST_BAGS = 9_999
WEEK = 7
MOST_AHEAD = 366


def name_day(books: Books, clock: Clock, day: str, *, called: str | None = None, where: str | None = None) -> None:
    """What a day is called and where it is; "" is nothing of its own, None stays. Raises RefusedInput, NotSaved."""
    said = {CALLED: called, WHERE: where}
    fields = {field: one_line(value) for field, value in said.items() if value is not None}
    for value in fields.values():
        refuse_command(value)
    if any(len(value) > LONGEST_NAME for value in fields.values()):
        raise RefusedInput(
            "A day's name and its place have at most {most} letters. Nothing was changed. Type it again.",
            most=LONGEST_NAME,
        )
    _record(books, clock, {day: fields})


def day_to_come(typed: str, parts: TalkParts) -> str:
    """The date of today or of a day within a year, as it is typed. Raises RefusedInput for any other."""
    settings, today = parts.shelf.settings(), parts.clock.today()
    read = read_date(typed, today, settings.date_order, tuple(settings.languages.split()))
    last = today + timedelta(days=MOST_AHEAD)
    if read is None or not today.isoformat() <= read.value <= last.isoformat() or len(read.value) != len("2026-11-28"):
        raise RefusedInput(
            "{date} is no day to come. Nothing was saved. Type it as 2026-11-28 or 11/28/26.", date=typed
        )
    return read.value


def plan_bag(books: Books, clock: Clock, day: str, bag: str, how_many: int) -> None:
    """So many of a bag on a day; 0: none. Raises RefusedInput, NotSaved."""
    if not 0 <= how_many <= MOST_BAGS:
        raise RefusedInput("A day has 0 to {most} of a bag. Nothing was changed. Type a number.", most=f"{MOST_BAGS:,}")
    _record(books, clock, {day: {f"{BAG}{bag}": str(how_many or "")}})


def copy_days(books: Books, shelf: Shelf, clock: Clock, source: str, target: str, *, days: int = 1) -> tuple[str, ...]:
    """What is planned from a day on goes for as many days from another one on; gives the days that were planned so.

    Days without a plan stay out of it, and bags that are no longer on offer. Raises RefusedInput, NotSaved.
    """
    copied = {
        _later(target, number): plan for number, plan in enumerate(_plans(shelf, source, days)) if plan.says_anything
    }
    if not copied:
        raise RefusedInput("Nothing is planned there. Nothing was changed. Choose a day that has a plan.")
    before = {day: shelf.plans.on(day) for day in copied}
    _record(books, clock, {day: dict(_copied(shelf, plan, before[day])) for day, plan in copied.items()})
    return tuple(copied)


def put_back(books: Books, shelf: Shelf, clock: Clock, plans: Iterable[DayPlan]) -> None:
    """These days read again as they did. Raises NotSaved."""
    said: dict[str, dict[str, str]] = {}
    for plan in plans:
        bags = shelf.plans.on(plan.date).bags.keys() | plan.bags.keys()
        numbers = {f"{BAG}{bag}": str(plan.bags.get(bag, "")) for bag in sorted(bags)}
        said[plan.date] = {CALLED: plan.called, WHERE: plan.where, **numbers}
    _record(books, clock, said)


def _plans(shelf: Shelf, first: str, days: int) -> tuple[DayPlan, ...]:
    return shelf.plans.between(first, _later(first, days - 1))


def _copied(shelf: Shelf, plan: DayPlan, before: DayPlan) -> Iterator[tuple[str, str]]:
    """The fields that make a day read as the plan does; where that has no name, its own stays."""
    for field, value in ((CALLED, plan.called), (WHERE, plan.where)):
        if value:
            yield field, value
    wanted = {bag: number for bag, number in plan.bags.items() if shelf.bag(bag)}
    for bag in sorted(wanted.keys() | before.bags.keys()):
        yield f"{BAG}{bag}", str(wanted.get(bag, ""))


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _record(books: Books, clock: Clock, said: Mapping[str, Mapping[str, str]]) -> None:
    rows = tuple(
        Change(thing=day_thing(day), field=field, value=value)
        for day, fields in said.items()
        for field, value in fields.items()
    )
    if rows:
        books.record(Draft(Act.SET, clock.today().isoformat(), rows))
