from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.language import on_paper
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.sheets.signin_styles import SheetStyle
from pantry.paper.sizes import BINDER_PT, MM, TICK_PT, PaperSize
from pantry.rules.age_bands import read_bands
from tests.paper.hard_languages import HARD
from tests.paper.on_paper import (
    colors_on,
    letters_on_lines,
    line_boxes,
    outside_margins,
    pen_boxes,
    scanned,
    words_on,
)

BOTH = (on_paper("en"), on_paper("es"))
CODES = tuple(own_code(OwnKind.SHEET, 4_821_935 + number) for number in range(2))
WITH_NAMES = (SheetStyle.NAMES, SheetStyle.FOLD, SheetStyle.TEFAP)


def sheet(style: SheetStyle, **changes) -> WelcomeSheet:
    usual = {"site_name": "Riverside table", "day": date(2026, 11, 23), "codes": CODES[:1], "languages": BOTH}
    return WelcomeSheet(**(usual | {"style": style} | changes))


def said_on(pdf: bytes, page: int = 0) -> str:
    return " ".join(words_on(pdf, page).split())


def column_widths(pdf: bytes) -> list[float]:
    """In mm, from the left, that of the row numbers first."""
    frame = max(line_boxes(pdf), key=lambda box: (box.right - box.left) * (box.top - box.bottom))
    inner = {
        round((box.left + box.right) / 2, 1)
        for box in pen_boxes(pdf)
        if box.top - box.bottom > 300 and box.right - box.left < 1
    }
    edges = sorted({round(frame.left + 1, 1), *inner, round(frame.right - 1, 1)})
    return [(right - left) / MM for left, right in pairwise(edges)]


@pytest.mark.parametrize("style", WITH_NAMES)
@pytest.mark.parametrize("paper", PaperSize)
def test_each_page_is_keyed_back_by_its_own_barcode(style, paper):
    assert scanned(sheet(style, codes=CODES, paper=paper).draw(), 203) == list(CODES)


@pytest.mark.parametrize("style", WITH_NAMES)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("paper", PaperSize)
def test_all_words_have_room(style, languages, paper):
    pdf = sheet(style, languages=languages, paper=paper).draw()
    assert [box for box in outside_margins(pdf) if box.bottom < paper.points[1] - 12.7 * MM] == []
    assert letters_on_lines(pdf) == []
    assert colors_on(pdf) == {0, 255}


@pytest.mark.parametrize(
    ("style", "said"),
    [
        (SheetStyle.NAMES, ("Welcome sheet with names", "Hoja de bienvenida con nombres", "Name or initials",
                            "Nombre o iniciales", "How many people?", "This page is destroyed once it is counted.")),
        (SheetStyle.FOLD, ("Welcome sheet with names", "Fold here to hide the names.", "Children Niños 0–17",
                           "Doble aquí para tapar los nombres.", "Name or initials")),
        (SheetStyle.TEFAP, ("Welcome sheet for USDA food", "This is not a State form.", "By my own word", "SNAP", "WIC",
                            "Este no es un formulario del Estado.", "Date", "Por mi palabra",
                            "Kept 3 years, locked away, not in this computer.")),
    ],
)  # fmt: skip
def test_it_says_what_it_must_in_both_languages(style, said):
    words = said_on(sheet(style).draw())
    assert [each for each in said if each not in words] == []


def test_what_is_kept_is_not_said_to_be_destroyed():
    assert "destroyed" not in said_on(sheet(SheetStyle.TEFAP, rule_date="2026-03-01").draw())
    assert "By our rule of Mar 1, 2026" in said_on(sheet(SheetStyle.NAMES, rule_date="2026-03-01").draw())


@pytest.mark.parametrize("style", WITH_NAMES)
@pytest.mark.parametrize("left", [12.7 * MM, BINDER_PT])
@pytest.mark.parametrize("paper", PaperSize)
def test_a_name_has_60_mm_and_a_number_18(style, left, paper):
    _, name, *others = column_widths(sheet(style, left=left, paper=paper).draw())
    if style is SheetStyle.FOLD:
        others = others[1:]  # each row's number once more
    assert name >= 60
    assert min(others) >= 18
    assert len(others) <= 4


def test_nobody_asks_for_anything_else_about_a_guest():
    for style in WITH_NAMES:
        words = said_on(sheet(style).draw()).casefold()
        for never in ("address", "dirección", "birth", "nacimiento", "phone", "citizen", "social security", "income"):
            assert never not in words


def test_the_fold_runs_beside_the_names_and_what_is_keyed_in_stays_in_sight():
    pdf = sheet(SheetStyle.FOLD, codes=CODES).draw()
    _, name, *_ = widths = column_widths(pdf)
    fold = 12.7 + widths[0] + name
    dashed = [
        box for box in pen_boxes(pdf)
        if abs(box.left / MM - fold) < 1 and box.right - box.left < 1 and box.bottom < 13 * MM
    ]  # fmt: skip
    assert len(dashed) == 1
    ticks = [box for box in pen_boxes(pdf) if abs(box.right - box.left - TICK_PT) < 0.1 and box.bottom < 100]
    assert ticks
    assert all(box.left / MM > fold for box in ticks)


def test_a_strip_that_was_cut_off_still_says_which_row_is_which():
    pdf, last = sheet(SheetStyle.FOLD, codes=CODES, day=date(2026, 11, 1)).draw(), 0
    for page in (0, 1):
        lines = words_on(pdf, page).split("\n")
        numbers = [int(word) for line in lines for word in line.split() if word.isdigit() and len(word) <= 2]
        rows = [number for number in sorted(set(numbers)) if numbers.count(number) >= 2 and number > last]
        assert rows == list(range(last + 1, last + len(rows) + 1))
        assert len(rows) >= 12
        last = rows[-1]


def test_tefap_has_two_boxes_to_tick_in_each_row():
    pdf = sheet(SheetStyle.TEFAP).draw()
    ticks = [
        box for box in pen_boxes(pdf)
        if abs(box.right - box.left - TICK_PT) < 0.1 and abs(box.top - box.bottom - TICK_PT) < 0.1
    ]  # fmt: skip
    rows = max(map(int, re.findall(r"^(\d+) Yes", words_on(pdf), re.MULTILINE)))
    assert len(ticks) == 2 * rows + 1  # and that of the totals
    assert rows >= 12


@pytest.mark.parametrize(
    ("bands", "said"),
    [
        ("0-17 18+", ("Children 0–17", "Adults 18+")),
        ("0-4 5-17 18-64 65+", ("Children 0–4", "Children 5–17", "Adults 18–64", "Seniors 65+")),
        ("0-12 13-24 25-59 60+", ("Children 0–12", "Ages 13–24", "Adults 25–59", "Seniors 60+")),
        ("0-5 6-12 13-17 18-39 40-59 60+", ("Niños 13–17", "Adultos 40–59", "Mayores 60+")),
    ],
)
def test_the_ages_are_the_sites_own(bands, said):
    pdf = sheet(SheetStyle.PEOPLE, bands=read_bands(bands)).draw()
    words = said_on(pdf)
    assert [each for each in said if each not in words] == []
    assert min(column_widths(pdf)[1:]) >= 18
    assert letters_on_lines(pdf) == []


def test_ages_that_leave_no_room_for_names_are_left_out():
    words = said_on(sheet(SheetStyle.FOLD, bands=read_bands("0-5 6-12 13-17 18-39 40-59 60+")).draw())
    assert "Children" not in words
    assert "How many people?" in words


@pytest.mark.parametrize("row", [9, 10, 12])
def test_rows_are_as_high_as_asked(row):
    pdf = sheet(SheetStyle.PEOPLE, row_pt=row * MM).draw()
    across = sorted({round(box.bottom, 1) for box in pen_boxes(pdf) if box.right - box.left > 400})
    heights = [(upper - lower) / MM for lower, upper in pairwise(across)]
    assert row <= heights[3] < row + 1


def test_a_page_that_is_punched_has_a_wide_margin():
    pdf = sheet(SheetStyle.PEOPLE, left=BINDER_PT).draw()
    assert outside_margins(pdf, BINDER_PT) == []
