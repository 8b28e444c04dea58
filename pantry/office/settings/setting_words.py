"""What a setting is set to, in words, and what letters find among titles and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.words import folded
from pantry.codes.measures import weight_words
from pantry.office.settings.values import SAME_AS, Names, Number, OneOf, Renaming, SomeOf, Text, Unit, Weight

if TYPE_CHECKING:
    from pantry.codes.measures import Units
    from pantry.language import Language
    from pantry.office.settings.setting import Stated
    from pantry.office.settings.values import Options


def value_words(stated: Stated, language: Language, units: Units) -> str:
    """What it is set to, as people read it."""
    value, kind = stated.value, stated.setting.value
    match kind:
        case OneOf():
            return option_words(kind.options, value, language).partition(": ")[0]
        case SomeOf():
            return language.listed(option_words(kind.options, one, language) for one in value.split())
        case Number():
            return _counted(int(value), kind.unit, language)
        case Weight():
            return weight_words(int(value), units, language)
        case Names() | Renaming():
            return _names(value, language, is_renamed=isinstance(kind, Renaming) and SAME_AS in value)
        case Text():
            said = language.say(value) if value == stated.setting.default else value  # what nobody chose is translated
            return said or language.say("None")


def option_words(options: Options, value: str, language: Language) -> str:
    """The words of a value; one that has none is shown as it is."""
    return language.say(dict(options).get(value, value))


def finds(letters: str, *texts: str) -> bool:
    """Whether each word of the letters begins a word of the texts, accents and capitals ignored."""
    words = tuple(word for text in texts for word in folded(text))
    return all(any(word.startswith(one) for word in words) for one in folded(letters))


def _names(value: str, language: Language, *, is_renamed: bool) -> str:
    if is_renamed:
        return value.replace(SAME_AS, " → ")
    return language.listed(Names().split(value)) or language.say("None")


def _counted(number: int, unit: Unit, language: Language) -> str:
    say_many = language.say_many
    match unit:
        case Unit.PEOPLE:
            return say_many("{n} person", "{n} people", number)
        case Unit.PIECES:
            return say_many("{n} piece", "{n} pieces", number)
        case Unit.HOURS:
            return say_many("{n} hour", "{n} hours", number)
        case Unit.MINUTES:
            return say_many("{n} minute", "{n} minutes", number)
