"""The room of label sheets of one's own: one is measured, question by question, beside a picture of what is said.

In: a `SheetTalk`, which decides everything. Out: what a `TalkPage` gives; `made` with the name of one that was added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.lead.papers.sheet_picture import SheetPicture
from ui.lead.talk_page import TalkPage
from ui.look.tokens import GAP
from ui.room_names import Room

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from pantry.office.sheet_talk import SheetTalk
    from ui.lead.inside import Inside
_MOST_OF_SIDE = 60  # percent: below it stands the picture


class LabelSheetsPage(TalkPage):
    """The picture follows each letter that is typed."""

    made = Signal(str)
    empty_icon = "tag"

    def __init__(self, inside: Inside, talk: SheetTalk) -> None:
        super().__init__(inside.look, inside.language, talk, inside.watch, inside.back, "000.0 mm (00.000 in)")
        self._inside, self._sheets = inside, talk
        self.picture = SheetPicture(inside.look, inside.language)
        self.picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.addWidget(self.picture, 1)
        self.side.setSpacing(GAP)
        self.keep_order()
        self.show_talk()

    def measure_one(self) -> None:
        """Somebody came to add one."""
        self._sheets.measure_one()
        self.show_talk()

    def answered(self) -> None:
        """A paper, a printer, or one that was just added."""
        paper, made = self._sheets.take_paper(), self._sheets.take_made()
        if paper is not None:
            self._inside.print_aside(*paper)
        elif self._sheets.take_line_up():
            self._inside.go_to(Room.PRINTERS)
        elif made:
            self.made.emit(made)

    def show_rows_again(self) -> None:
        """The card is as high as its words while there is a picture below it."""
        super().show_rows_again()
        self._share_side()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another room for both."""
        super().resizeEvent(event)
        self._share_side()

    def _on_text(self, text: str) -> None:
        super()._on_text(text)
        shape = self._sheets.shape(text)
        self.picture.setVisible(shape is not None)
        if shape is not None:
            self.picture.show_shape(shape, fits=self._sheets.fits(text))

    def _share_side(self) -> None:
        if self.picture.isHidden():
            self._card.free_height()
        else:
            self._card.take_height(self.side.geometry().height() * _MOST_OF_SIDE // 100)
