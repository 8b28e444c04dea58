from __future__ import annotations

from functools import partial
from itertools import takewhile

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.errors import RefusedInput
from pantry.language import on_paper
from pantry.paper.printer_pages.calibration import CalibrationPage
from pantry.paper.printers import AS_IT_IS, PrinterProfile, StockOnPrinter
from pantry.paper.sizes import MM
from pantry.paper.stocks import Stock, StockPage, stock, stock_names
from tests.paper.on_paper import Box, colors_on, letter_boxes, line_widths, pen_boxes, words_on

ENGLISH, BOTH = (on_paper("en"),), (on_paper("en"), on_paper("es"))
SHEETS = [name for name in stock_names() if stock(name).page is not StockPage.ROLL]
ROLLS = [name for name in stock_names() if stock(name).page is StockPage.ROLL]
LANGUAGES = pytest.mark.parametrize("languages", [ENGLISH, BOTH])


def drawn(known: Stock, languages=BOTH, profile: PrinterProfile = AS_IT_IS) -> bytes:
    return CalibrationPage(known, languages, profile).draw()


def long_lines(pdf: bytes, page: int = 0) -> tuple[list[float], list[float]]:
    """How long, in millimeters, the lines across and down the page are, without the die lines' frames."""
    across = [(box.right - box.left) / MM for box in pen_boxes(pdf, page) if box.top - box.bottom < 0.1]
    down = [(box.top - box.bottom) / MM for box in pen_boxes(pdf, page) if box.right - box.left < 0.1]
    return across, down


def has(lengths: list[float], wanted: float) -> bool:
    """Whether a line is just so long."""
    return any(abs(length - wanted) <= 0.05 for length in lengths)


@pytest.mark.parametrize("name", SHEETS)
def test_both_rulers_are_100_mm_from_the_first_tick_to_the_last(name):
    across, down = long_lines(drawn(stock(name)))
    assert has(across, 100)
    assert has(down, 100)


def test_the_ticks_are_a_millimeter_apart():
    upright = [box for box in pen_boxes(drawn(stock("5160"))) if box.right - box.left < 0.1]
    (ruler,) = (box for box in pen_boxes(drawn(stock("5160"))) if (box.right - box.left) / MM == pytest.approx(100))
    ticks = [box.left / MM for box in upright if box.bottom == ruler.bottom]
    assert len(ticks) == 101
    assert [tick - min(ticks) for tick in sorted(ticks)] == pytest.approx(range(101), abs=0.05)


@pytest.mark.parametrize("name", SHEETS)
def test_each_label_is_outlined_where_it_is_cut(name):
    known = stock(name)
    frames = pen_boxes(drawn(known))
    width, height = known.label_points
    for place in range(known.labels_a_page):
        x, y = known.corner(place)
        die = Box(x, y - height, x + width, y)
        assert any(die.within(box, 0.1) and box.within(die, 0.1) for box in frames), place


@pytest.mark.parametrize("name", SHEETS)
def test_in_two_opposite_corners_a_scale_is_zero_at_each_of_the_labels_edges(name):
    known = stock(name)
    lines = pen_boxes(drawn(known))
    width, height = known.label_points
    x, y = known.corner(0)
    last_x, last_y = known.corner(known.labels_a_page - 1)
    for edge in (x, last_x + width):
        assert [box for box in lines if box.left == pytest.approx(edge, abs=0.05) == box.right]
    for edge in (y, last_y - height):
        assert [box for box in lines if box.bottom == pytest.approx(edge, abs=0.05) == box.top]


@pytest.mark.parametrize("name", stock_names())
def test_nothing_leaves_the_page_and_no_word_runs_into_another(name):
    known = stock(name)
    pdf = drawn(known, BOTH)
    page = Box(0, 0, *known.page_points)
    assert all(box.within(page, slack=1) for box in (*letter_boxes(pdf), *pen_boxes(pdf)))
    assert colors_on(pdf) == {0, 255}
    assert min(line_widths(pdf)) >= 0.25 * MM - 0.01
    letters = sorted(letter_boxes(pdf), key=lambda box: box.left)
    for at, one in enumerate(letters):
        beside = takewhile(lambda other, right=one.right: other.left < right, letters[at + 1 :])
        assert not [other for other in beside if _overlap(one, other) > 1.5]


def _overlap(one: Box, other: Box) -> float:
    """How deep two boxes lie in each other, in points; a kerned pair touches a little."""
    across = min(one.right, other.right) - max(one.left, other.left)
    return min(across, min(one.top, other.top) - max(one.bottom, other.bottom))


@LANGUAGES
@pytest.mark.parametrize("name", SHEETS)
def test_what_to_do_stands_beside_the_ruler_and_above_what_is_written_down(name, languages):
    words = words_on(drawn(stock(name), languages))
    assert "If this line is 94 mm, scaling is on" in words.replace("\n", " ")
    assert "this edge in first" in words
    assert "read the nudge" in words.replace("\n", " ")
    assert ("este lado entra primero" in words) == (len(languages) == 2)
    assert words.rindex("Nudge (mm)") > words.rindex("5. Write")


@pytest.mark.parametrize("name", ROLLS)
def test_a_rolls_page_is_its_label_with_an_outline_and_rulers_that_fit(name):
    known = stock(name)
    pdf = drawn(known)
    width, height = known.page_points
    inside = Box(known.inset_x_mm * MM, known.inset_y_mm * MM, width - known.inset_x_mm * MM,
                 height - known.inset_y_mm * MM)  # fmt: skip
    assert pypdfium2.PdfDocument(pdf)[0].get_size() == pytest.approx((width, height), abs=0.01)
    assert any(inside.within(box, 0.1) and box.within(inside, 0.1) for box in pen_boxes(pdf))
    assert all(box.within(inside, 0.1) for box in (*pen_boxes(pdf), *letter_boxes(pdf)))
    across, down = long_lines(pdf)
    assert any(has(across, length) for length in range(20, 101, 10))
    assert any(has(down, length) for length in range(10, 101, 10))
    assert "half their difference is the nudge" in words_on(pdf).replace("\n", " ").lower()


def test_with_a_profile_the_page_shows_what_will_be_printed():
    profile = PrinterProfile(15, -5, 1010, 990)
    pdf = drawn(stock("5160"), profile=profile)
    across, down = long_lines(pdf)
    assert has(across, 101)
    assert has(down, 99)
    (x, y), (width, height) = StockOnPrinter(stock("5160"), profile).corner(0), (189 * 1.01, 72 * 0.99)
    die = Box(x, y - height, x + width, y)
    assert any(die.within(box, 0.1) and box.within(die, 0.1) for box in pen_boxes(pdf))
    with pytest.raises(RefusedInput, match="partly off the page"):
        drawn(stock("5160"), profile=PrinterProfile(-100))


def test_where_the_panel_would_cover_the_corners_it_has_a_page_of_its_own():
    lone = Stock("lone", 60, 30, left_mm=78, top_mm=125, page=StockPage.LETTER)
    page = CalibrationPage(lone, BOTH)
    pdf = page.draw()
    assert (page.pages, len(pypdfium2.PdfDocument(pdf))) == (2, 2)
    assert "Print at 100 %" in words_on(pdf)
    assert has(long_lines(pdf, 1)[0], 100)
    assert CalibrationPage(stock("5160"), BOTH).pages == 1


def test_the_file_has_its_title_and_is_the_same_each_time():
    pdf = drawn(stock("L7160"))
    title = pypdfium2.PdfDocument(pdf).get_metadata_dict()["Title"]
    assert title == "Calibration page · L7160 · Página de calibración · L7160"
    assert b"/PrintScaling /None" in pdf
    assert pdf == drawn(stock("L7160"))


sizes, gaps, insets = st.floats(5, 120), st.floats(0, 60), st.floats(0, 2)
own = st.builds(
    partial(Stock, "ours"), sizes, sizes, st.integers(1, 4), st.integers(1, 9), gaps, gaps, sizes, sizes,
    st.sampled_from(StockPage), st.none(), insets, insets,
)  # fmt: skip


def test_a_number_at_the_page_edge_stands_on_the_page():
    known = Stock("ours", 5, 5, left_mm=11, top_mm=0, page=StockPage.LETTER)
    page = CalibrationPage(known, ENGLISH)
    pdf = page.draw()
    assert all(box.within(Box(0, 0, *known.page_points), slack=0.5) for box in letter_boxes(pdf))


@given(st.data(), st.sampled_from([ENGLISH, BOTH]))
@settings(max_examples=25, deadline=None)
def test_whatever_an_own_stock_measures_its_page_is_whole(data, languages):
    try:
        known = data.draw(own)
    except RefusedInput:
        return
    page = CalibrationPage(known, languages)
    pdf = page.draw()
    assert len(pypdfium2.PdfDocument(pdf)) == page.pages
    paper = Box(0, 0, *known.page_points)
    for number in range(page.pages):
        assert all(box.within(paper, slack=1.5) for box in (*letter_boxes(pdf, number), *pen_boxes(pdf, number)))
