"""Where a file is to be saved, asked in the place of a report: sticks first, then folders of this laptop, which open.

In: what it covers. Out: `chosen` with the folder and whether it is a stick's; `closed` when nothing is asked any more;
`laid_out` when other buttons are seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.lead.pickers import ValuesPicker
from ui.lead.places import Step, folder_row, places_row, read_place
from ui.look.tokens import COLUMN_WIDTH
from ui.sticks import locked_sticks, own_folders, sticks_here

if TYPE_CHECKING:
    from pantry.language import Language
    from ui.lead.reports.report_body import ReportBody
    from ui.lead.rows import Row
    from ui.look.look import Look


class AskedPlace(QObject):
    """One picker at a time."""

    chosen = Signal(object, bool)
    closed = Signal()
    laid_out = Signal()

    def __init__(self, look: Look, language: Language, body: ReportBody) -> None:
        super().__init__(body)
        self._look, self._language, self._body = look, language, body
        self._picker: ValuesPicker | None = None
        self._by_key = False

    @property
    def is_open(self) -> bool:
        """Whether it is asked now."""
        return self._picker is not None

    def ask(self, *, by_key: bool) -> None:
        """The only stick is taken without asking; who came by keys goes on by keys."""
        self._by_key = by_key
        sticks = sticks_here()
        if len(sticks) == 1:
            self.chosen.emit(sticks[0], True)  # noqa: FBT003 - a signal's values
        else:
            self._ask_anew()

    def close(self) -> None:
        """Nothing is asked any more."""
        if self.is_open:
            self._forget()
            self.closed.emit()

    def _ask_anew(self) -> None:
        self._cover(places_row(sticks_here(), locked_sticks(), own_folders(), self._language))

    def _cover(self, row: Row) -> None:
        self._forget()
        self._picker = ValuesPicker(self._look, self._language, row)
        self._picker.picked.connect(lambda values: self._on_place(values[0]))
        self._picker.left.connect(self.close)
        self._picker.laid_out.connect(self.laid_out)
        self._picker.setMaximumWidth(self._look.grown(COLUMN_WIDTH))
        self._body.cover(self._picker)
        self.laid_out.emit()
        if self._by_key:
            self._picker.take_focus()

    def _on_place(self, value: str) -> None:
        place = read_place(value)
        match place.step:
            case Step.STICK | Step.SAVE:
                self.close()
                self.chosen.emit(place.folder, place.step is Step.STICK)
            case Step.OPEN:
                self._cover(folder_row(place.folder, self._language))
            case Step.LOOK:
                self._ask_anew()

    def _forget(self) -> None:
        picker, self._picker = self._picker, None
        if picker is not None:
            picker.hide()
            picker.deleteLater()
