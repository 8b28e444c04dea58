from __future__ import annotations

import pytest

from pantry.events import Act, Change, Draft, Movement
from pantry.places import fixed_place
from pantry.readings.fields import CHAPTER

TODAY = "2026-11-21"


@pytest.fixture
def say(pantry):
    """Says fields of a thing, in the site's scope or the chapter's."""

    def said(thing, *, scope="", **fields):
        rows = tuple(
            Change(thing=thing, field=field.replace("__", ":"), value=value, scope=scope)
            for field, value in fields.items()
        )
        return pantry.books.record(Draft(Act.SET, TODAY, rows)).entry

    return said


@pytest.fixture
def say_chapter(say):
    return lambda thing, **fields: say(thing, scope=CHAPTER, **fields)


@pytest.fixture
def move(pantry):
    """Moves an item between fixed places."""

    def moved(item, quantity, start="unknown", end="shelf", *, date=TODAY, lot="", unit="piece", act=Act.TOOK):
        ends = {"from_place": fixed_place(pantry.books.site, start), "to_place": fixed_place(pantry.books.site, end)}
        row = Movement(item=item, quantity=quantity, unit=unit, lot=lot, **ends)
        return pantry.books.record(Draft(act, date, (row,))).entry

    return moved
