"""Packs food into bags: its parts in a list, one box that asks for each, then the pack record and its labels.

In: a `PackTalk`, which decides everything. Out: `left`; `saved`; `labels_pressed`: exactly as many labels as bags are
printed; a scan that is no product is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from pantry.office.pack_form import Part
from pantry.office.pack_record_words import LABELS
from ui.lead.box_page import BoxPage
from ui.lead.box_side import Asked
from ui.lead.list_rows import Column, ListRow, Tone
from ui.lead.long_list import LongList
from ui.lead.values_grid import Option
from ui.look.tokens import MARGIN
from ui.room_names import Room, room_title

if TYPE_CHECKING:
    from pantry.office.pack_talk import PackTalk, PartRow
    from ui.lead.inside import Inside

_LIST_WIDTH = 560
_WIDEST = "12,345.5 lb"  # longer values are written smaller
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`
_NUMBERS = (Part.TAKEN, Part.EACH, Part.BAGS, Part.SPILLED)
_NAMES = (Part.ITEM, Part.LOT, Part.NAME)  # are longer than a number: they have the row below their title
_ICONS = {LABELS: "printer", "another": "package"}


class PackPage(BoxPage):
    """What is half said stays, however the page is left."""

    labels_pressed = Signal()

    def __init__(self, inside: Inside, talk: PackTalk) -> None:
        super().__init__(inside, room_title(Room.PACK, inside.language), inside.back, talk.keep)
        self._talk = talk
        self._undo = self.add_act("undo-2", self.language.say("Undo"), self.on_undo)
        self.parts = LongList(self.look, (Column("", _WIDEST),), room_title(Room.PACK, inside.language))
        self.parts.setAccessibleName(self.title.words)
        self.parts.pressed.connect(self._on_row)
        self.box.walks_beside = True
        self.box.help_with(talk.hint, self._options)
        row = QHBoxLayout()
        row.setSpacing(2 * MARGIN)
        self.parts.setFixedWidth(_LIST_WIDTH)
        row.addWidget(self.parts)
        row.addWidget(self.box, 1)
        self.body.addLayout(row, 1)
        self.show_talk()

    @property
    def words(self) -> str:
        """All that it says now."""
        talk = self._talk
        rows = () if talk.packed else tuple(map(_told, talk.rows))
        told = (f"{title}: {value}" for title, value in talk.told)
        return "\n".join(filter(None, (talk.said, *told, *rows, self.box.words)))

    def take_scan(self, line: str) -> bool:
        """Scans are heard by the box."""
        if self._talk.take_scan(line):
            self.show_answered()
        else:
            self.scan_for_table.emit(line)
        return True

    def on_typed(self, text: str) -> None:
        """What was typed, at Enter; of a pack record Enter alone prints the labels."""
        if self._talk.packed and not text.strip():
            self.labels_pressed.emit()
            return
        self._talk.enter(text)
        self.show_answered()

    def on_chosen(self, value: str) -> None:
        """One of the choices."""
        if self._talk.packed and value == LABELS:
            self.labels_pressed.emit()
            return
        self._talk.choose(value)
        self.show_answered()

    def _on_row(self, key: str) -> None:
        if key:
            self._talk.go_to(Part(key))
            self.show_talk()

    def on_turned(self, steps: int) -> None:
        """The arrows walk over the parts."""
        self._talk.walk(max(-1, min(steps, 1)) if abs(steps) < _PAGE else steps)
        self.show_talk()

    def on_undo(self) -> None:
        """The last answer is taken back."""
        self._talk.undo()
        self.show_answered()

    def show_answered(self) -> None:
        """What was half typed is answered."""
        self._talk.keep(self._talk.in_box)
        super().show_answered()

    def show_talk(self) -> None:
        """As it stands now."""
        talk = self._talk
        part = talk.part.value if talk.part else ""
        record = tuple(ListRow("", title, "", (value,)) for title, value in talk.told)
        self.parts.show_rows(record or tuple(map(_row, talk.rows)), part)
        self._undo.setVisible(talk.may_undo)
        wants_number = talk.packed is None and talk.part in _NUMBERS
        self.box.ask(Asked(talk.asks, talk.trouble, talk.in_box, wants_number, talk.signs, is_said=talk.is_said_before))
        if talk.said and not talk.packed:
            self.done.tell(talk.said)
        else:
            self.done.forget()
        self.setAccessibleName(self.words)

    def _options(self, text: str) -> tuple[Option, ...]:
        choices = enumerate(self._talk.choices(text), start=1)
        return tuple(
            Option(one.value, one.name, one.more, _ICONS.get(one.value, ""), str(number) if text.strip() else "")
            for number, one in choices
        )


def _row(row: PartRow) -> ListRow:
    tone = Tone.LOOK if row.trouble else Tone.PLAIN
    icon = "triangle-alert" if row.trouble else ("check" if row.value else "")
    if row.part in _NAMES and not row.trouble:
        return ListRow(row.part.value, row.title, row.value, (), icon, tone)
    return ListRow(row.part.value, row.title, row.trouble, (row.value,), icon, tone)


def _told(row: PartRow) -> str:
    return ". ".join(filter(None, (row.title, row.value, row.trouble)))
