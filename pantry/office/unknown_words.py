"""What is known of an item without a name, in words: its code, when it came, how much, what was scanned near it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pantry.codes.measures import weight_words
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.codes.measures import Units
    from pantry.language import Language
    from pantry.shelf import Unknown


def unknown_words(unknown: Unknown, language: Language, units: Units) -> tuple[str, ...]:
    """A line for each; what nobody knows is left out."""
    say = language.say
    near = say("Scanned beside it: {names}", names=" · ".join(unknown.near)) if unknown.near else ""
    found = (_when(unknown, language), _how_much(unknown, language, units), near)
    return tuple(line for line in found if line)


def _when(unknown: Unknown, language: Language) -> str:
    first, last = (language.day(date.fromisoformat(day)) for day in (unknown.first, unknown.last))
    if first == last:
        return first
    return language.say("{first} to {last}", first=first, last=last)


def _how_much(unknown: Unknown, language: Language, units: Units) -> str:
    if not unknown.quantity:
        return language.say_many("{n} line, none of it taken in", "{n} lines, none of it taken in", unknown.lines)
    weighed = unknown.unit == WEIGHED
    amount = weight_words(unknown.quantity, units, language) if weighed else language.number(unknown.quantity)
    return language.say_many("{amount} came, {n} line", "{amount} came, {n} lines", unknown.lines, amount=amount)
