"""One kind of paper: what can be chosen of it at the left, the page as it will come out at the right, Save and Print.

In: the kind and what was chosen of it before, the `Press`. Out: `wanted_changed`; `back` to all papers. A scan is the
table's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout

from pantry.errors import RefusedInput
from ui.lead.free_side import FreeSide
from ui.lead.paper_groups import title_lines
from ui.lead.paper_rows import Ask, Row, rows_of, with_values
from ui.lead.paper_side import RowsSide
from ui.lead.pickers import LinePicker, Picker, ValuesPicker
from ui.lead.places import Step, folder_row, places_row, read_place
from ui.lead.press import Telling, Told
from ui.lead.sight_side import SightSide
from ui.lead.told_strip import ToldStrip
from ui.lead.two_lines import TwoLines
from ui.lone_keys import GO_BACK, PRESS_KEYS, LoneKeys, walk
from ui.look.fitted import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, MARGIN, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import Page, met_in_order, page_button
from ui.sticks import own_folders, sticks_here

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from pantry.language import Language
    from pantry.office.printing.any_paper import PaperWanted
    from pantry.paper.kind import PaperKind
    from pantry.paper.labels.free_labels import FreeLabels
    from pantry.settings import SiteSettings
    from ui.lead.press import Press
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_LEFT, _RIGHT = 11, 10  # shares of the width
_ACT, _MOST_ACT, _QUIET_SHARE = 96, 120, 4
_TURNS = {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}
_TWO = 2


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """A kind, what was chosen of it before, and the site that it is of."""

    kind: PaperKind
    wanted: PaperWanted
    settings: SiteSettings


class PaperPage(Page):
    """The page of one kind."""

    back = Signal()
    wanted_changed = Signal(object)
    scan_for_table = Signal(str)

    def __init__(self, look: Look, language: Language, asked: PaperAsked, press: Press, watch: BurstWatch) -> None:
        super().__init__()
        self._look, self._language, self._press, self._watch = look, language, press, watch
        self._kind, self._wanted, self._settings = asked.kind, asked.wanted, asked.settings
        self._picker: Picker | None = None
        self._asks_printer = self._by_key = False
        self._keys = LoneKeys(self)
        self._keys.pressed.connect(self._on_key)
        self.rows = RowsSide(look, language)
        self.rows.row_pressed.connect(self._on_row)
        self.sight = SightSide(look, language, press)
        self.told = ToldStrip(look, language)
        self.told.stop_pressed.connect(press.cancel)
        say = language.say
        self._save = self._act("usb", say("Save to the stick"), say("A copy shop prints it from there."), self._on_save)
        self._save.light(on=True)
        self._print = self._act("printer", say("Print"), say("On a printer here."), self._on_print)
        self._left = QStackedLayout()
        self._lay_out()
        self._left.addWidget(self.rows)
        self.rows.laid_out.connect(self._order)
        press.told_changed.connect(self._on_told)
        press.printers_found.connect(self._on_printers)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title_lines(self._kind, language)[0])
        press.forget_told()
        self._on_told()
        self._change(self._wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc goes back, arrows and Tab walk, Enter presses, Page Up and Down turn the page."""
        self._keys.take(event)

    # what is chosen

    def _change(self, wanted: PaperWanted) -> None:
        """From now on this is wanted."""
        self._wanted = wanted
        self.wanted_changed.emit(wanted)
        try:
            self._places = self._press.places(wanted)
        except RefusedInput as trouble:
            self.sight.preview.say(self._language.error(trouble))
            return
        self.rows.show_rows(rows_of(self._kind, wanted, self._places, self._settings, self._language))
        self.sight.show_wanted(wanted, self._places)

    def _on_row(self, row: Row) -> None:
        self._press.forget_told()
        match row.ask:
            case Ask.YES:
                self._take(row, ("",) if row.chosen[0] else (row.options[1][0],))
            case Ask.ONE if len(row.options) == _TWO:
                self._take(row, tuple(value for value, _ in row.options if value not in row.chosen))
            case Ask.ONE | Ask.SOME:
                self._ask(row, lambda values: self._take(row, values))
            case Ask.NUMBER | Ask.WORDS:
                line = LinePicker(self._look, self._language, row, self._watch)
                line.scan_for_table.connect(self.scan_for_table)
                self._pick(line, lambda values: self._take(row, values))
            case Ask.PLACE:
                self._show_places()

    def _take(self, row: Row, values: tuple[str, ...]) -> None:
        by_key = self._by_key
        self._close_picker()
        self._change(with_values(self._wanted, row.key, values))
        if by_key:
            self.rows.take_focus(row.key)

    def _show_places(self) -> None:
        side = FreeSide(self._look, self._language, self._places.stock, self._places.free)
        side.free_changed.connect(self._on_free)
        self.sight.picture.label_chosen.connect(side.take_label)
        self._pick(side, lambda _values: None)
        self.sight.show_picture(self._places.stock)

    def _on_free(self, free: FreeLabels) -> None:
        if trouble := self._press.say_free(self._places.stock, free):
            self.told.show_told(Told(Telling.TROUBLE, trouble))
        self._change(self._wanted)
        self.sight.show_picture(self._places.stock)

    # what covers the rows

    def _ask(self, row: Row, then: Callable[[tuple[str, ...]], None]) -> None:
        self._pick(ValuesPicker(self._look, self._language, row), then)

    def _pick(self, picker: Picker, then: Callable[[tuple[str, ...]], None]) -> None:
        """Who came by keys goes on by keys: a button has the focus only then."""
        by_key = isinstance(self.focusWidget(), QAbstractButton)
        self._close_picker()
        self._picker, self._by_key = picker, by_key
        picker.picked.connect(then)
        picker.left.connect(self._leave_picker)
        self._left.addWidget(picker)
        picker.laid_out.connect(self._order)
        self._left.setCurrentWidget(picker)
        self._show_acts(on=False)
        self._order()
        if by_key or isinstance(picker, LinePicker):
            picker.take_focus()
        else:
            self.setFocus()

    def _leave_picker(self) -> None:
        by_key = self._by_key
        self._close_picker()
        if by_key:
            self.rows.take_focus()

    def _close_picker(self) -> None:
        picker, self._picker, self._asks_printer, self._by_key = self._picker, None, False, False
        if picker is None:
            return
        self._left.setCurrentWidget(self.rows)
        self._left.removeWidget(picker)
        picker.hide()
        picker.deleteLater()
        self._show_acts(on=True)
        self.sight.show_page()
        self.setFocus()

    def _show_acts(self, *, on: bool) -> None:
        """Save and Print go away while something is being chosen."""
        for act in (self._save, self._print):
            act.setVisible(on)

    # Save and Print

    def _on_save(self) -> None:
        self._press.forget_told()
        sticks = sticks_here()
        if len(sticks) == 1:
            self._press.save(self._wanted, self._kind, sticks[0])
        else:
            self._ask(places_row(sticks, own_folders(), self._language), self._on_place)

    def _on_place(self, values: tuple[str, ...]) -> None:
        place = read_place(values[0])
        match place.step:
            case Step.SAVE:
                self._close_picker()
                self._press.save(self._wanted, self._kind, place.folder)
            case Step.OPEN:
                self._ask(folder_row(place.folder, self._language), self._on_place)
            case Step.LOOK:
                self._ask(places_row(sticks_here(), own_folders(), self._language), self._on_place)

    def _on_print(self) -> None:
        self._press.forget_told()
        if not self._press.is_busy:
            self._asks_printer = True
            self._press.find_printers()

    def _on_printers(self, printers: tuple[str, ...]) -> None:
        if not self._asks_printer:
            return
        say = self._language.say
        if not printers:
            self._asks_printer = False
            words = say("This laptop knows no printer. Save the paper to a stick: a copy shop prints it from there.")
            self.told.show_told(Told(Telling.TROUBLE, words))
            return
        options = tuple((name, name) for name in printers)
        before = self._press.printer_before(self._wanted)
        row = Row("printer", say("Print on which printer?"), "", Ask.ONE, options, (before,))
        self._ask(row, self._on_printer)

    def _on_printer(self, values: tuple[str, ...]) -> None:
        self._close_picker()
        self._press.print(self._wanted, self._kind, values[0])

    def _on_told(self) -> None:
        told = self._press.told
        self.told.show_told(told)
        for act in (self._save, self._print):
            act.setEnabled(not self._press.is_busy)
        if told.telling is Telling.DONE and self._picker is None:
            self._change(self._wanted)  # other labels are free now, other codes are next

    # keys

    def _on_key(self, key: int) -> None:
        focus, picture, preview = self.focusWidget(), self.sight.picture, self.sight.preview
        if key in GO_BACK:
            self._go_back()
        elif key in _TURNS:
            self.sight.turner.turn(_TURNS[key])
        elif focus is picture and key in PRESS_KEYS:
            picture.press()
        elif not ((focus is picture and picture.arrow(key)) or (focus is preview and preview.arrow(key))):
            walk(self, key)

    def _go_back(self) -> None:
        if self._picker is None:
            self.back.emit()
        else:
            self._leave_picker()

    # how it is laid out

    def _act(self, icon: str, words: str, more: str, act: Callable[[], None]) -> TwoLines:
        button = TwoLines(self._look, height=min(self._look.grown(_ACT), _MOST_ACT), quiet_share=_QUIET_SHARE)
        button.say(words, more)
        button.show_icon(icon)
        button.clicked.connect(lambda _on=False: act())
        return button

    def _order(self) -> None:
        left = (self.rows, *((self._picker,) if self._picker else ()), self.told, self._save, self._print)
        met_in_order(self._title, self._all, *left, self.sight)

    def _lay_out(self) -> None:
        self._title = title = FittedLabel(
            self._look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT, 20, SMALLEST_TEXT), bold=True
        )
        title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        title.setFixedHeight(TARGET)
        title.say(title_lines(self._kind, self._language)[0])
        self._all = back = page_button(self._look, "arrow-left", self._language.say("All papers"))
        back.walk_to()
        back.clicked.connect(self.back)
        head = QHBoxLayout()
        head.setSpacing(MARGIN)
        head.addWidget(title, 1)
        head.addWidget(back)
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        acts.addWidget(self._save, 3)
        acts.addWidget(self._print, 2)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addLayout(head)
        left.addLayout(self._left, 1)
        left.addWidget(self.told)
        left.addLayout(acts)
        self.sight.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * MARGIN, MARGIN, 2 * MARGIN, MARGIN)
        row.setSpacing(2 * MARGIN)
        row.addLayout(left, _LEFT)
        row.addWidget(self.sight, _RIGHT)
