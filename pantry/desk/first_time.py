"""A household says that it is here for the first time, where the site wants to know: one key, which going on skips.

It is kept as a word on the visit alone. Who was not asked has no such word, and is in no number of first-timers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.desk.parts import Outcome, Parts, refused
from pantry.desk.telling import entry_words
from pantry.readings.facts import FIRST_TIME
from pantry.readings.fields import NO, YES, Fields
from pantry.reply import Did, Fix, Reply, Tone

if TYPE_CHECKING:
    from pantry.desk.state import DeskState

_KEY = "n"  # new, nuevo, nouvo, novo
_LINE, _LINE_NO = "/new", "/new no"


def asking_first_time(parts: Parts, reply: Reply, visit: str) -> Reply:
    """The household's answer with the key that says so, until it was said; a mend of an odd number goes before."""
    if not parts.settings.first_time or reply.fix or _said(parts, visit):
        return reply
    return replace(reply, fix=Fix(_KEY, parts.words.first_time(), _LINE))


def say_first_time(parts: Parts, state: DeskState, said: str) -> Outcome:
    """The last household is here for the first time; `no`: it is not."""
    if not parts.settings.first_time:
        return refused(state, parts.words.no_first_time())
    view = parts.shelf.entry(state.household.entry) if state.household else None
    if view is None or not view.stands or not view.visits:
        return refused(state, parts.words.first_time_of_whom())
    is_first = one_line(said).casefold() != NO
    parts.books.answer(view.visits[0].event, FIRST_TIME, YES if is_first else NO)
    words = entry_words(parts, view)
    told, other = parts.words.first_time(), parts.words.not_first_time()
    reply = Reply(
        line="",
        did=Did.SET,
        saved=True,
        entry=view.entry,
        quantity=view.visits[0].people,
        unit="people",
        says=f"{words}.",
        headline=words,
        detail=told if is_first else other,
        tone=Tone.OK,
        fix=Fix(_KEY, other, _LINE_NO) if is_first else Fix(_KEY, told, _LINE),
    )
    return Outcome(state, reply)


def keep_first_time(parts: Parts, before: str, after: str) -> None:
    """What was said of a visit is said of the one that stands in its place."""
    said = _said(parts, before)
    if said:
        parts.books.answer(after, FIRST_TIME, said)


def _said(parts: Parts, visit: str) -> str:
    return Fields(parts.site_file.reading).value(visit, FIRST_TIME, parts.books.site) or ""
