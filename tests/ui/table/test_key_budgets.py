"""The key budgets of the table: each act played with real keys, scans and taps, and counted."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.cards import cards
from pantry.desk import Mode
from tests.ui.tables import BEANS, UNKNOWN, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

GS = "\x1d"


@dataclass(slots=True)
class Spent:
    """What an act took: keys of a hand, scans, taps."""

    keys: int = 0
    scans: int = 0
    taps: int = 0


class Counted:
    """Plays at a table and counts."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.spent = Spent()

    def hand(self, text: str) -> None:
        self.spent.keys += len(text)
        self._table.hand(text)

    def scan(self, code: str) -> None:
        self.spent.scans += 1
        self._table.scan(code)

    def tap(self, words: str) -> None:
        self.spent.taps += 1
        self._table.tap(words)


@contextmanager
def at_most(table: Table, *, keys: int = 0, scans: int = 0, taps: int = 0) -> Iterator[Counted]:
    counted = Counted(table)
    yield counted
    spent = counted.spent
    assert spent.keys <= keys
    assert spent.scans <= scans
    assert spent.taps <= taps


def lines(table: Table) -> list[str]:
    return [line.words for line in table.pantry.desk().lines(20) if line.stands]


def headline(table: Table) -> str:
    return table.window.page.card.words.headline.words


def take_in(table: Table) -> None:
    table.tap("Take in")


def digits_of_card(line: str) -> str:
    return next(card.digits for card in cards() if card.line == line)


def test_a_household_of_4_with_the_selected_bag(stocked: Table) -> None:
    stocked.tap("No-cook bag")
    with at_most(stocked, keys=2) as play:
        play.hand("4\n")
    with at_most(stocked, taps=1) as play:
        play.tap("4")
    with at_most(stocked, scans=1) as play:
        play.scan(digits_of_card("4"))
    assert lines(stocked) == ["4 people · No-cook bag"] * 3


def test_a_household_of_4_with_another_bag(stocked: Table) -> None:
    stocked.tap("No-cook bag")
    with at_most(stocked, keys=1, taps=1) as play:
        play.hand("4")
        play.tap("Standard bag")
    assert lines(stocked) == ["4 people · Standard bag"]


def test_a_case_of_24_with_a_date(stocked: Table) -> None:
    take_in(stocked)
    with at_most(stocked, keys=7, scans=1) as play:
        play.hand("24")
        play.scan(BEANS)
        play.hand("0327\n")
    assert lines(stocked) == ["24 × Black beans, 15 oz"]
    assert stocked.pantry.shelf.soonest_lot(f"g00{BEANS}").date == "2027-03"


def test_a_case_whose_code_says_how_many(stocked: Table) -> None:
    take_in(stocked)
    with at_most(stocked, keys=5, scans=1) as play:
        play.scan(f"0100{BEANS}3724")
        play.hand("0327\n")
    assert lines(stocked) == ["24 × Black beans, 15 oz"]


def test_a_case_with_the_date_of_the_last_one_or_in_its_code(stocked: Table) -> None:
    take_in(stocked)
    stocked.hand("24")
    stocked.scan(BEANS)
    stocked.hand("0327\n")
    with at_most(stocked, scans=1) as play:
        play.scan(f"0100{BEANS}3724")
    assert stocked.window.page.card.words.detail.words == "Same date as the last case: Mar 2027"
    with at_most(stocked, scans=1) as play:
        play.scan(f"0100{BEANS}15270630{'3724'}{GS}10AB")
    assert lines(stocked) == ["24 × Black beans, 15 oz"] * 3
    assert stocked.window.page.question.words == "How many?"


def test_12_lb_of_produce(stocked: Table) -> None:
    take_in(stocked)
    with at_most(stocked, taps=1, keys=5) as play:
        play.tap("Produce")
        play.hand("12lb\n")
    assert lines(stocked) == ["12 lb Produce"]


def test_40_banana_boxes_mixed(stocked: Table) -> None:
    take_in(stocked)
    with at_most(stocked, taps=1, keys=4) as play:
        play.tap("Mixed")
        play.hand("40b\n")
    assert lines(stocked) == ["40 boxes Mixed, about 1,280 lb"]


def test_undo(stocked: Table) -> None:
    stocked.hand("4\n")
    with at_most(stocked, keys=1) as play:
        play.hand("\b")
    assert lines(stocked) == []
    assert headline(stocked) == "Undone: 4 people"


def test_an_unknown_product_going_on(stocked: Table) -> None:
    take_in(stocked)
    with at_most(stocked, scans=2) as play:
        play.scan(UNKNOWN)
        play.scan(BEANS)
    assert lines(stocked) == ["1 × Black beans, 15 oz", "1 × Unknown item"]


def test_naming_an_unknown_product_now(stocked: Table) -> None:
    take_in(stocked)
    with at_most(stocked, scans=1, keys=len("Oat milk") + 1) as play:
        play.scan(UNKNOWN)
        play.hand("Oat milk\n")
    assert lines(stocked) == ["1 × Oat milk"]


def test_the_whole_job_can_be_done_by_scanning(stocked: Table) -> None:
    for line in ("/in", "x24"):
        stocked.scan(digits_of_card(line))
    stocked.scan(BEANS)
    stocked.scan(digits_of_card("/out"))
    stocked.scan(digits_of_card("3"))
    stocked.scan(digits_of_card("/undo"))
    assert lines(stocked) == ["24 × Black beans, 15 oz"]
    assert stocked.window.page.band.mode is Mode.OUT
