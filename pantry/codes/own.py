"""Our own printed codes: ten digits, kind (1), number (8) and a Damm check digit.

No product code has ten digits, and digits survive most keyboard layouts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from pantry.codes.barcodes import Code, CodeKind, is_digits

LENGTH = 10
MOST_NUMBER = 99_999_999


class OwnKind(IntEnum):
    """What a code of ours names; its first digit."""

    BAG = 0
    ITEM = 1
    LOT = 2
    PLACE = 3
    VOLUNTEER = 4
    HOUSEHOLD_CARD = 5
    COMMAND = 6
    SHEET = 7
    BLANK_STICKER = 8
    TRANSFER = 9


@dataclass(frozen=True, slots=True)
class OwnCode:
    """A code of ours that reads right: its kind, its number, and all ten digits."""

    kind: OwnKind
    number: int
    digits: str

    @property
    def code(self) -> Code:
        """The same as an item's code: `c` and the ten digits."""
        return Code(CodeKind.OWN, "c" + self.digits, self.digits)


def own_code(kind: OwnKind, number: int) -> str:
    """The ten digits to print.

    Raises:
        ValueError: `number` has more than 8 digits or is negative.
    """
    from stdnum import damm  # takes 30 ms, which most scans never need

    if not 0 <= number <= MOST_NUMBER:
        raise ValueError(number)
    payload = f"{kind.value}{number:08d}"
    return payload + str(damm.calc_check_digit(payload))


def read_own_code(text: str) -> OwnCode | None:
    """The code of ours that ten digits are, or nothing where the check digit is wrong."""
    if len(text) != LENGTH or not is_digits(text):
        return None
    from stdnum import damm

    if not damm.is_valid(text):
        return None
    return OwnCode(OwnKind(int(text[0])), int(text[1:9]), text)
