"""What the table says when the day moves on while it is open: at midnight, or when somebody sets the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.reply import Did, Reply

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language


def new_day_reply(day: date, language: Language) -> Reply:
    """It is Sunday now: the day starts anew."""
    words = language.say("It is {day} now: the day starts anew.", day=day_of_week(day, language))
    detail = language.say("{date}. What was saved before is in its own day.", date=language.full_date(day))
    return Reply(line="", did=Did.LISTED, headline=words, detail=detail, says=f"{words} {detail}")


def day_of_week(day: date, language: Language) -> str:
    """The whole name of a day, as it stands in a sentence."""
    say = language.say
    return (
        say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday"), say("Friday"), say("Saturday"), say("Sunday"),
    )[day.weekday()]  # fmt: skip
