"""A short page of rows with Save: the rows at one side, what is asked with its box and choices at the other.

In: a `Form`, which decides everything. Out: `changed` when something was filled in, `save_pressed`, `left`,
`laid_out` when others are seen; a scan is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.digit_tiles import DigitTiles
from ui.lead.form_rows import FormRows
from ui.lead.values_grid import Option, ValuesGrid
from ui.look.amber_note import AmberNote
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, BOX_TEXT, GAP, HINT_TEXT, MARGIN, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import framed, page_button
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.forms import Form
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_MOST_HINT = 72
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`
_TWO_COLUMNS_UP_TO = 125  # percent of the usual text


class FormView(QWidget):
    """The box has the keys: letters and Enter answer, up and down choose, Backspace goes to the row before."""

    changed = Signal()
    laid_out = Signal()
    save_pressed = Signal()
    left = Signal()
    scan_for_table = Signal(str)

    def __init__(self, look: Look, language: Language, watch: BurstWatch) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._form: Form | None = None
        self._marked_before: Option | None = None
        self._rows = FormRows(look, language)
        self._rows.row_pressed.connect(self._on_row)
        self._rows.save_pressed.connect(self.save_pressed)
        self._question = FittedLabel(look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT, HINT_TEXT, 20), bold=True)
        self._question.setFixedHeight(min(look.grown(52), TARGET))
        self._hint = FittedLabel(look, _SIZES)
        self._hint.setFixedHeight(self._hint_height())
        look.color_words(self._hint, look.theme.second_text)
        self._trouble = AmberNote(look, _SIZES, icon_px=28, height=self._hint_height())
        self.line = self._box(watch)
        self._grid = ValuesGrid(look, 2 if look.text_percent <= _TWO_COLUMNS_UP_TO else 1)
        self._grid.pressed.connect(self._on_chosen)
        self._grid.laid_out.connect(self._on_laid_out)
        self._more = page_button(look, "ellipsis", language.say("More"))
        self._more.clicked.connect(lambda _on=False: self._grid.turn())
        keeps_room = self._more.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._more.setSizePolicy(keeps_room)
        self._pad = DigitTiles(look, language, self.line)
        self._pad.done.connect(lambda: self._on_typed(self.line.text()))
        self._lay_out()
        self.setFocusProxy(self.line)

    @property
    def words(self) -> str:
        """All that it says now."""
        if self._form is None:
            return ""
        form = self._form
        rows = (f"{row.title}: {row.words}" for row in form.rows)
        caution = "" if form.trouble else form.caution(self.line.text())
        return "\n".join(filter(None, (form.title, *rows, form.trouble, caution, form.asks, self._hint.words)))

    def show_form(self, form: Form) -> None:
        """Another form, or the same after something became of it."""
        self._form = form
        self._show()

    def _on_row(self, key: str) -> None:
        if self._form is not None:
            self._form.go_to(key)
            self._answered()

    def _on_typed(self, text: str) -> None:
        """What has the ring when the box is emptied by Enter is chosen; with nothing left to ask it is saved."""
        marked = self._grid.marked or self._marked_before
        self.line.clear()
        if self._form is None:
            return
        if self._form.is_filled and not text.strip():
            self.save_pressed.emit()
        elif marked:
            self._on_chosen(marked.value)
        else:
            self._form.enter(text)
            self._answered()

    def _on_chosen(self, value: str) -> None:
        if self._form is not None:
            self._form.choose(value)
            self._answered()

    def _on_scanned(self, line: str) -> None:
        self.line.clear()
        self.scan_for_table.emit(line)

    def _on_escaped(self, half_typed: str) -> None:
        """What was half typed goes first, as at the table."""
        if not half_typed:
            self.left.emit()

    def _on_turned(self, steps: int) -> None:
        if abs(steps) == _PAGE:
            self._step(1 if steps > 0 else -1)
            return
        self._grid.move_mark(steps)
        if self._grid.marked:
            self._announce(self._grid.marked.words)

    def _step(self, by: int) -> None:
        if self._form is not None:
            self._form.step(by)
            self._answered()

    def _on_text(self, text: str) -> None:
        self.line.setFont(self._look.font(BOX_TEXT, bold=bool(text)))
        if self._form is None:
            return
        self._tell(text)
        self._marked_before = self._grid.marked
        found = self._form.choices(text)
        if not found and self._is_refused(text):
            found = self._form.choices("")  # what was not taken hides nothing that may be chosen
        options = tuple(Option(one.value, one.name, one.more, one.icon) for one in found)
        self._grid.show_options(options)
        self._grid.light((self._form.value,))
        self._grid.setVisible(bool(options) or not self._form.asks_number)
        self._more.setVisible(self._grid.has_more)

    def _tell(self, text: str) -> None:
        """What Enter does, in amber where it is worth a look; first why the last answer was not taken."""
        form = self._form
        if form is None:
            return
        hint, caution = form.hint(text), form.caution(text)
        self._hint.say(hint)
        trouble = form.trouble if text == form.in_box else ""
        note = trouble or (f"{caution} {hint}" if caution else "")
        self._trouble.say(note)
        self._trouble.setVisible(bool(note))
        self._hint.setVisible(not note)

    def _is_refused(self, text: str) -> bool:
        form = self._form
        return form is not None and bool(form.trouble) and text == form.in_box

    def _on_laid_out(self) -> None:
        self._more.setVisible(self._grid.has_more)
        self.laid_out.emit()

    def _answered(self) -> None:
        self._show()
        self.changed.emit()
        if self._form is not None:
            self._announce("\n".join(filter(None, (self._form.trouble, self._form.asks))))

    def _show(self) -> None:
        form = self._form
        if form is None:
            return
        self._rows.show_rows(form.rows, is_filled=form.is_filled)
        self._question.say(form.asks)
        self._pad.offer_beside(form.signs)
        self._pad.setFixedWidth((4 if form.signs else 3) * (TARGET + 3 * GAP))
        self._pad.setVisible(form.asks_number)
        self.line.put_back(form.in_box, over=self._is_refused(form.in_box))
        self._on_text(form.in_box)
        self._marked_before = None
        self.line.setAccessibleName(form.asks)
        self.setAccessibleName(self.words)
        self.line.setFocus()

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, words))

    def _box(self, watch: BurstWatch) -> LineBox:
        line = LineBox(watch.habits)
        line.listen_with(watch)
        line.hear_scans_alone()
        line.begin_as_read(self._language)
        line.textChanged.connect(self._on_text)
        line.line_typed.connect(self._on_typed)
        line.entered_nothing.connect(lambda: self._on_typed(""))
        line.line_scanned.connect(self._on_scanned)
        line.escaped.connect(self._on_escaped)
        line.undo_pressed.connect(lambda _at: self._step(-1))
        line.turned.connect(self._on_turned)
        return line

    def _hint_height(self) -> int:
        return min(self._look.grown(TARGET), _MOST_HINT)

    def _lay_out(self) -> None:
        below = QWidget()  # what is asked stands at the top, however little may be chosen
        answers = QHBoxLayout(below)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(MARGIN)
        answers.addWidget(self._pad, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        choices = QVBoxLayout()
        choices.setSpacing(GAP)
        choices.addWidget(self._grid, 1)
        choices.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTrailing)
        answers.addLayout(choices, 1)
        answers.addStretch(0)
        asked = QVBoxLayout()
        asked.setSpacing(GAP)
        asked.addWidget(self._question)
        asked.addWidget(framed(self._look, self.line, BOX_TEXT))
        asked.addWidget(self._hint)
        asked.addWidget(self._trouble)
        asked.addWidget(below, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * MARGIN)
        row.addWidget(self._rows, 2)
        row.addLayout(asked, 3)
