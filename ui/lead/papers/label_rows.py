"""What can be chosen of labels and stickers, as rows: the stock, what is free of it, which items and how many.

In: what is chosen, the labels' places. Out: `Row`s in plain words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.printing.any_paper import SCAN_TEST
from pantry.office.printing.stock_words import stock_words
from pantry.paper.choices import YES
from pantry.paper.stocks import StockPage
from ui.lead.rows import NO_YES, NOTHING, Ask, Row, words_of

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.printing.any_paper import LabelPlaces, PaperWanted
    from pantry.paper.kind import PaperKind
    from pantry.settings import SiteSettings

STOCK, START, OF, ITEMS, COPIES, EACH, COUNT, PRINTER = (
    "stock", "start", "of", "items", "copies", "each", "count", "printer",
)  # fmt: skip
ANOTHER_SHEET = "\n"  # no sheet is called so
_MOST_COPIES = _MOST_ITEMS = 999


def of_row(wanted: PaperWanted, places: LabelPlaces, language: Language) -> Row:
    """What labels are of: what the screen shows, or items that are chosen."""
    say = language.say
    options = [
        ("", say("One of each item on the shelf")),
        (ITEMS, say("Chosen items")),
        ("last", say("The last line")),
        ("today", say("All that came in today")),
        ("unknowns", say("What has no name yet")),
    ]
    for value in places.of:
        what, _, name = value.partition(":")
        from_whom = say("From {name}, today", name=name)
        options.append((value, from_whom if what == "source" else say("The bag {name}", name=name)))
    items = wanted.labels.items
    chosen = ITEMS if items else wanted.labels.of
    words = words_of(tuple(options), chosen)
    if items:
        words = language.say_many("{n} chosen item", "{n} chosen items", len(items))
    choose = Row(ITEMS, say("Tap, scan or type what gets a label."), "", Ask.ITEMS, (), items, most=_MOST_ITEMS)
    return Row(OF, say("Labels for"), words, Ask.ONE, tuple(options), (chosen,), leads_to=((ITEMS, choose),))


def copies_row(wanted: PaperWanted, language: Language) -> Row:
    """How many labels of each item."""
    copies = wanted.labels.copies
    title, words = language.say("Labels of each item"), NOTHING if copies is None else language.number(copies)
    return Row(COPIES, title, words, Ask.NUMBER, (), (str(copies or ""),), _MOST_COPIES)


def each_row(wanted: PaperWanted, language: Language) -> Row:
    """Whether each piece gets a label."""
    say, each = language.say, wanted.labels.copies is None
    words = say("Yes") if each else say("No")
    return Row(EACH, say("One label for each piece"), words, Ask.YES, NO_YES, (YES if each else "",))


def count_row(wanted: PaperWanted, language: Language) -> Row:
    """How many stickers."""
    count, say = wanted.count, language.say
    words = say("All free ones of the sheet") if count is None else language.number(count)
    return Row(COUNT, say("How many stickers"), words, Ask.NUMBER, (), (str(count or ""),), _MOST_COPIES)


def stock_row(
    kind: PaperKind, wanted: PaperWanted, places: LabelPlaces, settings: SiteSettings, language: Language
) -> Row:
    """The label sheet or roll; a scan test goes on plain paper too."""
    stocks = places.stocks
    options: tuple[tuple[str, str], ...] = ()
    if kind.kind == SCAN_TEST:
        stocks = tuple(each for each in stocks if each.page is StockPage.ROLL)
        options = (("", language.say("Plain paper")),)
    options += tuple((each.name, stock_words(each, settings.units, language)) for each in stocks)
    chosen = wanted.labels.stock
    offered = (*options, (ANOTHER_SHEET, language.say("Another sheet…")))
    return Row(STOCK, language.say("Label sheet or roll"), words_of(options, chosen), Ask.ONE, offered, (chosen,))


def start_row(places: LabelPlaces, language: Language) -> Row | None:
    """The first free label, of a sheet."""
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


def printer_row(wanted: PaperWanted, places: LabelPlaces, language: Language) -> Row | None:
    """The printer that it is set up for, where there is one."""
    if not places.printers:
        return None
    options = (("", language.say("Any printer")), *((name, name) for name in places.printers))
    chosen = wanted.labels.printer
    return Row(PRINTER, language.say("Set up for"), words_of(options, chosen), Ask.ONE, options, (chosen,))
