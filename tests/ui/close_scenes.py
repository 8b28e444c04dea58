"""The close of a day, from top to bottom, and a day on paper: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pantry.desk import Mode
from pantry.office.goods import Goods
from pantry.office.holding import hold_back
from pantry.office.packing import Packing, pack
from pantry.office.splitting import split_lot
from pantry.office.volunteers import sign_in
from pantry.places import SHELF, fixed_place
from pantry.readings.holds import Hold
from tests.ui.tables import BEANS, EGGS, MILK
from ui.lead.close.close_page import ClosePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table


def close_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was, and the day closed."""
    return (
        ("close", _open),
        ("close_how_much", lambda table: table.tap(_say(table, "Composted"))),
        ("close_more_than_there", lambda table: table.hand("400")),
        ("close_refused", lambda table: table.hand("\x1bcake\n")),
        ("close_said", lambda table: table.hand("\x1b3\n")),
        ("close_below_zero", lambda table: _look_at(table, "below")),
        ("close_plates", lambda table: _look_at(table, "plates")),
        ("close_hours", _hours),
        ("close_volunteer", lambda table: _look_at(table, "here")),
        ("close_too_warm", lambda table: _look_at(table, "warm")),
        ("close_note", _note),
        ("close_backup", lambda table: _look_at(table, "backup")),
        ("close_no_stick", lambda table: _look_at(table, "stick")),
        ("close_put_aside", _put_aside),
        ("close_held_bags", lambda table: _look_at(table, "bags")),
        ("close_open", _open_end),
        ("close_paper_day", _paper_day),
        ("close_paper_day_trouble", lambda table: table.hand("85\n12\n")),
        ("close_closed", _closed),
        ("close_left", lambda table: table.hand("\x1b")),
    )


def _say(table: Table, words: str, **values: object) -> str:
    return table.window.language.say(words, **values)


def _page(table: Table) -> ClosePage:
    (page,) = (page for page in table.window.findChildren(ClosePage) if page.isVisible())
    return page


def _open(table: Table) -> None:
    """Two are here still, milk came too warm, more eggs went out than came, and bread and produce are there."""
    desk = table.pantry.desk(Mode.IN)
    for line in ("/kind bread", "40lb", "/kind produce", "100lb", f"4*{MILK}", "50f"):
        desk.answer(line)
    giving = table.pantry.desk(Mode.OUT)
    for line in ("4", f"40*{EGGS}"):
        giving.answer(line)
    for alias in ("Ana", "Luis"):
        sign_in(table.pantry.books, table.pantry.site_file, table.pantry.clock, alias)
    table.held.pass_time(hours=2)
    table.window.leave_page()
    table.hand("/close\n")
    if _page(table).band.words:
        table.tap(_say(table, "Back to today"))
    _look_at(table, "kind bread")


def _look_at(table: Table, key: str) -> None:
    page = _page(table)
    page.box.line.clear()
    page.listed.pressed.emit(next(row.key for row in page.listed.rows if row.key.startswith(key)))


def _hours(table: Table) -> None:
    _look_at(table, "hours")
    table.hand("2:30+3")


def _open_end(table: Table) -> None:
    """By keys: a tap opens its room."""
    _look_at(table, "stick")
    while not (marked := _page(table).listed.marked_row) or not marked.key.startswith("open"):
        table.keys.press(Qt.Key.Key_Down)


def _put_aside(table: Table) -> None:
    """A lot is held that nobody wrote down, and bags were packed from another one before it was held."""
    pantry = table.pantry
    shelf = fixed_place(pantry.shelf.site, SHELF)
    beans, milk = (f"g00{code}" for code in (BEANS, MILK))
    split_lot(pantry.books, pantry.shelf, pantry.clock, Goods(beans, 12, shelf, ""), "code=L7")
    packing = Packing(beans, 12, 3, 4, by_weight=False, lot="code=L7")
    pack(pantry.books, pantry.shelf, pantry.clock, packing)
    held = (Hold(beans, "code=L7", "Swollen cans", "FDA"), Hold(milk, "code=L21B", "Listeria", "FDA"))
    hold_back(pantry.books, pantry.shelf, pantry.clock, held)
    table.window.leave_page()
    table.hand("/close\n")
    _look_at(table, "aside")


def _note(table: Table) -> None:
    _look_at(table, "note")
    table.hand("Bring twelve more crates, and the key is with Ana")


def _paper_day(table: Table) -> None:
    _look_at(table, "paper day")
    table.tap(_say(table, "Write its numbers"))


def _closed(table: Table) -> None:
    table.tap(_say(table, "Back"))
    _look_at(table, "close")
    table.hand("\n")
