"""Command cards: printed barcodes that act, with fixed numbers, listed in resources/cards.csv.

In: a card's number. Out: what it means, as the line that a hand would type.
"""

from __future__ import annotations

import csv
import functools
from dataclasses import dataclass
from importlib.resources import files

from pantry.codes.as_sent import split_symbology
from pantry.codes.own import OwnKind, own_code


@dataclass(frozen=True, slots=True)
class Card:
    """A command card: its number, the line that it stands for (`/undo`, `4`, `8+`, `x24`), its English title."""

    number: int
    line: str
    title: str

    @property
    def digits(self) -> str:
        """The ten digits to print."""
        return own_code(OwnKind.COMMAND, self.number)


@functools.cache
def cards() -> tuple[Card, ...]:
    """All command cards, in the order in which they are printed."""
    rows = (files("resources") / "cards.csv").read_text(encoding="utf-8").splitlines()
    return tuple(Card(int(row["number"]), row["line"], row["title"]) for row in csv.DictReader(rows))


def card_numbered(number: int) -> Card | None:
    """The card of a number, or nothing where a newer version printed it."""
    return next((card for card in cards() if card.number == number), None)


def is_undo_card(scanned: str) -> bool:
    """Whether a scan is the card that undoes."""
    return split_symbology(scanned)[1] in {card.digits for card in cards() if card.line == "/undo"}
