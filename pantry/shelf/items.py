"""What is known of an item now: the site's own word, else the chapter's, its members', the catalog's."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pantry.catalog.items import allergens_of, allergens_text, product
from pantry.events import Change, WeightKnown
from pantry.places import PACKED, SHELF
from pantry.readings.fields import CHAPTER, NAME, SAME_AS, Fields, read_same_as, share_of, whole_number
from pantry.readings.holds import is_of_holding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from sqlite3 import Connection

_FIELDS = "SELECT field, scope, value FROM current WHERE thing = ? AND scope IN (?, ?)"
_GTIN_DIGITS = 14
WEIGHED = "g"  # the unit of what is weighed
_PRODUCT = "g"  # an item whose id is its product code
ALLERGENS = "allergens"
PACKED_FROM = "packed_from"  # of a packed bag: the item that was packed into it


@dataclass(frozen=True, slots=True)
class Item:
    """An item as this site reads it; `grams` is of one unit, None where nobody knows it.

    `named`: somebody said its name. `in_books`: the books hold something of it.
    `names`: its name in other languages, by their code. `allergens`: what it contains, None where nobody knows.
    `pack_of`: more than 1 where it is so many of another item and is called by that one's name.
    """

    item: str
    name: str
    kind: str
    unit: str
    grams: int | None
    code: str
    dated: bool
    named: bool
    in_books: bool
    names: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    allergens: tuple[str, ...] | None = None
    pack_of: int = 1

    @property
    def lies_at(self) -> str:
        """The fixed place where it is: bags that were packed here lie apart."""
        return PACKED if self.fields.get(PACKED_FROM) else SHELF

    def said_first(self) -> dict[str, str]:
        """What the books must say of it with their first word on it: another laptop may lack its catalog."""
        if self.in_books:
            return {}
        fields = {
            "code": self.code,
            NAME: self.name,
            "kind": self.kind,
            "unit": self.unit,
            "grams": str(self.grams) if self.grams and self.unit != WEIGHED else "",
            "dated": "yes" if self.dated else "",
            ALLERGENS: allergens_text(self.allergens),
            **{f"{NAME}:{language}": name for language, name in self.names.items() if name != self.name},
        }
        return {field: value for field, value in fields.items() if value}

    def first_changes(self) -> tuple[Change, ...]:
        """The same as what the books take in."""
        return tuple(Change(thing=self.item, field=field, value=value) for field, value in self.said_first().items())

    def weight_of(self, quantity: int) -> tuple[int | None, WeightKnown]:
        """The grams of so much of it, and how they are known; those of a product stand on its package."""
        if self.unit == WEIGHED:
            return quantity, WeightKnown.WEIGHED
        if not self.grams:
            return None, WeightKnown.UNKNOWN
        known = WeightKnown.LABEL if self.item.startswith(_PRODUCT) else WeightKnown.ESTIMATED
        return self.grams * quantity, known


class Items:
    """Reads items."""

    def __init__(self, db: Connection, site: str) -> None:
        self._db = db
        self._site = site
        self._fields = Fields(db)

    def item(self, item: str) -> Item | None:
        """An item that the books or the catalog know; None where neither does. What it lacks its whole may know."""
        own = self._alone(item)
        if own is None or SAME_AS not in own.fields:
            return own
        whole, factor = self.whole(item)
        of_whole = None if whole == item else self._alone(whole)
        return _filled(own, of_whole, factor) if of_whole else own

    def _alone(self, item: str) -> Item | None:
        """An item by what is said of itself, else of its members."""
        in_books, found = self._said(item)
        if NAME not in found:
            for member in self._fields.members(item, self._site):
                found = {**self._of_whole(member), **found}
        reference = product(self._db, item)
        if reference is None:
            return _item(item, found, in_books=in_books) if found or in_books else None
        grams = found.get("grams", "" if reference.grams is None else str(reference.grams))
        said = {
            NAME: reference.name,
            "kind": str(reference.kind),
            "unit": reference.unit,
            "dated": "yes" if reference.dated else "no",
            ALLERGENS: allergens_text(reference.allergens),
            **found,
            "grams": grams,
        }
        return replace(_item(item, said, in_books=in_books), names={**reference.names, **_names(found)}, fields=found)

    def _of_whole(self, member: str) -> dict[str, str]:
        """The fields of a member as the whole may read them: one of the whole weighs its share, and is no member."""
        _, found = self._said(member)
        _, factor = read_same_as(found.pop(SAME_AS, ""))
        if "grams" in found:
            found["grams"] = str(share_of(whole_number(found["grams"]), 1, factor))
        return found

    def _said(self, item: str) -> tuple[bool, dict[str, str]]:
        """Whether anything was said of the item itself, and what stands: a hold may come first, a blank takes back."""
        said = {field: value for field, value in self.fields(item).items() if not is_of_holding(field)}
        return bool(said), {field: value for field, value in said.items() if value}

    def kind(self, item: str) -> str:
        """The kind of an item; what is weighed without a product bears it in its id."""
        for one in dict.fromkeys((self.whole(item)[0], item)):
            known = self.item(one)
            if known and known.kind:
                return known.kind
        return item.removeprefix("k") if item.startswith("k") else "other"

    def kinds(self, items: Iterable[str]) -> dict[str, str]:
        """What `kind` says of each of many items; most bear their own, and are asked together."""
        said = self._fields.values(items, ("kind", SAME_AS), self._site)
        return {
            item: self.kind(item) if SAME_AS in own or not own.get("kind") else own["kind"]
            for item, own in said.items()
        }

    def fields(self, thing: str) -> dict[str, str]:
        """All fields of a thing as this site sees them."""
        rows = self._db.execute(_FIELDS, (thing, self._site, CHAPTER)).fetchall()
        found = {name: value for name, scope, value in rows if scope == CHAPTER}
        found.update((name, value) for name, scope, value in rows if scope == self._site)
        return found

    def whole(self, item: str) -> tuple[str, int]:
        """The item that this one is the same as, and how many of it one is."""
        return self._fields.whole(item, self._site)

    def members(self, item: str) -> tuple[str, ...]:
        """The items that are the same as this one."""
        return self._fields.members(item, self._site)

    def all_the_same(self, whole: str) -> frozenset[str]:
        """An item and all that say, some by way of others, that they are the same."""
        found, waiting = {whole}, [whole]
        while waiting:
            new = set(self.members(waiting.pop())) - found
            found |= new
            waiting.extend(new)
        return frozenset(found)

    def together(self, item: str) -> frozenset[str]:
        """An item with its whole and all that are the same."""
        return self.all_the_same(self.whole(item)[0]) | {item}

    def made_of(self, item: str) -> frozenset[str]:
        """An item, all that is the same, and what was packed into any of them."""
        found: set[str] = set()
        waiting = [item]
        while waiting:
            one = waiting.pop()
            new = self.together(one) - found
            found |= new
            packed = (self._fields.value(each, PACKED_FROM, self._site) for each in new)
            waiting.extend(each for each in packed if each and each not in found)
        return frozenset(found)

    def packed(self) -> frozenset[str]:
        """Items that something else was packed into."""
        rows = self._db.execute(
            "SELECT DISTINCT thing FROM current WHERE field = ? AND value <> '' AND scope IN (?, ?)",
            (PACKED_FROM, self._site, CHAPTER),
        ).fetchall()
        return frozenset(row[0] for row in rows)

    def linked(self) -> frozenset[str]:
        """Items that say that they are the same as another."""
        rows = self._db.execute(
            "SELECT DISTINCT thing FROM current WHERE field = ? AND scope IN (?, ?)",
            (SAME_AS, self._site, CHAPTER),
        ).fetchall()
        return frozenset(row[0] for row in rows)

    def linked_to(self) -> frozenset[str]:
        """Items of which another one says that it is the same."""
        rows = self._db.execute(
            "SELECT DISTINCT value FROM current WHERE field = ? AND scope IN (?, ?)", (SAME_AS, self._site, CHAPTER)
        ).fetchall()
        return frozenset(read_same_as(row[0])[0] for row in rows)


def shown_code(item: str, fields: Mapping[str, str]) -> str:
    """An item's code as first read, else the PLU, else our 10 digits, else the product code in its usual length."""
    if fields.get("code"):
        return fields["code"]
    kind, digits = item[:1], item[1:]
    if kind in ("p", "c"):
        return digits
    if fields.get("own_code"):
        return fields["own_code"]
    if kind != "g" or len(digits) != _GTIN_DIGITS:
        return ""
    return next((digits[zeros:] for zeros in (6, 2, 1) if digits.startswith("0" * zeros)), digits)


def unknown_item(item: str, code: str = "", unit: str = "") -> Item:
    """What nobody knows yet, by the code that was read; produce is weighed, and a kind without a product."""
    usual = WEIGHED if item.startswith(("p", "k")) else "piece"
    return Item(
        item, "", "", unit or usual, None, code or shown_code(item, {}), dated=False, named=False, in_books=False
    )


def _item(item: str, found: Mapping[str, str], *, in_books: bool) -> Item:
    grams = found.get("grams")
    return Item(
        item=item,
        name=found.get(NAME, ""),
        kind=found.get("kind", ""),
        unit=found.get("unit", "piece"),
        grams=whole_number(grams) if grams else None,
        code=found.get("code", ""),
        dated=found.get("dated") == "yes",
        named=NAME in found,
        in_books=in_books,
        names=_names(found),
        fields=found,
        allergens=allergens_of(found.get(ALLERGENS, "")),
    )


def _filled(own: Item, whole: Item, factor: int) -> Item:
    """An item that is so many of another one, with what only that one knows; its own better word stays."""
    filled = replace(
        own,
        kind=own.kind or whole.kind,
        unit=own.unit if own.named or "unit" in own.fields else whole.unit,
        grams=own.grams or (whole.grams * factor if whole.grams else None),
        dated=own.dated if own.named else whole.dated,
        allergens=whole.allergens if own.allergens is None else own.allergens,
    )
    if not whole.named or (own.named and own.name != whole.name):
        return filled
    return replace(filled, name=whole.name, names=whole.names, named=True, pack_of=factor)


def _names(found: Mapping[str, str]) -> dict[str, str]:
    return {field.removeprefix(f"{NAME}:"): value for field, value in found.items() if field.startswith(f"{NAME}:")}
