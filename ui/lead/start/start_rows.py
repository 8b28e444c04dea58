"""Lines of a day's start as rows of a list, each with its sign, and the room in which it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.start_words import BAG, ELSEWHERE, OPEN
from pantry.office.talk_rows import RowTone
from pantry.shelf.open_ends import OpenEndKind
from ui.lead.list_rows import ListRow, Tone
from ui.lead.open_end_rooms import ROOMS, SIGNS
from ui.room_names import Room

if TYPE_CHECKING:
    from pantry.office.talk_rows import TalkRow

_TONES = {RowTone.PLAIN: Tone.PLAIN, RowTone.LOOK: Tone.LOOK, RowTone.STOP: Tone.STOP}
_WARNING = {RowTone.LOOK: "triangle-alert", RowTone.STOP: "octagon-x"}
SHEETS = f"{OPEN}{OpenEndKind.SHEETS}"


def start_row(row: TalkRow) -> ListRow:
    """As the list paints it."""
    icon = _WARNING.get(row.tone) or _icon(row.key)
    return ListRow(row.key, row.words, row.quiet, (row.cell,) if row.cell else (), icon, _TONES[row.tone])


def room_of(key: str) -> Room | None:
    """Where a line is mended that is not answered here."""
    if key.startswith(ELSEWHERE):
        return Room.STICK
    return ROOMS.get(OpenEndKind(key.removeprefix(OPEN))) if key.startswith(OPEN) else Room.STOCK


def _icon(key: str) -> str:
    if key.startswith(BAG):
        return "shopping-bag"
    if key.startswith(ELSEWHERE):
        return SIGNS[OpenEndKind.QUESTIONS]
    return SIGNS[OpenEndKind(key.removeprefix(OPEN))] if key.startswith(OPEN) else "calendar-days"
