"""What is asked of a bag, in words, and what Enter will do with what stands in the box."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.language import Language


class Ask(StrEnum):
    """What is asked; also what a tile leads to."""

    WHICH = "which"
    ITEM = "item"
    AMOUNT = "amount"
    INSTEAD = "instead"
    NAME = "name"
    TWO_FROM = "two_from"
    LIMIT = "limit"
    WHEN = "when"
    PLANNED = "planned"


class BagAct(StrEnum):
    """What a tile does at once."""

    EXTRA = "extra"
    NOTHING_INSTEAD = "nothing_instead"
    TAKE_OUT = "take_out"
    END = "end"
    NEXT_WEEK = "next_week"


def question_words(ask: Ask, name: str, unit: str, language: Language) -> str:
    """The question over the box; `name`: of what or of which day it is asked, and in which unit, "" for pieces."""
    say = language.say
    questions = {
        Ask.WHICH: say("Which bag?"),
        Ask.ITEM: say("What goes in?"),
        Ask.AMOUNT: say("How many {unit}: {name}?", unit=unit, name=name)
        if unit
        else say("How many: {name}?", name=name),
        Ask.INSTEAD: say("What goes in instead of {name}?", name=name),
        Ask.NAME: say("What is the bag called?"),
        Ask.TWO_FROM: say("Two bags from how many people on?"),
        Ask.LIMIT: say("How many may a household take?"),
        Ask.WHEN: say("For which day?"),
        Ask.PLANNED: say("How many on {day}?", day=name),
    }
    is_weighed = ask is Ask.AMOUNT and unit
    return say("How many {unit}: {name}?", unit=unit, name=name) if is_weighed else questions[ask]


def hint_alone(ask: Ask, amount: str, language: Language) -> str:
    """What Enter does alone; `amount`: how many it is now."""
    say = language.say
    match ask:
        case Ask.WHICH:
            return say("Or type a new one's name.")
        case Ask.ITEM | Ask.INSTEAD:
            return say("Scan it, or type letters of its name.")
        case Ask.AMOUNT:
            return say("Enter alone: {amount}.", amount=amount)
        case Ask.LIMIT:
            return say("2, 1p for each person, or 1-4:1 5+:2 by size; - for none. It never refuses.")
        case _:
            others = {
                Ask.TWO_FROM: say("0: never. Enter alone: as it is."),
                Ask.WHEN: say("Choose a day, or type its date."),
                Ask.PLANNED: say("0: none. Enter alone: as it is."),
            }
            return others.get(ask, say("Enter alone: as it is."))
