"""*Receive*: what another site sent, and a stick told of, came in: which load, how many of it, where it lies now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.lots import read_lot
from pantry.codes.measures import weight_signs
from pantry.errors import RefusedInput
from pantry.office.forms import Asked, Choice, Done, Field
from pantry.office.goods import read_amount
from pantry.office.stock_room.fields import AMOUNT, PLACE
from pantry.office.stock_room.line_words import date_kind_words
from pantry.office.storages import storages
from pantry.office.transferring import loads_coming, name_there, receive_load
from pantry.places import SHELF, fixed_place
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.office.stock_room.line_words import StockWords
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.transfers import Load

RECEIVE = "receive"
_LOAD = "load"


def receive_form(parts: TalkParts, words: StockWords) -> Asked:
    """The load comes first; how many of it are there hangs on it."""
    coming = _Coming(parts, words)
    title = parts.language.say("Receive from another site")
    return Asked(RECEIVE, title, coming.fields, coming.save)


class _Coming:
    """The loads that are on the way here."""

    def __init__(self, parts: TalkParts, words: StockWords) -> None:
        self._parts, self._words = parts, words
        self._loads = {load.load: load for load in loads_coming(parts.db, parts.shelf)}

    def fields(self, values: Mapping[str, str]) -> tuple[Field, ...]:
        """All rows, as far as the load is known."""
        say, shelf = self._parts.language.say, self._parts.shelf
        choices = tuple(self._choice(load) for load in self._loads.values())
        only = choices[0].value if len(choices) == 1 else ""
        which = Field(_LOAD, say("What came"), say("What came?"), only, choices)
        load = self._loads.get(values.get(_LOAD, only))
        if load is None:
            return (which,)
        places = tuple(Choice(one.place, self._parts.place_words(one.place), icon="map-pin") for one in storages(shelf))
        lies = Field(PLACE, say("Place"), say("Where does it lie now?"), fixed_place(shelf.site, SHELF), places)
        return (which, self._amount(load), lies)

    def save(self, values: Mapping[str, str]) -> Done:
        """So many of the load came in. Raises RefusedInput, NotSaved."""
        parts, load = self._parts, self._loads.get(values[_LOAD])
        if load is None:
            raise RefusedInput("That load is not on the way any more. Nothing was saved. Look at what is here again.")
        quantity, place = int(values[AMOUNT]), values[PLACE]
        entry = receive_load(parts.books, parts.shelf, parts.db, parts.clock, load, quantity, to_place=place).entry
        said = parts.language.say("{amount}: came in.", amount=self._amount_words(load, quantity))
        return Done(said, lambda: parts.books.undo(entry.entry))

    def _amount(self, load: Load) -> Field:
        say = self._parts.language.say
        return Field(
            AMOUNT, say("How many"), say("How many of it came?"), str(load.under_way),
            read=lambda typed: str(read_amount(typed, load.unit, self._parts.units)),
            shown=lambda value: self._words.quantity(int(value), load.unit) if value.isdigit() else value,
            is_number=True, signs=weight_signs(self._parts.units) if load.unit == WEIGHED else (),
        )  # fmt: skip

    def _choice(self, load: Load) -> Choice:
        lot, say = read_lot(load.lot), self._parts.language.say
        dated = date_kind_words(lot.kind, lot.date, self._parts.language)
        sender = load.from_name or say("another site")
        more = say("{date} · from {site}", date=dated, site=sender)
        return Choice(load.load, self._amount_words(load, load.under_way), more, icon="truck")

    def _amount_words(self, load: Load, quantity: int) -> str:
        parts = self._parts
        known = parts.shelf.item(load.item)
        name = parts.called(known) if known else name_there(parts.db, load) or parts.language.say("Unknown item")
        return f"{self._words.quantity(quantity, load.unit)} {name}"
