"""Sheets in a month's life: put on a stick as PDF, filled in by pen, scanned and keyed in; and in the plain log."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

from tests.life.in_rooms import back_to_table, page_shown, wait_until
from tests.life.plain_log import Came, TemperatureLog
from tests.life.things import BANDS
from tests.paper.on_paper import scanned
from ui.lead.papers import save_and_print
from ui.lead.papers.paper_page import PaperPage
from ui.sheet_page import SheetPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.life.day import Day
    from tests.life.plain_log import Thing

_DOTS_PER_INCH = 203
_BEFORE, _AFTER = "1", "2"


def key_in_a_sheet(day: Day, folder: Path) -> None:
    """A welcome sheet: nobody wrote how old they are."""
    people = [day.chance.randrange(1, 8) for _ in range(day.chance.randrange(3, 18))]
    keyed_page(
        day,
        printed_page(day, folder, "For the table", "Welcome sheet"),
        f"{''.join(map(str, people))}\n{sum(people)}\n\n",
    )
    day.log.came += [Came(day.date, number, 0) for number in people]


def key_in_a_tally(day: Day, folder: Path, *, tells_plates: bool) -> None:
    """A tally sheet tells a day's totals: what was crossed out while nothing could be saved."""
    plates, minutes = day.chance.randrange(1, 40) * tells_plates, 75
    people = [day.chance.randrange(1, 8) for _ in range(day.chance.randrange(3, 18))]
    old, young = day.chance.randrange(len(people)), day.chance.randrange(len(people))
    ages = (young, sum(people) - young - old, old)
    typed = f"{len(people)}\n{sum(people)}\n{plates or ''}\n{' '.join(map(str, ages))}\n\n1:15\n"
    keyed_page(day, printed_page(day, folder, "For the table", "Tally sheet"), typed)
    day.log.plates[day.date] += plates
    day.log.minutes[day.date] += minutes
    said, *others = people
    day.log.came.append(Came(day.date, said, 0, tuple(zip(BANDS, ages, strict=True))))
    day.log.came += [Came(day.date, number, 0) for number in others]


def printed_log(day: Day, folder: Path) -> TemperatureLog:
    """A temperature log of today, and what somebody measures: one fridge is too warm, hot food may be too cold."""
    (code,) = printed_page(day, folder, "For us", "Temperature log")
    warm = day.chance.randrange(411, 600)
    return TemperatureLog(code, day.date, (380, warm, 410), (day.chance.randrange(1200, 1500),))


def key_in_degrees(day: Day, page: TemperatureLog) -> None:
    """What stands on a temperature log, or what somebody takes it for."""
    cold, hot = ("+".join(f"{tenths / 10:g}" for tenths in read) for read in (page.cold, page.hot))
    keyed_page(day, (page.code,), f"{cold}\n\n{hot}\n\n")
    day.log.logs[page.code] = page


def count_by_sheet(day: Day, folder: Path, thing: Thing) -> None:
    """A count sheet is printed, something is given meanwhile, and who keys it in knows whether it went before."""
    codes = printed_page(day, folder, "For us", "Count sheet")
    given = day.chance.randrange(1, 4)
    day.table.hand(f"/out\n{given}")
    day.table.scan(thing.code)
    day.log.give(day.date, thing, given)
    counted, is_after = max(given, day.log.shelf[thing.name] + day.chance.randrange(-3, 6)), day.chance.choice((0, 1))
    for code in codes:
        _key_in(day, (code,))
        if _answer(day, thing, counted):
            break
    page = page_shown(day.table, SheetPage)
    day.table.hand("Rosa\n")
    assert f"{given} × {thing.name} went since the page was printed" in page.words, page.words
    day.table.hand(f"{_AFTER if is_after else _BEFORE}\n")
    assert "1 row in the books." in page.words, page.words
    back_to_table(day.table)
    day.log.shelf[thing.name] = counted - given * is_after


def _answer(day: Day, thing: Thing, counted: int) -> bool:
    """One thing of the page was counted; whether it stands there."""
    page, found = page_shown(day.table, SheetPage), False
    while "How many were counted?" in page.words and "Nothing was typed." not in page.words:
        is_it = f"How many were counted? {thing.name}\n" in f"{page.words}\n"
        found |= is_it
        day.table.hand(f"{counted}\n" if is_it else "\n")
    return found


def keyed_page(day: Day, codes: tuple[str, ...], typed: str) -> None:
    """Its code is scanned, and what stands on it is typed."""
    _key_in(day, codes)
    day.table.hand(typed)
    page = page_shown(day.table, SheetPage)
    assert "Saved." in page.words, page.words
    back_to_table(day.table)


def printed_page(day: Day, folder: Path, group: str, title: str) -> tuple[str, ...]:
    """The codes of its pages, as a scanner reads them."""
    with patch.object(save_and_print, "sticks_here", lambda: (folder,)):
        day.table.hand("/papers\n")
        day.table.tap(group)
        day.table.tap(title)
        page = page_shown(day.table, PaperPage)
        press = page._press
        wait_until(lambda: page.sight.preview.sight is not None and not press.is_looking)
        day.table.tap("Save to the stick")
        wait_until(lambda: not press.is_busy)
    (pdf,) = folder.glob("*.pdf")
    codes = tuple(scanned(pdf.read_bytes(), _DOTS_PER_INCH))
    pdf.unlink()
    back_to_table(day.table)
    return codes


def _key_in(day: Day, codes: tuple[str, ...]) -> None:
    (code,) = codes
    day.table.scan(code)
