"""Temperatures at the door: which kinds are asked, and what is too warm.

Limits: FDA Food Code 3-202.11 (cold at most 41 F or 5 C, shell eggs received at up to 45 F or 7 C, hot at least 135 F
or 57 C).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.measures import Units
from pantry.errors import sentence

if TYPE_CHECKING:
    from pantry.language import Language


@dataclass(frozen=True, slots=True)
class Limits:
    """How food may arrive, in tenths of a degree Fahrenheit: cold, or hot where it is kept so."""

    cold_at_most_f10: int = 410
    hot_at_least_f10: int | None = None

    def too_warm(self, tenths_f: int) -> bool:
        """Whether it is neither."""
        is_hot = self.hot_at_least_f10 is not None and tenths_f >= self.hot_at_least_f10
        return tenths_f > self.cold_at_most_f10 and not is_hot


WARM_DONE = (sentence("cooled at once"), sentence("composted"), sentence("back to the donor"))

_EGGS = Limits(cold_at_most_f10=450)
_READY = Limits(hot_at_least_f10=1346)  # 57 C, which the Food Code sets beside its rounder 135 F
_ASKED = frozenset({"dairy", "meat", "prepared"})


def asks_how_cold(kind: str) -> bool:
    """Whether a delivery of this kind is asked its temperature."""
    return kind in _ASKED


def limits_of(kind: str, *, is_eggs: bool = False) -> Limits:
    """What holds for food of a kind; `is_eggs`: in their shells."""
    if is_eggs:
        return _EGGS
    return _READY if kind == "prepared" else Limits()


def temperature_words(tenths_f: int, units: Units, language: Language) -> str:
    """A temperature on the site's scale: 38 °F, 3.5 °C."""
    if units is Units.METRIC:
        return language.say("{n} °C", n=language.decimal(round((tenths_f - 320) / 1.8) / 10))
    return language.say("{n} °F", n=language.decimal(tenths_f / 10))
