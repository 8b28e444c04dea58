"""What can be chosen of a kind of paper, as rows of a screen: built from what the kind says that it takes.

In: a `PaperKind`, what is chosen, the labels' places. Out: `Row`s in plain words; `with_values`: what is chosen then.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from pantry.codes.measures import Units
from pantry.language import PAPER_LANGUAGES, capitalized
from pantry.office.printing.any_paper import REPACKED, SCAN_TEST, PaperWanted
from pantry.office.printing.item_labels import LabelsWanted
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.paper.choices import YES, Choice, Takes
from pantry.paper.printed import MOST_PAGES
from pantry.paper.printer_pages.scan_test import DOTS
from pantry.paper.sizes import PaperSize
from ui.lead.papers.label_rows import (
    COPIES,
    COUNT,
    EACH,
    ITEMS,
    OF,
    PRINTER,
    START,
    STOCK,
    copies_row,
    count_row,
    each_row,
    of_row,
    printer_row,
    start_row,
    stock_row,
)
from ui.lead.papers.repacked_rows import REPACKED_PART, repacked_rows, with_part
from ui.lead.rows import NO_YES, NOTHING, Ask, Row, words_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from pantry.language import Language
    from pantry.office.printing.any_paper import LabelPlaces
    from pantry.paper.kind import PaperKind
    from pantry.settings import SiteSettings

LANGUAGES, PAPER, PAGES, DATE, DPI = "languages", "paper", "pages", "date", "dpi"
_DAYS_AHEAD = 8
_CHOICE = "choice:"


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """A kind, what was chosen of it before, and the site that it is of."""

    kind: PaperKind
    wanted: PaperWanted
    settings: SiteSettings


def first_wanted(kind: PaperKind, settings: SiteSettings) -> PaperWanted:
    """What is chosen before anybody chose: the site's languages, its paper, its next free label."""
    metric = settings.units is Units.METRIC
    stock = "L7160" if metric else "5160"
    if kind.kind == SCAN_TEST:
        stock = ""
    elif kind.kind == REPACKED:  # it says too much for a small label
        stock = "L7165" if metric else "5164"
    else:
        stock = settings.label_stock or stock
    return PaperWanted(
        kind.kind,
        SheetWanted(paper=PaperSize.A4 if metric else PaperSize.LETTER),
        LabelsWanted(start=None, stock=stock),
    )


def rows_of(kind: PaperKind, wanted: PaperWanted, places: LabelPlaces, settings: SiteSettings, language: Language) -> (
    tuple[Row, ...]
):  # fmt: skip
    """The rows of a kind, in the order in which they are asked."""
    made: dict[str, Callable[[], Row | None]] = {
        STOCK: lambda: stock_row(kind, wanted, places, settings, language),
        START: lambda: start_row(places, language),
        OF: lambda: of_row(wanted, places, language),
        COPIES: lambda: copies_row(wanted, language),
        COUNT: lambda: count_row(wanted, language),
        PRINTER: lambda: printer_row(wanted, places, language),
        LANGUAGES: lambda: _languages(kind, wanted, settings, language),
        PAPER: lambda: _paper(wanted, language),
        DATE: lambda: _day(wanted, places.today, language),
        PAGES: lambda: _pages(wanted, language),
        DPI: lambda: _dpi(wanted, language),
    }
    rows = [row for option, make in made.items() if _takes(kind, option) and (row := make())]
    if _takes(kind, OF):
        rows.append(each_row(wanted, language))
    if kind.kind == REPACKED:
        rows = [*repacked_rows(wanted.repacked, places, language), *rows]
    return (*rows, *(_choice(choice, wanted, language) for choice in kind.choices))


def choice_key(name: str) -> str:
    """The row of what a kind itself lets choose."""
    return f"{_CHOICE}{name}"


def with_values(wanted: PaperWanted, key: str, values: tuple[str, ...]) -> PaperWanted:
    """What is wanted once these values were chosen for a row."""
    sheet, value = wanted.sheet, values[0] if values else ""
    number = int(value) if key in (PAGES, COPIES, COUNT, DPI) and value else None
    if key.startswith(_CHOICE):
        name = key.removeprefix(_CHOICE)
        chosen = {known: kept for known, kept in sheet.chosen.items() if known != name}
        return replace(wanted, sheet=replace(sheet, chosen=chosen | ({name: value} if value else {})))
    if key.startswith(REPACKED_PART):
        return replace(wanted, repacked=with_part(wanted.repacked, key, values))
    if key in (DPI, COUNT):
        return replace(wanted, dpi=number) if key == DPI else replace(wanted, count=number)
    of_labels: dict[str, dict[str, Any]] = {
        STOCK: {"stock": value, "printer": ""},
        OF: {"of": value, "items": ()},
        ITEMS: {"of": "", "items": values},
        COPIES: {"copies": number or 1},
        EACH: {"copies": None if value else 1},
        PRINTER: {"printer": value},
    }
    if key in of_labels:
        return replace(wanted, labels=replace(wanted.labels, **of_labels[key]))
    of_sheet: dict[str, dict[str, Any]] = {
        LANGUAGES: {"languages": values},
        PAPER: {"paper": value},
        DATE: {"for_day": value},
        PAGES: {"pages": number or 1},
    }
    return replace(wanted, sheet=replace(sheet, **of_sheet[key]))


def language_words(code: str, language: Language) -> str:
    """A language's name in the words of the screen, whose font has no letters of the others."""
    say = language.say
    names = {
        "en": say("English"), "es": say("Spanish"), "zh": say("Chinese"), "vi": say("Vietnamese"), "ko": say("Korean"),
        "tl": say("Tagalog"), "ru": say("Russian"), "ar": say("Arabic"), "ht": say("Haitian Creole"),
        "pt": say("Portuguese"),
    }  # fmt: skip
    return capitalized(names.get(code, code))


def _takes(kind: PaperKind, option: str) -> bool:
    """What was packed brings its labels along from its own room, and is no row here."""
    if kind.kind == REPACKED and option == OF:
        return False
    return any(usual.startswith(f"--{option} ") for usual in kind.usual)


def _languages(kind: PaperKind, wanted: PaperWanted, settings: SiteSettings, language: Language) -> Row:
    most = kind.most_languages
    chosen = wanted.sheet.languages or tuple(settings.languages.split())[:most]
    options = tuple((code, language_words(code, language)) for code in PAPER_LANGUAGES)
    said = " · ".join(words_of(options, code) for code in chosen)
    return Row(LANGUAGES, language.say("Languages"), said, Ask.SOME, options, chosen, most=most)


def _paper(wanted: PaperWanted, language: Language) -> Row:
    options = ((PaperSize.LETTER.value, language.say("Letter")), (PaperSize.A4.value, language.say("A4")))
    paper = str(wanted.sheet.paper)
    return Row(PAPER, language.say("Paper"), words_of(options, paper), Ask.ONE, options, (paper,))


def _day(wanted: PaperWanted, today: date, language: Language) -> Row:
    """The days of the week that comes: a table prints what its next day needs."""
    days = tuple(today + timedelta(days=ahead) for ahead in range(_DAYS_AHEAD + 1))
    named = (language.say("Today"), language.say("Tomorrow"))
    options = tuple(
        (day.isoformat() if ahead else "", " · ".join((*named[ahead : ahead + 1], language.day(day))))
        for ahead, day in enumerate(days)
    )
    return Row(
        DATE, language.say("Day"), words_of(options, wanted.sheet.for_day), Ask.ONE, options, (wanted.sheet.for_day,)
    )


def _pages(wanted: PaperWanted, language: Language) -> Row:
    pages = wanted.sheet.pages
    return Row(PAGES, language.say("Pages"), language.number(pages), Ask.NUMBER, (), (str(pages),), MOST_PAGES)


def _dpi(wanted: PaperWanted, language: Language) -> Row:
    say = language.say
    options = (("", say("Not known")), *((str(dpi), say("{dpi} dpi", dpi=dpi)) for dpi in DOTS))
    chosen = str(wanted.dpi or "")
    return Row(DPI, say("The printer's dots"), words_of(options, chosen), Ask.ONE, options, (chosen,))


def _choice(choice: Choice, wanted: PaperWanted, language: Language) -> Row:
    key, title, say = f"{_CHOICE}{choice.name}", language.say(choice.title), language.say
    said = wanted.sheet.chosen.get(choice.name, choice.default)
    match choice.takes:
        case Takes.ONE_OF:
            options = tuple((value, say(words)) for value, words in choice.values)
            return Row(key, title, words_of(options, said), Ask.ONE, options, (said,))
        case Takes.NUMBER:
            return Row(key, title, said or NOTHING, Ask.NUMBER, (), (said,), choice.most)
        case Takes.WORDS:
            return Row(key, title, said or NOTHING, Ask.WORDS, (), (said,))
        case Takes.YES:
            return Row(key, title, say("Yes") if said == YES else say("No"), Ask.YES, NO_YES, (said,))
