"""The kinds of paper that can be printed: what `papers list` tells, and where a new kind is registered.

In: nothing. Out: each `PaperKind` with its options. Nothing here draws, so that asking is quick.
"""

from __future__ import annotations

from dataclasses import dataclass

from pantry.errors import sentence
from pantry.paper.stocks import stock_names

_SHEET, _PAGES = ("--languages en,es", "--paper letter|a4"), "--pages N"


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind by the name to ask for, its title, its options, and for labels the stocks that are known.

    `file` is what a PDF of it is called.
    """

    kind: str
    title: str
    file: str
    options: tuple[str, ...]
    stocks: tuple[str, ...] = ()

    @property
    def many(self) -> bool:
        """Whether it can be asked for in so many pages."""
        return _PAGES in self.options


def paper_kinds(own_stocks: tuple[str, ...] = ()) -> tuple[PaperKind, ...]:
    """Every kind, in the order in which a table needs them; a site's own stocks are named first."""
    return (
        PaperKind(
            kind="labels",
            title=sentence("Labels with barcodes for items"),
            file="labels.pdf",
            options=(
                "--stock NAME",
                "--start N|next",
                "--skip N,N",
                "--printer NAME",
                "--items CODE,CODE",
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
            options=("--stock NAME", "--printer NAME", "--languages en,es"),
        ),
        PaperKind(
            kind="scantest",
            title=sentence("Scan test: one barcode at six widths"),
            file="scan-test.pdf",
            options=("--dpi 203|300|600", "--stock NAME", *_SHEET),
        ),
    )


def sheet_kinds() -> tuple[PaperKind, ...]:
    """Those that are asked for in the same way: in one or two languages, on a paper, some in so many pages."""
    return (
        PaperKind(
            kind="signin",
            title=sentence("Welcome sheet: how many people, no names"),
            file="welcome-sheet.pdf",
            options=(*_SHEET, _PAGES),
        ),
        PaperKind(
            kind="tally",
            title=sentence("Tally sheet: boxes to cross out while nothing can be saved"),
            file="tally-sheet.pdf",
            options=_SHEET,
        ),
        PaperKind(
            kind="cards",
            title=sentence("Command cards: scan instead of typing, and the scanner check"),
            file="command-cards.pdf",
            options=_SHEET,
        ),
    )
