from __future__ import annotations

import pypdfium2
import pytest

from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.office.bags import make_bag
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import print_sheet
from pantry.paper import sheet_kinds
from pantry.whole_file import NotWritten
from tests.paper.on_paper import scanned, words_on

TODAY = "2026-11-21"


@pytest.mark.parametrize("kind", sheet_kinds(), ids=lambda kind: kind.kind)
def test_each_kind_is_printed_once_and_never_over_a_file(pantry, source, out, kind):
    make_bag(pantry.books, pantry.clock, "Standard bag", ())
    printed = print_sheet(kind.kind, source, SheetWanted(pages=3 if kind.many else 1), out)
    assert printed.pages == len(pypdfium2.PdfDocument(out))
    assert printed.pages == 3 or not kind.many
    before, code = out.read_bytes(), pantry.site_file.kept("codes")
    with pytest.raises(RefusedInput, match="already there"):
        print_sheet(kind.kind, source, SheetWanted(), out)
    assert (out.read_bytes(), pantry.site_file.kept("codes")) == (before, code)
    print_sheet(kind.kind, source, SheetWanted(("en",), "a4"), out, force=True)
    assert out.read_bytes() != before


def test_each_page_of_the_welcome_sheet_has_a_code_of_its_own(source, out):
    assert print_sheet("signin", source, SheetWanted(pages=3), out).pages == 3
    codes = scanned(out.read_bytes(), 203)
    assert len(set(codes)) == 3
    assert {(len(code), code[0]) for code in codes} == {(10, "7")}
    assert "Oat St table" not in words_on(out.read_bytes())
    assert "Oak St table · Sat, Nov 21" in words_on(out.read_bytes())


def test_the_welcome_sheet_names_the_rule_that_the_site_adopted(pantry, out):
    for value, said in (("2026-03-01", "By our rule of Mar 1, 2026"), ("soon", "This page is destroyed")):
        change = Change(thing=pantry.books.site, field="paper_rule_date", value=value)
        pantry.books.record(Draft(Act.SET, TODAY, (change,)))
        source = type(pantry.for_papers())(
            pantry.books, pantry.shelf, pantry.site_file, pantry.shelf.settings(), pantry.clock
        )
        print_sheet("signin", source, SheetWanted(), out, force=True)
        assert said in words_on(out.read_bytes())


def test_the_welcome_sheet_in_one_language_on_a4(source, out):
    print_sheet("signin", source, SheetWanted(("en",), "a4"), out)
    assert "Welcome sheet" in words_on(out.read_bytes())
    assert "Hoja" not in words_on(out.read_bytes())


@pytest.mark.parametrize(
    ("asked", "why"),
    [({"paper": "legal"}, "no paper size legal"), ({"pages": 0}, "1 to 200 pages"), ({"pages": 201}, "1 to 200 pages")],
)
def test_a_welcome_sheet_that_can_not_be_is_refused_and_uses_no_code(pantry, source, out, asked, why):
    with pytest.raises(RefusedInput, match=why):
        print_sheet("signin", source, SheetWanted(**asked), out)
    assert (out.exists(), pantry.site_file.kept("codes")) == (False, "")


def test_a_name_too_long_for_the_disk_is_told(source, tmp_path):
    with pytest.raises(NotWritten, match="too long"):
        print_sheet("signin", source, SheetWanted(), tmp_path / ("x" * 300))


@pytest.mark.parametrize("kind", sheet_kinds(), ids=lambda kind: kind.kind)
def test_each_page_of_a_practice_table_says_so_and_no_page_of_a_real_one(pantry, source, out, kind):
    make_bag(pantry.books, pantry.clock, "Standard bag", ())
    wanted = SheetWanted(pages=2 if kind.many else 1)
    print_sheet(kind.kind, source, wanted, out)
    of_real_one = [page.count("Practice") for page in pages_of(out)]
    assert not any(of_real_one) or kind.kind == "help"  # which tells of practice as of each screen
    pantry.site_file.mark_as_practice()
    print_sheet(kind.kind, source, wanted, out, force=True)
    marked = [page.count("Practice") for page in pages_of(out)]
    assert all(more > before for more, before in zip(marked, of_real_one, strict=True))


def pages_of(out) -> list[str]:
    """The letters of each page without what stands between them, as turned words break into pieces."""
    pdf = out.read_bytes()
    return ["".join(words_on(pdf, page).split()) for page in range(len(pypdfium2.PdfDocument(pdf)))]
