"""Why a bundle or a list is refused: the file, the line where there is one, and a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from pantry.errors import StickError


class Refused(StickError):  # noqa: N818 - it is what the screen says
    """A bundle or a list that can't be taken; `line` counts from 1, the header included."""

    def __init__(self, sentence: str, /, *, file: str, line: int | None = None, **values: object) -> None:
        super().__init__(sentence, **values)
        self.file = file
        self.line = line


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was refused: the bundle's folder on the stick (a list's file), the file in it, its line, and why."""

    bundle: str
    file: str
    line: int | None
    why: str


def refusal(folder: str, trouble: Refused) -> Refusal:
    """The trouble as a value, with the folder that it was found in."""
    return Refusal(folder, trouble.file, trouble.line, str(trouble))
