"""Starting the day: who is the point person, what the day is called, where it is, how many of each bag; all skippable.

In: what was typed or chosen. Out: what is asked and told; each answer is saved at once and can be taken back.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.answering import Answering
from pantry.office.half_typed import HalfTyped, HalfTypedKeeper
from pantry.office.name_suggestions import Choice
from pantry.office.planning import WEEK, copy_days, name_day, plan_bag, put_back
from pantry.office.point_person import say_point_person
from pantry.office.start_words import BAG, day_words, place_words, start_rows
from pantry.office.starting import day_start
from pantry.office.volunteers import helping

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.office.starting import DayStart
    from pantry.office.talk_parts import TalkParts
    from pantry.office.talk_rows import TalkRow
    from pantry.shelf import Bag
    from pantry.store import SiteFile


SHIFT_CARD = "shift_card"  # the page prints it


class Ask(StrEnum):
    """What is asked; also what a tile leads to."""

    POINT = "point"
    CALLED = "called"
    WHERE = "where"
    PLANNED = "planned"
    NOTHING = "nothing"
    LAST_WEEK = "last_week"


class StartTalk(Answering):
    """A start of one day. What can't be saved stands `in_box` again, and `trouble` says why."""

    def __init__(self, parts: TalkParts, site_file: SiteFile, lead: str) -> None:
        super().__init__(parts.language)
        self._parts, self._site_file, self._lead = parts, site_file, lead
        self._half = HalfTypedKeeper(site_file.today, parts.clock, "start")
        self._taken_back_by: list[Callable[[], object]] = []
        self._bag: Bag | None = None
        self.start = self._as_it_is()
        self.step = Ask.NOTHING if self.start.point_person else Ask.POINT
        self._go_on_as_kept()

    @property
    def title(self) -> str:
        """Sat, Nov 21 · Saturday share · Oak St table."""
        return f"{day_words(self.start, self._parts.language)} · {place_words(self.start)}"

    @property
    def asks(self) -> str:
        """The question over the box."""
        say = self._parts.language.say
        match self.step:
            case Ask.POINT:
                return say("Who is the {lead} today?", lead=self._lead)
            case Ask.CALLED:
                return say("What is today called?")
            case Ask.WHERE:
                return say("Where is it today?")
            case Ask.PLANNED if self._bag:
                return say("How many today: {name}?", name=self._bag.name)
            case _:
                return say("Ready for the first guest.") if self.rows else say("Nothing is open. Ready.")

    @property
    def is_asking(self) -> bool:
        """Whether an answer is waited for."""
        return self.step is not Ask.NOTHING

    @property
    def asked_row(self) -> str:
        """The key of the row that is asked about."""
        return f"{BAG}{self._bag.bag}" if self.step is Ask.PLANNED and self._bag else ""

    @property
    def wants_number(self) -> bool:
        """Whether digits answer it."""
        return self.step is Ask.PLANNED

    @property
    def signs(self) -> tuple[str, ...]:
        """Bags are whole."""
        return ()

    @property
    def rows(self) -> tuple[TalkRow, ...]:
        """All that there is to know, line by line."""
        return start_rows(self.start, self._parts)

    @property
    def nothing(self) -> tuple[str, str]:
        """What is told where there is no line."""
        say = self._parts.language.say
        return (
            say("Nothing is open, short-dated or held."),
            say("No bag is on offer: guests are counted all the same. Bags, above, makes one."),
        )

    @property
    def may_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self._taken_back_by)

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, typed = self._parts.language.say, text.strip()
        if self.step is Ask.NOTHING:
            return say("Enter: done.") if not typed else say("Nothing is asked. Choose a line first.")
        if not typed:
            stays = self._said_already
            return say("Enter alone: it stays {text}.", text=stays) if stays else say("Enter alone: skip.")
        if self.wants_number and _number(typed) is None:
            return say("Type a number.")
        return say("Enter: {text}.", text=typed)

    def choices(self, text: str) -> tuple[Choice, ...]:
        """What may be chosen instead of typing."""
        typed = text.strip().casefold()
        match self.step:
            case Ask.POINT:
                here = helping(self._site_file, self._parts.clock).here
                return tuple(Choice(one.alias, one.alias) for one in here if one.alias.casefold().startswith(typed))
            case Ask.NOTHING:  # also beside what was typed for nothing: who it is today is read there
                return self._ways()
            case _:
                return ()

    def enter(self, text: str) -> None:
        """What was typed; nothing: the question is skipped."""
        typed = text.strip()
        if not typed:
            self.skip()
        else:
            self._try(typed, lambda: self._take(typed))

    def choose(self, value: str) -> None:
        """One of the choices."""
        if self.step is Ask.POINT:
            self._try("", lambda: self._take(value))
        elif value == Ask.LAST_WEEK:
            self._try("", self._plan_as_last_week)
        else:
            self._ask(Ask(value))

    def press(self, key: str) -> bool:
        """Whether a row is answered here; else it is mended in another room."""
        if not key.startswith(BAG):
            return False
        self._bag = self._parts.shelf.bag(key.removeprefix(BAG))
        self._ask(Ask.PLANNED if self._bag else Ask.NOTHING)
        return True

    def skip(self) -> None:
        """The question stays open."""
        self._ask(Ask.NOTHING)

    def undo(self) -> None:
        """Takes the last answer back."""
        if self._taken_back_by:
            before = self.start
            self._try("", self._taken_back_by[-1])
            if not self.trouble:
                self._taken_back_by.pop()
                self.said = self._taken_back(before)

    def keep(self, in_box: str) -> None:
        """What is half typed outlives the window, with its question."""
        place = (self.start.date, self.step.value, self._bag.bag if self._bag else "")
        self._half.keep(HalfTyped((place,), in_box) if in_box.strip() else HalfTyped())

    def look_again(self) -> None:
        """Something may be another one now."""
        self.start = self._as_it_is()

    def _go_on_as_kept(self) -> None:
        """Of another day, or of a bag that is not on offer any more, it is dropped."""
        match self._half.kept():
            case HalfTyped(((self.start.date, step, thing),), in_box) if step in set(Ask):
                bag = next((one for one in self._parts.shelf.bags() if one.bag == thing), None)
                if bag or step != Ask.PLANNED:
                    self.step, self._bag, self.in_box = Ask(step), bag, in_box

    def _as_it_is(self) -> DayStart:
        return day_start(self._parts, self._site_file.today)

    def _ask(self, step: Ask) -> None:
        self.step = step
        self._forget()

    def _try(self, typed: str, act: Callable[[], object]) -> bool:
        is_done = super()._try(typed, act)
        if is_done:
            self.step = Ask.NOTHING
        self.look_again()
        return is_done

    def _take(self, typed: str) -> None:
        match self.step:
            case Ask.POINT:
                self._say_point(typed)
            case Ask.CALLED | Ask.WHERE:
                self._name(typed)
            case Ask.PLANNED if self._bag:
                self._plan(self._bag, typed)
            case _:
                raise RefusedInput("Nothing is asked. Nothing was saved. Choose a line first.")

    def _say_point(self, alias: str) -> None:
        today, clock, before = self._site_file.today, self._parts.clock, self.start.point_person
        name = say_point_person(today, clock, alias)
        self._taken_back_by.append(lambda: say_point_person(today, clock, before))
        self.said = self._parts.language.say("{name} is the {lead} today.", name=name, lead=self._lead)

    def _name(self, typed: str) -> None:
        parts, day, is_place = self._parts, self.start.date, self.step is Ask.WHERE
        called, where = self.start.called, self.start.where
        name_day(parts.books, parts.clock, day, **({"where": typed} if is_place else {"called": typed}))
        self._taken_back_by.append(lambda: name_day(parts.books, parts.clock, day, called=called, where=where))
        self.said = parts.language.say("Today: {text}.", text=typed)

    def _plan(self, bag: Bag, typed: str) -> None:
        parts, day, number = self._parts, self.start.date, _number(typed)
        if number is None:
            raise RefusedInput("That is no number of bags. Nothing was saved. Type a number.")
        before = parts.shelf.plans.on(day).bags.get(bag.bag, 0)
        plan_bag(parts.books, parts.clock, day, bag.bag, number)
        self._taken_back_by.append(lambda: plan_bag(parts.books, parts.clock, day, bag.bag, before))
        self.said = parts.language.say("{name}: {n} planned.", name=bag.name, n=parts.language.number(number))

    def _plan_as_last_week(self) -> None:
        parts, day = self._parts, self.start.date
        before = parts.shelf.plans.on(day)
        copy_days(parts.books, parts.shelf, parts.clock, _week_before(day), day)
        self._taken_back_by.append(lambda: put_back(parts.books, parts.shelf, parts.clock, (before,)))
        self.said = parts.language.say("Today is planned as last week.")

    @property
    def _said_already(self) -> str:
        """What the question that is asked was answered with, if it was."""
        match self.step:
            case Ask.POINT:
                return self.start.point_person
            case Ask.CALLED:
                return self.start.called
            case Ask.WHERE:
                return self.start.where
            case _:
                return ""

    def _taken_back(self, before: DayStart) -> str:
        """A name that goes is named: one Backspace too many took it."""
        say = self._parts.language.say
        if before.point_person != self.start.point_person:
            what = say("{name} is the {lead} today.", name=before.point_person, lead=self._lead)
            return say("Taken back: {what}", what=what)
        return say("Taken back.")

    def _ways(self) -> tuple[Choice, ...]:
        say, start = self._parts.language.say, self.start
        plans = self._parts.shelf.plans
        found = [
            Choice(Ask.POINT, say("Who is the {lead}", lead=self._lead), start.point_person),
            Choice(Ask.CALLED, say("Name of the day"), start.called),
            Choice(Ask.WHERE, say("Place"), start.where),
            Choice(SHIFT_CARD, say("Print the shift card")),
        ]
        if not plans.on(start.date).bags and plans.on(_week_before(start.date)).bags:
            found.insert(0, Choice(Ask.LAST_WEEK, say("Bags as last week")))
        return tuple(found)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else None


def _week_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=WEEK)).isoformat()
