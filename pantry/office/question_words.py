"""The words of the questions that only people answer, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.codes.measures import weight_words
from pantry.office.field_words import FieldWords
from pantry.office.keying.hours_keying import hours_words
from pantry.places import MINUTE_ITEM, PLATE_ITEM
from pantry.readings.facts import Counted, Moved, read_bands_cell
from pantry.shelf.items import shown_code
from pantry.shelf.kept_papers import DAY_ON_PAPER, ROW, VISIT
from pantry.shelf.printed_sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pantry.language import Language
    from pantry.shelf import Shelf
    from pantry.shelf.conflicts import Conflict, Version
    from pantry.shelf.count_doubts import CameLater, SaidCount
    from pantry.shelf.laptops import Laptops
    from pantry.shelf.paper_doubts import CopiesDiffer, CopyRead, CopyUndone, OneLoadOrTwo
    from pantry.shelf.sum_doubts import SumOfOther
    from pantry.shelf.whole_doubts import CountWhole

_SHORT_ID = 8
_MOST_NAMED = 3
_KIND = "kind"
_WEIGHTS = ("grams", "weight_g")


@dataclass(frozen=True, slots=True)
class Asking:
    """What is told first, line by line, and the question alone."""

    told: tuple[str, ...]
    question: str

    @property
    def words(self) -> str:
        """All of it as one line."""
        return " ".join((*self.told, self.question))


class QuestionWords:
    """Says what a doubt is about."""

    def __init__(self, shelf: Shelf, laptops: Laptops, language: Language, kinds: Mapping[str, str]) -> None:
        self._shelf = shelf
        self._laptops = laptops
        self._language = language
        self._units = shelf.settings().units
        self._kinds = kinds
        self._fields = FieldWords(language, self._units)

    def conflict(self, conflict: Conflict, answers: Sequence[str]) -> str:
        """Name of Black beans: Oak says "Black beans" (keep), Red says "Beans" (use). Which is right?"""
        say = self._language.say
        versions = ", ".join(
            say('{laptops} says "{value}" ({answer})', laptops=self._said_by(version), answer=answer,
                value=self._fields.value(conflict.field, version.value))
            for version, answer in zip(conflict.versions, answers, strict=True)
        )  # fmt: skip
        return say(
            "{field} of {thing}: {versions}. Which is right?",
            field=self._fields.name(conflict.field), thing=self._thing(conflict.thing), versions=versions,
        )  # fmt: skip

    def of_field(self, conflict: Conflict) -> Asking:
        """Name of Black beans. Which is right?"""
        say = self._language.say
        field, thing = self._fields.name(conflict.field), self._thing(conflict.thing)
        return Asking((say("{field} of {thing}", field=field, thing=thing),), say("Which is right?"))

    def version(self, field: str, version: Version) -> tuple[str, str]:
        """What a field may read, and whose word it is."""
        return self.shown(field, version.value), self._said_by(version)

    def shown(self, field: str, value: str) -> str:
        """A value as people read it."""
        if field == _KIND and value in self._kinds:
            return self._kinds[value]
        if field in _WEIGHTS and value.isascii() and value.isdigit():
            return weight_words(int(value), self._units, self._language)
        return self._fields.value(field, value) or self._language.say("nothing")

    def another_value(self) -> str:
        """What an answer may be besides the versions."""
        return self._language.say("another text")

    def before_count(self, entries: Sequence[Sequence[CameLater]]) -> Asking:
        """Counted 12 × Black beans here. 2 entries came later from Red. Were they before the count?"""
        say, say_many, n = self._language.say, self._language.say_many, len(entries)
        first = entries[0][0]
        counted = self.several_counts([one.count for entry in entries for one in entry])
        laptop, on = self.laptop(first.moved_by.device), date_words(first.count.date, self._language)
        came = say_many(
            "{n} entry came later from {laptop}.", "{n} entries came later from {laptop}.", n, laptop=laptop
        )
        return Asking(
            (say("Counted {counted} here on {date}.", counted=counted, date=on), came),
            say_many("Was it before the count?", "Were they before the count?", n),
        )

    def several_counts(self, counts: Sequence[Counted]) -> str:
        """12 × Black beans, 3 × Rice; each once."""
        return self._several([self._amount(count) for count in {one.event: one for one in counts}.values()])

    def before_or_after(self, n: int) -> tuple[tuple[str, str], tuple[str, str]]:
        """The two answers to that, each with what it does."""
        say, say_many = self._language.say, self._language.say_many
        return (
            (say_many("Yes, before the count", "Yes, all before the count", n), say("The count has it in already.")),
            (say_many("No, after the count", "No, all after the count", n), say("It changes what was counted.")),
        )

    def numbers_of_those_before(self) -> str:
        """What an answer may be where several entries are listed."""
        return self._language.say("the numbers of those before it")

    def moved(self, entry: Sequence[CameLater]) -> str:
        """24 × Black beans in."""
        return self._several([self._came_or_went(one) for one in entry])

    def last_count(self) -> Asking:
        """The counts are listed under it."""
        say = self._language.say
        return Asking((say("Two counts were made apart."),), say("Which was last, or did each count another part?"))

    def both_counted(self) -> tuple[str, str]:
        """Neither was last: what they found is added."""
        return self._language.say("Each counted another part"), self._language.say("What both found is added.")

    def counted(self, sides: Sequence[Sequence[SaidCount]]) -> str:
        """Oak: 12 × Black beans on Nov 21, 2026; what is one count already is told as one."""
        laptops = dict.fromkeys(self.laptop(one.by.device) for one in sides[0])
        found = (replace(side[0].count, quantity=sum(one.count.quantity for one in side)) for side in sides)
        return self._language.say(
            "{laptop}: {counted} on {date}",
            laptop=self._language.listed(laptops), date=date_words(sides[0][0].count.date, self._language),
            counted=self._several([self._amount(count) for count in found]),
        )  # fmt: skip

    def copies_differ(self, copies: CopiesDiffer) -> Asking:
        """The copies are listed under it."""
        say = self._language.say
        paper = self._paper(copies.paper)
        told = say("A paper was entered more than once, and not the same way ({paper}, {part}).", paper=paper,
                   part=self._part(copies.part))  # fmt: skip
        return Asking((told,), say("Which is right?"))

    def copy(self, copy: CopyRead) -> str:
        """Red: 4 people."""
        fact = copy.fact
        if isinstance(fact, Moved | Counted):
            said = self._amount(fact)
            lot = fact.lot if isinstance(fact, Moved) else ""
            said = f"{said} {lot}".strip()
        else:
            again = self._language.say("not for the first time") if fact.again else ""
            people = self._language.say_many("{n} person", "{n} people", fact.people)
            ages = (f"{band}: {number}" for band, number in read_bands_cell(fact.bands))
            bag = self._thing(fact.bag) if fact.bag else ""
            said = ", ".join(part for part in (people, bag, again, *ages) if part)
        return self._language.say("{laptop}: {said}", laptop=self.laptop(copy.by.device), said=said)

    def copy_undone(self, undone: CopyUndone) -> Asking:
        """A paper was entered by two laptops, and one of them undid it."""
        say = self._language.say
        told = say(
            "A paper ({paper}) was entered twice. {laptop} undid it, and the entry of {other} stands.",
            paper=self._paper(undone.paper),
            laptop=self.laptop(undone.undone_by),
            other=self.laptop(undone.standing_by),
        )
        return Asking((told,), say("Does it count?"))

    def counts_or_not(self) -> tuple[str, str]:
        """The two answers to that."""
        return self._language.say("Yes, it counts"), self._language.say("No, it does not count")

    def loads(self, load: OneLoadOrTwo) -> Asking:
        """One load or two?"""
        say = self._language.say
        told = say(
            "Of one transfer {laptop} received {first}, and {other} received {second}.",
            laptop=self.laptop(load.first_by.device), first=self._amount(load.first),
            other=self.laptop(load.receipt_by.device), second=self._amount(load.receipt),
        )  # fmt: skip
        return Asking((told,), say("Was it one load or two?"))

    def one_or_two(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """The two answers to that, each with what it does."""
        say = self._language.say
        return (
            (say("One load"), say("It was written down twice, and counts once.")),
            (say("Two loads"), say("Both count.")),
        )

    def sum_of_other(self, found: SumOfOther, more: int) -> Asking:
        """120 plates in all, and 30 that were written here: are they in it?"""
        say = self._language.say
        day, laptop = self._date(found.said.date), self.laptop(found.said_by.device)
        here = self._amount(replace(found.said, quantity=more))
        said = say("{day}: {laptop} said {amount} in all.", day=day, laptop=laptop, amount=self._amount(found.said))
        told = said, say("{more} were written here before that was known.", more=here)
        return Asking(told, say("Are they in it?"))

    def in_it_or_not(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """The two answers to that, each with what it does."""
        say = self._language.say
        return (
            (say("Yes, they are in it"), say("The day has what was said in all.")),
            (say("No, they come beside it"), say("The day has both.")),
        )

    def count_whole(self, found: CountWhole) -> Asking:
        """How many are there in all?"""
        say = self._language.say
        name = self._thing(found.whole)
        others = (self._member(member, name) for member in found.members if member != found.whole)
        told = say("{name} was counted, but not all that is the same ({others}).", name=name, others=", ".join(others))
        return Asking((told,), say("Count it all: how many are there ({place})?", place=self._place(found.place)))

    def a_number(self) -> str:
        """What such an answer is."""
        return self._language.say("a number")

    def laptop(self, device: str) -> str:
        """A laptop as people call it."""
        name = self._laptops.name(device)
        if name or device == self._laptops.own:
            return name or self._language.say("this laptop")
        return self._language.say("another laptop") if len(self._laptops.others()) == 1 else device[:_SHORT_ID]

    def _said_by(self, version: Version) -> str:
        return ", ".join(self.laptop(device) for device in version.devices)

    def _amount(self, fact: Moved | Counted) -> str:
        if fact.item == PLATE_ITEM:
            return self._language.say_many("{n} plate", "{n} plates", fact.quantity)
        if fact.item == MINUTE_ITEM:
            return self._language.say("{hours} h of volunteers", hours=hours_words(fact.quantity))
        item = self._shelf.item(fact.item)
        name = (item.name if item else "") or self._language.say("Unknown item")
        if fact.unit == "g":
            weight = weight_words(fact.quantity, self._units, self._language)
            return self._language.say("{weight} {name}", weight=weight, name=name)
        return self._language.say("{n} × {name}", n=self._language.number(fact.quantity), name=name)

    def _came_or_went(self, one: CameLater) -> str:
        amount = self._amount(one.moved)
        if one.moved.to_place == one.count.place:
            return self._language.say("{amount} in.", amount=amount)
        return self._language.say("{amount} out.", amount=amount)

    def _several(self, parts: Sequence[str]) -> str:
        shown, more = ", ".join(parts[:_MOST_NAMED]), len(parts) - _MOST_NAMED
        if more <= 0:
            return shown
        return self._language.say_many("{first} and {n} more", "{first} and {n} more", more, first=shown)

    def _thing(self, thing: str) -> str:
        """A thing by its name, an entry by what it did, else the first letters of its id."""
        if thing.startswith("n"):
            view = self._shelf.entry(thing)
            facts: tuple[Moved | Counted, ...] = (*view.movements, *view.counts) if view else ()
            return self._several([self._amount(fact) for fact in facts]) or self._short(thing)
        if thing.startswith(SHEETS):
            return self._language.say("page {code}", code=thing.removeprefix(SHEETS))
        item = self._shelf.item(thing)
        return (item.name if item else "") or self._place(thing) or self._short(thing)

    def _member(self, member: str, whole: str) -> str:
        """A member of a whole; where it is called as that is, by its code."""
        name, item = self._thing(member), self._shelf.item(member)
        return name if name != whole else (shown_code(member, item.fields) if item else "") or self._short(member)

    def _place(self, place: str) -> str:
        """A place by its own name, or what a fixed one is called."""
        say = self._language.say
        name = self._shelf.place_name(place)
        return {"shelf": say("shelf"), "packed": say("packed bags")}.get(name, name)

    def _paper(self, paper: str) -> str:
        """A day on paper by its day, any other by its code."""
        day = paper.removeprefix(DAY_ON_PAPER)
        return self._language.say("day on paper, {day}", day=self._date(day)) if day != paper else paper

    def _date(self, day: str) -> str:
        return date_words(day, self._language)

    def _part(self, part: str) -> str:
        """A number of the day by what it is, a row by its number."""
        say = self._language.say
        if part.startswith(ROW):
            return say("row {n}", n=part.removeprefix(ROW))
        if part.startswith(VISIT):
            return say("household {n}", n=part.removeprefix(VISIT))
        return {PLATE_ITEM: say("plates"), MINUTE_ITEM: say("volunteers' hours")}.get(part, part)

    def _short(self, thing: str) -> str:
        return thing if len(thing) <= 2 * _SHORT_ID else thing[:_SHORT_ID]
