"""Counts made apart of which people said that each counted another part: what they found is added.

In: standing counts in their line, which pairs were answered so, which count is known to be before which. Out: places in
the line. Nothing is added up in the books, so that it never matters who answers first, or of which pair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class Beside:
    """Groups of such counts, by their places in the line."""

    def __init__(
        self, line: Sequence[str], pairs: Iterable[tuple[str, str]], is_before: Callable[[str, str], bool]
    ) -> None:
        self._line, self._is_before = line, is_before
        self._groups: dict[int, tuple[int, ...]] = {}
        places = {event: place for place, event in enumerate(line)}
        for one, other in pairs:
            if one in places and other in places:
                self._join(places[one], places[other])

    def __bool__(self) -> bool:
        return bool(self._groups)

    def group(self, place: int) -> tuple[int, ...]:
        """All that are beside a count, itself too; they are in order."""
        return self._groups.get(place, (place,))

    def kept_at(self, place: int) -> tuple[int, ...]:
        """The earlier ones of its group that a count leaves as they are: its own part comes on top."""
        return self._without_replaced([one for one in self.group(place) if one <= place])[:-1]

    def lasting(self, place: int) -> tuple[int, ...]:
        """Those of its group that none of it replaced."""
        return self._without_replaced(self.group(place))

    def _join(self, one: int, other: int) -> None:
        both = tuple(sorted({*self.group(one), *self.group(other)}))
        self._groups.update(dict.fromkeys(both, both))

    def _without_replaced(self, places: Sequence[int]) -> tuple[int, ...]:
        """A part may have been counted again by one that is beside the others."""
        return tuple(
            one
            for number, one in enumerate(places)
            if not any(self._is_before(self._line[one], self._line[later]) for later in places[number + 1 :])
        )
