"""*Goods moved*: to another place of the site, to another site, or to waste. Each changes what lies there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from pantry.office.forms import Asked, Choice, Done, Field
from pantry.office.moving import LONGEST_REASON, move_goods, waste_goods
from pantry.office.stock_room.fields import AMOUNT, PLACE, LineFields, words_field
from pantry.office.storages import LONGEST_NAME, make_storage, new_name
from pantry.office.transferring import send_goods
from pantry.rules.waste import WASTE_REASONS, WASTE_WAYS
from pantry.shelf.transfers import loads

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.office.stock_room.line_words import StockWords
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.stock_found import StockLine

SEND, WASTED, NEW = "send", "wasted", "new"
_SITE, _WHY, _WAY, _NAME = "site", "why", "way", "name"
_MOST_SITES = 6


def moved_form(parts: TalkParts, words: StockWords, line: StockLine) -> Asked:
    """Where it went comes first; what else is asked hangs on it."""
    rows = LineFields(parts, words, line)
    say = parts.language.say

    def fields(values: Mapping[str, str]) -> tuple[Field, ...]:
        amount = rows.amount(say("How many"), say("How many of it?"))
        match values.get(PLACE):
            case "send":
                return (_where(rows), amount, _which_site(parts))
            case "wasted":
                return (_where(rows), amount, _why(parts), _which_way(parts))
            case "new":
                return (_where(rows), _called(parts), amount)
            case _:
                return (_where(rows), amount)

    def save(values: Mapping[str, str]) -> Done:
        return _moved(rows, values)

    return Asked("moved", f"{say('Goods moved')}: {rows.title}", fields, save)


def _where(rows: LineFields) -> Field:

    say = rows.parts.language.say
    field = rows.place(say("Where did it go?"), but_own=True)
    more = (
        Choice(NEW, say("A new place"), say("As a freezer or a van"), icon="plus"),
        Choice(SEND, say("To another site"), icon="truck"),
        Choice(WASTED, say("Composted or thrown away"), icon="recycle"),
    )
    return replace(field, title=say("Where to"), choices=(*field.choices, *more))


def _called(parts: TalkParts) -> Field:
    """What no place of the site is called yet."""
    say = parts.language.say
    read = partial(new_name, parts.shelf)
    return Field(_NAME, say("The new place"), say("What is the new place called?"), read=read, is_literal=True)


def _which_site(parts: TalkParts) -> Field:
    """Those that something went to before can be chosen."""
    names = dict.fromkeys(load.to_name for load in loads(parts.db, parts.shelf.site) if load.to_name)
    choices = tuple(Choice(name, name, icon="store") for name in names)[:_MOST_SITES]
    say = parts.language.say
    return words_field(_SITE, say("To which site"), say("Which site gets it?"), LONGEST_NAME, choices)


def _why(parts: TalkParts) -> Field:
    say = parts.language.say
    own = tuple(Choice(reason, reason) for reason in parts.shelf.settings().own_waste_reasons)
    choices = (*own, *(Choice(reason, say(reason)) for reason in WASTE_REASONS))
    return words_field(_WHY, say("Why"), say("Why could it not be shared?"), LONGEST_REASON, choices)


def _which_way(parts: TalkParts) -> Field:
    say = parts.language.say
    choices = tuple(Choice(way, say(way)) for way in WASTE_WAYS)
    return Field(
        _WAY, say("Where it went"), say("Where did it go? Or press Enter to skip."), choices=choices, may_be_empty=True
    )


def _moved(rows: LineFields, values: Mapping[str, str]) -> Done:
    parts, say = rows.parts, rows.parts.language.say
    quantity = int(values[AMOUNT])
    goods = rows.goods(quantity)
    amount = f"{rows.words.quantity(quantity, rows.line.thing.unit)} {rows.words.name(rows.line)}"
    match values[PLACE]:
        case "send":
            entry = send_goods(parts.books, parts.shelf, parts.clock, goods, values[_SITE]).entry
            said = say("{amount}: sent to {site}.", amount=amount, site=values[_SITE])
        case "wasted":
            why = values[_WHY]
            entry = waste_goods(parts.books, parts.shelf, parts.clock, goods, why, values[_WAY]).entry
            said = say("{amount}: composted or thrown away.", amount=amount)
        case place:
            if place == NEW:
                place = make_storage(parts.books, parts.shelf, parts.clock, values[_NAME]).place
            entry = move_goods(parts.books, parts.shelf, parts.clock, goods, place).entry
            said = say("{amount}: moved to {place}.", amount=amount, place=parts.place_words(place))
    return Done(said, lambda: parts.books.undo(entry.entry))
