"""A report as a workbook, read back as a treasurer's program reads it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from pantry.codes.own import OwnKind, own_code
from pantry.events import Act, Change, Draft, Movement, Visit
from pantry.language import Language
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.places import fixed_place
from pantry.settings import Units as In

DONOR = "l" + "a" * 26
LOG = own_code(OwnKind.SHEET, 6)


@pytest.fixture
def book_of(pantry):
    """The workbook of a month or a year of a site with two days."""

    def shelf(name):
        return fixed_place(pantry.books.site, name)

    def moved(item, grams, source, to, **more):
        return Movement(item=item, quantity=grams, unit="g", from_place=source, to_place=shelf(to), **more)

    for day in ("2026-11-14", "2026-11-21"):
        for act, row in (
            (Act.TOOK, moved("kdry", 4_550, shelf("food drive"), "shelf")),
            (Act.TOOK, moved("kproduce", 1_000, DONOR, "shelf")),
            (Act.WASTED, moved("kproduce", 300, shelf("shelf"), "waste", reason="spoiled")),
            (Act.VISITED, Visit(people=3, bands="0-17:2 18-59:1 60+:0")),
            (Act.VISITED, Visit(people=5)),
            (Act.GAVE, moved("kdry", 1_361, shelf("shelf"), "guests")),
        ):
            pantry.books.record(Draft(act, day, (row,)))

    def written(period="2026-11", *, donor="Corner Market", language="en", **settings):
        for field, value in (("name", donor), ("role", "source")):
            pantry.books.record(Draft(Act.SET, "2026-11-21", (Change(thing=DONOR, field=field, value=value),)))
        said = {"name": "Oak & Elm table", "bands": "0-17 18-59 60+", **settings}
        rows = tuple(Change(thing=pantry.books.site, field=field, value=str(value)) for field, value in said.items())
        pantry.books.record(Draft(Act.SET, "2026-11-21", rows))
        opened = replace(pantry, language=Language(language))
        return load_workbook(io.BytesIO(opened.report_workbook(opened.reports.due(period, opened.settings))))

    return written


def rows(sheet):
    return list(sheet.iter_rows(values_only=True))


def test_a_month_has_a_sheet_for_each_part_and_all_adds_up(book_of):
    book = book_of()

    assert book.sheetnames == [
        "Totals", "By source", "By kind", "Waste", "Ages", "Days", "Kinds by source", "Kinds by day", "Ages by day",
    ]  # fmt: skip
    totals = {what: much for what, much, _ in rows(book["Totals"])}
    assert (totals["Table"], totals["Month"], totals["Days open"]) == ("Oak & Elm table", "2026-11", 2)
    assert totals["Came in (lb)"] == pytest.approx(11_100 / 453.59237)
    for name in ("By source", "By kind"):
        _, *parts, (_, total) = rows(book[name])
        assert total == pytest.approx(sum(weight for _, weight in parts)) == pytest.approx(totals["Came in (lb)"])
    assert rows(book["Ages"]) == [
        ("Age", "People"),
        ("0-17", 4),
        ("18-59", 2),
        ("60+", 0),
        ("Not asked", 10),
        ("Total", 16),
    ]
    head, *days, total = rows(book["Days"])
    assert [day[0].date() for day in days] == [date(2026, 11, 14), date(2026, 11, 21)]
    for at in range(1, len(head)):
        assert total[at] == pytest.approx(sum(day[at] for day in days)) == pytest.approx(totals[head[at]])


def test_what_two_things_say_at_once_adds_up_both_ways(book_of):
    book = book_of()
    for name in ("Kinds by source", "Kinds by day"):
        head, *lines, total = rows(book[name])
        assert head[1:] == ("Dry goods", "Produce")
        for at in (1, 2):
            assert total[at] == pytest.approx(sum(line[at] for line in lines))
        assert sum(total[1:]) == pytest.approx(11_100 / 453.59237)
    assert book["Kinds by source"]["B2"].value == 0


def test_small_numbers_of_people_are_hidden_but_their_sums_are_whole(book_of, pantry):
    for day, people, bands in (
        ("2026-11-14", 59, "0-17:20 18-59:30 60+:9"), ("2026-11-21", 60, "0-17:12 18-59:40 60+:8"),
        ("2026-11-28", 9, "0-17:2 18-59:6 60+:1"),
    ):  # fmt: skip
        pantry.books.record(Draft(Act.VISITED, day, (Visit(people=people, bands=bands),)))

    head, *lines, total, note = rows(book_of()["Ages by day"])
    assert head == ("Day", "0-17", "18-59", "60+", "Not asked")
    assert [line[1:] for line in lines] == [(22, 31, 9, 5), ("*", 41, "*", 5), ("*", 6, "*", 0)]
    assert total[1:] == (38, 78, 18, 10)
    assert note[0].startswith("* Small numbers are not told")


def test_a_year_has_its_months(book_of):
    months = book_of("2026")["Months"]
    assert (months["A2"].value.date(), months["A2"].number_format) == (date(2026, 11, 1), "yyyy-mm")
    assert (months["B1"].value, months["B2"].value) == ("Households", 4)


def test_heads_and_names_are_in_the_sites_language_and_unit(book_of):
    book = book_of(language="es", units=In.METRIC)

    assert book.sheetnames[:6] == ["Totales", "Por origen", "Por tipo", "Desperdicios", "Edades", "Días"]
    assert book.sheetnames[6:] == ["Tipos por origen", "Tipos por día", "Edades por día"]
    assert rows(book["Por origen"]) == [
        ("Origen", "Entrada (kg)"), ("Corner Market", 2.0), ("colecta de alimentos", 9.1), ("Total", 11.1),
    ]  # fmt: skip
    assert [kind for kind, _ in rows(book["Por tipo"])][1:3] == ["Secos", "Frutas y verduras"]


def test_figures_that_are_told_as_others_name_who_says_so(book_of):
    book = book_of(value_a_pound="2.00 2026-07-01 our food bank")
    told = {what: (much, by) for what, much, by in rows(book["Totals"])}
    assert told["Value of what was shared"] == (12.0, "our food bank, 2026-07-01: 2")
    assert told["Meals"][0] == 5


@pytest.mark.parametrize("donor", ['=HYPERLINK("http://x.example")', "+1 555 0100", "-5", "@SUM(A1)", "#N/A"])
def test_what_people_typed_is_never_a_formula(book_of, donor):
    cell = next(row[0] for row in book_of(donor=donor)["By source"].rows if row[0].value == donor)
    assert (cell.data_type, cell.quotePrefix) == ("s", not donor.startswith("#"))


def test_a_letter_that_no_workbook_takes_is_a_gap(book_of):
    assert book_of(donor="Corner\x0bMarket")["By source"]["A2"].value == "Corner Market"


def test_it_is_ready_to_be_read_and_printed(book_of):
    for sheet in book_of():
        assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
        assert all(cell.font.bold for cell in sheet[1])
        assert sheet.oddHeader.center.text == f"Oak && Elm table · 2026-11 · {sheet.title}"
        assert all(sheet.column_dimensions[cell.column_letter].width >= len(cell.value) for cell in sheet[1])


def test_temperatures_out_of_range_are_numbers_or_not_logged(book_of, pantry):
    def told():
        totals = {what: much for what, much, _ in rows(book_of()["Totals"])}
        return [
            totals[name]
            for name in (
                "Readings of fridges and hot food",
                "Temperatures out of range",
                "Days with a temperature out of range",
            )
        ]

    assert told() == [0, "Not logged", "Not logged"]
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    sheets.key_degrees(LOG, (380,), (1400,), date="2026-11-14")
    assert told() == [2, 0, 0]
    sheets.key_degrees(LOG, (445, 450), (1400,), date="2026-11-14", set_right=True)
    assert told() == [3, 2, 1]
