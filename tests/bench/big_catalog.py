"""Products by the hundred thousand, and the files that they come in: names, weights and columns as in real ones."""

from __future__ import annotations

import csv
import json
from random import Random
from typing import TYPE_CHECKING

from pantry.catalog.told import Told
from pantry.codes.barcodes import check_digit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMMON = """
    organic milk chocolate cheese chicken sauce beans rice bread juice butter cookies crackers cereal yogurt
    soup tomato apple orange vanilla strawberry original natural whole wheat free low fat sugar sweet salted
    dark white green red black roasted peanut almond cashew walnut coconut oil olive vegetable corn potato chips
    pasta spaghetti macaroni noodles tuna beef pork turkey ham bacon sausage egg flour salt pepper garlic onion
    basil mustard ketchup vinegar honey jam jelly pancake waffle mix cake candy mint lemon lime grape cherry
    peach pear banana mango pineapple blueberry raisins oats granola bar energy drink water soda cola tea coffee
    ground instant cream frozen pizza burrito taco tortilla salsa dip dressing italian french cheddar mozzarella
    parmesan cottage light extra classic family mini sticks shredded canned dried frijoles negros arroz leche
    queso pan harina aceite pollo verde jalapeno chipotle adobo maiz lait fromage riz sucre
"""
SOUNDS = "ba be bi bo ca co cu da de do fa fi ga go ha ho ja ka ki la le li lo ma me mi mo na ne no pa pe ra re ri"
EXPORT = (
    "code", "url", "creator", "created_t", "product_name", "quantity", "brands", "categories_tags", "countries_tags",
    "ingredients_text", "allergens", "traces", "stores", "serving_size", "labels",
)  # fmt: skip
TAGS = ("en:spreads", "en:beverages,en:waters", "en:dairies,en:milks", "en:canned-foods", "en:breads", "")
BRANDED = (
    "fdc_id", "brand_owner", "brand_name", "subbrand_name", "gtin_upc", "ingredients", "not_a_significant_source_of",
    "serving_size", "serving_size_unit", "household_serving_fulltext", "branded_food_category", "data_source",
    "package_weight", "modified_date", "available_date", "market_country", "discontinued_date",
    "preparation_state_code", "trade_channel", "short_description", "material_code",
)  # fmt: skip
CATEGORIES = ("Candy", "Cheese", "Breads & Buns", "Canned Vegetables", "Frozen Vegetables", "Water", "Milk", "")


def made_up(chance: Random) -> str:
    sounds = SOUNDS.split()
    return "".join(chance.choice(sounds) for _ in range(chance.choice((2, 3, 3, 4))))


def products(count: int) -> Iterator[Told]:
    """Names of two to seven words, the common ones most often, with the odd rare one; a few thousand brands."""
    chance = Random(1)
    brands = [made_up(chance).title() for _ in range(count // 12)]
    rare = [made_up(chance) for _ in range(count // 3)]
    common = COMMON.split()
    weights = [1 / (place + 3) for place in range(len(common))]
    for number in range(count):
        words = chance.choices(common, weights, k=chance.choice((2, 2, 3, 3, 4, 5, 7)))
        if chance.random() < 0.35:
            words.append(chance.choice(rare))
        brand = brands[int(len(brands) * chance.random() ** 2.5)]
        yield Told(
            item=f"g{gtin_of(number)}", name=f"{' '.join(dict.fromkeys(words)).capitalize()}, {brand}", kind="dry"
        )


def gtin_of(number: int) -> str:
    """A product code of 14 digits; those of neighbors stand far apart, as in real files."""
    body = f"001{number * 7919 % 10**10:010d}"
    return f"{body}{check_digit(body)}"


def write_export(path: Path, count: int) -> None:
    """An export of Open Food Facts: 150 columns between tabs, most of them nutrients."""
    chance = Random(2)
    columns = (*EXPORT, *(f"nutrient{number}_100g" for number in range(135)))
    with path.open("w", encoding="utf-8") as file:
        file.write("\t".join(columns) + "\n")
        for one in products(count):
            name, _, brand = one.name.rpartition(", ")
            told = (
                one.item[1:], "https://example.org/product", "maker", "1500000000", name, weight(chance), brand,
                chance.choice(TAGS), "en:united-states", ingredients(chance), "en:milk", "", "", "30 g", "",
            )  # fmt: skip
            nutrients = (f"{chance.random():.2f}" if chance.random() < 0.3 else "" for _ in range(135))
            file.write("\t".join((*told, *nutrients)) + "\n")


def write_dump(path: Path, count: int) -> None:
    """A dump of Open Food Facts: a product a line, ten thousand letters of JSON of which hardly any are wanted."""
    chance = Random(2)
    rest = [_rest_of_dump(chance) for _ in range(20)]
    with path.open("w", encoding="utf-8") as file:
        for one in products(count):
            name, _, brand = one.name.rpartition(", ")
            tags = chance.choice(TAGS)
            told = {
                "code": one.item[1:], "lang": "fr", "product_name": name, "product_name_fr": f"{name} à goûter",
                "brands": brand, "quantity": weight(chance), "categories_tags": tags.split(",") if tags else [],
                "allergens_tags": ["en:milk"], "ingredients_text": ingredients(chance),
            } | {f"product_name_{code}": name for code in ("en", "es") if chance.random() < 0.5}  # fmt: skip
            before, behind = chance.choice(rest), chance.choice(rest)
            file.write(f'{{"a":{before},{json.dumps(told, ensure_ascii=False)[1:-1]},"z":{behind}}}\n')


def _rest_of_dump(chance: Random) -> str:
    """Nutrients, pictures and tags, one within the other."""
    nutrients = {f"nutrient-{n}_{of}": chance.random() for n in range(20) for of in ("100g", "value", "serving")}
    sizes = {size: {"h": chance.randrange(2000), "w": chance.randrange(2000)} for size in ("100", "400", "full")}
    tags = {f"field_{n}_tags": [f"en:tag-{chance.randrange(99)}"] * chance.randrange(4) for n in range(60)}
    return json.dumps({"nutriments": nutrients, "images": {str(n): {"sizes": sizes} for n in range(3)}, **tags})


def write_branded_foods(folder: Path, count: int) -> None:
    """A download of branded foods: two tables, each cell in quotes."""
    chance = Random(2)
    with (
        (folder / "branded_food.csv").open("w", encoding="utf-8", newline="") as foods,
        (folder / "food.csv").open("w", encoding="utf-8", newline="") as names,
    ):
        food, named = csv.writer(foods, quoting=csv.QUOTE_ALL), csv.writer(names, quoting=csv.QUOTE_ALL)
        food.writerow(BRANDED)
        named.writerow(("fdc_id", "data_type", "description", "food_category_id", "publication_date"))
        for number, one in enumerate(products(count), 1_105_904):
            name, _, brand = one.name.rpartition(", ")
            told = {
                "fdc_id": number, "brand_owner": f"{brand} Inc.", "brand_name": brand.upper(),
                "gtin_upc": one.item[3:], "ingredients": f"{ingredients(chance).upper()}. CONTAINS: MILK, SOY.",
                "serving_size": 30.0, "serving_size_unit": "g", "branded_food_category": chance.choice(CATEGORIES),
                "data_source": "LI", "package_weight": weight(chance), "modified_date": "2020-10-02",
                "market_country": "United States",
            }  # fmt: skip
            food.writerow([told.get(column, "") for column in BRANDED])
            named.writerow((number, "branded_food", name.upper(), "", "2021-10-28"))


def weight(chance: Random) -> str:
    """A weight as packages bear it; small ones more often."""
    tenths = 5 + int(3_000 * chance.random() ** 2)
    return f"{tenths / 10:g} oz ({round(tenths * 2.835)} g)"


def ingredients(chance: Random) -> str:
    """What is in it, by twenty-five words."""
    return ", ".join(chance.choices(COMMON.split(), k=25))
