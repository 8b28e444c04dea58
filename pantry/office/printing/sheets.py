"""Prints sheets and cards, filled in from the books.

In: a kind of `paper_kinds`, what is wanted of it, where words and codes come from, a path. Out: a whole PDF or a
refusal in words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.printing import logs, reports
from pantry.office.printing.cards import CARDS
from pantry.office.printing.from_books import FromBooks, languages_of
from pantry.office.printing.guest_sheets import (
    bands_of,
    delivery_list,
    recall_notice,
    referral_sheet,
    slip_sheet,
    token_sheet,
    welcome_sheet,
)
from pantry.office.printing.help_pages import help_paper
from pantry.office.printing.own_codes import new_sheet_code
from pantry.office.printing.receipts import receipt
from pantry.office.printing.signs import SIGNS
from pantry.paper.cards.command_cards import CardSheet
from pantry.paper.choices import chosen_of
from pantry.paper.kinds import sheet_kind
from pantry.paper.practice_mark import as_practice
from pantry.paper.printed import KeyedBack, ListsItems, Paper, Printed, print_paper, refuse_pages
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.sheets.slips import SlipSheet
from pantry.paper.sheets.tally import TallySheet
from pantry.paper.sizes import PaperSize
from pantry.whole_file import FileKind, refuse_to_overwrite

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from pantry.office.printing.sheet_wanted import SheetWanted
    from pantry.settings import SiteSettings


def print_sheet(kind: str, source: FromBooks, wanted: SheetWanted, out: Path, *, force: bool = False) -> Printed:
    """Prints a sheet, and remembers the codes of pages that are to be keyed in.

    Raises RefusedInput, PantryError; what is refused uses no code.
    """
    refuse_pages(wanted.pages)
    refuse_to_overwrite(out, FileKind.PDF, force=force)
    paper = filled(kind, source, wanted)
    printed = print_paper(paper, out, force=force)
    remember_pages(kind, source, paper, wanted)
    return printed


def remember_pages(kind: str, source: FromBooks, paper: Paper, wanted: SheetWanted) -> None:
    """Pages that were printed wait to be keyed in, where they are of such a kind. Raises PantryError."""
    if isinstance(paper, KeyedBack):
        items = paper.items_of_pages if isinstance(paper, ListsItems) else ()
        KeyedSheets(source.books, source.site_file.reading, source.clock).note_printed(
            kind,
            wanted.day(source.clock.today()),
            paper.keyed_back_codes,
            items,
            rows=_households_a_page(paper),
        )


def _households_a_page(paper: Paper) -> int:
    """Where each row or slip is a household; else 0."""
    match paper:
        case WelcomeSheet():
            return paper.rows_a_page
        case SlipSheet():
            return paper.many
        case _:
            return 0


def filled(kind: str, source: FromBooks, wanted: SheetWanted) -> Paper:
    """The paper itself, filled in, still undrawn. Raises RefusedInput, PantryError."""
    paper = _FILLED[kind](source, replace(wanted, chosen=chosen_of(sheet_kind(kind).choices, wanted.chosen)))
    languages = languages_of(source.settings, wanted.languages)
    return as_practice(paper, languages, is_practice=source.is_practice)


def tally_sheet(
    settings: SiteSettings, day: date, *, languages: tuple[str, ...] = (), paper: PaperSize = PaperSize.LETTER
) -> TallySheet:
    """The tally sheet of a day, in the site's languages where none are named; nothing is asked of the site file."""
    return TallySheet(
        site_name=settings.name,
        day=day,
        languages=languages_of(settings, languages),
        units=settings.units,
        paper=paper,
    )


def _tally(source: FromBooks, wanted: SheetWanted) -> TallySheet:
    day = wanted.day(source.clock.today())
    sheet = tally_sheet(source.settings, day, languages=wanted.languages, paper=wanted.size)
    code = new_sheet_code(source.shelf, source.site_file, source.clock)
    return replace(sheet, code=code, bands=bands_of(source.settings) if wanted.chosen["by"] == "age" else ())


def _cards(source: FromBooks, wanted: SheetWanted) -> CardSheet:
    return CardSheet(languages_of(source.settings, wanted.languages), wanted.size)


_FILLED: Mapping[str, Callable[[FromBooks, SheetWanted], Paper]] = {
    "signin": welcome_sheet,
    "slips": slip_sheet,
    "tally": _tally,
    "tokens": token_sheet,
    "recall": recall_notice,
    "delivery": delivery_list,
    "referrals": referral_sheet,
    "cards": _cards,
    "count": logs.count,
    "volunteers": logs.volunteers,
    "intake": logs.intake,
    "temperatures": logs.temperatures,
    "waste": logs.waste,
    "day": logs.day_page,
    "receipt": receipt,
    "report": reports.report,
    "thanks": reports.thanks,
    "help": help_paper,
    **CARDS,
    **SIGNS,
}
