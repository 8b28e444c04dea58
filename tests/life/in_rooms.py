"""What the point person does in the rooms of the window in a month's life: by keys and taps, and in the plain log."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from pantry.codes.barcodes import check_digit
from tests.life.plain_log import Thing, pounds
from tests.life.things import BANANA_BAG, BANANAS, BREAD, PRODUCE
from tests.ui.hands import is_in_view
from tests.ui.recall_scenes import settle
from ui.lead.close.close_page import ClosePage
from ui.lead.reports.reports_page import ReportsPage
from ui.lone_keys import LoneKeys
from ui.page import Page
from ui.room_names import Room

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.life.day import Day
    from tests.ui.tables import Table
    from ui.lead.recalls.recalls_page import RecallsPage

Shown = TypeVar("Shown", bound=Page)
_SHARED_AT_CLOSE = frozenset({"bread", "produce", "prepared", "dairy"})
_LONGEST_WAIT_S, _TICK_MS = 20, 5


def name_an_unknown(day: Day, source: str) -> None:
    """Something without a name comes in, and gets its name, kind and weight afterwards: its past line follows."""
    number = len(day.log.things) + day.chance.randrange(1000, 9000) * 1000
    digits = f"0{number:010d}"
    thing = Thing(f"Oats {number}", "dry", pounds(2), digits + str(check_digit(digits)))
    count = day.chance.randrange(2, 20)
    day.table.hand("/in\n")
    day.table.hand(f"/source {source}\n{count}")
    day.table.scan(thing.code)
    day.table.hand("/unknowns\n")
    day.table.hand(f"{thing.name}\n")
    day.table.hand("dry\n")
    day.table.hand("2lb\n")
    back_to_table(day.table)
    day.log.take(day.date, source, thing, count)


def waste_in_stock(day: Day, thing: Thing) -> None:
    """Some of it is composted, from the list of stock."""
    count = day.chance.randrange(1, 4)
    _open_line(day.table, thing)
    day.table.hand(f"thrown\n{count}\nspoiled\n\n\n")
    back_to_table(day.table)
    day.log.waste(day.date, "spoiled", thing, count)


def send_away(day: Day, thing: Thing) -> None:
    """Some of it goes to another site."""
    count = day.chance.randrange(1, 4)
    _open_line(day.table, thing)
    day.table.hand(f"site\n{count}\nElm St table\n\n")
    back_to_table(day.table)
    day.log.send(day.date, thing, count)


def count_some(day: Day, thing: Thing) -> None:
    """Somebody counts one thing, and it is another number than the books say."""
    counted = max(0, day.log.shelf[thing.name] + day.chance.randrange(-3, 4))
    day.table.hand("/count\n")
    if not is_in_view(day.table.window, "The whole shelf"):
        day.table.hand("Rosa\n")
    day.table.tap("The whole shelf")
    day.table.scan(thing.code)
    day.table.hand(f"{counted}\n")
    day.table.tap("What it found")
    day.table.tap("Counting is done")
    back_to_table(day.table)
    day.log.shelf[thing.name] = counted


def pack_bananas(day: Day, source: str) -> None:
    """A delivery of bananas goes into bags of two pounds; what is left over is spilled."""
    weight = day.chance.randrange(20, 60)
    bags = weight // 2 - 1
    day.table.hand("/in\n")
    day.table.hand(f"/source {source}\n4011\n{weight}lb\n")
    day.table.hand("/pack\n")
    day.table.scan("4011")
    day.table.hand(f"{weight}lb\n2lb\n{bags}\n\n\n\n")
    back_to_table(day.table)
    day.log.take(day.date, source, BANANAS, pounds(weight))
    spilled = pounds(weight) - bags * BANANA_BAG.grams
    day.log.waste(day.date, "spilled", BANANAS, spilled)
    day.log.pack(BANANAS, bags * BANANA_BAG.grams, BANANA_BAG, bags)


def hold_and_pull(day: Day, thing: Thing) -> None:
    """Somebody from the food bank calls: a thing is held, some of it is pulled, then it is let go again."""
    count = day.chance.randrange(1, 4)
    day.table.hand("/recalls\n")
    page = settle(day.table)
    day.table.scan(thing.code)
    day.table.hand("\n\nthe food bank\n")
    press(day.table, page, "pulled")
    day.table.hand(f"{count}\n")
    press(day.table, page, page.listed.rows[0].key)
    press(day.table, page, "release")
    day.table.hand("the food bank\n")
    settle(day.table)
    back_to_table(day.table)
    day.log.waste(day.date, "recalled", thing, count)
    day.log.held.add((day.date, thing.name))


def press(table: Table, page: RecallsPage, key: str) -> None:
    """A finger on a row, wherever it is in the list."""
    settle(table)
    page.listed.pressed.emit(key)
    settle(table)


def close_day(day: Day) -> None:
    """Some produce is left and some bread is composted; dairy was all shared, as it stands there ready."""
    left = day.chance.randrange(1, 15)
    composted = day.chance.randrange(1, 10)
    day.table.hand("/start\n")
    back_to_table(day.table)
    day.table.hand("/close\n")
    page = page_shown(day.table, ClosePage)
    for row, words, amount in (("kind produce", "Some left", left), ("kind bread", "Composted", composted)):
        page.listed.pressed.emit(row)
        day.table.tap(words)
        day.table.hand(f"{amount}lb\n")
    page.listed.pressed.emit("close")
    day.table.hand("\n")
    back_to_table(day.table)
    day.log.waste(day.date, "left over", BREAD, min(pounds(composted), day.log.shelf[BREAD.name]))
    day.log.share_all(day.date, _SHARED_AT_CLOSE, left={PRODUCE.name: pounds(left)} | day.log.left_held)


def read_report(day: Day) -> None:
    """The month so far, as the room of reports tells it in large numbers."""
    day.table.hand("/reports\n")
    page = page_shown(day.table, ReportsPage)
    wait_until(lambda: not page.is_adding_up)
    QApplication.processEvents()
    told = {label.accessibleName() for label in page.findChildren(QWidget) if label.isVisible()}
    true = day.log.report(day.date[:7])
    for words, name in (("Households", "households"), ("People", "people"), ("Plates", "plates")):
        assert f"{words}: {true[name]:,}" in told, (words, true[name], sorted(told))
    back_to_table(day.table)


def go_round(day: Day) -> None:
    """What else is there is looked at, and one thing is set."""
    for room in (Room.PAPERS, Room.HELP, Room.CATALOG, Room.BAGS, Room.DATES):
        day.table.hand(f"{room}\n")
        assert not day.table.window.page.isVisible(), room
        back_to_table(day.table)
    hours = day.chance.randrange(1, 48)
    day.table.hand(f"{Room.SETTINGS}\nhours_kept\n{hours}\n")
    back_to_table(day.table)
    assert day.table.pantry.shelf.settings().hours_kept == hours


def page_shown(table: Table, kind: type[Shown]) -> Shown:
    """The page of this kind that is in view."""
    QApplication.processEvents()
    (page,) = (page for page in table.window.findChildren(kind) if page.isVisible())
    return page


def back_to_table(table: Table) -> None:
    """Esc, until the table is there."""
    for _ in range(8):
        if table.window.page.isVisible():
            return
        table.hand("\x1b")
        _let_lone_keys_through(table)
    assert table.window.page.isVisible(), "Esc does not lead back to the table"


def _let_lone_keys_through(table: Table) -> None:
    """A screen without a box waits a moment whether more keys follow: then it was a scanner."""
    wait_until(lambda: not any(keys._timer.isActive() for keys in table.window.findChildren(LoneKeys)))


def wait_until(is_so: Callable[[], bool]) -> None:
    """Lets the window go on until something is so; it rests between events, as a laptop does."""
    until_s = time.monotonic() + _LONGEST_WAIT_S
    QApplication.processEvents()
    tick = QTimer()
    tick.start(_TICK_MS)
    while not is_so():
        assert time.monotonic() < until_s, "the window never came to it"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _open_line(table: Table, thing: Thing) -> None:
    from ui.lead.stock.stock_page import StockPage

    table.hand("/stock\n")
    page = page_shown(table, StockPage)
    table.hand(f"{thing.name[:4].lower()}\n")
    table.tap("Goods moved")
    wait_until(page.form.isVisible)
