"""The lines of the stock as rows of a `LongList`, made one by one as they come into view.

In: the talk's lines. Out: a sequence of `ListRow`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from pantry.office.stock_room.line_words import Sign
from ui.lead.list_rows import ListRow, Tone

if TYPE_CHECKING:
    from pantry.office.stock_room.line_words import StockWords
    from pantry.shelf.stock_found import StockLine

_TONES = {Sign.PLAIN: Tone.PLAIN, Sign.LOOK: Tone.LOOK, Sign.STOP: Tone.STOP}
_ICONS = {Sign.PLAIN: "", Sign.LOOK: "triangle-alert", Sign.STOP: "octagon-x"}


class StockRows(Sequence[ListRow]):
    """As long as there are lines; each row is worded when it is first seen."""

    def __init__(self, lines: tuple[StockLine, ...], words: StockWords) -> None:
        self._lines, self._words = lines, words
        self._made: dict[int, ListRow] = {}

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> ListRow: ...
    @overload
    def __getitem__(self, at: slice) -> list[ListRow]: ...
    def __getitem__(self, at: int | slice) -> ListRow | list[ListRow]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self._lines)))]
        if at not in self._made:
            self._made[at] = self._row(self._lines[at])
        return self._made[at]

    def _row(self, line: StockLine) -> ListRow:
        said = self._words.line(line)
        cells = (said.date, said.amount)
        return ListRow(said.key, said.name, said.more, cells, _ICONS[said.sign], _TONES[said.sign])
