"""The talk itself: the rows from top to bottom, the one that is looked at, what was said last, the way back.

In: what was typed or chosen. Out: what is asked and told; each answer is saved at once and can be taken back.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pantry.codes.measures import box_sign, weight_signs
from pantry.errors import PantryError
from pantry.office.closing import left_of
from pantry.office.closing_talk.ending import CloseMatter, NoteMatter, SafeMatter, other_day_matter, paper_matters
from pantry.office.closing_talk.held import aside_matters
from pantry.office.closing_talk.held_bags import held_bag_matters
from pantry.office.closing_talk.kinds import kind_matters
from pantry.office.closing_talk.matter import Answered, Asks, Errand, OtherDay
from pantry.office.closing_talk.righted import below_zero_matters, volunteer_matters, warm_matters
from pantry.office.closing_talk.still_open import open_matters
from pantry.office.closing_talk.told import day_matters, low_matters
from pantry.office.kept_safe import Safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pantry.office.closing_talk.matter import ClosingRow, Matter, Outcome
    from pantry.office.closing_talk.parts import ClosingParts, SafePlace
    from pantry.office.name_suggestions import Choice

KEPT_AS = "closing"
HOURS_SIGNS = (".", ":", "+")


class ClosingTalk:
    """The end of one day. What can't be saved stands `in_box` again, and `trouble` says why."""

    def __init__(self, parts: ClosingParts) -> None:
        """It begins about today; where nobody was served today, about the first day that was not closed."""
        self._parts = parts
        self._places: tuple[SafePlace, ...] = ()
        self._take_backs: list[tuple[str, str, Callable[[], object]]] = []
        self.trouble = self.in_box = self.said = ""
        self._tells_no_answer = False  # what is said is of a backup, a stick, or an act that nothing takes back
        if self._waits and not self._is_served:
            self._parts = replace(parts, day=self._waits[0])
        self._at = 0
        self._first = self._read()
        self._rest: tuple[Matter, ...] | None = None  # what stays open; None: not asked for yet
        self._go_on_as_kept()

    @property
    def title(self) -> str:
        """With what the room begins."""
        return self._parts.language.say("All saved. Good night. What is open waits.")

    @property
    def day(self) -> str:
        """The date that it is about."""
        return self._parts.day

    @property
    def band(self) -> str:
        """That it is not about today."""
        if self._parts.is_today:
            return ""
        return self._parts.language.say("Writing for {day}", day=self._parts.day_words(self._parts.day))

    @property
    def rows(self) -> tuple[ClosingRow, ...]:
        """The page from top to bottom."""
        return tuple(matter.row for matter in self._matters)

    @property
    def first_rows(self) -> tuple[ClosingRow, ...]:
        """All of them but what stays open, where that was not asked for yet: that takes as long as half of the rest."""
        return tuple(matter.row for matter in (*self._first, *(self._rest or ())))

    @property
    def row(self) -> ClosingRow:
        """The one that is looked at."""
        return self._matter.row

    @property
    def asks(self) -> str:
        """The question over the box."""
        return self._matter.asks

    @property
    def wants_number(self) -> bool:
        """Whether digits are asked."""
        return self._matter.asks_for is not Asks.ANSWER

    @property
    def signs(self) -> tuple[str, ...]:
        """What stands among digits here."""
        talk = self._parts.talk
        match self._matter.asks_for:
            case Asks.HOURS:
                return HOURS_SIGNS
            case Asks.AMOUNT:
                return (*weight_signs(talk.units), box_sign(talk.language.code))
            case _:
                return ()

    @property
    def may_undo(self) -> bool:
        """Whether there is an answer to take back; while something else is told, Undo would not be of that."""
        return bool(self._take_backs) and not (self.said and self._tells_no_answer)

    @property
    def is_at_end(self) -> bool:
        """Whether Enter alone leads back."""
        return not self._is_followed and not self._matter.acts_on_enter

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        if not text.strip() and self.is_at_end:
            say = self._parts.language.say
            return say("Tap it, or → and Enter. Enter alone: back.") if self.choices() else say("Enter: back.")
        if not text.strip() and self.row.opens and not self._is_followed:
            return self._parts.language.say("Enter: {name}. Esc: back.", name=self.choices()[0].name)
        return self._matter.hint(text)

    def caution(self, text: str) -> str:
        """What is worth a look in what stands in the box."""
        return self._matter.caution(text)

    def choices(self) -> tuple[Choice, ...]:
        """What may be chosen."""
        return self._matter.choices()

    def offer(self, places: tuple[SafePlace, ...]) -> None:
        """Where books can be kept safe just now."""
        self._places = places
        for matter in self._first:
            if isinstance(matter, SafeMatter):
                matter.offer(places)

    def look_at(self, key: str) -> None:
        """Another row; one that was asked how much is asked anew."""
        self._look_at(next((at for at, row in enumerate(self.rows) if row.key == key), self._at))

    def press(self, key: str) -> Errand | None:
        """A tap on a row: it is looked at, and what is mended elsewhere is opened. Gives what the window should do."""
        self.look_at(key)
        return self._do("", self._matter.enter_nothing) if self.row.opens else None

    def move(self, steps: int) -> None:
        """So many rows on."""
        self._look_at(min(max(self._at + steps, 0), len(self._matters) - 1))

    def enter(self, text: str) -> Errand | None:
        """What was typed, at Enter; nothing: on to the next row. Gives what the window should do."""
        typed = text.strip()
        if typed:
            return self._do(typed, lambda: self._matter.take(typed))
        before = self._at
        errand = self._do("", self._matter.enter_nothing)
        if errand is None and not self.said and not self.trouble and self._at == before:
            self.move(1)
        return errand

    def choose(self, value: str) -> Errand | None:
        """One of the choices. Gives what the window should do."""
        return self._do("", lambda: self._matter.choose(value))

    def kept(self, said: str) -> None:
        """The books are on a backup or a stick now."""
        self._forget()
        self.said, self._tells_no_answer = said, True
        self._read_again(self.row.key)

    def failed(self, why: str) -> None:
        """They are not, and why; another try is one tap away."""
        self._forget()
        self.trouble = why
        self._read_again(self.row.key)

    def undo(self) -> None:
        """Takes the last answer back; its row is looked at."""
        if not self.may_undo:
            return
        self._forget()
        day, key, take_back = self._take_backs[-1]
        try:
            take_back()
        except PantryError as why:
            self.trouble = self._parts.language.error(why)
            return
        self._take_backs.pop()
        self._parts = replace(self._parts, day=day)
        self._read_again(key)
        self._tells_no_answer = False
        self.said = self._parts.language.say("Taken back.")

    def keep(self, in_box: str) -> None:
        """What is half typed outlives the window."""
        self._keep(self._place(in_box) if in_box.strip() else "")

    def keep_place(self) -> None:
        """The window leaves for an errand and comes back to this row, or to what stands in its place then."""
        self._keep(self._place(""))

    def _place(self, in_box: str) -> str:
        return json.dumps({"day": self.day, "at": self.row.key, "number": self._at, "box": in_box})

    def _keep(self, said: str) -> None:
        self._parts.site_file.today.keep(KEPT_AS, said, self._parts.talk.clock.now())

    @property
    def _matters(self) -> tuple[Matter, ...]:
        if self._rest is None:
            self._rest = tuple(open_matters(self._parts))
        return (*self._first, *self._rest)

    @property
    def _matter(self) -> Matter:
        return self._first[self._at] if self._at < len(self._first) else self._matters[self._at]

    @property
    def _is_followed(self) -> bool:
        """Whether a row comes after the one that is looked at."""
        return self._at + 1 < len(self._first) or self._at + 1 < len(self._matters)

    @property
    def _waits(self) -> tuple[str, ...]:
        """Days before today that nobody closed."""
        yesterday = self._parts.talk.clock.today() - timedelta(days=1)
        return self._parts.talk.shelf.open_ends.days_not_closed(yesterday.isoformat())

    @property
    def _is_served(self) -> bool:
        today = self._parts.talk.clock.today().isoformat()
        return self._parts.reports.was_open(today)

    def _look_at(self, at: int) -> None:
        self._forget()
        self._matter.ask_anew()
        self._at = at

    def _do(self, typed: str, act: Callable[[], Outcome]) -> Errand | None:
        """Does it; what was answered is told, and the next row is looked at."""
        self._forget()
        before = self._matters
        try:
            outcome = act()
        except PantryError as why:
            self.trouble, self.in_box = self._parts.language.error(why), typed
            return None
        match outcome:
            case Errand():
                return outcome
            case OtherDay(day):
                self._parts = replace(self._parts, day=day)
                self._first, self._rest, self._at = self._read(), None, 0
            case Answered(said, take_back):
                self._go_on(said, take_back, before)
            case None:
                pass
        return None

    def _go_on(self, said: str, take_back: Callable[[], object] | None, before: Sequence[Matter]) -> None:
        """`before`: the rows as they were before the answer."""
        day, key = self.day, self.row.key
        after = before[min(self._at + 1, len(before) - 1)].row.key
        if take_back is not None:
            self._take_backs.append((day, key, take_back))
        self.said, self._tells_no_answer = said, take_back is None
        if not self._parts.is_today and self._parts.talk.shelf.day_closed(day):
            waits = self._waits
            self._parts = replace(self._parts, day=waits[0] if waits else self._parts.talk.clock.today().isoformat())
        self._read_again(after)

    def _forget(self) -> None:
        self.trouble = self.in_box = self.said = ""

    def _read_again(self, key: str) -> None:
        """The rows as they are now, at the one with this key; where it went, at what stands in its place."""
        at = self._at
        self._first, self._rest = self._read(), None
        place = _place_of(key, self._first)
        if place is None:
            place = _place_of(key, self._matters)
        self._at = min(at, len(self._matters) - 1) if place is None else place

    def _read(self) -> tuple[Matter, ...]:
        """All but what stays open."""
        return tuple(self._all())

    def _all(self) -> Iterator[Matter]:
        parts, talk = self._parts, self._parts.talk
        day = left_of(talk.shelf, parts.site_file, talk.clock, parts.day)
        yield from other_day_matter(parts, self._waits)
        yield from aside_matters(parts)
        yield from held_bag_matters(parts)
        yield from kind_matters(parts, day)
        yield from day_matters(parts)
        yield from low_matters(parts)
        yield from below_zero_matters(parts)
        yield from volunteer_matters(parts)
        yield from warm_matters(parts)
        yield NoteMatter(parts)
        yield from paper_matters(parts)
        yield CloseMatter(parts, day)
        if not parts.site_file.is_practice:
            for how in Safe:
                yield SafeMatter(parts, how, self._places)

    def _go_on_as_kept(self) -> None:
        try:
            kept = json.loads(self._parts.site_file.today.kept(KEPT_AS) or "{}")
            day, at, box = (str(kept.get(key, "")) for key in ("day", "at", "box"))
            number = int(kept.get("number", 0))
        except (
            ValueError,
            TypeError,
            AttributeError,
        ):  # a damaged second file loses what is half typed, never what is saved
            return
        if not at or day not in (self.day, *self._waits, self._parts.talk.clock.today().isoformat()):
            return  # that day was closed meanwhile
        if day != self.day:
            self._parts = replace(self._parts, day=day)
        self._at = max(number, 0)
        self._read_again(at)
        self.in_box = box if self.row.key == at else ""


def _place_of(key: str, matters: Sequence[Matter]) -> int | None:
    return next((number for number, matter in enumerate(matters) if matter.row.key == key), None)
