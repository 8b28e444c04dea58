"""Names as they are kept, and as they are searched: without accents, signs and capitals.

In: text as people or files write it. Out: one clean line, or folded words of letters and digits.
"""

from __future__ import annotations

import re
import string
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
_UNSEEN = "Cf"
_WRITTEN_OUT = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
    "'": "", "’": "", "‘": "", "ʼ": "", "`": "",
})  # fmt: skip
_APOSTROPHES = "'`’"
_ACCENTS = re.compile("[\u0300-\u036f]+")
_LETTERS = frozenset(string.ascii_lowercase + string.digits)
_BLANKS_OF_ASCII = str.maketrans({chr(code): " " for code in range(128) if chr(code) not in _LETTERS})
_OF_ASCII = _BLANKS_OF_ASCII | str.maketrans({"'": "", "`": ""})
_LINES_OF_ASCII = _OF_ASCII | {ord("\n"): "\n"}


def clean(text: str) -> str:
    """Text on one line, composed (NFC), without control characters and doubled spaces."""
    if not text.isprintable():
        text = text.translate(_PRINTED)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def spoken(text: str) -> str:
    """The same, where it is all capitals as one writes it: `BLACK BEANS` is Black beans."""
    said = clean(text)
    return said.capitalize() if said.isupper() else said


def folded(text: str) -> list[str]:
    """The words of a text, lower case without accents; each Han or kana sign is a word of its own."""
    text = text.casefold()
    if text.isascii():
        return text.translate(_OF_ASCII).split()
    bare = _without_accents(text)
    if bare.isascii():  # as of most names; one letter after the other takes twice as long
        return bare.casefold().translate(_BLANKS_OF_ASCII).split()
    text = unicodedata.normalize("NFKD", text.translate(_WRITTEN_OUT)).translate(_PLAIN)
    return text.casefold().lower().split()  # Cherokee folds to capitals


def folded_lines(texts: Iterable[str]) -> list[str]:
    """The folded words of each text on a line, each behind a blank; of thousands most are folded at once."""
    given = list(texts)
    is_plain = [text.isascii() and "\n" not in text for text in given]
    plain = " \n ".join(text for text, plainly in zip(given, is_plain, strict=True) if plainly)
    lines = iter(f" {plain}".casefold().translate(_LINES_OF_ASCII).split("\n"))
    return [
        next(lines) if plainly else f" {' '.join(folded(text))}" for text, plainly in zip(given, is_plain, strict=True)
    ]


def _without_accents(text: str) -> str:
    """A text without apostrophes and the accents of most languages; what is no plain letter then needs more."""
    for sign in _APOSTROPHES:  # first, as what other signs are taken apart to is none
        text = text.replace(sign, "")
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text))


def _printed(letter: str) -> str:
    category = unicodedata.category(letter)
    return "" if category == _UNSEEN else " " if category in _CONTROLS else letter


def _plain(letter: str) -> str:
    if letter.isascii():
        return letter if letter.isalnum() else " "
    category = unicodedata.category(letter)
    if category in {"Mn", _UNSEEN}:
        return ""
    if "\u3040" <= letter <= "\u9fff":
        return f" {letter} "
    return letter if category[0] in "LN" else " "


class _Met(dict[int, str]):
    """What each letter becomes, worked out when it is first met: looking that up is ten times as fast."""

    def __init__(self, becomes: Callable[[str], str]) -> None:
        super().__init__()
        self._becomes = becomes

    def __missing__(self, code: int) -> str:
        self[code] = self._becomes(chr(code))
        return self[code]


_PLAIN, _PRINTED = _Met(_plain), _Met(_printed)
