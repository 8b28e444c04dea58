"""What keeps the books safe away from the window's thread: a backup, a stick.

In: frozen values. Out: what is told, in words. Each opens the site itself, beside the window.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.office.backing_up import back_up
from pantry.office.exchanging import write_and_note
from ui.sticks import refuse_gone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pantry.clock import Clock
    from pantry.language import Language
    from ui.work import Progress


@dataclass(frozen=True, slots=True)
class Wish:
    """Which site is written, by what clock, into which folder, and how it is told."""

    site: Path
    clock: Clock
    folder: Path
    language: Language


def backing_up(wish: Wish) -> Callable[[Progress], str]:
    """A checked copy of the site."""

    def job(_progress: Progress) -> str:
        refuse_gone(wish.folder)
        with closing(open_pantry(wish.site, wish.clock)) as pantry:
            copied = back_up(pantry.site_file, wish.clock, wish.folder, pantry.settings.most_backups)
        file, folder, say = copied.file.name, copied.file.parent.name, wish.language.say
        said = say("Backed up: {file} in {folder}. It was read again and is whole.", file=file, folder=folder)
        older = wish.language.say_many("{n} older one was erased.", "{n} older ones were erased.", len(copied.erased))
        return f"{said} {older}" if copied.erased else said

    return job


def writing_stick(wish: Wish) -> Callable[[Progress], str]:
    """What was made here and what others still lack."""

    def job(progress: Progress) -> str:
        refuse_gone(wish.folder)
        with closing(open_pantry(wish.site, wish.clock)) as pantry:
            written = write_and_note(pantry.books, pantry.site_file, wish.clock, wish.folder, progress)
        if not written.bundles:
            return wish.language.say("Nothing is new: the stick is up to date. You can take it out.")
        return wish.language.say_many(
            "{n} bundle is on the stick. You can take it out.", "{n} bundles are on the stick. You can take it out.",
            written.bundles,
        )  # fmt: skip

    return job
