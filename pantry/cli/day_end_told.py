"""How a day ended, as `pantry day` tells it to programs and to people: closed or not, what is left, what stays open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from pantry.cli.totals_told import OUT_OF_RANGE
from pantry.cli.unsaid_told import HeldUnsaid, held_unsaid
from pantry.codes.measures import weight_words
from pantry.language import Language
from pantry.office.closing import left_of
from pantry.office.day_notes import day_note
from pantry.office.open_end_words import open_end_words
from pantry.rules.cold import temperature_words
from pantry.shelf.items import WEIGHED
from pantry.shelf.open_ends import food_on_paper

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.settings import Units
    from pantry.shelf.left import HeldLying
    from pantry.shelf.open_ends import OpenEnd


@dataclass(frozen=True, slots=True)
class KindLeft:
    """What lies there of a kind by the books; `left_g` and `composted_g` are null where nobody said anything."""

    kind: str
    lying_g: int
    left_g: int | None
    composted_g: int | None


@dataclass(frozen=True, slots=True)
class HeldStays:
    """What stays on the shelf because it is held, in the item's unit; it is in no sum of its kind."""

    item: str
    name: str
    quantity: int
    unit: str


@dataclass(frozen=True, slots=True)
class CameTooWarm:
    """A delivery; `done` is null where nobody said what was done with it."""

    item: str
    quantity: int
    unit: str
    temperature_f10: int
    done: str | None


@dataclass(frozen=True, slots=True)
class Degrees:
    """A line of a temperature log that was out of range: a fridge, or hot food."""

    hot: bool
    temperature_f10: int


@dataclass(frozen=True, slots=True)
class EndOfDay:
    """Keys of the JSON of a day. `open` is what stays open of all days up to it; `note` is null where there is none."""

    closed: bool
    left: tuple[KindLeft, ...]
    held_here: tuple[HeldStays, ...]
    held_unsaid: tuple[HeldUnsaid, ...]
    too_warm: int
    warm_deliveries: tuple[CameTooWarm, ...]
    out_of_range: tuple[Degrees, ...]
    note: str | None
    open: tuple[OpenEnd, ...]


def end_of_day(pantry: Pantry, date: str) -> EndOfDay:
    """Of one day, as the books have it now."""
    day = left_of(pantry.shelf, pantry.site_file, pantry.clock, date)
    said = {kind: day.said(kind) for kind in sorted(day.kinds())}
    warm = tuple(
        CameTooWarm(one.moved.item, one.moved.quantity, one.moved.unit, one.tenths_f, one.done or None)
        for one in pantry.shelf.warm_deliveries(date)
    )
    return EndOfDay(
        closed=pantry.shelf.day_closed(date),
        left=tuple(
            KindLeft(kind, day.lying_g(kind), one.left_g if one else None, one.composted_g if one else None)
            for kind, one in said.items()
        ),
        held_here=tuple(_held_stays(pantry, one) for one in day.held()),
        held_unsaid=held_unsaid(pantry),
        too_warm=len(warm),
        warm_deliveries=warm,
        out_of_range=tuple(Degrees(one.is_hot, one.tenths_f) for one in pantry.shelf.out_of_range(date)),
        note=day_note(pantry.site_file, date) or None,
        open=pantry.shelf.open_ends.until(date),
    )


def _held_stays(pantry: Pantry, held: HeldLying) -> HeldStays:
    known = pantry.shelf.item(held.item)
    return HeldStays(held.item, known.name if known else "", held.quantity, held.unit)


def tell_left_asked(pantry: Pantry, date: str) -> None:
    """Food of a paper day reads as not shared until somebody says what is left: how that is said."""
    if food_on_paper(pantry.site_file.reading, pantry.books.site, date, date):
        click.echo(
            f"What is left of that food? Nothing: pantry day close --date {date} --shared mixed. Or --left mixed=12lb.",
            err=True,
        )


def _held_words(held: HeldStays, units: Units, language: Language) -> str:
    name = held.name or held.item
    if held.unit == WEIGHED:
        return f"{weight_words(held.quantity, units, language)} {name}"
    return f"{language.number(held.quantity)} × {name}"


def told_end(end: EndOfDay, units: Units) -> dict[str, Cell]:
    """One line for each thing; what there is none of is left out."""
    language = Language()
    told: dict[str, Cell] = {"closed": "yes" if end.closed else "no"}
    told |= {f"left, {one.kind}": weight_words(one.lying_g, units, language) for one in end.left}
    if end.held_here:
        told["held, stays here"] = ", ".join(_held_words(one, units, language) for one in end.held_here)
    if end.held_unsaid:
        told["held, nobody said how many"] = ", ".join(one.name for one in end.held_unsaid)
    if end.too_warm:
        told["came too warm"] = end.too_warm
    if end.out_of_range:
        degrees = (temperature_words(one.temperature_f10, units, language) for one in end.out_of_range)
        told[OUT_OF_RANGE] = ", ".join(degrees)
    if end.note:
        told["note"] = end.note
    if end.open:
        told["open"] = ", ".join(open_end_words(one, language) for one in end.open)
    return told
