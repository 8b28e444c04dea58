"""What is in a bag, in words: 2 × Black beans, else 3 × Lentils. In: a portion, what a talk works with. Out: words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.shelf.items import WEIGHED, shown_code, unknown_item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Item, Portion
    from pantry.shelf.bag_stock import HeldLine

_KIND = "k"


def portion_words(parts: TalkParts, portion: Portion) -> str:
    """What is wanted, then what goes in instead."""
    wanted, *others = (amount_words(parts, item, quantity) for item, quantity in portion.choices)
    if not others:
        return wanted
    return parts.language.say("{item}, else {others}", item=wanted, others=", ".join(others))


def amount_words(parts: TalkParts, thing: str, quantity: int) -> str:
    """2 × Black beans; 2 lb Bananas; Unknown item (041331026383)."""
    item = item_of_bag(parts, thing)
    name = item_words(parts, item)
    if item.unit == WEIGHED:
        return f"{parts.weight(quantity)} {name}"
    return f"{parts.language.number(quantity)} × {name}" if quantity > 1 else name


def needs_look(held: Iterable[HeldLine]) -> bool:
    """Whether somebody must do something before the bag goes out; where something else goes in, it can."""
    return any(one.instead is None for one in held)


def held_words(parts: TalkParts, held: HeldLine) -> str:
    """That something in a bag can't go in as it is, and what goes in instead."""
    say, name = parts.language.say, item_words(parts, item_of_bag(parts, held.item))
    if not held.sure:
        return say("Some {name} is held: look at the lot", name=name)
    if held.instead:
        return say("{name} is held: {others} instead", name=name, others=amount_words(parts, *held.instead))
    return say("{name} is held: what instead?", name=name)


def held_line_words(parts: TalkParts, held: HeldLine) -> str:
    """The same under the line itself, which names it."""
    say = parts.language.say
    if not held.sure:
        return say("Some of it is held: look at the lot")
    if held.instead:
        return say("Held: {others} instead", others=amount_words(parts, *held.instead))
    return say("Held: say what goes in instead")


def item_of_bag(parts: TalkParts, thing: str) -> Item:
    """What stands in a recipe, also what nobody knows yet."""
    return parts.shelf.item(thing) or unknown_item(thing)


def item_words(parts: TalkParts, item: Item) -> str:
    """Its name; a kind's own word; of one that nobody named its code, as it was typed where that is known."""
    if item.item.startswith(_KIND):
        return parts.kinds.get(item.item.removeprefix(_KIND), item.name or item.item)
    if item.name:
        return parts.called(item)
    return f"{parts.called(item)} ({item.code or shown_code(item.item, {}) or item.item})"
