"""What is known of an item: the site's own word, else the chapter's, its members', the catalog's."""

from __future__ import annotations

import pytest

from pantry.shelf.items import shown_code


def test_nobody_knows_a_thing_that_nobody_spoke_of(pantry):
    assert pantry.shelf.item("g00012345678905") is None


def test_what_only_the_catalog_knows_is_not_in_the_books(pantry):
    bananas = pantry.shelf.item("p4011")

    assert (bananas.name, bananas.kind, bananas.unit, bananas.in_books) == ("Bananas", "produce", "g", False)
    assert bananas.names["es"]
    assert bananas.fields == {}


def test_the_sites_word_stands_before_the_chapters_and_the_catalogs(pantry, say, say_chapter):
    say_chapter("p4011", name="Bananas (chapter)", kind="other")
    assert pantry.shelf.item("p4011").name == "Bananas (chapter)"
    say("p4011", name="Guineos")

    read = pantry.shelf.item("p4011")
    assert (read.name, read.kind, read.unit, read.in_books, read.named) == ("Guineos", "other", "g", True, True)


def test_what_the_item_lacks_is_read_from_its_members_the_smallest_first(pantry, say):
    say("g2", same_as="g9*24", name="Case of beans", kind="dry")
    say("g1", same_as="g9*12", name="Tray of beans")

    assert pantry.shelf.item("g9").name == "Tray of beans"
    assert pantry.shelf.item("g9").kind == "dry"
    assert pantry.shelf.whole("g2") == ("g9", 24)


@pytest.mark.parametrize(
    ("item", "kind"),
    [("kproduce", "produce"), ("p4011", "produce"), ("g1", "dairy"), ("g24", "dairy"), ("g7", "other")],
)
def test_the_kind_of_an_item(pantry, say, item, kind):
    say("g1", kind="dairy")
    say("g24", same_as="g1*24")

    assert pantry.shelf.kind_of(item) == kind


@pytest.mark.parametrize(
    ("item", "fields", "code"),
    [("g00036000291452", {"code": "0036000291452"}, "0036000291452"), ("p4011", {}, "4011"),
     ("c1123456784", {}, "1123456784"), ("i" + "a" * 26, {"own_code": "1000000016"}, "1000000016"),
     ("i" + "a" * 26, {}, ""), ("kproduce", {}, ""), ("g00036000291452", {}, "036000291452"),
     ("g04006381333931", {}, "4006381333931"), ("g00000096385074", {}, "96385074"),
     ("g10036000291459", {}, "10036000291459"), ("g1", {}, "")],
)  # fmt: skip
def test_a_code_as_first_read_else_what_people_would_read(item, fields, code):
    assert shown_code(item, fields) == code


def test_a_code_of_ours_is_bound_to_what_this_site_says(pantry, say, say_chapter):
    say_chapter("g1", own_code="1000000016")
    assert pantry.shelf.bound("1000000016") == "g1"
    say("g2", own_code="1000000016")

    assert pantry.shelf.bound("1000000016") == "g2"
    assert (pantry.shelf.own_code("g2"), pantry.shelf.own_code("g3")) == ("1000000016", "")
    assert pantry.shelf.bound("1000000024") is None
