"""The kinds that are shown, carried or hung up: cards and signs.

In: nothing. Out: each `PaperKind`, in the order in which a table needs them.
"""

from __future__ import annotations

from pantry.errors import sentence
from pantry.paper.help_choices import KEY, SCREEN
from pantry.paper.kind import PAGES, SHEET, PaperKind
from pantry.paper.sign_choices import POSTER, TABLE_SIGN, THANKS, WALL_SIGN

CARDS = (
    PaperKind(
        kind="cards",
        title=sentence("Command cards: scan instead of typing, and the scanner check"),
        file="command-cards.pdf",
        usual=SHEET,
    ),
    PaperKind(
        kind="bags",
        title=sentence("Bag cards: a barcode and the recipe of each bag"),
        file="bag-cards.pdf",
        usual=SHEET,
    ),
    PaperKind(
        kind="households",
        title=sentence("Household cards: random numbers, no names"),
        file="household-cards.pdf",
        usual=(*SHEET, PAGES),
    ),
    PaperKind(
        kind="shift",
        title=sentence("Shift card: the table in ten seconds; what is open, held, short-dated, who has the key"),
        file="shift-card.pdf",
        usual=SHEET,
        choices=(KEY,),
    ),
    PaperKind(
        kind="point",
        title=sentence("Point-and-show card for guests, in all ten languages"),
        file="point-card.pdf",
        usual=SHEET,
    ),
)
HELP = PaperKind(
    kind="help",
    title=sentence("Help: a page for each screen, for the box"),
    file="help.pdf",
    usual=SHEET,
    choices=(SCREEN,),
)
SIGNS = (
    HELP,
    PaperKind(
        kind="signs",
        title=sentence("Table sign: what it is, how many to take, allergens"),
        file="table-sign.pdf",
        usual=SHEET,
        choices=TABLE_SIGN,
    ),
    PaperKind(
        kind="wallsign",
        title=sentence("Wall sign: free food, no ID needed, when, which way"),
        file="wall-sign.pdf",
        usual=SHEET,
        choices=WALL_SIGN,
    ),
    PaperKind(
        kind="poster",
        title=sentence("Poster: an invitation with place and time"),
        file="poster.pdf",
        usual=SHEET,
        choices=POSTER,
    ),
    PaperKind(
        kind="thanks",
        title=sentence("Poster of thanks: how much was shared since a month"),
        file="thanks.pdf",
        usual=SHEET,
        choices=THANKS,
    ),
    PaperKind(
        kind="dates",
        title=sentence("What dates mean: fine, look first, do not give; for the wall"),
        file="what-dates-mean.pdf",
        usual=SHEET,
    ),
    PaperKind(
        kind="rule",
        title=sentence("Our record rule: what we keep and for how long, to sign and hang up"),
        file="record-rule.pdf",
        usual=SHEET,
    ),
    PaperKind(
        kind="asked",
        title=sentence("If someone asks for the list: what to do, beside the laptop"),
        file="if-asked.pdf",
        usual=SHEET,
    ),
    PaperKind(
        kind="gone",
        title=sentence("Laptop gone: five steps, for the box"),
        file="laptop-gone.pdf",
        usual=SHEET,
    ),
)
