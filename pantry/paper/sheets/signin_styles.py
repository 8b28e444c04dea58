"""The styles of the welcome sheet, and what each says: its title, its welcome, what happens to the page."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words

if TYPE_CHECKING:
    from pantry.language import Language


class SheetStyle(StrEnum):
    """What a welcome sheet asks."""

    PEOPLE = "people"
    NAMES = "names"
    FOLD = "fold"
    TEFAP = "tefap"


def words_height(style: SheetStyle) -> float:
    """What the longest words of any two languages take of a page's height, in points; the rest is rows."""
    match style:
        case SheetStyle.PEOPLE:
            return 209.0
        case SheetStyle.NAMES | SheetStyle.TEFAP:
            return 237.0
        case SheetStyle.FOLD:
            return 266.0


def title_of(style: SheetStyle, language: Language) -> str:
    """Whoever takes the page in hand sees by it that there are names on it."""
    match style:
        case SheetStyle.PEOPLE:
            return language.say("Welcome sheet")
        case SheetStyle.NAMES | SheetStyle.FOLD:
            return language.say("Welcome sheet with names")
        case SheetStyle.TEFAP:
            return language.say("Welcome sheet for USDA food")


def welcome_of(style: SheetStyle, language: Language) -> str:
    """What the page says to a guest."""
    match style:
        case SheetStyle.PEOPLE:
            return language.say(
                "Welcome! This food is for everyone. No ID needed, and we don't ask what you earn."
                " Just write how many people."
            )
        case SheetStyle.NAMES | SheetStyle.FOLD:
            return language.say(
                "Welcome! This food is for everyone. No ID needed, and we don't ask what you earn."
                " Write any name or initials, and how many people."
            )
        case SheetStyle.TEFAP:
            return language.say(
                "Welcome! This is not a State form. Please write your name, how many people the food is for, and how"
                " you qualify for USDA food."
            )


def fate_of(style: SheetStyle, rule_date: str, language: Language) -> str:
    """What happens to the page; no rule is claimed before a site has adopted one."""
    if style is SheetStyle.TEFAP:
        return language.say("Kept 3 years, locked away, not in this computer.")
    if not rule_date:
        return language.say("This page is destroyed once it is counted.")
    return language.say(
        "By our rule of {date} this page is destroyed once it is counted.", date=date_words(rule_date, language)
    )


def fold_words(language: Language) -> str:
    """What stands beside the fold."""
    return language.say("Fold here to hide the names.")
