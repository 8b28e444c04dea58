"""What does not happen on every day of a month's life: a pack is merged, a kind is left twice, sums are said apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.barcodes import check_digit
from tests.life.in_rooms import back_to_table, page_shown
from tests.life.plain_log import pounds
from tests.life.things import BREAD
from ui.lead.close.close_page import ClosePage

if TYPE_CHECKING:
    from tests.life.day import Day
    from tests.life.plain_log import Thing

_PACK_OF = 24


def merge_a_pack(day: Day, source: str, thing: Thing) -> None:
    """Cases that nobody has seen yet come in, and are packs of 24 of a thing; then one more is scanned."""
    digits = f"08{day.date.replace('-', ''):0>9}"
    code = digits + str(check_digit(digits))
    cases = day.chance.randrange(2, 4)
    day.table.hand(f"/in\n/source {source}\n{cases}")
    day.table.scan(code)
    day.table.hand(f"/unknowns\n{_PACK_OF}")
    day.table.scan(thing.code)
    back_to_table(day.table)
    day.table.scan(code)
    day.log.take(day.date, source, thing, (cases + 1) * _PACK_OF)


def leave_some_bread(day: Day) -> None:
    """Some bread is left, as it looks before the close."""
    left = day.chance.randrange(1, 6)
    _in_close(day, "kind bread", "Some left", f"{left}lb\n")


def leave_other_bread(day: Day) -> None:
    """After the close somebody weighs the bread that is left."""
    left = day.chance.randrange(1, 10)
    day.table.hand(f"/left bread {left}lb\n")
    day.log.give(day.date, BREAD, -pounds(left))


def say_plates(day: Day, plates: int) -> None:
    """So many plates were served on the whole day, whatever the table wrote of it."""
    _in_close(day, "plates", "", f"{plates}\n")
    day.log.plates[day.date] = plates


def _in_close(day: Day, row: str, answer: str, typed: str) -> None:
    day.table.hand("/close\n")
    page_shown(day.table, ClosePage).listed.pressed.emit(row)
    if answer:
        day.table.tap(answer)
    day.table.hand(typed)
    back_to_table(day.table)
