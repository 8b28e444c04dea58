"""Fills in the receiving record of a donor with what the books say that they brought on a day.

In: where words come from, the donor's name and the day. Out: the paper itself, still undrawn.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pantry.codes.measures import weight_words
from pantry.errors import RefusedInput
from pantry.office.printing.from_books import languages_of
from pantry.paper.sheets.receipt import Receipt, ReceiptLine
from pantry.shelf.came_from import came_from
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.printing.from_books import FromBooks
    from pantry.office.printing.sheet_wanted import SheetWanted
    from pantry.settings import SiteSettings
    from pantry.shelf.came_from import Came


def receipt(source: FromBooks, wanted: SheetWanted) -> Receipt:
    """Lines to write on where no donor is named. Raises RefusedInput for a donor whom the books don't know."""
    settings, day = source.settings, _day(wanted.chosen["day"], source.clock.today())
    languages = languages_of(settings, wanted.languages)
    donor, came = _brought(source, wanted.chosen["donor"].strip(), day)
    weights = [one.weight_g for one in came]
    known = [weight for weight in weights if weight is not None]
    whole = bool(known) and len(known) == len(weights)
    return Receipt(
        site_name=settings.name,
        day=day,
        languages=languages,
        donor=donor,
        lines=tuple(_line(one, settings, languages[0]) for one in came),
        total=weight_words(sum(known), settings.units, languages[0]) if whole else "",
        units=settings.units,
        paper=wanted.size,
    )


def _brought(source: FromBooks, name: str, day: date) -> tuple[str, tuple[Came, ...]]:
    """The donor as the books write them, and what came."""
    if not name:
        return "", ()
    known = source.shelf.source(name)
    if known is None:
        raise RefusedInput(
            "Nothing ever came from {name}. Nothing was printed. Write the name as the table knows it, or leave it"
            " out and write it on the page.",
            name=name,
        )
    return known.name, came_from(source.site_file.reading, source.books.site, known.place, day.isoformat())


def _day(said: str, today: date) -> date:
    if not said:
        return today
    try:
        day = date.fromisoformat(said)
    except ValueError:
        raise RefusedInput("{said} is no date. Nothing was printed. Write it as 2026-11-21.", said=said) from None
    if day > today:
        raise RefusedInput("{said} has not come yet. Nothing was printed.", said=said)
    return day


def _line(came: Came, settings: SiteSettings, language: Language) -> ReceiptLine:
    """What is only weighed has no number."""
    return ReceiptLine(
        what=came.name or language.say("Unknown item"),
        how_many="" if came.unit == WEIGHED else language.number(came.quantity),
        weight="" if came.weight_g is None else weight_words(came.weight_g, settings.units, language),
    )
