"""Names of a list to choose from: two that read the same say what differs, their count on the shelf or their code.

In: items. Out: a name for each, in their order. Reads only.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pantry.desk.products import name_of, product_of_item
from pantry.shelf.items import WEIGHED, shown_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.desk.parts import Parts
    from pantry.shelf import Item

_DIGITS_SAID = 4


def names_told_apart(parts: Parts, items: Sequence[str]) -> tuple[str, ...]:
    """The items' names."""
    found = [product_of_item(parts, item).item for item in items]
    names = [name_of(parts, item) for item in found]
    twice = {name for name, times in Counter(names).items() if times > 1}
    if not twice:
        return tuple(names)
    named = zip(found, names, strict=True)
    counts = [parts.shelf.on_hand_of(item.item) if name in twice else 0 for item, name in named]
    pairs = Counter(zip(names, counts, strict=True))
    by_code = {name for (name, count), times in pairs.items() if times > 1 or count < 0}  # -4 there tells nobody apart

    def told(item: Item, name: str, count: int) -> str:
        if name not in twice:
            return name
        return _by_code(parts, item, name) if name in by_code else _by_count(parts, item, name, count)

    return tuple(map(told, found, names, counts))


def _by_code(parts: Parts, item: Item, name: str) -> str:
    code = shown_code(item.item, item.fields)[-_DIGITS_SAID:]
    return parts.words.language.say("{name} · …{digits}", name=name, digits=code) if code else name


def _by_count(parts: Parts, item: Item, name: str, count: int) -> str:
    shown = parts.words.weight(count) if item.unit == WEIGHED else parts.words.language.number(count)
    return parts.words.language.say("{name} · {n} on the shelf", name=name, n=shown)
