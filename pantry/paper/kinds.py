"""The kinds of paper that can be printed: what `papers list` tells, and where a new kind is registered.

In: nothing. Out: each `PaperKind` with its options. Nothing here draws, so that asking is quick.
"""

from __future__ import annotations

from dataclasses import replace

from pantry.errors import sentence
from pantry.paper.kind import SHEET, PaperKind
from pantry.paper.shown_kinds import CARDS, SIGNS
from pantry.paper.stocks import stock_names
from pantry.paper.written_kinds import GUESTS_SHEETS, OUR_SHEETS

_ON_STOCK = ("--stock NAME", "--start N|next", "--skip N,N", "--printer NAME")
_LABELS = (
    PaperKind(
        kind="labels",
        title=sentence("Labels with barcodes for items"),
        file="labels.pdf",
        usual=(
            *_ON_STOCK,
            "--items CODE,CODE",
            "--of last|today|source:NAME|unknowns|bag:NAME|packed",
            "--copies N|each",
        ),
    ),
    PaperKind(
        kind="stickers",
        title=sentence("Blank stickers: stick one on, scan it, type a name"),
        file="stickers.pdf",
        usual=(*_ON_STOCK, "--count N"),
    ),
    PaperKind(
        kind="repacked",
        title=sentence("Labels of repacked food: with lines for what is missing"),
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
            "--of packed|packed:ENTRY",
        ),
    ),
)
_PRINTERS = (
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
        usual=("--dpi 203|300|600", "--stock NAME", *SHEET),
    ),
)
_SHEETS = (*GUESTS_SHEETS, *OUR_SHEETS, *CARDS, *SIGNS)


def paper_kinds(own_stocks: tuple[str, ...] = ()) -> tuple[PaperKind, ...]:
    """Every kind, in the order in which a table needs them; a site's own stocks are named first."""
    stocks = (*own_stocks, *stock_names())
    return (*(replace(kind, stocks=stocks) for kind in _LABELS), *_SHEETS, *_PRINTERS)


def sheet_kind(kind: str) -> PaperKind:
    """The sheet of that name."""
    return next(known for known in _SHEETS if known.kind == kind)


def sheet_kinds() -> tuple[PaperKind, ...]:
    """Those that are asked for in the same way: in one or two languages, on a paper, some in so many pages."""
    return _SHEETS
