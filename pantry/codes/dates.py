"""Dates on packs as values: canonical text to the day, month or year, their last day, their words.

Canonical text is `2027-03-15`, `2027-03` or `2027`; "" is no date.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.language import Language

FIRST_YEAR = 1900
LAST_YEAR = 2199

_CANONICAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class DateKind(StrEnum):
    """What a date on a pack says."""

    BEST_BY = "best_by"
    USE_BY = "use_by"
    SELL_BY = "sell_by"
    FREEZE_BY = "freeze_by"
    PACKED_ON = "packed_on"
    CODE_ONLY = "code_only"
    NONE = "none"


class DateOrder(StrEnum):
    """How a site writes a date in figures."""

    MDY = "mdy"
    DMY = "dmy"
    YMD = "ymd"


class Precision(StrEnum):
    """How far a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DateRead:
    """What a typed date says: canonical text ("" is *no date on it*), and the rival reading where there is one.

    `kind` is only set where the words said it; `day_code`: read as the day of a year, as makers stamp it.
    """

    value: str
    other: str | None = None
    kind: DateKind | None = None
    day_code: bool = False

    @property
    def precision(self) -> Precision | None:
        """To the day, month or year; nothing where there is no date."""
        return precision(self.value) if self.value else None


def date_value(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The canonical text, or nothing where there is no such date between 1900 and 2199."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar, written as 2026-11-21."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_date_value(text: str) -> bool:
    """Whether this is canonical text of a real date."""
    parts = _parts(text)
    return parts is not None and date_value(*parts) == text


def _parts(text: str) -> tuple[int, int | None, int | None] | None:
    found = _CANONICAL.fullmatch(text)
    if not found:
        return None
    year, month, day = found.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def precision(value: str) -> Precision:
    """How far a canonical date is known."""
    return {4: Precision.YEAR, 7: Precision.MONTH}.get(len(value), Precision.DAY)


def last_day(value: str) -> date:
    """The last day that a canonical date covers.

    Raises:
        ValueError: the text is no canonical date.
    """
    parts = _parts(value)
    if parts is None or date_value(*parts) is None:
        raise ValueError(value)
    year, month, day = parts
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def full_year(two_digits: int, today: date) -> int:
    """The year that ends in two digits, from 49 years back to 50 ahead (GS1 General Specifications 7.12)."""
    year = today.year - today.year % 100 + two_digits
    if year - today.year > 50:
        return year - 100
    return year + 100 if year - today.year < -49 else year


def date_words(value: str, language: Language) -> str:
    """A canonical date as people say it: Mar 15, 2027; Mar 2027; 2027."""
    shown = last_day(value)
    match precision(value):
        case Precision.YEAR:
            return value
        case Precision.MONTH:
            return language.say("{month} {year}", month=language.month(shown.month), year=shown.year)
        case Precision.DAY:
            return language.full_date(shown)
