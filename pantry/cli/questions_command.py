"""`pantry questions`: what only people can answer, as a plain list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import JSON, print_json
from pantry.cli.pin_file import PIN_FILE, let_in
from pantry.errors import RefusedInput
from pantry.office.answering_questions import answer_question
from pantry.office.pin import PinDoor
from pantry.office.questions import look_for_questions, questions_elsewhere

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen
    from pantry.office.question import Question
    from pantry.office.waiting_elsewhere import Elsewhere

_COLUMNS = ("asks", "words", "answers", "lines", "about")
_ELSEWHERE = ("laptop", "words", "lines", "about")


@click.command()
@click.argument("number", type=int, required=False)
@click.argument("answer", required=False)
@click.option("--elsewhere", is_flag=True, help="What other laptops are asked: they counted, so they answer.")
@PIN_FILE
@JSON
@click.pass_obj
def questions(
    chosen: Chosen, number: int | None, answer: str | None, pin_file: Path | None, *, elsewhere: bool, as_json: bool
) -> None:
    """What only people can answer, as a list; with a NUMBER of it and an ANSWER, answers that one.

    What waits at another laptop is told under it.

    Example: pantry questions 1 yes
    """
    with chosen.opened() as pantry:
        found = _open(pantry)
        if number is not None:
            if answer is None:
                raise RefusedInput("Say the answer too, as: pantry questions 1 yes. Nothing was changed.")
            if not 1 <= number <= len(found):
                raise RefusedInput(
                    "There is no question {number}. Nothing was changed. See which are open with: pantry questions",
                    number=number,
                )
            let_in(PinDoor(pantry.site_file, chosen.clock), pin_file)
            answer_question(pantry.books, found[number - 1], answer)
            found = _open(pantry)
        there = questions_elsewhere(pantry.books, pantry.site_file.reading, chosen.clock, pantry.language)
    told = () if elsewhere else found
    if as_json:
        columns = _ELSEWHERE if elsewhere else _COLUMNS
        print_json([{name: getattr(one, name) for name in columns} for one in (there if elsewhere else found)])
    else:
        _print_open(told)
        if not (told or (elsewhere and there)):
            click.echo("No questions are open.")
        _print_elsewhere(there)


def _print_open(found: tuple[Question, ...]) -> None:
    for at, question in enumerate(found, 1):
        click.echo(f"{at}. {question.words} ({' / '.join(question.answers)})")
        for number_of_line, line in enumerate(question.lines, 1):
            click.echo(f"   {number_of_line}: {line}")


def _print_elsewhere(there: tuple[Elsewhere, ...]) -> None:
    for one in there:
        click.echo(f"Waits at {one.laptop}, where it is answered: {one.words}")
        for line in one.lines:
            click.echo(f"   {line}")


def _open(pantry: Pantry) -> tuple[Question, ...]:
    return look_for_questions(pantry.books, pantry.site_file, pantry.clock, pantry.language)
