"""The bags on offer; of the one that is open its lines, and beside them one question and one box.

In: a `BagTalk`, which decides everything. Out: `left`; `saved`; `cards_pressed`: the bag cards are printed; a scan that
goes into no bag is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pantry.catalog.kind_pictograms import pictogram_of
from pantry.office.talk_rows import RowTone
from ui.lead.list_and_box import ListAndBoxPage
from ui.lead.list_rows import ListRow, Tone

if TYPE_CHECKING:
    from pantry.office.bag_talk import BagTalk
    from pantry.office.talk_rows import TalkRow
    from ui.lead.inside import Inside

_ICONS = {
    "two_from": "users", "limit": "hand", "extra": "plus", "name": "pencil", "end": "ban", "next_week": "calendar-sync",
    "instead": "recycle", "nothing_instead": "ban", "take_out": "package-minus",
    "when": "calendar-days",
}  # fmt: skip
_AGAIN, _DAY, _HELD, _KIND = "again:", "day:", "held:", "k"


class BagsPage(ListAndBoxPage):
    """Esc leads from a question to its bag, from a bag to all of them, and out."""

    empty_icon = "shopping-bag"
    cards_pressed = Signal()

    def __init__(self, inside: Inside, talk: BagTalk) -> None:
        say = inside.language.say
        super().__init__(inside, talk, say("Enough for {n}", n="1,234"), say("Bags"))
        self._bags = talk
        self.add_act("printer", say("Bag cards"), self.cards_pressed.emit)
        self.show_talk()

    def painted(self, row: TalkRow) -> ListRow:
        """A bag, or what goes into it; amber where it can't go out as it is."""
        needs_look = row.tone is RowTone.LOOK
        icon = "triangle-alert" if needs_look else "package" if self._bags.bag else "shopping-bag"
        tone = Tone.LOOK if needs_look else Tone.PLAIN
        return ListRow(row.key, row.words, row.quiet, (row.cell,) if row.cell else (), icon, tone)

    def icon_of(self, value: str) -> str:
        """Kinds have their drawing as at the table; items have none."""
        if value.startswith(_AGAIN):
            return "undo-2"
        if value.startswith(_DAY):
            return "calendar"
        if value.startswith(_HELD):
            return "recycle"
        return _ICONS.get(value) or (pictogram_of(value.removeprefix(_KIND)) if value.startswith(_KIND) else "")

    def press(self, key: str) -> None:
        """A bag is opened, of a line it is asked how many."""
        self._bags.press(key)
        self.show_talk()

    def take_scan(self, line: str) -> bool:
        """What is scanned goes into the open bag."""
        if self._bags.take_scan(line):
            self.show_answered()
            return True
        return super().take_scan(line)

    def go_back(self) -> None:
        """One step back."""
        if self._bags.back():
            self.show_talk()
        else:
            self.left.emit()
