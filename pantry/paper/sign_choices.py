"""What can be chosen of signs; nothing here draws.

In: nothing. Out: `Choice`s by the kind of sign.
"""

from __future__ import annotations

from pantry.errors import sentence
from pantry.paper.choices import Choice, Takes

_MOST_OF_ONE_THING = 99

TABLE_SIGN = (
    Choice("item", sentence("What it is of: a code, a name, or just words; nothing: of the whole table"), Takes.WORDS),
    Choice("limit", sentence("How many to take at most"), Takes.NUMBER, most=_MOST_OF_ONE_THING),
    Choice(
        "each",
        sentence("For whom that limit is"),
        Takes.ONE_OF,
        "household",
        (("household", sentence("Each household")), ("person", sentence("Each person"))),
    ),
    Choice("contains", sentence("The allergens on its label, with commas; else those that are known"), Takes.WORDS),
    Choice(
        "size",
        sentence("A tent to fold, or a full page"),
        Takes.ONE_OF,
        "half",
        (("half", sentence("A tent of two faces")), ("full", sentence("A full page"))),
    ),
)

WALL_SIGN = (
    Choice("hours", sentence("When it is open; nothing: a line to write it on"), Takes.WORDS),
    Choice(
        "arrow",
        sentence("An arrow that shows the way"),
        Takes.ONE_OF,
        "none",
        (
            ("none", sentence("No arrow")),
            ("left", sentence("To the left")),
            ("right", sentence("To the right")),
            ("ahead", sentence("Straight ahead")),
        ),
    ),
)
POSTER = (
    Choice("where", sentence("The place; nothing: a line to write it on"), Takes.WORDS),
    Choice("when", sentence("The day and the hours; nothing: a line to write them on"), Takes.WORDS),
)
THANKS = (
    Choice("since", sentence("Since which month, as 2026-03; else since the first one of this year"), Takes.WORDS),
)
