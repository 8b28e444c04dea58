"""Amounts that people type with decimals: pounds, kilograms and hours, as whole grams and minutes."""

from __future__ import annotations

import math

import click

from pantry.codes.measures import GRAMS_A_POUND


class Amount(click.FloatRange):
    """A number that is one: `nan` passes every range."""

    def convert(self, value: float, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number, or wrong usage."""
        number = float(super().convert(value, param, ctx))
        if not math.isfinite(number):
            self.fail(f"{value!r} is not a number.", param, ctx)
        return number


MOST_HOUSEHOLDS, MOST_PEOPLE, MOST_WEIGHT, MOST_HOURS = 100_000, 1_000_000, 1_000_000, 100_000


def grams_of(pounds: float | None, kilograms: float | None) -> int | None:
    """Both together; None where neither was said."""
    said = [
        amount * grams for amount, grams in ((pounds, float(GRAMS_A_POUND)), (kilograms, 1000.0)) if amount is not None
    ]
    return round(sum(said)) if said else None


def minutes_of(hours: float | None) -> int | None:
    """None where it was not said."""
    return None if hours is None else round(hours * 60)
