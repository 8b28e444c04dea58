"""Settings as frozen values, with their defaults. A site's are changes in the books; a laptop's stay on it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.dates import DateOrder
from pantry.codes.measures import Units
from pantry.codes.scanner import Scanner
from pantry.errors import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_SITE_NAME = 200
LAPTOP_KEPT_AS = "settings"
SERVES_KEPT_AS = "serves"
NAMES_BETWEEN = "; "  # of names that one setting holds
BANANA_BOX_G = 1361  # 3 lb, a typical figure of food banks
MOST_PEOPLE, MOST_UNITS, MOST_WEIGHT_G = 20, 500, 907_185  # 2000 lb; what is more is looked at again
MOST_HOURS_KEPT, REST_AFTER_MIN = 48, 10
ALL = "all"
BACKUPS_KEPT = (ALL, "3", "5", "7", "10", "14", "30", "60")
A_MEAL = "1.2 2012 USDA What We Eat in America 2011-12, without water"


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What all laptops of a site share; each field is a field of the site in the books.

    `bands` are the ages that are asked after a household, as `0-17 18-59 60+`, "": none. `tokens`: numbers are handed
    out to who waits. `first_time`: a household may say that it is here for the first time. `tare_g` is what an empty
    banana box weighs. `meal` (pounds) and `value_a_pound` (dollars) are figures with their date and source, as
    `rules.factors` reads them. More than `odd_people`, `odd_units` or `odd_weight_g` in one line is amber.
    `waste_reasons`: the site's own. `label_stock` "": the usual one of its units. `backups_kept`: of each laptop, in a
    folder.
    """

    name: str = ""
    language: str = "en"
    languages: str = "en es"
    units: Units = Units.US
    date_order: DateOrder = DateOrder.MDY
    lead_name: str = sentence("point person")
    paper_rule_date: str = ""
    bands: str = ""
    tokens: bool = False
    first_time: bool = False
    tare_g: int = BANANA_BOX_G
    meal: str = A_MEAL
    value_a_pound: str = ""
    odd_people: int = MOST_PEOPLE
    odd_units: int = MOST_UNITS
    odd_weight_g: int = MOST_WEIGHT_G
    waste_reasons: str = ""
    label_stock: str = ""
    hours_kept: int = MOST_HOURS_KEPT
    rest_after_min: int = REST_AFTER_MIN
    backups_kept: str = ALL

    @property
    def most_backups(self) -> int | None:
        """How many backups of a laptop stay in a folder; None: all."""
        return None if self.backups_kept == ALL else int(self.backups_kept)

    @property
    def own_waste_reasons(self) -> tuple[str, ...]:
        """The reasons that this site added to the usual ones."""
        return tuple(filter(None, self.waste_reasons.split(NAMES_BETWEEN)))

    def with_values(self, values: Mapping[str, str]) -> SiteSettings:
        """These settings with the values that the books hold; what is not known keeps its default.

        Where nobody said which languages papers are in, the site's own comes first.
        """
        known = {field.name for field in fields(self)}
        found: dict[str, object] = {name: value for name, value in values.items() if name in known}
        if found.get("units") not in Units.__members__.values():
            found.pop("units", None)
        if found.get("date_order") not in DateOrder.__members__.values():
            found.pop("date_order", None)
        if found.get("backups_kept") not in BACKUPS_KEPT:
            found.pop("backups_kept", None)
        found |= {name: found[name] == "yes" for name in ("tokens", "first_time") if name in found}
        found |= {name: _number(values[name], self, name) for name in NUMBERS if name in values}
        settings = replace(self, **found)  # type: ignore[arg-type]
        own_first = " ".join(dict.fromkeys((settings.language, *settings.languages.split())))
        return replace(
            settings,
            units=Units(settings.units),
            date_order=DateOrder(settings.date_order),
            languages=settings.languages if "languages" in found else own_first,
        )


NUMBERS = {
    "tare_g": (0, 99_999),
    "odd_people": (1, 99),
    "odd_units": (1, 99_999),
    "odd_weight_g": (1_000, 50_000_000),
    "hours_kept": (1, MOST_HOURS_KEPT),
    "rest_after_min": (1, 240),
}
"""The settings of a site that are whole numbers: the least and the most that each can be."""


def _number(text: str, settings: SiteSettings, name: str) -> int:
    """What the books hold; what is no number or out of range is as if it had never been set."""
    least, most = NUMBERS[name]
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(most)) else -1
    return number if least <= number <= most else int(getattr(settings, name))


class Serves(StrEnum):
    """What a laptop's table gives out: groceries, plates of a meal, or both. It keeps this beside its settings."""

    GROCERIES = "groceries"
    PLATES = "plates"
    BOTH = "both"


def serves_of(kept: str) -> Serves:
    """What a laptop keeps; groceries where it was never asked."""
    return next((serves for serves in Serves if serves == kept), Serves.GROCERIES)


class ThemeName(StrEnum):
    """How the window looks."""

    LIGHT = "light"
    OUTDOORS = "outdoors"
    DARK = "dark"


TEXT_PERCENTS = (100, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class LaptopSettings:
    """What stays on one laptop and is in no bundle; `language` "" is the site's.

    `number_pad`: whether somebody wants it in view or away; while nobody said, it is where there is a touch screen.
    `printer`: the one that papers go to where none printed such a paper before, by its name.
    """

    language: str = ""
    theme: ThemeName = ThemeName.LIGHT
    text_percent: int = 100
    sounds: bool = True
    number_pad: bool | None = None
    printer: str = ""
    scanner: Scanner = field(default_factory=Scanner)

    @classmethod
    def read(cls, text: str) -> LaptopSettings:
        """The settings that `text` holds; what is damaged or not known keeps its default."""
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            return cls()
        said = found if isinstance(found, dict) else {}
        theme, percent, language = (said.get(name) for name in ("theme", "text_percent", "language"))
        pad, printer = said.get("number_pad"), said.get("printer")
        return cls(
            language=language if isinstance(language, str) else "",
            theme=next((name for name in ThemeName if name == theme), ThemeName.LIGHT),
            text_percent=percent if percent in TEXT_PERCENTS else TEXT_PERCENTS[0],
            sounds=said.get("sounds") is not False,
            number_pad=pad if isinstance(pad, bool) else None,
            printer=printer if isinstance(printer, str) else "",
            scanner=Scanner.read(said.get("scanner")),
        )

    def text(self) -> str:
        """As a laptop keeps them."""
        return json.dumps(asdict(self), sort_keys=True)


def date_order_of(units: Units) -> DateOrder:
    """The order that goes with a site's units when it is made."""
    return DateOrder.MDY if units is Units.US else DateOrder.DMY


__all__ = ["TEXT_PERCENTS", "DateOrder", "LaptopSettings", "SiteSettings", "ThemeName", "Units", "date_order_of"]
