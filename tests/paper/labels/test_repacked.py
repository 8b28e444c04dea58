from __future__ import annotations

from dataclasses import replace

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.language import Language, on_paper
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels
from pantry.paper.labels.repacked import RepackedLabel, contains_words, titles_in
from pantry.paper.sizes import MM
from pantry.paper.stocks import stock, stock_names
from tests.paper.on_paper import Box, letter_boxes, line_boxes, scanned, symbol_boxes, words_on

BOTH = (on_paper("en"), on_paper("es"))
LARGE = ("5163", "5164", "L7165", "L7173", "roll 4x6")
CODE = own_code(OwnKind.ITEM, 395_95)
SOUP = RepackedLabel(
    "Black bean soup mix", titles_in(BOTH), "2 lb (907 g)", "Nov 23, 2026", "23B",
    "Black beans, rice, dried onion, salt, garlic powder", tuple(contains_words(("wheat",), each) for each in BOTH),
    "Riverside table, 12 River St, Wilmington, DE 19801",
)  # fmt: skip
NOTHING = RepackedLabel("", titles_in(BOTH))


class Wordy(Language):
    """A language that needs half more letters than English."""

    def say(self, sentence, /, **values):
        words = super().say(sentence, **values)
        return f"{words} {words[: len(words) // 2]}".strip()


def drawn(label: RepackedLabel, name: str = "5164", **more):
    return draw_labels(LabelSheet((label,), stock(name), languages=BOTH, **more))


def test_it_says_all_that_such_a_label_must():
    words = " ".join(words_on(drawn(SOUP)[1]).split())
    for said in (
        "Black bean soup mix", "Net weight · Peso neto", "2 lb (907 g)", "Packed on", "Nov 23, 2026", "Lot · Lote",
        "23B", "Ingredients · Ingredientes", "Black beans, rice, dried onion, salt, garlic powder", "Allergens",
        "Contains: wheat", "Contiene: trigo", "Packed by", "Riverside table, 12 River St, Wilmington, DE 19801",
    ):  # fmt: skip
        assert said in words


@pytest.mark.parametrize(
    ("part", "empty"),
    [("name", ""), ("weight_words", ""), ("packed_words", ""), ("lot", ""), ("ingredients", ""), ("contains", ()),
     ("packer", "")],
)  # fmt: skip
def test_what_is_missing_is_a_line_that_a_hand_can_write_on(part, empty):
    pdf = drawn(replace(SOUP, **{part: empty}))[1]
    top = stock("5164").corner(0)[1]
    (line,) = (box for box in line_boxes(pdf) if box.top < top)
    assert line.right - line.left >= 25 * MM
    over = Box(line.left, line.bottom + 1, line.right, line.bottom + 4.5 * MM)
    assert not [box for box in letter_boxes(pdf) if box.meets(over)]


def test_nothing_is_missing_without_a_line():
    top = stock("5164").corner(0)[1]
    assert not [box for box in line_boxes(drawn(SOUP)[1]) if box.top < top]
    assert len([box for box in line_boxes(drawn(NOTHING)[1]) if box.top < top]) == 7


def test_not_known_is_never_none():
    unknown, none = contains_words(None, BOTH[0]), contains_words((), BOTH[0])
    assert "none" not in unknown
    assert "know" in unknown
    assert all(each in none for each in ("milk", "eggs", "fish", "shellfish", "tree nuts", "peanuts", "wheat"))


@pytest.mark.parametrize("name", LARGE)
@pytest.mark.parametrize("label", [SOUP, NOTHING], ids=["full", "nothing said"])
def test_ink_stays_on_every_large_label(name, label):
    known = stock(name)
    printed, pdf = drawn(label, name)
    (left, top), (width, height) = known.corner(0), known.label_points
    die = Box(left, top - height, left + width, top)
    inside = [box for box in (*letter_boxes(pdf), *line_boxes(pdf)) if box.bottom < top]
    assert all(box.within(die) for box in inside)
    assert (printed.at_edge, printed.without_bars, printed.shortened) == ((), (), ())


@pytest.mark.parametrize("name", ["5164", "L7165", "roll 4x6"])
def test_bars_stand_under_the_words_and_scan(name):
    pdf = drawn(replace(SOUP, code=CODE), name)[1]
    assert scanned(pdf, 203) == [CODE]
    (bars,) = symbol_boxes(pdf)
    assert not [
        box for box in letter_boxes(pdf) if box.meets(Box(bars.left - 10, bars.bottom, bars.right + 10, bars.top))
    ]


@pytest.mark.parametrize("name", [name for name in stock_names() if name not in LARGE])
def test_smaller_labels_are_refused_in_words(name):
    known = stock(name)
    if known.width_mm >= 88 and known.height_mm >= 45:
        assert drawn(SOUP, name)[0].labels == 1
        return
    with pytest.raises(RefusedInput, match="doesn't fit on"):
        drawn(SOUP, name)


def test_what_is_too_long_is_refused_and_never_cut():
    with pytest.raises(RefusedInput, match="fewer words"):
        drawn(replace(SOUP, ingredients="sodium hexametaphosphate, " * 60), "5163")


@pytest.mark.parametrize("name", ["أرز أبيض", "白米", "W" * 60, "🍎 apples", "Ễ Ặ Ộ"])
def test_any_name_in_a_wordy_language(name):
    languages = (Wordy("en"), Wordy("es"))
    label = replace(
        SOUP, name=name, titles=titles_in(languages), contains=tuple(contains_words(None, each) for each in languages)
    )
    printed, pdf = drawn(label)
    (left, top), (width, height) = stock("5164").corner(0), stock("5164").label_points
    letters = [box for box in letter_boxes(pdf) if box.bottom < top]
    assert all(box.within(Box(left, top - height, left + width, top)) for box in letters)
    assert printed.replaced == ((name,) if "🍎" in name else ())


def test_practice_says_so():
    assert "Practice" in "".join(words_on(drawn(SOUP, is_practice=True)[1]).split())
