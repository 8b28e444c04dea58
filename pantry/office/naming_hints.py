"""What Enter will do while an item is named, in words, and a number's weight in each unit to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.words import folded
from pantry.codes.measures import Units, plain_text, read_weight
from pantry.office.name_suggestions import Choice

if TYPE_CHECKING:
    from pantry.office.talk_parts import TalkParts

_MOST_DIGITS = 6  # of a number that a unit is still to come for


def hint_of_name(parts: TalkParts, typed: str, picked: Choice | None) -> str:
    """With a name, or the suggestion that a digit picks."""
    say = parts.language.say
    if not typed:
        return say("Type its name, or scan what it is the same as; 24 and a scan: a pack of 24. Enter: later.")
    if typed.isdigit():
        return say("Scan what is in the pack.")
    if picked is None:
        return say("Enter: it is called {name}.", name=typed)
    item = parts.shelf.item(picked.value)
    if item and item.in_books:
        return say("Enter: the same as {name}.", name=picked.name)
    return say("Enter: {name}.", name=picked.name)


def hint_of_kind(parts: TalkParts, typed: str, fits: tuple[Choice, ...]) -> str:
    """With the first letters of a kind."""
    say = parts.language.say
    if not typed:
        return say("Type its first letters. Enter: skip.")
    whole = [kind for kind in fits if folded(kind.name) == folded(typed)] or fits
    if len(whole) > 1:
        return say("More than one fits. Type more letters.")
    return say("Enter: {name}.", name=whole[0].name) if whole else say("No kind begins so.")


def hint_of_weight(parts: TalkParts, typed: str) -> str:
    """With a weight."""
    grams = read_weight(plain_text(typed))
    if grams:
        return parts.language.say("Enter: {weight} each.", weight=parts.weight(grams))
    return parts.language.say("As {example}. Enter: skip.", example=weight_example(parts.units))


def weight_example(units: Units) -> str:
    """The weight of one as it stands on a package here."""
    return "425g" if units is Units.METRIC else "15oz"


def weights_of_number(parts: TalkParts, typed: str) -> tuple[Choice, ...]:
    """What a number without a unit may weigh, in the site's units first."""
    if not (typed.isascii() and typed.isdigit() and int(typed) > 0 and len(typed) <= _MOST_DIGITS):
        return ()
    say = parts.language.say
    us = (Choice(f"{typed}oz", say("{n} oz", n=typed)), Choice(f"{typed}lb", say("{n} lb", n=typed)))
    metric = (Choice(f"{typed}g", say("{n} g", n=typed)), Choice(f"{typed}kg", say("{n} kg", n=typed)))
    return (*metric, *us) if parts.units is Units.METRIC else (*us, *metric)
