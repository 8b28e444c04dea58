"""Prints any paper: drawn in memory, then put on the disk whole.

In: a `Paper`, which draws itself, and a path. Out: one PDF or none, and what is `Printed` then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from pantry.errors import RefusedInput
from pantry.paper.proof import changes_told
from pantry.whole_file import FileKind, refuse_to_overwrite, write_whole

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


NumberedItem = tuple[int, str]
"""(number of the row, item)."""


@runtime_checkable
class ListsItems(KeyedBack, Protocol):
    """What has an item in each row, which is to be known once a number is written beside it."""

    @property
    def items_of_pages(self) -> tuple[tuple[NumberedItem, ...], ...]:
        """The items on each page, from top to bottom."""
        ...


@dataclass(frozen=True, slots=True)
class Printed:
    """What came out: so many pages, and which names and other typed words don't stand on them as they were typed.

    `shortened`: words were cut or left out. `replaced`: letters that our fonts lack were put into words.
    """

    pages: int
    shortened: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()


def print_paper(paper: Paper, out: Path, *, force: bool = False) -> Printed:
    """Writes the PDF to `out`, whole or not at all.

    Raises `RefusedInput` for a place that takes no file and words that must not be cut, `NotWritten` where the disk
    refuses.
    """
    refuse_to_overwrite(out, FileKind.PDF, force=force)
    printed, pdf = draw_paper(paper)
    write_whole(out, pdf, FileKind.PDF, force=force)
    return printed


def draw_paper(paper: Paper) -> tuple[Printed, bytes]:
    """The PDF as bytes, for a preview. Raises `RefusedInput` for words that must not be cut."""
    with changes_told() as changes:
        pdf = paper.draw()
    return Printed(paper.pages, changes.shortened, changes.replaced), pdf


def refuse_pages(pages: int) -> None:
    """Raises `RefusedInput` for a number of pages that can't be printed at once."""
    if not 1 <= pages <= MOST_PAGES:
        raise RefusedInput(
            "A sheet has 1 to {most} pages, not {pages}. Nothing was printed.", most=MOST_PAGES, pages=pages
        )
