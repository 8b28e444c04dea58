"""Lines that ask for another screen and not for the desk: `/lock`, `/lead`, `/scanner`, and the cards that say so."""

from __future__ import annotations

from enum import StrEnum

from pantry.codes import OwnKind
from pantry.codes.cards import card_numbered
from pantry.codes.scanners import opens_scanner_check
from pantry.codes.sent_own import own_code_as_sent


class Wanted(StrEnum):
    """A screen that a line asks for."""

    LOCK = "/lock"
    LEAD = "/lead"
    SCANNER = "/scanner"


def wanted_by(line: str) -> Wanted | None:
    """The screen that a typed or scanned line asks for, if it asks for one."""
    if opens_scanner_check(line):  # also behind a number, and where the scanner is too slow to be known for one
        return Wanted.SCANNER
    said = line.strip().casefold()
    own = own_code_as_sent(line)
    if own is not None and own.kind is OwnKind.COMMAND:
        card = card_numbered(own.number)
        said = card.line if card else ""
    return next((wanted for wanted in Wanted if wanted == said), None)
