"""Fills signs in: what the books know of a thing on the table, what was said of a place and its hours.

In: where words come from, what is wanted of the sign. Out: the sign, still undrawn.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.catalog.allergens import NONE, read_allergens
from pantry.catalog.kind_pictograms import pictogram_of
from pantry.catalog.kind_words import kind_of
from pantry.catalog.kinds import Kind
from pantry.catalog.search import search
from pantry.catalog.words import folded
from pantry.codes.dates import is_date_value
from pantry.codes.line_reading import code_of
from pantry.office.printing.from_books import languages_of
from pantry.paper.signs.dates_table import DatesTable
from pantry.paper.signs.if_asked import IfAsked
from pantry.paper.signs.laptop_gone import LaptopGone
from pantry.paper.signs.poster import Poster
from pantry.paper.signs.record_rule import RecordRule
from pantry.paper.signs.table_sign import Contains, Per, TableSign
from pantry.paper.signs.wall_sign import WallSign, Way
from pantry.settings import Units

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pantry.office.printing.from_books import FromBooks
    from pantry.office.printing.sheet_wanted import SheetWanted
    from pantry.paper.printed import Paper
    from pantry.shelf import Item

_OF_A_NAME = {"tree"}  # nuts
_LOOKED_AT = 20  # what is found by its name, best first


def _table_sign(source: FromBooks, wanted: SheetWanted) -> TableSign:
    """Of a thing by its code or its name; one that the books don't know is called as it was said."""
    chosen, languages = wanted.chosen, languages_of(source.settings, wanted.languages)
    said = " ".join(chosen["item"].split())
    item = _item_called(source, said) if said else None
    names = tuple((item.names.get(each.code) or item.name) for each in languages) if item else (said,)
    kind = source.shelf.kind_of(item.item) if item else kind_of(said)
    sign = TableSign(
        languages=languages,
        paper=wanted.size,
        names=tuple(filter(None, names)),
        limit=int(chosen["limit"] or 0),
        per=Per(chosen["each"]),
        contains=_contains(chosen["contains"], item, is_eaten=bool(said) and kind != Kind.HYGIENE),
        is_tent=chosen["size"] == "half",
    )
    return replace(sign, pictogram=pictogram_of(kind)) if said else sign


def _item_called(source: FromBooks, said: str) -> Item | None:
    """The item with this code or id, else the one with just this name."""
    us_units = source.settings.units is Units.US
    for found in (source.shelf.bound(said), code_of(said, us_units=us_units), said):
        item = source.shelf.item(found) if found else None
        if item is not None and item.name:
            return item
    hits = search(source.site_file.reading, said, limit=_LOOKED_AT, language=source.settings.language)
    items = (source.shelf.item(hit.item) for hit in sorted(hits, key=lambda hit: not hit.in_books))
    return next((item for item in items if item and folded(said) in _names(item)), None)


def _names(item: Item) -> list[list[str]]:
    return [folded(name) for name in (item.name, *item.names.values())]


def _contains(said: str, item: Item | None, *, is_eaten: bool) -> Contains | None:
    """What was said of allergens, else what the books know; of what is eaten, and nobody knows, that."""
    if said.strip():
        parts = [" ".join(part.split()) for part in said.split(",")]
        if [read_allergens(part) for part in parts] == [NONE]:
            return Contains(ends=True)
        return Contains(tuple(dict.fromkeys(each for part in parts if part for each in _allergens_in(part))))
    if item is not None and item.allergens is not None and is_eaten:
        return Contains(item.allergens, ends=not item.allergens)
    return Contains() if is_eaten else None


def _allergens_in(part: str) -> tuple[str, ...]:
    """Our words for them; what has a word beside them stays as it was said, so that none is lost."""
    others = {word for word in folded(part) if not read_allergens(word)} - _OF_A_NAME
    return (part,) if others or read_allergens(part) in ("", NONE) else tuple(read_allergens(part).split())


def _wall_sign(source: FromBooks, wanted: SheetWanted) -> WallSign:
    languages, chosen = languages_of(source.settings, wanted.languages), wanted.chosen
    return WallSign(source.settings.name, languages, wanted.size, chosen["hours"], Way(chosen["arrow"]))


def _poster(source: FromBooks, wanted: SheetWanted) -> Poster:
    languages, chosen = languages_of(source.settings, wanted.languages), wanted.chosen
    return Poster(source.settings.name, languages, wanted.size, chosen["where"], chosen["when"])


def _record_rule(source: FromBooks, wanted: SheetWanted) -> RecordRule:
    """Dated where the site has adopted it."""
    settings, rule_date = source.settings, source.settings.paper_rule_date
    languages = languages_of(settings, wanted.languages)
    return RecordRule(settings.name, languages, wanted.size, rule_date if is_date_value(rule_date) else "")


def _if_asked(source: FromBooks, wanted: SheetWanted) -> IfAsked:
    return IfAsked(languages_of(source.settings, wanted.languages), wanted.size)


def _laptop_gone(source: FromBooks, wanted: SheetWanted) -> LaptopGone:
    return LaptopGone(languages_of(source.settings, wanted.languages), wanted.size)


def _dates(source: FromBooks, wanted: SheetWanted) -> DatesTable:
    """The table that the site goes by now."""
    return DatesTable(languages_of(source.settings, wanted.languages), source.shelf.date_policy().rules, wanted.size)


SIGNS: Mapping[str, Callable[[FromBooks, SheetWanted], Paper]] = {
    "signs": _table_sign,
    "wallsign": _wall_sign,
    "poster": _poster,
    "dates": _dates,
    "rule": _record_rule,
    "asked": _if_asked,
    "gone": _laptop_gone,
}
