"""The room of all products: found, named, merged; a list of them is read from a file.

In: a `CatalogTalk`. Out: what a `TalkPage` gives.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pantry.assembly import open_pantry
from pantry.catalog.importing import import_file
from ui.lead.reading_page import ReadingPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.catalog.importing import Imported
    from pantry.clock import Clock
    from pantry.office.catalog_talk import CatalogTalk
    from ui.lead.inside import Inside
    from ui.work import Progress

_LONGEST_CODE = "00000000000000"


class CatalogPage(ReadingPage):
    """Products stand with their code at the right."""

    empty_icon = "scan-barcode"
    endings = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".json", ".jsonl", ".gz", ".zip")

    def __init__(self, inside: Inside, talk: CatalogTalk) -> None:
        super().__init__(inside, talk, "catalog read", _LONGEST_CODE)
        self._products = talk
        self.show_talk()
        self.show_reading()

    def job(self, path: str) -> Callable[[Progress], object]:
        """Products are brought in."""
        return _bringing_in(self._site, self._clock, path)

    def tell_came(self, name: str, value: object) -> None:
        """How many, and which lines could not be used."""
        self._products.tell_came(name, cast("Imported", value))


def _bringing_in(site: Path, clock: Clock, path: str) -> Callable[[Progress], Imported]:
    """Opens the site itself, beside the window."""

    def job(progress: Progress) -> Imported:
        with closing(open_pantry(site, clock)) as pantry:
            return import_file(pantry.site_file.db, Path(path), progress=progress)

    return job
