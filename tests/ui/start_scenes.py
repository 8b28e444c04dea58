"""The start of a day, and its bags: for the pictures and for what must fit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pantry.codes.dates import DateKind
from pantry.codes.lots import Lot, lot_text
from pantry.events import Act, Draft, Movement
from pantry.office.bags import change_bag
from pantry.office.holding import hold_back, release_item
from pantry.office.planning import plan_bag
from pantry.places import SHELF, UNKNOWN_SOURCE, fixed_place
from pantry.readings.holds import Hold
from pantry.shelf import Portion
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS, EGGS, MILK, RICE
from ui.lead.bags.bags_page import BagsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table

_MOST_TURNS = 6
_LAST_WEEK, _TODAY = "2026-11-14", "2026-11-21"


def start_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("start_who", _to_start),
        ("start_refused", lambda table: table.hand(f"{'Rosa ' * 12}\n")),
        ("start_ready", lambda table: table.hand("\x1b\n")),
        ("start_how_many", _how_many),
        ("start_planned", lambda table: table.hand("90\n")),
        ("bags", _to_bags),
        ("bags_one", _one_bag),
        ("bags_letters", lambda table: table.hand("be")),
        ("bags_how_many", lambda table: table.hand("\n")),
        ("bags_line", _a_line),
        ("bags_refused", lambda table: table.hand("many\n")),
        ("bags_ended", _ended),
        ("bags_held", _held),
        ("bags_one_held", lambda table: _press_row(table, 0)),
        ("bags_instead", _instead),
        ("start_held", _start_held),
        ("bags_left", _released),
    )


def _to_start(table: Table) -> None:
    """Some things will not last, and last week there was a plan."""
    table.window.leave_page()
    books, clock = table.pantry.books, table.pantry.clock
    ends = fixed_place(books.site, UNKNOWN_SOURCE), fixed_place(books.site, SHELF)
    for code, day, quantity in ((MILK, "2026-11-20", 3), (EGGS, "2026-11-23", 12)):
        lot = lot_text(Lot(kind=DateKind.BEST_BY, date=day))
        item = f"g00{code}"
        row = Movement(item=item, lot=lot, from_place=ends[0], to_place=ends[1], quantity=quantity, unit="piece")
        books.record(Draft(Act.TOOK, _TODAY, (row,)))
    for bag in table.pantry.shelf.bags()[:2]:
        plan_bag(books, clock, _LAST_WEEK, bag.bag, 60)
    standard = next(bag for bag in table.pantry.shelf.bags() if bag.recipe)
    instead = replace(standard.recipe[0], instead=(Portion(f"g00{RICE}", 1), Portion(f"g00{BEANS}", 1)))
    fitting = tuple(one for one in instead.instead if one.item != instead.item)
    change_bag(books, clock, standard, replace(standard, recipe=(replace(instead, instead=fitting),), two_from=5))
    table.hand("\x1b\x1b/start\n")


def _how_many(table: Table) -> None:
    table.keys.press(Qt.Key.Key_Down)
    table.hand("\n")


def _to_bags(table: Table) -> None:
    table.tap(table.window.language.say("Bags"))


def _one_bag(table: Table) -> None:
    for _ in range(3):
        table.keys.press(Qt.Key.Key_Down)
    table.hand("\n")


def _a_line(table: Table) -> None:
    table.hand("\n")
    table.keys.press(Qt.Key.Key_Down)
    table.hand("\n")


def _ended(table: Table) -> None:
    """One that was made by mistake, so that the bags are those they were."""
    table.hand("\x1b\x1b\x1bHoliday bag\n")
    words = table.window.language.say("End this bag")
    for _ in range(_MOST_TURNS):  # in large words it is further on
        if not is_in_view(table.window, words):
            table.tap(table.window.language.say("More"))
    table.tap(words)


def _held(table: Table) -> None:
    """What goes into the first bag with a recipe is recalled."""
    for hold in _holds(table):
        hold_back(table.pantry.books, table.pantry.shelf, table.pantry.clock, (hold,))
    table.hand("\x1b\x1b\x1b/start\n")
    table.tap(table.window.language.say("Bags"))


def _holds(table: Table) -> tuple[Hold, ...]:
    standard = next(bag for bag in table.pantry.shelf.bags() if bag.recipe)
    return tuple(Hold(portion.item, "", "Listeria", "FDA") for portion in standard.recipe)


def _press_row(table: Table, at: int) -> None:
    (page,) = (page for page in table.window.findChildren(BagsPage) if page.isVisible())
    named = next(bag.name for bag in table.pantry.shelf.bags() if bag.recipe)
    rows = [row for row in page.listed.rows if row.words == named]
    page.listed.pressed.emit((rows or page.listed.rows)[at].key)


def _instead(table: Table) -> None:
    (page,) = (page for page in table.window.findChildren(BagsPage) if page.isVisible())
    page.box.chosen.emit("held:0")


def _start_held(table: Table) -> None:
    table.hand("\x1b\x1b\x1b\x1b/start\n")


def _released(table: Table) -> None:
    for hold in _holds(table):
        release_item(table.pantry.books, table.pantry.shelf, table.pantry.clock, hold.item, "", "Rosa")
    table.hand("\x1b\x1b")
