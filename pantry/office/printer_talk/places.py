"""Where the talk about printers can stand, as values: an answer names the next one, and the talk makes its step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """What is read off the calibration page, in the order in which it is asked; the dots stand in a manual."""

    RIGHT = "right"
    DOWN = "down"
    ACROSS = "across"
    ALONG = "along"
    DPI = "dpi"


@dataclass(frozen=True, slots=True)
class ThePrinters:
    """Those that are here, and those that were lined up."""


@dataclass(frozen=True, slots=True)
class WhichLabels:
    """For which sheet or roll."""

    printer: str


@dataclass(frozen=True, slots=True)
class TheProfile:
    """What is set for a printer with a sheet, and what to do."""

    printer: str
    stock: str


@dataclass(frozen=True, slots=True)
class OneMeasure:
    """One number of it."""

    printer: str
    stock: str
    measure: str
