"""The starter list: it comes in by itself, once for each version of its file, and disturbs nobody."""

from __future__ import annotations

import csv
import io
from importlib.resources import files

import pytest

from pantry.catalog import starter
from pantry.catalog.allergens import ALLERGENS, NONE
from pantry.catalog.items import product
from pantry.catalog.kinds import Kind
from pantry.catalog.search import search
from pantry.catalog.starter import load_starter
from pantry.catalog.written_codes import item_of_id

from .conftest import is_whole, opened

HEADER = "item,name,name_es,other_names,kind,unit,grams,allergens,dated\n"


@pytest.fixture
def resources(tmp_path, monkeypatch):
    """A folder of resources in which a test writes a starter list of its own."""
    folder = tmp_path / "resources"
    folder.mkdir()
    monkeypatch.setattr(starter, "files", lambda _package: folder)
    return folder


def write(folder, *lines):
    (folder / "starter_catalog.csv").write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")


def items(db):
    return [row[0] for row in db.execute("SELECT item FROM product ORDER BY item").fetchall()]


def test_every_line_of_the_list_that_comes_with_pantry_is_a_product(db):
    data = (files("resources") / "starter_catalog.csv").read_text(encoding="utf-8")
    lines = list(csv.DictReader(io.StringIO(data)))
    load_starter(db)

    assert len(lines) >= 250
    assert len({line["item"] for line in lines}) == len(lines)
    for line in lines:
        known = product(db, line["item"])
        assert item_of_id(line["item"]), line
        assert (known.name, known.names["es"], known.unit) == (line["name"], line["name_es"], line["unit"])
        assert known.kind is Kind(line["kind"])
        assert known.grams == (int(line["grams"]) if line["grams"] else None)
        assert known.dated is (line["dated"] == "yes")
        assert set(line["allergens"].split()) <= {*ALLERGENS, NONE}
        assert known.allergens == (
            None if not line["allergens"] else tuple(line["allergens"].split()) if line["allergens"] != NONE else ()
        )
    assert is_whole(db)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("frijoles", "bean"), ("habichuelas", "bean"), ("porotos", "bean"), ("platano", "plantain"),
        ("guineo", "banana"), ("elote", "corn"), ("choclo", "corn"), ("bannann", "plantain"), ("fig", "banana"),
        ("leche", "milk"), ("arroz", "rice"), ("pan", "bread"), ("huevos", "egg"),
        ("pañales", "diaper"), ("mantequila", "butter"),
    ],
)  # fmt: skip
def test_things_are_found_by_what_people_call_them(db, typed, name):
    load_starter(db)
    assert any(name in found.name.lower() for found in search(db, typed, limit=9, language="en"))


def test_the_list_comes_in_once_for_each_version(db, resources):
    write(resources, "p4011,Bananas,Plátanos,guineo,produce,g,,none,no", "p4166,Onions,Cebollas,,produce,g,,none,no")
    load_starter(db)
    before = db.total_changes
    load_starter(db)
    assert db.total_changes == before
    assert items(db) == ["p4011", "p4166"]

    write(
        resources, "p4011,Yellow bananas,Plátanos,guineo,produce,g,,none,no", "p4065,Peppers,Chiles,,produce,g,,none,no"
    )
    load_starter(db)
    assert items(db) == ["p4011", "p4065"]
    assert product(db, "p4011").name == "Yellow bananas"
    assert is_whole(db)


def test_ones_own_list_is_believed_more_than_a_newer_starter_list(db, resources, bring_in):
    write(resources, "p4011,Bananas,Plátanos,guineo,produce,g,120,none,no", "p4166,Onions,Cebollas,,produce,g,,none,no")
    load_starter(db)
    bring_in("code,name\n4011,Guineos\n")
    write(resources, "p4011,Bananas,Bananos,,produce,g,118,none,no")
    load_starter(db)

    bananas = product(db, "p4011")
    assert (bananas.name, bananas.grams, bananas.kind) == ("Guineos", 120, Kind.PRODUCE)
    assert items(db) == ["p4011"]


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00", b"nonsense", b"item,name\np4011\np4012,\n"])
def test_a_list_that_is_missing_or_broken_stops_nobody(db, resources, content):
    if content is not None:
        (resources / "starter_catalog.csv").write_bytes(content)
    load_starter(db)
    assert items(db) == []


def test_a_busy_site_keeps_what_it_had_and_gets_the_list_next_time(db, resources, tmp_path):
    write(resources, "p4011,Bananas,Plátanos,guineo,produce,g,,none,no")
    other = opened(tmp_path / "reference.db")
    other.execute("BEGIN IMMEDIATE")
    load_starter(db)
    assert items(db) == []
    other.execute("ROLLBACK")
    other.close()

    load_starter(db)
    assert items(db) == ["p4011"]


def test_organic_produce_reads_as_the_usual_one_until_the_catalog_has_its_own(db, bring_in):
    load_starter(db)
    usual, organic = product(db, "p4011"), product(db, "p94011")

    assert (organic.item, organic.name, organic.names) == (
        "p94011", "Bananas, organic", {"es": f"{usual.names['es']}, cultivo orgánico"},
    )  # fmt: skip
    assert (organic.kind, organic.unit, organic.grams) == (usual.kind, usual.unit, usual.grams)
    assert product(db, "p94999") is None
    assert product(db, "p34011") is None
    bring_in("item,name,kind,unit\np94011,Our bananas,produce,piece\n")
    assert (product(db, "p94011").name, product(db, "p94011").unit) == ("Our bananas", "piece")
    assert product(db, "p4011") == usual
