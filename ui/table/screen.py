"""The table screen's widgets in their places; who acts and who knows is `page`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from pantry.desk import Mode
from ui.look.fitted_button import FittedButton
from ui.look.tokens import BOX_HEIGHT, GAP, MARGIN, ROW_GAP, SIDE_WIDTH, TARGET
from ui.table.aside import AsideCard
from ui.table.band import Band
from ui.table.choices import Choices
from ui.table.key_hints import KeyHints
from ui.table.nearly_gone import NearlyGoneCard
from ui.table.pad_offer import PadOffer
from ui.table.question import Question
from ui.table.reply_card import ReplyCard
from ui.table.resting import Resting
from ui.table.room import Needs, has_side, shown_in
from ui.table.scan_box import ScanBox
from ui.table.tiles import NumberTiles, TileRows
from ui.table.today import Today
from ui.table.totals import DayNumbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from pantry.language import Language
    from pantry.settings import Units
    from ui.look.look import Look

_ABOVE_BODY, _BELOW_BODY = GAP + 2, GAP + 4
_LEAVE, _LEAVE_ICON = 260, 28


class TableScreen(QWidget):
    """Band, question, box, tiles, card, list and keys; beside them who waits, the day, what is nearly gone.

    Where there is little room, or words are large, `room` says what gives way.
    """

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
        self.leave = FittedButton(look, height=TARGET, most_px=_LEAVE)
        self.leave.show_icon("circle-x", _LEAVE_ICON)
        self.leave.say(language.say("Leave it"))
        self.leave.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.leave.setMaximumHeight(look.grown(BOX_HEIGHT))
        self.leave.hide()
        self.key_hints = KeyHints(look, language)
        self.day = DayNumbers(look)
        self.nearly_gone = NearlyGoneCard(look, language)
        self.aside = AsideCard(look)
        self.pad = PadOffer(look, language, self.box.line)
        self.pad.toggled.connect(lambda _is_open: self._share_room())
        self._look, self._language = look, language
        self._mode, self._is_choosing, self._asks_people = Mode.OUT, False, True
        self._brings_lines = self._waits = False
        self._instead: QWidget = self.choices
        self._resting: Resting | None = None
        self._rests = False
        self._lists, self._side, self._low = QWidget(), QWidget(), QWidget()
        self._for_numbers: QWidget | None = None
        self._below_card = QStackedLayout(self._lists)
        self._left, self._right = QVBoxLayout(), QVBoxLayout(self._side)
        self._side.setFixedWidth(look.grown(SIDE_WIDTH))
        self._lay_out()
        self.setFocusProxy(self.box)

    def arrange(self, mode: Mode, *, asks_people: bool = True, waits: bool = False) -> None:
        """Shows the tiles of a mode; no number of people stands where a number answers another question.

        `waits`: something is asked that can be left, by Esc or by the button beside the box.
        """
        self._mode, self._asks_people, self._waits = mode, asks_people, waits
        self._share_room()

    def offer_pad(self, units: Units, *, is_open: bool) -> None:
        """There is a touch screen: a number pad is offered beside the box."""
        self.pad.offer(units, is_open=is_open)
        self._share_room()

    def list_choices(self, names: Sequence[str]) -> None:
        """Shows names to choose from in the place of today's lines."""
        self.choices.show_names(names)
        self.show_instead(self.choices)

    def show_instead(self, widget: QWidget) -> None:
        """Shows a widget in the place of the card and today's lines."""
        self._is_choosing, self._instead = True, widget
        self._share_room()

    def show_for_numbers(self, widget: QWidget | None) -> None:
        """Shows a widget in the place of the numbers, or these again: one question has one row of numbers."""
        if widget is self._for_numbers:
            return
        if self._for_numbers is not None:
            self._for_numbers.hide()
        self._for_numbers = widget
        if widget is not None and self._left.indexOf(widget) < 0:
            self._left.insertWidget(self._left.indexOf(self.numbers) + 1, widget)
            widget.stackUnder(self.bags)  # a screen reader comes to it before them
        self._share_room()

    def bring_lines(self, *, on: bool) -> None:
        """Where there is no room for today's lines, they stand in the place of the tiles, until the next line."""
        if on is not self._brings_lines:
            self._brings_lines = on
            self._share_room()

    def list_today(self) -> None:
        """Shows today's lines again."""
        self.bring_lines(on=False)
        if not self._is_choosing:
            return
        self._is_choosing = False
        self.choices.show_names(())  # asks for no room any more
        self._share_room()

    def rest(self, *, on: bool) -> None:
        """Hides the day's numbers, the card and today's lines, or shows them again; the box goes on."""
        if on is self._rests:
            return
        self._rests = on
        if self._resting is None:
            self._resting = Resting(self._look, self._language)
            self._below_card.addWidget(self._resting)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, more parts."""
        super().resizeEvent(event)
        self._share_room()

    def event(self, event: QEvent) -> bool:
        """Something came or went, or needs more room than before."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._share_room()
        return super().event(event)

    def _share_room(self) -> None:
        """Shows what finds room; a list to choose from takes that of the card, and at need that of the tiles."""
        side = has_side(self.width() - 3 * MARGIN, self._look.grown(SIDE_WIDTH), self._look.text_percent)
        height = self.height() - self.band.height() - _ABOVE_BODY - _BELOW_BODY
        self._place_aside(at_side=side or self.pad.is_open or self._rests)
        self._place_numbers(at_side=side and self._fits_at_side(height))
        below, tiles = self._below(), self._tiles_of_mode()
        needed = 0 if below is self.today else below.minimumSizeHint().height()
        core = self._core()
        if _least(*core, *tiles) > height:
            core = tuple(widget for widget in core if widget is not self.day)  # a slim row of numbers goes last
        if needed and _least(*core, *tiles) + needed > height:
            tiles = ()
        shown = shown_in(height, self._needs(_least(*core, *tiles) + needed))
        lacks_lines = below is self.today and not shown.lines
        if lacks_lines and self._brings_lines:
            tiles = ()
            shown = shown_in(height, self._needs(_least(*core)))
        self.card.offer_lines(offered=lacks_lines, on=self._brings_lines)
        for tile in filter(None, (self.numbers, self._for_numbers, self.bags, self.kinds)):
            tile.setVisible(tile in tiles)
        # of what is chosen from, the question says it all, and the list needs the room
        self.card.setVisible(not self._is_choosing and not self._rests)
        self.leave.setVisible(self._waits or (self._is_choosing and self._instead is self.choices))
        self._lists.setVisible(shown.lines or below is not self.today)
        self._show_below(below)
        self.day.setVisible(not self._rests and (self.day in core or self._right.indexOf(self.day) >= 0))
        self._show_side(side=side)
        self.key_hints.setVisible(shown.key_hints)

    def _show_side(self, *, side: bool) -> None:
        pad = self.pad.is_open
        self._side.setFixedWidth(self._look.grown(SIDE_WIDTH) if side else SIDE_WIDTH)
        self.pad.show_in(self._right)
        self._low.setVisible(not pad)
        self._side.setVisible((side or pad) and not self._rests)
        policy = self._side.sizePolicy()
        policy.setRetainSizeWhenHidden(side or pad)  # no tile moves under a finger when the numbers come back
        self._side.setSizePolicy(policy)

    def _core(self) -> tuple[QWidget, ...]:
        """What gives way to nothing, but for the tiles."""
        lying = () if self.aside.isHidden() or self._left.indexOf(self.aside) < 0 else (self.aside,)
        numbers = (self.day,) if self._left.indexOf(self.day) >= 0 else ()
        card = () if self._is_choosing else (self.card,)
        return (self.question, self.box, *card, *lying, *numbers)

    def _fits_at_side(self, height: int) -> bool:
        """Whether the day's numbers stand at the side beside what must be there: an open number pad."""
        if not self.pad.is_open:
            return True
        aside = 0 if self.aside.isHidden() else self.aside.sizeHint().height() + ROW_GAP + 2
        return self.day.standing_height + aside + self.pad.least_height + ROW_GAP + 2 <= height

    def _place_aside(self, *, at_side: bool) -> None:
        if at_side == (self._right.indexOf(self.aside) >= 0):
            return
        if at_side:
            self._right.insertWidget(0, self.aside)
        else:
            self._left.insertWidget(self._left.indexOf(self.key_hints), self.aside)
        self.aside.lie(lying=not at_side)

    def _show_below(self, shown: QWidget) -> None:
        """What stands behind the one that is shown asks for no room."""
        for widget in filter(None, map(self._below_card.widget, range(self._below_card.count()))):
            policy = widget.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Expanding if widget is shown else QSizePolicy.Policy.Ignored)
            widget.setSizePolicy(policy)
        self._below_card.setCurrentWidget(shown)

    def _below(self) -> QWidget:
        if self._rests and self._resting is not None:
            return self._resting
        return self._instead if self._is_choosing else self.today

    def _tiles_of_mode(self) -> tuple[QWidget, ...]:
        match self._mode:
            case Mode.OUT if self._is_choosing and self._instead is self.choices:
                return ()  # a digit picks from the list, a tile would be a household
            case Mode.OUT:
                return (self._for_numbers or self.numbers, self.bags) if self._asks_people else (self.bags,)
            case Mode.IN:
                return (self.kinds,)
            case Mode.PLATES:
                return (self.numbers,)

    def _needs(self, core: int) -> Needs:
        line = self.today.minimumSizeHint().height()
        second = TARGET if len(self.today.lines) > 1 else 0  # key hints give way to what is there, not to white
        return Needs(core, self.key_hints.minimumHeight() + ROW_GAP, line, line + second)

    def _place_numbers(self, *, at_side: bool) -> None:
        if at_side == (self._right.indexOf(self.day) >= 0):
            return
        self._side.setVisible(at_side)
        if at_side:
            self._right.insertWidget(1, self.day)  # below what stands aside
            self._low.raise_()  # a screen reader comes to it after the day
        else:
            self._left.addWidget(self.day)
            self._side.raise_()
        self.day.lie(lying=not at_side)  # a new parent would take its fonts back

    def _lay_out(self) -> None:
        self._below_card.addWidget(self.today)
        self._below_card.addWidget(self.choices)
        self._left.setSpacing(ROW_GAP)
        box = QHBoxLayout()
        box.setSpacing(GAP)
        box.addWidget(self.box, 1)
        box.addWidget(self.leave)
        box.addWidget(self.pad.button)
        self._left.addWidget(self.question)
        self._left.addLayout(box)
        for widget in (self.numbers, self.bags, self.kinds, self.card):
            self._left.addWidget(widget)
        self._left.addWidget(self._lists, 1)
        self._left.addWidget(self.key_hints)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(ROW_GAP + 2)
        self._right.addWidget(self.aside)
        self._right.addWidget(self.day)
        low = QVBoxLayout(self._low)
        low.setContentsMargins(0, 0, 0, 0)
        low.addWidget(self.nearly_gone)
        self._right.addWidget(self._low, 1)
        self._right.addStretch(0)
        body = QHBoxLayout()
        body.setContentsMargins(MARGIN, _ABOVE_BODY, MARGIN, _BELOW_BODY)
        body.setSpacing(MARGIN)
        body.addLayout(self._left, 1)
        body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addLayout(body, 1)


def _least(*widgets: QWidget) -> int:
    """How high these are at least, with the gap below each."""
    return sum(max(widget.minimumHeight(), widget.minimumSizeHint().height()) + ROW_GAP for widget in widgets)
