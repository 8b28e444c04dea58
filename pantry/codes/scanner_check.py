"""How a scanner sends, learned from the two barcodes of the scanner-check card.

In: what came of a barcode, key by key, as `Heard`. Out: what it was, and the `Scanner` as it is known then.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from pantry.codes.as_sent import SEPARATOR, split_symbology
from pantry.codes.barcodes import is_gtin
from pantry.codes.cards import card_numbered, cards
from pantry.codes.keyboards import US, Keyboard, keyboards, keyboards_for, respelling_of
from pantry.codes.own import OwnCode, OwnKind, read_own_code
from pantry.codes.respelling import Respelling
from pantry.codes.scanner import SLOWEST_SCANNER_MS, ScanEnd, Scanner, SeparatorComes, may_separate
from pantry.codes.sent_own import own_code_as_sent

CARD_LINE = "/scanner"
# The card's second barcode: a lot of letters and signs whose keys differ between keyboards, then a serial number.
LOT, SERIAL = "10AMQWYZ-/:;", "2142"
SECOND_BARCODE = f"{LOT}{SEPARATOR}{SERIAL}"
_IDENTIFIER = "]C1"


@dataclass(frozen=True, slots=True)
class Heard:
    """One scan as it came: its signs, the separator among them where it came whole, its end and its longest gap."""

    signs: str
    ended_with: ScanEnd
    gap_ms: int


class Barcode(StrEnum):
    """What was scanned; CAPS_LOCK: a barcode of the card in capitals for small letters."""

    FIRST = "first"
    SECOND = "second"
    TYPED = "typed"
    CAPS_LOCK = "caps lock"
    SOMETHING_ELSE = "something else"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Learned:
    """What a scan of the check was, and what is known after it; `boards`: the keyboards that the laptop may have."""

    barcode: Barcode
    scanner: Scanner
    boards: tuple[Keyboard, ...] = ()


def scanner_card_digits() -> str:
    """The digits of the card's first barcode, which opens the check."""
    return next(card.digits for card in cards() if card.line == CARD_LINE)


def opens_scanner_check(text: str) -> bool:
    """Whether a line is the card, on whatever keyboard it came, or the command that stands on it."""
    _, bare = split_symbology(text.strip().rpartition("*")[2])
    return bare == CARD_LINE or _is_card(own_code_as_sent(text))


def learn(scanner: Scanner, heard: Heard) -> Learned:
    """What one scan of the check teaches."""
    if heard.gap_ms > SLOWEST_SCANNER_MS:
        return Learned(Barcode.TYPED, scanner)
    timed = replace(scanner, ends_with=heard.ended_with, gap_ms=heard.gap_ms)
    if boards := _boards_of_first(heard.signs):
        return Learned(Barcode.FIRST, _spelled(timed, boards, scanner), boards)
    if seconds := _seconds(heard.signs):
        middle = seconds[0][1]
        boards = tuple(board for board, its_middle in seconds if its_middle == middle)
        return Learned(Barcode.SECOND, _separated(_on(timed, boards), middle), boards)
    if _seconds(heard.signs.swapcase()):
        return Learned(Barcode.CAPS_LOCK, scanner)
    names_something = is_gtin(heard.signs) or read_own_code(heard.signs)
    return Learned(Barcode.SOMETHING_ELSE if names_something else Barcode.OTHER, scanner)


def _is_card(own: OwnCode | None) -> bool:
    card = card_numbered(own.number) if own and own.kind is OwnKind.COMMAND else None
    return card is not None and card.line == CARD_LINE


def _boards_of_first(signs: str) -> tuple[Keyboard, ...]:
    digits = scanner_card_digits()
    return keyboards_for(digits, signs) or tuple(board for board in keyboards() if _ends(board, signs, digits))


def _ends(board: Keyboard, signs: str, digits: str) -> bool:
    """Whether a symbology identifier stands before the digits."""
    written = board.writes(digits)
    return signs.endswith(written) and len(signs) - len(written) in (2, 3) and signs[0] in board.writes("]")


def _seconds(signs: str) -> list[tuple[Keyboard, str]]:
    """The keyboards on which the second barcode comes so, and what came for the separator."""
    found = []
    for board in keyboards():
        bare = signs.removeprefix(board.writes(_IDENTIFIER)).removeprefix(SEPARATOR)
        before, behind = board.writes(LOT), board.writes(SERIAL)
        if bare.startswith(before) and bare.endswith(behind) and len(bare) >= len(before) + len(behind):
            found.append((board, bare[len(before) : len(bare) - len(behind)]))
    return found


def _spelled(timed: Scanner, boards: tuple[Keyboard, ...], before: Scanner) -> Scanner:
    """Digits that come right say nothing new of letters and signs, where these were learned for such a keyboard."""
    known = Respelling(before.come, before.means)
    if known.come and any(respelling_of((board,)) == known for board in boards):
        return timed
    if boards[0].name == US and known.come and not any(meant.isdigit() for meant in known.means):
        return timed
    return _on(timed, boards)


def _on(scanner: Scanner, boards: tuple[Keyboard, ...]) -> Scanner:
    way_back = Respelling() if boards[0].name == US else respelling_of(boards)
    return replace(scanner, come=way_back.come, means=way_back.means)


def _separated(scanner: Scanner, middle: str) -> Scanner:
    if middle == SEPARATOR:
        return replace(scanner, separator_comes=SeparatorComes.WHOLE, separator="")
    if may_separate(middle):
        return replace(scanner, separator_comes=SeparatorComes.AS_SIGNS, separator=middle)
    return replace(scanner, separator_comes=SeparatorComes.LOST, separator="")
