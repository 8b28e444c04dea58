from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.catalog.allergens import ALLERGENS, NONE, read_allergens
from pantry.catalog.items import Product
from pantry.catalog.kind_words import kind_of
from pantry.catalog.kinds import Kind


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("produce", "produce"), ("Canned goods", "dry"), ("canned and dry", "dry"), ("Dairy & Eggs", "dairy"),
        ("meat and frozen", "meat"), ("Frozen vegetables", "meat"), ("VERDURAS", "produce"), ("Lácteos", "dairy"),
        ("Panadería", "bread"), ("hygiene and household", "hygiene"), ("Baby food", "baby"),
        ("Ready meals", "prepared"), ("Beverages", "drinks"), ("Assorted", "mixed"), ("other", "other"),
        ("7", ""), ("", ""), ("a produce b", "produce"),
    ],
)  # fmt: skip
def test_kinds_as_people_write_them(written, kind):
    assert kind_of(written) == kind


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_known_by_its_own_word(kind):
    assert kind_of(kind.value) is kind


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("milk wheat", "milk wheat"), ("Wheat; MILK", "milk wheat"), ("en:gluten,en:milk", "milk wheat"),
        ("tree_nuts", "tree_nuts"), ("Tree nuts", "tree_nuts"), ("Contains: soy and sesame seeds", "soybeans sesame"),
        ("Contiene leche y cacahuates", "milk peanuts"), ("none", "none"), ("Ninguno", "none"), ("none, milk", "milk"),
        ("none?? ask", ""), ("mustard", ""), ("", ""), ("-", ""),
    ],
)  # fmt: skip
def test_allergens_as_files_name_them(written, read):
    assert read_allergens(written) == read


@given(st.lists(st.sampled_from(ALLERGENS), min_size=1))
def test_our_own_words_are_read_as_they_are(named):
    assert set(read_allergens(" ".join(named)).split()) == set(named)


@given(st.text(max_size=40))
def test_any_text_names_known_allergens_or_says_nothing(text):
    assert set(read_allergens(text).split()) <= {*ALLERGENS, NONE}


@pytest.mark.parametrize(("known", "milk", "sesame"), [(None, None, None), ((), False, False), (("milk",), True, None)])
def test_what_is_unknown_is_never_free_from(known, milk, sesame):
    cheese = Product("i1", "Cheese", Kind.DAIRY, "piece", None, dated=True, allergens=known)
    assert (cheese.contains("milk"), cheese.contains("sesame")) == (milk, sesame)
