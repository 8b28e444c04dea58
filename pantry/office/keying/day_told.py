"""What is asked of a day, and what the books tell of it already: from its paper, and from elsewhere.

In: the site's units and what the books hold. Out: names, questions and values in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.measures import Units, weight_words
from pantry.errors import sentence
from pantry.office.keying.hours_keying import hours_words
from pantry.places import MINUTE_ITEM, PLATE_ITEM
from pantry.rules.age_bands import ON_SHEETS, read_bands
from pantry.shelf.kept_papers import FOOD_ON_PAPER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.language import Language
    from pantry.reports import Period
    from pantry.shelf.kept_papers import KeptPaper


class Asked(StrEnum):
    """What is asked, in the order of the page."""

    HOUSEHOLDS = "households"
    PEOPLE = "people"
    PLATES = "plates"
    AGES = "ages"
    WEIGHT = "weight"
    HOURS = "hours"


_NAMES: Mapping[Asked, str] = {
    Asked.PLATES: sentence("Plates"),
    Asked.HOUSEHOLDS: sentence("Households"),
    Asked.PEOPLE: sentence("People"),
    Asked.AGES: sentence("Ages"),
    Asked.WEIGHT: sentence("Food"),
    Asked.HOURS: sentence("Hours"),
}
_QUESTIONS: Mapping[Asked, str] = {
    Asked.PLATES: sentence("How many plates were served?"),
    Asked.HOUSEHOLDS: sentence("How many households came?"),
    Asked.PEOPLE: sentence("How many people was the food for?"),
    Asked.AGES: sentence("How many children, adults and seniors does the page say?"),
    Asked.WEIGHT: sentence("How many pounds of food came in?"),
    Asked.HOURS: sentence("How many hours did volunteers help, in all?"),
}
_KILOGRAMS = sentence("How many kilograms of food came in?")

_SKIP = sentence("Enter: the page doesn't say.")
_SKIPS: Mapping[Asked, str] = {
    Asked.AGES: sentence("As 12 20 5 or 12.20.5. Enter: the page doesn't say."),
    Asked.WEIGHT: sentence("As 850 or 12.5. Enter: the page doesn't say."),
    Asked.HOURS: sentence("As 12, 2:30 or 2.5; + adds them up. Enter: the page doesn't say."),
}


def name_of(step: Asked, language: Language) -> str:
    """Over its number."""
    return language.say(_NAMES[step])


def question_of(step: Asked, units: Units, language: Language) -> str:
    """Over the box."""
    if step is Asked.WEIGHT and units is Units.METRIC:
        return language.say(_KILOGRAMS)
    return language.say(_QUESTIONS[step])


def skip_words(step: Asked, language: Language) -> str:
    """How it is typed, where that is no plain number, and what Enter alone does."""
    return language.say(_SKIPS.get(step, _SKIP))


@dataclass(frozen=True, slots=True)
class DayTold:
    """What the books hold of a day: `kept` of its paper, `known` in all."""

    kept: KeptPaper
    known: Period
    units: Units
    language: Language

    @property
    def is_kept(self) -> bool:
        """Whether its paper is in the books."""
        return bool(self.kept.entries)

    @property
    def knows_more(self) -> bool:
        """Whether the table or other pages told something of the day."""
        return any(self.from_elsewhere(step) for step in Asked)

    def of_paper(self, step: Asked) -> str:
        """What its paper says, nothing where it says nothing."""
        if step is Asked.AGES:
            ages = self.kept.ages
            return " ".join(str(ages.get(band.text, 0)) for band in read_bands(ON_SHEETS)) if ages else ""
        return self._some(step, self._of_paper(step))

    def from_elsewhere(self, step: Asked) -> str:
        """What the table and other pages say."""
        if step is Asked.AGES:
            return ""
        return self._some(step, self._in_all(step) - self._of_paper(step))

    def words(self, step: Asked, value: int) -> str:
        """A number with its unit."""
        match step:
            case Asked.WEIGHT:
                return weight_words(value, self.units, self.language)
            case Asked.HOURS:
                return self.language.say("{hours} h", hours=hours_words(value))
            case _:
                return self.language.number(value)

    def _of_paper(self, step: Asked) -> int:
        kept = self.kept
        match step:
            case Asked.HOUSEHOLDS:
                return kept.households
            case Asked.PEOPLE:
                return kept.people
            case _:
                item = {Asked.PLATES: PLATE_ITEM, Asked.WEIGHT: FOOD_ON_PAPER, Asked.HOURS: MINUTE_ITEM}[step]
                return kept.quantities.get(item, 0)

    def _in_all(self, step: Asked) -> int:
        known = self.known
        return {
            Asked.PLATES: known.plates,
            Asked.HOUSEHOLDS: known.households,
            Asked.PEOPLE: known.people,
            Asked.WEIGHT: known.in_g,
            Asked.HOURS: known.volunteers_min,
        }[step]

    def _some(self, step: Asked, value: int) -> str:
        return self.words(step, value) if value > 0 else ""
