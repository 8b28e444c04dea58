"""The ages that sheets ask after, in words.

In: a site's bands. Out: what stands over the column, the box or the line of each, in one or two languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.sheets.sheet_parts import once_each
from pantry.rules.age_bands import Band

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.sheets.sheet_table import Words

USUAL_BANDS = (Band(0, 17), Band(18, 59), Band(60, None))
_GROWN_UP, _SENIOR = 18, 50


def band_words(band: Band, languages: tuple[Language, ...]) -> Words:
    """Who is of these ages."""
    return once_each(_words(band, language) for language in languages)


def band_ages(band: Band) -> str:
    """The ages alone, the same in all languages."""
    return f"{band.first}+" if band.last is None else f"{band.first}–{band.last}"


def _words(band: Band, language: Language) -> str:
    ages = band_ages(band)
    if band.last is None:
        if band.first >= _SENIOR:
            return language.say("Seniors {ages}", ages=ages)
        return language.say("Adults {ages}", ages=ages)
    if band.last < _GROWN_UP:
        return language.say("Children {ages}", ages=ages)
    if band.first >= _GROWN_UP:
        return language.say("Adults {ages}", ages=ages)
    return language.say("Ages {ages}", ages=ages)
