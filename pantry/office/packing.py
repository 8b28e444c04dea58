"""Packs food into bags: from 100 lb of rice 49 bags of 2 lb, 2 lb spilled. One entry, the pack record.

The rice goes to the kitchen, and the bags come from there: they are an item of their own, at the place *packed*, with
the lot and date of the rice. Who packs the same into the same on another laptop packs the same item.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.catalog.items import allergens_text
from pantry.clock import base32
from pantry.codes.measures import weight_words
from pantry.errors import RefusedInput
from pantry.events import ID_LETTERS, MOST_GRAMS_OF_ONE, Act, Change, Draft, Movement, WeightKnown
from pantry.language import LANGUAGES, Language
from pantry.office.goods import Goods, known_item, moved_rows
from pantry.office.kept_words import refuse_command
from pantry.places import KITCHEN, PACKED, SHELF, WASTE, fixed_place
from pantry.readings.fields import NAME
from pantry.rules.waste import SPILLED
from pantry.shelf.items import ALLERGENS, PACKED_FROM, WEIGHED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.events import Event
    from pantry.settings import Units
    from pantry.shelf import Item, Shelf

LONGEST_NAME = 200
MOST_BAGS = 10_000


@dataclass(frozen=True, slots=True)
class Packing:
    """`taken` of an item in its unit went into `bags` of `each`, and `spilled` was lost; the rest stays on the shelf.

    `by_weight`: `each` and `spilled` are grams, also of an item that is counted in pieces. `lot`: of this one alone.
    """

    item: str
    taken: int
    bags: int
    each: int
    spilled: int = 0
    by_weight: bool = True
    lot: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack record: so many bags of `item`, with the lot of what was packed."""

    entry: str
    item: str
    bags: int
    lot: str
    packed_from: str
    date: str
    weight_g: int | None


def pack(books: Books, shelf: Shelf, clock: Clock, packing: Packing) -> Packed:
    """Saves the pack record. Raises RefusedInput, NotSaved."""
    item = known_item(shelf, packing.item)
    units = shelf.settings().units
    refuse_bad_bags(item, packing)
    refuse_more_than_taken(item, packing, units)
    refuse_loose_rest(item, packing, units)
    in_bags = _in_bags(item, packing)
    rows: tuple[Event, ...] = (*_rows(shelf, item, packing, in_bags), *_said_of_bag(shelf, item, packing))
    entry = books.record(Draft(Act.PACKED, clock.today().isoformat(), rows)).entry
    found = pack_record(shelf, entry.entry)
    if found is None:
        raise RefusedInput("The bags were saved, but they can't be read. Run: pantry check")
    return found


def pack_record(shelf: Shelf, entry: str) -> Packed | None:
    """The pack record that an entry is, as it reads now; None where it is none, or stands no more."""
    view = shelf.entry(entry)
    if view is None or not view.stands or view.act != Act.PACKED:
        return None
    packed = fixed_place(shelf.site, PACKED)
    for moved in view.movements:
        known = shelf.item(moved.item)
        if moved.to_place == packed and moved.quantity and known and known.fields.get(PACKED_FROM):
            return Packed(
                entry, moved.item, moved.quantity, moved.lot, known.fields[PACKED_FROM], view.date, moved.weight_g
            )
    return None


def newest_packed(shelf: Shelf, date: str) -> Packed | None:
    """The newest pack record of a date that was made here."""
    records = (pack_record(shelf, view.entry) for view in shelf.today(date) if view.act == Act.PACKED)
    return next((record for record in records if record), None)


def packed_item(site: str, packing: Packing) -> str:
    """The item that such bags are, on every laptop of the site."""
    said = f"{site}:{packing.item}:{packing.each}{WEIGHED if packing.by_weight else ''}"
    return "i" + base32(hashlib.sha256(said.encode()).digest())[:ID_LETTERS]


def refuse_bad_bags(item: Item, packing: Packing) -> None:
    """Raises RefusedInput for bags that can't be, whatever was taken."""
    refuse_command(packing.name)
    if not 0 < packing.bags <= MOST_BAGS:
        raise RefusedInput("1 to {most} bags can be packed at once. Nothing was saved.", most=f"{MOST_BAGS:,}")
    if packing.taken <= 0 or packing.each <= 0 or packing.spilled < 0:
        raise RefusedInput("A quantity must be more than 0. Nothing was saved. Type it again.")
    if packing.by_weight and (packing.each > MOST_GRAMS_OF_ONE or not _grams_of_one(item)):
        raise RefusedInput(
            "Nobody said what one {name} weighs, so it can't be packed by weight. Nothing was saved. Say its grams"
            " first, or pack so many of it in a bag.",
            name=item.name,
        )
    if len(packing.name) > LONGEST_NAME:
        raise RefusedInput("A name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_NAME)


def refuse_more_than_taken(item: Item, packing: Packing, units: Units) -> None:
    """Raises RefusedInput where more went into bags and was spilled than was taken."""
    if rest(item, packing) < -rounding(packing):
        if not packing.spilled:  # of what was not said yet nothing is said
            raise RefusedInput(
                "{bags} bags of {each} are more than {taken}. Nothing was saved. Look at the numbers.",
                bags=packing.bags,
                each=_words(packing.each, packing, units),
                taken=_words(measured(item, packing), packing, units),
            )
        raise RefusedInput(
            "{bags} bags of {each} and {spilled} spilled are more than {taken}. Nothing was saved. Look at the"
            " numbers.",
            bags=packing.bags,
            each=_words(packing.each, packing, units),
            spilled=_words(packing.spilled, packing, units),
            taken=_words(measured(item, packing), packing, units),
        )


def refuse_loose_rest(item: Item, packing: Packing, units: Units) -> None:
    """Raises RefusedInput where a part of an opened sack is nowhere."""
    left = rest(item, packing)
    if opens_pieces(item, packing) and left > rounding(packing):
        raise RefusedInput(
            "{rest} is neither in a bag nor spilled. Nothing was saved. Weigh it: it was packed, or it was spilled.",
            rest=_words(left, packing, units),
        )


def _words(amount: int, packing: Packing, units: Units) -> str:
    return weight_words(amount, units, Language()) if packing.by_weight else str(amount)


def opens_pieces(item: Item, packing: Packing) -> bool:
    """Sacks that are counted, opened into bags that are weighed: no part of a sack can go back to the shelf."""
    return packing.by_weight and item.unit != WEIGHED


def _grams_of_one(item: Item) -> int:
    return 1 if item.unit == WEIGHED else item.grams or 0


def measured(item: Item, packing: Packing) -> int:
    """What was taken, in the measure of the bags."""
    return packing.taken * (_grams_of_one(item) if packing.by_weight else 1)


def rest(item: Item, packing: Packing) -> int:
    """What is neither in a bag nor spilled, in the measure of the bags; below zero: both are more than was taken."""
    return measured(item, packing) - packing.bags * packing.each - packing.spilled


def rounding(packing: Packing) -> int:
    """49 times 2 lb in whole grams is not 98 lb: half a gram a bag, and one for what was taken and spilled."""
    return packing.bags // 2 + 1 if packing.by_weight else 0


def _in_bags(item: Item, packing: Packing) -> int:
    """What is in all bags together, in their measure; what rounding leaves is in them too."""
    exact = packing.bags * packing.each
    return exact + (rest(item, packing) if abs(rest(item, packing)) <= rounding(packing) else 0)


def _rows(shelf: Shelf, item: Item, packing: Packing, in_bags: int) -> Iterator[Movement]:
    """The bags first: they are what the line is called by."""
    place = {name: fixed_place(shelf.site, name) for name in (SHELF, PACKED, KITCHEN, WASTE)}
    opened = packing.taken if opens_pieces(item, packing) else in_bags
    goods = Goods(item.item, opened, place[item.lies_at], packing.lot)
    gone = moved_rows(shelf, goods, place[KITCHEN])
    weight_g, known = (in_bags, WeightKnown.WEIGHED) if packing.by_weight else item.weight_of(in_bags)
    yield Movement(
        item=packed_item(shelf.site, packing),
        lot=gone[0].lot,
        from_place=place[KITCHEN],
        to_place=place[PACKED],
        quantity=packing.bags,
        unit="piece",
        weight_g=weight_g,
        weight_known=known.value,
    )
    yield from gone
    if packing.spilled and not opens_pieces(item, packing):
        yield from moved_rows(shelf, replace(goods, quantity=packing.spilled, lot=gone[-1].lot), place[WASTE], SPILLED)
    elif packing.spilled:
        yield from _spilled_of_pieces(item, packing.spilled, place)


def _spilled_of_pieces(item: Item, grams: int, place: dict[str, str]) -> Iterator[Movement]:
    """What was spilled of an opened sack is no piece any more: it comes back as its kind, by weight, and is wasted."""
    for ends, why in (((KITCHEN, SHELF), ""), ((SHELF, WASTE), SPILLED)):
        yield Movement(
            item=f"k{item.kind or 'other'}",
            from_place=place[ends[0]],
            to_place=place[ends[1]],
            quantity=grams,
            unit=WEIGHED,
            weight_g=grams,
            weight_known=WeightKnown.WEIGHED.value,
            reason=why,
        )


def _said_of_bag(shelf: Shelf, item: Item, packing: Packing) -> Iterator[Change]:
    """What the books must say of the bags, where they don't yet."""
    bag = packed_item(shelf.site, packing)
    known = shelf.item(bag)
    settings = shelf.settings()
    if known is not None:
        fields = {NAME: one_line(packing.name)}
    else:
        fields = dict(_fields_of_bag(item, packing, settings.units, settings.language))
    yield from item.first_changes()
    yield from (Change(thing=bag, field=field, value=value) for field, value in fields.items() if value)


def _fields_of_bag(item: Item, packing: Packing, units: Units, language: str) -> Iterator[tuple[str, str]]:
    grams = packing.each if packing.by_weight else (item.grams or 0) * packing.each
    yield NAME, one_line(packing.name) or _name(item.names.get(language) or item.name, packing, units, language)
    if not packing.name.strip():
        others = {code: name for code, name in item.names.items() if code in LANGUAGES and code != language}
        yield from ((f"{NAME}:{code}", _name(name, packing, units, code)) for code, name in others.items())
    yield from (("kind", item.kind), ("unit", "piece"), ("grams", str(grams or "")), (PACKED_FROM, item.item))
    yield "dated", "yes" if item.dated else ""
    yield ALLERGENS, allergens_text(item.allergens)


def bag_name(shelf: Shelf, packing: Packing, language: str) -> str:
    """What bags are called where nobody says otherwise: as they were before, else by what is in them."""
    known, item = shelf.item(packed_item(shelf.site, packing)), known_item(shelf, packing.item)
    if known and known.name:
        return known.name
    return _name(item.names.get(language) or item.name, packing, shelf.settings().units, language)


def _name(name: str, packing: Packing, units: Units, code: str) -> str:
    """Rice, 2 lb; Eggs, 12."""
    language = Language(code)
    each = weight_words(packing.each, units, language) if packing.by_weight else language.number(packing.each)
    return language.say("{name}, {each}", name=name or language.say("Unknown item"), each=each)
