"""Places: every laptop of a site knows the fixed ones by their names alone; what a move between two means."""

from __future__ import annotations

import hashlib
from base64 import b32encode

import pytest

from pantry.places import (
    FUND,
    GUESTS,
    KITCHEN,
    PACKED,
    SHELF,
    SOURCES,
    VOLUNTEERS,
    WASTE,
    Role,
    Way,
    fixed_place,
    fixed_places,
    place_id,
    way,
)

SITE, OTHER = "s" + "a" * 26, "s" + "b" * 26


def test_a_fixed_place_is_an_l_and_26_of_base32_of_the_sha256_of_site_and_name():
    digest = hashlib.sha256(f"{SITE}:shelf".encode()).digest()
    assert place_id(SITE, "shelf") == "l" + b32encode(digest).decode().lower()[:26]


def test_two_sites_have_two_shelves():
    assert fixed_place(SITE, SHELF) != fixed_place(OTHER, SHELF)


@pytest.mark.parametrize("name", [SHELF, PACKED, GUESTS, WASTE, KITCHEN, VOLUNTEERS, FUND, *SOURCES])
def test_each_of_the_named_places_is_fixed(name):
    place = fixed_places(SITE)[fixed_place(SITE, name)]
    assert place.name == name


def test_every_category_of_source_that_reports_need_is_there():
    assert set(SOURCES) == {
        "grocery rescue", "wholesale", "restaurant or caterer", "farm or gleaning", "garden", "food drive",
        "one person", "food bank donated", "food bank purchased", "bought by us", "usda", "transfer in", "found",
        "unknown",
    }  # fmt: skip
    assert all(fixed_places(SITE)[fixed_place(SITE, name)].role is Role.SOURCE for name in SOURCES)


def test_no_two_places_share_an_id():
    assert len(fixed_places(SITE)) == len({place.name for place in fixed_places(SITE).values()})


@pytest.mark.parametrize(
    ("from_role", "to_role", "meaning"),
    [
        (Role.SOURCE, Role.STORAGE, Way.IN),
        (Role.TRANSFER, Role.STORAGE, Way.IN),
        (Role.STORAGE, Role.GUESTS, Way.OUT),
        (Role.STORAGE, Role.WASTE, Way.WASTE),
        (Role.SOURCE, Role.WASTE, Way.WASTE),
        (Role.STORAGE, Role.TRANSFER, Way.SENT),
        (Role.KITCHEN, Role.GUESTS, Way.PLATES),
        (Role.VOLUNTEERS, Role.GUESTS, Way.MINUTES),
        (Role.SOURCE, Role.FUND, Way.FUND_IN),
        (Role.FUND, Role.SOURCE, Way.FUND_OUT),
        (Role.STORAGE, Role.STORAGE, None),
        (Role.COUNTING, Role.STORAGE, None),
        (Role.STORAGE, Role.COUNTING, None),
    ],
)
def test_what_a_move_adds_to_in_the_totals(from_role, to_role, meaning):
    assert way(from_role, to_role) is meaning


def test_packing_is_neither_in_nor_out():
    assert way(Role.STORAGE, Role.STORAGE) is None
