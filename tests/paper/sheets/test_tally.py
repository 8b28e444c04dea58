from __future__ import annotations

from datetime import date
from itertools import combinations

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.codes.measures import Units
from pantry.errors import RefusedInput
from pantry.language import PAPER_LANGUAGES, on_paper
from pantry.paper.printed import print_paper
from pantry.paper.sheets.tally import AGE_ROWS, BOX_PT, FIVES, HOUSEHOLD_ROWS, PLATE_ROWS, SIZES, TallySheet
from pantry.paper.sizes import LINE_PT, MM, PaperSize
from pantry.rules.age_bands import ON_SHEETS, read_bands
from tests.paper.hard_languages import HARD
from tests.paper.on_paper import (
    Box,
    colors_on,
    letter_boxes,
    letters_on_lines,
    line_boxes,
    line_widths,
    outside_margins,
    words_on,
)

ENGLISH, BOTH = (on_paper("en"),), (on_paper("en"), on_paper("es"))


def sheet(**changes) -> TallySheet:
    usual = {"site_name": "Riverside table", "day": date(2026, 11, 21), "languages": BOTH}
    return TallySheet(**(usual | changes))


def fives(pdf: bytes) -> list[Box]:
    """The frames around five boxes."""
    return [
        box
        for box in line_boxes(pdf)
        if abs(box.right - box.left - 5 * BOX_PT) < 2 and abs(box.top - box.bottom - BOX_PT) < 2
    ]


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", [ENGLISH, BOTH])
def test_it_is_one_page_with_boxes_in_fives_for_each_size_and_lines_to_write_on(paper, languages):
    pdf = sheet(paper=paper, languages=languages).draw()
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    groups = fives(pdf)
    assert len(groups) == FIVES * (len(SIZES) + PLATE_ROWS)
    assert not any(one.meets(other) for one, other in combinations(groups, 2))
    said = words_on(pdf).split()
    assert all(size in said for size in SIZES)
    assert said.index("8+") < said.index("Plates")
    rows = [number for number in said[said.index("Example") :] if number.isdigit()]
    assert len(rows) >= 5


@pytest.mark.parametrize("bands", [(), read_bands(ON_SHEETS)])
def test_with_a_code_of_its_own_it_is_one_page_still(bands):
    pdf = sheet(code="7000000127", bands=bands).draw()
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    said = words_on(pdf)
    assert "7 0000 0012 7" in said
    rows = [number for number in said.split()[said.split().index("Example") :] if number.isdigit()]
    assert len(rows) >= 5
    assert sheet(code="7000000127").keyed_back_codes == ("7000000127",)
    assert sheet().keyed_back_codes == ()


def test_a_box_is_8_mm():
    group = fives(sheet().draw())[0]
    assert abs((group.right - group.left) / 5 / MM - 8) < 0.2


@pytest.mark.parametrize("paper", PaperSize)
def test_all_stays_inside_the_margins_in_black_and_thick_enough_to_copy(paper):
    pdf = sheet(paper=paper, site_name="Saint Mary of the Angels Parish " * 9).draw()
    width, height = paper.points
    page = Box(12.7 * MM - 1, 12.7 * MM - 1, width - 12.7 * MM + 1, height - 12.7 * MM + 1)
    assert all(box.within(page, slack=1) for box in (*letter_boxes(pdf), *line_boxes(pdf)))
    assert min(line_widths(pdf)) >= LINE_PT - 0.01
    assert colors_on(pdf) <= {0, 255}


def test_it_says_whose_it_is_of_which_day_and_who_keyed_it_in():
    said = words_on(sheet(units=Units.METRIC).draw())
    for words in ("Riverside table", "Nov 21", "Keyed in by", "Totals agree", "Weight (kg)", "no names on this page"):
        assert words in said


@given(name=st.text(max_size=80))
@settings(max_examples=15, deadline=None)
def test_any_name_can_be_printed(name):
    assert len(pypdfium2.PdfDocument(sheet(site_name=name).draw())) == 1


def test_it_is_written_whole_and_never_over_another(tmp_path):
    out = tmp_path / "tally.pdf"
    assert print_paper(sheet(), out).pages == 1
    before = out.read_bytes()
    with pytest.raises(RefusedInput, match="already there"):
        print_paper(sheet(site_name="Elm"), out)
    assert out.read_bytes() == before
    assert print_paper(sheet(site_name="Elm"), out, force=True).pages == 1
    assert "Elm" in words_on(out.read_bytes())


@pytest.mark.parametrize("bands", ["0-17 18+", "0-17 18-59 60+", "0-5 6-12 13-17 18-39 40-59 60+"])
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("paper", PaperSize)
def test_people_are_counted_by_age_where_that_is_asked(bands, languages, paper):
    pdf = sheet(bands=read_bands(bands), languages=languages, paper=paper).draw()
    groups = fives(pdf)
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    assert len(groups) == FIVES * (HOUSEHOLD_ROWS + AGE_ROWS + PLATE_ROWS)
    assert not any(one.meets(other) for one, other in combinations(groups, 2))
    assert outside_margins(pdf) == []
    assert letters_on_lines(pdf) == []
    said = words_on(pdf)
    assert all(band.replace("-", "–") in said for band in bands.split())


def test_ages_say_who_they_are_where_there_is_room_and_nothing_of_sizes():
    said = " ".join(words_on(sheet(bands=read_bands("0-17 18-59 60+")).draw()).split())
    for words in ("Children Niños 0–17", "Seniors Mayores 60+", "People, by age · Personas, por edad", "each person"):
        assert words in said
    assert "8+" not in said
    assert "8 people or more" not in said


@pytest.mark.parametrize("code", [code for code in PAPER_LANGUAGES if code != "en"])
@pytest.mark.parametrize("paper", PaperSize)
def test_who_is_of_an_age_is_told_whole_in_every_language(code, paper):
    pdf = sheet(bands=read_bands("0-17 18-59 60+"), languages=(on_paper("en"), on_paper(code)), paper=paper).draw()
    assert "…" not in words_on(pdf)
    assert letters_on_lines(pdf) == []
    assert outside_margins(pdf) == []
