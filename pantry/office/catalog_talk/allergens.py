"""Which allergens a product contains: each is put in or out by its row, or all are typed; saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.allergens import ALLERGENS, NONE
from pantry.catalog.words import folded
from pantry.office.allergen_words import allergen_words
from pantry.office.allergens import UNKNOWN, allergens_said, say_allergens
from pantry.office.catalog_talk.places import OneProduct, WhatIsIn
from pantry.office.stepping import Went
from pantry.office.talk_rows import TalkRow
from pantry.shelf.items import ALLERGENS as FIELD

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.office.catalog_talk.parts import Products


class AllergensStep:
    """Made anew with each answer; `known`: as it reads now."""

    def __init__(self, products: Products, place: WhatIsIn) -> None:
        self._products, self._item = products, place.item
        self._known = products.item(products.talk.shelf.whole(place.item)[0])

    @property
    def about(self) -> tuple[str, ...]:
        """Its name, and what it contains so far."""
        return self._products.called(self._item), self._products.allergens(self._known)

    @property
    def asks(self) -> str:
        """As its label says."""
        return self._products.talk.language.say("Which allergens does its label name?")

    def hint(self, text: str) -> str:
        """With words; without, it is done."""
        say, rows = self._products.talk.language.say, self.rows(text)
        if not text.strip():
            return say("Choose each one. Enter: done.")
        return say("Enter: {name}.", name=rows[0].words) if rows else say("Enter: just these.")

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """The nine, then none of them, and that nobody knows; those that it contains are marked."""
        say, words = self._products.talk.language.say, allergen_words(self._products.talk.language)
        known, typed = self._known.allergens, folded(text)
        listed = (
            *((one, words[one], one in (known or ())) for one in ALLERGENS),
            (NONE, say("None of the nine"), known == ()),
            (UNKNOWN, say("Nobody knows"), known is None),
        )
        return tuple(
            TalkRow(key, name, "", say("Yes") if is_so else "")
            for key, name, is_so in listed
            if all(any(word.startswith(one) for word in folded(name)) for one in typed)
        )

    def enter(self, text: str) -> Went | None:
        """The first one that begins so; else all that was typed, and no other one."""
        rows = self.rows(text)
        if not text.strip():
            return Went(OneProduct(self._item), afresh=True)
        return self.choose(rows[0].key) if rows else self._said(allergens_said(text))

    def choose(self, key: str) -> Went | None:
        """One of the nine goes in, or out again."""
        if key in (NONE, UNKNOWN):
            return self._said(allergens_said(key))
        known = self._known.allergens or ()
        return self._said(" ".join(one for one in ALLERGENS if (one in known) is not (one == key)))

    def take(self, _line: Line) -> Went | None:
        """A scan says nothing here."""
        return None

    def _said(self, text: str) -> Went:
        """Saved, and how it read before."""
        talk, item = self._products.talk, self._known.item
        before = self._known.fields.get(FIELD, "")
        after = say_allergens(talk.books, talk.shelf, talk.clock, item, text)
        told = talk.language.say("Saved: {what}.", what=self._products.allergens(after).removesuffix("."))
        return Went(WhatIsIn(self._item), told, lambda: say_allergens(talk.books, talk.shelf, talk.clock, item, before))
