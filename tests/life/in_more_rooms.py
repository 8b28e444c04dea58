"""Rooms that are used now and then in a month's life: bags, dates, the catalog, a day on paper."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from pantry.codes.barcodes import check_digit
from tests.life.in_rooms import back_to_table, page_shown, wait_until
from tests.life.plain_log import Came, Thing
from tests.life.things import BEANS_CAN
from ui.lead.catalog.catalog_page import CatalogPage
from ui.lead.close.close_page import ClosePage
from ui.lead.close.paper_day_page import PaperDayPage
from ui.lead.stock.dates_page import DatesPage

if TYPE_CHECKING:
    from tests.life.day import Day

_SOUP, _SOUP_BEANS = "Soup bag", 2
_ROW = "Dry goods · Best by"
_LENTILS_G = 450


def make_a_bag(day: Day) -> None:
    """A bag of their own, made once; a household takes one, and nobody asks how old they are."""
    if _SOUP not in {bag.name for bag in day.table.pantry.shelf.bags()}:
        day.table.hand("/bags\n")
        day.table.hand(f"{_SOUP}\n")
        day.table.scan(BEANS_CAN.code)
        day.table.hand(f"{_SOUP_BEANS}\n")
        back_to_table(day.table)
    people = day.chance.randrange(1, 8)
    day.table.hand(f"/out\n/bag {_SOUP}\n{people}\n\x1b")
    day.log.came.append(Came(day.date, people, 1))
    day.log.give(day.date, BEANS_CAN, _SOUP_BEANS)


def say_what_dates_mean(day: Day) -> None:
    """A row is added once; from then on both laptops have it."""
    day.table.hand("/dates\n")
    page = page_shown(day.table, DatesPage)
    if len({one.date for one in day.log.came}) > 1:
        assert _ROW in [row.words for row in page.list.rows]
    elif _ROW not in [row.words for row in page.list.rows]:
        day.table.tap("Add a row")
        for words in ("Dry goods", "Best by"):
            day.table.tap(words)
        day.table.hand("30\n")
        for words in ("Always", "Save"):
            day.table.tap(words)
    back_to_table(day.table)


def read_a_list(day: Day, source: str) -> None:
    """A list with a product that nobody has seen yet; then it comes in, and is called as the list says."""
    number = f"07{day.date.replace('-', ''):0>9}"
    thing = Thing(f"Lentils {day.date}", "dry", _LENTILS_G, f"{number}{check_digit(number)}")
    path = Path(os.environ["HOME"]) / f"lentils-{day.date}.csv"
    path.write_text(f"code,name,kind,unit,grams\n{thing.code},{thing.name},dry,piece,{_LENTILS_G}\n", encoding="utf-8")
    day.table.hand("/catalog\n")
    page = page_shown(day.table, CatalogPage)
    day.table.tap("Read a list")
    day.table.hand(f"{path.stem}\n")
    wait_until(lambda: not page.reading.is_running)
    assert "1 product is new." in page.words
    back_to_table(day.table)
    path.unlink()
    count = day.chance.randrange(2, 20)
    day.table.hand(f"/in\n/source {source}\n{count}")
    day.table.scan(thing.code)
    day.log.take(day.date, source, thing, count)


def write_a_day_on_paper(day: Day, before: str) -> None:
    """The day before the first one was kept on paper: its sums are written once."""
    if before in {one.date for one in day.log.came}:
        return
    day.table.hand("/close\n")
    page_shown(day.table, ClosePage).listed.pressed.emit("paper day")
    day.table.tap("Write its numbers")
    day.table.tap("A day earlier")
    people, plates, minutes = [4, 3, 6], 35, 90
    day.table.hand(f"{len(people)}\n{sum(people)}\n{plates}\n\n\n1:30\n")
    paper = page_shown(day.table, PaperDayPage)
    assert "Saved." in paper.words, paper.words
    back_to_table(day.table)
    day.log.came += [Came(before, number, 0) for number in people]
    day.log.plates[before] += plates
    day.log.minutes[before] += minutes
    QApplication.processEvents()
