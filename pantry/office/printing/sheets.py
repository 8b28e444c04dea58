"""Prints sheets and cards, filled in from the books.

In: a kind of `paper_kinds`, what is wanted of it, where words and codes come from, a path. Out: a whole PDF or a
refusal in words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.codes.dates import is_date_value
from pantry.codes.measures import Units
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.printing import logs
from pantry.office.printing.from_books import FromBooks, languages_of
from pantry.office.printing.own_codes import new_sheet_codes
from pantry.office.printing.receipts import receipt
from pantry.paper.cards.command_cards import CardSheet
from pantry.paper.choices import chosen_of
from pantry.paper.kinds import sheet_kind
from pantry.paper.pdf_file import refuse_to_overwrite
from pantry.paper.printed import KeyedBack, Paper, print_paper, refuse_pages
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.sheets.tally import TallySheet
from pantry.paper.sizes import PaperSize

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from pantry.office.printing.sheet_wanted import SheetWanted
    from pantry.settings import SiteSettings


def print_sheet(kind: str, source: FromBooks, wanted: SheetWanted, out: Path, *, force: bool = False) -> int:
    """Prints a sheet of today, and remembers the codes of pages that are to be keyed in; gives the number of pages.

    Raises RefusedInput, PantryError; what is refused uses no code.
    """
    refuse_pages(wanted.pages)
    refuse_to_overwrite(out, force=force)
    paper = filled(kind, source, wanted)
    printed = print_paper(paper, out, force=force)
    if isinstance(paper, KeyedBack):
        KeyedSheets(source.books, source.site_file.reading, source.clock).note_printed(
            kind, source.clock.today(), paper.codes
        )
    return printed


def filled(kind: str, source: FromBooks, wanted: SheetWanted) -> Paper:
    """The paper itself, filled in, still undrawn. Raises RefusedInput, PantryError."""
    return _FILLED[kind](source, replace(wanted, chosen=chosen_of(sheet_kind(kind).choices, wanted.chosen)))


def tally_sheet(
    settings: SiteSettings, day: date, *, languages: tuple[str, ...] = (), paper: PaperSize = PaperSize.LETTER
) -> TallySheet:
    """The tally sheet of a day, in the site's languages where none are named; nothing is asked of the site file."""
    return TallySheet(
        site_name=settings.name,
        day=day,
        languages=languages_of(settings, languages),
        weight_unit="kg" if settings.units is Units.METRIC else "lb",
        paper=paper,
    )


def _welcome(source: FromBooks, wanted: SheetWanted) -> WelcomeSheet:
    """Each page has its own code."""
    size, rule_date = wanted.size, source.settings.paper_rule_date
    return WelcomeSheet(
        site_name=source.settings.name,
        day=source.clock.today(),
        codes=new_sheet_codes(source.shelf, source.site_file, source.clock, wanted.pages),
        languages=languages_of(source.settings, wanted.languages),
        paper=size,
        rule_date=rule_date if is_date_value(rule_date) else "",
    )


def _tally(source: FromBooks, wanted: SheetWanted) -> TallySheet:
    return tally_sheet(source.settings, source.clock.today(), languages=wanted.languages, paper=wanted.size)


def _cards(source: FromBooks, wanted: SheetWanted) -> CardSheet:
    return CardSheet(languages_of(source.settings, wanted.languages), wanted.size)


_FILLED: Mapping[str, Callable[[FromBooks, SheetWanted], Paper]] = {
    "signin": _welcome,
    "tally": _tally,
    "cards": _cards,
    "count": logs.count,
    "volunteers": logs.volunteers,
    "intake": logs.intake,
    "temperatures": logs.temperatures,
    "waste": logs.waste,
    "day": logs.day_page,
    "receipt": receipt,
}
