"""Anything printed, as PDF files: one file for each kind of paper, and the few rooms that all of them use.

In: frozen values that say what to print, and a path. Out: a whole PDF or none, and what was printed.
What draws (reportlab, python-barcode) loads only when something is drawn.
"""

from __future__ import annotations

from pantry.paper.kind import PaperKind
from pantry.paper.kinds import paper_kinds, sheet_kinds

__all__ = ["PaperKind", "paper_kinds", "sheet_kinds"]
