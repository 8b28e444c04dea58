"""What `pantry day close` takes: what is left of each kind, its sums, what is below zero, too warm or noted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from pantry.catalog.kinds import Kind
from pantry.cli.amounts import MOST_HOURS, MOST_PEOPLE, Amount, minutes_of
from pantry.cli.catalog_commands import item_of
from pantry.cli.output import iso_date
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.below_zero import none_is_there
from pantry.office.closing import close_day, left_of
from pantry.office.day_notes import keep_day_note
from pantry.office.day_sums import DaySums, SumOf
from pantry.office.keying.copied_papers import refuse_day_ahead
from pantry.office.left_over import grams_left, more_than_had, more_than_had_words, said_now, say_left
from pantry.office.too_warm import refuse_unknown, say_done

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.assembly import Pantry
    from pantry.shelf.left import LeftOfDay, SaidLeft
    from pantry.shelf.temperatures import WarmDelivery

_KINDS: frozenset[str] = frozenset(Kind)
_OPTIONS = (
    click.option("--date", default="", help="An earlier day that nobody closed, as 2026-11-21."),
    click.option("--left", multiple=True, metavar="KIND=N", help="So much of a kind is left, as produce=12lb."),
    click.option("--composted", multiple=True, metavar="KIND=N", help="So much of a kind was composted."),
    click.option(
        "--shared", multiple=True, type=click.Choice([kind.value for kind in Kind]), help="All of a kind was shared."
    ),
    click.option("--at-zero", is_flag=True, help="Of what is below zero none is there: count it as 0."),
    click.option("--plates", type=click.IntRange(0, MOST_PEOPLE), help="Plates of the day in all."),
    click.option("--hours", type=Amount(0, MOST_HOURS), help="Volunteers' hours of the day in all."),
    click.option("--warm", multiple=True, metavar="ITEM=DONE", help="What was done with what came too warm."),
    click.option("--note", help="A note on the day, on this laptop alone; none about guests. Empty: forget it."),
)


@dataclass(frozen=True, slots=True)
class ClosingSaid:
    """All that was said, as it was typed."""

    date: str
    left: tuple[str, ...]
    composted: tuple[str, ...]
    shared: tuple[str, ...]
    at_zero: bool
    plates: int | None
    hours: float | None
    warm: tuple[str, ...]
    note: str | None


def closing_options(command: Callable[..., None]) -> Callable[..., None]:
    """What may be said while a day is closed, all of it optional."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def close_as_said(pantry: Pantry, said: ClosingSaid) -> str:
    """Saves what was said of a day, closes it, gives its date; what can't be read is refused before anything is saved.

    Raises RefusedInput, NotSaved, SiteFileError.
    """
    date = iso_date(said.date) if said.date else pantry.clock.today().isoformat()
    refuse_day_ahead(date, pantry.clock)
    kinds, warm = _kinds_said(pantry, said), _warm_said(pantry, date, said.warm)
    sums, day_sums = _sums_said(said), DaySums(pantry.books, pantry.site_file, pantry.clock)
    for what, whole in sums.items():
        day_sums.refuse_too_few(what, date, whole)
    if said.note is not None:
        keep_day_note(pantry.site_file, date, said.note)
    for kind, (left_g, composted_g) in kinds.items():
        day = left_of(pantry.shelf, pantry.site_file, pantry.clock, date)
        left = said_now(day, kind, left_g, composted_g)
        _caution(pantry, day, kind, left)
        say_left(pantry.books, pantry.shelf, day, kind, left)
    for what, whole in sums.items():
        day_sums.say(what, date, whole)
    for delivery, done in warm:
        say_done(pantry.books, delivery, done)
    for below in pantry.shelf.below_zero() if said.at_zero else ():
        none_is_there(pantry.books, pantry.shelf, pantry.clock, below.item)
    close_day(pantry.books, pantry.shelf, pantry.site_file, pantry.clock, date)
    return date


def _caution(pantry: Pantry, day: LeftOfDay, kind: str, said: SaidLeft) -> None:
    """More than the books had may be a slip: it is saved as it was said, and told where no program reads."""
    had = more_than_had(day, kind, said)
    if had is not None:
        words = more_than_had_words(had, Language(), pantry.settings.units)
        click.echo(f"{kind}: {words} Saved as it was said. Say it again if that was a slip.", err=True)


def _sums_said(said: ClosingSaid) -> dict[SumOf, int]:
    """What was said of the whole day."""
    found = {SumOf.PLATES: said.plates, SumOf.MINUTES: minutes_of(said.hours)}
    return {what: whole for what, whole in found.items() if whole is not None}


def _kinds_said(pantry: Pantry, said: ClosingSaid) -> dict[str, tuple[int | None, int | None]]:
    """Grams left and grams composted by kind; all shared is both, none left and none composted but what is said."""
    left = _amounts(pantry, said.left)
    composted = _amounts(pantry, said.composted)
    if both := left.keys() & set(said.shared):
        raise RefusedInput(
            "Of {kind} it was said that some is left and that all was shared. Nothing was saved. Say one of them.",
            kind=min(both),
        )
    left |= dict.fromkeys(said.shared, 0)
    composted = dict.fromkeys(said.shared, 0) | composted
    return {kind: (left.get(kind), composted.get(kind)) for kind in dict.fromkeys((*left, *composted))}


def _amounts(pantry: Pantry, said: tuple[str, ...]) -> dict[str, int]:
    """Grams by kind."""
    settings, found = pantry.settings, {}
    for one in said:
        kind, _, amount = (part.strip() for part in one.partition("="))
        grams = grams_left(amount, kind, settings.units, settings.languages.split()) if kind in _KINDS else None
        if grams is None:
            raise RefusedInput(
                "{said} is no kind and how much of it, as produce=12lb, bread=3b or dry=40 are. The kinds: {kinds}."
                " Nothing was saved. Where all of it was shared say --shared.",
                said=one,
                kinds=", ".join(Kind),
            )
        found[kind] = grams
    return found


def _warm_said(pantry: Pantry, date: str, said: tuple[str, ...]) -> tuple[tuple[WarmDelivery, str], ...]:
    found = []
    for one in said:
        code, _, done = (part.strip() for part in one.partition("="))
        refuse_unknown(done)
        item = item_of(pantry, code)
        deliveries = [each for each in pantry.shelf.warm_deliveries(date) if each.moved.item == item]
        if not deliveries:
            raise RefusedInput("{item} did not come too warm on {date}. Nothing was saved.", item=code, date=date)
        found += [(each, done) for each in deliveries]
    return tuple(found)
