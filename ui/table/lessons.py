"""What a new table teaches over the box: three lessons for its first three actions, then it is silent for ever.

A can is scanned in Take in; where guests are served the question itself is the first lesson, and Undo the next.

In: each Reply. Out: the words over the box, or none. How far it came stays on the laptop.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from pantry.desk import Mode
from pantry.errors import SiteFileError
from pantry.reply import Did

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from pantry.language import Language
    from pantry.reply import Reply

LESSONS_KEPT_AS = "lessons"
MOST_ACTIONS = 3
_SCAN, _SIX, _UNDO = "scan", "six", "undo"
_ALL = (_SCAN, _SIX, _UNDO)
_PRODUCTS = (Did.TOOK, Did.GAVE)
_SEVERAL = 2


class Lessons:
    """The first lesson that nobody did yet; only a table that was made by the first run has any."""

    def __init__(self, pantry: Pantry) -> None:
        self._site_file = pantry.site_file
        kept = pantry.site_file.kept(LESSONS_KEPT_AS)
        self._actions, self._done = _read(kept) if kept else (MOST_ACTIONS, _ALL)

    def words(self, language: Language, mode: Mode) -> str:
        """What to do now in a mode, said over the box; nothing when all is taught, or the question teaches it."""
        lesson = self._now(mode)
        if lesson == _SCAN:
            return language.say("Now scan a can.")
        if lesson == _SIX:
            return language.say("Good. Type 6, then scan it again.")
        return language.say("Was something wrong? Press Undo.") if lesson == _UNDO else ""

    def after(self, reply: Reply) -> None:
        """One more action, if it is one."""
        if self._actions < MOST_ACTIONS and reply.saved:
            self._actions += 1
            learned = _learned(reply)
            if learned and learned not in self._done:
                self._done = (*self._done, learned)
            with contextlib.suppress(SiteFileError):  # a full disk forgets a lesson, and the table goes on
                self._site_file.keep(LESSONS_KEPT_AS, " ".join((str(self._actions), *self._done)))

    def _now(self, mode: Mode) -> str:
        if self._actions >= MOST_ACTIONS:
            return ""
        if mode is not Mode.IN:
            return _UNDO if self._actions and _UNDO not in self._done else ""
        return next((lesson for lesson in _ALL if lesson not in self._done), "")


def begin_lessons(pantry: Pantry) -> None:
    """From now on this table teaches. Raises SiteFileError."""
    pantry.site_file.keep(LESSONS_KEPT_AS, "0")


def _learned(reply: Reply) -> str:
    if reply.did is Did.UNDID:
        return _UNDO
    if reply.did not in _PRODUCTS:
        return ""
    return _SIX if (reply.quantity or 0) >= _SEVERAL else _SCAN


def _read(kept: str) -> tuple[int, tuple[str, ...]]:
    number, *done = kept.split() or [""]
    actions = int(number) if number.isascii() and number.isdigit() and len(number) == 1 else MOST_ACTIONS
    return actions, tuple(lesson for lesson in done if lesson in _ALL)
