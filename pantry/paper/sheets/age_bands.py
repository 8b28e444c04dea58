"""The ages that sheets ask after, in words.

In: a site's bands. Out: what stands over the column, the box or the line of each, in one or two languages.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.paper.words import Words, once_each
from pantry.rules.age_bands import ON_SHEETS, Band, read_bands

if TYPE_CHECKING:
    from pantry.language import Language

USUAL_BANDS = read_bands(ON_SHEETS)
_GROWN_UP, _SENIOR = 18, 50


def band_words(band: Band, languages: tuple[Language, ...]) -> Words:
    """Who is of these ages, with the ages after it in each language."""
    return once_each(_words(band, language) for language in languages)


def band_lines(band: Band, languages: tuple[Language, ...]) -> Words:
    """The same where there is little room: who it is in each language, then the ages, which all languages share."""
    who = (_who(band, language) for language in languages)
    return (*once_each(filter(None, who)), band_ages(band))


def band_ages(band: Band) -> str:
    """The ages alone."""
    return f"{band.first}+" if band.last is None else f"{band.first}–{band.last}"


class _Who(StrEnum):
    CHILDREN = "children"
    ADULTS = "adults"
    SENIORS = "seniors"
    ANYBODY = "anybody"


def _called(band: Band) -> _Who:
    """What people of these ages are called; those that are children and adults are not called anything."""
    if band.last is None and band.first >= _SENIOR:
        return _Who.SENIORS
    if band.first >= _GROWN_UP or band.last is None:
        return _Who.ADULTS
    return _Who.CHILDREN if band.last < _GROWN_UP else _Who.ANYBODY


def _words(band: Band, language: Language) -> str:
    ages = band_ages(band)
    match _called(band):
        case _Who.CHILDREN:
            return language.say("Children {ages}", ages=ages)
        case _Who.ADULTS:
            return language.say("Adults {ages}", ages=ages)
        case _Who.SENIORS:
            return language.say("Seniors {ages}", ages=ages)
        case _Who.ANYBODY:
            return language.say("Ages {ages}", ages=ages)


def _who(band: Band, language: Language) -> str:
    match _called(band):
        case _Who.CHILDREN:
            return language.say("Children")
        case _Who.ADULTS:
            return language.say("Adults")
        case _Who.SENIORS:
            return language.say("Seniors")
        case _Who.ANYBODY:
            return ""
