from __future__ import annotations

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pantry.codes.barcodes import check_digit
from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.paper.symbols import CASE_MILS, DotGrid, grid_for, symbol_of


def scanned(modules: str, dots: int = 3) -> list[str]:
    """What a scanner reads in bare modules, each so many dots wide, with blank paper around."""
    image = Image.new("L", ((len(modules) + 24) * dots, 60), 255)
    for at, module in enumerate(modules):
        if module == "1":
            image.paste(0, ((at + 12) * dots, 8, (at + 13) * dots, 52))
    return [found.text for found in zxingcpp.read_barcodes(image)]


def full(payload: str) -> str:
    return payload + str(check_digit(payload))


digits = st.text("0123456789", min_size=1)


@given(st.sampled_from(OwnKind), st.integers(0, 99_999_999))
@settings(max_examples=60, deadline=None)
def test_our_own_code_is_ninety_modules_and_reads_back(kind, number):
    code = own_code(kind, number)
    symbol = symbol_of(code)

    assert len(symbol.modules) == 90
    assert scanned(symbol.modules) == [code]
    assert symbol.digits.replace(" ", "") == code


@pytest.mark.parametrize("number", [99_000_000, 99_999_999, 12_990_000, 0])
def test_pairs_of_nines_are_digits_and_no_switch_of_sets(number):
    code = own_code(OwnKind.TRANSFER, number)
    assert scanned(symbol_of(code).modules) == [code]


@given(st.sampled_from([7, 11, 12]).flatmap(lambda n: st.text("0123456789", min_size=n, max_size=n)))
@settings(max_examples=60, deadline=None)
def test_product_codes_read_back_in_every_length(payload):
    code = full(payload)
    symbol = symbol_of(code)

    if not payload.strip("0"):
        assert symbol is None
        return
    assert code.zfill(14) in [read.zfill(14) for read in scanned(symbol.modules)]
    assert symbol_of(code.zfill(14)).modules == symbol.modules or code.startswith("0000")
    assert symbol.digits.replace(" ", "").zfill(14) == code.zfill(14)


@pytest.mark.parametrize(
    ("code", "modules", "quiet", "shown"),
    [
        ("036000291452", 95, 9, "0 36000 29145 2"),
        ("0036000291452", 95, 9, "0 36000 29145 2"),
        ("00036000291452", 95, 9, "0 36000 29145 2"),
        ("7501055300075", 95, 11, "7 501055 300075"),
        ("07501055300075", 95, 11, "7 501055 300075"),
        ("96385074", 67, 7, "9638 5074"),
        ("00000096385074", 67, 7, "9638 5074"),
        ("10036000291459", 112, 10, "1 00 36000 29145 9"),
        ("4011", 57, 10, "4011"),
        ("94011", 79, 10, "94011"),
    ],
)
def test_each_length_has_its_symbol(code, modules, quiet, shown):
    symbol = symbol_of(code)
    assert (len(symbol.modules), symbol.quiet, symbol.digits) == (modules, quiet, shown)


@pytest.mark.parametrize("code", ["4011", "94011", "10036000291459"])
def test_other_numbers_read_back_as_code_128(code):
    assert scanned(symbol_of(code).modules) == [code]


@pytest.mark.parametrize(
    "code",
    ["", "123", "036000291453", "1000000011", "12345678901234567890", "٠١٢٣", "40 11", "abc", "00000000", "²³45"],
)
def test_what_has_no_symbol_has_none(code):
    assert symbol_of(code) is None


def test_bars_are_runs_of_black_modules():
    symbol = symbol_of("4011")
    drawn = ["0"] * len(symbol.modules)
    for first, wide in symbol.bars():
        drawn[first : first + wide] = ["1"] * wide
        assert symbol.modules[first - 1 : first] in ("", "0")
    assert "".join(drawn) == symbol.modules


@given(
    st.sampled_from(["036000291452", "96385074", "10036000291459", "4011"]),
    st.one_of(st.none(), st.sampled_from([180, 203, 300, 360, 600, 1200])),
    st.floats(20, 500),
)
@settings(deadline=None)
def test_a_module_is_whole_dots_and_its_blanks_fit_or_it_is_refused(code, dpi, width):
    symbol = symbol_of(code)
    try:
        grid = grid_for(symbol, width, dpi)
    except RefusedInput:
        narrowest = 72 * 0.0098
        assert width < (len(symbol.modules) + 2 * symbol.quiet) * narrowest * 1.25 + 1
        return
    assert grid.dpi == (dpi or 600)
    assert grid.module_mil >= 9.8
    assert grid.width_pt(symbol) + 2 * grid.quiet_pt(symbol) <= width
    start = grid.at_or_after(17.3)
    assert 0 <= start - 17.3 <= grid.step_pt
    assert abs(start / grid.dot_pt - round(start / grid.dot_pt)) < 1e-6
    assert abs(grid.module_pt / grid.dot_pt - grid.dots) < 1e-9


@pytest.mark.parametrize(
    ("dpi", "width", "dots"),
    [(None, 189, 8), (None, 102, 7), (None, 90, 6), (203, 189, 3), (203, 90, 2), (300, 189, 4), (300, 95, 3)],
)
def test_the_widest_module_that_fits_is_taken(dpi, width, dots):
    assert grid_for(symbol_of(own_code(OwnKind.ITEM, 1)), width, dpi).dots == dots


@pytest.mark.parametrize(
    ("dpi", "dots"),
    [(150, (2,)), (180, (2,)), (203, (3, 2)), (240, (3,)), (300, (4, 3)), (360, (5, 4)), (600, (8, 7, 6)),
     (720, (10, 8)), (1200, (16, 14, 12))],
)  # fmt: skip
def test_a_known_printer_takes_the_nearest_whole_dots_and_never_under_9_8_mil(dpi, dots):
    symbol = symbol_of(own_code(OwnKind.ITEM, 1))
    taken = []
    for tenths in range(2000, 600, -1):
        try:
            taken.append(grid_for(symbol, tenths / 10, dpi).dots)
        except RefusedInput:
            assert tenths / 10 < (90 + 20) * min(taken) * 72 / dpi + 72 / dpi
            break
    assert tuple(dict.fromkeys(taken)) == dots
    assert min(taken) * 1000 / dpi >= 9.8


def test_an_unknown_printer_of_300_dots_begins_on_its_own_dots_too():
    grid = grid_for(symbol_of("4011"), 189)
    for x in (0.0, 10.01, 99.99, 300.123):
        dots = grid.at_or_after(x) / (72 / 300)
        assert abs(dots - round(dots)) < 1e-6


def test_a_case_is_read_from_afar():
    grid = grid_for(symbol_of(own_code(OwnKind.ITEM, 1)), 288, 203, CASE_MILS)
    assert grid == DotGrid(203, 4)


def test_too_narrow_is_refused_in_words():
    with pytest.raises(RefusedInput, match="scanners could not read it"):
        grid_for(symbol_of("036000291452"), 70)
