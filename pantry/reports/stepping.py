"""From a month to the next, from a year to the one before: as YYYY-MM or YYYY."""

from __future__ import annotations

_YEAR = len("2026")
_MONTHS = 12


def is_month(period: str) -> bool:
    """Else it is a year."""
    return len(period) > _YEAR


def stepped(period: str, steps: int) -> str:
    """So many months or years later; fewer than none are earlier."""
    if not is_month(period):
        return f"{int(period) + steps:04d}"
    months = int(period[:_YEAR]) * _MONTHS + int(period[_YEAR + 1 :]) - 1 + steps
    return f"{months // _MONTHS:04d}-{months % _MONTHS + 1:02d}"
