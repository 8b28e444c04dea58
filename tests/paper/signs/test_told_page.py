"""Pages that are read: all of it fits, whatever the books hold, and what is asked at the foot can be written on."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from pantry.paper.page import Pages
from pantry.paper.signs.help_paper import HelpPaper
from pantry.paper.signs.told_page import ToldBlock, ToldPage, draw_told
from pantry.paper.sizes import PaperSize
from tests.paper.hard_languages import ENGLISH
from tests.paper.judge import judge
from tests.paper.on_paper import words_on

LONG = "Organic whole grain multi seed breakfast cereal with dried berries, family size · Lot 7A · dated Nov 24, 2026"


def page(lines: int, said: str = "", line: str = LONG) -> ToldPage:
    blocks = (ToldBlock("Open", (line,) * lines), ToldBlock("Give first", (line,) * lines, numbered=True))
    return ToldPage("Right now", "Oak St table · Sat, Nov 21", blocks, "Who has the key", said)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("told", [page(1), page(8), page(8, "Ana, " * 20), page(2, line="w" * 200), page(0)])
def test_all_of_it_fits(paper: PaperSize, told: ToldPage) -> None:
    judge(HelpPaper((ENGLISH,), (told, told), paper))


def test_nothing_is_left_out_of_what_fits() -> None:
    words = words_on(HelpPaper((ENGLISH,), (page(8),)).draw())
    assert " ".join(words.split()).count("breakfast") == 16
    assert "Who has the key" in words


@dataclass(frozen=True)
class _Sized:
    told: ToldPage

    def draw(self) -> bytes:
        pages = Pages.of(PaperSize.LETTER.points, ("x",), (ENGLISH,))
        draw_told(pages, self.told)
        return pages.finished()


def test_more_than_a_page_holds_ends_with_the_page() -> None:
    words = words_on(_Sized(page(80)).draw())
    assert 20 < words.count("breakfast") < 160
