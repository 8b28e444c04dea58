"""Heads that stand over columns of several sheets.

In: the sheet's languages and the units of the site. Out: a head, a line for each language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.measures import Units, weight_unit
from pantry.paper.words import Words, once_each

if TYPE_CHECKING:
    from pantry.language import Language


def weight_head(languages: tuple[Language, ...], units: Units) -> Words:
    """The weight, in the unit as each language writes it."""
    return once_each(language.say("Weight ({unit})", unit=weight_unit(units, language)) for language in languages)
