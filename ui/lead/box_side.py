"""One question, one box, what Enter will do, and what may be chosen instead of typing: as rooms with a box show it.

In: the question, and what makes hints and choices of the text in the box. Out: `typed`, `scanned`, `chosen`, `undone`,
`escaped` once nothing stands in it, `turned` where the arrows walk over something beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.digit_tiles import TILES_UP_TO, DigitTiles
from ui.lead.values_grid import Option, ValuesGrid
from ui.look.amber_note import AmberNote
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, BOX_TEXT, GAP, HINT_TEXT, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import framed, page_button
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_QUESTION = (QUESTION_TEXT, 36, 32, 28, BODY_TEXT, HINT_TEXT, 20)
_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_QUESTION_HEIGHT, _MOST_HINT = 52, 88
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: `trouble` is why the last answer was not taken, which stands `in_box` again.

    `wants_number`: digits are there for fingers, beside what may be chosen; `signs`: what may stand among them.
    `is_said`: what stands in the box was taken before, and what is typed now takes its place.
    """

    question: str
    trouble: str = ""
    in_box: str = ""
    wants_number: bool = False
    signs: tuple[str, ...] = ()
    is_said: bool = False


class BoxSide(QWidget):
    """The focus is always in the box."""

    typed = Signal(str)
    scanned = Signal(str)
    chosen = Signal(str)
    undone = Signal()
    escaped = Signal()
    turned = Signal(int)

    def __init__(self, look: Look, language: Language, watch: BurstWatch, columns: int = 1) -> None:
        super().__init__()
        self._look = look
        self._asked = Asked("")
        self._trouble_is_told = False
        self._hint_of: Callable[[str], str] = str
        self._caution_of: Callable[[str], str] = _no_caution
        self._caution = ""
        self._options_of: Callable[[str], tuple[Option, ...]] = _none
        self._marked_before: Option | None = None
        self.walks_beside = False
        self._question = FittedLabel(look, _QUESTION, bold=True)
        self._question.setFixedHeight(min(look.grown(_QUESTION_HEIGHT), TARGET))
        self._hint = FittedLabel(look, _SIZES)
        look.color_words(self._hint, look.theme.second_text)
        height = min(look.grown(TARGET), _MOST_HINT)
        self._hint.setFixedHeight(height)
        self._trouble = AmberNote(look, _SIZES, icon_px=28, height=height)
        self.line = self._box(language, watch)
        self.grid = ValuesGrid(look, columns)
        self.grid.pressed.connect(self.chosen)
        self._more = page_button(look, "ellipsis", language.say("More"))
        self._more.clicked.connect(lambda _on=False: self.grid.turn())
        self.grid.laid_out.connect(self._on_laid_out)
        self._tiles = DigitTiles(look, language, self.line)
        self._tiles.done.connect(lambda: self._on_typed(self.line.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self._question, framed(look, self.line, BOX_TEXT), self._hint, self._trouble):
            column.addWidget(widget)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self.grid, 1)
        below.addWidget(self._tiles, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below, 1)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignRight)
        self.setFocusProxy(self.line)

    @property
    def words(self) -> str:
        """All that it says now."""
        helps = "" if self._trouble_is_told else self._hint.words
        trouble = self._asked.trouble if self._trouble_is_told else ""
        return "\n".join(filter(None, (trouble, self._caution, self._asked.question, helps)))

    def help_with(
        self,
        hint_of: Callable[[str], str],
        options_of: Callable[[str], tuple[Option, ...]],
        caution_of: Callable[[str], str] | None = None,
    ) -> None:
        """What tells of the text in the box what Enter will do, what may be chosen, and what is worth a look in it."""
        self._hint_of, self._options_of = hint_of, options_of
        self._caution_of = caution_of or _no_caution

    def ask(self, asked: Asked) -> None:
        """Asks this, with what stands in the box then."""
        self._asked = asked
        self._question.say(asked.question)
        self.line.setAccessibleName(asked.question)
        self.line.put_back(asked.in_box, over=bool(asked.trouble) or asked.is_said)
        self.look_again()
        self._marked_before = None
        if self.isVisible():  # a page that was left, whose job ends, takes no focus from the table
            self.line.setFocus()

    def look_again(self) -> None:
        """What helps with the text in the box may be another one now."""
        self._on_text(self.line.text())

    def announce(self, words: str) -> None:
        """A screen reader says this."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, words))

    def _on_typed(self, text: str) -> None:
        """What has the ring when the box is emptied by Enter is chosen."""
        marked = self.grid.marked or self._marked_before
        self.line.clear()
        if marked:
            self.chosen.emit(marked.value)
        else:
            self.typed.emit(text)

    def _on_scanned(self, line: str) -> None:
        self.line.clear()
        self.scanned.emit(line)

    def _on_escaped(self, half_typed: str) -> None:
        """What was half typed goes first, as at the table."""
        if not half_typed:
            self.escaped.emit()

    def _on_turned(self, steps: int) -> None:
        if self.walks_beside:
            self.turned.emit(steps)
        else:
            self.walk(steps)

    def walk(self, steps: int) -> None:
        """The ring goes on over what may be chosen, or to the next page of it."""
        if abs(steps) == _PAGE:
            self.grid.turn()
        else:
            self._move_mark(steps)

    def _on_laid_out(self) -> None:
        self._more.setVisible(self.grid.has_more and not self.grid.isHidden())

    def _on_entered(self) -> None:
        """Right and Left in an empty box: over what may be chosen, where Up and Down walk beside it."""
        if self.walks_beside:
            self._move_mark(1)

    def _move_mark(self, steps: int) -> None:
        self.grid.move_mark(steps)
        if self.grid.marked:
            self.announce(self.grid.marked.words)

    def _on_text(self, text: str) -> None:
        """Why the last answer was not taken is told until another one is begun."""
        self.line.setFont(self._look.font(BOX_TEXT, bold=bool(text)))
        self._trouble_is_told = bool(self._asked.trouble) and text == self._asked.in_box
        self._tell(text)
        self._marked_before = self.grid.marked
        options = self._options_of(text)
        if self._trouble_is_told and not options:
            text = ""  # what was not taken hides nothing that may be chosen
            options = self._options_of(text)
        self.grid.show_options(options)
        has_room = self._look.text_percent <= TILES_UP_TO
        has_tiles = self._asked.wants_number and has_room and not (options and text.strip())
        self.grid.setVisible(bool(options) or not has_tiles)
        self._tiles.offer_beside(self._asked.signs)
        self._tiles.setVisible(has_tiles)
        self._on_laid_out()

    def _tell(self, text: str) -> None:
        """What Enter does, in amber where it is worth a look; first why the last answer was not taken."""
        hint, before = self._hint_of(text), self._caution
        self._caution = "" if self._trouble_is_told else self._caution_of(text)
        note = self._asked.trouble if self._trouble_is_told else f"{self._caution} {hint}" if self._caution else ""
        self._hint.say(hint)
        self._trouble.say(note)
        self._trouble.setVisible(bool(note))
        self._hint.setVisible(not note)
        if self._caution and self._caution != before:
            self.announce(self._caution)

    def _box(self, language: Language, watch: BurstWatch) -> LineBox:
        line = LineBox(watch.habits)
        line.listen_with(watch)
        line.begin_as_read(language)
        line.textChanged.connect(self._on_text)
        line.line_typed.connect(self._on_typed)
        line.entered_nothing.connect(lambda: self._on_typed(""))
        line.line_scanned.connect(self._on_scanned)
        line.escaped.connect(self._on_escaped)
        line.undo_pressed.connect(lambda _at: self.undone.emit())
        line.turned.connect(self._on_turned)
        line.entered.connect(self._on_entered)
        return line


def _no_caution(_text: str) -> str:
    return ""


def _none(_text: str) -> tuple[Option, ...]:
    return ()
