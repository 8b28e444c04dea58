"""The talk itself: which step stands where, and what comes from outside: files, what a list brought."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pantry.office.catalog_talk.allergens import AllergensStep
from pantry.office.catalog_talk.came import CameStep
from pantry.office.catalog_talk.finding import OneStep, SearchStep
from pantry.office.catalog_talk.parts import Products
from pantry.office.catalog_talk.places import (
    HowManyInside,
    NewKind,
    NewName,
    NewWeight,
    OneProduct,
    PackOf,
    SameAs,
    TheSearch,
    WhatCame,
    WhatIsIn,
    WhichFile,
)
from pantry.office.catalog_talk.saying import InsideStep, KindStep, NameStep, SameStep, WeightStep
from pantry.office.stepping import FileStep, StepTalk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pantry.catalog.importing import Imported
    from pantry.office.half_typed import HalfTypedKeeper
    from pantry.office.stepping import Step
    from pantry.office.talk_parts import TalkParts
    from pantry.office.talk_rows import FileFound

_STEPS: Mapping[type, Callable[[Products, Any], Step]] = {
    TheSearch: SearchStep,
    OneProduct: OneStep,
    NewName: NameStep,
    NewKind: KindStep,
    NewWeight: WeightStep,
    WhatIsIn: AllergensStep,
    SameAs: SameStep,
    PackOf: SameStep,
    HowManyInside: InsideStep,
    WhatCame: CameStep,
}


class CatalogTalk(StepTalk):
    """Of all products that this laptop knows."""

    kept_places = (OneProduct, NewName, NewKind, NewWeight, WhatIsIn, SameAs, PackOf, HowManyInside)
    numbered_places = (HowManyInside, NewWeight)

    def __init__(self, talk: TalkParts, half: HalfTypedKeeper) -> None:
        self._products = Products(talk)
        super().__init__(talk, TheSearch(), half)

    @property
    def asks_weight(self) -> bool:
        """Of one of a product."""
        return isinstance(self._place, NewWeight)

    def step_at(self, place: object) -> Step:
        """What is known is read anew each time."""
        if isinstance(place, WhichFile):
            say = self._products.talk.language.say
            about = (
                say("A list of products"),
                say("Your own: CSV or XLSX, its first line names the columns: code,name,kind,grams"),
                say("Open Food Facts: CSV or JSONL, packed too"),
                say("USDA FoodData Central: the zip of branded foods. USDA FoodKeeper: XLS or JSON. PLU codes: CSV"),
            )
            return FileStep(self._products.talk.language, place.files, about, TheSearch())
        return _STEPS[type(place)](self._products, place)

    def nothing(self, text: str) -> tuple[str, str]:
        """What the room is for; with letters, what becomes of a product that nobody knows."""
        if not isinstance(self._place, TheSearch):
            return super().nothing(text)
        say = self._products.talk.language.say
        if text.strip():
            return (
                say("No product is called so."),
                say("Without a name it counts all the same, and waits in Name the unknowns."),
            )
        return (
            say("Here all products have their names, kinds and weights."),
            say("Scan one, or type its first letters. Read a list brings more, from a file on a stick."),
        )

    def ask_which_file(self, files: tuple[FileFound, ...]) -> None:
        """A list is to be read."""
        self.go_to(WhichFile(files))

    def tell_came(self, name: str, imported: Imported) -> None:
        """A list was read."""
        self.go_to(WhatCame(name, imported))
