"""Lives through days of a site on two laptops by real keys, and writes each act into a plain log too.

One laptop takes in, the other one gives out and closes; a stick goes between them. Every other day both work at once:
neither knows what the other one writes before the evening.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from functools import partial
from typing import TYPE_CHECKING

from pantry.catalog.importing import import_file
from pantry.events import Act, Change, Draft
from pantry.settings import SiteSettings
from tests.life.at_table import give_bags, help_out, serve_hot_meal, take_deliveries, waste_some
from tests.life.beyond_the_table import key_in_logs, receive_from_elm, say_what_a_pound_is_worth, send_from_elm
from tests.life.day import Day
from tests.life.in_more_rooms import make_a_bag, read_a_list, say_what_dates_mean, write_a_day_on_paper
from tests.life.in_rooms import (
    close_day,
    count_some,
    go_round,
    hold_and_pull,
    name_an_unknown,
    pack_bananas,
    read_report,
    send_away,
    waste_in_stock,
)  # fmt: skip
from tests.life.laptops import Laptops
from tests.life.now_and_then import leave_other_bread, leave_some_bread, merge_a_pack, say_plates
from tests.life.on_sheets import count_by_sheet, key_in_a_sheet, key_in_a_tally, key_in_degrees, printed_log
from tests.life.on_the_stick import answer_all, read_and_write
from tests.life.over_a_close import find_what_stayed, hold_over_a_close, let_go_what_stayed
from tests.life.plain_log import PlainLog
from tests.life.things import BANDS, BEANS_CAN, PRODUCTS, RICE_BAG, SOURCES
from tests.sites import new_site
from tests.ui.tables import HeldClock, make_bags

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from tests.life.plain_log import TemperatureLog

FIRST = datetime(2026, 11, 2, 9, 0, tzinfo=timezone(timedelta(hours=-5)))
DAY_BEFORE = "2026-11-01"
MORNING: tuple[Callable[[Day], None], ...] = (
    take_deliveries,
    lambda day: pack_bananas(day, SOURCES[0]),
    lambda day: name_an_unknown(day, SOURCES[1]),
    waste_some,
    lambda day: waste_in_stock(day, RICE_BAG),
    lambda day: send_away(day, RICE_BAG),
    lambda day: hold_and_pull(day, RICE_BAG),
    lambda day: count_some(day, BEANS_CAN),
    lambda day: read_a_list(day, SOURCES[2]),
    say_what_dates_mean,
)
AFTERNOON: tuple[Callable[[Day], None], ...] = (help_out, give_bags, serve_hot_meal, make_a_bag)
_A_NIGHT_H = 14
_ELM_SENDS, _SENT = 2, 12  # on which of the days, how many
_LOG_IS_KEYED, _MISREAD_F10 = 4, 455
_OFTEN, _PLATES_TWICE, _PLATES_APART = 7, (1, 6), 4  # every so many days; on which of them


@dataclass(slots=True)
class MonthsLife:
    """Days of one site."""

    laptops: Laptops
    chance: Random
    log: PlainLog = field(default_factory=PlainLog)
    page: TemperatureLog | None = None  # printed on one day and keyed in on the next, on each laptop

    @classmethod
    def of(cls, folder: Path, chance: Random) -> MonthsLife:
        """A new site with its bags, that asks ages."""
        held, first = HeldClock(FIRST, chance.randrange(10**6)), folder / "first.pantry"
        pantry = new_site(first, held.clock(), held.random, SiteSettings(name="Oak St table"))
        wishes = {"bands": " ".join(BANDS), "first_time": "yes"}
        asked = tuple(Change(thing=pantry.books.site, field=field, value=value) for field, value in wishes.items())
        pantry.books.record(Draft(Act.SET, held.clock().today().isoformat(), asked))
        products = folder / "products.csv"
        products.write_text(PRODUCTS, encoding="utf-8")
        import_file(pantry.site_file.db, products, as_format="csv")
        make_bags(pantry)
        pantry.close()
        return cls(Laptops.of(first, held), chance)

    def live(self, days: int) -> None:
        """So many days, one after the other; what was given out while somebody counted elsewhere came after it."""
        for number in range(days):
            self._day(number % _OFTEN, at_once=number % 2 == 1)

    def _day(self, turn: int, *, at_once: bool) -> None:
        laptops = self.laptops
        first, second = laptops.both
        if turn == _ELM_SENDS:
            send_from_elm(laptops, RICE_BAG, _SENT)
        plates = self.chance.randrange(80, 200)  # of two laptops that say a sum before they meet
        say_sum = (lambda day: say_plates(day, plates),) * (turn in (*_PLATES_TWICE, _PLATES_APART))
        say_other = (lambda day: say_plates(day, plates + 3),) * (turn == _PLATES_APART)
        self._do(first, (*MORNING, *self._at_noon(turn, at_once=at_once), *(say_other or say_sum)))
        if not at_once:
            laptops.carry(first, second)
        self._do(second, (*AFTERNOON, *self._after_noon(turn), *say_sum))
        if at_once:
            laptops.carry(first, second)
        meet = partial(read_and_write, stick=laptops.stick)
        self._do(second, (*say_other, *self._evening(turn), meet))  # both said a sum: the right one is typed
        self._do(first, (meet, answer_all, meet))
        self._do(second, (meet,))
        laptops.held.pass_time(hours=_A_NIGHT_H)
        laptops.held.now = laptops.held.now.replace(hour=9, minute=0, second=0)

    def _at_noon(self, turn: int, *, at_once: bool) -> tuple[Callable[[Day], None], ...]:
        """What does not happen on every day, where food comes in."""
        match turn:
            case 0:
                return (
                    lambda day: count_by_sheet(day, self.laptops.papers, RICE_BAG),
                    lambda day: hold_over_a_close(day, SOURCES[0]),
                )
            case 1:
                return (let_go_what_stayed, lambda day: key_in_logs(day, self.laptops.papers, SOURCES[1]))
            case 3:
                return (
                    lambda day: receive_from_elm(day, RICE_BAG, _SENT, _SENT - 1),
                    lambda day: merge_a_pack(day, SOURCES[0], BEANS_CAN),
                    self._print_a_log,
                )
            case _ if turn == _LOG_IS_KEYED and self.page:
                page = self.page if at_once else replace(self.page, cold=(_MISREAD_F10, *self.page.cold))
                return (lambda day: key_in_degrees(day, page),)
            case _:
                return ()

    def _after_noon(self, turn: int) -> tuple[Callable[[Day], None], ...]:
        """The page that the other laptop keyed in: it is set right, or neither knows of the other one."""
        page = self.page if turn == _LOG_IS_KEYED else None
        return (lambda day: key_in_degrees(day, page),) if page else ()

    def _print_a_log(self, day: Day) -> None:
        self.page = printed_log(day, self.laptops.papers)

    def _evening(self, turn: int) -> tuple[Callable[[Day], None], ...]:
        papers = self.laptops.papers
        close: tuple[Callable[[Day], None], ...] = (close_day,)
        match turn:
            case 0:
                close = (close_day, find_what_stayed)
            case 2 | 6:
                close = (lambda day: key_in_a_tally(day, papers, tells_plates=turn not in _PLATES_TWICE), close_day)
            case 4:
                close = (lambda day: key_in_degrees(day, printed_log(day, papers)), close_day)
            case 5:
                close = (leave_some_bread, close_day, leave_other_bread)
        return (
            lambda day: key_in_a_sheet(day, papers),
            lambda day: write_a_day_on_paper(day, DAY_BEFORE),
            *close,
            say_what_dates_mean,
            say_what_a_pound_is_worth,
            read_report,
            go_round,
        )

    def _do(self, laptop: Path, acts: tuple[Callable[[Day], None], ...]) -> None:
        with self.laptops.at_table(laptop) as table:
            day = Day(self.laptops.held.clock().today().isoformat(), table, self.log, self.chance)
            for act in acts:
                act(day)
