"""`pantry settings`: every setting with its sentence; what can't be is refused, and the table follows."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("site")


def value(run, key):
    (row,) = run("settings", key, "--json").json
    return row["value"]


def test_all_of_them_stand_there_with_their_sentence(run):
    rows = run("settings", "--json").json

    keys = ["key", "value", "says", "group", "default", "whose", "how"]
    assert [list(row) for row in rows] == [keys] * len(rows)
    assert {"name", "units", "bands", "tokens", "tare_g", "lead_name", "theme"} <= {row["key"] for row in rows}
    assert all(row["says"].endswith(".") for row in rows)


def test_people_read_a_table(run):
    assert run("settings").rows[0].split() == ["key", "value", "says"]


def test_what_is_set_by_other_commands_is_named_with_them(run):
    elsewhere = run("settings").out.split("Set elsewhere:")[1]
    for command in ("bags", "dates", "places", "papers profile", "papers stocks", "pin"):
        assert f"pantry {command}\n" in elsewhere
        assert run(*command.split()).code == 0
    assert "Set elsewhere" not in run("settings", "name").out


@pytest.mark.parametrize(
    ("key", "said"),
    [("odd_people", "12"), ("odd_units", "250"), ("hours_kept", "24"), ("rest_after_min", "3"), ("sources", "A; B"),
     ("backups_kept", "7"), ("backups_kept", "all"), ("serves", "plates"), ("serves", "both"),
     ("waste_reasons", "moldy; broken jar"), ("waste_reasons", ""), ("label_stock", "5163"), ("printer", "Zebra"),
     ("theme", "dark"), ("text_size", "150"), ("laptop_language", "es"), ("laptop_language", ""), ("sounds", "no"),
     ("number_pad", "yes"), ("number_pad", ""), ("bands", "0-17 18-59 60+"), ("bands", ""),
     ("tokens", "yes"), ("first_time", "yes"), ("tare_g", "1500"), ("units", "metric"),
     ("lead_name", "coordinator"), ("languages", "es en"), ("paper_rule_date", "2026-01-31"), ("date_order", "ymd")],
)  # fmt: skip
def test_what_is_set_reads_so(run, key, said):
    assert run("settings", key, said, "--json").json[0]["value"] == said
    assert value(run, key) == said


@pytest.mark.parametrize(
    ("key", "said"),
    [("odd_people", "0"), ("odd_people", "100"), ("hours_kept", "49"), ("rest_after_min", "x"),
     ("odd_weight_g", "5"), ("odd_weight_g", "9" * 40), ("label_stock", "none such"), ("theme", "pink"),
     ("text_size", "90"), ("sounds", ""), ("printer", "x" * 101), ("sources", "x" * 61), ("bands", "0-17 20+"),
     ("bands", "old"), ("tokens", "maybe"), ("first_time", "n"), ("tare_g", "1.5"),
     ("units", "stone"), ("name", " "), ("language", "xx"), ("languages", ""), ("paper_rule_date", "2026-02-30"),
     ("color", "red"), ("backups_kept", "0"), ("serves", "cake"), ("donor_name", "Bakery=Farm"),
     ("donor_name", "Bakery"), ("donor_name", "=Farm")],
)  # fmt: skip
def test_what_it_can_not_be_changes_nothing(run, key, said):
    before = run("settings", "--json").json
    refused = run("settings", key, said)
    assert refused.code == 1
    assert "Nothing was changed." in refused.err
    assert run("settings", "--json").json == before


def test_the_table_follows(run, table):
    run("settings", "bands", "0-17 18-59 60+")
    assert [answer["did"] for answer in table("4", "2 1", mode="out")] == ["visit", "set"]


def test_a_weight_is_written_with_its_unit_and_kept_in_grams(run):
    assert run("settings", "odd_weight_g", "1000 lb", "--json").json[0]["value"] == "453592"
    assert run("settings", "tare_g", "3lb", "--json").json[0]["value"] == "1361"


def test_a_slip_in_the_key_is_told_what_it_may_mean(run):
    refused = run("settings", "tare-gg", "3lb")
    assert refused.code == 1
    assert "Did you mean tare_g?" in refused.err
    assert "There are: name" in run("settings", "zzzz").err


def test_what_is_more_than_the_site_sets_is_amber(run, table):
    run("settings", "odd_people", "6")
    run("settings", "odd_units", "100")
    run("settings", "odd_weight_g", "50lb")
    assert [answer["look"] for answer in table("6", "7", mode="out")] == [[], ["odd_number"]]
    assert [answer["look"] for answer in table("50lb", "51lb")] == [[], ["odd_number"]]
    assert "odd_number" in table("101*036000291452")[0]["look"]
    assert "odd_number" not in table("100*036000291452")[0]["look"]


def test_a_donor_that_is_taken_out_keeps_its_past_and_comes_back_by_its_name(run, table):
    run("settings", "sources", "Corner Market; Bakery")
    table("/source Corner Market", "5lb")
    run("settings", "sources", "Bakery")
    assert run("day", "--json").json["by_source"] == {"Corner Market": 2268}
    table("/source corner market")
    assert value(run, "sources") == "Bakery; Corner Market"


def test_a_donor_is_renamed_and_stays_who_it_is(run, table):
    run("settings", "sources", "Corner Market; Bakery")
    table("/source Corner Market", "5lb")
    assert run("settings", "donor_name", "corner market=Corner Shop").code == 0
    assert run("day", "--json").json["by_source"] == {"Corner Shop": 2268}
    assert value(run, "sources") == value(run, "donor_name") == "Bakery; Corner Shop"
    table("/source Corner Shop", "5lb")
    assert run("day", "--json").json["by_source"] == {"Corner Shop": 4536}


@pytest.mark.parametrize("name", ["Bakery", "bakery", "Wholesale", "x" * 61, "A; B", " "])
def test_a_donor_takes_no_name_that_is_there(run, name):
    run("settings", "sources", "Corner Market; Bakery")
    refused = run("settings", "donor_name", f"Corner Market={name}")
    assert refused.code == 1
    assert "Nothing was changed." in refused.err
    assert value(run, "sources") == "Bakery; Corner Market"


def test_as_many_backups_are_kept_as_it_is_set(run, tmp_path):
    run("settings", "backups_kept", "3")
    folder = tmp_path / "KEY"
    kept = [run("backup", folder, "--json").json for _ in range(4)]
    assert [len(one["erased"]) for one in kept] == [0, 0, 0, 1]
    assert len(list(folder.iterdir())) == 3
    assert "Erased oak" in run("backup", folder).out
