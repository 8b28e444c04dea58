"""What can be chosen of a kind of paper, as rows of a screen: built from what the kind says that it takes.

In: a `PaperKind`, what is chosen, the labels' places. Out: `Row`s in plain words; `with_values`: what is chosen then.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
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
from pantry.paper.stocks import StockPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language
    from pantry.office.printing.any_paper import LabelPlaces
    from pantry.paper.kind import PaperKind
    from pantry.paper.stocks import Stock
    from pantry.settings import SiteSettings

LANGUAGES, PAPER, PAGES, STOCK, START, OF, COPIES, COUNT, PRINTER, DPI = (
    "languages", "paper", "pages", "stock", "start", "of", "copies", "count", "printer", "dpi",
)  # fmt: skip
EACH = "each"
_CHOICE = "choice:"
_MOST_COPIES = 999
_MM_AN_INCH = 25.4
_NONE = "–"
_NO_YES = (("", ""), (YES, ""))


class Ask(StrEnum):
    """How a row is asked for."""

    ONE = "one"
    SOME = "some"  # one or two
    NUMBER = "number"
    WORDS = "words"
    YES = "yes"
    PLACE = "place"  # on the picture of a sheet


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to choose: its title, the words of what is chosen; `options` are values with their words."""

    key: str
    title: str
    words: str
    ask: Ask
    options: tuple[tuple[str, str], ...] = ()
    chosen: tuple[str, ...] = ()
    most: int = 1


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
        STOCK: lambda: _stock(kind, wanted, places, settings, language),
        START: lambda: _start(places, language),
        OF: lambda: _of(wanted, places, language),
        COPIES: lambda: _copies(wanted, language),
        COUNT: lambda: _count(wanted, language),
        PRINTER: lambda: _printer(wanted, places, language),
        LANGUAGES: lambda: _languages(wanted, settings, language),
        PAPER: lambda: _paper(wanted, language),
        PAGES: lambda: _pages(wanted, language),
        DPI: lambda: _dpi(wanted, language),
    }
    rows = [row for option, make in made.items() if _takes(kind, option) and (row := make())]
    if _takes(kind, OF):
        rows.append(_each(wanted, language))
    return (*rows, *(_choice(choice, wanted, language) for choice in kind.choices))


def with_values(wanted: PaperWanted, key: str, values: tuple[str, ...]) -> PaperWanted:
    """What is wanted once these values were chosen for a row."""
    sheet, value = wanted.sheet, values[0] if values else ""
    number = int(value) if key in (PAGES, COPIES, COUNT, DPI) and value else None
    if key.startswith(_CHOICE):
        name = key.removeprefix(_CHOICE)
        chosen = {known: kept for known, kept in sheet.chosen.items() if known != name}
        return replace(wanted, sheet=replace(sheet, chosen=chosen | ({name: value} if value else {})))
    if key in (DPI, COUNT):
        return replace(wanted, dpi=number) if key == DPI else replace(wanted, count=number)
    of_labels: dict[str, dict[str, Any]] = {
        STOCK: {"stock": value, "printer": ""},
        OF: {"of": value},
        COPIES: {"copies": number or 1},
        EACH: {"copies": None if value else 1},
        PRINTER: {"printer": value},
    }
    if key in of_labels:
        return replace(wanted, labels=replace(wanted.labels, **of_labels[key]))
    of_sheet: dict[str, Any] = {LANGUAGES: values, PAPER: value, PAGES: number or 1}
    return replace(wanted, sheet=replace(sheet, **{key: of_sheet[key]}))


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
    return any(usual.startswith(f"--{option} ") for usual in kind.usual)


def _words_of(options: tuple[tuple[str, str], ...], value: str) -> str:
    return dict(options).get(value, value)


def _languages(wanted: PaperWanted, settings: SiteSettings, language: Language) -> Row:
    chosen = wanted.sheet.languages or tuple(settings.languages.split())[:2]
    options = tuple((code, language_words(code, language)) for code in PAPER_LANGUAGES)
    said = " · ".join(_words_of(options, code) for code in chosen)
    return Row(LANGUAGES, language.say("Languages"), said, Ask.SOME, options, chosen, most=2)


def _paper(wanted: PaperWanted, language: Language) -> Row:
    options = ((PaperSize.LETTER.value, language.say("Letter")), (PaperSize.A4.value, language.say("A4")))
    paper = str(wanted.sheet.paper)
    return Row(PAPER, language.say("Paper"), _words_of(options, paper), Ask.ONE, options, (paper,))


def _pages(wanted: PaperWanted, language: Language) -> Row:
    pages = wanted.sheet.pages
    return Row(PAGES, language.say("Pages"), language.number(pages), Ask.NUMBER, (), (str(pages),), MOST_PAGES)


def _of(wanted: PaperWanted, places: LabelPlaces, language: Language) -> Row:
    say = language.say
    options = [
        ("", say("One of each item on the shelf")),
        ("last", say("The last line")),
        ("today", say("All that came in today")),
        ("unknowns", say("What has no name yet")),
    ]
    for value in places.of:
        what, _, name = value.partition(":")
        from_whom = say("From {name}, today", name=name)
        options.append((value, from_whom if what == "source" else say("The bag {name}", name=name)))
    chosen = wanted.labels.of
    words = _words_of(tuple(options), chosen)
    return Row(OF, say("Labels for"), words, Ask.ONE, tuple(options), (chosen,))


def _copies(wanted: PaperWanted, language: Language) -> Row:
    copies = wanted.labels.copies
    title, words = language.say("Labels of each item"), _NONE if copies is None else language.number(copies)
    return Row(COPIES, title, words, Ask.NUMBER, (), (str(copies or ""),), _MOST_COPIES)


def _each(wanted: PaperWanted, language: Language) -> Row:
    say, each = language.say, wanted.labels.copies is None
    words = say("Yes") if each else say("No")
    return Row(EACH, say("One label for each piece"), words, Ask.YES, _NO_YES, (YES if each else "",))


def _count(wanted: PaperWanted, language: Language) -> Row:
    count, say = wanted.count, language.say
    words = say("All free ones of the sheet") if count is None else language.number(count)
    return Row(COUNT, say("How many stickers"), words, Ask.NUMBER, (), (str(count or ""),), _MOST_COPIES)


def _stock(
    kind: PaperKind, wanted: PaperWanted, places: LabelPlaces, settings: SiteSettings, language: Language
) -> Row:
    stocks = places.stocks
    options: tuple[tuple[str, str], ...] = ()
    if kind.kind == SCAN_TEST:
        stocks = tuple(each for each in stocks if each.page is StockPage.ROLL)
        options = (("", language.say("Plain paper")),)
    options += tuple((each.name, stock_words(each, settings, language)) for each in stocks)
    chosen = wanted.labels.stock
    return Row(STOCK, language.say("Label sheet or roll"), _words_of(options, chosen), Ask.ONE, options, (chosen,))


def stock_words(stock: Stock, settings: SiteSettings, language: Language) -> str:
    """A stock's name, how many labels a page of it has and how large they are."""
    metric, say = settings.units is Units.METRIC, language.say
    size = tuple(
        language.decimal(mm if metric else mm / _MM_AN_INCH, 0 if metric else 2)
        for mm in (stock.width_mm, stock.height_mm)
    )
    values = {"name": stock.name, "count": stock.labels_a_page, "width": size[0], "height": size[1]}
    if stock.labels_a_page == 1:
        return say("{name}: {width} × {height} mm", **values) if metric else say(
            "{name}: {width} × {height} in", **values
        )  # fmt: skip
    if metric:
        return say("{name}: {count} labels, {width} × {height} mm", **values)
    return say("{name}: {count} labels, {width} × {height} in", **values)


def _start(places: LabelPlaces, language: Language) -> Row | None:
    if not places.is_sheet:
        return None
    free, say = places.free, language.say
    if free.spoiled:
        words = say("Label {n}, without spoiled ones", n=free.start)
    elif free.start == 1:
        words = say("A new sheet")
    else:
        words = say("Label {n}", n=free.start)
    return Row(START, say("First free label"), words, Ask.PLACE, (), (str(free.start),))


def _printer(wanted: PaperWanted, places: LabelPlaces, language: Language) -> Row | None:
    if not places.printers:
        return None
    options = (("", language.say("Any printer")), *((name, name) for name in places.printers))
    chosen = wanted.labels.printer
    return Row(PRINTER, language.say("Set up for"), _words_of(options, chosen), Ask.ONE, options, (chosen,))


def _dpi(wanted: PaperWanted, language: Language) -> Row:
    say = language.say
    options = (("", say("Not known")), *((str(dpi), say("{dpi} dpi", dpi=dpi)) for dpi in DOTS))
    chosen = str(wanted.dpi or "")
    return Row(DPI, say("The printer's dots"), _words_of(options, chosen), Ask.ONE, options, (chosen,))


def _choice(choice: Choice, wanted: PaperWanted, language: Language) -> Row:
    key, title, say = f"{_CHOICE}{choice.name}", language.say(choice.title), language.say
    said = wanted.sheet.chosen.get(choice.name, choice.default)
    match choice.takes:
        case Takes.ONE_OF:
            options = tuple((value, say(words)) for value, words in choice.values)
            return Row(key, title, _words_of(options, said), Ask.ONE, options, (said,))
        case Takes.NUMBER:
            return Row(key, title, said or _NONE, Ask.NUMBER, (), (said,), choice.most)
        case Takes.WORDS:
            return Row(key, title, said or _NONE, Ask.WORDS, (), (said,))
        case Takes.YES:
            return Row(key, title, say("Yes") if said == YES else say("No"), Ask.YES, _NO_YES, (said,))
