"""What things, amounts and days are called on the table, in the reader's language and the site's units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.kind_names import kind_name
from pantry.codes.dates import DateKind, Precision, date_words, last_day, precision
from pantry.codes.measures import Units, weight_words
from pantry.desk.state import Mode
from pantry.rules.cold import temperature_words
from pantry.rules.waste import SPILLED, WASTE_REASONS

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language


@dataclass(frozen=True, slots=True)
class Names:
    """Speaks one language and one site's units."""

    language: Language
    units: Units

    def weight_example(self) -> str:
        """A weight as it is typed here."""
        return "5.5kg" if self.units is Units.METRIC else "12lb"

    def weight(self, grams: int) -> str:
        """A weight in the site's unit."""
        return weight_words(grams, self.units, self.language)

    def temperature(self, tenths_f: int) -> str:
        """A temperature on the site's scale."""
        return temperature_words(tenths_f, self.units, self.language)

    def mode(self, mode: Mode) -> str:
        """A mode as its tile names it."""
        say = self.language.say
        match mode:
            case Mode.IN:
                return say("Take in")
            case Mode.OUT:
                return say("Give out")
            case Mode.PLATES:
                return say("Plates")

    def kind(self, kind: str) -> str:
        """A kind as its tile names it; one that is not known is shown as it is."""
        return kind_name(kind, self.language)

    def source(self, name: str) -> str:
        """A category of source by its fixed name, else the donor's own."""
        say = self.language.say
        known = {
            "grocery rescue": say("grocery rescue"), "wholesale": say("wholesale"),
            "restaurant or caterer": say("restaurant or caterer"), "farm or gleaning": say("farm or gleaning"),
            "garden": say("garden"), "food drive": say("food drive"), "one person": say("one person"),
            "food bank donated": say("food bank donated"), "food bank purchased": say("food bank purchased"),
            "bought by us": say("bought by us"), "usda": "USDA", "transfer in": say("transfer in"),
            "found": say("found"), "unknown": say("unknown"),
        }  # fmt: skip
        return known.get(name, name)

    def item(self, name: str) -> str:
        """An item's name, or what it is called until somebody names it."""
        return name or self.language.say("Unknown item")

    def bag(self, name: str) -> str:
        """A bag's name, or that there is none."""
        return name or self.language.say("No bag")

    def people(self, people: int) -> str:
        """1 person, 4 people."""
        return self.language.say_many("{n} person", "{n} people", people)

    def household(self, people: int, bag: str, times: int) -> str:
        """4 people · Standard bag."""
        if not bag:
            return self.people(people)
        named = bag if times == 1 else self.language.say("{n} × {name}", n=times, name=bag)
        return self.language.say("{people} · {bag}", people=self.people(people), bag=named)

    def extra_bag(self, bag: str, times: int) -> str:
        """+ Diapers."""
        named = bag if times == 1 else self.language.say("{n} × {name}", n=times, name=bag)
        return self.language.say("+ {bag}", bag=named)

    def pieces(self, quantity: int, name: str) -> str:
        """24 × Black beans."""
        return self.language.say("{n} × {name}", n=self.language.number(quantity), name=name)

    def weighed(self, grams: int, name: str) -> str:
        """18.5 lb Produce."""
        return self.language.say("{weight} {name}", weight=self.weight(grams), name=name)

    def boxes(self, boxes: int, name: str, grams: int) -> str:
        """40 boxes Mixed, about 1,280 lb."""
        return self.language.say_many(
            "{n} box {name}, about {weight}", "{n} boxes {name}, about {weight}", boxes, name=name,
            weight=self.weight(grams),
        )  # fmt: skip

    def plates(self, plates: int) -> str:
        """40 plates."""
        return self.language.say_many("{n} plate", "{n} plates", plates)

    def minutes(self, minutes: int) -> str:
        """1:30 h of volunteers."""
        return self.language.say("{hours} h of volunteers", hours=f"{minutes // 60}:{minutes % 60:02d}")

    def closed(self, day: date) -> str:
        """Closed Sat, Nov 21."""
        return self.language.say("Closed {day}", day=self.language.day(day))

    def moved(self, line: str, from_place: str, to_place: str) -> str:
        """40 lb Produce: Shelf → Truck."""
        return self.language.say("{line}: {place} → {to}", line=line, place=from_place, to=to_place)

    def counted(self, amount: str) -> str:
        """What a count found."""
        return self.language.say("Counted: {amount}", amount=amount)

    def left(self, amount: str) -> str:
        """What was left of a kind when the day was closed."""
        return self.language.say("Left: {amount}", amount=amount)

    def and_more(self, first: str, more: int) -> str:
        """The first of many rows of one entry."""
        return self.language.say_many("{first} and {n} more", "{first} and {n} more", more, first=first)

    def came(self, amount: str) -> str:
        """24 × Black beans in."""
        return self.language.say("{amount} in.", amount=amount)

    def went(self, amount: str) -> str:
        """2 × Black beans out."""
        return self.language.say("{amount} out.", amount=amount)

    def wasted(self, amount: str, reason: str) -> str:
        """12 lb Produce composted or thrown away."""
        return self.language.say("{amount} composted or thrown away: {reason}.", amount=amount, reason=reason)

    def waste_reason(self, reason: str) -> str:
        """A reason for waste as people say it."""
        return self.language.say(reason) if reason in (*WASTE_REASONS, SPILLED) else reason

    def best_by(self, kind: DateKind, value: str) -> str:
        """Best by end of March 2027."""
        say = self.language.say
        shown = self.until(value)
        match kind:
            case DateKind.USE_BY:
                return say("Use by {date}", date=shown)
            case DateKind.SELL_BY:
                return say("Sell by {date}", date=shown)
            case DateKind.FREEZE_BY:
                return say("Freeze by {date}", date=shown)
            case DateKind.PACKED_ON:
                return say("Packed on {date}", date=date_words(value, self.language))
            case DateKind.BEST_BY | DateKind.CODE_ONLY | DateKind.NONE:
                return say("Best by {date}", date=shown) if value else say("No date on it")

    def until(self, value: str) -> str:
        """The last day of a canonical date in words: end of March 2027, end of 2027, Mar 15, 2027; or no date."""
        if not value:
            return self.language.say("no date")
        match precision(value):
            case Precision.DAY:
                return date_words(value, self.language)
            case Precision.MONTH:
                day = last_day(value)
                return self.language.say("end of {month} {year}", month=self.full_month(day.month), year=day.year)
            case Precision.YEAR:
                return self.language.say("end of {year}", year=value)

    def full_month(self, number: int) -> str:
        """The whole name of a month, 1 to 12."""
        say = self.language.say
        return (
            say("January"), say("February"), say("March"), say("April"), say("May (month)"), say("June"),
            say("July"), say("August"), say("September"), say("October"), say("November"), say("December"),
        )[number - 1].removesuffix(" (month)")  # fmt: skip

    def totals(self, households: int, people: int, in_g: int, out_g: int) -> str:
        """The day so far."""
        return self.language.say(
            "{households}, {in_weight} in, {out_weight} out",
            households=self.households(households, people), in_weight=self.weight(in_g), out_weight=self.weight(out_g),
        )  # fmt: skip

    def households(self, households: int, people: int) -> str:
        """12 households, 40 people."""
        counted = self.language.say_many("{n} household", "{n} households", households)
        return self.language.say("{households}, {people}", households=counted, people=self.people(people))
