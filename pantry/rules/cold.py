"""Temperatures at the door: which kinds are asked, and what is too warm.

Limits: FDA Food Code 3-202.11 (cold at most 41 F or 5 C, hot at least 135 F or 57 C).
"""

from __future__ import annotations

COLD_AT_MOST_F10 = 410
HOT_AT_LEAST_F10 = 1346  # 57 C, which the Food Code sets beside its rounder 135 F

_ASKED = frozenset({"dairy", "meat", "prepared"})
_MAY_BE_HOT = frozenset({"prepared"})


def asks_how_cold(kind: str) -> bool:
    """Whether a delivery of this kind is asked its temperature."""
    return kind in _ASKED


def too_warm(tenths_f: int, kind: str) -> bool:
    """Over 41 F, unless it is ready food that is held hot. Tenths of a degree Fahrenheit."""
    held_hot = kind in _MAY_BE_HOT and tenths_f >= HOT_AT_LEAST_F10
    return tenths_f > COLD_AT_MOST_F10 and not held_hot
