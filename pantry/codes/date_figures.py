"""Dates in figures only, with and without signs between them: `0327`, `3/27`, `15-03-2027`, `031527`, `7158`, `26-359`.

In: the figures in lower case, what is guessed around today, and the site's order. Out: the date and its rival.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pantry.codes.dates import DateOrder, DateRead, date_value

if TYPE_CHECKING:
    from pantry.codes.date_guessing import Guesses

_WITH_SIGNS = re.compile(r"(\d{1,4})\s*[/.-]\s*(\d{1,4})(?:\s*[/.-]\s*(\d{1,4}))?", re.ASCII)
_SPACED = re.compile(r"(\d{1,4}) +(\d{1,2}) +(\d{1,4})|(\d\d) +(\d\d|\d{4})|(\d{4}) +(\d\d)", re.ASCII)
_DECIMAL = re.compile(r"(?!0\d\.\d\d$)\d{1,4}\.\d{1,3}", re.ASCII)  # 03.27 is no weight
OLD_DAYS = 730  # cans of a year ago come to tables, and 0925 is how their date is typed
_CENTURIES = frozenset({"19", "20"})


def read_figures(text: str, guesses: Guesses, order: DateOrder) -> DateRead | None:
    """The date that figures say, or nothing.

    What could be two dates is taken in the site's order; four figures are a month and a near year where they can be,
    then a day, then a year, then the day of a year.
    """
    if text.isascii() and text.isdigit():
        return _digits_only(text, guesses, order)
    found = _WITH_SIGNS.fullmatch(text) or _SPACED.fullmatch(text)
    if not found or _DECIMAL.fullmatch(text):  # 5.5 is a weight without its unit
        return None
    parts = [part for part in found.groups() if part]
    if len(parts) == 2:
        return _two_parts(parts[0], parts[1], guesses, order)
    return guesses.decided(_ordered((parts[0], parts[1], parts[2]), guesses, order))


def _digits_only(text: str, guesses: Guesses, order: DateOrder) -> DateRead | None:
    match len(text):
        case 4:
            return _four_figures(text, guesses, order)
        case 6:
            month_first = date_value(int(text[2:]), int(text[:2])) if text[2:4] in _CENTURIES else None
            year_first = date_value(int(text[:4]), int(text[4:])) if text[:2] in _CENTURIES else None
            parts = (text[:2], text[2:4], text[4:])
            return guesses.decided([month_first, *_ordered(parts, guesses, order), year_first])
        case 8:
            return guesses.decided(_eight_figures(text, guesses, order))
        case _:
            return None


def _four_figures(text: str, guesses: Guesses, order: DateOrder) -> DateRead | None:
    """`0327` is March 2027 or, where that is far, March 27; `2027` a year; `7158` day 158 of a year that ends in 7."""
    first, second = int(text[:2]), int(text[2:])
    in_year = date_value(guesses.full_year(text[2:]), first)
    on_day = guesses.day(second, first) if order is DateOrder.DMY else guesses.day(first, second)
    found = guesses.decided(_month_or_day(in_year, on_day, guesses))
    if found and guesses.is_plausible(found.value):
        return found
    year, coded = date_value(int(text)), guesses.day_of_year(text[0], text[1:])
    if year and (guesses.is_plausible(year) or (guesses.is_thinkable(year) and not guesses.is_near(coded))):
        return guesses.decided([year, coded])
    return DateRead(coded, day_code=True) if coded else guesses.decided([in_year])


def _month_or_day(in_year: str | None, on_day: str | None, guesses: Guesses) -> list[str | None]:
    """Behind the month a day is only offered where it is fresh: nearly all who type 0327 mean a month."""
    readings = guesses.month_or_day(in_year, on_day, past_days=OLD_DAYS)
    return readings if readings[0] != in_year or guesses.is_fresh(on_day) else [in_year]


def _eight_figures(text: str, guesses: Guesses, order: DateOrder) -> list[str | None]:
    year_last, year_first = (text[:2], text[2:4], text[4:]), (text[:4], text[4:6], text[6:])
    return [*_ordered(year_last, guesses, order), *_ordered(year_first, guesses, order)]


def _two_parts(first: str, second: str, guesses: Guesses, order: DateOrder) -> DateRead | None:
    """`3/27` is March 2027, `3/2027` and `2027-03` too; `15/3` is a day of the nearest year, `26-359` is day 359."""
    lengths = (len(first), len(second))
    if 3 in lengths:
        year, number = (second, first) if lengths[0] == 3 else (first, second)
        value = guesses.day_of_year(year, number) if len(year) in {2, 4} else None
        return DateRead(value, day_code=True) if value else None
    if 4 in lengths:
        year, month = (first, second) if lengths[0] == 4 else (second, first)
        value = date_value(int(year), int(month)) if len(month) <= 2 else None
        return DateRead(value) if value else None
    in_year = date_value(guesses.full_year(second), int(first)) if len(second) == 2 else None
    days = [guesses.day(int(first), int(second)), guesses.day(int(second), int(first))]
    if order is DateOrder.DMY:
        days.reverse()
    known = [day for day in days if day]
    likelier = known[0] if known else None
    return guesses.decided([*_month_or_day(in_year, likelier, guesses), *known[1:]])


def _ordered(parts: tuple[str, str, str], guesses: Guesses, order: DateOrder) -> list[str | None]:
    """The readings of three figures: the site's order first, then the others, the nearest to today first."""
    readings = {each: _in_order(parts, guesses, each) for each in DateOrder}
    first = readings.pop(order)
    return [first, *sorted((value for value in readings.values() if value), key=guesses.distance)]


def _in_order(parts: tuple[str, str, str], guesses: Guesses, order: DateOrder) -> str | None:
    year, month, day = (parts[order.value.index(letter)] for letter in "ymd")
    if len(year) not in {2, 4} or len(month) > 2 or len(day) > 2:
        return None
    return date_value(guesses.full_year(year), int(month), int(day))
