"""The kinds of paper that can be printed: what `papers list` tells, and where a new kind is registered.

In: nothing. Out: each `PaperKind` with its options. Nothing here draws, so that asking is quick.
"""

from __future__ import annotations

from dataclasses import dataclass

from pantry.errors import sentence
from pantry.paper.choices import BINDER, ROW, STYLE, Choice, Takes
from pantry.paper.sign_choices import POSTER, TABLE_SIGN, WALL_SIGN
from pantry.paper.stocks import stock_names

_SHEET, _PAGES = ("--languages en,es", "--paper letter|a4"), "--pages N"
_LOOKS = (ROW, BINDER)

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
            title=sentence("Welcome sheet: how many people, and no names unless you choose so"),
            file="welcome-sheet.pdf",
            usual=(*_SHEET, _PAGES),
            choices=(STYLE, ROW, BINDER),
        ),
        PaperKind(
            kind="tally",
            title=sentence("Tally sheet: boxes to cross out while nothing can be saved"),
            file="tally-sheet.pdf",
            usual=_SHEET,
        ),
        *_point_persons(),
        PaperKind(
            kind="cards",
            title=sentence("Command cards: scan instead of typing, and the scanner check"),
            file="command-cards.pdf",
            usual=_SHEET,
        ),
        PaperKind(
            kind="shift",
            title=sentence("Shift card: the table in ten seconds, for a new volunteer"),
            file="shift-card.pdf",
            usual=_SHEET,
        ),
        PaperKind(
            kind="point",
            title=sentence("Point-and-show card for guests, in all ten languages"),
            file="point-card.pdf",
            usual=_SHEET,
        ),
        *_signs(),
    )


def _signs() -> tuple[PaperKind, ...]:
    """Those that stand on tables and hang on walls."""
    return (
        PaperKind(
            kind="signs",
            title=sentence("Table sign: what it is, how many to take, allergens"),
            file="table-sign.pdf",
            usual=_SHEET,
            choices=TABLE_SIGN,
        ),
        PaperKind(
            kind="wallsign",
            title=sentence("Wall sign: free food, no ID needed, when, which way"),
            file="wall-sign.pdf",
            usual=_SHEET,
            choices=WALL_SIGN,
        ),
        PaperKind(
            kind="poster",
            title=sentence("Poster: an invitation with place and time"),
            file="poster.pdf",
            usual=_SHEET,
            choices=POSTER,
        ),
    )


def _point_persons() -> tuple[PaperKind, ...]:
    """Those that volunteers and the point person write on, and no guest."""
    return (
        PaperKind(
            kind="count",
            title=sentence("Count sheet: what should be on the shelf, by kind"),
            file="count-sheet.pdf",
            usual=_SHEET,
            choices=(
                Choice("expected", sentence("Tell how much there should be, beside each item"), Takes.YES),
                *_LOOKS,
            ),
        ),
        PaperKind(
            kind="intake",
            title=sentence("Intake log: what came in, from whom, how much"),
            file="intake-log.pdf",
            usual=(*_SHEET, _PAGES),
            choices=_LOOKS,
        ),
        PaperKind(
            kind="temperatures",
            title=sentence("Temperature log: how cold or hot food is, and what was done"),
            file="temperature-log.pdf",
            usual=(*_SHEET, _PAGES),
            choices=_LOOKS,
        ),
    )
