"""What the window itself says on the card: how it opens again, and that a line was saved after all. Pure functions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.reply import Did, Reply

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.desk import TodayLine
    from pantry.language import Language


def welcome_reply(lines: Sequence[TodayLine], language: Language) -> Reply:
    """Ready, or back with the newest of today's lines that stands."""
    say, last = language.say, _newest_standing(lines)
    if last is None:
        words = say("Ready. Scan something, or type a number.")
    elif last.hour:
        words = say("Back. Last: {line}, {hour}.", line=last.words, hour=last.hour)
    else:
        words = say("Back. Last: {line}.", line=last.words)
    return _of_line(last, words)


def last_reply(lines: Sequence[TodayLine], language: Language) -> Reply:
    """The newest of today's lines that stands, where nothing else is to be told."""
    say, last = language.say, _newest_standing(lines)
    if last is None:
        return welcome_reply(lines, language)
    if last.hour:
        return _of_line(last, say("Last: {line}, {hour}", line=last.words, hour=last.hour))
    return _of_line(last, say("Last: {line}", line=last.words))


def _newest_standing(lines: Sequence[TodayLine]) -> TodayLine | None:
    return next((line for line in lines if line.stands), None)


def _of_line(line: TodayLine | None, words: str) -> Reply:
    entry = line.entry if line else None
    return Reply(line="", did=Did.LISTED, saved=line is not None, entry=entry, headline=words, says=words)


def saved_after_all(reply: Reply, language: Language) -> Reply:
    """The answer to a line that could not be saved a while ago, and now is."""
    if not reply.saved:
        return reply
    headline = language.say("Saved after all: {line}", line=reply.headline or reply.says)
    says = language.say("Saved after all: {line}", line=reply.says)
    return replace(reply, headline=headline, detail=language.say("Cross it off where you wrote it down."), says=says)
