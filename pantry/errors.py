"""Trouble that the world makes (disk, file, stick), told in a sentence for a volunteer."""

from __future__ import annotations

from dataclasses import dataclass


def sentence(text: str) -> str:
    """Marks a sentence that an error will carry, or that is said later, so that translators find it."""
    return text


@dataclass(frozen=True, slots=True)
class OneOf:
    """Words that a sentence lists, each of them translated where the sentence is."""

    words: tuple[str, ...]

    def __str__(self) -> str:
        return ", ".join(self.words)


class PantryError(Exception):
    """Carries an untranslated sentence and its values; the edge translates it.

    The sentence says what happened, what is safe, and what to do next.
    """

    def __init__(self, sentence: str, /, **values: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.values = values

    def __str__(self) -> str:
        return self.sentence.format(**self.values) if self.values else self.sentence


class Why(str):
    """The sentence of a trouble in English, as files and commands tell it, which a screen says in its own language."""

    __slots__ = ("trouble",)

    trouble: PantryError

    @classmethod
    def of(cls, trouble: PantryError) -> Why:
        """Why a row of a file can't be used."""
        why = cls(trouble)
        why.trouble = trouble
        return why


class SiteFileError(PantryError):
    """The site file can't be opened, read or made."""


class NotSaved(PantryError):  # noqa: N818 - it is what the screen says
    """The books could not record an entry; nothing of it was kept."""


class RefusedInput(PantryError):  # noqa: N818 - a refusal, not a fault
    """What was asked can't be done as asked; nothing changed."""


class TooBig(RefusedInput):
    """Numbers that no database can add up; nothing of them was kept."""


class StickError(PantryError):
    """A stick or folder can't be written or read."""
