"""`pantry recalls`: a list from the stick is read, and what of ours it may touch is told and held."""

from __future__ import annotations

import pytest

from tests.recalls.lists import fda, fda_file, fsis, fsis_file

BEANS = "036000291452"


@pytest.fixture
def told(run, table, tmp_path):
    """Two lots of beans, one of which the list names."""
    table(f"24*{BEANS}", "03/15/27", f"12*{BEANS}", "04/15/27")
    ran = run("recalls", "read", fda_file(tmp_path, fda(), fda("")), "--json")
    assert ran.code == 0, ran.err
    return ran.json


def test_a_list_is_read_and_what_it_surely_names_is_held(run, table, told):
    assert told == {
        "read": 2, "new": 1, "refused": 1, "held": 1, "problems": [{"row": 2, "why": "It lacks its recall_number."}],
    }  # fmt: skip
    first, second = run("recalls", "--json").json
    assert first == {
        "recall": "F-0001-2027", "item": f"g00{BEANS}", "code": BEANS, "name": None, "lot": "best_by=2027-03-15",
        "tier": "hold", "source": "FDA", "as_of": "2026-11-12", "quantity": 24, "maybe": 0,
        "sentence": "Its code and date are recalled: Listeria monocytogenes. Put it aside, don't give it out.",
    }  # fmt: skip
    assert (second["lot"], second["tier"], second["quantity"]) == ("best_by=2027-04-15", "look", 12)
    assert run("hold", "--json").json[0]["by"] == "FDA"
    assert "recalled" in table(BEANS, mode="out")[0]["look"]


@pytest.mark.usefixtures("told")
def test_what_was_pulled_and_the_days_that_gave_it_out(run, table):
    table(f"3*{BEANS}", mode="out")
    ran = run("recalls", "pulled", BEANS, "--best-by", "03/15/27", "--json")
    assert ran.json == {"item": f"g00{BEANS}", "lot": "best_by=2027-03-15", "pulled": 24, "unit": "piece",
                        "days": [{"date": "2026-11-21", "sure": 0, "maybe": 3}]}  # fmt: skip
    # What went since the lot is held was of the other one, as far as the books can tell.
    assert [(row["best_by"], row["quantity"]) for row in run("stock", "--json").json] == [("2027-04-15", 9)]
    assert run("recalls", "pulled", BEANS, "--best-by", "03/15/27").out.startswith("Pulled: 0 piece.\n")
    assert run("recalls", "pulled", "041331026383").out == "Pulled: 0 piece.\nNo day gave it out.\n"


@pytest.mark.usefixtures("told")
def test_back_to_the_donor(run):
    ran = run("recalls", "pulled", BEANS, "--quantity", 5, "--back-to", "nobody")
    assert (ran.code, "Nothing ever came from nobody" in ran.err) == (1, True)
    assert run("recalls", "pulled", BEANS, "--quantity", 5, "--back-to", "Grocery rescue", "--json").json["pulled"] == 5
    assert run("day", "--json").json["by_waste"] == {}


@pytest.mark.usefixtures("site")
def test_where_nothing_matches_it_says_how_old_the_list_is(run, tmp_path):
    assert run("recalls").out.startswith("No list of recalls was read yet.")
    ran = run("recalls", "read", fda_file(tmp_path, fda(), fda("")))
    assert ran.out == (
        "2 rows read: 1 recall new, 1 row could not be used. 0 lots of ours held because of it. See: pantry recalls\n"
    )
    assert ran.err == "  row 2: It lacks its recall_number.\n"
    run("recalls", "read", fsis_file(tmp_path, fsis()))
    assert run("recalls").out == (
        "No match. The list of the FDA is of Nov 12, 2026, 9 days old.\n"
        "No match. The list of the USDA FSIS is of Oct 30, 2026, 22 days old.\n"
    )
    assert run("recalls", "--json").json == []


@pytest.mark.usefixtures("site")
def test_what_is_no_list_is_refused_in_words(run, tmp_path):
    path = tmp_path / "x.json"
    path.write_text("nothing", encoding="utf-8")
    ran = run("recalls", "read", path)
    assert (ran.code, "no whole recall file" in ran.err) == (1, True)


def test_what_somebody_looked_at_leaves_the_list_until_that_is_taken_back(run, table, tmp_path):
    table(f"24*{BEANS}")
    assert run("recalls", "read", str(fda_file(tmp_path, fda()))).code == 0
    cleared = run("recalls", "cleared", BEANS, "--recall", "F-0001-2027", "--json")
    assert cleared.json == {"item": f"g00{BEANS}", "recall": "F-0001-2027", "cleared": True}
    assert run("recalls", "--json").json == []
    assert "recalled" not in table(f"1*{BEANS}")[0]["look"]

    assert run("recalls", "cleared", BEANS, "--recall", "F-0001-2027", "--take-back").code == 0
    assert [row["tier"] for row in run("recalls", "--json").json] == ["likely"]
    assert "recalled" in table(f"1*{BEANS}")[0]["look"]


def test_a_recall_that_touches_nothing_cannot_be_cleared(run, table):
    table(f"24*{BEANS}")
    refused = run("recalls", "cleared", BEANS, "--recall", "F-9")
    assert (refused.code, "No recall F-9 may touch it." in refused.err) == (1, True)
