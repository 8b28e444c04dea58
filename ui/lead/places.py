"""Where a paper can be saved, as rows to choose from: sticks first, then folders of this laptop, which open.

In: the folders that there are. Out: a `Row` whose values `read_place` reads.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from ui.lead.rows import Ask, Row
from ui.sticks import folder_words, name_of

if TYPE_CHECKING:
    from pantry.language import Language

_KEY = "place"


class Step(StrEnum):
    """What a place that was chosen leads to."""

    STICK = "stick"
    SAVE = "save"
    OPEN = "open"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Place:
    """A step, and the folder that it is for."""

    step: Step
    folder: Path


def read_place(value: str) -> Place:
    """What a row's value stands for."""
    step, _, folder = value.partition(":")
    return Place(Step(step), Path(folder))


def places_row(
    sticks: tuple[Path, ...], locked: tuple[Path, ...], folders: tuple[Path, ...], language: Language
) -> Row:
    """Sticks, and this user's own folders; of sticks that are `locked` it is said why they are not here."""
    say = language.say
    if locked:
        title = say("The stick {name} can't be written to. Save it where?", name=name_of(locked[0]))
    else:
        title = say("Save it where?") if sticks else say("No stick is here. Plug one in, or save it on this laptop.")
    options = [(f"{Step.STICK}:{stick}", say("Stick {name}", name=name_of(stick))) for stick in sticks]
    options += [(f"{Step.OPEN}:{folder}", folder_words(folder, language)) for folder in folders if folder.is_dir()]
    options.append((f"{Step.LOOK}:", say("Look for sticks again")))
    return Row(_KEY, title, "", Ask.ONE, tuple(options))


def folder_row(folder: Path, language: Language) -> Row:
    """A folder: it takes the paper itself, or one of the folders in it does."""
    inner: list[Path] = []
    with contextlib.suppress(OSError):  # one that may not be looked into has none to show
        inner = [each for each in folder.iterdir() if each.is_dir() and not each.name.startswith(".")]
    inner.sort(key=lambda each: each.name.casefold())
    here = (f"{Step.SAVE}:{folder}", language.say("Save it here"))
    options = (here, *((f"{Step.OPEN}:{each}", name_of(each)) for each in inner))
    title = language.say("Not saved yet. Save it in {folder}?", folder=folder_words(folder, language))
    return Row(_KEY, title, "", Ask.ONE, options)
