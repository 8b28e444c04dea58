"""The table screen's widgets in their places; who acts and who knows is `page`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from pantry.desk import Mode
from ui.look.tokens import GAP, MARGIN, ROW_GAP, SIDE_WIDTH
from ui.table.aside import AsideCard
from ui.table.band import Band
from ui.table.choices import Choices
from ui.table.key_hints import KeyHints
from ui.table.nearly_gone import NearlyGoneCard
from ui.table.question import Question
from ui.table.reply_card import ReplyCard
from ui.table.resting import Resting
from ui.table.scan_box import ScanBox
from ui.table.tiles import NumberTiles, TileRows
from ui.table.today import Today
from ui.table.totals import DayNumbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.language import Language
    from ui.look.look import Look


class TableScreen(QWidget):
    """Band, question, box, tiles, card, list and keys; beside them who waits, the day, what is nearly gone."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self.band = Band(look, language)
        self.question = Question(look)
        self.box = ScanBox(look, language)
        self.numbers = NumberTiles(look)
        self.bags = TileRows(look, language, "give_out", rows=1, most_in_row=6)
        self.kinds = TileRows(look, language, "take_in", rows=2, most_in_row=5)
        self.card = ReplyCard(look, language)
        self.today = Today(look, language)
        self.choices = Choices(look, language)
        self.key_hints = KeyHints(look, language)
        self.day = DayNumbers(look)
        self.nearly_gone = NearlyGoneCard(look, language)
        self.aside = AsideCard(look)
        self._below_card = QStackedLayout()
        self._instead: QWidget = self.choices
        self._look, self._language, self._is_choosing = look, language, False
        self._resting: Resting | None = None
        self._rests, self._side = False, QWidget()
        self._lay_out()
        self.setFocusProxy(self.box)

    def arrange(self, mode: Mode) -> None:
        """Shows the tiles of a mode."""
        self.numbers.setVisible(mode is not Mode.IN)
        self.bags.setVisible(mode is Mode.OUT)
        self.kinds.setVisible(mode is Mode.IN)

    def list_choices(self, names: Sequence[str]) -> None:
        """Shows names to choose from in the place of today's lines."""
        self.choices.show_names(names)
        self.show_instead(self.choices)

    def show_instead(self, widget: QWidget) -> None:
        """Shows a widget in the place of the card and today's lines."""
        self._is_choosing, self._instead = True, widget
        self._show_below()

    def list_today(self) -> None:
        """Shows today's lines again."""
        self._is_choosing = False
        self.choices.show_names(())  # asks for no room any more
        self._show_below()

    def rest(self, *, on: bool) -> None:
        """Hides the day's numbers, the card and today's lines, or shows them again; the box goes on."""
        if on is self._rests:
            return
        self._rests = on
        if self._resting is None:
            self._resting = Resting(self._look, self._language)
            self._below_card.addWidget(self._resting)
        self._show_below()

    def _show_below(self) -> None:
        # of what is chosen from, the question says it all, and the list needs the room
        self.card.setVisible(not self._is_choosing and not self._rests)
        self._side.setVisible(not self._rests)
        if self._rests and self._resting is not None:
            self._below_card.setCurrentWidget(self._resting)
        else:
            self._below_card.setCurrentWidget(self._instead if self._is_choosing else self.today)

    def _lay_out(self) -> None:
        self._below_card.addWidget(self.today)
        self._below_card.addWidget(self.choices)
        left = QVBoxLayout()
        left.setSpacing(ROW_GAP)
        for widget in (self.question, self.box, self.numbers, self.bags, self.kinds, self.card):
            left.addWidget(widget)
        left.addLayout(self._below_card, 1)
        left.addWidget(self.key_hints)
        policy = self._side.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # no tile moves under a finger when the numbers come back
        self._side.setSizePolicy(policy)
        self._side.setFixedWidth(SIDE_WIDTH)
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(ROW_GAP + 2)
        right.addWidget(self.aside)
        right.addWidget(self.day)
        right.addWidget(self.nearly_gone, 1)
        right.addStretch(0)
        body = QHBoxLayout()
        body.setContentsMargins(MARGIN, GAP + 2, MARGIN, GAP + 4)
        body.setSpacing(MARGIN)
        body.addLayout(left, 1)
        body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addLayout(body, 1)
