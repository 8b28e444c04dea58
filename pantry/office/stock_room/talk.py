"""The stock room: which lines are seen, which one is chosen, what can be done with it; decides all that a screen shows.

In: what was typed, chosen or scanned. Out: lines, a card, forms; what was saved is told and can be taken back.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.office.allergen_words import allergen_words
from pantry.office.form_talk import FormTalk
from pantry.office.forms import Choice
from pantry.office.scanned_items import items_scanned
from pantry.office.stock_room.hold_forms import hold_form, release_form
from pantry.office.stock_room.line_words import StockWords, verdict_words
from pantry.office.stock_room.moved_form import moved_form
from pantry.office.stock_room.receive_form import RECEIVE, receive_form
from pantry.office.stock_room.right_forms import right_form, split_form
from pantry.office.transferring import loads_coming
from pantry.rules.date_policy import Verdict
from pantry.shelf.stock_found import StockFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pantry.office.forms import Asked, Done
    from pantry.office.stock_room.line_words import LineWords
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.stock_found import FoundLines, StockLine, StockLines
    from pantry.store.today_file import TodayFile

KEPT_AS = "stock form"
_HELD = "held"


class Act(StrEnum):
    """What can be done with a line."""

    MOVED = "moved"
    RIGHT = "right"
    HOLD = "hold"
    RELEASE = "release"
    SPLIT = "split"
    LABEL = "label"


class By(StrEnum):
    """What the lines are filtered by, beside words."""

    DATES = "dates"
    KIND = "kind"
    PLACE = "place"
    ALLERGEN = "allergen"


_FORMS: Mapping[str, Callable[[TalkParts, StockWords, StockLine], Asked]] = {
    Act.MOVED: moved_form, Act.RIGHT: right_form, Act.HOLD: hold_form, Act.RELEASE: release_form,
    Act.SPLIT: split_form,
}  # fmt: skip


class StockTalk(FormTalk):
    """The stock of one moment, read anew after each act and at midnight."""

    def __init__(self, parts: TalkParts, today: TodayFile) -> None:
        super().__init__(parts, today, KEPT_AS)
        self.words = StockWords(parts)
        self._filter = StockFilter()
        self._scanned: frozenset[str] = frozenset()
        self._key = ""
        self._number: int | None = None
        self._all: StockLines
        self._lines: FoundLines
        self.may_receive = False
        self.read_again()
        self._take_up_form()

    @property
    def lines(self) -> Sequence[StockLine]:
        """Those that fit what is asked for."""
        return self._lines

    @property
    def chosen(self) -> StockLine | None:
        """The line whose card is seen."""
        return self._lines[self.number] if self.number >= 0 else None

    @property
    def key(self) -> str:
        """The key of that line, nothing where none is chosen or it is not seen now."""
        return self._key if self.chosen is not None else ""

    @property
    def number(self) -> int:
        """Where it stands among the lines that are seen, -1 where it doesn't."""
        if self._number is None:
            self._number = self._lines.number(self._key) if self._key else -1
        return self._number

    @property
    def told(self) -> str:
        """How many lines are seen, of how many."""
        say_many, all_lines = self._parts.language.say_many, len(self._all.lines)
        if len(self._lines) == all_lines:
            return say_many("{n} line", "{n} lines", all_lines)
        return self._parts.language.say(
            "{n} of {all} lines", n=self._parts.language.number(len(self._lines)),
            all=self._parts.language.number(all_lines),
        )  # fmt: skip

    @property
    def nothing(self) -> tuple[str, str]:
        """Where there is no line: what the room is for, and the next act."""
        say = self._parts.language.say
        if not self._all.lines:
            return (say("Nothing is on the shelf yet."), say("What is taken in at the table shows up here."))
        return (say("Nothing here is like that."), say("All shows everything again."))

    @property
    def nothing_chosen(self) -> tuple[str, str]:
        """What to do while no line is chosen."""
        say = self._parts.language.say
        return (say("Which line?"), say("Tap one to see what it is and what can be done with it."))

    @property
    def is_filtered(self) -> bool:
        """Whether some lines may not be seen."""
        return self._filter != StockFilter() or bool(self._scanned)

    def read_again(self) -> None:
        """Reads what lies there now."""
        self._day = self._parts.clock.today()
        self._all = self._parts.shelf.stock_reader.lines(
            self._parts.shelf.date_policy(), self._day, self._parts.language.code
        )
        self.may_receive = bool(loads_coming(self._parts.db, self._parts.shelf))
        self._find()

    def prepare(self) -> Iterator[None]:
        """Reads in pieces, while nobody waits, what letters and filters will ask for."""
        return self._all.prepare()

    def read_if_tomorrow(self) -> bool:
        """Whether another day began since, so that dates were read anew."""
        if self._parts.clock.today() == self._day:
            return False
        self.read_again()
        return True

    def line_words(self, line: StockLine) -> LineWords:
        """A line as the list shows it."""
        return self.words.line(line)

    def type(self, text: str) -> None:
        """Only what has these letters."""
        self._filter = replace(self._filter, words=text.strip())
        if text.strip():
            self._scanned = frozenset()
        self._find()

    def take_scan(self, line: str) -> bool:
        """What was scanned alone is seen; what is nothing of ours is the table's."""
        read = self._parts.read(line, scanned=True)
        items = () if read.card else items_scanned(self._parts.shelf, read)
        wholes = frozenset(self._parts.shelf.whole(item)[0] for item in items)
        here = self._all.lines.of_items(wholes)
        if not here:
            return False
        self._filter, self._scanned = StockFilter(), wholes
        self._find()
        self.choose(here[0].key)
        return True

    def filters(self) -> tuple[tuple[By, str, bool], ...]:
        """Each with the words of what is chosen of it, and whether it takes lines away."""
        say, wanted = self._parts.language.say, self._filter
        usual = {By.DATES: say("Dates"), By.KIND: say("Kind"), By.PLACE: say("Place"), By.ALLERGEN: say("Allergen")}
        chosen = {
            By.DATES: _HELD if wanted.held else wanted.verdict or "", By.KIND: wanted.kind, By.PLACE: wanted.place,
            By.ALLERGEN: wanted.allergen,
        }  # fmt: skip
        named = {by: one.name for by in By if chosen[by] for one in self.choices(by) if one.value == chosen[by]}
        return tuple((by, named.get(by, usual[by]), bool(chosen[by])) for by in By)

    def choices(self, by: By) -> tuple[Choice, ...]:
        """What may be chosen of a filter; the first takes nothing away."""
        language = self._parts.language
        found: tuple[Choice, ...]
        match by:
            case By.DATES:
                verdicts = tuple(Choice(one.value, verdict_words(one, language)) for one in reversed(Verdict))
                found = (*verdicts, Choice(_HELD, language.say("Held")))
            case By.KIND:
                kinds = self._parts.kinds
                found = tuple(Choice(kind, kinds.get(kind, kind)) for kind in self._all.kinds)
            case By.PLACE:
                found = tuple(Choice(place, self._parts.place_words(place)) for place in self._all.places)
            case By.ALLERGEN:
                words = allergen_words(language)
                found = tuple(
                    Choice(one, language.say("Contains: {allergens}", allergens=words.get(one, one)))
                    for one in self._all.allergens
                )
        return (Choice("", language.say("Everything")), *found)

    def choose_filter(self, by: By, value: str) -> None:
        """One of the choices."""
        match by:
            case By.DATES:
                verdict = Verdict(value) if value and value != _HELD else None
                self._filter = replace(self._filter, verdict=verdict, held=value == _HELD)
            case By.KIND:
                self._filter = replace(self._filter, kind=value)
            case By.PLACE:
                self._filter = replace(self._filter, place=value)
            case By.ALLERGEN:
                self._filter = replace(self._filter, allergen=value)
        self._find()

    def show_all(self) -> None:
        """Nothing is asked for any more."""
        self._filter, self._scanned = StockFilter(), frozenset()
        self._find()

    def choose(self, key: str) -> None:
        """The line whose card is seen."""
        self._key, self._number = key, None

    def acts(self) -> tuple[tuple[Act, str], ...]:
        """What can be done with the chosen line, in words."""
        line, say = self.chosen, self._parts.language.say
        if line is None:
            return ()
        held = (Act.RELEASE, say("Release")) if line.sure else (Act.HOLD, say("Hold"))
        return (
            (Act.MOVED, say("Goods moved")), (Act.RIGHT, say("The record was wrong")), held,
            (Act.SPLIT, say("Split")), (Act.LABEL, say("Labels")),
        )  # fmt: skip

    def open_form(self, act: Act) -> None:
        """The rows of an act with the chosen line."""
        line = self.chosen
        if line is not None and act in _FORMS:
            self._begin(_FORMS[act](self._parts, self.words, line), self._key)

    def open_receive(self) -> None:
        """The rows of what another site sent; `may_receive` says whether there is any."""
        self._begin(receive_form(self._parts, self.words), "")

    def _was_done(self, done: Done) -> None:
        """A line whose lot was set right is another one from then on: its card stays in view."""
        self.choose(done.key or self._key)
        super()._was_done(done)

    def _find(self) -> None:
        found = self._all.filtered(self._filter)
        self._lines = found.of_items(self._scanned) if self._scanned else found
        self._number = None

    def _take_up_form(self) -> None:
        """A form that was left by a closed window goes on, where its line is still there."""
        kept = self._kept()
        if kept is not None and kept.kind == RECEIVE and self.may_receive:
            self._begin(receive_form(self._parts, self.words), "", kept.text)
            return
        if kept is None or kept.kind not in _FORMS:
            return
        number = self._lines.number(kept.about)
        if number >= 0:
            self.choose(kept.about)
            form = _FORMS[kept.kind](self._parts, self.words, self._lines[number])
            self._begin(form, kept.about, kept.text)
