from __future__ import annotations

from datetime import date

import pytest

from pantry.codes.cards import card_numbered, cards
from pantry.codes.line_reading import read_line
from pantry.codes.own import OwnKind, own_code, read_own_code

TODAY = date(2026, 11, 24)


def test_every_card_has_its_own_number_and_title():
    assert len({card.number for card in cards()}) == len(cards())
    assert len({card.title for card in cards()}) == len(cards())


def test_the_whole_job_can_be_done_by_scanning():
    lines = {card.line for card in cards()}
    households = {"1", "2", "3", "4", "5", "6", "7", "8+"}
    assert households | {"x2", "x6", "x12", "x24"} <= lines
    assert {"/undo", "/redo", "/out", "/in", "/same", "/lock", "/scanner", "/done", "?"} <= lines


def test_the_numbers_on_laminated_cards_never_change():
    households = {1: "1", 7: "7", 8: "8+"}
    multipliers = {102: "x2", 106: "x6", 112: "x12", 124: "x24"}
    commands = {201: "/out", 202: "/in", 203: "/same", 204: "/done", 205: "?", 206: "/redo", 207: "/undo", 208: "/lock"}
    printed = {**households, **multipliers, **commands, 209: "/scanner"}
    assert {number: card_numbered(number).line for number in printed} == printed


@pytest.mark.parametrize("card", cards(), ids=lambda card: card.title)
def test_a_scanned_card_reads_as_the_line_it_stands_for(card):
    typed = read_line(card.line, TODAY)
    scanned = read_line(card.digits, TODAY, scanned=True)
    assert scanned.card == card
    assert read_own_code(card.digits) == scanned.own
    meanings = ("command", "number", "or_more", "next_multiplier", "asks")
    assert [getattr(scanned, name) for name in meanings] == [getattr(typed, name) for name in meanings]
    assert any(getattr(scanned, name) for name in meanings)


def test_a_card_of_a_newer_version_is_a_code_of_ours_without_a_meaning():
    line = read_line(own_code(OwnKind.COMMAND, 99_999), TODAY, scanned=True)
    assert line.own.kind is OwnKind.COMMAND
    assert line.card is None
    assert line.command is None
