"""Barcode symbols as bars: which modules are black, how wide a module is in whole printer dots.

In: a code as text. Out: a `Symbol`, and a `DotGrid` on which it is drawn. python-barcode gives the modules.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from pantry.codes.as_sent import SEPARATOR
from pantry.codes.barcodes import is_gtin
from pantry.codes.own import read_own_code
from pantry.errors import RefusedInput

UNKNOWN_PRINTER_DPI = 600
_UNKNOWN_PRINTER_STEP = 2  # a printer of 300 dots then begins on a dot of its own too: 14 misreadings of 1,500 became 2
WIDE_MILS = (13.33, 11.67, 10.0)  # thousandths of an inch a module; the first that fits is taken
CASE_MILS = (20.0, *WIDE_MILS)  # where a code is read from an arm's length or more
CARD_MILS = (20.0,)  # cards are scanned all day, worn and in a hurry
NARROWEST_MIL = 9.8
INK_SPREAD_DOTS = 0.2  # a bar is drawn this much narrower on each side
_MIL = 0.001
_CODE128_START_B, _CODE128_START_C, _CODE128_TO_B, _CODE128_TO_C, _CODE128_FNC1 = 104, 105, 100, 99, 102


@dataclass(frozen=True, slots=True)
class Symbol:
    """The modules of one symbol, "1" black and "0" white, its blank margin in modules, the digits under it."""

    modules: str
    quiet: int
    digits: str

    def bars(self) -> tuple[tuple[int, int], ...]:
        """Each black bar as (first module, modules wide)."""
        return _bars(self.modules)


@dataclass(frozen=True, slots=True)
class DotGrid:
    """A printer's dots and how many of them make one module, so that every bar is whole dots wide.

    `step`: a symbol may begin at every so many dots.
    """

    dpi: int
    dots: int
    step: int = 1

    @property
    def dot_pt(self) -> float:
        """One dot in points."""
        return 72 / self.dpi

    @property
    def module_pt(self) -> float:
        """One module in points."""
        return self.dots * 72 / self.dpi

    @property
    def module_mil(self) -> float:
        """One module in thousandths of an inch."""
        return self.dots * 1000 / self.dpi

    @property
    def step_pt(self) -> float:
        """From one place where a symbol may begin to the next, in points."""
        return self.step * 72 / self.dpi

    def at_or_after(self, x: float) -> float:
        """The first place for a symbol at or right of `x`, both in points from the paper's left edge."""
        return ceil(round(x / self.step_pt, 6)) * self.step_pt

    def width_pt(self, symbol: Symbol) -> float:
        """From the first bar to the last, in points."""
        return len(symbol.modules) * self.module_pt

    def quiet_pt(self, symbol: Symbol) -> float:
        """The blank that must stay on each side, in points."""
        return symbol.quiet * self.module_pt


def grid_for(symbol: Symbol, width_pt: float, dpi: int | None = None, mils: tuple[float, ...] = WIDE_MILS) -> DotGrid:
    """The widest module that leaves its blank margins within `width_pt`; `dpi` None is an unknown printer.

    Raises `RefusedInput` where only modules narrower than 9.8 mil would fit: scanners misread those.
    """
    resolution, step = (dpi, 1) if dpi else (UNKNOWN_PRINTER_DPI, _UNKNOWN_PRINTER_STEP)
    for mil in mils:
        grid = DotGrid(resolution, max(1, round(mil * _MIL * resolution)), step)
        needed = grid.width_pt(symbol) + 2 * grid.quiet_pt(symbol) + grid.step_pt
        if grid.module_mil >= NARROWEST_MIL and needed <= width_pt:
            return grid
    raise RefusedInput(
        "The barcode {digits} doesn't fit on this label: scanners could not read it. Nothing was printed."
        " Choose a wider label.",
        digits=symbol.digits,
    )


def symbol_of(code: str) -> Symbol | None:
    """The symbol for an item's code, or None where there is none for it or its check digit is wrong.

    Our own 10 digits and PLU numbers become Code 128 (set C); product codes EAN-8, UPC-A or EAN-13, in any of
    their lengths up to GTIN-14; a case's own 14 digits Code 128. A UPC-E is asked for by its expanded 12 digits.
    """
    if not (code.isascii() and code.isdigit()):
        return None
    match len(code):
        case 4 | 5:
            return Symbol(_code128(code), 10, code)
        case 10:
            return _own(code)
        case 8 | 12 | 13 | 14:
            return _product(code)
        case _:
            return None


def element_symbol(text: str, shown: str) -> Symbol:
    """The GS1-128 of elements with SEPARATOR between them: letters and signs in set B, a last part of digits in set C.

    `shown` stands under it. Raises `ValueError` for a letter that set B lacks.
    """
    values = [_CODE128_START_B, _CODE128_FNC1]
    *parts, last = text.split(SEPARATOR)
    for part in parts:
        values += [*(_in_set_b(letter) for letter in part), _CODE128_FNC1]
    if last.isdecimal() and len(last) % 2 == 0:
        values += [_CODE128_TO_C, *(int(last[at : at + 2]) for at in range(0, len(last), 2))]
    else:
        values += [_in_set_b(letter) for letter in last]
    return Symbol(_with_check(values), 10, shown)


def _in_set_b(letter: str) -> int:
    from barcode.charsets import code128

    if not " " <= letter <= "~":
        raise ValueError(letter)
    value: int = code128.B[letter]
    return value


def _own(code: str) -> Symbol | None:
    if read_own_code(code) is None:
        return None
    return Symbol(_code128(code), 10, f"{code[0]} {code[1:5]} {code[5:9]} {code[9]}")


def _product(code: str) -> Symbol | None:
    from barcode.ean import EAN8, EAN13
    from barcode.upc import UPCA

    if not is_gtin(code):
        return None
    shortest = code.removeprefix("000000") if len(code) == 14 else code
    if len(shortest) == 8:
        return Symbol(EAN8(shortest).build()[0], 7, f"{shortest[:4]} {shortest[4:]}")
    padded = code.zfill(14)
    if padded.startswith("00"):
        upc = padded[2:]
        return Symbol(UPCA(upc).build()[0], 9, f"{upc[0]} {upc[1:6]} {upc[6:11]} {upc[11]}")
    if padded.startswith("0"):
        return Symbol(EAN13(code[-13:]).build()[0], 11, f"{code[-13]} {code[-12:-6]} {code[-6:]}")
    return Symbol(_code128(code), 10, f"{code[0]} {code[1:3]} {code[3:8]} {code[8:13]} {code[13]}")


def _code128(digits: str) -> str:
    """Code 128 in set C, an odd last digit in set B.

    From python-barcode's tables only: its own encoder (0.16.1) takes a leading 99 for a switch of sets and drops it.
    """
    even = len(digits) // 2 * 2
    values = [_CODE128_START_C, *(int(digits[at : at + 2]) for at in range(0, even, 2))]
    if even < len(digits):
        values += [_CODE128_TO_B, _in_set_b(digits[-1])]
    return _with_check(values)


def _with_check(values: list[int]) -> str:
    """The modules of a Code 128: its values, their check sum, the stop."""
    from barcode.charsets import code128

    check = (values[0] + sum(at * value for at, value in enumerate(values))) % 103
    modules: list[str] = [code128.CODES[value] for value in (*values, check)]
    return "".join(modules) + f"{code128.STOP}11"


@lru_cache(maxsize=4096)
def _bars(modules: str) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    at = 0
    while (at := modules.find("1", at)) >= 0:
        end = modules.find("0", at)
        end = len(modules) if end < 0 else end
        found.append((at, end - at))
        at = end
    return tuple(found)
