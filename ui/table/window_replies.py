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
    say = language.say
    last = next((line for line in lines if line.stands), None)
    if last is None:
        words, entry = say("Ready. Scan something, or type a number."), None
    elif last.hour:
        words, entry = say("Back. Last: {line}, {hour}.", line=last.words, hour=last.hour), last.entry
    else:
        words, entry = say("Back. Last: {line}.", line=last.words), last.entry
    return Reply(line="", did=Did.LISTED, saved=last is not None, entry=entry, headline=words, says=words)


def saved_after_all(reply: Reply, language: Language) -> Reply:
    """The answer to a line that could not be saved a while ago, and now is."""
    if not reply.saved:
        return reply
    headline = language.say("Saved after all: {line}", line=reply.headline or reply.says)
    return replace(reply, headline=headline, says=language.say("Saved after all: {line}", line=reply.says))
