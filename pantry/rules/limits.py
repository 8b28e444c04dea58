"""Soft limits of what one household takes of an item: they warn and never refuse.

In: an item's `limit` field (`2` a household, `1p` a person). Out: how many are allowed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LIMIT = re.compile(r"(\d{1,4})(p?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Limit:
    """So many a household, or so many for each of its people."""

    quantity: int
    each_person: bool = False

    def allowed(self, people: int) -> int:
        """How many a household of this size may take."""
        return self.quantity * max(people, 1) if self.each_person else self.quantity


def read_limit(text: str) -> Limit | None:
    """The limit that a field's text states; nothing where it states none."""
    found = _LIMIT.fullmatch(text.strip())
    return Limit(int(found[1]), each_person=bool(found[2])) if found else None


def over_limit(limit: Limit | None, taken: int, people: int) -> bool:
    """Whether a household of `people` has taken more than its share."""
    return limit is not None and taken > limit.allowed(people)
