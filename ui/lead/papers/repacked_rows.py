"""What a label of repacked food says, as rows: each part is typed or chosen, or is a line to write on.

In: what is said so far. Out: `Row`s in plain words; `with_part`: what is said then.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pantry.catalog.allergens import ALLERGENS, NONE
from pantry.office.printing.repacked import BLANK, UNKNOWN
from ui.lead.rows import NOTHING, Ask, Row, words_of

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.printing.any_paper import LabelPlaces
    from pantry.office.printing.repacked import RepackedWanted

REPACKED_PART = "repacked:"
_ANOTHER_DAY = "day"


def repacked_rows(wanted: RepackedWanted, places: LabelPlaces, language: Language) -> tuple[Row, ...]:
    """The parts in the order in which they stand on the label."""
    say = language.say
    name = places.item or (say("Unknown item") if wanted.item else NOTHING)
    item = Row(_key("item"), say("Food on the shelf"), name, Ask.ITEMS, (), _chosen(wanted.item))
    return (
        item,
        _typed("name", say("What the food is called"), wanted.name, places.item or say("A line to write on")),
        _typed("weight", say("Net weight, as 2lb or 907g"), wanted.weight, say("A line to write on")),
        _date(wanted, places, language),
        _typed("lot", say("Lot"), wanted.lot, say("A line to write on")),
        _typed("ingredients", say("Ingredients, the most first"), wanted.ingredients, say("A line to write on")),
        _contains(wanted, language),
        _typed("packer", say("Packed by: name and address"), wanted.packer, say("A line to write on")),
    )


def with_part(wanted: RepackedWanted, key: str, values: tuple[str, ...]) -> RepackedWanted:
    """What the label says once these values were chosen for a part."""
    said: dict[str, Any] = {key.removeprefix(REPACKED_PART): ",".join(values)}
    return replace(wanted, **said)


def _key(part: str) -> str:
    return f"{REPACKED_PART}{part}"


def _chosen(value: str) -> tuple[str, ...]:
    return tuple(value.split(",")) if value else ()


def _typed(part: str, title: str, said: str, missing: str) -> Row:
    return Row(_key(part), title, said or missing, Ask.WORDS, (), (said,))


def _date(wanted: RepackedWanted, places: LabelPlaces, language: Language) -> Row:
    say, key, said = language.say, _key("date"), wanted.date
    options = (("", say("Today")), (BLANK, say("A line to write on")), (_ANOTHER_DAY, say("Another day")))
    is_typed = said not in ("", BLANK)
    typed = Row(key, say("On which day was it packed?"), "", Ask.WORDS, (), (said if is_typed else "",))
    chosen = _ANOTHER_DAY if is_typed else said
    words = words_of(options, said)
    if is_typed and (packed := places.packed):
        is_this_year = packed.year == places.today.year
        words = language.day(packed) if is_this_year else language.full_date(packed)
    return Row(key, say("Packed on"), words, Ask.ONE, options, (chosen,), leads_to=((_ANOTHER_DAY, typed),))


def _contains(wanted: RepackedWanted, language: Language) -> Row:
    say = language.say
    names = {
        "milk": say("Milk"), "eggs": say("Eggs"), "fish": say("Fish"), "shellfish": say("Shellfish"),
        "tree_nuts": say("Tree nuts"), "peanuts": say("Peanuts"), "wheat": say("Wheat"), "soybeans": say("Soybeans"),
        "sesame": say("Sesame"),
    }  # fmt: skip
    options = (
        *((each, names[each]) for each in ALLERGENS),
        (NONE, say("None of these")),
        (UNKNOWN, say("We don't know")),
    )
    chosen = _chosen(wanted.contains)
    words = " · ".join(words_of(options, each) for each in chosen) or say("A line to write on")
    return Row(
        _key("contains"), say("Allergens"), words, Ask.SOME, options, chosen,
        most=len(ALLERGENS), least=0, alone=(NONE, UNKNOWN),
    )  # fmt: skip
