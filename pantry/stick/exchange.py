"""Who holds what: the laptops that take part, what stays on offer, what is missing, this laptop's own list.

In: the stick's tables and what the books say of laptops. Out: frozen values; nothing is written here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.readings.fields import NAME, Fields
from pantry.readings.site_names import name_on_bundles
from pantry.shelf.count_doubts import CountDoubts
from pantry.shelf.laptops import Laptops
from pantry.stick.about import Named
from pantry.stick.holdings import Holdings
from pantry.stick.tables import StickTables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.clock import Clock
    from pantry.stick.tables import HeldBundle
    from pantry.store import SiteFile

OFFERED_AT_LEAST_DAYS = 90
RETIRED = "retired"  # a field of a laptop that a lead sets to yes
LOST = "lost"  # a field of a missing bundle that a lead sets to yes: the gap ends
_SHOWN_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Member:
    """A laptop that takes part; the chapter's is one like the others."""

    device: str
    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Bundles of a laptop that are named and not held, by their numbers."""

    device: str
    name: str
    numbers: tuple[int, ...]
    words: str


def bundle_thing(bundle: str) -> str:
    """The thing whose field `lost` says that a bundle is lost for good."""
    return f"bundle:{bundle}"


class Exchange:
    """Questions about who holds what, for the laptop of one site file."""

    def __init__(self, site_file: SiteFile, tables: StickTables) -> None:
        self._laptop = site_file.laptop
        self._db = site_file.db
        self._fields = Fields(site_file.db)
        self._tables = tables

    def roster(self) -> tuple[Member, ...]:
        """Every laptop that signed a bundle or a list held here, and this one, less the retired."""
        laptops = self._tables.laptops()
        laptops.setdefault(self._laptop.device, "")
        return tuple(
            Member(device, self.laptop_name(device) or name or device[:_SHOWN_LETTERS])
            for device, name in sorted(laptops.items())
            if self._fields.value(device, RETIRED, self._laptop.site) != "yes"
        )

    def laptop_name(self, device: str) -> str:
        """What the books call a laptop, else nothing."""
        return one_line(self._fields.value(device, NAME, self._laptop.site) or "")

    def site_name(self) -> str:
        """What the books call this site."""
        said = one_line(self._fields.value(self._laptop.site, NAME, self._laptop.site) or "")
        return said or name_on_bundles(self._db, self._laptop.site)

    def on_offer(self, today: date) -> tuple[HeldBundle, ...]:
        """What belongs on a stick: what any laptop of the roster lacks by its newest list, or is under 90 days old."""
        others = [member.device for member in self.roster() if member.device != self._laptop.device]
        lacked = self._tables.lacked_by(others)
        return tuple(
            held
            for held in self._tables.held()
            if held.bundle in lacked or (today - date.fromisoformat(held.date)).days < OFFERED_AT_LEAST_DAYS
        )

    def gaps(self) -> tuple[Gap, ...]:
        """What is named and not held, by laptop, less what a lead gave up."""
        return self.gaps_with((), ())

    def gaps_with(self, held: tuple[Named, ...], named: tuple[Named, ...]) -> tuple[Gap, ...]:
        """The gaps as they would be if these bundles were held and these were named."""
        known = {one.bundle for one in self._tables.held()} | {one.bundle for one in held}
        names = self._tables.laptops()
        missing: dict[str, set[int]] = {}
        for one in (*self._tables.missing(), *named):
            here = one.bundle in known or self._fields.value(bundle_thing(one.bundle), LOST, self._laptop.site) == "yes"
            if not here:
                missing.setdefault(one.device, set()).add(one.number)
        return tuple(
            gap_of(device, self.laptop_name(device) or names.get(device, ""), numbers)
            for device, numbers in sorted(missing.items())
        )

    def same_names(self) -> tuple[str, ...]:
        """Names that more than one laptop of the roster bears, as after a backup was restored."""
        names = Counter(member.name for member in self.roster())
        return tuple(sorted(name for name, laptops in names.items() if laptops > 1))

    def own_list(self, clock: Clock, number: int) -> Holdings:
        """What this laptop holds and refused now."""
        device = self._laptop.device
        return Holdings(
            device=device,
            site=self._laptop.site,
            laptop_name=self.laptop_name(device),
            number=number,
            date=clock.today().isoformat(),
            holds=tuple(
                sorted(
                    (Named(held.device, held.number, held.bundle) for held in self._tables.held()),
                    key=lambda named: named.bundle,
                )
            ),
            refused=tuple(
                one_line(f"{refused.bundle} {refused.file} {refused.line or ''} {refused.why}")
                for refused in self._tables.refusals()
            ),
            asks=self._asks(clock),
        )

    def _asks(self, clock: Clock) -> tuple[str, ...]:
        """So that other laptops can tell where a question waits."""
        own, site = self._laptop.device, self._laptop.site
        doubts = CountDoubts(self._db, site, Laptops(self._db, site, own), frozenset((own,)), clock.today().isoformat())
        return tuple(sorted({one.moved.event for one in doubts.open()[0]}))


def gaps_of(site_file: SiteFile) -> tuple[Gap, ...]:
    """What a laptop knows to be missing, by laptop."""
    return Exchange(site_file, StickTables(site_file.db)).gaps()


def gap_of(device: str, name: str, missing: Iterable[int]) -> Gap:
    """The gap in words: `bundles 2, 3 of Red`."""
    numbers = tuple(sorted(missing))
    shown = name or device[:_SHOWN_LETTERS]
    noun = "bundle" if len(numbers) == 1 else "bundles"
    return Gap(device, shown, numbers, f"{noun} {', '.join(map(str, numbers))} of {shown}")
