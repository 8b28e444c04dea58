"""What is below zero: none is there, in one act, and it can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pantry.errors import RefusedInput
from pantry.events import Act
from pantry.office.below_zero import none_is_there
from pantry.office.storages import make_storage
from pantry.safe import check_books


def test_none_is_there_and_no_more_came_in_or_went_out(oak):
    oak.take_in(2)
    oak.give_out(5)
    assert oak.shelf.below_zero() == (("g1", -3),)

    saved = none_is_there(oak.books, oak.shelf, oak.clock, "g1")

    assert (oak.on_shelf(), oak.shelf.below_zero()) == (0, ())
    oak.take_in(4)
    assert oak.on_shelf() == 4
    oak.books.undo(saved.entry.entry)
    assert oak.on_shelf() == 1


def test_of_what_is_the_same_all_of_it_is_none(oak):
    oak.say("g24", same_as="g1*24")
    oak.take_in(1, "g24")
    oak.give_out(30)

    none_is_there(oak.books, oak.shelf, oak.clock, "g1")

    assert (oak.on_shelf("g24"), oak.on_shelf("g1")) == (0, 0)


def test_what_lies_elsewhere_stays(oak):
    van = make_storage(oak.books, oak.shelf, oak.clock, "van").place
    oak.give_out(5)
    oak.record(Act.TOOK, replace(oak.moved("g1", 9, ("unknown", "shelf")), to_place=van))
    assert oak.shelf.below_zero() == (("g1", -5),)

    none_is_there(oak.books, oak.shelf, oak.clock, "g1")

    assert (oak.shelf.lying("g1", van), oak.on_shelf()) == (9, 0)
    assert check_books(oak.site_file.db).ok


def test_what_is_not_below_zero_is_left_alone(oak):
    oak.take_in(2)

    with pytest.raises(RefusedInput, match="not below zero any more"):
        none_is_there(oak.books, oak.shelf, oak.clock, "g1")
