"""The two laptops of a site in a month's life, one at work at a time; the other one has the stick in between."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.assembly import join_site, open_pantry
from pantry.stick import read_stick, write_stick
from tests.ui.tables import HeldClock, Table, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pantry.assembly import Pantry


@dataclass(slots=True)
class Laptops:
    """Both site files, their one true time, the stick that goes between them, and where papers are put."""

    first: Path
    second: Path
    stick: Path
    papers: Path
    held: HeldClock

    @classmethod
    def of(cls, first: Path, held: HeldClock) -> Laptops:
        """A second laptop joins the site of the first one."""
        stick, second = first.parent / "stick", first.parent / "second.pantry"
        papers = first.parent / "papers"
        for folder in (stick, papers):
            folder.mkdir()
        laptops = cls(first, second, stick, papers, held)
        laptops.write(first)
        join_site(second, stick, held.clock()).close()
        return laptops

    @property
    def both(self) -> tuple[Path, Path]:
        """The site files."""
        return self.first, self.second

    @contextlib.contextmanager
    def at_table(self, laptop: Path) -> Iterator[Table]:
        """The window on a laptop, until the lid is closed."""
        table = table_of(open_pantry(laptop, self.held.clock()), self.held, None)
        try:
            yield table
        finally:
            table.close()

    @contextlib.contextmanager
    def opened(self, laptop: Path) -> Iterator[Pantry]:
        """The site without a window."""
        pantry = open_pantry(laptop, self.held.clock())
        try:
            yield pantry
        finally:
            pantry.close()

    def carry(self, from_laptop: Path, to_laptop: Path) -> None:
        """The stick goes from one to the other."""
        self.write(from_laptop)
        with self.opened(to_laptop) as pantry:
            read_stick(pantry.books, pantry.site_file, pantry.clock, self.stick)

    def write(self, laptop: Path) -> None:
        """Puts what a laptop knows on the stick."""
        with self.opened(laptop) as pantry:
            write_stick(pantry.books, pantry.site_file, pantry.clock, self.stick)
