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
            sentence(
                "Say who holds the day together, by a first name or an alias; and what the day is called, and where."
            ),
            sentence("Choose a bag and say how many are planned, or take those of last week."),
            sentence("Look at what is short-dated: put it in front."),
            sentence("What is open leads to its room: choose the line."),
            sentence("Print the shift card for whoever stands at the table."),
        ),
        (
            sentence("No time? Skip it: the table works all the same."),
            sentence("A bag is amber? There is too little for it, or something in it is held: look into Bags."),
            sentence("What is open waits. Nothing is lost if you leave it for later."),
        ),
    ),
    HelpPage(
        HelpOn.STOCK,
        sentence("Stock and dates"),
        sentence("What lies where, with its dates, soonest first."),
        (
            sentence("Type letters or scan to find it; filter it by dates, kind, place or allergen."),
            sentence("Goods moved: it lies elsewhere now, or went to waste. Stock goes along."),
            sentence("The record was wrong: nothing moved, only what was written is set right."),
            sentence("Hold keeps it from being given, until it is released."),
            sentence("Count, Pack and What dates mean are behind the buttons above."),
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
            sentence("On paper? Print a count sheet, and scan its code when it is filled in."),
            sentence("At the end see what differs, with who counted it and why."),
        ),
        (
            sentence("Something moved meanwhile? It is noticed, and you are asked."),
            sentence("Counted before by somebody else? Your scan is added. The space bar counts it anew."),
            sentence("Two counts differ? Count that one thing once more."),
        ),
    ),
    HelpPage(
        HelpOn.PACK,
        sentence("Pack"),
        sentence("From a large bag into small ones: rice, beans, flour."),
        (
            sentence("Scan what you pack from; its lot and date go along."),
            sentence("Say how much you took, how much is in each bag, how many bags, what was spilled."),
            sentence("Print just as many labels, and stick them on."),
        ),
        (
            sentence("The numbers don't add up? Weigh what is left; the rest was spilled."),
            sentence("It is amber? It is held, or it is more than the books have there: look first."),
            sentence("A wrong number? Undo it, and pack it again."),
        ),
    ),
    HelpPage(
        HelpOn.UNKNOWNS,
        sentence("Name the unknowns"),
        sentence("What was scanned and has no name yet, then what has a name and no weight."),
        (
            sentence("Type its name; suggestions come as you type."),
            sentence("Say its kind and weight, or Enter to skip."),
            sentence("The same as another thing? Scan that one; a pack of 24: type 24, then scan what is in it."),
            sentence("No barcode? Print blank stickers, stick one on, and scan it."),
            sentence("All its past lines show the name at once."),
        ),
        (
            sentence("Nobody knows what it is? Later leaves it on the list."),
            sentence("Nobody knows the weight? It counts as 0 in pounds until somebody says it."),
            sentence("A wrong name? Undo asks again."),
        ),
    ),
    HelpPage(
        HelpOn.CLOSE,
        sentence("Close the day"),
        sentence("All is saved before you begin: each question here may be skipped."),
        (
            sentence("Say of each kind: all shared, some left, or composted."),
            sentence(
                "Plates and volunteers' hours: say each as one sum of the whole day, with what is known of it already."
            ),
            sentence("Say what is below zero, what came too warm, who went home, and a note for next time."),
            sentence("Key in what was written on paper."),
            sentence("Close the day: bread, produce, ready food and dairy count as shared unless you said otherwise."),
            sentence("That erases the hours and names of the day."),
            sentence("Then make the backup, and write the stick."),
        ),
        (
            sentence("Too tired? Go home. What is open waits for the next day; each line of it leads to its room."),
            sentence("More left than the books had? It is amber: look at the number. It is saved as you say."),
            sentence("Two laptops said other sums? The line is amber: type the right one."),
            sentence("The stick is missing? Close all the same, and write it next time."),
        ),
    ),
)
