"""The ways from the close of a day and back to it: the sheets that wait, a page, a day on paper, a room.

In: an `Inside`. Out: the room's page, which the caller puts over the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.closing_talk import Errand, ErrandKind
from pantry.shelf.open_ends import OpenEndKind
from ui.lead.close.close_page import ClosePage
from ui.lead.open_end_rooms import ROOMS
from ui.table.wanted import sheet_of

if TYPE_CHECKING:
    from ui.lead.inside import Inside


def close_room(inside: Inside) -> ClosePage:
    """The end of today, or of the day that nobody closed."""
    page = ClosePage(inside, inside.pantry.closing_talk(inside.language))
    page.saved.connect(inside.keep_saved)
    page.scan_for_table.connect(lambda line: _take_scan(inside, line))
    page.errand.connect(lambda errand: _go(inside, errand))
    return page


def _go(inside: Inside, errand: Errand) -> None:
    match errand:
        case Errand(kind=ErrandKind.SHEETS):
            inside.key_in_sheets()
        case Errand(end=OpenEndKind() as end):
            inside.go_to(ROOMS[end])
        case _:
            _open_paper_day(inside)


def _take_scan(inside: Inside, line: str) -> None:
    """A page's code is keyed in from here; the rest is the table's."""
    if sheet := sheet_of(line):
        inside.around.key_in(sheet, inside.language.say("Back"), inside.again).left.connect(inside.again)
    else:
        inside.window.take_at_table(line)


def _open_paper_day(inside: Inside) -> None:
    from ui.lead.close.paper_day_page import PaperDayPage

    page = PaperDayPage(inside, inside.pantry.keying_of_day(inside.language), inside.language.say("Back"))
    page.saved.connect(inside.keep_saved)
    page.scan_for_table.connect(lambda line: _take_scan(inside, line))
    inside.window.open_page(page)
    page.left.connect(inside.again)
