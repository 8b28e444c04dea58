"""Prints labels of repacked food from what is said of it and what the books know.

In: where codes and stocks come from, a `RepackedWanted`, a stock, a path. Out: a whole PDF or a refusal in words. What
nobody said is a line to write on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pantry.catalog.allergens import NONE, read_allergens, unread_words
from pantry.codes.date_reading import read_packing_day
from pantry.codes.lots import read_lot
from pantry.codes.measures import read_weight, weight_typed
from pantry.errors import RefusedInput
from pantry.office.printing.from_books import languages_of
from pantry.office.printing.on_stock import OnStock, label_sheet, remembered
from pantry.office.printing.own_codes import code_for_label
from pantry.office.printing.which_items import packed_called
from pantry.paper.labels.label_says import both_units
from pantry.paper.labels.label_sheet import PrintedLabels, print_labels, refuse_labels
from pantry.paper.labels.repacked import RepackedLabel, contains_words, titles_in

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from pantry.language import Language
    from pantry.office.printing.from_books import FromBooks
    from pantry.paper.labels.label_sheet import LabelSheet
    from pantry.shelf import Item

UNKNOWN, BLANK = "unknown", "blank"
_PRODUCT = "g"
_LONGEST_AGO = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class RepackedWanted:
    """What the label says; `item`: the item that it is for, whose bars it then bears, and its name where none is said.

    `weight`: net, as 2lb. `contains`: allergens, `none`, or `unknown`. `date`: when it was packed, else today; `blank`
    is written in by hand.
    """

    name: str = ""
    ingredients: str = ""
    weight: str = ""
    packer: str = ""
    contains: str = ""
    lot: str = ""
    date: str = ""
    item: str = ""
    copies: int = 1


def print_repacked(
    source: FromBooks, wanted: RepackedWanted, on: OnStock, out: Path, *, force: bool = False
) -> PrintedLabels:
    """So many alike. Raises RefusedInput, PantryError; what is refused gives no code."""
    refuse_labels(repacked_to_see(source, wanted, on), out, force=force)
    sheet = repacked_to_print(source, wanted, on)
    return remembered(source.site_file, sheet.stock, print_labels(sheet, out, force=force))


def of_pack_record(source: FromBooks, wanted: RepackedWanted, entry: str = "") -> RepackedWanted:
    """Exactly a label for each bag of a pack record, the newest one of today where none is named; what was said stays.

    Raises RefusedInput where there is none.
    """
    packed = packed_called(source, entry)
    bag, inside = source.shelf.item(packed.item), source.shelf.item(packed.packed_from)
    return replace(
        wanted,
        item=packed.item,
        name=wanted.name or (inside.name if inside else ""),
        weight=wanted.weight or (weight_typed(bag.grams, source.settings.units) if bag and bag.grams else ""),
        lot=wanted.lot or read_lot(packed.lot).code,
        date=wanted.date or packed.date,
        contains=wanted.contains or known_allergens(inside),
        copies=packed.bags,
    )


def known_allergens(item: Item | None) -> str:
    """What an item is known to contain, as the label is told it; nothing where nobody knows."""
    return "" if item is None or item.allergens is None else ",".join(item.allergens) or NONE


def repacked_to_see(source: FromBooks, wanted: RepackedWanted, on: OnStock) -> LabelSheet:
    """The labels, still undrawn, to look at: who has no code of ours yet is given none. Raises RefusedInput."""
    label = _label(source, wanted, languages_of(source.settings))
    return label_sheet(source, on, (label,), wanted.copies)


def repacked_to_print(source: FromBooks, wanted: RepackedWanted, on: OnStock) -> LabelSheet:
    """The labels, still undrawn, with the code of the item that they are for. Raises RefusedInput, PantryError."""
    sheet = repacked_to_see(source, wanted, on)
    if not wanted.item or wanted.item.startswith(_PRODUCT):
        return sheet
    code = code_for_label(source.books, source.shelf, source.site_file, source.clock, wanted.item)
    return replace(sheet, labels=tuple(replace(label, code=code) for label in sheet.labels))


def _label(source: FromBooks, wanted: RepackedWanted, languages: tuple[Language, ...]) -> RepackedLabel:
    item = source.shelf.item(wanted.item) if wanted.item else None
    if wanted.item and item is None:
        raise RefusedInput(
            "There is no item {item}. Nothing was printed. Look for it with: pantry catalog search", item=wanted.item
        )
    packed, product = packing_day(source, wanted.date), wanted.item.startswith(_PRODUCT)
    return RepackedLabel(
        name=wanted.name.strip() or (item.name if item else ""),
        titles=titles_in(languages),
        weight_words=_weight(wanted.weight, languages[0]),
        packed_words=languages[0].full_date(packed) if packed else "",
        lot=wanted.lot.strip(),
        ingredients=wanted.ingredients.strip(),
        contains=_contains(wanted.contains, languages),
        packer=wanted.packer.strip(),
        code=wanted.item.removeprefix(_PRODUCT) if product else "",
    )


def _weight(said: str, language: Language) -> str:
    """In both units, nothing where nobody said it."""
    if not said.strip():
        return ""
    grams = read_weight(said)
    if not grams:
        raise RefusedInput("{said} is no weight. Nothing was printed. Write it as 2lb or 907g.", said=said)
    return both_units(grams, language)


def packing_day(source: FromBooks, said: str) -> date | None:
    """The day that was said, else today, nothing where it is left blank. Raises RefusedInput."""
    today, settings = source.clock.today(), source.settings
    if not said.strip():
        return today
    if said.strip().casefold() == BLANK:
        return None
    day = read_packing_day(said, today, settings.date_order, tuple(settings.languages.split()))
    if day is None:
        raise RefusedInput(
            "{said} is no day. Nothing was printed. Write it as {example}.",
            said=said, example=today.isoformat(),
        )  # fmt: skip
    if day > today:
        raise RefusedInput("{said} has not come yet. Nothing was printed. Say the day when it was packed.", said=said)
    if day <= today - _LONGEST_AGO:
        raise RefusedInput("{said} is more than a year ago. Nothing was printed. Check the day.", said=said)
    return day


def _contains(said: str, languages: tuple[Language, ...]) -> tuple[str, ...]:
    """A sentence in each language, none where nobody said anything."""
    if not said.strip():
        return ()
    allergens = read_allergens(said)
    unknown = said.strip().casefold() == UNKNOWN
    unread = unread_words(said)
    if not unknown and (unread or not allergens):
        raise RefusedInput(
            "Which allergens are {said}? Nothing was printed. Name milk, eggs, fish, shellfish, tree nuts, peanuts,"
            " wheat, soybeans or sesame, or say none, or unknown.",
            said=unread or said,
        )
    named = None if unknown else tuple(each for each in allergens.split() if each != NONE)
    return tuple(dict.fromkeys(contains_words(named, language) for language in languages))
