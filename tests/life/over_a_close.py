"""A held thing and a held lot stay over a close, whatever else of them was shared; the next day they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.barcodes import check_digit
from pantry.codes.lots import read_lot
from tests.life.in_rooms import back_to_table, press
from tests.life.plain_log import Thing, pounds
from tests.ui.recall_scenes import settle

if TYPE_CHECKING:
    from tests.life.day import Day

_HELD, _SHARED, _WHOLE = 6, 9, 8
_SOON, _LATE = ("12/24/26", "2026-12-24"), "12/31/26"


def hold_over_a_close(day: Day, source: str) -> None:
    """Of cheese the lot that ends first is held, of yogurt all."""
    cheese, yogurt = (_thing(day.date, name) for name in ("Cheese", "Yogurt"))
    day.table.hand(f"/in\n/source {source}\n")
    for count, date in ((_HELD, _SOON[0]), (_SHARED, _LATE)):
        day.table.hand(str(count))
        day.table.scan(cheese.code)
        day.table.hand(f"{date}\n")
    _name(day, cheese)
    day.table.hand(str(_WHOLE))
    day.table.scan(yogurt.code)
    _name(day, yogurt)
    day.log.take(day.date, source, cheese, _HELD + _SHARED)
    day.log.take(day.date, source, yogurt, _WHOLE)
    day.table.hand("/recalls\n")
    for thing, lot, stays in ((cheese, _SOON[0], _HELD), (yogurt, "", _WHOLE)):
        settle(day.table)
        day.table.scan(thing.code)
        day.table.hand(f"{lot}\n\nthe food bank\n")
        settle(day.table)
        day.table.hand("\x1b")
        day.log.stay(day.date, thing, stays)
    back_to_table(day.table)


def find_what_stayed(day: Day) -> None:
    """Once the day is closed only the held lot is left, with its date, and all of the held thing."""
    shelf = day.table.pantry.shelf
    found = {row.name: [] for row in shelf.stock()}
    for row in shelf.stock():
        found[row.name].append((read_lot(row.lot or "").date, row.quantity))
    cheese, yogurt = (_thing(day.date, name) for name in ("Cheese", "Yogurt"))
    assert found[cheese.name] == [(_SOON[1], _HELD)], found[cheese.name]
    assert found[yogurt.name] == [("", _WHOLE)], found[yogurt.name]


def let_go_what_stayed(day: Day) -> None:
    """The next day the lot is pulled, and the other thing may be given out again."""
    cheese, yogurt = (thing for _, thing, _ in day.log.staying)
    day.table.hand("/recalls\n")
    page = settle(day.table)
    day.table.scan(cheese.code)
    press(day.table, page, "pulled")
    day.table.hand("\n")
    press(day.table, page, page.listed.rows[0].key)
    for thing in (cheese, yogurt):
        press(day.table, page, "release")
        day.table.hand("the food bank\n")
        settle(day.table)
        if thing is cheese:
            day.table.scan(yogurt.code)
    back_to_table(day.table)
    day.log.waste(day.date, "recalled", cheese, _HELD)
    day.log.staying.clear()


def _thing(date: str, name: str) -> Thing:
    """What nobody has met before that day."""
    digits = f"0{'56'[name == 'Yogurt']}{date.replace('-', ''):0>9}"
    return Thing(f"{name} {date}", "dairy", pounds(1), digits + str(check_digit(digits)))


def _name(day: Day, thing: Thing) -> None:
    day.table.hand(f"/unknowns\n{thing.name}\ndairy\n1lb\n")
    back_to_table(day.table)
