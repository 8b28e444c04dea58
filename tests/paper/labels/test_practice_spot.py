from __future__ import annotations

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.language import on_paper
from pantry.paper.fonts import load_faces
from pantry.paper.labels.label_edge import Ink, inks_of
from pantry.paper.labels.label_words import Label
from pantry.paper.labels.practice_spot import practice_spot
from pantry.paper.labels.ready_labels import ReadyLabels
from pantry.paper.practice_mark import practice_words, written_across
from pantry.paper.stocks import stock, stock_names

BOTH = (on_paper("en"), on_paper("es"))
CODE = own_code(OwnKind.ITEM, 395_95)
LONG = Label(CODE, "Organic whole grain multi seed breakfast cereal", "Cereal integral", "1 lb", "Best by", "Nov 2027")
FULL = Label(CODE, "Rice, white", "Arroz blanco", "2 lb (907 g)", "Best by", "Nov 15, 2027", "Lot 21B", "Packed Nov 21")


@pytest.mark.parametrize("name", stock_names())
@pytest.mark.parametrize("label", [LONG, FULL], ids=("long", "full"))
def test_practice_stands_on_no_word_and_in_no_margin_of_bars(name, label):
    faces = load_faces()
    with written_across(BOTH):
        ready = ReadyLabels(stock(name), None, faces).of(label)
        room = ready.practice_room
        assert room or practice_words()[0] in " ".join(line.words for line in ready.words.lines)
    if room and ready.symbol:
        margin = ready.grid.quiet_pt(ready.symbol)
        bars = ready.bars
        wide = ready.grid.width_pt(ready.symbol)
        inks = [
            *inks_of(bars, 0.0, ready.words, faces),
            Ink(bars.x - margin, bars.top, bars.x + wide + margin, bars.bottom),
        ]
        assert not [
            ink
            for ink in inks
            if ink.left < room.right and ink.right > room.left and ink.top < room.bottom and ink.bottom > room.top
        ]


def test_a_real_label_has_no_such_place():
    assert ReadyLabels(stock("5160"), None, load_faces()).of(FULL).practice_room is None


def test_where_it_would_be_too_small_there_is_none():
    known = stock("5167")
    width, height = known.label_points
    assert practice_spot(known, (Ink(0, 0, width, height - 8),), ("Practice",), load_faces()) is None
    assert practice_spot(known, (Ink(0, 0, width / 3, height),), ("Practice",), load_faces())
