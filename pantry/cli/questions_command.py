"""`pantry questions`: what only people can answer, as a plain list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import JSON, print_json
from pantry.cli.pin_file import PIN_FILE, let_in
from pantry.errors import RefusedInput
from pantry.office.answering_questions import answer_question
from pantry.office.pin import PinDoor
from pantry.office.questions import look_for_questions

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen
    from pantry.office.question import Question

_COLUMNS = ("asks", "words", "answers", "lines", "about")


@click.command()
@click.argument("number", type=int, required=False)
@click.argument("answer", required=False)
@PIN_FILE
@JSON
@click.pass_obj
def questions(chosen: Chosen, number: int | None, answer: str | None, pin_file: Path | None, *, as_json: bool) -> None:
    """What only people can answer, as a list; with a NUMBER of it and an ANSWER, answers that one.

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
    if as_json:
        print_json([{name: getattr(question, name) for name in _COLUMNS} for question in found])
        return
    for at, question in enumerate(found, 1):
        click.echo(f"{at}. {question.words} ({' / '.join(question.answers)})")
        for number_of_line, line in enumerate(question.lines, 1):
            click.echo(f"   {number_of_line}: {line}")
    if not found:
        click.echo("No questions are open.")


def _open(pantry: Pantry) -> tuple[Question, ...]:
    return look_for_questions(pantry.books, pantry.site_file, pantry.clock, pantry.language)
