"""Recall files as they come: whole or not at all, bad rows named by their place, and any bytes in a sentence."""

from __future__ import annotations

import gzip
import json
import tracemalloc
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.errors import RefusedInput
from pantry.recalls.keeping import recall_lists, recalls
from pantry.recalls.reading import read_recalls
from tests.recalls.lists import fda, fda_file, fsis, fsis_file

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def db(pantry):
    return pantry.site_file.db


def numbers(db):
    return [one.number for one in recalls(db)]


def test_a_file_of_the_fda(db, tmp_path):
    read = read_recalls(db, fda_file(tmp_path, fda(), fda("F-0002-2027", status="Terminated")))

    assert (read.read, read.new, read.refused, read.problems) == (2, 2, 0, ())
    first, second = recalls(db)
    assert (first.source, first.number, first.date, first.ended, second.ended) == (
        "FDA",
        "F-0001-2027",
        "2026-11-01",
        0,
        1,
    )
    assert (first.items, first.lots, first.dates) == ("g00036000291452", "L21B", "2027-03-15")
    assert first.reason == "Listeria monocytogenes."
    assert [(one.source, one.as_of) for one in recall_lists(db)] == [("FDA", "2026-11-12")]


def test_a_file_of_the_fsis_keeps_one_of_two_languages_and_tells_alerts_apart(db, tmp_path):
    spanish = fsis(langcode="Spanish", field_product_items="Sopa de pollo")
    alert = fsis("PHA-10302026-01", field_recall_type="Public Health Alert")
    closed = fsis("001-2026", field_recall_type="Closed Recall", field_active_notice="False")
    only_spanish = fsis("002-2026", langcode="Spanish", field_product_items="Tamales")
    read = read_recalls(db, fsis_file(tmp_path, spanish, fsis(), spanish, alert, closed, only_spanish))

    assert (read.read, read.new, read.refused) == (6, 4, 0)
    found = {one.number: one for one in recalls(db)}
    assert found["024-2026"].product == "12-oz. packages of “GREAT FARMS Chicken Noodle Soup”."
    assert found["024-2026"].establishments == "P2375"
    assert found["002-2026"].product == "Tamales"
    assert [(one.number, one.alert, one.ended) for one in found.values() if one.alert or one.ended] == [
        ("001-2026", 0, 1), ("PHA-10302026-01", 1, 0),
    ]  # fmt: skip
    assert [(one.source, one.as_of) for one in recall_lists(db)] == [("USDA FSIS", "2026-10-30")]


def test_the_same_file_twice_brings_nothing_new_and_a_newer_one_replaces(db, tmp_path):
    read_recalls(db, fda_file(tmp_path, fda()))
    again = read_recalls(db, fda_file(tmp_path, fda(reason_for_recall="Salmonella"), fda("F-2"), updated="2026-11-05"))

    assert (again.read, again.new) == (2, 1)
    assert next(recalls(db)).reason == "Salmonella"
    assert recall_lists(db)[0].as_of == "2026-11-12"


@pytest.mark.parametrize("packed", ["plain", "bom", "gzip", "zip", "lines", "results alone", "one row a file"])
def test_however_it_is_packed(db, tmp_path, packed):
    rows = [fda("F-1"), fda("F-2")]
    document = json.dumps({"meta": {"last_updated": "2026-11-12"}, "results": rows}, indent=1).encode()
    path = tmp_path / "recalls"
    match packed:
        case "plain":
            path.write_bytes(document)
        case "bom":
            path.write_bytes(b"\xef\xbb\xbf\r\n" + document)
        case "gzip":
            path.write_bytes(gzip.compress(document))
        case "zip":
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
                whole.writestr("read me.txt", "x")
                whole.writestr("food-enforcement-0001-of-0001.json", document)
        case "lines":
            path.write_bytes(b"\n\n".join(json.dumps(row).encode() for row in rows))
        case "results alone":
            path.write_bytes(json.dumps(rows).encode())
        case _:
            path.write_bytes(json.dumps(rows[0]).encode())
            rows.pop()
    assert read_recalls(db, path).new == len(rows)
    assert numbers(db) == [row["recall_number"] for row in rows]
    assert recall_lists(db)[0].as_of == ("2026-11-12" if packed in ("plain", "bom", "gzip", "zip") else "2026-11-01")


def test_bad_rows_are_named_by_their_place_and_the_others_come_in(db, tmp_path):
    path = fda_file(tmp_path, fda(), fda(""), 7, {"a": 1}, fda("F-2", product_type="Drugs"), fda("F-3", code_info=5),
                    fda("F-4", product_description=None))  # fmt: skip
    read = read_recalls(db, path)

    assert (read.read, read.new, read.refused) == (7, 2, 5)
    assert [(one.row, one.why) for one in read.problems] == [
        (2, "It lacks its recall_number."), (3, "This can't be read."), (4, "This has no number of a recall."),
        (5, "It is of drugs, not of food."), (7, "It lacks its product_description."),
    ]  # fmt: skip


def test_a_bad_line_of_json_lines_is_named_by_its_number(db, tmp_path):
    path = tmp_path / "recalls.jsonl"
    path.write_text(f"{json.dumps(fda())}\n{{broken\n\n{json.dumps(fda('F-2'))}\n", encoding="utf-8")
    read = read_recalls(db, path)
    assert ([one.row for one in read.problems], read.new) == ([2], 2)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b'{"meta": {}, "results": []}', "no recall of food"),
        (b"[]", "no recall of food"),
        (b'[{"a": 1}]', "no recall of food"),
        (b"code,name\n1,2\n", "no whole recall file"),
        (b"<html>", "no whole recall file"),
        (b"PK\x03\x04", "no whole recall file"),
        (b"\x1f\x8b\x08", "no whole recall file"),
        (json.dumps([fda(), fda("F-2")]).encode()[:-40], "no whole recall file"),
        (b"[" * 100_000, "no whole recall file"),
        (b'{"a":' * 100_000, "no whole recall file"),
        (b'[{"recall_number":' + b"[" * 100_000, "no whole recall file"),
        (b'[{"recall_number": ' + b"9" * 5_000 + b"}]", "no "),
        (b'[{"recall_number": "\xff\xfe"}]', "no "),
    ],
)
def test_what_is_no_recall_file_changes_nothing(db, tmp_path, content, says):
    path = tmp_path / "recalls.json"
    path.write_bytes(content)
    with pytest.raises(RefusedInput, match=says):
        read_recalls(db, path)
    assert numbers(db) == []
    assert recall_lists(db) == ()


def test_a_zip_without_a_recall_file_and_a_file_that_is_not_there(db, tmp_path):
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as whole:
        whole.writestr("photo.jpg", "x")
    with pytest.raises(RefusedInput, match=r"no \.json file"):
        read_recalls(db, path)
    with pytest.raises(RefusedInput, match="no file at"):
        read_recalls(db, tmp_path / "nothing.json")


rows = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*fda(), *fsis(), "results", "meta", "x"]), inner, max_size=6)
    ),
    max_leaves=12,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=200)
    | rows.map(lambda value: json.dumps(value).encode())
    | rows.map(lambda value: json.dumps({"meta": {"last_updated": value}, "results": [value, value]}).encode())
)
def test_any_bytes_are_read_or_refused_in_a_sentence(db, tmp_path: Path, content: bytes):
    path = tmp_path / "any"
    path.write_bytes(content)
    with suppress(RefusedInput):
        assert read_recalls(db, path).read > 0
    assert not db.in_transaction


def test_a_long_file_is_read_in_little_memory(db, tmp_path):
    path = fda_file(tmp_path, *(fda(f"F-{number}", distribution_pattern="x" * 20_000) for number in range(500)))
    tracemalloc.start()
    try:
        read_recalls(db, path)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert path.stat().st_size > 10_000_000
    assert most < 3_000_000
