"""What is set right in one tap: what is below zero, who went home, what was done with what came too warm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.language import capitalized
from pantry.office.below_zero import none_is_there
from pantry.office.closing_talk.matter import Answered, ClosingRow, Matter, Section, Told
from pantry.office.closing_talk.summed import HoursMatter
from pantry.office.keying.hours_keying import hours_words
from pantry.office.name_suggestions import Choice
from pantry.office.talk_rows import RowTone
from pantry.office.too_warm import say_done
from pantry.office.volunteers import helping, sign_out, take_back_sign_out
from pantry.rules.cold import WARM_DONE, temperature_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.office.closing_talk.matter import Outcome
    from pantry.office.closing_talk.parts import ClosingParts
    from pantry.office.volunteers import Volunteer
    from pantry.shelf.below_zero import BelowZero
    from pantry.shelf.temperature_logs import Measured
    from pantry.shelf.temperatures import WarmDelivery

NONE_THERE, GONE = "none", "gone"


def below_zero_matters(parts: ClosingParts) -> Iterator[Matter]:
    """Of today alone: what lies there now."""
    if parts.is_today:
        for below in parts.talk.shelf.below_zero():
            yield BelowZeroMatter(parts, below)


def volunteer_matters(parts: ClosingParts) -> Iterator[Matter]:
    """Their hours in all, then who is here still."""
    day = helping(parts.site_file, parts.talk.clock)
    yield HoursMatter(parts)
    for one in day.here if day.date == parts.day and parts.is_today else ():
        yield VolunteerMatter(parts, one)


def warm_matters(parts: ClosingParts) -> Iterator[Matter]:
    """Each delivery that came too warm."""
    for delivery in parts.talk.shelf.warm_deliveries(parts.day):
        yield WarmMatter(parts, delivery)
    for measured in parts.talk.shelf.out_of_range(parts.day):
        yield Told(parts, _measured_row(parts, measured))


def _measured_row(parts: ClosingParts, measured: Measured) -> ClosingRow:
    """A line of the temperature log: what was done about it stands there."""
    say, units = parts.language.say, parts.talk.units
    degrees = temperature_words(measured.tenths_f, units, parts.language)
    words = say("Hot food was at {degrees}", degrees=degrees)
    if not measured.is_hot:
        words = say("A fridge was at {degrees}", degrees=degrees)
    key = f"log {measured.sheet} {measured.is_hot} {measured.number}"
    return ClosingRow(key, Section.TOO_WARM, words, say("What was done stands on the log."), tone=RowTone.LOOK)


class BelowZeroMatter(Matter):
    """More went out than was written in: none is there, or its line is set right elsewhere."""

    def __init__(self, parts: ClosingParts, below: BelowZero) -> None:
        super().__init__(parts)
        self._item = parts.item(below.item)
        self._below = below.quantity

    @property
    def row(self) -> ClosingRow:
        """How far below."""
        quiet = self._parts.language.say("More went out than was written in")
        cell = self._parts.talk.quantity(self._below, self._item.unit)
        name = self._parts.talk.called(self._item)
        return ClosingRow(f"below {self._item.item}", Section.BELOW_ZERO, name, quiet, cell, tone=RowTone.LOOK)

    @property
    def asks(self) -> str:
        """Of what lies there."""
        return self._parts.language.say("{name} is below zero. Is any of it there?", name=self.row.words)

    def choices(self) -> tuple[Choice, ...]:
        """One tap; what is there after all is counted in its own room."""
        say = self._parts.language.say
        return (Choice(NONE_THERE, say("None is there"), say("The record was wrong: it counts as 0.")),)

    def choose(self, _value: str) -> Outcome:
        """It counts as 0."""
        talk = self._parts.talk
        saved = none_is_there(talk.books, talk.shelf, talk.clock, self._item.item)
        said = talk.language.say("{name}: none is there.", name=self.row.words)
        return Answered(said, lambda: talk.books.undo(saved.entry.entry))


class VolunteerMatter(Matter):
    """Somebody who is signed in still."""

    def __init__(self, parts: ClosingParts, volunteer: Volunteer) -> None:
        super().__init__(parts)
        self._volunteer = volunteer

    @property
    def row(self) -> ClosingRow:
        """Since when, and how long that is."""
        language, one = self._parts.language, self._volunteer
        quiet = language.say("Here since {hour}", hour=language.hour(one.since.time()))
        minutes = one.minutes(self._parts.talk.clock.now())
        return ClosingRow(f"here {one.alias}", Section.VOLUNTEERS, one.alias, quiet, hours_words(minutes))

    @property
    def asks(self) -> str:
        """Of one who went."""
        return self._parts.language.say("Has {name} gone home?", name=self._volunteer.alias)

    def choices(self) -> tuple[Choice, ...]:
        """One tap."""
        return (Choice(GONE, self._parts.language.say("Gone home now")),)

    def choose(self, _value: str) -> Outcome:
        """Their minutes are in the sum."""
        parts = self._parts
        books, site_file, clock = parts.talk.books, parts.site_file, parts.talk.clock
        goes, minutes = sign_out(books, site_file, clock, self._volunteer.alias)
        said = parts.language.say("{name}: {hours} h.", name=goes.alias, hours=hours_words(minutes))
        return Answered(said, lambda: take_back_sign_out(books, site_file, clock, goes, minutes))


class WarmMatter(Matter):
    """A delivery that came too warm: what was done, for the log."""

    def __init__(self, parts: ClosingParts, delivery: WarmDelivery) -> None:
        super().__init__(parts)
        self._delivery = delivery
        self._item = parts.item(delivery.moved.item)

    @property
    def row(self) -> ClosingRow:
        """How warm, and what was done."""
        say, done = self._parts.language.say, self._delivery.done
        name = self._parts.talk.called(self._item)
        words = say("{name} came at {temperature}", name=name, temperature=self._temperature)
        quiet = capitalized(say(done)) if done in WARM_DONE else done or say("Nobody said what was done.")
        tone = RowTone.PLAIN if done else RowTone.LOOK
        return ClosingRow(
            f"warm {self._delivery.moved.event}", Section.TOO_WARM, words, quiet, tone=tone, is_done=bool(done)
        )

    @property
    def asks(self) -> str:
        """For the log."""
        say, name = self._parts.language.say, self._parts.talk.called(self._item)
        return say("{name} came at {temperature}. What was done?", name=name, temperature=self._temperature)

    def choices(self) -> tuple[Choice, ...]:
        """The known things; what was composted is said of its kind."""
        return tuple(Choice(one, capitalized(self._parts.language.say(one))) for one in WARM_DONE)

    def choose(self, value: str) -> Outcome:
        """In the log, on the delivery."""
        books, delivery = self._parts.talk.books, self._delivery
        say_done(books, delivery, value)
        say = self._parts.language.say
        said = say("{name}: {done}.", name=self._parts.talk.called(self._item), done=say(value))
        return Answered(said, lambda: say_done(books, delivery, delivery.done))

    @property
    def _temperature(self) -> str:
        return self._parts.temperature(self._delivery.tenths_f)
