from __future__ import annotations

from dataclasses import replace

import pytest

from pantry.errors import RefusedInput
from pantry.office.bags import change_bag, end_bag, make_bag, offer_again
from pantry.shelf import Portion

BEANS = Portion("g00036000291452", 2)


def test_a_bag_is_on_offer_with_its_recipe(pantry, clock):
    made = make_bag(pantry.books, clock, " Standard bag ", (BEANS, Portion("p4011", 400)), two_from=5)

    assert pantry.shelf.bags() == (made,)
    assert (made.name, made.recipe, made.extra, made.two_from) == (
        "Standard bag", (BEANS, Portion("p4011", 400)), False, 5,
    )  # fmt: skip


def test_extra_bags_stand_behind_the_others(pantry, clock):
    make_bag(pantry.books, clock, "Diapers", (), extra=True)
    make_bag(pantry.books, clock, "Standard bag", (BEANS,))

    assert [(bag.name, bag.extra) for bag in pantry.shelf.bags()] == [("Standard bag", False), ("Diapers", True)]


@pytest.mark.parametrize(
    ("name", "recipe"), [("", (BEANS,)), ("  \n", ()), ("x" * 61, ()), ("Bag", (Portion("g1", 0),)),
                         ("Bag", (BEANS, Portion("g1", -1)))],
)  # fmt: skip
def test_a_bag_that_is_none_is_refused(pantry, clock, name, recipe):
    with pytest.raises(RefusedInput):
        make_bag(pantry.books, clock, name, recipe)
    assert pantry.shelf.bags() == ()


def test_a_bag_is_set_right_and_only_what_changed_is_said(pantry, clock):
    before = make_bag(pantry.books, clock, "Standard bag", (BEANS,), limit="1")
    wanted = replace(before, name=" Family bag ", recipe=(replace(BEANS, instead=(Portion("g2", 3),)),), limit="")
    after = change_bag(pantry.books, clock, before, wanted)

    assert pantry.shelf.bags() == (after,)
    assert (after.bag, after.name, after.limit) == (before.bag, "Family bag", "")
    assert after.recipe[0].instead == (Portion("g2", 3),)
    said = pantry.shelf.newest_change()
    change_bag(pantry.books, clock, after, after)
    assert pantry.shelf.newest_change() == said
    with pytest.raises(RefusedInput):
        change_bag(pantry.books, clock, after, replace(after, limit="many"))
    assert pantry.shelf.bags() == (after,)


def test_a_bag_that_was_ended_by_mistake_is_on_offer_again(pantry, clock):
    made = make_bag(pantry.books, clock, "Standard bag", (BEANS,))
    end_bag(pantry.books, clock, made)
    assert pantry.shelf.bags() == ()
    offer_again(pantry.books, clock, made)
    assert pantry.shelf.bags() == (made,)
