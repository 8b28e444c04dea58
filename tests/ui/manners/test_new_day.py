"""Midnight, and a clock that somebody sets, while the table is open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from pantry.language import Language
from tests.ui.tables import BEANS
from ui.manners.new_day import day_of_week, new_day_reply

if TYPE_CHECKING:
    from tests.ui.tables import Table


def numbers(table: Table) -> list[str]:
    return [number.text() for number in table.window.page.day.numbers]


def test_the_table_says_that_the_day_moved_on_and_starts_anew(stocked: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    stocked.hand("4\n")
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    stocked.held.pass_time(hours=11)

    stocked.window.look_around()

    page = stocked.window.page
    assert page.card.words.headline.words == "It is Sunday now: the day starts anew."
    assert [words.split(" Nov")[0] for words in told] == ["It is Sunday now: the day starts anew."]
    assert (numbers(stocked), page.today.lines) == (["0", "0", "0"], ())
    stocked.window.look_around()
    assert len(told) == 1


def test_yesterdays_question_is_over_and_a_half_typed_text_stays(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.scan(BEANS)
    stocked.hand("03")
    assert stocked.window.page.question.words == "What date is on the package?"
    stocked.held.pass_time(hours=11)

    stocked.window.look_around()

    assert stocked.window.page.question.words != "What date is on the package?"
    assert stocked.box_text == "03"


def test_a_line_that_was_faster_keeps_its_card(stocked: Table) -> None:
    stocked.held.pass_time(hours=11)
    stocked.hand("4\n")

    stocked.window.look_around()

    words = stocked.window.page.card.words
    assert words.headline.words == "4 people"
    assert words.detail.words.startswith("It is Sunday now")
    assert numbers(stocked)[:2] == ["1", "4"]


@pytest.mark.parametrize(("days", "day"), [(-1, "Friday"), (3, "Tuesday")])
def test_a_clock_that_is_set_moves_the_day_both_ways(stocked: Table, days: int, day: str) -> None:
    stocked.hand("4\n")
    stocked.held.set_by(days=days)
    stocked.window.look_around()
    assert stocked.window.page.card.words.headline.words.startswith(f"It is {day} now")
    assert numbers(stocked)[0] == "0"

    stocked.held.set_by(days=-days)
    stocked.window.look_around()

    assert numbers(stocked)[:2] == ["1", "4"]


def test_every_day_has_its_name_in_every_language() -> None:
    week = [date(2026, 11, day) for day in range(16, 23)]
    english, spanish = ([day_of_week(day, Language(code)) for day in week] for code in ("en", "es"))
    assert english[5:] == ["Saturday", "Sunday"]
    assert spanish[5:] == ["sábado", "domingo"]
    assert len({*english, *spanish}) == 14
    assert "domingo" in new_day_reply(week[-1], Language("es")).headline
