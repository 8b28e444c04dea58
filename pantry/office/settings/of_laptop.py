"""The settings that stay on one laptop: how its table looks and sounds, and what it prints on.

In: a laptop's settings. Out: each as it is typed; the settings with another value of one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.errors import sentence
from pantry.language import LANGUAGES
from pantry.office.settings.setting import Group, Setting, Whose
from pantry.office.settings.values import NO, YES, YES_NO, OneOf, Text
from pantry.settings import TEXT_PERCENTS, LaptopSettings, Serves, ThemeName

if TYPE_CHECKING:
    from pantry.office.settings.values import Value

SERVES = "serves"
_LONGEST_PRINTER = 100
_THEMES = (
    (ThemeName.LIGHT, sentence("Light")),
    (ThemeName.OUTDOORS, sentence("Outdoors")),
    (ThemeName.DARK, sentence("Dark")),
)
_AS_THE_SITE = ("", sentence("As the site"))
_PAD = (("", sentence("On touch screens")), *YES_NO)


def settings_of_laptop() -> tuple[Setting, ...]:
    """All of them, group by group."""
    themes = OneOf(tuple((name.value, words) for name, words in _THEMES))
    sizes = OneOf(tuple((str(percent), f"{percent} %") for percent in TEXT_PERCENTS))
    printer = Text(lambda text: len(text) <= _LONGEST_PRINTER, sentence("It has up to 100 letters. Nothing: none."))
    return (
        _setting(
            "printer", sentence("Printer"),
            sentence("Where papers go that were not printed on this laptop before."), printer, Group.PAPERS,
        ),
        _setting("theme", sentence("Colors"), sentence("Light, Outdoors for the sun, or Dark."), themes),
        _setting("text_size", sentence("Size of words"), sentence("How large words are on this screen."), sizes),
        _setting(
            "laptop_language", sentence("Language of this laptop"), sentence("What this screen speaks."),
            OneOf((_AS_THE_SITE, *LANGUAGES.items())),
        ),
        _setting(
            "sounds", sentence("Sounds"), sentence("A tick for what is saved, two tones for what needs a look."),
            OneOf(YES_NO),
        ),
        _setting(
            "number_pad", sentence("Number pad"), sentence("Whether digits to tap stand beside the box."), OneOf(_PAD)
        ),
    )  # fmt: skip


def what_it_gives() -> Setting:
    """What the table gives out, which a laptop keeps beside its settings."""
    gives = (
        (Serves.GROCERIES, sentence("Groceries")),
        (Serves.PLATES, sentence("Plates")),
        (Serves.BOTH, sentence("Both")),
    )
    return Setting(
        SERVES, Group.TABLE, sentence("What this table gives"),
        sentence("Groceries, plates of a meal or both: how the table opens, and whether Plates stands at its top."),
        OneOf(tuple((one.value, words) for one, words in gives)), Serves.GROCERIES.value, Whose.LAPTOP,
    )  # fmt: skip


def value_of(laptop: LaptopSettings, key: str) -> str:
    """What one is set to, as it is typed."""
    match key:
        case "text_size":
            return str(laptop.text_percent)
        case "laptop_language":
            return laptop.language
        case "sounds":
            return YES if laptop.sounds else NO
        case "number_pad":
            return "" if laptop.number_pad is None else YES if laptop.number_pad else NO
        case _:
            return str(getattr(laptop, key))


def with_value(laptop: LaptopSettings, key: str, value: str) -> LaptopSettings:
    """The settings with one that reads so; `value` is one that it can have."""
    match key:
        case "theme":
            return replace(laptop, theme=ThemeName(value))
        case "text_size":
            return replace(laptop, text_percent=int(value))
        case "laptop_language":
            return replace(laptop, language=value)
        case "sounds":
            return replace(laptop, sounds=value == YES)
        case "number_pad":
            return replace(laptop, number_pad=value == YES if value else None)
        case _:
            return replace(laptop, printer=value)


def _setting(key: str, title: str, says: str, value: Value, group: Group = Group.LAPTOP) -> Setting:
    return Setting(key, group, title, says, value, value_of(LaptopSettings(), key), Whose.LAPTOP)
