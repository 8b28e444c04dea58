"""The pages for the table and what stands around it."""

from __future__ import annotations

from pantry.errors import sentence
from pantry.office.help.help_page import HelpOn, HelpPage

OF_TABLE = (
    HelpPage(
        HelpOn.GIVE_OUT,
        sentence("Give out"),
        sentence("Here guests are counted, and what they take with them."),
        (
            sentence("Type how many people, then Enter: a household with the chosen bag."),
            sentence("Another bag: tap it, or type the number and then tap the bag."),
            sentence("Something else goes along: scan it, or type a number and then scan it."),
            sentence("Eight or more: tap 8+, then type how many."),
            sentence("Plates are served here? Tap Plates, then type how many."),
        ),
        (
            sentence("A mistake? Backspace in the empty box takes the last line back."),
            sentence("An older line? Undo stands beside each one."),
            sentence("Amber means: it is saved, look at it when there is time."),
            sentence("It says large: don't give it out, or take it out of the bag? It is held: put it aside."),
        ),
    ),
    HelpPage(
        HelpOn.TAKE_IN,
        sentence("Take in"),
        sentence("Here food is counted as it comes."),
        (
            sentence("Scan each thing, or type how many and then scan: 24, then the can."),
            sentence("A date is asked? Type it as it stands there, or just go on scanning."),
            sentence("Loose food: tap its kind, then type its weight, as 12lb, and Enter."),
            sentence("Boxes that nobody weighs: tap the kind, then 40b and Enter."),
        ),
        (
            sentence("It beeps and shows a question mark? It is counted. Go on, or type its name, as Oat milk 32 oz."),
            sentence("Wrong number? Type the right one and Enter: it sets the last line."),
            sentence("The scanner says nothing? Type the digits under the bars."),
        ),
    ),
    HelpPage(
        HelpOn.SHEETS,
        sentence("Sheets keyed in"),
        sentence("A sheet that was written on is keyed in here, in ten seconds a page."),
        (
            sentence("Scan the barcode on the sheet: its page opens."),
            sentence("Type what stands in each row, with Enter after each."),
            sentence("Nothing in a row? Enter alone goes on."),
            sentence("When the totals agree, save it, and destroy the sheet as your rule says."),
        ),
        (
            sentence("The totals differ? Count the rows once more; you can save all the same."),
            sentence("You must go? What is half keyed stands there when the sheet is scanned again."),
            sentence("Keyed in twice counts once."),
        ),
    ),
    HelpPage(
        HelpOn.PRACTICE,
        sentence("Practice"),
        sentence("A table to try things at: nothing of it counts."),
        (
            sentence("Do all that you would do at the table, also mistakes."),
            sentence("Scan anything that is at hand."),
            sentence("End practice with the button in the striped band."),
        ),
        (
            sentence("Guests come meanwhile? End practice first: only then they are counted."),
            sentence("What was printed in practice says so on each page."),
        ),
    ),
    HelpPage(
        HelpOn.LOCK,
        sentence("Lock"),
        sentence("A table that nobody should touch for a while."),
        (
            sentence("Press Lock, or scan its card."),
            sentence("To open it, type the PIN and Enter, or scan the card that opens."),
            sentence("Where no PIN is set, a tap opens it."),
            sentence("The point person's rooms are behind it too."),
        ),
        (
            sentence("The PIN is forgotten? Ask whoever set it; what is saved stays safe."),
            sentence("Numbers are hidden and no PIN is asked? The table only rests: touch any key."),
        ),
    ),
)
