"""FoodKeeper, as a workbook and as JSON: foods without codes, and how long they keep."""

from __future__ import annotations

import gzip
import json
import zipfile

import pytest
import xlwt

from pantry.catalog.importing import import_file
from pantry.catalog.items import product
from pantry.catalog.kinds import Kind
from pantry.catalog.shelf_life import ShelfLife, shelf_lives_of
from pantry.catalog.told import Source
from pantry.catalog.written_codes import item_of_name
from pantry.errors import RefusedInput

LIVES = (
    "Pantry", "DOP_Pantry", "Pantry_After_Opening", "Refrigerate", "DOP_Refrigerate", "Refrigerate_After_Opening",
    "Refrigerate_After_Thawing", "Freeze", "DOP_Freeze",
)  # fmt: skip
TIPS = {"Pantry": "tips", "DOP_Pantry": "tips", "Refrigerate": "tips", "DOP_Refrigerate": "tips", "Freeze": "Tips",
        "DOP_Freeze": "Tips"}  # fmt: skip
COLUMNS = (
    "ID", "Category_ID", "Name", "Name_subtitle", "Keywords",
    *(f"{life}_{part}" for life in LIVES for part in ("Min", "Max", "Metric", *filter(None, [TIPS.get(life)]))),
)  # fmt: skip
BUTTER = {
    "ID": 1.0, "Category_ID": 7.0, "Name": "Butter", "Keywords": "Butter, Margarine",
    "Pantry_tips": "May be left at room temperature for 1 - 2 days.",
    "DOP_Refrigerate_Min": 1.0, "DOP_Refrigerate_Max": 2.0, "DOP_Refrigerate_Metric": "Months",
    "DOP_Freeze_Min": 6.0, "DOP_Freeze_Max": 9.0, "DOP_Freeze_Metric": "Months",
}  # fmt: skip
CATEGORIES = [(7.0, "Dairy Products & Eggs", None), (18.0, "Produce", "Fresh Fruits")]


def as_json(path, foods):
    def rows(columns, lines):
        return [[{column: value} for column, value in zip(columns, line, strict=True)] for line in lines]

    sheets = [
        ("Version", ("Data_Version_Number", "Current_Version"), [(1.0, "128")]),
        ("Category", ("ID", "Category_Name", "Subcategory_Name"), CATEGORIES),
        ("Product", COLUMNS, [[food.get(column) for column in COLUMNS] for food in foods]),
    ]
    said = [{"name": name, "data": rows(columns, lines), "maxRows": 9} for name, columns, lines in sheets]
    path.write_text(json.dumps({"fileName": "FoodKeeper-Data.xls", "sheets": said}), encoding="utf-8")


def as_workbook(path, foods):
    book = xlwt.Workbook()
    lines = {
        "Version": [("Data_Version_Number",), (1.0,)],
        "Category": [("ID", "Category_Name", "Subcategory_Name"), *CATEGORIES],
        "Product": [COLUMNS, *([food.get(column) for column in COLUMNS] for food in foods)],
    }
    for name, rows in lines.items():
        sheet = book.add_sheet(name)
        for number, row in enumerate(rows):
            for at, value in enumerate(row):
                if value is not None:
                    sheet.write(number, at, value)
    book.save(str(path))


@pytest.fixture(params=[as_json, as_workbook])
def foods(request, db, tmp_path):
    """Brings foods in, in each form that FoodKeeper has."""

    def bring(*foods):
        path = tmp_path / "FoodKeeper-Data"
        request.param(path, foods)
        return import_file(db, path)

    return bring


def test_a_food_is_found_by_its_name_with_its_kind_and_source(db, foods, names_of):
    assert foods(BUTTER).added == 1
    butter = product(db, item_of_name("Butter"))

    assert (butter.name, butter.kind, butter.source) == ("Butter", Kind.DAIRY, Source.FOODKEEPER)
    assert butter.other_names == ("Butter", "Margarine")
    assert names_of("margarine") == ["Butter"]


def test_a_second_name_tells_foods_apart(foods, names_of):
    foods(
        {"Name": "Apples", "Name_subtitle": "whole, fresh", "Category_ID": 18.0},
        {"Name": "Apples", "Category_ID": 18.0},
    )
    assert names_of("apples") == ["Apples", "Apples, whole, fresh"]


def test_how_long_it_keeps_is_kept_with_where_and_since_when(db, foods):
    foods(BUTTER)
    assert shelf_lives_of(db, item_of_name("Butter")) == (
        ShelfLife("freezer", "purchase", 6, 9, "months"),
        ShelfLife("pantry", "", None, None, "", "May be left at room temperature for 1 - 2 days."),
        ShelfLife("refrigerator", "purchase", 1, 2, "months"),
    )


@pytest.mark.parametrize(
    ("least", "most", "unit", "kept"),
    [
        (1.5, 2.0, "Weeks", (10, 14, "days")),
        (1.0, None, "Years", (1, 1, "years")),
        (None, None, "Not Recommended", (None, None, "not recommended")),
        (None, None, "Indefinitely", (None, None, "indefinitely")),
    ],
)
def test_numbers_are_whole_and_words_stand_for_what_has_none(db, foods, least, most, unit, kept):
    foods({"Name": "Tea", "Pantry_Min": least, "Pantry_Max": most, "Pantry_Metric": unit})
    (life,) = shelf_lives_of(db, item_of_name("Tea"))
    assert (life.place, life.since, life.least, life.most, life.unit) == ("pantry", "", *kept)


def test_the_same_file_again_changes_nothing_and_a_newer_one_replaces_what_was_known(db, foods):
    foods(BUTTER)
    again = foods(BUTTER)
    assert (again.added, again.changed) == (0, 0)

    foods({"Name": "Butter", "Freeze_Metric": "When Frozen"})
    assert shelf_lives_of(db, item_of_name("Butter")) == (ShelfLife("freezer", "", None, None, "when frozen"),)


def test_a_food_without_a_name_is_named_by_its_line(foods):
    assert [problem.why for problem in foods(BUTTER, {"ID": 2.0}).problems] == ["The line has no name."]


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda _text: '{"sheets": 4}',
        lambda _text: '{"sheets": []}',
        lambda _text: '{"sheets": [{"name": "Product", "data": [[4]]}]}',
        lambda _text: '{"sheets": ' + "[" * 100_000,
    ],
)
def test_json_that_is_cut_off_or_another_is_refused_in_words(db, tmp_path, damage):
    path = tmp_path / "foodkeeper.json"
    as_json(path, [BUTTER])
    path.write_text(damage(path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(RefusedInput, match=r"cut off\. Nothing was changed\."):
        import_file(db, path)


@pytest.mark.parametrize("packing", ["gz", "zip"])
def test_it_is_read_as_it_lies_in_a_packed_file_too(db, tmp_path, packing):
    plain = tmp_path / "foodkeeper.json"
    as_json(plain, [BUTTER])
    path = tmp_path / f"foodkeeper.json.{packing}"
    if packing == "gz":
        path.write_bytes(gzip.compress(plain.read_bytes()))
    else:
        with zipfile.ZipFile(path, "w") as packed:
            packed.write(plain, "in/foodkeeper.json")
    assert import_file(db, path).added == 1
    assert product(db, item_of_name("Butter")).kind is Kind.DAIRY
