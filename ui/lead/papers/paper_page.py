"""One kind of paper: what can be chosen of it at the left, the page as it will come out at the right, Save and Print.

In: the kind and what was chosen of it before, the `Press`. Out: `wanted_changed`; `sheet_pressed`: the labels are none
of the list; `back` to all papers. A scan is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from pantry.errors import RefusedInput
from ui.lead.choice_side import ChoiceSide
from ui.lead.papers.free_side import FreeSide
from ui.lead.papers.label_rows import ANOTHER_SHEET
from ui.lead.papers.paper_groups import title_lines
from ui.lead.papers.paper_rows import PaperAsked, rows_of, with_values
from ui.lead.papers.press import Telling, Told
from ui.lead.papers.save_and_print import SaveAndPrint
from ui.lead.papers.sight_side import SightSide
from ui.lead.papers.told_strip import ToldStrip
from ui.lead.rows import Ask, Row
from ui.lone_keys import ARROWS, GO_BACK, HELP_KEYS, PRESS_KEYS, LoneKeys, walk
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, MARGIN, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import Page, help_button, met_in_order, page_button

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from pantry.language import Language
    from pantry.office.printing.any_paper import PaperWanted
    from pantry.paper.labels.free_labels import FreeLabels
    from ui.lead.papers.press import Press
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_LEFT, _RIGHT = 11, 10  # shares of the width
_TURNS = {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}
_TWO = 2
_WORDS_UP_TO = 150  # percent of the usual text


class PaperPage(Page):
    """The page of one kind."""

    back = Signal()
    help_pressed = Signal()
    wanted_changed = Signal(object)
    sheet_pressed = Signal()
    scan_for_table = Signal(str)

    def __init__(
        self, look: Look, language: Language, asked: PaperAsked, press: Press, watch: BurstWatch, back: str
    ) -> None:
        super().__init__()
        self._back_words = back
        self._look, self._language, self._press = look, language, press
        self._was_told = press.told.telling
        self._kind, self._wanted, self._settings = asked.kind, asked.wanted, asked.settings
        self._keys = LoneKeys(self)
        self._keys.pressed.connect(self._on_key)
        self.side = ChoiceSide(look, language, watch, self, press.shelf_items)
        self.side.row_pressed.connect(self._on_row)
        self.side.ticked.connect(lambda row, values: self._change(with_values(self._wanted, row.key, values)))
        self.side.covered.connect(self._on_covered)
        self.side.scan_for_table.connect(self.scan_for_table)
        self.sight = SightSide(look, language, press)
        press.told_changed.connect(self.side.rows.stay)  # before the strip takes their room
        self.told = ToldStrip(look, language, press, self._kind.kind)
        self.ways_out = SaveAndPrint(look, language, asked, press, self.side)
        self.ways_out.troubled.connect(self._show_trouble)
        self.told.elsewhere.connect(self.ways_out.ask_place)
        self._lay_out()
        self.side.laid_out.connect(self._order)
        press.told_changed.connect(self._on_told)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title_lines(self._kind, language)[0])
        self.told.tell()
        self.ways_out.wait_for_press()
        self._change(self._wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc goes back, arrows and Tab walk, Enter presses, Page Up and Down turn the page."""
        self._keys.take(event)

    # what is chosen

    def _change(self, wanted: PaperWanted) -> None:
        """From now on this is wanted."""
        self._wanted = wanted
        self.ways_out.show_wanted(wanted)
        self.wanted_changed.emit(wanted)
        try:
            self._places = self._press.places(wanted)
        except RefusedInput as trouble:
            self.sight.preview.say(self._language.error(trouble))
            return
        self.side.rows.show_rows(rows_of(self._kind, wanted, self._places, self._settings, self._language))
        self.sight.show_wanted(wanted, self._places)

    def _on_row(self, row: Row) -> None:
        self._press.forget_told()
        match row.ask:
            case Ask.YES:
                self._take(row, ("",) if row.chosen[0] else (row.options[1][0],))
            case Ask.ONE if len(row.options) == _TWO:
                self._take(row, tuple(value for value, _ in row.options if value not in row.chosen))
            case Ask.PLACE:
                self._show_places()
            case _:
                self.side.ask(row, lambda values: self._on_picked(row, values))

    def _on_picked(self, row: Row, values: tuple[str, ...]) -> None:
        if values == (ANOTHER_SHEET,):
            self.sheet_pressed.emit()
        elif next_row := row.then(values):
            self._on_row(next_row)
        else:
            self._take(row, values)

    def _take(self, row: Row, values: tuple[str, ...]) -> None:
        self._change(with_values(self._wanted, row.key, values))
        self.side.leave_picker(row.key)

    def _show_places(self) -> None:
        side = FreeSide(self._look, self._language, self._places.stock, self._places.free)
        side.free_changed.connect(self._on_free)
        self.sight.picture.label_chosen.connect(side.take_label)
        self.side.pick(side, lambda _values: None)
        self.sight.show_picture(self._places.stock)

    def _on_free(self, free: FreeLabels) -> None:
        if trouble := self._press.say_free(self._places.stock, free):
            self._show_trouble(trouble)
        self._change(self._wanted)
        self.sight.show_picture(self._places.stock)

    def _on_covered(self) -> None:
        if self.side.picker is None:
            self.sight.show_page()
        self._order()

    # what is told

    def _show_trouble(self, words: str) -> None:
        self.told.show_told(Told(Telling.TROUBLE, words))

    def _on_told(self) -> None:
        self.ways_out.wait_for_press()
        before, self._was_told = self._was_told, self._press.told.telling
        if self.isVisible() and before is Telling.DONE and self._was_told is Telling.NOTHING:
            self._change(self._wanted)  # other labels are free now, other codes are next

    # keys

    def _on_key(self, key: int) -> None:
        focus, picture, preview = self.focusWidget(), self.sight.picture, self.sight.preview
        if key in GO_BACK:
            self._go_back()
        elif key in HELP_KEYS and self.side.picker is None:
            self.help_pressed.emit()
        elif key in _TURNS:
            self.sight.turner.turn(_TURNS[key])
        elif self.side.picker and self.side.picker.take_key(key):
            return
        elif focus is picture and key in PRESS_KEYS:
            picture.press()
        elif key in ARROWS and self.hasFocus():
            self.side.take_focus()
        elif not ((focus is picture and picture.arrow(key)) or (focus is preview and preview.arrow(key))):
            walk(self, key)

    def _go_back(self) -> None:
        if self.side.picker is None:
            self.back.emit()
        else:
            self.side.leave_picker()

    # how it is laid out

    def _order(self) -> None:
        met_in_order(self._title, self._help, self._all, self.side, self.told, self.ways_out, self.sight)

    def _lay_out(self) -> None:
        self._title = title = FittedLabel(
            self._look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT, 20, SMALLEST_TEXT), bold=True
        )
        title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        title.setFixedHeight(TARGET)
        title.say(title_lines(self._kind, self._language)[0])
        self._all = back = page_button(self._look, "arrow-left", self._back_words)
        back.walk_to()
        if self._look.text_percent > _WORDS_UP_TO:  # the title has the room
            back.show_icon_alone()
        back.clicked.connect(self.back)
        self._help = help_button(self._look, self._language.say("Help"))
        self._help.walk_to()
        self._help.clicked.connect(self.help_pressed)
        head = QHBoxLayout()
        head.setSpacing(MARGIN)
        head.addWidget(title, 1)
        head.addWidget(self._help)
        head.addWidget(back)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addLayout(head)
        left.addWidget(self.side, 1)
        left.addWidget(self.told)
        left.addWidget(self.ways_out)
        self.sight.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * MARGIN, MARGIN, 2 * MARGIN, MARGIN)
        row.setSpacing(2 * MARGIN)
        row.addLayout(left, _LEFT)
        row.addWidget(self.sight, _RIGHT)
