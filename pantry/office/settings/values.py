"""The kinds of value that a setting can have: how each is read, and how it is written.

In: what somebody typed or chose. Out: the value as it is kept, None where it can't be one; how to write it, in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.codes.measures import Units, plain_text, read_weight, read_weight_in, weight_words
from pantry.errors import sentence
from pantry.settings import NAMES_BETWEEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language

Options = tuple[tuple[str, str], ...]
"""Values with their words, untranslated; a value without words is shown as it is."""

YES, NO = "yes", "no"
YES_NO: Options = ((YES, sentence("Yes")), (NO, sentence("No")))
_LONGEST_NAME, _MOST_NAMES = 60, 100
_EMPTY = '""'
SAME_AS = "="


class Unit(StrEnum):
    """What a number counts."""

    PEOPLE = "people"
    PIECES = "pieces"
    HOURS = "hours"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a closed list."""

    options: Options

    def read(self, text: str) -> str | None:
        """The value, whatever the case."""
        wanted = one_line(text).casefold()
        return next((value for value, _ in self.options if value.casefold() == wanted), None)

    def how(self, language: Language) -> str:
        """How it is written."""
        values = language.listed(value or _EMPTY for value, _ in self.options)
        return language.say("It is one of: {values}.", values=values)


@dataclass(frozen=True, slots=True)
class SomeOf:
    """One or more of a closed list, in the order that was said."""

    options: Options

    def read(self, text: str) -> str | None:
        """The values with blanks between them, each once."""
        wanted = tuple(dict.fromkeys(one_line(text).lower().split()))
        return " ".join(wanted) if wanted and set(wanted) <= {value for value, _ in self.options} else None

    def how(self, language: Language) -> str:
        """How it is written."""
        values = language.listed(value for value, _ in self.options)
        return language.say("Write some of these with blanks between them: {values}.", values=values)


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    least: int
    most: int
    unit: Unit

    def read(self, text: str) -> str | None:
        """Its figures."""
        plain = plain_text(one_line(text))
        is_number = plain.isascii() and plain.isdigit() and len(plain) <= len(str(self.most))
        return str(int(plain)) if is_number and self.least <= int(plain) <= self.most else None

    def how(self, language: Language) -> str:
        """How it is written."""
        least, most = language.number(self.least), language.number(self.most)
        return language.say("It is a number from {least} to {most}.", least=least, most=most)


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight, kept in grams; figures alone are grams for a program, and in the site's unit for who types them."""

    least_g: int
    most_g: int

    def read(self, text: str) -> str | None:
        """Its grams."""
        plain = plain_text(one_line(text))
        is_grams = plain.isascii() and plain.isdigit() and len(plain) <= len(str(self.most_g))
        grams = int(plain) if is_grams else read_weight(plain)
        return str(grams) if grams is not None and self.least_g <= grams <= self.most_g else None

    def how(self, language: Language) -> str:
        """How it is written."""
        least, most = language.number(self.least_g), language.number(self.most_g)
        return language.say(
            "Write it with its unit, as 3lb or 1.4kg; figures alone are grams, from {least} to {most}.", least=least,
            most=most,
        )  # fmt: skip

    def with_unit(self, text: str, units: Units) -> str:
        """What somebody typed: figures alone are in the site's unit."""
        grams = read_weight_in(one_line(text), units)
        return text if grams is None else str(grams)

    def alone_are(self, language: Language, units: Units) -> str:
        """In which unit figures alone are."""
        say = language.say
        return say("Figures alone are kilos.") if units is Units.METRIC else say("Figures alone are pounds.")

    def how_in(self, language: Language, units: Units) -> str:
        """How it is written by who sees weights in the site's unit."""
        least, most = (weight_words(grams, units, language) for grams in (self.least_g, self.most_g))
        wide = language.say("It is a weight from {least} to {most}, as 3lb or 1.4kg.", least=least, most=most)
        return f"{wide} {self.alone_are(language, units)}"


@dataclass(frozen=True, slots=True)
class Text:
    """Words, or what is written in a way of its own: `fits` says whether it is, `written` how, untranslated."""

    fits: Callable[[str], bool]
    written: str

    def read(self, text: str) -> str | None:
        """The same on one line."""
        wanted = one_line(text)
        return wanted if self.fits(wanted) else None

    def how(self, language: Language) -> str:
        """How it is written."""
        return language.say(self.written)


@dataclass(frozen=True, slots=True)
class Names:
    """Names of one's own, as many as one likes, or none."""

    def read(self, text: str) -> str | None:
        """The names, each once whatever the case."""
        names = {name.casefold(): name for name in reversed(self.split(text))}
        in_order = tuple(dict.fromkeys(names[name.casefold()] for name in self.split(text)))
        fits = len(in_order) <= _MOST_NAMES and all(len(name) <= _LONGEST_NAME for name in in_order)
        return NAMES_BETWEEN.join(in_order) if fits else None

    def split(self, text: str) -> tuple[str, ...]:
        """One name after the other."""
        return tuple(filter(None, (one_line(part) for part in text.split(NAMES_BETWEEN.strip()))))

    def how(self, language: Language) -> str:
        """How it is written."""
        return language.say(
            "Write names of up to {letters} letters with ; between them, {most} at most.", letters=_LONGEST_NAME,
            most=_MOST_NAMES,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Renaming:
    """Another name for one of those that are there: the name of now, an equals sign, the new one."""

    def read(self, text: str) -> str | None:
        """Both names without blanks around them, or nothing; a name of now may have an equals sign of its own."""
        said = one_line(text)
        if not said:
            return ""
        parts = tuple(one_line(part) for part in said.split(SAME_AS))
        fits = NAMES_BETWEEN.strip() not in said and len(parts) > 1 and parts[0] and 0 < len(parts[-1]) <= _LONGEST_NAME
        return SAME_AS.join(parts) if fits else None

    def how(self, language: Language) -> str:
        """How it is written."""
        return language.say(
            "Write both names, as Corner Market=Corner Shop; the new one has up to {letters} letters.",
            letters=_LONGEST_NAME,
        )


Value = OneOf | SomeOf | Number | Weight | Text | Names | Renaming
