"""Which item a code names, what is known of it, and the changes that its first movement writes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.barcodes import CodeKind, store_item_id
from pantry.places import UNKNOWN_SOURCE
from pantry.shelf.item_words import item_words
from pantry.shelf.items import WEIGHED, unknown_item
from pantry.shelf.loose import kind_of_loose, loose_item

if TYPE_CHECKING:
    from pantry.codes.barcodes import Code
    from pantry.codes.lots import Lot
    from pantry.desk.meanings import Named
    from pantry.desk.parts import Parts
    from pantry.desk.state import DeskState
    from pantry.shelf import Item

UNWEIGHED_G = 1  # stands for "some of it" until somebody says the weight: nobody weighs so little


@dataclass(frozen=True, slots=True)
class Product:
    """An item as one line names it.

    `pieces` is how many one scan stands for, `weight_g` the label's weight of one scan, or what was `weighed` and
    typed before it, `other_item` the second reading of a code that can be two.
    """

    item: Item
    lot: Lot | None = None
    pieces: int = 1
    weight_g: int | None = None
    separator_lost: bool = False
    other_item: str = ""
    weighed: bool = False

    @property
    def is_weighed(self) -> bool:
        """Whether it is counted in grams."""
        return self.item.unit == WEIGHED


def product_of(parts: Parts, state: DeskState, named: Named) -> Product:
    """The item behind a code; one that nobody knows is an unknown item, which is counted all the same."""
    code, other = _likelier(parts, named.code)
    item = _item_id(parts, state, code)
    product = Product(_known(parts, item, code), other_item=other)
    elements = named.elements
    if elements is None:
        return product
    lot = elements.lot_value
    return replace(
        product,
        lot=lot if lot.date or lot.code else None,
        pieces=max(elements.count or 1, 1),
        weight_g=elements.net_weight_g or None,
        separator_lost=elements.separator_lost,
    )


def product_of_item(parts: Parts, item: str) -> Product:
    """The product of an item that was picked from a list."""
    known = parts.shelf.item(item)
    kind = kind_of_loose(item) if known is None else None
    return Product(kind_item(parts, kind) if kind else known or unknown_item(item))


def kind_item(parts: Parts, kind: str) -> Item:
    """What is weighed without a product: the kind itself, in grams, named in every language."""
    return loose_item(parts.shelf, kind)


def name_of(parts: Parts, item: Item) -> str:
    """An item's name in the reader's language; what has none is an unknown item."""
    if item.item == f"k{item.kind}":
        return parts.words.kind(item.kind)
    return parts.words.item(item_words(item, parts.words.language))


def _likelier(parts: Parts, code: Code) -> tuple[Code, str]:
    """Of two readings the one that the books or the catalog know, and the item of the other."""
    if code.also is None:
        return code, ""
    if parts.shelf.item(code.item) is None and parts.shelf.item(code.also.item) is not None:
        return code.also, code.item
    return code, code.also.item


def _item_id(parts: Parts, state: DeskState, code: Code) -> str:
    match code.kind:
        case CodeKind.OWN:
            return parts.shelf.bound(code.as_read) or code.item
        case CodeKind.STORE_LABEL:
            donor = state.source or parts.place(UNKNOWN_SOURCE)
            return store_item_id(donor, code.store_item)
        case _:
            return code.item


def _known(parts: Parts, item: str, code: Code) -> Item:
    known = parts.shelf.item(item)
    if known is None:
        return unknown_item(
            item, code.as_read, WEIGHED if code.kind in (CodeKind.STORE_LABEL, CodeKind.PLU) else "piece"
        )
    return known if known.code or not item.startswith(("g", "p")) else replace(known, code=code.as_read)
