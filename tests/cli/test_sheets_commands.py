from __future__ import annotations

import pytest


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


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((), "Say one of --rows, --totals and --unused"),
        (("--rows", "1", "--totals", "1,1"), "Say one of"),
        (("--rows", "4;2"), "Write whole numbers with commas between"),
        (("--rows", ""), "Write whole numbers"),
        (("--totals", "4"), "Totals are two numbers"),
        (("--totals", "4,"), "Totals are two numbers"),
        (("--rows", "4", "--date", "soon"), "soon"),
    ],
)
def test_what_can_not_be_read_is_told(run, codes, asked, said):
    ran = run("papers", "enter", codes[0], *asked)
    assert ran.code == 2
    assert said in ran.err
