"""Where the talk about products can stand, as values: an answer names the next one, and the talk makes its step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.catalog.importing import Imported
    from pantry.office.talk_rows import FileFound


@dataclass(frozen=True, slots=True)
class TheSearch:
    """Of all products."""


@dataclass(frozen=True, slots=True)
class OneProduct:
    """What is known of it, and what may be said."""

    item: str


@dataclass(frozen=True, slots=True)
class NewName:
    """Of a product."""

    item: str


@dataclass(frozen=True, slots=True)
class NewKind:
    """Of a product that has a name."""

    item: str


@dataclass(frozen=True, slots=True)
class NewWeight:
    """Of one of a product that has a name."""

    item: str


@dataclass(frozen=True, slots=True)
class WhatIsIn:
    """Which allergens a product that has a name contains."""

    item: str


@dataclass(frozen=True, slots=True)
class SameAs:
    """Which other product it is."""

    item: str


@dataclass(frozen=True, slots=True)
class PackOf:
    """Which other product it is a pack of."""

    item: str


@dataclass(frozen=True, slots=True)
class HowManyInside:
    """Of another product are in one."""

    item: str
    into: str


@dataclass(frozen=True, slots=True)
class WhichFile:
    """Of those that were found."""

    files: tuple[FileFound, ...]


@dataclass(frozen=True, slots=True)
class WhatCame:
    """Of a list that was read."""

    name: str
    imported: Imported
