"""Places, bags and settings of a site as they read now."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pantry.places import Role
from pantry.shelf import Portion, read_recipe, recipe_text
from pantry.shelf.bags import instead_text


def test_own_places_stand_behind_the_fixed_ones_by_name(pantry, say):
    say("lb", role="source", name="Corner Market")
    say("la", role="storage", name="cellar")
    say("lc", role="source", name="Gone", archived="yes")
    say("ld", role="spaceship", name="From a newer version")
    say("t1", role="transfer", name="To Elm")

    own = [(place.name, place.role) for place in pantry.shelf.places() if place.place in ("la", "lb", "lc", "ld", "t1")]
    assert own == [
        ("cellar", Role.STORAGE), ("Corner Market", Role.SOURCE), ("From a newer version", Role.SOURCE),
        ("To Elm", Role.TRANSFER),
    ]  # fmt: skip
    assert pantry.shelf.places()[0].name == "shelf"
    assert (pantry.shelf.place_name("la"), pantry.shelf.place_name("lx")) == ("cellar", "")


def test_an_archived_bag_is_not_on_offer_but_keeps_its_name(pantry, say):
    say("b1", name="Standard bag", recipe="g1*2 p4011*400", two_from="5")
    say("b2", name="Old bag", archived="yes")
    say("b3", recipe="g1*2")

    (bag,) = pantry.shelf.bags()
    assert (bag.bag, bag.recipe, bag.two_from) == ("b1", (Portion("g1", 2), Portion("p4011", 400)), 5)
    assert pantry.shelf.bag("b2") is None
    assert (pantry.shelf.bag_name("b2"), pantry.shelf.bag_name("b3")) == ("Old bag", "")


def test_what_can_not_be_read_of_a_recipe_is_left_out():
    assert read_recipe("g1*2  g2 g3*none g4*0 *") == (Portion("g1", 2), Portion("g2", 1))


def test_what_goes_in_instead_stands_beside_the_recipe():
    """A program that knows no substitutes reads the recipe as it always did."""
    lentils, peas = Portion("g3", 3), Portion("g4", 1)
    recipe = (Portion("g1", 2, (lentils, peas)), Portion("p4011", 400))
    assert (recipe_text(recipe), instead_text(recipe)) == ("g1*2 p4011*400", "g1>g3*3 g1>g4*1")
    assert read_recipe("g1*2 p4011*400", "g1>g3*3 g1>g4*1") == recipe
    assert read_recipe("g1*2", "g1>g3*none g1*5 g9>g4*1 >") == (Portion("g1", 2),)


@given(st.lists(st.builds(Portion, st.from_regex(r"[gpk][0-9]{1,14}", fullmatch=True), st.integers(1, 10**15 - 1))))
def test_a_recipe_reads_back_as_it_was_written(recipe):
    assert read_recipe(recipe_text(tuple(recipe))) == tuple(recipe)


def test_settings_follow_the_books(pantry, say):
    say(pantry.books.site, lead_name="coordinator", units="metric")

    assert pantry.shelf.settings().lead_name == "coordinator"
    assert pantry.shelf.settings().units.value == "metric"
    assert pantry.shelf.settings().name == "Oak St table"
