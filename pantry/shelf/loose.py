"""What is weighed without a product: the kind itself, in grams. In: a kind. Out: its item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.kind_names import kind_name
from pantry.catalog.kinds import Kind
from pantry.language import LANGUAGES, Language
from pantry.shelf.items import WEIGHED, Item

if TYPE_CHECKING:
    from pantry.shelf.shelf import Shelf


def loose(kind: str) -> str:
    """The id of what is weighed of a kind."""
    return f"k{kind}"


def kind_of_loose(item: str) -> str | None:
    """The kind that an item is the bulk of."""
    return next((kind.value for kind in Kind if item == loose(kind.value)), None)


def loose_item(shelf: Shelf, kind: str) -> Item:
    """What is weighed of a kind, named in every language."""
    item = loose(kind)
    known = shelf.item(item)
    if known is not None and known.in_books:
        return known
    names = {code: kind_name(kind, Language(code)) for code in LANGUAGES}
    english = names.pop("en")
    return Item(item, english, kind, WEIGHED, 1, "", dated=False, named=True, in_books=False, names=names)
