"""Where the talk about recalls can stand, as values: an answer names the next one, and the talk makes its step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.office.recall_talk.concerns import Concern
    from pantry.office.talk_rows import FileFound
    from pantry.recalls.reading import ReadRecalls


@dataclass(frozen=True, slots=True)
class TheList:
    """What is held, and what the lists may mean."""


@dataclass(frozen=True, slots=True)
class WhichLot:
    """Of an item that is to be held."""

    item: str


@dataclass(frozen=True, slots=True)
class Why:
    """A lot of an item is to be held."""

    item: str
    lot: str


@dataclass(frozen=True, slots=True)
class Who:
    """All of a hold but who says so."""

    item: str
    lot: str
    why: str


@dataclass(frozen=True, slots=True)
class One:
    """What is held, or may have to be."""

    concern: Concern


@dataclass(frozen=True, slots=True)
class HowMany:
    """Were taken off the shelf."""

    concern: Concern


@dataclass(frozen=True, slots=True)
class PutAside:
    """So many of a held lot were put aside, of which the books know of none."""

    concern: Concern


@dataclass(frozen=True, slots=True)
class Where:
    """So many of them went."""

    concern: Concern
    quantity: int


@dataclass(frozen=True, slots=True)
class WhoReleases:
    """Who says that it may be given out again."""

    concern: Concern


@dataclass(frozen=True, slots=True)
class WhichFile:
    """Of those that were found."""

    files: tuple[FileFound, ...]


@dataclass(frozen=True, slots=True)
class WhatCame:
    """Of a list that was read, and how many lots are held because of it."""

    read: ReadRecalls
    held: int
