"""`pantry catalog`: products brought in, found, named."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest

OWN = """code,name,kind,grams
036000291452,"Black beans, 15 oz",dry,425
4006381333931,Oat milk,drinks,1000
12345,Nothing,dry,1
"""


@pytest.fixture
def products(tmp_path):
    path = tmp_path / "products.csv"
    path.write_text(OWN, encoding="utf-8")
    return path


def search(run, *words):
    return run("catalog", "search", *words, "--json").json


def test_an_import_tells_what_came_of_each_line(run, site, products):
    ran = run("--site", site, "catalog", "import", products, "--json")

    assert ran.code == 0
    assert list(ran.json) == ["read", "added", "changed", "refused", "problems"]
    assert [ran.json[key] for key in ("read", "added", "changed", "refused")] == [3, 2, 0, 1]
    ((line, why),) = [problem.values() for problem in ran.json["problems"]]
    assert line == 4
    assert why


def test_it_is_told_to_people_too(run, site, products):
    ran = run("--site", site, "catalog", "import", products, "--as", "csv")

    assert ran.out == "3 lines read: 2 products new, 0 changed, 1 line could not be used.\n"
    assert ran.err.startswith("  line 4: ")


@pytest.mark.parametrize("data", [b"", b"\x00\xff" * 50, b"PK\x03\x04", "日本".encode("utf-16")], ids=repr)
def test_any_bytes_are_answered_in_words(run, site, tmp_path, data):
    path = tmp_path / "some.csv"
    path.write_bytes(data)

    ran = run("--site", site, "catalog", "import", path)

    assert ran.code in (0, 1)
    assert ran.out or ran.err
    assert "inside Pantry" not in ran.err


@pytest.mark.parametrize("name", ["none.csv", "."])
def test_a_file_that_is_not_there_is_told_in_words(run, site, tmp_path, name):
    ran = run("--site", site, "catalog", "import", tmp_path / name)

    assert (ran.code, ran.out) == (1, "")
    assert "inside Pantry" not in ran.err


def test_what_was_brought_in_is_found_with_its_code_as_it_is_printed(run, site, products):
    run("--site", site, "catalog", "import", products)

    assert search(run, "black", "beans")[0] == {
        "item": "g00036000291452", "code": "036000291452", "name": "Black beans, 15 oz", "kind": "dry",
        "source": "own",
    }  # fmt: skip
    assert search(run, "oat milk")[0]["code"] == "4006381333931"
    assert search(run, "plátano")[0]["kind"] == "produce"


@pytest.mark.parametrize(
    ("typed", "item"),
    [
        ("036000291452", "g00036000291452"),
        ("0 36000 29145 2", "g00036000291452"),
        ("0036000291452", "g00036000291452"),
        ("00036000291452", "g00036000291452"),
        ("4006381333931", "g04006381333931"),
        ("96385074", "g00000096385074"),
        ("04252614", "g00042100005264"),
        ("4011", "p4011"),
        ("94011", "p94011"),
    ],
)
def test_a_product_is_found_by_its_code(run, site, tmp_path, typed, item):
    own = tmp_path / "products.csv"
    own.write_text(f"{OWN}96385074,Tea,drinks,100\n042100005264,Gum,other,15\n", encoding="utf-8")
    run("--site", site, "catalog", "import", own)

    (found,) = search(run, typed)
    assert found["item"] == item
    assert found["name"]


def test_what_was_scanned_is_found_by_its_code_with_a_name_or_without(run, table):
    table("1000000018", "Jam, homemade", "8000000015", "036000291452")

    assert [(row["item"], row["name"]) for row in search(run, "1000000018")] == [("c1000000018", "Jam, homemade")]
    assert [row["item"] for row in search(run, "8000000015")] == ["c8000000015"]
    assert [(row["code"], row["name"]) for row in search(run, "036000291452")] == [("036000291452", None)]
    assert "Unknown item" in run("catalog", "search", "036000291452").rows[1]
    assert search(run, "036000291453") == []


@pytest.mark.parametrize("typed", ["\udcff\udcfe", "\x00", "\u2028", "🍎" * 500], ids=ascii)
@pytest.mark.usefixtures("site")
def test_a_code_of_any_letters_is_answered_in_words(run, typed):
    assert search(run, typed) == []
    named = run("catalog", "name", typed, "Jam")
    assert (named.code, "is no code that Pantry knows" in named.err) == (1, True)


def test_a_sticker_is_named_by_its_digits(run, table):
    table("3*8000000015")

    assert run("catalog", "name", "8000000015", "Jam, homemade", "--json").json["item"] == "c8000000015"
    assert [row["name"] for row in search(run, "8000000015")] == ["Jam, homemade"]


def test_eight_digits_find_both_products_that_they_can_be(run, site, tmp_path):
    own = tmp_path / "products.csv"
    own.write_text("item,name\ng00012345000065,Cola\ng00000001234565,Fish tins\n", encoding="utf-8")
    run("--site", site, "catalog", "import", own)

    assert [row["name"] for row in search(run, "01234565")] == ["Cola", "Fish tins"]


def test_a_number_in_a_name_is_found_too(run, site, tmp_path):
    own = tmp_path / "products.csv"
    own.write_text("name\nCode 4011 chips\n", encoding="utf-8")
    run("--site", site, "catalog", "import", own)

    assert [row["name"] for row in search(run, "4011")] == ["Bananas", "Code 4011 chips"]


def test_nothing_found_is_said_to_people_and_an_empty_list_to_programs(run, site):
    assert run("--site", site, "catalog", "search", "qqqqqq").out == "Nothing found. Try fewer letters.\n"
    assert search(run, "qqqqqq") == []
    assert run("catalog", "search", "qqqqqq", "--csv").out == "item,code,name,kind,source\n"


def test_search_prints_a_table(run, site):
    header, *rows = run("--site", site, "catalog", "search", "banana").rows

    assert header.split() == ["item", "code", "name", "kind", "source"]
    assert any("4011" in row for row in rows)


class TestNaming:
    def test_past_lines_read_the_new_name(self, run, table):
        table("6*036000291452")

        named = run("catalog", "name", "036000291452", "Black beans", "--kind", "dry", "--grams", 425, "--json").json

        assert named == {"item": "g00036000291452", "code": "036000291452", "name": "Black beans", "kind": "dry",
                         "unit": "piece", "grams": 425}  # fmt: skip
        (row,) = run("stock", "--json").json
        assert (row["name"], row["grams"]) == ("Black beans", 6 * 425)
        assert run("day", "--json").json["by_kind"] == {"dry": 6 * 425}

    def test_a_kind_that_nobody_said_is_null(self, run, site):
        named = run("--site", site, "catalog", "name", "036000291452", "Black beans", "--json").json

        assert (named["kind"], named["grams"]) == (None, None)

    def test_an_item_may_be_named_by_its_id_and_by_its_plu(self, run, table):
        table("4011", "12lb")

        assert run("catalog", "name", "p4011", "Plátanos").out == "p4011 is Plátanos now.\n"
        assert run("catalog", "name", "4011", "Guineos", "--json").json["name"] == "Guineos"

    def test_a_name_before_the_first_scan_takes_the_catalog_along_to_other_laptops(self, run, site, products, tmp_path):
        run("--site", site, "catalog", "import", products)
        run("catalog", "name", "036000291452", "Frijoles")
        stick = tmp_path / "stick"
        stick.mkdir()
        run("stick", "write", stick)
        run("new", tmp_path / "two.pantry", "--join", stick)

        run("table", "--mode", "in", typed=b"2*036000291452\n")
        (row,) = run("stock", "--json").json
        assert (row["name"], row["kind"], row["grams"], row["code"]) == ("Frijoles", "dry", 850, "036000291452")

    @pytest.mark.parametrize(
        "args",
        [("12345678", "Name"), ("beans", "Name"), ("036000291453", "Name"), ("4011", " "),
         ("4011", "Bananas", "--kind", "cheese"), ("4011", "x" * 201)],
        ids=lambda args: args[0],
    )  # fmt: skip
    def test_what_can_not_be_is_refused_and_changes_nothing(self, run, site, args):
        digest = run("--site", site, "check", "--json").json["digest"]

        ran = run("catalog", "name", *args)

        assert (ran.code, ran.out) == (1, "")
        assert "Nothing was changed" in ran.err
        assert run("check", "--json").json["digest"] == digest


@pytest.mark.usefixtures("site")
def test_allergens_are_said_by_hand_and_the_filter_and_labels_know_them(run, table, tmp_path):
    table("24*036000291452", "Peanut bread")
    assert run("catalog", "allergens", "036000291452").out == "Peanut bread: nobody said its allergens yet.\n"
    said = run("catalog", "allergens", "036000291452", "wheat,", "tree", "nuts", "--json")
    assert said.code == 0, said.err
    assert said.json == {"item": "g00036000291452", "code": "036000291452", "name": "Peanut bread",
                         "allergens": ["tree_nuts", "wheat"]}  # fmt: skip
    assert [row["name"] for row in run("stock", "--allergen", "wheat", "--json").json] == ["Peanut bread"]
    assert run("stock", "--allergen", "milk", "--json").json == []

    run("pack", "036000291452", "10", "--bags", 5, "--each", 2)
    assert {row["name"] for row in run("stock", "--allergen", "wheat", "--json").json} == {
        "Peanut bread", "Peanut bread, 2",
    }  # fmt: skip
    out = tmp_path / "labels.pdf"
    assert run("papers", "repacked", "-o", out, "--of", "packed").code == 0
    assert "Contains: tree nuts" in pdfium.PdfDocument(out)[0].get_textpage().get_text_bounded()

    assert run("catalog", "allergens", "036000291452", "unknown").out.endswith("nobody said its allergens yet.\n")
    assert run("catalog", "allergens", "036000291452", "none").out == "Peanut bread: none.\n"


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (("036000291452", "dust"), "Which allergens are dust?"),
        (("041331026383", "milk"), "It has no name yet"),
        (("no code", "milk"), "no code that Pantry knows"),
    ],
)
@pytest.mark.usefixtures("site")
def test_allergens_that_can_not_be_are_refused(run, table, args, why):
    table("24*036000291452", "Bread")
    ran = run("catalog", "allergens", *args)
    assert (ran.code, ran.out, why in ran.err) == (1, "", True), ran.err
