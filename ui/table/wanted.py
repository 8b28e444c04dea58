"""Lines that ask for another screen and not for the desk: `/lock`, `/lead`, and the card that says so."""

from __future__ import annotations

from enum import StrEnum

from pantry.codes import OwnKind
from pantry.codes.cards import card_numbered
from pantry.codes.sent_own import own_code_as_sent


class Wanted(StrEnum):
    """A screen that a line asks for."""

    LOCK = "/lock"
    LEAD = "/lead"


def wanted_by(line: str) -> Wanted | None:
    """The screen that a typed or scanned line asks for, if it asks for one."""
    said = line.strip().casefold()
    own = own_code_as_sent(line)
    if own is not None and own.kind is OwnKind.COMMAND:
        card = card_numbered(own.number)
        said = card.line if card else ""
    return next((wanted for wanted in Wanted if wanted == said), None)
