"""What the table remembers between two lines: frozen values, of this run only.

What is in the books is the truth for the rest.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.reply import Fix


NO_BAG_CHOSEN = ""  # somebody chose No bag; None: nobody chose yet


class Mode(StrEnum):
    """What the table is doing."""

    IN = "in"
    OUT = "out"
    PLATES = "plates"


class Question(StrEnum):
    """The one question that stands over the box."""

    PEOPLE = "people"
    MANY_PEOPLE = "many_people"
    WHAT_CAME = "what_came"
    DATE = "date"
    HOW_MANY = "how_many"
    WEIGHT = "weight"
    PLATES = "plates"
    WASTE = "waste"
    PICK = "pick"
    AGES = "ages"
    WHO_WAITS = "who_waits"
    VOLUNTEER = "volunteer"


@dataclass(frozen=True, slots=True, kw_only=True)
class LastLine:
    """The last line that states a fact: what a number, a date or a weight typed next is for.

    `unit` is `people` for a household. `boxes`: so many were counted, else None. `needs_weight`: it is weighed and
    nobody said how much. `was_taken_in`: it can bear a date. `other_item`: the second reading of
    a code that can be two. `has_ages`: a household whose ages may be said. `name_given`: it was unknown, and somebody
    named it at this line.
    """

    entry: str
    event: str
    item: str = ""
    unit: str = "piece"
    kind: str = ""
    named: bool = True
    lot: str = ""
    boxes: int | None = None
    needs_weight: bool = False
    was_taken_in: bool = False
    other_item: str = ""
    has_ages: bool = False
    name_given: str = ""


@dataclass(frozen=True, slots=True)
class Household:
    """The last household of this run, and the entries of the products that were given to it."""

    entry: str
    people: int
    given: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameTaken:
    """The name that went with an entry that was undone, and comes back with it."""

    entry: str
    item: str
    name: str


@dataclass(frozen=True, slots=True)
class Heap:
    """So much, and nobody said yet of what: grams, or boxes."""

    grams: int | None = None
    boxes: int | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A line of today that is being set right, and the event of the part of it that was chosen, else nothing.

    `line_before` and `question_before` are what the table was at; it goes on there when the line is left.
    """

    entry: str
    part: str
    line_before: LastLine | None
    question_before: Question


@dataclass(frozen=True, slots=True)
class DeskState:
    """Mode, choices and what is pending.

    `asks` are the words over the box. `source` is a place, `bag` is "" where No bag was chosen, `times` what an x24
    card says of the next scan, `card` a household card that waits for its number, `waste` the reason why the next line
    goes to waste, `newest_lot` the lot
    that was dated last, `choices` the items of an open list, `fix` the mend that the last card offers,
    `opened` a line that is being set right: then `line` is that line, or None where its buttons alone can change it.
    `heap` is how much it is of what is chosen next, `name_taken` a name that was undone with its line, `half_of` the
    day on which bags are half ones, `cold` a delivery whose temperature nobody said yet, `in_box`: what is weighed
    stands in its box.
    """

    mode: Mode
    question: Question
    asks: str = ""
    kind: str | None = None
    bag: str | None = None
    source: str | None = None
    line: LastLine | None = None
    household: Household | None = None
    times: int | None = None
    card: str | None = None
    waste: str | None = None
    newest_lot: str = ""
    choices: tuple[str, ...] = ()
    fix: Fix | None = None
    half_of: str = ""
    cold: LastLine | None = None
    in_box: bool = False
    opened: Opened | None = None
    heap: Heap | None = None
    name_taken: NameTaken | None = None

    def asking(self, question: Question, asks: str = "") -> DeskState:
        """The same with another question; `asks` are its words where they aren't the usual ones."""
        return replace(self, question=question, asks=asks)

    @property
    def waits(self) -> bool:
        """Whether a list, a number, a card or waste waits for the next line."""
        asks = self.question not in (first_question(self.mode), Question.DATE, Question.HOW_MANY, Question.WEIGHT)
        return asks or self.asks_kind or self.times is not None or self.card is not None or self.waste is not None

    def settled(self) -> DeskState:
        """Nothing is pending, and the question is the mode's own."""
        question = first_question(self.mode)
        left = replace(self.left(), question=question, asks="", times=None, card=None, waste=None, choices=())
        return replace(left, heap=None)

    def left(self) -> DeskState:
        """The line that was being set right is left, and the table is where it was before."""
        if self.opened is None:
            return self
        line, question = self.opened.line_before, self.opened.question_before
        return replace(self, opened=None, line=line, question=question, asks="", choices=())

    @property
    def picks(self) -> bool:
        """Whether a list of things is open, and no line: what is typed next is of one of them."""
        return self.question is Question.PICK and bool(self.choices) and self.opened is None

    @property
    def shows_kind(self) -> bool:
        """Whether the kind that a weight would be of is in view: on its tile, or in the question."""
        return self.mode is Mode.IN or self.asks_kind

    @property
    def asks_kind(self) -> bool:
        """Whether it is asked how much it is of a kind that has no tile in view."""
        asks = self.mode is not Mode.IN and self.question is Question.WEIGHT and self.kind is not None
        return asks and not (self.line is not None and self.line.needs_weight)

    def named(self) -> DeskState:
        """A code closes an open list too, but what was said of how much, and of waste, is of what it names."""
        return replace(self.with_list_closed(), heap=self.heap, waste=self.waste)

    def with_list_closed(self) -> DeskState:
        """Anything but a pick closes an open list; its question goes with it. A mend and own words are of one line."""
        state = replace(self, choices=(), fix=None, asks="")
        if self.opened is not None and self.question is Question.PICK:
            return state.asking(first_question(self.mode))
        return state.settled() if self.question in (Question.PICK, Question.VOLUNTEER) else state


def first_question(mode: Mode) -> Question:
    """What is asked when nothing is pending."""
    match mode:
        case Mode.IN:
            return Question.WHAT_CAME
        case Mode.OUT:
            return Question.PEOPLE
        case Mode.PLATES:
            return Question.PLATES


def sat_down(mode: Mode) -> DeskState:
    """A table where nothing happened yet."""
    return DeskState(mode, first_question(mode))


def frozen_text(state: DeskState) -> str:
    """What outlives the program: mode, kind, bag, source, and the day of half bags."""
    kept = {"mode": state.mode.value, "kind": state.kind, "bag": state.bag, "source": state.source,
            "half_of": state.half_of}  # fmt: skip
    return json.dumps(kept, sort_keys=True)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a text of an earlier run says."""

    mode: Mode
    kind: str | None
    bag: str | None
    source: str | None
    half_of: str


def read_frozen(text: str) -> Kept | None:
    """The choices of an earlier run; nothing where the text is damaged."""
    try:
        found = json.loads(text)
        mode = Mode(found["mode"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    texts = (found.get(key) for key in ("kind", "bag", "source"))
    kind, bag, source = (value if isinstance(value, str) else None for value in texts)
    half_of = found.get("half_of")
    return Kept(mode, kind, bag, source, half_of if isinstance(half_of, str) else "")
