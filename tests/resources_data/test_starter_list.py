from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import Counter
from importlib.resources import files

import pytest

from pantry.catalog.kinds import Kind
from pantry.codes.barcodes import CodeKind, read_plu

COLUMNS = ["item", "name", "name_es", "other_names", "kind", "unit", "grams", "allergens", "dated"]
ALLERGENS = ["milk", "eggs", "fish", "shellfish", "tree_nuts", "peanuts", "wheat", "soybeans", "sesame"]
LONGEST_NAME = 40
LEAST_OF_A_KIND = {
    Kind.MIXED: 5,
    Kind.PRODUCE: 75,
    Kind.BREAD: 15,
    Kind.DAIRY: 20,
    Kind.MEAT: 20,
    Kind.DRY: 65,
    Kind.PREPARED: 12,
    Kind.DRINKS: 10,
    Kind.BABY: 14,
    Kind.HYGIENE: 25,
    Kind.OTHER: 12,
}
KNOWN_PLUS = {
    "4011": "banana",
    "4012": "orange",
    "4017": "granny smith",
    "4023": "grape",
    "4030": "kiwi",
    "4048": "lime",
    "4050": "cantaloupe",
    "4053": "lemon",
    "4060": "broccoli",
    "4061": "iceberg",
    "4062": "cucumber",
    "4065": "bell pepper",
    "4066": "green bean",
    "4069": "cabbage",
    "4072": "russet",
    "4078": "corn",
    "4082": "onion",
    "4087": "roma",
    "4225": "avocado",
    "4235": "plantain",
    "4430": "pineapple",
    "4608": "garlic",
    "4612": "ginger",
    "4664": "vine",
    "4693": "jalape",
    "4761": "chayote",
    "4819": "yuca",
    "4889": "cilantro",
    "4959": "mango",
}
NAMES_PEOPLE_USE = [
    ("frijoles", "dry"),
    ("habichuelas", "dry"),
    ("porotos", "dry"),
    ("pwa nwa", "dry"),
    ("diri", "dry"),
    ("mac and cheese", "dry"),
    ("top ramen", "dry"),
    ("maseca", "dry"),
    ("fig", "produce"),
    ("bannann", "produce"),
    ("guineo", "produce"),
    ("choclo", "produce"),
    ("elote", "produce"),
    ("blanquillos", "dairy"),
    ("lèt tibebe", "baby"),
    ("pañales", "baby"),
    ("kotex", "hygiene"),
    ("mascarilla", "hygiene"),
    ("narcan", "hygiene"),
]

Row = dict[str, str]


def text_of_list() -> str:
    return (files("resources") / "starter_catalog.csv").read_bytes().decode("utf-8")


def read_rows() -> list[Row]:
    return list(csv.DictReader(io.StringIO(text_of_list(), newline=""), strict=True))


@pytest.fixture(name="rows")
def _rows() -> list[Row]:
    return read_rows()


def others(row: Row) -> list[str]:
    return row["other_names"].split(";") if row["other_names"] else []


def each(wrong: list[str]) -> None:
    assert not wrong, "\n".join(wrong)


def test_file_is_plain_csv_with_these_columns(rows: list[Row]) -> None:
    text = text_of_list()
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([row[column] for column in COLUMNS] for row in rows)
    assert text == written.getvalue()
    assert not text.startswith("\ufeff")


def test_every_row_has_every_cell(rows: list[Row]) -> None:
    each([str(row) for row in rows if list(row) != COLUMNS or None in row.values()])


def test_list_is_sorted_by_kind_then_name(rows: list[Row]) -> None:
    assert [(row["kind"], row["name"]) for row in rows] == sorted((row["kind"], row["name"]) for row in rows)


def test_there_is_enough_of_every_kind(rows: list[Row]) -> None:
    assert len(rows) >= 240
    counted = Counter(row["kind"] for row in rows)
    each([f"{kind}: {counted[kind]}" for kind, least in LEAST_OF_A_KIND.items() if counted[kind] < least])
    assert set(counted) == set(Kind)


def test_ids_are_one_of_two_forms_and_unique(rows: list[Row]) -> None:
    form = re.compile(r"p[34][0-9]{3}|i[a-z2-7]{26}")
    each([f"{row['item']} {row['name']}" for row in rows if not form.fullmatch(row["item"])])
    each([item for item, times in Counter(row["item"] for row in rows).items() if times > 1])


def test_plus_are_produce_by_weight_and_read_as_their_item(rows: list[Row]) -> None:
    produce = [row for row in rows if row["item"].startswith("p")]
    assert len(produce) >= 70
    for row in produce:
        code = read_plu(row["item"].removeprefix("p"))
        assert code is not None
        assert (code.kind, code.item) == (CodeKind.PLU, row["item"])
        assert (row["kind"], row["unit"], row["dated"]) == (Kind.PRODUCE, "g", "no")


@pytest.mark.parametrize(("plu", "word"), KNOWN_PLUS.items())
def test_known_plus_name_what_stores_sell_under_them(plu: str, word: str) -> None:
    assert [word in row["name"].casefold() for row in read_rows() if row["item"] == f"p{plu}"] == [True]


def test_no_plu_is_one_that_each_store_gives_itself(rows: list[Row]) -> None:
    given_by_stores = [range(3170, 3271), range(4193, 4218), range(4460, 4470), range(4500, 4514), range(4820, 4860)]
    plus = [int(row["item"][1:]) for row in rows if row["item"].startswith("p")]
    each([str(plu) for plu in plus if any(plu in numbers for numbers in given_by_stores)])


def test_units_and_grams_go_together(rows: list[Row]) -> None:
    for row in rows:
        assert row["unit"] in {"piece", "g"}, row
        if row["unit"] == "g":
            assert row["grams"] == "", row
        else:
            assert re.fullmatch(r"[1-9][0-9]{0,4}", row["grams"]), row
            assert int(row["grams"]) <= 20_000, row


def test_pounds_in_a_name_are_the_grams_of_a_piece(rows: list[Row]) -> None:
    pounds = re.compile(r"(\d+) lb\b")
    named = [(row, found) for row in rows if (found := pounds.search(row["name"]))]
    assert len(named) >= 25
    each(
        [
            f"{row['name']}: {row['grams']}"
            for row, found in named
            if int(row["grams"]) != round(453.592 * int(found[1]))
        ]
    )


def test_kinds_and_dates_are_known_words(rows: list[Row]) -> None:
    each([str(row) for row in rows if row["kind"] not in set(Kind) or row["dated"] not in {"yes", "no"}])


def test_allergens_are_known_words_in_order_and_none_stands_alone(rows: list[Row]) -> None:
    for row in rows:
        words = row["allergens"].split(" ") if row["allergens"] else []
        if words != ["none"]:
            assert words == [allergen for allergen in ALLERGENS if allergen in words], row


def test_nothing_that_says_an_allergen_in_its_name_is_said_to_be_free_from_it(rows: list[Row]) -> None:
    says = {
        "milk": r"^(milk|yogurt|butter,)|cheese|condensed milk|evaporated milk|powdered milk",
        "eggs": r"^eggs|mayonnaise",
        "fish": r"\bfish\b|tuna|salmon|sardine",
        "shellfish": r"shrimp",
        "peanuts": r"peanut",
        "wheat": r"bread(?! mix)|flour(?! \w+ \w+)|^spaghetti|^macaroni|bagel|bun|ramen|pizza|crackers",
        "soybeans": r"\bsoy\b|tofu",
    }
    wrong = [
        f"{row['name']}: {allergen}"
        for row in rows
        if row["kind"] not in {Kind.OTHER, Kind.HYGIENE} and not row["name"].startswith("Corn ")
        for allergen, name in says.items()
        if re.search(name, row["name"].casefold()) and allergen not in row["allergens"].split(" ")
    ]
    each(wrong)


def test_produce_with_a_plu_has_no_allergen(rows: list[Row]) -> None:
    each([row["name"] for row in rows if row["item"].startswith("p") and row["allergens"] != "none"])


def test_prepared_food_is_never_said_to_be_free_from_everything_but_for_fruit(rows: list[Row]) -> None:
    prepared = [row for row in rows if row["kind"] == Kind.PREPARED and row["allergens"] == "none"]
    assert [row["name"] for row in prepared] == ["Fruit cup"]


def test_names_are_unique_in_each_language(rows: list[Row]) -> None:
    for column in ("name", "name_es"):
        each([name for name, times in Counter(row[column].casefold() for row in rows).items() if times > 1])


def test_names_are_short_clean_and_there(rows: list[Row]) -> None:
    for row in rows:
        for name in (row["name"], row["name_es"], *others(row)):
            assert 0 < len(name) <= LONGEST_NAME, row
            assert name == " ".join(name.split()), row
            assert unicodedata.is_normalized("NFC", name), row
            assert all(unicodedata.category(letter)[0] not in "CZ" or letter == " " for letter in name), row


def test_names_start_with_a_capital(rows: list[Row]) -> None:
    each([str(row) for row in rows if not (row["name"][0].isupper() and row["name_es"][0].isupper())])


def test_other_names_say_nothing_twice(rows: list[Row]) -> None:
    for row in rows:
        names = [name.casefold() for name in (row["name"], row["name_es"], *others(row))]
        said = [name for name, times in Counter(names).items() if times > 1]
        # A name that is the same in both languages (Cilantro) is no fault; repeating it in the others is.
        assert said in ([], [row["name"].casefold()]), row
        assert row["name"].casefold() not in map(str.casefold, others(row)), row


def test_most_things_have_other_names(rows: list[Row]) -> None:
    each([row["name"] for row in rows if not others(row)])


@pytest.mark.parametrize(("name", "kind"), NAMES_PEOPLE_USE)
def test_names_that_people_use_find_their_kind(name: str, kind: str) -> None:
    found = {row["kind"] for row in read_rows() if name in "\n".join([row["name_es"], *others(row)]).casefold()}
    assert kind in found


def test_spanish_is_what_neighbors_say(rows: list[Row]) -> None:
    spanish = "\n".join(row["name_es"] for row in rows).casefold()
    assert "frutas y verduras" in spanish
    each([word for word in ("caducidad", "zumo", "patata", "melocotón", "cacahuete", "tetrabrik") if word in spanish])


def test_package_sizes_tell_bags_from_loose_things(rows: list[Row]) -> None:
    each([row["name"] for row in rows if "loose" in row["name"] and row["unit"] != "g"])
    each(
        [row["name"] for row in rows if re.search(r"\b(bag|box|can|pack|bottle)\b", row["name"]) and row["unit"] == "g"]
    )


def test_masks_gloves_and_diapers_are_where_people_look_for_them(rows: list[Row]) -> None:
    kinds = {row["name"]: row["kind"] for row in rows}
    assert kinds["KN95 mask"] == kinds["Gloves, box of 100"] == kinds["Hand sanitizer"] == Kind.HYGIENE
    assert kinds["Eggs, dozen"] == Kind.DAIRY
    assert kinds["Whole turkey, frozen"] == Kind.MEAT
    assert sum(name.startswith("Diapers, ") and kind == Kind.BABY for name, kind in kinds.items()) == 7
