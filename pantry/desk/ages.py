"""Asks a household's ages, where the site wants them: one short question more, which going on skips.

What was answered is a correction of the visit's `bands`; what was not asked stays without a word, and is never 0.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.desk.first_time import asking_first_time
from pantry.desk.parts import Outcome, Parts, refused
from pantry.desk.state import DeskState, LastLine, Question, first_question
from pantry.desk.telling import entry_words
from pantry.desk.views import AgesAsked
from pantry.reply import Did, Reply, Tone
from pantry.rules.age_bands import asked_of, bands_text, read_bands, shared_out

if TYPE_CHECKING:
    from pantry.rules.age_bands import Band, Share


def ages_asked(parts: Parts, state: DeskState) -> AgesAsked | None:
    """The household whose ages are asked now, and the words of each number."""
    household = state.household
    if state.question is not Question.AGES or household is None:
        return None
    bands = read_bands(parts.settings.bands)
    asked = asked_of(bands)
    words = tuple(parts.words.band(band) for band in asked)
    return AgesAsked(household.entry, household.people, words, last_is_rest=asked == bands)


def question_words(parts: Parts, state: DeskState) -> str:
    """The words over the box, where no act has words of its own."""
    if state.question is Question.AGES and state.household is not None:
        asked = asked_of(read_bands(parts.settings.bands))
        return parts.words.ages_question(asked)
    return parts.words.question(state.question)


def shares_of(parts: Parts, state: DeskState, numbers: tuple[int, ...]) -> tuple[Share, ...]:
    """How the numbers share out the last household; none where they don't."""
    people = state.household.people if state.household else 0
    return shared_out(read_bands(parts.settings.bands), numbers, people)


def _example(bands: tuple[Band, ...], people: int) -> tuple[int, ...]:
    """Numbers that so many people can have: 2 1 of four."""
    asked = asked_of(bands)
    others = min(len(asked) - 1, max(people - 1, 0))
    first = people - others if asked == bands else min(people - others, 2)
    return (first, *[1] * others, *[0] * (len(asked) - 1 - others))


def set_ages(parts: Parts, state: DeskState, last: LastLine, numbers: tuple[int, ...]) -> Outcome:
    """So many of each age it was."""
    shares = shares_of(parts, state, numbers)
    if not shares:
        people = state.household.people if state.household else 0
        example = " ".join(map(str, _example(read_bands(parts.settings.bands), people)))
        return refused(state, parts.words.ages_differ(people, example))
    parts.books.correct(last.event, bands=bands_text(shares))
    view = parts.shelf.entry(last.entry)
    words = entry_words(parts, view) if view else ""
    reply = Reply(
        line="",
        did=Did.SET,
        saved=True,
        entry=last.entry,
        quantity=state.household.people if state.household else None,
        unit="people",
        says=f"{words}.",
        headline=words,
        detail=parts.words.ages(shares),
        tone=Tone.OK,
    )
    reply = asking_first_time(parts, reply, last.event)
    return Outcome(replace(state, question=first_question(state.mode), asks=""), reply)
