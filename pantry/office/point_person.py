"""Who is the point person today, by alias: kept on this laptop until the day is closed, and never carried away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.office.kept_words import refuse_command
from pantry.office.volunteers import LONGEST_ALIAS

if TYPE_CHECKING:
    from pantry.clock import Clock
    from pantry.store.today_file import TodayFile

KEPT_AS = "point_person"


def point_person(today: TodayFile, clock: Clock) -> str:
    """Their alias; nothing where nobody said it today."""
    date, _, alias = today.kept(KEPT_AS).partition(" ")
    return alias if date == clock.today().isoformat() else ""


def say_point_person(today: TodayFile, clock: Clock, alias: str) -> str:
    """It is them today; "" is nobody. Raises RefusedInput."""
    name = one_line(alias)
    refuse_command(name)
    if len(name) > LONGEST_ALIAS:
        raise RefusedInput("A volunteer's name has 1 to {most} letters. Nothing was saved.", most=LONGEST_ALIAS)
    text = f"{clock.today().isoformat()} {name}" if name else ""
    today.keep(KEPT_AS, text, clock.now())
    if today.kept(KEPT_AS) != text:
        raise RefusedInput("Names can't be kept just now. Write it on paper, and try again.")
    return name
