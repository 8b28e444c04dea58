"""What this laptop knows of its printers: for each stock what makes up for how they shift and stretch a page.

In: a printer by its name, a stock. Out: a `PrinterProfile`, or the printer that was last used; kept in the site file
for this laptop alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.office.laptop_notes import keep_note, kept_notes
from pantry.paper.printers import PrinterProfile, StockOnPrinter

if TYPE_CHECKING:
    from pantry.paper.stocks import Stock
    from pantry.store import SiteFile

LONGEST_NAME = 100
_KEPT_AS, _LAST_KEPT_AS = "printers", "last_printers"
_BETWEEN = "\n"  # a printer and its stock make one name; a line end is in neither


@dataclass(frozen=True, slots=True)
class KnownPrinter:
    """A printer by its name, and its profile for one stock."""

    printer: str
    stock: str
    profile: PrinterProfile


def known_printers(site_file: SiteFile) -> tuple[KnownPrinter, ...]:
    """Every profile of this laptop, by printer and stock; damaged ones are left out."""
    found = []
    for name, note in kept_notes(site_file, _KEPT_AS).items():
        printer, between, stock = name.partition(_BETWEEN)
        profile = PrinterProfile.read(note)
        if between and profile:
            found.append(KnownPrinter(printer, stock, profile))
    return tuple(sorted(found, key=lambda known: (known.printer.casefold(), known.printer, known.stock)))


def profile_of(site_file: SiteFile, printer: str, stock: Stock) -> PrinterProfile | None:
    """The profile of a printer for a stock, whatever the case of its name; None where there is none yet."""
    wanted = one_line(printer).casefold()
    found = (known for known in known_printers(site_file) if known.stock == stock.name)
    return next((known.profile for known in found if known.printer.casefold() == wanted), None)


def profile_to_print(site_file: SiteFile, printer: str, stock: Stock) -> PrinterProfile:
    """The same. Raises RefusedInput where there is none yet, or it no longer fits the stock."""
    found = profile_of(site_file, printer, stock)
    if found is None:
        raise RefusedInput(
            "Nothing is known yet of the printer {printer} with {stock}. Nothing was printed. Print without --printer,"
            " or set it up first: pantry papers profile --help",
            printer=printer,
            stock=stock.name,
        )
    StockOnPrinter(stock, found)
    return found


def set_profile(site_file: SiteFile, printer: str, stock: Stock, profile: PrinterProfile) -> KnownPrinter:
    """Keeps the profile of a printer for a stock. Raises RefusedInput where ink would leave the page, SiteFileError."""
    name = _named(site_file, printer)
    StockOnPrinter(stock, profile)
    keep_note(site_file, _KEPT_AS, f"{name}{_BETWEEN}{stock.name}", profile.kept())
    return KnownPrinter(name, stock.name, profile)


def forget_profile(site_file: SiteFile, printer: str, stock: Stock) -> None:
    """The printer prints on this stock as any other does. Raises RefusedInput, SiteFileError."""
    keep_note(site_file, _KEPT_AS, f"{_named(site_file, printer)}{_BETWEEN}{stock.name}", None)


def last_printer(site_file: SiteFile, printed_on: str) -> str:
    """The printer that last printed on a stock or a size of paper, by its name; nothing where none did, or damaged."""
    name = kept_notes(site_file, _LAST_KEPT_AS).get(printed_on)
    return name if isinstance(name, str) else ""


def remember_printer(site_file: SiteFile, printed_on: str, printer: str) -> None:
    """This one printed on it just now. Raises SiteFileError."""
    keep_note(site_file, _LAST_KEPT_AS, printed_on, printer)


def _named(site_file: SiteFile, printer: str) -> str:
    """The name as it was first written."""
    wanted = one_line(printer)
    if not wanted or len(wanted) > LONGEST_NAME:
        raise RefusedInput(
            "A printer's name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_NAME
        )
    known = (known.printer for known in known_printers(site_file))
    return next((name for name in known if name.casefold() == wanted.casefold()), wanted)
