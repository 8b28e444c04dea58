"""What can be chosen of the pages of help, and of the shift card."""

from __future__ import annotations

from pantry.errors import sentence
from pantry.paper.choices import Choice, Takes

ALL_SCREENS = "all"
KEY = Choice("key", sentence("Who has the key"), Takes.WORDS)
SCREEN = Choice(
    "screen",
    sentence("Which screen"),
    Takes.ONE_OF,
    ALL_SCREENS,
    (
        (ALL_SCREENS, sentence("All of them")),
        ("give", sentence("Give out")),
        ("take", sentence("Take in")),
        ("start", sentence("Start the day")),
        ("stock", sentence("Stock and dates")),
        ("count", sentence("Count")),
        ("pack", sentence("Pack")),
        ("unknowns", sentence("Name the unknowns")),
        ("papers", sentence("Papers")),
        ("sheets", sentence("Sheets keyed in")),
        ("close", sentence("Close the day")),
        ("reports", sentence("Reports")),
        ("recalls", sentence("Recalls")),
        ("catalog", sentence("Catalog")),
        ("stick", sentence("Stick and questions")),
        ("bags", sentence("Bags")),
        ("dates", sentence("What dates mean")),
        ("printers", sentence("Line up a printer")),
        ("labelsheets", sentence("Label sheets of our own")),
        ("settings", sentence("Settings")),
        ("practice", sentence("Practice")),
        ("lock", sentence("Lock")),
        ("help", sentence("Help")),
    ),
)
