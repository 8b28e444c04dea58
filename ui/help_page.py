"""The keys and cards: what can be typed and scanned, in plain words, for the mode that the table is in.

In: the mode, the units, where the table stands. Out: nothing is done here; any key, tap on Back or scan leads back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pantry.desk import Mode
from pantry.settings import Units
from ui.lone_keys import LoneKeys
from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, MARGIN, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import Page, page_button

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from pantry.language import Language
    from ui.look.look import Look

_ROW, _BETWEEN, _WHERE = 54, 4, 56
_KEYS_SHARE, _WORDS_SHARE = 2, 3
_TWO_COLUMNS_UP_TO = 125  # percent of the usual text
_SIZES = (HINT_TEXT, 20, SMALLEST_TEXT)
Rows = tuple[tuple[str, str], ...]
_ON = {int(Qt.Key.Key_Down), int(Qt.Key.Key_Right), int(Qt.Key.Key_PageDown)}


def keys_of(mode: Mode, units: Units, language: Language) -> Rows:
    """What to type or scan in a mode, and what it does."""
    say = language.say
    weight, cold = ("5kg", "3°") if units is Units.METRIC else ("12lb", "38f")
    scan, case, letters = say("scan"), say("24 + scan"), say("milk Enter")
    so_much = say("{weight} Enter", weight=weight)
    of_kind = (so_much, say("so much of the chosen kind"))
    match mode:
        case Mode.OUT:
            return (
                (say("4 Enter"), say("a household of four, with the chosen bag")),
                (say("8+ Enter"), say("eight or more: it asks how many")),
                (scan, say("one of it goes out, to the last household")),
                (case, say("24 of it")),
                (letters, say("finds it by its letters")),
                (so_much, say("so much; it asks of what")),
                (say("24x Enter"), say("the last line was 24")),
            )
        case Mode.IN:
            return (
                (scan, say("one of it comes in, known or not")),
                (case, say("24 of it")),
                (say("0327 Enter"), say("the last one is best by March 2027")),
                of_kind,
                (say("40b Enter"), say("40 boxes of the chosen kind")),
                (say("{cold} Enter", cold=cold), say("how cold the delivery was")),
                (letters, say("finds it by its letters, or names the unknown")),
                (say("24x Enter"), say("the last line was 24")),
            )
        case Mode.PLATES:
            return (
                (say("4 Enter"), say("four plates")),
                (say("24x Enter"), say("that was 24")),
            )


def keys_everywhere(language: Language) -> Rows:
    """What holds in every mode."""
    say = language.say
    return (
        (say("Backspace, box empty"), say("takes the last line back")),
        (say("Up, Down, then Right"), say("opens an older line to set it right")),
        (say("Esc"), say("leaves a question or a list")),
        (say("a card"), say("does what is written on it")),
        (say("? Enter"), say("says where we are")),
        (say("{command} Enter", command="/lead"), say("the point person's rooms")),
        ("/start /close /stock", say("the day and what is on the shelf")),
        ("/settings /help", say("what is set here; help in words")),
        (say("{command} Enter", command="/papers"), say("prints sheets, labels and signs")),
        (say("{command} Enter", command="/unknowns"), say("names what has no name yet")),
        (say("{command} Enter", command="/scanner"), say("checks the scanner")),
        (say("{command} Enter", command="/lock"), say("locks the table")),
    )


class HelpPage(Page):
    """Two columns of rows, as many as there is room for; the rest is behind More."""

    def __init__(self, look: Look, language: Language, mode: Mode, units: Units, where: str) -> None:
        super().__init__()
        self._look = look
        self._first = 0
        self._own, self._everywhere = keys_of(mode, units, language), keys_everywhere(language)
        self._rows = (*self._own, *self._everywhere)
        self._keys = LoneKeys(self)
        self._keys.pressed.connect(self._on_key)
        say = language.say
        title = FittedLabel(look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT), bold=True)
        title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        title.say(say("Keys and cards"))
        self._where = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT))
        self._where.say(where)
        look.color_words(self._where, look.theme.second_text)
        self._where.setFixedHeight(look.grown(_WHERE))
        self._more = page_button(look, "ellipsis", say("More"))
        self._more.clicked.connect(self._turn)
        back = page_button(look, "arrow-left", say("Back to the table"))
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(MARGIN)
        head.addWidget(title, 1)
        head.addWidget(self._more)
        head.addWidget(back)
        self._shown = tuple(_Row(look) for _ in self._rows)
        self._body = QWidget()
        for row in self._shown:
            row.setParent(self._body)  # alone it would be a window, and take the keys
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * MARGIN)
        self._grid.setVerticalSpacing(_BETWEEN)
        self._grid.setRowStretch(len(self._rows), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * MARGIN, MARGIN, 3 * MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self._where)
        column.addWidget(self._body, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Keys and cards"))

    @property
    def where(self) -> str:
        """Where the table stands, in words."""
        return self._where.words

    @property
    def rows_in_view(self) -> tuple[QWidget, ...]:
        """The rows that are shown now."""
        return tuple(row for row in self._shown if not row.isHidden())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Down shows more, any other key leads back and types nothing."""
        self._keys.take(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, more rows."""
        super().resizeEvent(event)
        self._first = 0
        self._lay_out()

    def _on_key(self, key: int) -> None:
        if key in _ON and not self._more.isHidden():
            self._turn()
        else:
            self.left.emit()

    def _turn(self) -> None:
        self._first = self._first + self._room() if self._first + self._room() < len(self._rows) else 0
        self._lay_out()

    def _room(self) -> int:
        return self._deep() * self._columns()

    def _deep(self) -> int:
        height = self.height() - 2 * MARGIN - TARGET - self._where.height() - 2 * GAP
        return max(1, (height + _BETWEEN) // (self._look.grown(_ROW) + _BETWEEN))

    def _columns(self) -> int:
        return 2 if self._look.text_percent <= _TWO_COLUMNS_UP_TO else 1

    def _lay_out(self) -> None:
        """The mode's own keys stand beside those that hold everywhere, where both columns are long enough."""
        deep, columns = self._deep(), self._columns()
        side_by_side = columns > 1 and max(len(self._own), len(self._everywhere)) <= deep
        left = len(self._own) if side_by_side else deep
        shown = self._rows if side_by_side else self._rows[self._first : self._first + deep * columns]
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))
        for number, row in enumerate(self._shown):
            self._grid.removeWidget(row)
            row.setVisible(number < len(shown))
            if number < len(shown):
                row.show_row(*shown[number])
                self._grid.addWidget(row, number if number < left else number - left, int(number >= left))
        self._more.setVisible(len(shown) < len(self._rows))


class _Row(Panel):
    """What to type, in bold, and what it does."""

    def __init__(self, look: Look) -> None:
        super().__init__(look.theme.surface, look.theme.quiet_line, look.theme.line_px)
        self._keys_words = FittedLabel(look, _SIZES, bold=True)
        self._does = FittedLabel(look, _SIZES)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 2, MARGIN, 2)
        row.setSpacing(MARGIN)
        for label, share in ((self._keys_words, _KEYS_SHARE), (self._does, _WORDS_SHARE)):
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(label, share)
        self.setFixedHeight(look.grown(_ROW))

    def show_row(self, keys: str, does: str) -> None:
        """Shows one."""
        self._keys_words.say(keys)
        self._does.say(does)
        self.setAccessibleName(f"{keys}: {does}")
