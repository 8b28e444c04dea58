"""What a talk about bags lists: bags and lines as rows, and what may be chosen beside them. Reads only."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from pantry.catalog.words import folded
from pantry.codes.lots import Lot
from pantry.office.bag_questions import Ask, BagAct
from pantry.office.bag_words import (
    amount_words,
    held_line_words,
    held_words,
    item_of_bag,
    item_words,
    needs_look,
    portion_words,
)
from pantry.office.item_choices import ItemChoices
from pantry.office.name_suggestions import Choice
from pantry.office.planning import WEEK
from pantry.office.talk_rows import RowTone, TalkRow
from pantry.shelf.bag_stock import bags_left, held_in
from pantry.shelf.shelf_by_kind import ShelfByKind

if TYPE_CHECKING:
    from pantry.office.bag_lines import Spot
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Bag, Item, Portion
    from pantry.shelf.bag_stock import HeldLine

AGAIN = "again:"  # before a bag that was ended
DAY = "day:"  # before the date of a day to come
HELD = "held:"  # before the number of a line that is held
MOST = 9
_MOST_ENDED = 4
_MOST_OFFERED = 6


def bag_row(parts: TalkParts, bag: Bag) -> TalkRow:
    """A bag, what is in it, how many can be filled."""
    say, left = parts.language.say, bags_left(parts.shelf, bag)
    lines = held_in(parts.shelf, bag)
    held = " · ".join(held_words(parts, one) for one in lines)
    inside = " · ".join(portion_words(parts, portion) for portion in bag.recipe)
    enough = "" if left is None else say("Enough for {n}", n=parts.language.number(left))
    tone = RowTone.LOOK if needs_look(lines) else RowTone.PLAIN
    return TalkRow(bag.bag, bag.name, held or inside or say("Only counted, no recipe"), enough, tone)


def line_rows(parts: TalkParts, bag: Bag) -> tuple[TalkRow, ...]:
    """All that goes in."""
    held = {one.line: one for one in held_in(parts.shelf, bag)}
    return tuple(_line_row(parts, number, portion, held.get(number)) for number, portion in enumerate(bag.recipe))


def _line_row(parts: TalkParts, number: int, portion: Portion, held: HeldLine | None) -> TalkRow:
    """What is wanted; below it what goes in instead, or that it is held."""
    wanted, *others = (amount_words(parts, item, quantity) for item, quantity in portion.choices)
    quiet = parts.language.say("else {others}", others=", ".join(others)) if others else ""
    if held:
        tone = RowTone.LOOK if needs_look((held,)) else RowTone.PLAIN
        return TalkRow(str(number), wanted, held_line_words(parts, held), tone=tone)
    return TalkRow(str(number), wanted, quiet)


class BagChoices:
    """Tiles beside the list."""

    def __init__(self, parts: TalkParts) -> None:
        self._parts = parts
        self._items = ItemChoices(parts)

    def of_all(self) -> tuple[Choice, ...]:
        """What may be done while no bag is open: next week as this one, bags that are no longer on offer."""
        say, shelf, today = self._parts.language.say, self._parts.shelf, self._parts.clock.today()
        week = shelf.plans.between((today - timedelta(days=WEEK - 1)).isoformat(), today.isoformat())
        is_planned = any(plan.bags for plan in week)
        return (
            *((Choice(BagAct.NEXT_WEEK, say("Next week as this one")),) if is_planned else ()),
            *(
                Choice(f"{AGAIN}{bag.bag}", say("Offer again: {name}", name=bag.name))
                for bag in shelf.ended_bags()[:_MOST_ENDED]
            ),
        )

    def of_bag(self, bag: Bag) -> tuple[Choice, ...]:
        """What else is known of a bag."""
        say = self._parts.language.say
        held = (one for one in held_in(self._parts.shelf, bag) if one.sure and not one.instead)
        two = say("from {n} people on", n=bag.two_from) if bag.two_from else say("never")
        return (
            *(Choice(f"{HELD}{one.line}", self._instead_of(one), say("It is held")) for one in held),
            Choice(Ask.TWO_FROM, say("Two for many people"), two),
            Choice(Ask.LIMIT, say("Limit"), bag.limit or say("none")),
            Choice(BagAct.EXTRA, say("Joins another bag"), say("yes") if bag.extra else say("no")),
            Choice(Ask.WHEN, say("Plan a day"), self._planned_words(bag)),
            Choice(Ask.NAME, say("Another name")),
            Choice(BagAct.END, say("End this bag")),
        )

    def of_days(self, bag: Bag) -> tuple[Choice, ...]:
        """Today and the days of the week that comes, each with how many of a bag are planned."""
        parts, today = self._parts, self._parts.clock.today()
        days = (today + timedelta(days=ahead) for ahead in range(WEEK + 1))
        return tuple(
            Choice(f"{DAY}{day.isoformat()}", parts.language.day(day), self._planned(bag, day.isoformat()))
            for day in days
        )

    def _planned_words(self, bag: Bag) -> str:
        """The next day on which there are some."""
        parts, today = self._parts, self._parts.clock.today()
        plans = parts.shelf.plans.between(today.isoformat(), (today + timedelta(days=WEEK)).isoformat())
        next_one = next((plan for plan in plans if plan.bags.get(bag.bag)), None)
        if next_one is None:
            return ""
        return f"{parts.language.day(date.fromisoformat(next_one.date))}: {self._planned(bag, next_one.date)}"

    def _planned(self, bag: Bag, day: str) -> str:
        planned = self._parts.shelf.plans.on(day).bags.get(bag.bag, 0)
        return self._parts.language.number(planned) if planned else ""

    def _instead_of(self, held: HeldLine) -> str:
        name = item_words(self._parts, item_of_bag(self._parts, held.item))
        return self._parts.language.say("Instead of {name}", name=name)

    def of_same_kind(self, item: str) -> tuple[Choice, ...]:
        """What lies there of its kind and is not held, the most first: it may go in instead."""
        shelf, kind = self._parts.shelf, item_of_bag(self._parts, item).kind
        lying = ShelfByKind(self._parts.db, shelf, self._parts.clock.today().isoformat(), ()).rows(kind) if kind else ()
        others = sorted((row for row in lying if row[1] > 0 and row[0] != item), key=lambda row: (-row[1], row[0]))
        found = (item_of_bag(self._parts, one) for one, *_ in others if not shelf.holds.on((one,), Lot()))
        named = (one for one in found if one.name)
        return tuple(
            Choice(one.item, item_words(self._parts, one), self._there(one)) for one in islice(named, _MOST_OFFERED)
        )

    def _there(self, item: Item) -> str:
        there = self._parts.quantity(self._parts.shelf.on_hand_of(item.item), item.unit)
        return self._parts.language.say("{amount} there", amount=there)

    def of_line(self, bag: Bag, spot: Spot) -> tuple[Choice, ...]:
        """What may be done with a line."""
        say = self._parts.language.say
        has_others = bool(bag.recipe[spot.line].instead)
        return (
            Choice(Ask.INSTEAD, say("Instead")),
            *((Choice(BagAct.NOTHING_INSTEAD, say("Nothing instead")),) if has_others else ()),
            Choice(BagAct.TAKE_OUT, say("Take it out")),
        )

    def of_text(self, text: str) -> tuple[Choice, ...]:
        """The kind that is called so, then items that letters find, then kinds that begin so."""
        kinds = self._kinds(text)
        named = tuple(kind for kind in kinds if kind.name.casefold() == text.strip().casefold())
        others = tuple(kind for kind in kinds if kind not in named)
        return (*named, *self._items.of_text(text), *others)[:MOST]

    def picked(self, text: str) -> Choice | None:
        """What Enter takes: what a digit behind the letters picks of the items, else the first of all."""
        found = self.of_text(text)
        by_digit = self._items.picked(text) if text[-1:].isdigit() else None
        return by_digit or next(iter(found), None)

    def _kinds(self, text: str) -> tuple[Choice, ...]:
        letters, say = folded(text), self._parts.language.say
        if not letters:
            return ()
        found = (
            Choice(f"k{kind}", name, say("all of this kind, by weight"))
            for kind, name in self._parts.kinds.items()
            if all(any(word.startswith(one) for word in folded(name)) for one in letters)
        )
        return tuple(found)
