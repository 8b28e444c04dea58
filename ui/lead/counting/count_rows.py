"""Lines of a counting as rows of a list: what was counted, what should be there, the difference, who, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.count_outcome import Outcome
from pantry.office.count_words import agrees, difference_words, found_by_words
from pantry.office.lazy_rows import LazyRows
from ui.lead.list_rows import Column, ListRow, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.language import Language
    from pantry.office.count_end import CountEnd
    from pantry.office.count_lines import CountLine
    from pantry.office.count_outcome import EndRow
    from pantry.office.talk_parts import TalkParts

_WIDEST = "1,234 lb"
_SIGNS = {
    Outcome.MOVED: "triangle-alert",
    Outcome.DIFFERS: "pencil",
    Outcome.AGREES: "circle-check",
    Outcome.NOT_COUNTED: "circle-question-mark",
}


def counted_columns(language: Language) -> tuple[Column, ...]:
    """What was counted, and by how much that differs."""
    say = language.say
    return (Column(say("Counted"), _WIDEST), Column(say("Difference"), _WIDEST))


def end_columns(language: Language) -> tuple[Column, ...]:
    """The same, after what should be there."""
    return (Column(language.say("Should be there"), _WIDEST), *counted_columns(language))


def counted_row(parts: TalkParts, line: CountLine) -> ListRow:
    """A line while it is counted."""
    sign = "circle-check" if agrees(parts, line) else "pencil"
    cells = (parts.quantity(line.quantity, line.unit), difference_words(parts, line))
    return ListRow(line.item, parts.called(parts.item(line.item)), found_by_words(parts, line), cells, sign)


def end_rows(end: CountEnd) -> Sequence[ListRow]:
    """What was found, as many rows as it has."""

    def listed(row: EndRow) -> ListRow:
        words, tone = end.words(row), Tone.LOOK if row.outcome is Outcome.MOVED else Tone.PLAIN
        cells = (words.expected, words.counted, words.difference)
        return ListRow(row.key, words.name, words.more, cells, _SIGNS[row.outcome], tone)

    return LazyRows(end.rows, listed)
