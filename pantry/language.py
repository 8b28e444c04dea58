"""Words in the reader's language: one gettext catalog for core and window."""

from __future__ import annotations

import gettext
import struct
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from pantry.errors import OneOf, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, time

    from pantry.errors import PantryError

SOURCE = "en"
LANGUAGES = {"en": "English", "es": "Español"}
PAPER_LANGUAGES = LANGUAGES | {
    "zh": "中文", "vi": "Tiếng Việt", "ko": "한국어", "tl": "Tagalog", "ru": "Русский", "ar": "العربية",
    "ht": "Kreyòl ayisyen", "pt": "Português",
}  # fmt: skip
DOMAIN = "pantry"
PAPER = "paper"  # the context of words that stand on papers
_BETWEEN = {"ar": "، ", "zh": "、"}  # what stands between the words of a list
_KEPT = 10  # catalogs
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ps", "ur", "yi")


def catalog_of(code: str) -> gettext.NullTranslations | None:
    """The words of a language; none for English, whose words the sources are. None: its file is gone or broken."""
    if code == SOURCE:
        return gettext.NullTranslations()
    path = files("resources") / "languages" / code / "LC_MESSAGES" / f"{DOMAIN}.mo"
    try:
        return _parsed(path.read_bytes())
    except (OSError, ValueError, LookupError, struct.error):
        return None


@lru_cache(maxsize=_KEPT)
def _parsed(compiled: bytes) -> gettext.GNUTranslations:
    """One catalog of words; papers ask for each language again and again."""
    return gettext.GNUTranslations(BytesIO(compiled))


def capitalized(words: str) -> str:
    """The same words with a capital first, the rest as it was."""
    return words[:1].upper() + words[1:]


@dataclass(frozen=True, slots=True)
class Language:
    """Translates and formats for one language; English is the language of the sources.

    It `fell_back` on English where the file of its words is gone or broken. `context`: where the words stand; what has
    none of that context there is said as everywhere.
    """

    code: str = SOURCE
    context: str = ""
    fell_back: bool = field(init=False, compare=False)
    _words: gettext.NullTranslations = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found = catalog_of(self.code)
        object.__setattr__(self, "fell_back", found is None)
        object.__setattr__(self, "_words", found or gettext.NullTranslations())

    @property
    def is_right_to_left(self) -> bool:
        """Whether it is written from right to left, and screens are laid out so."""
        return self.code.partition("_")[0] in _RIGHT_TO_LEFT

    def say(self, sentence: str, /, **values: object) -> str:
        """The sentence in this language, with `{name}` places filled from `values`."""
        words = self._translated(sentence) if sentence else ""
        return _filled(words, sentence, values) if values else words

    def _translated(self, sentence: str) -> str:
        if not self.context:
            return self._words.gettext(sentence)
        words = self._words.pgettext(self.context, sentence)
        return self._words.gettext(sentence) if words == sentence else words

    def say_many(self, one: str, many: str, n: int, /, **values: object) -> str:
        """The sentence for `n`, which is a value too, written as `{n}`."""
        words = self._words.ngettext(one, many, n)
        return _filled(words, one if n == 1 else many, {"n": self.number(n), **values})

    def error(self, trouble: PantryError) -> str:
        """The sentence of an error in this language."""
        values = {name: self._in_words(value) for name, value in trouble.values.items()}
        return self.say(trouble.sentence, **values)

    def why(self, why: str) -> str:
        """Why a row of a file was not used, in this language."""
        return self.error(why.trouble) if isinstance(why, Why) else self.say(why)

    def _in_words(self, value: object) -> object:
        return self.listed(map(self.say, value.words)) if isinstance(value, OneOf) else value

    def number(self, value: int) -> str:
        """A whole number with the thousands marked: 1,280."""
        return f"{value:,}"

    def decimal(self, value: float, places: int = 1) -> str:
        """At most `places` decimals, none that are zero: 18.5, 12."""
        return f"{value:,.{places}f}".rstrip("0").rstrip(".") if places else f"{value:,.0f}"

    def listed(self, words: Iterable[str]) -> str:
        """Words one after the other: milk, eggs, fish."""
        return _BETWEEN.get(self.code.partition("_")[0], ", ").join(words)

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


def on_paper(code: str) -> Language:
    """A language as papers are printed in it; there are more of these than the window speaks."""
    return Language(code, PAPER)


def _filled(words: str, sentence: str, values: Mapping[str, object]) -> str:
    """The words with their places filled; where a translation names a place that isn't there, the sentence itself."""
    try:
        return words.format(**values)
    except (LookupError, ValueError):
        return sentence.format(**values)
