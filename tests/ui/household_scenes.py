"""Households where the site wants more: ages, tokens, half bags; boxes, cold food, volunteers; by real keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.events import Act, Change, Draft
from pantry.settings import SiteSettings
from tests.sites import new_site
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS, MILK, RICE, HeldClock, Table, fill_catalog, make_bags, table_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pantry.language import Language

WISHES = {"bands": "0-17 18-59 60+", "tokens": "yes"}


def table_that_wants_more(folder: Path, *, language: Language | None = None, code: str = "en") -> Table:
    """A stocked table of a site that asks ages and hands out tokens."""
    held, path = HeldClock(), folder / "elm.pantry"
    pantry = new_site(path, held.clock(), held.random, SiteSettings(name="Elm St table", language=code))
    rows = tuple(Change(thing=pantry.books.site, field=field, value=value) for field, value in WISHES.items())
    pantry.books.record(Draft(Act.SET, held.clock().today().isoformat(), rows))
    pantry.close()
    pantry = open_pantry(path, held.clock())
    fill_catalog(pantry, folder)
    make_bags(pantry)
    return table_of(pantry, held, language)


def play_households(table: Table, seen: Callable[[str], None]) -> None:
    """Plays the states one after the other; `seen` is told each name when it is there."""
    say = table.pantry.language.say
    table.tap(say("Take in"))
    for count, code in ((24, BEANS), (9, RICE), (12, MILK)):
        table.hand(str(count))
        table.scan(code)
    seen("take_how_cold")
    table.tap(say("Skip"))
    table.tap_behind_more(say("In a banana box"))
    table.tap(say("Produce"))
    table.hand("40lb\n")
    seen("take_in_box")
    table.tap(say("Give out"))
    seen("give_no_token_yet")
    table.tap("Standard bag")
    table.tap(say("Type the number"))
    table.hand("26\n")
    seen("give_waiting")
    table.tap(say("Half bags from now"))
    seen("give_half_bags")
    table.hand("4\n")
    seen("give_ages")
    table.tap("2: ")
    seen("give_ages_next")
    table.tap("1: ")
    seen("give_ages_said")
    for name in ("Ana", "Big Bird", "Don Beto"):
        table.tap_behind_more(say("Volunteer in or out"))
        table.hand(f"{name}\n")
    seen("give_volunteer_in")
    table.tap_behind_more(say("Volunteer in or out"))
    seen("give_volunteers")
    table.hand("\x1b")
    for page in ("give_more", "give_more_still"):
        if is_in_view(table.window, say("More")):
            table.tap(say("More"))
            seen(page)
