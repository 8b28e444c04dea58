"""Lines for the box that hands and scanners may send: real ones, parts of them put together, and spoiled ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.barcodes import check_digit
from pantry.codes.cards import cards
from pantry.codes.own import OwnKind, own_code

if TYPE_CHECKING:
    from random import Random

REAL = (
    "036000291452", "0036000291452", "04252614", "425261", "96385074", "5901234123457", "10036000291459",
    "]E00036000291452", "]E496385074", "]C1011003600029145910L21B\x1d15270331", "01100360002914591727033137024",
    "(01)10036000291459(15)270300(10)L21B", "https://id.gs1.org/01/10036000291459/10/L21B?17=270315",
    "1527031510L21B", "0 36000 29145 2", "212345012344", "0212345012344", "9780306406157 12345", "à\"-ààà éç&'(é",
    "4011", "94011", "X001-ABC", "0327", "3/27", "032027", "15mar", "15ene", "+6m", "x", "d7158", "7158",
    "05/03/27", "BB 15MAR27", "exp 03/2027", "packed 325", "L 6158", "12312027", "12lb", "5.5kg", "12 lb 4 oz",
    "½ lb", "1,280 lb", "40b", "40c", "38f", "38°", "-2°c", "24x", "24 pcs", "0x", "8+", "x24", "4", "0", "-4",
    "24", "100", "501", "1234567", "?", "", "beans", "frijoles", "plátano", "mayo", "may", "1", "2", "9", "o", "e",
    "/in", "/out", "/undo", "/redo", "/same", "/done", "/lock", "/scanner", "/waste spoiled", "/waste", "/plates 3",
    "/left produce 12lb", "/left bread 3", "/left", "/source Corner Market", "/source farm", "/bag Standard bag",
    "/bag none", "/kind bread", "/kind nothing", "/is g00036000291452", "/name Rice", "/nonsense",
)  # fmt: skip
STORIES = (
    "/in 4011 3lb x", "/in 24*036000291452 0327 6 /same", "/in 036000291452 /undo /redo", "/in 40b 4 2c o",
    "/in 12*041220576074 38f 50° 3°c", "/in 01234565 o /undo", "/in 5901234123457 Oddness 05/03/27 o",
    "/in 212345012344 2lb", "/in beans 1 d7158 24x", "/in ]C101100360002914593102001250 1527033110L21B",
    "/in 600*036000291452 o 0x 999999999", "/out 4 21 o 24x", "/out 8+ 11 4011 /done", "/out 0 100 99 1",
    "/in 12lb 5.5kg 2001lb o", "/out 36*036000291452 /undo /redo /redo", "/undo /undo /undo /redo /redo /redo",
)  # fmt: skip
_LETTERS = "0123456789 */x.,+-°½²()[]]{}%;=\"'\\\0\x1d\x1b\r\n\tabcdlbkgmñéÜ¿🍎中ع\u200e\u202e\ud800"
_LONGEST_RANDOM = 60


class OddLines:
    """Gives one line after another, and whether a scanner is said to have sent it."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._to_come: list[str] = []
        self._real = (*REAL, *(card.digits for card in cards()), *self._own_codes())

    def next(self) -> tuple[str, bool]:
        """A line, and whether it was scanned; at times the next one of a story."""
        if self._to_come and self._chance.random() < 0.9:
            return self._to_come.pop(0), False
        if self._chance.random() < 0.1:
            self._to_come = self._chance.choice(STORIES).split()
        make = self._chance.choices(
            (self._a_real_one, self._a_number_and_one, self._two_joined, self._spoiled, self._barcode, self._noise),
            weights=(40, 15, 10, 20, 10, 5),
        )[0]
        return make(), self._chance.random() < 0.4

    def _own_codes(self) -> list[str]:
        return [own_code(kind, self._chance.randrange(10**8)) for kind in OwnKind]

    def _a_real_one(self) -> str:
        return self._chance.choice(self._real)

    def _a_number_and_one(self) -> str:
        number = self._chance.choice(("0", "1", "2", "24", "0327", "-1", "500", "1000000", "12lb", "abc", ""))
        return number + self._chance.choice(("*", "x", " x ", "**", "× ")) + self._a_real_one()

    def _two_joined(self) -> str:
        return self._chance.choice(("", " ", "*", "\x1d", "/", ":")).join((self._a_real_one(), self._a_real_one()))

    def _spoiled(self) -> str:
        letters = list(self._a_real_one())
        for _ in range(self._chance.randint(1, 3)):
            at = self._chance.randint(0, len(letters))
            match self._chance.randrange(3):
                case 0:
                    letters.insert(at, self._chance.choice(_LETTERS))
                case 1:
                    letters[at : at + 1] = []
                case _:
                    letters[at:] = letters[at:] * self._chance.choice((1, 2, 3))
        return "".join(letters)

    def _barcode(self) -> str:
        payload = "".join(self._chance.choices("0123456789", k=self._chance.choice((7, 11, 12, 13))))
        return f"{payload}{check_digit(payload)}"

    def _noise(self) -> str:
        length = self._chance.choice((1, 3, 10, _LONGEST_RANDOM, 5000, 5001))
        return "".join(self._chance.choices(_LETTERS, k=length))
