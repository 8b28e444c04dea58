"""Questions to the books of one site: items, stock, bags, places, today's lines, settings. Reads only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.places import SHELF, SOURCES, Role, Way, fixed_place, fixed_places
from pantry.readings.fields import CHAPTER, NAME, ROLE
from pantry.readings.roles import Roles
from pantry.readings.site_names import name_on_bundles
from pantry.reply import Totals
from pantry.settings import SiteSettings
from pantry.shelf.bags import Bag, Bags
from pantry.shelf.below_zero import BelowZero, below_zero
from pantry.shelf.countings import Countings
from pantry.shelf.date_rules import date_policy
from pantry.shelf.hand_outs import first_hand_outs, newest_hand_outs, went_to_guests
from pantry.shelf.held_bags import HeldBag, held_bags
from pantry.shelf.holds import Holds
from pantry.shelf.items import Item, Items
from pantry.shelf.lots_laid import LaidLot, laid_before
from pantry.shelf.low import Low, running_low
from pantry.shelf.named_places import Place, fixed_ones, own_places
from pantry.shelf.not_held import NotHeld
from pantry.shelf.open_ends import OpenEnds, Readers
from pantry.shelf.own_stocks import MEASURES, OwnStock, own_stocks
from pantry.shelf.part_before import PartBefore, part_before
from pantry.shelf.plans import Plans
from pantry.shelf.recalled import OpenRecalls
from pantry.shelf.short_dated import ShortDated, short_dated
from pantry.shelf.stock import Stock, StockRow
from pantry.shelf.stock_lines import StockReader
from pantry.shelf.temperature_logs import Measured, out_of_range
from pantry.shelf.temperatures import WarmDelivery, warm_deliveries
from pantry.shelf.today import EntryView, Today
from pantry.shelf.unknowns import Unknown, Unknowns
from pantry.shelf.unsaid_holds import UnsaidHold, UnsaidHolds

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from sqlite3 import Connection

    from pantry.codes.lots import Lot
    from pantry.readings.holds import Hold
    from pantry.rules.date_policy import DatePolicy
    from pantry.shelf.shares import Share
    from pantry.shelf.unsaid_holds import SharedBy


class Shelf:
    """Reads the books of one site."""

    def __init__(self, db: Connection, site: str) -> None:
        self.site = site
        self.countings = Countings(db, site)
        self._db = db
        self._items = Items(db, site)
        self.plans = Plans(db, site)
        self._bags = Bags(db, site, self._items)
        self.holds = Holds(db, site, self._items)
        self._stock = Stock(db, site, self._items, self.holds)
        self.free = NotHeld(self._items, self._stock, self.holds)
        self._today = Today(db)
        self._roles = Roles(db)
        self._unknowns = Unknowns(db, site, self._items)
        self.stock_reader = StockReader(db, site, self._items, self._stock, self.holds)
        self._unsaid_holds = UnsaidHolds(db, self._items, self._stock, self.holds)
        readers = Readers(
            self.below_zero, self._unknowns, self.holds, self.countings, self.unsaid_holds, self.held_bags
        )
        self.open_ends = OpenEnds(db, site, readers)
        self.recalled = OpenRecalls(db, site, self._items, self.holds)

    def item(self, item: str) -> Item | None:
        """An item that the books or the catalog know."""
        return self._items.item(item)

    def whole(self, item: str) -> tuple[str, int]:
        """The item that this one is the same as, and how many of it one is."""
        return self._items.whole(item)

    def linked(self) -> frozenset[str]:
        """Items that say that they are the same as another."""
        return self._items.linked()

    def linked_to(self) -> frozenset[str]:
        """Items of which another one says that it is the same."""
        return self._items.linked_to()

    def all_the_same(self, whole: str) -> frozenset[str]:
        """An item and all that are the same as it."""
        return self._items.all_the_same(whole)

    def together(self, item: str) -> frozenset[str]:
        """An item with its whole and all that are the same."""
        return self._items.together(item)

    def on_hand(self, item: str, place: str = SHELF) -> int:
        """What lies of an item at a fixed place."""
        return self._stock.on_hand(item, place)

    def on_hand_of(self, item: str) -> int:
        """What lies at its place of an item and of all that is the same, in units of the whole."""
        alone = self._stock.on_hand_alone(item)
        if alone is not None:
            return alone
        return sum(
            self._stock.on_hand(member, self._stock.lies_at(member)) * self._items.whole(member)[1]
            for member in self._items.together(item)
        )

    def lies_at(self, item: str) -> str:
        """The fixed place where an item is: bags that were packed here lie apart."""
        return self._stock.lies_at(item)

    def soonest_lot(self, item: str) -> Lot:
        """The lot of an item that comes first at its place, about: lots are shares."""
        return self._stock.soonest_lot(item)

    def lots_at(self, item: str, place: str) -> tuple[Share, ...]:
        """(lot, best by, share) of what lies of an item at a place by its id, soonest first, about."""
        return self._stock.lots_at(item, place)

    def laid_before(self, whole: str, place: str, lot: str) -> tuple[LaidLot, ...]:
        """The lots of an item, and of all that is the same, that are laid at a place before this one, and it last."""
        goods = whole, place, self.lying_of(whole, place)
        return laid_before(self._db, self.site, self._items, self._stock, goods, lot)

    def held_bags(self) -> tuple[HeldBag, ...]:
        """Bags that were packed here from something that was held later."""
        return held_bags(self.site, self._items, self._stock, self.holds)

    def unsaid_holds(self) -> tuple[UnsaidHold, ...]:
        """Held lots of which nobody said how many are here."""
        return self._unsaid_holds.all()

    def shared_since_held(self, hold: Hold) -> SharedBy | None:
        """The newest close that gave something of what is held since it is."""
        return self._unsaid_holds.shared_by(hold)

    def held_lots_of(self, item: str, place: str) -> Mapping[str, int]:
        """How much of each lot of an item is held at a place by its id."""
        return self._stock.held_lots_of(item, place)

    def stock(self, *, at: str | None = None, below: bool = False, place: str = "") -> tuple[StockRow, ...]:
        """What is on the shelf, by item and lot; `place`: at this place alone, by its id."""
        return self._stock.rows(at=at, below=below, place=place)

    def lying(self, item: str, place: str) -> int:
        """What lies of an item at a place by its id."""
        return self._stock.lying(item, place)

    def lying_of(self, whole: str, place: str) -> int:
        """What lies at a place by its id of an item and of all that is the same, in units of the whole."""
        return sum(self.lying(one, place) * self.whole(one)[1] for one in self.all_the_same(whole))

    def below_zero(self) -> tuple[BelowZero, ...]:
        """The items of which there is less than nothing at some place here."""
        return below_zero(self._db, self.site, self._items, self._stock.storages(), self.lying_of)

    def warm_deliveries(self, date: str) -> tuple[WarmDelivery, ...]:
        """What came too warm on a date, and what was done."""
        return warm_deliveries(self._db, self._items, self.site, date, date)

    def out_of_range(self, date: str) -> tuple[Measured, ...]:
        """What the temperature logs of a date tell of fridges that were too warm, and of hot food that was not hot."""
        return out_of_range(self._db, self.site, date, date)

    def lying_at(self, place: str) -> frozenset[str]:
        """The items of which the books have something, or too little, at a place by its id."""
        return self._stock.lying_at(place)

    def settings(self) -> SiteSettings:
        """The site's settings."""
        said = SiteSettings().with_values(self._items.fields(self.site))
        return said if said.name else replace(said, name=name_on_bundles(self._db, self.site))

    def date_policy(self) -> DatePolicy:
        """What a date on a pack means here."""
        return date_policy(self._db, self.site)

    def bags(self) -> tuple[Bag, ...]:
        """The bags on offer, by name; archived ones are left out."""
        return self._bags.on_offer()

    def ended_bags(self) -> tuple[Bag, ...]:
        """Those that are no longer on offer, as they were."""
        return self._bags.ended()

    def bag(self, bag: str) -> Bag | None:
        """A bag that is on offer."""
        return self._bags.bag(bag)

    def bag_name(self, bag: str) -> str:
        """The name of a bag, on offer or not."""
        return self._bags.name(bag)

    def own_stocks(self) -> tuple[OwnStock, ...]:
        """The label stocks whose measures this site added, by name."""
        return own_stocks(self._items, self._things(f"field = '{MEASURES}'"))

    def places(self) -> tuple[Place, ...]:
        """All places of this site that have a name: the fixed ones, then its own by name."""
        return (*fixed_ones(self.site), *(place for place in self._own_places() if not place.archived))

    def donors(self) -> tuple[Place, ...]:
        """The places that food comes from which this site named itself, by name, archived ones too."""
        return tuple(place for place in self._own_places() if place.role is Role.SOURCE)

    def place_name(self, place: str) -> str:
        """The name of a place, nothing where it has none."""
        fixed = fixed_places(self.site).get(place)
        return fixed.name if fixed else self._items.fields(place).get(NAME, "")

    def source(self, name: str) -> Place | None:
        """A category of source or a donor by its name, whatever the case."""
        wanted = name.casefold().strip()
        for category in SOURCES:
            if category == wanted:
                return Place(fixed_place(self.site, category), category, Role.SOURCE)
        found = (place for place in self.places() if place.role is Role.SOURCE)
        return next((place for place in found if place.name.casefold() == wanted), None)

    def last_lot(self, item: str) -> str:
        """The lot of the newest standing line that took this item in, on any day."""
        rows = self._db.execute(
            "SELECT coalesce(c.value, m.lot) FROM movement m JOIN entry e ON e.entry = m.entry AND e.stands = 1"
            " LEFT JOIN current c ON c.thing = m.event AND c.field = 'lot' AND c.scope = m.site"
            " WHERE m.item = ? AND m.site = ? AND m.act = 'took' ORDER BY m.rowid DESC LIMIT 1",
            (item, self.site),
        ).fetchone()
        return str(rows[0]) if rows else ""

    def today(self, date: str, limit: int = 200) -> tuple[EntryView, ...]:
        """The newest entries with facts that were made here on a date."""
        return self._today.entries(date, limit)

    def entry(self, entry: str) -> EntryView | None:
        """One entry as it reads now."""
        return self._today.entry(entry)

    def part_before(self, event: str) -> PartBefore | None:
        """What a movement said before it was taken back as a part of its entry."""
        return part_before(self._db, self.site, event)

    def newest_standing(self, date: str) -> str | None:
        """What undo would take away."""
        return self._today.newest_standing(date)

    def newest_undone(self, date: str) -> str | None:
        """What put it back would bring."""
        return self._today.newest_undone(date)

    def totals(self, date: str) -> Totals:
        """The day so far."""
        rows = self._db.execute(
            "SELECT way, quantity, grams FROM total WHERE site = ? AND period = ?", (self.site, date)
        ).fetchall()
        found = {what: (quantity, grams) for what, quantity, grams in rows}
        none = (0, 0)
        return Totals(
            households=found.get(Way.HOUSEHOLDS, none)[0],
            people=found.get(Way.PEOPLE, none)[0],
            in_g=found.get(Way.IN, none)[1],
            out_g=found.get(Way.OUT, none)[1],
            plates=found.get(Way.PLATES, none)[0],
        )

    def short_dated(self, until: date) -> tuple[ShortDated, ...]:
        """What has a date up to this day, soonest first."""
        return short_dated(self._db, self.site, self._stock, until)

    def running_low(self, date: str, limit: int) -> tuple[Low, ...]:
        """Of what guests took on a date, what is nearly gone."""
        return running_low(self._db, self.site, date, limit)

    def first_hand_outs(self, date: str, limit: int) -> tuple[str, ...]:
        """The first entries of a date that gave something to guests."""
        return first_hand_outs(self._db, date, limit)

    def newest_hand_outs(self, item: str, date: str) -> tuple[str, ...]:
        """Some of the newest entries of a date that gave an item to guests."""
        return newest_hand_outs(self._db, self.site, item, date)

    def went_to_guests(self, item: str, date: str) -> int:
        """How much of an item guests took on a date."""
        return went_to_guests(self._db, self.site, item, date)

    def lines_in(self, date: str) -> int:
        """How many standing lines took something in on a date."""
        return self._today.lines_in(date)

    def unnamed(self) -> tuple[str, ...]:
        """Items that the books hold and nobody named yet."""
        return self._unknowns.items()

    def half_known(self, language: str) -> tuple[Unknown, ...]:
        """Items that have a name, but no weight; then those that have no kind."""
        return self._unknowns.listed_half_known(language)

    def unknowns(self, language: str) -> tuple[Unknown, ...]:
        """The same with what may tell somebody what they are; names near them in this language."""
        return self._unknowns.listed(language)

    def unknown(self, item: str, language: str) -> Unknown | None:
        """The same of one item, also of one that has a name by now."""
        return self._unknowns.one(item, language)

    def is_named(self, item: str) -> bool:
        """Whether an item has a name, or what it is the same as."""
        return self._unknowns.is_named(item)

    def newest_change(self) -> int:
        """A number that grows with every change that is written: a new item, a name, an undo."""
        return int(self._db.execute("SELECT coalesce(max(rowid), 0) FROM change").fetchone()[0])

    def day_closed(self, date: str) -> bool:
        """Whether a day was closed."""
        return self._items.fields(f"day:{date}").get("closed") == "yes"

    def kind_of(self, item: str) -> str:
        """The kind of an item."""
        return self._items.kind(item)

    def own_code(self, item: str) -> str:
        """The 10 digits of our own that are bound to an item, else nothing."""
        return self._items.fields(item).get("own_code", "")

    def bound(self, code: str) -> str | None:
        """What a 10-digit code of our own is bound to; this site's binding wins, then the smallest id."""
        rows = self._db.execute(
            "SELECT thing, scope FROM current WHERE field = 'own_code' AND value = ?", (code,)
        ).fetchall()
        return min(rows, key=lambda row: (row[1] != self.site, row[0]))[0] if rows else None

    def _own_places(self) -> tuple[Place, ...]:
        return own_places(self._items, self._roles, self._things(f"field = '{ROLE}'"), self.site)

    def _things(self, condition: str) -> tuple[str, ...]:
        rows = self._db.execute(
            f"SELECT DISTINCT thing FROM current WHERE {condition} AND scope IN (?, ?)", (self.site, CHAPTER)
        ).fetchall()
        return tuple(row[0] for row in rows)
