"""The pages for the rooms that are needed now and then."""

from __future__ import annotations

from pantry.errors import sentence
from pantry.office.help.help_page import HelpOn, HelpPage

OF_ROOMS = (
    HelpPage(
        HelpOn.PAPERS,
        sentence("Papers"),
        sentence("Sheets, signs, labels and cards, in two languages."),
        (
            sentence("Choose a paper, and see it as it will come out."),
            sentence("Change what is asked at the left: languages, the day, how many pages."),
            sentence("Print it, or save it as a PDF on a stick."),
        ),
        (
            sentence("Labels come out beside their place? Print the calibration page and measure it."),
            sentence("No printer here? Save the PDF, any computer can print it."),
            sentence("A sheet was half used? Say which label is the first free one."),
        ),
    ),
    HelpPage(
        HelpOn.REPORTS,
        sentence("Reports"),
        sentence("A month or a year in numbers, for those who ask for them."),
        (
            sentence("Choose the month or the year."),
            sentence("Read it here, print it, or save it as PDF, workbook or CSV."),
            sentence("The poster of thanks goes on the wall."),
        ),
        (
            sentence("A number looks wrong? Set the day right; the report follows."),
            sentence("Not asked is never told as zero."),
            sentence("Small numbers are hidden where they could point at somebody."),
        ),
    ),
    HelpPage(
        HelpOn.RECALLS,
        sentence("Recalls"),
        sentence("Food that must not be given: held in a minute."),
        (
            sentence("Scan it or type its name, with lot or date if you know it."),
            sentence("Say who told you: it is held at once."),
            sentence("Pull it from the shelf, and print the notice for guests."),
            sentence("A list of the FDA or FSIS is read from a stick or a folder."),
        ),
        (
            sentence("Not sure that it is the one? Hold it: released is quick, taken back is not."),
            sentence("Nobody met it here yet? Type its name and choose the last row: it is new, and held too."),
            sentence("It is in a bag? The bag is amber until something else goes in instead."),
            sentence("No match is only as good as the list is new: see its date."),
        ),
    ),
    HelpPage(
        HelpOn.CATALOG,
        sentence("Catalog"),
        sentence("The names of products, so that a scan says what it is."),
        (
            sentence("Scan a product or type its name: see what is known of it, and set it right."),
            sentence("Read a list from a stick or a folder: it is read while the table goes on."),
            sentence("Each name says where it comes from."),
            sentence(
                "Say its allergens as its label names them: Stock finds them, and labels of packed bags say them."
            ),
        ),
        (
            sentence("Lines that can't be read are named, and the rest is kept."),
            sentence("What you named yourself stays as you named it."),
        ),
    ),
    HelpPage(
        HelpOn.STICK,
        sentence("Stick and questions"),
        sentence("The books go from laptop to laptop on a stick."),
        (
            sentence("Plug the stick in, and choose it: what it brings is read, what others lack is written."),
            sentence("Take it out when the screen says so, and plug it into the next laptop."),
            sentence("Two laptops that work at once go round three times: the first, the second, the first again."),
            sentence("What only people can answer is asked then. Somebody who was there answers."),
        ),
        (
            sentence("Pulled out too early? Nothing is half done: plug it in and choose it again."),
            sentence("Nobody knows the answer? Choose Later: nothing is blocked, and it waits."),
            sentence("Something was not taken? Write the stick again on the laptop that it comes from."),
        ),
    ),
    HelpPage(
        HelpOn.BAGS,
        sentence("Bags"),
        sentence("What a household takes home, and how many bags there are of it."),
        (
            sentence("Name a bag, and scan what is in it."),
            sentence("Choose a line to say how many, and what goes in instead where it runs out."),
            sentence("Joins another bag: it goes along without counting a household twice."),
            sentence("Print the bag cards: one scan chooses the bag."),
        ),
        (
            sentence(
                "Something in it is held? The bag is amber and can't go out as it is: choose what goes in instead."
            ),
            sentence("A bag is not offered any more? End it; its past stays."),
            sentence("No bags at all? Guests are still counted."),
        ),
    ),
    HelpPage(
        HelpOn.DATES,
        sentence("What dates mean"),
        sentence("How long past its date each kind of food is still offered here."),
        (
            sentence("Each kind has three words: fine, look first, do not give."),
            sentence("Change the days as your chapter says, with the source."),
            sentence("Baby formula past its date is never given."),
        ),
        (
            sentence("Not sure? Leave the table as it is."),
            sentence("A date is about quality, but for baby food."),
        ),
    ),
    HelpPage(
        HelpOn.PRINTERS,
        sentence("Line up a printer"),
        sentence("So that labels come out where they should, on this laptop."),
        (
            sentence("Choose the printer, and which labels lie in it."),
            sentence("Print the calibration page on plain paper, and measure it as it says."),
            sentence("Say what you read, number by number: nudge, then scale. Enter alone leaves one as it is."),
            sentence("Print a test sheet: each line should lie on a label's edge."),
        ),
        (
            sentence("A ruler is 94 mm long? The printer shrinks pages: turn scaling off in its settings."),
            sentence("It got worse? Undo stands below, or choose Forget what is set and begin anew."),
            sentence("No list of printers? Type its name; the page goes on a stick."),
        ),
    ),
    HelpPage(
        HelpOn.LABEL_SHEETS,
        sentence("Label sheets of our own"),
        sentence("For labels that none of the list fits: measured once, for all laptops of this site."),
        (
            sentence("Choose Another sheet or roll, and name it as its box does."),
            sentence("Measure with a ruler, in millimeters or in inches: the picture shows what you said."),
            sentence("A margin or a step that you skip follows from the rest: in the middle, side by side."),
            sentence("Save it: it can be chosen wherever labels are printed."),
        ),
        (
            sentence("The picture is red? Labels lie on top of each other or off the page: measure again."),
            sentence("It was wrong? Undo right after it, or end it and measure it anew."),
            sentence("Labels come out beside their place? Line up the printer for this sheet."),
        ),
    ),
    HelpPage(
        HelpOn.SETTINGS,
        sentence("Settings"),
        sentence("How this site and this laptop work."),
        (
            sentence("Type a word to find what you look for."),
            sentence("Tap it, and choose: it is saved at once."),
            sentence("What is of this laptop stays here; all else goes to the other laptops too."),
        ),
        (
            sentence("Wrong? Undo stands below, right after it."),
            sentence("Words are too small or the sun is too bright? Size of words and Colors are here."),
        ),
    ),
    HelpPage(
        HelpOn.HELP,
        sentence("Help"),
        sentence("A page for each screen, as this one."),
        (
            sentence("Choose the screen, and read."),
            sentence("Print a page, or all of them, for the box."),
            sentence("F1 in a room opens its page; Back leads to the room as it stood."),
        ),
        (
            sentence("Nothing here helps? Type ? and Enter at the table: it says where you are."),
            sentence("In doubt, write it on paper: it can be keyed in later."),
        ),
    ),
)
