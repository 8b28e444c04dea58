"""*Hold* and *Release*: nobody gives it out from now on, on any laptop; or again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.forms import Asked, Choice, Done, Field
from pantry.office.holding import LONGEST_BY, LONGEST_WHY, hold_back, release_item, still_recalled
from pantry.office.recall_words import RecallWords
from pantry.office.stock_room.fields import LineFields, words_field
from pantry.readings.holds import Hold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.office.stock_room.line_words import StockWords
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.stock_found import StockLine

_WHAT, _WHY, _BY = "what", "why", "by"
_ALL, _LOT = "all", "lot"


def hold_form(parts: TalkParts, words: StockWords, line: StockLine) -> Asked:
    """This lot or all of it, why, and who says so."""
    rows, say = LineFields(parts, words, line), parts.language.say
    fields = (*_which(rows), _why(parts), _who(parts, say("Who says so?")))
    return Asked("hold", f"{say('Hold')}: {rows.title}", lambda _values: fields, lambda values: _hold(rows, values))


def release_form(parts: TalkParts, words: StockWords, line: StockLine) -> Asked:
    """Who says that it may be given out again."""
    rows, say = LineFields(parts, words, line), parts.language.say
    fields = (_who(parts, say("Who says that it may be given out?")),)
    return Asked("release", f"{say('Release')}: {rows.title}", lambda _values: fields,
                 lambda values: _release(rows, values))  # fmt: skip


def _which(rows: LineFields) -> tuple[Field, ...]:
    """Where there is one lot or none, all of it is held."""
    if not (rows.line.lot.code or rows.line.lot.date):
        return ()
    say = rows.parts.language.say
    lot = " · ".join(filter(None, (rows.line.lot.code, rows.words.date_cell(rows.line))))
    choices = (Choice(_LOT, say("This lot alone"), lot), Choice(_ALL, say("All of it"), say("Every lot and date")))
    return (Field(_WHAT, say("What"), say("What is held back?"), _LOT, choices),)


def _why(parts: TalkParts) -> Field:
    say = parts.language.say
    reasons = (say("Recalled"), say("Swollen or leaking"), say("Smells or looks wrong"), say("Was too warm"))
    choices = tuple(Choice(reason, reason) for reason in reasons)
    return words_field(_WHY, say("Why"), say("Why is it held? Volunteers read this."), LONGEST_WHY, choices)


def _who(parts: TalkParts, asks: str) -> Field:
    """Nobody's name: who said so of a recall, or a volunteer by alias."""
    say = parts.language.say
    choices = tuple(Choice(who, who) for who in ("FDA", "FSIS", say("the food bank"), say("the donor")))
    return words_field(_BY, say("Who says so"), asks, LONGEST_BY, choices)


def _hold(rows: LineFields, values: Mapping[str, str]) -> Done:
    parts, line = rows.parts, rows.line
    lot = line.lot_text if values.get(_WHAT) == _LOT else ""
    hold = Hold(line.thing.item, lot, values[_WHY], values[_BY])
    hold_back(parts.books, parts.shelf, parts.clock, (hold,))
    said = parts.language.say("{name}: held. Each scan says so.", name=rows.words.name(line))
    return Done(said, lambda: release_item(parts.books, parts.shelf, parts.clock, hold.item, hold.lot, hold.by))


def _release(rows: LineFields, values: Mapping[str, str]) -> Done:
    parts, hold = rows.parts, rows.line.hold
    item, lot = (hold.item, hold.lot) if hold else (rows.line.thing.item, rows.line.lot_text)
    released = release_item(parts.books, parts.shelf, parts.clock, item, lot, values[_BY])
    is_recalled = still_recalled(parts.shelf, released) is not None
    said = RecallWords(parts.language).released(rows.words.name(rows.line), is_recalled=is_recalled)

    def hold_again() -> None:
        if hold is not None:
            hold_back(parts.books, parts.shelf, parts.clock, (hold,))

    return Done(said, hold_again)
