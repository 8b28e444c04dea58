"""What is said of the whole day as one sum: its plates, its volunteers' hours. What is known is shown and set right."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.closing_talk.matter import Answered, Asks, ClosingRow, Matter, Section
from pantry.office.day_sums import DaySums, SumOf
from pantry.office.keying.hours_keying import hours_words
from pantry.office.keying.typed_numbers import read_minutes, read_whole
from pantry.office.talk_rows import RowTone

if TYPE_CHECKING:
    from pantry.office.closing_talk.matter import Outcome
    from pantry.office.closing_talk.parts import ClosingParts


class SumMatter(Matter):
    """A number takes the place of what was known of the whole day."""

    what: SumOf
    section: Section
    key: str

    def __init__(self, parts: ClosingParts) -> None:
        super().__init__(parts)
        self._sums = DaySums(parts.talk.books, parts.site_file, parts.talk.clock)
        self._known = self._sums.of(self.what, parts.day)
        self._said = self._sums.said(self.what, parts.day)

    @property
    def row(self) -> ClosingRow:
        """The sum, or that nobody told one."""
        if self._known:
            said = self._said
            needs_look = bool(said and (said.another or said.apart))
            quiet, tone = self._beside_words or self._quiet, RowTone.LOOK if needs_look else RowTone.PLAIN
            is_done = said is not None and not needs_look
            return ClosingRow(self.key, self.section, self._amount(self._known), quiet, tone=tone, is_done=is_done)
        return ClosingRow(self.key, self.section, self._title, self._parts.language.say("None yet"))

    def ask_anew(self) -> None:
        """It is asked in no other way."""

    def hint(self, text: str) -> str:
        """What the sum will be."""
        typed, language = text.strip(), self._parts.language
        if not typed:
            return self._how
        try:
            return self._will_be(self._amount(self._read(typed)))
        except RefusedInput as why:
            return language.error(why)

    def take(self, text: str) -> Outcome:
        """The sum of the day reads so."""
        sums, language = self._sums, self._parts.language
        said = sums.say(self.what, self._parts.day, whole := self._read(text))
        told = language.say("{amount} in all.", amount=self._amount(whole))
        return Answered(told, (lambda: sums.take_back(said)) if said else None)

    def _will_be(self, amount: str) -> str:
        return self._parts.language.say("Enter: {amount} in all.", amount=amount)

    @property
    def _beside_words(self) -> str:
        """What came beside a sum that was said, and may be in it."""
        said, say = self._said, self._parts.language.say
        if said and said.apart:
            return say("Two laptops said {sums}. Type the right one.", sums=" / ".join(map(self._number, said.apart)))
        if said is None or not said.more:
            return ""
        whole, more = self._number(said.whole), self._number(said.more)
        if said.another:
            return say("{whole} in all, and {more} on another laptop. In it? Type the sum.", whole=whole, more=more)
        return say("{whole} in all, and {more} since", whole=whole, more=more)

    @abstractmethod
    def _number(self, whole: int) -> str:
        """A sum without its unit."""

    @property
    @abstractmethod
    def _title(self) -> str:
        """What it is, while nobody told how much."""

    @property
    @abstractmethod
    def _quiet(self) -> str:
        """Beside the sum."""

    @property
    @abstractmethod
    def _how(self) -> str:
        """How it is typed, and what Enter alone does."""

    @abstractmethod
    def _read(self, typed: str) -> int:
        """The sum that was typed. Raises RefusedInput."""

    @abstractmethod
    def _amount(self, whole: int) -> str:
        """A sum with its unit."""


class PlatesMatter(SumMatter):
    """Plates, whether the table or a paper counted them."""

    what, section, key = SumOf.PLATES, Section.PLATES, "plates"
    asks_for = Asks.NUMBER

    @property
    def asks(self) -> str:
        """Of the day."""
        return self._parts.language.say("How many plates were served, in all?")

    @property
    def _title(self) -> str:
        return self._parts.language.say("Plates")

    @property
    def _quiet(self) -> str:
        return self._parts.language.say("Served")

    @property
    def _how(self) -> str:
        return self._parts.language.say("Enter: go on.")

    def _read(self, typed: str) -> int:
        return read_whole(typed)

    def _number(self, whole: int) -> str:
        return self._parts.language.number(whole)

    def _amount(self, whole: int) -> str:
        return self._parts.language.say_many("{n} plate", "{n} plates", whole)


class HoursMatter(SumMatter):
    """Volunteers' hours; who is signed in still is in the sum that is said."""

    what, section, key = SumOf.MINUTES, Section.VOLUNTEERS, "hours"
    asks_for = Asks.HOURS

    @property
    def asks(self) -> str:
        """Of all together."""
        return self._parts.language.say("How many hours did volunteers help, in all?")

    @property
    def _title(self) -> str:
        return self._parts.language.say("Volunteers' hours")

    @property
    def _quiet(self) -> str:
        return self._parts.language.say("The sum alone is kept")

    @property
    def _how(self) -> str:
        return self._parts.language.say("As 12, 2:30 or 2.5; + adds them up. Enter: go on.")

    def _will_be(self, amount: str) -> str:
        """Whose hours go on is said with it: nobody is signed in then."""
        if not self._sums.goes_on(self._parts.day):
            return super()._will_be(amount)
        return self._parts.language.say("Enter: {amount} in all, with who is here still.", amount=amount)

    def _read(self, typed: str) -> int:
        return read_minutes(typed)

    def _number(self, whole: int) -> str:
        return self._parts.language.say("{hours} h", hours=hours_words(whole))

    def _amount(self, whole: int) -> str:
        return self._parts.language.say("{hours} h of volunteers", hours=hours_words(whole))
