"""What can be chosen on a page: its rows, and what covers them while one of them is chosen.

In: rows, what items can be chosen from; a row or a picker to be asked, and what is done with its values. Out:
`row_pressed`; `covered` when a picker comes or goes; `ticked` with a row and its values while it is still being chosen;
`laid_out` when other widgets are seen; `scan_for_table`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QStackedLayout, QWidget

from ui.lead.items_picker import ItemsPicker
from ui.lead.pickers import LinePicker, Picker, ValuesPicker
from ui.lead.rows import Ask
from ui.lead.rows_side import RowsSide

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language
    from pantry.office.printing.shelf_items import ShelfItems
    from ui.lead.rows import Row
    from ui.look.look import Look
    from ui.table.burst import BurstWatch


class ChoiceSide(QWidget):
    """Rows, or one picker over them; keys that no button has go to its `page`."""

    row_pressed = Signal(object)
    covered = Signal()
    laid_out = Signal()
    ticked = Signal(object, object)
    scan_for_table = Signal(str)

    def __init__(
        self, look: Look, language: Language, watch: BurstWatch, page: QWidget, shelf_items: Callable[[], ShelfItems]
    ) -> None:
        super().__init__()
        self._look, self._language, self._watch, self.page = look, language, watch, page
        self._shelf_items = shelf_items
        self._picker: Picker | None = None
        self._by_key = False
        self.rows = RowsSide(look, language)
        self.rows.row_pressed.connect(self.row_pressed)
        self.rows.laid_out.connect(self.laid_out)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.rows)

    @property
    def picker(self) -> Picker | None:
        """What covers the rows, if anything does."""
        return self._picker

    def ask(self, row: Row, then: Callable[[tuple[str, ...]], None]) -> None:
        """Covers the rows with the picker that a row is asked by."""
        if row.ask is Ask.ITEMS:
            items = ItemsPicker(self._look, self._language, row, self._shelf_items(), self._watch)
            items.scan_for_table.connect(self.scan_for_table)
            items.ticked.connect(lambda chosen: self.ticked.emit(row, chosen))
            self.pick(items, then)
        elif row.ask in (Ask.NUMBER, Ask.WORDS):
            line = LinePicker(self._look, self._language, row, self._watch)
            line.scan_for_table.connect(self.scan_for_table)
            self.pick(line, then)
        else:
            self.pick(ValuesPicker(self._look, self._language, row), then)

    def pick(self, picker: Picker, then: Callable[[tuple[str, ...]], None]) -> None:
        """Who came by keys goes on by keys: a button has the focus only then."""
        by_key = isinstance(self.page.focusWidget(), QAbstractButton)
        self.close_picker()
        self._picker, self._by_key = picker, by_key
        picker.picked.connect(then)
        picker.left.connect(self.leave_picker)
        picker.laid_out.connect(self.laid_out)
        self._stack.addWidget(picker)
        self._stack.setCurrentWidget(picker)
        self.covered.emit()
        if by_key or picker.has_line:
            picker.take_focus()
        else:
            self.page.setFocus()

    def take_focus(self) -> None:
        """The ring goes to the first thing to choose, or to what is chosen."""
        if self._picker:
            self._picker.take_focus()
        else:
            self.rows.take_focus()

    def leave_picker(self, key: str = "") -> None:
        """The rows again, and for who came by keys the ring on one of them, else on the first."""
        by_key = self._by_key
        self.close_picker()
        if by_key:
            self.rows.take_focus(key)

    def close_picker(self) -> None:
        """The rows again."""
        picker, self._picker, self._by_key = self._picker, None, False
        if picker is None:
            return
        self._stack.setCurrentWidget(self.rows)
        self._stack.removeWidget(picker)
        picker.hide()
        picker.deleteLater()
        self.covered.emit()
        self.page.setFocus()
