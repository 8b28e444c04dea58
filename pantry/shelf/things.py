"""What is known of the items that lie here, of thousands no more than is seen or asked for.

In: what lies here, and the reader's language. Out: names, a `Thing` of an item; kinds, allergens and words of all.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pantry.catalog.items import allergens_of
from pantry.catalog.words import folded_lines
from pantry.readings.fields import CHAPTER, NAME, whole_number
from pantry.shelf.items import ALLERGENS, WEIGHED, shown_code

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from sqlite3 import Connection

    from pantry.shelf.items import Items
    from pantry.shelf.lying_here import LyingHere

OTHER_NAMES = "other_names"
_MANY = 2_000  # reading what was said of all then takes less than looking each up
_SHOWN = (NAME, "kind", "unit", "grams", "code", "own_code")
_NO_FIELDS: Mapping[str, str] = {}
_OF_SOME = f"""SELECT f.thing, f.field, f.scope, f.value FROM json_each(?) j CROSS JOIN current f ON f.thing = j.value
    AND f.field IN ({", ".join(f"'{field}'" for field in (*_SHOWN, ALLERGENS))}) AND f.scope IN (?, ?)
    WHERE f.value <> ''"""
_SOME_PRODUCTS = """SELECT p.item, p.name, p.kind, p.unit, p.grams, p.allergens FROM json_each(?) j
    CROSS JOIN product p ON p.item = j.value"""
_OWN_OF_ALL = "SELECT thing, value FROM current WHERE field = ? AND scope = ? AND value <> ''"
_CHAPTERS_OF_ALL = f"SELECT thing, value FROM current WHERE scope = '{CHAPTER}' AND field = ? AND value <> ''"
_NAMED = """SELECT f.thing, f.value FROM json_each(?2) j CROSS JOIN current f
    ON f.thing = j.value AND f.field = 'name' AND f.scope = ?1 WHERE f.value <> ''"""
_NAMES_IN_CATALOG = """SELECT p.item, p.names FROM json_each(?) j CROSS JOIN product p ON p.item = j.value
    WHERE instr(p.names, ?) > 0"""
_SAID = "SELECT thing, scope, value FROM current WHERE field = ? AND scope IN (?, ?) AND value <> ''"
_CALLED = """SELECT thing, field, scope, value FROM current
    WHERE (field = ? OR (field >= 'name:' AND field < 'name;')) AND scope IN (?, ?) AND value <> ''"""


class Thing(NamedTuple):
    """An item as a line shows it: its name in the reader's language, grams of one unit (0: nobody knows).

    `allergens` are those it is known to contain; None: nobody knows of any, which is never "free from".
    """

    item: str
    code: str
    name: str
    kind: str
    unit: str
    grams: int
    allergens: tuple[str, ...] | None


class Things:
    """Those of one moment at one site."""

    def __init__(self, db: Connection, site: str, items: Items, here: LyingHere, language: str) -> None:
        self._db, self._site, self._items, self._here, self._language = db, site, items, here, language
        self._places = json.dumps([lying.place for lying in here.places])
        self._things: dict[str, Thing] = {}
        self._names: dict[str, str] = {}
        self._plain_names: dict[str, str] = {}
        self._unnamed: set[str] = set()
        self.items = here.items

    def __contains__(self, item: str) -> bool:
        """Whether more than its name was read."""
        return item in self._things

    def names(self, items: Iterable[str]) -> Mapping[str, str]:
        """What these, and others that were asked for before, are called in the reader's language; "" by no name."""
        wanted = [item for item in dict.fromkeys(items) if item not in self._names]
        if wanted:
            self._read_names(wanted)
        return self._names

    def thing(self, item: str) -> Thing:
        """What is known of an item."""
        if item not in self._things:
            self.read((item,))
        return self._things[item]

    def read(self, items: Iterable[str]) -> None:
        """Reads some that will be asked for, all at once."""
        wanted = [item for item in dict.fromkeys(items) if item not in self._things]
        if not wanted:
            return
        names = self.names(wanted)
        members = (self._here.joined[item] for item in wanted if item in self._here.joined)
        said = self._said_of([*wanted, *members])
        products = self._products(wanted)
        for item in wanted:
            self._things[item] = self._thing(names[item], item, said, products.get(item, _NO_FIELDS))

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of each item."""
        return self._of_all("kind") | {item: self.thing(item).kind for item in self._read_one_by_one}

    @cached_property
    def allergens(self) -> Mapping[str, tuple[str, ...]]:
        """The allergens of each item that is known to contain any."""
        said = {item: text for item, text in self._said_by(ALLERGENS).items() if text}  # a blank takes back
        found = dict(self._in_catalog(ALLERGENS)) | said
        return {item: known for item, text in found.items() if (known := allergens_of(text))}

    @cached_property
    def words(self) -> Mapping[str, str]:
        """The folded words of all names and of the code of each item, each behind a blank."""
        called: defaultdict[str, list[str]] = defaultdict(list)
        for item, value in self._called():
            called[item].append(value)
        for item, others in self._in_catalog(OTHER_NAMES):
            called[item].append(others)
        for item, names in self._in_catalog("names"):
            called[item].extend(json.loads(names).values())
        codes, own_codes, plain = self._of_all("code"), self._of_all("own_code"), self._plain_names
        codes |= {item: self.thing(item).code for item in self._read_one_by_one}
        texts = (
            " ".join((
                plain.get(item, ""), codes.get(item) or shown_code(item, {"own_code": own_codes.get(item, "")}),
                *called.get(item, ()),
            ))
            for item in self.items
        )  # fmt: skip
        return dict(zip(self.items, folded_lines(texts), strict=True))

    @property
    def _read_one_by_one(self) -> Collection[str]:
        """Those of which more is known than the books say of themselves."""
        self.names(self.items)
        special = self._unnamed | self._here.joined.keys()
        self.read(special)
        return special

    def _of_all(self, field: str) -> dict[str, str]:
        """What the books say of each item: the site's own word, else its chapter's."""
        found = {item: item[1:] for item in self.items if item.startswith("k")} if field == "kind" else {}
        found.update(self._db.execute(_CHAPTERS_OF_ALL, (field,)).fetchall())
        found.update(self._db.execute(_OWN_OF_ALL, (field, self._site)).fetchall())
        return found

    def _said_by(self, field: str) -> dict[str, str]:
        """The same of a field that few things have."""
        rows = self._db.execute(_SAID, (field, self._site, CHAPTER)).fetchall()
        found = {thing: value for thing, scope, value in rows if scope == CHAPTER}
        found.update((thing, value) for thing, scope, value in rows if scope == self._site)
        return found

    def _called(self) -> Iterator[tuple[str, str]]:
        """What the books call things beside their plain names."""
        rows = self._db.execute(_CALLED, (OTHER_NAMES, self._site, CHAPTER)).fetchall()
        own = {(thing, field) for thing, field, scope, _ in rows if scope == self._site}
        return (
            (thing, value) for thing, field, scope, value in rows if scope == self._site or (thing, field) not in own
        )

    def _in_catalog(self, column: str) -> Iterator[tuple[str, str]]:
        """What the catalog has of what lies here, where it has any."""
        columns = f"p.item, p.{column}"
        yield from self._db.execute(
            f"SELECT {columns} FROM on_hand h CROSS JOIN product p ON p.item = h.item"
            f" WHERE h.site = ? AND h.place IN (SELECT value FROM json_each(?)) AND p.{column} <> ''",
            (self._site, self._places),
        ).fetchall()
        yield from self._db.execute(
            f"SELECT {columns} FROM json_each(?) j CROSS JOIN product p ON p.item = j.value WHERE p.{column} <> ''",
            (json.dumps(list(self._here.joined)),),
        ).fetchall()

    def _read_names(self, items: Collection[str]) -> None:
        named = self._named(items)
        if unsaid := [item for item in items if item not in named]:
            named |= self._named_by_members(unsaid)
            unnamed = [item for item in unsaid if item not in named]
            self._unnamed.update(unnamed)
            named |= {item: said.get(NAME, "") for item, said in self._products(unnamed).items()}
            named |= {item: "" for item in unnamed if item not in named}
        self._plain_names |= named
        self._names |= named | self._names_here(items)

    def _named(self, items: Collection[str]) -> dict[str, str]:
        """The names that the books have: the site's own, else the chapter's."""
        if len(items) > _MANY:
            all_named = dict(self._db.execute(_OWN_OF_ALL, (NAME, self._site)).fetchall())
            found = {item: all_named[item] for item in items if item in all_named}
        else:
            found = dict(self._db.execute(_NAMED, (self._site, json.dumps(list(items)))).fetchall())
        if unsaid := [item for item in items if item not in found]:
            found.update(self._db.execute(_NAMED, (CHAPTER, json.dumps(unsaid))).fetchall())
        return found

    def _named_by_members(self, items: Collection[str]) -> dict[str, str]:
        """The same of what is called as one that is the same."""
        members = {item: self._here.joined[item] for item in items if item in self._here.joined}
        named = self._named(list(members.values())) if members else {}
        return {item: named[member] for item, member in members.items() if member in named}

    def _names_here(self, items: Collection[str]) -> dict[str, str]:
        """The names in the reader's language, of those that have one."""
        if not self._language:
            return {}
        asked = json.dumps(list(items)), f'"{self._language}"'
        rows = self._db.execute(_NAMES_IN_CATALOG, asked).fetchall()
        found = {item: name for item, names in rows if (name := json.loads(names).get(self._language))}
        said = self._said_by(f"{NAME}:{self._language}")
        return found | {item: said[item] for item in items if item in said}

    def _said_of(self, items: Collection[str]) -> dict[str, dict[str, str]]:
        """What the books say of some: the site's own word, else its chapter's."""
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        asked = json.dumps(list(items)), self._site, CHAPTER
        for thing, field, scope, value in self._db.execute(_OF_SOME, asked).fetchall():
            if scope == self._site or field not in found[thing]:
                found[thing][field] = value
        return found

    def _products(self, items: Collection[str]) -> dict[str, dict[str, str]]:
        """What the catalog says of some."""
        if not items:
            return {}
        found = {}
        for item, name, kind, unit, grams, allergens in self._db.execute(
            _SOME_PRODUCTS, (json.dumps(list(items)),)
        ).fetchall():
            said = {NAME: name, "kind": kind, "unit": unit, "grams": str(grams or ""), ALLERGENS: allergens}
            found[item] = {field: value for field, value in said.items() if value}
        return found

    def _thing(
        self, name: str, item: str, said_of: Mapping[str, Mapping[str, str]], product: Mapping[str, str]
    ) -> Thing:
        own = said_of.get(item, _NO_FIELDS)
        said: Mapping[str, str] = own
        if item in self._here.joined:
            said = {**said_of.get(self._here.joined[item], _NO_FIELDS), **own}
        if item in self._unnamed:
            said = {**product, **said}
        of_kind = item.startswith("k")
        unit = said.get("unit") or (WEIGHED if of_kind else "piece")
        grams = 1 if unit == WEIGHED else whole_number(said.get("grams"))
        kind = said.get("kind") or (item[1:] if of_kind else "")
        allergens = allergens_of(own.get(ALLERGENS) or product.get(ALLERGENS, ""))
        return Thing(item, shown_code(item, said), name, kind, unit, grams, allergens)
