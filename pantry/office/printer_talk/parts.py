"""What the talk about printers works with, and what it asks of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.office.printing.own_stocks import known_stocks
from pantry.office.printing.printers import known_printers, profile_of
from pantry.office.talk_parts import SpeaksAsTalk
from pantry.paper.stocks import is_called

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.office.talk_parts import TalkParts
    from pantry.paper.printers import PrinterProfile
    from pantry.paper.stocks import Stock
    from pantry.store import SiteFile


@dataclass(frozen=True, slots=True)
class CalibrationAsked:
    """What is chosen of the page; `on`: the printer of this laptop's system that it goes to, none: it is looked at."""

    chosen: Mapping[str, tuple[str, ...]]
    on: str = ""


@dataclass(slots=True)
class PrinterParts(SpeaksAsTalk):
    """`printers`: those that this laptop's system has, by name; `is_looking`: they are looked for now.

    `paper`: the calibration page that is to be printed or opened. `wants_look`, `wants_sheet`: printers are to be
    looked for, another label sheet is to be measured, by the window.
    """

    talk: TalkParts
    site_file: SiteFile
    printers: tuple[str, ...] = ()
    is_looking: bool = False
    paper: CalibrationAsked | None = None
    wants_look: bool = False
    wants_sheet: bool = False

    @property
    def stocks(self) -> tuple[Stock, ...]:
        """All that can be printed on, this site's own first."""
        return known_stocks(self.talk.shelf)

    def stock(self, name: str) -> Stock | None:
        """The one of that name; None where it was ended."""
        return next((stock for stock in self.stocks if is_called(stock, name)), None)

    def all_printers(self) -> tuple[str, ...]:
        """Those that were lined up, then the others that are here."""
        found: dict[str, str] = {}
        for name in (*(known.printer for known in known_printers(self.site_file)), *self.printers):
            found.setdefault(name.casefold(), name)
        return tuple(found.values())

    def profile(self, printer: str, stock: Stock) -> PrinterProfile | None:
        """What is set now."""
        return profile_of(self.site_file, printer, stock)

    def stocks_of(self, printer: str) -> tuple[str, ...]:
        """The label sheets that it is lined up for."""
        known = known_printers(self.site_file)
        return tuple(one.stock for one in known if one.printer.casefold() == printer.casefold())
