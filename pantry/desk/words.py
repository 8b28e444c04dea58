"""Every sentence that the table says, in the reader's language.

In: names and numbers. Out: questions, card lines and sentences; nothing is decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.codes.measures import Units, weight_in_name
from pantry.desk.heap_words import HeapWords
from pantry.desk.state import Question
from pantry.desk.why import Why

if TYPE_CHECKING:
    from pantry.rules.cold import Limits
    from pantry.rules.date_policy import Advice


_LONGEST_QUOTED = 40  # what was typed must leave room on the card for what is said of it


class Words(HeapWords):
    """What stands on cards and over the box."""

    __slots__ = ()

    def question(self, question: Question) -> str:
        """The question over the box."""
        say = self.language.say
        match question:
            case Question.PEOPLE:
                return say("How many people is this food for?")
            case Question.MANY_PEOPLE:
                return say("How many people, 8 or more?")
            case Question.WHAT_CAME:
                return say("What came in? Scan it, or type a weight.")
            case Question.DATE:
                return say("What date is on the package?")
            case Question.HOW_MANY:
                return say("How many?")
            case Question.WEIGHT:
                return say("How much does it weigh? Type {example}.", example=self.weight_example())
            case Question.PLATES:
                return say("How many plates?")
            case Question.WASTE:
                return say("What is composted or thrown away? Scan it, or type a weight.")
            case Question.PICK:
                return say("Which one? Type its number.")
            case Question.AGES:
                return say("How many of each age? Or go on.")
            case Question.WHO_WAITS:
                return self.which_token()
            case Question.VOLUNTEER:
                return self.who_helps()

    def many_how(self) -> str:
        """How 8 or more is said, also by cards alone."""
        return self.language.say("Tap it or type it. The card once more: 8.")

    def of_what(self, number: int) -> str:
        """A number came before the thing that it counts."""
        if self.units is Units.METRIC:
            return self.language.say("{n} of what? Scan it, or type kg, b or a name", n=number)
        return self.language.say("{n} of what? Scan it, or type lb, b or a name", n=number)

    def lying(self, quantity: int, unit: str, *, is_packed: bool) -> str:
        """61 on the shelf now; of packed bags, which stand apart, 48 packed now; a number below zero helps nobody."""
        if quantity < 0:
            return self.language.say("More went out than came in so far")
        shown = self.weight(quantity) if unit == "g" else self.language.number(quantity)
        if is_packed:
            return self.language.say("{n} packed now", n=shown)
        return self.language.say("{n} on the shelf now", n=shown)

    def below_zero(self, name: str) -> str:
        """More went out than came in."""
        return self.language.say("More {name} went out than came in. Check later.", name=name)

    def counted_unnamed(self) -> str:
        """An unknown product is counted at once."""
        return self.language.say("Counted. It can be named later.")

    def number_unused(self, text: str) -> str:
        """What stood before a scan was no quantity."""
        return self.language.say("{text} was not used.", text=text)

    def same_date(self, value: str) -> str:
        """What was assumed of a date."""
        return self.language.say("Same date as the last case: {date}", date=date_words(value, self.language))

    def advice(self, advice: Advice, value: str) -> str:
        """What a past date means, and why where the table's own rule says it."""
        said = self.language.say(advice.sentence, date=date_words(value, self.language))
        return f"{said} {advice.why}" if advice.is_own and advice.why else said

    def usual(self, people: int, contents: str) -> str:
        """What goes into a bag for that number."""
        return self.language.say("For {n}: {contents}", n=people, contents=contents)

    def for_household(self, people: int) -> str:
        """Whom a product was given to."""
        return self.language.say("For the household of {n}", n=people)

    def here(self, state_words: tuple[str, ...]) -> str:
        """The parts of an answer to `?`."""
        return " · ".join(state_words)

    def last_line(self, line: str) -> str:
        """The last line, in the answer to `?`."""
        return self.language.say("Last: {line}", line=line)

    def from_source(self, source: str) -> str:
        """From: Corner Market."""
        return self.language.say("From: {source}", source=source)

    def no_measure(self, typed: str) -> str:
        """A number with letters that are no unit and no name."""
        return self.language.say(
            "{typed} is no weight and no count. Nothing was saved. Type it as {example} or 12.",
            typed=typed, example=self.weight_example(),
        )  # fmt: skip

    def odd_number(self) -> str:
        """A number that is more likely a slip."""
        return self.language.say("Saved. Is that number right?")

    def odd_date(self) -> str:
        """A date ten years off."""
        return self.language.say("Saved. Is that date right?")

    def it_was(self, number: int) -> str:
        """The mend of an odd number."""
        return self.language.say("It was {n}", n=self.language.number(number))

    def undo(self) -> str:
        """The mend that takes a line away."""
        return self.language.say("Undo")

    def undone(self, line: str) -> str:
        """A line that stands no more."""
        return self.language.say("Undone: {line}", line=line)

    def is_back(self, line: str) -> str:
        """A line that stands again."""
        return self.language.say("Back again: {line}", line=line)

    def nothing_to_undo(self) -> str:
        """No line of today stands."""
        return self.language.say("There is nothing to undo today.")

    def nothing_to_put_back(self) -> str:
        """No line of today was undone."""
        return self.language.say("There is nothing to put back today.")

    def nothing_to_set(self) -> str:
        """A number, and no line that it could be for."""
        return self.language.say("There is no line yet that this could be for. Nothing was saved.")

    def separator_lost(self) -> str:
        """A case's lot ran into its date."""
        return self.language.say("The scanner dropped a separator: check the date and lot on the case.")

    def over_limit(self) -> str:
        """More than a household's share; it is saved all the same."""
        return self.language.say("More than the usual share for one household. Saved.")

    def other_product(self) -> str:
        """The mend of a code that can be two."""
        return self.language.say("Another product")

    def card_scanned(self) -> str:
        """A household card waits for its number."""
        return self.language.say("Card read. How many people is this food for?")

    def already_here(self) -> str:
        """The same card, twice a day."""
        return self.language.say("This card was here today already. Counted as the same household.")

    def no_date_to_repeat(self) -> str:
        """`/same` without a date or a line."""
        return self.language.say("There is no date to repeat yet. Scan something and type its date first.")

    def asks_no_temperature(self, kind: str) -> str:
        """A temperature for something that keeps without cold."""
        return self.language.say("{kind} needs no temperature. Nothing was saved.", kind=kind)

    def too_warm(self, limits: Limits) -> str:
        """Over what its food is kept at; ready food may be hot instead."""
        say, cold = self.language.say, self.temperature(limits.cold_at_most_f10)
        if limits.hot_at_least_f10 is None:
            return say("Too warm: this is at most {limit}. Saved in the log.", limit=cold)
        hot = self.temperature(limits.hot_at_least_f10)
        return say("Neither cold nor hot: at most {cold}, or at least {hot}. Saved in the log.", cold=cold, hot=hot)

    def name_too_long(self) -> str:
        """A name that fits nowhere."""
        return self.language.say("That name is too long. Type a shorter one.")

    def named(self) -> str:
        """All lines of an item have its new name."""
        return self.language.say("All its lines have this name now.")

    def one_weighs(self, grams: int) -> str:
        """What the name said of its weight."""
        return self.language.say("One weighs {weight}.", weight=self.weight(grams))

    def name_taken(self, name: str) -> str:
        """What was named at the line that is undone has no name any more."""
        return self.language.say("The name “{name}” is taken back too.", name=_quoted(name))

    def names_unknown(self, name: str) -> str:
        """What Enter does with letters after an unknown product, over the box."""
        return self.language.say("Enter names the unknown item “{name}”.", name=_quoted(name))

    def not_found(self, words: str) -> str:
        """No item has these words."""
        return self.language.say(
            "Nothing is called “{words}” here. Nothing was saved. Try fewer letters, or scan it.",
            words=_quoted(words),
        )

    def no_lock(self) -> str:
        """`/lock` where nobody set a PIN."""
        return self.language.say("No PIN is set at this table, so nothing was locked.")

    def scanner_check_is_elsewhere(self) -> str:
        """The scanner-check card, where there is no window."""
        return self.language.say("The scanner check opens in Pantry's window. This card arrived whole.")

    def or_until(self, value: str) -> str:
        """The mend of a date that can be two."""
        return self.language.say("Or {date}?", date=self.until(value))

    def unknown_command(self, name: str) -> str:
        """A word behind a slash that means nothing, and those that mean something."""
        return self.language.say("There is no command /{name}. Nothing was saved. Press Help.", name=_quoted(name))

    def no_such_bag(self, name: str, bags: tuple[str, ...]) -> str:
        """A bag that nobody packed."""
        if not bags:
            return self.language.say("There are no bags yet. Guests are still counted.")
        return self.language.say(
            "There is no bag “{name}”. There are: {names}.", name=_quoted(name), names=", ".join(bags)
        )

    def no_such_kind(self, name: str, kinds: tuple[str, ...]) -> str:
        """A kind that there isn't."""
        return self.language.say(
            "There is no kind “{name}”. There are: {names}.", name=_quoted(name), names=", ".join(kinds)
        )

    def weigh_it(self) -> str:
        """What to type after a kind."""
        return self.language.say("Type {example}, or 4b for 4 boxes.", example=self.weight_example())

    def source_needs_name(self) -> str:
        """`/source` without a name that fits."""
        return self.language.say("Say where it comes from, in a few words: /source Corner Market")

    def plates_need_number(self) -> str:
        """`/plates` with something that is no number."""
        return self.language.say("How many plates? Type them as: /plates 40")

    def left_how(self) -> str:
        """`/left` that can't be read."""
        return self.language.say(
            "Say the kind and how much is left, as: /left produce {example}", example=self.weight_example()
        )

    def refusal(self, why: Why) -> str:
        """Why a line can't be taken, and what to do."""
        say = self.language.say
        match why:
            case Why.TOO_LONG:
                return say("That line is too long. Nothing was saved. Scan or type it again.")
            case Why.NOT_ABOVE_ZERO:
                return say("A number here is 1 or more. Nothing was saved. To take a line away, undo it.")
            case Why.TOO_MANY_PEOPLE:
                return say("One household has at most 99 people. Nothing was saved. Type it again.")
            case Why.LONG_NUMBER:
                return say("That is no date, no barcode and no count. Nothing was saved. Look at its digits.")
            case Why.CHECK_DIGIT:
                return say("That barcode has a wrong digit. Nothing was saved. Scan it, or look at its digits.")
            case Why.DATE_OF_WHAT:
                return say("A date of what? Scan it first.")
            case Why.NO_SUCH_DATE:
                return say("There is no such date. Nothing was saved. Look at the package, and type it again.")
            case Why.NO_SUCH_WEIGHT:
                return say(
                    "There is no such weight. Nothing was saved. Type it again, as {example}.",
                    example=self.weight_example(),
                )
            case Why.TEMPERATURE_OF_WHAT:
                return say("A temperature of what? Take it in first.")
            case Why.IS_WEIGHED:
                return say("That is weighed. Type its weight, as {example}.", example=self.weight_example())
            case Why.CARD_IS_FOR_GIVING:
                return say("That is for guests. Choose Give out first. Nothing was saved.")
            case Why.UNKNOWN_CARD:
                return say("This card or label is not known here. Nothing was saved.")
            case Why.DATE_IS_FOR_TAKING_IN:
                return say("A date is for food that comes in. Choose Take in first. Nothing was saved.")
            case Why.NO_PRODUCT_IN_IT:
                return say("That label names no product. Nothing was saved. Scan the other barcode on the case.")
            case Why.NOTHING_TO_SET:
                return self.nothing_to_set()
            case Why.NOT_FOR_THIS_LINE:
                return say("This line takes no number. Nothing was changed. Use its buttons, or press Esc.")
            case Why.EXACT_NUMBER:
                return say("Type the exact number of this line. Nothing was changed.")
            case Why.CHOOSE_FIRST:
                return say("Nothing was saved. Type the number of one of these first, or press Esc.")

    def wasted_line(self, line: str) -> str:
        """A line of food that was composted or thrown away, as a card and a list say it."""
        return self.language.say("Composted: {line}", line=line)

    def left_as_it_is(self) -> str:
        """A bag's tile sets no line right."""
        return self.language.say("The line was left as it is. From now on it is this bag.")

    def name_it(self, name: str) -> str:
        """What Enter does with letters after an unknown product; its weight may stand behind."""
        grams = weight_in_name(name)
        if grams:
            return self.language.say("name it “{name}”, {weight} each", name=name, weight=self.weight(grams))
        return self.language.say("name it “{name}”", name=name)

    def look_for(self, words: str, times: int | None = None) -> str:
        """What Enter does with other letters."""
        if times:
            return self.language.say("look for {n} × “{words}”", n=self.language.number(times), words=words)
        return self.language.say("look for “{words}”", words=words)

    def next_times(self, times: int) -> str:
        """An x24 card."""
        return self.language.say("Next scan × {n}", n=self.language.number(times))

    def disk_trouble(self) -> str:
        """The disk could not be read: whether the last line was saved, only the list can say."""
        return self.language.say(
            "The disk gave an error. What stands in today's list is saved."
            " Write on paper what is not there, and call the point person."
        )


def _quoted(text: str) -> str:
    """The start of what was typed."""
    return text if len(text) <= _LONGEST_QUOTED else f"{text[:_LONGEST_QUOTED].rstrip()}…"
