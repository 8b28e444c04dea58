"""How a setting is asked for: values to tap, or a line to type into.

In: a setting with what it is set to. Out: the picker that asks for it; what was picked as it is typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.measures import weight_signs
from pantry.office.settings.setting_words import option_words, value_words
from pantry.office.settings.values import Names, Number, OneOf, Renaming, SomeOf, Text, Weight
from ui.lead.rows import Ask, Row

if TYPE_CHECKING:
    from pantry.codes.measures import Units
    from pantry.language import Language
    from pantry.office.settings.setting import Stated
    from pantry.office.settings.values import Options

_TWO = 2


def row_of(stated: Stated, language: Language, units: Units) -> Row:
    """One or some of a list, a number, or words."""
    setting, value = stated.setting, stated.value
    key, title, words = setting.key, language.say(setting.title), value_words(stated, language, units)
    match setting.value:
        case OneOf(options):
            return Row(key, title, words, Ask.ONE, _worded(options, language), (value,))
        case SomeOf(options):
            chosen = tuple(value.split())
            return Row(key, title, words, Ask.SOME, _worded(options, language), chosen, most=len(options))
        case Number(most=most):
            return Row(key, title, words, Ask.NUMBER, (), (value,), most)
        case Weight():
            return Row(key, title, words, Ask.WORDS, (), (words,), signs=weight_signs(units))
        case Renaming():
            return Row(key, title, words, Ask.ONE, tuple((name, name) for name in Names().split(value)))
        case Text() | Names():
            return Row(key, title, words, Ask.WORDS, (), (value,))


def other_of_two(stated: Stated) -> str | None:
    """The value that a tap sets where there are only two."""
    kind = stated.setting.value
    if not isinstance(kind, OneOf) or len(kind.options) != _TWO:
        return None
    return next(value for value, _ in kind.options if value != stated.value)


def _worded(options: Options, language: Language) -> Options:
    return tuple((value, option_words(options, value, language)) for value, _ in options)
