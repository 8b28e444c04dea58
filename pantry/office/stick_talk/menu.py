"""What can be done with sticks, and which of them are here."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.kept_safe import Safe, kept_safe, more_since
from pantry.office.stepping import Went
from pantry.office.stick_talk.places import AFolder, AQuestion, TheStick
from pantry.office.talk_rows import RowTone, TalkRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.codes.line import Line
    from pantry.language import Language
    from pantry.office.stick_talk.parts import StickParts
    from pantry.office.stick_talk.places import Carrier

QUESTIONS, FOLDER, LOOK = "questions", "folder", "look"


class MenuStep:
    """The questions come first, then the sticks."""

    def __init__(self, parts: StickParts, _place: object) -> None:
        self._parts = parts

    @property
    def about(self) -> tuple[str, ...]:
        """What a stick is for, and when one was written last."""
        say = self._parts.language.say
        return (
            say("From laptop to laptop"),
            say("A stick brings what others wrote, and takes along what was written here."),
            *_last_written(self._parts),
        )

    @property
    def asks(self) -> str:
        """Which stick, where there is one."""
        say = self._parts.language.say
        return say("Which stick?") if self._parts.sticks else say("No stick is here. Plug one in.")

    def hint(self, text: str) -> str:
        """The first row."""
        say, rows = self._parts.language.say, self.rows(text)
        return say("Enter: {name}.", name=rows[0].words) if rows else say("Choose one of the list.")

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """What may be chosen."""
        typed = text.strip().casefold()
        return tuple(row for row in self._all() if typed in row.words.casefold())

    def enter(self, text: str) -> Went | None:
        """The first row that is called so."""
        rows = self.rows(text)
        return self.choose(rows[0].key) if rows else None

    def choose(self, key: str) -> Went | None:
        """Questions, a folder, or a stick that is exchanged."""
        match key:
            case "questions":
                first = self._parts.first_question()
                return Went(AQuestion(first)) if first else None
            case "folder":
                return Went(AFolder())
            case "look":
                return None  # that is the page's
            case _:
                return Went(TheStick(), afresh=True, file=key)

    def take(self, _line: Line) -> Went | None:
        """No scan means anything here."""
        return None

    def _all(self) -> Iterator[TalkRow]:
        language, asked = self._parts.language, self._parts.questions
        if asked:
            words = language.say_many("Answer {n} question", "Answer {n} questions", len(asked))
            yield TalkRow(QUESTIONS, words, language.say("Only people can answer it."), tone=RowTone.LOOK)
        for stick in self._parts.sticks:
            yield carrier_row(stick, language)
        yield TalkRow(LOOK, language.say("Look for sticks again"), language.say("Plug it in first."))
        yield TalkRow(FOLDER, language.say("A folder"), language.say("In the place of a stick"))


class FolderStep:
    """One of this user's own folders."""

    def __init__(self, parts: StickParts, _place: object) -> None:
        self._language, self._folders = parts.language, parts.folders

    @property
    def about(self) -> tuple[str, ...]:
        """Nothing."""
        return ()

    @property
    def asks(self) -> str:
        """Which one."""
        return self._language.say("Which folder?")

    def hint(self, text: str) -> str:
        """The first one that is called so."""
        say, rows = self._language.say, self.rows(text)
        if rows:
            return say("Enter: {name}.", name=rows[0].words)
        return say("Enter: read and write {name}.", name=text.strip()) if _is_folder(text) else self._none_such()

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """All of them."""
        typed = text.strip().casefold()
        rows = (carrier_row(folder, self._language) for folder in self._folders)
        return tuple(row for row in rows if typed in row.words.casefold())

    def enter(self, text: str) -> Went | None:
        """The first one that is called so."""
        rows = self.rows(text)
        if not rows and not _is_folder(text):
            raise RefusedInput("There is no such folder. Nothing was read or written. Type where it is, as {example}.",
                               example=str(Path.home()))  # fmt: skip
        return self.choose(rows[0].key if rows else str(Path(text.strip()).expanduser()))

    def choose(self, key: str) -> Went | None:
        """This one is exchanged."""
        return Went(TheStick(), afresh=True, file=key)

    def _none_such(self) -> str:
        return self._language.say("No such folder. Type where it is, or choose one of the list.")

    def take(self, _line: Line) -> Went | None:
        """No scan means anything here."""
        return None


def _is_folder(text: str) -> bool:
    with contextlib.suppress(OSError, ValueError, RuntimeError):  # no path at all, or one that may not be looked at
        return bool(text.strip()) and Path(text.strip()).expanduser().is_dir()
    return False


def carrier_row(carrier: Carrier, language: Language) -> TalkRow:
    """What happens with a stick or folder."""
    say = language.say
    if carrier.is_locked:
        return TalkRow(carrier.path, say("Read {name}", name=carrier.name), say("It can't be written to."))
    quiet = say("What it brings is read, then what others lack is written onto it.")
    return TalkRow(carrier.path, say("Read and write {name}", name=carrier.name), quiet)


def _last_written(parts: StickParts) -> Iterator[str]:
    language, last = parts.language, kept_safe(parts.site_file, Safe.STICK)
    if last is None:
        yield language.say("Nothing went onto a stick yet.")
        return
    yield language.say("Last written on {day}.", day=language.day(last.on))
    if more_since(parts.site_file, last):
        yield language.say("More was saved since.")
