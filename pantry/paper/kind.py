"""One kind of paper: its name, its title, its options.

In: what is said of it where it is registered. Out: a `PaperKind`. Nothing here draws.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.paper.choices import Choice

SHEET, PAGES, DATE = ("--languages en,es", "--paper letter|a4"), "--pages N", "--date DATE"


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind by the name to ask for, its title, its options, and for labels the stocks that are known.

    `file`: what a PDF of it is called; `choices`: what else can be chosen; `most_languages`: how many it can be in.
    """

    kind: str
    title: str
    file: str
    usual: tuple[str, ...]
    stocks: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    most_languages: int = 2

    def file_of(self, chosen: Mapping[str, str]) -> str:
        """What a PDF is called for which so was chosen."""
        named = (chosen.get(choice.name, "") for choice in self.choices if choice.in_file_name)
        kept = [re.sub(r"[^0-9A-Za-z-]", "", value) for value in named]
        begin, dot, end = self.file.rpartition(".")
        return "-".join((begin, *filter(None, kept))) + dot + end

    @property
    def options(self) -> tuple[str, ...]:
        """All that a command takes."""
        return (*self.usual, *(choice.option for choice in self.choices))

    @property
    def many(self) -> bool:
        """Whether it can be asked for in so many pages."""
        return PAGES in self.usual

    @property
    def dated(self) -> bool:
        """Whether the day that it is for stands on it."""
        return DATE in self.usual
