"""What is said of a product: its name, kind, weight; what it is the same as, or a pack of. Saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.words import folded
from pantry.codes.measures import plain_text, read_weight
from pantry.errors import RefusedInput
from pantry.events import MOST_FACTOR
from pantry.office.catalog_talk.places import HowManyInside, OneProduct, PackOf
from pantry.office.merging import merge_item, part_item
from pantry.office.naming import Named, name_item, take_back_name
from pantry.office.naming_hints import hint_of_weight, weight_example, weights_of_number
from pantry.office.stepping import Went
from pantry.office.talk_rows import TalkRow

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.office.catalog_talk.parts import Products
    from pantry.office.catalog_talk.places import NewKind, NewName, NewWeight, SameAs
    from pantry.office.talk_parts import TalkParts


class _OfItem:
    """What these steps have in common."""

    def __init__(self, products: Products, item: str) -> None:
        self._products, self._item = products, item

    @property
    def _talk(self) -> TalkParts:
        return self._products.talk

    @property
    def about(self) -> tuple[str, ...]:
        """Its name as it reads now."""
        return (self._products.called(self._item),)

    def rows(self, _text: str) -> tuple[TalkRow, ...]:
        """Nothing may be chosen."""
        return ()

    def choose(self, _key: str) -> Went | None:
        """Nothing may be chosen."""
        return None

    def take(self, _line: Line) -> Went | None:
        """A scan says nothing here."""
        return None

    def _named(self, said: Named) -> Went:
        """Saved, and how it read before."""
        talk, item = self._talk, self._item
        known = talk.shelf.item(item)
        before = dict(known.fields) if known else {}
        named = name_item(talk.books, talk.shelf, talk.clock, item, said)
        weight = self._products.weight(named)
        parts = (talk.called(named), self._products.kind(named), weight)
        told = talk.language.say("Saved: {what}.", what=" · ".join(filter(None, parts)))
        return Went(
            OneProduct(item),
            told,
            lambda: take_back_name(talk.books, talk.shelf, talk.clock, item, before),
            afresh=True,
        )

    @property
    def _name(self) -> str:
        return self._products.item(self._item).name


class NameStep(_OfItem):
    """What it is called."""

    def __init__(self, products: Products, place: NewName) -> None:
        super().__init__(products, place.item)

    @property
    def asks(self) -> str:
        """As volunteers call it."""
        return self._talk.language.say("What is it called?")

    def hint(self, text: str) -> str:
        """With what was typed."""
        typed, say = text.strip(), self._talk.language.say
        return say("Enter: it is called {name}.", name=typed) if typed else say("Type its name.")

    def enter(self, text: str) -> Went | None:
        """All its lines read so."""
        if text.strip().isdigit():
            raise RefusedInput("That is a number. Nothing was saved. Type a name, or scan what is in the pack.")
        code = self._products.item(self._item).code
        return self._named(Named(text, code=code))


class KindStep(_OfItem):
    """Which kind it is."""

    def __init__(self, products: Products, place: NewKind) -> None:
        super().__init__(products, place.item)

    @property
    def asks(self) -> str:
        """One of the kinds."""
        return self._talk.language.say("What kind is it?")

    def hint(self, text: str) -> str:
        """The first one that begins so."""
        say, rows = self._talk.language.say, self.rows(text)
        if not text.strip():
            return say("Type its first letters.")
        return say("Enter: {name}.", name=rows[0].words) if rows else say("No kind begins so.")

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """Those that begin so."""
        typed = folded(text)
        return tuple(
            TalkRow(kind, name)
            for kind, name in self._talk.kinds.items()
            if all(any(word.startswith(one) for word in folded(name)) for one in typed)
        )

    def enter(self, text: str) -> Went | None:
        """The first one that begins so."""
        rows = self.rows(text) if text.strip() else ()
        if not rows:
            raise RefusedInput("No kind begins so. Nothing was saved. Type its first letters.")
        return self.choose(rows[0].key)

    def choose(self, key: str) -> Went | None:
        """This kind."""
        return self._named(Named(self._name, kind=key))


class WeightStep(_OfItem):
    """What one weighs."""

    def __init__(self, products: Products, place: NewWeight) -> None:
        super().__init__(products, place.item)

    @property
    def asks(self) -> str:
        """As it stands on the package."""
        return self._talk.language.say("What does one weigh?")

    def hint(self, text: str) -> str:
        """With a weight."""
        typed, example = text.strip(), weight_example(self._talk.units)
        return hint_of_weight(self._talk, typed) if typed else self._talk.language.say("As {example}.", example=example)

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """A number in each unit."""
        return tuple(TalkRow(each.value, each.name) for each in weights_of_number(self._talk, text.strip()))

    def enter(self, text: str) -> Went | None:
        """With its unit."""
        grams = read_weight(plain_text(text.strip()))
        if grams is None:
            example = weight_example(self._talk.units)
            raise RefusedInput("Type the unit too, as {example}. Nothing was saved.", example=example)
        return self._named(Named(self._name, grams=grams))

    def choose(self, key: str) -> Went | None:
        """A number with a unit."""
        return self.enter(key)


class SameStep(_OfItem):
    """Which other product it is, or is a pack of."""

    def __init__(self, products: Products, place: SameAs | PackOf) -> None:
        super().__init__(products, place.item)
        self._is_pack = isinstance(place, PackOf)

    @property
    def asks(self) -> str:
        """The other one."""
        say = self._talk.language.say
        return say("What is in the pack?") if self._is_pack else say("Which one is it the same as?")

    def hint(self, text: str) -> str:
        """The first one that is found."""
        say, rows = self._talk.language.say, self.rows(text)
        if not text.strip():
            return say("Scan it, or type its name or code.")
        return say("Enter: {name}.", name=rows[0].words) if rows else say("Nothing is called so. Type fewer letters.")

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """What is called so."""
        return tuple(self._products.row(item) for item in self._products.found(text) if item != self._item)

    def enter(self, text: str) -> Went | None:
        """The first one."""
        rows = self.rows(text)
        if not rows:
            raise RefusedInput("Nothing is called so. Nothing was changed. Type fewer letters, or its code.")
        return self.choose(rows[0].key)

    def choose(self, key: str) -> Went | None:
        """This one."""
        return Went(HowManyInside(self._item, key)) if self._is_pack else merged(self._products, self._item, key, 1)

    def take(self, line: Line) -> Went | None:
        """What was scanned; with a number before it so many of it."""
        into = self._products.scanned(line)
        if not into:
            return None
        if line.multiplier is not None:
            return merged(self._products, self._item, into, line.multiplier)
        return self.choose(into)


class InsideStep(_OfItem):
    """How many of another product one holds."""

    def __init__(self, products: Products, place: HowManyInside) -> None:
        super().__init__(products, place.item)
        self._into = place.into

    @property
    def about(self) -> tuple[str, ...]:
        """The pack, and what is in it."""
        return (self._products.called(self._item), self._products.called(self._into))

    @property
    def asks(self) -> str:
        """A number."""
        return self._talk.language.say("How many are in one?")

    def hint(self, text: str) -> str:
        """With a number."""
        typed, say = text.strip(), self._talk.language.say
        name = self._products.called(self._into)
        return say("Enter: one is {n} × {name}.", n=typed, name=name) if typed else say("Type how many.")

    def enter(self, text: str) -> Went | None:
        """So many."""
        typed = text.strip()
        if not (typed.isascii() and typed.isdigit()) or int(typed) > MOST_FACTOR:
            raise RefusedInput("A pack holds 1 to {most} pieces. Nothing was changed. Type it again.", most=MOST_FACTOR)
        return merged(self._products, self._item, self._into, int(typed))


def merged(products: Products, item: str, into: str, factor: int) -> Went:
    """From now on, and for all of the past. Raises RefusedInput, NotSaved."""
    talk, say = products.talk, products.talk.language.say
    whole = merge_item(talk.books, talk.shelf, talk.clock, item, into, factor)
    name = talk.called(whole)
    said = (
        say("It is the same as {name} now.", name=name)
        if factor == 1
        else say("One of it is {n} × {name} now.", n=talk.language.number(factor), name=name)
    )
    return Went(OneProduct(item), said, lambda: part_item(talk.books, talk.shelf, talk.clock, item), afresh=True)
