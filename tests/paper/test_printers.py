from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.language import on_paper
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels
from pantry.paper.labels.label_words import Label
from pantry.paper.printers import AS_IT_IS, PrinterProfile, StockOnPrinter
from pantry.paper.sizes import MM
from pantry.paper.stocks import stock, stock_names
from pantry.paper.symbols import symbol_of
from tests.paper.on_paper import Box, letter_boxes, line_boxes, printed_dots, scanned, symbol_boxes

ENGLISH = (on_paper("en"),)
OURS = own_code(OwnKind.ITEM, 395_95)
RICE = Label(OURS, "Rice, white", "Arroz blanco", "2 lb (907 g)", "Best by", "Nov 15, 2027", "Lot 21B")

nudges, scales = st.integers(-100, 100), st.integers(980, 1020)
profiles = st.builds(PrinterProfile, nudges, nudges, scales, scales, st.sampled_from([None, 203, 300, 600]))


def drawn(profile: PrinterProfile, name: str = "5160", count: int = 1, **more) -> bytes:
    labels = tuple(Label(own_code(OwnKind.ITEM, at), RICE.name, RICE.second_name) for at in range(count))
    return draw_labels(LabelSheet(labels, stock(name), languages=ENGLISH, profile=profile, **more))[1]


def modules_printed(pdf: bytes, dpi: int, box: Box) -> list[int]:
    """The dots of each run of black or white along the middle of a symbol."""
    (dots,) = printed_dots(pdf, dpi)
    row = dots.height - round((box.bottom + box.top) / 2 * dpi / 72)
    first, last = round(box.left * dpi / 72), round(box.right * dpi / 72)
    line = [dots.getpixel((at, row)) < 128 for at in range(first, last)]
    edges = [at for at in range(1, len(line)) if line[at] != line[at - 1]]
    return [end - start for start, end in zip((0, *edges), (*edges, len(line)), strict=True)]


@pytest.mark.parametrize(
    ("measures", "why"),
    [
        ({"right_tenths_mm": 101}, "10 mm at most"),
        ({"down_tenths_mm": -101}, "10 mm at most"),
        ({"across_permille": 979}, "98 to 102 percent"),
        ({"along_permille": 1021}, "98 to 102 percent"),
        ({"dpi": 149}, "150 to 2400 dots"),
        ({"dpi": 2401}, "150 to 2400 dots"),
    ],
)
def test_what_no_printer_needs_is_refused_in_words(measures, why):
    with pytest.raises(RefusedInput, match=why) as refused:
        PrinterProfile(**measures)
    assert "Nothing was changed" in str(refused.value)


@given(profiles)
def test_what_a_laptop_keeps_is_read_back(profile):
    assert PrinterProfile.read(profile.kept()) == profile


@pytest.mark.parametrize(
    "found",
    [None, 5, [], {}, "x", {"right_tenths_mm": 1}, AS_IT_IS.kept() | {"more": 1}, AS_IT_IS.kept() | {"dpi": "203"},
     AS_IT_IS.kept() | {"across_permille": None}, AS_IT_IS.kept() | {"right_tenths_mm": True},
     AS_IT_IS.kept() | {"right_tenths_mm": 10**9}, AS_IT_IS.kept() | {"down_tenths_mm": 0.5}],
)  # fmt: skip
def test_what_is_damaged_is_no_profile(found):
    assert PrinterProfile.read(found) is None


@pytest.mark.parametrize("name", stock_names())
def test_unmoved_a_stock_lies_where_it_does(name):
    known = stock(name)
    on_printer = StockOnPrinter(known)
    assert on_printer.corner(known.labels_a_page - 1) == pytest.approx(known.corner(known.labels_a_page - 1))
    assert (on_printer.label, on_printer.profile.moves) == (known, False)


def test_a_nudge_moves_the_first_label_by_just_that_and_a_scale_spreads_the_rest():
    known = stock("5160")
    on_printer = StockOnPrinter(known, PrinterProfile(5, -3, 1010, 990))
    (x, y), (left, top) = on_printer.corner(0), known.corner(0)
    assert ((x - left) / MM, (y - top) / MM) == pytest.approx((0.5, 0.3))
    (x, y), (far, low) = on_printer.corner(29), known.corner(29)
    assert (x - left) / MM == pytest.approx(0.5 + 1.01 * (far - left) / MM)
    assert (top - y) / MM == pytest.approx(-0.3 + 0.99 * (top - low) / MM)
    assert on_printer.label.label_points == pytest.approx((189 * 1.01, 72 * 0.99))


def test_a_printed_label_moves_with_its_bars_and_words():
    before, after = drawn(AS_IT_IS, count=30), drawn(PrinterProfile(20, 15), count=30)
    moved = [
        ((new.left - old.left) / MM, (old.bottom - new.bottom) / MM)
        for old, new in zip(letter_boxes(before), letter_boxes(after), strict=True)
        if old.top < 756
    ]
    assert moved
    assert all(right == pytest.approx(2, abs=0.02) and down == pytest.approx(1.5, abs=0.02) for right, down in moved)
    dot = 25.4 / 300
    for old, new in zip(symbol_boxes(before), symbol_boxes(after), strict=True):
        assert (new.left - old.left) / MM == pytest.approx(2, abs=dot)
        assert (old.top - new.top) / MM == pytest.approx(1.5, abs=0.01)


def test_the_ruler_in_the_margin_is_two_inches_once_it_is_printed():
    long = drawn(PrinterProfile(across_permille=1020))
    upright = sorted((box.left + box.right) / 2 for box in line_boxes(long) if box.top - box.bottom > 5)
    assert [mark - upright[0] for mark in upright] == pytest.approx([0, 72 * 1.02, 144 * 1.02], abs=0.01)


@given(profiles, st.sampled_from(stock_names()))
@example(PrinterProfile(-60, -100, 980, 980, 203), "5160")
@example(PrinterProfile(15, 15, 1020, 1020), "roll 2x1")
@settings(max_examples=30, deadline=None)
def test_however_a_page_is_moved_ink_stays_on_it_and_bars_on_whole_dots(profile, name):
    known = stock(name)
    try:
        pdf = drawn(profile, name, start=known.labels_a_page)
    except RefusedInput as refused:
        assert "Nothing was" in str(refused)  # noqa: PT017 - a page may as well be printed
        return
    width, height = known.page_points
    page = Box(0, 0, width, height)
    ink = (*letter_boxes(pdf), *symbol_boxes(pdf), *line_boxes(pdf))
    assert all(box.within(page, slack=0.7) for box in ink)
    dpi = profile.dpi or known.dpi or 600
    for box in symbol_boxes(pdf):
        runs = modules_printed(pdf, dpi, box)
        module = min(runs)
        assert module * 1000 / dpi >= 9.8
        assert all(run % module == 0 for run in runs)
        assert sum(runs) == module * len(symbol_of(OURS).modules)


@pytest.mark.parametrize(
    ("name", "profile"),
    [
        ("5160", PrinterProfile(-64)),
        ("5160", PrinterProfile(100, 0, 1020)),
        ("5163", PrinterProfile(0, 100, 1000, 1020)),
        ("L7173", PrinterProfile(0, -80)),
        ("roll 2x1", PrinterProfile(17)),
        ("roll 2x1", PrinterProfile(0, -17)),
    ],
)
def test_what_would_push_ink_off_the_page_is_refused_in_words(name, profile):
    with pytest.raises(RefusedInput, match=r"partly off the page\. Nothing was changed or printed"):
        StockOnPrinter(stock(name), profile)


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("name", ["5160", "5167", "L7651", "roll 2.25x1.25"])
def test_moved_and_scaled_labels_still_scan(name, dpi):
    count = stock(name).labels_a_page
    pdf = drawn(PrinterProfile(7, -4, 985, 1015, dpi), name, count)
    assert sorted(scanned(pdf, dpi)) == sorted(own_code(OwnKind.ITEM, at) for at in range(count))
