"""A question that only people answer: what is told of it, its answers as rows, the next one behind it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from pantry.codes.measures import plain_text, read_weight
from pantry.errors import RefusedInput
from pantry.office.answering_questions import answer_question, may_be_open_again, open_again
from pantry.office.kept_words import refuse_command
from pantry.office.naming_hints import weight_example
from pantry.office.stepping import Went
from pantry.office.stick_talk.places import AQuestion, TheStick
from pantry.office.talk_rows import TalkRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.codes.line import Line
    from pantry.office.question import Question
    from pantry.office.stick_talk.parts import StickParts

_SOME, _LATER = "some", "later"
_LINE = "line "


class QuestionStep:
    """Answered at once; of several lines each can be marked first."""

    def __init__(self, parts: StickParts, place: AQuestion) -> None:
        self._parts, self._place = parts, place
        self._asked = parts.question(place.key)

    @property
    def about(self) -> tuple[str, ...]:
        """What is told first, and of a single line what it is."""
        if self._asked is None:
            return ()
        lines = self._asked.lines if self._asked.pairs and not self._is_of_many else ()
        return (*self._asked.asking.told, *lines)

    @property
    def asks(self) -> str:
        """The question alone."""
        say = self._parts.language.say
        if self._asked is not None:
            return self._asked.asking.question
        return say("Questions are looked for…") if self._parts.is_looking else say("It was answered.")

    @property
    def wants_number(self) -> bool:
        """Whether a number answers it."""
        return self._asked is not None and self._asked.wants_number

    @property
    def wants_weight(self) -> bool:
        """Whether a weight with its unit answers it."""
        return self._asked is not None and self._asked.wants_weight

    def hint(self, text: str) -> str:
        """What was typed, where that may be an answer."""
        say, typed = self._parts.language.say, text.strip()
        if typed and self._takes_words:
            return say("Enter: {text}.", text=typed)
        if self.wants_weight:
            return say("As {example}.", example=weight_example(self._parts.talk.units))
        if typed and (found := self.rows(text)):
            return say("Enter: {name}.", name=found[0].words)
        if self._asked is not None and self._asked.wants_number:
            return say("Type a number.")
        return say("Choose one of the list.")

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """The answers, the lines of it, and the next question; those that are called so, where no word is an answer."""
        typed = "" if self._takes_words else text.strip().casefold()
        return tuple(row for row in self._rows() if typed in row.words.casefold())

    def enter(self, text: str) -> Went | None:
        """The row that is called so, else an answer of one's own."""
        if self._asked is None:
            return Went(TheStick(), afresh=True)
        typed = text.strip()
        if not typed:
            return None
        if self._takes_words:
            called = (choice.answer for choice in self._asked.choices if choice.words.casefold() == typed.casefold())
            listed = next(called, "")
            if listed:
                return self.choose(listed)
            return self._answer(self._asked, self._value(typed, wants_weight=self._asked.wants_weight), typed)
        if not (found := self.rows(typed)):
            raise RefusedInput("Nothing is called so. Nothing was saved. Choose one of the list.")
        return self.choose(found[0].key)

    def choose(self, key: str) -> Went | None:
        """An answer, a line that is marked or not any more, or the next question."""
        if key == _LATER:
            following = self._parts.question_after(self._place.key)
            return Went(AQuestion(following) if following else TheStick(), afresh=True)
        asked = self._asked
        if asked is None:
            return None
        if key.startswith(_LINE):
            marked = set(self._place.before) ^ {int(key.removeprefix(_LINE))}
            return Went(replace(self._place, before=tuple(sorted(marked))), afresh=True)
        if key == _SOME:
            numbers = ", ".join(map(str, self._place.before))
            return self._answer(asked, numbers, self._some_words(len(self._place.before)))
        words = next((choice.words for choice in asked.choices if choice.answer == key), "")
        return self._answer(asked, key, words) if words else None

    def take(self, _line: Line) -> Went | None:
        """No scan means anything here."""
        return None

    def _value(self, typed: str, *, wants_weight: bool) -> str:
        """As the books keep it."""
        if not wants_weight:
            refuse_command(typed)
            return typed
        grams = read_weight(plain_text(typed))
        if not grams:
            example = weight_example(self._parts.talk.units)
            raise RefusedInput("Type the unit too, as {example}. Nothing was saved.", example=example)
        return str(grams)

    @property
    def _is_of_many(self) -> bool:
        return self._asked is not None and len(self._asked.pairs) > 1

    @property
    def _takes_words(self) -> bool:
        return self._asked is not None and (self._asked.other is not None or self._asked.wants_number)

    def _rows(self) -> Iterator[TalkRow]:
        say, asked = self._parts.language.say, self._asked
        if asked is None:
            return
        if self._place.before:
            quiet = say("The others came after it.")
            yield TalkRow(_SOME, self._some_words(len(self._place.before)), quiet)
        for choice in asked.choices:
            if choice.words:
                yield TalkRow(choice.answer, choice.words, choice.more)
        for number, words in enumerate(asked.lines if self._is_of_many else (), 1):
            is_before = number in self._place.before
            quiet = (
                say("Marked: it was before the count") if is_before else say("Tap it if this one was before the count")
            )
            yield TalkRow(f"{_LINE}{number}", words, quiet, say("before") if is_before else "")
        if len(self._parts.questions) > 1:
            left = len(self._parts.questions) - 1
            more = self._parts.language.say_many("{n} more question", "{n} more questions", left)
            yield TalkRow(_LATER, say("Later"), more)

    def _some_words(self, before: int) -> str:
        return self._parts.language.say_many("{n} of them was before it", "{n} of them were before it", before)

    def _answer(self, asked: Question, answer: str, words: str) -> Went:
        answer_question(self._parts.books, asked, answer)
        following = self._parts.question_after(asked.key)
        self._parts.answered(asked.key)
        said = self._parts.language.say("Answered: {answer}.", answer=words)
        take_back = partial(open_again, self._parts.books, asked) if may_be_open_again(asked) else None
        return Went(AQuestion(following) if following else TheStick(), said, take_back, afresh=True)
