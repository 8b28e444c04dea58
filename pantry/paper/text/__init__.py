"""Words made fit for paper, in any of our ten languages: letters replaced, lines broken, fitted, cut, put in order.

In: words as people typed or translated them, in the order in which they are read. Out: lines in that same order, which
the drawing puts in the order of the eye (`visual`) at the very last. What loads slowly (uniseg for Chinese,
arabic-reshaper and python-bidi for Arabic) loads with the first word that needs it.
"""

from __future__ import annotations

from pantry.paper.text.breaking import pieces
from pantry.paper.text.directions import is_right_to_left
from pantry.paper.text.fitting import SMALLEST_PT, Fitted, Room, fit, wrap
from pantry.paper.text.replacing import Drawable, drawable

__all__ = ["SMALLEST_PT", "Drawable", "Fitted", "Room", "drawable", "fit", "is_right_to_left", "pieces", "wrap"]
