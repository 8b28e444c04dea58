"""The kinds of paper that can be printed: what `papers list` tells, and where a new kind is registered.

In: nothing. Out: each `PaperKind` with its options. Nothing here draws, so that asking is quick.
"""

from __future__ import annotations

from dataclasses import dataclass

from pantry.errors import sentence
from pantry.paper.stocks import stock_names


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind by the name to ask for, its title, its options, and for labels the stocks that are known."""

    kind: str
    title: str
    options: tuple[str, ...]
    stocks: tuple[str, ...] = ()


def paper_kinds() -> tuple[PaperKind, ...]:
    """Every kind, in the order in which a table needs them."""
    return (
        PaperKind(
            kind="labels",
            title=sentence("Labels with barcodes for items"),
            options=("--stock NAME", "--start N", "--items CODE,CODE", "--copies N"),
            stocks=stock_names(),
        ),
        PaperKind(
            kind="signin",
            title=sentence("Welcome sheet: how many people, no names"),
            options=("--languages en,es", "--paper letter|a4", "--pages N"),
        ),
        PaperKind(
            kind="tally",
            title=sentence("Tally sheet: boxes to cross out while nothing can be saved"),
            options=("--languages en,es", "--paper letter|a4"),
        ),
        PaperKind(
            kind="cards",
            title=sentence("Command cards: scan instead of typing, and the scanner check"),
            options=("--languages en,es", "--paper letter|a4"),
        ),
    )
