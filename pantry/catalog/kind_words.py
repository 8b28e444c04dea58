"""Kinds as people write them in a column: `Canned goods`, `dairy & eggs`, `Verduras`. In: a cell. Out: a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.catalog.words import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

# The first kind that has one of the words is meant: frozen vegetables stand with what is frozen.
_WORDS: Mapping[Kind, frozenset[str]] = {
    kind: frozenset(words.split())
    for kind, words in {
        Kind.BABY: "baby infant infants diaper diapers formula bebe bebes panales",
        Kind.HYGIENE: """hygiene household cleaning toiletries toiletry personal care ppe paper soap
            higiene limpieza hogar""",
        Kind.MEAT: """meat meats frozen fish seafood poultry chicken beef pork
            carne carnes congelado congelados pollo""",
        Kind.PREPARED: "prepared ready meal meals deli cooked plate plates preparada preparado preparadas",
        Kind.DRY: """dry dried canned can cans grain grains pasta rice beans legumes cereal cereals snack snacks
            condiment condiments baking spices soup soups pantry shelf
            seco secos lata latas enlatado enlatados abarrotes""",
        Kind.DRINKS: """drink drinks beverage beverages juice juices water soda coffee tea
            bebida bebidas jugo jugos agua""",
        Kind.DAIRY: """dairy milk cheese cheeses egg eggs yogurt butter
            lacteo lacteos leche huevo huevos queso quesos""",
        Kind.BREAD: "bread breads bakery baked bagel bagels tortilla tortillas pan panes panaderia",
        Kind.PRODUCE: """produce fruit fruits vegetable vegetables veggies fresh herbs
            fruta frutas verdura verduras vegetales""",
        Kind.MIXED: "mixed assorted mixto mixta surtido",
        Kind.OTHER: "other others misc miscellaneous otro otros otra otras",
    }.items()
}


def kind_of(text: str) -> str:
    """The kind that a cell names, or nothing where it names none."""
    words = frozenset(folded(text))
    plain = next((kind for kind in Kind if words == {kind.value}), None)
    return plain or next((kind for kind, known in _WORDS.items() if words & known), "")
