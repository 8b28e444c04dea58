"""Settings as frozen values, with their defaults. A site's are changes in the books; a laptop's stay on it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from pantry.codes.dates import DateOrder
from pantry.codes.measures import Units
from pantry.errors import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What all laptops of a site share; each field is a field of the site in the books."""

    name: str = ""
    language: str = "en"
    languages: str = "en es"
    units: Units = Units.US
    date_order: DateOrder = DateOrder.MDY
    lead_name: str = sentence("point person")
    paper_rule_date: str = ""

    def with_values(self, values: Mapping[str, str]) -> SiteSettings:
        """These settings with the values that the books hold; an unknown unit or order keeps the default.

        Where nobody said which languages papers are in, the site's own comes first.
        """
        known = {field.name for field in fields(self)}
        found: dict[str, object] = {name: value for name, value in values.items() if name in known}
        if found.get("units") not in Units.__members__.values():
            found.pop("units", None)
        if found.get("date_order") not in DateOrder.__members__.values():
            found.pop("date_order", None)
        settings = replace(self, **found)  # type: ignore[arg-type]
        own_first = " ".join(dict.fromkeys((settings.language, *settings.languages.split())))
        return replace(
            settings,
            units=Units(settings.units),
            date_order=DateOrder(settings.date_order),
            languages=settings.languages if "languages" in found else own_first,
        )


def date_order_of(units: Units) -> DateOrder:
    """The order that goes with a site's units when it is made."""
    return DateOrder.MDY if units is Units.US else DateOrder.DMY


__all__ = ["DateOrder", "SiteSettings", "Units", "date_order_of"]
