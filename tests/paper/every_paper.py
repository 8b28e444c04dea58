"""Every sheet, sign and card there is, in each of its variants, drawn from a practice site's books."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.clock import Clock
from pantry.demo import play
from pantry.language import PAPER_LANGUAGES
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import filled
from pantry.paper import sheet_kinds
from pantry.paper.choices import YES, Takes
from pantry.paper.printed import KeyedBack
from pantry.paper.sizes import PaperSize
from tests.conftest import SATURDAY
from tests.paper.judge import Drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pantry.office.printing.from_books import FromBooks

PAIRS = tuple(("en", code) for code in PAPER_LANGUAGES if code != "en")
SIDES = (("ar", "en"), ("zh", "ru"), ("ar",), ("vi",))  # any two, the other way around, and alone
LOOKS_ALIKE = {"row"}  # choices that change a measure and no design


@dataclass(frozen=True, slots=True)
class Variant:
    """A kind of paper as it can be chosen."""

    kind: str
    chosen: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return "-".join((self.kind, *(f"{name}-{value}" for name, value in self.chosen.items())))

    def drawn(self, source: FromBooks, languages: tuple[str, ...], paper: str = PaperSize.LETTER) -> Drawn:
        wanted = SheetWanted(languages, paper, chosen=self.chosen)
        made = filled(self.kind, source, wanted)
        return Drawn(made.draw(), made.pages, made.keyed_back_codes if isinstance(made, KeyedBack) else ())


def every_variant() -> tuple[Variant, ...]:
    """Each kind as usual, and with each choice made alone."""
    variants = []
    for kind in sheet_kinds():
        variants.append(Variant(kind.kind))
        for choice in kind.choices:
            if choice.name in LOOKS_ALIKE:
                continue
            others = [value for value, _ in choice.values if value != choice.default]
            values = {Takes.ONE_OF: others, Takes.YES: [YES]}.get(choice.takes, [])
            variants += [Variant(kind.kind, {choice.name: value}) for value in values]
    return tuple(variants)


@contextmanager
def practice_books(folder: Path) -> Iterator[FromBooks]:
    """The books of a practice site after one day."""
    site = play(folder / "practice", date(2026, 11, 21), 1).site
    pantry = open_pantry(site, Clock(now=lambda: SATURDAY, random_bytes=Random(3).randbytes))
    try:
        yield pantry.for_papers()
    finally:
        pantry.close()
