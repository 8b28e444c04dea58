"""What is left of papers after four photocopies, each of which blurs a page and makes it black and white again."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.language import on_paper
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.stocks import stock
from tests.paper.labels.reading import Fill, codes_in, copied, filled, one_bit

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 300


@pytest.mark.parametrize("name", ["5160", "5163"])
def test_each_label_is_still_read(name):
    wanted, pdf = filled(stock(name), Fill.WHOLE, None)
    (page,) = one_bit(pdf, DPI)
    assert sorted(codes_in(copied(page, 4, DPI))) == sorted(wanted)


def test_the_welcome_sheet_is_still_keyed_back_and_has_its_lines():
    code = own_code(OwnKind.SHEET, 4_821_935)
    sheet = WelcomeSheet("Riverside table", date(2026, 11, 23), (code,), (on_paper("en"), on_paper("es")))
    (page,) = one_bit(sheet.draw(), DPI)
    fourth = copied(page, 4, DPI)
    assert codes_in(fourth) == [code]
    for x in (0.3, 0.45, 0.8):
        before, after = lines_down(page, x), lines_down(fourth, x)
        assert len(after) == len(before) >= 16
        assert all(abs(one - other) <= 2 for one, other in zip(before, after, strict=True))


def lines_down(page: Image, x: float) -> list[int]:
    """Where lines that run across the page are met on the way down, a part of its width from the left."""
    left = round(page.width * x)
    strip = page.crop((left, 0, left + 40, page.height)).resize((1, page.height))
    black = [strip.getpixel((0, y)) < 40 for y in range(page.height)]
    runs, at = [], 0
    for is_black, run in groupby(black):
        length = len(list(run))
        if is_black:
            runs.append(at + length // 2)
        at += length
    return runs
