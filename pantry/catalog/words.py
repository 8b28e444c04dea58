"""Names as they are kept, and as they are searched: without accents, signs and capitals.

In: text as people or files write it. Out: one clean line, or folded words of letters and digits.
"""

from __future__ import annotations

import re
import unicodedata

_ASCII_WORD = re.compile(r"[a-z0-9]+")
_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
_UNSEEN = "Cf"
_WRITTEN_OUT = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
    "'": "", "’": "", "‘": "", "ʼ": "", "`": "",
})  # fmt: skip


def clean(text: str) -> str:
    """Text on one line, composed (NFC), without control characters and doubled spaces."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    printed = "".join(_printed(letter) for letter in text)
    return " ".join(unicodedata.normalize("NFC", printed).split())


def spoken(text: str) -> str:
    """The same, where it is all capitals as one writes it: `BLACK BEANS` is Black beans."""
    said = clean(text)
    return said.capitalize() if said.isupper() else said


def folded(text: str) -> list[str]:
    """The words of a text, lower case without accents; each Han or kana sign is a word of its own."""
    text = text.casefold().translate(_WRITTEN_OUT)
    if not text.isascii():
        text = "".join(map(_plain, unicodedata.normalize("NFKD", text)))
        return text.casefold().lower().split()  # Cherokee folds to capitals
    return _ASCII_WORD.findall(text)


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
