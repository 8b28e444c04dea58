"""How a paper leaves its page: Save and Print, and the stick, folder or printer that it goes to.

In: what is wanted, where one is asked. Out: nothing; the press saves and prints. `troubled` with words where it can't.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.lead.places import Step, folder_row, places_row, read_place
from ui.lead.rows import Ask, Row
from ui.lead.two_lines import TwoLines
from ui.look.tokens import GAP
from ui.sticks import locked_sticks, own_folders, sticks_here

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language
    from pantry.office.printing.any_paper import PaperWanted
    from ui.lead.choice_side import ChoiceSide
    from ui.lead.papers.paper_rows import PaperAsked
    from ui.lead.papers.press import Press
    from ui.look.look import Look

_ACT, _MOST_ACT, _QUIET_SHARE = 96, 120, 4


class SaveAndPrint(QWidget):
    """Two buttons for one kind of paper; they go away while something is being chosen."""

    troubled = Signal(str)

    def __init__(self, look: Look, language: Language, asked: PaperAsked, press: Press, side: ChoiceSide) -> None:
        super().__init__()
        self._look, self._language, self._press, self._side = look, language, press, side
        self._kind, self._wanted = asked.kind, asked.wanted
        self._asks_printer = False
        self._ringed: TwoLines | None = None
        say = language.say
        self.save = self._act("usb", say("Save to the stick"), say("A copy shop prints it from there."), self._on_save)
        self.save.light(on=True)
        self.print = self._act("printer", say("Print"), say("On a printer here."), self._on_print)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.save, 3)
        row.addWidget(self.print, 2)
        side.covered.connect(self._on_covered)
        press.printers_found.connect(self._on_printers)

    def show_wanted(self, wanted: PaperWanted) -> None:
        """From now on this one leaves."""
        self._wanted = wanted

    def ask_place(self) -> None:
        """Where it is to be saved: a stick or a folder."""
        row = places_row(sticks_here(), locked_sticks(), own_folders(), self._language)
        self._side.ask(row, self._on_place)

    def wait_for_press(self) -> None:
        """Neither can be pressed while something is being saved or printed; the ring comes back to the one that was."""
        acts, page, is_busy = (self.save, self.print), self._side.page, self._press.is_busy
        if is_busy and (ringed := next((act for act in acts if act.hasFocus()), None)):
            self._ringed = ringed
            page.setFocus()
        for act in acts:
            act.setEnabled(not is_busy)
        if not is_busy and self._ringed:
            ringed, self._ringed = self._ringed, None
            if page.hasFocus():
                ringed.setFocus(Qt.FocusReason.TabFocusReason)

    def _act(self, icon: str, words: str, more: str, act: Callable[[], None]) -> TwoLines:
        button = TwoLines(self._look, height=min(self._look.grown(_ACT), _MOST_ACT), quiet_share=_QUIET_SHARE)
        button.say(words, more)
        button.show_icon(icon)
        button.clicked.connect(lambda _on=False: act())
        return button

    def _on_covered(self) -> None:
        self._asks_printer = False
        self.setVisible(self._side.picker is None)

    def _on_save(self) -> None:
        if not self._press.may_save:
            return
        self._press.forget_told()
        sticks = sticks_here()
        if len(sticks) == 1:
            self._press.save(self._wanted, self._kind, sticks[0], is_stick=True)
        else:
            self.ask_place()

    def _on_place(self, values: tuple[str, ...]) -> None:
        place = read_place(values[0])
        match place.step:
            case Step.STICK | Step.SAVE:
                self._side.close_picker()
                self._press.save(self._wanted, self._kind, place.folder, is_stick=place.step is Step.STICK)
            case Step.OPEN:
                self._side.ask(folder_row(place.folder, self._language), self._on_place)
            case Step.LOOK:
                self.ask_place()

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
            self.troubled.emit(
                say("This laptop knows no printer. Save the paper to a stick: a copy shop prints it from there.")
            )
            return
        before = self._press.printer_before(self._wanted)
        options = tuple((name, name) for name in printers)
        self._side.ask(
            Row("printer", say("Print on which printer?"), "", Ask.ONE, options, (before,)), self._on_printer
        )

    def _on_printer(self, values: tuple[str, ...]) -> None:
        self._side.close_picker()
        self._press.print(self._wanted, self._kind, values[0])
