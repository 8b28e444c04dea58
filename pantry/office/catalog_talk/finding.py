"""Finding a product among all, and what may be said of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.errors import RefusedInput
from pantry.office.catalog_talk.places import NewKind, NewName, NewWeight, OneProduct, PackOf, SameAs, WhatIsIn
from pantry.office.lazy_rows import LazyRows
from pantry.office.merging import merge_item, part_item
from pantry.office.stepping import Went
from pantry.office.talk_rows import TalkRow
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pantry.codes.line import Line
    from pantry.office.catalog_talk.parts import Products


class Act(StrEnum):
    """What may be said of a product."""

    NAME = "name"
    KIND = "kind"
    WEIGHT = "weight"
    ALLERGENS = "allergens"
    SAME = "same"
    PACK = "pack"
    APART = "apart"


_PLACES: Mapping[str, Callable[[str], object]] = {
    Act.NAME: NewName,
    Act.KIND: NewKind,
    Act.WEIGHT: NewWeight,
    Act.ALLERGENS: WhatIsIn,
    Act.SAME: SameAs,
    Act.PACK: PackOf,
}


class SearchStep:
    """Any product, by its name or code."""

    about: tuple[str, ...] = ()

    def __init__(self, products: Products, _place: object) -> None:
        self._products = products
        self._found: tuple[str, tuple[str, ...]] = ("", ())

    @property
    def asks(self) -> str:
        """Which one."""
        return self._products.talk.language.say("Which product?")

    def hint(self, text: str) -> str:
        """The first one that is found."""
        say = self._products.talk.language.say
        if not text.strip():
            return say("Scan it, or type its name or code.")
        rows = self.rows(text)
        return say("Enter: {name}.", name=rows[0].words) if rows else say("Nothing is called so. Type fewer letters.")

    def rows(self, text: str) -> Sequence[TalkRow]:
        """All that are called so."""
        return LazyRows(self._looked_for(text), self._products.row)

    def enter(self, text: str) -> Went | None:
        """The first one."""
        found = self._looked_for(text)
        if found:
            return Went(OneProduct(found[0]))
        if text.strip():
            raise RefusedInput("Nothing is called so. Nothing was changed. Type fewer letters, or its code.")
        return None

    def choose(self, key: str) -> Went | None:
        """This one."""
        return Went(OneProduct(key))

    def take(self, line: Line) -> Went | None:
        """What was scanned."""
        item = self._products.scanned(line)
        return Went(OneProduct(item)) if item else None

    def _looked_for(self, text: str) -> tuple[str, ...]:
        """The hint and the list ask the same."""
        if self._found[0] != text:
            self._found = text, self._products.found(text)
        return self._found[1]


class OneStep:
    """What is known of one, and what may be said."""

    def __init__(self, products: Products, place: OneProduct) -> None:
        self._products, self._item = products, place.item
        self._known = products.item(place.item)
        self._whole, self._factor = products.talk.shelf.whole(place.item)

    @property
    def about(self) -> tuple[str, ...]:
        """Its name, code, kind and weight, whose name it is, what it is the same as, how much lies here."""
        products, known, say = self._products, self._known, self._products.talk.language.say
        weight = products.weight(known)
        here = products.talk.shelf.on_hand_of(self._item) if known.in_books else 0
        lines = (
            products.called(self._item),
            shown_code(self._item, known.fields),
            products.kind(known),
            say("{weight} each", weight=weight) if weight else "",
            say("Name from: {source}", source=products.source(known)) if known.name else products.source(known),
            self._same(),
            say("{n} here by the books.", n=products.talk.language.number(here)) if here and known.unit != "g" else "",
        )
        return tuple(filter(None, lines))

    @property
    def asks(self) -> str:
        """What comes next."""
        return self._products.talk.language.say("What should be said of it?")

    def hint(self, text: str) -> str:
        """What Enter does."""
        say = self._products.talk.language.say
        return say("Choose one of the list.") if text.strip() else say("Enter: {name}.", name=next(self._acts()).words)

    def rows(self, _text: str) -> tuple[TalkRow, ...]:
        """What may be said."""
        return tuple(self._acts())

    def enter(self, text: str) -> Went | None:
        """The first act; what is typed is none."""
        if text.strip():
            raise RefusedInput("Nothing is typed here. Nothing was saved. Choose one of the list.")
        return self.choose(next(self._acts()).key)

    def choose(self, key: str) -> Went | None:
        """One of the acts."""
        if key == Act.APART:
            return self._part()
        place = _PLACES.get(key)
        return Went(place(self._item)) if place else None

    def take(self, line: Line) -> Went | None:
        """Another product."""
        item = self._products.scanned(line)
        return Went(OneProduct(item), afresh=True) if item else None

    def _same(self) -> str:
        if self._whole == self._item:
            return ""
        say, name = self._products.talk.language.say, self._products.called(self._whole)
        if self._factor == 1:
            return say("The same as {name}", name=name)
        return say("One is {n} × {name}", n=self._products.talk.language.number(self._factor), name=name)

    def _acts(self) -> Iterator[TalkRow]:
        say = self._products.talk.language.say
        yield TalkRow(Act.NAME, say("Its name"), say("All its lines read it, those of the past too."))
        if self._known.name:
            yield TalkRow(Act.KIND, say("Its kind"), self._products.kind(self._known))
            if self._known.unit != "g":
                yield TalkRow(Act.WEIGHT, say("What one weighs"), self._products.weight(self._known))
            if self._known.kind != Kind.HYGIENE:
                yield TalkRow(Act.ALLERGENS, say("Its allergens"), self._products.allergens(self._known))
        if self._whole != self._item:
            yield TalkRow(Act.APART, say("It is an item of its own again"), self._same())
        else:
            yield TalkRow(Act.SAME, say("It is the same as another"), say("Two codes are counted together."))
            yield TalkRow(Act.PACK, say("It is a pack of another"), say("A case of 24 counts as 24."))

    def _part(self) -> Went:
        talk, item, whole, factor = self._products.talk, self._item, self._whole, self._factor
        part_item(talk.books, talk.shelf, talk.clock, item)
        said = talk.language.say("{name} is an item of its own again.", name=self._products.called(item))
        return Went(
            OneProduct(item),
            said,
            lambda: merge_item(talk.books, talk.shelf, talk.clock, item, whole, factor),
            afresh=True,
        )
