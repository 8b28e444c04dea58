"""The kinds that are written on or filled in from the books: guests' sheets, then those of volunteers.

In: nothing. Out: each `PaperKind`, in the order in which a table needs them.
"""

from __future__ import annotations

from pantry.errors import sentence
from pantry.language import PAPER_LANGUAGES
from pantry.paper.choices import BINDER, BY, COUNT, FIRST, ITEM, LOT, MANY, REASON, ROW, STOPS, STYLE, Choice, Takes
from pantry.paper.kind import DATE, PAGES, SHEET, PaperKind

_LOOKS = (ROW, BINDER)
GUESTS_SHEETS = (
    PaperKind(
        kind="signin",
        title=sentence("Welcome sheet: how many people, and no names unless you choose so"),
        file="welcome-sheet.pdf",
        usual=(*SHEET, PAGES, DATE),
        choices=(STYLE, ROW, BINDER),
    ),
    PaperKind(
        kind="slips",
        title=sentence("Welcome slips: one for each household, to cut out; no names"),
        file="welcome-slips.pdf",
        usual=(*SHEET, PAGES, DATE),
        choices=(MANY,),
    ),
    PaperKind(
        kind="tally",
        title=sentence("Tally sheet: boxes to cross out while nothing can be saved"),
        file="tally-sheet.pdf",
        usual=(*SHEET, DATE),
        choices=(BY,),
    ),
    PaperKind(
        kind="tokens",
        title=sentence("Numbers for guests who wait, in two halves to cut apart"),
        file="numbers.pdf",
        usual=(*SHEET, DATE),
        choices=(FIRST, COUNT),
    ),
    PaperKind(
        kind="recall",
        title=sentence("Recall notice: which food not to eat, and what to do"),
        file="recall-notice.pdf",
        usual=(*SHEET, DATE),
        choices=(ITEM, LOT, REASON),
        most_languages=len(PAPER_LANGUAGES),
    ),
    PaperKind(
        kind="delivery",
        title=sentence("Delivery list: stops by code, no names"),
        file="delivery-list.pdf",
        usual=(*SHEET, DATE),
        choices=(STOPS, ROW, BINDER),
    ),
    PaperKind(
        kind="referrals",
        title=sentence("Slips for guests to take away: a place that can help"),
        file="places-that-help.pdf",
        usual=(*SHEET, DATE),
    ),
)
OUR_SHEETS = (
    PaperKind(
        kind="count",
        title=sentence("Count sheet: what should be on the shelf, by kind"),
        file="count-sheet.pdf",
        usual=(*SHEET, DATE),
        choices=(
            Choice("expected", sentence("Tell how much there should be, beside each item"), Takes.YES),
            *_LOOKS,
        ),
    ),
    PaperKind(
        kind="volunteers",
        title=sentence("Volunteers' sheet: any name, what they do, their hours"),
        file="volunteers-sheet.pdf",
        usual=(*SHEET, PAGES, DATE),
        choices=_LOOKS,
    ),
    PaperKind(
        kind="intake",
        title=sentence("Intake log: what came in, from whom, how much"),
        file="intake-log.pdf",
        usual=(*SHEET, PAGES, DATE),
        choices=_LOOKS,
    ),
    PaperKind(
        kind="temperatures",
        title=sentence("Temperature log: how cold or hot food is, and what was done"),
        file="temperature-log.pdf",
        usual=(*SHEET, PAGES, DATE),
        choices=_LOOKS,
    ),
    PaperKind(
        kind="waste",
        title=sentence("Waste log: what could not be shared, why, and where it went"),
        file="waste-log.pdf",
        usual=(*SHEET, PAGES, DATE),
        choices=_LOOKS,
    ),
    PaperKind(
        kind="day",
        title=sentence("Day page: the totals of a whole day on paper"),
        file="day-page.pdf",
        usual=(*SHEET, DATE),
        choices=(BINDER,),
    ),
    PaperKind(
        kind="receipt",
        title=sentence("Receiving record: thanks for a donor, with what they brought"),
        file="receiving-record.pdf",
        usual=SHEET,
        choices=(
            Choice("donor", sentence("From whom, as the table knows them; else a line to write on"), Takes.WORDS),
            Choice("day", sentence("Of which day, as 2026-11-21; else of today"), Takes.WORDS),
        ),
    ),
    PaperKind(
        kind="report",
        title=sentence("Report: a month or a year on paper, with charts"),
        file="report.pdf",
        usual=SHEET,
        choices=(
            Choice(
                "period",
                sentence("Which month or year, as 2026-11 or 2026; else this month"),
                Takes.WORDS,
                in_file_name=True,
            ),
        ),
    ),
)
