"""One row of the page and what can be said of it; what was answered, and how that is taken back."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.talk_rows import RowTone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pantry.office.closing_talk.parts import ClosingParts
    from pantry.office.name_suggestions import Choice
    from pantry.shelf.open_ends import OpenEndKind


class Section(StrEnum):
    """What a row is about, in the order of the page."""

    OTHER_DAY = "other_day"
    LEFT = "left"
    CAME = "came"
    PLATES = "plates"
    WASTE = "waste"
    RUNS_OUT = "runs_out"
    BELOW_ZERO = "below_zero"
    VOLUNTEERS = "volunteers"
    TOO_WARM = "too_warm"
    NOTE = "note"
    SHEETS = "sheets"
    PAPER_DAY = "paper_day"
    CLOSE = "close"
    BACKUP = "backup"
    STICK = "stick"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """A row as it is painted; `kind`: the kind of food that it is about; `is_done`: nothing more need be said of it.

    `opens`: Enter or a tap on it leads to where it is mended.
    """

    key: str
    section: Section
    words: str
    quiet: str = ""
    cell: str = ""
    kind: str = ""
    tone: RowTone = RowTone.PLAIN
    is_done: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """What was saved, in words, and what takes it back; None: nothing does."""

    said: str
    take_back: Callable[[], object] | None = None


class ErrandKind(StrEnum):
    """What only the window can do."""

    SHEETS = "sheets"
    PAPER_DAY = "paper_day"
    MEND = "mend"
    BACKUP = "backup"
    STICK = "stick"
    LOOK_FOR_STICKS = "look"


@dataclass(frozen=True, slots=True)
class Errand:
    """What the window should do now; `folder`: where books are written; `end`: what is open and mended elsewhere."""

    kind: ErrandKind
    folder: Path | None = None
    end: OpenEndKind | None = None


@dataclass(frozen=True, slots=True)
class OtherDay:
    """The talk goes on about another day."""

    day: str


class Asks(StrEnum):
    """What is asked of a row: which answer, how much, how many, or how many hours."""

    ANSWER = "answer"
    AMOUNT = "amount"
    NUMBER = "number"
    HOURS = "hours"


Outcome = Answered | Errand | OtherDay | None
"""What came of it; None: it is asked on."""


class Matter(ABC):
    """A row that tells, and that Enter passes by; others take more."""

    asks_for = Asks.ANSWER

    def __init__(self, parts: ClosingParts) -> None:
        self._parts = parts

    @property
    @abstractmethod
    def row(self) -> ClosingRow:
        """As it reads now."""

    @property
    def acts_on_enter(self) -> bool:
        """Whether Enter alone does something."""
        return self.row.opens

    @property
    def asks(self) -> str:
        """The question over the box."""
        return self.row.words

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say = self._parts.language.say
        if not text.strip() and self.row.opens:
            return say("Enter: {name}. ↓: go on.", name=self.choices()[0].name)
        if not text.strip():
            has_choices = bool(self.choices())
            return say("Tap it, or → and Enter. Enter alone: go on.") if has_choices else say("Enter: go on.")
        picked = self.picked(text)
        return say("Enter: {name}.", name=picked.name) if picked else say("Nothing is to be typed here.")

    def caution(self, _text: str) -> str:
        """What is worth a look in what stands in the box; it stops nobody."""
        return ""

    def choices(self) -> tuple[Choice, ...]:
        """What may be chosen."""
        return ()

    def ask_anew(self) -> None:
        """Another row is looked at: what was asked further of this one is not asked any more."""
        self.asks_for = Asks.ANSWER

    def enter_nothing(self) -> Outcome:
        """Enter alone; None: on to the next row."""
        return self.choose(self.choices()[0].value) if self.row.opens else None

    def take(self, text: str) -> Outcome:
        """What was typed. Raises PantryError."""
        picked = self.picked(text)
        if picked is None:
            raise RefusedInput("Nothing is to be typed here. Nothing was changed. Choose below, or go on with Enter.")
        return self.choose(picked.value)

    def choose(self, _value: str) -> Outcome:
        """One of the choices. Raises PantryError."""
        return None

    def picked(self, text: str) -> Choice | None:
        """The choice whose name begins so."""
        typed = text.strip().casefold()
        return next((one for one in self.choices() if typed and one.name.casefold().startswith(typed)), None)


class Told(Matter):
    """A row that only tells."""

    def __init__(self, parts: ClosingParts, row: ClosingRow) -> None:
        super().__init__(parts)
        self._row = row

    @property
    def row(self) -> ClosingRow:
        """As it was read."""
        return self._row
