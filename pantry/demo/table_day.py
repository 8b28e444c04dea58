"""One practice day at the table, as lines that volunteers type and scan, mistakes included."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from typing import TYPE_CHECKING

from pantry.reply import Did, Reply

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from pantry.desk import Desk

HOUSEHOLDS = 120
PLATES = 40
BANANA_BOXES = 40
STAPLES_CASES = 5
_SIZES = (1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 7, 9)
_PRODUCE = (("4011", "160lb"), ("4072", "85lb"), ("4065", "38.5lb"), ("4664", "62lb"), ("4608", "7lb"))
_UNKNOWN = ("9520000000011", "9520000000028", "9520000000035")  # a GS1 range for examples: on no shelf


@dataclass(frozen=True, slots=True)
class Product:
    """A product that real tables get, with its real code."""

    code: str
    name: str
    dated: bool
    case_size: int


@dataclass(frozen=True, slots=True)
class DayPlayed:
    """What was typed and what came of it."""

    lines: int
    products: int
    undone: int
    unknown: int
    refused: tuple[str, ...]


def practice_products() -> tuple[Product, ...]:
    """The products of the practice day."""
    lines = (files("resources") / "practice_products.csv").read_text(encoding="utf-8").splitlines()
    return tuple(
        Product(row["code"], row["name"], row["dated"] == "yes", int(row["case_size"])) for row in csv.DictReader(lines)
    )


def play_day(
    desk: Desk, chance: random.Random, today: date, pass_seconds: Callable[[float], None], staples: frozenset[str]
) -> DayPlayed:
    """Plays all lines of a day; each is answered only when it is saved. `staples` are the codes that fill the bags."""
    products = practice_products()
    replies: list[Reply] = []
    for line in _lines(products, chance, today, staples):
        pass_seconds(chance.uniform(3, 25))
        replies.append(desk.answer(line))
    return DayPlayed(
        lines=len(replies),
        products=len(products),
        undone=sum(reply.did is Did.UNDID for reply in replies),
        unknown=len(_UNKNOWN),
        refused=tuple(f"{reply.line}: {reply.says}" for reply in replies if reply.did is Did.REFUSED),
    )


def _lines(products: tuple[Product, ...], chance: random.Random, today: date, staples: frozenset[str]) -> Iterator[str]:
    yield "/in"
    yield "/source Corner Market"
    for product in products:
        yield f"{product.case_size}*{product.code}"
        if product.dated and chance.random() < 0.7:
            best_by = today + timedelta(days=chance.randrange(20, 600))
            yield f"{best_by.month:02d}{best_by.year % 100:02d}"
        if product.code in staples:
            yield from [f"{product.case_size}*{product.code}"] * (STAPLES_CASES * 24 // product.case_size)
    yield "/source Valley Farm"
    yield "/kind produce"
    for plu, weight in _PRODUCE:
        yield plu
        yield weight
    yield "55.5lb"
    yield "/source food drive"
    yield "/kind mixed"
    yield f"{BANANA_BOXES}b"
    for code in _UNKNOWN:
        yield f"{chance.choice((1, 6, 12))}*{code}"
    yield from _mistakes_taking_in(products)
    yield from _giving_out(chance)


def _mistakes_taking_in(products: tuple[Product, ...]) -> Iterator[str]:
    """The wrong scan, the wrong number, and one undo too many."""
    yield products[3].code
    yield "/undo"
    yield f"2*{products[5].code}"
    yield "24x"
    yield f"240*{products[7].code}"
    yield "/undo"
    yield "/undo"
    yield "/redo"
    yield f"24*{products[7].code}"


def _giving_out(chance: random.Random) -> Iterator[str]:
    yield "/out"
    yield "/bag Standard bag"
    for number in range(HOUSEHOLDS):
        yield str(chance.choice(_SIZES))
        if number in (30, 77):  # a guest was counted twice
            yield "4"
            yield "/undo"
        if number == 50:
            yield "/bag No-cook bag"
        if number == 65:
            yield "/bag Standard bag"
    yield f"/plates {PLATES}"
    yield "/waste spoiled"
    yield "12lb"
    yield "/left produce 30lb"
