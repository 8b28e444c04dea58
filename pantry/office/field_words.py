"""What a field is called, and what it says, in the words of whoever is asked which of two readings is right.

In: the name of a field, a value as the books keep it. Out: words; a field that nobody is asked about stands as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.readings.fields import AFTER, BOTH, STANDS
from pantry.readings.holds import is_hold_field, is_of_holding, read_hold, released_by
from pantry.rules.cold import temperature_words
from pantry.shelf.printed_sheets import KEYED
from pantry.shelf.temperature_logs import COLD, HOT, degrees_in
from pantry.shelf.temperatures import TEMPERATURE

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.settings import Units


@dataclass(frozen=True, slots=True)
class FieldWords:
    """Fields and their values in a language, and in the units of a site."""

    language: Language
    units: Units

    def name(self, field: str) -> str:
        """What a field is called."""
        say = self.language.say
        if field.startswith(AFTER):
            return say("After the count")
        known = {
            "name": say("Name"), "kind": say("Kind"), "grams": say("Grams"), "unit": say("Unit"),
            "quantity": say("Quantity"), "people": say("People"), "weight_g": say("Grams"), "lot": say("Date and lot"),
            STANDS: say("Whether it counts"), "recipe": say("Recipe"),
            "instead": say("Substitutes"), "same_as": say("Same as"),
            COLD: say("Fridges and coolers"), HOT: say("Hot food"), TEMPERATURE: say("Temperature"), KEYED: say("Day"),
        }  # fmt: skip
        if is_of_holding(field):
            return say("Held or not") if is_hold_field(field) else say("Recalled or not")
        return known.get(field, field)

    def value(self, field: str, value: str) -> str:
        """What a field says."""
        if field.startswith(AFTER) and value == BOTH:
            return self.language.say("Each counted another part")
        if field.startswith(AFTER) or field == STANDS:
            return self.language.say("yes") if value == "yes" else self.language.say("no")
        if field in {COLD, HOT, TEMPERATURE}:
            return self.language.listed(temperature_words(one, self.units, self.language) for one in degrees_in(value))
        if field == KEYED:
            return date_words(value, self.language) if value else ""
        return self._hold(field, value) if is_hold_field(field) else value

    def _hold(self, field: str, value: str) -> str:
        """Held: listeria (FDA); or who released it."""
        hold = read_hold("", field, value)
        if hold is None:
            return self.language.say("released by {who}", who=released_by(value))
        return self.language.say("held: {why} ({who})", why=hold.why, who=hold.by)
