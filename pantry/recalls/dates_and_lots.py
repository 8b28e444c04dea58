"""The dates, lots and establishments that a recall's free text names.

In: text as people write it. Out: days, months and spans of days as canonical text, and codes without signs.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from pantry.codes.dates import date_value, last_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.codes.lots import Lot

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_DATES = tuple(
    re.compile(rf"(?<![\w/]){pattern}(?![\w/])", re.ASCII | re.IGNORECASE)
    for pattern in (
        r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)",
        r"(?P<month>\d{1,2})([/.-])(?P<day>\d{1,2})\2(?P<year>20\d\d|\d\d)",
        r"(?P<month>\d{1,2})[/-](?P<year>20\d\d)",
        rf"(?P<day>\d{{1,2}})[ -]?{_NAME}[ ,-]{{0,2}}(?P<year>20\d\d|\d\d)",
        rf"{_NAME}[ -]{{0,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? ?-?)(?P<year>20\d\d)",
        rf"{_NAME}[ -](?P<day>\d{{1,2}})[ ,-]{{1,2}}(?P<year>\d\d)",
        rf"{_NAME}[ ,-]{{0,2}}(?P<year>20\d\d)",
    )
)
_TO = re.compile(r"\s*(?:-|\u2013|\u2014|to|thru|through|until|and up to)\s*", re.ASCII | re.IGNORECASE)
_SPAN = ".."
_TOKEN = re.compile(  # with a digit in it, and the letter that stands alone before it
    r"(?:(?<![A-Z0-9])([A-Z]) )?(?<![A-Z0-9])(?=[A-Z./-]{0,20}\d)([A-Z0-9]+(?:[-/.][A-Z0-9]+)*)", re.ASCII
)
_PART = re.compile(r"[-/.]")
_ESTABLISHMENT = re.compile(
    r"\best(?:ablishment)?s?(?:\.|\b)(?: (?:number|no)s?\.?)?[\s:#\"\u201c\u201d]{0,3}(?:est\.?\s?)?"
    r"((?:[mpgiv]-?)?\d{1,5}[a-z]?)\b",
    re.ASCII | re.IGNORECASE,
)
_FEWEST_LOT_LETTERS = 3
_SIZE = re.compile(r"\d+(?:OZ|FLOZ|LBS?|G|KG|ML|L|CT|COUNT|PK|PACKS?)", re.ASCII)
_MOST = 2_000

Placed = tuple[int, int, str]


def dates_named(text: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """The dates that a text names, spans as `2027-01-01..2027-03-31`, and where in it they stand."""
    placed = _placed(text)
    found: dict[str, None] = {}
    joined = False
    for at, (_, end, value) in enumerate(placed):
        if joined:
            joined = False
            continue
        after = placed[at + 1] if at + 1 < len(placed) else None
        joined = after is not None and _TO.fullmatch(text, end, after[0]) is not None and value < after[2]
        found[f"{value}{_SPAN}{after[2]}" if joined and after else value] = None
    return tuple(found), tuple((start, end) for start, end, _ in placed)


def lots_named(text: str, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The tokens of a text that can be a lot's code; `spans` are dates and product codes, which are none."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    found: dict[str, None] = {}
    for before, token in dict.fromkeys(_TOKEN.findall("".join(letters).upper())):
        parts = _PART.split(token)
        whole = "".join(parts)
        found.update(dict.fromkeys((whole, *parts, before + whole)))
    lots = (one for one in found if len(one) >= _FEWEST_LOT_LETTERS and not one.isalpha())
    return tuple(islice(lots, _MOST))


def is_size(token: str) -> bool:
    """Whether what can be a lot's code may just as well be a size or a count: 16OZ, 2LB, 12CT."""
    return _SIZE.fullmatch(token) is not None


def establishments_named(text: str) -> tuple[str, ...]:
    """The numbers of establishments, as P2375; some name no letter."""
    return tuple(dict.fromkeys(one.replace("-", "").upper() for one in _ESTABLISHMENT.findall(text)))


def is_among(lot: Lot, dates: Iterable[str]) -> bool:
    """Whether a lot's date is one of those, or in a span of them."""
    return bool(lot.date) and any(_covers(named, lot.date) for named in dates)


def _covers(named: str, value: str) -> bool:
    first, span, last = named.partition(_SPAN)
    if not span:
        return named.startswith(value) or value.startswith(named)
    return _first_day(value) <= last_day(last).isoformat() and last_day(value).isoformat() >= _first_day(first)


def _first_day(value: str) -> str:
    return f"{value}-01-01"[:10]


def _placed(text: str) -> list[Placed]:
    """Dates by where they stand; of readings that overlap the first pattern's."""
    taken: list[Placed] = []
    for pattern in _DATES:
        for found in pattern.finditer(text):
            value = _value(found)
            if value and not any(found.start() < end and start < found.end() for start, end, _ in taken):
                taken.append((found.start(), found.end(), value))
        if len(taken) > _MOST:
            break
    return sorted(taken)[:_MOST]


def _value(found: re.Match[str]) -> str | None:
    said = found.groupdict()
    year = int(said["year"]) if len(said["year"]) == 4 else 2000 + int(said["year"])
    month = _MONTHS.index(said["name"].lower()) + 1 if said.get("name") else int(said["month"])
    day = said.get("day")
    return date_value(year, month, int(day) if day else None)
