"""The lines of the stock as rows of a `LongList`, made one by one as they come into view.

In: the talk's lines. Out: a sequence of `ListRow`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.lazy_rows import LazyRows
from pantry.office.stock_room.line_words import Sign
from ui.lead.list_rows import ListRow, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.office.stock_room.line_words import StockWords
    from pantry.shelf.stock_found import StockLine

_TONES = {Sign.PLAIN: Tone.PLAIN, Sign.LOOK: Tone.LOOK, Sign.STOP: Tone.STOP}
_ICONS = {Sign.PLAIN: "", Sign.LOOK: "triangle-alert", Sign.STOP: "octagon-x"}


def stock_rows(lines: Sequence[StockLine], words: StockWords) -> Sequence[ListRow]:
    """As many as there are lines."""

    def row(line: StockLine) -> ListRow:
        said = words.line(line)
        return ListRow(said.key, said.name, said.more, (said.date, said.amount), _ICONS[said.sign], _TONES[said.sign])

    return LazyRows(lines, row)
