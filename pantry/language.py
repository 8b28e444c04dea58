"""Words in the reader's language: one gettext catalog for core and window."""

from __future__ import annotations

import gettext
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, time

    from pantry.errors import PantryError

LANGUAGES = {"en": "English", "es": "Español"}
DOMAIN = "pantry"


def _catalog(code: str) -> gettext.NullTranslations:
    path = files("resources") / "languages" / code / "LC_MESSAGES" / f"{DOMAIN}.mo"
    if code == "en" or not path.is_file():
        return gettext.NullTranslations()
    with path.open("rb") as compiled:
        return gettext.GNUTranslations(compiled)


@dataclass(frozen=True, slots=True)
class Language:
    """Translates and formats for one language; English is the language of the sources."""

    code: str = "en"
    _words: gettext.NullTranslations = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_words", _catalog(self.code))

    def say(self, sentence: str, /, **values: object) -> str:
        """The sentence in this language, with `{name}` places filled from `values`."""
        words = self._words.gettext(sentence) if sentence else ""
        return words.format(**values) if values else words

    def say_many(self, one: str, many: str, n: int, /, **values: object) -> str:
        """The sentence for `n`, which is a value too, written as `{n}`."""
        return self._words.ngettext(one, many, n).format(n=self.number(n), **values)

    def error(self, trouble: PantryError) -> str:
        """The sentence of an error in this language."""
        return self.say(trouble.sentence, **trouble.values)

    def number(self, value: int) -> str:
        """A whole number with the thousands marked: 1,280."""
        return f"{value:,}"

    def decimal(self, value: float, places: int = 1) -> str:
        """At most `places` decimals, none that are zero: 18.5, 12."""
        return f"{value:,.{places}f}".rstrip("0").rstrip(".") if places else f"{value:,.0f}"

    def month(self, number: int) -> str:
        """The short name of a month, 1 to 12."""
        return (
            self.say("Jan"), self.say("Feb"), self.say("Mar"), self.say("Apr"), self.say("May"), self.say("Jun"),
            self.say("Jul"), self.say("Aug"), self.say("Sep"), self.say("Oct"), self.say("Nov"), self.say("Dec"),
        )[number - 1]  # fmt: skip

    def weekday(self, number: int) -> str:
        """The short name of a day of the week, 0 is Monday."""
        return (
            self.say("Mon"), self.say("Tue"), self.say("Wed"), self.say("Thu"), self.say("Fri"), self.say("Sat"),
            self.say("Sun"),
        )[number]  # fmt: skip

    def day(self, value: date) -> str:
        """A day as people say it: Sat, Nov 21."""
        return self.say(
            "{weekday}, {month} {day}",
            weekday=self.weekday(value.weekday()),
            month=self.month(value.month),
            day=value.day,
        )

    def full_date(self, value: date) -> str:
        """A date with its year: Nov 21, 2026."""
        return self.say("{month} {day}, {year}", month=self.month(value.month), day=value.day, year=value.year)

    def hour(self, value: time) -> str:
        """A time of day as on a kitchen clock: 2:06 pm."""
        hour, minute = (value.hour + 11) % 12 + 1, f"{value.minute:02d}"
        if value.hour < 12:
            return self.say("{hour}:{minute} am", hour=hour, minute=minute)
        return self.say("{hour}:{minute} pm", hour=hour, minute=minute)
