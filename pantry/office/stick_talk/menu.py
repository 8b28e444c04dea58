"""What can be done with sticks, and which of them are here."""

from __future__ import annotations

import contextlib
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.kept_safe import Safe, kept_safe, more_since
from pantry.office.open_end_words import elsewhere_words
from pantry.office.stepping import NamedRows, Went
from pantry.office.stick_talk.places import AFolder, AQuestion, TheStick
from pantry.office.talk_rows import RowTone, TalkRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.language import Language
    from pantry.office.stick_talk.parts import StickParts
    from pantry.office.stick_talk.places import Carrier


class Wish(StrEnum):
    """What may be chosen beside a stick."""

    QUESTIONS = "questions"
    FOLDER = "folder"
    LOOK = "look"


class MenuStep(NamedRows):
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
            *_waiting_elsewhere(self._parts),
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

    def choose(self, key: str) -> Went | None:
        """Questions, a folder, or a stick that is exchanged."""
        match key:
            case Wish.QUESTIONS:
                first = self._parts.first_question()
                return Went(AQuestion(first)) if first else None
            case Wish.FOLDER:
                return Went(AFolder())
            case Wish.LOOK:
                self._parts.wants_look = True  # the window looks
                return Went(TheStick(), afresh=True)
            case _:
                return Went(TheStick(), afresh=True, file=key)

    def all_rows(self) -> Iterator[TalkRow]:
        """What may be chosen."""
        language, asked = self._parts.language, self._parts.questions
        if asked:
            words = language.say_many("Answer {n} question", "Answer {n} questions", len(asked))
            yield TalkRow(Wish.QUESTIONS, words, language.say("Only people can answer it."), tone=RowTone.LOOK)
        for stick in self._parts.sticks:
            yield carrier_row(stick, language)
        yield TalkRow(Wish.LOOK, language.say("Look for sticks again"), language.say("Plug it in first."))
        yield TalkRow(Wish.FOLDER, language.say("A folder"), language.say("In the place of a stick"))


class FolderStep(NamedRows):
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

    def all_rows(self) -> Iterator[TalkRow]:
        """All of them."""
        return (carrier_row(folder, self._language) for folder in self._folders)

    def enter(self, text: str) -> Went | None:
        """The first one that is called so."""
        if self.rows(text):
            return super().enter(text)
        if not _is_folder(text):
            raise RefusedInput("There is no such folder. Nothing was read or written. Type where it is, as {example}.",
                               example=str(Path.home()))  # fmt: skip
        return self.choose(str(Path(text.strip()).expanduser()))

    def choose(self, key: str) -> Went | None:
        """This one is exchanged."""
        return Went(TheStick(), afresh=True, file=key)

    def _none_such(self) -> str:
        return self._language.say("No such folder. Type where it is, or choose one of the list.")


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


def _waiting_elsewhere(parts: StickParts) -> Iterator[str]:
    """What is asked of other laptops alone, until a stick brings the answer."""
    for noted in parts.talk.shelf.open_ends.elsewhere():
        yield elsewhere_words(noted, parts.language)


def _last_written(parts: StickParts) -> Iterator[str]:
    language, last = parts.language, kept_safe(parts.site_file, Safe.STICK)
    if last is None:
        yield language.say("Nothing went onto a stick yet.")
        return
    yield language.say("Last written on {day}.", day=language.day(last.on))
    if more_since(parts.site_file, last):
        yield language.say("More was saved since.")
