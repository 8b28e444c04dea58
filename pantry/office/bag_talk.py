"""Bags, one question at a time: which bag, what goes in, how many, what goes in instead, who gets two; decides all.

In: what was typed, chosen or scanned. Out: what is asked and told; each answer is saved at once and can be taken back.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pantry.codes.measures import weight_signs
from pantry.errors import RefusedInput
from pantry.office.answering import Answering
from pantry.office.bag_answers import BagAnswers
from pantry.office.bag_lines import (
    Spot,
    chosen_at,
    nothing_instead,
    put_in,
    read_amount,
    set_amount,
    spot_called,
    spot_words,
    take_out,
    unit_of,
    usual_amount,
)
from pantry.office.bag_lists import AGAIN, DAY, HELD, BagChoices, bag_row, line_rows
from pantry.office.bag_questions import Ask, BagAct, hint_alone, question_words
from pantry.office.bag_words import amount_words, item_of_bag, item_words
from pantry.office.half_typed import HalfTyped
from pantry.office.planning import day_to_come
from pantry.office.scanned_items import items_scanned
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.office.half_typed import HalfTypedKeeper
    from pantry.office.name_suggestions import Choice
    from pantry.office.talk_parts import TalkParts
    from pantry.office.talk_rows import TalkRow
    from pantry.shelf import Bag

NO_LIMIT = "-"
_MOST_DIGITS = 6


class BagTalk(Answering):
    """The bags of one site. What can't be saved stands `in_box` again, and `trouble` says why."""

    def __init__(self, parts: TalkParts, half: HalfTypedKeeper) -> None:
        super().__init__(parts.language)
        self._parts, self._half = parts, half
        self._answers = BagAnswers(parts)
        self._choices = BagChoices(parts)
        self.bag: Bag | None = None
        self._spot, self._day = Spot(), ""
        self.step = Ask.WHICH
        self._go_on_as_kept()

    @property
    def title(self) -> str:
        """Which bag it is about."""
        return self.bag.name if self.bag else self._parts.language.say("Bags")

    @property
    def asks(self) -> str:
        """The question over the box."""
        if self.step is Ask.PLANNED:
            return question_words(self.step, self._day_words, "", self._parts.language)
        item = item_of_bag(self._parts, self._chosen[0])
        unit = unit_of(self._parts.units) if item.unit == WEIGHED else ""
        return question_words(self.step, self._name, unit, self._parts.language)

    @property
    def wants_number(self) -> bool:
        """Whether digits answer it."""
        return self.step in (Ask.AMOUNT, Ask.TWO_FROM, Ask.LIMIT, Ask.PLANNED)

    @property
    def signs(self) -> tuple[str, ...]:
        """Of what is weighed so many pounds or ounces go into a bag."""
        is_weighed = self.step is Ask.AMOUNT and item_of_bag(self._parts, self._chosen[0]).unit == WEIGHED
        return weight_signs(self._parts.units) if is_weighed else ()

    @property
    def rows(self) -> tuple[TalkRow, ...]:
        """The bags on offer, or the lines of the one that is open."""
        if self.bag is None:
            return tuple(bag_row(self._parts, bag) for bag in self._parts.shelf.bags())
        return line_rows(self._parts, self.bag)

    @property
    def nothing(self) -> tuple[str, str]:
        """What is told where there is no bag, or nothing in it."""
        say = self._parts.language.say
        if self.bag:
            return (say("Nothing is in it: it is only counted."), say("Scan what goes in, or type its name."))
        return (
            say("No bags yet. Guests are still counted."),
            say("A bag takes what is in it off the shelf. Type a name to make the first one."),
        )

    @property
    def asked_row(self) -> str:
        """The key of the row that is asked about."""
        return str(self._spot.line) if self.step in (Ask.AMOUNT, Ask.INSTEAD) else ""

    @property
    def may_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self._answers)

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        typed, say = text.strip(), self._parts.language.say
        if not typed:
            return hint_alone(self.step, self._amount, self._parts.language)
        if self.step is Ask.WHICH:
            return say("Enter: a new bag called {name}.", name=typed)
        picked = self._choices.picked(typed) if self.step in (Ask.ITEM, Ask.INSTEAD) else None
        return say("Enter: {text}.", text=picked.name if picked else typed)

    def choices(self, text: str) -> tuple[Choice, ...]:
        """What may be chosen with what stands in the box."""
        typed = text.strip()
        match self.step:
            case Ask.WHICH:
                return () if typed else self._choices.of_all()
            case Ask.WHEN if self.bag and not typed:
                return self._choices.of_days(self.bag)
            case Ask.ITEM | Ask.INSTEAD:
                return self._choices.of_text(typed) if typed or not self.bag else self._of_nothing_typed(self.bag)
            case Ask.AMOUNT if self.bag and not typed and self._spot.is_asked:
                return self._choices.of_line(self.bag, self._spot)
            case _:
                return ()

    def _of_nothing_typed(self, bag: Bag) -> tuple[Choice, ...]:
        if self.step is Ask.INSTEAD:
            return self._choices.of_same_kind(self._chosen[0])
        return self._choices.of_bag(bag)

    def enter(self, text: str) -> None:
        """What was typed, at Enter; nothing: it stays as it is."""
        typed = text.strip()
        if typed:
            self._try(typed, lambda: self._take(typed))
        elif self.step not in (Ask.WHICH, Ask.ITEM):
            self.back()

    def choose(self, value: str) -> None:
        """One of the choices."""
        self._try("", lambda: self._take_chosen(value))

    def press(self, key: str) -> None:
        """A row: a bag is opened, of a line it is asked how many."""
        if self.bag is None:
            self._open(self._parts.shelf.bag(key))
        elif key.isdigit() and int(key) < len(self.bag.recipe):
            self._ask(Ask.AMOUNT, Spot(int(key), is_asked=True))

    def take_scan(self, line: str) -> bool:
        """A product goes into the bag that is open; all else is the table's."""
        read = self._parts.read(line, scanned=True)
        items = () if self.bag is None or read.card else items_scanned(self._parts.shelf, read)
        if items:
            known = next((item for item in items if self._parts.shelf.is_named(item)), items[0])
            self._try("", lambda: self._put(known, read.multiplier or 1))
        return bool(items)

    def back(self) -> bool:
        """One step back; False where the room is left."""
        if self.bag is None:
            return False
        if self.step is Ask.ITEM:
            self._open(None)
        elif self.step is Ask.PLANNED:
            self._ask(Ask.WHEN)
        else:
            self._ask(Ask.ITEM)
        return True

    def undo(self) -> None:
        """Takes the last answer back."""
        if self._answers:
            self._try("", self._take_back)

    def keep(self, in_box: str) -> None:
        """What is half typed outlives the window, with its question."""
        spot = spot_words(self.bag, self._spot) if self.bag and self.asked_row else ()
        spot = (self._day,) if self.step is Ask.PLANNED else spot
        place = (self.bag.bag if self.bag else "", self.step.value, *spot)
        self._half.keep(HalfTyped((place,), in_box) if in_box.strip() else HalfTyped())

    def _go_on_as_kept(self) -> None:
        """Of a bag or a line that is not there any more it is dropped."""
        match self._half.kept():
            case HalfTyped((("", Ask.WHICH),), in_box):
                self.in_box = in_box
            case HalfTyped(((thing, step, *words),), in_box) if step in set(Ask):
                bag = next((one for one in self._parts.shelf.bags() if one.bag == thing), None)
                if step == Ask.PLANNED:
                    self._go_on_planning(bag, words, in_box)
                    return
                spot = spot_called(bag, words) if bag and words else Spot()
                if bag and spot:
                    self.bag, self.step, self._spot, self.in_box = bag, Ask(step), spot, in_box

    def _go_on_planning(self, bag: Bag | None, words: list[str], in_box: str) -> None:
        """What is kept of no day is dropped."""
        with contextlib.suppress(ValueError):
            day = date.fromisoformat("".join(words)).isoformat()
            if bag:
                self.bag, self.step, self._day, self.in_box = bag, Ask.PLANNED, day, in_box

    @property
    def _chosen(self) -> tuple[str, int]:
        """(item, quantity) of what is asked about."""
        return chosen_at(self.bag, self._spot) if self.bag and self.asked_row else ("", 0)

    @property
    def _name(self) -> str:
        return item_words(self._parts, item_of_bag(self._parts, self._chosen[0])) if self.asked_row else ""

    @property
    def _amount(self) -> str:
        return amount_words(self._parts, *self._chosen) if self.asked_row else ""

    def _open(self, bag: Bag | None) -> None:
        self.bag = bag
        self._ask(Ask.ITEM if bag else Ask.WHICH)

    def _ask(self, step: Ask, spot: Spot | None = None) -> None:
        self.step, self._spot = step, spot or Spot()
        self._forget()

    def _take(self, typed: str) -> None:
        match self.step:
            case Ask.WHICH:
                self._open(self._answers.make(typed))
                self.said = self._parts.language.say("{name} is on offer.", name=self.title)
            case Ask.ITEM | Ask.INSTEAD:
                self._put(self._item_typed(typed), 1)
            case Ask.AMOUNT:
                self._set_amount(typed)
            case Ask.WHEN:
                self._ask_planned(day_to_come(typed, self._parts))
            case Ask.PLANNED:
                self._plan(typed)
            case _:
                self._set(typed)

    def _take_chosen(self, value: str) -> None:
        if value in set(BagAct):
            self._act(BagAct(value))
        elif value.startswith(AGAIN):
            self._offer_again(value.removeprefix(AGAIN))
        elif value.startswith(HELD):
            self._ask(Ask.INSTEAD, Spot(int(value.removeprefix(HELD))))
        elif value.startswith(DAY):
            self._ask_planned(value.removeprefix(DAY))
        elif value == Ask.INSTEAD:
            self._ask(Ask.INSTEAD, self._spot)
        elif value in set(Ask):
            self._ask(Ask(value))
        else:
            self._put(value, 1)

    def _act(self, act: BagAct) -> None:
        say, bag = self._parts.language.say, self.bag
        if act is BagAct.NEXT_WEEK:
            self._plan_next_week()
        if bag is None:
            return
        match act:
            case BagAct.END:
                self._answers.end(bag)
                self._open(None)
                self.said = say("{name} is no longer on offer.", name=bag.name)
            case BagAct.EXTRA:
                self._change(replace(bag, extra=not bag.extra))
            case BagAct.NOTHING_INSTEAD:
                self._change(replace(bag, recipe=nothing_instead(bag.recipe, self._spot)))
            case BagAct.TAKE_OUT:
                self._change(replace(bag, recipe=take_out(bag.recipe, self._spot)))

    def _plan_next_week(self) -> None:
        days = self._answers.plan_next_week()
        self.said = self._parts.language.say_many("{n} day is planned.", "{n} days are planned.", days)

    def _ask_planned(self, day: str) -> None:
        self._day = day
        self._ask(Ask.PLANNED)

    def _plan(self, typed: str) -> None:
        if not (typed.isascii() and typed.isdigit() and len(typed) <= _MOST_DIGITS):
            raise RefusedInput("That is no number of bags. Nothing was saved. Type a number.")
        if self.bag is not None:
            self._answers.plan(self.bag, self._day, int(typed))
            said = self._parts.language.say("{day}: {n} planned.", day=self._day_words, n=int(typed))
            self._ask(Ask.WHEN)
            self.said = said

    @property
    def _day_words(self) -> str:
        return self._parts.language.day(date.fromisoformat(self._day))

    def _offer_again(self, thing: str) -> None:
        bag = next((one for one in self._parts.shelf.ended_bags() if one.bag == thing), None)
        if bag is not None:
            self._answers.offer_again(bag)
            self._open(bag)
            self.said = self._parts.language.say("{name} is on offer.", name=bag.name)

    def _item_typed(self, typed: str) -> str:
        picked = self._choices.picked(typed)
        read = self._parts.read(typed, scanned=False)
        items = () if picked or read.card else items_scanned(self._parts.shelf, read)
        if picked is None and not items:
            raise RefusedInput("Nothing is called “{text}” here. Nothing was saved. Try fewer letters.", text=typed)
        return picked.value if picked else items[0]

    def _put(self, item: str, times: int) -> None:
        """Into the bag, or in place of what is asked about; then it is asked how many."""
        if self.bag is None:
            return
        line = self._spot.line if self.step is Ask.INSTEAD else None
        amount = usual_amount(item_of_bag(self._parts, item), self._parts.units) * times
        recipe, spot = put_in(self.bag.recipe, item, amount, instead_at=line)
        self._change(replace(self.bag, recipe=recipe))
        self._ask(Ask.AMOUNT, spot)
        self.said = self._parts.language.say("In: {amount}", amount=self._amount)

    def _set_amount(self, typed: str) -> None:
        item, _ = self._chosen
        amount = read_amount(typed, item_of_bag(self._parts, item), self._parts.units)
        if self.bag:
            self._change(replace(self.bag, recipe=set_amount(self.bag.recipe, self._spot, amount)))

    def _set(self, typed: str) -> None:
        bag = self.bag
        if bag is None:
            return
        match self.step:
            case Ask.TWO_FROM:
                if not (typed.isascii() and typed.isdigit() and len(typed) <= 3):
                    raise RefusedInput("That is no number of people. Nothing was saved. Type a number.")
                self._change(replace(bag, two_from=int(typed) or None))
            case Ask.LIMIT:
                self._change(replace(bag, limit="" if typed == NO_LIMIT else typed))
            case _:
                self._change(replace(bag, name=typed))

    def _change(self, wanted: Bag) -> None:
        if self.bag is not None:
            self.bag = self._answers.change(self.bag, wanted)
            self._ask(Ask.ITEM)
            self.said = self._parts.language.say("Saved.")

    def _take_back(self) -> None:
        self._open(self._parts.shelf.bag(self._answers.take_back()))
        self.said = self._parts.language.say("Taken back.")
