"""Where the talk about sticks can stand, as values: an answer names the next one, and the talk makes its step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.office.exchanging import Exchanged


@dataclass(frozen=True, slots=True)
class Carrier:
    """A stick or a folder that books can lie on: its path, what it is called, and whether it can be written."""

    path: str
    name: str
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class TheStick:
    """What can be done: the questions, the sticks that are here."""


@dataclass(frozen=True, slots=True)
class AFolder:
    """In the place of a stick."""


@dataclass(frozen=True, slots=True)
class WhatCame:
    """Of a stick that was read and written."""

    name: str
    exchanged: Exchanged


@dataclass(frozen=True, slots=True)
class AQuestion:
    """One that is open, by its key; `before`: the lines of it that are said to be before a count, from 1."""

    key: str
    before: tuple[int, ...] = ()
