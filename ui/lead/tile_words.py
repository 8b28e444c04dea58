"""The quiet line of each tile on the point person's home: what waits in a room, else what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.shelf.questions_noted import questions_noted
from ui.room_names import Room

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.assembly import Pantry
    from pantry.language import Language


def tile_words(pantry: Pantry, language: Language) -> Mapping[Room, str]:
    """A line for each room that may stand on the home."""
    say = language.say
    to_name, held = len(pantry.shelf.unnamed()), len(pantry.shelf.holds.open())
    return {
        Room.START: say("Bags, dates, what is open"),
        Room.BAGS: say("What goes in, who gets two"),
        Room.STOCK: say("Move, count, pack, hold"),
        Room.UNKNOWNS: language.say_many("{n} to name", "{n} to name", to_name) if to_name else say("All have a name."),
        Room.PAPERS: say("Labels, sheets, signs"),
        Room.CLOSE: say("What is left, backup, stick"),
        Room.REPORTS: say("Months and years"),
        Room.RECALLS: language.say_many("{n} held", "{n} held", held) if held else say("Hold back, pull, notices"),
        Room.CATALOG: say("Names of products"),
        Room.STICK: _of_stick(questions_noted(pantry.site_file.reading), language),
        Room.SETTINGS: say("This table and this laptop"),
        Room.HELP: say("A page for each screen"),
    }


def _of_stick(asked: int, language: Language) -> str:
    if not asked:
        return language.say("From laptop to laptop")
    return language.say_many("{n} question to answer", "{n} questions to answer", asked)
