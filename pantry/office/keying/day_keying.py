"""Keys a day page in, question by question: households, people, plates, ages, what came in, hours; Enter skips.

In: the page in hand, then what was typed. Out: as every `Keying`; one entry of the day, which is the same paper as a
day that was added by command.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.measures import Units, read_weight_in
from pantry.errors import RefusedInput
from pantry.office.keying.copied_papers import refuse_other_sum, refuse_totals
from pantry.office.keying.day_told import Asked, DayTold, name_of, question_of, skip_words
from pantry.office.keying.keying import AnsweredInTurn, Cell
from pantry.office.keying.paper_day import PaperDay
from pantry.office.keying.typed_numbers import read_ages, read_minutes, read_whole

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.keying.keyed_sheets import KeyedSheets
    from pantry.office.keying.keying import SheetInHand


class DayKeying(AnsweredInTurn):
    """The totals of a day on their way into the books."""

    signs = ".:+"

    def __init__(
        self, sheets: KeyedSheets, sheet: SheetInHand, language: Language, units: Units, *, asks_ages: bool
    ) -> None:
        super().__init__(sheet, language)
        self._sheets, self._units = sheets, units
        self._steps = tuple(step for step in Asked if asks_ages or step is not Asked.AGES)
        self._typed = dict.fromkeys(self._steps, "")
        self._at = 0
        self._told = self._told_of_day()
        self.trouble = self._first_trouble()

    @property
    def asks(self) -> str:
        """The question over the box."""
        say = self._language.say
        if self.is_over:
            return say("Saved. Scan the next page, or go back.")
        return question_of(self._step, self._units, self._language)

    @property
    def may_be_blank(self) -> bool:
        """Not once something was typed or is in the books."""
        return not (self.is_over or self._told.is_kept or any(self._typed.values()))

    @property
    def answers(self) -> tuple[str, ...]:
        """What was typed of the questions so far; none where all were skipped."""
        asked = tuple(self._typed[step] for step in self._steps[: self._at] if not self._is_skipped(step))
        return asked if any(asked) else ()

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say = self._language.say
        if self.sheet.is_blank:
            return say("Nothing is on this page. It is not waited for.")
        if self.is_over:
            asks = self._sheets.asks_for_left(self.sheet.day.isoformat())
            return say("What is left of its food is asked when that day is closed: /close.") if asks else ""
        if text.strip():
            return say("As 12 20 5 or 12.20.5.") if self._step is Asked.AGES else ""
        if kept := self._told.of_paper(self._step):
            return say("Enter: {value} stays.", value=kept)
        if known := self._told.from_elsewhere(self._step):
            return say("Enter: the page doesn't say. In the books already: {value}.", value=known)
        return skip_words(self._step, self._language)

    def cells(self, text: str) -> tuple[Cell, ...]:
        """A cell for each question: what was typed, else what stays."""
        return tuple(
            Cell(
                name_of(step, self._language), self._value(step, text), is_asked=not self.is_over and step is self._step
            )
            for step in self._steps
        )

    def back(self) -> bool:
        """One question back; whether there was one."""
        if self.is_over or not self._at:
            return False
        self._at -= 1
        if self._is_skipped(self._step):
            self._at -= 1
        self.trouble, self.in_box, self.is_box_over = "", self._typed[self._step], False
        return True

    def move_day(self, days: int) -> None:
        """The page is of another day, of which the books may know something else."""
        before = self.sheet.day
        super().move_day(days)
        if self.sheet.day != before:
            self._told = self._told_of_day()
            self.trouble = self._first_trouble()

    def _take(self, typed: str) -> None:
        self._read(self._step, typed)
        if self._step is Asked.PEOPLE:
            self._refuse_people(typed)
        self._typed[self._step] = typed
        self._go_on()

    @property
    def _step(self) -> Asked:
        return self._steps[self._at]

    def _is_skipped(self, step: Asked) -> bool:
        return step is Asked.AGES and not self._typed[Asked.PEOPLE]

    def _go_on(self) -> None:
        if self._at + 1 == len(self._steps):
            self._keep()
            return
        self._at += 1
        if self._is_skipped(self._step):
            self._at += 1
        self.in_box = self._typed[self._step]

    def _keep(self) -> None:
        if not any(self._typed.values()):
            self._at = 0
            self.trouble = self._language.say("Nothing was typed. Nothing was saved.")
            return
        self._save(self._day())
        self.is_saved = True
        self._told = self._told_of_day()

    def _save(self, day: PaperDay) -> None:
        self._sheets.key_day(self.sheet.code, day, set_right=self._told.is_kept)

    def _day(self) -> PaperDay:
        def said(step: Asked) -> int | None:
            typed = self._typed[step]
            return self._read(step, typed)[0] if typed else None

        ages = self._typed.get(Asked.AGES, "")
        return PaperDay(
            self.sheet.day.isoformat(),
            households=said(Asked.HOUSEHOLDS),
            people=said(Asked.PEOPLE),
            plates=said(Asked.PLATES),
            in_g=said(Asked.WEIGHT),
            volunteers_min=said(Asked.HOURS),
            ages=read_ages(ages) if ages else (),
        )

    def _read(self, step: Asked, typed: str) -> tuple[int, ...]:
        """The numbers that were typed; none where it was skipped. Raises RefusedInput."""
        if not typed:
            return ()
        match step:
            case Asked.AGES:
                ages = read_ages(typed)
                refuse_other_sum(ages, read_whole(self._typed[Asked.PEOPLE]))
                return ages
            case Asked.WEIGHT:
                return (self._grams(typed),)
            case Asked.HOURS:
                return (read_minutes(typed),)
            case Asked.PEOPLE:
                people = read_whole(typed)
                return (people,)
            case _:
                return (read_whole(typed),)

    def _grams(self, typed: str) -> int:
        grams = read_weight_in(typed, self._units)
        if grams is None:
            raise RefusedInput("Type a weight, as 850 or 12.5.")
        return grams

    def _refuse_people(self, typed: str) -> None:
        """Also where only one of the two is typed, and the other one stays as the books have it."""
        kept, said = self._told.kept, self._typed[Asked.HOUSEHOLDS]
        households = read_whole(said) if said else kept.households
        people = read_whole(typed) if typed else kept.people
        if (said or households) and people and (said or typed):
            refuse_totals(households, people)

    def _told_of_day(self) -> DayTold:
        """What the books hold of this day: of its paper, which is set right, and from elsewhere, which is added to."""
        day = PaperDay(self.sheet.day.isoformat())
        return DayTold(
            self._sheets.kept_day(day.paper), self._sheets.day_in_books(day.date), self._units, self._language
        )

    def _first_trouble(self) -> str:
        say = self._language.say
        if self._told.is_kept:
            return say("This day is in the books already, from paper. What is keyed in now takes its place.")
        if self._told.knows_more:
            return say("Some of this day is in the books already. Key in only the rest.")
        return ""

    def _value(self, step: Asked, text: str) -> str:
        if not self.is_over and step is self._step:
            return text.strip() or self._told.of_paper(step) or "–"
        typed = self._typed[step]
        if not typed:
            return self._told.of_paper(step) or "–"
        if step is Asked.AGES:
            return " ".join(map(str, read_ages(typed)))
        return self._told.words(step, self._read(step, typed)[0])
