"""What comes from outside in a month's life: a load from another site, logs written by hand, what a pound is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.goods import Goods
from pantry.office.transferring import send_goods
from pantry.places import SHELF, fixed_place
from pantry.settings import SiteSettings
from pantry.stick import write_stick
from tests.life.in_rooms import back_to_table, page_shown
from tests.life.on_sheets import keyed_page, printed_page
from tests.life.plain_log import Worth, pounds
from tests.life.things import BREAD, PRODUCE
from tests.sites import new_site
from ui.lead.settings.settings_page import SettingsPage
from ui.lead.stock.stock_page import StockPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.life.day import Day
    from tests.life.laptops import Laptops
    from tests.life.plain_log import Thing

_ELM = "Elm St table"
_WORTH = Worth(197, "2026", "Feeding America")
_SENT, _SPOILED = "transfer in", "spoiled"


def send_from_elm(laptops: Laptops, thing: Thing, quantity: int) -> None:
    """Another site sends so many here, and its stick goes along with the driver."""
    path = laptops.first.parent / f"elm-{laptops.held.clock().today()}.pantry"
    elm = new_site(path, laptops.held.clock(), laptops.held.random, SiteSettings(name=_ELM))
    for line in ("/in", f"{quantity}*{thing.code}"):
        elm.desk().answer(line)
    goods = Goods(f"g{thing.code:0>14}", quantity, fixed_place(elm.books.site, SHELF), None)
    send_goods(elm.books, elm.shelf, elm.clock, goods, "Oak St table")
    write_stick(elm.books, elm.site_file, elm.clock, laptops.stick)
    elm.close()


def receive_from_elm(day: Day, thing: Thing, sent: int, quantity: int) -> None:
    """So many of the load come in; the rest stays under way, beside the next load."""
    day.table.hand("/stock\n")
    page_shown(day.table, StockPage)
    day.table.tap("Receive")
    day.table.hand(f"{sent}\n{quantity}\n\n\n")
    back_to_table(day.table)
    day.log.take(day.date, _SENT, thing, quantity)
    day.log.received[day.date] += quantity * thing.grams


def key_in_logs(day: Day, folder: Path, source: str) -> None:
    """What came in and what could not be shared while the laptop was away, a line for each row."""
    bread, produce, spoiled = (day.chance.randrange(low, low + 20) for low in (30, 40, 2))
    keyed_page(
        day, printed_page(day, folder, "For us", "Intake log"), f"{source}: bread {bread}lb\nproduce {produce}lb\n\n"
    )
    keyed_page(day, printed_page(day, folder, "For us", "Waste log"), f"1: produce {spoiled}lb\n\n")
    day.log.take(day.date, source, BREAD, pounds(bread))
    day.log.take(day.date, source, PRODUCE, pounds(produce))
    day.log.waste(day.date, _SPOILED, PRODUCE, pounds(spoiled))


def say_what_a_pound_is_worth(day: Day) -> None:
    """Once: with its year and who says it."""
    if day.log.worth is None:
        day.table.hand("/settings\n")
        page_shown(day.table, SettingsPage)
        day.table.hand(f"value_a_pound\n{_WORTH.typed}\n")
        back_to_table(day.table)
        day.log.worth = _WORTH
