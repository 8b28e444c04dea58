"""What the point person sets for all laptops of a site: each setting with its sentence, and what it takes.

In: the books and the site's settings. Out: what is set now; a new value is a change of the site in the books.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.codes.dates import DateOrder, is_day
from pantry.codes.measures import Units
from pantry.errors import RefusedInput, sentence
from pantry.events import Act, Change, Draft
from pantry.language import LANGUAGES, PAPER_LANGUAGES
from pantry.rules.age_bands import read_bands
from pantry.rules.factors import read_factor
from pantry.settings import LONGEST_SITE_NAME

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.settings import SiteSettings

_MOST_TARE_G = 99_999
YES, NO = "yes", "no"

SAYS = {
    "name": sentence("What the table is called, on screens and papers."),
    "language": sentence("The language of this site: en or es. Each laptop can speak another one."),
    "languages": sentence("The languages of papers, as: en es."),
    "units": sentence("us for pounds and Fahrenheit, metric for kilograms and Celsius."),
    "date_order": sentence("How 05/03/27 is read: mdy, dmy or ymd."),
    "lead_name": sentence("What whoever holds the day together is called: point person."),
    "paper_rule_date": sentence("Since when your rule holds that filled-in sheets are destroyed once counted."),
    "bands": sentence("The ages that are asked after each household, as: 0-17 18-59 60+. Nothing: nobody is asked."),
    "tokens": sentence("yes where numbers are handed out to who waits."),
    "tare_g": sentence("What an empty banana box weighs, in grams."),
    "meal": sentence(
        "How many pounds are a meal in reports, since when and by whom, as: 1.2 2012 USDA. Nothing: not told."
    ),
    "value_a_pound": sentence(
        "What a pound is worth in reports, since when and by whom, as: 2.07 2026-07 our food bank."
    ),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: its key, its value as it is typed, and its sentence, untranslated."""

    key: str
    value: str
    says: str


def all_settings(settings: SiteSettings) -> tuple[Setting, ...]:
    """Every setting of a site, with what it is set to."""
    return tuple(one_setting(settings, key) for key in SAYS)


def one_setting(settings: SiteSettings, key: str) -> Setting:
    """One setting of a site. Raises RefusedInput where there is none of this key."""
    _refuse_unknown(key)
    return Setting(key, _text(getattr(settings, key)), SAYS[key])


def set_setting(books: Books, clock: Clock, key: str, value: str) -> Saved:
    """Sets one. Raises RefusedInput where there is no such setting or it can't read so, NotSaved."""
    _refuse_unknown(key)
    wanted = one_line(value)
    if not _CAN_BE[key](wanted):
        raise RefusedInput("{key} can't be {value}. Nothing was changed. {says}", key=key, value=wanted or '""',
                           says=SAYS[key])  # fmt: skip
    row = Change(thing=books.site, field=key, value=wanted)
    return books.record(Draft(Act.SET, clock.today().isoformat(), (row,)))


def _refuse_unknown(key: str) -> None:
    if key not in SAYS:
        raise RefusedInput(
            "There is no setting {key}. Nothing was changed. There are: {keys}.", key=key, keys=", ".join(SAYS)
        )


def _text(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    return str(value)


def _is_name(text: str) -> bool:
    return 0 < len(text) <= LONGEST_SITE_NAME


def _is_grams(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text) <= _MOST_TARE_G


def _is_factor(text: str) -> bool:
    return not text or read_factor(text) is not None


_CAN_BE: dict[str, Callable[[str], bool]] = {
    "name": _is_name,
    "language": lambda text: text in LANGUAGES,
    "languages": lambda text: bool(text) and set(text.split()) <= PAPER_LANGUAGES.keys(),
    "units": lambda text: text in Units.__members__.values(),
    "date_order": lambda text: text in DateOrder.__members__.values(),
    "lead_name": _is_name,
    "paper_rule_date": lambda text: not text or is_day(text),
    "bands": lambda text: not text or bool(read_bands(text)),
    "tokens": lambda text: text in (YES, NO),
    "tare_g": _is_grams,
    "meal": _is_factor,
    "value_a_pound": _is_factor,
}
