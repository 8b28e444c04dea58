"""What is said so far of food that is packed: each part as it was typed, what it means, what is wrong, what is offered.

In: the typed parts. Out: a `Packing` where all is said and may be; else for each part a sentence, and what would fit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.measures import plain_text, read_weight
from pantry.errors import PantryError, RefusedInput
from pantry.office.goods import read_amount
from pantry.office.packing import (
    MOST_BAGS,
    Packing,
    bag_name,
    opens_pieces,
    refuse_bad_bags,
    refuse_loose_rest,
    refuse_more_than_taken,
    rest,
    rounding,
)
from pantry.places import fixed_place
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Item
    from pantry.shelf.shares import Share


_ROUNDED_G = 5


class Part(StrEnum):
    """A part of what is said, in the order in which it is asked."""

    ITEM = "item"
    LOT = "lot"
    TAKEN = "taken"
    EACH = "each"
    BAGS = "bags"
    SPILLED = "spilled"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class PackForm:
    """As it was typed; "": not said yet. `lot` None: the soonest first."""

    item: str = ""
    lot: str | None = None
    taken: str = ""
    each: str = ""
    bags: str = ""
    spilled: str = ""
    name: str = ""

    def said(self, part: Part) -> str:
        """What was typed of a part."""
        return str(getattr(self, part.value) or "")

    def saying(self, part: Part, text: str) -> PackForm:
        """The same with one part typed anew."""
        return replace(self, **{part.value: text})


class PackReading:
    """A form as it reads now: the numbers of its parts, in the measure of each, and what is wrong with them."""

    def __init__(self, parts: TalkParts, form: PackForm) -> None:
        self._parts, self.form = parts, form
        self.item: Item | None = parts.shelf.item(form.item) if form.item else None
        self.troubles: dict[Part, str] = {}
        self.taken = self._all_of_it(self._read(Part.TAKEN, self.item.unit if self.item else WEIGHED))
        self.by_weight = self._is_by_weight()
        measure = WEIGHED if self.by_weight or self.item is None else self.item.unit
        self.each = self._read(Part.EACH, measure)
        self.bags = self._read_bags()
        self.spilled = self._read(Part.SPILLED, measure)
        self._look_at_all()

    @property
    def measure(self) -> str:
        """The unit of what is in a bag, and of what was spilled."""
        return WEIGHED if self.by_weight or self.item is None else self.item.unit

    @property
    def packing(self) -> Packing | None:
        """What would be saved; None where a number is missing or a part can't be."""
        return None if self.troubles or not self.form.bags else self._packing()

    def lots(self) -> tuple[Share, ...]:
        """(lot, best by, share) of what lies there of it, the soonest first."""
        if self.item is None:
            return ()
        place = fixed_place(self._parts.shelf.site, self.item.lies_at)
        return self._parts.shelf.lots_at(self.item.item, place)

    def lying(self) -> int:
        """How much lies there of its lot, or of all lots."""
        return sum(share for lot, _, share in self.lots() if self.form.lot in (None, lot))

    def offered_bags(self) -> int | None:
        """As many bags as it fills."""
        if self.item is None or not self.taken or not self.each:
            return None
        packing = Packing(self.item.item, self.taken, 1, self.each, self.spilled or 0, self.by_weight)
        full = max(rest(self.item, replace(packing, bags=0)), 0) // self.each
        one_more = replace(packing, bags=full + 1)
        if rest(self.item, one_more) >= -rounding(one_more):  # 10 times 1 lb in whole grams is more than 10 lb
            full += 1
        return full if 0 < full <= MOST_BAGS else None

    def offered_spilled(self) -> int | None:
        """What is left of it once the bags are full; 0 where that is but rounding."""
        packing = self._packing()
        if packing is None or self.item is None:
            return None
        left = rest(self.item, replace(packing, spilled=0))
        return 0 if left <= rounding(packing) else left

    def offered_name(self) -> str:
        """What the bags are called where nobody says otherwise."""
        packing = self._packing()
        return bag_name(self._parts.shelf, packing, self._parts.language.code) if packing else ""

    def may_leave_rest(self) -> bool:
        """Whether what is left may go back to the shelf: no part of an opened sack can."""
        packing = self._packing()
        return packing is not None and self.item is not None and not opens_pieces(self.item, packing)

    def _is_by_weight(self) -> bool:
        weighed = self.item is not None and self.item.unit == WEIGHED
        return weighed or read_weight(plain_text(self.form.each.strip())) is not None

    def _packing(self) -> Packing | None:
        if self.item is None or not self.taken or not self.each or not self.bags:
            return None
        return Packing(
            self.item.item, self.taken, self.bags, self.each, self.spilled or 0, self.by_weight, self.form.lot,
            self.form.name,
        )  # fmt: skip

    def _all_of_it(self, taken: int | None) -> int | None:
        """60 lb and 40 lb in whole grams are not quite 100 lb: who takes all leaves no gram behind."""
        is_weighed = self.item is not None and self.item.unit == WEIGHED
        if taken and is_weighed and abs(taken - self.lying()) <= _ROUNDED_G:
            return self.lying()
        return taken

    def _read(self, part: Part, unit: str) -> int | None:
        text = self.form.said(part)
        if not text.strip():
            return None
        found: list[int] = []
        if part is Part.TAKEN and unit != WEIGHED and read_weight(plain_text(text.strip())) is not None:
            self._try(part, self._refuse_weight_of_pieces)
            return None
        self._try(part, lambda: found.append(_more_than_nothing(read_amount(text, unit, self._parts.units), part)))
        return found[0] if found else None

    def _refuse_weight_of_pieces(self) -> None:
        """A sack is counted, however much is in it."""
        if self.item is not None and self.item.grams:
            one = self._parts.weight(self.item.grams)
            raise RefusedInput("How many did you take? One is {weight}. Nothing was saved. Type a number.", weight=one)
        raise RefusedInput("How many did you take? They are counted. Nothing was saved. Type a number.")

    def _read_bags(self) -> int | None:
        bags = self._read(Part.BAGS, "piece")
        if bags and bags > MOST_BAGS:
            why = RefusedInput("1 to {most} bags can be packed at once. Nothing was saved.", most=f"{MOST_BAGS:,}")
            self.troubles[Part.BAGS] = self._parts.language.error(why)
        return bags

    def _look_at_all(self) -> None:
        """The parts together: what can't be stands beside the part that somebody would look at."""
        item, units = self.item, self._parts.units
        if item is not None and self.taken and self.each:
            one_bag = Packing(item.item, self.taken, 1, self.each, by_weight=self.by_weight)
            self._try(Part.EACH, lambda: refuse_bad_bags(item, one_bag))
        packing = self._packing()
        if packing is None or item is None:
            return
        self._try(Part.NAME, lambda: refuse_bad_bags(item, packing))
        self._try(Part.BAGS, lambda: refuse_more_than_taken(item, replace(packing, spilled=0), units))
        self._try(Part.SPILLED, lambda: refuse_more_than_taken(item, packing, units))
        if self.form.spilled.strip():
            self._try(Part.SPILLED, lambda: refuse_loose_rest(item, packing, units))

    def _try(self, part: Part, act: Callable[[], object]) -> None:
        """The first thing that is wrong is told alone: the rest follows from it."""
        if self.troubles:
            return
        try:
            act()
        except PantryError as why:
            self.troubles[part] = self._parts.language.error(why)


def _more_than_nothing(amount: int, part: Part) -> int:
    if not amount and part is not Part.SPILLED:
        raise RefusedInput("A quantity must be more than 0. Nothing was saved. Type it again.")
    return amount
