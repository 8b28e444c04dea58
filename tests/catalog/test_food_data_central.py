"""Branded foods of FoodData Central: the folder or zip as it is downloaded, with its names in a table beside."""

from __future__ import annotations

import csv
import zipfile

import pytest

from pantry.catalog.importing import import_file
from pantry.catalog.items import product
from pantry.catalog.kinds import Kind
from pantry.catalog.told import Source
from pantry.errors import RefusedInput

BRANDED = (
    "fdc_id", "brand_owner", "brand_name", "subbrand_name", "gtin_upc", "ingredients", "not_a_significant_source_of",
    "serving_size", "serving_size_unit", "household_serving_fulltext", "branded_food_category", "data_source",
    "package_weight", "modified_date", "available_date", "market_country", "discontinued_date",
    "preparation_state_code", "trade_channel", "short_description", "material_code",
)  # fmt: skip
NAMES = ("fdc_id", "data_type", "description", "food_category_id", "publication_date")
BEANS, CODE = "g00036000291452", "036000291452"
FOLDER = "FoodData_Central_branded_food_csv_2026-04-30"


def written(path, columns, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def download(tmp_path):
    """Lays a download: branded foods as given, and the names that belong to them."""

    def lay(*foods, names=None):
        folder = tmp_path / FOLDER
        folder.mkdir(exist_ok=True)
        rows = [{"fdc_id": str(number), "gtin_upc": CODE, **food} for number, food in enumerate(foods, 1001)]
        written(folder / "branded_food.csv", BRANDED, rows)
        said = {row["fdc_id"]: f"FOOD {row['fdc_id']}" for row in rows} if names is None else names
        written(folder / "food.csv", NAMES, [{"fdc_id": number, "description": name} for number, name in said.items()])
        return folder

    return lay


@pytest.fixture
def known(db, download):
    """Brings one food in, and gives it as the catalog has it."""

    def read(name="BLACK BEANS", **food):
        import_file(db, download(food, names={"1001": name}))
        return product(db, BEANS)

    return read


def test_a_food_has_its_name_from_the_table_beside(known):
    beans = known(
        brand_owner="Goya Foods, Inc.", brand_name="GOYA", branded_food_category="Canned & Bottled Beans",
        package_weight="15.5 oz/439 g", ingredients="BLACK BEANS, WATER, SALT. CONTAINS: SOY, MILK.",
    )  # fmt: skip

    assert (beans.name, beans.brand, beans.kind, beans.grams) == ("Black beans, Goya", "Goya", Kind.DRY, 439)
    assert (beans.contains("milk"), beans.contains("soybeans"), beans.contains("eggs")) == (True, True, None)
    assert beans.source is Source.FOOD_DATA_CENTRAL


@pytest.mark.parametrize(
    ("category", "kind"),
    [
        ("Canned Tuna", Kind.DRY),
        ("Frozen Vegetables", Kind.MEAT),
        ("Pepperoni, Salami & Cold Cuts", Kind.MEAT),
        ("Breads & Buns", Kind.BREAD),
        ("Milk", Kind.DAIRY),
        ("Fruit & Vegetable Juice, Nectars & Fruit Drinks", Kind.DRINKS),
        ("Baby/Infant  Foods/Beverages", Kind.BABY),
        ("Pre-Packaged Fruit & Vegetables", Kind.PRODUCE),
        ("Nut & Seed Butters", Kind.DRY),
        ("Prepared Subs & Sandwiches", Kind.PREPARED),
        ("Something new", Kind.DRY),
        ("", Kind.OTHER),
    ],
)
def test_a_category_says_the_kind(known, category, kind):
    assert known(branded_food_category=category).kind is kind


@pytest.mark.parametrize("ingredients", ["CONTAINS NO MILK.", "MAY CONTAIN MILK", "WATER, SALT", ""])
def test_what_is_not_said_to_be_in_it_nobody_knows(known, ingredients):
    assert known(ingredients=ingredients).allergens is None


def test_of_several_lines_of_one_code_the_newest_tells_wherever_it_stands(db, download):
    folder = download({"fdc_id": "7"}, {"fdc_id": "12"}, {"fdc_id": "9", "gtin_upc": f"00{CODE}"})
    imported = import_file(db, folder)

    assert (imported.read, imported.added, imported.refused) == (3, 1, 0)
    assert product(db, BEANS).name == "Food 12"


@pytest.mark.parametrize("chosen", [".", "branded_food.csv"])
def test_the_folder_may_be_chosen_or_the_table_in_it(db, download, chosen):
    assert import_file(db, download({}) / chosen).added == 1


def test_a_folder_around_the_folder_will_do(db, download):
    assert import_file(db, download({}).parent).added == 1


def test_the_zip_is_read_as_it_is_downloaded(db, download, tmp_path):
    folder = download({}, {"gtin_upc": "042100005264"})
    written(folder / "food_nutrient.csv", ("id", "fdc_id"), [])
    with zipfile.ZipFile(tmp_path / "download.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        for file in folder.iterdir():
            packed.write(file, f"{FOLDER}/{file.name}")
    told = []
    imported = import_file(db, tmp_path / "download.zip", progress=lambda done, of: told.append((done, of)))

    assert (imported.added, product(db, BEANS).name) == (2, "Food 1001")
    assert told == sorted(told)
    assert len({of for _, of in told}) == 1


def test_bad_lines_are_named_and_the_others_come_in(db, download):
    folder = download({"gtin_upc": "12"}, {}, {"fdc_id": "x"}, {"gtin_upc": "042100005264"}, names={"1002": "Beans"})
    imported = import_file(db, folder)

    assert (imported.read, imported.added, imported.refused) == (4, 1, 3)
    assert [(problem.line, problem.why) for problem in imported.problems] == [
        (2, "12 has 2 digits; product codes have 8, 12, 13 or 14, codes of produce 4 or 5. Look at the package."),
        (4, "x is no number of a food."),
        (5, "The product has no name."),
    ]


@pytest.mark.parametrize("lost", ["food.csv", "branded_food.csv"])
def test_half_a_download_is_refused_in_words(db, download, lost):
    folder = download({})
    (folder / lost).unlink()
    with pytest.raises(RefusedInput, match=r"Nothing was changed\."):
        import_file(db, folder)
    assert db.execute("SELECT count(*) FROM product").fetchone() == (0,)


def test_the_table_of_names_alone_is_no_list_of_products(db, download):
    with pytest.raises(RefusedInput, match=r"Choose the folder, or branded_food\.csv in it"):
        import_file(db, download({}) / "food.csv")
