from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from pantry.catalog.kinds import Kind
from pantry.paper.sheets.count import ToCount, count_sheet, pages_to_count
from pantry.paper.sizes import BINDER_PT, MM, PaperSize
from tests.paper.hard_languages import HARD
from tests.paper.judge import judge, judge_codes
from tests.paper.on_paper import words_on
from tests.paper.sheets.blanks import blank, codes, numbered, said

LONG = "Organic long grain brown rice with wild mushrooms, thyme and sea salt, 24 oz resealable bag " * 3
ITEMS = tuple(
    ToCount(LONG if number == 3 else f"{kind} {number}", kind, ("lb",) if number == 2 else (), (f"{number}7",))
    for kind in (Kind.DRY, Kind.PRODUCE, Kind.OTHER)
    for number in range(1, 9)
)


def sheet(items=ITEMS, *, expected=False, **changes):
    bare = count_sheet(blank(0, **changes), items, expected=expected)
    return replace(bare, blank=replace(bare.blank, codes=codes(pages_to_count(bare))))


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_words_stay_in_their_cells_in_every_language(languages, paper):
    judge(sheet(expected=True, languages=languages, paper=paper), may_be_cut=True)


def test_every_page_scans_and_says_what_to_do():
    judge_codes(sheet())
    words = said(sheet().draw())
    for told in (
        "Count sheet Hoja de inventario", "Riverside table · Mon, Nov 23 · lun 23 nov", "Nothing there: write 0.",
        "Not on the list: write it at the end.", "Produce · Frutas y verduras", "Counted", "Notes Notas", "Keyed in by",
        "Each row is keyed in.", "this page is kept with the papers of the table.",
    ):  # fmt: skip
        assert told in words
    assert "Totals agree" not in words


def test_every_item_stands_once_with_its_kind_over_it_and_blank_rows_at_the_end():
    pdf = sheet().draw()
    pages = [words_on(pdf, page) for page in range(len(pypdfium2.PdfDocument(pdf)))]
    every = "\n".join(pages)
    assert every.index("Produce · ") < every.index("produce 1") < every.index("Dry goods · ") < every.index("dry 1")
    assert all(every.count(f" {item.name}") == 1 for item in ITEMS if item.name != LONG)
    assert every.count(" lb") == 3
    assert len(numbered(pdf, len(pages) - 1)) >= 5


def test_a_kind_that_goes_on_is_named_again_and_no_name_stands_alone():
    many = tuple(ToCount(f"Item {number}", kind) for kind in (Kind.PRODUCE, Kind.BREAD) for number in range(1, 18))
    pdf = sheet(many).draw()
    for page in range(2):
        lines = words_on(pdf, page).split("\n")
        names = [at for at, line in enumerate(lines) if line.startswith(("Produce · ", "Bread · "))]
        assert names[0] < next(at for at, line in enumerate(lines) if "Item " in line)
        assert all("Item" in " ".join(lines[at + 1 : at + 3]) for at in names)


def test_what_should_be_there_is_told_only_where_it_is_wanted():
    assert "Should be there" in said(sheet(expected=True).draw())
    assert "87" in said(sheet(expected=True).draw())
    assert "Should be there" not in said(sheet().draw())


def test_an_empty_shelf_is_a_blank_sheet():
    empty = sheet(())
    assert empty.pages == 1
    assert len(numbered(empty.draw())) >= 16
    judge(empty, may_be_cut=True)


def test_a_long_name_is_cut_and_letters_that_no_font_has_are_put_into_words():
    words = said(sheet((ToCount(LONG, Kind.DRY), ToCount("🍎 apples", Kind.PRODUCE))).draw())
    assert "…" in words
    assert "🍎" not in words
    assert "apples" in words


def test_high_rows_and_a_binders_margin():
    for_gloves = sheet((), row_pt=12 * MM, left=BINDER_PT)
    assert len(numbered(for_gloves.draw())) < len(numbered(sheet(()).draw()))
    judge(for_gloves, left=BINDER_PT, may_be_cut=True)


def test_it_tells_which_item_stands_in_which_row_of_each_page():
    many = tuple(ToCount(f"{kind} {number}.", kind, item=f"g{kind}{number}")
                 for kind in (Kind.PRODUCE, Kind.BREAD) for number in range(1, 18))  # fmt: skip
    paper, names = sheet(many), {one.item: one.name for one in many}
    pages = paper.items_of_pages
    assert [item for page in pages for _, item in page] == list(names)
    assert len(pages) > 1
    pdf = paper.draw()
    for page, items in enumerate(pages):
        lines = words_on(pdf, page).split("\n")
        assert all(f"{number} {names[item]}" in lines for number, item in items)
    assert not any(sheet().items_of_pages)
