"""`pantry papers profile`: what a printer needs is set and told, on this laptop only."""

from __future__ import annotations

import pytest

ZEBRA = ("papers", "profile", "--printer", "Zebra", "--stock", "5160")
NOTHING_YET = "Nothing is known of it yet: it prints as it is. Start with: pantry papers calibration --help\n"


@pytest.mark.usefixtures("site")
def test_a_printer_is_set_up_and_told(run):
    assert run(*ZEBRA).out == NOTHING_YET
    assert run(*ZEBRA, "--json").json == []
    told = run(*ZEBRA, "--nudge", "0.5,-0.3", "--scale", "100,99.5", "--dpi", "203", "--json")
    assert told.json == [
        {"printer": "Zebra", "stock": "5160", "nudge": [0.5, -0.3], "scale": [100, 99.5], "dpi": 203}
    ]  # fmt: skip
    assert run(*ZEBRA).rows == ["printer  stock  nudge     scale     dpi", "Zebra    5160   0.5,-0.3  100,99.5  203"]


@pytest.mark.usefixtures("site")
def test_what_is_not_said_stays_and_a_stocks_other_name_is_the_same(run):
    run(*ZEBRA, "--nudge", "-0.5,1", "--dpi", "203")
    told = run("papers", "profile", "--printer", "ZEBRA", "--stock", "Avery 8160", "--scale", "101,98", "--json").json
    assert told == [{"printer": "Zebra", "stock": "5160", "nudge": [-0.5, 1], "scale": [101, 98], "dpi": 203}]
    assert run(*ZEBRA, "--dpi", "0", "--json").json[0]["dpi"] is None


@pytest.mark.usefixtures("site")
def test_all_are_told_or_those_of_a_printer_or_a_stock(run):
    for printer, stock in (("Zebra", "5160"), ("Zebra", "roll 2x1"), ("Brother", "5160")):
        run("papers", "profile", "--printer", printer, "--stock", stock, "--nudge", "1,1")
    asked = {(): 3, ("--printer", "zebra"): 2, ("--stock", "5160"): 2, ("--printer", "HP"): 0}
    assert {how: len(run("papers", "profile", *how, "--json").json) for how in asked} == asked
    assert run(*ZEBRA, "--forget").out == NOTHING_YET
    assert len(run("papers", "profile", "--json").json) == 2


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("--nudge", "10.1,0"), 1, "10 mm at most"),
        (("--nudge", "0.55,0"), 1, "at most one decimal"),
        (("--nudge", "1"), 1, "can't be read"),
        (("--nudge", "1,2,3"), 1, "can't be read"),
        (("--nudge", "a,b"), 1, "can't be read"),
        (("--nudge", "1e9,0"), 1, "can't be read"),
        (("--nudge", "1/0,0"), 1, "can't be read"),
        (("--scale", "94,100"), 1, "98 to 102 percent"),
        (("--dpi", "96"), 1, "150 to 2400 dots"),
        (("--nudge", "-9,0"), 1, "partly off the page"),
        (("--nudge", "1,1", "--forget"), 2, "--forget stands alone"),
        (("--stock", "9999"), 1, "No label stock is called 9999"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_no_printer_needs_is_refused_in_words(run, asked, code, said):
    ran = run(*ZEBRA, *asked)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert run(*ZEBRA, "--json").json == []


@pytest.mark.parametrize("asked", [("--nudge", "1,1"), ("--printer", "Zebra", "--dpi", "203"), ("--forget",)])
@pytest.mark.usefixtures("site")
def test_which_printer_and_stock_must_be_said(run, asked):
    ran = run("papers", "profile", *asked)
    assert (ran.code, "Say which printer" in ran.err) == (2, True)
