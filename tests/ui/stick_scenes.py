"""The room of sticks: what can be done, what one brought, its questions: for the pictures and for what must fit."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING
from unittest.mock import patch

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from pantry.assembly import join_site
from pantry.events import Act, Change, Count, Draft, Movement
from pantry.places import SHELF, UNKNOWN_SOURCE, fixed_place
from pantry.stick import write_stick
from tests.ui.tables import BEANS, RICE
from ui.lead.stick import stick_page
from ui.lead.stick.stick_page import StickPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pantry.assembly import Pantry
    from tests.ui.tables import Table

_BEANS, _RICE = f"g00{BEANS}", f"g00{RICE}"


def stick_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("stick_none", _open_without),
        ("stick", _open),
        ("stick_came", _exchange),
        ("stick_question", lambda table: table.hand("\n")),
        ("stick_refused", lambda table: table.hand("cheese\n")),
        ("stick_later", _later),
        ("stick_marked", _mark),
        ("stick_left", _leave),
    )


def settle(table: Table) -> StickPage:
    """The page, when no job of it goes on any more."""
    QApplication.processEvents()
    (page,) = (page for page in table.window.findChildren(StickPage) if page.isVisible())
    while page.exchanging.is_running or page.looking.is_running:
        QApplication.processEvents()
    QApplication.processEvents()  # what came of it is told
    return page


def with_questions(pantry: Pantry, stick: Path) -> None:
    """A second laptop took in and named things otherwise while this one counted; its stick is in."""
    stick.mkdir()
    write_stick(pantry.books, pantry.site_file, pantry.clock, stick)
    red_file = pantry.site_file.path.with_name("red.pantry")
    with closing(join_site(red_file, stick, pantry.clock, site=pantry.books.site)) as red:
        _say(red, Act.SET, Change(thing=red.site_file.laptop.device, field="name", value="Red"))
        _say(red, Act.SET, Change(thing=_BEANS, field="kind", value="produce"))
        for item, quantity in ((_BEANS, 24), (_RICE, 12)):
            moved = Movement(item=item, quantity=quantity, unit="piece",
                             from_place=fixed_place(red.books.site, UNKNOWN_SOURCE),
                             to_place=fixed_place(red.books.site, SHELF))  # fmt: skip
            _say(red, Act.TOOK, moved)
        write_stick(red.books, red.site_file, red.clock, stick)
    shelf = fixed_place(pantry.books.site, SHELF)
    _say(pantry, Act.SET, Change(thing=_BEANS, field="kind", value="dry"))
    counts = (Count(place=shelf, item=item, quantity=9, unit="piece") for item in (_BEANS, _RICE))
    _say(pantry, Act.COUNTED, *counts)


def one_said_otherwise(pantry: Pantry, stick: Path, **said: tuple[str, str]) -> None:
    """A second laptop and this one say different things of the beans; its stick is in."""
    write_stick(pantry.books, pantry.site_file, pantry.clock, stick)
    red_file = pantry.site_file.path.with_name("red.pantry")
    with closing(join_site(red_file, stick, pantry.clock, site=pantry.books.site)) as red:
        for at, laptop in enumerate((pantry, red)):
            changes = (Change(thing=_BEANS, field=field, value=values[at]) for field, values in said.items())
            _say(laptop, Act.SET, *changes)
        write_stick(red.books, red.site_file, red.clock, stick)


def _say(pantry: Pantry, act: Act, *rows: Change | Count | Movement) -> None:
    pantry.books.record(Draft(act, pantry.clock.today().isoformat(), rows))


def _folder(table: Table) -> Path:
    return table.pantry.site_file.path.with_name("KINGSTON")


def _open_without(table: Table) -> None:
    with patch.object(stick_page, "sticks_here", lambda: ()):
        table.hand("/stick\n")
    settle(table)


def _open(table: Table) -> None:
    with_questions(table.pantry, _folder(table))
    _leave(table)
    with patch.object(stick_page, "sticks_here", lambda: (_folder(table),)):
        table.hand("/stick\n")
    settle(table)


def _exchange(table: Table) -> None:
    table.hand("\n")
    settle(table)


def _later(table: Table) -> None:
    settle(table).listed.pressed.emit("later")


def _mark(table: Table) -> None:
    settle(table).listed.pressed.emit("line 1")


def _leave(table: Table) -> None:
    """The page is gone, and hears of no job any more."""
    table.window.leave_page()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
