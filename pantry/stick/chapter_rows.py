"""For who sums many sites: the rows of all bundles under a folder that the reader accepts, one bundle at a time.

In: a folder with sticks' contents at any depth. Out: rows by kind; what was refused or is missing is told at the end.
"""

from __future__ import annotations

import contextlib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.events import KINDS
from pantry.stick.about import folder_name
from pantry.stick.exchange import Gap, gap_of
from pantry.stick.folders import FoundBundle, list_bytes, pantries_under, scan_folder
from pantry.stick.holdings import Holdings, read_holdings
from pantry.stick.opening import one_bundle, open_found
from pantry.stick.refusals import Refusal, Refused, refusal
from pantry.stick.words import reading_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from pantry.books import Row
    from pantry.events import EventKind
    from pantry.stick.about import About, Named


@dataclass(frozen=True, slots=True)
class AcceptedBundle:
    """A bundle that passed every check, and its rows."""

    bundle: str
    about: About
    rows: Mapping[EventKind, Sequence[Row]]

    @property
    def folder(self) -> str:
        """The name that its folder has by rights."""
        return folder_name(self.about.date, self.about.number, self.bundle)


class Accepted:
    """Gives each accepted bundle once, however many copies there are; what it tells is whole when all were given."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._refused: list[tuple[FoundBundle, Refusal]] = []
        self._given: set[str] = set()
        self._named: dict[str, Named] = {}
        self._laptops: dict[str, str] = {}
        self.unread = 0
        """Entries that need a newer program; they are in no sum."""

    @property
    def bundles(self) -> Iterator[AcceptedBundle]:
        """The bundles, one at a time. Raises StickError where the folder can't be read."""
        with reading_in_words(self._root):
            for pantry in pantries_under(self._root):
                scan = scan_folder(pantry)
                for found in scan.bundles:
                    if found.said_id() not in self._given:
                        yield from self._accepted(found)
                for holdings in good_lists(scan.lists):
                    self._named.update((named.bundle, named) for named in holdings.holds)
                    self._laptops.setdefault(holdings.device, holdings.laptop_name)

    @property
    def refused(self) -> tuple[Refusal, ...]:
        """Copies that were refused and of which no other copy was good."""
        good = {bundle[:16] for bundle in self._given}
        return tuple(told for found, told in self._refused if not any(part in good for part in found.name.split("-")))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Bundles that are named by others or in a list and lie nowhere: what is in them is in no sum."""
        missing: defaultdict[str, set[int]] = defaultdict(set)
        for bundle, named in self._named.items():
            if bundle not in self._given:
                missing[named.device].add(named.number)
        return tuple(gap_of(device, self._laptops.get(device, ""), missing[device]) for device in sorted(missing))

    def _accepted(self, found: FoundBundle) -> Iterator[AcceptedBundle]:
        try:
            with one_bundle():
                brought = open_found(found)
        except Refused as trouble:
            self._refused.append((found, refusal(found.name, trouble)))
            return
        if brought is None or brought.opened.bundle in self._given:
            return
        opened = brought.opened
        self._given.add(opened.bundle)
        self._named.update((named.bundle, named) for named in opened.about.before)
        self._laptops[opened.about.device] = opened.about.laptop_name
        self.unread += opened.unread if opened.counted else opened.about.entries
        yield AcceptedBundle(opened.bundle, opened.about, {kind: opened.rows.of(kind) for kind in KINDS})


def good_lists(paths: Iterable[Path]) -> Iterator[Holdings]:
    """The lists of holdings that are proven; others tell nothing."""
    for path in paths:
        with contextlib.suppress(Refused):
            holdings = read_holdings(path.name, list_bytes(path))
            if holdings is not None:
                yield holdings


def rows_of(root: Path) -> Accepted:
    """All accepted bundles under a folder. What a newer program wrote in a major format brings no rows."""
    return Accepted(root)
