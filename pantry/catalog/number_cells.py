"""The numbers in a workbook's cells, as a person would type them. In: 36000291452.0. Out: 36000291452."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

_MOST_DIGITS = 15
"""More than these a workbook's number doesn't hold."""


def typed(number: str | float) -> str:
    """A number without what only computers write: `36000291452.0`, `453.59000000000003`, `3.6000291452E10`.

    Where the digits were lost to a power of ten, it stays as it is: nobody knows them any more.
    """
    if isinstance(number, str) and number.isdecimal():
        return number
    try:
        exact = Decimal(number) if isinstance(number, str) else Decimal(repr(number))
    except InvalidOperation:
        return str(number)
    digits, power = exact.as_tuple().digits, exact.as_tuple().exponent
    if not isinstance(power, int) or power > 0 or -power > len(digits) + _MOST_DIGITS:
        return str(number)
    rounded = Decimal(f"{exact:.{_MOST_DIGITS}g}") if len(digits) > _MOST_DIGITS else exact
    return f"{rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded.normalize():f}"
