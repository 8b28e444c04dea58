"""What is left at the end of a day, by kind: what lies there by the books, what was said, and what to write of it.

What is left is a count of each item of a kind, whose difference was given. What was composted went to waste before it.
What is held was neither shared nor composted: it is counted as it stands, and no sum of a kind tells it.
In: a site's shelf and a date. Out: rows that whoever closes the day records; nothing is written here.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from pantry.events import Count, Movement
from pantry.places import SHELF, WASTE, fixed_place
from pantry.readings.counting import newest_of
from pantry.readings.facts import GIVEN, Facts, Which
from pantry.rules.waste import LEFT_OVER
from pantry.shelf.items import WEIGHED, unknown_item
from pantry.shelf.loose import loose, loose_item
from pantry.shelf.shelf_by_kind import ShelfByKind, each_g

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping
    from sqlite3 import Connection

    from pantry.readings.facts import Counted, Moved
    from pantry.shelf.shelf import Shelf
    from pantry.shelf.shelf_by_kind import Row
    from pantry.shelf.today import EntryView

_MOVED_TODAY = "SELECT DISTINCT item FROM flow WHERE site = ? AND date = ? AND ? IN (from_place, to_place)"
_SAID_GIVEN = """SELECT d.item, d.difference, c.entry FROM counted d JOIN count c ON c.event = d.event
    WHERE d.site = ? AND d.date = ? AND d.place = ? AND d.given = 1"""


@dataclass(frozen=True, slots=True)
class SaidLeft:
    """What was said last of a kind at the end of a day: grams that are left, grams that were composted."""

    left_g: int = 0
    composted_g: int = 0


class HeldLying(NamedTuple):
    """So many of an item, in its unit, that stay on the shelf because they are held."""

    item: str
    quantity: int
    unit: str


class _Lying(NamedTuple):
    """An item on the shelf at the end of a day: `now` by the books, `before` as if nobody had said what is left."""

    item: str
    now: int
    before: int
    unit: str
    grams: int  # of one, 0 where nobody knows


class LeftOfDay:
    """The end of one day at one site, as the books have it now."""

    def __init__(self, db: Connection, shelf: Shelf, date: str, *, is_past: bool = False) -> None:
        self.date = date
        self._db, self._shelf, self._is_past = db, shelf, is_past
        self._place = fixed_place(shelf.site, SHELF)
        self._facts = Facts(db)
        self._difference: defaultdict[str, int] = defaultdict(int)
        entries: dict[str, None] = {}
        for item, difference, entry in self._read(_SAID_GIVEN):
            self._difference[item] += difference
            entries[entry] = None
        self._views = tuple(view for view in map(shelf.entry, entries) if view)
        told_of = {*self._difference, *(moved.item for view in self._views for moved in view.movements)}
        self._held = shelf.holds.held_at(self._place)
        self._there = ShelfByKind(db, shelf, date, told_of, self._held)
        self._known_of_kind: dict[str, dict[str, _Lying]] = {}

    def kinds(self) -> frozenset[str]:
        """The kinds of which something moved on this day."""
        return self._there.kinds([item for (item,) in self._read(_MOVED_TODAY)])

    def lying_g(self, kind: str) -> int:
        """What lies there of a kind by the books, of known weight."""
        same = map(self._as_it_weighs, self._there.rows_of_families(kind))
        there = [one for one in same if one.now > 0]
        owed = self._owed({one.item: one.now for one in there})
        return (self._there.alone_g(kind) or 0) + sum((one.now - owed[one.item]) * one.grams for one in there)

    def said(self, kind: str) -> SaidLeft | None:
        """What was said last of a kind; None: nothing, so it reads as the books have it."""
        counts = self._counts_last(kind)
        if not counts:
            return None
        if not any(self._says_of_rest(count.item) for count in counts):
            return None
        grams = {loose(kind): 1, **{item: one.grams for item, one in self._of(kind).items()}}
        owed = self._owed({count.item: count.quantity for count in counts})
        left = sum((count.quantity - owed[count.item]) * grams.get(count.item, 0) for count in counts)
        return SaidLeft(left, sum(moved.weight_g or 0 for _, moved in self._wasted(kind)))

    def some_left(self, kind: str) -> bool:
        """Whether it was said that some of a kind is left."""
        said = self.said(kind)
        return said is not None and said.left_g > 0

    def composted(self, kind: str) -> tuple[str, ...]:
        """The entries that say that some of a kind was composted at the end of the day."""
        return tuple(dict.fromkeys(view.entry for view, _ in self._wasted(kind)))

    def had_g(self, kind: str) -> int | None:
        """What lay there of a kind before it was said what is left; None: of some of it nobody knows the weight."""
        there = {item: lies for item, lies in self._there_before(kind).items() if lies > 0}
        grams = {loose(kind): 1, **{item: one.grams for item, one in self._of(kind).items()}}
        owed = self._owed(there)
        free = {item: lies - owed[item] for item, lies in there.items()}
        if any(some > 0 and not grams.get(item, 0) for item, some in free.items()):
            return None
        return sum(some * grams[item] for item, some in free.items() if some > 0)

    def _there_before(self, kind: str) -> dict[str, int]:
        """As if nobody had said what is left of a kind or was composted of it."""
        there = {item: one.before for item, one in self._of(kind).items()}
        for _, moved in self._wasted(kind):
            there[moved.item] = there.get(moved.item, 0) + moved.quantity
        return there

    def rows(self, kind: str, said: SaidLeft) -> tuple[Movement | Count, ...]:
        """What says it of a kind, in the place of what was said: what is `composted` by now is to stand no more."""
        known, there = self._of(kind), self._there_before(kind)
        counted_still = self._counted_but_in(self.composted(kind))
        there = {item: max(lies, 0) for item, lies in there.items() if lies > 0 or item in counted_still}
        grams = {loose(kind): 1, **{item: one.grams for item, one in known.items()}}
        owed = self._owed(there)
        wasted = _laid(kind, said.composted_g, there, owed, grams)
        after = {item: max(there.get(item, 0) - wasted.get(item, 0), 0) for item in {**there, **wasted}}
        left = _laid(kind, said.left_g, after, owed, grams)
        found = {item: owed.get(item, 0) + some for item, some in left.items()}
        counted = {
            item: quantity
            for item, quantity in found.items()
            if wasted.get(item) or item == loose(kind) or after[item] > owed.get(item, 0) or known[item].now != quantity
        }
        to_waste = (self._to_waste(kind, item, some) for item, some in wasted.items() if some)
        counts = (self._count(item, quantity) for item, quantity in counted.items())
        return (*to_waste, *counts, *self._held_as_it_stands(kind, counted))

    def all_shared(self, kind: str) -> tuple[Count, ...]:
        """What says that the rest of a kind was shared; nothing where that is so already. What is held stays."""
        rest = dict(self._rest(kind))
        counts = (self._count(item, owed) for item, owed in rest.items())
        return (*counts, *self._held_as_it_stands(kind, rest))

    def held(self, kind: str = "") -> tuple[HeldLying, ...]:
        """What stays because it is held, of a kind or of all."""
        found = (self._one(item) for item in self._held if not kind or self._there.kind(item) == kind)
        held = (HeldLying(one.item, self._held_of(one), one.unit) for one in found if one)
        return tuple(one for one in held if one.quantity)

    def is_held(self, item: str) -> bool:
        """Whether some of it is held."""
        return item in self._held

    def lies_there(self, kind: str) -> bool:
        """Whether there is a rest of a kind that could have been shared."""
        if self._there.alone_g(kind) is not None:
            return True
        return bool(self._there.rows_of_families(kind)) and next(self._rest(kind), None) is not None

    def _says_of_rest(self, item: str) -> bool:
        """Whether a count says more than that what is held stays."""
        return not self.is_held(item) or self._difference.get(item, 0) != 0

    def _held_of(self, one: _Lying) -> int:
        held = self._held.get(one.item)
        return held.quantity(one.now) if held else 0

    def _held_as_it_stands(self, kind: str, counted: Container[str]) -> Iterator[Count]:
        """Said once a day: a laptop that knows of no hold yet may say at its close that none is left."""
        for held in self.held(kind):
            one = self._one(held.item)
            if one and held.item not in counted and held.item not in self._difference:
                yield self._count(held.item, one.now)

    def _counted_but_in(self, entries: tuple[str, ...]) -> frozenset[str]:
        """The items of which something was said by other entries than these."""
        others = (view for view in self._views if view.entry not in entries)
        return frozenset(count.item for view in others for count in view.counts if count.counts and count.given)

    def _rest(self, kind: str) -> Iterator[tuple[str, int]]:
        """The items of a kind that lie there, each with what of it went out already as another."""
        now = {item: one.now for item, one in self._of(kind).items() if one.now > 0}
        owed = self._owed(now)
        return ((item, owed[item]) for item, lies in now.items() if lies > owed[item])

    def _read(self, statement: str) -> list[Any]:
        return self._db.execute(statement, (self._shelf.site, self.date, self._place)).fetchall()

    def _of(self, kind: str) -> Mapping[str, _Lying]:
        """The items of a kind."""
        if kind not in self._known_of_kind:
            self._known_of_kind[kind] = {row[0]: self._as_it_weighs(row) for row in self._there.rows(kind)}
        return self._known_of_kind[kind]

    def _one(self, item: str) -> _Lying | None:
        if item in self._there.families:
            row = self._there.row_of_family(item)
            return self._as_it_weighs(row) if row else None
        return self._of(self._there.kind(item)).get(item)

    def _before(self, item: str) -> int:
        one = self._one(item)
        return one.before if one else 0

    def _as_it_weighs(self, row: Row) -> _Lying:
        """What is the same as another may have its unit and its grams from that."""
        item, now, unit, grams = row
        if item in self._there.linked:
            known = self._shelf.item(item) or unknown_item(item)
            unit, grams = known.unit, known.grams or 0
        return _Lying(item, now, now - self._difference.get(item, 0), unit, each_g(unit, grams))

    def _owed(self, there: Mapping[str, int]) -> dict[str, int]:
        """How many of an item are neither left nor shared: they went out as another, or stay because of a hold."""
        owed = self._went_as_another(there)
        for item in self._held.keys() & owed.keys():
            if one := self._one(item):
                owed[item] = max(min(there[item], owed[item] + self._held_of(one)), owed[item])
        return owed

    def _went_as_another(self, there: Mapping[str, int]) -> dict[str, int]:
        """What is the same as it: a case whose cans were scanned."""
        owed: dict[str, int] = dict.fromkeys(there, 0)
        whole = {item: self._shelf.whole(item) for item in there if item in self._there.families}
        missing: defaultdict[str, int] = defaultdict(int)
        for item, (of, factor) in whole.items():
            missing[of] += there[item] * factor
        for of in missing:
            net = sum(
                there.get(member, self._before(member)) * self._shelf.whole(member)[1]
                for member in self._shelf.all_the_same(of)
            )
            missing[of] = max(0, missing[of] - net)
        for item in sorted(whole, key=lambda one: (-whole[one][1], one)):
            of, factor = whole[item]
            owed[item] = min(there[item], -(-missing[of] // factor))
            missing[of] = max(0, missing[of] - owed[item] * factor)
        return owed

    def _wasted(self, kind: str) -> Iterator[tuple[EntryView, Moved]]:
        """What was composted of a kind at the end of the day, as it stands."""
        waste = fixed_place(self._shelf.site, WASTE)
        for view in self._views:
            for moved in view.movements:
                if moved.counts and moved.to_place == waste and self._there.kind(moved.item) == kind:
                    yield view, moved

    def _counts_last(self, kind: str) -> tuple[Counted, ...]:
        """The counts of the entry that said something of a kind last."""
        said = ((view, tuple(one for one in view.counts if self._is_given(one, kind))) for view in self._views)
        return max((counts for _, counts in said if counts), key=lambda counts: counts[0].seq, default=())

    def _is_given(self, count: Counted, kind: str) -> bool:
        return count.counts and count.given and count.date == self.date and self._there.kind(count.item) == kind

    def _to_waste(self, kind: str, item: str, quantity: int) -> Movement:
        known = loose_item(self._shelf, kind) if item == loose(kind) else self._shelf.item(item) or unknown_item(item)
        grams, how = known.weight_of(quantity)
        return Movement(
            item=item,
            from_place=self._place,
            to_place=fixed_place(self._shelf.site, WASTE),
            quantity=quantity,
            unit=known.unit,
            weight_g=grams,
            weight_known=how.value,
            reason=LEFT_OVER,
        )

    def _count(self, item: str, quantity: int) -> Count:
        one = self._one(item)
        unit = one.unit if one else WEIGHED
        knows = self._known_then(item) if self._is_past else ""
        return Count(place=self._place, item=item, quantity=quantity, unit=unit, knows=knows, reason=GIVEN)

    def _known_then(self, item: str) -> str:
        """The newest counts of an item up to this day: what is said of it later is said after them."""
        counts = self._facts.counts(Which("f.site = ? AND f.item = ?", (self._shelf.site, item)))
        return newest_of(count for count in counts if count.date <= self.date)


def _laid(
    kind: str, grams: int, there: Mapping[str, int], owed: Mapping[str, int], each_g: Mapping[str, int]
) -> dict[str, int]:
    """Grams of a kind laid on its items: loose ones first, then whole pieces of known weight; the rest is loose."""
    remaining, bulk = grams, loose(kind)
    laid = {}
    for item in sorted(there, key=lambda one: (one != bulk, -there[one] * each_g[one], one)):
        each = each_g[item]
        laid[item] = min(max(there[item] - owed.get(item, 0), 0), remaining // each) if each else 0
        remaining -= laid[item] * each
    if remaining:
        laid[bulk] = laid.get(bulk, 0) + remaining
    return laid
