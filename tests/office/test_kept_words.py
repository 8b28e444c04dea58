"""What means something on the screen already is no name for a place, a bag or a donor, in any of its languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.bags import change_bag, make_bag, refuse_taken_name
from pantry.office.counting import alias_said
from pantry.office.holding import new_item_called
from pantry.office.naming import Named, name_item
from pantry.office.planning import name_day
from pantry.office.point_person import say_point_person
from pantry.office.settings.own_sources import own_source_names, rename_own_source, set_own_sources
from pantry.office.storages import make_storage
from pantry.office.volunteers import sign_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.assembly import Pantry


@pytest.mark.parametrize(
    "name",
    ["shelf", "Shelf", "ESTANTE", "Packed bags", "bolsas empacadas", "Everything", "todo", "To another site", "-"],
)
def test_no_place_is_called_like_one_that_is_there_or_like_an_answer_beside_it(pantry: Pantry, name: str) -> None:
    digest = pantry.books.digest()
    with pytest.raises(RefusedInput):
        make_storage(pantry.books, pantry.shelf, pantry.clock, name)
    assert pantry.books.digest() == digest


def test_a_place_of_its_own_is_made(pantry: Pantry) -> None:
    assert make_storage(pantry.books, pantry.shelf, pantry.clock, "Shelf by the door").name == "Shelf by the door"


@pytest.mark.parametrize("name", ["No bag", "no  BAG", "Sin bolsa", "none", "-"])
def test_no_bag_is_called_as_none_is(pantry: Pantry, name: str) -> None:
    with pytest.raises(RefusedInput, match="something else here already"):
        refuse_taken_name(pantry.shelf, name)


def test_a_bag_that_was_called_so_before_can_still_be_changed(pantry: Pantry) -> None:
    bag = make_bag(pantry.books, pantry.clock, "No bag", ())
    refuse_taken_name(pantry.shelf, "No bag", bag.bag)
    other = change_bag(pantry.books, pantry.clock, make_bag(pantry.books, pantry.clock, "Big bag", ()), bag)
    assert other.name == "No bag"
    with pytest.raises(RefusedInput):
        refuse_taken_name(pantry.shelf, "none", bag.bag)


def test_a_donor_is_no_second_one_of_the_usual_kinds_in_another_language(pantry: Pantry) -> None:
    set_own_sources(pantry.books, pantry.shelf, pantry.clock, ("Mayorista", "wholesale", "Corner Market"))
    assert own_source_names(pantry.shelf) == ("Corner Market",)
    with pytest.raises(RefusedInput):
        rename_own_source(pantry.books, pantry.shelf, pantry.clock, "Corner Market", "Huerto")


NAMED: dict[str, Callable[[Pantry, str], object]] = {  # what a user may give a name to, and how
    "point person": lambda pantry, name: say_point_person(pantry.site_file.today, pantry.clock, name),
    "volunteer": lambda pantry, name: sign_in(pantry.books, pantry.site_file, pantry.clock, name),
    "who counts": lambda _pantry, name: alias_said(name),
    "bag": lambda pantry, name: make_bag(pantry.books, pantry.clock, name, ()),
    "place": lambda pantry, name: make_storage(pantry.books, pantry.shelf, pantry.clock, name),
    "item": lambda pantry, name: name_item(pantry.books, pantry.shelf, pantry.clock, "x1", Named(name)),
    "new item": lambda _pantry, name: new_item_called(name),
    "day": lambda pantry, name: name_day(pantry.books, pantry.clock, "2026-11-21", called=name),
    "place of a day": lambda pantry, name: name_day(pantry.books, pantry.clock, "2026-11-21", where=name),
    **{
        key: lambda pantry, name, key=key: pantry.all_settings(Language("en")).set(key, name)  # type: ignore[misc]
        for key in ("name", "lead_name", "sources", "waste_reasons")
    },
}


@pytest.mark.parametrize("act", NAMED.values(), ids=NAMED)
@pytest.mark.parametrize("name", ["/start", " /stock rice"])
def test_a_command_typed_where_a_name_is_asked_is_no_name(
    pantry: Pantry, act: Callable[[Pantry, str], object], name: str
) -> None:
    digest = pantry.books.digest()
    with pytest.raises(RefusedInput, match="is a command for the table, no name"):
        act(pantry, name)
    assert pantry.books.digest() == digest


def test_a_donor_is_not_renamed_to_a_command(pantry: Pantry) -> None:
    known = pantry.all_settings(Language("en"))
    known.set("sources", "Corner Market")
    for said in ("Corner Market=/from", "Corner Market = /from"):
        with pytest.raises(RefusedInput, match="is a command for the table, no name"):
            known.set("donor_name", said)
    assert own_source_names(pantry.shelf) == ("Corner Market",)
    known.set("donor_name", "Corner Market=Market 1/2 off")
    assert own_source_names(pantry.shelf) == ("Market 1/2 off",)
