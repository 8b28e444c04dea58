"""`pantry bags`: what is offered is what the table gives out."""

from __future__ import annotations

import pytest


@pytest.mark.usefixtures("site")
def test_no_bags_yet(run):
    assert run("bags").out == "No bags yet. Guests are still counted. Offer one with: pantry bags add NAME\n"
    assert run("bags", "--json").json == []


@pytest.mark.usefixtures("site")
def test_a_bag_that_is_offered_goes_out_at_the_table(run, table):
    assert run("catalog", "name", "041331026383", "Black beans").code == 0
    added = run("bags", "add", "Standard bag", "--items", "041331026383*2, 4011*2lb", "--two-from", "5", "--json")
    assert added.code == 0, added.err
    assert added.json == [
        {
            "name": "Standard bag",
            "items": "2 × Black beans, 2 lb Bananas",
            "extra": None,
            "two_from": 5,
            "limit": None,
            "enough": 0,
            "held": None,
        }
    ]
    said = [answer["says"] for answer in table("/bag standard bag", "6", mode="out")]
    assert "6 people · 2 × Standard bag" in said[-1]


@pytest.mark.usefixtures("site")
def test_a_bag_is_offered_no_more(run):
    assert run("bags", "add", "Standard bag").code == 0
    run("bags", "add", "Diapers", "--extra", "--limit", "1-4:1 5+:2")
    assert "Diapers" in run("bags").out
    assert run("bags", "end", "standard  BAG", "--json").json == [
        {"name": "Diapers", "items": None, "extra": "yes", "two_from": None, "limit": "1-4:1 5+:2", "enough": None,
         "held": None}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("add", "standard bag"), 1, "called standard bag already"),
        (("add", " "), 1, "1 to 60 letters"),
        (("add", "Other", "--items", "041331026383*x"), 1, "no item of a bag"),
        (("add", "Other", "--items", "041331026383*0"), 1, "at least 1 of each"),
        (("add", "Other", "--items", "nothing known"), 1, "no code that Pantry knows"),
        (("add", "Other", "--items", "041331026383 else 041331026383*2"), 1, "can't stand in for itself"),
        (("add", "Other", "--items", "041331026383 else nothing"), 1, "no code that Pantry knows"),
        (("add", "Other", "--limit", "some"), 1, "some is no limit"),
        (("add", "Other", "--two-from", "0"), 2, "not in the range"),
        (("end", "Other"), 1, "On offer: Standard bag."),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_is_no_bag_is_refused_in_words(run, asked, code, said):
    assert run("bags", "add", "Standard bag").code == 0
    ran = run("bags", *asked)
    assert ran.code == code
    assert said in ran.err
    assert [bag["name"] for bag in run("bags", "--json").json] == ["Standard bag"]


@pytest.mark.usefixtures("site")
def test_an_item_that_nobody_named_is_shown_by_its_code(run):
    assert run("bags", "add", "Kit", "--items", "041331026383*2, 04252614").code == 0
    said = "2 × Unknown item (041331026383), Unknown item (042100005264)"
    assert said in run("bags").out
    assert run("bags", "--json").json[0]["items"] == said


@pytest.mark.usefixtures("site")
def test_a_substitute_goes_out_where_the_item_is_not_there(run, table):
    for code, name in (("041331026383", "Black beans"), ("036000291452", "Lentils")):
        assert run("catalog", "name", code, name).code == 0
    table("3*041331026383", "10*036000291452", "4011", "9lb", mode="in")
    added = run("bags", "add", "Soup kit", "--items", "041331026383*2 else 036000291452*3, 4011*1lb", "--json")
    assert added.code == 0, added.err
    assert added.json[0]["items"] == "2 × Black beans, else 3 × Lentils; 1 lb Bananas"

    first, second = table("/bag soup kit", "4", "2", mode="out")[1:]
    assert "For 4: 2 × Black beans" in first["says"]
    assert "For 2: 3 × Lentils instead of Black beans" in second["says"]
    stock = {row["name"]: row["quantity"] for row in run("stock", "--json").json}
    assert (stock["Black beans"], stock["Lentils"]) == (1, 7)


@pytest.mark.usefixtures("site")
def test_a_bag_is_set_right_and_what_is_not_said_stays(run):
    assert run("bags", "add", "Standard bag", "--items", "041331026383", "--two-from", "5").code == 0
    changed = run("bags", "set", "standard bag", "--name", "Family bag", "--limit", "1-4:1 5+:2", "--extra", "--json")
    assert changed.json == [
        {"name": "Family bag", "items": "Unknown item (041331026383)", "extra": "yes", "two_from": 5,
         "limit": "1-4:1 5+:2", "enough": 0, "held": None}
    ]  # fmt: skip
    changed = run("bags", "set", "Family bag", "--two-from", "0", "--no-extra", "--limit", "", "--items", "", "--json")
    assert changed.json[0] == {
        "name": "Family bag", "items": None, "extra": None, "two_from": None, "limit": None, "enough": None,
        "held": None,
    }  # fmt: skip
    run("bags", "add", "Other")
    refused = run("bags", "set", "Other", "--name", "FAMILY bag")
    assert (refused.code, "already" in refused.err) == (1, True)


@pytest.mark.usefixtures("site")
def test_a_bag_that_was_ended_is_on_offer_again(run):
    assert run("bags", "again", "Standard bag").err.startswith("No bag called Standard bag was ended.")
    run("bags", "add", "Standard bag", "--limit", "1")
    run("bags", "end", "Standard bag")
    again = run("bags", "again", "standard bag", "--json")
    assert [(bag["name"], bag["limit"]) for bag in again.json] == [("Standard bag", "1")]


@pytest.mark.usefixtures("site")
def test_a_week_is_planned_and_copied(run):
    for name in ("Standard bag", "No-cook bag"):
        run("bags", "add", name)
    assert run("bags", "plan").out.startswith("Nothing is planned.")
    run("bags", "plan", "2026-11-21", "standard bag", "80")
    run("bags", "plan", "2026-11-24", "no-cook bag", "20")
    run("day", "start", "--called", "Saturday share")

    copied = run("bags", "copy", "2026-11-21", "2026-11-28", "--week", "--json")
    assert copied.json == [
        {"date": "2026-11-28", "day": "Sat", "called": "Saturday share", "where": None, "bag": "Standard bag",
         "planned": 80},
        {"date": "2026-12-01", "day": "Tue", "called": None, "where": None, "bag": "No-cook bag", "planned": 20},
    ]  # fmt: skip
    assert run("bags", "plan", "2026-11-28", "--json").json == copied.json
    assert run("bags", "plan", "2026-11-28", "Standard bag", "0", "--json").json[0]["bag"] is None
    assert [row["date"] for row in run("bags", "plan", "--json").json] == ["2026-11-21", "2026-11-24"]


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("plan", "2026-11-28", "Other", "3"), 1, "No bag is called Other"),
        (("plan", "2026-11-28", "Standard bag"), 2, "Say how many"),
        (("plan", "2026-11-28", "Standard bag", "10000"), 1, "0 to 9,999"),
        (("plan", "2026-11-28", "Standard bag", "many"), 2, "not a valid integer"),
        (("plan", "tomorrow"), 2, "A date is written as"),
        (("copy", "2026-11-28", "2026-12-05"), 1, "Nothing is planned there"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_can_not_be_planned_is_refused_in_words(run, asked, code, said):
    run("bags", "add", "Standard bag")
    ran = run("bags", *asked)
    assert (ran.code, said in ran.err) == (code, True), ran.err
    assert run("bags", "plan", "2026-11-20", "--json").json == []


@pytest.mark.usefixtures("site")
def test_what_is_held_in_a_bag_is_told(run):
    run("table", "--mode", "in", typed=b"24*036000291452\nBlack beans\n12*041331026383\nLentils\n")
    run("bags", "add", "Standard bag", "--items", "036000291452*2")
    assert run("hold", "036000291452", "--why", "Listeria", "--by", "FDA").code == 0
    (bag,) = run("bags", "--json").json
    assert (bag["enough"], bag["held"]) == (0, "Black beans is held: what instead?")
    run("bags", "set", "Standard bag", "--items", "036000291452*2 else 041331026383*3")
    (bag,) = run("bags", "--json").json
    assert (bag["enough"], bag["held"]) == (4, "Black beans is held: 3 × Lentils instead")
