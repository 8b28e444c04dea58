"""The kinds of paper that can be printed: what `papers list` tells, and where a new kind is registered.

In: nothing. Out: each `PaperKind` with its options. Nothing here draws, so that asking is quick.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.errors import sentence
from pantry.paper.stocks import stock_names

if TYPE_CHECKING:
    from pantry.paper.choices import Choice

_SHEET, _PAGES = ("--languages en,es", "--paper letter|a4"), "--pages N"

_ON_STOCK = ("--stock NAME", "--start N|next", "--skip N,N", "--printer NAME")


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind by the name to ask for, its title, its options, and for labels the stocks that are known.

    `file` is what a PDF of it is called; `choices` is what else can be chosen.
    """

    kind: str
    title: str
    file: str
    usual: tuple[str, ...]
    stocks: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()

    @property
    def options(self) -> tuple[str, ...]:
        """All that a command takes."""
        return (*self.usual, *(choice.option for choice in self.choices))

    @property
    def many(self) -> bool:
        """Whether it can be asked for in so many pages."""
        return _PAGES in self.usual


def paper_kinds(own_stocks: tuple[str, ...] = ()) -> tuple[PaperKind, ...]:
    """Every kind, in the order in which a table needs them; a site's own stocks are named first."""
    return (
        PaperKind(
            kind="labels",
            title=sentence("Labels with barcodes for items"),
            file="labels.pdf",
            usual=(
                *_ON_STOCK,
                "--items CODE,CODE",
                "--of last|today|source:NAME|unknowns|bag:NAME",
                "--copies N|each",
            ),
            stocks=(*own_stocks, *stock_names()),
        ),
        PaperKind(
            kind="stickers",
            title=sentence("Blank stickers: stick one on, scan it, type a name"),
            file="stickers.pdf",
            usual=(*_ON_STOCK, "--count N"),
            stocks=(*own_stocks, *stock_names()),
        ),
        PaperKind(
            kind="repacked",
            title=sentence("Labels of repacked food, with lines for what is missing"),
            file="repacked.pdf",
            usual=(
                *_ON_STOCK,
                "--item CODE",
                "--name WORDS",
                "--ingredients WORDS",
                "--weight 2lb",
                "--packer WORDS",
                "--contains milk,wheat|none|unknown",
                "--lot WORDS",
                "--date DATE|blank",
                "--copies N",
            ),
            stocks=(*own_stocks, *stock_names()),
        ),
        *sheet_kinds(),
        *printer_kinds(),
    )


def printer_kinds() -> tuple[PaperKind, ...]:
    """Those that a printer is measured and set up by, before labels are printed with it."""
    return (
        PaperKind(
            kind="calibration",
            title=sentence("Calibration page: how a printer shifts and stretches a page"),
            file="calibration-page.pdf",
            usual=("--stock NAME", "--printer NAME", "--languages en,es"),
        ),
        PaperKind(
            kind="scantest",
            title=sentence("Scan test: one barcode at six widths"),
            file="scan-test.pdf",
            usual=("--dpi 203|300|600", "--stock NAME", *_SHEET),
        ),
    )


def sheet_kind(kind: str) -> PaperKind:
    """The sheet of that name."""
    return next(known for known in sheet_kinds() if known.kind == kind)


def sheet_kinds() -> tuple[PaperKind, ...]:
    """Those that are asked for in the same way: in one or two languages, on a paper, some in so many pages."""
    return (
        PaperKind(
            kind="signin",
            title=sentence("Welcome sheet: how many people, no names"),
            file="welcome-sheet.pdf",
            usual=(*_SHEET, _PAGES),
        ),
        PaperKind(
            kind="tally",
            title=sentence("Tally sheet: boxes to cross out while nothing can be saved"),
            file="tally-sheet.pdf",
            usual=_SHEET,
        ),
        PaperKind(
            kind="cards",
            title=sentence("Command cards: scan instead of typing, and the scanner check"),
            file="command-cards.pdf",
            usual=_SHEET,
        ),
    )
