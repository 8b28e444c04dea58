"""Soft limits of what one household takes of an item or a bag: they warn and never refuse.

In: a `limit` field: `2` a household, `1p` a person, `1-4:1 5+:2` by the household's size. Out: how many are allowed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LIMIT = re.compile(r"(\d{1,4})(p?)", re.ASCII)
_BY_SIZE = re.compile(r"(\d{1,2})(?:-(\d{1,2})|(\+)|):(\d{1,4})(p?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Limit:
    """So many a household, or so many for each of its people; for sizes from `first` to `last`, None: and more."""

    quantity: int
    each_person: bool = False
    first: int = 0
    last: int | None = None

    def holds_for(self, people: int) -> bool:
        """Whether it is for households of this size."""
        return self.first <= people and (self.last is None or people <= self.last)

    def allowed(self, people: int) -> int:
        """How many a household of this size may take."""
        return self.quantity * max(people, 1) if self.each_person else self.quantity


def read_limits(text: str) -> tuple[Limit, ...]:
    """The limits that a field's text states; none where it states none, or one of them can't be read."""
    parts = text.split()
    single = _LIMIT.fullmatch(parts[0]) if len(parts) == 1 else None
    if single:
        return (Limit(int(single[1]), each_person=bool(single[2])),)
    found = tuple(_sized(part) for part in parts)
    return tuple(limit for limit in found if limit) if all(found) else ()


def over_limit(limits: tuple[Limit, ...], taken: int, people: int) -> bool:
    """Whether a household of `people` has taken more than its share; a size that no limit is for has none."""
    return any(taken > limit.allowed(people) for limit in limits if limit.holds_for(people))


def _sized(part: str) -> Limit | None:
    found = _BY_SIZE.fullmatch(part)
    if found is None:
        return None
    first = int(found[1])
    last = None if found[3] else int(found[2] or first)
    return Limit(int(found[4]), each_person=bool(found[5]), first=first, last=last)
