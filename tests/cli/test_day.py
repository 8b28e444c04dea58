"""`pantry day`: the totals of a day, its close, and a day that was kept on paper."""

from __future__ import annotations

import pytest

from pantry.codes.own import OwnKind, own_code

KEYS = ["date", "households", "people", "visits", "bags", "plates", "in_g", "out_g", "waste_g", "by_source", "by_kind",
        "by_waste", "volunteers_min", "fund_cents", "closed", "left", "held_here", "held_unsaid", "too_warm",
        "warm_deliveries", "out_of_range", "note", "open", "without_weight_items", "without_weight_in",
        "without_weight_out", "without_weight_wasted"]  # fmt: skip
TODAY = "2026-11-21"


@pytest.fixture
def day(run, site):
    def read(*args):
        ran = run("--site", site, "day", *args, "--json")
        assert ran.code == 0, ran.err
        return ran.json

    return read


def test_a_day_without_anything_has_every_key(day):
    read = day()

    assert list(read) == KEYS
    assert read["date"] == TODAY
    assert read["fund_cents"] is None
    assert (read["by_source"], read["by_kind"], read["by_waste"]) == ({}, {}, {})
    assert {read[key] for key in KEYS[1:9]} == {0}


def test_a_day_sums_what_the_table_did(table, day):
    table("/source Corner Market", "/kind produce", "100lb", "/waste spoiled", "10lb")
    table("4", "3", "/plates 40", mode="out")

    read = day()
    assert (read["households"], read["people"], read["visits"], read["plates"]) == (2, 7, 2, 40)
    assert (read["in_g"], read["waste_g"]) == (45359, 4536)
    assert (read["by_source"], read["by_kind"], read["by_waste"]) == (
        {"Corner Market": 45359}, {"produce": 45359}, {"spoiled": 4536},
    )  # fmt: skip


def test_a_day_tells_pieces_without_a_weight_as_its_month_does(table, run, day):
    assert "in no weight" not in run("day").out
    table("24*036000291452")
    table("4", "3*036000291452", mode="out")

    read, month = day(), run("report", "month", TODAY[:7], "--json").json
    names = [name for name in KEYS if name.startswith("without_weight")]
    assert [read[name] for name in names] == [month[name] for name in names] == [1, 24, 3, 0]
    of_day, of_month = (
        [row for row in run(*command).rows if row.split("  ")[0] in {"in no weight", "of items"}]
        for command in (("day",), ("report", "month", TODAY[:7]))
    )
    assert [row.split() for row in of_day] == [row.split() for row in of_month]
    assert of_day[0].endswith("24 pieces in, 3 shared, 0 wasted")


@pytest.mark.parametrize("first", ["4", "0", "90"])
def test_what_is_left_said_again_gives_only_what_went(table, run, first):
    table("/kind bread", "100lb", f"/left bread {first}", "/left bread 40")

    read = run("day", "close", "--json").json
    assert (read["in_g"], read["out_g"]) == (45359, 45359 - 18144)


def test_an_extra_bag_is_a_bag_and_no_visit(run, site, table, day):
    run("--site", site, "bags", "add", "Kit", "--extra")
    table("/bag Kit", mode="out")
    assert (day()["visits"], day()["households"], day()["bags"]) == (0, 0, 1)

    table("4", "/bag Kit", mode="out")
    assert (day()["visits"], day()["households"], day()["people"], day()["bags"]) == (1, 1, 4, 2)


def test_json_may_stand_before_the_date_and_after(run, table):
    table("4", mode="out")

    assert run("day", "--json").out == run("day", TODAY, "--json").out == run("day", "--json", TODAY).out


def test_another_day_is_read_by_its_date(table, day, held):
    table("4", mode="out")
    held.pass_time(days=1)

    assert day()["households"] == 0
    assert day(TODAY)["households"] == 1


def test_people_read_the_sites_units_and_no_figures_of_a_month(run, table):
    table("/kind produce", "100lb")

    facts = {name: value.strip() for name, value in (row.split("  ", 1) for row in run("day").rows)}
    assert facts["in"] == "100 lb"
    assert facts["volunteers"] == "0:00 h"
    assert not {"days open", "fund"} & facts.keys()


class TestClose:
    def test_fresh_kinds_were_all_shared_but_for_what_was_said_to_be_left(self, run, table, day):
        table("/kind produce", "100lb", "/kind bread", "20lb", "/kind dry", "50lb", "/left produce 30")

        read = day("close")

        assert read["out_g"] == 31751 + 9072
        assert {row["item"]: row["quantity"] for row in run("stock", "--json").json} == {
            "kproduce": 13608,
            "kdry": 22680,
        }

    def test_closing_again_changes_nothing(self, run, table, day):
        table("/kind produce", "100lb")
        day("close")
        digest = run("check", "--json").json["digest"]

        assert day("close")["out_g"] == 45359
        assert run("check", "--json").json["digest"] == digest

    def test_an_empty_day_can_be_closed(self, run, day):
        assert day("close")["out_g"] == 0
        assert run("check").code == 0

    def test_what_came_after_the_close_is_closed_again(self, run, table, day):
        table("/kind bread", "20lb")
        day("close")
        table("/kind bread", "10lb")

        assert day("close")["out_g"] == 9072 + 4536
        assert run("stock", "--json").json == []

    def test_what_is_held_stays_and_is_named(self, run, table, day):
        table("5*070852000091", "Milk", "/kind dairy", "20lb")
        assert run("catalog", "name", "070852000091", "Milk", "--kind", "dairy").code == 0
        assert run("hold", "070852000091", "--why", "mold", "--by", "Ana").code == 0

        read = day("close", "--shared", "dairy")

        assert [(one["name"], one["quantity"]) for one in read["held_here"]] == [("Milk", 5)]
        assert read["out_g"] == 9072
        assert {row["item"]: row["quantity"] for row in run("stock", "--json").json} == {"g00070852000091": 5}
        assert any("held, stays here" in row and "5 × Milk" in row for row in run("day").rows)

    def test_of_a_held_lot_that_nobody_knows_of_it_is_asked_how_many_were_put_aside(self, run, table, day):
        table("5*070852000091", "Milk")
        assert run("catalog", "name", "070852000091", "Milk", "--kind", "dairy").code == 0
        held = ("070852000091", "--lot", "L21B")
        assert run("hold", *held, "--why", "mold", "--by", "Ana").code == 0

        asked = {"item": "g00070852000091", "name": "Milk · L21B", "lot": "code=L21B", "may_be": 5, "was_shared": False}
        assert day()["held_unsaid"] == [asked]
        closed = run("day", "close")
        assert any("held, nobody said how many" in row and "Milk · L21B" in row for row in closed.rows)
        assert "Say it, 0 for none: pantry hold aside 070852000091 N --lot L21B" in closed.err
        assert day()["held_unsaid"] == [asked | {"may_be": 0, "was_shared": True}]
        said = run("hold", "aside", "070852000091", "2", *held[1:], "--json")
        assert said.json == {
            "item": "g00070852000091", "lot": "code=L21B", "quantity": 2,
            "says": "Milk · L21B: 2 put aside. They stay here.",
        }  # fmt: skip
        assert (day()["held_unsaid"], [one["quantity"] for one in day()["held_here"]]) == ([], [2])
        assert run("hold", "aside", "070852000091", "many", *held[1:]).code == 1
        assert run("hold", "aside", "070852000091", "2", "--lot", "L99").code == 1

    def test_json_may_stand_before_it(self, run, site):
        assert run("--site", site, "day", "--json", "close").json["date"] == TODAY


class TestAPaperDay:
    def test_all_its_numbers_are_optional(self, day):
        read = day("add", "2026-11-14", "--plates", 45)

        assert (read["date"], read["plates"], read["households"]) == ("2026-11-14", 45, 0)

    def test_its_numbers_are_the_days(self, day):
        read = day(
            "add", "2026-11-14", "--households", 85, "--people", 300, "--plates", 120, "--pounds-in", "1000.5",
            "--hours", "12.5",
        )  # fmt: skip

        assert (read["households"], read["people"], read["plates"]) == (85, 300, 120)
        assert (read["in_g"], read["volunteers_min"]) == (453_819, 750)

    def test_its_food_is_shared_once_it_is_said_what_is_left(self, run, day):
        ran = run("day", "add", "2026-11-14", "--pounds-in", 300, "--plates", 20, "--json")
        assert "pantry day close --date 2026-11-14 --shared mixed" in ran.err
        assert [end["kind"] for end in ran.json["open"]] == ["not_closed"]
        assert day("2026-11-14")["out_g"] == 0

        closed = run("day", "close", "--date", "2026-11-14", "--shared", "mixed", "--json").json
        assert (closed["out_g"], closed["open"]) == (136_078, [])
        assert run("day", "add", "2026-11-14", "--plates", 21).err == ""

    def test_kilograms_are_a_weight_too(self, day):
        assert day("add", "2026-11-14", "--kg-in", "12.5")["in_g"] == 12_500

    def test_keyed_twice_it_counts_once_and_said_again_it_is_set_right(self, day):
        day("add", "2026-11-14", "--plates", 45, "--households", 10)
        day("add", "2026-11-14", "--plates", 45, "--households", 10)
        assert day("2026-11-14")["plates"] == 45

        read = day("add", "2026-11-14", "--plates", 54)
        assert (read["plates"], read["households"]) == (54, 10)

    def test_people_may_be_all_that_the_paper_says(self, day):
        kept = day("add", "2026-11-14", "--people", 50)
        assert (kept["people"], kept["households"], kept["visits"]) == (50, 0, 0)

    @pytest.mark.parametrize(
        "args",
        [("2026-11-14",), ("2026-11-22", "--plates", "3"), ("2026-11-14", "--people", "3", "--households", "0"),
         ("2026-11-14", "--people", "50", "--households", "100"),
         ("2026-11-14", "--households", "6000")],
        ids=" ".join,
    )  # fmt: skip
    def test_a_day_that_can_not_be_is_refused_and_changes_nothing(self, run, site, args):
        digest = run("check", "--json").json["digest"]

        ran = run("--site", site, "day", "add", *args)

        assert (ran.code, ran.out) == (1, "")
        assert "Nothing was saved" in ran.err
        assert run("check", "--json").json["digest"] == digest


def test_wrong_usage_of_a_date_shows_what_is_typed(run, site):
    ran = run("--site", site, "day", "foo")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: pantry day [OPTIONS] DATE\nTry 'pantry day --help' for help.")
    assert "A date is written as 2026-11-21, not as foo." in ran.err


class TestWhatIsSaidAtTheClose:
    def test_what_is_left_and_composted_of_a_kind_is_said_in_one_line(self, table, day):
        table("/kind produce", "100lb", "/kind bread", "20lb", "/kind dry", "50lb")

        read = day("close", "--left", "produce=12lb", "--composted", "produce=3", "--shared", "dry")

        left = {one["kind"]: (one["lying_g"], one["left_g"], one["composted_g"]) for one in read["left"]}
        assert left == {"produce": (5443, 5443, 1361), "bread": (0, 0, 0), "dry": (0, 0, 0)}
        assert (read["closed"], read["waste_g"], read["by_waste"]) == (True, 1361, {"left over": 1361})
        assert read["out_g"] == 45359 - 5443 - 1361 + 9072 + 22680

    def test_said_again_it_is_set_right(self, table, day):
        table("/kind produce", "100lb")
        day("close", "--composted", "produce=3lb")

        assert day("close", "--composted", "produce=4lb")["waste_g"] == 1814

    def test_what_is_not_said_again_stays_as_it_was(self, table, day):
        table("/kind produce", "41lb")
        day("close", "--left", "produce=12lb", "--composted", "produce=3lb")

        table("/left produce 10")
        assert self._of_produce(day()) == (4536, 1361, 18597 - 4536 - 1361)

        assert self._of_produce(day("close", "--composted", "produce=4lb")) == (4536, 1814, 18597 - 4536 - 1814)
        assert self._of_produce(day("close", "--left", "produce=12lb")) == (5443, 1814, 18597 - 5443 - 1814)
        assert self._of_produce(day("close", "--shared", "produce")) == (0, 0, 18597)

    @staticmethod
    def _of_produce(read):
        left = next(one for one in read["left"] if one["kind"] == "produce")
        return left["left_g"], left["composted_g"], read["out_g"]

    def test_until_it_is_closed_a_day_is_open_and_says_what_stays_open(self, table, day):
        table("4", mode="out")
        read = day()
        assert (read["closed"], read["note"], read["too_warm"], read["left"]) == (False, None, 0, [])
        assert read["open"] == [{"kind": "not_closed", "how_many": 1, "since": TODAY}]

        assert day("close")["open"] == []

    def test_an_earlier_day_is_closed_by_its_date(self, table, day, held):
        table("/kind produce", "100lb")
        held.pass_time(days=1)
        table("/kind produce", "20lb")

        read = day("close", "--date", TODAY, "--left", "produce=30")

        assert (read["date"], read["closed"], read["out_g"]) == (TODAY, True, 45359 - 13608)
        assert (day()["closed"], day()["out_g"]) == (False, 0)

    def test_of_what_is_below_zero_none_is_there(self, run, table, day):
        table("036000291452", mode="out")
        assert [row["quantity"] for row in run("stock", "--below", "--json").json] == [-1]

        day("close", "--at-zero")

        assert run("stock", "--json").json == []
        assert run("check").code == 0

    def test_a_note_stays_on_the_laptop_until_it_is_emptied(self, run, table, day):
        table("4", mode="out")
        assert day("close", "--note", " Ask for more\ncrates. ")["note"] == "Ask for more crates."
        digest = run("check", "--json").json["digest"]

        assert day("close", "--note", "")["note"] is None
        assert run("check", "--json").json["digest"] == digest

    def test_plates_and_hours_are_those_of_the_whole_day_and_are_set_right(self, run, site, table, day):
        table("/plates 40", mode="out")
        run("--site", site, "volunteers", "in", "Ana")
        read = day("close", "--plates", 120, "--hours", "12.5")
        assert (read["plates"], read["volunteers_min"], read["closed"]) == (120, 750, True)

        read = day("close", "--plates", 30, "--hours", 2)
        assert (read["plates"], read["volunteers_min"]) == (30, 120)
        read = day("add", TODAY, "--plates", 45)
        assert read["plates"] == 45
        assert run("check").code == 0

    def test_more_left_than_the_books_had_is_told_and_saved_as_it_was_said(self, run, site, table):
        table("/kind produce", "100lb", "/kind bread", "20lb")
        ran = run(
            "--site", site, "day", "close", "--left", "produce=100", "--left", "bread=12", "--composted", "bread=9"
        )
        assert (ran.code, "closed" in ran.out) == (0, True)
        assert ran.err == (
            "bread: That is more than the books had there: 20 lb."
            " Saved as it was said. Say it again if that was a slip.\n"
        )

    def test_less_than_what_was_keyed_in_of_pages_is_refused(self, run, site):
        sheet = own_code(OwnKind.SHEET, 7)
        assert run("--site", site, "papers", "enter", sheet, "--hours", "3").code == 0
        digest = run("check", "--json").json["digest"]

        ran = run("--site", site, "day", "close", "--plates", 9, "--hours", 2)
        assert (ran.code, ran.out) == (1, "")
        assert "Pages that were keyed in say more than that already. Nothing was saved." in ran.err
        assert run("check", "--json").json["digest"] == digest

    def test_what_was_done_with_what_came_too_warm(self, table, day):
        table("/kind dairy", "20lb", "50f")
        (warm,) = day()["warm_deliveries"]
        assert (warm["item"], warm["temperature_f10"], warm["done"]) == ("kdairy", 500, None)

        (warm,) = day("close", "--warm", "kdairy=cooled at once")["warm_deliveries"]
        assert warm["done"] == "cooled at once"

    @pytest.mark.parametrize(
        "args",
        [("--left", "produce"), ("--left", "bread=all"), ("--left", "cake=3"), ("--composted", "bread=-3"),
         ("--left", "bread=3", "--shared", "bread"), ("--warm", "kdairy=eaten"), ("--warm", "kdairy=composted"),
         ("--note", "x" * 301), ("--date", "2026-11-22"), ("--date", "2026-11-22", "--plates", "3")],
        ids=" ".join,
    )  # fmt: skip
    def test_what_can_not_be_is_refused_before_anything_is_saved(self, run, site, table, args):
        table("/kind bread", "20lb")
        digest = run("check", "--json").json["digest"]

        ran = run("--site", site, "day", "close", "--left", "produce=1", *args)

        assert (ran.code, ran.out) == (1, "")
        assert "Nothing was" in ran.err
        assert run("check", "--json").json["digest"] == digest

    def test_people_read_what_is_left_and_open(self, run, table):
        table("/kind produce", "100lb", "4x")

        facts = {name: value.strip() for name, value in (row.split("  ", 1) for row in run("day").rows)}
        assert (facts["closed"], facts["left, produce"]) == ("no", "100 lb")
