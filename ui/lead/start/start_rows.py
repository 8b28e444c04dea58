"""Lines of a day's start as rows of a list, each with its sign, and the room in which it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.start_words import BAG, OPEN
from pantry.office.talk_rows import RowTone
from pantry.shelf.open_ends import OpenEndKind
from ui.lead.list_rows import ListRow, Tone
from ui.room_names import Room

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.office.talk_rows import TalkRow

_TONES = {RowTone.PLAIN: Tone.PLAIN, RowTone.LOOK: Tone.LOOK, RowTone.STOP: Tone.STOP}
_WARNING = {RowTone.LOOK: "triangle-alert", RowTone.STOP: "octagon-x"}
_OPEN: Mapping[str, tuple[str, Room | None]] = {  # the sheets that wait are no room of their own
    OpenEndKind.NOT_CLOSED: ("moon", Room.CLOSE),
    OpenEndKind.SHEETS: ("clipboard-list", None),
    OpenEndKind.COUNTINGS: ("list-checks", Room.COUNT),
    OpenEndKind.UNNAMED: ("tag", Room.UNKNOWNS),
    OpenEndKind.BELOW_ZERO: ("minus", Room.STOCK),
    OpenEndKind.HELD: ("octagon-x", Room.RECALLS),
}
SHEETS = f"{OPEN}{OpenEndKind.SHEETS}"


def start_row(row: TalkRow) -> ListRow:
    """As the list paints it."""
    icon = _WARNING.get(row.tone) or _icon(row.key)
    return ListRow(row.key, row.words, row.quiet, (row.cell,) if row.cell else (), icon, _TONES[row.tone])


def room_of(key: str) -> Room | None:
    """Where a line is mended that is not answered here."""
    return _OPEN[key.removeprefix(OPEN)][1] if key.startswith(OPEN) else Room.STOCK


def _icon(key: str) -> str:
    if key.startswith(BAG):
        return "shopping-bag"
    return _OPEN[key.removeprefix(OPEN)][0] if key.startswith(OPEN) else "calendar-days"
