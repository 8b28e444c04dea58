"""Dates as they are printed on packs and typed by people: text in, a canonical date and its rival out.

Figures with and without signs between them, month names in the site's languages, day codes, `+6m`, `x` for none, and
the words that packs print before a date. Years and days that are not said are guessed near `today`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date, timedelta

from pantry.codes.date_figures import read_figures
from pantry.codes.date_guessing import Guesses
from pantry.codes.date_phrases import says_no_date, split_kind
from pantry.codes.dates import DateKind, DateOrder, DateRead, Precision, date_value
from pantry.codes.months import BILINGUAL_MONTHS, is_also_a_food, month_number

LONGEST_DATE = 60
_LAST_DAY = 31

_RELATIVE = re.compile(r"\+\s*(\d{1,3})\s*([a-z]{1,7})", re.ASCII)
_DAY_CODE = re.compile(r"d[\s:.-]*(\d{1,2}|20\d\d)?[\s/-]?(\d{3})", re.ASCII)
_LOT_WITH_DAY = re.compile(r"(?:l|lot|lote)[\s:.#-]*(\d{1,2})(\d{3})", re.ASCII)
_BILINGUAL = re.compile(r"(\d{4}|\d\d)[\s/.-]?([a-z]{2})[\s/.-]?(\d{1,2})", re.ASCII)
_TIME_BEHIND = re.compile(r"(.*\S) +\d{1,2}:\d\d(?::\d\d)?", re.ASCII)
_TOKENS = re.compile(r"\d+|[a-z]+", re.ASCII)
_NAMED = re.compile(r"[\da-z\s.,/'-]+", re.ASCII)
_FIGURES = re.compile(r"\d{1,4}[ /.-]+\d{1,4}(?:[ /.-]+\d{1,4})?|\d{4}(?:\d\d){0,2}", re.ASCII)
_TWO_FIGURES = re.compile(r"(\d{1,2})[ /.-]+(\d{1,2})", re.ASCII)
_DATE_LENGTHS = frozenset({1, 2, 4})
_APOSTROPHES = str.maketrans("\u2019\u2018\u00b4`", "''''")
_BETWEEN = frozenset({"de", "del", "of", "st", "nd", "rd", "th"})
_DAYS = frozenset({"d", "day", "days", "dia", "dias"})
_WEEKS = frozenset({"w", "wk", "wks", "week", "weeks", "s", "sem", "semana", "semanas"})
_MONTHS = frozenset({"m", "mo", "month", "months", "mes", "meses"})
_YEARS = frozenset({"y", "yr", "year", "years", "a", "ano", "anos"})


def read_packing_day(text: str, today: date, order: DateOrder, languages: tuple[str, ...]) -> date | None:
    """The day on which something was packed, or nothing: `11/29` is the last one, never a month that is to come."""
    if two := _TWO_FIGURES.fullmatch(_plain(text)):
        first, second = int(two[1]), int(two[2])
        month, day = (second, first) if order is DateOrder.DMY else (first, second)
        guesses = Guesses(today, packed=True)
        value = guesses.day(month, day) or guesses.day(day, month)
    else:
        read = read_date(text, today, order, languages, packed=True)
        value = read.value if read and read.precision is Precision.DAY else None
    return date.fromisoformat(value) if value else None


def read_date(
    text: str, today: date, order: DateOrder, languages: tuple[str, ...], *, packed: bool = False
) -> DateRead | None:
    """The date that a line says, or nothing; `languages` are the site's, its own first.

    `packed`: it is known to be a day of packing, also where no word says so.
    """
    if len(text) > LONGEST_DATE:
        return None
    kind, plain = split_kind(_plain(text))
    if says_no_date(plain):
        return DateRead("", kind=DateKind.NONE)
    guesses = Guesses(today, packed=packed or kind is DateKind.PACKED_ON)
    reading = (
        _relative(plain, today)
        or _spoken_day_code(plain, guesses)
        or read_figures(plain, guesses, order)
        or _with_month_name(plain, guesses, languages)
        or (_day_of_packing(plain, guesses) if guesses.packed else _lot_with_day(plain, today))
    )
    return replace(reading, kind=kind) if reading and kind else reading


def is_no_such_date(text: str, languages: tuple[str, ...]) -> bool:
    """Of a line that reads as no date: whether it is written as one, as `31feb`, `best by 02/30/27` and `d7400` are."""
    if len(text) > LONGEST_DATE:
        return False
    kind, plain = split_kind(_plain(text))
    coded = _DAY_CODE.fullmatch(plain)
    if (coded and coded[1]) or (kind and _FIGURES.fullmatch(plain)):
        return True
    tokens = [token for token in _TOKENS.findall(plain) if token not in _BETWEEN] if _NAMED.fullmatch(plain) else []
    names, numbers = [token for token in tokens if token[0] > "9"], [token for token in tokens if token[0] <= "9"]
    if len(names) != 1 or not 1 <= len(numbers) <= 2 or is_also_a_food(names[0], languages):
        return False
    return month_number(names[0], languages) is not None and all(len(number) in _DATE_LENGTHS for number in numbers)


def _plain(text: str) -> str:
    """Lower case, no accents, no time of the day behind."""
    text = text.strip().lower()
    if not text.isascii():
        unaccented = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
        text = "".join(letter for letter in unaccented if not unicodedata.combining(letter))
    found = _TIME_BEHIND.fullmatch(text) if ":" in text else None
    return found[1] if found else text


def _relative(text: str, today: date) -> DateRead | None:
    """`+6m` from today: days and weeks to the day, months and years to the month."""
    found = _RELATIVE.fullmatch(text)
    if not found:
        return None
    count, unit = int(found[1]), found[2]
    if unit in _DAYS or unit in _WEEKS:
        later = today + timedelta(days=count * (7 if unit in _WEEKS else 1))
        value = date_value(later.year, later.month, later.day)
    elif unit in _MONTHS or unit in _YEARS:
        months = today.year * 12 + today.month - 1 + count * (12 if unit in _YEARS else 1)
        value = date_value(months // 12, months % 12 + 1)
    else:
        value = None
    return DateRead(value) if value else None


def _spoken_day_code(text: str, guesses: Guesses) -> DateRead | None:
    """`d7158`, `d27158`; `d325` is the day of packing, as on cartons of eggs."""
    found = _DAY_CODE.fullmatch(text)
    if not found:
        return None
    if found[1] is None:
        return _day_of_packing(found[2], guesses)
    value = guesses.day_of_year(found[1], found[2])
    return DateRead(value, day_code=True) if value else None


def _day_of_packing(text: str, guesses: Guesses) -> DateRead | None:
    """The 325 of `packed 325`."""
    value = guesses.last_day_numbered(text) if len(text) == 3 and text.isascii() and text.isdigit() else None
    return DateRead(value, kind=DateKind.PACKED_ON, day_code=True) if value else None


def _lot_with_day(text: str, today: date) -> DateRead | None:
    """`L 6158`: makers number a lot by the day on which they made it; by no day to come, nor one of a decade ago."""
    found = _LOT_WITH_DAY.fullmatch(text)
    if not found:
        return None
    made = Guesses(today, packed=True)
    value = made.day_of_year(found[1], found[2])
    if made.is_near(value):
        return DateRead(value, kind=DateKind.PACKED_ON, day_code=True) if value else None
    value = Guesses(today).day_of_year(found[1], found[2])
    return DateRead(value, day_code=True) if value else None


def _with_month_name(text: str, guesses: Guesses, languages: tuple[str, ...]) -> DateRead | None:
    """`15mar`, `JUN 2027`, `15 de agosto de 2027`, `MAR 15 27`, `ago`."""
    if not _NAMED.fullmatch(text):
        return None
    tokens = [token for token in _TOKENS.findall(text) if token not in _BETWEEN]
    names = [at for at, token in enumerate(tokens) if token[0] > "9"]
    month = month_number(tokens[names[0]], languages) if len(names) == 1 and len(tokens) <= 3 else None
    if month is None:
        return _bilingual(text, guesses)
    if len(tokens) == 1:
        return None if is_also_a_food(tokens[0], languages) else DateRead(guesses.month(month))
    before, after = tokens[: names[0]], tokens[names[0] + 1 :]
    return guesses.decided(_around_month(month, before, after, guesses))


def _bilingual(text: str, guesses: Guesses) -> DateRead | None:
    """`2027 MR 15`, the letters for both languages of Canada, always the year first."""
    found = _BILINGUAL.fullmatch(text)
    month = BILINGUAL_MONTHS.get(found[2]) if found else None
    value = _day_in(month, found[3], found[1], guesses) if found and month else None
    return DateRead(value) if value else None


def _around_month(month: int, before: list[str], after: list[str], guesses: Guesses) -> list[str | None]:
    """The readings of one or two numbers before and behind a month's name."""
    match before, after:
        case [number], []:
            return [date_value(int(number), month) if len(number) == 4 else _near_day(month, number, guesses)]
        case [], [number]:
            return _number_behind(month, number, guesses)
        case [first], [second]:
            year_last, year_first = _day_in(month, first, second, guesses), _day_in(month, second, first, guesses)
            is_no_day = year_last is None and len(first) <= 2 and int(first) <= _LAST_DAY
            return [] if is_no_day else guesses.plausible_first([year_last, year_first])  # 31apr27 isn't in 2031
        case [], [day, year]:
            return [_day_in(month, day, year, guesses)]
        case _:
            return []


def _number_behind(month: int, number: str, guesses: Guesses) -> list[str | None]:
    """`JUN 2027` and `JUN 27` are months where the year is near, `JUN 15` is a day; `MAR1527` and `MAR152027` both."""
    match len(number):
        case 4:
            return [date_value(int(number), month) or _day_in(month, number[:2], number[2:], guesses)]
        case 6:
            return [_day_in(month, number[:2], number[2:], guesses)]
        case 2:
            in_year = date_value(guesses.full_year(number), month)
            return guesses.month_or_day(in_year, _near_day(month, number, guesses))
        case _:
            return [_near_day(month, number, guesses)]


def _near_day(month: int, number: str, guesses: Guesses) -> str | None:
    return guesses.day(month, int(number)) if len(number) <= 2 else None


def _day_in(month: int, day: str, year: str, guesses: Guesses) -> str | None:
    if len(day) > 2 or len(year) not in {2, 4}:
        return None
    return date_value(guesses.full_year(year), month, int(day))
