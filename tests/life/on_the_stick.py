"""How the two laptops meet in a month's life: the stick is read and written in its room, questions answered by keys.

In: a day. Out: books that know of each other; the plain log needs nothing of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

from tests.life.in_rooms import back_to_table, page_shown, wait_until
from ui.lead.stick import stick_page
from ui.lead.stick.stick_page import StickPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.life.day import Day

_QUESTION = "Answer"


def read_and_write(day: Day, stick: Path) -> None:
    """It is plugged in, and chosen by its name."""
    with patch.object(stick_page, "sticks_here", lambda: (stick,)):
        page = _opened(day)
    day.table.hand(f"write {stick.name}\n")
    _settle(page)
    assert page.title.words == "Done. You can take the stick out.", page.words
    back_to_table(day.table)


def answer_all(day: Day) -> None:
    """What came from elsewhere while somebody counted here was not there yet when they counted."""
    page = _opened(day)
    while page.listed.rows[0].words.startswith(_QUESTION):
        day.table.hand("\n")
        assert page.title.words.endswith("before the count?"), page.words
        day.table.hand("no,\n")
        _settle(page)
        assert page.done.words.startswith("Answered: No,"), page.words
        while not page.back.words.endswith("table"):
            day.table.hand("\x1b")
    back_to_table(day.table)


def _opened(day: Day) -> StickPage:
    day.table.hand("/stick\n")
    page = page_shown(day.table, StickPage)
    _settle(page)
    return page


def _settle(page: StickPage) -> None:
    """Nothing is read, written or looked for any more, and what came of it is shown."""
    wait_until(lambda: not (page.exchanging.is_running or page.looking.is_running))
    wait_until(lambda: not page.words.endswith("…"))
