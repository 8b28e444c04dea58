"""`pantry report`: a month has the keys of a day, summed, and what else is due; a year is its months."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from openpyxl import load_workbook

from tests.paper.on_paper import words_on


@pytest.fixture
def november(run, table, held):
    """Two open days, and one of October."""
    held.pass_time(days=-25)
    table("4", mode="out")
    held.pass_time(days=18)
    table("/source food drive", "/kind dry", "10lb")
    table("4", "2", mode="out")
    held.pass_time(days=7)
    table("/source food drive", "/kind dry", "20lb")
    table("5", "/plates 12", mode="out")
    return lambda *args: run("report", "month", "2026-11", *args)


def test_a_month_is_the_sum_of_its_days(run, november):
    month = november("--json").json
    days = [run("day", f"2026-11-{number:02d}", "--json").json for number in range(1, 31)]

    of_a_day = list(days[0])[: list(days[0]).index("fund_cents") + 1]  # then what of its end is told
    assert list(month)[: len(of_a_day) + 1] == [*of_a_day, "days_open"]
    assert (month["date"], month["days_open"], month["fund_cents"]) == ("2026-11", 2, 0)
    for key in ("households", "people", "visits", "bags", "plates", "in_g", "out_g", "waste_g", "volunteers_min"):
        assert month[key] == sum(day[key] for day in days), key
    assert month["households"] == 3
    assert month["by_source"] == {"food drive": month["in_g"]}


def test_csv_has_a_row_for_each_total_and_part(november):
    read = {(row["what"], row["of"]): row["value"] for row in csv.DictReader(io.StringIO(november("--csv").out))}

    assert read["households", ""] == "3"
    assert read["by_source", "food drive"] == "13608"
    assert read["days_open", ""] == "2"


def test_people_read_pounds_hours_and_money(november):
    facts = dict(row.rsplit("  ", 1) for row in november().rows)
    told = {name.strip(): value for name, value in facts.items()}

    assert told["in"] == told["in from food drive"] == told["in, dry"] == "30 lb"
    assert (told["fund"], told["days open"]) == ("0.00", "2")


def test_a_month_without_anything_is_all_zero(run, site):
    assert run("--site", site, "report", "month", "2020-01", "--json").json["days_open"] == 0


def test_a_month_tells_ages_meals_and_its_days(november):
    month = november("--json").json

    assert (month["ages"], month["not_asked"], month["too_warm"]) == ({}, 11, 0)
    assert (month["meals"], month["value_cents"], month["value_by"]) == (0, None, None)
    assert "USDA" in month["meals_by"]
    assert [part["date"] for part in month["parts"]] == ["2026-11-14", "2026-11-21"]


def test_what_nobody_asked_is_not_told_as_zero(november):
    month = november("--json").json
    assert (month["first_timers"], month["by_part_and_age"]) == (None, None)
    assert (month["received_g"], month["held"], month["recalled_g"]) == (0, 0, 0)
    read = {(row["what"], row["of"]): row["value"] for row in csv.DictReader(io.StringIO(november("--csv").out))}
    assert (read["first_timers", ""], read["held", ""]) == ("", "0")
    assert any(row.split() == ["first", "time", "here", "not", "asked"] for row in november().rows)


def test_a_month_tells_what_came_by_source_and_by_day(november):
    month = november("--json").json
    assert month["by_source_and_kind"] == {"food drive": {"dry": month["in_g"]}}
    assert list(month["by_part_and_kind"]) == ["2026-11-14", "2026-11-21"]
    assert sum(kinds["dry"] for kinds in month["by_part_and_kind"].values()) == month["in_g"]
    read = {(row["what"], row["of"]): row["value"] for row in csv.DictReader(io.StringIO(november("--csv").out))}
    assert read["by_source_and_kind", "food drive · dry"] == f"{month['in_g']}"


def test_temperatures_out_of_range_are_told_as_the_logs_say_and_without_a_log_are_no_zero(run, november, tmp_path):
    names = ("temperatures_logged", "temperatures_out_of_range", "days_out_of_range")
    month = november("--json").json
    assert [month[name] for name in names] == [0, None, None]
    read = {(row["what"], row["of"]): row["value"] for row in csv.DictReader(io.StringIO(november("--csv").out))}
    assert [read[name, ""] for name in names] == ["0", "", ""]
    assert any(row.endswith("  not logged") for row in november().rows)

    assert run("papers", "temperatures", "-o", tmp_path / "log.pdf").code == 0
    (page,) = run("papers", "waiting", "--json").json
    assert run("papers", "enter", page["code"], "--cold", "38,44.5,43", "--hot", "140").code == 0
    month = november("--json").json
    assert [month[name] for name in names] == [4, 2, 1]
    assert len(run("day", "--json").json["out_of_range"]) == 2
    told = {row.split("  ")[0]: row.split("  ")[-1].strip() for row in november().rows}
    assert (told["fridges and hot food out of range"], told["days out of range"]) == ("2 of 4 logged", "1")

    assert run("papers", "enter", page["code"], "--cold", "38", "--set-right").code == 0
    year = run("report", "year", "2026", "--json").json
    assert [year[name] for name in names] == [1, 0, 0]


def test_a_year_is_its_months(run, november):
    november("--json")
    year = run("report", "year", "2026", "--json").json

    assert (year["households"], year["days_open"]) == (4, 3)
    assert [(part["date"], part["households"]) for part in year["parts"]] == [("2026-10", 1), ("2026-11", 3)]
    read = csv.DictReader(io.StringIO(run("report", "year", "2026", "--csv").out))
    assert {"what": "households", "of": "2026-10", "value": "1"} in list(read)


@pytest.mark.parametrize(
    ("which", "when"), [("month", "2026"), ("month", "2026-13"), ("year", "26"), ("year", "2026-1")]
)
def test_what_is_no_month_or_year_is_wrong_usage(run, site, which, when):
    ran = run("--site", site, "report", which, when)
    assert ran.code == 2
    assert "is written as" in ran.err


def test_a_value_is_told_with_who_says_it(run, november):
    november()
    run("settings", "value_a_pound", "2.07 2026-07-01 our food bank")
    assert "value (our food bank, 2026-07-01: 2.07)" in run("report", "month", "2026-11").out
    refused = run("settings", "value_a_pound", "2.07")
    assert refused.code == 1
    assert "since when and by whom" in refused.err


def test_a_workbook_is_written_once_beside_what_is_printed(run, november, tmp_path):
    out = tmp_path / "november.xlsx"
    assert november("--xlsx", out, "--json").json["file"] == str(out)
    sheet = load_workbook(out)["Days"]
    assert [cell.value for cell in sheet["B"]] == ["Households", 2, 1, 3]

    written = out.read_bytes()
    refused = november("--xlsx", out)
    assert (refused.code, out.read_bytes()) == (1, written)
    assert "already there" in refused.err
    assert run("report", "year", "2026", "--xlsx", out, "--force").rows[-1].split() == ["file", str(out)]
    assert "Months" in load_workbook(out).sheetnames


def test_a_pdf_is_written_once_and_takes_no_other_files_place(run, november, site, tmp_path):
    out, books = tmp_path / "november.pdf", site.read_bytes()
    month = november("--pdf", out, "--json").json
    assert (month["pdf"], month["households"]) == (str(out), 3)
    said = " ".join(words_on(out.read_bytes()).split())
    assert "Nov 2026" in said
    assert "Food drive" in said

    written = out.read_bytes()
    assert (november("--pdf", out).code, out.read_bytes()) == (1, written)
    assert november("--pdf", site, "--force").code == 1
    assert site.read_bytes() == books
    year = run("report", "year", "2026", "--pdf", out, "--xlsx", tmp_path / "year.xlsx", "--force")
    assert [row.split()[0] for row in year.rows[-2:]] == ["file", "pdf"]
    assert "2026" in words_on(out.read_bytes())


def test_a_workbook_and_a_pdf_are_written_both_or_neither(november, tmp_path):
    one, taken = tmp_path / "november", tmp_path / "taken.pdf"
    same = november("--xlsx", one, "--pdf", tmp_path / "." / "november")
    assert (same.code, "need two names" in same.err, one.exists()) == (2, True, False)
    taken.write_bytes(b"%PDF-")
    assert (november("--xlsx", one, "--pdf", taken).code, one.exists()) == (1, False)
    assert november("--xlsx", one, "--pdf", taken, "--force", "--json").json["pdf"] == str(taken)
    assert "Days" in load_workbook(io.BytesIO(one.read_bytes())).sheetnames
    assert "Nov 2026" in words_on(taken.read_bytes())


def test_a_workbook_takes_no_other_files_place(november, site, tmp_path):
    books, packed = site.read_bytes(), tmp_path / "photos.zip"
    with zipfile.ZipFile(packed, "w") as photos:
        photos.writestr("table.jpg", b"")
    for path in (site, packed):
        refused = november("--xlsx", path, "--force")
        assert (refused.code, "is no workbook and was left as it is" in refused.err) == (1, True)
    assert zipfile.ZipFile(packed).namelist() == ["table.jpg"]
    assert site.read_bytes() == books


def test_what_has_no_weight_is_told_and_is_no_silent_zero(run, table):
    """24 of an item of which nobody knows the weight, and 2 of them shared."""
    table("24*012345678905")
    table("4", "2*012345678905", mode="out")
    month = run("report", "month", "2026-11", "--json").json
    assert [month[f"without_weight_{what}"] for what in ("items", "in", "out", "wasted")] == [1, 24, 2, 0]
    told = run("report", "month", "2026-11").out
    assert "24 pieces in, 2 shared, 0 wasted" in told
