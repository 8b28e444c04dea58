"""The pages for the rooms of a day: before the table, beside it, after it."""

from __future__ import annotations

from pantry.errors import sentence
from pantry.office.help.help_page import HelpOn, HelpPage

OF_DAY = (
    HelpPage(
        HelpOn.START,
        sentence("Start the day"),
        sentence("Before the first guest: what is offered today, and what was left open."),
        (
            sentence("Look at what is short-dated: put it in front."),
            sentence("Choose the bags of today, or copy those of last week."),
            sentence("Say who holds the day together, by a first name or an alias."),
        ),
        (
            sentence("No time? Skip it: the table works all the same."),
            sentence("What is open waits. Nothing is lost if you leave it for later."),
        ),
    ),
    HelpPage(
        HelpOn.STOCK,
        sentence("Stock and dates"),
        sentence("What lies where, with its dates, soonest first."),
        (
            sentence("Type letters or scan to find it."),
            sentence("Goods moved: it lies elsewhere now, or went to waste. Stock goes along."),
            sentence("The record was wrong: nothing moved, only what was written is set right."),
            sentence("Hold keeps it from being given, until it is released."),
        ),
        (
            sentence("Below zero? More went out than was counted in: count it, and it is right."),
            sentence("Look first is no order to throw away: open it, look, smell, then decide."),
        ),
    ),
    HelpPage(
        HelpOn.COUNT,
        sentence("Count"),
        sentence("Counting what lies there, in part or all of it, alone or in two."),
        (
            sentence("Say who counts, then scan a thing and type how many there are."),
            sentence("Leave it at any time: it goes on where it was."),
            sentence("At the end see what differs, with who counted it and why."),
        ),
        (
            sentence("Something moved meanwhile? It is noticed, and you are asked."),
            sentence("Two counts differ? Count that one thing once more."),
        ),
    ),
    HelpPage(
        HelpOn.PACK,
        sentence("Pack"),
        sentence("From a large bag into small ones: rice, beans, flour."),
        (
            sentence("Scan what you pack from; its lot and date go along."),
            sentence("Type how many bags, how much is in each, what was spilled."),
            sentence("Print just as many labels, and stick them on."),
        ),
        (
            sentence("The numbers don't add up? Weigh what is left; the rest was spilled."),
            sentence("A wrong number? Undo it, and pack it again."),
        ),
    ),
    HelpPage(
        HelpOn.UNKNOWNS,
        sentence("Name the unknowns"),
        sentence("What was scanned and has no name yet."),
        (
            sentence("Type its name; suggestions come as you type."),
            sentence("Say its kind and weight, or Enter to skip."),
            sentence("The same as another thing? Scan that one."),
            sentence("All its past lines show the name at once."),
        ),
        (
            sentence("Nobody knows what it is? Later leaves it on the list."),
            sentence("A wrong name? Undo asks again."),
        ),
    ),
    HelpPage(
        HelpOn.CLOSE,
        sentence("Close the day"),
        sentence("All is saved before you begin: each question here may be skipped."),
        (
            sentence("Say of each kind: all shared, some left, or composted."),
            sentence("Key in what was written on paper."),
            sentence("Then make the backup, and write the stick."),
            sentence("The hours of visits are erased when the day is closed."),
        ),
        (
            sentence("Too tired? Go home. What is open waits for the next day."),
            sentence("The stick is missing? Close all the same, and write it next time."),
        ),
    ),
)
