"""Where things are or go: the fixed places of a site, and what a move between two places means in a day's totals."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from enum import StrEnum

from pantry.clock import base32
from pantry.events import ID_LETTERS

SHELF = "shelf"
PACKED = "packed"
GUESTS = "guests"
WASTE = "waste"
KITCHEN = "kitchen"
VOLUNTEERS = "volunteers"
FUND = "fund"
COUNTING = "counting"  # the other side of a difference that a count found

SOURCES = (
    "grocery rescue", "wholesale", "restaurant or caterer", "farm or gleaning", "garden", "food drive", "one person",
    "food bank donated", "food bank purchased", "bought by us", "usda", "transfer in", "found", "unknown",
)  # fmt: skip
UNKNOWN_SOURCE = "unknown"

PLATE_ITEM = "kplate"
MINUTE_ITEM = "kmin"
CENT_ITEM = "kcent"


class Role(StrEnum):
    """What a place is for."""

    STORAGE = "storage"
    SOURCE = "source"
    GUESTS = "guests"
    WASTE = "waste"
    KITCHEN = "kitchen"
    VOLUNTEERS = "volunteers"
    FUND = "fund"
    TRANSFER = "transfer"
    COUNTING = "counting"


class Way(StrEnum):
    """What a row of the totals sums up; the last four come from visits."""

    IN = "in"
    OUT = "out"
    WASTE = "waste"
    SENT = "sent"
    PLATES = "plates"
    MINUTES = "min"
    FUND_IN = "fund_in"
    FUND_OUT = "fund_out"
    VISITS = "visits"
    HOUSEHOLDS = "households"
    PEOPLE = "people"
    BAGS = "bags"


_FIXED_ROLES = {
    SHELF: Role.STORAGE,
    PACKED: Role.STORAGE,
    GUESTS: Role.GUESTS,
    WASTE: Role.WASTE,
    KITCHEN: Role.KITCHEN,
    VOLUNTEERS: Role.VOLUNTEERS,
    FUND: Role.FUND,
    COUNTING: Role.COUNTING,
    **dict.fromkeys(SOURCES, Role.SOURCE),
}


@dataclass(frozen=True, slots=True)
class FixedPlace:
    """A place that every laptop of a site knows by its name alone."""

    place: str
    name: str
    role: Role


def place_id(site: str, name: str) -> str:
    """`l` + 26 base32 characters of SHA-256 over the site and the fixed name."""
    return "l" + base32(hashlib.sha256(f"{site}:{name}".encode()).digest())[:ID_LETTERS]


@functools.lru_cache(maxsize=64)
def fixed_places(site: str) -> dict[str, FixedPlace]:
    """The fixed places of a site by their ids."""
    places = (FixedPlace(place_id(site, name), name, role) for name, role in _FIXED_ROLES.items())
    return {place.place: place for place in places}


@functools.lru_cache(maxsize=2048)
def fixed_place(site: str, name: str) -> str:
    """The id of a fixed place by its name."""
    return place_id(site, name)


_WAYS = {
    (Role.SOURCE, Role.STORAGE): Way.IN,
    (Role.TRANSFER, Role.STORAGE): Way.IN,
    (Role.STORAGE, Role.GUESTS): Way.OUT,
    (Role.STORAGE, Role.WASTE): Way.WASTE,
    (Role.SOURCE, Role.WASTE): Way.WASTE,
    (Role.STORAGE, Role.TRANSFER): Way.SENT,
    (Role.KITCHEN, Role.GUESTS): Way.PLATES,
}


def way(from_role: Role, to_role: Role) -> Way | None:
    """What a movement adds to in the totals of its day, else nothing."""
    if from_role is Role.VOLUNTEERS:
        return Way.MINUTES
    if Role.FUND in (from_role, to_role):
        return Way.FUND_IN if to_role is Role.FUND else Way.FUND_OUT
    return _WAYS.get((from_role, to_role))
