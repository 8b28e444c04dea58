"""What a laptop is called before somebody calls it otherwise: Laptop 1, Laptop 2, in the order in which they join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.events import Act, Change, Draft
from pantry.readings.fields import NAME
from pantry.shelf.laptops import Laptops

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.language import Language


def name_this_laptop(books: Books, db: Connection, clock: Clock, language: Language) -> None:
    """So that nobody has to read an id where two laptops differ; one that has a name keeps it. Raises NotSaved."""
    laptops = Laptops(db, books.site, books.device)
    if laptops.name(laptops.own):
        return
    name = language.say("Laptop {n}", n=len(laptops.others()) + 1)
    named = Change(thing=laptops.own, field=NAME, value=name)
    books.record(Draft(Act.SET, clock.today().isoformat(), (named,)))
