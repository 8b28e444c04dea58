"""Files as they come: any coding, any separator, any damage."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.catalog import importing
from pantry.catalog.importing import Problem, import_file
from pantry.catalog.items import product
from pantry.errors import PantryError, RefusedInput, SiteFileError

from .conftest import is_whole, opened

BEANS, RICE = "g00036000291452", "g00042100005264"
TWO = "code,name,kind,grams\n036000291452,Black beans,dry,425\n042100005264,Piñon rice,dry,900\n"
UNREADABLE = Path("/proc/self/mem")
SEMICOLONS = TWO.replace(",", ";")


def zipped(**lists):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in lists.items():
            packed.writestr(f"{name}.csv", text)
    return file.getvalue()


def rows(db):
    return db.execute("SELECT item, name FROM product ORDER BY item").fetchall()


def no_bytes(value: object) -> str | None:
    """What is packed holds the hour: two workers would call it by two names."""
    return "file" if isinstance(value, bytes) else None


@pytest.mark.parametrize(
    "content",
    [
        TWO.encode(),
        TWO.encode("utf-8-sig"),
        TWO.encode("cp1252"),
        TWO.encode("utf-16"),
        b"\xfe\xff" + TWO.encode("utf-16-be"),
        TWO.replace("\n", "\r\n").encode(),
        TWO.replace("\n", "\r").encode("cp1252"),
        TWO.rstrip().encode(),
        SEMICOLONS.encode(),
        TWO.replace(",", "\t").encode(),
        TWO.replace(",", "|").encode(),
        f"sep=;\n{SEMICOLONS}".encode(),
        f"Our products,,,\n\n,,,\n{TWO}\n,,,\n\n".encode(),
        gzip.compress(TWO.encode()),
        zipped(products=TWO),
        TWO.replace("Black beans", '"Black beans"').encode(),
        TWO.upper().replace("BLACK BEANS", "Black beans").replace("PIÑON RICE", "Piñon rice").encode(),
    ],
    ids=no_bytes,
)
def test_a_csv_is_read_in_any_coding_and_with_any_separator(db, bring_in, content):
    imported = bring_in(content)

    assert (imported.read, imported.added, imported.refused) == (2, 2, 0)
    assert rows(db) == [(BEANS, "Black beans"), (RICE, "Piñon rice")]


def test_lines_of_two_codings_in_one_file_are_both_read(db, bring_in):
    bring_in(b"code,name\n036000291452,Pi\xc3\xb1a\n042100005264,Pi\xf1a\n")

    assert [name for _, name in rows(db)] == ["Piña", "Piña"]


def test_cells_in_quotes_may_hold_separators_quotes_and_line_ends(db, bring_in):
    bring_in('code,name\n036000291452,"Beans, ""black""\nin a can"\n042100005264,Pipe 15" long\n')

    assert [name for _, name in rows(db)] == ['Beans, "black" in a can', 'Pipe 15" long']


def test_a_quote_never_closed_spoils_its_own_line_only(bring_in):
    imported = bring_in('code,name\n036000291452,"Beans\n042100005264,Rice\n4011,Bananas\n')

    assert imported.problems == (Problem(2, "A quotation mark in the line is never closed."),)
    assert (imported.read, imported.added) == (3, 2)


def test_a_line_without_end_is_named_and_the_next_is_read(db, bring_in, monkeypatch):
    monkeypatch.setattr("pantry.catalog.file_lines.LONGEST_LINE", 50)
    imported = bring_in(f"code,name\n036000291452,{'x' * 170}\n4011,Bananas\n")

    assert imported.problems == (Problem(2, "The line is too long."),)
    assert [name for _, name in rows(db)] == ["Bananas"]


def test_bad_lines_are_all_counted_the_first_hundred_are_named_and_the_rest_comes_in(bring_in):
    bad = "".join(f"{number},Thing\n" for number in range(10, 160))
    imported = bring_in(f"code,name\n{bad}4011,Bananas\n")

    assert (imported.read, imported.added, imported.refused) == (151, 1, 150)
    assert len(imported.problems) == 100
    assert imported.problems[0].line == 2
    assert "10 has 2 digits" in imported.problems[0].why


def test_a_kind_that_nobody_knows_is_kept_as_other_and_named(db, bring_in):
    imported = bring_in("code,name,kind\n036000291452,Beans,dry\n042100005264,Rice,gadgets\n10,Thing,\n4011,Bananas,\n")

    assert (imported.read, imported.added, imported.refused) == (4, 3, 1)
    assert product(db, RICE).kind == "other"
    assert [problem.line for problem in imported.problems] == [3, 4]
    assert (
        imported.problems[0].why == "“gadgets” is no kind that Pantry knows. The product is in, as other if it is new."
    )


def test_kinds_that_nobody_knows_leave_room_to_name_the_lines_that_are_lost(bring_in):
    odd = "".join(f"4{number:03},Thing,gadgets\n" for number in range(150))
    imported = bring_in(f"code,name,kind\n{odd}10,Nothing,dry\n")

    assert (imported.added, imported.refused, len(imported.problems)) == (150, 1, 100)
    assert "10 has 2 digits" in imported.problems[-1].why


@pytest.mark.parametrize("kind", ["", "other", "Otros", "Miscellaneous"])
def test_other_is_a_kind_too(bring_in, kind):
    assert bring_in(f"code,name,kind\n4011,Thing,{kind}\n").problems == ()


def test_the_same_file_again_changes_nothing(db, bring_in):
    bring_in(TWO)
    imported = bring_in(TWO)

    assert (imported.read, imported.added, imported.changed, imported.refused) == (2, 0, 0, 0)
    assert is_whole(db)


def test_what_a_file_says_anew_changes_and_what_it_leaves_out_stays(db, bring_in, names_of):
    bring_in(TWO)
    imported = bring_in("code,name\n036000291452,Turtle beans\n")

    assert (imported.added, imported.changed) == (0, 1)
    beans = product(db, BEANS)
    assert (beans.name, beans.kind, beans.grams) == ("Turtle beans", "dry", 425)
    assert (names_of("turtle"), names_of("black")) == (["Turtle beans"], [])
    assert is_whole(db)


def test_names_of_other_languages_are_added_to_those_that_are_there(db, bring_in):
    bring_in("code,name,name_es\n036000291452,Beans,Frijoles\n")
    bring_in("code,name,name_ht\n036000291452,Beans,Pwa\n")
    assert product(db, BEANS).names == {"es": "Frijoles", "ht": "Pwa"}


def test_a_code_that_comes_twice_in_a_file_is_one_product(db, bring_in):
    imported = bring_in("code,name,grams\n036000291452,Beans,425\n0036000291452,Black beans,\n")

    assert (imported.read, imported.added, imported.changed) == (2, 1, 0)
    assert (product(db, BEANS).name, product(db, BEANS).grams) == ("Black beans", 425)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b" \r\n\n ", "is empty"),
        (b"PK\x03\x04rest", "damaged or cut off"),
        (b"\xd0\xcf\x11\xe0rest", "can't be read as a workbook"),
        (b"%PDF-1.7\n", "is no list of products"),
        (b"SQLite format 3\0", "is no list of products"),
        (gzip.compress(b"%PDF-1.7\n"), "is no list of products"),
        (zipped(a=TWO, b=TWO), "holds several files"),
        (zipped(a=TWO)[:-30], "damaged or cut off"),
        (zipped(a=TWO).replace(b"\0\0\x08\0", b"\x01\0\x08\0"), "packed with a password"),
        (b"\x1f\x8bnot packed", "damaged or cut off"),
        (gzip.compress(TWO.encode() * 500)[:-20], "damaged or cut off"),
        (b"036000291452,Black beans\n", "No line at the start of"),
        (bytes(range(256)) * 40, "No line at the start of"),
    ],
    ids=no_bytes,
)
def test_what_is_no_list_of_products_is_refused_in_words(db, bring_in, content, why):
    with pytest.raises(RefusedInput, match=why) as refused:
        bring_in(content)

    assert "Nothing was changed." in str(refused.value)
    assert rows(db) == []


@pytest.mark.parametrize("packed", [gzip.compress, lambda data: zipped(a=data)], ids=["gzip", "zip"])
def test_a_packed_file_that_swells_without_end_is_refused_in_words(db, bring_in, monkeypatch, packed):
    monkeypatch.setattr("pantry.catalog.unpacking._MUCH", 1 << 16)
    with pytest.raises(RefusedInput, match=r"unpacks to far more .* Nothing was changed\."):
        bring_in(packed(b"name\n" + b"x" * (1 << 21)))
    assert rows(db) == []


def test_a_file_that_is_not_there_or_a_folder_is_refused_in_words(db, tmp_path):
    with pytest.raises(RefusedInput, match="There is no file at"):
        import_file(db, tmp_path / "missing.csv")
    with pytest.raises(RefusedInput, match="There is no list of products in"):
        import_file(db, tmp_path)


def test_a_format_can_be_asked_for(bring_in):
    with pytest.raises(RefusedInput, match="No line at the start"):
        bring_in(TWO, as_format="off")
    assert bring_in(TWO, as_format="csv").added == 2


@pytest.mark.skipif(not UNREADABLE.is_file(), reason="no such file here")
def test_a_file_that_stops_being_readable_is_refused_in_words(db):
    with pytest.raises(RefusedInput, match="can't be read to its end"):
        import_file(db, UNREADABLE)


def test_a_big_file_leaves_an_index_in_order(db, bring_in, names_of):
    imported = bring_in("name\n" + "".join(f"Thing number {number}\n" for number in range(10_001)))
    assert imported.added == 10_001
    assert names_of("9876") == ["Thing number 9876"]
    assert is_whole(db)


def test_progress_is_told_in_bytes_and_ends_at_the_whole(bring_in, monkeypatch):
    monkeypatch.setattr(importing, "_LINES_AT_ONCE", 10)
    content = "name\n" + "".join(f"Thing number {number}\n" for number in range(2000))
    told = []
    bring_in(content, progress=lambda done, of: told.append((done, of)))

    done = [so_far for so_far, _ in told]
    assert done == sorted(done)
    assert len(set(done)) > 2
    assert {of for _, of in told} == {len(content)}
    assert done[-1] == len(content)


def test_a_full_disk_leaves_nothing_half_done(db, bring_in):
    bring_in(TWO)
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count={pages + 20}").fetchall()
    many = "name\n" + "".join(f"Thing number {number} of many\n" for number in range(8000))

    with pytest.raises(SiteFileError, match=r"The disk is full, so nothing of .* was brought in"):
        bring_in(many)

    assert len(rows(db)) == 2
    assert is_whole(db)


def test_a_site_that_another_program_writes_is_left_alone(db, bring_in, tmp_path):
    other = opened(tmp_path / "reference.db")
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(SiteFileError, match="busy in another program"):
            bring_in(TWO)
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert rows(db) == []


def test_who_stops_it_leaves_nothing_half_done(db, bring_in, monkeypatch):
    monkeypatch.setattr(importing, "_LINES_AT_ONCE", 1)

    def stop(_done, _of):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bring_in(TWO, progress=stop)
    assert rows(db) == []
    assert is_whole(db)


ANY_CELL = st.one_of(
    st.sampled_from(["036000291452", "4011", "Beans", "", '"', '"a', "dry", "1e9", "=1", "none", "12 oz"]),
    st.text(max_size=8),
)
ANY_FILE = st.one_of(
    st.binary(max_size=300),
    st.lists(st.lists(ANY_CELL, max_size=6).map(",".join), max_size=12).map(
        lambda lines: b"code,name,grams,kind,weight,dated\n" + "\n".join(lines).encode("utf-8", "surrogatepass")
    ),
    st.binary(max_size=200).map(lambda junk: b"code\tproduct_name\tbrands\tquantity\n" + junk.replace(b",", b"\t")),
    st.binary(max_size=200).map(lambda junk: gzip.compress(b"name,code\n" + junk)),
    st.binary(max_size=200).map(lambda junk: b'{"code":"4011","product_name":"Bananas"}\n{' + junk),
    st.binary(max_size=200).map(lambda junk: b"plu,commodity,variety,status\n" + junk),
    st.binary(max_size=200).map(lambda junk: b'{"sheets":[' + junk),
    st.binary(max_size=200).map(
        lambda junk: zipped(branded_food=b"fdc_id,gtin_upc\n" + junk, food=b"fdc_id,description\n" + junk)
    ),
    st.binary(max_size=200).map(lambda junk: b"category_id,name,name_subtitle,keywords,pantry_min\n" + junk),
)


def answered(bring_in, content, **how):
    """What came of a file, or the sentence that refuses it."""
    try:
        return bring_in(content, **how)
    except PantryError as refused:
        return str(refused)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(ANY_FILE, st.sampled_from([None, *(form.word for form in importing.FORMATS)]))
def test_any_bytes_bring_products_in_or_an_answer_in_words(db, bring_in, content, as_format):
    before = rows(db)
    answer = answered(bring_in, content, as_format=as_format)
    if isinstance(answer, str):
        assert "Nothing was changed." in answer
        assert rows(db) == before
    else:
        assert answer.added + answer.changed + answer.refused <= answer.read
        assert len(rows(db)) == len(before) + answer.added
    assert is_whole(db)
