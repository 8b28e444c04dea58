"""An answer to a question that only people answer, as one entry of today; of counts it can be taken back.

In: a `Question` and what was said. Out: what was saved.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.catalog.kinds import Kind
from pantry.errors import RefusedInput
from pantry.events import MOST_QUANTITY, Change
from pantry.office.question import WHOLE_NUMBER_FIELDS, Asks
from pantry.readings.fields import AFTER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.books import Books, Saved
    from pantry.office.question import Question

YES, NO = "yes", "no"
_NUMBERS = re.compile(r"\d{1,3}(?:[\s,]+\d{1,3})*", re.ASCII)


def answer_question(books: Books, question: Question, answer: str) -> Saved:
    """Records an answer as one entry, of every copy that it is about. Raises RefusedInput, NotSaved."""
    said = one_line(answer)
    for choice in question.choices:
        if choice.answer in (said, said.casefold()):
            return books.settle(choice.says)
    match question.asks:
        case Asks.FIELD if question.other is not None:
            return books.settle((replace(question.other, value=_new_value(question.other.field, said)),))
        case Asks.BEFORE_COUNT if _NUMBERS.fullmatch(said):
            return books.settle(_some_before(question, said))
        case Asks.WHOLE if said.isascii() and said.isdigit() and int(said) <= MOST_QUANTITY:
            return books.settle((replace(question.members[0], quantity=int(said)), *question.members[1:]))
        case _:
            raise RefusedInput(
                "{answer} is no answer to that question. Nothing was changed. It takes: {answers}.",
                answer=said or '""', answers=", ".join(question.answers),
            )  # fmt: skip


def may_be_open_again(question: Question) -> bool:
    """Whether an answer to it can be taken back."""
    return question.asks in (Asks.BEFORE_COUNT, Asks.LAST_COUNT)


def open_again(books: Books, question: Question) -> Saved:
    """Takes the answer back: nobody knows again. Raises NotSaved."""
    said = (change for change in question.choices[0].says if isinstance(change, Change))
    return books.settle(replace(change, value="") for change in said)


def _new_value(field: str, said: str) -> str:
    """A value that no laptop said, where the field can take it."""
    if field in WHOLE_NUMBER_FIELDS and not (said.isascii() and said.isdigit() and 0 < int(said) <= MOST_QUANTITY):
        raise RefusedInput("A whole number is needed there, not {answer}. Nothing was changed.", answer=said)
    if field == "kind" and said not in Kind.__members__.values():
        raise RefusedInput(
            "There is no kind {kind}. Nothing was changed. The kinds are: {kinds}.", kind=said, kinds=", ".join(Kind)
        )
    if not said:
        raise RefusedInput("An answer needs words. Nothing was changed. Type it again.")
    return said


def _some_before(question: Question, numbers: str) -> tuple[Change, ...]:
    before = {int(number) for number in re.split(r"[\s,]+", numbers)}
    if not before <= set(range(1, len(question.pairs) + 1)):
        raise RefusedInput(
            "That question has the lines 1 to {most}. Nothing was changed. Type the numbers of those before the count.",
            most=len(question.pairs),
        )
    return tuple(
        change
        for number, pairs in enumerate(question.pairs, 1)
        for change in said_before(pairs, NO if number in before else YES)
    )


def said_before(pairs: Iterable[tuple[str, str]], after: str) -> tuple[Change, ...]:
    """Of (movement, count) pairs: whether each was `after` its count, yes or no."""
    return tuple(Change(thing=moved, field=AFTER + count, value=after) for moved, count in pairs)
