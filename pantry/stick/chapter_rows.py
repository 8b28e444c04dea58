"""For who sums many sites: the rows of all bundles under a folder that the reader accepts, one bundle at a time.

In: a folder with sticks' contents at any depth. Out: rows by kind; what was refused is told at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.events import KINDS
from pantry.stick.folders import FoundBundle, pantries_under, scan_folder
from pantry.stick.opening import open_found
from pantry.stick.refusals import Refusal, Refused, refusal
from pantry.stick.words import reading_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from pantry.books import Row
    from pantry.events import EventKind
    from pantry.stick.about import About


@dataclass(frozen=True, slots=True)
class AcceptedBundle:
    """A bundle that passed every check, and its rows."""

    bundle: str
    about: About
    rows: Mapping[EventKind, Sequence[Row]]


class Accepted:
    """Gives each accepted bundle once, however many copies there are; `refused` is full when all were given."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._refused: list[tuple[FoundBundle, Refusal]] = []
        self._given: set[str] = set()

    @property
    def bundles(self) -> Iterator[AcceptedBundle]:
        """The bundles, one at a time. Raises StickError where the folder can't be read."""
        with reading_in_words(self._root):
            for pantry in pantries_under(self._root):
                for found in scan_folder(pantry).bundles:
                    if found.said_id() not in self._given:
                        yield from self._accepted(found)

    @property
    def refused(self) -> tuple[Refusal, ...]:
        """Copies that were refused and of which no other copy was good."""
        good = {bundle[:16] for bundle in self._given}
        return tuple(told for found, told in self._refused if not any(part in good for part in found.name.split("-")))

    def _accepted(self, found: FoundBundle) -> Iterator[AcceptedBundle]:
        try:
            brought = open_found(found)
        except Refused as trouble:
            self._refused.append((found, refusal(found.name, trouble)))
            return
        if brought is not None and brought.opened.bundle not in self._given:
            self._given.add(brought.opened.bundle)
            rows = brought.opened.rows
            yield AcceptedBundle(brought.opened.bundle, brought.opened.about, {kind: rows.of(kind) for kind in KINDS})


def rows_of(root: Path) -> Accepted:
    """All accepted bundles under a folder. What a newer program wrote in a major format brings no rows."""
    return Accepted(root)
