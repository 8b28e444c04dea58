"""The numbers in a workbook's cells, as a person would type them. In: 36000291452.0. Out: 36000291452."""

from __future__ import annotations

from decimal import Decimal

_MOST_DIGITS = 15
"""More than these a workbook's number doesn't hold."""
_SHORTENED, _LEFT = 11, 6
"""Numbers from so many digits on are shown with so few, and saved so: `3.60003E+10` for 36000291452."""


def typed(number: float) -> str:
    """A number without what only computers write: `36000291452.0`, `453.59000000000003`.

    Where all but the first digits were lost to a power of ten, it is written so: nobody knows them any more.
    """
    text = str(number) if isinstance(number, int) else _without_noise(number)
    if len(text) >= _SHORTENED and text.isdecimal() and len(text.rstrip("0")) <= _LEFT:
        return f"{Decimal(text):.{_LEFT - 1}E}"
    return text


def _without_noise(number: float) -> str:
    exact = Decimal(repr(number))
    digits, power = exact.as_tuple().digits, exact.as_tuple().exponent
    if not isinstance(power, int) or power > 0 or -power > len(digits) + _MOST_DIGITS:
        return str(number)
    rounded = Decimal(f"{exact:.{_MOST_DIGITS}g}") if len(digits) > _MOST_DIGITS else exact
    return f"{rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded.normalize():f}"
