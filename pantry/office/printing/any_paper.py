"""Any kind of paper, from what was chosen of it: to be looked at, or to be printed and then remembered.

In: a `PaperWanted`, where words and codes come from. Out: a `Paper`, frozen and still undrawn, so that it can be drawn
in another thread; `remember` once it was printed.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from pantry.errors import PantryError, RefusedInput
from pantry.office.printing.item_labels import LabelsWanted, labels_to_print, labels_to_see
from pantry.office.printing.on_stock import OnStock
from pantry.office.printing.own_codes import numbers_given_back
from pantry.office.printing.own_stocks import known_stocks, stock_of
from pantry.office.printing.part_used import free_labels, remember_free
from pantry.office.printing.printer_pages import CalibrationWanted, ScanTestWanted, calibration, scan_test
from pantry.office.printing.printers import known_printers, last_printer, profile_of, remember_printer
from pantry.office.printing.repacked import RepackedWanted, packing_day, repacked_to_print, repacked_to_see
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import filled, remember_pages
from pantry.office.printing.stickers import stickers_to_print
from pantry.paper.labels.free_labels import FreeLabels, can_be_part_used
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels
from pantry.paper.printed import Printed, draw_paper
from pantry.paper.stocks import StockPage
from pantry.places import Role, fixed_places
from pantry.settings import LAPTOP_KEPT_AS, LaptopSettings

if TYPE_CHECKING:
    from datetime import date

    from pantry.office.printing.from_books import FromBooks
    from pantry.paper.printed import Paper
    from pantry.paper.stocks import Stock
    from pantry.shelf import Shelf

LABELS, STICKERS, REPACKED = "labels", "stickers", "repacked"
CALIBRATION, SCAN_TEST = "calibration", "scantest"


@dataclass(frozen=True, slots=True)
class PaperWanted:
    """A kind and what was chosen of it; what its kind doesn't ask for is not looked at.

    `labels` also says the stock and the printer of stickers, and of the pages that a printer is measured by. `count` of
    stickers, None: as many as are free. `dpi` None: not known.
    """

    kind: str
    sheet: SheetWanted = field(default_factory=SheetWanted)
    labels: LabelsWanted = field(default_factory=lambda: LabelsWanted(start=None))
    dpi: int | None = None
    count: int | None = None
    repacked: RepackedWanted = field(default_factory=RepackedWanted)

    @property
    def on_stock(self) -> OnStock:
        """Where stickers and labels of repacked food go."""
        labels = self.labels
        return OnStock(labels.stock, labels.start, labels.skip, labels.printer)

    @property
    def has_stock(self) -> bool:
        """Whether it is printed on labels, whose die lines help to look at it."""
        return self.kind in (LABELS, STICKERS, REPACKED, CALIBRATION)

    @property
    def printed_on(self) -> str:
        """What lies in the printer: a stock by its name, else the size of the paper."""
        stock = self.labels.stock if self.has_stock or self.kind == SCAN_TEST else ""
        return stock or str(self.sheet.paper)


@dataclass(frozen=True, slots=True)
class LabelPaper:
    """Labels as any other paper."""

    sheet: LabelSheet

    @property
    def pages(self) -> int:
        """Of how many sheets, or labels of a roll."""
        places = islice(self.sheet.free.places(self.sheet.stock), self.count - 1, None)
        return next(places)[0] + 1

    @property
    def count(self) -> int:
        """How many labels."""
        return len(self.sheet.labels) * self.sheet.copies

    def draw(self) -> bytes:
        """The PDF."""
        return draw_labels(self.sheet)[1]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper's PDF, and what must be told of it."""

    pdf: bytes
    printed: Printed


def paper_to_see(source: FromBooks, wanted: PaperWanted) -> Paper:
    """What would be printed; no code is used up by looking. Raises RefusedInput, PantryError."""
    if wanted.kind == LABELS:
        return LabelPaper(labels_to_see(source, wanted.labels))
    if wanted.kind == STICKERS:
        with numbers_given_back(source.site_file, source.clock):
            return LabelPaper(stickers_to_print(source, wanted.on_stock, wanted.count))
    if wanted.kind == REPACKED:
        return LabelPaper(repacked_to_see(source, _as_many(wanted), wanted.on_stock))
    with numbers_given_back(source.site_file, source.clock):
        return _filled(source, replace(wanted, sheet=replace(wanted.sheet, to_see=True)))


def paper_to_print(source: FromBooks, wanted: PaperWanted) -> Paper:
    """What is to be printed, with its codes. Raises RefusedInput, PantryError."""
    if wanted.kind == LABELS:
        return LabelPaper(labels_to_print(source, wanted.labels))
    if wanted.kind == STICKERS:
        return LabelPaper(stickers_to_print(source, wanted.on_stock, wanted.count))
    if wanted.kind == REPACKED:
        return LabelPaper(repacked_to_print(source, _as_many(wanted), wanted.on_stock))
    return _filled(source, wanted)


def draw(paper: Paper) -> Drawn:
    """Draws it; in any thread. Raises PantryError."""
    printed, pdf = draw_labels(paper.sheet) if isinstance(paper, LabelPaper) else draw_paper(paper)
    return Drawn(pdf, printed)


def remember(source: FromBooks, wanted: PaperWanted, paper: Paper, printer: str = "") -> bool:
    """It was printed: its pages wait to be keyed in, or labels of a sheet are used up; whether that could be kept.

    `printer`: the one that it was printed on, nothing where it was saved.
    """
    try:
        if printer:
            remember_printer(source.site_file, wanted.printed_on, printer)
        if isinstance(paper, LabelPaper):
            sheet = paper.sheet
            if can_be_part_used(sheet.stock):
                remember_free(source.site_file, sheet.stock, sheet.free.after(sheet.stock, paper.count))
        else:
            remember_pages(wanted.kind, source, paper, wanted.sheet)
    except PantryError:
        return False
    return True


def printer_before(source: FromBooks, wanted: PaperWanted) -> str:
    """The printer that printed on such a stock or paper before, else this laptop's; nothing where it has none."""
    site_file = source.site_file
    return last_printer(site_file, wanted.printed_on) or LaptopSettings.read(site_file.kept(LAPTOP_KEPT_AS)).printer


def dots_of(source: FromBooks, wanted: PaperWanted) -> int | None:
    """The dots an inch of the printer that it is for, where that is known."""
    stock = stock_of(source.shelf, wanted.labels.stock) if wanted.has_stock else None
    profile = profile_of(source.site_file, wanted.labels.printer, stock) if stock else None
    return wanted.dpi or (profile.dpi if profile else None) or (stock.dpi if stock else None)


@dataclass(frozen=True, slots=True)
class LabelPlaces:
    """What there is to choose from: stocks, this one's printers, what is free of its sheet, what labels are of, days.

    `of`: bags with a recipe, and where food came from today, as `LabelsWanted.of` says them. `item`: the name of what
    was repacked; `packed`: on which day, where that can be read.
    """

    stocks: tuple[Stock, ...]
    stock: Stock
    printers: tuple[str, ...]
    free: FreeLabels
    today: date
    of: tuple[str, ...] = ()
    item: str = ""
    packed: date | None = None

    @property
    def is_sheet(self) -> bool:
        """Whether there is a first free label to choose."""
        return can_be_part_used(self.stock)


def label_places(source: FromBooks, wanted: PaperWanted) -> LabelPlaces:
    """What there is to choose. Raises RefusedInput for a stock that is not known."""
    stock = stock_of(source.shelf, wanted.labels.stock)
    printers = (known.printer for known in known_printers(source.site_file) if known.stock == stock.name)
    free, of = free_labels(source.site_file, stock), (*_deliveries(source), *_bags(source.shelf))
    item = source.shelf.item(wanted.repacked.item) if wanted.repacked.item else None
    name = item.name if item else ""
    packed, today = None, source.clock.today()
    with suppress(RefusedInput):  # what can't be is said where the page would be
        packed = packing_day(source, wanted.repacked.date)
    stocks = known_stocks(source.shelf)
    return LabelPlaces(stocks, stock, tuple(dict.fromkeys(printers)), free, today, of, name, packed)


def _deliveries(source: FromBooks) -> tuple[str, ...]:
    """Who brought something today."""
    shelf = source.shelf
    fixed = {place.place for place in fixed_places(shelf.site).values()}
    donors = {place.place: place.name for place in shelf.places() if place.role is Role.SOURCE}
    entries = shelf.today(source.clock.today().isoformat())
    came = (moved.from_place for entry in entries if entry.stands for moved in entry.movements)
    return tuple(f"source:{donors[place]}" for place in dict.fromkeys(came) if place in donors.keys() - fixed)


def _bags(shelf: Shelf) -> tuple[str, ...]:
    return tuple(f"bag:{bag.name}" for bag in shelf.bags() if bag.recipe)


def say_free(source: FromBooks, stock: Stock, free: FreeLabels) -> None:
    """Keeps which labels of the sheet in hand are free, as somebody showed. Raises RefusedInput, SiteFileError."""
    free.refuse_none(stock)
    remember_free(source.site_file, stock, free)


def _as_many(wanted: PaperWanted) -> RepackedWanted:
    return replace(wanted.repacked, copies=wanted.labels.copies or 1)


def _filled(source: FromBooks, wanted: PaperWanted) -> Paper:
    labels, sheet = wanted.labels, wanted.sheet
    match wanted.kind:
        case known if known == CALIBRATION:
            return calibration(source, CalibrationWanted(labels.stock, labels.printer, sheet.languages))
        case known if known == SCAN_TEST:
            stock = stock_of(source.shelf, labels.stock) if labels.stock else None
            roll = stock.name if stock and stock.page is StockPage.ROLL else ""
            return scan_test(source, ScanTestWanted(wanted.dpi, roll, replace(sheet, chosen={})))
        case _:
            return filled(wanted.kind, source, sheet)
