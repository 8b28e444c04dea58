"""A report on paper: all of it fits in any two languages, a copier spoils no chart, and every column adds up."""

from __future__ import annotations

import pypdfium2
import pytest

from pantry.language import on_paper
from pantry.paper.report.report_paper import ReportPaper
from pantry.paper.report.report_words import MOST_BARS, told_of
from pantry.paper.report.told import Fill
from pantry.paper.sizes import PaperSize
from pantry.reports.due import Crossed, Due
from pantry.reports.period import Period, Sums
from pantry.reports.without_weight import Weightless
from pantry.rules.factors import read_factor
from pantry.settings import A_MEAL, Units
from pantry.shelf.temperature_logs import Logged
from tests.paper.hard_languages import BOTH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import colors_on, words_on

SOURCES = {"grocery rescue": 400_321, "restaurant or caterer": 120_777, "farm or gleaning": 90_333, "usda": 5_000}
KINDS = {"produce": 300_111, "dry": 200_222, "prepared": 116_098}
WASTE = {"spoiled": 20_333, "past its date": 7_777, "moldy box of the fair": 900}


def sums(date: str, number: int = 1) -> Sums:
    return Sums(
        date, households=20 + number, people=70 + number, visits=21 + number, bags=18, plates=number,
        in_g=61_643 * number, out_g=50_555 * number, waste_g=2_901, sent_g=0, volunteers_min=90,
    )  # fmt: skip


def due(parts: tuple[Sums, ...], date: str = "2026-11", sources: dict[str, int] | None = None, **more) -> Due:
    by_source = SOURCES if sources is None else sources
    totals = Period(
        date, households=410, people=1_403, visits=420, bags=300, plates=0, in_g=sum(by_source.values()), out_g=505_550,
        waste_g=29_010, sent_g=1_000, volunteers_min=5_430, by_source=by_source, by_kind=KINDS, by_waste=WASTE,
        fund_cents=0, days_open=len(parts),
    )  # fmt: skip
    usual = {
        "ages": {"0-17": 500, "18-59": 700, "60+": 0}, "first_timers": None, "received_g": 0, "too_warm": 1, "held": 2,
        "recalled_g": 0, "meal": read_factor(A_MEAL), "value": read_factor("2.07 2026-07-01 our food bank"),
        "crossed": Crossed({}, {}, None),
    }  # fmt: skip
    return Due(totals=totals, parts=parts, **(usual | more))


DAYS = tuple(sums(f"2026-11-{day:02d}", day) for day in (7, 14, 21, 28))
EVERY_DAY = tuple(sums(f"2026-11-{day:02d}", day) for day in range(1, 31))
MONTHS = tuple(sums(f"2026-{month:02d}", month) for month in range(1, 13))


def paper(told: Due, languages=BOTH, size=PaperSize.LETTER, site="Oak St table") -> ReportPaper:
    return ReportPaper(site, languages, told, Units.US, size)


def said_on(pdf: bytes) -> str:
    pages = len(pypdfium2.PdfDocument(pdf))
    return " ".join(" ".join(words_on(pdf, page) for page in range(pages)).split())


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_all_of_it_fits_in_any_two_languages_on_three_pages(languages, size):
    for told in (due(DAYS), due(EVERY_DAY), due(MONTHS, "2026")):
        made = paper(told, languages, size)
        assert made.pages == len(pypdfium2.PdfDocument(made.draw())) <= 3
        judge(made, may_be_cut=True)  # the name of a reason that somebody typed, and who counts meals


@pytest.mark.parametrize("languages", [BOTH, (on_paper("ar"), on_paper("en"))])
def test_a_month_of_nothing_is_zeros_and_no_empty_chart(languages):
    nothing = due((), sources={}, ages={}, meal=None, value=None)
    made = paper(nothing, languages)
    assert made.pages == 1
    judge(made)
    assert "People, by age" not in said_on(made.draw())


def test_it_says_what_is_due_in_both_languages():
    said = said_on(paper(due(DAYS)).draw())
    for words in (
        "Report Informe", "Oak St table · Nov 2026", "Days open Días abiertos", "1,403", "Sat, Nov 7",
        "Grocery rescue", "Rescate de supermercados", "Frutas y verduras", "moldy box of the fair", "Adults 18–59",
        "Not asked", "Deliveries that were too warm", "Foods held back from guests", "Meals · Comidas",
        "Counted by: USDA What We Eat in America 2011-12", "Calculado según: our food bank, 2026-07-01: 2.07",
        "page 1 of 2",
    ):  # fmt: skip
        assert words in said, words


def test_meals_and_value_stand_there_only_with_their_source():
    said = said_on(paper(due(DAYS, meal=None, value=None)).draw())
    assert "Meals" not in said
    assert "$" not in said


def test_it_is_black_on_white_and_no_two_fillings_look_alike():
    assert colors_on(paper(due(DAYS)).draw()) == {0, 255}
    (food,) = (chart for chart in told_of(due(DAYS), BOTH, Units.US).charts if chart.legend)
    assert [fill for fill, _ in food.legend] == [Fill.HATCHED, Fill.SOLID]


@pytest.mark.parametrize("units", Units)
def test_every_column_adds_up_as_it_is_printed(units):
    many = {f"donor {number}": 1_000 * number + 333 for number in range(40)}
    for chart in told_of(due(DAYS, sources=many), BOTH, units).charts:
        *rows, total = chart.rows
        if total.is_sum:
            shown = [int(row.bars[0].value.replace(",", "")) for row in rows]
            assert sum(shown) == int(total.bars[0].value.replace(",", "")), chart.titles


def test_many_small_sources_are_told_together():
    many = {f"donor {number}": 1_000 * number for number in range(1, 41)}
    charts = told_of(due(DAYS, sources=many), BOTH, Units.US).charts
    sources = next(chart for chart in charts if chart.titles[0].startswith("Where food came from"))
    assert len(sources.rows) == MOST_BARS + 1
    assert (sources.rows[0].label, sources.rows[-2].label) == (("donor 40",), ("27 more", "27 más"))


def test_a_table_that_is_open_every_day_is_told_by_the_week():
    charts = told_of(due(EVERY_DAY), BOTH, Units.US).charts
    assert [row.label[0] for row in charts[0].rows][:2] == ["Sun, Nov 1", "Mon, Nov 2 – Sun, Nov 8"]
    people = sum(int(row.bars[0].value.replace(",", "")) for row in charts[0].rows)
    assert people == sum(part.people for part in EVERY_DAY)


def test_a_chart_that_goes_on_says_again_what_it_is_of():
    days = tuple(sums(f"2026-11-{day:02d}", day) for day in range(2, 31, 2))
    made = paper(due(days)).draw()
    assert sum("Food in and food shared" in words_on(made, page) for page in range(3)) == 2


def test_the_same_report_is_the_same_bytes():
    assert paper(due(DAYS)).draw() == paper(due(DAYS)).draw()


@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_what_has_no_weight_is_told_where_there_is_any_and_fits(languages):
    without = due(DAYS, weightless=Weightless(3, 1_240, 1_120, 12))
    judge(paper(without, languages), may_be_cut=True)
    told = {fact.label[0]: fact for fact in told_of(without, BOTH, Units.US).facts}
    assert told["Pieces that came in without a weight"].value == "1,240"
    assert told["Pieces shared without a weight"].by[0] == "These are in none of the weights here."
    assert told["Pieces wasted without a weight"].value == "12"
    assert not [fact for fact in told_of(due(DAYS), BOTH, Units.US).facts if "without" in fact.label[0]]


@pytest.mark.parametrize("logged", [Logged(), Logged(1_240, 112, 21)], ids=["no log", "logs"])
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_temperatures_out_of_range_are_told_and_fit(languages, logged):
    judge(paper(due(DAYS, logged=logged), languages), may_be_cut=True)


def test_temperatures_are_told_by_the_logs_zeros_too_and_without_a_log_as_not_logged():
    def told(logged: Logged) -> dict[str, tuple[str, str]]:
        facts = told_of(due(DAYS, logged=logged), BOTH, Units.US).facts
        return {fact.label[0]: (fact.value, *fact.by[:1]) for fact in facts if "temperature" in fact.label[0].lower()}

    assert told(Logged(1_240, 112, 21)) == {
        "Temperatures out of range": ("112", "Readings of fridges and hot food: 1,240"),
        "Days with a temperature out of range": ("21",),
    }
    assert told(Logged(3)) == {
        "Temperatures out of range": ("0", "Readings of fridges and hot food: 3"),
        "Days with a temperature out of range": ("0",),
    }
    assert told(Logged()) == {"Temperatures out of range": ("Not logged · No se anotó",)}
