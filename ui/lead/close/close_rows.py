"""Rows of the close as rows of a list: what each is about as a drawing, what was said of it at its right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.kind_pictograms import pictogram_of
from pantry.office.closing_talk import ClosingRow, Section
from pantry.office.talk_rows import RowTone
from ui.lead.list_rows import Column, ListRow, Tone
from ui.lead.open_end_rooms import SIGNS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.language import Language

_SIGNS: Mapping[Section, str] = {
    Section.OTHER_DAY: "calendar",
    Section.CAME: "users",
    Section.PLATES: "utensils",
    Section.WASTE: "recycle",
    Section.RUNS_OUT: "package-minus",
    Section.BELOW_ZERO: "triangle-alert",
    Section.VOLUNTEERS: "hand-heart",
    Section.TOO_WARM: "thermometer",
    Section.NOTE: "sticky-note",
    Section.SHEETS: "clipboard-list",
    Section.PAPER_DAY: "pencil",
    Section.CLOSE: "moon",
    Section.BACKUP: "shield-check",
    Section.STICK: "usb",
    Section.OPEN: "clock",
}
_OPEN = {f"open {kind}": sign for kind, sign in SIGNS.items()}
_TONES = {RowTone.PLAIN: Tone.PLAIN, RowTone.LOOK: Tone.LOOK, RowTone.STOP: Tone.STOP}


def close_columns(language: Language) -> tuple[Column, ...]:
    """What was said."""
    return (Column("", language.say("{weight} composted", weight="123 lb")),)


def close_row(row: ClosingRow) -> ListRow:
    """One row; a check says that nothing more need be said of it."""
    sign = pictogram_of(row.kind) if row.kind else _OPEN.get(row.key) or _SIGNS[row.section]
    return ListRow(
        row.key,
        row.words,
        row.quiet,
        (row.cell,) if row.cell else (),
        "circle-check" if row.is_done else sign,
        _TONES[row.tone],
    )
