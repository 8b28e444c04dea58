"""The list of produce codes, with the columns that it is given out with."""

from __future__ import annotations

import pytest

from pantry.catalog.items import product
from pantry.catalog.kinds import Kind
from pantry.catalog.told import Source

COLUMNS = (
    "id", "Plu", "Type", "Category", "Commodity", "Variety", "Size", "Measures_na", "Measures_row", "Restrictions",
    "Botanical", "Aka", "Status", "Link", "Notes", "Updated_by", "Updated_at", "Created_at", "Deleted_at", "Language",
)  # fmt: skip
BANANAS = {"Plu": "4186", "Category": "Fruits", "Commodity": "BANANAS", "Variety": "Yellow", "Size": "Small"}


@pytest.fixture
def listed(bring_in):
    """Brings lines in; gives what came of them."""

    def read(*lines):
        said = ({"Status": "Approved", "Language": "EN", **line} for line in lines)
        rows = (",".join(f'"{line.get(column, "")}"' for column in COLUMNS) for line in said)
        return bring_in("\n".join((",".join(COLUMNS), *rows)))

    return read


def test_a_code_is_called_by_what_it_is_which_and_how_big(db, listed):
    listed({**BANANAS, "Aka": "Baby banana, Lady finger"})
    bananas = product(db, "p4186")

    assert (bananas.name, bananas.kind, bananas.unit) == ("Bananas, Yellow, small", Kind.PRODUCE, "g")
    assert bananas.other_names == ("Baby banana", "Lady finger")
    assert bananas.source is Source.PLU_LIST


@pytest.mark.parametrize("size", ["All Sizes", "", "N/A"])
def test_a_size_that_says_nothing_is_left_out(db, listed, size):
    listed({**BANANAS, "Size": size, "Variety": ""})
    assert product(db, "p4186").name == "Bananas"


def test_organic_is_told_by_its_leading_nine(db, listed):
    listed(BANANAS)
    assert product(db, "p94186").name == "Bananas, Yellow, small, organic"


def test_names_in_other_languages_are_names_of_the_same(db, listed):
    spanish = {**BANANAS, "Commodity": "PLÁTANOS", "Variety": "Amarillo", "Size": "Pequeño", "Language": "SP"}
    listed(BANANAS, spanish)
    assert product(db, "p4186").name == "Bananas, Yellow, small"
    assert product(db, "p4186").names == {"es": "Plátanos, Amarillo, pequeño"}

    listed({**spanish, "Plu": "4187"})
    assert product(db, "p4187").name == "Plátanos, Amarillo, pequeño"


def test_codes_that_are_not_in_use_are_passed_over(listed):
    imported = listed(
        {**BANANAS, "Status": "Pending"},
        {**BANANAS, "Deleted_at": "2020-01-01"},
        {**BANANAS, "Commodity": "RETAILER ASSIGNED NUMBERS"},
        {**BANANAS, "Plu": "94186"},
    )
    assert (imported.read, imported.added, imported.refused) == (4, 0, 0)


def test_a_list_of_the_bare_columns_will_do(db, bring_in):
    bring_in("PLU,Category,Commodity,Variety,Size\n4924,Nuts,Almonds,,\n4186,Fruits,,,\n")
    assert (product(db, "p4924").name, product(db, "p4924").kind) == ("Almonds", Kind.DRY)


def test_a_line_without_a_name_or_code_is_named(listed):
    imported = listed({**BANANAS, "Plu": "12"}, {"Plu": "4186"})
    assert [problem.line for problem in imported.problems] == [2, 3]
