from __future__ import annotations

import pytest

from pantry.codes.own import OwnKind, own_code


@pytest.fixture
def codes(run, tmp_path, site):  # noqa: ARG001 - it must be there
    """The codes of two welcome sheets that were printed today."""
    assert run("papers", "signin", "-o", tmp_path / "welcome.pdf", "--pages", "2").code == 0
    return [page["code"] for page in run("papers", "waiting", "--json").json]


def test_a_page_is_keyed_back_by_its_rows(run, codes):
    ran = run("papers", "enter", codes[0], "--rows", "4,2,,1", "--json")
    assert ran.code == 0, ran.err
    assert list(ran.json) == ["entry", "households", "people"]
    assert (ran.json["households"], ran.json["people"]) == (3, 7)
    assert run("day", "--json").json["people"] == 7
    assert [page["code"] for page in run("papers", "waiting", "--json").json] == codes[1:]


def test_by_its_totals_with_the_digits_in_groups_and_set_right(run, codes):
    grouped = f"{codes[0][0]} {codes[0][1:5]} {codes[0][5:]}"
    assert run("papers", "enter", grouped, "--totals", "17,44").out.split()[-4:] == ["households", "17", "people", "44"]
    again = run("papers", "enter", codes[0], "--totals", "17,45")
    assert again.code == 1
    assert "in the books already: households 17, people 44" in again.err
    assert run("papers", "enter", codes[0], "--totals", "17,45", "--set-right").code == 0
    assert run("day", "--json").json["people"] == 45


def test_a_page_that_nobody_wrote_on_is_not_waited_for(run, codes):
    assert run("papers", "enter", codes[0], "--unused", "--json").json == {"code": codes[0], "unused": "yes"}
    told = run("papers", "waiting").out
    assert codes[0] not in told
    assert codes[1] in told


def test_the_ages_of_a_whole_page_must_agree(run, codes):
    ran = run("papers", "enter", codes[0], "--totals", "2,9", "--ages", "3,4,1")
    assert ran.code == 1
    assert "add up to 8, the people to 9" in ran.err
    assert run("papers", "enter", codes[0], "--totals", "2,9", "--ages", "3,4,2").code == 0
    assert run("papers", "enter", codes[1], "--rows", "4,1", "--ages", "2,2,1").code == 0
    assert run("day", "--json").json["people"] == 14


def test_a_day_page_and_hours_of_a_page_that_another_laptop_printed(run, codes):  # noqa: ARG001 - a site must be there
    day, hours = own_code(OwnKind.SHEET, 77), own_code(OwnKind.SHEET, 78)
    asked = ("--plates", "120", "--households", "85", "--people", "290", "--pounds-in", "10", "--hours", "2.5")
    ran = run("papers", "enter", day, *asked, "--date", "2026-11-14", "--json")
    assert ran.code == 0, ran.err
    assert (ran.json["households"], ran.json["people"]) == (85, 290)
    told = run("day", "2026-11-14", "--json").json
    assert (told["plates"], told["in_g"], told["volunteers_min"]) == (120, 4536, 150)
    again = run("papers", "enter", day, *asked, "--date", "2026-11-14")
    assert again.code == 1
    assert "in the books already" in again.err
    assert run("papers", "enter", day, "--plates", "121", "--date", "2026-11-14", "--set-right").code == 0
    assert run("papers", "enter", hours, "--hours", "3", "--json").json["volunteers_min"] == 180
    assert run("day", "--json").json["volunteers_min"] == 180


def test_fewer_people_than_households_are_refused_as_in_the_window(run, codes):
    for page, *said in ((own_code(OwnKind.SHEET, 77), "--households", "100", "--people", "50"),
                        (codes[0], "--totals", "100,50")):  # fmt: skip
        ran = run("papers", "enter", page, *said)
        assert ran.code == 1
        assert "100 households can't be 50 people" in ran.err
    assert run("day", "--json").json["people"] == 0


def test_a_day_page_beside_what_the_table_told_is_said(run, table):
    table("4", mode="out")
    asked = ("--households", "85", "--people", "290", "--json")
    ran = run("papers", "enter", own_code(OwnKind.SHEET, 77), *asked)
    assert ran.code == 0
    assert "with this page it has 86 households and 294 people" in ran.err
    alone = run("papers", "enter", own_code(OwnKind.SHEET, 78), *asked, "--date", "2026-11-14")
    assert (alone.code, alone.err) == (0, "")


def test_a_page_is_keyed_in_as_its_kind_is(run, codes):
    for asked in (("--plates", "3"), ("--hours", "3")):
        ran = run("papers", "enter", codes[0], *asked)
        assert ran.code == 1
        assert "keyed in by its rows or its totals" in ran.err


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((), "Say one of --rows, --totals, --line and --unused"),
        (("--rows", "1", "--totals", "1,1"), "Say one of"),
        (("--rows", "4;2"), "Write whole numbers with commas between"),
        (("--rows", ""), "Write whole numbers"),
        (("--totals", "4"), "Totals are two numbers"),
        (("--totals", "4,"), "Totals are two numbers"),
        (("--rows", "4", "--date", "soon"), "soon"),
        (("--rows", "4", "--ages", "1,3"), "Ages are three numbers"),
        (("--rows", "4", "--plates", "3"), "Say one of"),
        (("--hours", "nan"), "not a number"),
    ],
)
def test_what_can_not_be_read_is_told(run, codes, asked, said):
    ran = run("papers", "enter", codes[0], *asked)
    assert ran.code == 2
    assert said in ran.err


@pytest.fixture
def log(run, tmp_path, site):  # noqa: ARG001 - it must be there
    """The code of an intake log that was printed today."""
    assert run("papers", "intake", "-o", tmp_path / "intake.pdf").code == 0
    return next(page["code"] for page in run("papers", "waiting", "--json").json if page["kind"] == "intake")


def test_a_log_is_keyed_back_line_by_line(run, log):
    lines = ("--line", "Bakery: bread 60lb", "--line", "24*036000291452", "--line", "0327")
    ran = run("papers", "enter", log, *lines, "--date", "2026-11-14", "--json")
    assert ran.code == 0, ran.err
    assert list(ran.json) == ["entry", "households", "people", "rows"]
    assert ran.json["rows"] == 2
    assert run("day", "2026-11-14", "--json").json["by_source"]["Bakery"] == 27216
    assert run("papers", "waiting", "--json").json == []
    again = run("papers", "enter", log, "--line", "produce 40lb")
    assert again.code == 1
    assert "in the books already: rows 2" in again.err
    assert run("papers", "enter", log, "--line", "produce 40lb", "--set-right").code == 0
    assert run("day", "--json").json["in_g"] == 0


def test_a_line_that_is_refused_leaves_the_books_as_they_were(run, log):
    assert run("papers", "enter", log, "--line", "produce 40lb").code == 0
    ran = run("papers", "enter", log, "--line", "bread 60lb", "--line", "nothing like it", "--set-right")
    assert ran.code == 1
    assert "Line 2, “nothing like it”: Nothing is called" in ran.err
    assert run("day", "--json").json["by_kind"] == {"produce": 18144}
    assert "in the books already: rows 1" in run("papers", "enter", log, "--line", "bread 60lb").err
    ran = run("papers", "enter", log, "--line", "/source Bakery", "--set-right")
    assert ran.code == 1
    assert "Nothing stands on that page" in ran.err
    assert run("day", "--json").json["by_kind"] == {"produce": 18144}


def test_lines_of_what_is_no_log_are_refused(run, codes, log):
    assert "keyed in by its rows or its totals" in run("papers", "enter", codes[0], "--line", "produce 40lb").err
    unknown = own_code(OwnKind.SHEET, 79)
    assert "Another laptop printed that page" in run("papers", "enter", unknown, "--line", "produce 40lb").err
    assert "line by line" in run("papers", "enter", log, "--rows", "4,2").err
    ahead = run("papers", "enter", log, "--line", "produce 40lb", "--date", "2099-01-01")
    assert "has not come yet" in ahead.err


def test_a_count_sheet_is_keyed_back_by_what_was_found_of_each_item(run, table, tmp_path):
    table("20*036000291452", "20lb", "10*041331026383")
    assert run("papers", "count", "-o", tmp_path / "count.pdf").code == 0
    (page,) = run("papers", "waiting", "--json").json
    assert page["kind"] == "count"
    for rows, why in (
        ("1,2,3,4", "has 3 items"),
        ("x", "Write whole numbers"),
        (",,1.5", "1.5 is no number of pieces"),
    ):
        ran = run("papers", "enter", page["code"], "--rows", rows)
        assert ran.code
        assert why in ran.err

    ran = run("papers", "enter", page["code"], "--rows", "12.5,,8", "--by", "Ana", "--json")
    assert (ran.code, ran.json["rows"]) == (0, 2)
    assert sorted(row["quantity"] for row in run("stock", "--json").json) == [8, 20, 5670]
    assert [row["by"] for row in run("count", "--json").json] == ["Ana"]
    assert ran.json["finished"] is False
    assert [(row["quantity"], row["expected"]) for row in ran.json["different"]] == [(5670, 9072), (8, 10)]
    assert run("papers", "waiting", "--json").json == []
    assert run("check").code == 0


def test_what_moved_since_a_count_sheet_was_printed_is_told_when_it_is_keyed_in(run, table, tmp_path):
    table("24*036000291452")
    assert run("papers", "count", "-o", tmp_path / "count.pdf").code == 0
    (page,) = run("papers", "waiting", "--json").json
    table("2", "3*036000291452", mode="out")
    ran = run("papers", "enter", page["code"], "--rows", "24")
    assert "1 entry came while you counted: before or after?" in ran.out
    assert "Done? pantry count finish" in ran.out
    assert run("count", "order", "1", "after").code == 0
    assert run("stock", "--json").json[0]["quantity"] == 21
    assert run("count", "finish", "--json").json["rows"][0]["difference"] == 0


def test_a_temperature_log_is_keyed_back_and_the_day_tells_what_was_out_of_range(run, site, tmp_path):  # noqa: ARG001
    assert run("papers", "temperatures", "-o", tmp_path / "log.pdf").code == 0
    (page,) = run("papers", "waiting", "--json").json
    assert run("papers", "enter", page["code"], "--cold", "38,warm").code == 1
    assert "line by line" not in run("papers", "enter", page["code"], "--rows", "4,2").err
    ran = run("papers", "enter", page["code"], "--cold", "38,44.5", "--hot", "140", "--json")
    assert (ran.json["rows"], ran.json["out_of_range"]) == (3, 1)
    assert run("papers", "waiting", "--json").json == []
    assert run("day", "--json").json["out_of_range"] == [{"hot": False, "temperature_f10": 445}]
    assert "44.5 °F" in run("day").out
    again = run("papers", "enter", page["code"], "--cold", "40")
    assert "in the books already" in again.err
    assert run("papers", "enter", page["code"], "--cold", "40", "--set-right").code == 0
    assert run("day", "--json").json["out_of_range"] == []
    assert run("check").code == 0


def test_a_welcome_sheets_rows_stay_whole_numbers(run, codes):
    ran = run("papers", "enter", codes[0], "--rows", "4,2.5")
    assert ran.code == 2
    assert "Write whole numbers" in ran.err
