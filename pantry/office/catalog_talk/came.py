"""What came of a list of products, refused lines named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.catalog_talk.places import TheSearch
from pantry.office.stepping import Went
from pantry.office.talk_rows import TalkRow

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.office.catalog_talk.parts import Products
    from pantry.office.catalog_talk.places import WhatCame


class CameStep:
    """How many lines, what they brought, which could not be used."""

    def __init__(self, products: Products, place: WhatCame) -> None:
        self._language, self._name, self._imported = products.talk.language, place.name, place.imported

    @property
    def about(self) -> tuple[str, ...]:
        """Of which file."""
        came = self._imported
        return (
            self._name,
            self._language.say_many("{n} line was read.", "{n} lines were read.", came.read),
            self._language.say_many("{n} product is new.", "{n} products are new.", came.added),
            self._language.say_many("{n} product reads otherwise.", "{n} products read otherwise.", came.changed),
        )

    @property
    def asks(self) -> str:
        """Which lines were bad."""
        refused = self._imported.refused
        return self._language.say_many("{n} line could not be used.", "{n} lines could not be used.", refused)

    def hint(self, _text: str) -> str:
        """On to all products."""
        return self._language.say("Enter: on to all products.")

    def rows(self, _text: str) -> tuple[TalkRow, ...]:
        """The first bad lines, by their number, and those that came in with a doubt."""
        language = self._language
        return tuple(
            TalkRow("", language.say("Line {n}", n=language.number(one.line)), language.why(one.why))
            for one in self._imported.problems
        )

    def enter(self, _text: str) -> Went | None:
        """On to all products."""
        return Went(TheSearch(), afresh=True)

    def choose(self, _key: str) -> Went | None:
        """A bad line can't be chosen."""
        return None

    def take(self, _line: Line) -> Went | None:
        """A scan is the search's."""
        return None
