from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp
from PIL import ImageFilter

from pantry.codes.own import OwnKind, own_code
from pantry.paper.page import Pages, Style
from pantry.paper.sizes import MARGIN_PT, PaperSize
from pantry.paper.symbols import grid_for, symbol_of
from tests.paper.every_paper import every_variant, practice_books
from tests.paper.judge import MOST_BYTES_A_PAGE, Drawn, what_is_wrong
from tests.paper.on_paper import words_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.office.printing.from_books import FromBooks

CODE = own_code(OwnKind.SHEET, 4_821_935)
VARIANTS = pytest.mark.parametrize("variant", every_variant(), ids=lambda variant: variant.name)
# all pairs on both sizes: python -m tests.pictures --papers FOLDER
SOME = pytest.mark.parametrize(
    ("languages", "paper"), [(("ar", "en"), "letter"), (("zh", "ru"), "a4")], ids=["ar-en", "zh-ru"]
)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FromBooks]:
    with practice_books(tmp_path_factory.mktemp("books")) as books:
        yield books


@VARIANTS
@SOME
def test_nothing_is_cut_covered_or_unreadable(source, variant, languages, paper):
    assert list(what_is_wrong(variant.drawn(source, languages, paper))) == []


@VARIANTS
def test_the_title_is_in_each_language_and_pages_are_numbered(source, variant):
    drawn = variant.drawn(source, ("en", "es"))
    title = pypdfium2.PdfDocument(drawn.pdf).get_metadata_dict()["Title"]
    assert title
    if drawn.codes:
        assert f"page 1 of {drawn.pages} · página 1 de {drawn.pages}" in " ".join(words_on(drawn.pdf).split())


@pytest.mark.parametrize("variant", [found for found in every_variant() if found.kind == "signin"][:1])
def test_four_copies_later_its_code_scans_and_its_lines_are_there(source, variant):
    drawn = variant.drawn(source, ("en", "es"))
    copy = pypdfium2.PdfDocument(drawn.pdf)[0].render(scale=200 / 72).to_pil().convert("L")
    lines = _dark_columns(copy)
    for _ in range(4):  # a copier blurs, then decides
        copy = copy.filter(ImageFilter.GaussianBlur(1.1)).point(lambda shade: 255 if shade > 140 else 0)
    assert [found.text for found in zxingcpp.read_barcodes(copy)] == list(drawn.codes)
    assert _dark_columns(copy) == lines


def _dark_columns(page) -> int:
    """How many lines run down the page, in the blank rows of its table."""
    strip = page.crop((0, page.height * 6 // 10, page.width, page.height * 6 // 10 + 30)).point(
        lambda shade: 255 if shade < 140 else 0
    )
    dark = [strip.crop((x, 0, x + 1, 30)).histogram()[255] >= 28 for x in range(strip.width)]
    return sum(now and not before for before, now in zip([False, *dark], dark, strict=False))


def spoiled(spoil, title="A title") -> Drawn:
    pages = Pages(PaperSize.LETTER.points, title, "en")
    spoil(pages)
    return Drawn(pages.finished(), 1, ())


def on_a_line(pages: Pages) -> None:
    pages.words(100, 400, "Welcome", Style(size=12))
    pages.line((90, 404), (200, 404))


def off_the_page(pages: Pages) -> None:
    pages.words(590, 400, "Welcome", Style(size=12))


def on_other_words(pages: Pages) -> None:
    pages.words(100, 400, "Welcome", Style(size=12))
    pages.words(101, 401, "Table", Style(size=12))


def on_a_drawing(pages: Pages) -> None:
    pages.pictogram("milk", (100, 390), 30)
    pages.words(96, 400, "Welcome", Style(size=12))


def on_bars(pages: Pages) -> None:
    symbol = symbol_of(CODE)
    pages.symbol(symbol, grid_for(symbol, 140), (100, 390), 30)
    pages.words(120, 400, "Welcome", Style(size=12))


def joined_on_other_words(pages: Pages) -> None:
    pages.words(100, 400, "أهلا وسهلا", Style(size=16))
    pages.words(104, 402, "الطعام للجميع", Style(size=16))


def words_are_cut(pages: Pages) -> None:
    pages.words(100, 400, "Welc…", Style(size=12))


def no_words(pages: Pages) -> None:
    pages.line((90, 404), (200, 404))


def gray(pages: Pages) -> None:
    pages._canvas.setFillGray(0.5)
    pages._canvas.rect(100, 100, 100, 100, stroke=0, fill=1)


def a_line_outside_the_margins(pages: Pages) -> None:
    pages.line((20, 404), (200, 404))


def a_thin_line(pages: Pages) -> None:
    pages.line((90, 404), (200, 404), 0.2)


MISTAKES = {
    "on a line": (on_a_line, on_a_drawing), "off the page": (off_the_page,), "on bars": (on_bars,),
    "on other words": (on_other_words,), "a line on another": (joined_on_other_words,),
    "words are cut": (words_are_cut,), "no words": (no_words,), "gray": (gray,),
    "a line outside the margins": (a_line_outside_the_margins,), "a thin line": (a_thin_line,),
}  # fmt: skip


@pytest.mark.parametrize(("wrong", "spoil"), [(wrong, spoil) for wrong, spoils in MISTAKES.items() for spoil in spoils])
def test_the_judge_sees_each_mistake(wrong, spoil):
    assert any(wrong in found for found in what_is_wrong(spoiled(spoil), MARGIN_PT))


def nothing_is_wrong(pages: Pages) -> None:
    pages.words(100, 410, "Welcome", Style(size=12))
    pages.line((90, 404), (200, 404))


@pytest.mark.parametrize(
    ("wrong", "change"),
    [
        ("1 pages, not 2", {"pages": 2}),
        ("does not scan", {"codes": (CODE,)}),
        ("no title", {"pdf": spoiled(nothing_is_wrong, title="").pdf}),
        ("bytes a page", {"pdf": spoiled(nothing_is_wrong).pdf + bytes(MOST_BYTES_A_PAGE)}),
    ],
)
def test_the_judge_sees_what_a_whole_paper_lacks(wrong, change):
    good = spoiled(nothing_is_wrong)
    assert list(what_is_wrong(good, MARGIN_PT)) == []
    assert any(wrong in found for found in what_is_wrong(replace(good, **change), MARGIN_PT))
