"""Starts the day: all that there is to know, line by line; beside it one question and one box. Esc and Enter skip.

In: a `StartTalk`, which decides everything. Out: `left`; `saved`; `mended` with the key of a line that belongs to
another room; `bags_pressed`; `card_pressed`: the shift card is printed; a scan is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pantry.office.start_talk import SHIFT_CARD
from ui.lead.list_and_box import ListAndBoxPage
from ui.lead.start.start_rows import start_row

if TYPE_CHECKING:
    from pantry.office.start_talk import StartTalk
    from pantry.office.talk_rows import TalkRow
    from ui.lead.inside import Inside
    from ui.lead.list_rows import ListRow

_ICONS = {
    "last_week": "calendar-sync",
    "point": "hand-heart",
    "called": "calendar",
    "where": "map-pin",
    SHIFT_CARD: "printer",
}


class StartPage(ListAndBoxPage):
    """With nothing asked and no line marked, Enter is done."""

    empty_icon = "sun"
    mended = Signal(str)
    bags_pressed = Signal()
    card_pressed = Signal()

    def __init__(self, inside: Inside, talk: StartTalk) -> None:
        say = inside.language.say
        super().__init__(inside, talk, say("{n} planned", n="1,234"), say("To know today"))
        self._start = talk
        self.add_act("shopping-bag", say("Bags"), self.bags_pressed.emit)
        self.show_talk()

    def painted(self, row: TalkRow) -> ListRow:
        """With the sign of what it is about."""
        return start_row(row)

    def icon_of(self, value: str) -> str:
        """Names have none."""
        return _ICONS.get(value, "")

    def press(self, key: str) -> None:
        """A bag is answered here, all else in its own room."""
        if self._start.press(key):
            self.show_talk()
        else:
            self.mended.emit(key)

    def on_chosen(self, value: str) -> None:
        """The shift card is printed elsewhere."""
        if value == SHIFT_CARD:
            self.card_pressed.emit()
        else:
            super().on_chosen(value)

    def enter_alone(self) -> None:
        """Skips the question, or is done."""
        if self._start.is_asking:
            self.answer("")
        else:
            self.left.emit()
