"""Lines and cards that ask the window and not the desk: `/lock`, `/lead`, `/theme`, and each of the rooms."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.cards import card_numbered
from pantry.codes.own import OwnKind
from pantry.codes.scanner_check import opens_scanner_check
from pantry.codes.sent_own import own_code_as_sent
from ui.room_names import Room

if TYPE_CHECKING:
    from pantry.language import Language


class Wanted(StrEnum):
    """What a line asks of the window: another screen, or this one in the next language or theme."""

    LOCK = "/lock"
    LEAD = "/lead"
    SCANNER = "/scanner"
    LANGUAGE = "/language"
    THEME = "/theme"


def wanted_by(line: str) -> Wanted | Room | None:
    """What a typed or scanned line asks of the window, if it asks for anything."""
    if opens_scanner_check(line):  # also behind a number, and where the scanner is too slow to be known for one
        return Wanted.SCANNER
    said = line.strip().casefold()
    own = own_code_as_sent(line)
    if own is not None and own.kind is OwnKind.COMMAND:
        card = card_numbered(own.number)
        said = card.line if card else ""
    return next((wanted for wanted in (*Wanted, *Room) if wanted == said), None)


def sheet_of(line: str) -> str:
    """The ten digits of a filled-in sheet that is to be keyed in; nothing where the line is something else."""
    own = own_code_as_sent(line)
    return own.digits if own is not None and own.kind is OwnKind.SHEET else ""


def wanted_words(line: str, language: Language) -> str:
    """What Enter will do with such a line."""
    if sheet_of(line):
        return language.say("key in this sheet")
    wanted = wanted_by(line)
    return language.say("the command {name}", name=wanted) if wanted else ""
