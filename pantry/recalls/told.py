"""What a list tells of one recall, whoever wrote the list."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from pantry.errors import PantryError


class Source(StrEnum):
    """Who recalls, as it is said on cards and papers."""

    FDA = "FDA"
    FSIS = "USDA FSIS"


class Recall(NamedTuple):
    """One recall; `items`, `lots`, `dates`, `establishments` and `words` are what its text names, blanks between.

    `date` is a day or "". `alert`: a public health alert, which is no recall. `other_language`: not the English row.
    """

    source: str
    number: str
    date: str
    alert: int
    ended: int
    other_language: int
    firm: str
    product: str
    reason: str
    items: str
    lots: str
    dates: str
    establishments: str
    words: str


class UnusableRow(PantryError):  # noqa: N818 - a row of a file, told by its place
    """A row that is no recall of food, and why."""
