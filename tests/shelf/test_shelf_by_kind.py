"""What lies there by kind, of thousands added up at once, is what its rows add up to."""

from __future__ import annotations

from itertools import product

import pytest

from pantry.shelf.shelf_by_kind import ShelfByKind, each_g

DAY = "2026-11-21"
KINDS, UNITS, GRAMS = (None, "dry", "dairy", ""), (None, "piece", "g"), (None, "400", "", "0")


@pytest.fixture
def by_kind(pantry):
    return lambda: ShelfByKind(pantry.site_file.reading, pantry.shelf, DAY, ())


def said(kind, unit, grams):
    return {field: value for field, value in (("kind", kind), ("unit", unit), ("grams", grams)) if value is not None}


def summed(shelf):
    """By kind, from the rows, of what is the same as nothing else."""
    kinds = ("dry", "dairy", "produce", "other", "")
    rows = {kind: [row for row in shelf.rows(kind) if row[1] > 0 and row[0] not in shelf.families] for kind in kinds}
    return {kind: sum(now * each_g(unit, grams) for _, now, unit, grams in of) for kind, of in rows.items() if of}


def test_all_that_may_be_said_by_site_chapter_and_catalog(pantry, by_kind, say, say_chapter, move):
    ways = tuple(product(KINDS, UNITS, GRAMS))
    for number, how in enumerate(ways):
        item = f"g{number:014}"
        move(item, number + 1)
        say(item, name="x", **said(*how))
        if number % 3 == 0:
            say_chapter(item, name="x", **said(*ways[number * 7 % len(ways)]))
        if number % 4 == 0:
            pantry.site_file.db.execute(
                "INSERT INTO product (item, name, names, other_names, brand, kind, unit, grams, allergens, source,"
                " search_id) VALUES (?, 'x', '', '', '', 'produce', ?, ?, '', 1, 1)",
                (item, ("g", "piece", "")[number % 3], (None, 250)[number % 2]),
            )  # fmt: skip
    move("kproduce", 5_000)
    move("g99", 3, "shelf", "guests")
    say("g00000000000000", same_as="g00000000000007*2")
    of_rows = summed(by_kind())
    assert len(of_rows) == 5
    alone = by_kind()
    assert {kind: alone.alone_g(kind) for kind in of_rows} == of_rows


def test_what_the_site_said_of_all_is_looked_up_for_none(by_kind, say, move, monkeypatch):
    monkeypatch.setattr(ShelfByKind, "_statement", None)
    for item, kind in (("g1", "dry"), ("g2", "dairy"), ("g3", "dry")):
        move(item, 3)
        say(item, kind=kind, unit="piece", grams="400")
    move("g4", 900)
    say("g4", kind="dry", unit="g")
    shelf = by_kind()
    assert (shelf.alone_g("dry"), shelf.alone_g("dairy"), shelf.alone_g("bread")) == (3_300, 1_200, None)
