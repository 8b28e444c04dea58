"""Prints sheets and cards, filled in from the books.

In: a kind of `paper_kinds`, what is wanted of it, where words and codes come from, a path. Out: a whole PDF or a
refusal in words.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pantry.codes.dates import is_date_value
from pantry.codes.measures import Units
from pantry.errors import RefusedInput
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.printing.from_books import FromBooks, languages_of
from pantry.office.printing.own_codes import new_sheet_codes
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

    from pantry.settings import SiteSettings


@dataclass(frozen=True, slots=True)
class SheetWanted:
    """How a sheet is wanted: in one or two languages (none: the site's), on which paper, how many pages.

    `chosen`: what its kind lets choose, by name; what nobody chose is as usual.
    """

    languages: tuple[str, ...] = ()
    paper: str = PaperSize.LETTER
    pages: int = 1
    chosen: Mapping[str, str] = field(default_factory=dict)

    @property
    def size(self) -> PaperSize:
        """The paper's size. Raises RefusedInput where there is none of that name."""
        if self.paper not in PaperSize.__members__.values():
            raise RefusedInput(
                "There is no paper size {paper}. Nothing was printed. The sizes are: {sizes}.",
                paper=self.paper,
                sizes=", ".join(PaperSize),
            )
        return PaperSize(self.paper)


def print_sheet(kind: str, source: FromBooks, wanted: SheetWanted, out: Path, *, force: bool = False) -> int:
    """Prints a sheet of today, and remembers the codes of pages that are to be keyed in; gives the number of pages.

    Raises RefusedInput, PantryError; what is refused uses no code.
    """
    refuse_pages(wanted.pages)
    refuse_to_overwrite(out, force=force)
    paper = filled(kind, source, wanted)
    printed = print_paper(paper, out, force=force)
    remember_pages(kind, source, paper)
    return printed


def remember_pages(kind: str, source: FromBooks, paper: Paper) -> None:
    """Pages that were printed wait to be keyed in, where they are of such a kind. Raises PantryError."""
    if isinstance(paper, KeyedBack):
        KeyedSheets(source.books, source.site_file.reading, source.clock).note_printed(
            kind, source.clock.today(), paper.codes
        )


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
}
