"""The nine major allergens, as files name them. In: a cell. Out: our words for them; what isn't known says nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pantry.catalog.words import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NONE = "none"
ALLERGENS = ("milk", "eggs", "fish", "shellfish", "tree_nuts", "peanuts", "wheat", "soybeans", "sesame")

# Where a word covers more than ours (gluten, molluscs, nuts), it is taken as ours: nobody is told "free from" wrongly.
_WORDS: Mapping[str, str] = {
    "milk": "milk", "dairy": "milk", "lactose": "milk", "leche": "milk", "lacteos": "milk",
    "egg": "eggs", "eggs": "eggs", "huevo": "eggs", "huevos": "eggs",
    "fish": "fish", "pescado": "fish",
    "shellfish": "shellfish", "crustacean": "shellfish", "crustaceans": "shellfish", "molluscs": "shellfish",
    "mariscos": "shellfish", "crustaceos": "shellfish",
    "nut": "tree_nuts", "nuts": "tree_nuts", "nueces": "tree_nuts", "treenuts": "tree_nuts",
    "peanut": "peanuts", "peanuts": "peanuts", "cacahuate": "peanuts", "cacahuates": "peanuts", "mani": "peanuts",
    "wheat": "wheat", "gluten": "wheat", "trigo": "wheat",
    "soy": "soybeans", "soya": "soybeans", "soybean": "soybeans", "soybeans": "soybeans",
    "sesame": "sesame", "ajonjoli": "sesame", "sesamo": "sesame",
}  # fmt: skip
_SAY_NOTHING = frozenset({"en", "es", "fr", "tree", "seeds", "seed", "contains", "and", "contiene", "y", "de"})
_NONE_WORDS = frozenset({"none", "ninguno", "ningunos"})


@lru_cache(maxsize=10_000)  # millions of products have few different ones
def read_allergens(text: str) -> str:
    """The allergens that a cell names, in their usual order; `none` where it says that there is none; else nothing."""
    words = re.split(r"[^\w]+", " ".join(folded(text)))
    named = {_WORDS[word] for word in words if word in _WORDS}
    if named:
        return " ".join(allergen for allergen in ALLERGENS if allergen in named)
    other = {word for word in words if word} - _SAY_NOTHING
    return NONE if other and other <= _NONE_WORDS else ""


def allergens_written(known: Sequence[str] | None) -> str:
    """What something contains, as a file or a person would write it: milk, tree nuts; nothing where nobody knows."""
    if known is None:
        return ""
    return ", ".join(one.replace("_", " ") for one in known) or NONE


def unread_words(text: str) -> str:
    """The words that name none of them, where they may be a slip of the hand for one."""
    words = re.split(r"[^\w]+", " ".join(folded(text)))
    known = _WORDS.keys() | _SAY_NOTHING | _NONE_WORDS
    return ", ".join(word for word in dict.fromkeys(words) if word and word not in known)
