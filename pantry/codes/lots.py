"""A lot is a value, no id: a share of an item with one date, code and program.

In and out: its canonical text, as it stands in the books' column `lot`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pantry.codes.dates import DateKind, date_words, is_date_value

if TYPE_CHECKING:
    from pantry.language import Language

_CODE = "code"
_PROGRAM = "program"
_RESERVED = "%;="
_DATED = tuple(kind for kind in DateKind if kind is not DateKind.NONE)
_SAYS_A_DATE = tuple(f"{kind.value}=" for kind in _DATED)
_NO_DATE = (DateKind.NONE, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """One date (canonical text), code and program of an item; what a newer version knows stays in `unknown`.

    Without a date the kind is *code only* if there is a code, else *none*.
    """

    kind: DateKind = DateKind.NONE
    date: str = ""
    code: str = ""
    program: str = ""
    unknown: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", unicodedata.normalize("NFC", self.code))
        object.__setattr__(self, "program", unicodedata.normalize("NFC", self.program))
        if self.date and (self.kind is DateKind.NONE or not is_date_value(self.date)):
            raise ValueError(self.date)
        if not self.date:
            object.__setattr__(self, "kind", DateKind.CODE_ONLY if self.code else DateKind.NONE)

    @property
    def by(self) -> str:
        """The date that it should be used by; the day it was packed on is none."""
        return "" if self.kind is DateKind.PACKED_ON else self.date


def lot_text(lot: Lot) -> str:
    """The canonical text: `best_by=2027-03;code=L21B;program=tefap`; "" for no lot."""
    known = ((lot.kind.value, lot.date), (_CODE, lot.code), (_PROGRAM, lot.program))
    parts = [(key, value) for key, value in known if value] + sorted(lot.unknown)
    return ";".join(f"{_escaped(key)}={_escaped(value)}" for key, value in parts)


@lru_cache(maxsize=1024)
def read_lot(text: str) -> Lot:
    """The lot of a text, whatever it is: what isn't understood is kept in `unknown`."""
    found: dict[str, str] = {}
    kind, unknown = DateKind.NONE, []
    for part in filter(None, text.split(";")):
        key, value = (_unescaped(side) for side in part.partition("=")[::2])
        if key in _DATED and kind is DateKind.NONE and is_date_value(value):
            kind, found["date"] = DateKind(key), value
        elif key in {_CODE, _PROGRAM} and key not in found and value:
            found[key] = value
        elif key or value:
            unknown.append((key, value))
    return Lot(
        kind=kind,
        date=found.get("date", ""),
        code=found.get(_CODE, ""),
        program=found.get(_PROGRAM, ""),
        unknown=tuple(sorted(unknown)),
    )


def dated(text: str) -> tuple[DateKind, str]:
    """The kind and the date of a lot's text, as `read_lot` has them; of ten thousand codes most are passed over."""
    if "%" not in text:
        kind, date = _dated_part(text.partition(";")[0]) if text.startswith(_SAYS_A_DATE) else _NO_DATE
        if date or not any(said in text for said in _SAYS_A_DATE):
            return kind, date
    lot = read_lot(text)
    return (lot.kind, lot.date) if lot.date else _NO_DATE


def code_of(text: str) -> str:
    """The code of a lot's text, as `read_lot` has it, without reading the rest where there is nothing to unescape."""
    if "%" in text or not text.isascii():
        return read_lot(text).code
    begin = f"{_CODE}="
    return next((part[len(begin) :] for part in text.split(";") if part.startswith(begin) and part != begin), "")


@lru_cache(maxsize=1024)
def _dated_part(part: str) -> tuple[DateKind, str]:
    key, _, value = part.partition("=")
    return (DateKind(key), value) if is_date_value(value) else _NO_DATE


def _escaped(text: str) -> str:
    """What would end a part or a CSV field, as percent signs and the hex of its UTF-8."""
    return "".join(_percent(letter) if _must_escape(letter) else letter for letter in text)


def _must_escape(letter: str) -> bool:
    return letter in _RESERVED or unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}


def _percent(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "replace"))


def _unescaped(text: str) -> str:
    return unicodedata.normalize("NFC", unquote(text))


def meets(one: Lot, other: Lot) -> bool | None:
    """Whether both can be the same lot, by their code and else by their date; None where nobody can tell.

    The day that one says lies in the month that the other says. What kind of date it is doesn't matter.
    """
    if one.code and other.code:
        return compact(one.code) == compact(other.code)
    if one.date and other.date:
        return one.date.startswith(other.date) or other.date.startswith(one.date)
    return None


def lot_words(lot: Lot, language: Language) -> str:
    """A lot as it stands on a package: L21B · Mar 2027."""
    return " · ".join(part for part in (lot.code, date_words(lot.date, language) if lot.date else "") if part)


def compact(code: str) -> str:
    """A lot's code as it is compared: makers print it with and without spaces and hyphens."""
    return "".join(letter for letter in code.upper() if letter.isalnum())
