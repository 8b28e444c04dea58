"""What the desk knows, as what the widgets draw."""

from __future__ import annotations

import pytest

from pantry.desk import BagTile, KindTile, Mode
from pantry.language import Language
from pantry.reply import Totals
from pantry.settings import Units
from ui.table.key_hints import hints_for
from ui.table.totals import DayNumber
from ui.table.views import NO_BAG, bag_tiles, day_also, day_numbers, kind_tiles, whole_weight

TOTALS = Totals(households=47, people=158, in_g=1_004_400, out_g=277_600, plates=12, lines_in=61, to_name=7)
ENGLISH = Language()


@pytest.mark.parametrize(("mode", "numbers"), [
    (Mode.OUT, [("47", "households"), ("158", "people"), ("612", "lb out, about")]),
    (Mode.IN, [("2,214", "lb in"), ("61", "lines"), ("7", "to name later")]),
    (Mode.PLATES, [("12", "plates"), ("47", "households"), ("158", "people")]),
])  # fmt: skip
def test_the_days_numbers_are_those_of_the_mode(mode: Mode, numbers: list[tuple[str, str]]) -> None:
    expected = tuple(DayNumber(number, words) for number, words in numbers)
    assert day_numbers(mode, TOTALS, Units.US, ENGLISH) == expected


@pytest.mark.parametrize(("language", "words"), [
    (ENGLISH, ["household", "person", "line", "plate"]), (Language("es"), ["hogar", "persona", "línea", "plato"]),
])  # fmt: skip
def test_one_of_each_is_said_so(language: Language, words: list[str]) -> None:
    one = Totals(households=1, people=1, lines_in=1, plates=1)
    said = [day_numbers(mode, one, Units.US, language) for mode in (Mode.OUT, Mode.IN, Mode.PLATES)]
    assert [said[0][0].words, said[0][1].words, said[1][1].words, said[2][0].words] == words


@pytest.mark.parametrize(("mode", "words"), [
    (Mode.OUT, "2,214 lb in · 12 plates"),
    (Mode.IN, "47 households · 158 people · 612 lb out · 12 plates"),
    (Mode.PLATES, "2,214 lb in · 612 lb out"),
])  # fmt: skip
def test_the_others_stand_in_one_line_and_what_is_nothing_does_not(mode: Mode, words: str) -> None:
    assert day_also(mode, TOTALS, Units.US, ENGLISH).replace("\xa0", " ") == words
    assert day_also(mode, Totals(), Units.US, ENGLISH) == ""
    assert day_also(Mode.PLATES, TOTALS, Units.METRIC, ENGLISH) == "1,004\xa0kg\xa0in · 278\xa0kg\xa0out"


def test_a_metric_site_reads_kilograms() -> None:
    assert whole_weight(277_600, Units.METRIC, ENGLISH) == "278"
    assert day_numbers(Mode.IN, TOTALS, Units.METRIC, ENGLISH)[0] == DayNumber("1,004", "kg in")
    assert "5kg Enter" in [hint.keys for hint in hints_for(Mode.IN, Units.METRIC, ENGLISH)]


def test_no_bag_is_lit_where_none_is_chosen_and_the_chosen_one_stays_in_view() -> None:
    bags = (
        BagTile("b1", "Standard", extra=False, selected=False),
        BagTile("b2", "Diapers", extra=True, selected=False),
    )
    tiles = {tile.key: tile for tile in bag_tiles(bags, ENGLISH)}
    assert (tiles[NO_BAG].on, tiles["b1"].stays, tiles["b2"].icon) == (True, False, "baby")
    chosen = BagTile("b1", "Standard", extra=False, selected=True)
    tiles = {tile.key: tile for tile in bag_tiles((chosen,), ENGLISH)}
    assert (tiles[NO_BAG].on, tiles["b1"].on, tiles["b1"].stays) == (False, True, True)


def test_kinds_stand_in_the_order_of_what_comes_most_and_new_ones_last() -> None:
    kinds = tuple(KindTile(kind, kind.title(), selected=False) for kind in ("spices", "bread", "mixed", "produce"))
    keys = [tile.key for tile in kind_tiles(kinds, ENGLISH) if not tile.rare]
    assert keys == ["produce", "bread", "mixed", "spices"]


def test_what_is_rarer_waits_behind_more_in_both_modes() -> None:
    rare = {tile.key for tile in kind_tiles((), ENGLISH) if tile.rare}
    assert rare == {"/tare", "/plates", "/volunteer", "/waste other"}
    rare = {tile.key for tile in bag_tiles((), ENGLISH) if tile.rare}
    assert rare == {"plates", "/volunteer", "/waste other"}


def test_tokens_have_a_tile_only_where_they_are_handed_out() -> None:
    assert "/tokens" in [tile.key for tile in bag_tiles((), ENGLISH, tokens=True)]


def test_the_box_stays_in_view_while_it_is_taken_off() -> None:
    (box,) = (tile for tile in kind_tiles((), ENGLISH, in_box=True) if tile.key == "/tare")
    assert (box.on, box.stays, box.rare) == (True, True, False)
