"""A CSV of one's own: what its columns may be called, and what its cells may hold."""

from __future__ import annotations

import pytest

from pantry.catalog.items import product
from pantry.catalog.kinds import Kind
from pantry.catalog.written_codes import item_of_name

BEANS = "g00036000291452"


def test_every_column_of_a_product(db, bring_in):
    bring_in(
        "code,name,name_es,name:ht,other_names,kind,unit,grams,dated,brand,allergens,case_size\n"
        "036000291452,Black beans,Frijoles negros,Pwa nwa,turtle beans; porotos,dry,piece,425,yes,Goya,none,24\n"
    )
    beans = product(db, BEANS)

    assert (beans.name, beans.names) == ("Black beans", {"es": "Frijoles negros", "ht": "Pwa nwa"})
    assert beans.other_names == ("turtle beans", "porotos")
    assert (beans.kind, beans.unit, beans.grams, beans.dated, beans.brand) == (Kind.DRY, "piece", 425, True, "Goya")
    assert beans.contains("milk") is False


@pytest.mark.parametrize(
    "header",
    [
        "Barcode,Product",
        "UPC,Description",
        "gtin-14,Item name",
        "EAN,Title",
        "Código de barras,Producto",
        "PLU,Name",
        "upc code,Item",
    ],
)
def test_columns_may_have_other_names(db, bring_in, header):
    assert bring_in(f"{header}\n036000291452,Beans\n").added == 1
    assert product(db, BEANS).name == "Beans"


def test_columns_may_stand_in_any_order_with_others_between(db, bring_in):
    bring_in("stock,name,price,upc\n12,Beans,0.99,036000291452\n")
    assert product(db, BEANS).name == "Beans"


def test_of_two_columns_of_codes_the_one_that_is_filled_counts(db, bring_in):
    bring_in("plu,upc,name\n4011,,Bananas\n,036000291452,Beans\n")
    assert (product(db, "p4011").name, product(db, BEANS).name) == ("Bananas", "Beans")


def test_names_in_other_languages_stand_under_their_code(db, bring_in):
    bring_in("code,name,Name (Spanish),Nombre\n036000291452,Beans,Frijoles,Habichuelas\n")
    assert product(db, BEANS).names == {"es": "Frijoles"}


def test_a_file_in_spanish_alone_is_read_too(db, bring_in):
    bring_in("código;nombre;categoría;peso\n036000291452;Frijoles;Enlatados;15 oz\n")
    beans = product(db, BEANS)
    assert (beans.name, beans.kind, beans.grams) == ("Frijoles", Kind.DRY, 425)


def test_a_product_without_a_code_is_known_by_its_name(db, bring_in):
    content = "name,kind\nPan dulce,bread\n"
    assert bring_in(content).added == 1
    assert bring_in(content).added == 0
    assert product(db, item_of_name("Pan dulce")).kind is Kind.BREAD


def test_an_item_id_names_the_product_that_it_is_of(db, bring_in):
    bring_in(f"item,code,name,kind\n{BEANS},036000291452,Beans,dry\np4011,,Bananas,produce\n")
    assert (product(db, BEANS).name, product(db, "p4011").name) == ("Beans", "Bananas")


@pytest.mark.parametrize(
    ("columns", "cells", "grams"),
    [
        ("grams", "425", 425), ("grams", "425.0", 425), ("grams", "425 g", 425),
        ("grams", "453.59", 454), ("grams", '"453,59"', 454), ("grams", '"1,000"', 1000), ("grams", "0.5", 1),
        ("grams", "", None),
        ("weight", "1 lb 4 oz", 567), ("size", "large", None), ("weight g", "70", 70),
        ("kind,size", "drinks,1 L", 1000), ("kind,size", "dry,1 L", None),
    ],
)  # fmt: skip
def test_grams_come_as_a_number_or_as_what_stands_on_the_package(db, bring_in, columns, cells, grams):
    bring_in(f"code,name,{columns}\n036000291452,Beans,{cells}\n")
    assert product(db, BEANS).grams == grams


@pytest.mark.parametrize("grams", ["0", "0.4", "1.2.3", "1e3", "-4", "many", "1000001", "9" * 40, "٣"])
def test_grams_that_are_none_are_refused_with_their_line(bring_in, grams):
    (problem,) = bring_in(f"code,name,grams\n036000291452,Beans,{grams}\n").problems
    assert problem.line == 2
    assert problem.why.startswith("The grams of one must be 1 to 1,000,000, not ")


@pytest.mark.parametrize(
    ("unit", "kept"),
    [("piece", "piece"), ("each", "piece"), ("g", "g"), ("lb", "g"), ("by weight", "g"), ("", "piece")],
)
def test_a_unit_is_a_piece_or_a_weight(db, bring_in, unit, kept):
    bring_in(f"code,name,unit\n036000291452,Beans,{unit}\n")
    assert product(db, BEANS).unit == kept


@pytest.mark.parametrize(
    ("kind", "said", "dated"),
    [
        ("dry", "no", False), ("dry", "", True), ("dry", "maybe", True), ("produce", "Sí", True),
        ("produce", "", False), ("hygiene", "TRUE", True), ("", "", False), ("", "1", True),
    ],
)  # fmt: skip
def test_whether_it_carries_a_date_is_said_or_follows_from_its_kind(db, bring_in, kind, said, dated):
    bring_in(f"code,name,kind,dated\n036000291452,Thing,{kind},{said}\n")
    assert product(db, BEANS).dated is dated


def test_a_line_without_a_name_is_refused(bring_in):
    (problem,) = bring_in("code,name\n036000291452,\n").problems
    assert (problem.line, problem.why) == (2, "The line has no name.")


def test_a_very_long_name_is_cut(db, bring_in):
    bring_in(f"code,name\n036000291452,{'beans ' * 100}\n")
    assert product(db, BEANS).name == ("beans " * 100)[:200].rstrip()


def test_a_product_that_nobody_knows_is_none(db):
    assert product(db, BEANS) is None
