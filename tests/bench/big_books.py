"""Books of any size for the benchmarks: items with names, movements over a year, and a day that is under way.

In: a folder, how many items and movements. Out: a site file. The same numbers give the same books.
"""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta, timezone
from random import Random
from typing import TYPE_CHECKING

from pantry.assembly import new_pantry
from pantry.books.arriving import Arriving, arriving
from pantry.clock import Clock
from pantry.codes.barcodes import check_digit, gtin14
from pantry.desk import Mode
from pantry.events import Change, Movement, new_id, sealed
from pantry.places import GUESTS, SHELF, UNKNOWN_SOURCE, fixed_place
from pantry.settings import SiteSettings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.events import Event

NOW = datetime(2026, 11, 21, 14, 6, tzinfo=timezone(timedelta(hours=-5)))
EVENTS_A_TRANSACTION = 20_000
LINES_TODAY = 300
_WORDS = ("Black", "Green", "Sweet", "Whole", "Golden", "Fresh", "Tiny", "Old", "Red", "Salted")
_THINGS = ("beans", "corn", "rice", "soup", "oats", "peas", "tuna", "milk", "bread", "apples")
_KINDS = ("dry", "dairy", "bread", "meat", "drinks", "hygiene")


def big_clock(seed: int = 1) -> Clock:
    """A clock that stands on a Saturday afternoon."""
    return Clock(now=lambda: NOW, random_bytes=Random(seed).randbytes)


def code_of_number(number: int) -> str:
    """The UPC of the so manieth item."""
    digits = f"0{number + 1:010d}"
    return digits + str(check_digit(digits))


def big_books(folder: Path, items: int, movements: int) -> Path:
    """Makes a site file with so many items and movements."""
    clock = big_clock()
    path = folder / f"big-{items}-{movements}.pantry"
    pantry = new_pantry(path, clock, SiteSettings(name="Oak St table"))
    try:
        for rows in _in_parts(_events(pantry.books.site, clock, items, movements)):
            with pantry.books.merging() as merge:
                merge.take(rows)
        _start_the_day(pantry, items)
    finally:
        pantry.close()
    return path


def copy_of(path: Path, folder: Path) -> Path:
    """A copy to write into."""
    copied = folder / path.name
    shutil.copyfile(path, copied)
    return copied


def _start_the_day(pantry: Pantry, items: int) -> None:
    desk = pantry.desk(Mode.IN)
    for number in range(LINES_TODAY):
        desk.answer(code_of_number(number * 7 % items))
    desk.switch(Mode.OUT)
    for number in range(LINES_TODAY // 3):
        desk.answer(str(1 + number % 7))


def _events(site: str, clock: Clock, items: int, movements: int) -> Iterator[Event]:
    for number in range(items):
        yield from _item(site, clock, number)
    chance = Random(2)
    ends = (fixed_place(site, UNKNOWN_SOURCE), fixed_place(site, SHELF), fixed_place(site, GUESTS))
    for number in range(movements):
        comes = number % 3 != 2
        day = NOW.date() - timedelta(days=1 + chance.randrange(360))
        quantity = chance.randrange(12, 48) if comes else chance.randrange(1, 12)
        row = Movement(
            entry=new_id("n", clock), act="took" if comes else "gave", site=site, date=day.isoformat(),
            item=f"g{gtin14(code_of_number(number % items))}",
            lot=f"best_by=2027-{1 + chance.randrange(9):02d}" if comes and number % 5 == 0 else "",
            from_place=ends[0 if comes else 1], to_place=ends[1 if comes else 2], quantity=quantity, unit="piece",
            weight_g=quantity * 400, weight_known="label",
        )  # fmt: skip
        yield sealed(row, clock)


def _item(site: str, clock: Clock, number: int) -> Iterator[Event]:
    code, entry = code_of_number(number), new_id("n", clock)
    fields = {
        "name": f"{_WORDS[number % 10]} {_THINGS[number // 10 % 10]} {number}",
        "kind": _KINDS[number % 6],
        "unit": "piece",
        "grams": "400",
        "code": code,
        "dated": "yes" if number % 2 else "",
    }
    for field, value in fields.items():
        if value:
            row = Change(entry=entry, act="took", site=site, scope=site, date="2025-11-01", thing=f"g{gtin14(code)}",
                         field=field, value=value)  # fmt: skip
            yield sealed(row, clock)


def _in_parts(events: Iterator[Event]) -> Iterator[Arriving]:
    part: list[Event] = []
    for event in events:
        part.append(event)
        if len(part) == EVENTS_A_TRANSACTION:
            yield arriving(part)
            part = []
    if part:
        yield arriving(part)
