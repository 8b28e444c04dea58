"""The program's own questions, answered through its own door by people who know what truly happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.events import Count
from pantry.office.answering_questions import answer_question
from pantry.office.question import Asks
from pantry.office.questions import open_questions
from pantry.places import fixed_place
from tests.faults.journal import NO, YES, Journal, Truth
from tests.faults.scribe import ONE_OF, date_of
from tests.faults.world import PACKED, SHELF, World

if TYPE_CHECKING:
    from pantry.events import Change
    from pantry.office.question import Question
    from tests.faults.laptops import FleetLaptop


class Asked:
    """What `pantry questions` asks on one laptop."""

    def __init__(self, laptop: FleetLaptop, journal: Journal, world: World) -> None:
        self._laptop = laptop
        self._journal = journal
        self._world = world

    def answer_all(self) -> int:
        """Answers what is asked now; gives how many answers there were."""
        laptop = self._laptop
        done = 0
        for question in open_questions(laptop.books, laptop.site_file.db, laptop.clock()):
            answer = self._answer_to(question)
            if answer is not None:
                saved = answer_question(laptop.books, question, answer)
                truths = [self._truth_of(event) for event in saved.entry.events if isinstance(event, Count)]
                self._journal.note(saved, truths, laptop.site)
                done += 1
        return done

    def _answer_to(self, question: Question) -> str | None:
        """The true answer; None where people can't tell yet, because what they see is still wrong."""
        match question.asks:
            case Asks.BEFORE_COUNT:
                return self._those_before(question)
            case Asks.WHOLE:
                return str(self._lies_there(question.members[0]))
            case Asks.FIELD:
                new = self._truth(question.other) if question.other else None
                return self._true_choice(question) or new or question.choices[0].answer
            case Asks.LOADS:
                first, receipt = (self._journal.facts[event].load for event in question.about)
                return "one" if first == receipt else "two"
            case Asks.COPY_UNDONE:
                return self._journal.stands[question.about[0]]
            case _:
                return self._true_choice(question)

    def _those_before(self, question: Question) -> str:
        before = [
            str(number) for number, pairs in enumerate(question.pairs, 1) if not self._journal.is_after(*pairs[0])
        ]
        if len(before) == len(question.pairs):
            return YES
        return " ".join(before) or NO

    def _true_choice(self, question: Question) -> str | None:
        """The answer that says nothing that is not true."""
        for choice in question.choices:
            if all(
                self._truth(change) in (None, change.value) for change in choice.says if not isinstance(change, Count)
            ):
                return choice.answer
        return None

    def _truth(self, change: Change) -> str | None:
        return self._journal.true_value(change.thing, change.field)

    def _lies_there(self, count: Count) -> int:
        names = {fixed_place(self._laptop.site, name): name for name in (SHELF, PACKED)}
        return self._world.shelves[self._laptop.site, names[count.place], ONE_OF[count.item][0].name]

    def _truth_of(self, count: Count) -> Truth:
        values = {"quantity": str(count.quantity), "item": count.item, "date": date_of(self._world.day)}
        odd = bool(self._laptop.days_off)
        return Truth(self._world.next_moment(), values, odd, self._laptop.name)
