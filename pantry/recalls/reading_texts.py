"""What the rows of every list have in common: their cells as plain text, and what that text names."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.words import clean, folded
from pantry.codes.dates import is_day
from pantry.recalls.dates_and_lots import dates_named, establishments_named, lots_named
from pantry.recalls.product_codes import product_codes
from pantry.recalls.told import Recall

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.recalls.told import Source

_TAG = re.compile(r"<[^<>]{0,2000}>")
_COMPACT_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)", re.ASCII)
_LONGEST_TEXT = 100_000
_SHOWN_LETTERS = 300
_MOST_WORDS = 500
_FEWEST_LETTERS = 3
_NO_NAMES = frozenset({
    "the", "and", "with", "for", "net", "can", "cans", "bag", "bags", "box", "boxes", "jar", "pack", "packs", "oz",
    "ounce", "ounces", "pound", "pounds", "lbs", "case", "count", "size", "each", "per", "food", "product", "new",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A recall as its row writes it, as plain text; `codes` is where lots and dates stand."""

    source: Source
    number: str
    day: str
    firm: str
    product: str
    codes: str
    reason: str
    alert: bool = False
    ended: bool = False
    other_language: bool = False


def said(row: Mapping[str, object], field: str) -> str:
    """A cell as text; lists of texts with commas between."""
    value = row.get(field)
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value if isinstance(one, str | int))
    return str(value).strip() if isinstance(value, str | int) else ""


def plain(text: str) -> str:
    """Text on one line, without tags and entities."""
    return clean(_TAG.sub(" ", html.unescape(text[:_LONGEST_TEXT])))


def day_of(text: str) -> str:
    """A day that is written as 20261121 or 2026-11-21T…; nothing where it is none."""
    found = _COMPACT_DAY.match(text)
    day = "-".join(found.groups()) if found else ""
    return day if is_day(day) else ""


def name_words(text: str) -> frozenset[str]:
    """The words by which two names are compared: no numbers, no sizes, the plural as one."""
    words = (word for word in folded(text) if len(word) >= _FEWEST_LETTERS and word not in _NO_NAMES)
    return frozenset(word.removesuffix("s") for word in words if not any(letter.isdigit() for letter in word))


def recall_of(row: Written) -> Recall:
    """A recall, with what its text names read out of it once."""
    codes, code_spans = product_codes(row.codes)
    dates, date_spans = dates_named(row.codes)
    return Recall(
        source=row.source.value,
        number=clean(row.number)[:_SHOWN_LETTERS],
        date=row.day,
        alert=int(row.alert),
        ended=int(row.ended),
        other_language=int(row.other_language),
        firm=row.firm[:_SHOWN_LETTERS],
        product=row.product[:_SHOWN_LETTERS],
        reason=row.reason[:_SHOWN_LETTERS],
        items=" ".join(dict.fromkeys((*product_codes(row.product)[0], *codes))),
        lots=" ".join(lots_named(row.codes, (*code_spans, *date_spans))),
        dates=" ".join(dates or dates_named(row.product)[0]),
        establishments=" ".join(establishments_named(f"{row.product} {row.codes}")),
        words=" ".join(sorted(name_words(f"{row.product} {row.firm}"))[:_MOST_WORDS]),
    )
