"""Workbooks: a list of one's own as a spreadsheet saves it, and whatever can be wrong with it."""

from __future__ import annotations

import gzip
import io
import zipfile
from datetime import date

import openpyxl
import pytest
import xlwt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.catalog.importing import import_file
from pantry.catalog.items import product
from pantry.errors import PantryError, RefusedInput

from .books_of_sheets import MAIN, sheet_of, write_workbook

BEANS, RICE = "g00036000291452", "g00042100005264"
LISTED = [
    ["code", "name", "kind", "grams"],
    ["036000291452", "Black beans", "dry", 425],
    [42100005264, "Rice", "dry", 900.0],
]


@pytest.fixture
def bring_book(db, tmp_path):
    """Brings a workbook of sheets in."""

    def bring(sheets, **more):
        return import_file(db, write_workbook(tmp_path / "list.xlsx", sheets, **more))

    return bring


def names(db):
    return [row[0] for row in db.execute("SELECT name FROM product ORDER BY item").fetchall()]


def test_the_first_sheet_is_a_list_and_codes_that_became_numbers_are_codes_again(db, bring_book):
    imported = bring_book({"Our list": LISTED, "Notes": [["name"], ["Nothing"]]})

    assert (imported.read, imported.added, imported.refused) == (2, 2, 0)
    assert (product(db, BEANS).name, product(db, RICE).name) == ("Black beans", "Rice")
    assert product(db, RICE).grams == 900


def test_an_old_workbook_is_read_too(db, tmp_path):
    book = xlwt.Workbook()
    sheet = book.add_sheet("Our list")
    for number, row in enumerate(LISTED):
        for at, value in enumerate(row):
            sheet.write(number, at, value)
    book.save(str(tmp_path / "list.xls"))

    assert import_file(db, tmp_path / "list.xls").added == 2
    assert names(db) == ["Black beans", "Rice"]


def test_the_columns_may_be_named_in_a_later_row(bring_book):
    imported = bring_book({"List": [["Oak St table"], [], ["as of May", ""], *LISTED]})
    assert (imported.added, imported.problems) == (2, ())


@pytest.mark.parametrize("code", ["3.60003E+10", 36000300000, "36000300000.0", 36000291459])
def test_a_code_whose_digits_are_lost_is_named_with_its_row(db, bring_book, code):
    xml = sheet_of([["code", "name"], [1, "Beans"], ["4011", "Bananas"]]).replace("<v>1</v>", f"<v>{code}</v>")
    imported = bring_book({"List": xml})

    assert (imported.added, imported.refused) == (1, 1)
    assert imported.problems[0].line == 2
    assert "digit" in imported.problems[0].why
    assert names(db) == ["Bananas"]


def test_texts_that_cells_share_are_read_without_how_they_sound(db, bring_book):
    shared = "<si><t>name</t></si><si><r><t>Black </t></r><r><t>beans</t></r><rPh sb='0' eb='9'><t>BEANZ</t></rPh></si>"
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="5"><c r="A5" t="s"><v>1</v></c></row>'
    bring_book({"List": f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"}, shared=shared)
    assert names(db) == ["Black beans"]


def test_cells_without_places_and_with_prefixes_are_read(db, bring_book):
    rows = '<x:row><x:c t="str"><x:v>name</x:v></x:c></x:row><x:row><x:c t="str"><x:v>Beans</x:v></x:c></x:row>'
    xmlns = MAIN.replace("xmlns", "xmlns:x")
    bring_book({"List": f"<x:worksheet {xmlns}><x:sheetData>{rows}</x:sheetData></x:worksheet>"})
    assert names(db) == ["Beans"]


def test_a_cell_at_the_far_end_of_a_sheet_costs_nothing(bring_book):
    far = sheet_of([["name"], ["Beans"]]).replace(
        "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )
    assert bring_book({"List": far}).added == 1


def test_a_row_farther_off_than_sheets_go_ends_the_list(bring_book):
    far = sheet_of([["name"], ["Beans"]]).replace("</sheetData>", '<row r="99999999999"/></sheetData>')
    assert bring_book({"List": far}).added == 1


def test_a_cell_that_is_too_long_spoils_its_row_only(db, bring_book):
    imported = bring_book({"List": [["name"], ["x" * 2_000_000], ["Beans"]]})
    assert [(problem.line, problem.why) for problem in imported.problems] == [(2, "The line is too long.")]
    assert names(db) == ["Beans"]


def test_a_workbook_that_a_program_wrote_is_read_by_what_its_cells_hold(db, tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Notes"
    book.active.sheet_state = "hidden"
    sheet = book.create_sheet("Our list")
    for row in (["code", "name", "grams"], [date(1910, 12, 25), "Bananas", "#N/A"], ["036000291452", True, 425.5]):
        sheet.append(row)
    book.save(tmp_path / "list.xlsx")

    imported = import_file(db, tmp_path / "list.xlsx")
    assert (imported.added, imported.problems) == (2, ())
    assert product(db, "p4012").name == "Bananas"  # the day with that number, as a spreadsheet counts days
    assert (product(db, BEANS).name, product(db, BEANS).grams) == ("1", 426)


def test_whatever_else_stands_in_a_sheet_is_passed_over(bring_book):
    bare = "".join(f'<row r="{number}" s="4" customFormat="1"/>' for number in range(3, 40_000))
    links = "".join(f'<hyperlink ref="A{number}" display="https://example.org"/>' for number in range(30_000))
    xml = sheet_of([["name"], ["Beans"]]).replace("</sheetData>", f"{bare}</sheetData><hyperlinks>{links}</hyperlinks>")
    imported = bring_book({"List": xml})
    assert (imported.read, imported.added) == (1, 1)


SWELLING = f'<!DOCTYPE a [<!ENTITY b "{"x" * 99}">]><worksheet {MAIN}><sheetData/></worksheet>'


@pytest.mark.parametrize(
    "sheets",
    [
        {"List": "<worksheet><sheetData><row>"},
        {"List": b"\xff\xfe\0\0"},
        {"List": SWELLING},
        {"List": f'<worksheet {MAIN}><sheetData><row r="x"/></sheetData></worksheet>'},
        {"List": f'<worksheet {MAIN}><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>'},
        {"List": f"<worksheet {MAIN}><sheetData><row><c><v>{'x' * 3_000_000}</v></c></row></sheetData></worksheet>"},
        {"List": f"<worksheet {MAIN}><sheetData><row>{'<c/>' * 2_500_000}</row></sheetData></worksheet>"},
        {},
    ],
    ids=[
        "cut off",
        "no XML",
        "entities",
        "no number",
        "no such text",
        "no number in a cell",
        "no end of a row",
        "no sheet",
    ],
)
def test_a_damaged_workbook_is_refused_in_words(db, bring_book, sheets):
    with pytest.raises(RefusedInput, match=r"can't be read as a workbook: .* Nothing was changed\."):
        bring_book(sheets)
    assert names(db) == []


def test_a_workbook_that_swells_is_refused_before_it_is_read(db, bring_book):
    with pytest.raises(RefusedInput, match=r"unpacks to far more .* Nothing was changed\."):
        bring_book({"List": sheet_of([["name"], ["Beans"]]) + " " * 20_000_000})
    assert names(db) == []


def test_a_workbook_that_swells_past_what_it_tells_is_refused(db, tmp_path):
    path = write_workbook(tmp_path / "list.xlsx", {"List": sheet_of(LISTED).replace("Black", " " * 20_000_000)})
    with zipfile.ZipFile(path) as packed:
        told = packed.getinfo("xl/worksheets/sheet1.xml").file_size
    path.write_bytes(path.read_bytes().replace(told.to_bytes(4, "little"), (900).to_bytes(4, "little")))

    with pytest.raises(RefusedInput, match="Nothing was changed"):
        import_file(db, path)
    assert names(db) == []


def test_a_workbook_of_another_program_is_refused_in_words(db, tmp_path):
    path = write_workbook(tmp_path / "list.ods", {})
    path.write_bytes(path.read_bytes().replace(b"xl/workbook.xml", b"content.xml\0\0\0\0"))
    with pytest.raises(RefusedInput, match="Nothing was changed"):
        import_file(db, path)


def test_an_old_workbook_whose_sheets_are_hidden_is_refused_in_words(db, tmp_path):
    (tmp_path / "list.xls").write_bytes(old_book(hidden=True))
    with pytest.raises(RefusedInput, match="can't be read as a workbook"):
        import_file(db, tmp_path / "list.xls")


def old_book(*, hidden=False):
    book = xlwt.Workbook()
    sheet = book.add_sheet("List")
    sheet.visibility = int(hidden)
    sheet.write(0, 0, "name")
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def answered(db, path):
    """The sentence that refuses a file; nothing where it came in."""
    try:
        import_file(db, path)
    except PantryError as refused:
        return str(refused)
    return None


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Bytes of workbooks, to be damaged."""
    path = write_workbook(tmp_path_factory.mktemp("whole") / "a.xlsx", {"List": LISTED}, shared="<si><t>a</t></si>")
    return path.read_bytes(), old_book()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120, deadline=None)
@given(st.integers(0, 1), st.floats(0, 1), st.binary(max_size=6), st.booleans())
def test_a_workbook_with_any_bytes_in_it_is_read_or_answered_in_words(db, tmp_path, whole, which, where, junk, cut):
    data = whole[which]
    at = int(where * len(data))
    path = tmp_path / "damaged"
    path.write_bytes(data[:at] + junk + (b"" if cut else data[at + len(junk) :]))
    before = names(db)
    answer = answered(db, path)
    if answer is not None:
        assert "Nothing was changed." in answer
        assert names(db) == before


@pytest.mark.parametrize("packing", ["gz", "zip"])
@pytest.mark.parametrize("kind", ["xlsx", "xls"])
def test_a_workbook_in_a_packed_file_is_read_too(db, tmp_path, kind, packing):
    plain = tmp_path / f"own.{kind}"
    if kind == "xls":
        book = xlwt.Workbook()
        sheet = book.add_sheet("Products")
        for place, cell in enumerate(("code", "name")):
            sheet.write(0, place, cell)
        sheet.write(1, 0, "036000291452")
        sheet.write(1, 1, "Black beans")
        book.save(str(plain))
    else:
        book = openpyxl.Workbook()
        for row in (("code", "name"), ("036000291452", "Black beans")):
            book.active.append(row)
        book.save(plain)
    path = tmp_path / f"own.{kind}.{packing}"
    if packing == "gz":
        path.write_bytes(gzip.compress(plain.read_bytes()))
    else:
        with zipfile.ZipFile(path, "w") as packed:
            packed.write(plain, plain.name)
            packed.writestr("__MACOSX/._own", b"x")
    assert import_file(db, path).added == 1
    assert names(db) == ["Black beans"]


def test_a_packed_workbook_that_swells_or_is_cut_off_is_refused_in_words(db, tmp_path):
    path = tmp_path / "own.json.gz"
    path.write_bytes(gzip.compress(b'{"sheets": [' + b" " * (70 << 20)))
    with pytest.raises(RefusedInput, match="unpacks to far more"):
        import_file(db, path)
    path.write_bytes(gzip.compress(b'{"sheets": [')[:-6])
    with pytest.raises(RefusedInput, match="damaged or cut off"):
        import_file(db, path)
