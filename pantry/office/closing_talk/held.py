"""What stays here because it is held, in words: it is in no sum of its kind, and no close counts it as shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.office.closing_talk.parts import ClosingParts
    from pantry.shelf.left import HeldLying

_MOST_NAMED = 3  # a row is one line


def stay_words(parts: ClosingParts, held: Sequence[HeldLying]) -> str:
    """1 item is held: 10 × Olive oil stay here. Nothing where nothing is held."""
    if not held:
        return ""
    names = [parts.talk.amount(one.quantity, parts.item(one.item)) for one in held[:_MOST_NAMED]]
    named = parts.language.listed((*names, "…") if len(held) > _MOST_NAMED else names)
    return parts.language.say_many(
        "{n} item is held: {named} stay here.", "{n} items are held: {named} stay here.", len(held), named=named
    )
