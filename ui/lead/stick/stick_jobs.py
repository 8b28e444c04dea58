"""What the room of sticks does away from the window's thread: reads and writes a stick, looks for questions.

In: frozen values. Out: frozen values. Each opens the site itself, beside the window.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.office.exchanging import exchange
from pantry.office.questions import look_for_questions
from ui.sticks import refuse_gone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pantry.clock import Clock
    from pantry.language import Language
    from pantry.office.exchanging import Exchanged
    from pantry.office.question import Question
    from ui.work import Progress


def exchanging(site: Path, clock: Clock, folder: Path, *, is_locked: bool) -> Callable[[Progress], Exchanged]:
    """What a stick brings is read, then what others lack is written onto it."""

    def job(progress: Progress) -> Exchanged:
        refuse_gone(folder)
        with closing(open_pantry(site, clock)) as pantry:
            return exchange(pantry.books, pantry.site_file, clock, folder, progress, is_locked=is_locked)

    return job


def looking(site: Path, clock: Clock, language: Language) -> Callable[[Progress], tuple[Question, ...]]:
    """What only people can answer."""

    def job(_progress: Progress) -> tuple[Question, ...]:
        with closing(open_pantry(site, clock)) as pantry:
            return look_for_questions(
                pantry.books, pantry.site_file, clock, language, pantry.talk_parts(language).kinds
            )

    return job
