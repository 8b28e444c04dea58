"""What is open, in words: 2 days were not closed, since Sat, Nov 14. In: an open end. Out: a line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pantry.shelf.open_ends import OpenEndKind

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.shelf.open_ends import OpenEnd
    from pantry.shelf.questions_noted import NotedElsewhere


def open_end_words(end: OpenEnd, language: Language) -> str:
    """What it is, and how many."""
    say_many, n = language.say_many, end.how_many
    match end.kind:
        case OpenEndKind.NOT_CLOSED:
            words = say_many("{n} day was not closed", "{n} days were not closed", n)
        case OpenEndKind.SHEETS:
            words = say_many("{n} sheet to key in", "{n} sheets to key in", n)
        case OpenEndKind.COUNTINGS:
            words = say_many("{n} count goes on", "{n} counts go on", n)
        case OpenEndKind.UNNAMED:
            words = say_many("{n} item has no name", "{n} items have no name", n)
        case OpenEndKind.UNWEIGHED:
            words = say_many("{n} item has no kind or weight", "{n} items have no kind or weight", n)
        case OpenEndKind.QUESTIONS:
            words = say_many("{n} question to answer", "{n} questions to answer", n)
        case OpenEndKind.BELOW_ZERO:
            words = say_many("{n} item is below zero", "{n} items are below zero", n)
        case OpenEndKind.HELD | OpenEndKind.HELD_UNSAID | OpenEndKind.HELD_BAGS:
            words = _held_words(end, language)
    return words


def _held_words(end: OpenEnd, language: Language) -> str:
    """What is held, and what is still to be said or done of it."""
    say_many, n = language.say_many, end.how_many
    match end.kind:
        case OpenEndKind.HELD_UNSAID:
            return say_many("{n} held lot: how many were put aside?", "{n} held lots: how many were put aside?", n)
        case OpenEndKind.HELD_BAGS:
            return say_many(
                "{n} sort of packed bags may hold held food", "{n} sorts of packed bags may hold held food", n
            )
        case _:
            return say_many("{n} item is held", "{n} items are held", n)


def elsewhere_words(noted: NotedElsewhere, language: Language) -> str:
    """2 questions about counts wait at Red."""
    return language.say_many(
        "{n} question about a count waits at {laptop}", "{n} questions about counts wait at {laptop}",
        noted.how_many, laptop=noted.laptop,
    )  # fmt: skip


def open_since_words(end: OpenEnd, language: Language) -> str:
    """Since when it is open: since Sat, Nov 14; nothing where nobody knows."""
    return language.say("since {day}", day=language.day(date.fromisoformat(end.since))) if end.since else ""
