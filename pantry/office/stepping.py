"""A talk of steps: one question at a time, the way back through them, what was said last and how it is taken back.

In: what was typed, chosen or scanned. Out: what the step that it stands at asks and lists. Where an answer leads is a
value, from which the talk makes the next step: no step knows another one.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, Any, Protocol, cast

from pantry.codes.habits import Habits
from pantry.codes.line_reading import read_line
from pantry.codes.measures import weight_signs
from pantry.errors import PantryError
from pantry.office.half_typed import HalfTyped
from pantry.office.talk_rows import TalkRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pantry.codes.line import Line
    from pantry.language import Language
    from pantry.office.half_typed import HalfTypedKeeper
    from pantry.office.talk_parts import TalkParts
    from pantry.office.talk_rows import FileFound


@dataclass(frozen=True, slots=True)
class Went:
    """Where an answer leads, what is said of it, how it is taken back; `afresh`: Esc leads to the first step then.

    `file`: this one is to be read; `prints`: the paper of this step is to be printed.
    """

    to: object
    said: str = ""
    take_back: Callable[[], object] | None = None
    afresh: bool = False
    file: str = ""
    prints: bool = False


class Step(Protocol):
    """One question: what it is about, what may be chosen, where an answer leads; None: it means nothing here."""

    @property
    def about(self) -> tuple[str, ...]:
        """What is asked about, line by line."""

    @property
    def asks(self) -> str:
        """The question."""

    def hint(self, text: str) -> str:
        """What Enter does with what stands in the box."""

    def rows(self, text: str) -> Sequence[TalkRow]:
        """What may be chosen."""

    def enter(self, text: str) -> Went | None:
        """What was typed. Raises RefusedInput, NotSaved."""

    def choose(self, key: str) -> Went | None:
        """A row. Raises RefusedInput, NotSaved."""

    def take(self, line: Line) -> Went | None:
        """A scan; None: it is the table's. Raises RefusedInput, NotSaved."""


class StepTalk:
    """What can't be saved stands `in_box` again, and `trouble` says why.

    `kept_places`: the types of the places that outlive the window; at those of `passed_places` nothing is typed, and
    they are kept as steps on the way alone; at those of `numbered_places` a number is.
    """

    kept_places: tuple[type, ...] = ()
    passed_places: tuple[type, ...] = ()
    numbered_places: tuple[type, ...] = ()

    def __init__(self, talk: TalkParts, first: object, half: HalfTypedKeeper) -> None:
        self._talk, self._first, self._half = talk, first, half
        self._before: list[object] = []
        self._place = first
        self._take_back: Callable[[], object] | None = None
        self.trouble = self.in_box = self.said = self._file = ""
        self._prints = False
        self._go_on_as_kept()
        self._step = self.step_at(self._place)

    def step_at(self, place: object) -> Step:
        """The step of a place."""
        raise NotImplementedError

    def words_of(self, place: object) -> tuple[str, ...]:
        """What a place is kept as."""
        return astuple(cast("Any", place))

    def place_of(self, kind: type, words: tuple[str, ...]) -> object | None:
        """The place again; None where it no longer fits. Raises TypeError, ValueError."""
        place: object = kind(*words)
        return place

    @property
    def is_first(self) -> bool:
        """Whether Esc leaves the room."""
        return not self._before

    @property
    def about(self) -> tuple[str, ...]:
        """What is asked about, line by line."""
        return self._step.about

    @property
    def asks(self) -> str:
        """The question over the box."""
        return self._step.asks

    @property
    def foot(self) -> tuple[str, ...]:
        """What is said below the list."""
        return ()

    @property
    def may_undo(self) -> bool:
        """Whether what was done last can be taken back."""
        return self._take_back is not None

    @property
    def wants_number(self) -> bool:
        """Whether a number is typed here, which fingers can do too."""
        return type(self._place) in self.numbered_places

    @property
    def signs(self) -> tuple[str, ...]:
        """What may stand among the digits."""
        return weight_signs(self._talk.units) if self.asks_weight else ()

    @property
    def asks_weight(self) -> bool:
        """Whether the number may be a weight."""
        return False

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        return self._step.hint(text)

    def rows(self, text: str) -> Sequence[TalkRow]:
        """What may be chosen with what stands in the box."""
        return self._step.rows(text)

    def nothing(self, _text: str) -> tuple[str, str]:
        """Where there is no row: what the room is for, and the next act; nothing where the question says it."""
        if not isinstance(self._step, FileStep):
            return ("", "")
        say = self._talk.language.say
        return (say("No list was found."), say("Put it on a stick and plug it in, then press Read a list again."))

    def enter(self, text: str) -> None:
        """What was typed, at Enter."""
        self._try(text.strip(), lambda: self._step.enter(text))

    def choose(self, key: str) -> None:
        """One of the rows."""
        if key:
            self._try("", lambda: self._step.choose(key))

    def take_scan(self, line: str) -> bool:
        """Whether a scan means something here; a card or a sheet is the table's."""
        read = read_line(line, self._talk.clock.today(), Habits(units=self._talk.units), scanned=True)
        try:
            went = self._step.take(read)
        except PantryError as why:
            self.trouble, self.in_box = self._talk.language.error(why), ""
            return True
        if went is not None:
            self._go(went)
        return went is not None

    def back(self) -> bool:
        """One step back; False where the room is left."""
        self._forget()
        if not self._before:
            return False
        self._stand_at(self._before.pop())
        return True

    def undo(self) -> None:
        """Takes back what was done last."""
        take_back = self._take_back
        self._forget()
        if take_back is None:
            return
        try:
            take_back()
        except PantryError as why:
            self.trouble, self._take_back = self._talk.language.error(why), take_back
        else:
            self.said = self._talk.language.say("Taken back.")
        self._stand_at(self._place)

    def keep(self, in_box: str) -> None:
        """Where it stands, and what is half typed there, outlives the window."""
        if self.is_first:
            self._half.keep(HalfTyped((), in_box))
        elif type(self._place) in self.kept_places and type(self._place) not in self.passed_places:
            self._half.keep(HalfTyped(tuple(self._words_of((*self._before, self._place))), in_box))
        else:
            self._half.keep(HalfTyped())

    def take_file(self) -> str:
        """The file that is to be read, once."""
        path, self._file = self._file, ""
        return path

    def go_to(self, place: object) -> None:
        """A step that no answer leads to; Esc leads to the first one from there."""
        self._forget()
        self._before = [] if place == self._first else [self._first]
        self._stand_at(place)

    def _forget(self) -> None:
        self.trouble = self.in_box = self.said = ""
        self._take_back = None

    def _try(self, typed: str, act: Callable[[], Went | None]) -> None:
        self.trouble = self.in_box = ""
        try:
            went = act()
        except PantryError as why:
            self.trouble, self.in_box = self._talk.language.error(why), typed
            return
        if went is None:
            self.in_box = typed
        else:
            self._go(went)

    def _go(self, went: Went) -> None:
        self.trouble = self.in_box = ""
        self.said, self._take_back = went.said, went.take_back
        self._file, self._prints = went.file, went.prints
        if went.afresh:
            self._before = [] if went.to == self._first else [self._first]
        else:
            self._before.append(self._place)
        self._stand_at(went.to)

    def _go_on_as_kept(self) -> None:
        """What no longer fits is dropped."""
        half = self._half.kept()
        places = [self._place_of(*words) for words in half.places if words]
        if None in places:
            return
        self.in_box = half.in_box
        if places:
            *before, self._place = places
            self._before = [self._first, *before]

    def _words_of(self, places: Iterable[Any]) -> Iterator[tuple[str, ...]]:
        for place in places:
            if type(place) in self.kept_places:
                yield type(place).__name__, *self.words_of(place)

    def _place_of(self, name: str, *words: str) -> object | None:
        kind = next((one for one in self.kept_places if one.__name__ == name), None)
        try:
            return self.place_of(kind, words) if kind else None
        except (TypeError, ValueError):
            return None

    def _stand_at(self, place: object) -> None:
        self._place, self._step = place, self.step_at(place)


class NamedRows:
    """A step whose rows are found by what they are called; Enter takes the first of them."""

    def all_rows(self) -> Iterable[TalkRow]:
        """Every row, while nothing is typed."""
        raise NotImplementedError

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """What is in view while this stands in the box: those that are called so."""
        return self.called(text)

    def called(self, text: str) -> tuple[TalkRow, ...]:
        """Those that are called so."""
        typed = text.strip().casefold()
        return tuple(row for row in self.all_rows() if typed in row.words.casefold())

    def enter(self, text: str) -> Went | None:
        """The first one that is called so."""
        rows = self.rows(text)
        return self.choose(rows[0].key) if rows else None

    def choose(self, key: str) -> Went | None:
        """This one."""
        raise NotImplementedError

    def take(self, _line: Line) -> Went | None:
        """No scan names a row."""
        return None


class RowsBesideDigits(NamedRows):
    """The same where a number may be typed instead: while digits are typed all rows stay in view."""

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """Those that are called so, or all of them."""
        return tuple(self.all_rows()) if text.strip()[:1].isdigit() else super().rows(text)


class WhatIsNext(NamedRows):
    """What can be done with one thing, which the rows are; `_say` speaks."""

    _say: Callable[..., str]

    @property
    def asks(self) -> str:
        """What to do with it."""
        return self._say("What is next?")

    def hint(self, text: str) -> str:
        """The first row."""
        rows = self.rows(text)
        return self._say("Enter: {name}.", name=rows[0].words) if rows else self._say("Choose one of the list.")


class FileStep(NamedRows):
    """Which file; the one that is chosen is read away from the talk."""

    def __init__(self, language: Language, files: tuple[FileFound, ...], about: tuple[str, ...], then: object) -> None:
        self.about = about
        self._language, self._files, self._then = language, files, then

    @property
    def asks(self) -> str:
        """On a stick, or in a folder."""
        return self._language.say("Which file is the list?")

    def hint(self, text: str) -> str:
        """The first one that is called so."""
        say, rows = self._language.say, self.rows(text)
        if rows:
            return say("Enter: read {name}.", name=rows[0].words)
        return say("No such file was found.")

    def all_rows(self) -> Iterable[TalkRow]:
        """The files, on sticks first."""
        return (TalkRow(file.path, file.name, file.told) for file in self._files)

    def choose(self, key: str) -> Went | None:
        """This one."""
        return Went(self._then, afresh=True, file=key)
