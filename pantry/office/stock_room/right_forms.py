"""*The record was wrong* and *Split*: nothing went away; what the books say of a lot becomes what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.forms import Asked, Done
from pantry.office.righting import Found, set_right, take_back
from pantry.office.splitting import split_lot
from pantry.office.stock_room.fields import AMOUNT, PLACE, LineFields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.office.forms import Field
    from pantry.office.stock_room.line_words import StockWords
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.stock_found import StockLine


def right_form(parts: TalkParts, words: StockWords, line: StockLine) -> Asked:
    """How many are there, the date, the lot: what is left as it stands was right."""
    rows, say = LineFields(parts, words, line), parts.language.say
    fields = (
        rows.amount(say("How many are there"), say("How many are really there?"), from_nothing=True),
        rows.date(say("What date is on the package?")), rows.lot_code(say("What is the code of its lot?")),
    )  # fmt: skip
    return Asked("right", f"{say('The record was wrong')}: {rows.title}", lambda _values: fields,
                 lambda values: _set_right(rows, values))  # fmt: skip


def split_form(parts: TalkParts, words: StockWords, line: StockLine) -> Asked:
    """A part of it has another date, lot or place."""
    rows, say = LineFields(parts, words, line), parts.language.say
    fields: tuple[Field, ...] = (
        rows.amount(say("How many"), say("How many of it are different?")),
        rows.date(say("What date is on these?")), rows.lot_code(say("What is the code of their lot?")),
        rows.place(say("Where are these?"), line.place),
    )  # fmt: skip
    return Asked("split", f"{say('Split')}: {rows.title}", lambda _values: fields,
                 lambda values: _split(rows, values))  # fmt: skip


def _set_right(rows: LineFields, values: Mapping[str, str]) -> Done:
    """A quantity that was left as it stood says nothing of what another program wrote meanwhile."""
    parts, lot, said, now = rows.parts, rows.lot_said(values), int(values[AMOUNT]), rows.now()
    done = set_right(parts, rows.goods(now), Found(now if said == rows.line.quantity else said, lot))
    told = parts.language.say("{name}: set right.", name=rows.words.name(rows.line))
    return Done(told, lambda: take_back(parts.books, done), rows.line._replace(lot_text=lot).key)


def _split(rows: LineFields, values: Mapping[str, str]) -> Done:
    parts, quantity = rows.parts, int(values[AMOUNT])
    now = max(rows.now(), 0)
    if quantity > now:
        raise RefusedInput(
            "Only {n} are there. Nothing was saved. If there are more, set the record right first.",
            n=rows.words.quantity(now, rows.line.thing.unit),
        )
    entry = split_lot(
        parts.books, parts.shelf, parts.clock, rows.goods(quantity), rows.lot_said(values), values[PLACE]
    ).entry
    amount = f"{rows.words.quantity(quantity, rows.line.thing.unit)} {rows.words.name(rows.line)}"
    return Done(parts.language.say("{amount}: split off.", amount=amount), lambda: parts.books.undo(entry.entry))
