"""Names of a list to choose from: two that read the same say what differs, their count on the shelf or their code.

In: items. Out: a name for each, in their order. Reads only.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pantry.desk.products import name_of, product_of_item
from pantry.shelf.items import shown_code

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
    counts = [
        parts.shelf.on_hand_of(item.item) if name in twice else 0 for item, name in zip(found, names, strict=True)
    ]
    pairs = Counter(zip(names, counts, strict=True))
    return tuple(
        _told(parts, item, name, count, is_alike=pairs[name, count] > 1) if name in twice else name
        for item, name, count in zip(found, names, counts, strict=True)
    )


def _told(parts: Parts, item: Item, name: str, count: int, *, is_alike: bool) -> str:
    code = shown_code(item.item, item.fields)[-_DIGITS_SAID:]
    code_words = f"…{code}" if code else ""
    more = code_words if is_alike else parts.words.on_shelf(count, item.unit)
    return parts.words.language.say("{name} · {more}", name=name, more=more) if more else name
