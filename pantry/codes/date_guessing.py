"""What a date leaves out, guessed around today: which year, or whether 27 is a year or a day.

In: months, days, years as read; out: canonical dates, and of several the likeliest first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from pantry.codes.dates import DateRead, date_value, full_year, last_day

PLAUSIBLE_YEARS, THINKABLE_YEARS = 10, 20
STILL_TAKEN_DAYS = 60  # bread and milk some weeks past are taken in; a date without a year is theirs
FRESH_DAYS = 120  # longer than that, packs print a year
NEAR_PAST_DAYS = 270
NEAR_YEARS = 4  # what cans and dry goods keep
LONG_PAST_YEARS, FAR_YEARS = 2, 8


@dataclass(frozen=True, slots=True)
class Guesses:
    """Guesses around `today`; `packed`: of a day of packing, which is never to come."""

    today: date
    packed: bool = False

    def full_year(self, digits: str) -> int:
        """The year of two or four digits."""
        return int(digits) if len(digits) == 4 else full_year(int(digits), self.today)

    def day(self, month: int, day: int) -> str | None:
        """The first such day that isn't long past; of packing the last one that isn't to come."""
        return next((value for year in self._years() if (value := self._in_time(year, month, day))), None)

    def month(self, month: int) -> str:
        """The same of a whole month; one of packing has begun."""
        return next(value for year in self._years() if (value := self._in_time(year, month)))

    def _years(self) -> range:
        this = self.today.year
        return range(this, this - 9, -1) if self.packed else range(this - 1, this + 9)  # leap days are 8 years apart

    def _in_time(self, year: int, month: int, day: int | None = None) -> str | None:
        value = date_value(year, month, day)
        if not value:
            return None
        if self.packed:
            return value if date(year, month, day or 1) <= self.today else None
        return value if last_day(value) >= self.today - timedelta(days=STILL_TAKEN_DAYS) else None

    def day_of_year(self, year: str, day: str) -> str | None:
        """Day 158 of 2027, said as 7, 27 or 2027; of the nearest year that ends so, of packing the last one."""
        number = int(day)
        if len(year) > 1:
            return _numbered_day(self.full_year(year), number)
        this = self.today.year
        nearest = this - 5 + (int(year) - (this - 5)) % 10
        value = _numbered_day(nearest, number)
        if self.packed and value and last_day(value) > self.today:
            return _numbered_day(nearest - 10, number)
        return value

    def last_day_numbered(self, day: str) -> str | None:
        """The last day of that number, as on cartons of eggs."""
        days = (_numbered_day(year, int(day)) for year in range(self.today.year, self.today.year - 9, -1))
        return next((value for value in days if value and last_day(value) <= self.today), None)

    def month_or_day(
        self, in_year: str | None, on_day: str | None, *, past_days: int = NEAR_PAST_DAYS
    ) -> list[str | None]:
        """`MAR 27`: the month of a year or the day of a month, the likelier first.

        Food that prints no year is fresh: its day is near. Food that prints month and year keeps for some years, and
        comes at most so many days past them.
        """
        if in_year and on_day and self._is_to_come(in_year):
            return [on_day]
        if in_year and (
            self._is_likely_month(in_year, past_days) or (self.is_near(in_year) and not self.is_fresh(on_day))
        ):
            return [in_year, on_day]
        return [on_day, in_year]

    def _is_likely_month(self, value: str, past_days: int) -> bool:
        last = last_day(value)
        if self.packed:
            this_month = (self.today.year, self.today.month)
            return self.today.year - NEAR_YEARS <= last.year and (last.year, last.month) <= this_month
        earliest = self.today - timedelta(days=past_days)
        return earliest <= last and last.year - self.today.year <= NEAR_YEARS

    def _is_to_come(self, value: str) -> bool:
        """Whether food was packed later than today, which can't be; a month to its first day."""
        return self.packed and value > self.today.isoformat()

    def is_near(self, value: str | None) -> bool:
        """Whether most food that comes to a table has such a date."""
        return value is not None and -LONG_PAST_YEARS <= last_day(value).year - self.today.year <= FAR_YEARS

    def is_fresh(self, value: str | None) -> bool:
        """Whether a day is so near that a pack needs no year for it."""
        if not value:
            return False
        days = (last_day(value) - self.today).days
        return days >= -FRESH_DAYS if self.packed else -STILL_TAKEN_DAYS <= days <= FRESH_DAYS

    def is_plausible(self, value: str) -> bool:
        """Whether food of this date comes to a table at all."""
        return abs(last_day(value).year - self.today.year) <= PLAUSIBLE_YEARS

    def is_thinkable(self, value: str) -> bool:
        """Whether somebody may still have found such a can."""
        return abs(last_day(value).year - self.today.year) <= THINKABLE_YEARS

    def plausible_first(self, readings: list[str | None]) -> list[str | None]:
        """The same readings, those that food can bear before the others."""
        return sorted(readings, key=lambda value: value is None or not self.is_plausible(value))

    def distance(self, value: str) -> int:
        """Days between today and a date."""
        return abs((last_day(value) - self.today).days)

    def decided(self, readings: list[str | None]) -> DateRead | None:
        """The first reading; of the others the first that is near is offered."""
        values = [value for value in readings if value]
        if self.packed:
            values = [value for value in values if not self._is_to_come(value)] or values
        if not values:
            return None
        rivals = (value for value in values[1:] if value != values[0] and self.is_near(value))
        return DateRead(values[0], next(rivals, None))


def _numbered_day(year: int, number: int) -> str | None:
    if date_value(year) is None or not 1 <= number <= (date(year, 12, 31) - date(year, 1, 1)).days + 1:
        return None
    found = date(year, 1, 1) + timedelta(days=number - 1)
    return date_value(found.year, found.month, found.day)
