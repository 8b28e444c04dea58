"""Dates as they are printed on packs and typed by people: text in, a canonical date and its rival out.

Figures with and without signs between them, month names in the site's languages, day codes, `+6m`, `x` for none.
Years and days that are not said are guessed near `today`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from pantry.codes.dates import DateKind, DateOrder, Precision, date_value, full_year, last_day, precision
from pantry.codes.months import month_number

LONGEST_DATE = 60
PLAUSIBLE_YEARS = 10
LONG_PAST_YEARS = 20
STILL_TAKEN_DAYS = 60  # bread and milk some weeks past are taken in; a date without a year is theirs

_NO_DATE = frozenset({"x", "none", "no date", "ninguna", "ninguno", "sin fecha", "n/a"})
_RELATIVE = re.compile(r"\+\s*(\d{1,3})\s*([a-z]{1,7})")
_DAY_CODE = re.compile(r"d\s?(\d{1,2})(\d{3})")
_FIGURES = re.compile(r"(\d{1,4})\s*[/.-]\s*(\d{1,4})(?:\s*[/.-]\s*(\d{1,4}))?")
_DECIMAL = re.compile(r"\d{1,4}\.\d{1,3}")
_SPACED_FIGURES = re.compile(r"(\d{1,4}) +(\d{1,2}) +(\d{1,4})")
_TOKENS = re.compile(r"\d+|[a-z]+")
_NAMED = re.compile(r"[\da-z\s.,/'-]+")
_BETWEEN = frozenset({"de", "del", "of", "st", "nd", "rd", "th"})
_DAYS = frozenset({"d", "day", "days", "dia", "dias"})
_WEEKS = frozenset({"w", "wk", "wks", "week", "weeks", "s", "sem", "semana", "semanas"})
_MONTHS = frozenset({"m", "mo", "month", "months", "mes", "meses"})
_YEARS = frozenset({"y", "yr", "year", "years", "a", "ano", "anos"})
_KINDS = (
    (DateKind.BEST_BY, ("best if used by", "best before", "best by", "bbd", "bb", "consumir preferentemente antes de")),
    (DateKind.USE_BY, ("use by", "exp date", "exp", "fecha de caducidad", "caducidad", "cad", "vence", "venc")),
    (DateKind.SELL_BY, ("sell by",)),
    (DateKind.FREEZE_BY, ("freeze by", "use or freeze by")),
    (DateKind.PACKED_ON, ("packed on", "packed", "pkd", "empacado")),
)


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


def read_date(text: str, today: date, order: DateOrder, languages: tuple[str, ...]) -> DateRead | None:
    """The date that a line says, or nothing.

    Figures that could be two dates are taken in the site's order; four figures are a month and a year where they can
    be, then a year, then the day of a year.
    """
    if len(text) > LONGEST_DATE:
        return None
    plain = _without_accents(text.strip().lower())
    kind, plain = _split_kind(plain)
    if plain in _NO_DATE:
        return DateRead("", kind=DateKind.NONE)
    reading = (
        _relative(plain, today)
        or _spoken_day_code(plain, today)
        or _in_figures(plain, today, order)
        or _with_month_name(plain, today, languages)
    )
    if not reading or kind is None:
        return reading
    return DateRead(reading.value, reading.other, kind, reading.day_code)


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def _split_kind(text: str) -> tuple[DateKind | None, str]:
    for kind, phrases in _KINDS:
        for phrase in phrases:
            if text.startswith(phrase) and text[len(phrase) : len(phrase) + 1] in tuple(" :.0123456789"):
                return kind, text[len(phrase) :].lstrip(" :.")
    return None, text


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


def _spoken_day_code(text: str, today: date) -> DateRead | None:
    found = _DAY_CODE.fullmatch(text)
    value = _day_of_year(found[1], found[2], today) if found else None
    return DateRead(value, day_code=True) if value else None


def _day_of_year(year_end: str, day: str, today: date) -> str | None:
    """Day 158 of the year nearest to now that ends in 7 (or 27)."""
    if len(year_end) == 2:
        year = full_year(int(year_end), today)
    else:
        year = today.year - 5 + (int(year_end) - (today.year - 5)) % 10
    if not 1 <= int(day) <= (date(year, 12, 31) - date(year, 1, 1)).days + 1:
        return None
    found = date(year, 1, 1) + timedelta(days=int(day) - 1)
    return date_value(found.year, found.month, found.day)


def _in_figures(text: str, today: date, order: DateOrder) -> DateRead | None:
    if text.isascii() and text.isdigit():
        return _digits_only(text, today, order)
    found = _FIGURES.fullmatch(text) or _SPACED_FIGURES.fullmatch(text)
    if not found or _DECIMAL.fullmatch(text):  # 5.5 is a weight without its unit
        return None
    if found[3] is None:
        return _two_parts(found[1], found[2], today, order)
    return _decided(_ordered((found[1], found[2], found[3]), today, order), today)


def _digits_only(text: str, today: date, order: DateOrder) -> DateRead | None:
    match len(text):
        case 4:
            return _four_figures(text, today)
        case 6:
            month_first = date_value(int(text[2:]), int(text[:2])) if text[2:4] in {"19", "20"} else None
            parts = (text[:2], text[2:4], text[4:])
            return _decided([month_first, *_ordered(parts, today, order)], today)
        case 8:
            return _decided(_eight_figures(text, today, order), today)
        case _:
            return None


def _four_figures(text: str, today: date) -> DateRead | None:
    month_year = date_value(full_year(int(text[2:]), today), int(text[:2]))
    if month_year:
        month_day = _near(int(text[:2]), int(text[2:]), today)
        rivals = () if _plausible(month_year, today) else (month_day, _day_of_year(text[0], text[1:], today))
        return _decided([month_year, *rivals], today)
    day_code = _day_of_year(text[0], text[1:], today)
    year = date_value(int(text))
    if year and _plausible(year, today):
        return _decided([year, day_code], today)
    return DateRead(day_code, day_code=True) if day_code else None


def _eight_figures(text: str, today: date, order: DateOrder) -> list[str | None]:
    year_last, year_first = (text[:2], text[2:4], text[4:]), (text[:4], text[4:6], text[6:])
    return [*_ordered(year_last, today, order), *_ordered(year_first, today, order)]


def _two_parts(first: str, second: str, today: date, order: DateOrder) -> DateRead | None:
    """`3/27` is March 2027, `3/2027` and `2027-03` too; `15/3` is a day of the nearest year."""
    if len(first) == 4 or len(second) == 4:
        year, month = (first, second) if len(first) == 4 else (second, first)
        value = date_value(int(year), int(month)) if len(month) <= 2 else None
        return DateRead(value) if value else None
    if len(first) > 2 or len(second) > 2:
        return None
    month_year = date_value(full_year(int(second), today), int(first)) if len(second) == 2 else None
    a, b = int(first), int(second)
    month_day, day_month = _near(a, b, today), _near(b, a, today)
    days = [day_month, month_day] if order is DateOrder.DMY else [month_day, day_month]
    if month_year and _plausible(month_year, today):
        return DateRead(month_year)
    far = month_year is not None and abs(last_day(month_year).year - today.year) > LONG_PAST_YEARS
    return _decided([*days, month_year] if far else [month_year, *days], today)


def _ordered(parts: tuple[str, str, str], today: date, order: DateOrder) -> list[str | None]:
    """The readings of three figures: the site's order first, then the others, the nearest to today first."""
    readings = {each: _in_order(parts, today, each) for each in DateOrder}
    first = readings.pop(order)
    rest = sorted((value for value in readings.values() if value), key=lambda value: _distance(value, today))
    return [first, *rest]


def _in_order(parts: tuple[str, str, str], today: date, order: DateOrder) -> str | None:
    year, month, day = (parts[order.value.index(letter)] for letter in "ymd")
    if len(year) not in {2, 4} or len(month) > 2 or len(day) > 2:
        return None
    return date_value(full_year(int(year), today) if len(year) == 2 else int(year), int(month), int(day))


def _with_month_name(text: str, today: date, languages: tuple[str, ...]) -> DateRead | None:
    """`15mar`, `JUN 2027`, `15 de agosto de 2027`, `MAR 15 27`, `ago`."""
    if not _NAMED.fullmatch(text):
        return None
    tokens = [token for token in _TOKENS.findall(text) if token not in _BETWEEN]
    names = [at for at, token in enumerate(tokens) if token[0] > "9"]
    if len(names) != 1 or len(tokens) > 3:
        return None
    month = month_number(tokens[names[0]], languages)
    if month is None:
        return None
    if len(tokens) == 1:
        return DateRead(_near_month(month, today))
    return _decided(_around_month(month, tokens[: names[0]], tokens[names[0] + 1 :], today), today)


def _around_month(month: int, before: list[str], after: list[str], today: date) -> list[str | None]:
    """The readings of one or two numbers before and behind a month's name."""
    match before, after:
        case [number], []:
            return _number_before(month, number, today)
        case [], [number]:
            return _number_after(month, number, today)
        case [first], [second]:
            return [_day_in(month, first, second, today), _day_in(month, second, first, today)]
        case [], [day, year]:
            return [_day_in(month, day, year, today)]
        case _:
            return []


def _number_before(month: int, number: str, today: date) -> list[str | None]:
    if len(number) == 4:
        return [date_value(int(number), month)]
    if len(number) > 2:
        return []
    return [_near(month, int(number), today)]


def _number_after(month: int, number: str, today: date) -> list[str | None]:
    """`JUN 2027` and `JUN 27` are months where the year is near, `JUN 15` is a day; `MAR1527` is both."""
    if len(number) == 4:
        return [date_value(int(number), month), _day_in(month, number[:2], number[2:], today)]
    if len(number) > 2:
        return []
    in_year = date_value(full_year(int(number), today), month) if len(number) == 2 else None
    on_day = _near(month, int(number), today)
    if in_year and -2 <= last_day(in_year).year - today.year <= 8:
        return [in_year, on_day]
    return [on_day, in_year]


def _day_in(month: int, day: str, year: str, today: date) -> str | None:
    if len(day) > 2 or len(year) not in {2, 4}:
        return None
    return date_value(full_year(int(year), today) if len(year) == 2 else int(year), month, int(day))


def _near(month: int, day: int, today: date) -> str | None:
    """The first such day that isn't long past."""
    earliest = today - timedelta(days=STILL_TAKEN_DAYS)
    for year in range(today.year - 1, today.year + 9):
        value = date_value(year, month, day)
        if value and last_day(value) >= earliest:
            return value
    return None


def _near_month(month: int, today: date) -> str:
    earliest = today - timedelta(days=STILL_TAKEN_DAYS)
    year = next(y for y in range(today.year - 1, today.year + 2) if last_day(f"{y:04d}-{month:02d}") >= earliest)
    return f"{year:04d}-{month:02d}"


def _distance(value: str, today: date) -> int:
    return abs((last_day(value) - today).days)


def _plausible(value: str, today: date) -> bool:
    return abs(last_day(value).year - today.year) <= PLAUSIBLE_YEARS


def _decided(readings: list[str | None], today: date) -> DateRead | None:
    """The first reading; of the others the first that is plausible is offered."""
    values = [value for value in readings if value]
    if not values:
        return None
    rivals = (value for value in values[1:] if value != values[0] and _plausible(value, today))
    return DateRead(values[0], next(rivals, None))
