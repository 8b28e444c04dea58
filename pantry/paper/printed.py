"""Prints any paper: drawn in memory, then put on the disk whole.

In: a `Paper`, which draws itself, and a path. Out: one PDF or none, and how many pages it has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from pantry.errors import RefusedInput
from pantry.paper.pdf_file import refuse_to_overwrite, write_whole

if TYPE_CHECKING:
    from pathlib import Path

MOST_PAGES = 200


class Paper(Protocol):
    """What can be printed; the same paper is always the same bytes."""

    @property
    def pages(self) -> int:
        """How many pages it has."""
        ...

    def draw(self) -> bytes:
        """The PDF, also for a preview."""
        ...


@runtime_checkable
class KeyedBack(Paper, Protocol):
    """What is keyed in or filed once it is written on, known by a property that nothing else has by chance."""

    @property
    def keyed_back_codes(self) -> tuple[str, ...]:
        """The code of each page."""
        ...


def print_paper(paper: Paper, out: Path, *, force: bool = False) -> int:
    """Writes the PDF to `out`, whole or not at all; gives the number of pages.

    Raises `RefusedInput` for a place that takes no file, `PaperError` where the disk refuses.
    """
    refuse_to_overwrite(out, force=force)
    write_whole(out, paper.draw(), force=force)
    return paper.pages


def refuse_pages(pages: int) -> None:
    """Raises `RefusedInput` for a number of pages that can't be printed at once."""
    if not 1 <= pages <= MOST_PAGES:
        raise RefusedInput(
            "A sheet has 1 to {most} pages, not {pages}. Nothing was printed.", most=MOST_PAGES, pages=pages
        )
