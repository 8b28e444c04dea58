from __future__ import annotations

from itertools import pairwise

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.language import on_paper
from pantry.paper.labels.blank_sticker import BlankSticker
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels
from pantry.paper.sizes import MM
from pantry.paper.stocks import Stock, stock, stock_names
from tests.paper.on_paper import Box, letter_boxes, line_boxes, line_widths, scanned, symbol_boxes, words_on

ENGLISH = (on_paper("en"),)
STICKERS = tuple(BlankSticker(own_code(OwnKind.BLANK_STICKER, 39_595 + number)) for number in range(3))


def drawn(known: Stock, **more) -> bytes:
    return draw_labels(LabelSheet(STICKERS[:1], known, languages=ENGLISH, **more))[1]


def on_label(known: Stock, boxes: list[Box]) -> list[Box]:
    left, top = known.corner(0)
    width, height = known.label_points
    die = Box(left, top - height, left + width, top)
    return [box for box in boxes if box.within(die)]


@pytest.mark.parametrize("name", stock_names())
def test_each_sticker_scans_as_itself(name):
    known = stock(name)
    _, pdf = draw_labels(LabelSheet(STICKERS, known, languages=ENGLISH))
    assert set(scanned(pdf, known.dpi or 203)) == {sticker.code for sticker in STICKERS}
    assert "8 0003 9595 6" in words_on(pdf)


@pytest.mark.parametrize("name", stock_names())
def test_there_is_room_to_write_a_name_and_a_date(name):
    known = stock(name)
    pdf = drawn(known)
    lines = on_label(known, line_boxes(pdf))
    assert len(lines) == (1 if known.height_mm < 15 else 2)  # the smallest has one
    assert all(box.right - box.left >= 10 * MM for box in lines)
    (bars,) = symbol_boxes(pdf)
    quiet = Box(bars.left - 5, bars.bottom, bars.right + 5, bars.top)
    assert not [box for box in (*lines, *letter_boxes(pdf)) if box.meets(quiet)]
    above = sorted(box.bottom for box in lines if box.bottom > bars.top)
    top = known.corner(0)[1]
    assert all(upper - lower >= 4.5 * MM - 0.1 for lower, upper in pairwise([*above, top]))


def test_lines_survive_the_third_copy():
    assert min(line_widths(drawn(stock("roll 2x1")))) == pytest.approx(0.35 * MM)


@pytest.mark.parametrize("name", stock_names())
def test_ink_stays_inside_the_die_line(name):
    known = stock(name)
    pdf = drawn(known)
    (left, top), (width, height) = known.corner(0), known.label_points
    inset_x, inset_y = known.inset_x_mm * MM - 0.7, known.inset_y_mm * MM - 0.7
    ink = Box(left + inset_x, top - height + inset_y, left + width - inset_x, top - inset_y)
    boxes = [box for box in (*letter_boxes(pdf), *line_boxes(pdf)) if box.bottom < top]
    assert all(box.within(ink, slack=1.1) for box in boxes)


@pytest.mark.parametrize("name", stock_names())
def test_practice_stickers_say_so(name):
    known = stock(name)
    pdf = drawn(known, is_practice=True)
    assert "Practice" in words_on(pdf)
    assert scanned(pdf, known.dpi or 300) == [STICKERS[0].code]


@pytest.mark.parametrize(("width_mm", "height_mm", "why"), [(26, 20, "doesn't fit"), (60, 8, "too low")])
def test_a_label_too_small_for_bars_is_refused(width_mm, height_mm, why):
    with pytest.raises(RefusedInput, match=why):
        drawn(Stock("ours", width_mm, height_mm))
