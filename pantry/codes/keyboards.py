"""What a scanner that is set to a US keyboard writes on a laptop that is set to another one, and the way back.

In: text as it came. Out: the text as the barcode says it, where that is certain. The keys of each keyboard stand in
resources/keyboards.csv, as xkeyboard-config has them; a blank is a key that writes nothing by itself.
"""

from __future__ import annotations

import csv
import functools
from dataclasses import dataclass
from importlib.resources import files

from pantry.codes.barcodes import is_digits
from pantry.codes.respelling import Respelling

US = "us"
FEWEST_DIGITS = 8  # fewer signs could be anything
_DIGITS = "0123456789"
_UNWRITTEN = " "


@dataclass(frozen=True, slots=True)
class Keyboard:
    """A keyboard by its name in the file; `signs` it writes where a US one writes those of `us_signs`."""

    name: str
    signs: str

    def writes(self, text: str) -> str:
        """What comes on this keyboard when a scanner that is set to US sends `text`."""
        pairs = zip(us_signs(), self.signs, strict=True)
        return text.translate({ord(us): "" if sign == _UNWRITTEN else sign for us, sign in pairs})

    @property
    def digits(self) -> str:
        """What comes for 0 to 9."""
        return self.writes(_DIGITS)


@functools.cache
def keyboards() -> tuple[Keyboard, ...]:
    """All keyboards that are known; the US one is the first."""
    rows = (files("resources") / "keyboards.csv").read_text(encoding="utf-8").splitlines()
    return tuple(Keyboard(row["name"], row["plain"] + row["shifted"]) for row in csv.DictReader(rows))


def us_signs() -> str:
    """What a US keyboard writes, key by key, without and then with Shift."""
    return keyboards()[0].signs


def signs_for(us_sign: str) -> frozenset[str]:
    """What the key of a US sign writes on any keyboard."""
    place = us_signs().index(us_sign)
    return frozenset(board.signs[place] for board in keyboards()) - {_UNWRITTEN}


def digits_on_keyboards(text: str) -> tuple[str, ...]:
    """The digits that a text can be where a keyboard made other signs of some; whoever asks proves the check digit.

    Digits survive on most keyboards: French, Belgian, Czech, Slovak, Lithuanian and Hungarian ones change them.
    """
    if len(text) < FEWEST_DIGITS or is_digits(text):
        return ()
    plain = text.lower()  # Caps Lock makes É of é
    return tuple(dict.fromkeys(
        plain.translate(str.maketrans(digits, _DIGITS))
        for digits in _rows_of_digits()
        if set(digits).issuperset(plain)
    ))  # fmt: skip


def keyboards_for(sent: str, came: str) -> tuple[Keyboard, ...]:
    """The keyboards on which `sent` comes as `came`; none where no keyboard that is known does that."""
    return tuple(board for board in keyboards() if board.writes(sent) == came)


def respelling_of(boards: tuple[Keyboard, ...]) -> Respelling:
    """The way back from a keyboard that is one of these: only of signs that mean the same on all of them."""
    if not boards:
        return Respelling()
    first, *others = map(_meanings, boards)
    certain = {came: meant for came, meant in first.items() if all(other.get(came) == meant for other in others)}
    changed = {came: meant for came, meant in certain.items() if came != meant}
    return Respelling("".join(changed), "".join(changed.values()))


def _meanings(board: Keyboard) -> dict[str, str]:
    """What each sign means; one that two keys write is left as it came."""
    pairs = [(came, meant) for came, meant in zip(board.signs, us_signs(), strict=True) if came != _UNWRITTEN]
    written = [came for came, _ in pairs]
    return {came: meant for came, meant in pairs if written.count(came) == 1}


@functools.cache
def _rows_of_digits() -> tuple[str, ...]:
    return tuple(dict.fromkeys(board.digits for board in keyboards() if board.digits != _DIGITS))
