"""What the room of settings shows while nothing is asked: the box, the groups at the left, the rows beside them.

In: a `SettingsTalk`. Out: `chosen` with the key of a row; `scan_for_table`, `left`, `undo_pressed`. Letters narrow the
rows; a group leads to its first row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pantry.office.settings.setting import Group
from ui.lead.list_rows import Column, ListRow
from ui.lead.long_list import LongList
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT
from ui.page import framed
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from pantry.office.settings.settings_talk import SettingsTalk, Shown
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_GROUPS_WIDTH, _MOST_GROUPS_WIDTH = 236, 320
_WIDEST_VALUE = "Kilogramos y °C 00"
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`
_GROUP_ICONS = {
    Group.SITE: "store",
    Group.TABLE: "scan-line",
    Group.FOOD: "carrot",
    Group.PAPERS: "printer",
    Group.REPORTS: "file-text",
    Group.PRIVACY: "shield-check",
    Group.LAPTOP: "laptop",
}


class FoundList(QWidget):
    """The box keeps the focus: letters find, arrows walk over the rows, Enter chooses the one that is marked."""

    chosen = Signal(str)
    scan_for_table = Signal(str)
    left = Signal()
    undo_pressed = Signal()

    def __init__(self, look: Look, talk: SettingsTalk, watch: BurstWatch) -> None:
        super().__init__()
        say = talk.language.say
        self._talk = talk
        self._marked_before = ""
        self._found: tuple[Shown, ...] = ()
        self.groups = LongList(look, title=say("Groups"))
        self.groups.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.groups.setFixedWidth(min(look.grown(_GROUPS_WIDTH), _MOST_GROUPS_WIDTH))
        self.groups.pressed.connect(self._on_group)
        self.rows = LongList(look, (Column("", _WIDEST_VALUE),), say("Settings"), quiet_lines=2)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.pressed.connect(self.chosen)
        self.rows.marked.connect(self._mark_group)
        self.line = self._box(look, watch)
        beside = QHBoxLayout()
        beside.setSpacing(GAP)
        beside.addWidget(self.groups)
        beside.addWidget(self.rows, 1)
        self._none = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT))
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.say(say("No setting is called so. Try another word."))
        beside.addWidget(self._none, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(framed(look, self.line, BODY_TEXT))
        column.addLayout(beside, 1)
        self.setFocusProxy(self.line)
        titles = tuple(ListRow(group.value, title, icon=_GROUP_ICONS[group]) for group, title in talk.groups())
        self.groups.show_rows(titles)
        self.line.setText(talk.letters)
        self.repaint_rows()

    def repaint_rows(self) -> None:
        """What is set now; the mark stays on its row."""
        marked = self.rows.marked_row
        self._show_rows(marked.key if marked else "")

    def _show_rows(self, key: str) -> None:
        """What is found; where this row is not, the first one of what was looked for is marked."""
        self._found = self._talk.rows()
        found = tuple(
            ListRow(one.key, one.title, one.says, (one.words,) if one.place is None else ("›",)) for one in self._found
        )
        first = found[0].key if found and self._talk.letters.strip() else ""
        self._none.setVisible(not found)
        self.rows.setVisible(bool(found))
        self.rows.show_rows(found, key if any(row.key == key for row in found) else first)
        self._mark_group(self.rows.marked_row.key if self.rows.marked_row else "")

    def _mark_group(self, key: str) -> None:
        group = next((one.group.value for one in self._found if one.key == key), "")
        self.groups.show_rows(self.groups.rows, group)

    def _on_group(self, group: str) -> None:
        """Letters would hide it."""
        self.line.clear()
        first = next(one.key for one in self._found if one.group == group)
        self.rows.show_rows(self.rows.rows, self.rows.rows[-1].key)  # from below, so that its first row comes on top
        self._show_rows(first)

    def _on_letters(self, letters: str) -> None:
        marked = self.rows.marked_row
        self._marked_before = marked.key if marked else ""
        self._talk.find(letters)
        self._show_rows("")

    def _on_typed(self, text: str) -> None:
        """Enter empties the box: what was found stands there again when the way leads back."""
        wanted = self._marked_before
        self.line.setText(text)
        if wanted and any(row.key == wanted for row in self.rows.rows):
            self._show_rows(wanted)
            self.chosen.emit(wanted)

    def _on_turned(self, steps: int) -> None:
        if abs(steps) == _PAGE:
            self.rows.turn(steps // _PAGE)
        else:
            self.rows.move_mark(steps)

    def _on_escaped(self, half_typed: str) -> None:
        if not half_typed:
            self.left.emit()

    def _on_scanned(self, line: str) -> None:
        self.line.clear()
        self.scan_for_table.emit(line)

    def _box(self, look: Look, watch: BurstWatch) -> LineBox:
        say = self._talk.language.say
        line = LineBox(watch.habits)
        line.listen_with(watch)
        line.hear_scans_alone()
        line.begin_as_read(self._talk.language)
        line.setFont(look.font(BODY_TEXT, bold=True))
        line.setPlaceholderText(say("Type to find a setting"))
        line.setAccessibleName(say("Type to find a setting"))
        line.textChanged.connect(self._on_letters)
        line.line_typed.connect(self._on_typed)
        line.entered_nothing.connect(self.rows.press)
        line.line_scanned.connect(self._on_scanned)
        line.escaped.connect(self._on_escaped)
        line.undo_pressed.connect(lambda _at: self.undo_pressed.emit())
        line.turned.connect(self._on_turned)
        return line
