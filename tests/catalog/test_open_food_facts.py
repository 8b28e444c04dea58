"""Exports of Open Food Facts: cells between tabs, no quotes, and every damage that was seen in real ones."""

from __future__ import annotations

import gzip
import json

import pytest

from pantry.catalog.importing import Problem
from pantry.catalog.items import product
from pantry.catalog.kinds import Kind

COLUMNS = (
    "code", "url", "creator", "created_t", "product_name", "product_name_es", "generic_name", "quantity", "brands",
    "categories_tags", "countries_tags", "ingredients_text", "allergens", "traces", "energy_100g",
)  # fmt: skip
MILK = "g03017620422003"


def line(**cells):
    return "\t".join(cells.get(column, "") for column in COLUMNS)


def export(*lines):
    return "\n".join(("\t".join(COLUMNS), *lines, ""))


@pytest.fixture
def known(db, bring_in):
    """Brings one product in, and gives it as the catalog has it."""

    def read(**cells):
        imported = bring_in(export(line(**{"code": "3017620422003", "product_name": "Thing", **cells})))
        assert imported.refused == 0
        return product(db, MILK)

    return read


def test_an_export_is_known_by_its_first_line(known):
    spread = known(
        product_name="Hazelnut spread", product_name_es="Crema de avellanas", brands="Ferrero,Nutella",
        quantity="400 g", categories_tags="en:spreads,en:sweet-spreads", allergens="en:milk,en:nuts,en:soybeans",
    )  # fmt: skip

    assert (spread.name, spread.brand) == ("Hazelnut spread, Ferrero", "Ferrero")
    assert spread.names == {"es": "Crema de avellanas, Ferrero"}
    assert (spread.kind, spread.grams, spread.dated, spread.unit) == (Kind.DRY, 400, True, "piece")
    assert (spread.contains("milk"), spread.contains("tree_nuts"), spread.contains("wheat")) == (True, True, None)


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ("en:plant-based-foods-and-beverages,en:beverages,en:waters", Kind.DRINKS),
        ("en:dairies,en:milks", Kind.DAIRY),
        ("en:seafood,en:fishes-and-their-products,en:canned-foods,en:fishes,en:canned-fishes,en:sardines", Kind.DRY),
        ("en:meats-and-their-products,en:meats,en:prepared-meats,en:hams", Kind.MEAT),
        ("en:frozen-foods,en:pizzas", Kind.MEAT),
        ("en:meals,en:sandwiches", Kind.PREPARED),
        ("en:plant-based-foods-and-beverages,en:breads,en:white-breads", Kind.BREAD),
        ("en:plant-based-foods,en:fruits-and-vegetables-based-foods,en:fresh-vegetables", Kind.PRODUCE),
        ("en:dairies,en:baby-foods", Kind.BABY),
        ("en:non-food-products", Kind.HYGIENE),
        ("en:plant-based-foods,en:pastas", Kind.DRY),
        ("fr:inconnu", Kind.OTHER),
        ("", Kind.OTHER),
    ],
)
def test_categories_say_the_kind(known, tags, kind):
    assert known(categories_tags=tags).kind is kind


def test_a_volume_is_a_weight_for_drinks_and_not_for_oil(known):
    assert known(quantity="1 L", categories_tags="en:plant-based-foods,en:vegetable-oils").grams is None
    assert known(quantity="1 L", categories_tags="en:beverages").grams == 1000


def test_that_there_is_no_allergen_is_never_believed(known):
    assert known(allergens="en:none").allergens is None


def test_quotes_are_letters_like_others(db, bring_in):
    imported = bring_in(
        export(line(code="3017620422003", product_name='15" pizza "bianca'), line(code="96385074", product_name="Next"))
    )

    assert (imported.added, imported.refused) == (2, 0)
    assert product(db, MILK).name == '15" pizza "bianca'


def test_stray_signs_are_taken_out_of_names(known):
    thing = known(product_name="Helado\u2028de\0 fresa\x07 &quot;rica&quot; &amp; fr\u00eda")
    assert thing.name == 'Helado de fresa "rica" & fría'


def test_a_brand_that_the_name_says_is_not_said_twice(known):
    assert known(product_name="NESTLÉ Crunch", brands="Nestle").name == "NESTLÉ Crunch"


def test_a_name_is_looked_for_where_there_is_one(known):
    assert known(product_name="", product_name_es="Galletas").name == "Galletas"


def test_bytes_that_are_no_text_spoil_nothing(db, bring_in):
    bring_in(export(line(code="3017620422003", product_name="Cr@me")).encode().replace(b"@", b"\xe8"))
    assert product(db, MILK).name == "Crème"


def test_broken_lines_are_refused_and_named(bring_in):
    imported = bring_in(
        export(
            line(code="3017620422003", product_name="Good"),
            line(code="3017620422003", product_name="Too\tmany\tcells"),
            "3017620422003\thttp://cut",
            line(code="3017620422004", product_name="Wrong digit"),
            line(code="3017620422003", product_name=""),
            line(code="", product_name="No code"),
            line(code="2000000031910", product_name="Weighed in a store"),
        )
    )

    assert (imported.read, imported.added, imported.refused) == (7, 1, 6)
    assert [(problem.line, problem.why.split(":")[0]) for problem in imported.problems] == [
        (3, "The line has 17 columns and the first line 15"),
        (4, "The line has 2 columns and the first line 15"),
        (5, "The last digit of 3017620422004 should be 3"),
        (6, "The product has no name."),
        (7, "The line has no code."),
        (8, "2000000031910 is a store's own label for weighed goods, and names no product."),
    ]


def test_eight_digits_are_the_short_european_code(db, bring_in):
    bring_in(export(line(code="04252614", product_name="Both"), line(code="96385074", product_name="EAN")))
    assert product(db, "g00000096385074").name == "EAN"


def test_ones_own_list_is_believed_more_in_either_order(db, bring_in):
    mine = "code,name,kind\n3017620422003,Our spread,dry\n"
    theirs = export(
        line(code="3017620422003", product_name="Their spread", quantity="400 g", categories_tags="en:dairies")
    )
    for first, second in ((mine, theirs), (theirs, mine)):
        bring_in(first)
        bring_in(second)
        spread = product(db, MILK)
        assert (spread.name, spread.kind, spread.grams) == ("Our spread", Kind.DRY, 400)
        db.execute("DELETE FROM product")
        db.execute("DELETE FROM searched")


@pytest.fixture
def dumped(bring_in):
    """Brings products in as a dump of JSON lines; gives what came of them."""

    def read(*products):
        return bring_in("\n".join(one if isinstance(one, str) else json.dumps(one) for one in products))

    return read


def test_a_dump_of_json_lines_tells_the_same(db, dumped):
    imported = dumped({
        "code": "3017620422003", "lang": "fr", "product_name": "Pâte à tartiner", "product_name_en": "Hazelnut spread",
        "product_name_es": "Crema de avellanas", "brands": "Ferrero", "quantity": "400 g",
        "categories_tags": ["en:spreads", "en:sweet-spreads"], "allergens_tags": ["en:milk"], "nutriments": {"fat": 1},
    })  # fmt: skip
    spread = product(db, MILK)

    assert (imported.read, imported.added) == (1, 1)
    assert (spread.name, spread.names) == ("Hazelnut spread, Ferrero", {"es": "Crema de avellanas, Ferrero"})
    assert (spread.kind, spread.grams, spread.contains("milk")) == (Kind.DRY, 400, True)


def test_lines_of_a_dump_that_are_broken_are_named(dumped):
    good = {"code": "3017620422003", "product_name": "Spread"}
    imported = dumped(good, '{"code": "4011", "product_na', "[1]", {"code": 4011, "product_name": None}, "{" * 99_999)

    assert (imported.read, imported.added, imported.refused) == (5, 1, 4)
    assert [problem.line for problem in imported.problems] == [2, 3, 4, 5]


SPREADS = (
    '{"code":"3017620422003","product_name":"Pâte","product_name_es":"Crema «ñ»"}\r\n'
    "\t\n"
    '{"code":"4011","product_name":"Plátano","brands":"Dole"}'
)


@pytest.mark.parametrize(
    "content",
    [
        SPREADS.encode(),
        SPREADS.encode("utf-8-sig"),
        SPREADS.encode("cp1252"),
        SPREADS.encode("utf-16"),
        SPREADS.replace("\r\n", "\r").replace("\n", "\r").encode(),
        gzip.compress(SPREADS.encode()),
        SPREADS.replace("á", "\\u00e1").encode(),
    ],
    ids=("utf-8", "marked", "windows", "utf-16", "old-mac", "gzip", "escaped"),
)
def test_a_dump_is_read_in_any_coding(db, bring_in, content):
    imported = bring_in(content)

    assert (imported.read, imported.added, imported.refused) == (2, 2, 0)
    assert (product(db, MILK).name, product(db, MILK).names) == ("Pâte", {"es": "Crema «ñ»"})
    assert product(db, "p4011").name == "Plátano, Dole"


def test_a_dump_of_two_codings_is_read_line_by_line(db, bring_in):
    bring_in(b"""{"code":"4011","product_name":"Pi\xc3\xb1a"}\n{"code":"4012","product_name":"Pi\xf1a"}\n""")

    assert [product(db, item).name for item in ("p4011", "p4012")] == ["Piña", "Piña"]


def test_a_line_of_a_dump_without_end_is_named_and_the_next_is_read(db, dumped, monkeypatch):
    monkeypatch.setattr("pantry.catalog.file_lines.LONGEST_LINE", 60)
    imported = dumped(
        {"code": "4011", "product_name": "Bananas"}, {"code": "4012", "product_name": "x" * 170},
        {"code": "4013", "product_name": "Oranges"},
    )  # fmt: skip

    assert imported.problems == (Problem(2, "The line is too long."),)
    assert product(db, "p4013").name == "Oranges"
