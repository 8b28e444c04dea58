"""What the table still remembers of a line, and what it must not: mends, pending cards, waste, words over the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind, own_code
from pantry.desk import Mode
from pantry.office.bags import make_bag
from pantry.office.date_rules import set_rule
from pantry.reply import Did, Look
from pantry.rules.date_policy import DateRule

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from pantry.clock import Clock

CARD = own_code(OwnKind.HOUSEHOLD_CARD, 77)


def test_an_empty_line_leaves_the_cards_mend(pantry: Pantry) -> None:
    desk = pantry.desk()
    desk.answer("44")
    desk.answer("")
    assert desk.answer("o").quantity == 4
    assert desk.totals().people == 4


def test_of_an_extra_bag_no_number_can_be_set(pantry: Pantry, clock: Clock) -> None:
    make_bag(pantry.books, clock, "Diapers", (), extra=True)
    desk = pantry.desk()
    desk.answer("4")
    desk.answer("/bag Diapers")
    reply = desk.answer("3x")
    assert (reply.did, reply.saved) == (Did.REFUSED, False)


def test_of_what_is_asked_of_one_line_only(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    usual = desk.state.asks
    assert desk.answer("24").asks.startswith("24 of what?")
    assert desk.answer("no such thing").asks == usual
    desk.answer("24")
    desk.set_aside()
    assert desk.state.asks == usual


def test_plates_end_what_was_said_of_waste(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.PLATES)
    desk.answer("/waste spoiled")
    desk.answer("40")
    desk.switch(Mode.OUT)
    assert desk.answer("4").did is Did.VISIT
    desk.switch(Mode.PLATES)
    desk.answer("/waste spoiled")
    desk.answer("/plates 40")
    assert desk.answer("12lb").did is Did.LISTED
    assert desk.answer("1").did is Did.GAVE


def test_a_card_that_waits_is_the_next_households(pantry: Pantry) -> None:
    desk = pantry.desk()
    desk.answer("4")
    desk.answer(CARD, scanned=True)
    assert desk.answer("3x").quantity == 3
    desk.answer(CARD, scanned=True)
    assert Look.ALREADY_HERE not in desk.answer("2").look


def test_a_source_that_is_gone_is_not_thawed(pantry: Pantry) -> None:
    desk = pantry.desk()
    desk.thaw('{"mode": "in", "source": "lgone"}')
    assert desk.state.source is None


def test_a_past_date_says_the_tables_own_rule_as_it_was_written(pantry: Pantry, clock: Clock) -> None:
    rule = DateRule("any", "best_by", 0, 10, "Not from cans that {bulge}.", "our food bank")
    set_rule(pantry.books, pantry.shelf, clock, rule)
    desk = pantry.desk(Mode.IN)
    desk.answer("036000291452")
    assert desk.answer("111526").detail == "Past its date (Nov 15, 2026). Look at it first. Not from cans that {bulge}."
    assert desk.answer("110126").detail.startswith("Past its date (Nov 1, 2026). Do not give it. ")


def test_another_number_for_the_last_household_says_that_it_is_no_new_one(pantry: Pantry) -> None:
    desk = pantry.desk()
    desk.answer("/out")
    desk.answer("3")

    reply = desk.answer("2x")

    assert "2 people instead of 3" in reply.says
    assert (reply.fix.words, reply.fix.line) == ("It was 3", "3x")
    desk.answer(reply.fix.line)
    assert (desk.state.household.people, desk.totals().households) == (3, 1)
