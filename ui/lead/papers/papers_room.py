"""The ways between all papers and one of them; what was chosen and what prints outlives both pages.

In: the window, whose table one of them covers. Out: pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pantry.paper.kinds import paper_kinds
from ui.lead.papers.label_rows import STOCK
from ui.lead.papers.paper_groups import PaperGroup, group_of
from ui.lead.papers.paper_rows import PaperAsked, choice_key, first_wanted, with_values
from ui.lead.papers.press import Press

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QDeadlineTimer

    from pantry.assembly import Pantry
    from pantry.office.printing.any_paper import PaperWanted
    from pantry.paper.kind import PaperKind
    from ui.lead.covered import Covered
    from ui.room_names import Room


@dataclass(frozen=True, slots=True)
class PaperWays:
    """Ways out of here: the page of help about papers, another room, a label sheet that is measured.

    Each is given the way back; a sheet also what is done with its name.
    """

    help: Callable[[Callable[[], None]], None]
    room: Callable[[Room, Callable[[], None]], None]
    measure_sheet: Callable[[Callable[[str], None], Callable[[], None]], None]


class PapersRoom(QObject):
    """One for each window."""

    def __init__(self, window: Covered, pantry: Pantry, ways: PaperWays) -> None:
        super().__init__()
        self._window, self._pantry, self._ways = window, pantry, ways
        self._press = Press(pantry.for_papers(), window.language)
        self._wanted: dict[str, PaperWanted] = {}
        self._group = PaperGroup.TABLE

    def open(self) -> None:
        """All papers."""
        from ui.lead.papers.papers_page import PapersPage

        self._press.speak(self._window.language)
        page = PapersPage(self._window.look, self._window.language, paper_kinds(), self._group, self._press)
        page.kind_chosen.connect(self.open_one)
        page.room_pressed.connect(lambda room: self._ways.room(room, self.open))
        page.help_pressed.connect(lambda: self._ways.help(self.open))
        self._window.open_page(page)

    def open_filled_in(self, kind: str, chosen: Mapping[str, tuple[str, ...]], before: Callable[[], None]) -> None:
        """One kind of paper with what a room chose of it; its way back leads to that room."""
        self._press.speak(self._window.language)
        self._keep(self._filled_in(_kind(kind), chosen))
        self.open_one(kind, before)

    def print_on(self, printer: str, kind: str, chosen: Mapping[str, tuple[str, ...]]) -> Press:
        """One kind, filled in by a room, goes to a printer at once; the press tells that room how it goes."""
        found = _kind(kind)
        self._press.speak(self._window.language)
        self._press.print(self._filled_in(found, chosen), found, printer)
        return self._press

    def open_one(self, kind: str, before: Callable[[], None] | None = None) -> None:
        """One kind of paper; its way back leads to what was `before`, else to all papers."""
        from ui.lead.papers.paper_page import PaperPage

        window, settings = self._window, self._pantry.settings
        found = _kind(kind)
        self._group = group_of(kind)
        asked = PaperAsked(found, self._wanted_of(found), settings)
        back = window.language.say("Back") if before else window.language.say("All papers")
        page = PaperPage(window.look, window.language, asked, self._press, window.watch, back)
        page.back.connect(before or self.open)
        page.help_pressed.connect(lambda: self._ways.help(lambda: self.open_one(kind, before)))
        page.sheet_pressed.connect(
            lambda: self._ways.measure_sheet(
                lambda name: self._choose_sheet(kind, name), lambda: self.open_one(kind, before)
            )
        )
        page.wanted_changed.connect(self._keep)
        page.scan_for_table.connect(window.take_at_table)
        window.open_page(page)

    def still_stops(self, moment: QDeadlineTimer) -> bool:
        """Whether something goes on at that moment that was asked to stop."""
        return self._press.still_stops(moment)

    def stop(self) -> None:
        """The window closes."""
        self._press.stop()

    def _choose_sheet(self, kind: str, name: str) -> None:
        """It was just measured, to be printed on."""
        self._keep(with_values(self._wanted_of(_kind(kind)), STOCK, (name,)))

    def _filled_in(self, kind: PaperKind, chosen: Mapping[str, tuple[str, ...]]) -> PaperWanted:
        wanted, own = self._wanted_of(kind), {choice.name for choice in kind.choices}
        for name, values in chosen.items():
            wanted = with_values(wanted, choice_key(name) if name in own else name, values)
        return wanted

    def _wanted_of(self, kind: PaperKind) -> PaperWanted:
        return self._wanted.get(kind.kind) or first_wanted(kind, self._pantry.settings)

    def _keep(self, wanted: PaperWanted) -> None:
        self._wanted[wanted.kind] = wanted


def _kind(kind: str) -> PaperKind:
    return next(each for each in paper_kinds() if each.kind == kind)
