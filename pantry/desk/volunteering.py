"""Volunteers come and go at the table: a name signs in, or out who is here; their names stay in the second file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.desk.parts import Outcome, Parts, listed, told
from pantry.desk.state import DeskState, Question
from pantry.office.volunteers import helping, sign_in, sign_out
from pantry.reply import Did, Reply, Tone

if TYPE_CHECKING:
    from pantry.office.volunteers import Volunteer

MOST_LISTED = 9


def volunteer(parts: Parts, state: DeskState, alias: str) -> Outcome:
    """Signs one in, or out who is here; without a name it lists who is here, and asks."""
    if not alias:
        return _ask(parts, state)
    day = helping(parts.site_file, parts.clock)
    if day.date == parts.today.isoformat() and day.find(alias):
        goes, minutes = sign_out(parts.books, parts.site_file, parts.clock, alias)
        words = parts.words.volunteer_out(goes.alias, minutes)
    else:
        comes = sign_in(parts.books, parts.site_file, parts.clock, alias)
        words = parts.words.volunteer_in(comes.alias)
    reply = Reply(
        line="",
        did=Did.SET,
        saved=True,
        says=words,
        headline=words,
        detail=parts.words.kept_until_close(),
        tone=Tone.OK,
    )
    return Outcome(state.settled(), reply)


def _ask(parts: Parts, state: DeskState) -> Outcome:
    day = helping(parts.site_file, parts.clock)
    here = day.here[:MOST_LISTED] if day.date == parts.today.isoformat() else ()
    headline = parts.words.question(Question.VOLUNTEER)
    asking = replace(state.settled().asking(Question.VOLUNTEER), choices=tuple(one.alias for one in here))
    if not here:
        return told(asking, Did.SWITCHED, headline)
    return listed(asking, headline, tuple(_here(parts, one) for one in here))


def _here(parts: Parts, one: Volunteer) -> str:
    hour = parts.words.language.hour(one.since.time())
    return parts.words.since(one.alias, hour)
